// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_pack.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/pack/canonical.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/text/tokens.hpp>

#include "things.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

constexpr std::int64_t longest = 3650;  // days, minutes, reports: nothing in a pattern is larger
constexpr int minutes_of_half_a_day = 720;
constexpr std::string_view own_number = "local";
constexpr std::size_t numbers = 16;

std::vector<std::string> known_numbers() {
  std::vector<std::string> all{std::string{own_number}};
  for (std::size_t i = 1; i <= numbers; ++i) all.push_back("P" + std::to_string(i));
  return all;
}

template <named_enum E>
E need_value(table_reader& table, std::string_view key, const char* what) {
  return value_of<E>({table.need_text(key), table.where(key)}, what);
}

// A whole number that counts something; nothing where the key is not there.
std::optional<int> count_of(table_reader& table, std::string_view key, std::int64_t least,
                            std::int64_t most = longest) {
  const auto found = table.number(key);
  if (!found) return std::nullopt;
  if (*found < least || *found > most)
    throw invalid_input{errc::limit_exceeded,
                        "a number from " + std::to_string(least) + " to " + std::to_string(most) + " is needed here",
                        std::to_string(*found), table.where(key)};
  return static_cast<int>(*found);
}

std::size_t size_of(table_reader& table, std::string_view key) {
  return static_cast<std::size_t>(count_of(table, key, 1).value_or(0));
}

std::vector<pattern_phrase> phrases(table_reader& table, std::string_view key) {
  std::vector<pattern_phrase> all;
  for (const auto& said : table.texts(key)) {
    pattern_phrase one;
    std::string_view text = said.text;
    one.any_ending = text.ends_with('*');
    if (one.any_ending) text.remove_suffix(1);
    for (auto& each : tokens(text))
      if (each.kind != token_kind::punctuation) one.words.push_back(std::move(each.folded));
    if (one.words.empty() || text.find('*') != std::string_view::npos)
      throw invalid_input{errc::invalid_input, "words are needed here; a * may stand at their end only", said.text,
                          said.where};
    all.push_back(std::move(one));
  }
  return all;
}

template <class Named>
void refuse_second(const std::vector<Named>& known, const std::string& id, table_reader& table) {
  if (id.empty()) throw invalid_input{errc::missing, "an id is needed here", "", table.where("id")};
  if (std::any_of(known.begin(), known.end(), [&](const Named& one) { return one.id == id; }))
    throw invalid_input{errc::duplicate, "this id was given before", id, table.where("id")};
}

pattern_sign read_sign(table_reader& table, const std::vector<pattern_sign>& known) {
  pattern_sign read;
  read.id = table.need_text("id");
  refuse_second(known, read.id, table);
  read.meaning = table.need_text("meaning");
  read.channels = values_of<report_channel>(table, "channels", "channel");
  read.categories = values_of<category>(table, "categories", "category");
  read.severities = values_of<concern_severity>(table, "severity", "severity");
  read.thresholds = values_of<threshold_level>(table, "threshold", "threshold");
  for (const auto& thing : table.texts("things")) {
    const auto all = detail::thing_table();
    if (std::none_of(all.begin(), all.end(), [&](const auto& row) { return row.first == thing.text; })) {
      std::vector<std::string> things;
      for (const auto& row : all) things.emplace_back(row.first);
      refuse_unknown("thing", thing, things);
    }
    read.things.push_back(thing.text);
  }
  read.words = phrases(table, "words");
  table.finish();
  if (read.channels.empty() && read.categories.empty() && read.severities.empty() && read.thresholds.empty() &&
      read.things.empty() && read.words.empty())
    throw invalid_input{errc::missing, "a sign is shown by words, things, categories, severity, threshold or channels",
                        read.id, table.where()};
  return read;
}

class pattern_readers {
 public:
  explicit pattern_readers(const pattern_pack& so_far) : pack_{&so_far} {}

