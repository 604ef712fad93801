# SPDX-License-Identifier: Apache-2.0
# cmake -DOUTPUT=f.cpp "-DFILES=/a_test.cpp;/b_test.cpp" -P TestsTogether.cmake: one source that compiles those files, each in a
# namespace of its own, so that names in them stay apart. What they include comes first, where it belongs; the second time
# its guards make it empty.
set(includes "")
set(bodies "")
foreach(file IN LISTS FILES)
  get_filename_component(folder "${file}" DIRECTORY)
  get_filename_component(name "${file}" NAME_WE)
  file(STRINGS "${file}" lines REGEX "^#include ")
  foreach(line IN LISTS lines)
    if(line MATCHES "^#include \"([^\"]+)\"" AND EXISTS "${folder}/${CMAKE_MATCH_1}")
      get_filename_component(path "${folder}/${CMAKE_MATCH_1}" ABSOLUTE)
      set(line "#include \"${path}\"")
    endif()
    list(APPEND includes "${line}")
  endforeach()
  string(APPEND bodies "namespace file_${name} {\n#include \"${file}\"\n}\n")
endforeach()
list(REMOVE_DUPLICATES includes)
list(JOIN includes "\n" includes)
file(WRITE "${OUTPUT}" "// Made by cmake/TestsTogether.cmake.\n${includes}\n\n${bodies}")
