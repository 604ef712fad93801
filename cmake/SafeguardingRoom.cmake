# SPDX-License-Identifier: Apache-2.0
# safeguarding_room(NAME HEADERS ... [SOURCES ...] [LINK ...] [PRIVATE_LINK ...])
#
# Adds the target safeguarding::NAME with its public headers, each of which must compile alone.
# Without SOURCES it is header-only. Headers are relative to include/safeguarding, sources to the caller.
function(safeguarding_room name)
  cmake_parse_arguments(ARG "" "" "HEADERS;SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  set(target safeguarding_${name})
  set(include_dir "${PROJECT_SOURCE_DIR}/include")
  list(TRANSFORM ARG_HEADERS PREPEND "${include_dir}/safeguarding/")
  if(ARG_SOURCES)
    add_library(${target} ${ARG_SOURCES})
    set(scope PUBLIC)
    set_target_properties(${target} PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
                                               POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF
                                               ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(safeguarding::${name} ALIAS ${target})
  target_compile_features(${target} ${scope} cxx_std_20)
  target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS "${include_dir}" FILES ${ARG_HEADERS})
  target_link_libraries(${target} ${scope} ${ARG_LINK})
  if(ARG_PRIVATE_LINK)
    target_link_libraries(${target} PRIVATE ${ARG_PRIVATE_LINK})
  endif()
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ${PROJECT_IS_TOP_LEVEL})
endfunction()

# safeguarding_test(ROOM FILES ... [LINK ...]): one test program a room, one file a header, found by ctest.
function(safeguarding_test room)
  cmake_parse_arguments(ARG "" "" "FILES;LINK" ${ARGN})
  set(target test_${room})
  add_executable(${target} ${PROJECT_SOURCE_DIR}/tests/main.cpp ${ARG_FILES})
  target_link_libraries(${target} PRIVATE doctest::doctest ${ARG_LINK})
  target_compile_definitions(${target} PRIVATE DOCTEST_CONFIG_VOID_CAST_EXPRESSIONS
                                               SAFEGUARDING_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests" CXX_EXTENSIONS OFF)
  add_test(NAME ${room} COMMAND ${target})
endfunction()
