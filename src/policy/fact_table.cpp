// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/policy/fact_table.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

template <named_enum E>
std::vector<std::optional<E>> values_or_none(table_reader& table, std::string_view key, const char* what) {
  std::vector<std::optional<E>> values;
  for (const auto& word : table.texts(key))
    values.push_back(word.text == "none" ? std::nullopt : std::optional{value_of<E>(word, what)});
  return values;
}

fact_value fact_from(const node& from, const position& where) {
  if (const auto* flag = from.flag()) return *flag;
  if (const auto* number = from.number()) return *number;
  if (const auto* text = from.text()) return *text == "unknown" ? fact_value{not_known{}} : fact_value{*text};
  throw invalid_input{errc::invalid_input, "a fact is a word, a number, true or false", "", where};
}

/// The vocabulary's own complaint about one fact, with the place in the file.
void check_at(const char* name, fact_value value, const vocabulary& words, const position& where) {
  facts one;
  one.set(name, std::move(value));
  try {
    check(one, words);
  } catch (const invalid_input& e) {
    throw invalid_input{e.code(), e.message(), e.fragment(), where};
  }
}

template <class Row>
void read_gives(table_reader& table, const vocabulary& words, Row& to) {
  for (const auto& [key, value] : *table.source().entries()) {
    if (key == "event") {
      for (const auto& event : table.texts(key)) {
        check_at("also_events", std::vector<std::string>{event.text}, words, event.where);
        to.events.push_back(event.text);
      }
      continue;
    }
    to.gives.emplace_back(key, fact_from(value, table.where(key)));
    check_at(key.c_str(), to.gives.back().second, words, table.where(key));
  }
}

std::vector<std::string> patterns_of(table_reader& when) {
  std::vector<std::string> known{"local"}, read;
  for (int number = 1; number <= 16; ++number) known.push_back("P" + std::to_string(number));
  for (const auto& word : when.texts("pattern")) {
    if (std::find(known.begin(), known.end(), word.text) == known.end()) refuse_unknown("pattern", word, known);
    read.push_back(word.text);
  }
  return read;
}

template <class Row>
void refuse_second(const std::vector<Row>& rows, const std::string& id, const table_reader& table) {
  if (std::any_of(rows.begin(), rows.end(), [&](const Row& known) { return known.id == id; }))
    throw invalid_input{errc::duplicate, "this id was given before", id, table.where("id")};
}

}  // namespace

fact_table fact_table::read(const node& document, const vocabulary& words) {
  fact_table table;
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads fact tables of format 1", "",
                        root.where("format")};
  table_reader head{root.need("facts"), "facts"};
  table.id = head.need_text("id");
  if (const auto vocab = head.need_text("vocabulary"); vocab != words.id)
    throw invalid_input{errc::unsupported_version, "the table speaks another vocabulary; this library has " + words.id,
                        vocab, head.where("vocabulary")};
  head.finish();
  table_reader kinds{root.need("kinds"), "kinds"};
  for (const auto& [kind, word] : enum_names<person_kind>::table) {
    auto role_id = kinds.need_text(word);
    if (const auto* known = words.find_role(role_id); known == nullptr || !known->subject)
      throw invalid_input{errc::unknown_name, "a role that a subject can have is needed here", role_id,
                          kinds.where(word)};
    table.kinds.emplace(kind, std::move(role_id));
  }
  kinds.finish();
  for (auto& row : root.tables("row")) {
    fact_row read;
    read.id = row.need_text("id");
    refuse_second(table.rows, read.id, row);
    table_reader when{row.need("when"), read.id + ".when"};
    read.channels = values_of<report_channel>(when, "channel", "channel");
    read.categories = values_or_none<category>(when, "category", "category");
    read.about = values_of<conduct_of>(when, "about", "subject");
    read.thresholds = values_or_none<threshold_level>(when, "threshold", "threshold");
    read.reporter = values_of<reporter_is>(when, "reporter", "reporter");
    when.finish();
    read.otherwise = row.flag("otherwise");
    table_reader gives{row.need("gives"), read.id + ".gives"};
    read_gives(gives, words, read);
    read.source = row.need_text("source");
    read.words = row.text("words").value_or(read.source);
    row.finish();
    table.rows.push_back(std::move(read));
  }
  for (auto& row : root.tables("alert")) {
    alert_row read;
    read.id = row.need_text("id");
    refuse_second(table.rows, read.id, row);
    refuse_second(table.alerts, read.id, row);
    table_reader when{row.need("when"), read.id + ".when"};
    read.patterns = patterns_of(when);
    read.about = values_of<conduct_of>(when, "about", "subject");
    when.finish();
    table_reader gives{row.need("gives"), read.id + ".gives"};
    read_gives(gives, words, read);
    read.source = row.need_text("source");
    read.words = row.text("words").value_or(read.source);
    row.finish();
    table.alerts.push_back(std::move(read));
  }
  root.finish();
  return table;
}

}  // namespace safeguarding::inline v0
