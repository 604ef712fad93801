// SPDX-License-Identifier: Apache-2.0
#include "standing.hpp"

#include "walls.hpp"
#include "world.hpp"

#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

/// Who was told of a report, and until when: leave to read ends when the notice is withdrawn or no longer asked for.
std::vector<told_reader> told_of(const world& in, const report_id& about) {
  std::vector<told_reader> all;
  const auto& log = in.log_of(about);
  const auto& events = log.events();
  for (const auto at : log.of(about)) {
    const auto& made = events[at];
    if (!made.made || made.made->person.empty()) continue;
    told_reader reader{made.made->person, {made.recorded_at, {}}};
    for (const auto later : log.of(about))
      if (events[later].of == made.of && !reader.held.until &&
          (events[later].what == notice_step::withdrawn || events[later].what == notice_step::no_longer_asked))
        reader.held.until = events[later].recorded_at;
    all.push_back(std::move(reader));
  }
  return all;
}

void add_once(std::vector<person_id>& list, const person_id& who) {
  if (std::find(list.begin(), list.end(), who) == list.end()) list.push_back(who);
}

compartment compartment_of(const matter_of_report& matter) {
  if (matter.conduct.empty()) return compartment::pupil_file;
  return matter.low_level ? compartment::low_level_concern : compartment::allegation;
}

compartment compartment_of(const case_file& file) {
  switch (class_in_force(file).value_or(case_class::allegation)) {
    case case_class::child: return compartment::pupil_file;
    case case_class::low_level_concern: return compartment::low_level_concern;
    default: return compartment::allegation;
  }
}

/// The stricter of two walls: an allegation behind a low-level concern behind a pupil's file.
compartment stricter(compartment a, compartment b) {
  const auto rank = [](compartment each) {
    return each == compartment::allegation ? 2 : each == compartment::low_level_concern ? 1 : 0;
  };
  return rank(a) < rank(b) ? b : a;
}

/// Who was told of both, for as long as both hold: whoever was told of one report has no leave to read what speaks of
/// others as well.
std::vector<told_reader> told_of_both(const std::vector<told_reader>& one, const std::vector<told_reader>& other) {
  std::vector<told_reader> both;
  for (const auto& a : one)
    for (const auto& b : other) {
      if (a.person != b.person) continue;
      auto until = a.held.until;
      if (b.held.until && (!until || *b.held.until < *until)) until = b.held.until;
      both.push_back({a.person, {std::max(a.held.from, b.held.from), until}});
    }
  return both;
}

/// The case files that leave to read opens `index` with: the case it is or speaks of itself; of what speaks of no case,
/// those that the reports are filed in.
std::vector<std::size_t> cases_to_open(const world& in, std::size_t index) {
  const auto is_case = [&](std::size_t each) { return std::holds_alternative<case_file>(in.records()[each].value); };
  if (is_case(index)) return {index};
  for (const auto each : in.records()[index].speaks_of) {
    auto found = cases_to_open(in, each);
    if (!found.empty()) return found;
  }
  return in.cases(index);
}

}  // namespace

record_standing work_out_standing(const world& in, std::size_t index) {
  const auto& made = in.records()[index];
  record_standing to;
  to.kind = kind_of(made.value);
  to.written_by = made.by;
  const auto add_case = [&](const case_file& file) {
    add_once(to.subjects, file.about);
    to.in = stricter(to.in, compartment_of(file));
  };
  if (const auto* told = std::get_if<relationship_declaration>(&made.value)) {
    to.in = compartment::declarations;
    to.written_by = told->declared_by;
    return to;
  }
  if (const auto* change = std::get_if<amendment>(&made.value);
      change != nullptr && change->of.kind == record_kind::relationship_declaration) {
    to.in = compartment::declarations;
    return to;
  }
  if (std::holds_alternative<acknowledgement>(made.value)) to.in = compartment::school;
  const auto roots = in.roots(index);
  for (const auto root : roots) {
    const auto& report_made = std::get<report>(in.records()[root].value);
    const auto matter = matter_of(in, root);
    for (const auto& each : matter.barred) add_once(to.subjects, each);
    for (const auto& each : matter.children) add_once(to.children, each);
    to.in = stricter(to.in, compartment_of(matter));
    if (roots.size() == 1) to.reports.push_back(report_made.id);  // leave for one report opens nothing of others
    if (report_made.reporter) to.reporter = report_made.reporter;
    auto told = told_of(in, report_made.id);
    to.told = root == roots.front() ? std::move(told) : told_of_both(to.told, told);
    if (root == index && report_made.reporter) to.written_by = report_made.reporter;
  }
  for (const auto each : in.cases(index)) {
    if (const auto* file = std::get_if<case_file>(&in.records()[each].value)) add_case(*file);
    for (const auto change : in.records()[each].amended_by) {
      const auto& corrected = std::get<amendment>(in.records()[change].value);
      if (corrected.kind == amendment_kind::correction) add_case(decode<case_file>(corrected.corrected.bytes));
    }
  }
  for (const auto each : cases_to_open(in, index)) to.cases.push_back(std::get<case_file>(in.records()[each].value).id);
  return to;
}

}  // namespace safeguarding::inline v0::detail
