// SPDX-License-Identifier: Apache-2.0
#include "library_body.hpp"
#include "writing.hpp"

#include <safeguarding/library/case_library.hpp>

#include <utility>

namespace safeguarding::inline v0 {

case_library case_library::create(std::unique_ptr<store> in, root_key key, const founding& first,
                                  const std::string& passphrase_settings, heads_elsewhere heads) {
  return case_library{
      detail::library_body::create(std::move(in), std::move(key), first, passphrase_settings, std::move(heads))};
}

case_library case_library::open(std::unique_ptr<store> in, root_key key, heads_elsewhere heads,
                                std::string_view snapshot) {
  return case_library{detail::library_body::open(std::move(in), std::move(key), std::move(heads), snapshot)};
}

std::string case_library::snapshot() const { return in_->snapshot(); }

desk case_library::as(presence who) const { return {in_, std::move(who)}; }

std::uint64_t case_library::follow_up(instant now) {
  std::uint64_t events = 0;
  in_->take_turn(now, {},
                 [&](detail::turn& at) { events = detail::follow_up(at, at.watch().to_follow(at.in(), now)).events; });
  return events;
}

std::string case_library::public_key() const { return in_->public_key(); }

std::string case_library::head() const { return in_->head(); }

}  // namespace safeguarding::inline v0
