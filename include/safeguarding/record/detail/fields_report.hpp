// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_FIELDS_REPORT_HPP
#define SAFEGUARDING_RECORD_DETAIL_FIELDS_REPORT_HPP

/// \file
/// The numbers of the fields of a report and its parts.

#include <safeguarding/record/detail/codec_composite.hpp>
#include <safeguarding/record/report.hpp>

namespace safeguarding::inline v0 {

namespace detail {

template <>
struct field_list<person_standing> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [state, by, at, reason] = value;
    visit(1, "state", state);
    visit(2, "by", by);
    visit(3, "at", at);
    visit(4, "reason", reason);
  }
};

template <>
struct field_list<involvement> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [person, role, standing] = value;
    visit(1, "person", person);
    visit(2, "role", role);
    visit(3, "standing", standing);
  }
};

template <>
struct field_list<own_words> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [span, how, speaker, question, present] = value;
    visit(1, "span", span);
    visit(2, "how", how);
    visit(3, "speaker", speaker);
    visit(4, "question", question);
    visit(5, "present", present);
  }
};

template <>
struct field_list<statement> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [span, basis, told_by, grounds] = value;
    visit(1, "span", span);
    visit(2, "basis", basis);
    visit(3, "told_by", told_by);
    visit(4, "grounds", grounds);
  }
};

template <>
struct field_list<body_mark> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [region, side, view, length_mm, width_mm, colour, shape, age_claimed, note] = value;
    visit(1, "region", region);
    visit(2, "side", side);
    visit(3, "view", view);
    visit(4, "length_mm", length_mm);
    visit(5, "width_mm", width_mm);
    visit(6, "colour", colour);
    visit(7, "shape", shape);
    visit(8, "age_claimed", age_claimed);
    visit(9, "note", note);
  }
};

template <>
struct field_list<attachment> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [content, name, size_bytes] = value;
    visit(1, "content", content);
    visit(2, "name", name);
    visit(3, "size_bytes", size_bytes);
  }
};

template <>
struct field_list<report> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, school, channel, recorded_at, observed_at, late_reason, reporter, basis, people, categories, severity,
           threshold, place, text, words, statements, marks, immediate_action, wishes_and_feelings, attachments] =
        value;
    visit(1, "id", id);
    visit(2, "school", school);
    visit(3, "channel", channel);
    visit(4, "recorded_at", recorded_at);
    visit(5, "observed_at", observed_at);
    visit(6, "late_reason", late_reason);
    visit(7, "reporter", reporter);
    visit(8, "basis", basis);
    visit(9, "people", people);
    visit(10, "categories", categories);
    visit(11, "severity", severity);
    visit(12, "threshold", threshold);
    visit(13, "place", place);
    visit(14, "text", text);
    visit(15, "words", words);
    visit(16, "statements", statements);
    visit(17, "marks", marks);
    visit(18, "immediate_action", immediate_action);
    visit(19, "wishes_and_feelings", wishes_and_feelings);
    visit(20, "attachments", attachments);
  }
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_FIELDS_REPORT_HPP
