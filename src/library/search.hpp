// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_SEARCH_HPP
#define SAFEGUARDING_SRC_LIBRARY_SEARCH_HPP

/// \file
/// Full-text search in memory. The index holds every record; a search looks at those it is given and at no others, and
/// what it counts, it counts among those alone.

#include <safeguarding/core/text_span.hpp>
#include <safeguarding/library/any_record.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0::detail {

/// The words of a record that a search looks at: text, the child's own words, reasons, notes, labels of places.
[[nodiscard]] std::vector<std::string_view> texts_of(const any_record& value);

/// The words of a text, folded, in their order.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);
/// Where the words of `query` stand in `text`, in code points.
[[nodiscard]] std::vector<text_span> places_in(std::string_view text, std::string_view query);

/// Which records hold which words.
class word_places {
 public:
  /// Adds the record at `index`; in rising order.
  void add(std::size_t index, const any_record& value);

  struct hit {
    std::size_t index = 0;
    std::int32_t score = 0;  ///< in 1/1024 bit
  };
  /// Those of the records for which `allowed` that hold a word of `query`, best first, then the newest. A word counts
  /// log2((n + 1) / m) for a record that holds it, where m of n allowed records do: linear in the records that hold
  /// any of the words. `n` is how many are allowed.
  [[nodiscard]] std::vector<hit> find(std::string_view query, std::size_t n,
                                      const std::function<bool(std::size_t)>& allowed) const;
  /// How many records have been added.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
  std::size_t size_ = 0;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_SEARCH_HPP
