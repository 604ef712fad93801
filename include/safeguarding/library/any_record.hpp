// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_ANY_RECORD_HPP
#define SAFEGUARDING_LIBRARY_ANY_RECORD_HPP

/// \file
/// A record of any kind, and what one record says of others.

#include <safeguarding/core/export.hpp>
#include <safeguarding/record/acknowledgement.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/allegation_outcome.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/case_file.hpp>
#include <safeguarding/record/decision.hpp>
#include <safeguarding/record/information_shared.hpp>
#include <safeguarding/record/record_kind.hpp>
#include <safeguarding/record/redecision.hpp>
#include <safeguarding/record/referral.hpp>
#include <safeguarding/record/relationship_declaration.hpp>
#include <safeguarding/record/report.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

/// A record of any kind but a person: people are adopted, not recorded.
using any_record = std::variant<report, case_file, action, referral, decision_record, allegation_outcome,
                                relationship_declaration, acknowledgement, information_shared, amendment, redecision>;

[[nodiscard]] SAFEGUARDING_API record_kind kind_of(const any_record& value);
[[nodiscard]] SAFEGUARDING_API const std::string& id_of(const any_record& value);
/// The records that `value` is about: none for a report, a declaration or an acknowledgement.
[[nodiscard]] SAFEGUARDING_API std::vector<record_ref> about(const any_record& value);
/// What is wrong with `value` taken by itself.
[[nodiscard]] SAFEGUARDING_API std::vector<finding> validate(const any_record& value);

/// \throws invalid_input  as decode(), or `bytes` are a person.
[[nodiscard]] SAFEGUARDING_API any_record decode_any(std::string_view bytes);
[[nodiscard]] SAFEGUARDING_API std::string encode_any(const any_record& value);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_ANY_RECORD_HPP
