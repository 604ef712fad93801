// SPDX-License-Identifier: Apache-2.0
// The rows that a check proposes, written into the document: what was found is mended, and nothing else is broken.
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/check.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "books.hpp"
#include "plain_words.hpp"
#include "random_documents.hpp"

namespace sg = safeguarding;
using policy_test::pack;
using policy_test::read_pack;
using policy_test::schools;
using policy_test::words;

namespace {

/// `text` with the row written into it, each placeholder filled: a new rule at the end, one key in the rule it names.
std::string with_row(std::string text, std::string row, const std::string& clause, const std::string& receiver) {
  const auto fill = [&](const std::string& placeholder, const std::string& with) {
    for (auto at = row.find(placeholder); at != std::string::npos; at = row.find(placeholder))
      row.replace(at, placeholder.size(), with);
  };
  fill("cite = [\"...\"]", "cite = [\"" + clause + "\"]");
  fill("to = [\"...\"]", "to = [\"" + receiver + "\"]");
  if (row.starts_with("[[rule]]")) return text + "\n" + row;
  auto named = row.find("  # in ") + 7;
  named = row.find(' ', named) + 1;
  const auto id = row.substr(named, row.find_first_of(",\n", named) - named);
  const auto key = row.substr(0, row.find(' '));
  auto at = text.find("\nid = \"" + id + "\"\n");
  while (at != std::string::npos && text.rfind("\n[[", at) == text.rfind("\n[[clause]]", at))
    at = text.find("\nid = \"" + id + "\"\n", at + 1);
  REQUIRE(at != std::string::npos);
  const auto end = std::min(text.find("\n[[", at), text.size());
  if (const auto old = text.find("\n" + key + " = ", at); old < end)
    text.erase(old + 1, text.find('\n', old + 1) - old);
  at = text.find('\n', at + 1) + 1;
  return text.insert(at, row.substr(0, row.find("  #")) + "\n");
}

std::string name_of(const sg::check_finding& found) {
  std::string text = std::string{sg::name(found.code)} + " " + std::string{sg::name(found.scope)} + " ";
  if (found.code == sg::check_code::require) return text + found.clauses.front() + found.message.substr(0, 90);
  return text + found.message;
}

/// Cases of self-routes, gaps and refusals: what a row may not bring about. A row for one of them may show another in
/// cases that had it before.
std::map<std::string, std::uint64_t> serious(const sg::check_report& report) {
  std::map<std::string, std::uint64_t> counts;
  for (const auto& each : report.findings) {
    using enum sg::check_code;
    const bool counted = each.code == self_person || each.code == self_role || each.code == gap ||
                         each.weight == sg::severity::refusal || each.code <= clock;
    // What the tests of a document expect changes with it.
    if (counted && each.code != test) counts[name_of(each)] += each.count;
  }
  return counts;
}

struct tried {
  std::size_t rows = 0;
  std::set<sg::check_code> codes;
};

/// Tries every row of the check; `overlays` are those it is checked with.
void try_rows(const std::string& text, const std::vector<sg::policy_pack>& overlays, tried& all) {
  const auto document = read_pack(text);
  const auto before = sg::check_policy(words(), {document, overlays});
  const auto known = serious(before);
  for (const auto& found : before.findings) {
    if (found.row.empty()) continue;
    ++all.rows;
    all.codes.insert(found.code);
    INFO(document.id << ": " << name_of(found) << "\n" << found.row);
    // Nobody is to be told by a clause that says no name but who can be told in its cases.
    const auto mended = read_pack(with_row(text, found.row, document.clauses.front().id, "lado"));
    const auto after = sg::check_policy(words(), {mended, overlays});
    const bool still = std::any_of(after.findings.begin(), after.findings.end(),
                                   [&](const auto& each) { return name_of(each) == name_of(found); });
    CHECK_FALSE(still);
    if (found.code == sg::check_code::overlap) continue;  // which of the two counts is for its author to say
    for (const auto& each : serious(after)) {
      INFO(each.first);
      CHECK(known.contains(each.first));
    }
  }
}

}  // namespace

TEST_SUITE("policy/check: rows that are proposed") {
  TEST_CASE("each row for the five documents mends its finding and breaks nothing") {
    tried all;
    for (const auto school : schools) try_rows(std::string{sg::shipped(school)}, {pack("england")}, all);
    CHECK(all.rows > 100);
    for (const auto code : {sg::check_code::gap, sg::check_code::self_role, sg::check_code::self_person,
                            sg::check_code::require, sg::check_code::overlap, sg::check_code::no_recipient})
      CHECK(all.codes.contains(code));
  }

  TEST_CASE("each new rule for documents drawn at random mends its finding") {
    using namespace policy_test::small;
    std::mt19937_64 random{20261127};
    std::map<sg::check_code, std::size_t> mended;
    for (int round = 0; round < 150; ++round) {
      const auto small = random_words(random);
      sg::check_request asked{random_pack(random, small, sg::pack_kind::school),
                              {random_pack(random, small, sg::pack_kind::overlay)}};
      asked.on = *sg::parse_day("2026-11-20");
      const auto before = sg::check_policy(small, asked);
      for (const auto& found : before.findings) {
        if (!found.row.starts_with("[[rule]]")) continue;
        auto row = found.row;
        for (auto at = row.find("\"...\""); at != std::string::npos; at = row.find("\"...\""))
          row.replace(at, 5, "\"c\"");
        const auto text =
            "format = 1\n[pack]\nid = \"rows\"\nkind = \"school\"\ntitle = \"t\"\nedition = \"e\"\n"
            "vocabulary = \"small@1\"\n[[clause]]\nid = \"c\"\ntext = \"t\"\n" +
            row;
        const auto rows = sg::read_draft(sg::read_toml(text, "rows.toml"), small);  // they override what is not here
        INFO("round " << round << ": " << name_of(found) << "\n" << row);
        REQUIRE(rows.pack.has_value());
        REQUIRE(!rows.pack->rules.empty());
        auto with = asked;
        with.pack.rules.insert(with.pack.rules.end(), rows.pack->rules.begin(), rows.pack->rules.end());
        const auto after = sg::check_policy(small, with);
        const bool still = std::any_of(after.findings.begin(), after.findings.end(),
                                       [&](const auto& each) { return name_of(each) == name_of(found); });
        CHECK_FALSE(still);
        for (const auto& each : serious(after)) {
          INFO(each.first);
          CHECK(serious(before).contains(each.first));
        }
        ++mended[found.code];
      }
    }
    for (const auto code :
         {sg::check_code::gap, sg::check_code::self_role, sg::check_code::self_person, sg::check_code::require})
      CHECK(mended[code] > 10);
  }
}
