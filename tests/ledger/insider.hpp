// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LEDGER_INSIDER_HPP
#define SAFEGUARDING_TESTS_LEDGER_INSIDER_HPP

/// \file
/// Somebody who can write to the file and has no key: fourteen kinds of edit, made on a history that was drawn at
/// random.

#include <safeguarding/ledger/checkpoint.hpp>
#include <safeguarding/ledger/event.hpp>
#include <safeguarding/ledger/verify.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "small_history.hpp"

namespace insider {

namespace sg = safeguarding;

inline constexpr std::array<const char*, 14> kinds{
    "edit", "delete",      "insert",           "reorder",     "truncate",   "splice",     "rollback",
    "fork", "swap sealed", "swap key numbers", "change time", "drop audit", "forge head", "head of another store"};

/// A history as it lies on the disk, and the one head that somebody else holds.
struct history {
  small::rows events;
  std::vector<std::string> beside;
  std::string elsewhere;

  /// The heads as verify_history() takes them: those beside the events, then the one kept elsewhere.
  [[nodiscard]] std::vector<sg::kept_head> heads() const {
    std::vector<sg::kept_head> all;
    for (const auto& note : beside) all.push_back({note, sg::head_kept::beside});
    if (!elsewhere.empty()) all.push_back({elsewhere, sg::head_kept::elsewhere});
    return all;
  }
};

/// One script: the history as it was, and what the insider made of it.
struct script {
  std::string kind;
  history before, after;
  bool head_for_each = false;  ///< every event has a head of its own, and the insider left them in place

  /// The position of the first event that is no longer what it was.
  [[nodiscard]] std::uint64_t first_bad() const {
    std::uint64_t at = 0;
    while (at < before.events.size() && at < after.events.size() && before.events[at] == after.events[at]) ++at;
    return at;
  }
};

class writer {
 public:
  explicit writer(std::uint64_t seed) : random_{seed} {}

  /// A script of the kind with this number.
  script make(std::size_t kind) {
    script made;
    made.kind = kinds[kind];
    const auto one_each = draw(3) == 0;
    history real;
    real.events = small::events(6 + draw(40));
    std::vector<std::uint64_t> sizes;
    for (std::uint64_t size = 0; size < real.events.size();) {
      size = std::min<std::uint64_t>(real.events.size(), size + (one_each ? 1 : 1 + draw(6)));
      sizes.push_back(size);
    }
    const auto heads = small::heads(real.events, sizes);
    for (const auto& note : heads) real.beside.push_back(sg::to_text(note));
    // The one that somebody else holds is one of them, of two events at least.
    auto held = draw(heads.size());
    while (heads[held].head.size < 2) ++held;
    held_ = heads[held].head.size;
    real.elsewhere = real.beside[held];
    made.before = made.after = real;
    edit(kind, made.after, heads);
    // Some remove the heads that tell on them; what the head elsewhere covers is seen all the same.
    const auto first = made.first_bad();
    const bool tidy = draw(2) == 0;
    if (tidy && first < held_) drop_heads_after(made.after, first);
    made.head_for_each = one_each && made.after.beside == real.beside;
    return made;
  }

 private:
  std::uint64_t draw(std::uint64_t below) { return random_() % below; }

  static sg::event_header header_of(const sg::event_bytes& event) { return sg::parse_event_header(event.header); }

  static void put_header(sg::event_bytes& event, sg::event_header header) {
    header.sealed_length = static_cast<std::uint32_t>(event.sealed.size());
    event.header = sg::encode(header);
  }

  /// Makes the positions run on as if nothing had happened.
  static void renumber(small::rows& events) {
    for (std::uint64_t i = 0; i < events.size(); ++i) {
      auto header = header_of(events[i]);
      header.position = i;
      put_header(events[i], header);
    }
  }

  static void drop_heads_after(history& of, std::uint64_t size) {
    std::erase_if(of.beside, [&](const std::string& note) { return sg::parse_checkpoint(note).head.size > size; });
  }

