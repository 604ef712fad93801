// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/audience_json.hpp>

#include "explain_json.hpp"

#include <utility>

// Keys are written in byte order, object by object; a test reads the record back and compares.
namespace safeguarding::inline v0 {
namespace {

using detail::certainty_word;
using detail::write_text_or_null;

void write(json_writer& json, const told_as& each) {
  json.begin_object().key("certainty").value(certainty_word(each.certainty)).key("cites").array(each.cites);
  json.key("role").value(each.role).key("stands_in_for").array(each.stands_in_for).key("time");
  write_text_or_null(json, each.time);
  json.end_object();
}

void write(json_writer& json, const shown_fact& each) {
  json.begin_object().key("name").value(each.name).key("values").array(each.values).end_object();
}

void write(json_writer& json, const shown_duty& each) {
  json.begin_object().key("certainty").value(certainty_word(each.certainty)).key("cites").array(each.cites);
  json.key("decided_by");
  write_text_or_null(json, each.decided_by);
  json.key("time");
  write_text_or_null(json, each.time);
  json.key("what").value(each.what).end_object();
}

void write(json_writer& json, const shown_clock& each) { detail::write(json, each.clock, &each.cites); }

void write(json_writer& json, const open_question& each) {
  json.begin_object().key("fact").value(each.fact).key("question").value(each.question).end_object();
}

void write(json_writer& json, const cited_clause& each) { detail::write(json, each); }
void write(json_writer& json, const pin_of_pack& each) { detail::write(json, each); }
void write(json_writer& json, const sentence& each) { detail::write(json, each); }

template <class T>
void write(json_writer& json, const char* key, const std::vector<T>& list) {
  json.key(key).begin_array();
  for (const auto& each : list) write(json, each);
  json.end_array();
}

}  // namespace

std::string to_json(const audience_view& view, std::string_view id) {
  json_writer json;
  json.begin_object().key("as_of").value(london_text(view.as_of)).key("audience").value(name(view.reader));
  write(json, "clauses", view.clauses);
  write(json, "clocks", view.clocks);
  json.key("conflicts").array(view.conflicts).key("duties").begin_object();
  write(json, "consider", view.consider);
  write(json, "may", view.may);
  write(json, "must", view.must);
  write(json, "must_not", view.must_not);
  json.end_object();
  write(json, "facts", view.facts);
  json.key("id").value(id);
  write(json, "open_questions", view.questions);
  write(json, "packs", view.packs);
  json.key("record").value("decision/1");
  write(json, "sentences", view.sentences);
  json.key("step");
  write_text_or_null(json, view.step);
  write(json, "told", view.told);
  json.key("zone").value("Europe/London").end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
