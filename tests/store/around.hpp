// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_STORE_AROUND_HPP
#define SAFEGUARDING_TESTS_STORE_AROUND_HPP

/// \file
/// The operating system with something changed.

#include <safeguarding/store/detail/surroundings.hpp>

namespace around {

namespace sg = safeguarding;

/// Passes everything on; tests change what they need.
class passed_on : public sg::detail::surroundings {
 public:
  std::string full_path(const std::string& path) const override { return real_->full_path(path); }
  std::optional<sg::detail::file_look> look(const std::string& path) const override { return real_->look(path); }
  std::uint64_t file_system_of(const std::string& path) const override { return real_->file_system_of(path); }
  void create_private(const std::string& path) override { real_->create_private(path); }
  void create_reserve(const std::string& path, std::size_t bytes) override { real_->create_reserve(path, bytes); }
  void sync_folder_of(const std::string& path) override { real_->sync_folder_of(path); }
  void remove(const std::string& path) noexcept override { real_->remove(path); }
  std::unique_ptr<sg::detail::process_turns> turns_at(const std::string& path) override {
    return real_->turns_at(path);
  }
  std::int64_t process() const noexcept override { return real_->process(); }

 private:
  std::shared_ptr<sg::detail::surroundings> real_ = sg::detail::real_surroundings();
};

}  // namespace around

#endif  // SAFEGUARDING_TESTS_STORE_AROUND_HPP
