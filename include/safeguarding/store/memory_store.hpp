// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_MEMORY_STORE_HPP
#define SAFEGUARDING_STORE_MEMORY_STORE_HPP

/// \file
/// A store that lives and dies with the process: for tests, trials and teaching.

#include <safeguarding/core/export.hpp>
#include <safeguarding/store/store.hpp>

#include <memory>

namespace safeguarding::inline v0 {

/// An empty store in memory. It keeps the whole contract except that nothing outlives the process.
/// \throws invalid_input  `id` is empty.
[[nodiscard]] SAFEGUARDING_API std::unique_ptr<store> make_memory_store(const store_id& id);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_MEMORY_STORE_HPP
