// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VERSION_HPP
#define SAFEGUARDING_VERSION_HPP

/// \file
/// The library's version; a test keeps it equal to the version that CMake states.

#define SAFEGUARDING_VERSION_MAJOR 0
#define SAFEGUARDING_VERSION_MINOR 1
#define SAFEGUARDING_VERSION_PATCH 0
#define SAFEGUARDING_VERSION_STRING "0.1.0"

#endif  // SAFEGUARDING_VERSION_HPP
