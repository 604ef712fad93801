// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_WORLD_HPP
#define SAFEGUARDING_SRC_LIBRARY_WORLD_HPP

/// \file
/// Everything a library holds, opened and in memory: what its entries say, in their order, and nothing else.

#include "entry.hpp"

#include <safeguarding/access/record_standing.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/judgement.hpp>
#include <safeguarding/library/any_record.hpp>
#include <safeguarding/policy/notice_log.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A record as the library holds it.
struct held {
  std::uint64_t position = 0;
  instant known_at;  ///< by the clock of the host that recorded it
  person_id by;
  std::string label;
  telling tell = telling::now;
  any_record value;
  std::vector<std::size_t> amended_by = {};  ///< into records()
  std::vector<std::size_t> beside = {};      ///< what else was recorded about it: into records()
  /// What it speaks of itself; of a case file, what any correction of it speaks of as well: into records().
  std::vector<std::size_t> speaks_of = {};
  /// Where it stands, once that was asked; forgotten when something that it may hang on is applied.
  mutable std::optional<record_standing> standing = {};

  /// A report of which somebody is to be told: none that was brought in as history.
  [[nodiscard]] bool told_of() const noexcept { return tell == telling::now && std::holds_alternative<report>(value); }
};

/// Something adopted, and when.
template <class T>
struct adopted {
  std::uint64_t position = 0;
  instant known_at;
  T what;
};

/// One line of who read what.
struct read_line {
  std::uint64_t position = 0;
  instant at;
  person_id by;
  std::string purpose;
  reading what;
};

/// Whose key a scope is.
using scope_owner = std::pair<scope_kind, std::string>;  ///< the id of the person, or empty

/// The entries of a library, in memory. It only grows; what it answers hangs on nothing but the entries applied.
class world {
 public:
  /// \throws error  what the entry says cannot be: the history was not written by this library, or is damaged.
  void apply(std::uint64_t position, instant known_at, entry what);

  [[nodiscard]] const std::vector<held>& records() const noexcept { return records_; }
  [[nodiscard]] std::optional<std::size_t> find(const record_ref& wanted) const;
  [[nodiscard]] SAFEGUARDING_API std::optional<std::size_t> at(std::uint64_t position) const;
  /// Calls `see` with each that has this label, in no order.
  template <class See>
  void for_labelled(std::string_view label, See&& see) const {
    const auto [first, last] = by_label_.equal_range(std::string{label});
    for (auto each = first; each != last; ++each) see(each->second);
  }
  /// The reports that tag `who` in any version, oldest first.
  [[nodiscard]] std::vector<std::size_t> tagging(const person_id& who) const;
  /// Everybody `index` tags, if it is a report, in any version of it that was recorded by `at`; each once.
  [[nodiscard]] std::vector<involvement> tagged(std::size_t index, std::optional<instant> at = {}) const;
  /// Every version of the report that was recorded by `at`, the original first.
  [[nodiscard]] std::vector<report> versions(std::size_t index, std::optional<instant> at = {}) const;
  /// The report as its corrections known by `at` say it should read; nothing if it was withdrawn by then.
  [[nodiscard]] std::optional<report> reading_of(std::size_t index, std::optional<instant> at) const;
  /// The same as it read before it was withdrawn by `at`, with who withdrew it.
  struct last_reading {
    report read;
    std::vector<person_id> withdrawn_by;  ///< nobody, if it stands
  };
  [[nodiscard]] last_reading last_reading_of(std::size_t index, instant at) const;
  /// Declarations of relationships, oldest first.
  [[nodiscard]] const std::vector<std::size_t>& declarations() const noexcept { return declarations_; }
  /// The case files that `index` is, speaks of or is filed in.
  [[nodiscard]] std::vector<std::size_t> cases(std::size_t index) const;
  /// The reports that `index` speaks of in the end: itself, that of an action, those of a case. Each once.
  [[nodiscard]] std::vector<std::size_t> roots(std::size_t index) const;

  /// Where the record stands for access. Valid until something is applied.
  [[nodiscard]] const record_standing& standing_of(std::size_t index) const;

