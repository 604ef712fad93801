// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/draft.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {
namespace {

constexpr std::size_t page_width = 120;

/// What a code means to a reader who has never seen it.
std::string_view meaning(sg::check_code code) {
  switch (code) {
    case sg::check_code::unreadable: return "the document cannot be read as a pack";
    case sg::check_code::unknown_name: return "words that are not in the vocabulary";
    case sg::check_code::cycle: return "rules override each other in a circle";
    case sg::check_code::uncited: return "clauses that no rule cites";
    case sg::check_code::unciting: return "rules that cite no clause";
    case sg::check_code::clock: return "clocks that cannot run or stop";
    case sg::check_code::test: return "tests of the pack that fail, and rules that no test reaches";
    case sg::check_code::self_person: return "a matter is told only to the person it is about";
    case sg::check_code::self_role: return "a matter is told only to the post it is about";
    case sg::check_code::gap: return "nobody is told";
    case sg::check_code::chain: return "nobody can stand in";
    case sg::check_code::require: return "the overlay asks for somebody whom the document does not name";
    case sg::check_code::overlap: return "clauses that disagree on who is told";
    case sg::check_code::no_recipient: return "clauses that ask for something and do not say whom";
    case sg::check_code::dead: return "rules that never apply";
    case sg::check_code::unbound: return "posts that nobody holds";
    case sg::check_code::ladder: return "ladders that are not complete";
    case sg::check_code::vague: return "words without a number";
  }
  return "";
}

std::string_view weight_of(sg::severity weight) {
  return weight == sg::severity::refusal ? "refused" : weight == sg::severity::warning ? "warning" : "note";
}

std::string thousands(std::uint64_t number) {
  if (number == std::numeric_limits<std::uint64_t>::max()) return "18 million million million or more";
  std::string digits = std::to_string(number), text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

/// `text` in lines of the page, each begun by `indent` spaces, the first by `first` and as many spaces as are missing.
void print_wrapped(std::string_view first, std::size_t indent, std::string_view text) {
  std::string line{first};
  bool empty = line.size() < indent || line.empty();
  line.resize(std::max(line.size(), indent), ' ');
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    if (!empty && line.size() + 1 + word.size() > page_width) {
      fmt::print("{}\n", line);
      line.assign(indent, ' ');
      empty = true;
    }
    line += (empty ? "" : " ") + std::string{word};
    empty = false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  fmt::print("{}\n", line);
}

/// Whether it is about the writing of the document, and not about what it says.
bool is_of_form(sg::check_code code) { return code <= sg::check_code::clock; }

std::string place(const sg::check_finding& found) {
  if (is_of_form(found.code)) return sg::to_text(found.where);
  if (found.where.line == 0) return found.where.source;
  return found.where.source + ":" + std::to_string(found.where.line);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

bool same_group(const sg::check_finding& a, const sg::check_finding& b) {
  return a.code == b.code && a.weight == b.weight && a.scope == b.scope;
}

/// How much of each finding is printed.
enum class detail { short_form, all };

void print_cases(const sg::check_finding& found, const sg::vocabulary& words, detail how) {
  const std::size_t most = how == detail::all ? found.cases.size() : std::min<std::size_t>(found.cases.size(), 2);
  for (std::size_t i = 0; i < most; ++i) print_wrapped("      -", 8, sg::to_words(found.cases[i], words));
  if (most < found.cases.size()) fmt::print("        and {} more; see --all\n", found.cases.size() - most);
}

/// "From 1 January 2027: " where it is not so from the first day on, or not for ever.
std::string since_when(const sg::check_finding& found, sg::day first) {
  if (found.from == sg::day{} || (found.from == first && !found.until)) return {};
  const auto last = found.until ? " until " + sg::to_text(*found.until - std::chrono::days{1}) : std::string{};
  return "From " + sg::to_text(found.from) + last + ": ";
}

void print_finding(const sg::check_finding& found, const sg::vocabulary& words, sg::day first, detail how) {
  print_wrapped("  " + place(found) + (found.where.source.empty() ? "" : ":"), 4,
                since_when(found, first) + found.message +
                    (found.fragment.empty() ? "" : " (found: " + in_one_line(found.fragment) + ")"));
  if (how == detail::all || found.weight != sg::severity::note) print_cases(found, words, how);
  if (how == detail::short_form) return;
  if (!found.rules.empty()) print_wrapped("      rules", 13, joined(found.rules));
  if (!found.clauses.empty()) print_wrapped("      clauses", 13, joined(found.clauses));
  if (found.count != 0) fmt::print("      cases   {}\n", thousands(found.count));
  print_wrapped("      do", 13, found.advice);
  if (found.row.empty()) return;
  fmt::print("      write\n");
  std::string_view row = found.row;
  while (!row.empty()) {
    const auto end = row.find('\n');
    fmt::print("        {}\n", row.substr(0, end));
    row.remove_prefix(end + 1);
  }
}

/// One line: the clause that asks, whom it asks for, and the first cases.
void print_required(const sg::check_finding& found, const sg::vocabulary& words) {
  if (found.message.starts_with("Where it is about")) return print_wrapped("  " + place(found) + ":", 4, found.message);
  if (found.cases.empty()) return print_wrapped("  " + place(found) + ":", 4, found.message);
  auto cases = sg::to_words(found.cases.front(), words);
  for (const auto& each : found.cases)
    if (auto text = sg::to_words(each, words); text.size() < cases.size()) cases = std::move(text);
  const auto from = found.message.find(" asks that ") + 11;
  auto line = fmt::format("  {:<20} {}: {}", found.clauses.front(),
                          found.message.substr(from, found.message.find(" be told") - from), cases);
  if (found.cases.size() > 1) line += ", and more";
  if (line.size() > page_width) line = line.substr(0, line.rfind(' ', page_width - 4)) + " ...";
  fmt::print("{}\n", line);
}

/// The places of each vague word, in one line.
void print_vague(const std::vector<sg::check_finding>& all) {
  std::vector<std::pair<std::string, std::string>> places;
  for (const auto& found : all) {
    if (found.code != sg::check_code::vague) continue;
    const auto words = found.message.substr(0, found.message.find(" give"));
    const auto known =
        std::find_if(places.begin(), places.end(), [&](const auto& each) { return each.first == words; });
    auto& text = known != places.end() ? known->second : places.emplace_back(words, "").second;
    text += (text.empty() ? "" : "; ") + found.clauses.front().substr(found.clauses.front().find(": ") + 2) +
            " (line " + std::to_string(found.where.line) + ")";
  }
  for (const auto& [words, text] : places) print_wrapped("  " + words + ":", 4, text);
}

void print_group(const sg::check_report& report, std::size_t from, const sg::vocabulary& words, detail how) {
  const auto& all = report.findings;
  const auto& first = all[from];
  fmt::print("\n{}: {} [{}, {}]\n", sg::name(first.code), meaning(first.code), weight_of(first.weight),
             first.scope == sg::check_scope::together ? "with overlay and holders" : "the document alone");
  if (first.code == sg::check_code::vague && how == detail::short_form) return print_vague(all);
  for (std::size_t i = from; i < all.size() && same_group(all[i], first); ++i) {
    const bool in_one_line = first.code == sg::check_code::require && first.weight == sg::severity::warning;
    if (in_one_line && how == detail::short_form && since_when(all[i], report.on).empty())
      print_required(all[i], words);
    else print_finding(all[i], words, report.on, how);
  }
}

std::string many(std::size_t n, const char* word) { return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s"); }

void print_head(const sg::check_report& report) {
  std::size_t counts[4] = {};
  for (const auto& found : report.findings) ++counts[static_cast<std::size_t>(found.weight)];
  if (report.packs.empty()) fmt::print("Check of a document that cannot be read: {} refused.\n", counts[3]);
  else fmt::print("Check of {}: {} ({})\n", report.pack, report.title, report.packs.front().edition);
  if (report.packs.size() == 1 && report.cases == 0)
    fmt::print("{}, {} could be read, {} refused. Nothing else is looked at before they are mended.\n",
               many(report.clauses, "clause"), many(report.rules, "rule"), counts[3]);
  else if (!report.packs.empty())
    fmt::print("{}, {}, {} different cases{}. As on {}: {} refused, {}, {}.\n", many(report.clauses, "clause"),
               many(report.rules, "rule"), thousands(report.cases), report.cut_short.empty() ? ", all looked at" : "",
               sg::to_text(report.on), counts[3], many(counts[2], "warning"), many(counts[1], "note"));
}

/// Which days were looked at, where it is not the first alone.
void print_days(const sg::check_report& report) {
  if (report.changes != 0)
    fmt::print(
        "Something begins or ends on {} later; each is looked at, and what is so on some days only says which.\n",
        many(report.changes, "day"));
  if (report.until)
    fmt::print("Nothing is said of {} and after: the document, or the last overlay, is no longer in force.\n",
               sg::to_text(*report.until));
}

void print_report(const sg::check_report& report, const sg::vocabulary& words, detail how) {
  print_head(report);
  print_days(report);
  print_wrapped("", 0, sg::check_limits);
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    if (i == 0 || !same_group(report.findings[i - 1], report.findings[i])) print_group(report, i, words, how);
  if (!report.cut_short.empty()) {
    std::string codes;
    for (const auto code : report.cut_short) codes += (codes.empty() ? "" : ", ") + std::string{sg::name(code)};
    fmt::print("\nNot checked, because it was too much work: {}\n", codes);
  }
  const bool of_cases = std::any_of(report.findings.begin(), report.findings.end(),
                                    [](const auto& found) { return !is_of_form(found.code); });
  if (how == detail::short_form && of_cases)
    fmt::print("\n--all shows every case, what to do about each finding and a row to write; --json has everything.\n");
}

/// Whether the policy can be put to use, and what somebody should have looked at before.
void print_ready(const sg::check_report& report) {
  std::vector<std::pair<sg::check_code, std::size_t>> warnings, refusals;
  for (const auto& found : report.findings) {
    if (found.weight == sg::severity::note) continue;
    auto& counts = found.weight == sg::severity::refusal ? refusals : warnings;
    if (counts.empty() || counts.back().first != found.code) counts.emplace_back(found.code, 0);
    ++counts.back().second;
  }
  const auto listed = [](const auto& counts) {
    std::vector<std::string> texts;
    for (const auto& [code, number] : counts) texts.push_back(fmt::format("{} {}", number, sg::name(code)));
    return joined(texts);
  };
  fmt::print("\n");
  if (report.refused())
    print_wrapped("", 0,
                  "Not to be published: " +
                      (refusals.empty() ? "not everything could be looked at." : "refused: " + listed(refusals) + "."));
  else if (warnings.empty())
    print_wrapped(
        "", 0,
        "Ready to be published: every test comes out, every rule is reached by a test, nothing is refused and "
        "nothing is warned of.");
  else
    print_wrapped("", 0,
                  "Can be published: every test comes out, every rule is reached by a test, nothing is refused. The "
                  "warnings above are still open (" +
                      listed(warnings) + "): mend each, or write down why it may stay.");
}

/// The policy as a draft, so that every mistake in it is named and not only the first.
sg::pack_draft draft(const std::string& name_or_path, const sg::vocabulary& words) {
  if (name_or_path.find_first_of("./\\") == std::string::npos) return {pack(name_or_path, words), {}};
  const auto text = read_file(name_or_path);
  try {
    return sg::read_draft(sg::read_toml(text, name_or_path), words);
  } catch (const sg::invalid_input& e) {
    return {std::nullopt,
            {{sg::draft_fault::format, {sg::severity::refusal, e.code(), e.message(), e.fragment(), e.where()}}}};
  }
}

sg::check_report report_of(const options& asked, sg::policy_pack checked, const sg::vocabulary& words) {
  sg::check_request request{std::move(checked)};
  bool law = request.pack.id == "england";
  for (const auto& overlay : asked.overlays) {
    request.overlays.push_back(pack(overlay, words));
    if (request.overlays.back().kind == sg::pack_kind::school)
      throw sg::invalid_input{
          sg::errc::contradiction,
          "--overlay names a school's own document; an overlay adds to one, as a county's does, and "
          "has kind = \"overlay\"",
          overlay,
          {}};
    law = law || request.overlays.back().id == "england";
  }
  if (!law) request.overlays.push_back(sg::shipped_pack("england", words));
  request.who = holders(asked, words);
  request.calendar = calendar(asked);
  if (asked.publish) request.purpose = sg::check_purpose::publish;
  if (!asked.on.empty()) request.on = sg::parse_day(asked.on);
  return sg::check_policy(words, request);
}

}  // namespace

exit_code check(const options& asked) {
  if (!asked.on.empty() && !sg::parse_day(asked.on)) {
    fmt::print(stderr, "--on needs a day, as in 2026-11-20; '{}' is none\n", in_one_line(asked.on));
    return exit_code::usage;
  }
  const auto words = sg::shipped_vocabulary();
  auto read = draft(asked.pack, words);
  const bool whole = read.findings.empty() && read.pack.has_value();
  const auto report = whole ? report_of(asked, *std::move(read.pack), words) : sg::report_on(read);
  if (asked.json) fmt::print("{}\n", sg::to_json(report, words));
  else print_report(report, words, asked.all ? detail::all : detail::short_form);
  if (asked.publish && !asked.json) print_ready(report);
  return report.refused() ? exit_code::refused : exit_code::done;
}

}  // namespace cli
