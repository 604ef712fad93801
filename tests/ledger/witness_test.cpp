// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/witness.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/ledger/tree.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

struct world {
  small::rows all = small::events(9);
  sg::hash_tree tree;
  std::vector<sg::checkpoint> heads = small::heads(all, {4, 9});
  sg::verifier_key key = sg::signer{small::store(), small::seed()}.key();

  world() {
    for (const auto& event : all) tree.append(sg::leaf_hash(event));
  }

  [[nodiscard]] sg::witness_request grown() const { return {4, tree.extension(4, 9), heads[1]}; }
};

bool refused(const std::string& text) {
  try {
    const auto request = sg::parse_witness_request(text);
    CHECK(sg::to_text(request) == text);
    return false;
  } catch (const sg::invalid_input&) {
    return true;
  }
}

}  // namespace

TEST_SUITE("ledger/witness") {
  TEST_CASE("a request is written as C2SP says, and reads back") {
    const world w;
    const auto text = sg::to_text(w.grown());
    CHECK(text.starts_with("old 4\n"));
    CHECK(text.ends_with("\n\n" + sg::to_text(w.heads[1])));
    CHECK(sg::parse_witness_request(text) == w.grown());
    const sg::witness_request first{0, {}, w.heads[0]};
    CHECK(sg::to_text(first) == "old 0\n\n" + sg::to_text(w.heads[0]));
    CHECK(sg::parse_witness_request(sg::to_text(first)) == first);
  }

  TEST_CASE("other texts are no request") {
    const world w;
    const auto note = sg::to_text(w.heads[0]);
    CHECK_FALSE(refused("old 0\n\n" + note));
    for (const char* begin :
         {"", "old\n\n", "old \n\n", "old 00\n\n", "old -1\n\n", "new 0\n\n", "old 0\n", "old 0\n\n\n", "old 0\r\n\n",
          "old 4611686018427387905\n\n", "old 0\nAAAA\n\n", "old 0\n \n\n"})
      CHECK(refused(begin + note));
    std::string long_proof = "old 1\n";
    for (int i = 0; i < 64; ++i) long_proof += "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    CHECK(refused(long_proof + "\n" + note));
    const auto text = sg::to_text(w.grown());
    for (std::size_t i = 0; i < text.size(); ++i) CHECK(refused(text.substr(0, i)));
  }

  TEST_CASE("a holder takes a head that extends what it holds, and knows every other for what it is") {
    const world w;
    const auto held = std::optional{w.heads[0].head};
    CHECK(sg::look_at(w.grown(), held, w.key) == sg::witness_finding::extends);
    CHECK(sg::look_at({0, {}, w.heads[0]}, std::nullopt, w.key) == sg::witness_finding::extends);
    CHECK(sg::look_at({4, {}, w.heads[0]}, held, w.key) == sg::witness_finding::extends);  // nothing new
    CHECK(sg::look_at({4, {}, w.heads[0]}, w.heads[1].head, w.key) == sg::witness_finding::older);

    auto rewritten = w.all;
    rewritten[2] = small::event(2, "rewritten");
    const auto fork = small::heads(rewritten, {4, 9});
    CHECK(sg::look_at({4, {}, fork[0]}, held, w.key) == sg::witness_finding::rewritten);
    CHECK(sg::look_at({4, w.grown().extension, fork[1]}, held, w.key) == sg::witness_finding::unproven);
    auto request = w.grown();
    request.known = 3;
    CHECK(sg::look_at(request, held, w.key) == sg::witness_finding::unproven);
    request = w.grown();
    request.extension.pop_back();
    CHECK(sg::look_at(request, held, w.key) == sg::witness_finding::unproven);

    request = w.grown();
    request.head.signatures.front().bytes[0] ^= 1;
    CHECK(sg::look_at(request, held, w.key) == sg::witness_finding::not_signed);
    auto other = w.key;
    other.name = sg::origin_of(small::store(2));
    CHECK(sg::look_at(w.grown(), held, other) == sg::witness_finding::another_store);
  }

  TEST_CASE("a host's witness gets the request and its answer joins the note") {
    const world w;
    std::vector<sg::witness_request> seen;
    const sg::witness holder = [&](const sg::witness_request& request) {
      seen.push_back(request);
      return std::string{"\xe2\x80\x94 w.example/one AAAAAAA=\n"};
    };
    const auto note = sg::with_signatures(w.heads[1], holder(w.grown()));
    CHECK(seen == std::vector{w.grown()});
    REQUIRE(note.signatures.size() == 2);
    CHECK(note.signatures[1].name == "w.example/one");
  }
}
