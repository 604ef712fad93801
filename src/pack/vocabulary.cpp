// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/condition.hpp>
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/pack/vocabulary.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <class Range>
void refuse_repeated(const Range& range, const std::string& id, const position& where) {
  if (std::any_of(range.begin(), range.end(), [&](const auto& known) { return known.id == id; }))
    throw invalid_input{errc::duplicate, "this name was given before", id, where};
}

/// Names that may be used before they are given: looked up once the whole vocabulary is read.
struct references {
  std::vector<placed_text> receivers, roles, subjects, tellers, acts, actions;
};

std::vector<std::string> keep(const std::vector<placed_text>& words, std::vector<placed_text>& later) {
  later.insert(later.end(), words.begin(), words.end());
  return plain(words);
}

std::string keep_role(table_reader& table, std::string_view key, references& later) {
  const auto word = table.text(key);
  if (word) later.roles.push_back({*word, table.where(key)});
  return word.value_or("");
}

/// Notes how `id` is said to people.
void say(vocabulary& to, const std::string& id, const placed_text& words) {
  const auto known = to.said.emplace(id, words.text);
  if (!known.second && known.first->second != words.text)
    throw invalid_input{errc::duplicate, "this name was given other words before: '" + known.first->second + "'", id,
                        words.where};
}

void say(vocabulary& to, const std::string& id, table_reader& table) {
  if (auto words = table.text("words")) say(to, id, {std::move(*words), table.where("words")});
}

/// "Tell the parent or carer." as "tell the parent or carer".
std::string as_part(std::string sentence) {
  if (sentence.ends_with('.')) sentence.pop_back();
  const auto is_upper = [&](std::size_t at) {
    return at < sentence.size() && sentence[at] >= 'A' && sentence[at] <= 'Z';
  };
  if (is_upper(0) && !is_upper(1)) sentence[0] = static_cast<char>(sentence[0] - 'A' + 'a');
  return sentence;
}

/// Who tells a receiver: keys of a role or an agency.
void read_telling(table_reader& table, const std::string& receiver, references& later, vocabulary& words) {
  telling_of_receiver read{receiver, keep(table.texts("told_by"), later.tellers),
                           keep(table.texts("told_when"), later.acts),
                           keep(table.texts("reporter_tells_when"), later.actions)};
  if (!read.told_by.empty() || !read.acts.empty() || !read.reporter_actions.empty())
    words.tellings.push_back(std::move(read));
}

role read_role(table_reader& table, vocabulary& to, references& later) {
  role read;
  read.id = table.need_text("id");
  say(to, read.id, table);
  for (const auto& use : table.texts("as")) {
    if (use.text == "subject") read.subject = true;
    else if (use.text == "reporter") read.reporter = true;
    else if (use.text == "receiver") read.receiver = true;
    else refuse_unknown("use of a role", use, {"subject", "reporter", "receiver"});
  }
  read.child = table.flag("child");
  read.nobody = table.flag("nobody");
  read.many = table.flag("many");
  read.chain = keep(table.texts("chain"), later.receivers);
  for (const auto& seat : table.texts("includes")) {
    if (!read.many)
      throw invalid_input{errc::contradiction, "only a body of people (many = true) includes posts", seat.text,
                          seat.where};
    later.roles.push_back(seat);
    read.includes.push_back(seat.text);
  }
  read.continues_as = keep_role(table, "continues_as", later);
  read.under = keep_role(table, "under", later);
  read_telling(table, read.id, later, to);
  (void)table.need_text("meaning");
  table.finish();
  return read;
}

/// Nothing is said twice, "absent" and "unknown" keep their own meaning, and bands are what band_of() takes them for.
void check_values(const fact_column& read, const position& where) {
  for (auto at = read.values.begin(); at != read.values.end(); ++at) {
    if (*at == "absent" || *at == "unknown")
      throw invalid_input{errc::invalid_input, "every fact may be unknown, and some absent: these are not values", *at,
                          where};
    if (std::find(read.values.begin(), at, *at) != at)
      throw invalid_input{errc::duplicate, "this value was given before", *at, where};
  }
  if (read.kind != fact_kind::count) return;
  for (std::size_t i = 0; i < read.values.size(); ++i)
    if (read.values[i] != std::to_string(i) + (i + 1 == read.values.size() ? "+" : ""))
      throw invalid_input{errc::invalid_input, "bands count from 0 and the last is open, for example 0, 1, 2+",
                          read.values[i], where};
}

