// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

#include <set>

namespace sg = safeguarding;

namespace {

// The two reports after some that share nothing with them.
sg::report_link linked(sg::report a, sg::report b) {
  a.id = sg::report_id{"a"};
  b.id = sg::report_id{"b"};
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), {std::move(a), std::move(b)}));
  return made.why(sg::report_id{"a"}, sg::report_id{"b"}).link;
}

int bits(const sg::report_link& link, sg::link_feature feature) {
  const auto* found = pieces::line(link, feature);
  return found ? found->bits : 0;
}

}  // namespace

TEST_CASE("every line has a name and a sentence, and the prior is a line") {
  std::set<std::string_view> sentences;
  for (const auto& [feature, word] : sg::enum_names<sg::link_feature>::table) {
    CHECK_FALSE(sg::sentence_of(feature, 1).empty());
    sentences.insert(sg::sentence_of(feature, 1));
  }
  CHECK(sentences.size() == sg::link_features);
  const auto link = linked(pieces::report("x", 1, "One."), pieces::report("x", 2, "Two."));
  REQUIRE_FALSE(link.evidence.empty());
  CHECK(link.evidence.front().feature == sg::link_feature::prior);
  CHECK(link.evidence.front().bits < 0);
}

TEST_CASE("the prior falls with the size of the world") {
  const sg::pair_measures nothing;
  const auto model = sg::link_model::shipped();
  CHECK(sg::total(nothing, model, 1000) < sg::total(nothing, model, 100));
  CHECK(sg::total(nothing, model, 1'000'000) < sg::total(nothing, model, 1000) - 9 * sg::one_bit);
}

TEST_CASE("a person whom one report only mentions is little while nothing else is shared") {
  const auto made = [](const char* first, const char* second, std::vector<sg::involvement> of_second) {
    return linked(pieces::report("x", 1, first, {pieces::subject("p-3")}),
                  pieces::report("x", 9, second, std::move(of_second), "t-8"));
  };
  const auto mentioned = made("Sad today.", "Jory Tamblyn won the race.", {});
  CHECK(bits(mentioned, sg::link_feature::person) > 0);
  CHECK(bits(mentioned, sg::link_feature::only_people) < 0);
  CHECK(mentioned.bits < 0);
  CHECK(bits(made("Sad today.", "Won the race.", {pieces::subject("p-3")}), sg::link_feature::only_people) == 0);
  CHECK(bits(made("Sad, from the maroon Berlingo.", "Jory Tamblyn was in a maroon Berlingo.", {}),
             sg::link_feature::only_people) == 0);
  CHECK(bits(made("Sad, 07700 900123 rang.", "Jory Tamblyn had a call from 07700 900123.", {}),
             sg::link_feature::only_people) == 0);
  CHECK(bits(linked(pieces::report("x", 1, "Sad."), pieces::report("x", 9, "Glad.")), sg::link_feature::only_people) ==
        0);
}

TEST_CASE("one child, one adult, one household: agreement speaks for a link, absence says nothing") {
  const auto child = linked(pieces::report("x", 1, "Sad today.", {pieces::subject("p-3")}),
                            pieces::report("x", 9, "Bruised knee.", {pieces::subject("p-3")}));
  CHECK(bits(child, sg::link_feature::person) > 0);
  CHECK(bits(child, sg::link_feature::about) > 0);
  const auto adult =
      linked(pieces::report("x", 1, "Shouted.", {{sg::person_id{"t-1"}, sg::event_role::alleged, {}}}),
             pieces::report("x", 9, "Own phone.", {{sg::person_id{"t-1"}, sg::event_role::alleged, {}}}));
  CHECK(bits(adult, sg::link_feature::adult) > 0);
  const auto siblings = linked(pieces::report("x", 1, "Hungry.", {pieces::subject("p-1")}),
                               pieces::report("x", 9, "No coat.", {pieces::subject("p-2")}));
  CHECK(bits(siblings, sg::link_feature::household) > 0);
  CHECK(bits(siblings, sg::link_feature::person) == 0);
  const auto others = linked(pieces::report("x", 1, "Hungry.", {pieces::subject("p-1")}),
                             pieces::report("x", 9, "No coat.", {pieces::subject("p-3")}));
  CHECK(bits(others, sg::link_feature::household) == 0);
}

