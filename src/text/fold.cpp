// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/fold.hpp>

#include "unicode.hpp"

namespace safeguarding::inline v0 {

std::string fold(std::string_view utf8) {
  detail::folder folder;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [value, length] = detail::first_of(utf8.substr(at));
    folder.add(value);
    at += length;
  }
  return folder.take();
}

}  // namespace safeguarding::inline v0
