// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/draft.hpp>

namespace binding {

void bind_check(nb::module_& m) {
  nb::enum_<sg::check_purpose>(m, "CheckPurpose", "What a check is for.")
      .value("review", sg::check_purpose::review, "to look where the document fails")
      .value("publish", sg::check_purpose::publish,
             "to put it to use: every rule must be reached by a test of the pack");
  word_enum<sg::check_code>(m, "CheckCode", "What a check found. In the order in which a report lists them.");
  word_enum<sg::check_scope>(m, "CheckScope", "What a finding speaks of.");
  result_class<sg::check_finding>(
      m, "CheckFinding", "One thing found.", shown("code", &sg::check_finding::code),
      shown("weight", &sg::check_finding::weight), shown("scope", &sg::check_finding::scope),
      held("where", &sg::check_finding::where, "of the first rule or clause concerned"),
      held("rules", &sg::check_finding::rules, "as \"pack/rule\""),
      held("clauses", &sg::check_finding::clauses, "as \"cleves: 8\""),
      held("cases", &sg::check_finding::cases, "the cases concerned, as few boxes; they may overlap"),
      held("count", &sg::check_finding::count, "how many cases, as the packs tell them apart"),
      held("message", &sg::check_finding::message, "what is wrong, in a sentence"),
      held("fragment", &sg::check_finding::fragment,
           "the words of the document that it is about, where it cannot be read; or empty"),
      held("advice", &sg::check_finding::advice, "what to do about it, in a sentence"),
      held("row", &sg::check_finding::row,
           "a row to write into the pack, in TOML, where one can be proposed; or empty"),
      held("from_", &sg::check_finding::from, "the first day looked at on which it is so"),
      held("until", &sg::check_finding::until, "the first day looked at on which it is no longer so"));
  auto report = result_class<sg::check_report>(
      m, "CheckReport", "What a check has found, most serious first. A plain value.",
      shown("pack", &sg::check_report::pack), held("title", &sg::check_report::title),
      held("packs", &sg::check_report::packs, "the document first, then the overlays"),
      held("on", &sg::check_report::on, "the first day it speaks of"),
      held("changes", &sg::check_report::changes,
           "later days on which something begins or ends, all of them looked at"),
      held("until", &sg::check_report::until,
           "nothing is looked at from this day on: the document or the overlays end"),
      held("with_holders", &sg::check_report::with_holders, "whether it was said who holds which post"),
      held("clauses", &sg::check_report::clauses), held("rules", &sg::check_report::rules),
      held("not_in_force", &sg::check_report::not_in_force, "rules that are not in force on the first day"),
      held("cases", &sg::check_report::cases,
           "different cases the document can tell apart on the first day, all looked at"),
      held("findings", &sg::check_report::findings),
      held("cut_short", &sg::check_report::cut_short,
           "checks that were too much work: nothing is known of what they look for"));

  report.def("refused", &sg::check_report::refused,
             numpydoc("Whether something is refused, or could not be looked at: the pack should not be used as it is.",
                      {{"-> bool", ""}})
                 .c_str());
  report.def(
      "to_json", [](const sg::check_report& of) { return sg::to_json(of, sg::shipped_vocabulary()); },
      numpydoc("The report as the command line prints it.", {{"-> str", "A line of JSON, without its end."}}).c_str());
  m.def(
      "check_policy",
      [](const kept_pack& pack, const std::vector<kept_pack>& overlays, const std::optional<sg::holders>& who,
         const std::optional<sg::school_calendar>& calendar, const std::optional<sg::day>& on,
         sg::check_purpose purpose) {
        const nb::gil_scoped_release free;
        sg::check_request asked{pack};
        asked.overlays.assign(overlays.begin(), overlays.end());
        asked.who = who;
        asked.calendar = calendar;
        asked.on = on;
        asked.purpose = purpose;
        return sg::check_policy(sg::shipped_vocabulary(), asked);
      },
      "pack"_a, "overlays"_a = nb::make_tuple(), "holders"_a = nb::none(), "calendar"_a = nb::none(),
      "on"_a = nb::none(), "purpose"_a = sg::check_purpose::review,
      numpydoc("Where a policy fails before a child needs it: who would not be told, would be told about themself, or "
               "told two different things. Exact: every case is looked at.",
               {{"pack", "A school's policy, or an overlay by itself."},
                {"overlays", "What it is used with."},
                {"holders", "Who holds which role, if that is to be looked at."},
                {"calendar", "The school's days, if clocks are to be looked at."},
                {"on", "The first day; unless given, the day the pack begins."},
                {"purpose", "To review it, or to put it to use."},
                {"-> CheckReport", "Most serious first."},
                {">>>",
                 ">>> sg.check_policy(sg.shipped_pack(\"cleves\"), [sg.shipped_pack(\"england\")]).refused()\nFalse"}})
          .c_str(),
      nb::sig("def check_policy(pack: PolicyPack, overlays: collections.abc.Iterable[PolicyPack] = (), "
              "holders: Holders | None = None, calendar: SchoolCalendar | None = None, "
              "on: datetime.date | None = None, purpose: CheckPurpose = ...) -> CheckReport"));
  m.def(
      "check_draft",
      [](const nb::object& toml, const std::string& source) {
        return sg::report_on(sg::read_draft(sg::read_toml(text_of(toml), source), sg::shipped_vocabulary()));
      },
      "toml"_a, "source"_a = "pack.toml",
      numpydoc("Every mistake of a draft of a pack, with line and column.",
               {{"toml", "The text."},
                {"source", "What findings call it."},
                {"-> CheckReport", "Without a finding where parse_pack() takes it."},
                {"! InvalidInput", "It is no TOML."},
                {">>>", ">>> sg.check_draft(\"format = 1\").refused()\nTrue"}})
          .c_str(),
      nb::sig("def check_draft(toml: str | bytes, source: str = ...) -> CheckReport"));
}

}  // namespace binding
