// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/intake/notice_settings.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/pack/table_reader.hpp>

#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

/// Longest time a school may give a reader, in its unit: more is a slip of the keyboard.
constexpr std::int64_t longest_wait = 240;

budget read_budget(table_reader table) {
  budget limit;
  const auto word = table.need_text("unit");
  const auto known = parse<unit>(word);
  if (!known || *known == unit::calendar_month) {
    std::vector<std::string> words;
    for (const auto& [value, text] : enum_names<unit>::table)
      if (value != unit::calendar_month) words.emplace_back(text);
    refuse_unknown("unit", {word, table.where("unit")}, words);
  }
  limit.in = *known;
  const auto n = limit.in == unit::immediate ? table.number("n").value_or(0) : table.need_number("n");
  limit.n = n >= 0 && n <= longest_wait ? static_cast<int>(n) : -1;
  if (!is_sound(limit))
    throw invalid_input{errc::invalid_input,
                        "write how many: 1 to " + std::to_string(longest_wait) + ", and 0 only for 'immediate'",
                        std::to_string(n), table.where("n")};
  table.finish();
  return limit;
}

}  // namespace

notice_settings read_notice_settings(std::string_view toml, const std::string& source) {
  const node document = read_toml(toml, source);
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads notice settings of format 1", "",
                        root.where("format")};
  notice_settings settings;
  table_reader head{root.need("notices"), "notices"};
  settings.version = head.need_text("version");
  head.finish();
  if (auto table = root.table("at_once")) settings.at_once = read_budget(*table);
  if (auto table = root.table("otherwise")) settings.otherwise = read_budget(*table);
  root.finish();
  return settings;
}

}  // namespace safeguarding::inline v0
