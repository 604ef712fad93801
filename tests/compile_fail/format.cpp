// SPDX-License-Identifier: Apache-2.0
// What carries names or free text has no formatter; see CMakeLists.txt here.
#include <safeguarding/format/all.hpp>

#include <safeguarding/record/person.hpp>
#include <safeguarding/record/report.hpp>

#include <string>

namespace sg = safeguarding;

namespace {

[[maybe_unused]] std::string right(const sg::person& who, const sg::report& made) {
  std::string text = fmt::format("{} {} {} {}", who, made, who.id, who.kind);

#ifdef BAD_name_printed
  text += fmt::format("{}", who.name);
#endif
#ifdef BAD_contact_details_printed
  text += fmt::format("{}", who.contact);
#endif
#ifdef BAD_external_id_printed
  text += fmt::format("{}", sg::external_id{});
#endif
#ifdef BAD_own_words_printed
  text += fmt::format("{}", sg::own_words{});
#endif
#ifdef BAD_statement_printed
  text += fmt::format("{}", sg::statement{});
#endif
#ifdef BAD_attachment_printed
  text += fmt::format("{}", sg::attachment{});
#endif
  return text;
}

}  // namespace
