// SPDX-License-Identifier: Apache-2.0
#include "deeds.hpp"

#include "observation.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/notice.hpp>
#include <safeguarding/policy/policy_pack.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/record/encoding.hpp>

#include <utility>

namespace library_test {
namespace {

using kind = deed::kind;
using because = looker::because;

const std::vector<std::string> texts{"Came in hungry again and asked for food.",
                                     "Marks on the left arm, says he fell.",
                                     "A lift home was offered by an adult.",
                                     "Would not say where he had slept.",
                                     "Quiet all day, asked to stay late.",
                                     "Phone taken out in the lesson.",
                                     "Maroon van with a taped light by the gate, a lad was handed a parcel.",
                                     "A red van again. The driver gave a boy a package and cash.",
                                     "Says a man in a van pays him to take parcels to the flats."};
const std::vector<std::string> staff{"t-01", "t-02", "t-03", "t-04", "t-05"}, children{"p-01", "p-02", "p-03"};

bool names(const std::vector<sg::involvement>& people, const std::string& who) {
  for (const auto& each : people)
    if (each.person.text() == who) return true;
  return false;
}

/// Draws the deeds of one world.
class drawing {
 public:
  drawing(const looker& by, dice& draw) : by_{by}, draw_{draw} {}

  std::vector<deed> finish(std::size_t n) && {
    begin();
    while (all_.size() < n) next();
    return std::move(all_);
  }

 private:
  std::size_t add(deed one) {
    all_.push_back(std::move(one));
    return all_.size() - 1;
  }

  void begin() {
    const sg::involvement child = subject("p-01");
    if (by_.why == because::tied)
      add({.what = kind::declare, .actor = by_.who, .people = {subject("p-01"), subject("p-02")}});
    if (by_.why == because::merged)
      add({.what = kind::same_person, .actor = "t-01", .people = {alleged("t-02"), alleged("o-01")}});
    if (by_.why == because::gave_up_post) {
      for (int i = 0; i < 2; ++i)
        reports_[1].push_back(
            add({.what = kind::history, .actor = "t-03", .people = {child}, .text = texts[0], .hidden = true}));
      add({.what = kind::hand_over, .actor = "t-01"});
    }
  }

  void report(bool hidden) {
    deed made{.what = draw_() % 6 == 0 ? kind::history : kind::report,
              .actor = one_of(hidden ? by_.others : staff, draw_),
              .text = one_of(texts, draw_),
              .hidden = hidden};
    const bool sees_own_words = by_.why == because::own_words || by_.why == because::gave_up_post;
    if (!hidden && sees_own_words) made.actor = by_.who;
    if (sees_own_words) made.what = kind::report;  // history is written by whoever brings it in
    if (hidden && !by_.hidden_people.empty()) made.people.push_back(one_of(by_.hidden_people, draw_));
    const auto child = by_.why == because::tied && !hidden ? std::string{"p-03"} : one_of(children, draw_);
    if (!names(made.people, child)) made.people.push_back(subject(child.c_str()));
    reports_[hidden ? 1 : 0].push_back(add(std::move(made)));
  }

