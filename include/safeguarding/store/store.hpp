// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_STORE_HPP
#define SAFEGUARDING_STORE_STORE_HPP

/// \file
/// The contract of every store: a history of events that only grows, its heads, and the rows of keys beside it.
/// memory_store.hpp and sqlite_store.hpp keep it; tests/store/contract.hpp is what "keep" means.

#include <safeguarding/core/export.hpp>
#include <safeguarding/store/rows.hpp>
#include <safeguarding/store/store_error.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What became of an append. Stable: numbers are never reused.
enum class append_outcome : int {
  appended = 1,  ///< the batch stands at `first` once the section is committed
  repeated = 2,  ///< an earlier append with these tokens stands at `first`; nothing was added
  stale = 3,     ///< the history has grown to `size` since the caller looked; nothing was added: catch up, try again
};

/// The answer to an append.
struct append_result {
  append_outcome outcome = append_outcome::stale;
  std::uint64_t first = 0;  ///< position of the first event of the batch; of no meaning when stale
  std::uint64_t size = 0;   ///< events in the history, with those of this section

  friend bool operator==(const append_result&, const append_result&) = default;
};

/// What may be read of a store. Positions count from 0 and have no gaps; a row never changes once it is there.
class SAFEGUARDING_API store_view {
 public:
  virtual ~store_view() = default;
  store_view(const store_view&) = delete;
  store_view& operator=(const store_view&) = delete;
  store_view(store_view&&) = delete;
  store_view& operator=(store_view&&) = delete;

  /// How many events there are.
  [[nodiscard]] virtual std::uint64_t size() const = 0;

  /// At most `most` events from position `from` on, in order, and at least one unless the history ends there. It may
  /// give fewer than there are, because it stops after 16 MiB, and a section gives what it added by itself.
  /// \throws store_error  damaged: a row is missing between others, or cannot be read.
  [[nodiscard]] virtual std::vector<event_bytes> read(std::uint64_t from, std::size_t most) const = 0;

  /// The position of the event that was appended with `token`.
  [[nodiscard]] virtual std::optional<std::uint64_t> find(const write_token& token) const = 0;

  /// The heads, oldest first: at most `most`, from the `from`th on, counted from 0.
  [[nodiscard]] virtual std::vector<stored_head> heads(std::uint64_t from, std::size_t most) const = 0;

  /// The newest head.
  [[nodiscard]] virtual std::optional<stored_head> newest_head() const = 0;

  /// The bytes of the key `id`.
  [[nodiscard]] virtual std::optional<std::string> key(std::string_view id) const = 0;

  /// All keys, in the order of their ids' bytes.
  [[nodiscard]] virtual std::vector<stored_key> keys() const = 0;

 protected:
  store_view() = default;
};

/// The one writer's turn: from its making to commit() or its end, nobody else writes to this store, in any process.
/// So what is read here cannot change before it is written: read, decide, seal, append, sign, put the head, commit.
/// A section belongs to the thread that opened it, and must not outlive its store. Left without commit() it leaves no
/// event and no head. After an error other than invalid_input or misuse it can no longer be committed, unless the part
/// in which it happened is undone.
class SAFEGUARDING_API write_section : public store_view {
 public:
  /// Adds a batch, all of it or nothing. With tokens that were used before, it answers where; whether the history has
  /// grown is asked only after that, because whoever tries again has often not seen it grow.
  /// \throws invalid_input  a batch of none, an event beyond its limits, a token twice in the batch; contradiction when
  ///                        some of its tokens are known and others not, or stand elsewhere: that is another batch.
  [[nodiscard]] virtual append_result append(std::span<const new_event> batch, std::uint64_t expected_size) = 0;

  /// Adds a head, in the same commit as the events.
  /// \throws invalid_input  it covers more than size(), or less than the newest head does.
  virtual void put_head(const stored_head& head) = 0;

  /// Writes rows of keys, all or none, over those of the same id. They are durable when it returns, before any event
  /// that needs them, and stay if the section is left without commit().
  virtual void put_keys(std::span<const stored_key> rows) = 0;

  /// Erases rows of keys, all or none, and their bytes from the key file; ids that are not there are passed over.
  /// Durable when it returns, and not undone if the section is left without commit().
  virtual void erase_keys(std::span<const std::string> ids) = 0;

  /// Begins a part of the section that can be undone alone; parts do not nest. Keys are not undone.
  virtual void begin_part() = 0;
  virtual void keep_part() = 0;  ///< the part that was begun stays
  virtual void undo_part() = 0;  ///< events and heads since begin_part() are gone

  /// Makes events and heads durable and gives up the turn; the section is then of no more use.
  /// When it throws, all of them are kept or none; which of both, find() of their tokens tells after the store was
  /// opened anew.
  virtual void commit() = 0;
};

/// A store. It may be shared between threads; what another process commits is seen by the next call.
class SAFEGUARDING_API store : public store_view {
 public:
  [[nodiscard]] virtual const store_id& id() const noexcept = 0;

  /// Waits for this thread's turn to write, first come, first served, among all threads and processes. A thread that
  /// has a section of another store open on the same files would wait for itself, and is not told so.
  /// \throws store_error  misuse: this thread has a section of this store open.
  [[nodiscard]] virtual std::unique_ptr<write_section> write() = 0;

  /// Gives up room that the store kept free, so that what must be written on a full disk can be: that somebody read, or
  /// that something was disposed of. Whoever was refused with `full` calls it and tries again; erase_keys() does by
  /// itself. The room is taken again when the store is next opened. False when there was none left.
  virtual bool give_up_reserve() = 0;

  /// Looks through the whole store for damage that the engine can see. Changed bytes are the ledger's to find.
  /// Linear in the size of the store.
  /// \throws store_error  damaged.
  virtual void check() const = 0;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_STORE_HPP
