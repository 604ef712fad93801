// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/roll.hpp>

#include "files.hpp"
#include "findings.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace sg = safeguarding;
using namespace std::string_literals;

namespace {

const std::string header =
    "person_id,kind,forename,surname,preferred_name,dob,year,form,household,address,postcode,phone,email,start_date,"
    "end_date,note\n";
const std::string amina = "p-0001,pupil,Amina,Begum,Mina,2016-03-15,6,6M,h-001,1 Mill Lane,TB4 8KF,,,2020-09-07,,\n";
const std::string staff = "t-001,teacher,Ola,Reed,,,,,,,,01632 960001,o.reed@example.org,2019-09-01,2026-08-31,music\n";

sg::roll_reading read(const std::string& rows) { return sg::read_roll(header + rows, "roll.csv"); }

// The findings of a roll that must not be taken.
std::string refused(const std::string& rows) {
  const auto reading = read(rows);
  CHECK(reading.people.empty());
  return in_short(reading.findings);
}

std::string with(std::string row, const std::string& from, const std::string& to) {
  return row.replace(row.find(from), from.size(), to);
}

// A labelled corpus that may lie beside the checkout.
void read_beside(const char* corpus) {
  const auto path = source_dir().parent_path() / "shared/corpus" / corpus / "roll.csv";
  if (!std::filesystem::exists(path)) {
    MESSAGE("skipped: no corpus " << std::string{corpus} << " beside the checkout");
    return;
  }
  const auto text = bytes_of(path);
  const auto reading = sg::read_roll(text, "roll.csv");
  CHECK(in_short(reading.findings) == "");
  CHECK(reading.people.size() + 1 == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
}

}  // namespace

TEST_SUITE("intake/roll") {
  TEST_CASE("a roll gives its people in the order of the rows, with everything the row says") {
    const auto reading = read(amina + staff);
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.people.size() == 2);
    const auto& child = reading.people[0];
    CHECK(child.id == sg::person_id{"p-0001"});
    CHECK(child.kind == sg::person_kind::pupil);
    CHECK(child.name == sg::person_name{"Amina", "Begum"});
    CHECK(child.preferred_name == "Mina");
    CHECK(child.born == sg::parse_day("2016-03-15"));
    CHECK(child.year == sg::school_year::year_6);
    CHECK(child.form == "6M");
    CHECK(child.household == sg::household_id{"h-001"});
    CHECK(child.contact.address == "1 Mill Lane");
    CHECK(child.contact.postcode == "TB4 8KF");
    CHECK(child.contact.phones.empty());
    CHECK(child.start_date == sg::parse_day("2020-09-07"));
    CHECK_FALSE(child.end_date);
    const auto& adult = reading.people[1];
    CHECK_FALSE(adult.born);
    CHECK_FALSE(adult.year);
    CHECK_FALSE(adult.household);
    CHECK(adult.contact.phones == std::vector<std::string>{"01632 960001"});
    CHECK(adult.contact.emails == std::vector<std::string>{"o.reed@example.org"});
    CHECK(adult.end_date == sg::parse_day("2026-08-31"));
    CHECK(adult.note == "music");
  }

  TEST_CASE("columns may stand in any order, rows may end in CR LF, and a byte order mark is passed over") {
    const auto plain = read(amina);
    const auto crlf = sg::read_roll(with(header, "\n", "\r\n") + with(amina, "\n", "\r\n"), "roll.csv");
    CHECK(crlf == plain);
    CHECK(sg::read_roll("\xEF\xBB\xBF" + header + amina, "roll.csv") == plain);
    const auto swapped =
        sg::read_roll(with(with(header, "person_id,kind,", "kind,person_id,"), "end_date,note", "note,end_date") +
                          with(amina, "p-0001,pupil,", "pupil,p-0001,"),
                      "roll.csv");
    CHECK(swapped == plain);
    CHECK(sg::read_roll(header + amina.substr(0, amina.size() - 1), "roll.csv") == plain);  // no end of line at the end
    CHECK(read("").people.empty());
    CHECK(in_short(read("").findings) == "");
  }

