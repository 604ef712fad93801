// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/access/actor.hpp>
#include <safeguarding/jigsaw/jigsaw_json.hpp>
#include <safeguarding/library/belonging.hpp>
#include <safeguarding/library/founding.hpp>
#include <safeguarding/library/same_person.hpp>
#include <safeguarding/library/views.hpp>
#include <safeguarding/library/views_json.hpp>

#include <nanobind/stl/variant.h>

namespace binding {

namespace {

template <class T>
void json_of(nb::class_<T>& made, const char* besides = "") {
  made.def(
      "to_json", [](const T& of) { return sg::to_json(of); },
      ("As the command line prints it, in one line. " + std::string{besides}).c_str(),
      numpydoc("The value as the command line prints it.",
               {{"-> str", "A line of JSON. It may hold what somebody wrote."}})
          .c_str());
}

/// What a desk says of reports that belong together.
void bind_belonging(nb::module_& m) {
  result_class<sg::link_view>(
      m, "LinkView", "Two reports that may be of one matter, as somebody at a desk sees them.",
      shown("a", &sg::link_view::a, "arrived before `b`"), shown("b", &sg::link_view::b),
      held("a_label", &sg::link_view::a_label, "what the host calls `a`"),
      held("b_label", &sg::link_view::b_label, "what the host calls `b`"),
      shown("bits", &sg::link_view::bits, "in 1/1024 bit: exactly the sum of `evidence`"),
      shown("probability", &sg::link_view::probability, "that they are of one matter, in 1/1,000,000"),
      held("evidence", &sg::link_view::evidence, "the prior first"));
  auto event = result_class<sg::event_view>(
      m, "EventView", "Accounts of one event, as somebody at a desk sees them.",
      held("accounts", &sg::event_view::accounts, "two or more, in the order of arrival"),
      held("labels", &sg::event_view::labels, "what the host calls them, in the same order"),
      held("disagreements", &sg::event_view::disagreements));
  auto picture = result_class<sg::picture_view>(
      m, "PictureView", "A group of reports to look at together, as somebody at a desk sees it.",
      shown("id", &sg::picture_view::id, "of the earliest it began with, and of whose arrival began it"),
      held("reports", &sg::picture_view::reports, "in the order of arrival"),
      held("labels", &sg::picture_view::labels, "what the host calls them, in the same order"),
      shown("raised_at", &sg::picture_view::raised_at, "the report whose arrival raised it"),
      held("independent", &sg::picture_view::independent,
           "different reporters; all that are anonymous count as one hand"),
      held("why", &sg::picture_view::why, "in sentences that hold no name: what its reports share"),
      held("bridges", &sg::picture_view::bridges, "by the earlier report, then the later"),
      held("articulation_points", &sg::picture_view::articulation_points,
           "reports without which what is left falls apart, in the order of arrival"));
  auto why = result_class<sg::why_view>(
      m, "WhyView", "Why two reports are linked, or are not, and what was said of them.",
      held("link", &sg::why_view::link), shown("answer", &sg::why_view::answer),
      held("a_label", &sg::why_view::a_label, "what the host calls the earlier of the two"),
      held("b_label", &sg::why_view::b_label, "what the host calls the later"),
      held("company", &sg::why_view::company, "earlier reports that belong with both"),
      held("company_labels", &sg::why_view::company_labels, "what the host calls them, in the same order"),
      held("picture_with_both", &sg::why_view::picture_with_both, "its id"),
      held("picture", &sg::why_view::picture, "that holds both"),
      held("judgements", &sg::why_view::judgements, "of these two, in the order they were made; the last one holds"));
  result_class<sg::belonging>(m, "Belonging", "What one report belongs with.",
                              held("links", &sg::belonging::links, "with reports that came before it"),
                              held("events", &sg::belonging::events), held("pictures", &sg::belonging::pictures));
  json_of(event, "It holds words of the reports.");
  json_of(picture);
  why.def(
      "to_json", [](const sg::why_view& of) { return sg::to_json(of); },
      numpydoc("The evidence as the command line prints it.",
               {{"-> str", "A line of JSON. It holds words of the reports."}})
          .c_str());
  rows_class<sg::link_view>(
      m, "LinkViews", "Links between reports that somebody may see: suggestions, for a person to judge.",
      {column<sg::link_view>("a", [](const sg::link_view& of) { return of.a; }),
       column<sg::link_view>("a_label", &sg::link_view::a_label),
       column<sg::link_view>("b", [](const sg::link_view& of) { return of.b; }),
       column<sg::link_view>("b_label", &sg::link_view::b_label),
       column<sg::link_view>("bits", [](const sg::link_view& of) { return of.bits / double{sg::one_bit}; }),
       column<sg::link_view>("probability", [](const sg::link_view& of) { return of.probability / 1e6; })});
  rows_class<sg::picture_view>(
      m, "PictureViews", "Groups of reports that somebody may see and should look at together.",
      {column<sg::picture_view>("id", [](const sg::picture_view& of) { return of.id; }),
       column<sg::picture_view>("reports",
                                [](const sg::picture_view& of) {
                                  std::vector<sg::report_id> all;
                                  for (const auto& each : of.reports) all.push_back(each.report);
                                  return all;
                                }),
       column<sg::picture_view>("labels", &sg::picture_view::labels),
       column<sg::picture_view>("raised_at", [](const sg::picture_view& of) { return of.raised_at; }),
       column<sg::picture_view>("independent", [](const sg::picture_view& of) { return of.independent; }),
       column<sg::picture_view>("why", [](const sg::picture_view& of) { return of.why; })});
}

}  // namespace

void bind_library_views(nb::module_& m) {
  bind_belonging(m);
  word_enum<sg::compartment>(m, "Compartment", "Where a record belongs. What opens one compartment opens no other.");
  word_enum<sg::access_purpose>(m, "AccessPurpose",
                                "What somebody reads for. It is stated before reading and kept in the audit.");
  word_enum<sg::access_role>(
      m, "AccessRole",
      "A post that somebody holds. The words are those of holders files; a post that is not here opens nothing.");
  value_class<sg::term_of_access>(m, "TermOfAccess",
                                  "From `from` on, and at `until` no longer; without `until`, with no end.",
                                  key("from_", &sg::term_of_access::from), kept("until", &sg::term_of_access::until));
  value_class<sg::access_grant>(
      m, "AccessGrant",
      "Leave to read one child's records, one case or one report in one compartment, for a purpose, to a time. It "
      "opens nothing where it has no end, or where its giver is the reader or may not read the record themselves "
      "because of a tie to it. A grant for a child opens only records whose every child the reader has a grant for.",
      kept("id", &sg::access_grant::id), may("what", &sg::access_grant::what), kept("in_", &sg::access_grant::in),
      kept("purpose", &sg::access_grant::purpose), kept("given_by", &sg::access_grant::given_by),
      may("valid", &sg::access_grant::valid));
  value_class<sg::break_glass>(
      m, "BreakGlass",
      "Reading in an emergency without a permit. It opens nothing without a reason, for longer than the access table "
      "allows, before somebody independent has been told, or where whom they told is the reader or has a tie to the "
      "record.",
      may("what", &sg::break_glass::what), may("reason", &sg::break_glass::reason, "free text"),
      key("from_", &sg::break_glass::from), key("until", &sg::break_glass::until),
      key("notified", &sg::break_glass::notified, "who was told of it, at once"),
      kept("notified_as", &sg::break_glass::notified_as), key("notified_at", &sg::break_glass::notified_at));
  word_enum<sg::read_surface>(m, "ReadSurface", "A way to read.");
  word_enum<sg::same_person_verdict>(m, "SamePersonVerdict", "What somebody judged.");
  value_class<sg::same_person_judgement>(
      m, "SamePersonJudgement",
      "Two people, judged by a person with a reason. Of several about one pair the last counts.",
      key("one", &sg::same_person_judgement::one), key("other", &sg::same_person_judgement::other),
      kept("verdict", &sg::same_person_judgement::verdict), may("reason", &sg::same_person_judgement::reason));
  word_enum<sg::chronology_of>(m, "ChronologyOf", "What a chronology is of.");
  auto receipt = result_class<sg::receipt>(
      m, "Receipt", "That something was kept. It is durable when the caller holds this.",
      held("what", &sg::receipt::what, "with the id the library gave it"),
      shown("recorded_at", &sg::receipt::recorded_at,
            "by the host's clock when it was first recorded, also where this is a second try"),
      held("findings", &sg::receipt::findings, "warnings about what was handed in, and nothing else"),
      held("advice", &sg::receipt::advice,
           "Of a report: what its reporter has to do, by what the report itself says. Not of history that was brought "
           "in."),
      held("belongs", &sg::receipt::belongs,
           "Of a report: what it belonged with when it was kept, among what its writer may see. Not of history."));
  auto record = result_class<sg::record_view>(
      m, "RecordView", "One record with what stands beside it.",
      held("value", &sg::record_view::value, "as it was made"), held("label", &sg::record_view::label),
      shown("recorded_at", &sg::record_view::recorded_at), shown("by", &sg::record_view::by),
      held("amendments", &sg::record_view::amendments, "in the order they were recorded"));
  auto line = result_class<sg::chronology_line>(
      m, "ChronologyLine", "One line of a chronology. Withdrawn reports stay, and are marked.",
      shown("happened_at", &sg::chronology_line::happened_at,
            "when it was observed or done; when it was recorded, where nobody said"),
      shown("recorded_at", &sg::chronology_line::recorded_at), held("what", &sg::chronology_line::what),
      held("people", &sg::chronology_line::people, "of those asked about, whom the line is about"),
      held("withdrawn", &sg::chronology_line::withdrawn),
      held("label", &sg::chronology_line::label, "what the host calls the record"));
  result_class<sg::file_view>(
      m, "FileView", "What a school holds together about one person.", shown("about", &sg::file_view::about),
      held("cases", &sg::file_view::cases, "as they read now"),
      held("records", &sg::file_view::records, "oldest first"),
      held("see_also", &sg::file_view::see_also, "children of the same household who have a file"));
  auto hit = result_class<sg::search_hit>(
      m, "SearchHit", "A record that was found, with where.", held("what", &sg::search_hit::what),
      shown("recorded_at", &sg::search_hit::recorded_at),
      held("score", &sg::search_hit::score,
           "in 1/1024 bit; higher is better; drawn from what this actor may see alone"),
      held("where", &sg::search_hit::where, "in report.text, or whatever text the record has; in code points"),
      held("label", &sg::search_hit::label, "what the host calls the record"));
  auto clock = result_class<sg::due_clock>(m, "DueClock", "A clock of a report and when it is due.",
                                           shown("about", &sg::due_clock::about), held("clock", &sg::due_clock::clock),
                                           held("label", &sg::due_clock::label, "what the host calls the report"));
  auto reading = result_class<sg::reading_line>(
      m, "ReadingLine", "Somebody was shown a record.", shown("at", &sg::reading_line::at),
      shown("by", &sg::reading_line::by), held("purpose", &sg::reading_line::purpose),
      shown("how", &sg::reading_line::how), held("what", &sg::reading_line::what),
      held("label", &sg::reading_line::label, "what the host calls the record"));
  value_class<sg::pack_text>(m, "PackText", "A policy pack as it is written: TOML.",
                             kept("name", &sg::pack_text::name, "what errors call it"),
                             may("toml", &sg::pack_text::toml));

  auto notice = result_class<sg::due_notice>(
      m, "DueNotice", "A notice that somebody has to read, to act on or to tell others.",
      held("what", &sg::due_notice::what), shown("due", &sg::due_notice::due),
      shown("read_at", &sg::due_notice::read_at, "of what is to be acted on"),
      shown("tell_by", &sg::due_notice::tell_by, "of what is to be told, where a clock runs"),
      held("clock", &sg::due_notice::clock, "its id"),
      held("label", &sg::due_notice::label, "what the host calls the report it is about"));
  receipt.def(
      "to_json", [](const sg::receipt& of, const std::string& label) { return sg::to_json(of, label); }, "label"_a = "",
      numpydoc("The receipt as the command line prints it.",
               {{"label", "What the host calls the record."}, {"-> str", "A line of JSON, without its end."}})
          .c_str());
  json_of(record, "It holds what somebody wrote.");
  json_of(line);
  json_of(hit);
  json_of(notice);
  json_of(clock);
  json_of(reading);
  rows_class<sg::chronology_line>(
      m, "Chronology", "A chronology, oldest first.",
      {column<sg::chronology_line>("happened_at", &sg::chronology_line::happened_at),
       column<sg::chronology_line>("recorded_at", &sg::chronology_line::recorded_at),
       column<sg::chronology_line>("kind", [](const sg::chronology_line& of) { return of.what.kind; }),
       column<sg::chronology_line>("id", [](const sg::chronology_line& of) { return of.what.id; }),
       column<sg::chronology_line>("label", &sg::chronology_line::label),
       column<sg::chronology_line>("people", &sg::chronology_line::people),
       column<sg::chronology_line>("withdrawn", &sg::chronology_line::withdrawn)});
  rows_class<sg::due_clock>(
      m, "DueClocks", "Clocks of what somebody may see, the first due first.",
      {column<sg::due_clock>("report", &sg::due_clock::about), column<sg::due_clock>("label", &sg::due_clock::label),
       column<sg::due_clock>("clock", [](const sg::due_clock& of) { return of.clock.started.id; }),
       column<sg::due_clock>("state", [](const sg::due_clock& of) { return of.clock.state; }),
       column<sg::due_clock>("due", [](const sg::due_clock& of) { return of.clock.runs_to.due; }),
       column<sg::due_clock>("owner", [](const sg::due_clock& of) { return of.clock.started.owner; })});
  rows_class<sg::reading_line>(
      m, "Readings", "Who was shown what.",
      {column<sg::reading_line>("at", &sg::reading_line::at), column<sg::reading_line>("by", &sg::reading_line::by),
       column<sg::reading_line>("purpose", &sg::reading_line::purpose),
       column<sg::reading_line>("how", &sg::reading_line::how),
       column<sg::reading_line>("kind", [](const sg::reading_line& of) { return of.what.kind; }),
       column<sg::reading_line>("id", [](const sg::reading_line& of) { return of.what.id; }),
       column<sg::reading_line>("label", &sg::reading_line::label)});
  rows_class<sg::search_hit>(
      m, "SearchHits", "What was found, best first.",
      {column<sg::search_hit>("kind", [](const sg::search_hit& of) { return of.what.kind; }),
       column<sg::search_hit>("id", [](const sg::search_hit& of) { return of.what.id; }),
       column<sg::search_hit>("label", &sg::search_hit::label),
       column<sg::search_hit>("recorded_at", &sg::search_hit::recorded_at),
       column<sg::search_hit>("score", [](const sg::search_hit& of) { return of.score / 1024.0; })});
}

}  // namespace binding
