// SPDX-License-Identifier: Apache-2.0
#include "sight.hpp"

#include "walls.hpp"

#include <safeguarding/access/access_table.hpp>
#include <safeguarding/access/actor.hpp>
#include <safeguarding/access/ties.hpp>
#include <safeguarding/access/visible.hpp>
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
std::vector<same_person> same_people(const world& in) {
  std::vector<same_person> all;
  const term_of_access always{instant::min(), {}};
  for (const auto& each : in.same_people()) {
    const auto pair = std::minmax(each.what.one, each.what.other);
    std::erase_if(all, [&](const same_person& other) { return std::minmax(other.one, other.other) == pair; });
    if (each.what.verdict == same_person_verdict::same) all.push_back({each.what.one, each.what.other, always});
  }
  return all;
}

namespace {

const term_of_access always{instant::min(), {}};

/// The posts `who` holds today, by the holders in force now.
std::vector<held_role> roles_of(const school_rules& rules, const presence& who) {
  std::vector<held_role> all;
  for (const auto& word : rules.who().roles_of(who.person, to_london(who.now).date))
    if (const auto role = parse<access_role>(word)) all.push_back({*role, always});
  return all;
}

/// What was granted to `who` and not taken back.
std::vector<access_grant> grants_of(const world& in, const presence& who) {
  std::vector<access_grant> all;
  for (const auto& each : in.grants()) {
    const auto gone = [&](const auto& other) { return other.what.what == each.what.what.id; };
    if (each.what.to == who.person && std::none_of(in.revocations().begin(), in.revocations().end(), gone))
      all.push_back(each.what.what);
  }
  return all;
}

std::vector<break_glass> emergencies_of(const world& in, const presence& who) {
  std::vector<break_glass> all;
  for (const auto& each : in.broken_glass())
    if (each.what.by == who.person) all.push_back(each.what.what);
  return all;
}

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

/// Declared relationships, in every version of a declaration: one that ended bars as before, as in the facts a decision
/// rests on, and so does one that a correction added or took out. They bar whoever declared them. They bar the others
/// from what is about the declarer only where somebody else recorded it: nobody blinds the leads of a school by
/// declaring ties with all of them.
std::vector<declared_tie> declared_ties(const world& in, const presence& who, const std::vector<same_person>& same) {
  std::vector<declared_tie> all;
  const auto self = identities_of(who.person, {same, {}, {}}, who.now);
  const auto is_self = [&](const person_id& each) { return std::find(self.begin(), self.end(), each) != self.end(); };
  const auto add = [&](const relationship_declaration& told, const person_id& recorded_by) {
    auto others = told.with;
    if (told.household)
      for (auto& each : in.ever_of(*told.household)) others.push_back(std::move(each));
    for (const auto& other : others) {
      if (other == told.declared_by) continue;
      if (is_self(told.declared_by) || recorded_by != told.declared_by)
        all.push_back({told.declared_by, other, always});
    }
  };
  for (const auto each : in.declarations()) {
    const auto& made = in.records()[each];
    add(std::get<relationship_declaration>(made.value), made.by);
    for (const auto change : made.amended_by) {
      const auto& corrected = std::get<amendment>(in.records()[change].value);
      if (corrected.kind == amendment_kind::correction)
        add(decode<relationship_declaration>(corrected.corrected.bytes), in.records()[change].by);
    }
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

}  // namespace

struct sight::known {
  viewer eyes;
  std::vector<person_id> self;
};

sight::sight(const world& in, const school_rules& now, const presence& who) : sight{in, now, who, {}, now} {}

sight::sight(const world& in, const school_rules& now, const presence& who, std::optional<instant> as_of,
             const school_rules& then)
    : in_{in}, now_{now}, then_{then}, who_{who}, as_of_{as_of} {
  actor reader{who.person, roles_of(now, who), who.purposes, grants_of(in, who), emergencies_of(in, who), who.now};
  const auto same = same_people(in);
  known_ = std::make_unique<known>(
      known{viewer{std::move(reader), {same, declared_ties(in, who, same), {}}, access_table::usual()},
            identities_of(who.person, {same, {}, {}}, who.now)});
}

sight::~sight() = default;

namespace {

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

record_standing standing_of(const world& in, std::size_t index) {
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

}  // namespace

extent sight::of(std::size_t index) const {
  if (as_of_ && in_.records()[index].known_at > *as_of_) return extent::nothing;
  auto standing = standing_of(in_, index);
  if (!known_->eyes.sees(standing)) return extent::nothing;
  standing.written_by.reset();
  standing.reporter.reset();
  return known_->eyes.sees(standing) ? extent::all : extent::own_words;
}

bool sight::sees_readings_of(std::size_t index) const {
  if (as_of_ && in_.records()[index].known_at > *as_of_) return false;
  return known_->eyes.sees(audit_entry_of(standing_of(in_, index)));
}

bool sight::is_self(const person_id& who) const {
  return std::find(known_->self.begin(), known_->self.end(), who) != known_->self.end();
}

std::optional<std::size_t> sight::find(const record_ref& which) const {
  if (const auto index = in_.find(which)) return sees(*index) ? index : std::nullopt;
  std::optional<std::size_t> only;
  for (const auto each : in_.labelled(which.id)) {
    if (kind_of(in_.records()[each].value) != which.kind || !sees(each)) continue;
    if (only) return std::nullopt;
    only = each;
  }
  return only;
}

std::vector<std::size_t> sight::all() const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < in_.records().size(); ++i)
    if (sees(i)) found.push_back(i);
  return found;
}

bool sight::may_give(const access_matter& what, compartment in) const {
  const auto posts = roles_of(now_, who_);
  const auto opens = [&](const access_row& row) {
    return row.in == in && std::find(who_.purposes.begin(), who_.purposes.end(), row.purpose) != who_.purposes.end() &&
           std::any_of(posts.begin(), posts.end(), [&](const held_role& each) { return each.role == row.role; });
  };
  const auto table = access_table::usual();
  const bool by_post = std::any_of(table.rows().begin(), table.rows().end(), opens);
  if (std::holds_alternative<person_id>(what)) return by_post;
  const auto* file = std::get_if<case_id>(&what);
  const auto index = in_.find(file != nullptr ? record_ref{record_kind::case_file, file->text()}
                                              : record_ref{record_kind::report, std::get<report_id>(what).text()});
  return index && of(*index) == extent::all && (by_post || standing_of(in_, *index).in == in);
}

bool sight::may_adopt() const { return may_lead() || is_self(in_.founder()); }

bool sight::may_lead() const {
  const auto roles = now_.who().roles_of(who_.person, to_london(who_.now).date);
  return std::any_of(roles.begin(), roles.end(), [](const std::string& each) {
    return each == "dsl" || each == "deputy_dsl" || each == "headteacher" || each == "chair_of_governors";
  });
}

}  // namespace safeguarding::inline v0::detail
