# SPDX-License-Identifier: Apache-2.0
# safeguarding_room(NAME HEADERS ... [SOURCES ...] [LINK ...] [PRIVATE_LINK ...])
#
# Adds the target safeguarding::NAME with its public headers, each of which must compile alone.
# Without SOURCES it is header-only. Headers are relative to include/safeguarding, sources to the caller. What only our sources
# include belongs behind $<BUILD_INTERFACE:...> in PRIVATE_LINK, so that users of the installed library need not have it.
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
                                               VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
                                               DEFINE_SYMBOL "" INSTALL_RPATH "$<IF:$<PLATFORM_ID:Darwin>,@loader_path,$ORIGIN>"
                                               ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib"
                                               LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
    set_property(GLOBAL APPEND PROPERTY SAFEGUARDING_COMPILED ${name})
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
  safeguarding_component(${name} ${ARG_LINK})
endfunction()

# safeguarding_component(NAME [safeguarding::ROOM...]): installs safeguarding_NAME as the component NAME, which needs those rooms.
# Each component has an export file of its own, so that asking for one looks for nothing that only another needs.
function(safeguarding_component name)
  list(FILTER ARGN INCLUDE REGEX "^safeguarding::")
  list(TRANSFORM ARGN REPLACE "^safeguarding::" "")
  set_property(GLOBAL APPEND PROPERTY SAFEGUARDING_COMPONENTS ${name})
  set_property(GLOBAL PROPERTY SAFEGUARDING_NEEDS_${name} "${ARGN}")
  if(SAFEGUARDING_INSTALL)
    install(TARGETS safeguarding_${name} EXPORT safeguarding-${name} FILE_SET HEADERS)
    install(EXPORT safeguarding-${name} NAMESPACE safeguarding:: DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/safeguarding")
  endif()
endfunction()

# safeguarding_test(ROOM FILES ... [LINK ...]): one test program a room, one file a header, found by ctest.
function(safeguarding_test room)
  cmake_parse_arguments(ARG "" "" "FILES;LINK" ${ARGN})
  set(target test_${room})
  add_executable(${target} ${PROJECT_SOURCE_DIR}/tests/main.cpp)
  safeguarding_test_files(${target} ${ARG_FILES})
  target_link_libraries(${target} PRIVATE doctest::doctest ${ARG_LINK})
  target_compile_definitions(${target} PRIVATE DOCTEST_CONFIG_VOID_CAST_EXPRESSIONS
                                               SAFEGUARDING_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests" CXX_EXTENSIONS OFF)
  add_test(NAME ${room} COMMAND ${target})
endfunction()

# safeguarding_test_files(TARGET FILE...): compiles what is named *_test.cpp SAFEGUARDING_TESTS_TOGETHER at a time, the rest alone,
# and alone too what adds to a namespace of others, which cannot stand inside another (configure again when a test begins to).
# What tests instantiate of the standard library is most of their cost and is alike in neighbours: together they take less than half.
function(safeguarding_test_files target)
  set(tests "")
  foreach(file IN LISTS ARGN)
    set(path "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    file(STRINGS "${path}" opened REGEX "^(namespace|struct) (std|doctest|safeguarding)[ :]")
    if(file MATCHES "_test\\.cpp$" AND NOT opened AND SAFEGUARDING_TESTS_TOGETHER GREATER 1)
      list(APPEND tests "${path}")
    else()
      target_sources(${target} PRIVATE "${path}")
    endif()
  endforeach()
  set(script "${PROJECT_SOURCE_DIR}/cmake/TestsTogether.cmake")
  set(number 0)
  while(tests)
    list(SUBLIST tests 0 ${SAFEGUARDING_TESTS_TOGETHER} files)
    list(REMOVE_ITEM tests ${files})
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_${number}.cpp")
    add_custom_command(OUTPUT "${output}" DEPENDS ${files} "${script}" VERBATIM
                       COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${output}" "-DFILES=${files}" -P "${script}")
    target_sources(${target} PRIVATE "${output}")
    math(EXPR number "${number} + 1")
  endwhile()
endfunction()
