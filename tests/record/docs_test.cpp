// SPDX-License-Identifier: Apache-2.0
// The pages that describe records and their bytes say what the code does.
#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

#include <fstream>

namespace sg = safeguarding;

namespace {

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/" + path};
  REQUIRE(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// "1 id, 2 kind": the table under the heading `name` of the page about records.
std::string fields_in_page(const std::string& name) {
  std::string fields;
  bool inside = false;
  for (const auto& line : lines_of("docs/records.md")) {
    if (line.starts_with("#")) inside = line == "## " + name || line == "### " + name;
    if (!inside || !line.starts_with("| ") || line.starts_with("| no.")) continue;
    const auto number = line.substr(2, line.find(" |") - 2);
    const auto start = line.find('`') + 1;
    fields += (fields.empty() ? "" : ", ") + number + " " + line.substr(start, line.find('`', start) - start);
  }
  return fields;
}

template <class T>
void check(const char* name) {
  CAPTURE(name);
  std::string fields;
  const T value{};
  sg::detail::field_list<T>::each(value, [&](int number, const char* field, const auto&) {
    fields += (fields.empty() ? "" : ", ") + std::to_string(number) + " " + field;
  });
  CHECK(fields_in_page(name) == fields);
}

// The line of the page that lists the words of an enum.
template <sg::named_enum E>
void check_words(const std::string& name) {
  std::string line = "Words of `" + name + "`: ";
  for (const auto& [known, word] : sg::enum_names<E>::table)
    line += (line.back() == ' ' ? "`" : ", `") + std::string{word} + "`";
  bool found = false;
  for (const auto& one : lines_of("docs/records.md")) found = found || one == line + ".";
  CAPTURE(line);
  CHECK(found);
}

}  // namespace

TEST_SUITE("record/docs") {
  TEST_CASE("the page about records lists every field with its number") {
    check<sg::person>("person");
    check<sg::person_name>("person_name");
    check<sg::contact_details>("contact_details");
    check<sg::external_id>("external_id");
    check<sg::report>("report");
    check<sg::involvement>("involvement");
    check<sg::person_standing>("person_standing");
    check<sg::own_words>("own_words");
    check<sg::statement>("statement");
    check<sg::body_mark>("body_mark");
    check<sg::attachment>("attachment");
    check<sg::case_file>("case_file");
    check<sg::classification>("classification");
    check<sg::case_closure>("case_closure");
    check<sg::action>("action");
    check<sg::referral>("referral");
    check<sg::consent>("consent");
    check<sg::referral_response>("referral_response");
    check<sg::decision_record>("decision");
    check<sg::threshold_source>("threshold_source");
    check<sg::rejected_option>("rejected_option");
    check<sg::consultation>("consultation");
    check<sg::allegation_outcome>("allegation_outcome");
    check<sg::relationship_declaration>("relationship_declaration");
    check<sg::acknowledgement>("acknowledgement");
    check<sg::credential_approval>("credential_approval");
    check<sg::information_shared>("information_shared");
    check<sg::amendment>("amendment");
    check<sg::record_ref>("record_ref");
    check<sg::redecision>("redecision");
  }

  TEST_CASE("the page about records lists every word") {
    check_words<sg::person_kind>("person_kind");
    check_words<sg::school_year>("school_year");
    check_words<sg::id_scheme>("id_scheme");
    check_words<sg::report_channel>("report_channel");
    check_words<sg::reporter_basis>("reporter_basis");
    check_words<sg::event_role>("event_role");
    check_words<sg::standing_state>("standing_state");
    check_words<sg::category>("category");
    check_words<sg::concern_severity>("concern_severity");
    check_words<sg::threshold_level>("threshold_level");
    check_words<sg::wording>("wording");
    check_words<sg::statement_basis>("statement_basis");
    check_words<sg::body_region>("body_region");
    check_words<sg::body_side>("body_side");
    check_words<sg::body_view>("body_view");
    check_words<sg::case_class>("case_class");
    check_words<sg::referral_means>("referral_means");
    check_words<sg::parents_informed>("parents_informed");
    check_words<sg::consent_state>("consent_state");
    check_words<sg::decision_kind>("decision_kind");
    check_words<sg::outcome_word>("outcome_word");
    check_words<sg::relationship>("relationship");
    check_words<sg::signing_occasion>("signing_occasion");
    check_words<sg::signing_medium>("signing_medium");
    check_words<sg::sharing_basis>("sharing_basis");
    check_words<sg::amendment_kind>("amendment_kind");
    check_words<sg::record_kind>("record_kind");
  }

  TEST_CASE("the bytes explained on the page about the encoding are those of the golden file") {
    std::string explained;
    bool inside = false;
    for (const auto& line : lines_of("docs/formats/record-encoding.md")) {
      if (line.starts_with("```")) inside = line == "```text";
      if (!inside || line.starts_with("```")) continue;
      for (const char c : line.substr(0, 58))
        if (c != ' ') explained += c;
    }
    std::string golden;
    for (const auto& line : lines_of("tests/record/golden/v1/action.hex")) golden += line;
    CHECK(explained == golden);
  }
}
