// SPDX-License-Identifier: Apache-2.0
// The disk on paper as the file layer of SQLite. It behaves as SQLite's own does on Linux, as far as what is synced
// goes.
#include "paper_disk.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace paper {

namespace {

struct opened : sqlite3_file {
  disk* on;
  std::shared_ptr<inode> file;
  int level = SQLITE_LOCK_NONE;
  unsigned shm_shared = 0, shm_exclusive = 0;  // bits by slot
};

opened& of(sqlite3_file* file) { return *static_cast<opened*>(file); }

int close(sqlite3_file* file);

int read(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
  const undisturbed quiet;
  auto& self = of(file);
  if (!self.on->goes_well(disk::act::read)) return SQLITE_IOERR_READ;
  const auto& bytes = self.file->now;
  const auto from = static_cast<std::size_t>(at), wanted = static_cast<std::size_t>(count);
  const auto there = from < bytes.size() ? std::min(wanted, bytes.size() - from) : 0;
  std::memcpy(to, bytes.data() + (there > 0 ? from : 0), there);
  std::memset(static_cast<char*>(to) + there, 0, wanted - there);
  return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
  const undisturbed quiet;
  auto& self = of(file);
  const bool dead_before = self.on->dead();
  const bool well = self.on->goes_well(disk::act::write);
  // When the power goes in the middle of a write, a part of it may have reached the disk.
  const bool dying = self.on->dead() && !dead_before;
  if (!well && !dying) return SQLITE_IOERR_WRITE;
  if (self.on->left_out()) return SQLITE_OK;
  const auto start = static_cast<std::uint64_t>(at), size = static_cast<std::uint64_t>(count);
  if (!self.on->room_for(*self.file, start + size))
    return self.on->mistake() == planted::full_unsaid ? SQLITE_OK : SQLITE_FULL;
  self.file->write(start, {static_cast<const char*>(from), size});
  return well ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  const undisturbed quiet;
  auto& self = of(file);
  if (!self.on->goes_well(disk::act::cut)) return SQLITE_IOERR_TRUNCATE;
  if (!self.on->left_out()) self.file->cut_to(static_cast<std::uint64_t>(size));
  return SQLITE_OK;
}

int sync(sqlite3_file* file, int) {
  const undisturbed quiet;
  auto& self = of(file);
  if (!self.on->goes_well(disk::act::sync)) return SQLITE_IOERR_FSYNC;
  const auto mistake = self.on->mistake();
  if (self.on->left_out() || mistake == planted::no_sync) return SQLITE_OK;
  if (mistake == (self.file->journal ? planted::no_journal_sync : planted::no_main_sync)) return SQLITE_OK;
  self.file->sync();
  if (self.file->journal &&
      self.file->new_entry) {  // as on Linux: the first sync of a new journal syncs its folder too
    self.file->new_entry = false;
    self.on->sync_folder();
  }
  return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  const undisturbed quiet;
  if (!of(file).on->goes_well(disk::act::size)) return SQLITE_IOERR_FSTAT;
  *size = static_cast<sqlite3_int64>(of(file).file->now.size());
  return SQLITE_OK;
}

int lock(sqlite3_file* file, int level) {
  const undisturbed quiet;
  auto& self = of(file);
  if (level <= self.level) return SQLITE_OK;
  if (!self.on->goes_well(disk::act::lock)) return SQLITE_IOERR_LOCK;
  auto& held = *self.file;
  const auto by_another = [&](const void* who) { return who != nullptr && who != &self; };
  if (self.level == SQLITE_LOCK_NONE) {
    if (by_another(held.exclusive) || by_another(held.pending)) return SQLITE_BUSY;
    ++held.shared;
    self.level = SQLITE_LOCK_SHARED;
    if (level == SQLITE_LOCK_SHARED) return SQLITE_OK;
  }
  if (level == SQLITE_LOCK_RESERVED) {
    if (by_another(held.reserved)) return SQLITE_BUSY;
    held.reserved = &self;
  } else {
    if (by_another(held.pending)) return SQLITE_BUSY;
    held.pending = &self;
    self.level = SQLITE_LOCK_PENDING;
    if (held.shared > 1) return SQLITE_BUSY;
    held.exclusive = &self;
  }
  self.level = level;
  return SQLITE_OK;
}

int unlock(sqlite3_file* file, int level) {
  const undisturbed quiet;
  auto& self = of(file);
  if (self.level <= level) return SQLITE_OK;
  auto& held = *self.file;
  for (const void** who : {&held.reserved, &held.pending, &held.exclusive})
    if (*who == &self) *who = nullptr;
  if (level == SQLITE_LOCK_NONE) --held.shared;
  self.level = level;
  return SQLITE_OK;
}

int check_reserved(sqlite3_file* file, int* held) {
  const undisturbed quiet;
  if (!of(file).on->goes_well(disk::act::lock)) return SQLITE_IOERR_CHECKRESERVEDLOCK;
  *held = of(file).file->reserved != nullptr ? 1 : 0;
  return SQLITE_OK;
}

int control(sqlite3_file* file, int what, void* argument) {
  const undisturbed quiet;
  if (what == SQLITE_FCNTL_PRAGMA && of(file).on->mistake() == planted::normal_sync) {
    auto** words = static_cast<char**>(argument);
    if (std::strcmp(words[1], "synchronous") == 0 && (words[2] == nullptr || std::strcmp(words[2], "EXTRA") == 0)) {
      words[0] = sqlite3_mprintf("3");
      return SQLITE_OK;
    }
  }
  if (what == SQLITE_FCNTL_PRAGMA && of(file).on->refused_setting() == static_cast<char**>(argument)[1]) {
    static_cast<char**>(argument)[0] = sqlite3_mprintf("?");
    return SQLITE_OK;
  }
  return SQLITE_NOTFOUND;
}

int sector_size(sqlite3_file*) { return 4096; }
int device(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int shm_map(sqlite3_file* file, int region, int size, int extend, void volatile** mapped) {
  const undisturbed quiet;
  auto& all = of(file).file->shm;
  const auto index = static_cast<std::size_t>(region);
  *mapped = nullptr;
  if (index >= all.size() && extend == 0) return SQLITE_OK;
  while (all.size() <= index) all.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
  *mapped = all[index].get();
  return SQLITE_OK;
}

int shm_lock(sqlite3_file* file, int first, int count, int flags) {
  const undisturbed quiet;
  auto& self = of(file);
  auto& held = *self.file;
  const bool shared = (flags & SQLITE_SHM_SHARED) != 0;
  for (int i = first; i < first + count; ++i) {
    const unsigned bit = 1U << i;
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
      if (shared && (self.shm_shared & bit) != 0) {
        --held.shm_shared[i];
        self.shm_shared &= ~bit;
      } else if (!shared && (self.shm_exclusive & bit) != 0) {
        held.shm_exclusive[i] = nullptr;
        self.shm_exclusive &= ~bit;
      }
      continue;
    }
    const bool others_share = held.shm_shared[i] > ((self.shm_shared & bit) != 0 ? 1 : 0);
    if (held.shm_exclusive[i] != nullptr || (!shared && others_share)) {
      for (int j = first; j < i; ++j) shm_lock(file, j, 1, (flags & ~SQLITE_SHM_LOCK) | SQLITE_SHM_UNLOCK);
      return SQLITE_BUSY;
    }
    if (shared && (self.shm_shared & bit) == 0) {
      ++held.shm_shared[i];
      self.shm_shared |= bit;
    } else if (!shared) {
      held.shm_exclusive[i] = &self;
      self.shm_exclusive |= bit;
    }
  }
  return SQLITE_OK;
}

void shm_barrier(sqlite3_file*) {}
int shm_unmap(sqlite3_file* file, int remove) {
  const undisturbed quiet;
  if (remove != 0) of(file).file->shm.clear();
  return SQLITE_OK;
}

constexpr sqlite3_io_methods methods = {
    2,        &close,       &read,   &write,   &truncate, &sync,        &file_size, &lock,   &unlock, &check_reserved,
    &control, &sector_size, &device, &shm_map, &shm_lock, &shm_barrier, &shm_unmap, nullptr, nullptr};

int close(sqlite3_file* file) {
  const undisturbed quiet;
  unlock(file, SQLITE_LOCK_NONE);
  of(file).~opened();
  return SQLITE_OK;
}

disk& on(sqlite3_vfs* vfs) { return *static_cast<disk*>(vfs->pAppData); }

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* to, int flags, int* given) {
  const undisturbed quiet;
  to->pMethods = nullptr;
  if (!on(vfs).goes_well(disk::act::open)) return SQLITE_CANTOPEN;
  std::shared_ptr<inode> file = name == nullptr ? std::make_shared<inode>() : on(vfs).find(name);
  if (!file) {
    if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    file = on(vfs).make(name);
  }
  auto* made = new (to) opened{};
  made->on = &on(vfs);
  made->file = std::move(file);
  made->pMethods = &methods;
  if (given != nullptr) *given = flags;
  return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  const undisturbed quiet;
  auto& at = on(vfs);
  if (!at.goes_well(disk::act::remove)) return SQLITE_IOERR_DELETE;
  if (!at.find(name)) return SQLITE_IOERR_DELETE_NOENT;
  at.remove(name);
  if (sync_folder == 0) return SQLITE_OK;
  if (!at.goes_well(disk::act::folder)) return SQLITE_IOERR_DIR_FSYNC;
  if (at.mistake() != planted::unlink_without_sync) at.sync_folder();
  return SQLITE_OK;
}