fact_column read_fact(table_reader& table, vocabulary& so_far) {
  fact_column read;
  read.id = table.need_text("id");
  say(so_far, read.id, table);
  const auto word = table.need_text("kind");
  const auto kind = parse<fact_kind>(word);
  if (!kind)
    refuse_unknown("kind of fact", {word, table.where("kind")},
                   {"words", "flag", "count", "moment", "date", "events", "subject", "reporter", "derived"});
  read.kind = *kind;
  read.core = table.flag("core");
  read.question = table.text("ask").value_or("");
  read.meaning = table.need_text("meaning");
  switch (read.kind) {
    case fact_kind::words:
    case fact_kind::derived: read.values = plain(table.texts("values")); break;
    case fact_kind::flag: read.values = {"false", "true"}; break;
    case fact_kind::count: read.values = plain(table.texts("bands")); break;
    case fact_kind::moment:
    case fact_kind::date: read.values = {"given"}; break;
    case fact_kind::events:
      for (const auto& event : so_far.events) read.values.push_back(event.id);
      break;
    case fact_kind::subject:
    case fact_kind::reporter:
      for (const auto& known : so_far.roles)
        if (read.kind == fact_kind::subject ? known.subject : known.reporter) read.values.push_back(known.id);
      break;
  }
  if (const auto whom = table.text("about")) {
    const auto about = parse<speaks_of>(*whom);
    if (!about) refuse_unknown("subject of a fact", {*whom, table.where("about")}, {"either", "child", "adult"});
    read.about = *about;
    read.aside = table.need_text("aside");
    if (!read.index_of(read.aside)) refuse_unknown("value", {read.aside, table.where("aside")}, read.values);
  }
  if (read.values.empty()) throw invalid_input{errc::missing, "a fact needs its values", read.id, table.where()};
  check_values(read, table.where());
  read.ordinary = table.text("ordinary").value_or("");
  if (!read.ordinary.empty() && !read.index_of(read.ordinary))
    refuse_unknown("value", {read.ordinary, table.where("ordinary")}, read.values);
  if (!read.core && read.kind != fact_kind::derived) read.values.emplace_back("absent");
  if (read.values.size() > 64)
    throw invalid_input{errc::limit_exceeded, "a fact has at most 64 values", read.id, table.where()};
  if (read.core && read.question.empty())
    throw invalid_input{errc::missing, "a core fact needs the question that settles it, under 'ask'", read.id,
                        table.where()};
  table.finish();
  return read;
}

impossible_case read_impossible(table_reader& table, const vocabulary& words) {
  impossible_case read;
  read.when = read_condition(table, words);
  if (read.when.empty())
    throw invalid_input{errc::missing, "what cannot be needs its facts, under 'when'", "", table.where()};
  read.why = table.need_text("why");
  table.finish();
  return read;
}

void check_references(const vocabulary& words, const references& all) {
  for (const auto& next : all.receivers)
    if (!words.is_receiver(next.text)) refuse_unknown("role or agency in a chain", next, words.receivers());
  for (const auto& other : all.roles)
    if (words.find_role(other.text) == nullptr)
      throw invalid_input{errc::unknown_name, "a role refers to a role that does not exist", other.text, other.where};
  for (const auto& teller : all.tellers)
    if (const auto* known = words.find_role(teller.text); known == nullptr || !known->receiver || known->many)
      throw invalid_input{errc::unknown_name, "whoever tells them has a post that is told itself", teller.text,
                          teller.where};
  for (const auto& act : all.acts)
    if (!words.is_act(act.text)) refuse_unknown("kind of action on record", act, words.acts);
  for (const auto& action : all.actions)
    if (!words.is_action(action.text)) refuse_unknown("action", action, words.actions);
  for (const auto& member : all.subjects)
    if (const auto* known = words.find_role(member.text); known == nullptr || !known->subject)
      throw invalid_input{errc::unknown_name, "a group names a role that no subject can have", member.text,
                          member.where};
}

}  // namespace

std::optional<unsigned> fact_column::index_of(std::string_view value) const noexcept {
  const auto found = std::find(values.begin(), values.end(), value);
  if (found == values.end()) return std::nullopt;
  return static_cast<unsigned>(found - values.begin());
}

unsigned fact_column::band_of(std::int64_t count) const noexcept {
  // Bands are written in rising order and the last one is open ("2+").
  auto bands = static_cast<unsigned>(values.size());
  if (values.back() == "absent") --bands;
  return static_cast<unsigned>(std::clamp<std::int64_t>(count, 0, std::int64_t{bands} - 1));
}

