# SPDX-License-Identifier: Apache-2.0
# cmake -DOUTPUT=f.cpp -DPREFIX=shipped "-DFILES=a.toml;b.toml" -P EmbedFiles.cmake: writes the files as string literals,
# behind the functions PREFIX_files() and PREFIX(name) that include/safeguarding/pack/shipped.hpp describes.
set(code "// Made by cmake/EmbedFiles.cmake.\n#include <safeguarding/core/error.hpp>\n#include <safeguarding/pack/shipped.hpp>\n\n#include <string>\n\n")
string(APPEND code "namespace safeguarding::inline v0 {\nstd::span<const shipped_file> ${PREFIX}_files() noexcept;\nstd::string_view ${PREFIX}(std::string_view name);\nnamespace {\n\n")
list(SORT FILES)
string(APPEND code "#pragma GCC diagnostic ignored \"-Woverlength-strings\"  // our compilers have no such limit\n\n")
set(table "constexpr shipped_file files[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  string(APPEND table "{\"${name}\", R\"__file(${text})__file\"},\n")
endforeach()
string(APPEND code "${table}};\n\n}  // namespace\n\nstd::span<const shipped_file> ${PREFIX}_files() noexcept { return files; }\n\n")
string(APPEND code "std::string_view ${PREFIX}(std::string_view name) {\n  for (const auto& file : files)\n    if (file.name == name) return file.text;\n")
string(APPEND code "  throw not_found{\"no such file was built in\", std::string{name}};\n}\n\n}  // namespace safeguarding::inline v0\n")
file(WRITE "${OUTPUT}.new" "${code}")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
file(TOUCH_NOCREATE "${OUTPUT}")
