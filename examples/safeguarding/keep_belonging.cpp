// SPDX-License-Identifier: Apache-2.0
#include "keep_print.hpp"
#include "print.hpp"
#include "print_belonging.hpp"

#include <safeguarding/jigsaw/jigsaw_json.hpp>
#include <safeguarding/library/views_json.hpp>

#include <fmt/core.h>

#include <map>

namespace cli {
namespace {

/// What reports are called whose labels are known.
class called {
 public:
  void add(const sg::report_id& id, const std::string& label) { names_[id.text()] = short_name(id.text(), label); }
  std::string operator()(const sg::report_id& id) const {
    const auto found = names_.find(id.text());
    return found == names_.end() ? id.text() : found->second;
  }

 private:
  std::map<std::string, std::string> names_;
};

called names_of(const sg::picture_view& of) {
  called names;
  for (std::size_t i = 0; i < of.reports.size(); ++i) names.add(of.reports[i].report, of.labels[i]);
  return names;
}

called names_of(const sg::event_view& of) {
  called names;
  for (std::size_t i = 0; i < of.accounts.size(); ++i) names.add(of.accounts[i], of.labels[i]);
  return names;
}

}  // namespace

void print_belonging(const sg::belonging& of, const sg::record_ref& which) {
  const auto print = [&](const char* words, const auto& ids, const called& names) {
    std::string others;
    for (const auto& each : ids)
      if (each.text() != which.id) others += (others.empty() ? "" : ", ") + names(each);
    fmt::print("  {} {}\n", words, others);
  };
  for (const auto& each : of.events) print("may tell of the same event as", each.accounts, names_of(each));
  for (const auto& each : of.pictures) {
    std::vector<sg::report_id> ids;
    for (const auto& in : each.reports) ids.push_back(in.report);
    print("may belong with", ids, names_of(each));
  }
}

exit_code print_pictures(const std::vector<sg::picture_view>& pictures, const std::vector<sg::event_view>& events,
                         printed_as how) {
  if (pictures.empty() && events.empty()) return nothing_found(how);
  for (const auto& one : pictures) {
    if (how == printed_as::json) {
      fmt::print("{}\n", sg::to_json(one));
      continue;
    }
    const auto names = names_of(one);
    fmt::print("picture, raised when {} arrived\n", names(one.raised_at));
    for (const auto& each : one.reports) fmt::print("  {}\n", names(each.report));
    for (const auto& each : one.why) fmt::print("    {}\n", each);
    print_weak_points(one, names);
  }
  for (const auto& one : events) {
    if (how == printed_as::json) {
      fmt::print("{}\n", sg::to_json(one));
      continue;
    }
    const auto names = names_of(one);
    fmt::print("accounts of one event\n");
    for (const auto& each : one.accounts) fmt::print("  {}\n", names(each));
    for (const auto& each : one.disagreements)
      fmt::print("    {}: {} says {}, {} says {}\n", sg::name(each.on), names(each.a), in_one_line(each.a_says),
                 names(each.b), in_one_line(each.b_says));
  }
  return exit_code::done;
}

const char* in_words(sg::verdict_on_link said) {
  switch (said) {
    case sg::verdict_on_link::yes: return "they belong together";
    case sg::verdict_on_link::no: return "they do not belong together";
    case sg::verdict_on_link::unsure: return "unsure";
    case sg::verdict_on_link::undone: return "what was said before no longer holds";
  }
  return "";
}

exit_code print_why(const std::optional<sg::why_view>& told, printed_as how) {
  if (!told) return nothing_found(how);
  if (how == printed_as::json) {
    fmt::print("{}\n", sg::to_json(*told));
    return exit_code::done;
  }
  auto names = told->picture ? names_of(*told->picture) : called{};
  names.add(told->link.a, told->a_label);
  names.add(told->link.b, told->b_label);
  for (std::size_t i = 0; i < told->company.size(); ++i) names.add(told->company[i], told->company_labels[i]);
  print_explanation(*told, names);
  for (const auto& each : told->judgements)
    fmt::print("{}, {}: {}. {}\n", when(each.at), each.by.text(), in_words(each.verdict), in_one_line(each.why));
  return exit_code::done;
}

}  // namespace cli
