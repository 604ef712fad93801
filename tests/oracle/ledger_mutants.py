#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one mistake at a time in the room `ledger` and in safeguarding-verify, and expects the tests to see it.

usage: ledger_mutants.py [--scratch FOLDER] [--only TEXT] [--jobs N] [--stale]

Works as mutants.py does, which holds the machinery, with other mistakes and other tests.
"""
import sys

import mutants

mutants.PROGRAMS = {"test_ledger": ["--abort-after=1"], "ctest verify_program": ["make_histories", "make_library", "safeguarding_verify"]}

# (what goes wrong, file, the text that is there once, the text that takes its place)
mutants.MUTANTS = [
    ("a leaf can be taken for an inner node", "src/ledger/event.cpp", "bytes += '\\0';", "bytes += '\\1';"),
    ("a leaf does not cover its header", "src/ledger/event.cpp", "bytes += header;", "bytes += std::string(header.size(), 'h');"),
    ("sealed bytes may be longer than the header says", "src/ledger/event.cpp",
     "header.sealed_length != event.sealed.size()", "header.sealed_length > event.sealed.size()"),
    ("a header of another store's layout version is read", "src/ledger/event.cpp", "if (bytes[3] != magic[3])", "if (bytes[3] == 'x')"),
    ("the empty store has events", "src/ledger/event.cpp", "if (header.store.empty())", "if (header.store.empty() && header.kind == 99)"),
    ("a proof of inclusion may end early", "src/ledger/proof.cpp", "return way.done() && node == head.root;", "return node == head.root;"),
    ("a position after the end is in the tree", "src/ledger/proof.cpp",
     "position >= head.size || hashes.size() > longest_proof) return false;\n  climb way{position, head.size - 1};",
     "hashes.size() > longest_proof) return false;\n  climb way{position % (head.size + 1), head.size - 1};"),
    ("the old root is not looked at", "src/ledger/proof.cpp",
     "way.done() && old_root == earlier.root && new_root == later.root", "way.done() && new_root == later.root"),
    ("the new root is not looked at", "src/ledger/proof.cpp",
     "way.done() && old_root == earlier.root && new_root == later.root", "way.done() && old_root == earlier.root"),
    ("a proof of extension may end early", "src/ledger/proof.cpp",
     "way.done() && old_root == earlier.root && new_root == later.root", "old_root == earlier.root && new_root == later.root"),
    ("trees of one size need not be one", "src/ledger/proof.cpp",
     "return hashes.empty() && earlier.root == later.root;", "return hashes.empty();"),
    ("anything is the root of the empty tree", "src/ledger/proof.cpp",
     "return hashes.empty() && earlier.root == sha256({});", "return hashes.empty();"),
    ("left and right are exchanged", "src/ledger/proof.cpp",
     "auto middle = std::copy(left.bytes.begin(), left.bytes.end(), bytes.begin() + 1);\n  std::copy(right.bytes.begin(), right.bytes.end(), middle);",
     "auto middle = std::copy(right.bytes.begin(), right.bytes.end(), bytes.begin() + 1);\n  std::copy(left.bytes.begin(), left.bytes.end(), middle);"),
    ("the edge forgets to join subtrees", "src/ledger/frontier.cpp", "carry % 2 == 1; carry >>= 1", "carry % 2 == 1 && carry < 8; carry >>= 1"),
    ("the tree is divided in the middle", "src/ledger/tree.cpp", "return std::bit_floor(count - 1);", "return (count + 1) / 2;"),
    ("a known root is proved again", "src/ledger/tree.cpp", "if (!whole) hashes", "if (whole || !whole) hashes"),
    ("every signature of the right length is good", "src/ledger/checkpoint.cpp",
     "signature.size() == crypto_sign_ed25519_BYTES &&", "signature.size() == crypto_sign_ed25519_BYTES ||"),
    ("a key may sign twice", "src/ledger/checkpoint.cpp", "if (find(note, signature) != nullptr)", "if (note.signatures.size() > 70)"),
    ("a size may begin with zeros", "src/ledger/checkpoint.cpp", "(text.size() > 1 && text.front() == '0') ||", ""),
    ("a witness's time is not covered", "src/ledger/checkpoint.cpp", "cosignature/v1\\ntime \" + std::to_string(time)", "cosignature/v1\\ntime \" + std::to_string(time * 0 + 1790000000)"),
    ("base64 has two texts for the same bytes", "src/ledger/base64.hpp", "(padding == 1 && (group & 0xff) != 0)", "(padding == 1 && group == 1)"),
    ("the hash of a key is not compared", "src/ledger/verifier_key.cpp", "!= hash_in_hex(key))", "== \"x\")"),
    ("what was read back is not compared", "src/ledger/signer.cpp", "if (leaf != meant)", "if (leaf == digest{})"),
    ("a row of another store is signed", "src/ledger/signer.cpp", "if (header.store != store) refuse", "if (header.store.empty()) refuse"),
    ("a row of another position is signed", "src/ledger/signer.cpp", "if (header.position != at)", "if (header.position > at + 1000)"),
    ("a head that nobody signed is followed", "src/ledger/signer.cpp",
     "check_signature(head, own) != signature_check::good", "check_signature(head, own) == signature_check::absent"),
    ("an older head is followed", "src/ledger/signer.cpp", "if (head.head.size < edge_.size())", "if (head.head.size + 99 < edge_.size())"),
    ("another history is followed", "src/ledger/signer.cpp", 
     "if (edge.head() != head.head)\n    refuse(\"the events", "if (edge.size() != head.head.size)\n    refuse(\"the events"),
    ("a head that was refused is half followed", "src/ledger/signer.cpp",
     "edge.append(next_leaf(rows, event, store_, edge.size()));\n", "edge.append(next_leaf(rows, event, store_, edge.size()));\n  edge_ = edge;\n"),
    ("a witness forgets what it held", "src/ledger/witness.cpp", "if (head.size < held->size) return witness_finding::older;", ""),
    ("a witness takes another history of the same size", "src/ledger/witness.cpp",
     "head == *held ? witness_finding::extends : witness_finding::rewritten", "witness_finding::extends"),
    ("a witness takes a head without a proof", "src/ledger/witness.cpp",
     "return proves_extension(*held, head, request.extension) ? witness_finding::extends : witness_finding::unproven;",
     "return witness_finding::extends;"),
    ("a witness takes a head that nobody signed", "src/ledger/witness.cpp",
     "check_signature(request.head, store_key) != signature_check::good", "check_signature(request.head, store_key) == signature_check::absent"),
    ("forged heads count", "src/ledger/verify.cpp",
     "check_signature(note, key) != signature_check::good", "check_signature(note, key) == signature_check::absent"),
    ("heads of another store count", "src/ledger/verify.cpp", "if (note.origin != key.name) return", "if (note.origin.empty()) return"),
    ("events of another store count", "src/ledger/verify.cpp", "if (header.store != store_)", "if (header.store.empty())"),
    ("the place of an event is not looked at", "src/ledger/verify.cpp", "else if (header.position != at)", "else if (header.position > at + 1000)"),
    ("the root is not compared", "src/ledger/verify.cpp", "if (one.head == found) {", "if (one.head.size == found.size) {"),
    ("a history that is cut agrees", "src/ledger/verify.cpp", "if (next_ < heads_.size())", "if (next_ + 1 < heads_.size())"),
    ("events that nobody signed agree", "src/ledger/verify.cpp", "report_.flaws.empty() && agreed() < size", "report_.flaws.empty() && agreed() + 1 < size"),
    ("a head beside the events counts as kept elsewhere", "src/ledger/verify.cpp",
     "if (one.kept == head_kept::elsewhere) report_", "if (one.number < 99) report_"),
    ("a fork is placed by its own heads", "src/ledger/verify.cpp", "rewritten_->first = std::min(kept_safe_, rewritten_->last);", ""),
    ("the missing events hide a change before them", "src/ledger/verify.cpp", "report_.flaws.empty() ? agreed() : size", "size"),
    ("a history file may go on after its end", "src/ledger/history_file.cpp", "if (parts.at != bytes_.size()) refuse", "if (parts.at > bytes_.size()) refuse"),
    ("a number of events is believed", "src/ledger/history_file.cpp", "count > bytes_.size() / event_header_size", "count > ~std::uint64_t{0} - 1"),
    ("an event is written that cannot be read again", "src/ledger/history_file.cpp",
     "detail::number_at<std::uint32_t>(event.header, length_at) != event.sealed.size())", "event.header.empty())"),
    ("verify: every signature is good", "examples/verify/note.cpp", "&& signed_by(key.key, signed_part, *signature)", "&& signed_by(key.key, signed_part, *signature) + 1"),
    ("verify: a note of another store counts", "examples/verify/note.cpp", "if (origin != key.name) return", "if (origin.empty()) return"),
    ("verify: the root is not compared", "examples/verify/main.cpp", "if (one.is.root == tree_.root()) {", "if (!one.is.root.empty()) {"),
    ("verify: positions are not looked at", "examples/verify/main.cpp", "else if (fields.position != at)", "else if (fields.position > at + 1000)"),
    ("verify: a cut history agrees", "examples/verify/main.cpp", "if (next_ < heads_.size()) {", "if (next_ + 1 < heads_.size()) {"),
    ("verify: events that nobody signed agree", "examples/verify/main.cpp", "if (wrong_.empty() && agreed_ < tree_.size())", "if (wrong_.empty() && tree_.size() > 1000)"),
    ("verify: the sealed part is not hashed", "examples/verify/main.cpp", "header, sha_({sealed})}));", "header, sha_({header})}));"),
    ("verify: bytes may follow the end", "examples/verify/history.cpp", "if (!in.ended()) in.refuse", "if (in.ended() && sealed == \"x\") in.refuse"),
    ("verify: the key's hash is not compared", "examples/verify/note.cpp", "!= key.hash)", "== \"x\")"),
]

if __name__ == "__main__":
    sys.exit(mutants.main())
