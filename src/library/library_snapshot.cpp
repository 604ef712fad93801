// SPDX-License-Identifier: Apache-2.0
// How a library leaves what it holds as a sealed snapshot, and begins from one. Every chunk is opened, and so proved to
// be what this library sealed, before any of it is read. On any doubt the history is read instead.
#include "library_body.hpp"
#include "world_snapshot.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/ledger/checkpoint.hpp>
#include <safeguarding/vault/seal.hpp>

#include <array>
#include <exception>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::string_view sealed_snapshot = "safeguarding sealed snapshot 2\n";
constexpr std::size_t length_size = 4;

std::string number(std::size_t value) {
  std::string bytes;
  for (std::size_t i = 0; i < length_size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xff);
  return bytes;
}

/// What a chunk is sealed with, so that it stands for no other: of which library, which it is, and whether more follow.
std::string chunk_header(const store_id& of, std::size_t at, chunk_place place) {
  return std::string{sealed_snapshot} + "chunk " + std::to_string(at) +
         (place == chunk_place::last ? ", the last, of " : " of ") + origin_of(of);
}

/// The chunks of a sealed snapshot, opened one after another.
class opened_chunks {
 public:
  opened_chunks(const key_ring& ring, const store_id& of, std::string_view bytes) : ring_{ring}, of_{of}, left_{bytes} {
    if (!left_.starts_with(sealed_snapshot)) throw invalid_input{"library: this is no sealed snapshot"};
    left_.remove_prefix(sealed_snapshot.size());
  }

  /// \throws cannot_open  this library did not seal the next one so.
  std::optional<std::string> next() {
    if (left_.empty()) return std::nullopt;
    std::size_t size = 0;
    if (left_.size() < length_size) throw invalid_input{"library: a snapshot ends within a length"};
    for (std::size_t i = 0; i < length_size; ++i)
      size |= static_cast<std::size_t>(static_cast<unsigned char>(left_[i])) << (8 * i);
    left_.remove_prefix(length_size);
    if (size > left_.size()) throw invalid_input{"library: a snapshot ends within a chunk"};
    const auto sealed = left_.substr(0, size);
    left_.remove_prefix(size);
    const auto place = left_.empty() ? chunk_place::last : chunk_place::within;
    return safeguarding::open(ring_, chunk_header(of_, at_++, place), sealed);
  }

 private:
  const key_ring& ring_;
  const store_id& of_;
  std::string_view left_;
  std::size_t at_ = 0;
};

}  // namespace

std::string library_body::snapshot() {
  const std::lock_guard lock{mutex_};
  const auto section = store_->write();
  catch_up(*section);
  load_keys(*section);  // another process may have left a snapshot since
  for (const auto& each : ring_.scopes())
    if (ring_.kind_of(each) == scope_kind::snapshot) ring_.drop_scope(each);
  const auto key = ring_.add_scope(scope_kind::snapshot);
  save_keys(*section);

  const auto newest = section->newest_head();
  if (!newest) throw error{errc::missing, "library: nothing in it was signed yet"};
  auto all = world_keeper::all_but_records(world_);
  all.head = newest->note;
  all.edge = signer_.edge().subtrees();
  std::string bytes{sealed_snapshot};
  std::size_t at = 0;
  write_snapshot(
      all, [&](std::size_t index) { return world_keeper::record(world_, index); },
      [&](std::string_view chunk, chunk_place place) {
        const auto sealed = seal(ring_, chunk_header(store_->id(), at++, place), chunk, std::span{&key, 1});
        bytes += number(sealed.size());
        bytes += sealed;
      });
  return bytes;
}

bool library_body::resume(std::string_view snapshot) {
  if (snapshot.empty()) return false;
  try {
    opened_chunks chunks{ring_, store_->id(), snapshot};
    world made;
    library_in_snapshot all;
    read_snapshot([&] { return chunks.next(); },
                  [&](library_in_snapshot&& first) {
                    all = std::move(first);
                    world_keeper::begin(made, all);
                  },
                  [&](record_in_snapshot&& one) { world_keeper::add(made, std::move(one), all.records); });
    world_keeper::end(made, all);
    const auto head = parse_checkpoint(all.head);
    signer_.resume(head, frontier{head.head.size, std::move(all.edge)});
    world_ = std::move(made);
    // What the store holds must be the history of the snapshot, or go on from there.
    const auto newest = store_->newest_head();
    if (!newest || newest->size < head.head.size)
      throw error{errc::contradiction, "library: the snapshot is newer than the history"};
    if (newest->size == head.head.size && parse_checkpoint(newest->note).head != head.head)
      throw error{errc::contradiction, "library: the snapshot is of another history"};
    if (!heads_.known.empty()) {
      if (parse_checkpoint(heads_.known).head.size < head.head.size)
        throw error{errc::contradiction, "library: the snapshot is newer than the head that is kept elsewhere"};
      take_in_known(*store_);
    }
    catch_up(*store_);
    return true;
  } catch (const std::exception&) {
    start_again();
    return false;
  }
}

}  // namespace safeguarding::inline v0::detail
