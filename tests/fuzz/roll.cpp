// SPDX-License-Identifier: Apache-2.0
// Whatever is taken from a roll can be written as a roll that gives the same people.
#include <safeguarding/intake/roll.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

namespace {

std::string quoted(std::string_view text) {
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string{"\"\""} : std::string{c};
  return cell + '"';
}

std::string text_of(const std::optional<sg::day>& date) { return date ? sg::to_text(*date) : ""; }

// The columns in another order than the format's own.
std::string as_csv(const std::vector<sg::person>& people) {
  std::string csv =
      "note,kind,person_id,surname,forename,preferred_name,dob,year,form,household,address,postcode,phone,email,"
      "start_date,end_date\r\n";
  const auto first = [](const std::vector<std::string>& list) { return list.empty() ? std::string{} : list.front(); };
  for (const auto& who : people) {
    for (const auto& cell :
         {who.note, std::string{name(who.kind)}, who.id.text(), who.name.surname, who.name.forename, who.preferred_name,
          text_of(who.born), who.year ? std::string{name(*who.year)} : "", who.form,
          who.household ? who.household->text() : "", who.contact.address, who.contact.postcode,
          first(who.contact.phones), first(who.contact.emails), text_of(who.start_date)})
      csv += quoted(cell) + ',';
    csv += quoted(text_of(who.end_date)) + "\r\n";
  }
  return csv;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_roll(input, "roll.csv");
  hold_reading(reading.people, reading.findings, input);
  if (!reading.people.empty()) hold(sg::read_roll(as_csv(reading.people), "again.csv").people == reading.people);
  return 0;
}
