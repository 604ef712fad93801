// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/seal.hpp>

#include "hex_file.hpp"
#include "made_ring.hpp"

namespace sg = safeguarding;

namespace {

sg::key_ring golden_ring() { return sg::key_ring::open(made::root(), made::golden_lines("key-rows.hex")); }

std::string rest_of(const std::vector<std::string>& lines, std::size_t first) {
  std::string bytes;
  for (std::size_t i = first; i < lines.size(); ++i) bytes += lines[i];
  return bytes;
}

}  // namespace

TEST_SUITE("vault/golden") {
  TEST_CASE("records that version 1 sealed open for ever") {
    const auto ring = golden_ring();
    for (const std::string name : {"record-one-scope.hex", "record-two-scopes.hex", "record-full-step.hex"}) {
      CAPTURE(name);
      const auto lines = made::golden_lines(name);
      CHECK(sg::open(ring, lines.at(0), rest_of(lines, 2)) == lines.at(1));
    }
  }

  TEST_CASE("what the numbers of scope kinds mean stays") {
    const auto ring = golden_ring();
    REQUIRE(ring.scopes().size() == 2);
    std::string kinds;
    for (const auto& lines = made::golden_lines("key-rows.hex"); const auto& row : lines) {
      sg::key_id id;
      std::copy_n(row.begin() + 6, 16, id.bytes.begin());
      if (const auto kind = ring.kind_of(id)) kinds += std::to_string(static_cast<int>(*kind)) + " ";
    }
    CHECK((kinds == "2 4 " || kinds == "4 2 "));
    std::string words;
    for (const auto& [kind, word] : sg::enum_names<sg::scope_kind>::table)
      words += std::to_string(static_cast<int>(kind)) + " " + std::string{word} + ", ";
    CHECK(words == "1 school, 2 child, 3 case_file, 4 allegation, 5 audit, 6 snapshot, ");
  }

  TEST_CASE("one ciphertext that is right under two keys, with two contents, opens under the one it commits to only") {
    // Both scopes hold a record key under which the tag is right: hostile_records.py shows that it is.
    const auto lines = made::golden_lines("two-contents.hex");
    const auto sealed = rest_of(lines, 1);
    const auto scopes = sg::scopes_of(sealed);
    REQUIRE(scopes.size() == 2);
    auto second = golden_ring();
    second.drop_scope(scopes[0]);
    CHECK(made::refusal([&] { static_cast<void>(sg::open(second, lines.at(0), sealed)); }) ==
          "invalid_input, sealed record, body");
  }

  TEST_CASE("a content has one form: other padding, a longer step and a length beyond the end are refused") {
    const auto ring = golden_ring();
    for (const std::string name : {"padded-otherwise.hex", "longer-step.hex", "length-beyond.hex"}) {
      CAPTURE(name);
      const auto lines = made::golden_lines(name);
      CHECK(made::refusal([&] { static_cast<void>(sg::open(ring, lines.at(0), rest_of(lines, 1))); }) ==
            "syntax, sealed record, body");
    }
  }
}
