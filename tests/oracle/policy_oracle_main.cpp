// SPDX-License-Identifier: Apache-2.0
// Runs the comparison with the walking evaluator: `--decisions=N` on random packs, drawn from `--seed=N`.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <charconv>
#include <cstdio>
#include <string_view>

#include "how_many.hpp"

namespace {

/// The number after `name`, if the argument begins so.
bool read(std::string_view argument, std::string_view name, std::uint64_t& to) {
  if (!argument.starts_with(name)) return false;
  const auto text = argument.substr(name.size());
  const auto found = std::from_chars(text.data(), text.data() + text.size(), to);
  if (found.ec == std::errc{} && found.ptr == text.data() + text.size()) return true;
  std::fprintf(stderr, "%.*s needs a whole number\n", static_cast<int>(name.size()), name.data());
  std::exit(2);
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    read(arguments[i], "--decisions=", oracle::asked().decisions);
    read(arguments[i], "--seed=", oracle::asked().seed);
  }
  doctest::Context context{count, arguments};
  return context.run();
}