  /// Changes one sealed byte.
  void touch(sg::event_bytes& event) {
    auto& byte = event.sealed[draw(event.sealed.size())];
    byte = static_cast<char>(byte ^ (1 << draw(8)));
  }

  void edit(std::size_t kind, history& of, const std::vector<sg::checkpoint>& heads) {
    auto& events = of.events;
    const auto count = events.size();
    const auto at = draw(count), other = (at + 1 + draw(count - 1)) % count;
    const auto within = draw(held_ - 1);  // what only the head elsewhere shows must lie below it
    switch (kind) {
      case 0: touch(events[at]); break;
      case 1:
        events.erase(events.begin() + static_cast<std::ptrdiff_t>(at));
        if (draw(2) == 0) renumber(events);
        break;
      case 2:
        events.insert(events.begin() + static_cast<std::ptrdiff_t>(at), small::event(at, "inserted"));
        if (draw(2) == 0) renumber(events);
        break;
      case 3:
        std::swap(events[at], events[other]);
        if (draw(2) == 0) renumber(events);
        break;
      case 4:
        events.resize(within);
        drop_heads_after(of, draw(2) == 0 ? within : count);
        break;
      case 5: {  // pages of a state that never was put in the place of the newer ones
        const auto end = std::min(count, at + 1 + draw(4));
        for (auto i = at; i < end; ++i) events[i] = small::event(i, "from another copy");
        break;
      }
      case 6: {  // the whole file as it was when it held fewer events than the head elsewhere counts
        events.resize(within);
        drop_heads_after(of, within);
        break;
      }
      case 7: {  // put back and gone on with, by somebody who has the store's own key
        events.resize(within);
        for (auto i = within; i < count; ++i) events.push_back(small::event(i, "the other history"));
        const auto again =
            small::heads(events, count > within + 1 ? std::vector{within + 1, count} : std::vector{count});
        drop_heads_after(of, within);
        for (const auto& note : again) of.beside.push_back(sg::to_text(note));
        break;
      }
      case 8: {
        std::swap(events[at].sealed, events[other].sealed);
        put_header(events[at], header_of(events[at]));
        put_header(events[other], header_of(events[other]));
        break;
      }
      case 9: {
        auto one = header_of(events[at]);
        one.key += 1 + static_cast<std::uint32_t>(draw(3));
        one.scope.bytes[15] ^= 1;
        put_header(events[at], one);
        break;
      }
      case 10: {
        auto one = header_of(events[at]);
        one.recorded_at -= std::chrono::seconds{1 + draw(100'000)};
        put_header(events[at], one);
        break;
      }
      case 11: {  // every event of one kind
        const auto audit = header_of(events[at]).kind;
        std::erase_if(events, [&](const sg::event_bytes& one) { return header_of(one).kind == audit; });
        renumber(events);
        break;
      }
      case 12: {  // a new head over the changed events, under the store's name, by another key
        touch(events[at]);
        for (auto& note : of.beside) {
          const auto was = sg::parse_checkpoint(note);
          if (was.head.size <= at) continue;
          auto forged = small::heads(events, {was.head.size}, 'x').front();
          if (draw(2) == 0) forged.signatures.front().hash = was.signatures.front().hash;  // it names the right key
          note = sg::to_text(forged);
        }
        break;
      }
      case 13: {  // the heads of a store of the insider's own
        touch(events[at]);
        small::rows theirs;
        for (std::uint64_t i = 0; i < count; ++i) theirs.push_back(small::event(i, "theirs", small::store(2)));
        std::vector<std::uint64_t> sizes;
        for (const auto& head : heads) sizes.push_back(head.head.size);
        of.beside.clear();
        for (const auto& note : small::heads(theirs, sizes, 's', small::store(2)))
          of.beside.push_back(sg::to_text(note));
        break;
      }
      default: break;
    }
  }

  std::mt19937_64 random_;
  std::uint64_t held_ = 0;
};

}  // namespace insider

#endif  // SAFEGUARDING_TESTS_LEDGER_INSIDER_HPP
