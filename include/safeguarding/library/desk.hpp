// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_DESK_HPP
#define SAFEGUARDING_LIBRARY_DESK_HPP

/// \file
/// A desk: one person at work in a library. Every write and every read goes through one.

#include <safeguarding/access/actor.hpp>
#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/library/any_record.hpp>
#include <safeguarding/library/belonging.hpp>
#include <safeguarding/library/founding.hpp>
#include <safeguarding/library/presence.hpp>
#include <safeguarding/library/same_person.hpp>
#include <safeguarding/library/views.hpp>
#include <safeguarding/policy/explanation.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/notice_settings.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {
class library_body;
}

/// A record on its way in. A record may come without an id: the library draws one, of 128 random bits, and so it does
/// where the host gives one of its own, which is kept as `label`. Where a record speaks of another, it may name it by
/// the id it was given or by a label, if that is the label of one record alone among those this actor may see.
struct to_record {
  any_record value;
  std::string label = {};
};

/// How much the receipt of a record says. Whoever only has to know that it is kept need not wait for the rest, which
/// can be asked for at any time: what its writer has to do by explain(), what it belongs with by links(), same_events()
/// and pictures(). Whoever is to be told is told either way.
enum class receipt_says {
  what_follows,     ///< what its writer has to do, and what it belongs with
  that_it_is_kept,  ///< and what was found wrong with it
};

/// One person at work. Every call sees the library as it is then, under the access rules as they are then; nothing is
/// remembered between calls, so whoever becomes the subject of a record loses sight of it at once.
///
/// What is hidden is absent: where something may not be seen, every call answers as it would if it were not there.
/// Every reading is recorded, and durable, before anything is returned; if it cannot be recorded, nothing is read.
/// A desk belongs to one thread; the library behind it may be shared. It must not outlive its case_library.
/// Every call may throw store_error, and then nothing was written and nothing is returned.
class SAFEGUARDING_API desk {
 public:
  /// \name Writing
  /// Durable when it returns. `key`, if given, makes a second try answer as the first did: 1 to 128 bytes, which this
  /// actor uses for nothing else.
  /// \throws invalid_input  a finding of weight refusal, named with its field; `value.recorded_at` after now; a time
  ///                        that cannot be. not_found  it speaks of a record that is not there, or may not be seen.
  /// \throws not_found  this actor may not write such a record here (nothing_to_read): the same as if it were not
  /// there.
  /// @{
  receipt record(to_record what, std::string_view key = {}, receipt_says how_much = receipt_says::what_follows);
  /// History brought in from elsewhere, by a lead: nobody is told of it. In commits of 1,000, each whole or not at all.
  /// A second try with `key` and the same records goes on where the first ended.
  /// \throws as record(); whatever was committed before the record that was refused stays. invalid_input  `key` was
  ///         used for other records, which are kept; from the first of these that differs on, none is.
  std::vector<receipt> bring_in(std::span<const to_record> all, std::string_view key = {});
  /// Ends a case with its reason: a correction of the case file.
  receipt close(const case_id& which, std::string reason, std::string lessons = {}, std::string_view key = {});
  /// That a notice was delivered, read or acted on; by whom is this actor.
  void acknowledge(const notice_id& which, notice_step what);
  /// @}

  /// \name What a school goes by, from a day on
  /// For whoever holds the role of headteacher, DSL or deputy DSL, or was named at the founding.
  /// @{
  void adopt_roll(std::span<const person> people);  ///< people who are not named stay as they were
  void adopt_packs(day from, std::span<const pack_text> packs);
  void adopt_holders(const holders& who);
  void adopt_calendar(const school_calendar& calendar);
  void adopt_settings(const notice_settings& settings);
  /// That two people on the roll are one, or are not after all.
  void judge(const same_person_judgement& verdict);
  /// That two reports belong together, or do not, or that this actor looked and cannot say; `undone` takes back what
  /// was said of them last. It holds for everybody who may see both, however the reports are amended and whatever
  /// arrives later. For whoever leads and may see all of both; each may be named by its id or its label. `key` as in
  /// record(). \throws invalid_input  both are one report, no reason is given, or there is nothing to undo.
  void judge(const report_id& a, const report_id& b, verdict_on_link verdict, std::string reason,
             std::string_view key = {});
  /// Leave for `to` to read; its id, giver and first moment are filled in here. Only what this actor may read can be
  /// given.
  grant_id grant(const person_id& to, access_grant what);
  void revoke(const grant_id& which, std::string reason);
  /// Reading in an emergency, which opens nothing unless access_table::usual() allows it: see break_glass. Anybody may
  /// ask; that they did is on record.
  void break_the_glass(const break_glass& what);
  /// @}

  /// \name Reading
  /// As of as_of(), if that was asked for: of what was recorded by then, what may be seen now.
  /// @{
  [[nodiscard]] std::optional<record_view> find(const record_ref& which) const;
  /// Oldest first, at most `most`, after `cursor` (empty: from the beginning), which is the id of the last one seen.
  [[nodiscard]] std::vector<record_ref> records(std::string_view cursor = {}, std::size_t most = 100) const;
  [[nodiscard]] std::optional<file_view> file_of(const person_id& who) const;
  /// `of` is the id of a person or of a household, or a place in words.
  [[nodiscard]] std::vector<chronology_line> chronology(chronology_of what, std::string_view of) const;
  /// Best first. Every word of `query` counts by how rare it is among what this actor may see.
  [[nodiscard]] std::vector<search_hit> search(std::string_view query, std::size_t most = 20) const;
  /// What this actor has to read, to act on or to tell others.
  [[nodiscard]] std::vector<due_notice> notices() const;
  /// Clocks of what this actor may see, the first due first.
  [[nodiscard]] std::vector<due_clock> due() const;
  /// Why this actor was told of a report, or, as its reporter, what they have to do.
  [[nodiscard]] std::optional<audience_view> explain(const report_id& which) const;
  /// Who was shown what, newest last, for whoever oversees readings by docs/access.md; and, for whoever was told of
  /// it, that the glass was broken.
  [[nodiscard]] std::vector<reading_line> audit() const;
  /// @}

  /// \name What belongs together, of what this actor may see and of nothing else
  /// Suggestions, until a person judges. As of as_of(), what stood then. The first call of a process, and the first
  /// after the roll or what this actor may see has changed, works all of it out anew; later ones take in what was
  /// recorded since.
  /// @{
  [[nodiscard]] std::vector<link_view> links() const;         ///< more likely than not of one matter, or judged so
  [[nodiscard]] std::vector<event_view> same_events() const;  ///< accounts of one event, and what they disagree on
  [[nodiscard]] std::vector<picture_view> pictures() const;   ///< groups of reports to look at together
  /// The evidence on two reports, linked or not, each named by its id or its label. Nothing if either is not there, may
  /// not be seen or was withdrawn. \throws invalid_input  both are one report.
  [[nodiscard]] std::optional<why_view> why(const report_id& a, const report_id& b) const;
  /// @}

  /// The same desk, reading the library as it was known at `then`.
  [[nodiscard]] desk as_of(instant then) const;
  [[nodiscard]] const presence& who() const noexcept { return who_; }

 private:
  friend class case_library;
  desk(std::shared_ptr<detail::library_body> in, presence who) : in_{std::move(in)}, who_{std::move(who)} {}

  std::shared_ptr<detail::library_body> in_;
  presence who_;
  std::optional<instant> as_of_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_DESK_HPP
