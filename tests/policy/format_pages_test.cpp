// SPDX-License-Identifier: Apache-2.0
// The pages on formats list what the code takes and gives: no more, no less.
#include <safeguarding/intake/actions.hpp>
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/rule.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sg = safeguarding;

namespace {

using words_of_page = std::vector<std::string>;

std::string page(const char* name) {
  std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/docs/" + name, std::ios::binary};
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// What stands in backquotes in `text`, in order.
words_of_page in_quotes(std::string_view text) {
  words_of_page words;
  for (auto open = text.find('`'); open != std::string_view::npos; open = text.find('`', open + 1)) {
    const auto close = text.find('`', open + 1);
    if (close == std::string_view::npos) break;
    words.emplace_back(text.substr(open + 1, close - open - 1));
    open = close;
  }
  return words;
}

/// The rows of the tables under the header that begins with `header`: the words of the first cell, and of the others.
std::vector<std::pair<words_of_page, words_of_page>> rows(const std::string& text, const std::string& header) {
  std::vector<std::pair<words_of_page, words_of_page>> found;
  auto at = text.find("| " + header + " |");
  REQUIRE(at != std::string::npos);
  at = text.find('\n', text.find('\n', at) + 1) + 1;  // past the line of dashes
  while (text[at] == '|') {
    const auto end = text.find('\n', at);
    const auto second = text.find('|', at + 1);
    found.emplace_back(in_quotes(text.substr(at, second - at)), in_quotes(text.substr(second, end - second)));
    at = end + 1;
  }
  return found;
}

words_of_page first_words(const std::string& text, const std::string& header) {
  words_of_page all;
  for (const auto& [first, rest] : rows(text, header)) all.insert(all.end(), first.begin(), first.end());
  return all;
}

words_of_page sorted(words_of_page list) {
  std::sort(list.begin(), list.end());
  return list;
}

const sg::vocabulary& words() {
  static const auto shipped = sg::shipped_vocabulary();
  return shipped;
}

/// The keys of the outermost object of one line of JSON, in order.
words_of_page keys_of(const std::string& json) {
  words_of_page keys;
  int depth = 0;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '{' || json[i] == '[') ++depth;
    if (json[i] == '}' || json[i] == ']') --depth;
    if (json[i] != '"') continue;
    const auto close = json.find('"', i + 1);
    if (depth == 1 && json[close + 1] == ':') keys.push_back(json.substr(i + 1, close - i - 1));
    i = close;
  }
  return keys;
}

}  // namespace

TEST_SUITE("policy/format_pages") {
  TEST_CASE("the page on facts lists the core facts with their values, and the six beside the vocabulary") {
    const auto text = page("formats/facts.md");
    std::map<std::string, words_of_page> core;
    for (const auto& [name, values] : rows(text, "core fact")) core[name.at(0)] = values;
    for (const auto& column : words().facts) {
      CAPTURE(column.id);
      CHECK(core.contains(column.id) == column.core);
      if (!column.core || column.kind != sg::fact_kind::words) continue;
      auto values = column.values;
      std::erase(values, "absent");
      CHECK(core[column.id] == values);
    }
    std::size_t core_facts = 0;
    for (const auto& column : words().facts) core_facts += column.core;
    CHECK(core.size() == core_facts);
    const auto beside = first_words(text, "fact");
    CHECK(beside.size() == 6);
    for (const auto& name : beside) {
      CAPTURE(name);
      sg::facts one;
      one.set(name, sg::not_known{});
      CHECK_NOTHROW(sg::check(one, words()));
      CHECK_FALSE(words().find_fact(name));
    }
  }

  TEST_CASE("the page on decisions lists the keys in their order and every reason") {
    const auto text = page("formats/decision.md");
    const auto keys = first_words(text, "key");
    CHECK(keys == keys_of(sg::to_json(sg::decision{}, "x")));
    words_of_page reasons;
    for (const auto& [value, word] : sg::enum_names<sg::barred_because>::table) reasons.emplace_back(word);
    CHECK(first_words(text, "reason") == reasons);
  }

  TEST_CASE("the page on holders lists every post that can be told, and every seat on a body") {
    words_of_page posts;
    for (const auto& role : words().roles)
      if (role.receiver) posts.push_back(role.id);
    for (const auto& body : words().roles)
      for (const auto& seat : body.includes)
        if (std::find(posts.begin(), posts.end(), seat) == posts.end()) posts.push_back(seat);
    const auto keys = rows(page("formats/holders.md"), "key");
    REQUIRE(keys.at(0).first == words_of_page{"role"});
    CHECK(sorted(keys.at(0).second) == sorted(posts));
  }

  TEST_CASE("the page on packs lists every kind of rule and every unit leads to the page on clocks") {
    const auto named = in_quotes(page("policy-packs.md"));
    for (const auto& [value, word] : sg::enum_names<sg::rule_kind>::table) {
      CAPTURE(std::string{word});
      CHECK(std::find(named.begin(), named.end(), word) != named.end());
    }
    const auto clocks = in_quotes(page("clocks.md"));
    for (const auto& [value, word] : sg::enum_names<sg::unit>::table)
      CHECK(std::find(clocks.begin(), clocks.end(), word) != clocks.end());
  }

  TEST_CASE("the page on actions names the kinds that do something without a pack") {
    const auto named = in_quotes(page("formats/actions.md"));
    for (const auto kind : {sg::misuse_upheld, sg::misuse_not_upheld, sg::misuse_accidental})
      CHECK(std::find(named.begin(), named.end(), kind) != named.end());
  }

  TEST_CASE("the page on the command line names every shipped school") {
    const auto named = in_quotes(page("command-line.md"));
    for (const auto school : sg::shipped_schools()) CHECK(std::find(named.begin(), named.end(), school) != named.end());
  }
}
