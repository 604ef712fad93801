// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_FINDINGS_HPP
#define SAFEGUARDING_RECORD_DETAIL_FINDINGS_HPP

/// \file
/// Collects what is wrong with a record, field by field.

#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/utf8.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {

/// Findings about one record, each with the field it speaks of. Fragments are shortened.
class finding_list {
 public:
  void refuse(errc code, std::string field, std::string message, std::string_view fragment = {}) {
    add(severity::refusal, code, std::move(field), std::move(message), fragment);
  }
  void warn(errc code, std::string field, std::string message, std::string_view fragment = {}) {
    add(severity::warning, code, std::move(field), std::move(message), fragment);
  }

  [[nodiscard]] std::vector<finding> take() && noexcept { return std::move(found_); }

 private:
  void add(severity weight, errc code, std::string field, std::string message, std::string_view fragment) {
    found_.push_back({weight, code, std::move(message), excerpt(fragment), {"", 0, 0, std::move(field)}});
  }

  std::vector<finding> found_;
};

/// "people[3]", "people[3].role".
inline std::string element(std::string_view list, std::size_t index, std::string_view field = {}) {
  std::string text{list};
  text += '[' + std::to_string(index) + ']';
  if (!field.empty()) text += '.' + std::string{field};
  return text;
}

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_FINDINGS_HPP
