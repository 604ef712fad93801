// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_FORMAT_ID_HPP
#define SAFEGUARDING_FORMAT_ID_HPP

/// \file
/// fmt for strong ids: the id as it stands; the empty id prints nothing.

#include <safeguarding/core/id.hpp>

#include <fmt/format.h>

template <class Tag>
struct fmt::formatter<safeguarding::basic_id<Tag>> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(const safeguarding::basic_id<Tag>& id, Context& context) const {
    return fmt::formatter<fmt::string_view>::format(id.text(), context);
  }
};

#endif  // SAFEGUARDING_FORMAT_ID_HPP
