// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_STORE_CONTRACT_HPP
#define SAFEGUARDING_TESTS_STORE_CONTRACT_HPP

/// \file
/// The back ends that the contract in store_test.cpp is run on. A new one is added to every_store.

#include "scratch.hpp"

#include <safeguarding/store/detail/surroundings.hpp>
#include <safeguarding/store/memory_store.hpp>

#include <memory>

namespace contract {

namespace sg = safeguarding;

/// A store in memory; opened again it is what it was.
struct in_memory {
  std::unique_ptr<sg::store> kept = sg::make_memory_store(scratch::id());
  sg::store& store() { return *kept; }
  void reopen() {}
};

/// A store in files.
template <sg::detail::journal_form Journal>
struct in_files {
  scratch::folder folder;
  sg::detail::sqlite_seams seams{.around = {}, .vfs = nullptr, .journal = Journal};
  std::unique_ptr<sg::store> kept =
      sg::detail::create_sqlite_store(folder.path(), scratch::id(), scratch::anywhere(), seams);
  sg::store& store() { return *kept; }
  void reopen() {
    kept.reset();
    kept = sg::detail::open_sqlite_store(folder.path(), scratch::anywhere(), seams);
  }
};

using with_persistent_journal = in_files<sg::detail::journal_form::persist>;
using with_removed_journal = in_files<sg::detail::journal_form::remove>;
using with_log_ahead = in_files<sg::detail::journal_form::write_ahead>;

}  // namespace contract

#define every_store \
  contract::in_memory, contract::with_persistent_journal, contract::with_removed_journal, contract::with_log_ahead

#endif  // SAFEGUARDING_TESTS_STORE_CONTRACT_HPP
