// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/access/actor.hpp>
#include <safeguarding/library/founding.hpp>
#include <safeguarding/library/same_person.hpp>
#include <safeguarding/library/views.hpp>

#include <nanobind/stl/variant.h>

namespace binding {

void bind_library_views(nb::module_& m) {
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
  result_class<sg::receipt>(
      m, "Receipt", "That something was kept. It is durable when the caller holds this.",
      held("what", &sg::receipt::what, "with the id the library gave it"),
      shown("recorded_at", &sg::receipt::recorded_at,
            "by the host's clock when it was first recorded, also where this is a second try"),
      held("findings", &sg::receipt::findings, "warnings about what was handed in, and nothing else"),
      held("advice", &sg::receipt::advice,
           "Of a report: what its reporter has to do, by what the report itself says. Not of history that was brought "
           "in."));
  result_class<sg::record_view>(m, "RecordView", "One record with what stands beside it.",
                                held("value", &sg::record_view::value, "as it was made"),
                                held("label", &sg::record_view::label),
                                shown("recorded_at", &sg::record_view::recorded_at), shown("by", &sg::record_view::by),
                                held("amendments", &sg::record_view::amendments, "in the order they were recorded"));
  result_class<sg::chronology_line>(
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
  result_class<sg::search_hit>(
      m, "SearchHit", "A record that was found, with where.", held("what", &sg::search_hit::what),
      shown("recorded_at", &sg::search_hit::recorded_at),
      held("score", &sg::search_hit::score,
           "in 1/1024 bit; higher is better; drawn from what this actor may see alone"),
      held("where", &sg::search_hit::where, "in report.text, or whatever text the record has; in code points"),
      held("label", &sg::search_hit::label, "what the host calls the record"));
  result_class<sg::due_clock>(m, "DueClock", "A clock of a report and when it is due.",
                              shown("about", &sg::due_clock::about), held("clock", &sg::due_clock::clock),
                              held("label", &sg::due_clock::label, "what the host calls the report"));
  result_class<sg::reading_line>(m, "ReadingLine", "Somebody was shown a record.", shown("at", &sg::reading_line::at),
                                 shown("by", &sg::reading_line::by), held("purpose", &sg::reading_line::purpose),
                                 shown("how", &sg::reading_line::how), held("what", &sg::reading_line::what),
                                 held("label", &sg::reading_line::label, "what the host calls the record"));
  value_class<sg::pack_text>(m, "PackText", "A policy pack as it is written: TOML.",
                             kept("name", &sg::pack_text::name, "what errors call it"),
                             may("toml", &sg::pack_text::toml));

  nb::class_<sg::due_notice, sg::due_item>(m, "DueNotice",
                                           "A notice that somebody has to read, to act on or to tell others.")
      .def_prop_ro(
          "label", [](const sg::due_notice& of) { return of.label; }, "What the host calls the report it is about.");
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
