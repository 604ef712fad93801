// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/people.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

constexpr const char* schema_text = R"(format = 1
[[column]]
name = "id"
is = "record"
[[column]]
name = "surname"
is = "surname"
[[column]]
name = "born"
is = "date"
order = "month_day_year"
)";

sg::people_schema schema() { return sg::read_people_schema(schema_text, "s.toml"); }

// What is said about a schema that is refused.
std::string refused(const std::string& toml) {
  try {
    (void)sg::read_people_schema(toml, "s.toml");
  } catch (const sg::invalid_input& e) {
    return e.what();
  }
  return "taken";
}

}  // namespace

TEST_SUITE("intake/people") {
  TEST_CASE("a schema names the columns and what they are") {
    const auto read = schema();
    REQUIRE(read.columns.size() == 3);
    CHECK(read.columns[1] == sg::people_column{"surname", sg::column_kind::surname, sg::date_order::day_month_year});
    CHECK(read.columns[2].order == sg::date_order::month_day_year);
  }

  TEST_CASE("a schema that is wrong is refused with its line") {
    CHECK(refused("format = 2\n").find("format 1") != std::string::npos);
    CHECK(refused("format = 1\n[[column]]\nname = \"x\"\nis = \"nickname\"\n").find("s.toml:4") == 0);
    CHECK(
        refused("format = 1\n[[column]]\nname = \"x\"\nis = \"surname\"\norder = \"day_month_year\"\n").find("dates") !=
        std::string::npos);
    CHECK(refused("format = 1\n[[column]]\nname = \"x\"\nis = \"surname\"\nweight = 3\n").find("s.toml:5") == 0);
    CHECK(refused("format = 1\n").find("at least one") != std::string::npos);
    CHECK(refused("format = 1\n[[column]]\nname = \"x\"\n") != "taken");
  }

  TEST_CASE("a table is read by its header, in any order, with columns nobody named left out") {
    const auto read = sg::read_people("note,born, surname ,id\nx,05/01/2012, Okafor ,p-1\n,,\"O'Neil, Ada\",p-2\n",
                                      "p.csv", schema());
    CHECK(read.findings.empty());
    REQUIRE(read.people);
    CHECK(read.people->size() == 2);
    CHECK(read.people->id(0) == "p-1");
    CHECK(read.people->cell(0, 1) == "Okafor");
    CHECK(read.people->cell(1, 1) == "O'Neil, Ada");
    CHECK(read.people->cell(1, 2).empty());
  }

  TEST_CASE("a table is taken whole or not at all") {
    const auto refusal = [](const char* csv) {
      const auto read = sg::read_people(csv, "p.csv", schema());
      CHECK(!read.people);
      REQUIRE(!read.findings.empty());
      return read.findings[0];
    };
    CHECK(refusal("").code == sg::errc::missing);
    CHECK(refusal("id,surname\np-1,Okafor\n").where.field == "born");
    CHECK(refusal("id,id,surname,born\n").code == sg::errc::duplicate);
    CHECK(refusal("id,surname,born\np-1\n").code == sg::errc::syntax);
    CHECK(refusal("id,surname,born\np 1,Okafor,\n").code == sg::errc::invalid_input);
    const auto twice = refusal("id,surname,born\np-1,Okafor,\np-1,Penrose,\n");
    CHECK(twice.code == sg::errc::duplicate);
    CHECK(twice.where.line == 3);
    CHECK(twice.message.find("p-1") == std::string::npos);  // it is the fragment
  }

  TEST_CASE("dates that cannot be read or cannot be are said with their place, and the table is taken") {
    const auto read = sg::read_people(
        "id,surname,born\np-1,Okafor,notadate\np-2,Marsh,02/31/2012\np-3,Haddad,unknown\n", "p.csv", schema());
    REQUIRE(read.people);
    REQUIRE(read.findings.size() == 2);
    for (const auto& one : read.findings) CHECK(one.weight == sg::severity::warning);
    CHECK(read.findings[0].where == sg::position{"p.csv", 2, 12, "born"});
    CHECK(read.findings[1].where.line == 3);
    CHECK(read.findings[1].message.find("no such day") != std::string::npos);
  }

  TEST_CASE("a table that ends with its header is said to hold nobody") {
    const auto read = sg::read_people("id,surname,born\n", "p.csv", schema());
    REQUIRE(read.people);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == sg::errc::missing);
    CHECK(read.findings[0].weight == sg::severity::warning);
  }

  TEST_CASE("a judgement on a row that is not there, or on a row and itself, is refused where it stands") {
    const auto read = sg::read_people("id,surname,born\np-1,Okafor,\np-2,Marsh,\n", "p.csv", schema());
    REQUIRE(read.people);
    const sg::people_comparer people{*read.people};
    const auto refused = [&people](const char* csv) {
      const auto read_judgements = sg::read_pair_judgements(csv, "j.csv", people);
      CHECK(read_judgements.judgements.empty());
      REQUIRE(read_judgements.findings.size() == 1);
      return read_judgements.findings[0];
    };
    const auto nobody = refused("a,b,verdict\np-1,p-2,same\np-1,p-9,same\n");
    CHECK(nobody.where == sg::position{"j.csv", 3, 5, "b"});
    CHECK(nobody.code == sg::errc::not_found);
    CHECK(refused("a,b,verdict\np-2,p-2,different\n").where == sg::position{"j.csv", 2, 5, "b"});
    CHECK(sg::read_pair_judgements("a,b,verdict\np-1,p-2,same\n", "j.csv", people).judgements.size() == 1);
  }

  TEST_CASE("judgements are read with their verdicts") {
    const auto read =
        sg::read_pair_judgements("verdict,a,b\nsame,p-1,p-2\ndifferent,p-1,p-3\nunsure,p-2,p-3\n", "j.csv");
    CHECK(read.findings.empty());
    REQUIRE(read.judgements.size() == 3);
    CHECK(read.judgements[1] == sg::pair_judgement{"p-1", "p-3", sg::verdict_on_pair::different});
    const auto wrong = sg::read_pair_judgements("verdict,a,b\nmaybe,p-1,p-2\n", "j.csv");
    CHECK(wrong.judgements.empty());
    REQUIRE(wrong.findings.size() == 1);
    CHECK(wrong.findings[0].code == sg::errc::unknown_name);
  }
}
