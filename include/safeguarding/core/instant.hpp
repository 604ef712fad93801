// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_INSTANT_HPP
#define SAFEGUARDING_CORE_INSTANT_HPP

/// \file
/// Time as two types that do not mix: an instant (UTC, whole seconds) and a day (a local calendar date).

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// A moment in UTC, whole seconds. The library never reads the clock: every instant is an argument.
using instant = std::chrono::sys_seconds;

/// A calendar date as people at school mean it, without a time or a zone.
using day = std::chrono::local_days;

namespace detail {

/// `count` decimal digits of `text` from `at`, or -1.
constexpr int digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

/// Appends `value` in at least `Width` decimal digits.
template <std::size_t Width>
void append_digits(std::string& text, int value) {
  const std::string digits = std::to_string(value);
  if (digits.size() < Width) text.append(Width - digits.size(), '0');
  text += digits;
}

}  // namespace detail

/// Reads "YYYY-MM-DD", years 1900 to 2199; nothing else is a date here.
[[nodiscard]] constexpr std::optional<day> parse_day(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int y = detail::digits(text, 0, 4), m = detail::digits(text, 5, 2), d = detail::digits(text, 8, 2);
  if (y < 1900 || y > 2199 || m < 1 || d < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                                         std::chrono::day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  return day{date};
}

/// Reads RFC 3339 with whole seconds and an offset: "2026-11-20T09:14:00Z" or "...+01:00".
/// A time without an offset is refused: nobody has said which clock it was read from.
[[nodiscard]] constexpr std::optional<instant> parse_instant(std::string_view text) noexcept {
  if (text.size() != 20 && text.size() != 25) return std::nullopt;
  const auto date = parse_day(text.substr(0, 10));
  if (!date || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
  const int h = detail::digits(text, 11, 2), m = detail::digits(text, 14, 2), s = detail::digits(text, 17, 2);
  if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59) return std::nullopt;
  int offset = 0;  // minutes east of UTC
  if (text.size() == 20) {
    if (text[19] != 'Z') return std::nullopt;
  } else {
    const int oh = detail::digits(text, 20, 2), om = detail::digits(text, 23, 2);
    if ((text[19] != '+' && text[19] != '-') || text[22] != ':' || oh < 0 || oh > 14 || om < 0 || om > 59)
      return std::nullopt;
    offset = (text[19] == '-' ? -1 : 1) * (oh * 60 + om);
  }
  return instant{date->time_since_epoch() + std::chrono::hours{h} + std::chrono::minutes{m - offset} +
                 std::chrono::seconds{s}};
}

/// "YYYY-MM-DD".
[[nodiscard]] inline std::string to_text(day date) {
  const std::chrono::year_month_day ymd{date};
  std::string text;
  detail::append_digits<4>(text, static_cast<int>(ymd.year()));
  text += '-';
  detail::append_digits<2>(text, static_cast<int>(static_cast<unsigned>(ymd.month())));
  text += '-';
  detail::append_digits<2>(text, static_cast<int>(static_cast<unsigned>(ymd.day())));
  return text;
}

/// RFC 3339 with the given offset from UTC: "2026-11-20T09:14:00+00:00".
[[nodiscard]] inline std::string to_text(instant at, std::chrono::minutes offset = std::chrono::minutes{0}) {
  const auto local = at.time_since_epoch() + offset;
  const auto date = std::chrono::floor<std::chrono::days>(local);
  // Not local - date: before the first whole day that seconds can count, the date itself is out of their reach.
  const auto rest = static_cast<int>(local.count() % 86'400);
  const auto second = rest < 0 ? rest + 86'400 : rest;
  const auto shift = static_cast<int>(offset.count() < 0 ? -offset.count() : offset.count());
  std::string text = to_text(day{date}) + "T";
  detail::append_digits<2>(text, second / 3600);
  text += ':';
  detail::append_digits<2>(text, second / 60 % 60);
  text += ':';
  detail::append_digits<2>(text, second % 60);
  text += offset.count() < 0 ? '-' : '+';
  detail::append_digits<2>(text, shift / 60);
  text += ':';
  detail::append_digits<2>(text, shift % 60);
  return text;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_INSTANT_HPP
