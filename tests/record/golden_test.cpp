// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/encoding.hpp>

#include "samples.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace sg = safeguarding;

namespace {

std::string golden(std::string_view name) {
  std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/tests/record/golden/v1/" + std::string{name} + ".hex"};
  REQUIRE(file);
  std::string bytes, line;
  while (std::getline(file, line))
    for (std::size_t i = 0; i + 1 < line.size(); i += 2)
      bytes += static_cast<char>(static_cast<unsigned char>(std::stoul(line.substr(i, 2), nullptr, 16)));
  return bytes;
}

template <class T>
void check(const T& value) {
  const auto kind = sg::name(sg::kind_of_record<T>);
  CAPTURE(kind);
  const auto bytes = golden(kind);
  CHECK(sg::encode(value) == bytes);
  CHECK(sg::decode<T>(bytes) == value);
  CHECK(sg::kind_of(bytes) == sg::kind_of_record<T>);
}

// Every word and number of a stored enum, in one line: "1 pupil, 2 teacher".
template <sg::named_enum E>
std::string words() {
  std::string text;
  for (const auto& [value, word] : sg::enum_names<E>::table)
    text += (text.empty() ? "" : ", ") + std::to_string(static_cast<int>(value)) + " " + std::string{word};
  return text;
}

}  // namespace

TEST_SUITE("record/golden") {
  TEST_CASE("version 1 of the encoding stays as it was released, byte for byte") {
    check(samples::person());
    check(samples::report());
    check(samples::case_file());
    check(samples::action());
    check(samples::referral());
    check(samples::decision());
    check(samples::allegation_outcome());
    check(samples::relationship_declaration());
    check(samples::acknowledgement());
    check(samples::information_shared());
    check(samples::amendment());
    check(samples::redecision());
  }

  TEST_CASE("numbers and words of stored enums stay as they were released") {
    CHECK(words<sg::record_kind>() ==
          "1 person, 2 report, 3 case_file, 4 action, 5 referral, 6 decision, 7 allegation_outcome, "
          "8 relationship_declaration, 9 acknowledgement, 10 information_shared, 11 amendment, 12 redecision");
    CHECK(
        words<sg::report_channel>() ==
        "1 concern_form, 2 low_level_concern, 3 issue_log, 4 monitoring_alert, 5 pupil_self_report, 6 parent_contact, "
        "7 agency_message");
    CHECK(words<sg::event_role>() == "1 subject, 2 alleged, 3 witness, 4 mentioned, 5 reporter");
    CHECK(words<sg::standing_state>() == "1 alleged, 2 confirmed, 3 ruled_out");
    CHECK(words<sg::category>() ==
          "1 physical, 2 emotional, 3 sexual, 4 neglect, 5 child_on_child, 6 bullying, 7 online, 8 harassment, "
          "9 image_sharing, 10 grooming, 11 exploitation, 12 radicalisation, 13 self_harm, 14 mental_health, "
          "15 domestic_abuse, 16 attendance, 17 missing, 18 substance, 19 low_level_staff, 20 allegation_staff, "
          "21 aup_misuse, 22 other");
    CHECK(words<sg::person_kind>() ==
          "1 pupil, 2 teacher, 3 teaching_assistant, 4 support_staff, 5 supply, 6 headteacher, 7 dsl, 8 deputy_dsl, "
          "9 governor, 10 chair_of_governors, 11 volunteer, 12 contractor, 13 parent, 14 other");
    CHECK(words<sg::school_year>() == "0 R, 1 1, 2 2, 3 3, 4 4, 5 5, 6 6, 7 7, 8 8, 9 9, 10 10, 11 11, 12 12, 13 13");
    CHECK(words<sg::concern_severity>() == "1 low, 2 moderate, 3 high, 4 critical");
    CHECK(words<sg::threshold_level>() ==
          "1 universal, 2 early_help, 3 family_help, 4 significant_harm, 5 immediate_danger");
    CHECK(words<sg::reporter_basis>() == "1 direct, 2 hearsay, 3 third_party, 4 anonymous, 5 system_alert");
    CHECK(words<sg::id_scheme>() ==
          "1 upn, 2 former_upn, 3 uln, 4 mis, 5 admission_number, 6 local_authority, 7 single_unique, 8 trn, 9 other");
    CHECK(words<sg::statement_basis>() == "1 observed, 2 told_by, 3 opinion");
    CHECK(words<sg::wording>() == "1 verbatim, 2 remembered, 3 written");
    CHECK(words<sg::body_region>() ==
          "1 head, 2 face, 3 eye, 4 ear, 5 nose, 6 mouth, 7 neck, 8 shoulder, 9 upper_arm, 10 elbow, 11 forearm, "
          "12 wrist, 13 hand, 14 chest, 15 abdomen, 16 back, 17 buttock, 18 genital_area, 19 hip, 20 thigh, 21 knee, "
          "22 lower_leg, 23 ankle, 24 foot");
    CHECK(words<sg::body_side>() == "1 left, 2 right, 3 middle");
    CHECK(words<sg::body_view>() == "1 front, 2 back, 3 inner, 4 outer");
    CHECK(words<sg::case_class>() == "1 child, 2 low_level_concern, 3 allegation");
    CHECK(words<sg::consent_state>() == "1 given, 2 refused, 3 not_asked");
    CHECK(words<sg::parents_informed>() == "1 told, 2 not_told, 3 to_be_told");
    CHECK(words<sg::referral_means>() == "1 telephone, 2 in_writing, 3 in_person");
    CHECK(words<sg::decision_kind>() ==
          "1 refer, 2 do_not_refer, 3 no_further_action, 4 monitor, 5 support_in_school, 6 escalate, 7 other");
    CHECK(words<sg::outcome_word>() == "1 substantiated, 2 malicious, 3 false, 4 unsubstantiated, 5 unfounded");
    CHECK(words<sg::relationship>() ==
          "1 parent_or_carer, 2 sibling, 3 grandparent, 4 other_family, 5 partner_of_family, 6 family_friend, "
          "7 godparent, 8 paid_outside_school, 9 other");
    CHECK(words<sg::signing_occasion>() == "1 on_entry, 2 on_change, 3 annual");
    CHECK(words<sg::signing_medium>() == "1 in_product, 2 on_paper");
    CHECK(words<sg::sharing_basis>() ==
          "1 consent, 2 safeguarding_of_a_child, 3 legal_obligation, 4 vital_interests, 5 public_task, 6 court_order, "
          "7 subject_access");
    CHECK(words<sg::amendment_kind>() == "1 addition, 2 correction, 3 withdrawal");
  }
}
