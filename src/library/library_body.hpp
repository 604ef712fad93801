// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_LIBRARY_BODY_HPP
#define SAFEGUARDING_SRC_LIBRARY_LIBRARY_BODY_HPP

/// \file
/// A library at work: the store, the keys, the signer and the world they hold, and the one way to write to it.

#include "entry.hpp"
#include "jigsaw_shelf.hpp"
#include "notice_watch.hpp"
#include "school_rules.hpp"
#include "search.hpp"
#include "world.hpp"

#include <safeguarding/core/export.hpp>
#include <safeguarding/ledger/signer.hpp>
#include <safeguarding/library/founding.hpp>
#include <safeguarding/library/heads_elsewhere.hpp>
#include <safeguarding/library/presence.hpp>
#include <safeguarding/store/store.hpp>
#include <safeguarding/vault/key_ring.hpp>
#include <safeguarding/vault/root_key.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace safeguarding::inline v0::detail {

class library_body;

/// Rows of the key file that are no keys of the ring.
inline constexpr std::string_view signing_key_row = "signing-key", passphrase_row = "passphrase";

/// One writer's turn in a library: what is added is in the world at once, and durable once the turn is over.
class SAFEGUARDING_API turn {
 public:
  [[nodiscard]] const world& in() const noexcept;
  /// As adopted by `known_by`; nothing is everything adopted so far. Those of now stay valid until something is
  /// adopted, those of another moment until a third is asked for.
  [[nodiscard]] const school_rules& rules(std::optional<instant> known_by = {});
  [[nodiscard]] const word_places& words();
  [[nodiscard]] notice_watch& watch() noexcept;
  /// What belongs together of what `by` may see, with nothing recorded after position `until`. It stays valid until
  /// the next call.
  [[nodiscard]] const jigsaw& pieces(const sight& by, std::optional<std::uint64_t> until = {});
  /// Seals `what` under the keys of `scopes`, which are made where there are none, and appends it. Its position.
  std::uint64_t add(entry what, const std::vector<scope_owner>& scopes);
  [[nodiscard]] instant now() const noexcept { return now_; }
  /// 128 random bits.
  [[nodiscard]] std::string new_id();

 private:
  friend class library_body;
  turn(library_body& body, write_section& section, instant now, std::optional<write_token> token)
      : body_{body}, section_{section}, now_{now}, token_{token} {}
  key_id scope_key(const scope_owner& whose, entry& what);
  std::uint64_t add_under(entry what, const std::vector<key_id>& keys);

  library_body& body_;
  write_section& section_;
  instant now_;
  std::optional<write_token> token_;  ///< of the first event added
  std::vector<digest> written_;       ///< the leaves of what was added
  bool new_keys_ = false;             ///< the ring holds keys that the store does not
};

/// A library at work. Safe to use from several threads: turns come one after another.
class SAFEGUARDING_API library_body {
 public:
  /// As case_library::create() and open().
  static std::shared_ptr<library_body> create(std::unique_ptr<store> in, root_key root, const founding& first,
                                              const std::string& settings, heads_elsewhere heads);
  static std::shared_ptr<library_body> open(std::unique_ptr<store> in, root_key root, heads_elsewhere heads,
                                            std::string_view snapshot = {});
  /// As case_library::snapshot().
  [[nodiscard]] std::string snapshot();
  /// Whether it was opened from a snapshot.
  [[nodiscard]] bool resumed() const noexcept { return resumed_; }

  /// Runs `work` in a turn of its own, on the world as it is then. What it throws leaves nothing written.
  void take_turn(instant now, std::optional<write_token> token, const std::function<void(turn&)>& work);
  /// The same, unless something was written with `token` before: then nothing runs, and this is where it stands.
  [[nodiscard]] std::optional<std::uint64_t> take_turn_once(instant now, std::optional<write_token> token,
                                                            const std::function<void(turn&)>& work);
  /// A token that tells nothing of `key` to anybody but the holder of the keys, and is another for each actor.
  [[nodiscard]] write_token token_of(const person_id& actor, std::string_view key) const;

  [[nodiscard]] std::string public_key() const;
  [[nodiscard]] std::string head() const;

 private:
  friend class turn;
  library_body(std::unique_ptr<store> in, root_key root, key_ring ring, signer sign);
  /// Takes in what other processes wrote. \throws error  it is not what was signed, or cannot be opened.
  void catch_up(const store_view& from);
  /// Takes in the events up to `head`. \throws as signer::follow(); then the world is to be made anew.
  void take_in(const store_view& from, const checkpoint& head);
  /// Takes in the events up to the head that is kept elsewhere. \throws error  the history does not extend it.
  void take_in_known(const store_view& from);
  /// Takes over what `snapshot` holds, and what was written since. False where it is of no use; then the library is as
  /// it was before.
  [[nodiscard]] bool resume(std::string_view snapshot);
  /// Forgets everything but the keys: the next catch_up() reads the store from its beginning.
  void start_again();
  void load_keys(const store_view& from);
  void save_keys(write_section& section);

  mutable std::mutex mutex_;
  std::unique_ptr<store> store_;
  root_key root_;  ///< kept, because another process may add keys
  key_ring ring_;
  std::unordered_set<std::string> saved_;  ///< rows of the ring that the store is known to hold
  signer signer_;
  std::string drawn_;  ///< random bytes that no id was made of yet
  world world_;
  heads_elsewhere heads_;
  bool resumed_ = false;
  bool stale_ = false;  ///< a turn was broken off: the world may hold what the store does not
  /// Rules that were read already, and of what.
  struct rules_read {
    std::optional<school_rules> rules;
    std::size_t adoptions = 0;
    std::optional<instant> known_by;
  };
  rules_read rules_now_, rules_then_;
  word_places words_;
  notice_watch watch_;
  jigsaw_shelf shelf_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_LIBRARY_BODY_HPP