  /// Something about a report or a case that was made before.
  void later(bool hidden) {
    const auto& list = reports_[hidden ? 1 : 0];
    const auto about = one_of(list, draw_);
    const bool sees_own_words = by_.why == because::own_words || by_.why == because::gave_up_post;
    static const std::vector<kind> kinds{kind::action,     kind::action,   kind::addition,   kind::correction,
                                         kind::withdrawal, kind::referral, kind::redecision, kind::acknowledge,
                                         kind::find,       kind::search,   kind::grant,      kind::break_glass};
    deed next{.what = one_of(kinds, draw_), .actor = "t-01", .about = about, .text = one_of(texts, draw_)};
    next.hidden = hidden || sees_own_words;
    next.actor = one_of(next.hidden ? by_.others : staff, draw_);
    if (sees_own_words && !hidden && draw_() % 4 == 0) {
      next.actor = by_.who;
      next.what = kind::addition;
      next.hidden = false;
    }
    // Whoever has the task to tell somebody outside is told when there is nothing to tell any more.
    if (sees_own_words && !hidden && next.what == kind::withdrawal) next.what = kind::referral;
    if (next.what == kind::correction) {
      next.people = all_[about].people;
      if (by_.why != because::tied && !names(next.people, "p-03")) next.people.push_back(subject("p-03"));
      if (!next.hidden && next.people == all_[about].people) next.what = kind::addition;
    }
    if (next.what == kind::redecision || next.what == kind::withdrawal)
      next.actor = next.hidden ? by_.others.front() : "t-01";
    // A search and a look at one's notices are about no record: they happen in both worlds.
    if (next.what == kind::search || next.what == kind::acknowledge) next.hidden = false;
    if (next.what == kind::grant) next.actor = next.hidden ? by_.others.front() : "t-01";
    const auto place = add(std::move(next));
    if (all_[place].what == kind::grant) grants_[all_[place].hidden ? 1 : 0].push_back(place);
  }

  /// Where a hidden report is of the two, so is the judgement; and whoever sees only their own words sees none.
  void judge_link(bool hidden) {
    const auto& list = reports_[hidden ? 1 : 0];
    const bool sees_own_words = by_.why == because::own_words || by_.why == because::gave_up_post;
    const bool unseen = hidden || sees_own_words;
    static const std::vector<std::string> said{"yes", "no", "unsure", "no", "undone"}, leads{"t-01", "t-02", "t-03"};
    add({.what = kind::judge_link,
         .actor = unseen ? by_.others.front() : one_of(leads, draw_),
         .about = one_of(list, draw_),
         .beside = one_of(hidden && draw_() % 2 == 0 && !reports_[0].empty() ? reports_[0] : list, draw_),
         .text = one_of(said, draw_),
         .hidden = unseen});
  }

  void open_case(bool hidden) {
    const bool sees_own_words = by_.why == because::own_words || by_.why == because::gave_up_post;
    deed made{.what = kind::open_case, .actor = "t-01", .text = one_of(texts, draw_)};
    made.hidden = hidden;
    if (hidden) made.actor = by_.others.front();
    const auto& list = reports_[hidden ? 1 : 0];
    if (!list.empty() && !sees_own_words && draw_() % 2 == 0) made.about = one_of(list, draw_);
    made.people = {subject(by_.why == because::tied && !hidden ? "p-03" : one_of(children, draw_).c_str())};
    // Hidden, it is about whoever must not see it, unless a report in it is already.
    if (hidden && !made.about && !by_.hidden_people.empty()) made.people = {by_.hidden_people.front()};
    if (!hidden && !cases_[1].empty() && by_.who != "t-01") made.beside = one_of(cases_[1], draw_);
    if (sees_own_words) made.hidden = true;
    const auto where = made.hidden ? 1 : 0;
    cases_[where].push_back(add(std::move(made)));
  }

