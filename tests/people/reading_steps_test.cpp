// SPDX-License-Identifier: Apache-2.0
// How much is done for a report, counted and not timed: the rooms text and people are compiled here so that each
// stretch of code that is run without a branch counts one step. Twice the text may take about twice the steps, whatever
// it says.
#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/report_reading.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sg = safeguarding;

namespace {

std::uint64_t steps = 0;

}  // namespace

// What the compiler calls at each such stretch, for -fsanitize-coverage=trace-pc.
extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() { ++steps; }

namespace {

std::uint64_t steps_for(const sg::roll_index& roll, std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  const std::vector<std::string> places{"Dining hall", "Bus bay"};
  const auto list = sg::place_list::learn(places);
  const auto made = small_school::report({text, "t-2", {"p-1"}});
  steps = 0;
  static_cast<void>(sg::read_report(roll, list, made));
  return steps;
}

// What a writer of bad will, or a bad paste, may hold.
constexpr std::string_view hostile[] = {
    "Mia Patel ",
    "Mia Patel dob 01/03/2016, ",
    "born 01/03/2016. ",
    "the TA ",
    "Mia and Jack. Mia saw her mum. ",
    "she saw Mia and her mum ",
    "The TA told Mia. ",
    "Mia's class teacher, his tutor. ",
    "Mia's mum ",
    "Mia's brother's ",
    "her mum's ",
    "His sister. ",
    "the other one said ",
    "the same lad ",
    "a friend of Mia ",
    "K ",
    "JB ",
    "M.P. ",
    "mpatel.5w ",
    "mpatel.5w@example.org ",
    "5W ",
    "Year 4 TA ",
    "Mrs Patel-Patel-",
    "\"Mia\" ",
    "\"",
    "(((",
    "'s's's",
    "a",
    "A.",
    "Aaaa",
    "\n",
    "\xE2\x80\xAE\xCC\x81",
    "AB12 CDE ",
    "07700 900123 ",
    "lives at 14 Quarry Rise ",
    "called Mia or Maya or ",
    "not the one in 5W ",
    "Jack Jack ",
    "tall man with a black dog in a red coat ",
};

}  // namespace

TEST_CASE("twice the text takes about twice the steps, whatever it says") {
  const sg::roll_index roll{small_school::roll()};
  for (const auto piece : hostile) {
    const auto small = steps_for(roll, piece, 2'000), large = steps_for(roll, piece, 4'000);
    CAPTURE(std::string{piece});
    CAPTURE(small);
    CAPTURE(large);
    CHECK(small > 1'000);  // the steps are counted
    CHECK(large < small * 23 / 10);
  }
}
