// SPDX-License-Identifier: Apache-2.0
#include "sight.hpp"

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

extent sight::of(std::size_t index) const {
  if (as_of_ && in_.records()[index].known_at > *as_of_) return extent::nothing;
  return known_->eyes.sees_of(in_.standing_of(index));
}

bool sight::sees_readings_of(std::size_t index) const {
  if (as_of_ && in_.records()[index].known_at > *as_of_) return false;
  return known_->eyes.sees(audit_entry_of(in_.standing_of(index)));
}

bool sight::is_self(const person_id& who) const {
  return std::find(known_->self.begin(), known_->self.end(), who) != known_->self.end();
}

std::optional<std::size_t> sight::find(const record_ref& which) const {
  if (const auto index = in_.find(which); index && sees(*index)) return index;  // else as if there were none
  std::size_t found = 0, last = 0;
  in_.for_labelled(which.id, [&](std::size_t each) {
    if (kind_of(in_.records()[each].value) != which.kind || !sees(each)) return;
    ++found;
    last = each;
  });
  return found == 1 ? std::optional{last} : std::nullopt;
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
  return index && of(*index) == extent::all && (by_post || in_.standing_of(*index).in == in);
}

bool sight::may_adopt() const { return may_lead() || is_self(in_.founder()); }

bool sight::may_lead() const {
  const auto roles = now_.who().roles_of(who_.person, to_london(who_.now).date);
  return std::any_of(roles.begin(), roles.end(), [](const std::string& each) {
    return each == "dsl" || each == "deputy_dsl" || each == "headteacher" || each == "chair_of_governors";
  });
}

}  // namespace safeguarding::inline v0::detail
