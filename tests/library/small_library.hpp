// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_SMALL_LIBRARY_HPP
#define SAFEGUARDING_TESTS_LIBRARY_SMALL_LIBRARY_HPP

/// \file
/// A small school and its library, in memory. All people are invented.

#include <safeguarding/library/case_library.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/record/encoding.hpp>
#include <safeguarding/store/memory_store.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace library_test {

namespace sg = safeguarding;

inline sg::instant at(const char* text) { return sg::parse_instant(text).value(); }
inline const sg::instant morning = at("2026-11-16T09:00:00+00:00");  // a Monday

inline sg::person somebody(const char* id, sg::person_kind kind, const char* forename, const char* surname,
                           const char* household = nullptr) {
  sg::person who;
  who.id = sg::person_id{id};
  who.kind = kind;
  who.name = {forename, surname};
  if (household != nullptr) who.household = sg::household_id{household};
  if (kind == sg::person_kind::pupil) {
    who.year = sg::school_year::year_5;
    who.form = "5H";
  }
  return who;
}

/// Head t-01, DSL t-02, deputy t-03, teacher t-04, teaching assistant t-05, chair g-01; children p-01 to p-03, the
/// first two of one household.
inline std::vector<sg::person> people() {
  using kind = sg::person_kind;
  return {somebody("t-01", kind::headteacher, "Hana", "Brackley"),
          somebody("t-02", kind::dsl, "Tomas", "Ferreby"),
          somebody("t-03", kind::deputy_dsl, "Adaeze", "Wick"),
          somebody("t-04", kind::teacher, "Colm", "Tranter"),
          somebody("t-05", kind::teaching_assistant, "Mina", "Osgood"),
          somebody("g-01", kind::chair_of_governors, "Petra", "Lund"),
          somebody("p-01", kind::pupil, "Orla", "Tavistock", "h-1"),
          somebody("p-02", kind::pupil, "Idris", "Tavistock", "h-1"),
          somebody("p-03", kind::pupil, "Wren", "Oduya", "h-2")};
}

inline sg::holders posts() {
  return sg::holders{{{"headteacher", sg::person_id{"t-01"}, {}, {}},
                      {"dsl", sg::person_id{"t-02"}, {}, {}},
                      {"deputy_dsl", sg::person_id{"t-03"}, {}, {}},
                      {"chair_of_governors", sg::person_id{"g-01"}, {}, {}}}};
}

inline sg::school_calendar terms() {
  using namespace std::chrono;
  return {"2026-27",
          sg::bank_holidays::england(),
          {{sg::day{2026y / September / 2}, sg::day{2026y / October / 23}, "Autumn 1"},
           {sg::day{2026y / November / 2}, sg::day{2026y / December / 18}, "Autumn 2"}}};
}

inline sg::founding first_events() {
  using namespace std::chrono;
  return {sg::person_id{"t-02"},
          at("2026-09-01T08:00:00+01:00"),
          people(),
          sg::day{2026y / September / 1},
          {{"beech-green", std::string{sg::shipped("beech-green")}}, {"england", std::string{sg::shipped("england")}}},
          posts(),
          terms()};
}

inline sg::store_id some_store() {
  sg::store_id id;
  id.bytes.fill(7);
  return id;
}

/// A library in memory, and somebody at work in it.
struct small_library {
  sg::case_library in =
      sg::case_library::create(sg::make_memory_store(some_store()), sg::root_key::random(), first_events());

  [[nodiscard]] sg::desk as(const char* who, sg::instant now = morning) const {
    return in.as({sg::person_id{who}, now, "test"});
  }
};

/// A report by `reporter` about `people`, with the tags given.
inline sg::report about(const char* reporter, std::vector<sg::involvement> people, const char* text,
                        sg::instant when = morning) {
  sg::report made;
  made.recorded_at = when;
  made.reporter = sg::person_id{reporter};
  made.basis = sg::reporter_basis::direct;
  made.people = std::move(people);
  made.text = text;
  return made;
}
inline sg::involvement subject(const char* id) { return {sg::person_id{id}, sg::event_role::subject, {}}; }
inline sg::involvement alleged(const char* id) { return {sg::person_id{id}, sg::event_role::alleged, {}}; }
/// A report that is sent in the tests of bad days.
inline sg::report marks(sg::instant when = morning) {
  auto made = about("t-05", {subject("p-01")}, "Marks on the arm.", when);
  made.observed_at = when;
  return made;
}

/// A correction of `of` by somebody: it should read as `corrected`.
template <class Record>
sg::amendment correction(const sg::record_ref& of, const Record& corrected, const char* by, const char* field,
                         sg::instant when = morning) {
  sg::amendment change;
  change.of = of;
  change.kind = sg::amendment_kind::correction;
  change.fields = {field};
  change.at = when;
  change.by = sg::person_id{by};
  change.reason = "More is known.";
  auto whole = corrected;
  whole.id = decltype(whole.id){of.id};
  change.corrected.bytes = sg::encode(whole);
  return change;
}

/// A case file about somebody, opened by somebody.
inline sg::case_file file_about(const char* who, const char* by, sg::case_class as = sg::case_class::child,
                                sg::instant when = morning) {
  sg::case_file file;
  file.about = sg::person_id{who};
  file.opened_at = when;
  file.opened_by = sg::person_id{by};
  file.classifications = {{as, when, sg::person_id{by}, "As found."}};
  return file;
}

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_SMALL_LIBRARY_HPP
