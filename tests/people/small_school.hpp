// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_PEOPLE_SMALL_SCHOOL_HPP
#define SAFEGUARDING_TESTS_PEOPLE_SMALL_SCHOOL_HPP

/// \file
/// A roll and reports in few words, for the tests of mentions. All people are invented.

#include <safeguarding/people/find_mentions.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace small_school {

namespace sg = safeguarding;

inline sg::person pupil(std::string id, std::string forename, std::string surname, std::string form,
                        std::string household = {}, std::string preferred = {}, std::string born = {}) {
  sg::person one;
  one.id = sg::person_id{std::move(id)};
  one.kind = sg::person_kind::pupil;
  one.name = {std::move(forename), std::move(surname)};
  one.preferred_name = std::move(preferred);
  one.form = std::move(form);
  one.year = sg::parse<sg::school_year>(one.form.substr(0, one.form.find_first_not_of("0123456789")));
  if (!household.empty()) one.household = sg::household_id{std::move(household)};
  if (!born.empty()) one.born = sg::parse_day(born);
  return one;
}

inline sg::person adult(std::string id, sg::person_kind kind, std::string forename, std::string surname,
                        std::string form = {}, std::string household = {}, std::string note = {}) {
  sg::person one;
  one.id = sg::person_id{std::move(id)};
  one.kind = kind;
  one.name = {std::move(forename), std::move(surname)};
  one.form = std::move(form);
  if (!household.empty()) one.household = sg::household_id{std::move(household)};
  one.note = std::move(note);
  return one;
}

/// Who a report is by and about; its text is what matters.
struct written {
  std::string text;
  std::string by = {};
  std::vector<std::string> tagged = {};
  sg::report_channel channel = sg::report_channel::concern_form;
};

inline sg::report report(const written& about) {
  sg::report made;
  made.id = sg::report_id{"r-1"};
  made.channel = about.channel;
  made.recorded_at = *sg::parse_instant("2026-11-20T10:00:00+00:00");
  if (!about.by.empty()) made.reporter = sg::person_id{about.by};
  for (const auto& id : about.tagged) made.people.push_back({sg::person_id{id}, sg::event_role::subject, {}});
  made.text = about.text;
  return made;
}

/// The mention with exactly these words; nothing if there is none.
inline std::optional<sg::mention> mention_of(const std::vector<sg::person>& roll, const written& about,
                                             std::string_view words) {
  for (auto& each : sg::find_mentions(sg::roll_index{roll}, report(about)))
    if (each.surface == words) return each;
  return std::nullopt;
}

/// The id of whoever those words mean; "open", "nobody" or "unseen" otherwise.
inline std::string who(const std::vector<sg::person>& roll, const written& about, std::string_view words) {
  const auto found = mention_of(roll, about, words);
  if (!found) return "unseen";
  if (found->person) return found->person->text();
  return found->verdict == sg::mention_verdict::ambiguous ? "open" : "nobody";
}

/// A school small enough to see through, with the namesakes of a real one.
inline std::vector<sg::person> roll() {
  using kind = sg::person_kind;
  return {
      pupil("p-1", "Mia", "Patel", "5W", "h-1", {}, "2016-03-01"),
      pupil("p-2", "Krish", "Patel", "2H", "h-1", {}, "2019-05-01"),
      pupil("p-3", "Jack", "Hollis", "6M", "h-3"),
      pupil("p-4", "Jack", "Nolan", "6M", "h-4"),
      pupil("p-5", "Mohammed", "Yousaf", "6M", "h-5"),
      pupil("p-6", "Muhammad", "Iqbal", "6M", "h-6"),
      pupil("p-7", "Ronan", "Askew", "1C", "h-7", {}, "2020-01-05"),
      pupil("p-8", "Rowan", "Askew", "1C", "h-7", {}, "2020-01-05"),
      pupil("p-9", "Aoife", "Brannigan", "4D", "h-9"),
      pupil("p-10", "Florence", "Tasker", "2H", "h-10", "Boo"),
      pupil("p-11", "Tia", "Campbell-Ross", "3P", "h-11"),
      pupil("p-12", "Grace", "Ndlovu", "5W", "h-12"),
      pupil("p-13", "Dylan", "Whitmore", "6M", "h-13"),
      pupil("p-14", "Tariq", "Mahmood", "6M", "h-14"),
      pupil("p-15", "Oluwatobi", "Oyelaran", "2H", "h-15"),
      pupil("p-16", "Bethan", "Holloway", "4D", "h-16", {}, "2017-04-01"),
      pupil("p-17", "Evan", "Holloway", "1C", "h-16", {}, "2020-04-01"),
      pupil("p-18", "Kayden", "Marsh", "3P", "h-18", {}, "2018-04-01"),
      pupil("p-19", "Tyler", "Marsh", "6M", "h-19", {}, "2015-04-01"),
      adult("c-1", kind::parent, "Hema", "Patel", {}, "h-1"),
      adult("c-2", kind::parent, "Sunil", "Patel", {}, "h-1"),
      adult("c-7", kind::parent, "Carl", "Askew", {}, "h-77", "father of Ronan and Rowan Askew; lives apart"),
      adult("c-14", kind::parent, "Tariq", "Mahmood", {}, "h-14"),
      adult("c-16", kind::parent, "Carys", "Holloway", {}, "h-16"),
      adult("c-18", kind::parent, "Stacey", "Marsh", {}, "h-18"),
      adult("c-19", kind::parent, "Paula", "Marsh", {}, "h-19"),
      adult("t-1", kind::headteacher, "Helen", "Ashworth"),
      adult("t-2", kind::teacher, "Lorraine", "Whitfield", "5W"),
      adult("t-3", kind::teaching_assistant, "Priya", "Nair", "5W"),
      adult("t-4", kind::support_staff, "Ray", "Stubbs", {}, {}, "site manager"),
      adult("t-5", kind::supply, "Neil", "Garrow", {}, {}, "agency: Northgate Supply"),
      adult("t-6", kind::contractor, "Dean", "Whitlock", {}, {}, "guitar lessons"),
      adult("t-7", kind::teacher, "Andrew", "Mistry", "6M"),
  };
}

}  // namespace small_school

#endif  // SAFEGUARDING_TESTS_PEOPLE_SMALL_SCHOOL_HPP
