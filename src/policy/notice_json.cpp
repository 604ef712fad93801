// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/notice_json.hpp>

namespace safeguarding::inline v0 {
namespace {

/// Times as the log has them, in UTC, or as people read them.
enum class shown_in { utc, london };

std::string text_of(instant at, shown_in where) { return where == shown_in::utc ? to_text(at) : london_text(at); }

void write_limit(json_writer& json, const reading_limit& limit, shown_in where) {
  json.key("read_by").value(text_of(limit.by, where));
  json.key("setting").value(name(limit.setting));
  json.key("within")
      .begin_object()
      .key("n")
      .value(limit.within.n)
      .key("unit")
      .value(name(limit.within.in))
      .end_object();
  json.key("basis").value(name(limit.basis));
}

void write_texts(json_writer& json, std::string_view key, const std::vector<std::string>& texts) {
  if (!texts.empty()) json.key(key).array(texts);
}

void write_made(json_writer& json, const notice& made) {
  json.begin_object().key("report").value(made.about.text()).key("receiver").value(made.receiver);
  if (!made.person.empty()) json.key("person").value(made.person.text());
  write_texts(json, "also_as", made.also_as);
  json.key("sequence").value(made.sequence);
  write_texts(json, "because", made.because);
  write_texts(json, "clauses", made.clauses);
  write_texts(json, "stands_in_for", made.stands_in_for);
  if (!made.time.empty()) json.key("time").value(made.time);
  json.key("certainty").value(name(made.certainty));
  if (made.limit) write_limit(json, *made.limit, shown_in::utc);
  json.end_object();
}

void write_moment(json_writer& json, std::string_view key, const std::optional<instant>& at) {
  json.key(key);
  if (at) json.value(london_text(*at));
  else json.null();
}

void write_word(json_writer& json, std::string_view key, const std::string& word) {
  json.key(key);
  if (word.empty()) json.null();
  else json.value(word);
}

/// What a list and an audit have in common.
void write_notice(json_writer& json, const notice& made) {
  json.key("notice").value(made.id.text()).key("report").value(made.about.text());
  json.key("receiver").value(made.receiver).key("also_as").array(made.also_as);
  json.key("stands_in_for").array(made.stands_in_for).key("clauses").array(made.clauses);
  json.key("time").value(made.time).key("certainty").value(name(made.certainty));
  json.key("made_at").value(london_text(made.made_at));
  if (made.limit) return write_limit(json, *made.limit, shown_in::london);
  json.key("read_by").null().key("setting").null().key("within").null().key("basis").null();
}

}  // namespace

std::string to_json(const notice_event& event) {
  json_writer json;
  json.begin_object().key("id").value(event.id.text()).key("kind").value(name(event.what));
  json.key("notice").value(event.of.text());
  json.key("happened_at").value(to_text(event.happened_at)).key("recorded_at").value(to_text(event.recorded_at));
  if (!event.by.empty()) json.key("by").value(event.by.text());
  if (event.why) json.key("why").value(name(*event.why));
  if (!event.to.empty()) {
    json.key("to").begin_array();
    for (const auto& id : event.to) json.value(id.text());
    json.end_array();
  }
  if (event.made) {
    json.key("made");
    write_made(json, *event.made);
  }
  json.end_object();
  return std::move(json).text();
}

std::string to_json(const due_item& item) {
  json_writer json;
  json.begin_object().key("due").value(name(item.due));
  write_notice(json, item.what);
  write_moment(json, "read_at", item.read_at);
  write_moment(json, "tell_by", item.tell_by);
  write_word(json, "clock", item.clock);
  json.end_object();
  return std::move(json).text();
}

std::string to_json(const notice_state& state) {
  json_writer json;
  json.begin_object().key("standing").value(name(state.standing));
  write_notice(json, state.what);
  write_word(json, "person", state.what.person.text());
  json.key("because").array(state.what.because);
  write_moment(json, "delivered_at", state.delivered_at);
  write_moment(json, "undeliverable_at", state.undeliverable_at);
  write_moment(json, "read_at", state.read_at);
  write_moment(json, "acted_at", state.acted_at);
  write_word(json, "taken_up_by", state.read_by.text());
  write_moment(json, "passed_on_at", state.passed_on_at);
  json.key("passed_on_to").begin_array();
  for (const auto& id : state.passed_on_to) json.value(id.text());
  json.end_array();
  write_moment(json, "withdrawn_at", state.withdrawn_at);
  json.key("why");
  if (state.why) json.value(name(*state.why));
  else json.null();
  write_moment(json, "no_longer_asked_at", state.no_longer_asked_at);
  write_moment(json, "replaced_at", state.replaced_at);
  const auto telling = state.telling.value_or(telling_duty{});
  json.key("told_by").begin_array();
  for (const auto& person : telling.people) json.value(person.text());
  json.end_array();
  write_word(json, "told_by_as", telling.as);
  write_moment(json, "tell_by", telling.by);
  write_word(json, "clock", telling.clock);
  json.end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
