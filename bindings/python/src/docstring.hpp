// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_BINDINGS_PYTHON_SRC_DOCSTRING_HPP
#define SAFEGUARDING_BINDINGS_PYTHON_SRC_DOCSTRING_HPP

/// \file
/// Docstrings in the form of numpydoc, from short parts. Types stand in the signature, and in Returns.

#include <string>
#include <string_view>
#include <vector>

namespace binding {

/// What a docstring says of one thing: of a parameter or an attribute by its name, of what is returned under
/// "-> TYPE", of what is raised under "! ERROR", and an example, its lines as typed, under ">>>".
struct about {
  std::string what;
  std::string text;
};

/// The docstring: `summary`, then each section that there is something for. `named` heads what goes by a name.
[[nodiscard]] std::string numpydoc(std::string_view summary, const std::vector<about>& parts,
                                   std::string_view named = "Parameters");

}  // namespace binding

#endif  // SAFEGUARDING_BINDINGS_PYTHON_SRC_DOCSTRING_HPP
