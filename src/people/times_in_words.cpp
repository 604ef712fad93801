// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/times_in_words.hpp>

#include "token_reader.hpp"

#include <optional>

namespace safeguarding::inline v0 {

namespace {

struct found_time {
  int minutes;
  half_of_day half;
  std::size_t last;  // token
};

class finder : detail::token_reader {
 public:
  using token_reader::token_reader;

  [[nodiscard]] std::vector<time_in_words> all() const {
    std::vector<time_in_words> found;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      auto one = spoken(i);
      if (!one) one = in_figures(i);
      if (!one) continue;
      half_said(*one);
      if (one->half == half_of_day::unsaid && one->minutes < 7 * 60) one->minutes += 12 * 60;  // of the school day
      found.push_back(
          {surface(i, one->last), tokens_[i].start, std::chrono::minutes{one->minutes % (24 * 60)}, one->half});
      i = one->last;
    }
    return found;
  }

 private:
  static std::optional<int> number(std::string_view word) {
    constexpr std::string_view spelt[] = {"one",   "two",   "three", "four", "five",   "six",
                                          "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    for (int n = 0; n < 12; ++n)
      if (word == spelt[n]) return n + 1;
    if (word.empty() || word.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : word) {
      if (c < '0' || c > '9') return std::nullopt;
      value = 10 * value + (c - '0');
    }
    return value;
  }

  static std::optional<int> part_of_hour(std::string_view word) {
    if (word == "quarter") return 15;
    if (word == "half") return 30;
    if (word == "twenty") return 20;
    const auto value = number(word);
    return value && *value >= 1 && *value < 30 && *value % 5 == 0 ? value : std::nullopt;
  }

  static std::optional<int> hour(std::string_view word) {
    const auto value = number(word);
    return value && *value >= 1 && *value <= 12 ? value : std::nullopt;
  }

  // ten past four, quarter to nine, twenty-five past two, half eleven, noon
  [[nodiscard]] std::optional<found_time> spoken(std::size_t i) const {
    if (word(i) == "noon" || word(i) == "midday") return found_time{12 * 60, half_of_day::afternoon, i};
    auto part = part_of_hour(word(i));
    if (!part) return std::nullopt;
    std::size_t n = i + 1;
    if (*part == 20 && word(n) == "five") {
      part = 25;
      ++n;
    }
    if (word(n) == "minutes") ++n;
    if (word(n) == "past" || word(n) == "to" || word(n) == "til" || word(n) == "till")
      if (const auto at = hour(word(n + 1)); at && !tokens_[n + 1].joined)
        if (word(n) == "past" || *part != 30)
          return found_time{(*at % 12 * 60 + (word(n) == "past" ? *part : 12 * 60 - *part)) % (12 * 60),
                            half_of_day::unsaid, n + 1};
    if (word(i) == "half" && n == i + 1)
      if (const auto at = hour(word(n))) return found_time{*at % 12 * 60 + 30, half_of_day::unsaid, n};
    return std::nullopt;
  }

  // 4pm; 30pm after a stop is read with what stands before it
  [[nodiscard]] std::optional<found_time> whole_hour(std::size_t i) const {
    const auto& folded = tokens_[i].folded;
    const bool pm = folded.ends_with("pm"), am = folded.ends_with("am");
    if (!pm && !am) return std::nullopt;
    const auto at = hour(std::string_view{folded}.substr(0, folded.size() - 2));
    if (!at) return std::nullopt;
    return found_time{*at % 12 * 60 + (pm ? 12 * 60 : 0), pm ? half_of_day::afternoon : half_of_day::morning, i};
  }

  // 15:25, 3.30pm: the hour `value` stands at token i
  [[nodiscard]] std::optional<found_time> with_minutes(std::size_t i, int value) const {
    const auto& here = tokens_[i];
    auto rest = word(i + 2);
    auto half = half_of_day::unsaid;
    if (rest.size() == 4 && (rest.ends_with("pm") || rest.ends_with("am"))) {
      half = rest.ends_with("pm") ? half_of_day::afternoon : half_of_day::morning;
      rest.remove_suffix(2);
    }
    const auto minute = number(rest);
    const bool dated = (word(i + 3) == "." || word(i + 3) == "/") && touches(i + 3) && touches(i + 4) &&
                       tokens_[i + 4].kind == token_kind::number;
    if (rest.size() != 2 || !minute || *minute > 59 || dated) return std::nullopt;
    if (half == half_of_day::unsaid && (here.folded.size() == 2 && here.folded[0] == '0')) half = half_of_day::morning;
    if (half == half_of_day::unsaid && value >= 12) half = half_of_day::afternoon;
    const int hours = half == half_of_day::afternoon && value < 12 ? value + 12
                      : half == half_of_day::morning               ? value % 12
                                                                   : value;
    return found_time{hours * 60 + *minute, half, i + 2};
  }

  // 1235 only where "at" or nothing but a full stop stands around it
  [[nodiscard]] std::optional<found_time> four_figures(std::size_t i, int value) const {
    const auto& here = tokens_[i];
    if (value / 100 >= 24 || value % 100 >= 60 || (value >= 1900 && value <= 2100)) return std::nullopt;
    const bool ends = i + 1 >= tokens_.size() || word(i + 1) == "." || word(i + 1) == "," || word(i + 1) == ":";
    const bool begins = i == 0 || tokens_[i - 1].line != here.line || tokens_[i - 1].sentence != here.sentence;
    const auto before = i > 0 ? word(i - 1) : std::string_view{};
    if (before != "at" && before != "logged" && before != "about" && !(begins && ends)) return std::nullopt;
    return found_time{value / 100 * 60 + value % 100, value >= 1200 ? half_of_day::afternoon : half_of_day::morning, i};
  }

  [[nodiscard]] std::optional<found_time> in_figures(std::size_t i) const {
    const auto& here = tokens_[i];
    if (here.kind == token_kind::word_with_digits) return whole_hour(i);
    const auto value = here.kind == token_kind::number ? number(here.folded) : std::nullopt;
    if (!value) return std::nullopt;
    if (i > 0 && touches(i) && (word(i - 1) == "." || word(i - 1) == ":" || word(i - 1) == "/" || word(i - 1) == "-"))
      return std::nullopt;
    if (here.folded.size() <= 2 && *value < 24 && (word(i + 1) == ":" || word(i + 1) == ".") && touches(i + 1) &&
        touches(i + 2))
      return with_minutes(i, *value);
    return here.folded.size() == 4 ? four_figures(i, *value) : std::nullopt;
  }

  // "at ten past seven in the morning", "half nine at night"
  void half_said(found_time& found) const {
    if (found.half != half_of_day::unsaid) return;
    for (std::size_t n = found.last + 1; n <= found.last + 3 && n < tokens_.size(); ++n) {
      const auto here = word(n);
      if (here == "morning" || here == "am") found.half = half_of_day::morning;
      if (here == "afternoon" || here == "evening" || here == "night" || here == "tonight" || here == "pm") {
        found.half = half_of_day::afternoon;
        if (found.minutes < 12 * 60) found.minutes += 12 * 60;
      }
      if (found.half != half_of_day::unsaid || tokens_[n].kind == token_kind::punctuation) return;
    }
  }
};

}  // namespace

std::vector<time_in_words> find_times(std::string_view text) { return finder{text}.all(); }

}  // namespace safeguarding::inline v0