TEST_CASE("accounts, plates, addresses: one or nearly one speaks for, another speaks against") {
  const auto account = linked(pieces::report("x", 1, "Messages from @vox3l.Fox_77 all night."),
                              pieces::report("x", 9, "She said voxelfox77 asked for her school."));
  CHECK(bits(account, sg::link_feature::handle) > 0);
  const auto plate = linked(pieces::report("x", 1, "Reg QK17 JWD at the gate."),
                            pieces::report("x", 9, "It was QK17 J something, reg."));
  CHECK(bits(plate, sg::link_feature::plate) > 0);
  const auto other =
      linked(pieces::report("x", 1, "Reg QK17 JWD at the gate."), pieces::report("x", 9, "Reg FN68 TZX there."));
  CHECK(bits(other, sg::link_feature::other_plate) < 0);
  const auto house =
      linked(pieces::report("x", 1, "Called to 14 Quarry Rise."), pieces::report("x", 9, "Lives at 14 Quarry Rise."));
  CHECK(bits(house, sg::link_feature::address) > 0);
  const auto street =
      linked(pieces::report("x", 1, "Called to 14 Quarry Rise."), pieces::report("x", 9, "Called to 41 Quarry Rise."));
  CHECK(bits(street, sg::link_feature::other_address) < 0);
}

TEST_CASE("place, surname, platform or time alone never link") {
  auto a = pieces::report("x", 1, "Fenwick was there."), b = pieces::report("x", 9, "Fenwick again, was it.");
  CHECK(linked(a, b).bits < 0);
  a = pieces::report("x", 1, "Something."), b = pieces::report("x", 9, "Otherwise.");
  a.place = b.place = "underpass";
  CHECK(linked(a, b).bits < 0);
  a = pieces::report("x", 1, "It was on Snapchat."), b = pieces::report("x", 9, "Seen on snapchat.");
  CHECK(linked(a, b).bits < 0);
  a = pieces::report("x", 1, "Door jammed."), b = pieces::report("x", 1, "Milk spilt.");
  a.observed_at = b.observed_at = a.recorded_at;
  CHECK(linked(a, b).bits < 0);
}

TEST_CASE("a report that itself explains its matter is linked by no rare words, however many") {
  const auto grave =
      pieces::report("x", 1, "Woman in a mustard coat with a terrier gave girls cards for a studio, said not to tell.");
  const auto open = pieces::report(
      "x", 9, "Lady, yellow coat, small terrier, gave a girl a card for the studio, asked her to come alone.");
  const auto settled = pieces::report(
      "x", 9,
      "Lady, yellow coat, small terrier, studio cards: checked with the office, permission given, on the list, happy.");
  CHECK(linked(grave, open).bits > linked(grave, settled).bits);
  CHECK(linked(grave, settled).bits <= -sg::one_bit);
  CHECK(bits(linked(grave, settled), sg::link_feature::settled) < 0);
}

TEST_CASE(
    "what holds a settled report down is lifted by a child whom it is about, and if clearly settled only by both") {
  const auto held_down = [](const char* later, std::vector<sg::involvement> first,
                            std::vector<sg::involvement> second) {
    const auto link =
        linked(pieces::report("x", 1, "A bruise on Jory's arm, a swollen lip, and he is scared, crying, would not say.",
                              std::move(first)),
               pieces::report("x", 9, later, std::move(second), "t-8"));
    return link.bits <= -sg::one_bit;
  };
  const char* settled = "A swollen lip and Jory's arm as before, seen at the clinic.";
  const char* clearly = "A bruise on Jory's arm, checked by the clinic, an accident, mother is aware, all fine.";
  CHECK_FALSE(held_down(settled, {pieces::subject("p-3")}, {}));
  CHECK(held_down(clearly, {pieces::subject("p-3")}, {}));
  CHECK_FALSE(held_down(clearly, {pieces::subject("p-3")}, {pieces::subject("p-3")}));
}

TEST_CASE("small worries about one adult's conduct are linked, though each says that all was well") {
  const std::vector<sg::involvement> adult{{sg::person_id{"t-1"}, sg::event_role::alleged, {}}};
  const auto told = [&](std::vector<sg::involvement> first, std::vector<sg::involvement> second) {
    auto a = pieces::report("x", 1, "Sweets for one pupil only. Lesson fine otherwise, checked with the office.",
                            std::move(first));
    auto b = pieces::report("x", 9, "Door shut at lunch with one pupil, who was happy. Lesson plan fine.",
                            std::move(second), "t-8");
    a.categories = b.categories = {sg::category::low_level_staff};
    return linked(a, b).bits;
  };
  CHECK(told(adult, adult) >= 0);
  CHECK(told(adult, {}) < 0);
}

