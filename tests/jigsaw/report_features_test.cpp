// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/report_features.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

namespace sg = safeguarding;

const sg::report_feature* find(const sg::report_features& in, sg::feature_kind kind, const std::string& key) {
  for (const auto& one : in.features)
    if (one.kind == kind && one.key == key) return &one;
  return nullptr;
}

sg::report_features read(const std::string& text, std::vector<sg::involvement> people = {}) {
  return sg::feature_reader{pieces::roll()}.read(pieces::report("r-1", 0, text, std::move(people)));
}

}  // namespace

TEST_CASE("a thing is one thing under whatever words") {
  CHECK(find(read("A maroon van."), sg::feature_kind::thing, "red"));
  CHECK(find(read("A wine coloured berlingo."), sg::feature_kind::thing, "van"));
  CHECK(find(read("Sent to us by gift-card."), sg::feature_kind::thing, "gift card"));
  CHECK(find(read("He wanted a gift card."), sg::feature_kind::thing, "gift card"));
  CHECK(find(read("A maroon van."), sg::feature_kind::together, "red + van"));
  CHECK_FALSE(find(read("A maroon hat, and then after a long day of many words and lessons a van."),
                   sg::feature_kind::together, "red + van"));
}

TEST_CASE("people are taken from tags and from the text, and what a report is about from tags only") {
  const auto tagged = read("She was quiet.", {pieces::subject("p-1")});
  REQUIRE(find(tagged, sg::feature_kind::pupil, "p-1"));
  CHECK(find(tagged, sg::feature_kind::pupil, "p-1")->part == sg::feature_part::about);
  CHECK(find(tagged, sg::feature_kind::household, "h-1"));
  const auto named = read("I saw Jory Tamblyn there.");
  REQUIRE(find(named, sg::feature_kind::pupil, "p-3"));
  CHECK(find(named, sg::feature_kind::pupil, "p-3")->part == sg::feature_part::beside);
  CHECK(find(read("Giles Marchbank locked up."), sg::feature_kind::adult, "t-1"));
}

TEST_CASE("who writes is not who the report is about") {
  auto made = pieces::report("r-1", 0, "Giles Marchbank, that is me, locked up.", {}, "t-1");
  CHECK_FALSE(find(sg::feature_reader{pieces::roll()}.read(made), sg::feature_kind::adult, "t-1"));
  made.reporter = sg::person_id{"t-2"};
  CHECK(find(sg::feature_reader{pieces::roll()}.read(made), sg::feature_kind::adult, "t-1"));
}

TEST_CASE("a report that explains its matter itself is seen to") {
  const auto calm = read("Checked with the office, permission given, all above board.");
  CHECK(calm.settled > calm.worries);
  const auto grave = read("He was scared, crying, and said not to tell anyone about the knife.");
  CHECK(grave.worries > grave.settled);
}

TEST_CASE("a house of a street is read, and a number alone is none") {
  CHECK(find(read("Police came to 14 Quarry Rise."), sg::feature_kind::address, "14 quarry rise"));
  CHECK_FALSE(find(read("14 pupils rise early."), sg::feature_kind::address, "14 pupils rise"));
}

TEST_CASE("without a roll nobody is recognised and all else is read") {
  const auto read = sg::feature_reader{{}}.read(pieces::report("r-1", 0, "Jory Tamblyn saw a red van."));
  CHECK_FALSE(find(read, sg::feature_kind::pupil, "p-3"));
  CHECK(find(read, sg::feature_kind::thing, "van"));
}

TEST_CASE("a child who reports speaks of their own family, and a teacher who reports does not") {
  const auto by_child = sg::feature_reader{pieces::roll()}.read(pieces::report("r-1", 0, "I am tired.", {}, "p-1"));
  const auto* own = find(by_child, sg::feature_kind::pupil, "p-1");
  REQUIRE(own);
  CHECK(own->part == sg::feature_part::beside);
  CHECK(find(by_child, sg::feature_kind::household, "h-1"));
  const auto by_teacher = sg::feature_reader{pieces::roll()}.read(pieces::report("r-1", 0, "I am tired.", {}, "t-1"));
  CHECK_FALSE(find(by_teacher, sg::feature_kind::adult, "t-1"));
}

TEST_CASE("an adult whose conduct is reported is found by the role that others know them by") {
  auto people = pieces::roll();
  std::find_if(people.begin(), people.end(), [](const auto& one) { return one.id.text() == "t-1"; })->kind =
      sg::person_kind::supply;
  const sg::feature_reader reader{people};
  const auto with_role = [&](sg::event_role role) {
    return reader.read(pieces::report("r-1", 0, "He took a photo.", {{sg::person_id{"t-1"}, role, {}}}));
  };
  CHECK(find(with_role(sg::event_role::alleged), sg::feature_kind::thing, "supply"));
  CHECK_FALSE(find(with_role(sg::event_role::witness), sg::feature_kind::thing, "supply"));
}

TEST_CASE("a thing is found whatever becomes of its apostrophe") {
  for (const char* text : {"He said don't tell.", "He said dont tell.", "He said don\u2019t tell."})
    CHECK(find(read(text), sg::feature_kind::thing, "secret"));
  CHECK(find(read("Mum's boyfriend was there."), sg::feature_kind::thing, "new partner"));
}
