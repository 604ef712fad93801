// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_BINDINGS_PYTHON_SRC_LIBRARY_HPP
#define SAFEGUARDING_BINDINGS_PYTHON_SRC_LIBRARY_HPP

/// \file
/// A library and its desks as Python holds them.

#include "rooms.hpp"

#include <safeguarding/library/case_library.hpp>
#include <safeguarding/library/desk.hpp>
#include <safeguarding/store/store_error.hpp>

#include <mutex>

namespace binding {

/// A library until it is closed. Whoever is in the middle of a call keeps it until that call ends.
class opened_library {
 public:
  explicit opened_library(sg::case_library in) : in_{std::make_shared<sg::case_library>(std::move(in))} {}
  [[nodiscard]] std::shared_ptr<sg::case_library> get() const {
    const std::scoped_lock only{mutex_};
    if (!in_) throw sg::store_error{sg::store_fault::closed, "this library was closed"};
    return in_;
  }
  void close() {
    std::shared_ptr<sg::case_library> last;
    const std::scoped_lock only{mutex_};
    last.swap(in_);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<sg::case_library> in_;
};

struct kept_library {
  std::shared_ptr<opened_library> in;
  std::string path;
};

/// One person at work: a desk is taken from the library for each call, because a desk remembers nothing.
struct kept_desk {
  std::shared_ptr<opened_library> in;
  sg::presence who;
  std::optional<sg::instant> as_of;

  template <class Call>
  auto use(Call call) const {
    const nb::gil_scoped_release free;
    const auto library = in->get();
    auto desk = library->as(who);
    if (as_of) desk = desk.as_of(*as_of);
    return call(desk);
  }
};

void bind_desk(nb::module_& m);

}  // namespace binding

#endif  // SAFEGUARDING_BINDINGS_PYTHON_SRC_LIBRARY_HPP
