// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_KEY_FILE_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_KEY_FILE_HPP

/// \file
/// The small file of keys, which also remembers the last head that was seen in the file of events.

#include "event_file.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A connection to the key file. Not for two threads at once.
class key_file {
 public:
  explicit key_file(database opened);

  [[nodiscard]] std::optional<std::string> find(std::string_view id);
  [[nodiscard]] std::vector<stored_key> all();
  void put(std::span<const stored_key> rows);
  void erase(std::span<const std::string> ids);

  /// The last head that was written down here.
  [[nodiscard]] std::optional<numbered_head> seen();
  /// Writes down a head unless a later one is written already.
  void see(const numbered_head& head);
  /// Writes down what is now the newest head, whatever stood here.
  void see_instead(const std::optional<numbered_head>& head);
  /// Writes the whole file anew where an erasure was cut off before that.
  void finish_cleaning();
  void check();

 private:
  class in_one_commit;
  void clean();
  void write_seen(std::uint64_t next, const stored_head& head);

  database opened_;
  statement begin_, commit_, rollback_, find_, all_, put_, erase_, seen_, see_, unclean_, mark_, check_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_KEY_FILE_HPP
