// SPDX-License-Identifier: Apache-2.0
#include "paper_disk.hpp"

#include <algorithm>

namespace paper {

void inode::write(std::uint64_t at, std::string_view bytes) {
  if (now.size() < at + bytes.size()) now.resize(at + bytes.size(), '\0');
  now.replace(at, bytes.size(), bytes);
  unsynced.push_back({at, std::string{bytes}, false});
}

void inode::cut_to(std::uint64_t size) {
  now.resize(size, '\0');
  unsynced.push_back({size, {}, true});
}

void inode::sync() {
  durable = now;
  unsynced.clear();
}

disk::disk(const image& start, planted mistake) : mistake_{mistake} {
  for (const auto& [name, bytes] : start) {
    auto file = std::make_shared<inode>();
    file->now = file->durable = bytes;
    names_[name] = durable_names_[name] = std::move(file);
  }
  vfs_name_ = "paper" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
  vfs_ = make_vfs(*this, vfs_name_.c_str());
  around_ = make_surroundings(*this);
  sqlite3_vfs_register(vfs_.get(), 0);
}

disk::~disk() { sqlite3_vfs_unregister(vfs_.get()); }

sg::detail::sqlite_seams disk::seams(sg::detail::journal_form journal) { return {around_, vfs_name_.c_str(), journal}; }

bool disk::goes_well(act what) {
  left_out_ = false;
  if (dead_) return false;
  ++done_;
  const bool now = fault_.what == fault::error_from_then_on ? done_ >= fault_.at : done_ == fault_.at;
  if (fault_.what == fault::none || !now) return true;
  struck_ = true;
  if (fault_.what == fault::power) {
    dead_ = true;
    return false;
  }
  if (mistake_ == planted::lost_write) {
    left_out_ = what == act::write || what == act::sync || what == act::cut;
    return true;
  }
  sync_failed_ = sync_failed_ || what == act::sync || what == act::folder;
  return false;
}

std::shared_ptr<inode> disk::find(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? nullptr : found->second;
}

std::shared_ptr<inode> disk::make(const std::string& name) {
  auto file = std::make_shared<inode>();
  file->journal = name.ends_with("-journal") || name.ends_with("-wal");
  file->new_entry = true;
  names_[name] = file;
  unsynced_names_.push_back({name, file});
  return file;
}

void disk::remove(const std::string& name) {
  names_.erase(name);
  unsynced_names_.push_back({name, nullptr});
}

void disk::sync_folder() {
  if (mistake_ == planted::no_folder_sync || mistake_ == planted::no_sync) return;
  durable_names_ = names_;
  unsynced_names_.clear();
}

std::uint64_t disk::used() const {
  std::uint64_t sum = 0;
  for (const auto& [name, file] : names_) sum += file->now.size();
  return sum;
}

bool disk::room_for(const inode& file, std::uint64_t end) const {
  return end <= file.now.size() || used() + (end - file.now.size()) <= room_;
}

void disk::random_bytes(char* to, int count) {
  for (int i = 0; i < count; ++i) to[i] = static_cast<char>(random_());
}

image disk::after_power_cut(std::mt19937_64& draw) const {
  enum : std::uint64_t { none, all, some, torn, ways };
  const auto way = draw() % ways;
  auto names = durable_names_;
  for (const auto& change : unsynced_names_) {
    if (way == none || (way != all && draw() % 2 == 0)) continue;
    if (change.file) names[change.name] = change.file;
    else names.erase(change.name);
  }
  image left;
  for (const auto& [name, file] : names) {
    auto bytes = file->durable;
    for (const auto& change : file->unsynced) {
      if (way == none || (way == some && draw() % 2 == 0)) continue;
      if (change.cut) {
        if (way != torn || draw() % 2 == 0) bytes.resize(change.at, '\0');
        continue;
      }
      constexpr std::uint64_t sector = 512;
      for (std::uint64_t at = change.at; at < change.at + change.bytes.size();) {
        const auto end = std::min((at / sector + 1) * sector, change.at + change.bytes.size());
        if (way != torn || draw() % 2 == 0) {
          if (bytes.size() < end) bytes.resize(end, '\0');
          bytes.replace(at, end - at, change.bytes, at - change.at, end - at);
        }
        at = end;
      }
    }
    left[name] = std::move(bytes);
  }
  return left;
}

image disk::as_it_is() const {
  image left;
  for (const auto& [name, file] : names_) left[name] = file->now;
  return left;
}

}  // namespace paper
