// SPDX-License-Identifier: Apache-2.0
// Mistakes with ids, times, errors and JSON that the compiler must refuse; see CMakeLists.txt here.
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/core/json_writer.hpp>

#include <string>
#include <type_traits>

namespace sg = safeguarding;

namespace {

sg::report_id about(const sg::report_id& id) { return id; }
sg::instant later(sg::instant at) { return at + std::chrono::hours{1}; }
sg::day day_after(sg::day date) { return date + std::chrono::days{1}; }

[[maybe_unused]] void right() {
  const sg::person_id person{"p-1"};
  const sg::report_id report{"r-1"};
  const std::string text = "r-2";
  const sg::day date{};
  const sg::instant at{};
  (void)about(report);
  (void)about(sg::report_id{text});
  (void)(report == sg::report_id{text});
  (void)later(at);
  (void)day_after(date);
  (void)(at < later(at));
  (void)sg::to_text(at, std::chrono::minutes{60});
  (void)sg::json_writer{}.value(7).text();
  (void)person;
  const sg::finding found{sg::severity::note, sg::errc::missing, "message", "fragment", {}};
  (void)found;

#ifdef BAD_person_id_as_report_id
  (void)about(person);
#endif
#ifdef BAD_person_id_made_of_report_id
  (void)sg::person_id{report};
#endif
#ifdef BAD_person_id_compared_with_report_id
  (void)(person == report);
#endif
#ifdef BAD_person_id_ordered_with_report_id
  (void)(person < report);
#endif
#ifdef BAD_text_becomes_an_id_unasked
  (void)about(text);
#endif
#ifdef BAD_literal_becomes_an_id_unasked
  (void)about("r-2");
#endif
#ifdef BAD_id_becomes_text_unasked
  const std::string copy = report;
#endif
#ifdef BAD_day_as_instant
  (void)later(date);
#endif
#ifdef BAD_instant_as_day
  (void)day_after(at);
#endif
#ifdef BAD_day_compared_with_instant
  (void)(date < at);
#endif
#ifdef BAD_day_minus_instant
  (void)(date - at);
#endif
#ifdef BAD_number_as_instant
  (void)later(1'788'000'000);
#endif
#ifdef BAD_milliseconds_cut_to_an_instant
  (void)later(at + std::chrono::milliseconds{1});
#endif
#ifdef BAD_number_as_offset
  (void)sg::to_text(at, 60);
#endif
#ifdef BAD_fraction_in_json
  (void)sg::json_writer{}.value(0.5);
#endif
#ifdef BAD_pointer_in_json
  (void)sg::json_writer{}.value(&person);
#endif
#ifdef BAD_id_in_json_unasked
  (void)sg::json_writer{}.value(report);
#endif
#ifdef BAD_number_as_severity
  const sg::finding guessed{2, sg::errc::missing, "message", "fragment", {}};
#endif
#ifdef BAD_number_as_error_code
  throw sg::invalid_input{3, "message", "fragment", {}};
#endif
#ifdef BAD_name_of_an_enum_without_words
  enum class nameless { one };
  (void)sg::name(nameless::one);
#endif
}

}  // namespace
