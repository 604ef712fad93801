// SPDX-License-Identifier: Apache-2.0
// Promise 5, hidden equals absent: two libraries that differ only in what one person may not see answer that person
// byte for byte alike, through every way of reading there is, receipts and errors included.
#include "observation.hpp"
#include "small_library.hpp"

#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace library_test;

namespace {

using random = std::mt19937_64;

template <class T>
const T& one_of(const std::vector<T>& list, random& draw) {
  return list[draw() % list.size()];
}

/// Something somebody does. What it is about is named by the number of an earlier deed.
struct deed {
  enum class kind { report, action, addition, correction, read, search, acknowledge, open_case, declare } what;
  std::string actor;
  std::vector<sg::involvement> people;
  std::optional<std::size_t> about;
  std::string text;
  bool hidden = false;  ///< from the one who looks
};

/// Who looks, and what is hidden from them: reports that name them as subject or alleged, or, while they have declared
/// a tie, reports about that household; from a teacher, everybody else's reports.
struct looker {
  std::string who;
  std::vector<std::string> others;  ///< who write about them
  std::vector<sg::involvement> hidden_people;
  bool teacher = false;
};

const std::vector<std::string> texts{"Came in hungry again and asked for food.", "Marks on the left arm, says he fell.",
                                     "A lift home was offered by an adult.",     "Would not say where he had slept.",
                                     "Quiet all day, asked to stay late.",       "Phone taken out in the lesson."};
const std::vector<std::string> places{"playground", "ICT suite", "bus", "corridor by the hall"};

std::vector<deed> draw_deeds(const looker& by, std::size_t n, random& draw) {
  const std::vector<std::string> staff{"t-01", "t-02", "t-03", "t-04", "t-05"}, children{"p-01", "p-02", "p-03"};
  std::vector<deed> all;
  std::vector<std::size_t> reports;
  while (all.size() < n) {
    const bool hidden = draw() % 3 == 0;
    if (reports.empty() || draw() % 2 == 0) {
      deed made{deed::kind::report, one_of(hidden ? by.others : staff, draw), {}, {}, one_of(texts, draw), hidden};
      if (!hidden && by.teacher) made.actor = by.who;
      if (hidden && !by.hidden_people.empty()) made.people.push_back(one_of(by.hidden_people, draw));
      const auto child = one_of(children, draw);
      if (hidden || by.hidden_people.empty() || by.hidden_people.front().person.text() != child)
        if (made.people.empty() || made.people.front().person.text() != child)
          made.people.push_back(subject(child.c_str()));
      if (made.people.empty()) made.people.push_back(subject("p-03"));
      reports.push_back(all.size());
      all.push_back(std::move(made));
      continue;
    }
    const auto about = one_of(reports, draw);
    deed next{deed::kind::read, {}, {}, about, one_of(texts, draw), all[about].hidden};
    next.actor = all[about].hidden ? one_of(by.others, draw) : one_of(staff, draw);
    const std::vector<deed::kind> kinds{deed::kind::action, deed::kind::addition, deed::kind::read, deed::kind::search,
                                        deed::kind::acknowledge};
    next.what = one_of(kinds, draw);
    if (next.what == deed::kind::search) next.hidden = false;  // a search is about no record: it happens in both worlds
    all.push_back(std::move(next));
  }
  return all;
}

/// One of the two worlds.
struct twin {
  small_library school;
  std::vector<sg::record_ref> made;  ///< of each deed, or an empty id
  std::string seen;                  ///< what the looker was told while the world grew

