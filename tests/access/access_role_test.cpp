// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/access_role.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace sg = safeguarding;

TEST_SUITE("access/access_role") {
  TEST_CASE("a post has the word that holders files and packs have for it") {
    std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/src/pack/shipped/vocabulary.toml"};
    REQUIRE(file);
    std::stringstream text;
    text << file.rdbuf();
    for (const auto& each : sg::enum_names<sg::access_role>::table) {
      const auto role = each.first;
      const auto word = each.second;
      if (role == sg::access_role::safeguarding_governor || role == sg::access_role::auditor) continue;  // ours alone
      CAPTURE(word);
      CHECK(text.str().find("\nid = \"" + std::string{word} + "\"\n") != std::string::npos);
    }
  }

  TEST_CASE("stored numbers and words stay what they are") {
    std::string all;
    for (const auto& [role, word] : sg::enum_names<sg::access_role>::table)
      all += std::to_string(static_cast<int>(role)) + " " + std::string{word} + "\n";
    CHECK(all ==
          "1 teacher\n2 teaching_assistant\n3 support_staff\n4 dsl\n5 deputy_dsl\n6 headteacher\n7 deputy_head\n"
          "8 chair_of_governors\n9 vice_chair\n10 governor\n11 safeguarding_governor\n12 dpo\n13 senco\n"
          "14 online_safety_lead\n15 it_technician\n16 external_agency_worker\n17 auditor\n");
  }
}
