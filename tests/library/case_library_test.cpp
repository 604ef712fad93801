// SPDX-License-Identifier: Apache-2.0
#include "own_folder.hpp"
#include "small_library.hpp"

#include <safeguarding/library/case_library.hpp>
#include <safeguarding/library/library_file.hpp>
#include <safeguarding/vault/cannot_open.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

using namespace library_test;

namespace {

sg::secret words(const char* text) {
  std::string copy{text};
  return sg::secret::take(copy);
}

sg::desk at_desk(const sg::case_library& in, const char* who, sg::instant now = morning) {
  return in.as({sg::person_id{who}, now, "test"});
}

std::string bytes_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_SUITE("library/case_library") {
  TEST_CASE("what was recorded is there when the file is opened again") {
    const folder in;
    sg::record_ref kept;
    {
      const auto library = sg::create_library_file(in.file("s"), host_key(), first_events());
      kept = at_desk(library, "t-05").record({about("t-05", {subject("p-01")}, "Came in hungry again.")}).what;
    }
    const auto library = sg::open_library_file(in.file("s"), host_key());
    const auto found = at_desk(library, "t-02").find(kept);
    REQUIRE(found);
    CHECK(std::get<sg::report>(found->value).text == "Came in hungry again.");
    CHECK(at_desk(library, "t-02").notices().size() == 1);
    CHECK_FALSE(at_desk(library, "g-01").audit().empty());
  }

  TEST_CASE("another key opens nothing and changes nothing") {
    const folder in;
    static_cast<void>(sg::create_library_file(in.file("s"), host_key(), first_events()));
    const auto before = bytes_of(in.file("s")), keys = bytes_of(in.file("s.keys"));
    CHECK_THROWS_AS(static_cast<void>(sg::open_library_file(in.file("s"), host_key(8))), sg::error);
    CHECK(bytes_of(in.file("s")) == before);
    CHECK(bytes_of(in.file("s.keys")) == keys);
  }

  TEST_CASE("a passphrase opens what it founded, and another one does not") {
    const folder in;
    auto settings = sg::new_passphrase_settings();
    settings.passes = 1;
    settings.memory_kib = 64;
    static_cast<void>(sg::create_library_file(in.file("s"), words("three invented words"), first_events(), settings));
    const auto library = sg::open_library_file(in.file("s"), words("three invented words"));
    CHECK(at_desk(library, "t-02").records().empty());
    CHECK_THROWS_AS(static_cast<void>(sg::open_library_file(in.file("s"), words("four"))), sg::error);
  }

  TEST_CASE("a founding that is refused leaves no file") {
    const folder in;
    auto first = first_events();
    first.packs.front().toml = "format = 1\nthis is no pack";
    CHECK_THROWS_AS(static_cast<void>(sg::create_library_file(in.file("s"), host_key(), first)), sg::error);
    CHECK(std::filesystem::is_empty(in.path));
  }

  TEST_CASE("two libraries over one file see what the other records, scopes and all") {
    const folder in;
    const auto one = sg::create_library_file(in.file("s"), host_key(), first_events());
    const auto two = sg::open_library_file(in.file("s"), host_key());
    const auto first = at_desk(one, "t-05").record({about("t-05", {subject("p-01")}, "First.")}).what;
    CHECK(at_desk(two, "t-02").find(first));
    const auto second = at_desk(two, "t-04").record({about("t-04", {subject("p-03")}, "Second.")}).what;
    CHECK(at_desk(one, "t-02").find(second));
    CHECK(at_desk(one, "t-02").records().size() == 2);
  }

  TEST_CASE("a changed byte of the history is refused when it is opened") {
    const folder in;
    const std::string text = "Came in hungry again and asked for food.";
    {
      const auto library = sg::create_library_file(in.file("s"), host_key(), first_events());
      at_desk(library, "t-05").record({about("t-05", {subject("p-01")}, text.c_str())});
    }
    auto bytes = bytes_of(in.file("s"));
    CHECK(bytes.find(text) == std::string::npos);
    CHECK(bytes.find("p-01") == std::string::npos);
    std::size_t refused = 0, tried = 0;
    for (std::size_t at = 8192; at < bytes.size(); at += bytes.size() / 40) {
      auto changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ 0x10);
      std::ofstream{in.file("s"), std::ios::binary} << changed;
      ++tried;
      try {
        const auto library = sg::open_library_file(in.file("s"), host_key());
        const auto seen = at_desk(library, "t-02").records();
        CHECK(seen.size() == 1);  // it fell into room that holds nothing
        std::ofstream{in.file("s"), std::ios::binary} << bytes;
      } catch (const sg::cannot_open&) {
        FAIL_CHECK("a damaged history is taken for a wrong key");
      } catch (const sg::error&) {
        ++refused;
      }
    }
    MESSAGE(refused << " of " << tried << " changed bytes refused; the others change no event");
    CHECK(refused > 0);
  }

