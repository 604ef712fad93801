// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_JIGSAW_HPP
#define SAFEGUARDING_JIGSAW_JIGSAW_HPP

/// \file
/// What belongs together: reports come in one after another, and each says which earlier ones it belongs with and why.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/jigsaw/feature_index.hpp>
#include <safeguarding/jigsaw/judgement.hpp>
#include <safeguarding/jigsaw/link.hpp>
#include <safeguarding/jigsaw/picture.hpp>
#include <safeguarding/jigsaw/report_features.hpp>
#include <safeguarding/jigsaw/same_event.hpp>
#include <safeguarding/record/report.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {
struct linked_world;
}

/// How a jigsaw is made.
struct jigsaw_settings {
  link_model model = link_model::shipped();
  candidate_caps caps;
};

/// What one step changed: what there is now and was not before, and what is no longer. A thing that changed is in both.
struct jigsaw_delta {
  std::vector<report_link> links_opened;
  std::vector<report_link> links_closed;
  std::vector<picture> pictures_opened;
  std::vector<picture> pictures_closed;
  std::vector<same_event> events_opened;
  std::vector<same_event> events_closed;

  friend bool operator==(const jigsaw_delta&, const jigsaw_delta&) = default;
};

/// One step of a jigsaw: a report arrives, says something else, is withdrawn, or something is said of two.
struct report_arrives {
  report made;
  /// What the jigsaw's reader reads in `made`, where that was done beforehand: reading is most of the work, and any
  /// thread may do it.
  std::optional<report_features> offered = {};
};
struct report_amended {
  report now;
};
struct report_withdrawn {
  report_id which;
};
using jigsaw_step = std::variant<report_arrives, report_amended, report_withdrawn, link_judgement>;

/// Why two reports are linked, or are not.
enum class link_answer : int {
  linked = 1,          ///< more likely than not of one matter
  judged_yes = 2,      ///< a person said so
  judged_no = 3,       ///< a person said that they do not belong together
  too_little = 4,      ///< looked at; the evidence is too little
  never_compared = 5,  ///< they share nothing rare enough to be looked at
};

template <>
struct enum_names<link_answer> {
  static constexpr std::pair<link_answer, std::string_view> table[] = {{link_answer::linked, "linked"},
                                                                       {link_answer::judged_yes, "judged_yes"},
                                                                       {link_answer::judged_no, "judged_no"},
                                                                       {link_answer::too_little, "too_little"},
                                                                       {link_answer::never_compared, "never_compared"}};
};

/// The evidence on two reports, whatever it comes to.
struct link_explanation {
  report_link link;
  link_answer answer = link_answer::too_little;
  std::vector<report_id> company;                ///< earlier reports that belong with both
  std::optional<std::string> picture_with_both;  ///< its id
};

/// What belongs together, kept up to date step by step. What it says is a pure function of the steps in their order:
/// the same steps give the same answer on every machine. Nothing uses a report that arrives later; rarity and prior of
/// a pair are those of the world when the later of the two arrived, and never change after. A report that is withdrawn,
/// and what an amended one said before, stay counted in rarity.
///
/// Not safe to change from two threads; reading one from several is safe. Copies are independent.
class SAFEGUARDING_API jigsaw {
 public:
  explicit jigsaw(feature_reader reader, jigsaw_settings settings = {});
  jigsaw(const jigsaw&);
  jigsaw(jigsaw&&) noexcept;
  jigsaw& operator=(const jigsaw&);
  jigsaw& operator=(jigsaw&&) noexcept;
  ~jigsaw();

  /// A report arrives. \throws invalid_input  a report with that id is there.
  jigsaw_delta add(const report& made);
  /// As add(), with what the jigsaw's reader reads in `made`.
  jigsaw_delta add(const report& made, const report_features& offered);
  /// A report now says something else: the old one goes and this one arrives, in one step.
  /// \throws not_found  there is none with that id.
  jigsaw_delta amend(const report& now);
  /// \throws not_found  there is none with that id.
  jigsaw_delta withdraw(const report_id& report);
  /// \throws invalid_input  both are one report, nobody is named who judged, or no reason is given.
  jigsaw_delta judge(const link_judgement& said);

  /// Many steps, one after another, without saying what each changed: ends as add(), amend(), withdraw() and judge()
  /// would, and costs less. \throws as they do, and then nothing was taken.
  void take(std::span<const jigsaw_step> steps);

  /// Links that are more likely than not, or that a person confirmed, by the later report and then the earlier.
  [[nodiscard]] std::vector<report_link> links() const;
  [[nodiscard]] std::vector<picture> pictures() const;
  [[nodiscard]] std::vector<same_event> same_events() const;
  /// Whether there is a report with that id: it arrived, and was not withdrawn.
  [[nodiscard]] bool holds(const report_id& report) const noexcept;
  /// Of links(), pictures() and same_events() those with `report`, in less time. \throws not_found  it is not there.
  /// @{
  [[nodiscard]] std::vector<report_link> links_of(const report_id& report) const;
  [[nodiscard]] std::vector<picture> pictures_of(const report_id& report) const;
  [[nodiscard]] std::vector<same_event> same_events_of(const report_id& report) const;
  /// @}
  /// The judgements in force and those that were, in the order they were made.
  [[nodiscard]] const std::vector<link_judgement>& judgements() const noexcept;
  /// \throws not_found  one of them is not there.
  [[nodiscard]] link_explanation why(const report_id& a, const report_id& b) const;
  [[nodiscard]] const index_account& account() const noexcept;
  [[nodiscard]] const jigsaw_settings& settings() const noexcept;

 private:
  friend class concern_graph;
  [[nodiscard]] const detail::linked_world& inside() const noexcept;

  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_JIGSAW_HPP
