// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/explanation_json.hpp>

#include "explain_json.hpp"

#include <utility>
#include <variant>

// Keys are written in byte order, object by object; a test reads the record back and compares.
namespace safeguarding::inline v0 {
namespace {

using detail::certainty_word;
using detail::write_text_or_null;

void write_value(json_writer& json, const fact_value& value) {
  struct {
    json_writer& to;
    void operator()(const not_known&) const { to.null(); }
    void operator()(const std::string& word) const { to.value(word); }
    void operator()(const std::vector<std::string>& words) const { to.array(words); }
    void operator()(bool yes) const { to.value(yes); }
    void operator()(std::int64_t n) const { to.value(n); }
    void operator()(instant at) const { to.value(london_text(at)); }
    void operator()(day date) const { to.value(to_text(date)); }
  } writer{json};
  std::visit(writer, value);
}

void write_people(json_writer& json, const std::vector<person_id>& people) {
  json.begin_array();
  for (const auto& each : people) json.value(each.text());
  json.end_array();
}

void write(json_writer& json, const pin_of_calendar& pin) {
  json.begin_object().key("bank_holidays").begin_object();
  json.key("first_year").value(static_cast<int>(pin.first_published));
  json.key("last_year").value(static_cast<int>(pin.last_published)).end_object();
  json.key("sha256").value(to_text(pin.hash)).key("version").value(pin.version).end_object();
}

void write(json_writer& json, const named_fact& each) {
  json.begin_object().key("name").value(each.name).key("origin").value(name(each.known.origin));
  json.key("source");
  write_text_or_null(json, each.known.source);
  json.key("value");
  write_value(json, each.known.value);
  json.end_object();
}

void write(json_writer& json, const effect& each) {
  json.begin_object().key("because").array(each.because).key("certainty").value(certainty_word(each.certainty));
  json.key("decided_by");
  write_text_or_null(json, each.decided_by);
  json.key("time");
  write_text_or_null(json, each.time);
  json.key("what").value(each.what).end_object();
}

void write(json_writer& json, const explained_rule& each) {
  json.begin_object().key("cells").begin_array();
  for (const auto& cell : each.cells)
    json.begin_object()
        .key("certainty")
        .value(certainty_word(cell.certainty))
        .key("fact")
        .value(cell.fact)
        .key("needs")
        .array(cell.needs)
        .key("was")
        .array(cell.was)
        .end_object();
  json.end_array().key("certainty").value(certainty_word(each.certainty)).key("cites").begin_array();
  for (const auto& cited : each.cites) detail::write(json, cited);
  json.end_array().key("effect").begin_object().key("clocks").array(each.clocks).key("consider").array(each.consider);
  json.key("decided_by");
  write_text_or_null(json, each.decided_by);
  json.key("may").array(each.may).key("must").array(each.must).key("must_not").array(each.must_not).key("route");
  if (each.tell.empty()) {
    json.null();
  } else {
    json.begin_object().key("manner").value(detail::manner_word(each.manner));
    json.key("strand").value(detail::strand_word(each.serves)).key("to").array(each.tell).end_object();
  }
  json.key("step");
  write_text_or_null(json, each.step);
  json.key("time");
  write_text_or_null(json, each.time);
  json.end_object().key("kind").value(name(each.kind)).key("pack").value(each.pack).key("rule").value(each.name);
  json.key("subject");
  write_text_or_null(json, each.subject);
  json.end_object();
}

void write(json_writer& json, const overridden_rule& each) {
  json.begin_object().key("by").array(each.by).key("rule");
  write(json, each.what);
  json.end_object();
}

void write(json_writer& json, const explained_miss& each) {
  json.begin_object().key("cites").begin_array();
  for (const auto& cited : each.cites) detail::write(json, cited);
  json.end_array().key("fact").value(each.missed.fact).key("needs").array(each.missed.needs);
  json.key("rule").value(each.missed.rule).key("was").array(each.missed.was).end_object();
}

void write(json_writer& json, const requirement& each) {
  json.begin_object().key("by").array(each.by).key("certainty").value(certainty_word(each.certainty));
  json.key("receiver").value(each.receiver).key("result").value(name(each.how));
  json.key("rule").value(each.rule).end_object();
}

void write(json_writer& json, const recipient& each) {
  json.begin_object().key("because").array(each.because).key("certainty").value(certainty_word(each.certainty));
  json.key("people");
  write_people(json, each.people);
  json.key("role").value(each.receiver).key("stands_in_for").array(each.stands_in_for).key("time");
  write_text_or_null(json, each.time);
  json.end_object();
}

void write(json_writer& json, const exclusion& each) {
  json.begin_object().key("certainty").value(certainty_word(each.certainty)).key("people");
  write_people(json, each.people);
  json.key("reason").value(name(each.why)).key("role").value(each.role).end_object();
}

void write(json_writer& json, const explained_question& each) {
  json.begin_object().key("changes_answer").value(each.asked.matters == bearing::changes_answer);
  json.key("fact").value(each.asked.fact).key("hangs").begin_array();
  for (const auto& hangs : each.hangs)
    json.begin_object().key("needs").array(hangs.needs).key("rule").value(hangs.rule).end_object();
  json.end_array().key("question").value(each.asked.question).end_object();
}

void write(json_writer& json, const closed_to& each) {
  json.begin_object().key("person").value(each.person.text()).key("reason").value(name(each.why)).end_object();
}

void write(json_writer& json, const conflict& each) {
  json.begin_object().key("rules").array(each.rules).key("text").value(each.text).end_object();
}

void write(json_writer& json, const pin_of_pack& each) { detail::write(json, each); }
void write(json_writer& json, const started_clock& each) { detail::write(json, each); }
void write(json_writer& json, const sentence& each) { detail::write(json, each); }

constexpr auto write_each = [](json_writer& json, const auto& each) { write(json, each); };

void write_known_people(json_writer& json, const facts& known) {
  json.begin_object().key("about");
  write_people(json, known.about);
  json.key("absent");
  write_people(json, known.absent);
  json.key("conflicted");
  write_people(json, known.conflicted);
  json.key("reporter");
  write_text_or_null(json, known.reporter.text());
  json.key("subjects");
  write_people(json, known.subjects);
  json.end_object();
}

}  // namespace

namespace detail {

std::string_view certainty_word(certainty_of_effect how) {
  return how == certainty_of_effect::certain ? "certain" : "possible";
}

std::string_view manner_word(receiver_manner how) {
  switch (how) {
    case receiver_manner::primary: return "primary";
    case receiver_manner::also: return "also";
    case receiver_manner::if_nobody: return "if_nobody";
  }
  return "?";
}

std::string_view strand_word(strand which) {
  switch (which) {
    case strand::report: return "report";
    case strand::welfare: return "welfare";
    case strand::allegation: return "allegation";
  }
  return "?";
}

void write_text_or_null(json_writer& json, std::string_view text) {
  if (text.empty()) json.null();
  else json.value(text);
}

void write(json_writer& json, const cited_clause& each) {
  json.begin_object().key("clause").value(each.clause).key("edition");
  write_text_or_null(json, each.edition);
  json.key("locator").value(each.cited_as).key("source");
  write_text_or_null(json, each.source);
  json.key("text").value(each.text).end_object();
}

void write(json_writer& json, const pin_of_pack& each) {
  json.begin_object().key("edition").value(each.edition).key("id").value(each.pack);
  json.key("in_force").value(each.force == pack_force::in_force).key("sha256").value(to_text(each.hash)).end_object();
}

void write(json_writer& json, const started_clock& each, const std::vector<std::string>* cites) {
  json.begin_object().key("arithmetic").array(arithmetic_text(each.runs_to)).key("basis").value(name(each.basis));
  if (cites == nullptr) json.key("because").array(each.because);
  json.key("certainty").value(certainty_word(each.certainty));
  if (cites != nullptr) json.key("cites").array(*cites);
  json.key("due");
  if (each.runs_to.due) json.value(london_text(*each.runs_to.due));
  else json.null();
  json.key("edition");
  write_text_or_null(json, each.edition);
  json.key("from");
  if (const auto* date = std::get_if<day>(&each.from)) json.value(to_text(*date));
  else json.value(london_text(std::get<instant>(each.from)));
  json.key("how_sure").value(name(each.runs_to.how_sure)).key("n").value(each.limit.n).key("name").value(each.id);
  json.key("owner").value(each.owner).key("source");
  write_text_or_null(json, each.source);
  json.key("stops").array(each.stops).key("unit").value(name(each.limit.in)).end_object();
}

void write(json_writer& json, const sentence& each) {
  json.begin_object().key("about").value(name(each.about)).key("cites").array(each.cites).key("of").value(each.of);
  json.key("text").value(each.text).end_object();
}

}  // namespace detail

std::string to_json(const explanation& of, std::string_view id) {
  json_writer json;
  const auto& made = of.made;
  json.begin_object().key("as_of").value(london_text(made.at)).key("audience").value("auditor").key("calendar");
  write(json, of.calendar);
  detail::write_list(json, "clocks", made.clocks, write_each);
  detail::write_list(json, "closed_to", of.closed, write_each);
  detail::write_list(json, "conflicts", made.conflicts, write_each);
  json.key("duties").begin_object();
  detail::write_list(json, "consider", made.consider, write_each);
  detail::write_list(json, "may", made.may, write_each);
  detail::write_list(json, "must", made.must, write_each);
  detail::write_list(json, "must_not", made.must_not, write_each);
  json.end_object();
  detail::write_list(json, "facts", of.facts_by_name, write_each);
  json.key("id").value(id);
  detail::write_list(json, "in_reserve", of.in_reserve, write_each);
  detail::write_list(json, "matched", of.matched, write_each);
  detail::write_list(json, "near_miss", of.near_misses, write_each);
  detail::write_list(json, "open_questions", of.questions, write_each);
  detail::write_list(json, "overridden", of.overridden, write_each);
  detail::write_list(json, "packs", made.packs, write_each);
  json.key("people");
  write_known_people(json, of.known);
  json.key("recipients").begin_object();
  detail::write_list(json, "chosen", made.notify, write_each);
  detail::write_list(json, "excluded", made.excluded, write_each);
  json.end_object().key("record").value("decision/1");
  detail::write_list(json, "requirements", of.requirements, write_each);
  detail::write_list(json, "sentences", of.sentences, write_each);
  json.key("step");
  write_text_or_null(json, made.step);
  json.key("zone").value("Europe/London").end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
