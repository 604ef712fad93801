// SPDX-License-Identifier: Apache-2.0
#include "explain_words.hpp"

#include <safeguarding/calendar/london.hpp>

#include <chrono>
#include <iterator>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

/// Words that are more than the name without its underscores.
constexpr std::pair<std::string_view, std::string_view> own_words[] = {
    {"dsl", "DSL"},
    {"deputy_dsl", "deputy DSL"},
    {"receiving_dsl", "DSL of the next school"},
    {"it_technician", "IT technician"},
    {"it_provider", "IT provider"},
    {"dpo", "data protection officer"},
    {"senco", "SENCO"},
    {"slt", "senior leadership team"},
    {"lado", "local authority's designated officer (LADO)"},
    {"ico", "Information Commissioner's Office"},
    {"childrens_social_care", "children's social care"},
    {"prevent_channel", "Prevent channel"},
    {"hirer_lead", "safeguarding lead of the body that hires the premises"},
    {"aup_breach", "breach of the acceptable use policy"},
    {"aup_signature_due", "signature due under the acceptable use policy"},
    {"cp_file_transfer", "transfer of a child-protection file"},
    {"fgm_disclosure", "disclosure of FGM"},
    {"none", "nobody"},
    {"true", "yes"},
    {"false", "no"},
    {"absent", "not given"},
};

/// Parts of names that are written in their own way.
constexpr std::pair<std::string_view, std::string_view> own_parts[] = {
    {"dsl", "DSL"},
    {"lado", "LADO"},
    {"fgm", "FGM"},
    {"aup", "AUP"},
    {"foi", "FOI"},
    {"dbs", "DBS"},
    {"tra", "TRA"},
    {"ico", "ICO"},
    {"icpc", "ICPC"},
    {"sar", "SAR"},
    {"usb", "USB"},
    {"csc", "social care"},
    {"cp", "child-protection"},
    {"cme", "missing-education"},
    {"dp", "data-protection"},
    {"it", "IT"},
    {"cpoms", "CPOMS"},
    {"ks", "key stage"},
};

/// Said without an article.
constexpr std::string_view no_article[] = {"childrens_social_care", "any_adult"};

constexpr const char* week[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr const char* year[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string two(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string in_words(std::string_view id) {
  for (const auto& [known, words] : own_words)
    if (known == id) return std::string{words};
  std::string text;
  while (true) {
    const auto end = id.find('_');
    auto part = id.substr(0, end);
    for (const auto& [known, words] : own_parts)
      if (known == part) part = words;
    text += part;
    if (end == std::string_view::npos) return text;
    text += ' ';
    id.remove_prefix(end + 1);
  }
}

std::string the_words(std::string_view role_or_agency) {
  for (const auto known : no_article)
    if (known == role_or_agency) return in_words(role_or_agency);
  return "the " + in_words(role_or_agency);
}

std::string day_words(day date) {
  const std::chrono::year_month_day ymd{date};
  return std::string{week[std::chrono::weekday{date}.c_encoding()]} + " " +
         std::to_string(static_cast<unsigned>(ymd.day())) + " " + year[static_cast<unsigned>(ymd.month()) - 1] + " " +
         std::to_string(static_cast<int>(ymd.year()));
}

std::string moment_words(instant at) {
  const auto local = to_london(at);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local.of_day).count();
  return day_words(local.date) + " at " + two(minutes / 60) + ":" + two(minutes % 60);
}

std::string value_words(const fact_value& value) {
  struct {
    std::string operator()(const not_known&) const { return "not known"; }
    std::string operator()(const std::string& word) const { return in_words(word); }
    std::string operator()(const std::vector<std::string>& words) const { return listed(all_in_words(words)); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(std::int64_t n) const { return std::to_string(n); }
    std::string operator()(instant at) const { return moment_words(at); }
    std::string operator()(day date) const { return day_words(date); }
  } words;
  return std::visit(words, value);
}

std::string listed(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0) text += i + 1 == parts.size() ? " " + std::string{last} + " " : ", ";
    text += parts[i];
  }
  return text;
}

std::string one_of_words(const std::vector<std::string>& values) {
  constexpr std::size_t most = 6;
  if (values.size() > most) return "one of " + std::to_string(values.size()) + " others";
  return listed(all_in_words(values), "or");
}

std::vector<std::string> all_in_words(const std::vector<std::string>& list) {
  std::vector<std::string> words;
  for (const auto& each : list) words.push_back(in_words(each));
  return words;
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string with_cites(std::string text, const std::vector<std::string>& cites) {
  if (cites.empty()) return text.ends_with('?') ? text : text + ".";
  text += " [";
  for (std::size_t i = 0; i < cites.size(); ++i) text += (i == 0 ? "" : "; ") + cites[i];
  return text + "].";
}

std::string until_settled(certainty_of_effect certainty) {
  return certainty == certainty_of_effect::possible ? ", until the open question is settled" : "";
}

std::string how_told(const recipient& told) {
  std::string text;
  if (!told.time.empty()) text += " (" + told.time + ")";
  std::vector<std::string> instead;
  for (const auto& role_id : told.stands_in_for) instead.push_back(the_words(role_id));
  if (!instead.empty()) text += ", in place of " + listed(instead);
  return text + until_settled(told.certainty);
}

std::string clock_words(const started_clock& clock) {
  std::string text = capital(in_words(clock.id)) + ": " + to_text(clock.limit) + " from ";
  if (const auto* date = std::get_if<day>(&clock.from)) text += day_words(*date);
  else text += moment_words(std::get<instant>(clock.from));
  if (clock.runs_to.due) {
    text += ", so due " + moment_words(*clock.runs_to.due);
    if (clock.runs_to.how_sure == certainty::projected) text += " (on bank holidays that are not published yet)";
  } else {
    text += "; when that is due is not known: " + clock.runs_to.why_unknown;
  }
  text += "; whose duty: " + clock.owner;
  if (clock.basis == clock_basis::local) text += " (local practice)";
  return text + until_settled(clock.certainty);
}

}  // namespace safeguarding::inline v0::detail