  [[nodiscard]] pattern read(table_reader& table) const {
    pattern made;
    made.id = table.need_text("id");
    refuse_second(pack_->patterns, made.id, table);
    made.number = table.need_text("number");
    const auto known = known_numbers();
    if (std::find(known.begin(), known.end(), made.number) == known.end())
      refuse_unknown("number of a pattern", {made.number, table.where("number")}, known);
    made.title = table.need_text("title");
    made.same = need_value<pattern_same>(table, "same", "thing that reports share");
    made.shape = need_value<pattern_shape>(table, "shape", "shape");
    made.signs = signs(table, "signs");
    made.then_signs = signs(table, "then");
    for (const auto& word : table.texts("on")) made.on_weekdays.push_back(weekday(word));
    if (auto beside = table.table("beside")) {
      made.beside_signs = signs(*beside, "signs");
      made.beside_days = count_of(*beside, "days", 0).value_or(-1);
      if (made.beside_signs.empty() || made.beside_days < 0)
        throw invalid_input{errc::missing, "what stands beside has signs and days", "", beside->where()};
      beside->finish();
    }
    made.gap_days = count_of(table, "gap_days", 1);
    made.slot_minutes = count_of(table, "slot_minutes", 1, minutes_of_half_a_day);
    made.longer_than_days = count_of(table, "longer_than_days", 1).value_or(0);
    made.quickening = table.flag("quickening");
    made.same_category = table.flag("same_category");
    made.settled_count = table.flag("settled_count");
    made.broken_by = signs(table, "broken_by");
    made.not_broken_by = signs(table, "not_broken_by");
    made.ended_by = signs(table, "ended_by");
    for (auto& row : table.tables("enough")) made.enough.push_back(need(row, made));
    made.suggests = table.need_text("suggests");
    made.source = table.need_text("source");
    made.mark = table.need_text("mark");
    if (made.mark != "V" && made.mark != "K") refuse_unknown("mark", {made.mark, table.where("mark")}, {"V", "K"});
    if (made.source.empty())
      throw invalid_input{errc::missing, "a pattern names the clause, guidance or review it comes from", made.id,
                          table.where("source")};
    table.finish();
    check(made, table);
    return made;
  }

 private:
  [[nodiscard]] std::vector<std::size_t> signs(table_reader& table, std::string_view key) const {
    std::vector<std::size_t> found;
    for (const auto& word : table.texts(key)) {
      const auto at = pack_->find_sign(word.text);
      if (!at) {
        std::vector<std::string> known;
        for (const auto& one : pack_->signs) known.push_back(one.id);
        refuse_unknown("sign", word, known);
      }
      if (std::find(found.begin(), found.end(), *at) != found.end())
        throw invalid_input{errc::duplicate, "this sign stands in the list before", word.text, word.where};
      found.push_back(*at);
    }
    return found;
  }

