// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/visible.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "bars.hpp"

namespace safeguarding::inline v0 {
namespace {

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// Whether `record` belongs to the case or is of the report; of a person, whether it has them.
bool touches(const record_standing& record, const access_matter& what) {
  if (const auto* person = std::get_if<person_id>(&what))
    return holds(record.subjects, *person) || holds(record.children, *person);
  if (const auto* file = std::get_if<case_id>(&what)) return holds(record.cases, *file);
  return holds(record.reports, std::get<report_id>(what));
}

/// Seconds from `from` to `until`, which is later; they may lie further apart than a signed number counts.
std::uint64_t seconds_between(instant from, instant until) {
  return static_cast<std::uint64_t>(until.time_since_epoch().count()) -
         static_cast<std::uint64_t>(from.time_since_epoch().count());
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) (text += text.empty() ? "" : ", ") += part;
  return text;
}

}  // namespace

class viewer::body {
 public:
  body(actor who, const ties& known, access_table table) : who_{std::move(who)}, table_{std::move(table)} {
    const detail::identities same{known, who_.now};
    self_.emplace(who_.person, known, same, who_.now);
    for (const auto& each : who_.roles)
      if (in_force(each.held, who_.now)) roles_.push_back(each.role);
    for (const auto& row : table_.rows())
      if (holds(roles_, row.role) && holds(who_.purposes, row.purpose)) opening_.push_back(row);
    for (const auto& each : who_.grants)
      if (may_count(each)) grants_.push_back({&each, {each.given_by, known, same, who_.now}});
    for (const auto& each : who_.emergencies)
      if (may_count(each)) emergencies_.push_back({&each, {each.notified, known, same, who_.now}});
  }
  body(const body&) = delete;  // what it keeps points into itself
  body& operator=(const body&) = delete;
  body(body&&) = delete;
  body& operator=(body&&) = delete;
  ~body() = default;

  [[nodiscard]] const actor& who() const noexcept { return who_; }

  /// The decision, which everything that asks comes to. With `why`, every rule that applies is added there.
  [[nodiscard]] access_decision decide(const record_standing& record, std::vector<access_reason>* why) const {
    const bool forbidden = is_forbidden(record, why);
    if (forbidden && why == nullptr) return access_decision::refused;
    const bool permitted = is_permitted(record, why);
    return permitted && !forbidden ? access_decision::permitted : access_decision::refused;
  }

  /// The same decision, by how much it opens.
  [[nodiscard]] how_much decide_extent(const record_standing& record) const {
    if (is_forbidden(record, nullptr)) return how_much::nothing;
    if (is_permitted(record, nullptr, own_words::do_not_open)) return how_much::all;
    return by_own_words(record, nullptr) ? how_much::own_words : how_much::nothing;
  }

 private:
  enum class own_words { open, do_not_open };
  template <class Leave>
  struct given {
    const Leave* leave;
    detail::bars other;  ///< of who gave it, or was notified of it
  };

  [[nodiscard]] bool is_forbidden(const record_standing& record, std::vector<access_reason>* why) const {
    bool forbidden = false;
    if (who_.person.empty()) {
      forbidden = true;
      if (why != nullptr) why->push_back({access_rule::nobody, {}});
    }
    if (self_->close(record, why)) forbidden = true;
    if (record.seal != sealing::unsealed && !holds(record.sealed_to, who_.person)) {
      forbidden = true;
      if (why != nullptr) why->push_back({access_rule::sealed, {}});
    }
    return forbidden;
  }

  [[nodiscard]] bool is_permitted(const record_standing& record, std::vector<access_reason>* why,
                                  own_words own = own_words::open) const {
    using step = bool (body::*)(const record_standing&, std::vector<access_reason>*) const;
    bool permitted = false;
    for (const step each :
         {&body::by_role, &body::by_notice, &body::by_own_words, &body::by_grant, &body::by_emergency}) {
      if (own == own_words::do_not_open && each == &body::by_own_words) continue;
      if ((this->*each)(record, why)) permitted = true;
      if (permitted && why == nullptr) return true;
    }
    return permitted;
  }

  [[nodiscard]] bool by_role(const record_standing& record, std::vector<access_reason>* why) const {
    bool found = false;
    for (const auto& row : opening_) {
      if (row.in != record.in) continue;
      found = true;
      if (why == nullptr) return true;
      why->push_back({access_rule::role, joined({name(row.role), name(row.in), name(row.purpose)})});
    }
    return found;
  }

  [[nodiscard]] bool by_notice(const record_standing& record, std::vector<access_reason>* why) const {
    const bool told = std::any_of(record.told.begin(), record.told.end(), [&](const told_reader& each) {
      return each.person == who_.person && in_force(each.held, who_.now);
    });
    if (told && why != nullptr) why->push_back({access_rule::told, who_.person.text()});
    return told;
  }

