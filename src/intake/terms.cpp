// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/table_reader.hpp>

#include <chrono>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

day need_date(table_reader& table, std::string_view key) {
  (void)table.need(key);
  return *table.date(key);
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
  std::vector<term> terms;
  for (auto& table : root.tables("term")) {
    term read;
    read.name = table.need_text("name");
    read.first = need_date(table, "first");
    read.last = need_date(table, "last");
    table.finish();
    terms.push_back(std::move(read));
  }
  std::vector<closure> closures;
  for (auto& table : root.tables("closure")) {
    closure read;
    read.date = need_date(table, "date");
    read.reason = table.need_text("reason");
    table.finish();
    closures.push_back(std::move(read));
  }
  auto holidays = bank_holidays::england();
  std::vector<table_reader> proclaimed = root.tables("bank_holiday");
  for (auto& table : proclaimed) {
    const auto date = need_date(table, "date");
    auto name = table.need_text("name");
    table.finish();
    try {
      holidays = holidays.with(date, std::move(name));
    } catch (const invalid_input& e) {
      throw invalid_input{e.code(), e.message(), e.fragment(), table.where("date")};
    }
  }
  root.finish();
  try {
    return school_calendar{std::move(version), std::move(holidays), std::move(terms), std::move(closures), opening,
                           known_from};
  } catch (const invalid_input& e) {  // what the calendar itself refuses, with the file it came from
    throw invalid_input{e.code(), e.message(), e.fragment(), {source, 0, 0, e.where().field}};
  }
}

}  // namespace safeguarding::inline v0
