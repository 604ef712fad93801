// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_APPEND_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_APPEND_HPP

/// \file
/// Adding lines to a file so that it holds all of them or none, whatever is cut off.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cli {

/// A file that is being added to, by one run at a time.
///
/// What it will be is written beside it (PATH.new), flushed to the disk, and put in its place in one step. While that
/// file is there no other run adds to the log; a run that was killed leaves it there. Where PATH is a link, all this is
/// about the file it leads to.
class growing_file {
 public:
  /// \throws sg::error  errc::io: another run is adding to it, it is no file, or its folder cannot be written.
  explicit growing_file(const std::string& path);
  ~growing_file();
  growing_file(const growing_file&) = delete;
  growing_file& operator=(const growing_file&) = delete;
  growing_file(growing_file&&) = delete;
  growing_file& operator=(growing_file&&) = delete;

  /// Where the file is, every link followed. Read it from here.
  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  /// Whether there was such a file when this run began to add to it.
  [[nodiscard]] bool was_there() const noexcept { return stood_.has_value(); }

  /// Puts `before`, which was read from the file, and `lines` in its place. \throws sg::error  errc::io, or
  /// errc::contradiction where the file is not what was read any more; it is then left as it is.
  void replace(std::string_view before, std::string_view lines);

 private:
  /// Enough of a file to see that it has grown, or that another stands in its place.
  struct state {
    std::uint64_t device = 0, inode = 0, size = 0;
    friend bool operator==(const state&, const state&) = default;
  };
  [[nodiscard]] static std::optional<state> state_of(const std::string& path);

  std::string path_;
  std::string beside_;
  int file_ = -1;
  std::optional<state> stood_;
};

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_APPEND_HPP
