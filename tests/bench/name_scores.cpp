// SPDX-License-Identifier: Apache-2.0
// Reads lines "KIND<tab>NAME<tab>NAME", KIND being full, given or surname, and prints the likeness of each:
// names_side_by_side.py asks it.
#include <safeguarding/text/fold.hpp>
#include <safeguarding/text/name_likeness.hpp>
#include <safeguarding/text/nicknames.hpp>

#include <cstdio>
#include <iostream>
#include <string>

int main() {
  namespace sg = safeguarding;
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    const std::string kind = line.substr(0, first), a = line.substr(first + 1, second - first - 1),
                      b = line.substr(second + 1);
    if (kind == "nickname") {
      std::printf("%d %s\n", sg::same_nickname_class(sg::fold(a), sg::fold(b)) ? 1 : 0, kind.c_str());
      continue;
    }
    const auto found = kind == "full"
                           ? sg::full_name_likeness(a, b)
                           : sg::likeness(a, b, kind == "given" ? sg::name_part::given : sg::name_part::surname);
    std::printf("%.9f %s\n", found.value, std::string{sg::name(found.relation)}.c_str());
  }
}