TEST_CASE("one account, number or reference links two reports, and one that very many reports share does not") {
  for (const char* what : {"@vox3l.Fox_77", "07700 900123", "ENC-2026-46102"}) {
    const auto says = [&](const char* id, int day) {
      return pieces::report(id, day, std::string{"It is about "} + what + ".", {}, "");
    };
    CHECK(linked(says("x", 1), says("x", 2)).bits >= 0);
    auto many = pieces::noise(30);
    for (int i = 0; i < 8; ++i) many.push_back(says(("m-" + std::to_string(i)).c_str(), 30 + i));
    const auto made = pieces::made_of(pieces::then(many, {says("a", 40), says("b", 41)}));
    CHECK(made.why(sg::report_id{"a"}, sg::report_id{"b"}).link.bits < 0);
  }
}

TEST_CASE("what comes back on one day of the week and at one hour speaks for one matter, by the clock in London") {
  const auto routine = [](const char* first, const char* second) {
    auto a = pieces::report("x", 60, "Tap dripping."), b = pieces::report("x", 90, "Milk spilt.", {}, "t-8");
    a.observed_at = *sg::parse_instant(first);
    b.observed_at = *sg::parse_instant(second);
    return bits(linked(a, b), sg::link_feature::routine);
  };
  const int both = routine("2026-10-19T12:20:00+01:00", "2026-10-26T12:30:00+00:00");  // the clocks went back between
  const int day = routine("2026-10-19T09:20:00+01:00", "2026-10-26T12:30:00+00:00");
  const int hour = routine("2026-10-19T12:20:00+01:00", "2026-10-27T12:30:00+00:00");
  CHECK(day > 0);
  CHECK(hour > 0);
  CHECK(both >= day + hour - 1);
  CHECK(routine("2026-10-19T12:20:00+01:00", "2026-10-27T12:40:00+00:00") == 0);
  CHECK(routine("2026-10-19T12:20:00+01:00", "2026-10-19T12:25:00+01:00") == 0);  // one day: a moment, no routine
  CHECK(routine("1969-10-20T12:20:00+01:00", "1969-10-27T12:20:00+00:00") == 0);  // before any clock we know
}

TEST_CASE("two reports that are each about another child are less likely of one matter") {
  const auto about = [](std::vector<sg::involvement> first, std::vector<sg::involvement> second) {
    return bits(linked(pieces::report("x", 1, "Red van, parcel.", std::move(first)),
                       pieces::report("x", 9, "Red van, parcel.", std::move(second), "t-8")),
                sg::link_feature::other_child);
  };
  CHECK(about({pieces::subject("p-3")}, {pieces::subject("p-4")}) < 0);
  CHECK(about({pieces::subject("p-3")}, {pieces::subject("p-3")}) == 0);
  CHECK(about({pieces::subject("p-1")}, {pieces::subject("p-2")}) == 0);  // of one household
  CHECK(about({pieces::subject("p-3")}, {}) == 0);
}

TEST_CASE("two reports by one hand are no stronger for it") {
  const auto one = linked(pieces::report("x", 1, "Red van, parcel.", {}, "t-5"),
                          pieces::report("x", 9, "Red van, parcel.", {}, "t-5"));
  const auto two = linked(pieces::report("x", 1, "Red van, parcel.", {}, "t-5"),
                          pieces::report("x", 9, "Red van, parcel.", {}, "t-6"));
  CHECK(one.bits < two.bits);
}

TEST_CASE("two long texts that say much the same are alike; a few words in common are not") {
  const std::string told =
      "The ferry Halcyon left Tremorna harbour with forty barrels of molasses, struck the Carrack reef in thick fog "
      "and "
      "listed; fishermen from Porthallow hauled the crew aboard, the cargo spilled, and the coastguard closed the "
      "cove.";
  const std::string again =
      "In thick fog the Halcyon, a ferry from Tremorna, struck the Carrack reef. Its cargo of molasses spilled, the "
      "crew "
      "were hauled aboard by fishermen of Porthallow before the barrels sank, and the coastguard closed that cove.";
  const auto alike = linked(pieces::report("x", 1, told.c_str()), pieces::report("x", 9, again.c_str(), {}, "t-8"));
  CHECK(bits(alike, sg::link_feature::alike) > 4 * sg::one_bit);
  const auto little = linked(pieces::report("x", 1, told.c_str()),
                             pieces::report("x", 9, "A ferry in fog was drawn for the Carrack display.", {}, "t-8"));
  CHECK(bits(little, sg::link_feature::alike) == 0);
}
