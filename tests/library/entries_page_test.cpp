// SPDX-License-Identifier: Apache-2.0
// The page that describes the entries of a library says what the code writes.
#include "../../src/library/entry.hpp"
#include "../../src/library/entry_fields.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

namespace sg = safeguarding;
namespace detail = safeguarding::detail;

namespace {

/// "1 id, 2 kind": the table under the heading `name` of the page.
std::string fields_in_page(const std::string& name) {
  std::ifstream page{std::string{SAFEGUARDING_SOURCE_DIR} + "/docs/formats/entries.md"};
  REQUIRE(page);
  std::string fields;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("#")) inside = line == "### " + name;
    if (!inside || !line.starts_with("| ") || line.starts_with("| no.")) continue;
    const auto start = line.find('`') + 1;
    fields += (fields.empty() ? "" : ", ") + line.substr(2, line.find(" |") - 2) + " " +
              line.substr(start, line.find('`', start) - start);
  }
  return fields;
}

template <class T>
void check(const char* name) {
  CAPTURE(name);
  std::string fields;
  const T value{};
  detail::field_list<T>::each(value, [&](int number, const char* field, const auto&) {
    fields += (fields.empty() ? "" : ", ") + std::to_string(number) + " " + field;
  });
  CHECK(fields_in_page(name) == fields);
}

}  // namespace

TEST_SUITE("library/entries page") {
  TEST_CASE("the page about entries has every field of each of their parts") {
    check<detail::entry>("entry");
    check<detail::opened_scope>("scope");
    check<detail::kept_record>("record");
    check<detail::adopted_people>("people");
    check<detail::adopted_packs>("packs");
    check<detail::adopted_packs::text>("pack");
    check<detail::adopted_holders>("holders");
    check<sg::holding>("holding");
    check<detail::adopted_calendar>("calendar");
    check<detail::calendar_parts>("school year");
    check<sg::bank_holiday>("bank holiday");
    check<sg::term>("term");
    check<sg::closure>("closure");
    check<detail::adopted_settings>("settings");
    check<sg::notice_settings>("time to read");
    check<detail::told>("told");
    check<sg::notice_event>("notice event");
    check<sg::notice>("notice");
    check<sg::reading_limit>("reading limit");
    check<detail::granted>("granted");
    check<sg::access_grant>("leave");
    check<sg::term_of_access>("time of access");
    check<detail::revoked>("revoked");
    check<detail::reading>("reading");
    check<sg::same_person_judgement>("same person");
    check<detail::judged_link>("judgement");
    check<detail::glass_broken>("emergency");
    check<sg::break_glass>("broken glass");
  }
}
