// SPDX-License-Identifier: Apache-2.0
// Prints what the room makes of some names after taking on the locale of its environment, as a host program may:
// tests/architecture/same_bytes.py runs it under several.
#include <safeguarding/text/fold.hpp>
#include <safeguarding/text/jaro_winkler.hpp>
#include <safeguarding/text/name_likeness.hpp>
#include <safeguarding/text/sound.hpp>
#include <safeguarding/text/tokens.hpp>

#include <clocale>
#include <cstdio>
#include <locale>
#include <stdexcept>

namespace sg = safeguarding;

int main() {
  std::setlocale(LC_ALL, "");
  try {
    std::locale::global(std::locale{""});
  } catch (const std::runtime_error&) {
    // an environment that names a locale which is not installed
  }
  const std::string names[] = {"IBRAHIM \u0130\u015EIK", "Iris Istv\u00E1n", "\u01C5emal O\u2019Neill-\u0141aski",
                               "\u0393\u03B9\u03CE\u03C1\u03B3\u03BF\u03C2 Y\u0131lmaz", "JB in 7C, 3.15pm. @mia_i"};
  for (const auto& a : names) {
    std::printf("%s", sg::fold(a).c_str());
    for (const auto& t : sg::tokens(a))
      std::printf(" %s:%zu+%zu%s%s", t.folded.c_str(), t.start, t.length, t.capitalised ? "^" : "",
                  t.all_caps ? "^" : "");
    const auto sound = sg::sound_of(a);
    std::printf(" %s %s", sound.first.c_str(), sound.second.c_str());
    for (const auto& b : names) {
      // In 2^-40: how a locale writes a decimal point is the program's affair.
      const auto exact = [](double value) { return static_cast<long long>(value * 1099511627776.0); };
      std::printf(" %lld %lld", exact(sg::jaro_winkler(a, b)), exact(sg::full_name_likeness(a, b).value));
    }
    std::printf("\n");
  }
}
