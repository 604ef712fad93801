// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/candidates.hpp>

#include "prepared_people.hpp"

#include <safeguarding/people/weights.hpp>

#include <algorithm>

namespace safeguarding::inline v0 {

namespace {

using detail::comparison_kind;
using detail::prepared_people;

struct entry {
  std::uint64_t key;
  std::uint32_t row;
};

// A key of one row. Keys of one origin say nothing beyond each other: a word and its sound, a date and its year.
struct row_key {
  std::uint64_t key;
  std::uint32_t origin;
};

std::uint64_t key_of(std::size_t field, unsigned way, std::uint64_t value) noexcept {
  return mixed((static_cast<std::uint64_t>(field) << 8 | way) * 0x9e3779b97f4a7c15U ^ mixed(value + 1));
}

void keys_of(const prepared_people& people, std::size_t row, std::vector<row_key>& keys) {
  keys.clear();
  std::uint32_t origin = 0;
  for (std::size_t f = 0; f < people.fields.size(); ++f) {
    const auto& field = people.fields[f];
    const auto put = [&](unsigned way, std::uint64_t value) { keys.push_back({key_of(f, way, value), origin}); };
    if (field.kind == comparison_kind::date) {
      const auto date = field.dates[row];
      if (date != 0) {
        put(0, date);
        put(1, date >> 16);
        put(2, date & 0xFFFF);
        ++origin;
      }
      continue;
    }
    for (auto at = field.lists.starts[row]; at < field.lists.starts[row + 1]; ++at) {
      const auto value = field.lists.values[at];
      switch (field.kind) {
        case comparison_kind::name:
          put(0, value >> 2);
          for (const auto sound : field.words[at].sounds)
            if (sound != 0) put(1, sound);
          for (const auto name :
               field.formal[value >> 2].size() > 1 ? field.formal[value >> 2] : std::span<const std::uint32_t>{})
            put(2, name);
          break;
        case comparison_kind::phone: {
          const auto text = field.book.texts[value];
          put(0, text_hash(text.size() > 7 ? text.substr(text.size() - 7) : text));
          break;
        }
        default: put(0, value);
      }
      ++origin;
    }
    for (const auto value :
         field.kind == comparison_kind::place ? field.code_lists[row] : std::span<const std::uint32_t>{}) {
      const auto text = field.codes.texts[value];
      put(1, value);
      if (text.size() >= 5) put(2, text_hash(text.substr(0, text.size() - 3)));
      ++origin;
    }
  }
  std::sort(keys.begin(), keys.end(), [](const row_key& x, const row_key& y) { return x.key < y.key; });
  keys.erase(std::unique(keys.begin(), keys.end(), [](const row_key& x, const row_key& y) { return x.key == y.key; }),
             keys.end());
}

// Sorts by key, keeping rows ascending within each: three passes over the upper 33 bits settle nearly all, the rest is
// settled by comparing.
void sort_by_key(std::vector<entry>& entries) {
  std::vector<entry> other(entries.size());
  for (const unsigned shift : {31U, 42U, 53U}) {
    std::vector<std::size_t> at(2048, 0);
    for (const auto& e : entries) ++at[e.key >> shift & 2047];
    std::size_t sum = 0;
    for (auto& n : at) {
      const auto count = n;
      n = sum;
      sum += count;
    }
    for (const auto& e : entries) other[at[e.key >> shift & 2047]++] = e;
    entries.swap(other);
  }
  for (std::size_t i = 0; i < entries.size();) {
    auto j = i + 1;
    while (j < entries.size() && entries[j].key >> 31 == entries[i].key >> 31) ++j;
    if (j - i > 1)
      std::stable_sort(entries.begin() + static_cast<std::ptrdiff_t>(i),
                       entries.begin() + static_cast<std::ptrdiff_t>(j),
                       [](const entry& x, const entry& y) { return x.key < y.key; });
    i = j;
  }
}

// A set of keys that is only asked.
class key_set {
 public:
  explicit key_set(const std::vector<std::uint64_t>& keys) {
    std::size_t size = 16;
    while (size < 2 * keys.size()) size *= 2;
    slots_.assign(size, 0);
    for (const auto key : keys) {
      auto slot = key & (size - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
      slots_[slot] = key | 1;
    }
  }
  [[nodiscard]] bool holds(std::uint64_t key) const noexcept {
    auto slot = key & (slots_.size() - 1);
    while (slots_[slot] != 0) {
      if (slots_[slot] == (key | 1)) return true;
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return false;
  }

 private:
  std::vector<std::uint64_t> slots_;  // 0 is free; the lowest bit of a key is given up for that
};

}  // namespace

// Puts rows into blocks by their keys. Rows whose key too many have are looked at by two of those keys at a time, and
// where two are too common as well, by three.
class candidate_index::builder {
 public:
  builder(const people_comparer& comparer, std::size_t most_in_block, candidate_index& into)
      : people_{detail::prepared_of(comparer)}, most_{most_in_block}, into_{into} {}