  sg::desk as(const std::string& who, sg::instant now) const { return school.as(who.c_str(), now); }
};

/// What a deed told its actor.
std::string done(twin& in, const deed& what, std::size_t number, sg::instant now) {
  auto by = in.as(what.actor, now);
  const auto kept = [&](const sg::receipt& receipt) {
    in.made[number] = receipt.what;
    std::string text = receipt.what.id + " " + sg::to_text(receipt.recorded_at);
    for (const auto& each : receipt.findings) text += " " + each.message + each.fragment;
    return text + (receipt.advice ? " advice\n" : "\n");
  };
  try {
    const auto about = what.about ? in.made[*what.about] : sg::record_ref{};
    switch (what.what) {
      case deed::kind::report: {
        auto report = library_test::about(what.actor.c_str(), what.people, what.text.c_str(), now);
        report.place = places[number % places.size()];
        return kept(by.record({report, "r-" + std::to_string(number % 7)}, "key-" + std::to_string(number)));
      }
      case deed::kind::action: {
        sg::action act;
        act.about = sg::report_id{about.id};
        act.kind = sg::action_kind{"spoke_to_child"};
        act.by = sg::person_id{what.actor};
        act.done_at = act.recorded_at = now;
        act.note = what.text;
        return kept(by.record({act}));
      }
      case deed::kind::addition: {
        sg::amendment change;
        change.of = about;
        change.at = now;
        change.by = sg::person_id{what.actor};
        change.reason = "more is known";
        change.added = what.text;
        return kept(by.record({change}));
      }
      case deed::kind::acknowledge: {
        for (const auto& each : by.notices())
          if (each.what.about.text() == about.id) by.acknowledge(each.what.id, sg::notice_step::read);
        return "acknowledged\n";
      }
      case deed::kind::search: return std::to_string(by.search(what.text).size()) + " found\n";
      default: return by.find(about) ? "seen\n" : "none\n";
    }
  } catch (const sg::error& e) {
    return "error " + e.reveal() + "\n";
  }
}

questions asked_in(const twin& world, const twin& other) {
  questions asked;
  for (std::size_t i = 0; i < world.made.size(); ++i) {
    const auto& mine = world.made[i].id.empty() ? other.made[i] : world.made[i];
    if (!mine.id.empty()) asked.records.push_back(mine);
  }
  asked.records.push_back({sg::record_kind::report, "r-3"});
  asked.people = {"t-01", "t-02", "t-04", "p-01", "p-02", "p-03"};
  asked.households = {"h-1", "h-2"};
  asked.places = places;
  asked.words = {"hungry", "left arm", "lift home phone", "more"};
  return asked;
}

/// The first line that differs, of both, with the heading it stands under; empty if none does.
std::string first_difference(const std::string& one, const std::string& two) {
  std::istringstream a{one}, b{two};
  std::string x, y, heading;
  for (;;) {
    const bool more = static_cast<bool>(std::getline(a, x)), other = static_cast<bool>(std::getline(b, y));
    if (!more && !other) return {};
    if (more != other || x != y) return heading + "\n  " + (more ? x : "nothing") + "\n  " + (other ? y : "nothing");
    if (x.starts_with("==")) heading = x;
  }
}

void compare(const looker& by, std::uint64_t seed, std::size_t deeds, std::size_t& worlds) {
  random draw{seed};
  const auto all = draw_deeds(by, deeds, draw);
  twin full, less;
  full.made.resize(all.size());
  less.made.resize(all.size());
  auto now = morning;
  for (std::size_t i = 0; i < all.size(); ++i) {
    now += std::chrono::minutes{30 + static_cast<int>(draw() % 300)};
    const auto told = done(full, all[i], i, now);
    const auto told_less = all[i].hidden ? std::string{} : done(less, all[i], i, now);
    if (all[i].actor == by.who) {
      full.seen += told;
      less.seen += told_less;
    }
    if (i % 3 != 2) continue;
    const auto one = without_drawn_ids(full.seen + observe_all(full.as(by.who, now), asked_in(full, less)));
    const auto two = without_drawn_ids(less.seen + observe_all(less.as(by.who, now), asked_in(less, full)));
    CAPTURE(seed);
    CAPTURE(i);
    ++worlds;
    CHECK(first_difference(one, two) == "");
    if (one != two) return;
  }
}

const std::vector<looker>& lookers() {
  static const std::vector<looker> all{{"t-02", {"t-01", "t-04", "t-05", "t-03"}, {subject("t-02"), alleged("t-02")}},
                                       {"t-01", {"t-04", "t-05", "g-01"}, {alleged("t-01")}},
                                       {"t-04", {"t-01", "t-02", "t-05"}, {}, true},
                                       {"t-05", {"t-01", "t-02", "t-03"}, {alleged("t-05"), subject("t-05")}, true}};
  return all;
}

}  // namespace

TEST_SUITE("library/twin_worlds") {
  TEST_CASE("two worlds that differ only in what is hidden from somebody are one world to them") {
    std::size_t worlds = 0;
    for (const auto& by : lookers())
      for (std::uint64_t seed = 1; seed <= 6; ++seed) compare(by, seed, 24, worlds);
    MESSAGE(worlds << " pairs of worlds compared through " << std::size(sg::enum_names<sg::read_surface>::table)
                   << " ways of reading, 0 differing");
  }
}
