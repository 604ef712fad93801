// SPDX-License-Identifier: Apache-2.0
// Whatever is taken as questions is in the vocabulary and can be decided on, twice alike; nothing is thrown.
#include <safeguarding/intake/facts.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

namespace {

std::size_t not_known(const sg::facts& known, const sg::vocabulary& words) {
  std::size_t count = 0;
  for (const auto& column : words.facts) count += column.core && known.find(column.id) == nullptr ? 1 : 0;
  for (const auto& [name, fact] : known.known) count += known.is_unknown(name) ? 1 : 0;
  return count;
}

void decide_twice(const sg::question& asked, const sg::rulebook& book) {
  static const auto posts = sg::holders::posts(book.words(), {});
  static const sg::school_calendar calendar{"fuzz", sg::bank_holidays::england(), {}};
  try {
    const auto made = sg::decide(book, asked.known, posts, calendar, asked.at);
    hold(sg::to_json(made, asked.id) ==
         sg::to_json(sg::decide(book, asked.known, posts, calendar, asked.at), asked.id));
  } catch (const sg::invalid_input&) {  // a moment outside the calendar, or later than the record
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto book = sg::shipped_book("beech-green");
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_facts(input, "questions.json", book.words());
  hold_reading(std::vector<int>{}, reading.findings, input);  // a refused question leaves the others standing
  for (std::size_t i = 0; i < reading.questions.size(); ++i) {
    const auto& asked = reading.questions[i];
    hold(!asked.id.empty());
    for (std::size_t j = 0; j < i; ++j) hold(reading.questions[j].id != asked.id);
    sg::check(asked.known, book.words());
    if (not_known(asked.known, book.words()) <= 2 && i < 3) decide_twice(asked, book);
  }
  return 0;
}
