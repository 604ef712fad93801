// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/cases.hpp>
#include <safeguarding/pack/table_reader.hpp>

#include "case_lines.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::place_in_text;
using detail::raw_case;
using detail::refusals;
using detail::said;
using detail::trimmed;

/// Facts that are lists, besides those of the vocabulary.
constexpr std::string_view fact_lists[] = {"also_events", "subject_also_holds", "further_subject_roles", "absent_roles",
                                           "conflicted_roles"};

class case_reader {
 public:
  case_reader(const vocabulary& words, refusals& found) : words_{words}, found_{found}, receivers_{words.receivers()} {
    for (const auto& fact : words.facts) fact_names_.push_back(fact.id);
  }

  policy_case read(const raw_case& from, const std::string& source) {
    policy_case to;
    to.school = from.school;
    to.name = from.name.text;
    to.where = {source, from.name.at.line, from.name.at.column, {}};
    to.given = ordinary_facts(words_);
    for (const auto& line : from.lines) {
      if (line.words.empty()) found_.add(errc::missing, line.at, line.key, "nothing is said after the colon");
      else take(line.key, line.words, to);
    }
    for (const char* needed : {"facts", "because"})
      if (!has(from, needed))
        found_.add(errc::missing, from.name.at, "case", std::string{"this case has no line '"} + needed + ":'");
    if (to.expect.empty() && std::all_of(from.lines.begin(), from.lines.end(), [](const auto& line) {
          return line.key == "facts" || line.key == "because" || line.key == "at";
        }))
      found_.add(errc::missing, from.name.at, "case",
                 "nothing is expected, so this case could never fail; say who is told, for example");
    return to;
  }

 private:
  static bool has(const raw_case& from, std::string_view key) {
    return std::any_of(from.lines.begin(), from.lines.end(), [&](const auto& line) { return line.key == key; });
  }

  void take(const std::string& key, const said& words, policy_case& to) {
    auto& want = to.expect;
    const auto is_receiver = [&](const auto& word) { return words_.is_receiver(word); };
    const auto is_action = [&](const auto& word) { return words_.is_action(word); };
    if (key == "at") read_moment(words, to);
    else if (key == "facts") read_facts_of(words, to.given);
    else if (key == "because") to.because = words.whole().text;
    else if (key == "told") add(key, words, "receiver", is_receiver, receivers_, list_of(want.told));
    else if (key == "told at least") add(key, words, "receiver", is_receiver, receivers_, want.told_at_least);
    else if (key == "not told") add(key, words, "receiver", is_receiver, receivers_, want.not_told);
    else if (key == "must") add(key, words, "action", is_action, words_.actions, want.must);
    else if (key == "may") add(key, words, "action", is_action, words_.actions, want.may);
    else if (key == "must not") add(key, words, "action", is_action, words_.actions, want.must_not);
    else if (key == "not asked") add(key, words, "action", is_action, words_.actions, want.not_asked);
    else if (key == "weigh")
      add(
          key, words, "agency", [&](const auto& word) { return words_.is_agency(word); }, words_.agencies, want.weigh);
    else if (key == "open")
      add(
          key, words, "fact", [&](const auto& word) { return words_.find_fact(word).has_value(); }, fact_names_,
          list_of(want.open));
    else if (key == "step") want.step = words.whole().text == "none" ? std::string{} : words.whole().text;
    else if (key == "clauses") add_all(words, ";", want.cites);
    else if (key == "law") add_all(words, ",", want.cites);
    else if (key == "clock") read_clocks(words, want);
    else if (key == "conflict") read_conflict(words, want);
  }

  static std::vector<std::string>& list_of(std::optional<std::vector<std::string>>& list) {
    return list ? *list : list.emplace();
  }

  /// Adds the words that satisfy `known`; "nobody" and "nothing" add none.
  template <class Known>
  void add(const std::string& key, const said& words, const char* what, Known known,
           const std::vector<std::string>& right, std::vector<std::string>& to) {
    for (auto& word : words.split(",")) {
      if (found_.full()) return;
      if (word.text == "nobody" || word.text == "nothing") continue;
      if (known(word.text)) to.push_back(std::move(word.text));
      else found_.add(unknown_name(what, {word.text, {}}, right), word.at, key);
    }
  }

  static void add_all(const said& words, std::string_view between, std::vector<std::string>& to) {
    for (auto& word : words.split(between))
      if (!word.text.empty()) to.push_back(std::move(word.text));
  }

  void read_moment(const said& words, policy_case& to) {
    const auto whole = words.whole();
    to.at = parse_case_moment(whole.text);
    if (!to.at)
      found_.add(errc::invalid_input, whole.at, "at", "write a moment as 2026-11-20 09:14, on the London clock",
                 whole.text);
  }