std::uint64_t fact_column::known_values() const noexcept {
  const auto count = values.size() - (values.back() == "absent" ? 1 : 0);
  return count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

vocabulary vocabulary::read(const node& document) {
  vocabulary words;
  references later;
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads vocabularies of format 1", "",
                        root.where("format")};
  auto head = table_reader{root.need("vocabulary"), "vocabulary"};
  words.id = head.need_text("id");
  head.finish();
  for (auto& table : root.tables("event")) {
    event_kind event;
    event.id = table.need_text("id");
    say(words, event.id, table);
    event.concern = table.flag("concern");
    (void)table.need_text("meaning");
    table.finish();
    refuse_repeated(words.events, event.id, table.where("id"));
    words.events.push_back(std::move(event));
  }
  for (auto& table : root.tables("role")) {
    role read = read_role(table, words, later);
    refuse_repeated(words.roles, read.id, table.where("id"));
    words.roles.push_back(std::move(read));
  }
  for (const auto& [kind, to] :
       {std::pair{"agency", &words.agencies}, std::pair{"action", &words.actions}, std::pair{"act", &words.acts}})
    for (auto& table : root.tables(kind)) {
      auto& list = *to;
      auto word = table.need_text("id");
      if (to == &words.agencies) read_telling(table, word, later, words);
      const auto meaning = table.need_text("meaning");
      if (to != &words.acts) say(words, word, table);
      if (to == &words.actions) words.said.emplace(word, as_part(meaning));
      table.finish();
      if (holds(list, word))
        throw invalid_input{errc::duplicate, "this name was given before", word, table.where("id")};
      if (const auto* known = words.find_role(word); to == &words.agencies && known != nullptr && known->receiver)
        throw invalid_input{errc::duplicate, "a role that is told has this name: a receiver is one of the two", word,
                            table.where("id")};
      list.push_back(std::move(word));
    }
  if (auto groups = root.table("groups"))
    for (const auto& [name, members] : *groups->source().entries())
      words.groups.emplace_back(name, keep(groups->texts(name), later.subjects));
  for (auto& table : root.tables("fact")) {
    fact_column read = read_fact(table, words);
    refuse_repeated(words.facts, read.id, table.where("id"));
    words.facts.push_back(std::move(read));
  }
  for (const auto& [kind, to] : {std::pair{"words", &words.said}, std::pair{"spelling", &words.spelled}})
    if (auto table = root.table(kind))
      for (const auto& [id, text] : *table->source().entries()) {
        if (to == &words.said) say(words, id, {table->need_text(id), table->where(id)});
        else to->emplace(id, table->need_text(id));
      }
  auto impossible = root.tables("impossible");
  auto vague = root.table("vague");
  root.finish();
  check_references(words, later);
  for (auto& table : impossible) words.impossible.push_back(read_impossible(table, words));
  if (vague) {
    words.vague_words = plain(vague->texts("words"));
    vague->finish();
  }
  return words;
}

const role* vocabulary::find_role(std::string_view wanted) const noexcept {
  const auto found = std::find_if(roles.begin(), roles.end(), [&](const role& known) { return known.id == wanted; });
  return found == roles.end() ? nullptr : &*found;
}

std::optional<unsigned> vocabulary::find_fact(std::string_view wanted) const noexcept {
  for (unsigned i = 0; i < facts.size(); ++i)
    if (facts[i].id == wanted) return i;
  return std::nullopt;
}

const fact_column& vocabulary::fact(std::string_view wanted) const {
  if (const auto found = find_fact(wanted)) return facts[*found];
  throw not_found{"the vocabulary has no such fact", std::string{wanted}};
}

bool vocabulary::is_agency(std::string_view wanted) const noexcept { return holds(agencies, wanted); }
bool vocabulary::is_action(std::string_view wanted) const noexcept { return holds(actions, wanted); }
bool vocabulary::is_act(std::string_view wanted) const noexcept { return holds(acts, wanted); }

bool vocabulary::is_receiver(std::string_view wanted) const noexcept {
  const auto* known = find_role(wanted);
  return (known != nullptr && known->receiver) || is_agency(wanted);
}

std::optional<receiver_kind> vocabulary::kind_of_receiver(std::string_view wanted) const noexcept {
  if (const auto* known = find_role(wanted); known != nullptr && known->receiver) {
    if (!known->many) return receiver_kind::post;
    return known->chain.empty() && known->continues_as.empty() ? receiver_kind::people : receiver_kind::body;
  }
  if (is_agency(wanted)) return receiver_kind::outside;
  return std::nullopt;
}

const telling_of_receiver* vocabulary::find_telling(std::string_view receiver) const noexcept {
  const auto found =
      std::find_if(tellings.begin(), tellings.end(), [&](const auto& each) { return each.receiver == receiver; });
  return found == tellings.end() ? nullptr : &*found;
}

std::vector<std::string> vocabulary::receivers() const {
  std::vector<std::string> names;
  for (const auto& known : roles)
    if (known.receiver) names.push_back(known.id);
  names.insert(names.end(), agencies.begin(), agencies.end());
  return names;
}

}  // namespace safeguarding::inline v0
