// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/seal.hpp>

#include "made_ring.hpp"

#include <random>
#include <set>

namespace sg = safeguarding;

namespace {

constexpr std::size_t body_at = 6 + 120;  // of a record with one scope
constexpr std::size_t around_body = 24 + 32 + 16;

std::string open(const made::small_ring& with, std::string_view header, std::string_view sealed) {
  return made::refusal([&] { static_cast<void>(sg::open(with.ring, header, sealed)); });
}

}  // namespace

TEST_SUITE("vault/seal") {
  TEST_CASE("what is sealed opens to the same bytes, whatever they are") {
    const made::small_ring made;
    std::mt19937_64 random{20'261'120};
    for (std::size_t length = 0; length < 3'000; length += 1 + length / 40) {
      std::string content(length, '\0'), header(random() % 300, '\0');
      for (auto& c : content) c = static_cast<char>(random());
      for (auto& c : header) c = static_cast<char>(random());
      const auto sealed = length % 2 == 0 ? made.seal(header, content) : made.seal_both(header, content);
      CHECK(sg::open(made.ring, header, sealed) == content);
      CHECK(sealed.size() == sg::sealed_size(content.size(), length % 2 == 0 ? 1 : 2));
    }
    CHECK(sg::open(made.ring, "", made.seal("", "")).empty());
    const std::string zeros(1'000, '\0');
    CHECK(sg::open(made.ring, "h", made.seal("h", zeros)) == zeros);
  }

  TEST_CASE("whatever bit is changed, the record does not open") {
    const made::small_ring made;
    const auto sealed = made.seal_both("header", "content");
    for (std::size_t at = 0; at < sealed.size(); ++at)
      for (unsigned bit = 0; bit < 8; ++bit) {
        CAPTURE(at);
        CAPTURE(bit);
        CHECK_FALSE(open(made, "header", made::flipped(sealed, at, bit)).empty());
      }
  }

  TEST_CASE("a record that was cut short or made longer does not open") {
    const made::small_ring made;
    const auto sealed = made.seal("header", "content");
    for (std::size_t length = 0; length < sealed.size(); ++length)
      CHECK_FALSE(open(made, "header", std::string_view{sealed}.substr(0, length)).empty());
    for (std::size_t more = 1; more < 300; ++more)
      CHECK_FALSE(open(made, "header", sealed + std::string(more, '\0')).empty());
  }

  TEST_CASE("a record opens with its own header only") {
    const made::small_ring made;
    const auto sealed = made.seal("header", "content");
    for (const auto* header : {"", "heade", "Header", "header ", "header\n"})
      CHECK(open(made, header, sealed) == "invalid_input, sealed record, body");
    CHECK(open(made, "header", sealed).empty());
  }

  TEST_CASE("parts of two records do not make a third") {
    const made::small_ring made;
    const auto one = made.seal("header", "one"), two = made.seal("header", "two");
    CHECK(open(made, "header", one.substr(0, body_at) + two.substr(body_at)) == "invalid_input, sealed record, body");
    // The commitment of another record, its nonce, its ciphertext.
    for (const auto& [at, length] : {std::pair{body_at, 24}, {body_at + 24, 32}, {body_at + 56, 272}}) {
      auto mixed = one;
      mixed.replace(at, static_cast<std::size_t>(length), two, at, static_cast<std::size_t>(length));
      CHECK(open(made, "header", mixed) == "invalid_input, sealed record, body");
    }
    // A scope taken away from a record that belongs to two, and the count with it.
    const auto both = made.seal_both("header", "both");
    for (const std::size_t at : {std::size_t{6}, std::size_t{126}}) {
      auto fewer = both;
      fewer[5] = 1;
      fewer.erase(at, 120);
      CHECK(open(made, "header", fewer) == "invalid_input, sealed record, body");
    }
    // One scope's wrapped key under the name of the other.
    auto renamed = one;
    const auto other = made.allegation;
    std::copy(other.bytes.begin(), other.bytes.end(), renamed.begin() + 6);
    CHECK(open(made, "header", renamed) == "invalid_input, sealed record, scope 1");
  }

  TEST_CASE("another school's ring opens nothing") {
    const made::small_ring made, other;
    const auto sealed = made.seal("header", "content");
    CHECK(open(other, "header", sealed) == "not_found, sealed record");
  }

  TEST_CASE("each of its scopes opens a record alone") {
    made::small_ring made;
    std::vector<sg::key_id> scopes{made.child, made.allegation};
    for (int i = 2; i < 64; ++i) scopes.push_back(made.ring.add_scope(sg::scope_kind::case_file));
    const auto sealed = sg::seal(made.ring, "header", "about many", scopes);
    auto sorted = scopes;
    std::sort(sorted.begin(), sorted.end());
    CHECK(sg::scopes_of(sealed) == sorted);
    const auto rows = made.ring.rows();
    for (const auto& kept : scopes) {
      auto alone = sg::key_ring::open(made::root(), rows);
      for (const auto& each : scopes)
        if (each != kept) alone.drop_scope(each);
      CHECK(sg::open(alone, "header", sealed) == "about many");
    }
    scopes.push_back(made.ring.add_scope(sg::scope_kind::school));
    CHECK_THROWS_AS(static_cast<void>(sg::seal(made.ring, "header", "x", scopes)), sg::invalid_input);
  }

  TEST_CASE("no scope, a scope twice, and content or a header beyond the limit are refused") {
    const made::small_ring made;
    CHECK_THROWS_AS(static_cast<void>(sg::seal(made.ring, "h", "c", {})), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::seal(made.ring, "h", "c", std::array{made.child, made.child})),
                    sg::invalid_input);
    const std::string most(sg::longest_sealed_content, 'x');
    CHECK(sg::open(made.ring, "h", made.seal("h", most)) == most);
    CHECK_THROWS_AS(static_cast<void>(made.seal("h", most + "x")), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(made.seal(most + "x", "c")), sg::invalid_input);
  }

  TEST_CASE("length shows only as a step: 256 bytes, then four steps to a doubling") {
    const made::small_ring made;
    std::set<std::size_t> steps;
    std::size_t last = 0;
    for (std::size_t length = 0; length <= 2'100; ++length) {
      const auto step = made.seal("h", std::string(length, 'x')).size() - body_at - around_body;
      CHECK(step >= length + 4);
      CHECK(step >= last);
      if (length > 252) CHECK(step * 19 < (length + 4) * 23);
      steps.insert(step);
      last = step;
    }
    CHECK(steps == std::set<std::size_t>{256, 304, 368, 432, 512, 608, 736, 864, 1024, 1216, 1472, 1728, 2048, 2432});
  }

  TEST_CASE("a newer version is told apart from bytes of another kind") {
    const made::small_ring made;
    auto newer = made.seal("header", "content");
    newer[4] = 2;
    CHECK(open(made, "header", newer) == "unsupported_version, sealed record");
    CHECK(open(made, "header", "SGS") == "syntax, sealed record");
    CHECK(open(made, "header", std::string(500, 'x')) == "syntax, sealed record");
  }

  TEST_CASE("over 100,000 seals no nonce comes twice, and the same content never looks the same") {
    const made::small_ring made;
    std::set<std::string> nonces, bodies;
    for (int i = 0; i < 100'000; ++i) {
      const auto sealed = made.seal("header", "content");
      nonces.insert(sealed.substr(22, 24));
      nonces.insert(sealed.substr(body_at, 24));
      bodies.insert(sealed.substr(body_at + 56, 16));
    }
    CHECK(nonces.size() == 200'000);
    CHECK(bodies.size() == 100'000);
  }

  TEST_CASE("nothing of content can be read in what is sealed") {
    const made::small_ring made;
    const std::string content = "canary-5b21d7-a-childs-own-words";
    const auto sealed = made.seal("header", content);
    for (std::size_t i = 0; i + 6 <= content.size(); ++i) CHECK(sealed.find(content.substr(i, 6)) == std::string::npos);
  }
}
