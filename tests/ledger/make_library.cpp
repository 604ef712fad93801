// SPDX-License-Identifier: Apache-2.0
// make_library PATH: writes the history of the golden files into a library file as a host would: read, append, read
// back, sign, put the head, commit. Everything is made up.
#include <safeguarding/ledger/signer.hpp>
#include <safeguarding/store/sqlite_store.hpp>

#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

/// Reads a store's events from `from` on.
sg::event_reader events_of(const sg::store_view& store, std::uint64_t from) {
  return [&store, from](sg::event_bytes& next) mutable {
    auto found = store.read(from, 1);
    if (found.empty()) return false;
    next = std::move(found.front());
    ++from;
    return true;
  };
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: make_library PATH\n";
    return 2;
  }
  const auto library = sg::create_sqlite_store(arguments[1], small::store(), {.place = sg::place_rule::any_place});
  sg::signer key{small::store(), small::seed()};
  for (const auto size : {std::uint64_t{1}, std::uint64_t{8}, std::uint64_t{20}}) {
    const auto section = library->write();
    std::vector<sg::new_event> batch;
    std::vector<sg::digest> written;
    const auto from = section->size();
    for (auto i = from; i < size; ++i) {
      batch.push_back({small::event(i), {}});
      written.push_back(sg::leaf_hash(batch.back().bytes));
    }
    if (section->append(batch, from).outcome != sg::append_outcome::appended) return 1;
    section->put_head({size, sg::to_text(key.sign(written, events_of(*section, from)))});
    section->commit();
  }
}
