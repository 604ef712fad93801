// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_EXPORT_HPP
#define SAFEGUARDING_CORE_EXPORT_HPP

/// \file
/// Everything is built with hidden visibility; SAFEGUARDING_API marks what a shared build lets out.

#if defined(__GNUC__)
#define SAFEGUARDING_API __attribute__((visibility("default")))
#else
#define SAFEGUARDING_API
#endif

#endif  // SAFEGUARDING_CORE_EXPORT_HPP