  void read_clocks(const said& words, expectation& to) {
    for (const auto& word : words.split(",")) {
      if (auto clock = parse_expected_clock(word.text)) to.clocks.push_back(std::move(*clock));
      else
        found_.add(errc::invalid_input, word.at, "clock",
                   "write a clock as lado_contact, or lado_contact by 2026-11-23 23:59", word.text);
    }
  }

  void read_conflict(const said& words, expectation& to) {
    const auto whole = words.whole();
    if (whole.text == "yes") to.conflict = expected_conflict::recorded;
    else if (whole.text == "no") to.conflict = expected_conflict::none;
    else found_.add(errc::invalid_input, whole.at, "conflict", "write yes or no", whole.text);
  }

  void read_facts_of(const said& words, facts& to) {
    std::unordered_set<std::string> seen;
    for (const auto& part : words.split(",")) {
      if (found_.full()) return;
      const auto equals = part.text.find('=');
      const auto name = std::string{trimmed(std::string_view{part.text}.substr(0, equals))};
      const auto value = equals == std::string::npos
                             ? std::string{}
                             : std::string{trimmed(std::string_view{part.text}.substr(equals + 1))};
      if (name.empty() || value.empty()) {
        found_.add(errc::syntax, part.at, "facts", "a fact is written name = value, with commas between facts",
                   part.text);
        continue;
      }
      if (!seen.insert(name).second) {
        found_.add(errc::duplicate, part.at, "facts", "this fact was given before in this case", name);
        continue;
      }
      read_fact(name, value, part.at, to);
    }
  }

  void read_fact(const std::string& name, const std::string& value, place_in_text at, facts& to) {
    try {
      facts one;
      one.set(name, value_of(name, value));
      check(one, words_);
      to.known.insert_or_assign(name, one.known.at(name));
    } catch (const invalid_input& mistake) {
      found_.add(mistake, at, "facts");
    }
  }

  [[nodiscard]] fact_value value_of(const std::string& name, const std::string& text) const {
    const auto wrong = [&](const char* right) { return invalid_input{errc::invalid_input, right, text, {}}; };
    if (text == "unknown") return not_known{};
    if (std::find(std::begin(fact_lists), std::end(fact_lists), name) != std::end(fact_lists)) return several(text);
    const auto column = words_.find_fact(name);
    switch (column ? words_.facts[*column].kind : fact_kind::words) {
      case fact_kind::flag:
        if (text != "yes" && text != "no") throw wrong("this fact is yes, no or unknown");
        return text == "yes";
      case fact_kind::count: {
        std::int64_t count = 0;
        const auto* end = text.data() + text.size();
        if (const auto [stop, problem] = std::from_chars(text.data(), end, count);
            problem != std::errc{} || stop != end)
          throw wrong("this fact is a whole number, or unknown");
        return count;
      }
      case fact_kind::moment:
        if (const auto moment = parse_case_moment(text)) return *moment;
        throw wrong("write a moment as 2026-11-20 09:14, on the London clock");
      case fact_kind::date:
        if (const auto date = parse_day(text)) return *date;
        throw wrong("write a date as 2026-11-20");
      default: return text;
    }
  }

  static std::vector<std::string> several(std::string_view text) {
    constexpr std::string_view between = " and ";
    std::vector<std::string> list;
    for (auto at = text.find(between); at != std::string_view::npos; at = text.find(between)) {
      list.emplace_back(trimmed(text.substr(0, at)));
      text.remove_prefix(at + between.size());
    }
    list.emplace_back(trimmed(text));
    return list;
  }

  const vocabulary& words_;
  refusals& found_;
  std::vector<std::string> receivers_;
  std::vector<std::string> fact_names_;
};

}  // namespace

cases_reading read_cases(std::string_view text, const std::string& source, const vocabulary& words,
                         const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  cases_reading reading;
  bool stopped = false;
  if (const auto checked = detail::checked_text(text, limits, found)) {
    refusals refused{found, limits.findings};
    case_reader reader{words, refused};
    for (const auto& each : detail::sort_lines(*checked, refused, limits)) {
      if (refused.full()) break;
      auto read = reader.read(each, source);
      if (found.refusals() == 0) reading.cases.push_back(std::move(read));
    }
    stopped = refused.full();
  }
  if (found.refusals() != 0) reading.cases.clear();
  reading.findings = std::move(found).take();
  if (stopped)
    reading.findings.push_back({severity::refusal,
                                errc::limit_exceeded,
                                "reading stopped here; mend what is listed, and see whether there is more",
                                "",
                                {source, 0, 0, ""}});
  return reading;
}

}  // namespace safeguarding::inline v0
