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

constexpr auto write_each = [](json_writer& json, const auto& each) { write(json, each); };

}  // namespace

std::string to_json(const audience_view& view, std::string_view id) {
  json_writer json;
  json.begin_object().key("as_of").value(london_text(view.as_of)).key("audience").value(name(view.reader));
  detail::write_list(json, "clauses", view.clauses, write_each);
  detail::write_list(json, "clocks", view.clocks, write_each);
  json.key("conflicts").array(view.conflicts).key("duties").begin_object();
  detail::write_list(json, "consider", view.consider, write_each);
  detail::write_list(json, "may", view.may, write_each);
  detail::write_list(json, "must", view.must, write_each);
  detail::write_list(json, "must_not", view.must_not, write_each);
  json.end_object();
  detail::write_list(json, "facts", view.facts, write_each);
  json.key("id").value(id);
  detail::write_list(json, "open_questions", view.questions, write_each);
  detail::write_list(json, "packs", view.packs, write_each);
  json.key("record").value("decision/1");
  detail::write_list(json, "sentences", view.sentences, write_each);
  json.key("step");
  write_text_or_null(json, view.step);
  detail::write_list(json, "told", view.told, write_each);
  json.key("zone").value("Europe/London").end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
