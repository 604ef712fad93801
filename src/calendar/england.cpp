// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/bank_holidays.hpp>

#include <algorithm>
#include <string_view>

// The bank holidays of England and Wales, one year a line, each as a kind and the month and day it was kept.
//
// Sources. 2026 to 2028: the list of gov.uk, as the project's policy vocabulary holds it. Before: the Bank Holidays Act
// 1871 and the spring and summer Mondays announced to Parliament (1970, 1971); from 1972 the Banking and Financial
// Dealings Act 1971 and the proclamations under it: New Year's Day since 1974, the early May Monday since 1978, a
// weekday for holidays at weekends, the days moved in 1977, 1995, 2002, 2012, 2020 and 2022, and the single days named
// below. Good Friday and Christmas Day are holidays at common law.
//
// Hansard says: Christmas 1970 was kept on Friday 25 and Saturday 26 December, without a Monday (11 November 1970); 27
// and 28 December 1976 and 3 January 1977 were holidays (27 October 1976); the spring holiday of 1977 was Monday 6
// June, before the Jubilee on Tuesday (19 January 1977). Not settled here: whether Tuesday 28 December 1971 was a
// holiday. It is left out, which can make a deadline of that week too early, never too late.

namespace safeguarding::inline v0 {
namespace {

struct kind {
  std::string_view code;
  std::string_view name;
};

constexpr kind kinds[] = {
    {"ny", "New Year's Day"},
    {"NY", "New Year's Day (substitute day)"},
    {"gf", "Good Friday"},
    {"em", "Easter Monday"},
    {"ma", "Early May bank holiday"},
    {"sp", "Spring bank holiday"},
    {"su", "Summer bank holiday"},
    {"cd", "Christmas Day"},
    {"CD", "Christmas Day (substitute day)"},
    {"bd", "Boxing Day"},
    {"BD", "Boxing Day (substitute day)"},
    {"rw", "Royal wedding"},
    {"sj", "Silver Jubilee"},
    {"mi", "Millennium"},
    {"gj", "Golden Jubilee"},
    {"dj", "Diamond Jubilee"},
    {"pj", "Platinum Jubilee"},
    {"sf", "State funeral of Queen Elizabeth II"},
    {"co", "Coronation of King Charles III"},
};

struct year_line {
  int year;
  std::string_view days;
};

constexpr year_line england_lines[] = {
    {1970, "gf0327 em0330 sp0525 su0831 cd1225"},
    {1971, "gf0409 em0412 sp0531 su0830 BD1227"},
    {1972, "gf0331 em0403 sp0529 su0828 cd1225 bd1226"},
    {1973, "gf0420 em0423 sp0528 su0827 rw1114 cd1225 bd1226"},
    {1974, "ny0101 gf0412 em0415 sp0527 su0826 cd1225 bd1226"},
    {1975, "ny0101 gf0328 em0331 sp0526 su0825 cd1225 bd1226"},
    {1976, "ny0101 gf0416 em0419 sp0531 su0830 CD1227 BD1228"},
    {1977, "NY0103 gf0408 em0411 sp0606 sj0607 su0829 bd1226 CD1227"},
    {1978, "NY0102 gf0324 em0327 ma0501 sp0529 su0828 cd1225 bd1226"},
    {1979, "ny0101 gf0413 em0416 ma0507 sp0528 su0827 cd1225 bd1226"},
    {1980, "ny0101 gf0404 em0407 ma0505 sp0526 su0825 cd1225 bd1226"},
    {1981, "ny0101 gf0417 em0420 ma0504 sp0525 rw0729 su0831 cd1225 BD1228"},
    {1982, "ny0101 gf0409 em0412 ma0503 sp0531 su0830 CD1227 BD1228"},
    {1983, "NY0103 gf0401 em0404 ma0502 sp0530 su0829 bd1226 CD1227"},
    {1984, "NY0102 gf0420 em0423 ma0507 sp0528 su0827 cd1225 bd1226"},
    {1985, "ny0101 gf0405 em0408 ma0506 sp0527 su0826 cd1225 bd1226"},
    {1986, "ny0101 gf0328 em0331 ma0505 sp0526 su0825 cd1225 bd1226"},
    {1987, "ny0101 gf0417 em0420 ma0504 sp0525 su0831 cd1225 BD1228"},
    {1988, "ny0101 gf0401 em0404 ma0502 sp0530 su0829 bd1226 CD1227"},
    {1989, "NY0102 gf0324 em0327 ma0501 sp0529 su0828 cd1225 bd1226"},
    {1990, "ny0101 gf0413 em0416 ma0507 sp0528 su0827 cd1225 bd1226"},
    {1991, "ny0101 gf0329 em0401 ma0506 sp0527 su0826 cd1225 bd1226"},
    {1992, "ny0101 gf0417 em0420 ma0504 sp0525 su0831 cd1225 BD1228"},
    {1993, "ny0101 gf0409 em0412 ma0503 sp0531 su0830 CD1227 BD1228"},
    {1994, "NY0103 gf0401 em0404 ma0502 sp0530 su0829 bd1226 CD1227"},
    {1995, "NY0102 gf0414 em0417 ma0508 sp0529 su0828 cd1225 bd1226"},
    {1996, "ny0101 gf0405 em0408 ma0506 sp0527 su0826 cd1225 bd1226"},
    {1997, "ny0101 gf0328 em0331 ma0505 sp0526 su0825 cd1225 bd1226"},
    {1998, "ny0101 gf0410 em0413 ma0504 sp0525 su0831 cd1225 BD1228"},
    {1999, "ny0101 gf0402 em0405 ma0503 sp0531 su0830 CD1227 BD1228 mi1231"},
    {2000, "NY0103 gf0421 em0424 ma0501 sp0529 su0828 cd1225 bd1226"},
    {2001, "ny0101 gf0413 em0416 ma0507 sp0528 su0827 cd1225 bd1226"},
    {2002, "ny0101 gf0329 em0401 ma0506 gj0603 sp0604 su0826 cd1225 bd1226"},
    {2003, "ny0101 gf0418 em0421 ma0505 sp0526 su0825 cd1225 bd1226"},
    {2004, "ny0101 gf0409 em0412 ma0503 sp0531 su0830 CD1227 BD1228"},
    {2005, "NY0103 gf0325 em0328 ma0502 sp0530 su0829 bd1226 CD1227"},
    {2006, "NY0102 gf0414 em0417 ma0501 sp0529 su0828 cd1225 bd1226"},
    {2007, "ny0101 gf0406 em0409 ma0507 sp0528 su0827 cd1225 bd1226"},
    {2008, "ny0101 gf0321 em0324 ma0505 sp0526 su0825 cd1225 bd1226"},
    {2009, "ny0101 gf0410 em0413 ma0504 sp0525 su0831 cd1225 BD1228"},
    {2010, "ny0101 gf0402 em0405 ma0503 sp0531 su0830 CD1227 BD1228"},
    {2011, "NY0103 gf0422 em0425 rw0429 ma0502 sp0530 su0829 bd1226 CD1227"},
    {2012, "NY0102 gf0406 em0409 ma0507 sp0604 dj0605 su0827 cd1225 bd1226"},
    {2013, "ny0101 gf0329 em0401 ma0506 sp0527 su0826 cd1225 bd1226"},
    {2014, "ny0101 gf0418 em0421 ma0505 sp0526 su0825 cd1225 bd1226"},
    {2015, "ny0101 gf0403 em0406 ma0504 sp0525 su0831 cd1225 BD1228"},
    {2016, "ny0101 gf0325 em0328 ma0502 sp0530 su0829 bd1226 CD1227"},
    {2017, "NY0102 gf0414 em0417 ma0501 sp0529 su0828 cd1225 bd1226"},
    {2018, "ny0101 gf0330 em0402 ma0507 sp0528 su0827 cd1225 bd1226"},
    {2019, "ny0101 gf0419 em0422 ma0506 sp0527 su0826 cd1225 bd1226"},
    {2020, "ny0101 gf0410 em0413 ma0508 sp0525 su0831 cd1225 BD1228"},
    {2021, "ny0101 gf0402 em0405 ma0503 sp0531 su0830 CD1227 BD1228"},
    {2022, "NY0103 gf0415 em0418 ma0502 sp0602 pj0603 su0829 sf0919 bd1226 CD1227"},
    {2023, "NY0102 gf0407 em0410 ma0501 co0508 sp0529 su0828 cd1225 bd1226"},
    {2024, "ny0101 gf0329 em0401 ma0506 sp0527 su0826 cd1225 bd1226"},
    {2025, "ny0101 gf0418 em0421 ma0505 sp0526 su0825 cd1225 bd1226"},
    {2026, "ny0101 gf0403 em0406 ma0504 sp0525 su0831 cd1225 BD1228"},
    {2027, "ny0101 gf0326 em0329 ma0503 sp0531 su0830 CD1227 BD1228"},
    {2028, "NY0103 gf0414 em0417 ma0501 sp0529 su0828 cd1225 bd1226"},
};

constexpr std::string_view name_of_kind(std::string_view code) {
  for (const auto& [known, name] : kinds)
    if (known == code) return name;
  return {};
}

constexpr unsigned two_digits(std::string_view text) {
  return static_cast<unsigned>((text[0] - '0') * 10 + (text[1] - '0'));
}

constexpr std::size_t entry = 7;  // "gf0327 ", the last one without its space

constexpr bool is_well_formed(const year_line& line) {
  if (line.days.size() % entry != entry - 1) return false;
  for (std::size_t at = 0; at < line.days.size(); at += entry)
    if (name_of_kind(line.days.substr(at, 2)).empty() || (at > 0 && line.days[at - 1] != ' ')) return false;
  return true;
}
static_assert(std::all_of(std::begin(england_lines), std::end(england_lines), is_well_formed));

}  // namespace

bank_holidays bank_holidays::england() {
  std::vector<bank_holiday> days;
  for (const auto& [year, text] : england_lines)
    for (std::size_t at = 0; at < text.size(); at += entry) {
      const std::chrono::month month{two_digits(text.substr(at + 2, 2))};
      const std::chrono::day dom{two_digits(text.substr(at + 4, 2))};
      days.push_back({day{std::chrono::year{year} / month / dom}, std::string{name_of_kind(text.substr(at, 2))}});
    }
  return {std::chrono::year{england_lines[0].year}, std::chrono::year{std::end(england_lines)[-1].year},
          std::move(days)};
}

}  // namespace safeguarding::inline v0