  void next() {
    const bool hidden = draw_() % 3 == 0;
    const auto& list = reports_[hidden ? 1 : 0];
    const auto roll = draw_() % 22;
    if (list.empty() || roll < 7) return report(hidden);
    if (roll > 18 && draw_() % 2 == 0) return judge_link(hidden);
    if (roll < 14) return later(hidden);
    if (roll < 16) return open_case(hidden);
    if (roll == 16 && !cases_[hidden ? 1 : 0].empty()) {
      deed one{.what = draw_() % 2 == 0 ? kind::close_case : kind::correct_case,
               .actor = hidden ? by_.others.front() : "t-01",
               .about = one_of(cases_[hidden ? 1 : 0], draw_),
               .beside = one_of(list, draw_),
               .text = one_of(texts, draw_),
               .hidden = hidden};
      const bool sees_own_words = by_.why == because::own_words || by_.why == because::gave_up_post;
      if (sees_own_words && one.what == kind::correct_case) one.beside = one_of(reports_[1], draw_);
      add(std::move(one));
      return;
    }
    if (roll == 17 && !grants_[hidden ? 1 : 0].empty()) {
      add({.what = kind::revoke,
           .actor = hidden ? by_.others.front() : "t-01",
           .about = one_of(grants_[hidden ? 1 : 0], draw_),
           .hidden = hidden});
      return;
    }
    if (roll == 18) {  // of people who are in nothing that is visible
      add({.what = draw_() % 2 == 0 ? kind::same_person : kind::different_person,
           .actor = by_.who == "t-01" ? "g-01" : "t-01",
           .people = {alleged("o-08"), alleged("o-09")},
           .hidden = true});
      return;
    }
    if (!reports_[1].empty())
      add({.what = kind::probe, .actor = by_.who, .about = one_of(reports_[1], draw_), .text = one_of(texts, draw_)});
  }

