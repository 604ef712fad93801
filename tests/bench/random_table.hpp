// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_BENCH_RANDOM_TABLE_HPP
#define SAFEGUARDING_TESTS_BENCH_RANDOM_TABLE_HPP

/// \file
/// Seeded tables of rules in the columns of the shipped vocabulary, and questions put to them.

#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace bench {

namespace sg = safeguarding;

/// Columns of the tables: the event in each rule, two or three of the others besides.
inline constexpr const char* columns[] = {"event",
                                          "subject_role",
                                          "reporter_role",
                                          "harm_threshold",
                                          "deliberate",
                                          "significant_harm",
                                          "child_identified",
                                          "place",
                                          "abuse_or_unlawful",
                                          "immediate_danger"};

inline const sg::vocabulary& words() {
  static const auto read = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
  return read;
}

/// Draws packs and facts; the same seed draws the same.
class random_table {
 public:
  explicit random_table(std::uint64_t seed) : random_{seed} {}

  /// A school's pack of `rules` rules: of 30 events each takes eight, of two or three other facts about half the
  /// values. Three rules in four route, every second has a duty, every fourth starts a clock.
  sg::policy_pack pack(std::size_t rules) {
    std::string text =
        "format = 1\n[pack]\nid = \"table\"\nkind = \"school\"\ntitle = \"t\"\nedition = \"e\"\n"
        "vocabulary = \"safeguarding-core@1\"\n[[clause]]\nid = \"1\"\ntext = \"t\"\n"
        "[[clock]]\nid = \"reply\"\nunit = \"working_day\"\nn = 2\nstarts = [\"at\"]\nstops = [\"reporter_answered\"]\n"
        "owner = \"o\"\nsource = \"s\"\nmeaning = \"m\"\n";
    for (std::size_t r = 0; r < rules; ++r) text += rule(r);
    return sg::policy_pack::read(sg::read_toml(text, "table.toml"), words());
  }

  /// Everything that decides is known.
  sg::facts question() {
    sg::facts known;
    for (const auto& column : words().facts) {
      if (column.kind == sg::fact_kind::derived || (!column.core && column.id != "place")) continue;
      if (column.kind == sg::fact_kind::flag) known.set(column.id, column.id != "reporter_is_subject" && one_in(2));
      else if (column.kind == sg::fact_kind::count) known.set(column.id, static_cast<std::int64_t>(upto(3)));
      else known.set(column.id, one_of(column));
    }
    return known;
  }

 private:
  std::size_t upto(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  bool one_in(std::size_t n) { return upto(n) == 0; }
  /// Any value but "absent".
  std::string one_of(const sg::fact_column& column) {
    return column.values[upto(column.values.size() - (column.values.back() == "absent" ? 1 : 0))];
  }

  std::string cell(const sg::fact_column& column, std::size_t wanted) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i < wanted; ++i) {
      auto value = "\"" + one_of(column) + "\"";
      if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
    }
    std::string text = "when." + column.id + " = [";
    for (const auto& value : values) text += value + ", ";
    return text + "]\n";
  }

  std::string rule(std::size_t index) {
    static const char* receivers[] = {"dsl", "headteacher", "deputy_dsl", "chair_of_governors", "online_safety_lead"};
    static const char* actions[] = {"inform_parent", "preserve_device", "take_further_action", "log_data_breach"};
    std::string text = "[[rule]]\nid = \"r" + std::to_string(index) + "\"\nkind = \"route\"\ncite = [\"1\"]\n";
    text += cell(words().fact("event"), 8);
    auto others = std::vector<std::string>(std::begin(columns) + 1, std::end(columns));
    std::shuffle(others.begin(), others.end(), random_);
    others.resize(2 + upto(2));
    for (const auto& id : others) {
      const auto& column = words().fact(id);
      text += cell(column, (column.values.size() + 1) / 2);
    }
    if (!one_in(4))
      text += std::string{"route = { to = [\""} + receivers[upto(5)] + "\"], also = " + (one_in(2) ? "true" : "false") +
              " }\n";
    if (one_in(2)) text += std::string{"must = [\""} + actions[upto(4)] + "\"]\n";
    if (index == 0 || one_in(4)) text += "clocks = [\"reply\"]\n";
    return text;
  }

  std::mt19937_64 random_;
};

}  // namespace bench

#endif  // SAFEGUARDING_TESTS_BENCH_RANDOM_TABLE_HPP
