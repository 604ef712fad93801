// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_MEMORY_HPP
#define SAFEGUARDING_TESTS_LIBRARY_MEMORY_HPP

/// \file
/// Memory that runs out: every allocation of the test program passes here.

#include <cstdint>

namespace library_test {

/// How many allocations this thread may still make; the one after them fails. Negative: as many as there are.
inline thread_local std::int64_t allocations_left = -1;

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_MEMORY_HPP
