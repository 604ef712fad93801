// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_reading.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "pieces.hpp"
#include "readings.hpp"

namespace sg = safeguarding;
using pieces::report;
using pieces::subject;

namespace {

std::vector<sg::person> roll() {
  auto all = pieces::roll();
  all[0].contact.address = all[1].contact.address = "14 Quarry Rise, Aldham";
  all[2].contact.address = "9 Mill Lane";
  sg::person mother;
  mother.id = sg::person_id{"c-3"};
  mother.kind = sg::person_kind::parent;
  mother.name = {"Morwenna", "Tamblyn"};
  mother.household = sg::household_id{"h-2"};
  all.push_back(mother);
  sg::person second = all[5];
  second.id = sg::person_id{"t-2"};
  second.name = {"Aldous", "Pettigrew"};
  all.push_back(second);
  return all;
}

sg::pattern_reading read(const sg::report& made) {
  const sg::feature_reader reader{roll()};
  const auto mentions = reader.mentions(made);
  return sg::pattern_reader{readings::pack(), roll()}.read(made, reader.read(made, mentions), mentions);
}

sg::involvement as(const char* id, sg::event_role role) { return {sg::person_id{id}, role, {}}; }

std::string signs(const sg::report& made) {
  std::string text;
  for (const auto one : read(made).signs) {
    if (readings::pack().signs[one].id != "school-saw")
      text += (text.empty() ? "" : " ") + readings::pack().signs[one].id;
  }
  return text;
}

template <class Id>
std::string listed(const std::vector<Id>& ids) {
  std::string text;
  for (const auto& one : ids) text += (text.empty() ? "" : " ") + one.text();
  return text;
}

}  // namespace

TEST_SUITE("jigsaw/pattern_reading") {
  TEST_CASE("signs are shown by words with or without an ending, by things, categories, channels and marks") {
    CHECK(signs(report("r", 1, "Found with no PE kit.")) == "clothing");
    CHECK(signs(report("r", 1, "There were injuries to the leg.")) == "mark");
    CHECK(signs(report("r", 1, "Walked past the chippy.")).empty());
    auto marked = report("r", 1, "As before.");
    marked.categories = {sg::category::missing};
    marked.severity = sg::concern_severity::high;
    CHECK(signs(marked) == "severity-high missing");
    auto sent = report("r", 1, "Police attended an address.");
    CHECK(signs(sent).empty());  // a word of another body's counts in its own messages only
    sent.channel = sg::report_channel::agency_message;
    CHECK(signs(sent) == "police");
    auto low = report("r", 1, "Closed door.");
    low.channel = sg::report_channel::low_level_concern;
    CHECK(signs(low).starts_with("low-level"));
  }

  TEST_CASE("a report is about the children tagged; else those mentioned; else the child who writes") {
    CHECK(listed(read(report("r", 1, "Orla sat with Jory Tamblyn.", {subject("p-1")})).children) == "p-1");
    CHECK(listed(read(report("r", 1, "Orla Fenwick sat with Jory Tamblyn.")).children) == "p-1 p-3");
    auto self = report("r", 1, "i dont want to go there any more", {}, "p-4");
    self.channel = sg::report_channel::pupil_self_report;
    CHECK(listed(read(self).children) == "p-4");
  }

  TEST_CASE("a parent who names nobody writes of the only child of the home, and of none where there are two") {
    auto wrote = report("r", 1, "please can somebody ring me back about the trip", {}, "c-3");
    wrote.channel = sg::report_channel::parent_contact;
    CHECK(listed(read(wrote).children) == "p-3");
    CHECK(read(wrote).households == std::vector<std::string>{"h-2"});
  }

  TEST_CASE(
      "who is named beside: whoever is alleged, else those mentioned, never the one it is about nor the reporter's "
      "own") {
    CHECK(listed(read(report("r", 1, "Orla and Jory Tamblyn.", {subject("p-1"), as("p-4", sg::event_role::alleged)}))
                     .named_children) == "p-4");
    CHECK(listed(read(report("r", 1, "Jory Tamblyn pushed Orla.", {subject("p-1")})).named_children) == "p-3");
    auto wrote = report("r", 1, "Jory Tamblyn says Orla Fenwick is mean", {}, "c-3");
    wrote.channel = sg::report_channel::parent_contact;
    CHECK(listed(read(wrote).named_children) == "p-1");
  }

  TEST_CASE("an adult is counted when tagged, or when the only one mentioned: of two, nobody is picked") {
    CHECK(listed(read(report("r", 1, "Mr Marchbank closed the door.")).adults) == "t-1");
    CHECK(listed(read(report("r", 1, "Mr Marchbank and Mr Pettigrew were there.")).adults).empty());
    CHECK(listed(read(report("r", 1, "Mr Marchbank and Mr Pettigrew.", {as("t-2", sg::event_role::alleged)})).adults) ==
          "t-2");
    CHECK(listed(read(report("r", 1, "Mr Marchbank saw it.", {as("t-1", sg::event_role::witness)})).adults) == "t-1");
    auto ruled_out = as("t-2", sg::event_role::alleged);
    ruled_out.standing.state = sg::standing_state::ruled_out;
    CHECK(read(report("r", 1, "It was the door.", {ruled_out})).adults.empty());
    CHECK(read(report("r", 1, "I, Giles Marchbank, write this.", {}, "t-1")).adults.empty());
  }

  TEST_CASE("an address in the text is the home of whoever lives there, and of nobody where two families do") {
    auto sent = report("r", 1, "Officers attended 14 Quarry Rise last night.", {}, "");
    CHECK(read(sent).households == std::vector<std::string>{"h-1"});
    sent.text = "Officers attended 15 Quarry Rise last night.";
    CHECK(read(sent).households.empty());
  }

  TEST_CASE("when it happened is when it was seen, and never after it was written down") {
    auto made = report("r", 1, "Seen at the loos.");
    CHECK(read(made).happened == made.recorded_at);
    CHECK_FALSE(read(made).at_time);
    made.observed_at = made.recorded_at - std::chrono::hours{3};
    CHECK(read(made).happened == *made.observed_at);
    CHECK(read(made).at_time == std::chrono::minutes{13 * 60});  // British Summer Time
    made.observed_at = made.recorded_at + std::chrono::hours{3};
    CHECK(read(made).happened == made.recorded_at);
    CHECK(read(made).places == std::vector<std::string>{"toilets"});
    CHECK(read(report("r", 1, "Shut in at twenty past twelve.")).at_time == std::chrono::minutes{12 * 60 + 20});
  }

  TEST_CASE("the place that was typed goes before places in the text") {
    auto made = report("r", 1, "Came from the corridor.");
    made.place = "KS2 toilets";
    CHECK(read(made).places == std::vector<std::string>{"toilets"});
  }

  TEST_CASE("a report that explains the matter more than it worries is settled") {
    CHECK(read(report("r", 1, "Checked, all agreed, letter on file, mum knows. No concern.")).reads_as ==
          sg::matter_is::settled);
    CHECK(read(report("r", 1, "A bruise, and scared to go home.")).reads_as == sg::matter_is::open);
  }
}
