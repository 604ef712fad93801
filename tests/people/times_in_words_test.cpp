// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/times_in_words.hpp>

#include <doctest/doctest.h>

#include <string>

namespace sg = safeguarding;

namespace {

// "15:30 08:05": the times of a text as a clock has them.
std::string clock(std::string_view text) {
  std::string all;
  for (const auto& one : sg::find_times(text)) {
    const auto minutes = one.after_midnight.count();
    const auto two = [](long n) {
      return std::string{static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)};
    };
    all += (all.empty() ? "" : " ") + two(minutes / 60) + ':' + two(minutes % 60);
  }
  return all;
}

}  // namespace

TEST_CASE("times in words are read as the school day has them") {
  CHECK(clock("His dad came at ten past four.") == "16:10");
  CHECK(clock("About quarter to nine, and twenty to ten.") == "08:45 09:40");
  CHECK(clock("His mum came at half eleven, then half past three.") == "11:30 15:30");
  CHECK(clock("At twenty-five past two and at noon.") == "14:25 12:00");
  CHECK(clock("five to one") == "12:55");
  CHECK(clock("ten past seven in the evening") == "19:10");
}

TEST_CASE("times in figures are read with their half of the day where it is said") {
  CHECK(clock("At 15:25 and 08:50 and 3.30 and 9.20.") == "15:25 08:50 15:30 09:20");
  CHECK(clock("From 3.30pm until 6pm; opened at 7am.") == "15:30 18:00 07:00");
  CHECK(clock("1235. Wet sleeves.") == "12:35");
  CHECK(sg::find_times("at 3.30").at(0).half == sg::half_of_day::unsaid);
  CHECK(sg::find_times("at 15:25").at(0).half == sg::half_of_day::afternoon);
}

TEST_CASE("durations, dates, sums and years are no times") {
  CHECK(clock("Ten minutes, two to three of them, five past pupils, half of 6M, 2026, 12.03.2018, 21/9 and 4.25 pounds "
              "later") == "16:25");
  CHECK(clock("in 1999 with 30 reception children") == "");
  CHECK(clock("") == "");
}

TEST_CASE("a time stands where it says, in code points") {
  const auto found = sg::find_times("Zo\xc3\xab left at half three.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].start == 12);
  CHECK(found[0].surface == "half three");
}