  const looker& by_;
  dice& draw_;
  std::vector<deed> all_;
  std::vector<std::size_t> reports_[2], cases_[2], grants_[2];  ///< visible, hidden
};

/// Of the packs the school goes by.
const std::vector<sg::digest>& pins() {
  static const auto all = [] {
    std::vector<sg::digest> found;
    for (const auto& each : first_events().packs)
      found.push_back(sg::policy_pack::read(sg::read_toml(each.toml, each.name), sg::shipped_vocabulary()).pinned);
    return found;
  }();
  return all;
}

sg::action acted(const std::string& who, const std::string& report, const std::string& note, sg::instant now) {
  sg::action act;
  act.about = sg::report_id{report};
  act.kind = sg::action_kind{"spoke_to_child"};
  act.by = sg::person_id{who};
  act.done_at = act.recorded_at = now;
  act.note = note;
  return act;
}

sg::amendment added(const std::string& who, const sg::record_ref& to, const std::string& text, sg::instant now) {
  sg::amendment change;
  change.of = to;
  change.at = now;
  change.by = sg::person_id{who};
  change.reason = "more is known";
  change.added = text;
  return change;
}

sg::access_grant leave(const std::string& report, sg::instant now) {
  sg::access_grant what;
  what.what = sg::report_id{report};
  what.valid = {now, now + std::chrono::hours{24 * 400}};
  return what;
}

std::string told(const sg::receipt& receipt) {
  std::string text = receipt.what.id + " " + sg::to_text(receipt.recorded_at);
  for (const auto& each : receipt.findings) text += " " + each.message + each.fragment;
  return text + (receipt.advice ? " advice\n" : "\n") + said_of(receipt.belongs);
}

/// Text of an answer, or of the error in its place.
template <class Do>
std::string attempted(Do attempt) {
  try {
    return attempt();
  } catch (const sg::error& e) {
    return "error " + std::to_string(static_cast<int>(e.code())) + " " + e.reveal() + "\n";
  }
}

/// Every way of writing about one record, by somebody from whom it may be hidden.
std::string probed(const sg::desk& at, const std::string& report, const deed& what, std::size_t number,
                   sg::instant now) {
  auto by = at;
  const auto& who = what.actor;
  const sg::record_ref ref{sg::record_kind::report, report};
  std::string all;
  all += attempted([&] { return told(by.record({acted(who, report, what.text, now)})); });
  all += attempted([&] { return told(by.record({added(who, ref, what.text, now)})); });
  all += attempted([&] {
    auto file = file_about("p-03", who.c_str(), sg::case_class::child, now);
    file.reports = {sg::report_id{report}};
    return told(by.record({file}));
  });
  all += attempted([&] { return std::to_string(by.grant(sg::person_id{"t-06"}, leave(report, now)).text().size()); });
  all += attempted([&] { return told(by.close(sg::case_id{report}, "no reason")); });
  for (const char* role : {"dsl", "headteacher", "deputy_dsl", "chair_of_governors"})
    for (const auto step : {sg::notice_step::read, sg::notice_step::delivered})
      for (const char* whom : {"t-01", "t-02", "t-03", "g-01"})
        all += attempted([&] {
          by.acknowledge(sg::notice_id_for(sg::report_id{report}, role, sg::person_id{whom}, 1), step);
          return std::string{"acknowledged\n"};
        });
  const sg::report_id labelled{"r-" + std::to_string(number % 7)};
  for (const auto verdict : {sg::verdict_on_link::no, sg::verdict_on_link::undone})
    all += attempted([&] {
      by.judge(sg::report_id{report}, labelled, verdict, "as seen");
      by.judge(labelled, sg::report_id{report}, verdict, "as seen", "key-" + std::to_string(number));
      return std::string{"judged\n"};
    });
  // The key under which somebody else wrote what is hidden.
  const auto made = about(who.c_str(), {subject("p-03")}, what.text.c_str(), now);
  all += attempted([&] {
    return told(by.record({made, "r-" + std::to_string(number % 7)}, "key-" + std::to_string(*what.about)));
  });
  all += attempted([&] {
    return told(
        by.record({added(who, {sg::record_kind::report, "r-" + std::to_string(*what.about % 7)}, "By label.", now)}));
  });
  return all;
}

}  // namespace

const std::vector<std::string>& places() {
  static const std::vector<std::string> all{"playground", "ICT suite", "bus", "corridor by the hall"};
  return all;
}

const std::vector<looker>& lookers() {
  static const std::vector<looker> all{
      {"t-02", {"t-01", "t-04", "t-05", "t-03"}, {subject("t-02"), alleged("t-02")}, because::barred},
      {"t-01", {"g-01", "t-04", "t-05"}, {alleged("t-01")}, because::barred},
      {"t-04", {"t-01", "t-02", "t-05"}, {}, because::own_words},
      {"t-05", {"t-01", "t-02", "t-03"}, {alleged("t-05"), subject("t-05")}, because::own_words},
      {"t-03", {"t-01", "t-02", "t-04", "t-05"}, {subject("p-01"), subject("p-02")}, because::tied},
      {"t-02", {"t-01", "t-04", "t-05"}, {alleged("o-01"), subject("o-01")}, because::merged},
      {"t-02", {"t-01", "t-03", "t-04"}, {}, because::gave_up_post}};
  return all;
}

std::vector<deed> draw_deeds(const looker& by, std::size_t n, dice& draw) { return drawing{by, draw}.finish(n); }

std::string done(twin& in, const std::vector<sg::record_ref>& ids, const deed& what, std::size_t number,
                 sg::instant now) {
  auto by = in.school.as(what.actor.c_str(), now);
  const auto kept = [&](const sg::receipt& receipt) {
    in.made[number] = receipt.what;
    return told(receipt);
  };
  const auto id_of = [&](std::optional<std::size_t> deed) { return deed ? in.made[*deed].id : std::string{}; };
  return attempted([&]() -> std::string {
    const auto about = what.about ? in.made[*what.about] : sg::record_ref{};
    if (what.about && about.id.empty() && what.what != kind::probe && what.what != kind::revoke &&
        what.what != kind::acknowledge && what.what != kind::search)
      return "nothing to do\n";
    const auto label = "r-" + std::to_string(number % 7), key = "key-" + std::to_string(number);
    switch (what.what) {
      case kind::report:
      case kind::history: {
        auto& made = in.reports[number] = library_test::about(what.actor.c_str(), what.people, what.text.c_str(), now);
        made.place = places()[number % places().size()];
        if (number % 3 == 0) made.channel = sg::report_channel::low_level_concern;
        if (what.what == kind::report) return kept(by.record({made, label}, key));
        const std::vector<sg::to_record> history{{made, label}};
        return kept(by.bring_in(history).front());
      }
      case kind::action: return kept(by.record({acted(what.actor, about.id, what.text, now)}));
      case kind::addition: return kept(by.record({added(what.actor, about, what.text, now)}));
      case kind::correction: {
        auto corrected = in.reports[*what.about];
        corrected.people = what.people;
        return kept(by.record({correction(about, corrected, what.actor.c_str(), "people", now)}));
      }
      case kind::withdrawal: {
        auto change = added(what.actor, about, {}, now);
        change.kind = sg::amendment_kind::withdrawal;
        return kept(by.record({change}));
      }
      case kind::redecision: {
        sg::redecision again;
        again.about = sg::report_id{about.id};
        again.earlier = {sg::digest{}};
        again.later = pins();
        again.reason = what.text;
        again.by = sg::person_id{what.actor};
        again.at = now;
        return kept(by.record({again}));
      }
      case kind::referral: {
        sg::referral to;
        to.about = sg::report_id{about.id};
        to.to = sg::agency{"childrens_social_care"};
        to.made_at = now;
        to.made_by = sg::person_id{what.actor};
        to.reason = what.text;
        return kept(by.record({to}));
      }
      case kind::open_case: {
        const auto adult = what.people.front().person.text().front() != 'p';
        auto& file = in.cases[number] = file_about(what.people.front().person.text().c_str(), what.actor.c_str(),
                                                   adult ? sg::case_class::allegation : sg::case_class::child, now);
        if (what.about) file.reports = {sg::report_id{about.id}};
        if (const auto other = id_of(what.beside); !other.empty()) file.see_also = {sg::case_id{other}};
        return kept(by.record({file, "c-" + std::to_string(number % 3)}));
      }
      case kind::correct_case: {
        auto file = in.cases[*what.about];
        file.reports = {sg::report_id{id_of(what.beside)}};
        return kept(by.record({correction(about, file, what.actor.c_str(), "reports", now)}));
      }
      case kind::close_case: return kept(by.close(sg::case_id{about.id}, what.text));
      case kind::declare: {
        sg::relationship_declaration tie;
        tie.declared_by = sg::person_id{what.actor};
        for (const auto& each : what.people) tie.with.push_back(each.person);
        tie.kind = sg::relationship::godparent;
        tie.declared_at = now;
        return kept(by.record({tie}));
      }
      case kind::grant: in.given[number] = by.grant(sg::person_id{"t-06"}, leave(about.id, now)); return "given\n";
      case kind::revoke: by.revoke(in.given[*what.about], "no longer needed"); return "revoked\n";
      case kind::break_glass: {
        sg::break_glass glass;
        glass.what = sg::report_id{about.id};
        glass.reason = what.text;
        glass.from = glass.notified_at = now;
        glass.until = now + std::chrono::hours{2};
        glass.notified = sg::person_id{"g-01"};
        by.break_the_glass(glass);
        return "broken\n";
      }
      case kind::same_person:
      case kind::different_person:
        by.judge({what.people[0].person, what.people[1].person,
                  what.what == kind::same_person ? sg::same_person_verdict::same : sg::same_person_verdict::different,
                  "as found"});
        return "judged\n";
      case kind::judge_link:
        by.judge(sg::report_id{about.id}, sg::report_id{id_of(what.beside)}, *sg::parse<sg::verdict_on_link>(what.text),
                 "as found", key);
        return "judged\n";
      case kind::hand_over: {
        auto all = posts().all();
        all[1].person = sg::person_id{"t-03"};
        by.adopt_holders(sg::holders{all});
        return "adopted\n";
      }
      case kind::acknowledge:
        for (const auto& each : by.notices())
          if (each.what.about.text() == about.id) by.acknowledge(each.what.id, sg::notice_step::read);
        return "acknowledged\n";
      case kind::search: return std::to_string(by.search(what.text).size()) + " found\n";
      case kind::find: return by.find(about) ? "seen\n" : "none\n";
      case kind::probe: return probed(by, ids[*what.about].id, what, number, now);
    }
    return {};
  });
}

}  // namespace library_test
