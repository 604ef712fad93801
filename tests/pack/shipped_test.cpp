// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/shipped.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/pack/vocabulary.hpp>

#include "refused.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace sg = safeguarding;

namespace {

std::filesystem::path folder() { return std::filesystem::path{SAFEGUARDING_SOURCE_DIR} / "src/pack/shipped"; }

}  // namespace

TEST_SUITE("pack/shipped") {
  TEST_CASE("every file of the folder is compiled in, byte for byte, and nothing else is") {
    std::set<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator{folder()}) {
      const auto name = each.path().stem().string();
      CAPTURE(name);
      std::ifstream file{each.path(), std::ios::binary};
      const std::string text{std::istreambuf_iterator<char>{file}, {}};
      CHECK(each.path().extension() == ".toml");
      CHECK(sg::shipped(name) == text);
      names.insert(name);
    }
    std::string before;
    for (const auto& file : sg::shipped_files()) {
      CHECK(before < file.name);  // in alphabetical order, each once
      before = file.name;
      CHECK(names.contains(before));
    }
    CHECK(names.size() == sg::shipped_files().size());
  }

  TEST_CASE("every shipped file is TOML that says its format") {
    for (const auto& file : sg::shipped_files()) {
      CAPTURE(file.name);
      const auto document = sg::read_toml(file.text, std::string{file.name});
      REQUIRE(document.entries() != nullptr);
      REQUIRE_FALSE(document.entries()->empty());
      CHECK(document.entries()->at(0).key == "format");
      CHECK(*document.entries()->at(0).value.number() == 1);
    }
  }

  TEST_CASE("the shipped vocabulary reads, and the five schools and the overlay are there") {
    const auto words = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary"));
    CHECK(words.id == "safeguarding-core@1");
    for (const char* name : {"beech-green", "cavendish-close", "cleves", "england", "pakeman", "stony-dean"})
      CHECK_FALSE(sg::shipped(name).empty());
  }

  TEST_CASE("a name that is not shipped is refused, and what was asked for stays out of the message") {
    const auto found = refused([] { (void)sg::shipped("wales"); });
    CHECK(found.at == "not_found 0:0 'wales'");
    CHECK_FALSE(says(found.message, "wales"));
    CHECK(refused([] { (void)sg::shipped("cleves.toml"); }).at == "not_found 0:0 'cleves.toml'");
    CHECK(refused([] { (void)sg::shipped(""); }).at == "not_found 0:0");
  }
}
