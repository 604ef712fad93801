// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/candidates.hpp>

#include "prepared_people.hpp"

#include <safeguarding/people/weights.hpp>

#include <algorithm>

namespace safeguarding::inline v0 {

namespace {

using detail::comparison_kind;
using detail::prepared_field;
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

candidate_index::candidate_index(const people_comparer& comparer, candidate_limits limits) : rows_{comparer.size()} {
  const auto& people = detail::prepared_of(comparer);
  std::vector<row_key> keys;
  std::vector<entry> entries;
  for (std::size_t row = 0; row < rows_; ++row) {
    keys_of(people, row, keys);
    for (const auto& k : keys) entries.push_back({k.key, static_cast<std::uint32_t>(row)});
  }
  // Blocks small enough are kept; the keys of the others are returned, sorted.
  const auto take_blocks = [&](bool last) {
    sort_by_key(entries);
    std::vector<std::uint64_t> common;
    for (std::size_t i = 0; i < entries.size();) {
      auto j = i + 1;
      while (j < entries.size() && entries[j].key == entries[i].key) ++j;
      const auto size = j - i;
      if (size > limits.most_in_block) {
        common.push_back(entries[i].key);
        if (last) {
          ++account_.left_out;
          account_.left_out_pairs += size * (size - 1) / 2;
        } else {
          ++account_.narrowed;
        }
      } else if (size > 1) {
        ++account_.blocks;
        starts_.push_back(static_cast<std::uint32_t>(members_.size()));
        for (auto k = i; k < j; ++k) members_.push_back(entries[k].row);
      }
      i = j;
    }
    entries.clear();
    return common;
  };
  // What a row has nothing further to narrow by.
  std::vector<entry> alone;
  const auto leave_alone = [&] {
    entries.swap(alone);
    sort_by_key(entries);
    for (std::size_t i = 0; i < entries.size();) {
      auto j = i + 1;
      while (j < entries.size() && entries[j].key == entries[i].key) ++j;
      if (j - i > 1) {
        ++account_.left_out;
        account_.left_out_pairs += (j - i) * (j - i - 1) / 2;
      }
      i = j;
    }
    entries.clear();
  };

  const key_set common{take_blocks(false)};
  const auto joined = [](std::uint64_t a, std::uint64_t b) { return mixed(a < b ? a * 3 + b : b * 3 + a); };
  std::vector<row_key> own;
  const auto common_keys_of = [&](std::size_t row) {
    keys_of(people, row, keys);
    own.clear();
    for (const auto& k : keys)
      if (common.holds(k.key)) own.push_back(k);
  };
  for (std::size_t row = 0; row < rows_; ++row) {
    common_keys_of(row);
    for (std::size_t i = 0; i < own.size(); ++i) {
      for (std::size_t j = i + 1; j < own.size(); ++j)
        if (own[i].origin != own[j].origin)
          entries.push_back({joined(own[i].key, own[j].key), static_cast<std::uint32_t>(row)});
      if (std::all_of(own.begin(), own.end(), [&](const row_key& k) { return k.origin == own[i].origin; }))
        alone.push_back({own[i].key, static_cast<std::uint32_t>(row)});
    }
  }
  {
    std::vector<entry> kept;
    kept.swap(entries);
    leave_alone();
    entries.swap(kept);
  }
  const key_set common_pairs{take_blocks(false)};
  std::vector<char> both;  // by i and j: whether own[i] and own[j] together are common
  for (std::size_t row = 0; row < rows_; ++row) {
    common_keys_of(row);
    const auto count = own.size();
    both.assign(count * count, 0);
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = i + 1; j < count; ++j)
        if (own[i].origin != own[j].origin)
          both[i * count + j] = both[j * count + i] = common_pairs.holds(joined(own[i].key, own[j].key)) ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = i + 1; j < count; ++j) {
        if (both[i * count + j] == 0) continue;
        const auto pair = joined(own[i].key, own[j].key);
        bool narrowed = false;
        for (std::size_t k = 0; k < count; ++k) {
          if (both[i * count + k] == 0 || both[j * count + k] == 0) continue;
          narrowed = true;
          if (k > j) entries.push_back({mixed(pair + own[k].key), static_cast<std::uint32_t>(row)});
        }
        if (!narrowed) alone.push_back({pair, static_cast<std::uint32_t>(row)});
      }
  }
  (void)take_blocks(true);
  leave_alone();
  starts_.push_back(static_cast<std::uint32_t>(members_.size()));

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
