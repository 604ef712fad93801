// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/checkpoint.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>
#include <sodium/crypto_sign_ed25519.h>

#include <algorithm>
#include <string>

#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

/// A note that the small store has signed, its key, and a witness with a key of its own.
struct world {
  sg::verifier_key key = sg::signer{small::store(), small::seed()}.key();
  sg::checkpoint note = small::heads(small::events(5), {5}).front();
  sg::verifier_key witness{"w.example/one", sg::signature_kind::cosignature, {}};
  std::array<unsigned char, 64> witness_secret{};

  world() {
    const std::array<unsigned char, 32> seed{7};
    crypto_sign_ed25519_seed_keypair(witness.key.data(), witness_secret.data(), seed.data());
  }

  /// The witness's signature line, as C2SP tlog-cosignature makes it.
  [[nodiscard]] sg::note_signature cosign(std::uint64_t time) const {
    const auto text = "cosignature/v1\ntime " + std::to_string(time) + "\n" + sg::signed_text(note);
    sg::note_signature line{witness.name, sg::key_hash(witness), {}};
    for (int shift = 56; shift >= 0; shift -= 8) line.bytes += static_cast<char>(time >> shift & 255);
    std::array<unsigned char, 64> signature{};
    crypto_sign_ed25519_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size(), witness_secret.data());
    line.bytes.append(signature.begin(), signature.end());
    return line;
  }
};

/// Whether the text is no note that carries the good signature of `key`.
bool refused(const std::string& text, const sg::verifier_key& key) {
  try {
    const auto note = sg::parse_checkpoint(text);
    if (sg::to_text(note) != text) return false;  // two texts for one note: never refused, so the test fails
    return sg::check_signature(note, key) != sg::signature_check::good;
  } catch (const sg::invalid_input&) {
    return true;
  }
}

}  // namespace

