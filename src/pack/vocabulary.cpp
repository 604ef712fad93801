// SPDX-License-Identifier: Apache-2.0
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

role read_role(table_reader& table) {
  role read;
  read.id = table.need_text("id");
  for (const auto& use : table.texts("as")) {
    if (use.text == "subject") read.subject = true;
    else if (use.text == "reporter") read.reporter = true;
    else if (use.text == "receiver") read.receiver = true;
    else refuse_unknown("use of a role", use, {"subject", "reporter", "receiver"});
  }
  read.child = table.flag("child");
  read.nobody = table.flag("nobody");
  read.many = table.flag("many");
  read.chain = plain(table.texts("chain"));
  read.continues_as = table.text("continues_as").value_or("");
  read.under = table.text("under").value_or("");
  (void)table.need_text("meaning");
  table.finish();
  return read;
}

fact_column read_fact(table_reader& table, const vocabulary& so_far) {
  fact_column read;
  read.id = table.need_text("id");
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
  if (!read.core && read.kind != fact_kind::derived) read.values.push_back("absent");
  if (read.values.size() > 64)
    throw invalid_input{errc::limit_exceeded, "a fact has at most 64 values", read.id, table.where()};
  if (read.core && read.question.empty())
    throw invalid_input{errc::missing, "a core fact needs the question that settles it, under 'ask'", read.id,
                        table.where()};
  table.finish();
  return read;
}

void check_chains(const vocabulary& words, const position& where) {
  for (const auto& known : words.roles) {
    for (const auto& next : known.chain)
      if (!words.is_receiver(next)) refuse_unknown("role or agency in a chain", {next, where}, words.receivers());
    for (const auto* other : {&known.continues_as, &known.under})
      if (!other->empty() && words.find_role(*other) == nullptr)
        throw invalid_input{errc::unknown_name, "a role refers to a role that does not exist", *other, where};
  }
  for (const auto& [name, members] : words.groups)
    for (const auto& member : members)
      if (const auto* known = words.find_role(member); known == nullptr || !known->subject)
        throw invalid_input{errc::unknown_name, "a group names a role that no subject can have", member, where};
}

}  // namespace

std::optional<unsigned> fact_column::index_of(std::string_view value) const noexcept {
  const auto found = std::find(values.begin(), values.end(), value);
  if (found == values.end()) return std::nullopt;
  return static_cast<unsigned>(found - values.begin());
}

unsigned fact_column::band_of(std::int64_t count) const noexcept {
  // Bands are written in rising order and the last one is open ("2+").
  unsigned bands = static_cast<unsigned>(values.size());
  if (values.back() == "absent") --bands;
  return static_cast<unsigned>(std::clamp<std::int64_t>(count, 0, std::int64_t{bands} - 1));
}

std::uint64_t fact_column::known_values() const noexcept {
  const auto count = values.size() - (values.back() == "absent" ? 1 : 0);
  return count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

vocabulary vocabulary::read(const node& document) {
  vocabulary words;
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
    event.concern = table.flag("concern");
    (void)table.need_text("meaning");
    table.finish();
    refuse_repeated(words.events, event.id, table.where("id"));
    words.events.push_back(std::move(event));
  }
  for (auto& table : root.tables("role")) {
    role read = read_role(table);
    refuse_repeated(words.roles, read.id, table.where("id"));
    words.roles.push_back(std::move(read));
  }
  for (const char* kind : {"agency", "action"})
    for (auto& table : root.tables(kind)) {
      auto& list = std::string_view{kind} == "agency" ? words.agencies : words.actions;
      auto word = table.need_text("id");
      (void)table.need_text("meaning");
      table.finish();
      if (holds(list, word))
        throw invalid_input{errc::duplicate, "this name was given before", word, table.where("id")};
      list.push_back(std::move(word));
    }
  if (auto groups = root.table("groups"))
    for (const auto& [name, members] : *groups->source().entries())
      words.groups.emplace_back(name, plain(groups->texts(name)));
  for (auto& table : root.tables("fact")) {
    fact_column read = read_fact(table, words);
    refuse_repeated(words.facts, read.id, table.where("id"));
    words.facts.push_back(std::move(read));
  }
  root.finish();
  check_chains(words, root.where());
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

bool vocabulary::is_receiver(std::string_view wanted) const noexcept {
  const auto* known = find_role(wanted);
  return (known != nullptr && known->receiver) || is_agency(wanted);
}

std::vector<std::string> vocabulary::receivers() const {
  std::vector<std::string> names;
  for (const auto& known : roles)
    if (known.receiver) names.push_back(known.id);
  names.insert(names.end(), agencies.begin(), agencies.end());
  return names;
}

}  // namespace safeguarding::inline v0