  TEST_CASE("a cell in quotes may hold commas, quotes and line ends") {
    const auto reading = read(with(amina, "1 Mill Lane", "\"Flat 2, \"\"The Mill\"\"\r\nMill Lane\"") + staff + staff);
    CHECK(in_short(reading.findings) ==
          "5:1 person_id refusal duplicate [t-001]");  // the lines are still counted right
    CHECK(read(with(amina, "1 Mill Lane", "\"Flat 2, \"\"The Mill\"\"\r\nMill Lane\"")).people.at(0).contact.address ==
          "Flat 2, \"The Mill\"\r\nMill Lane");
  }

  TEST_CASE("one refused row and nobody is taken; every refused row is named") {
    CHECK(refused(amina + with(staff, "teacher", "teecher") + with(staff, "t-001", "t 2")) ==
          "3:7 kind refusal unknown_name [teecher]\n4:1 person_id refusal invalid_input [t 2]");
  }

  TEST_CASE("a message says what would be right and never repeats the cell") {
    const auto reading = read(with(amina, "2016-03-15", "15 March 2016"));
    REQUIRE(reading.findings.size() == 1);
    CHECK(reading.findings[0].message == "a date is YYYY-MM-DD, from 1900 to 2199, or nothing");
    CHECK(reading.findings[0].fragment == "15 March 2016");
    CHECK(reading.findings[0].where == sg::position{"roll.csv", 2, 31, "dob"});
  }

  TEST_CASE("an id must be one, and stand once") {
    CHECK(refused(with(amina, "p-0001", "")) == "2:1 person_id refusal missing []");
    CHECK(refused(with(amina, "p-0001", "p 1")) == "2:1 person_id refusal invalid_input [p 1]");
    CHECK(refused(with(amina, "p-0001", std::string(65, 'p'))) ==
          "2:1 person_id refusal invalid_input [" + std::string(65, 'p') + "]");
    CHECK(refused(amina + staff + amina) == "4:1 person_id refusal duplicate [p-0001]");
    CHECK(read(amina + staff + amina).findings[0].message == "this id is already on line 2");
    CHECK(refused(with(amina, "h-001", "h,1")) == "2:1 refusal syntax []");  // a stray comma makes a cell too many
    CHECK(refused(with(amina, "h-001", "mill lane")) == "2:47 household refusal invalid_input [mill lane]");
  }

  TEST_CASE("a kind is one of the words") {
    CHECK(refused(with(amina, "pupil", "")) == "2:8 kind refusal missing []");
    CHECK(refused(with(amina, "pupil", "Pupil")) == "2:8 kind refusal unknown_name [Pupil]");
    CHECK(read(with(amina, "pupil", "Pupil")).findings[0].message ==
          "write one of pupil, teacher, teaching_assistant, support_staff, supply, headteacher, dsl, deputy_dsl, "
          "governor, "
          "chair_of_governors, volunteer, contractor, parent, other");
  }

  TEST_CASE("a date is a real one, and dates are in order") {
    CHECK(refused(with(amina, "2016-03-15", "2015-02-29")) == "2:31 dob refusal invalid_input [2015-02-29]");
    CHECK(refused(with(amina, "2020-09-07", "07/09/2020")) == "2:75 start_date refusal invalid_input [07/09/2020]");
    CHECK(refused(with(staff, "2026-08-31", "2026-8-31")) == "2:74 end_date refusal invalid_input [2026-8-31]");
    CHECK(refused(with(staff, "2026-08-31", "2019-08-31")) == "2:74 end_date refusal contradiction [2019-08-31]");
    CHECK(refused(with(amina, "2016-03-15", "2020-09-08")) == "2:75 start_date refusal contradiction [2020-09-07]");
  }

  TEST_CASE("a year is R or 1 to 13, for pupils") {
    for (const char* year : {"R", "1", "9", "10", "13"})
      CHECK(read(with(amina, ",6,", ","s + year + ",")).people.size() == 1);
    for (const char* year : {"0", "14", "06", "Y6", "r", "N"})
      CHECK(refused(with(amina, ",6,", ","s + year + ",")) == "2:42 year refusal unknown_name ["s + year + "]");
    CHECK(refused(with(staff, ",,,,,,,,0", ",,,6,,,,,0")) == "2:26 year refusal contradiction [6]");
  }

