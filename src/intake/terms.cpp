// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/table_reader.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

/// More terms, closures or proclaimed holidays than any school has; each is checked against all before it.
constexpr std::size_t most_entries = 1'000;

day need_date(table_reader& table, std::string_view key) {
  (void)table.need(key);
  return *table.date(key);
}

/// What the calendar itself refuses, with the place in the file it came from.
template <class Make>
auto placed(const position& where, Make make) {
  try {
    return make();
  } catch (const invalid_input& e) {
    throw invalid_input{e.code(), e.message(), e.fragment(), where};
  }
}

std::vector<table_reader> tables(table_reader& root, std::string_view key) {
  auto all = root.tables(key);
  if (all.size() > most_entries)
    throw invalid_input{errc::limit_exceeded, "more than 1000 in one calendar", std::to_string(all.size()),
                        root.where(key)};
  return all;
}

}  // namespace

school_calendar read_terms(std::string_view toml, const std::string& source) {
  const node document = read_toml(toml, source);
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads term calendars of format 1", "",
                        root.where("format")};
  table_reader head{root.need("calendar"), "calendar"};
  auto version = head.need_text("version");
  std::chrono::seconds opening = std::chrono::hours{8} + std::chrono::minutes{30};
  if (const auto* time = head.find("opening")) {
    if (time->time() == nullptr)
      throw invalid_input{errc::invalid_input, "a time without quotes is needed here, for example 08:30:00", "",
                          head.where("opening")};
    opening = *time->time();
  }
  const auto known_from = head.date("known_from");
  head.finish();
  auto made = placed(head.where("version"), [&] {
    return school_calendar{std::move(version), bank_holidays::england(), {}, {}, opening};
  });
  for (auto& table : tables(root, "term")) {
    const auto first = need_date(table, "first"), last = need_date(table, "last");
    auto name = table.need_text("name");
    table.finish();
    made = placed(table.where("first"), [&] { return made.with_terms({{first, last, std::move(name)}}); });
  }
  for (auto& table : tables(root, "closure")) {
    const auto date = need_date(table, "date");
    auto reason = table.need_text("reason");
    table.finish();
    made = placed(table.where("date"), [&] { return made.with_closure(date, std::move(reason)); });
  }
  for (auto& table : tables(root, "bank_holiday")) {
    const auto date = need_date(table, "date");
    auto name = table.need_text("name");
    table.finish();
    made = placed(table.where("date"), [&] { return made.with_holiday(date, std::move(name)); });
  }
  root.finish();
  if (!known_from) return made;
  return placed(head.where("known_from"), [&] {
    return school_calendar{made.version(), made.holidays(), made.terms(), made.closures(), opening, known_from};
  });
}

}  // namespace safeguarding::inline v0
