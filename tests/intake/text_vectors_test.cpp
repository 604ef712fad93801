// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/text_vectors.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "findings.hpp"

namespace sg = safeguarding;

namespace {

sg::text_vectors_reading read(const std::string& lines) { return sg::read_text_vectors(lines, "vectors.jsonl"); }

// The findings of a file that must not be taken.
std::string refused(const std::string& lines) {
  const auto reading = read(lines);
  CHECK(reading.vectors.empty());
  return in_short(reading.findings);
}

}  // namespace

TEST_SUITE("intake/text_vectors") {
  TEST_CASE("a line gives a text and its numbers") {
    const auto reading = read(
        "{\"text\": \"One van.\", \"vector\": [1, -0.5, 2.5e-1]}\n"
        "{\"text\": \"Two vans.\", \"vector\": [0, 0, 1e-60]}\r\n"
        "{\"text\": \"Three.\", \"vector\": [0, 0, 1000000]}");
    CHECK(in_short(reading.findings) == "2:33 vector refusal invalid_input []");
    const auto good = read(
        "{\"text\": \"One van.\", \"vector\": [1, -0.5, 2.5e-1]}\n"
        "{\"text\": \"Three.\", \"vector\": [0, 1e-60, 1000000]}");
    CHECK(in_short(good.findings) == "");
    REQUIRE(good.vectors.size() == 2);
    CHECK(good.vectors[0] == sg::text_vector{"One van.", {1.0F, -0.5F, 0.25F}});
    CHECK(good.vectors[1] == sg::text_vector{"Three.", {0.0F, 0.0F, 1e6F}});
    CHECK(read("").vectors.empty());
  }

  TEST_CASE("both keys are needed, and there are no others") {
    CHECK(refused("{\"vector\": [1]}") == "1:1 text refusal missing []");
    CHECK(refused("{\"text\": \"a\"}") == "1:1 vector refusal missing []");
    CHECK(refused("{\"text\": \"a\", \"vector\": [1], \"name\": \"b\"}") == "1:30 refusal unknown_name [name]");
  }

  TEST_CASE("a vector is numbers, not all 0, none out of reach") {
    CHECK(refused("{\"text\": \"a\", \"vector\": []}") == "1:25 vector refusal invalid_input []");
    CHECK(refused("{\"text\": \"a\", \"vector\": \"1\"}") == "1:25 vector refusal invalid_input [1]");
    CHECK(refused("{\"text\": \"a\", \"vector\": [1, \"2\"]}") == "1:29 vector[1] refusal invalid_input [2]");
    CHECK(refused("{\"text\": \"a\", \"vector\": [1000001]}") == "1:26 vector[0] refusal invalid_input [1000001]");
    CHECK(refused("{\"text\": \"a\", \"vector\": [1, 1e60]}") == "1:29 vector[1] refusal invalid_input [1e60]");
    CHECK(refused("{\"text\": 1, \"vector\": [1]}") == "1:10 text refusal invalid_input [1]");
  }

  TEST_CASE("a text stands once, and every vector has as many numbers") {
    const std::string one = "{\"text\": \"a\", \"vector\": [1, 2]}\n";
    CHECK(refused(one + one) == "2:1 text refusal duplicate [a]");
    CHECK(refused(one + "{\"text\": \"b\", \"vector\": [1]}") == "2:1 vector refusal invalid_input [1]");
    CHECK(refused(one + "\n" + one) == "2:1 refusal syntax []\n3:1 text refusal duplicate [a]");
  }
}