  static unsigned weekday(const placed_text& word) {
    const std::vector<std::string> names{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    const auto found = std::find(names.begin(), names.end(), word.text);
    if (found == names.end()) refuse_unknown("day of the week", word, names);
    return static_cast<unsigned>(found - names.begin());
  }

  static pattern_need need(table_reader& row, const pattern& of) {
    pattern_need made;
    made.reports = size_of(row, "reports");
    made.reporters = size_of(row, "reporters");
    made.children = size_of(row, "children");
    made.signs = size_of(row, "signs");
    made.weeks = size_of(row, "weeks");
    const auto window = [&](window_unit unit, std::optional<int> most) {
      if (!most) return;
      if (made.within.unit != window_unit::none)
        throw invalid_input{errc::contradiction, "one window is enough: hours, days, school_days or term", of.id,
                            row.where()};
      made.within = {unit, *most};
    };
    window(window_unit::hours, count_of(row, "hours", 1));
    window(window_unit::days, count_of(row, "days", 1));
    window(window_unit::school_days, count_of(row, "school_days", 1));
    window(window_unit::term, row.flag("term") ? std::optional{0} : std::nullopt);
    row.finish();
    if (made.reports == 0)
      throw invalid_input{errc::missing, "a row says how many reports are enough", of.id, row.where()};
    if (made.signs > of.signs.size())
      throw invalid_input{errc::contradiction, "more signs are asked for than the pattern has: it could never be met",
                          std::to_string(made.signs), row.where("signs")};
    const bool windowed = of.shape != pattern_shape::returning && !of.gap_days;
    if (windowed != (made.within.unit != window_unit::none))
      throw invalid_input{windowed ? errc::missing : errc::contradiction,
                          windowed ? "a window is needed here: hours, days, school_days or term"
                                   : "gap_days and longer_than_days stand in the place of a window",
                          of.id, row.where()};
    if (made.reports == 1 && of.beside_signs.empty())
      throw invalid_input{errc::contradiction, "one report is no pattern, unless another stands beside it", of.id,
                          row.where("reports")};
    return made;
  }

  static void check(const pattern& made, table_reader& table) {
    using enum pattern_shape;
    const auto wrong = [&](errc code, const char* why, std::string_view key) {
      throw invalid_input{code, why, made.id, table.where(key)};
    };
    const bool waits = made.shape == returning || made.shape == silence;
    if (waits != (made.longer_than_days > 0))
      wrong(waits ? errc::missing : errc::contradiction,
            waits ? "this shape needs longer_than_days" : "longer_than_days goes with returning and silence",
            "longer_than_days");
    if ((made.shape == silence) != made.enough.empty())
      wrong(made.shape == silence ? errc::contradiction : errc::missing,
            made.shape == silence ? "a silence is one sign and no report after it: it has no rows of enough"
                                  : "the key 'enough' is required, with one row or more",
            "enough");
    if ((made.shape == then || made.shape == returning) == made.then_signs.empty())
      wrong(errc::contradiction, "the shapes then and returning, and no other, have signs of the later report: 'then'",
            "then");
    if (made.same == pattern_same::linked && made.shape != returning)
      wrong(errc::contradiction, "only what returns can be held together by links alone", "same");
    if (made.same == pattern_same::school && made.shape != silence)
      wrong(errc::contradiction, "the whole school can only be silent", "same");
    if (made.shape == silence && made.same != pattern_same::school && made.signs.empty())
      wrong(errc::missing, "a silence begins with a sign", "signs");
    if (made.shape == rising)
      for (const auto& row : made.enough)
        if (row.reports > made.signs.size() || row.reports < 2)
          wrong(errc::contradiction, "two steps or more rise, and no more than there are signs", "enough");
    if (made.quickening && made.shape != rising) wrong(errc::contradiction, "only what rises quickens", "quickening");
    if (made.shape != together && (made.gap_days || made.slot_minutes || !made.beside_signs.empty()))
      wrong(errc::contradiction, "gap_days, slot_minutes and beside go with the shape together", "shape");
    if (made.shape != silence && !(made.broken_by.empty() && made.not_broken_by.empty() && made.ended_by.empty()))
      wrong(errc::contradiction, "broken_by, not_broken_by and ended_by go with the shape silence", "shape");
  }

  const pattern_pack* pack_;
};

}  // namespace

pattern_pack pattern_pack::read(const node& document) {
  pattern_pack pack;
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads pattern packs of format 1", "",
                        root.where("format")};
  table_reader head{root.need("patterns"), "patterns"};
  pack.id = head.need_text("id");
  pack.title = head.need_text("title");
  pack.edition = head.need_text("edition");
  head.finish();
  for (auto& table : root.tables("place")) {
    pattern_place read;
    read.id = table.need_text("id");
    refuse_second(pack.places, read.id, table);
    (void)table.need("words");
    read.words = phrases(table, "words");
    table.finish();
    pack.places.push_back(std::move(read));
  }
  for (auto& table : root.tables("sign")) pack.signs.push_back(read_sign(table, pack.signs));
  for (auto& table : root.tables("pattern")) pack.patterns.push_back(pattern_readers{pack}.read(table));
  root.finish();
  if (pack.patterns.empty())
    throw invalid_input{errc::missing, "a pattern pack has one [[pattern]] or more", pack.id, root.where()};
  pack.hash = pin(document);
  return pack;
}

pattern_pack pattern_pack::shipped() { return read(read_toml(safeguarding::shipped("patterns"), "patterns.toml")); }

std::optional<std::size_t> pattern_pack::find_sign(std::string_view wanted) const noexcept {
  for (std::size_t i = 0; i < signs.size(); ++i)
    if (signs[i].id == wanted) return i;
  return std::nullopt;
}

}  // namespace safeguarding::inline v0