  /// The report as it was written, one's own additions to it, and what one declared or acknowledged.
  [[nodiscard]] bool by_own_words(const record_standing& record, std::vector<access_reason>* why) const {
    if (record.written_by != who_.person) return false;
    switch (record.kind) {
      case record_kind::report:
      case record_kind::relationship_declaration:
      case record_kind::acknowledgement: break;
      case record_kind::amendment:
        if (record.reporter != who_.person) return false;
        break;
      default: return false;
    }
    if (why != nullptr) why->push_back({access_rule::own_words, std::string{name(record.kind)}});
    return true;
  }

  /// What can be said of a grant before a record is looked at.
  [[nodiscard]] bool may_count(const access_grant& each) const {
    return each.valid.until && in_force(each.valid, who_.now) && holds(who_.purposes, each.purpose) &&
           !each.given_by.empty() && !self_->is_self(each.given_by);
  }

  [[nodiscard]] bool by_grant(const record_standing& record, std::vector<access_reason>* why) const {
    const auto counts = [&](const given<access_grant>& each) {
      return each.leave->in == record.in && touches(record, each.leave->what) && !each.other.close(record);
    };
    const auto for_person = [](const given<access_grant>& each) {
      return std::holds_alternative<person_id>(each.leave->what);
    };
    // A child's records need leave for every child in them.
    const auto covered = [&](const person_id& child) {
      return std::any_of(grants_.begin(), grants_.end(),
                         [&](const auto& each) { return each.leave->what == access_matter{child} && counts(each); });
    };
    const bool all_children = record.in == compartment::pupil_file && !record.children.empty() &&
                              std::all_of(record.children.begin(), record.children.end(), covered);
    bool found = false;
    for (const auto& each : grants_) {
      if (!counts(each)) continue;
      if (for_person(each) && !(all_children && holds(record.children, std::get<person_id>(each.leave->what))))
        continue;
      found = true;
      if (why == nullptr) return true;
      why->push_back(
          {access_rule::grant, joined({each.leave->id.text(), "given by " + each.leave->given_by.text(),
                                       name(each.leave->purpose), "until " + to_text(*each.leave->valid.until)})});
    }
    return found;
  }

  [[nodiscard]] bool may_count(const break_glass& each) const {
    const auto limit = std::chrono::duration_cast<std::chrono::seconds>(table_.break_glass_limit()).count();
    return each.from <= who_.now && who_.now < each.until &&
           seconds_between(each.from, each.until) <= static_cast<std::uint64_t>(limit) && !each.reason.empty() &&
           each.notified_at <= who_.now && !each.notified.empty() && holds(table_.independent(), each.notified_as) &&
           !self_->is_self(each.notified);
  }

  [[nodiscard]] bool by_emergency(const record_standing& record, std::vector<access_reason>* why) const {
    if (emergencies_.empty()) return false;
    const bool leave = std::any_of(table_.break_glass_rows().begin(), table_.break_glass_rows().end(),
                                   [&](const auto& row) { return row.in == record.in && holds(roles_, row.role); });
    if (!leave) return false;
    bool found = false;
    for (const auto& each : emergencies_) {
      if (!touches(record, each.leave->what) || each.other.close(record)) continue;
      found = true;
      if (why == nullptr) return true;
      why->push_back(
          {access_rule::break_glass, joined({"until " + to_text(each.leave->until),
                                             "told " + each.leave->notified.text(), name(each.leave->notified_as)})});
    }
    return found;
  }

  actor who_;
  access_table table_;
  std::optional<detail::bars> self_;
  std::vector<access_role> roles_;   ///< held now
  std::vector<access_row> opening_;  ///< what these open, for the purposes there are
  std::vector<given<access_grant>> grants_;
  std::vector<given<break_glass>> emergencies_;
};

viewer::viewer(actor who, const ties& known, access_table table)
    : body_{std::make_shared<const body>(std::move(who), known, std::move(table))} {}

bool viewer::sees(const record_standing& record) const {
  return body_->decide(record, nullptr) == access_decision::permitted;
}

how_much viewer::sees_of(const record_standing& record) const { return body_->decide_extent(record); }

std::vector<std::size_t> viewer::visible(std::span<const record_standing> records) const {
  std::vector<std::size_t> seen;
  for (std::size_t i = 0; i < records.size(); ++i)
    if (sees(records[i])) seen.push_back(i);
  return seen;
}

const actor& viewer::who() const noexcept { return body_->who(); }

record_standing audit_entry_of(record_standing record) {
  record.in = compartment::audit;
  record.told.clear();
  record.written_by.reset();
  record.reporter.reset();
  return record;
}

std::optional<access_verdict> why_visible(const viewer& auditor, const viewer& reader, const record_standing& record) {
  if (!auditor.sees(audit_entry_of(record))) return std::nullopt;
  access_verdict verdict;
  verdict.decision = reader.body_->decide(record, &verdict.reasons);
  return verdict;
}

}  // namespace safeguarding::inline v0