  /// The person as last adopted by `known_by`; nothing is always.
  [[nodiscard]] const person* find_person(const person_id& id, std::optional<instant> known_by = {}) const;
  /// As they were adopted, one after another: what somebody once was bars as before.
  [[nodiscard]] std::vector<person> versions_of(const person_id& id) const;
  /// Everybody who was ever adopted as one of this household.
  [[nodiscard]] std::vector<person_id> ever_of(const household_id& household) const;
  [[nodiscard]] std::vector<person> roll(std::optional<instant> known_by = {}) const;
  [[nodiscard]] const std::vector<adopted<adopted_packs>>& packs() const noexcept { return packs_; }
  [[nodiscard]] const std::vector<adopted<adopted_holders>>& posts() const noexcept { return holders_; }
  [[nodiscard]] const std::vector<adopted<school_calendar>>& calendars() const noexcept { return calendars_; }
  [[nodiscard]] const std::vector<adopted<notice_settings>>& settings() const noexcept { return settings_; }
  /// Counts everything adopted: as long as it stays the same, so do roll, packs, posts, calendar and settings.
  [[nodiscard]] std::size_t adoptions() const noexcept { return adoptions_; }

  /// What became of the notices of one report. Each report has a log of its own, so that a clock that is years ahead
  /// for one call puts off nobody's telling of the next report.
  [[nodiscard]] const notice_log& log_of(const report_id& about) const noexcept;
  /// The report of each thing that was recorded of a notice, in that order: into records().
  [[nodiscard]] const std::vector<std::size_t>& noted() const noexcept { return noted_; }
  [[nodiscard]] const notice* find_notice(const notice_id& which) const noexcept;
  /// Who founded the library: empty before that.
  [[nodiscard]] person_id founder() const { return founder_.value_or(person_id{}); }
  [[nodiscard]] const std::vector<adopted<granted>>& grants() const noexcept { return grants_; }
  [[nodiscard]] const std::vector<adopted<glass_broken>>& broken_glass() const noexcept { return broken_; }
  [[nodiscard]] const std::vector<adopted<revoked>>& revocations() const noexcept { return revoked_; }
  [[nodiscard]] const std::vector<adopted<same_person_judgement>>& same_people() const noexcept { return same_; }
  /// On two reports, in the order they were made. Both reports are there.
  [[nodiscard]] const std::vector<adopted<link_judgement>>& link_judgements() const noexcept { return judged_; }
  [[nodiscard]] const std::vector<read_line>& readings() const noexcept { return readings_; }
  [[nodiscard]] std::optional<key_id> scope_of(const scope_owner& whose) const;

 private:
  friend struct world_keeper;  // for snapshots
  /// How a record is found by its id.
  [[nodiscard]] static std::string key_of(record_kind kind, std::string_view id);
  void keep(std::uint64_t position, instant known_at, person_id by, kept_record made);
  void note(const std::vector<notice_event>& events);
  void take(std::uint64_t position, instant known_at, const person_id& by, judged_link what);
  void index_people(std::size_t report_at, const report& version);
  void file_under(std::size_t case_at, const case_file& version);
  void take(std::uint64_t position, instant known_at, adopted_people what);
  void forget_standings();
  /// Of the record, and of all that is joined to it over any number of steps.
  void forget_standings_around(std::size_t index);

  std::vector<held> records_;
  mutable bool standings_known_ = false;                ///< some may be: while none is, nothing has to be forgotten
  std::unordered_map<std::string, std::size_t> by_id_;  ///< "kind:id"
  std::unordered_map<std::uint64_t, std::size_t> by_position_;
  std::unordered_multimap<std::string, std::size_t> by_label_;
  std::unordered_map<person_id, std::vector<std::size_t>> tagging_;
  std::vector<std::size_t> declarations_;
  std::map<std::string, std::vector<std::pair<instant, person>>, std::less<>> people_;
  std::vector<adopted<adopted_packs>> packs_;
  std::vector<adopted<adopted_holders>> holders_;
  std::vector<adopted<school_calendar>> calendars_;
  std::vector<adopted<notice_settings>> settings_;
  std::size_t adoptions_ = 0;
  std::unordered_map<report_id, notice_log> logs_;
  std::unordered_map<notice_id, report_id> noticed_;
  std::vector<std::size_t> noted_;
  std::optional<person_id> founder_;
  std::vector<adopted<granted>> grants_;
  std::vector<adopted<glass_broken>> broken_;
  std::vector<adopted<revoked>> revoked_;
  std::vector<adopted<same_person_judgement>> same_;
  std::vector<adopted<link_judgement>> judged_;
  std::vector<read_line> readings_;
  std::map<scope_owner, key_id> scopes_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_WORLD_HPP
