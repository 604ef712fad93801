// SPDX-License-Identifier: Apache-2.0
#include "link.hpp"

#include "commands.hpp"
#include "print_belonging.hpp"

#include <safeguarding/calendar/bank_holidays.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/text_vectors.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/jigsaw/jigsaw_json.hpp>
#include <safeguarding/jigsaw/meaning.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cli {

namespace {

// The encoder that --vectors stands for: it knows the texts of the file and no others.
std::optional<sg::text_encoder> encoder_of(const options& asked) {
  sg::text_encoder made;
  if (asked.vectors.empty()) return made;
  auto read = sg::read_text_vectors(read_file(asked.vectors), asked.vectors);
  if (tell(read.findings, asked.vectors)) return std::nullopt;
  std::unordered_map<std::string, std::vector<float>> known;
  for (auto& one : read.vectors) known.emplace(std::move(one.text), std::move(one.vector));
  made.encode = [known = std::move(known), file = asked.vectors](std::string_view text) {
    const auto found = known.find(std::string{text});
    if (found == known.end())
      throw sg::not_found{file + " has no vector for a text of the reports; `safeguarding texts` lists what it needs",
                          std::string{text}};
    return found->second;
  };
  return made;
}

}  // namespace

std::optional<people_and_reports> read_people_and_reports(const options& asked) {
  people_and_reports read;
  bool refused = false;
  if (!asked.roll.empty()) {
    auto roll = sg::read_roll(read_file(asked.roll), asked.roll);
    refused = tell(roll.findings, asked.roll);
    read.people = std::move(roll.people);
  }
  auto reports = sg::read_reports(read_file(asked.reports), asked.reports);
  if (tell(reports.findings, asked.reports) || refused) return std::nullopt;
  read.reports = std::move(reports.reports);
  return read;
}

std::optional<linked> read_and_link(const options& asked, patterns_too wanted) {
  const auto read = read_people_and_reports(asked);
  if (!read) return std::nullopt;
  auto encoder = encoder_of(asked);
  if (!encoder) return std::nullopt;
  const sg::feature_reader reader{read->people, *std::move(encoder)};
  linked made{sg::jigsaw{reader}, {}, {}};
  // Without the school's terms: school days are Monday to Friday without bank holidays.
  const auto pack = sg::pattern_pack::shipped();
  sg::pattern_watch watch{pack, {"no terms", sg::bank_holidays::england(), {}}};
  const sg::pattern_reader patterns{pack, read->people};
  for (const auto& one : read->reports) {
    auto here = reader.mentions(one);
    const auto offered = reader.read(one, here);
    const auto delta = made.pieces.add(one, offered);
    if (wanted == patterns_too::yes) watch.add(patterns.read(one, offered, here), sg::earlier_of(one.id, delta));
    std::move(here.begin(), here.end(), std::back_inserter(made.mentions));
  }
  made.hits = watch.hits();
  return made;
}

exit_code link(const options& asked) {
  const auto made = read_and_link(asked, patterns_too::yes);
  if (!made) return exit_code::refused;
  if (asked.json) {
    fmt::print("{}\n", sg::to_json(made->pieces, made->mentions, made->hits));
    return exit_code::done;
  }
  fmt::print("Pictures, for a lead to look at\n");
  for (const auto& one : made->pieces.pictures()) {
    fmt::print("{}  raised when {} arrived\n ", one.id, one.raised_at.text());
    for (const auto& each : one.reports) fmt::print(" {}", each.report.text());
    fmt::print("\n");
    if (const auto pattern = sg::pattern_of(one, made->hits)) fmt::print("    fulfils the pattern {}\n", *pattern);
    for (const auto& line : one.why) fmt::print("    {}\n", line);
    print_weak_points(one, [](const sg::report_id& each) { return each.text(); });
  }
  fmt::print("Accounts of one event\n");
  for (const auto& event : made->pieces.same_events()) {
    for (const auto& account : event.accounts) fmt::print(" {}", account.text());
    fmt::print("\n");
    for (const auto& each : event.disagreements)
      fmt::print("    {}: {} says {}, {} says {}\n", sg::name(each.on), each.a.text(), in_one_line(each.a_says),
                 each.b.text(), in_one_line(each.b_says));
  }
  fmt::print("Links\n");
  for (const auto& one : made->pieces.links())
    fmt::print("  {} {}  {} bits, {}\n", one.a.text(), one.b.text(), in_bits(one.bits), in_percent(one.probability));
  const auto& account = made->pieces.account();
  fmt::print("{} reports, {} pairs compared", account.reports, account.candidates);
  if (account.too_common > 0) fmt::print("; {} times a feature was too common to find anybody", account.too_common);
  if (account.cut_off > 0) fmt::print("; {} candidates left out, the ones that shared least", account.cut_off);
  if (account.too_little > 0)
    fmt::print("; {} left out that share too little among so many reports", account.too_little);
  fmt::print("\n");
  return exit_code::done;
}

exit_code texts(const options& asked) {
  const auto reports = sg::read_reports(read_file(asked.reports), asked.reports);
  if (tell(reports.findings, asked.reports)) return exit_code::refused;
  std::set<std::string> printed;
  for (const auto& one : reports.reports)
    for (auto& each : sg::texts_to_encode(one.text))
      if (const auto [text, fresh] = printed.insert(std::move(each)); fresh) {
        sg::json_writer json;
        json.begin_object().key("text").value(*text).end_object();
        fmt::print("{}\n", json.text());
      }
  return exit_code::done;
}

exit_code why(const options& asked) {
  const auto made = read_and_link(asked);
  if (!made) return exit_code::refused;
  const auto told = made->pieces.why(sg::report_id{asked.why_pair.at(0)}, sg::report_id{asked.why_pair.at(1)});
  if (asked.json) {
    fmt::print("{}\n", sg::to_json(told));
    return exit_code::done;
  }
  print_explanation(told, [](const sg::report_id& each) { return each.text(); });
  return exit_code::done;
}

}  // namespace cli
