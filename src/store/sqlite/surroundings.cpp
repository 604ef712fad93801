// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/detail/surroundings.hpp>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/vfs.h>
#endif

namespace safeguarding::inline v0::detail {

namespace {

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

[[noreturn]] void fail(const std::string& what, const std::string& path) {
  const int why = errno;
  const auto fault = why == ENOSPC || why == EDQUOT ? store_fault::full
                     : why == EEXIST                ? store_fault::exists
                     : why == ENOENT                ? store_fault::missing
                                                    : store_fault::failed;
  throw store_error{fault, what + ": " + std::generic_category().message(why), path};
}

class system_calls final : public surroundings {
 public:
  [[nodiscard]] std::string full_path(const std::string& path) const override {
    const auto slash = path.rfind('/');
    const auto name = slash == std::string::npos ? path : path.substr(slash + 1);
    if (name.empty() || name == "." || name == ".." || path.find('\0') != std::string::npos)
      throw store_error{store_fault::unsafe_file, "a store is a file: give the name of one", path};
    const std::unique_ptr<char, decltype(&std::free)> folder{::realpath(folder_of(path).c_str(), nullptr), &std::free};
    if (!folder) fail("the folder of this file cannot be reached (make it first, or look at the name)", path);
    const std::string real = folder.get();
    return real == "/" ? real + name : real + "/" + name;
  }

  [[nodiscard]] std::optional<file_look> look(const std::string& path) const override {
    struct stat seen {};
    if (::lstat(path.c_str(), &seen) != 0) {
      if (errno == ENOENT) return std::nullopt;
      fail("the file cannot be looked at", path);
    }
    file_look found;
    found.kind = S_ISREG(seen.st_mode)   ? file_look::regular
                 : S_ISLNK(seen.st_mode) ? file_look::link
                                         : file_look::other;
    found.links = seen.st_nlink;
    found.may_be_used = ::faccessat(AT_FDCWD, path.c_str(), R_OK | W_OK, AT_EACCESS) == 0;
    return found;
  }

  void demand_leave_in_folder_of(const std::string& path) const override {
    if (::faccessat(AT_FDCWD, folder_of(path).c_str(), W_OK | X_OK, AT_EACCESS) != 0)
      fail("whoever runs this may make no files in this folder, and a store needs to (give them leave to)", path);
  }

  [[nodiscard]] std::uint64_t file_system_of(const std::string& path) const override {
#if defined(__linux__)
    struct statfs seen {};
    if (::statfs(folder_of(path).c_str(), &seen) != 0) fail("the file system cannot be asked for its kind", path);
    return static_cast<std::uint32_t>(seen.f_type);
#else
    static_cast<void>(path);
    return 0;
#endif
  }

  void create_private(const std::string& path) override { create_reserve(path, 0); }

  void create_reserve(const std::string& path, std::size_t bytes) override {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0) fail("the file could not be made", path);
    const std::string zeros(bytes, '\0');
    bool well = true;
    for (std::size_t done = 0; well && done < bytes;) {
      const auto more = ::write(file, zeros.data() + done, bytes - done);
      well = more > 0 || (more < 0 && errno == EINTR);
      if (more > 0) done += static_cast<std::size_t>(more);
    }
    well = well && ::fsync(file) == 0;
    const int why = errno;
    ::close(file);
    if (well) return;
    ::unlink(path.c_str());
    errno = why;
    fail("the new file could not be written", path);
  }

  void sync_folder_of(const std::string& path) override {
    const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) fail("the folder could not be opened to be synced", path);
    const bool synced = ::fsync(folder) == 0;
    const int why = errno;
    ::close(folder);
    if (synced) return;
    errno = why;
    fail("the folder could not be synced", path);
  }

  void remove(const std::string& path) noexcept override { ::unlink(path.c_str()); }

  [[nodiscard]] std::unique_ptr<process_turns> turns_at(const std::string& path) override {
    return make_process_turns(path);
  }

  [[nodiscard]] std::int64_t process() const noexcept override { return ::getpid(); }
};

}  // namespace

std::shared_ptr<surroundings> real_surroundings() { return std::make_shared<system_calls>(); }

std::optional<std::string> why_not_on(std::uint64_t file_system) {
  static constexpr std::pair<std::uint64_t, const char*> refused[] = {
      {0x6969, "NFS"},      {0x517B, "SMB"},        {0xFF534D42, "CIFS"},       {0xFE534D42, "SMB2"},
      {0x01021997, "9p"},   {0x65735546, "FUSE"},   {0x5346414F, "AFS"},        {0x6B414653, "AFS"},
      {0x00C36400, "Ceph"}, {0x0BD00BD0, "Lustre"}, {0x73757245, "Coda"},       {0x564C, "NCP"},
      {0x01161970, "GFS2"}, {0x7461636F, "OCFS2"},  {0x786F4256, "VirtualBox"}, {0xBACBACBC, "VMware"},
      {0x47504653, "GPFS"}, {0x19830326, "BeeGFS"}, {0xAAD7AAEA, "PanFS"},      {0x013111A8, "IBRIX"}};
  for (const auto& [number, kind] : refused)
    if (number == file_system) return kind;
  return std::nullopt;
}

}  // namespace safeguarding::inline v0::detail
