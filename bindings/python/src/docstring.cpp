// SPDX-License-Identifier: Apache-2.0
#include "docstring.hpp"

namespace binding {

namespace {

constexpr std::size_t widest = 80;

/// `text` in lines of at most `widest` columns, each after `indent`.
std::string wrapped(std::string_view text, std::string_view indent) {
  std::string all, line{indent};
  while (!text.empty()) {
    const auto end = text.find(' ');
    const auto word = text.substr(0, end);
    if (line.size() > indent.size() && line.size() + 1 + word.size() > widest) {
      all += line + "\n";
      line = indent;
    }
    if (line.size() > indent.size()) line += ' ';
    line += word;
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return all + line;
}

void add_section(std::string& text, std::string_view head, const std::string& body) {
  if (body.empty()) return;
  text += "\n\n" + std::string{head} + "\n" + std::string(head.size(), '-') + body;
}

}  // namespace

std::string numpydoc(std::string_view summary, const std::vector<about>& parts, std::string_view named) {
  std::string names, returns, raises, examples;
  for (const auto& [what, said] : parts) {
    const auto body = said.empty() ? std::string{} : "\n" + wrapped(said, "    ");
    if (what == ">>>") examples += "\n" + said;
    else if (what.starts_with("-> ")) returns += "\n" + what.substr(3) + body;
    else if (what.starts_with("! ")) raises += "\n" + what.substr(2) + body;
    else names += "\n" + what + body;
  }
  auto text = wrapped(summary, "");
  add_section(text, named, names);
  add_section(text, "Returns", returns);
  add_section(text, "Raises", raises);
  add_section(text, "Examples", examples);
  return text;
}

}  // namespace binding
