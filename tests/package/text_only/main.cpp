// SPDX-License-Identifier: Apache-2.0
// safeguarding::text alone: utf8proc is linked, its header is not needed.
#include <safeguarding/text/fold.hpp>
#include <safeguarding/text/name_likeness.hpp>

#include <cstdio>
#include <string>

int main() {
  namespace sg = safeguarding;
  const auto found = sg::full_name_likeness("Zo\u00EB Smyth", "SMITH, Zoe");
  std::printf("%s %s\n", sg::fold("Zo\u00EB").c_str(), found.value > 0.9 ? "likely" : "unlikely");
}
