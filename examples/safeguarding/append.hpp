// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_APPEND_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_APPEND_HPP

/// \file
/// Adding lines to a file so that it holds all of them or none, whatever is cut off.

#include <string>
#include <string_view>

namespace cli {

/// A file that is being added to, by one run at a time.
///
/// What it will be is written beside it (PATH.new), flushed to the disk, and put in its place in one step. While that
/// file is there no other run adds to the log; a run that was killed leaves it there.
class growing_file {
 public:
  /// \throws sg::error  errc::io: another run is adding to it, or its folder cannot be written.
  explicit growing_file(std::string path);
  ~growing_file();
  growing_file(const growing_file&) = delete;
  growing_file& operator=(const growing_file&) = delete;

  /// Puts `before` and `lines` in the place of the file. \throws sg::error  errc::io; the file is then as it was.
  void replace(std::string_view before, std::string_view lines);

 private:
  std::string path_;
  std::string beside_;
  int file_ = -1;
};

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_APPEND_HPP