  TEST_CASE("a pupil without year or form, and a person with one name, are taken with a warning") {
    const auto nursery = read(with(amina, ",6,6M,", ",,,"));
    CHECK(in_short(nursery.findings) == "2:42 year warning missing []\n2:43 form warning missing []");
    CHECK(nursery.people.size() == 1);
    const auto one_name = read(with(amina, "Begum", ""));
    CHECK(in_short(one_name.findings) == "2:20 surname warning missing []");
    CHECK(one_name.people.size() == 1);
    CHECK(refused(with(amina, "Amina,Begum", ",")) == "2:15 surname refusal missing []");
  }

  TEST_CASE("spaces around a cell and control characters in it are refused") {
    CHECK(refused(with(amina, "Begum", "Begum ")) == "2:20 surname refusal invalid_input [Begum ]");
    CHECK(refused(with(amina, "Begum", " Begum")) == "2:20 surname refusal invalid_input [ Begum]");
    CHECK(refused(with(amina, "Begum", "Be\x01gum")) == "2:20 surname refusal invalid_input [Be\x01gum]");
    CHECK(refused(with(amina, "Begum", "Be\tgum")) == "2:20 surname refusal invalid_input [Be\tgum]");
    CHECK(refused(with(amina, "Begum", "\"Be\ngum\"")) == "2:20 surname refusal invalid_input [Be\ngum]");
    CHECK(refused(with(amina, "Begum",
                       "O\xC2\x92"
                       "Neill")) ==
          "2:20 surname refusal invalid_input [O\xC2\x92"
          "Neill]");
    CHECK(refused(with(amina, "1 Mill Lane", "1 Mill\x7FLane")) ==
          "2:53 address refusal invalid_input [1 Mill\x7FLane]");
    CHECK(refused(with(amina, "Begum", "Be"s + '\0' + "gum")) ==
          "2:20 surname refusal invalid_input [Be"s + '\0' + "gum]");
  }

  TEST_CASE("text in any script is kept as it is") {
    const auto reading = read(with(amina, "Begum", "\xE0\xA6\xAC\xE0\xA7\x87\xE0\xA6\x97\xE0\xA6\xAE"));
    REQUIRE(reading.people.size() == 1);
    CHECK(reading.people[0].name.surname == "\xE0\xA6\xAC\xE0\xA7\x87\xE0\xA6\x97\xE0\xA6\xAE");
  }

  TEST_CASE("the header has every column once and no other") {
    const auto header_of = [](const std::string& text) {
      const auto reading = sg::read_roll(text + amina, "roll.csv");
      CHECK(reading.people.empty());
      return in_short(reading.findings);
    };
    CHECK(header_of(with(header, "forename", "first_name")) ==
          "1:16 refusal unknown_name [first_name]\n1:0 forename refusal missing []");
    CHECK(header_of(with(header, "person_id", "Person_id")) ==
          "1:1 refusal unknown_name [Person_id]\n1:0 person_id refusal missing []");
    CHECK(header_of(with(header, ",note", "")) == "1:0 note refusal missing []");
    CHECK(header_of(with(header, ",note", ",note,note")) == "1:126 note refusal duplicate [note]");
    CHECK(header_of(with(header, "forename", "fore\"name")) ==
          "1:20 refusal syntax [fore]");  // and no row is taken for it
    CHECK(in_short(sg::read_roll("", "roll.csv").findings) == "1:1 refusal missing []");
    CHECK(in_short(sg::read_roll("\xEF\xBB\xBF", "roll.csv").findings) == "1:1 refusal missing []");
  }

  TEST_CASE("what is not CSV is refused at its place, and the rows after it are still read") {
    const auto wrong_kind = with(staff, "teacher", "x");
    const std::string later = "\n3:7 kind refusal unknown_name [x]";
    CHECK(refused(with(amina, "Begum", "Be\"gum") + wrong_kind) == "2:22 refusal syntax [Be]" + later);
    CHECK(refused(with(amina, "Begum", "\"Be\"gum") + wrong_kind) == "2:24 refusal syntax []" + later);
    CHECK(refused(with(amina, "Begum", "Be\rgum") + wrong_kind) == "2:22 refusal syntax []" + later);
    CHECK(refused(with(amina, "Begum", "Begum,") + wrong_kind) == "2:1 refusal syntax []" + later);
    CHECK(refused(with(amina, "Begum,", "Begum") + wrong_kind) == "2:1 refusal syntax []" + later);
    CHECK(refused(amina + "\n" + staff) == "3:1 refusal syntax []");
    CHECK(refused(amina + with(staff, "Reed", "\"Reed")) ==
          "3:19 refusal syntax [" + ("Reed" + staff.substr(22)).substr(0, 80) + "]");
    CHECK(read(with(amina, "Begum,", "Begum")).findings[0].message == "a row of 15 cells; the header has 16");
  }

