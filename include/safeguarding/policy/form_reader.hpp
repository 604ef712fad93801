// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_FORM_READER_HPP
#define SAFEGUARDING_POLICY_FORM_READER_HPP

/// \file
/// What the forms of many reports say, for one school: said_by_reporter() without its preparations each time.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/fact_table.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/report.hpp>

#include <vector>

namespace safeguarding::inline v0 {

/// Reads forms as said_by_reporter() does: it is never given holders, history or declarations, so what it finds cannot
/// hang on them. Keeps copies of what it is given; safe to use from many threads.
class SAFEGUARDING_API form_reader {
 public:
  form_reader(vocabulary words, fact_table table, std::vector<person> roll);

  /// What the form of `made` says on its own. Of the roll, the people it tags and its reporter are looked up.
  [[nodiscard]] facts read(const report& made) const;

 private:
  fact_finder finder_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_FORM_READER_HPP
