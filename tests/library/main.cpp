// SPDX-License-Identifier: Apache-2.0
// Runs the tests of the room: `--worlds=N` pairs of worlds, drawn from `--seed=N` on.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "how_many.hpp"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

/// The number after `name`, if the argument begins so.
void read(std::string_view argument, std::string_view name, std::uint64_t& to) {
  if (!argument.starts_with(name)) return;
  const auto text = argument.substr(name.size());
  const auto found = std::from_chars(text.data(), text.data() + text.size(), to);
  if (found.ec == std::errc{} && found.ptr == text.data() + text.size()) return;
  std::fprintf(stderr, "%.*s needs a whole number\n", static_cast<int>(name.size()), name.data());
  std::exit(2);
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    read(arguments[i], "--worlds=", library_test::asked_for().worlds);
    read(arguments[i], "--seed=", library_test::asked_for().seed);
  }
  doctest::Context context{count, arguments};
  return context.run();
}