  void all() {
    for (std::size_t row = 0; row < into_.rows_; ++row) {
      keys_of(people_, row, keys_);
      for (const auto& k : keys_) entries_.push_back({k.key, static_cast<std::uint32_t>(row)});
    }
    const key_set common{take_blocks(too_large::narrowed)};
    for (std::size_t row = 0; row < into_.rows_; ++row) pair_keys(row, common);
    leave_alone();
    const key_set common_pairs{take_blocks(too_large::narrowed)};
    for (std::size_t row = 0; row < into_.rows_; ++row) triple_keys(row, common, common_pairs);
    (void)take_blocks(too_large::left_out);
    leave_alone();
    into_.starts_.push_back(static_cast<std::uint32_t>(into_.members_.size()));
  }

 private:
  // What becomes of a block that is too large.
  enum class too_large { narrowed, left_out };

  void leave_out(std::size_t size) {
    ++into_.account_.left_out;
    into_.account_.left_out_pairs += size * (size - 1) / 2;
  }

  // Blocks small enough are kept; the keys of the others are returned, sorted.
  std::vector<std::uint64_t> take_blocks(too_large otherwise) {
    sort_by_key(entries_);
    std::vector<std::uint64_t> common;
    for (std::size_t i = 0; i < entries_.size();) {
      auto j = i + 1;
      while (j < entries_.size() && entries_[j].key == entries_[i].key) ++j;
      const auto size = j - i;
      if (size > most_) {
        common.push_back(entries_[i].key);
        if (otherwise == too_large::left_out) leave_out(size);
        else ++into_.account_.narrowed;
      } else if (size > 1) {
        ++into_.account_.blocks;
        into_.starts_.push_back(static_cast<std::uint32_t>(into_.members_.size()));
        for (auto k = i; k < j; ++k) into_.members_.push_back(entries_[k].row);
      }
      i = j;
    }
    entries_.clear();
    return common;
  }

  // Rows that have nothing further to be narrowed by.
  void leave_alone() {
    sort_by_key(alone_);
    for (std::size_t i = 0; i < alone_.size();) {
      auto j = i + 1;
      while (j < alone_.size() && alone_[j].key == alone_[i].key) ++j;
      if (j - i > 1) leave_out(j - i);
      i = j;
    }
    alone_.clear();
  }

  static std::uint64_t joined(std::uint64_t a, std::uint64_t b) noexcept {
    return mixed(a < b ? a * 3 + b : b * 3 + a);
  }

  // The keys of a row that are too common by themselves.
  void find_own(std::size_t row, const key_set& common) {
    keys_of(people_, row, keys_);
    own_.clear();
    for (const auto& k : keys_)
      if (common.holds(k.key)) own_.push_back(k);
  }

  void pair_keys(std::size_t row, const key_set& common) {
    find_own(row, common);
    for (std::size_t i = 0; i < own_.size(); ++i) {
      for (std::size_t j = i + 1; j < own_.size(); ++j)
        if (own_[i].origin != own_[j].origin)
          entries_.push_back({joined(own_[i].key, own_[j].key), static_cast<std::uint32_t>(row)});
      if (std::all_of(own_.begin(), own_.end(), [&](const row_key& k) { return k.origin == own_[i].origin; }))
        alone_.push_back({own_[i].key, static_cast<std::uint32_t>(row)});
    }
  }

