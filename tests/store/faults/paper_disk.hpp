// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_STORE_FAULTS_PAPER_DISK_HPP
#define SAFEGUARDING_TESTS_STORE_FAULTS_PAPER_DISK_HPP

/// \file
/// A disk on paper: it knows what was written, what was synced and what only seems to be there. Its power can be cut at
/// any operation, any operation can fail, and it can be full.

#include <safeguarding/store/detail/surroundings.hpp>

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace paper {

namespace sg = safeguarding;

/// Bytes of every file by name: what is left of a disk when nothing runs.
using image = std::map<std::string, std::string>;

/// Mistakes planted on purpose, in the disk or under the store's feet, which a test must catch.
enum class planted {
  nothing,
  no_sync,              // a sync does nothing and says it did
  no_journal_sync,      // the same for journals and logs only
  no_main_sync,         // the same for the files themselves
  no_folder_sync,       // a folder is never synced
  unlink_without_sync,  // a journal is removed and the folder not synced, as without synchronous=EXTRA
  normal_sync,          // the connection keeps synchronous=NORMAL and says EXTRA
  lost_write,           // the operation that should fail is left out and said to be done
  full_unsaid,          // a write to a full disk is left out and said to be done
};

/// What one file's bytes are now, and which of them a power cut may take.
struct inode {
  struct change {
    std::uint64_t at = 0;
    std::string bytes;
    bool cut = false;  // to the length `at`
  };

  std::string now, durable;
  std::vector<change> unsynced;
  bool journal = false, new_entry = false;

  // Locks and shared memory of the engine, between connections of this process.
  int shared = 0;
  const void *reserved = nullptr, *pending = nullptr, *exclusive = nullptr;
  std::vector<std::unique_ptr<char[]>> shm;
  int shm_shared[SQLITE_SHM_NLOCK] = {};
  const void* shm_exclusive[SQLITE_SHM_NLOCK] = {};

  void write(std::uint64_t at, std::string_view bytes);
  void cut_to(std::uint64_t size);
  void sync();
};

class disk {
 public:
  explicit disk(const image& start = {}, planted mistake = planted::nothing);
  ~disk();
  disk(const disk&) = delete;
  disk& operator=(const disk&) = delete;

  [[nodiscard]] sg::detail::sqlite_seams seams(sg::detail::journal_form journal);

  /// The operation at which the fault strikes; operations count from 1, and 0 is never.
  struct fault {
    std::uint64_t at = 0;
    enum { none, power, error, error_from_then_on } what = none;
  };
  void plan(fault next) {
    fault_ = next;
    done_ = 0;
  }
  [[nodiscard]] std::uint64_t operations() const { return done_; }
  [[nodiscard]] bool struck() const { return struck_; }
  /// Whether an operation that failed was a sync of a file or a folder.
  [[nodiscard]] bool sync_failed() const { return sync_failed_; }
  /// A setting of the engine that is not taken: asked for it, the engine answers "?".
  void refuse_setting(std::string pragma) { refused_setting_ = std::move(pragma); }
  [[nodiscard]] const std::string& refused_setting() const { return refused_setting_; }
  /// The most bytes that all files may hold together.
  void limit(std::uint64_t bytes) { room_ = bytes; }
  [[nodiscard]] std::uint64_t used() const;

  /// What a power cut leaves: any part of what was not synced, in whole or in part.
  [[nodiscard]] image after_power_cut(std::mt19937_64& draw) const;
  /// What is there when the process ended and the power stayed.
  [[nodiscard]] image as_it_is() const;

  // For the layer beneath the engine.
  enum class act { open, read, write, cut, sync, size, remove, look, lock, folder };
  /// Whether this operation goes well; `false` is an error of the device, or of a machine without power.
  [[nodiscard]] bool goes_well(act what);
  [[nodiscard]] bool left_out() const { return left_out_; }
  [[nodiscard]] bool dead() const { return dead_; }
  [[nodiscard]] planted mistake() const { return mistake_; }
  [[nodiscard]] std::shared_ptr<inode> find(const std::string& name) const;
  std::shared_ptr<inode> make(const std::string& name);
  void remove(const std::string& name);
  void sync_folder();
  [[nodiscard]] bool room_for(const inode& file, std::uint64_t end) const;
  void random_bytes(char* to, int count);

 private:
  struct entry_change {
    std::string name;
    std::shared_ptr<inode> file;  // none: removed
  };

  std::map<std::string, std::shared_ptr<inode>> names_, durable_names_;
  std::vector<entry_change> unsynced_names_;
  planted mistake_;
  fault fault_;
  std::uint64_t done_ = 0, room_ = ~std::uint64_t{0};
  bool struck_ = false, dead_ = false, sync_failed_ = false, left_out_ = false;
  std::mt19937_64 random_{7};
  std::unique_ptr<sqlite3_vfs> vfs_;
  std::string vfs_name_, refused_setting_;
  std::shared_ptr<sg::detail::surroundings> around_;
};

/// The engine's file layer over `on`, and the surroundings that belong to it.
std::unique_ptr<sqlite3_vfs> make_vfs(disk& on, const char* name);
std::shared_ptr<sg::detail::surroundings> make_surroundings(disk& on);

/// While one lives, no allocation is made to fail: the disk on paper is no part of what is tried.
class undisturbed {
 public:
  undisturbed();
  ~undisturbed();
  undisturbed(const undisturbed&) = delete;
  undisturbed& operator=(const undisturbed&) = delete;

 private:
  bool before_;
};

}  // namespace paper

#endif  // SAFEGUARDING_TESTS_STORE_FAULTS_PAPER_DISK_HPP
