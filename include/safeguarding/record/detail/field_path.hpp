// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_FIELD_PATH_HPP
#define SAFEGUARDING_RECORD_DETAIL_FIELD_PATH_HPP

/// \file
/// Which field of a record is being written or read: for errors.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {

/// The way from the top of a record to one field, for example "people[2].role".
class field_path {
 public:
  void enter(std::string_view name) { steps_.push_back({name, 0}); }
  void enter(std::size_t index) { steps_.push_back({{}, index}); }
  void leave() noexcept { steps_.pop_back(); }

  [[nodiscard]] std::string text() const {
    std::string path;
    for (const auto& [name, index] : steps_) {
      if (name.empty()) path += '[' + std::to_string(index) + ']';
      else path += (path.empty() ? "" : ".") + std::string{name};
    }
    return path;
  }

 private:
  struct step {
    std::string_view name;  // of a field; empty for an element of a list
    std::size_t index;
  };
  std::vector<step> steps_;
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_FIELD_PATH_HPP
