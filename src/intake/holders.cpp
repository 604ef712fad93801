// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/pack/table_reader.hpp>

#include <algorithm>
#include <chrono>
#include <unordered_set>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

/// What can be held: posts that are told, and seats on bodies that are.
std::vector<std::string> roles_of(const vocabulary& words) {
  std::vector<std::string> roles;
  const auto add = [&](const std::string& id) {
    if (std::find(roles.begin(), roles.end(), id) == roles.end()) roles.push_back(id);
  };
  for (const auto& known : words.roles)
    if (known.receiver) add(known.id);
  for (const auto& known : words.roles)
    if (known.receiver)
      for (const auto& seat : known.includes) add(seat);
  return roles;
}

/// Reads the file, and says of each holding where its person stands.
template <class See>
holders read_each(std::string_view toml, const std::string& source, const vocabulary& words,
                  const import_limits& limits, See see) {
  const node document = read_toml(toml, source);
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads holders of format 1", "", root.where("format")};
  const auto roles = roles_of(words);
  std::vector<holding> all;
  for (auto& table : root.tables("holder")) {
    if (all.size() == limits.holdings)
      throw invalid_input{errc::limit_exceeded,
                          "a holders file holds at most " + std::to_string(limits.holdings) + " holdings", "",
                          table.where()};
    holding read;
    read.role = table.need_text("role");
    if (std::find(roles.begin(), roles.end(), read.role) == roles.end())
      refuse_unknown("role", {read.role, table.where("role")}, roles);
    const auto id = table.need_text("person");
    if (!is_id(id))
      throw invalid_input{errc::invalid_input,
                          "an id is 1 to 64 printable ASCII characters without spaces, quotes or commas", id,
                          table.where("person")};
    read.person = person_id{id};
    read.from = table.date("from");
    read.until = table.date("until");
    if (read.from && read.until && *read.until <= *read.from)
      throw invalid_input{errc::contradiction,
                          "'until' is the first day no longer in the role: it must be after 'from'",
                          to_text(*read.until), table.where("until")};
    see(read.person, table.where("person"));
    table.finish();
    all.push_back(std::move(read));
  }
  root.finish();
  return holders{std::move(all)};
}

}  // namespace

holders read_holders(std::string_view toml, const std::string& source, const vocabulary& words,
                     const import_limits& limits) {
  return read_each(toml, source, words, limits, [](const person_id&, const position&) {});
}

holders_reading read_holders(std::string_view toml, const std::string& source, const vocabulary& words,
                             std::span<const person> roll, const import_limits& limits) {
  std::unordered_set<person_id> known;
  for (const auto& each : roll) known.insert(each.id);
  holders_reading reading;
  reading.who = read_each(toml, source, words, limits, [&](const person_id& who, const position& where) {
    if (!known.contains(who))
      reading.findings.push_back({severity::warning, errc::not_found,
                                  "nobody on the roll has this id: notices to them reach nobody if it is mistyped; "
                                  "write the id that the roll has",
                                  who.text(), where});
  });
  return reading;
}

holders holders_from_roll(std::span<const person> roll) {
  std::vector<holding> all;
  for (const auto& known : roll) {
    if (known.kind != person_kind::headteacher && known.kind != person_kind::dsl &&
        known.kind != person_kind::deputy_dsl && known.kind != person_kind::chair_of_governors)
      continue;
    std::optional<day> until;
    if (known.end_date) until = *known.end_date + std::chrono::days{1};
    all.push_back({std::string{name(known.kind)}, known.id, known.start_date, until});
  }
  return holders{std::move(all)};
}

}  // namespace safeguarding::inline v0
