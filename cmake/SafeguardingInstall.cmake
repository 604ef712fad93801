# SPDX-License-Identifier: Apache-2.0
# What is installed beside headers and libraries: the CMake package, pkg-config files, the shipped packs, the licence.
# Nothing installed names the prefix, so that the installed tree may be moved.
include(CMakePackageConfigHelpers)

get_property(SAFEGUARDING_COMPONENTS GLOBAL PROPERTY SAFEGUARDING_COMPONENTS)
set(SAFEGUARDING_NEEDS "")
foreach(component IN LISTS SAFEGUARDING_COMPONENTS)
  get_property(needs GLOBAL PROPERTY SAFEGUARDING_NEEDS_${component})
  string(APPEND SAFEGUARDING_NEEDS "set(_safeguarding_needs_${component} ${needs})\n")
endforeach()
if(BUILD_SHARED_LIBS)
  set(SAFEGUARDING_STATIC OFF)
else()
  set(SAFEGUARDING_STATIC ON)
endif()

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/safeguarding")
set(packs_dir "${CMAKE_INSTALL_DATADIR}/safeguarding/packs")
configure_package_config_file(
  cmake/safeguardingConfig.cmake.in "${PROJECT_BINARY_DIR}/cmake/safeguardingConfig.cmake"
  INSTALL_DESTINATION "${package_dir}" PATH_VARS packs_dir NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/cmake/safeguardingConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/cmake/safeguardingConfig.cmake" "${PROJECT_BINARY_DIR}/cmake/safeguardingConfigVersion.cmake"
        DESTINATION "${package_dir}")

# pkg-config: folders relative to the file itself, or as they are where somebody configured absolute ones.
foreach(kind IN ITEMS LIB INCLUDE DATA)
  set(configured "${CMAKE_INSTALL_${kind}DIR}")
  if(IS_ABSOLUTE "${configured}")
    set(PC_${kind}DIR "${configured}")
  else()
    set(PC_${kind}DIR "\${prefix}/${configured}")
  endif()
endforeach()
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(PC_PREFIX "${CMAKE_INSTALL_PREFIX}")
else()
  file(RELATIVE_PATH to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  string(REGEX REPLACE "/$" "" to_prefix "${to_prefix}")
  set(PC_PREFIX "\${pcfiledir}/${to_prefix}")
endif()
get_property(compiled GLOBAL PROPERTY SAFEGUARDING_COMPILED)
list(REVERSE compiled)  # a linker wants users before what they use
list(TRANSFORM compiled PREPEND "-lsafeguarding_")
list(JOIN compiled " " PC_LIBS)
set(PC_PRIVATE "")
if(SAFEGUARDING_STATIC)
  set(PC_PRIVATE "Requires.private: libcrypto, libsodium, libutf8proc, sqlite3\nLibs.private: -lboost_serialization\n")
endif()
foreach(name IN ITEMS safeguarding safeguarding-format)
  configure_file(cmake/${name}.pc.in "${PROJECT_BINARY_DIR}/cmake/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/cmake/${name}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endforeach()

install(DIRECTORY src/pack/shipped/ DESTINATION "${packs_dir}" FILES_MATCHING PATTERN "*.toml")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