TEST_SUITE("ledger/checkpoint") {
  TEST_CASE("a head is written as C2SP says, and reads back") {
    const world w;
    const auto text = sg::to_text(w.note);
    CHECK(text.starts_with("safeguarding/101112131415161718191a1b1c1d1e1f\n5\n"));
    CHECK(std::count(text.begin(), text.end(), '\n') == 5);
    CHECK(text.find("\n\n\xe2\x80\x94 safeguarding/101112131415161718191a1b1c1d1e1f ") != std::string::npos);
    CHECK(sg::parse_checkpoint(text) == w.note);
    CHECK(sg::check_signature(w.note, w.key) == sg::signature_check::good);
  }

  TEST_CASE("no byte of a signed head can be changed, left out or added") {
    const world w;
    const auto text = sg::to_text(w.note);
    REQUIRE_FALSE(refused(text, w.key));
    for (std::size_t i = 0; i < text.size(); ++i) {
      CHECK(refused(text.substr(0, i), w.key));
      CHECK(refused(text.substr(0, i) + text.substr(i + 1), w.key));
      for (int bit = 0; bit < 8; ++bit) {
        auto other = text;
        other[i] = static_cast<char>(other[i] ^ (1 << bit));
        CHECK(refused(other, w.key));
      }
      for (const char added : {'\n', ' ', '0', 'A', '=', '\0', '\r'})
        CHECK(refused(text.substr(0, i) + added + text.substr(i), w.key));
    }
    CHECK(refused(text + "\n", w.key));
    CHECK(refused(text + "A", w.key));
  }

  TEST_CASE("what other readers of notes might forgive is refused with its line") {
    const world w;
    const auto text = sg::to_text(w.note);
    const auto signature = text.substr(text.find("\n\n") + 2);
    const auto head = text.substr(0, text.find("\n\n") + 1);
    const auto line_refused = [](const std::string& other) -> std::size_t {
      try {
        (void)sg::parse_checkpoint(other);
        return 0;
      } catch (const sg::invalid_input& problem) {
        return problem.where().line;
      }
    };
    CHECK(line_refused(text) == 0);
    CHECK(line_refused("two words\n5\n") == 1);
    CHECK(line_refused("\n5\n") == 1);
    for (const char* size : {"05", "+5", "-5", "5 ", "", "5.0", "4611686018427387905", "18446744073709551616"})
      CHECK(line_refused("origin\n" + std::string{size} + "\n" + head.substr(head.find("\n5\n") + 3) + "\n" +
                         signature) == 2);
    CHECK(line_refused(head + "an extension\n\n" + signature) == 4);
    CHECK(line_refused(head + "\n") == 5);
    CHECK(line_refused(head + "\n" + signature + signature) == 6);
    CHECK(line_refused(head + "\n" + signature + "\n" + signature) == 6);
    CHECK(line_refused(head + "\n- origin AAAAAAA=\n") == 5);
    std::string many = head + "\n";
    for (int i = 0; i < 65; ++i) many += "\xe2\x80\x94 w" + std::to_string(i) + " AAAAAAA=\n";
    CHECK(line_refused(many) == 69);
  }

  TEST_CASE("a signature of another key, another store or another head is not good") {
    const world w;
    auto other = w.key;
    other.key[0] ^= 1;
    CHECK(sg::check_signature(w.note, other) == sg::signature_check::absent);
    other.name += "x";
    CHECK(sg::check_signature(w.note, other) == sg::signature_check::absent);
    auto note = w.note;
    note.head.size = 6;
    CHECK(sg::check_signature(note, w.key) == sg::signature_check::wrong);
    note = w.note;
    note.head.root.bytes[31] ^= 1;
    CHECK(sg::check_signature(note, w.key) == sg::signature_check::wrong);
    note = w.note;
    note.origin += "0";
    CHECK(sg::check_signature(note, w.key) == sg::signature_check::wrong);
    note = w.note;
    note.signatures.front().bytes.pop_back();
    CHECK(sg::check_signature(note, w.key) == sg::signature_check::wrong);
  }

  TEST_CASE("a witness's cosignature is kept beside the store's, and says when the head was seen") {
    const world w;
    const auto line = w.cosign(1'790'000'000);
    auto lines = sg::to_text(sg::checkpoint{w.note.origin, w.note.head, {line}});
    lines = lines.substr(lines.find("\n\n") + 2);
    const auto note = sg::with_signatures(w.note, lines);
    REQUIRE(note.signatures.size() == 2);
    CHECK(sg::parse_checkpoint(sg::to_text(note)) == note);
    CHECK(sg::check_signature(note, w.key) == sg::signature_check::good);
    CHECK(sg::check_signature(note, w.witness) == sg::signature_check::good);
    CHECK(sg::cosigned_at(note, w.witness) == sg::instant{std::chrono::seconds{1'790'000'000}});
    CHECK(sg::with_signatures(note, lines) == note);  // the same line again changes nothing
    CHECK_FALSE(sg::cosigned_at(note, w.key));
    CHECK_FALSE(sg::cosigned_at(w.note, w.witness));

    for (std::size_t i = 0; i < line.bytes.size(); ++i) {
      auto altered = note;
      altered.signatures[1].bytes[i] = static_cast<char>(altered.signatures[1].bytes[i] ^ 1);
      CHECK(sg::check_signature(altered, w.witness) == sg::signature_check::wrong);
      CHECK_FALSE(sg::cosigned_at(altered, w.witness));
    }
    auto as_head = w.witness;  // the same bytes as another kind of key have another hash
    as_head.kind = sg::signature_kind::head;
    CHECK(sg::check_signature(note, as_head) == sg::signature_check::absent);
    auto another = note;
    another.signatures[1] = w.cosign(1'790'000'001);
    CHECK_THROWS_AS((void)sg::with_signatures(another, lines), sg::invalid_input);
    CHECK_THROWS_AS((void)sg::with_signatures(w.note, "no signature line\n"), sg::invalid_input);
    CHECK(sg::with_signatures(w.note, "") == w.note);
  }

  TEST_CASE("what cannot be read cannot be written") {
    const world w;
    auto note = w.note;
    note.origin = "two words";
    CHECK_THROWS_AS((void)sg::to_text(note), sg::invalid_input);
    note = w.note;
    note.head.size = sg::largest_tree + 1;
    CHECK_THROWS_AS((void)sg::to_text(note), sg::invalid_input);
    note = w.note;
    note.signatures.push_back(note.signatures.front());
    CHECK_THROWS_AS((void)sg::to_text(note), sg::invalid_input);
    note = w.note;
    note.signatures.clear();
    CHECK_THROWS_AS((void)sg::to_text(note), sg::invalid_input);
    note = w.note;
    note.signatures.front().bytes.clear();
    CHECK_THROWS_AS((void)sg::to_text(note), sg::invalid_input);
  }
}