  void triple_keys(std::size_t row, const key_set& common, const key_set& common_pairs) {
    find_own(row, common);
    const auto count = own_.size();
    both_.assign(count * count, 0);
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = i + 1; j < count; ++j)
        if (own_[i].origin != own_[j].origin)
          both_[i * count + j] = both_[j * count + i] = common_pairs.holds(joined(own_[i].key, own_[j].key)) ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = i + 1; j < count; ++j)
        if (both_[i * count + j] != 0) add_thirds(row, i, j);
  }

  // A pair of keys with each third that is common with both.
  void add_thirds(std::size_t row, std::size_t i, std::size_t j) {
    const auto count = own_.size();
    const auto pair = joined(own_[i].key, own_[j].key);
    bool narrowed = false;
    for (std::size_t k = 0; k < count; ++k) {
      if (both_[i * count + k] == 0 || both_[j * count + k] == 0) continue;
      narrowed = true;
      if (k > j) entries_.push_back({mixed(pair + own_[k].key), static_cast<std::uint32_t>(row)});
    }
    if (!narrowed) alone_.push_back({pair, static_cast<std::uint32_t>(row)});
  }

  const prepared_people& people_;
  std::size_t most_;
  candidate_index& into_;
  std::vector<row_key> keys_, own_;
  std::vector<entry> entries_, alone_;
  std::vector<char> both_;  // by i and j: whether own_[i] and own_[j] together are common
};

candidate_index::candidate_index(const people_comparer& people, candidate_limits limits) : rows_{people.size()} {
  builder{people, limits.most_in_block, *this}.all();
  row_starts_.assign(rows_ + 1, 0);
  for (const auto row : members_) ++row_starts_[row + 1];
  for (std::size_t row = 0; row < rows_; ++row) row_starts_[row + 1] += row_starts_[row];
  of_row_.resize(members_.size());
  block_ends_.resize(members_.size());
  bits_.resize(members_.size());
  // In a large table what two rows share by chance adds up, and what one person shares with himself is many times that.
  const auto single_out = log2_bits(static_cast<double>(std::max<std::size_t>(rows_, 1))) / 64;
  least_ = static_cast<std::uint32_t>(
      std::max(single_out * 3 / 4 + 2 * std::max(single_out - 16 * 16, 0) + 16 * limits.least_bits, 0));
  auto at = row_starts_;
  for (std::size_t block = 0; block + 1 < starts_.size(); ++block) {
    const auto size = starts_[block + 1] - starts_[block];
    const auto bits = static_cast<std::uint16_t>(std::max(log2_bits(static_cast<double>(rows_) / size) / 64, 1));
    for (auto place = starts_[block]; place < starts_[block + 1]; ++place) {
      const auto slot = at[members_[place]]++;
      of_row_[slot] = place;
      block_ends_[slot] = starts_[block + 1];
      bits_[slot] = bits;
    }
  }
}

candidate_index::walker::walker(const candidate_index& index) : index_{&index}, shared_(index.rows_, 0) {}

std::span<const std::uint32_t> candidate_index::walker::of(std::size_t row) {
  found_.clear();
  const auto& in = *index_;
  for (auto slot = in.row_starts_[row]; slot < in.row_starts_[row + 1]; ++slot) {
    const auto bits = in.bits_[slot];
    for (auto place = in.of_row_[slot] + 1; place < in.block_ends_[slot]; ++place) {
      const auto other = in.members_[place];
      if (shared_[other] == 0) found_.push_back(other);
      shared_[other] += bits;
    }
  }
  std::size_t kept = 0;
  for (const auto other : found_) {
    if (shared_[other] >= in.least_) found_[kept++] = other;
    shared_[other] = 0;
  }
  found_.resize(kept);
  std::sort(found_.begin(), found_.end());
  return found_;
}

}  // namespace safeguarding::inline v0