  TEST_CASE("bytes that are not UTF-8 refuse the file at their place") {
    CHECK(refused(amina + with(staff, "Reed",
                               "R\xE9"
                               "ed")) == "3:20 refusal syntax [byte 0xe9]");
    CHECK(in_short(sg::read_roll("\xFF\xFE" + header, "roll.csv").findings) == "1:1 refusal syntax [byte 0xff]");
  }

  TEST_CASE("whatever goes over a limit is refused") {
    const auto limited = [](const sg::import_limits& limits, const std::string& rows) {
      const auto reading = sg::read_roll(header + rows, "roll.csv", limits);
      CHECK(reading.people.empty());
      return in_short(reading.findings);
    };
    CHECK(limited({.bytes = 100}, amina) == "0:0 refusal limit_exceeded []");
    CHECK(limited({.rows = 2}, amina + staff) == "3:1 refusal limit_exceeded []");
    CHECK(sg::read_roll(header + amina + staff, "roll.csv", {.rows = 3}).people.size() == 2);
    CHECK(limited({.columns = 15}, amina) == "1:121 refusal limit_exceeded []\n2:87 refusal limit_exceeded []");
    CHECK(limited({.cell_bytes = 14}, with(amina, "1 Mill Lane", "1 Mill Lane, T")) == "2:1 refusal syntax []");
    CHECK(limited({.cell_bytes = 14}, with(amina, "1 Mill Lane", "1 Mill Lane  To")) ==
          "2:53 refusal limit_exceeded [1 Mill Lane  T]");
    CHECK(limited({.cell_bytes = 14}, with(amina, "1 Mill Lane", "\"1 Mill Lane, To\"")) ==
          "2:53 refusal limit_exceeded [1 Mill Lane, T]");
    CHECK(sg::read_roll(header + amina, "roll.csv", {.row_bytes = header.size()}).people.size() == 1);
    CHECK(limited({.row_bytes = header.size() - 1}, with(amina, ",,\n", ",," + std::string(60, 'x') + "\n")) ==
          "2:87 refusal limit_exceeded [" + std::string(38, 'x') + "]");
  }

  TEST_CASE("refusals have a cap that is said, and warnings never push them out") {
    std::string rows;
    for (int i = 0; i < 5; ++i) rows += with(with(amina, "p-0001", "p-" + std::to_string(i)), ",6,6M,", ",,,");
    for (int i = 0; i < 5; ++i) rows += with(amina, "p-0001", "p x");
    const auto reading = sg::read_roll(header + rows, "roll.csv", {.findings = 3});
    CHECK(reading.people.empty());
    CHECK(in_short(reading.findings) ==
          "2:39 year warning missing []\n2:40 form warning missing []\n3:39 year warning missing []\n"
          "7:1 person_id refusal invalid_input [p x]\n8:1 person_id refusal invalid_input [p x]\n"
          "9:1 person_id refusal invalid_input [p x]\n"
          "0:0 refusal limit_exceeded []\n0:0 warning limit_exceeded []");
    CHECK(reading.findings[6].message == "2 more refusals are not listed");
    CHECK(reading.findings[7].message == "7 more warnings are not listed");
  }

  TEST_CASE("the example roll is taken whole") {
    const auto reading = sg::read_roll(bytes_of(source_dir() / "examples/data/roll.csv"), "roll.csv");
    CHECK(in_short(reading.findings) == "");
    CHECK(reading.people.size() == 352);
  }

  TEST_CASE("other corpora are taken whole, where they lie beside the checkout") {
    read_beside("primary");
    read_beside("northside");
    read_beside("trust");
  }
}
