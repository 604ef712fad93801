// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_READ_SURFACE_HPP
#define SAFEGUARDING_LIBRARY_READ_SURFACE_HPP

/// \file
/// Every way there is to read a library. A way that is not listed here cannot be written: each reading is recorded
/// under its word, and the test that nobody learns of what is hidden from them goes through all of them.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// A way to read.
/// The numbers are part of the stored format: never change them.
enum class read_surface : int {
  record = 1,        ///< desk::find()
  records = 2,       ///< desk::records()
  case_file = 3,     ///< desk::file_of()
  chronology = 4,    ///< desk::chronology()
  search = 5,        ///< desk::search()
  notices = 6,       ///< desk::notices()
  due = 7,           ///< desk::due()
  explanation = 8,   ///< desk::explain()
  audit = 9,         ///< desk::audit()
  receipt = 10,      ///< what every writing call returns
  links = 11,        ///< desk::links()
  same_events = 12,  ///< desk::same_events()
  pictures = 13,     ///< desk::pictures()
  why = 14,          ///< desk::why()
};

template <>
struct enum_names<read_surface> {
  static constexpr std::pair<read_surface, std::string_view> table[] = {{read_surface::record, "record"},
                                                                        {read_surface::records, "records"},
                                                                        {read_surface::case_file, "case_file"},
                                                                        {read_surface::chronology, "chronology"},
                                                                        {read_surface::search, "search"},
                                                                        {read_surface::notices, "notices"},
                                                                        {read_surface::due, "due"},
                                                                        {read_surface::explanation, "explanation"},
                                                                        {read_surface::audit, "audit"},
                                                                        {read_surface::receipt, "receipt"},
                                                                        {read_surface::links, "links"},
                                                                        {read_surface::same_events, "same_events"},
                                                                        {read_surface::pictures, "pictures"},
                                                                        {read_surface::why, "why"}};
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_READ_SURFACE_HPP
