// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_CASE_FILE_HPP
#define SAFEGUARDING_RECORD_CASE_FILE_HPP

/// \file
/// A case file: what a school holds together about one person, and how it has been classed.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/threshold.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a case file is. A file about a child and a file about an adult are never the same file.
/// The numbers are part of the stored format: never change them.
enum class case_class : int {
  child = 1,              ///< a child's safeguarding file
  low_level_concern = 2,  ///< adult conduct below the harm threshold; never part of a child's file
  allegation = 3,         ///< adult conduct that may meet the harm threshold
};

template <>
struct enum_names<case_class> {
  static constexpr std::pair<case_class, std::string_view> table[] = {
      {case_class::child, "child"},
      {case_class::low_level_concern, "low_level_concern"},
      {case_class::allegation, "allegation"},
  };
};

/// One classing of a case: when, by whom and why.
struct classification {
  case_class as = case_class::child;
  instant at;
  person_id by;
  std::string reason;

  friend bool operator==(const classification&, const classification&) = default;
};

/// The end of a case.
struct case_closure {
  instant at;
  person_id by;
  std::string reason;   ///< with no further action, its justification
  std::string lessons;  ///< what the school learnt

  friend bool operator==(const case_closure&, const case_closure&) = default;
};

/// A case file about one person. Siblings and others have files of their own, cross-referred and never merged.
struct case_file {
  case_id id;
  std::optional<school_id> school;
  person_id about;
  instant opened_at;
  person_id opened_by;
  std::vector<classification> classifications;  ///< the first is the original and stays; the last is in force
  std::vector<report_id> reports;
  std::vector<case_id> see_also;  ///< files of siblings, of the other child, of the welfare strand
  std::optional<person_id> owner;
  std::optional<threshold_level> threshold;
  std::optional<day> review_on;
  std::optional<case_closure> closure;

  friend bool operator==(const case_file&, const case_file&) = default;
};

/// How a case is classed now; nothing if it never was.
[[nodiscard]] inline std::optional<case_class> class_in_force(const case_file& file) noexcept {
  if (file.classifications.empty()) return std::nullopt;
  return file.classifications.back().as;
}

/// Whether a file classed `from` may be classed `to` later: a low-level concern may become an allegation, and nothing
/// else changes. A file never goes down, and never crosses between a child and an adult: open another and refer to it.
[[nodiscard]] constexpr bool may_become(case_class from, case_class to) noexcept {
  return from == case_class::low_level_concern && to == case_class::allegation;
}

/// `file` with a further classification; the earlier ones stay.
/// \throws invalid_input  it may not become that, is dated before the last one, or gives no reason or person.
[[nodiscard]] inline case_file reclassified(case_file file, classification next) {
  if (file.classifications.empty()) throw invalid_input{"case file: it has no original classification"};
  const auto& last = file.classifications.back();
  if (!may_become(last.as, next.as))
    throw invalid_input{errc::contradiction,
                        "case file: only a low-level concern may become an allegation; open another file",
                        std::string{name(next.as)},
                        {"", 0, 0, "classifications"}};
  if (next.at < last.at)
    throw invalid_input{errc::contradiction,
                        "case file: a classification is dated before the one it follows",
                        to_text(next.at),
                        {"", 0, 0, "classifications"}};
  if (next.by.empty() || next.reason.empty())
    throw invalid_input{
        errc::missing, "case file: a classification needs who and why", "", {"", 0, 0, "classifications"}};
  file.classifications.push_back(std::move(next));
  return file;
}

/// What is wrong with `file` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const case_file& file) {
  detail::finding_list found;
  if (file.id.empty()) found.refuse(errc::missing, "id", "a case file needs an id");
  if (file.about.empty()) found.refuse(errc::missing, "about", "a case file is about one person; name whom");
  if (file.opened_by.empty()) found.refuse(errc::missing, "opened_by", "say who opened the case file");
  if (file.classifications.empty())
    found.refuse(errc::missing, "classifications",
                 "a case file is a child's file, a low-level concern or an allegation");
  for (std::size_t i = 0; i < file.classifications.size(); ++i) {
    const auto& [as, at, by, reason] = file.classifications[i];
    if (by.empty()) found.refuse(errc::missing, detail::element("classifications", i, "by"), "say who classed it");
    if (i == 0) continue;
    if (reason.empty())
      found.refuse(errc::missing, detail::element("classifications", i, "reason"), "say why it was classed anew");
    if (!may_become(file.classifications[i - 1].as, as))
      found.refuse(errc::contradiction, detail::element("classifications", i, "as"),
                   "only a low-level concern may become an allegation", name(as));
    if (at < file.classifications[i - 1].at)
      found.refuse(errc::contradiction, detail::element("classifications", i, "at"),
                   "dated before the classification it follows", to_text(at));
  }
  if (file.closure) {
    if (file.closure->at < file.opened_at)
      found.refuse(errc::contradiction, "closure.at", "closed before it was opened", to_text(file.closure->at));
    if (file.closure->by.empty()) found.refuse(errc::missing, "closure.by", "say who closed the case");
    if (file.closure->reason.empty()) found.refuse(errc::missing, "closure.reason", "say why the case was closed");
  }
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_CASE_FILE_HPP
