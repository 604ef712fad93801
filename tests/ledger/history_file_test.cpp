// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/history_file.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/ledger/verify.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

std::string written(const small::rows& events, const std::vector<std::string>& notes) {
  std::string bytes;
  sg::write_history(small::store(), events.size(), small::reader(events), notes,
                    [&](std::string_view part) { bytes += part; });
  return bytes;
}

std::vector<std::string> notes_of(const small::rows& events, const std::vector<std::uint64_t>& sizes) {
  std::vector<std::string> notes;
  for (const auto& note : small::heads(events, sizes)) notes.push_back(sg::to_text(note));
  return notes;
}

std::string contents(const std::string& name) {
  std::ifstream in{SAFEGUARDING_SOURCE_DIR "/tests/ledger/golden/" + name, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// Whether it can be read and agrees with its heads.
bool agrees(const std::string& bytes) {
  const sg::history_file file{bytes};
  std::vector<sg::kept_head> heads;
  for (const auto& note : file.notes()) heads.push_back({note, sg::head_kept::beside});
  const auto key = sg::signer{small::store(), small::seed()}.key();
  return file.store() == small::store() && sg::verify_history(key, file.events(), heads).flaws.empty();
}

bool refused(const std::string& bytes) {
  try {
    (void)sg::history_file{bytes};
    return false;
  } catch (const sg::invalid_input&) {
    return true;
  }
}

}  // namespace

TEST_SUITE("ledger/history_file") {
  TEST_CASE("a history file gives back the events and heads that were written, from any position on") {
    const auto events = small::events(12);
    const auto notes = notes_of(events, {5, 12});
    const sg::history_file file{written(events, notes)};
    CHECK(file.store() == small::store());
    CHECK(file.size() == 12);
    CHECK(file.notes() == notes);
    for (std::uint64_t i = 0; i < 12; ++i) CHECK(file.event(i) == events[i]);
    CHECK_THROWS_AS((void)file.event(12), sg::invalid_input);
    const auto reader = file.events(11);
    sg::event_bytes next;
    CHECK(reader(next));
    CHECK(next == events[11]);
    CHECK_FALSE(reader(next));
    CHECK(agrees(written(events, notes)));
    CHECK(sg::history_file{written({}, {})}.size() == 0);
  }

  TEST_CASE("the golden history file of version 1 is written and read to the byte") {
    const auto events = small::events(20);
    const auto bytes = written(events, notes_of(events, {1, 8, 20}));
    CHECK(contents("history-1.sghist") == bytes);
    CHECK(agrees(contents("history-1.sghist")));
    CHECK(contents("history-1.key") == sg::to_text(sg::signer{small::store(), small::seed()}.key()) + "\n");
    CHECK(contents("history-1.head") == notes_of(events, {20}).front());
    CHECK(contents("governor.head") == notes_of(events, {8}).front());
  }

  TEST_CASE("a history file that is cut anywhere, or goes on after its end, is refused") {
    const auto events = small::events(4);
    const auto bytes = written(events, notes_of(events, {2, 4}));
    for (std::size_t length = 0; length < bytes.size(); ++length) CHECK(refused(bytes.substr(0, length)));
    CHECK(refused(bytes + '\0'));
  }

  TEST_CASE("no bit of a history file can be flipped unnoticed") {
    const auto events = small::events(4);
    const auto bytes = written(events, notes_of(events, {2, 4}));
    REQUIRE(agrees(bytes));
    int unnoticed = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      for (int bit = 0; bit < 8; ++bit) {
        auto other = bytes;
        other[i] = static_cast<char>(other[i] ^ (1 << bit));
        if (!refused(other) && agrees(other)) ++unnoticed;
      }
    CHECK(unnoticed == 0);
  }

  TEST_CASE(
      "a later version is refused as such, and a number of events that cannot be is refused before memory is asked "
      "for") {
    auto bytes = written({}, {});
    auto later = bytes;
    later[7] = '\2';
    try {
      (void)sg::history_file{later};
      FAIL("a later version was read");
    } catch (const sg::invalid_input& problem) {
      CHECK(problem.code() == sg::errc::unsupported_version);
    }
    auto many = bytes;
    for (std::size_t i = 24; i < 32; ++i) many[i] = '\x7f';
    CHECK(refused(many));
    auto heads = bytes;
    heads[32] = '\x7f';
    CHECK(refused(heads));
  }

  TEST_CASE("what could not be read again is not written") {
    auto events = small::events(2);
    events[1].sealed += "x";
    CHECK_THROWS_AS((void)written(events, {}), sg::invalid_input);
    events = small::events(2);
    events[1].header.pop_back();
    CHECK_THROWS_AS((void)written(events, {}), sg::invalid_input);
    CHECK_THROWS_AS((void)written(small::events(1), {""}), sg::invalid_input);
    std::string bytes;
    CHECK_THROWS_AS(
        sg::write_history(small::store(), 3, small::reader(events), {}, [&](std::string_view part) { bytes += part; }),
        sg::invalid_input);
    events = small::events(2);
    events[0].header[5] = 'x';  // no event any more, and still evidence
    CHECK(sg::history_file{written(events, {})}.event(0) == events[0]);
  }
}
