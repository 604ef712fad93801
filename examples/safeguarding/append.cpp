// SPDX-License-Identifier: Apache-2.0
#include "append.hpp"

#include <safeguarding/core/error.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

#include <utility>

namespace cli {
namespace {

[[noreturn]] void fail(std::string message, const std::string& path) {
  throw safeguarding::error{safeguarding::errc::io, std::move(message), "", {path, 0, 0, {}}};
}

void write_all(int file, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("this file cannot be written; nothing was added", path);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// The folder's entry is on the disk as well: without that a power cut may bring the old file back.
void flush_folder(const std::string& path) {
  const auto slash = path.rfind('/');
  const auto folder = slash == std::string::npos ? std::string{"."} : path.substr(0, slash + 1);
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  (void)::fsync(opened);
  (void)::close(opened);
}

}  // namespace

growing_file::growing_file(std::string path) : path_{std::move(path)}, beside_{path_ + ".new"} {
  file_ = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file_ >= 0) return;
  if (errno == EEXIST)
    fail("another run is adding to this log, or one was cut off; if none is running, take this file away", beside_);
  fail("no file can be made beside the log, so nothing can be added to it", beside_);
}

growing_file::~growing_file() {
  if (file_ < 0) return;
  (void)::close(file_);
  (void)::unlink(beside_.c_str());
}

void growing_file::replace(std::string_view before, std::string_view lines) {
  struct stat known {};
  if (::stat(path_.c_str(), &known) == 0) (void)::fchmod(file_, known.st_mode & 07777);  // as it was
  write_all(file_, before, beside_);
  if (!before.empty() && before.back() != '\n') write_all(file_, "\n", beside_);
  write_all(file_, lines, beside_);
  if (::fsync(file_) != 0) fail("this file cannot be brought to the disk; nothing was added", beside_);
  if (::rename(beside_.c_str(), path_.c_str()) != 0) fail("this file cannot be replaced; nothing was added", path_);
  (void)::close(file_);
  file_ = -1;
  flush_folder(path_);
}

}  // namespace cli
