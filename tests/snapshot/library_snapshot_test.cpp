// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/snapshot/library_snapshot.hpp>

#include "../record/random_record.hpp"
#include "plain.hpp"

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <bit>
#include <fstream>
#include <iterator>

using namespace snapshot_test;

namespace {

state drawn(std::uint64_t seed, std::size_t records) {
  random_record::source from{seed};
  state made;
  made.all.head = "a head\n";
  made.all.edge = random_record::make<std::vector<sg::digest>>::from(from);
  made.all.founder = sg::person_id{"t-02"};
  made.all.adoptions = seed;
  made.all.records = records;
  made.all.events = {{3, sg::instant{std::chrono::seconds{5}}, std::string{"\0\xff", 2}}, {9, {}, ""}};
  made.all.tagging = {{"p-1", {0, 1}}, {"p-2", {}}};
  made.all.declarations = {2, 7};
  for (std::size_t i = 0; i < records; ++i) {
    sg::record_in_snapshot one;
    one.position = i + 11;
    one.known_at = random_record::make<sg::instant>::from(from);
    if (i % 3 != 0) one.by = sg::person_id{"t-" + std::to_string(i)};
    one.label = i % 2 == 0 ? "" : "label";
    one.telling = static_cast<std::int32_t>(i % 2 + 1);
    one.value = random_record::make<decltype(one.value)>::from(from);
    one.amended_by = {i};
    one.speaks_of = {i, i};
    made.records.push_back(std::move(one));
  }
  return made;
}

/// What reading says: "" where all is well.
std::string refusal(const std::vector<std::string>& chunks) {
  try {
    static_cast<void>(read(chunks));
    return "";
  } catch (const sg::invalid_input& problem) {
    return problem.what();
  }
}

}  // namespace

TEST_SUITE("snapshot/library_snapshot") {
  TEST_CASE("what is read is what was written, for records of every kind") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      const auto made = drawn(seed, 40);
      REQUIRE(read(written(made)) == made);
    }
    CHECK(read(written({})) == state{});
  }

  TEST_CASE("the same state gives the same bytes") { CHECK(written(drawn(4, 20)) == written(drawn(4, 20))); }

  TEST_CASE("a snapshot that ends before its end is refused, wherever it ends") {
    const auto bytes = joined(written(drawn(7, 3)));
    for (std::size_t length = 0; length < bytes.size(); ++length)
      REQUIRE_THROWS_AS(static_cast<void>(read({bytes.substr(0, length)})), sg::invalid_input);
  }

  TEST_CASE("a snapshot that goes on after its end is refused") {
    CHECK(refusal({joined(written(drawn(7, 3))) + "x"}) == "this snapshot goes on after its end");
  }

  TEST_CASE("a snapshot of another format is refused before any of it is read") {
    auto bytes = joined(written(drawn(7, 3)));
    for (std::size_t i = 0; i < sg::snapshot_format().size(); ++i) {
      auto other = bytes;
      other[i] = static_cast<char>(other[i] ^ 1);
      REQUIRE(refusal({other}) == "this snapshot is of another format, or is none");
    }
  }

  TEST_CASE("the format is named by everything that its bytes hang on") {
    const auto format = sg::snapshot_format();
    for (const char* part : {"safeguarding library snapshot 1;", "Boost archive ", " bit, ", " endian; fields "})
      CHECK(format.find(part) != std::string::npos);
    CHECK(format.back() == '\n');
  }

  // Written once, on a machine of 64 bits that puts the low byte first. Where the bytes change without the name of the
  // format, an old snapshot would be misread: raise frame_version and write the file anew.
  TEST_CASE("the bytes of format 1 are those that were written first") {
    if constexpr (sizeof(std::size_t) == 8 && std::endian::native == std::endian::little) {
      const std::string path = std::string{SAFEGUARDING_SOURCE_DIR} + "/tests/snapshot/golden/library-1.snapshot";
      const auto made = joined(written(drawn(1, 12)));
      std::ifstream file{path, std::ios::binary};
      const std::string golden{std::istreambuf_iterator<char>{file}, {}};
      REQUIRE_FALSE(golden.empty());
      const auto first_line = [](const std::string& of) { return of.substr(0, of.find('\n')); };
      if (first_line(golden) == first_line(made)) CHECK(golden == made);
      else MESSAGE("another version of Boost wrote the golden file: ", first_line(golden));
    }
  }
}