int access(sqlite3_vfs* vfs, const char* name, int what, int* there) {
  const undisturbed quiet;
  if (!on(vfs).goes_well(disk::act::look)) return SQLITE_IOERR_ACCESS;
  const auto found = on(vfs).find(name);
  *there = found && (what != SQLITE_ACCESS_EXISTS || !found->now.empty()) ? 1 : 0;
  return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int room, char* to) {
  sqlite3_snprintf(room, to, "%s", name);
  return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int count, char* to) {
  on(vfs).random_bytes(to, count);
  return count;
}
int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }
int now(sqlite3_vfs*, double* day) {
  *day = 2461000.5;
  return SQLITE_OK;
}
int last_error(sqlite3_vfs*, int, char*) { return 0; }

class nobody_else final : public sg::detail::process_turns {
 public:
  void enter() override {}
  void leave() noexcept override {}
};

class paper_surroundings final : public sg::detail::surroundings {
 public:
  explicit paper_surroundings(disk& on) : on_{on} {}

  std::string full_path(const std::string& path) const override { return path; }
  std::optional<sg::detail::file_look> look(const std::string& path) const override {
    const undisturbed quiet;
    demand(disk::act::look, path);
    return on_.find(path) ? std::optional{sg::detail::file_look{}} : std::nullopt;
  }
  std::uint64_t file_system_of(const std::string&) const override { return 0xEF53; }
  void create_private(const std::string& path) override {
    const undisturbed quiet;
    demand(disk::act::open, path);
    on_.make(path);
  }
  void create_reserve(const std::string& path, std::size_t bytes) override {
    const undisturbed quiet;
    bytes /= 16;  // paper is copied often
    create_private(path);
    demand(disk::act::write, path);
    const auto file = on_.find(path);
    if (!on_.room_for(*file, bytes)) {
      on_.remove(path);
      throw sg::store_error{sg::store_fault::full, "the disk on paper is full", path};
    }
    file->write(0, std::string(bytes, '\0'));
    demand(disk::act::write, path);
    file->sync();
  }
  void sync_folder_of(const std::string& path) override {
    const undisturbed quiet;
    demand(disk::act::folder, path);
    on_.sync_folder();
  }
  void remove(const std::string& path) noexcept override {
    const undisturbed quiet;
    if (!on_.dead() && on_.find(path)) on_.remove(path);
  }
  std::unique_ptr<sg::detail::process_turns> turns_at(const std::string&) override {
    return std::make_unique<nobody_else>();
  }
  std::int64_t process() const noexcept override { return 1; }

 private:
  void demand(disk::act what, const std::string& path) const {
    if (!on_.goes_well(what)) throw sg::store_error{sg::store_fault::failed, "the disk on paper failed", path};
  }
  disk& on_;
};

}  // namespace

std::unique_ptr<sqlite3_vfs> make_vfs(disk& over, const char* name) {
  auto made = std::make_unique<sqlite3_vfs>();
  made->iVersion = 1;
  made->szOsFile = sizeof(opened);
  made->mxPathname = 512;
  made->zName = name;
  made->pAppData = &over;
  made->xOpen = &open;
  made->xDelete = &remove;
  made->xAccess = &access;
  made->xFullPathname = &full_name;
  made->xRandomness = &randomness;
  made->xSleep = &sleep;
  made->xCurrentTime = &now;
  made->xGetLastError = &last_error;
  return made;
}

std::shared_ptr<sg::detail::surroundings> make_surroundings(disk& on) {
  return std::make_shared<paper_surroundings>(on);
}

}  // namespace paper
