// SPDX-License-Identifier: Apache-2.0
#include "append.hpp"

#include <safeguarding/core/error.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

#include <filesystem>
#include <system_error>
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

/// The file that `path` leads to, so that a link stays a link.
std::string resolved(const std::string& path) {
  struct stat known {};
  if (::stat(path.c_str(), &known) != 0) {
    if (::lstat(path.c_str(), &known) == 0) fail("this link leads to no file, so nothing can be added to it", path);
    return path;  // yet to be begun
  }
  if (!S_ISREG(known.st_mode)) fail("this is not a regular file, and nothing is added to anything else", path);
  std::error_code unresolved;
  auto found = std::filesystem::canonical(path, unresolved);
  if (unresolved) fail("where this file is cannot be told, so nothing can be added to it", path);
  return found.string();
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

growing_file::growing_file(const std::string& path)
    : path_{resolved(path)},
      beside_{path_ + ".new"},
      file_{::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)} {
  if (file_ >= 0) {
    stood_ = state_of(path_);
    return;
  }
  if (errno == EEXIST)
    fail("another run is adding to this log, or one was cut off; if none is running, take this file away", beside_);
  fail("no file can be made beside the log, so nothing can be added to it", beside_);
}

std::optional<growing_file::state> growing_file::state_of(const std::string& path) {
  struct stat known {};
  if (::stat(path.c_str(), &known) != 0) return std::nullopt;
  return state{static_cast<std::uint64_t>(known.st_dev), static_cast<std::uint64_t>(known.st_ino),
               static_cast<std::uint64_t>(known.st_size)};
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
  if (state_of(path_) != stood_ || (stood_ ? stood_->size : 0) != before.size())
    throw safeguarding::error{
        safeguarding::errc::contradiction,
        "somebody else has added to this log meanwhile, without the lock; nothing was added: run it again",
        "",
        {path_, 0, 0, {}}};
  if (::rename(beside_.c_str(), path_.c_str()) != 0) fail("this file cannot be replaced; nothing was added", path_);
  (void)::close(file_);
  file_ = -1;
  flush_folder(path_);
}

}  // namespace cli
