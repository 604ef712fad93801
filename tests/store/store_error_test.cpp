// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/store_error.hpp>

#include <doctest/doctest.h>

#include <set>

namespace sg = safeguarding;

TEST_SUITE("store/store_error") {
  TEST_CASE("every fault has a word and a number of its own") {
    std::set<std::string_view> words;
    std::set<int> numbers;
    for (const auto& [fault, word] : sg::enum_names<sg::store_fault>::table) {
      words.insert(word);
      numbers.insert(static_cast<int>(fault));
      CHECK(sg::parse<sg::store_fault>(word) == fault);
    }
    CHECK(words.size() == 16);
    CHECK(numbers.size() == 16);
  }

  TEST_CASE("an error says which file, which fault and which code") {
    const sg::store_error failed{sg::store_fault::newer, "too new", "school.library"};
    CHECK(std::string_view{failed.what()} == "school.library: too new");
    CHECK(failed.fault() == sg::store_fault::newer);
    CHECK(failed.code() == sg::errc::unsupported_version);
    CHECK(sg::code_of(sg::store_fault::missing) == sg::errc::not_found);
    CHECK(sg::code_of(sg::store_fault::exists) == sg::errc::duplicate);
    CHECK(sg::code_of(sg::store_fault::older_copy) == sg::errc::contradiction);
    CHECK(sg::code_of(sg::store_fault::unsafe_place) == sg::errc::invalid_input);
    CHECK(sg::code_of(sg::store_fault::full) == sg::errc::io);
  }
}