  TEST_CASE("nothing of it can be read without keys: no name, no id of a person, no word, no label") {
    const folder in;
    {
      const auto library = sg::create_library_file(in.file("s"), host_key(), first_events());
      auto made = about("t-05", {subject("p-01")}, "Xylophone words that stand nowhere else.");
      made.place = "Quincunx hall";
      at_desk(library, "t-05").record({made, "zanzibar-label"}, "kumquat-key");
      static_cast<void>(at_desk(library, "t-02").search("xylophone"));
    }
    for (const char* part : {"s", "s.keys", "s-journal", "s.keys-journal", "s.lock"}) {
      const auto bytes = bytes_of(in.file(part));
      for (const char* word : {"Xylophone", "xylophone", "Quincunx", "zanzibar", "kumquat", "Tavistock", "p-01", "t-05",
                               "hungry", "headteacher", "test"}) {
        CAPTURE(std::string{part});
        CAPTURE(std::string{word});
        CHECK(bytes.find(word) == std::string::npos);
      }
    }
  }

  TEST_CASE("a clock that jumps reorders and loses nothing") {
    const small_library school;
    const auto far = at("2036-11-16T09:00:00+00:00"), back = at("1990-01-01T00:00:00+00:00");
    const auto one = school.as("t-05").record({about("t-05", {subject("p-01")}, "One.")}).what;
    const auto two = school.as("t-05", far).record({about("t-05", {subject("p-01")}, "Two.", far)}).what;
    const auto three = school.as("t-05", back).record({about("t-05", {subject("p-01")}, "Three.", back)}).what;
    const auto all = school.as("t-02").records();
    REQUIRE(all.size() == 3);
    CHECK(all[0] == one);
    CHECK(all[1] == two);
    CHECK(all[2] == three);
  }

  TEST_CASE("threads at work in one library lose nothing, and whoever is barred meanwhile sees nothing later") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    std::atomic<bool> barred{false}, seen_after{false}, stop{false};
    std::thread reader{[&] {
      while (!stop) {
        const bool before = barred;
        if (school.as("t-02").find(kept) && before) seen_after = true;
      }
    }};
    std::vector<std::thread> writers;
    for (const char* who : {"t-01", "t-03", "t-04"})
      writers.emplace_back([&, who] {
        for (int i = 0; i < 5; ++i) school.as(who).record({about(who, {subject("p-03")}, "More.")});
      });
    auto corrected = std::get<sg::report>(school.as("t-03").find(kept)->value);
    corrected.people.push_back(alleged("t-02"));
    sg::amendment change;
    change.of = kept;
    change.kind = sg::amendment_kind::correction;
    change.fields = {"people"};
    change.at = morning;
    change.by = sg::person_id{"t-03"};
    change.reason = "The child named the adult.";
    change.corrected.bytes = sg::encode_any(corrected);
    school.as("t-03").record({change});
    barred = true;
    for (auto& each : writers) each.join();
    for (int i = 0; i < 20; ++i) static_cast<void>(school.as("t-01").find(kept));
    stop = true;
    reader.join();
    CHECK_FALSE(seen_after);
    CHECK(school.as("t-03").records({}, 1000).size() == 17);
  }
}
