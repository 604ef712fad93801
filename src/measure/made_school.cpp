// SPDX-License-Identifier: Apache-2.0
#include "made_school.hpp"

#include <safeguarding/core/instant.hpp>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::size_t pupils_a_form = 28;

constexpr std::string_view staff_kinds[] = {
    "parent",  "headteacher",        "dsl",           "deputy_dsl", "chair_of_governors", "governor",
    "teacher", "teaching_assistant", "support_staff", "supply",     "volunteer",          "contractor"};

std::vector<std::string_view> divided(std::string_view text, char by) {
  std::vector<std::string_view> all;
  for (auto at = text.find(by); at != std::string_view::npos; at = text.find(by)) {
    all.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  all.push_back(text);
  return all;
}

std::vector<given_name> given_names(const std::vector<std::string_view>& lines) {
  std::vector<given_name> all;
  for (const auto line : lines) {
    const auto colon = line.find(':');
    given_name name{divided(line.substr(0, colon), '='), {}};
    if (colon != std::string_view::npos) name.short_forms = divided(line.substr(colon + 1), ',');
    all.push_back(std::move(name));
  }
  return all;
}

std::string numbered(std::string_view prefix, std::size_t number, std::size_t width) {
  auto digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return std::string{prefix} + digits;
}

std::string date(std::int32_t days) { return to_text(day{std::chrono::days{days}}); }

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) text += part;
  return text;
}

std::string lower(std::string_view text) {
  std::string to{text};
  for (auto& c : to) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return to;
}

}  // namespace

made_school::made_school(const phrase_book& book, std::size_t pupils, std::uint64_t seed)
    : girls_{given_names(book.list("girls"))},
      boys_{given_names(book.list("boys"))},
      men_{&book.list("men")},
      women_{&book.list("women")},
      staff_surnames_{&book.list("staff_surnames")},
      streets_{&book.list("streets")},
      surnames_{book.list("surnames")},
      width_{std::max<std::size_t>(4, std::to_string(pupils).size())},
      seed_{seed} {
  if (pupils > 420) {
    first_year_ = 7;
    years_ = 5;
  }
  in_year_.resize(years_);
  dice chance{seed, 1, 0};
  for (std::size_t left = pupils; left > 0;) make_family(chance, left);
  parents_ = adults_.size();
  make_staff(chance);
  count_names();
}

void made_school::make_family(dice& chance, std::size_t& left) {
  const auto household = static_cast<std::uint32_t>(children_.size());
  const auto thrown = chance.below(100);
  const bool twins = thrown >= 97;
  const auto count = std::min<std::size_t>(left, thrown < 58 ? 1 : thrown < 88 ? 2 : twins ? 2 : 3);
  const auto family = static_cast<std::uint16_t>(chance.below(surnames_.size()));
  children_.emplace_back();
  carers_.emplace_back();
  std::size_t year = chance.below(years_);
  for (std::size_t i = 0; i < count; ++i) {
    made_pupil child{};
    child.household = household;
    child.gender = chance.percent(50) ? sex::female : sex::male;
    const auto& names = child.gender == sex::female ? girls_ : boys_;
    const auto taken = [&](std::size_t forename) {
      return std::any_of(children_.back().begin(), children_.back().end(), [&](auto other) {
        return pupils_[other].gender == child.gender && pupils_[other].forename == forename;
      });
    };
    do child.forename = static_cast<std::uint16_t>(chance.below(names.size()));
    while (taken(child.forename));
    child.spelling = static_cast<std::uint16_t>(chance.below(names[child.forename].spellings.size()));
    child.surname = i > 0 && chance.percent(7) ? static_cast<std::uint16_t>(chance.below(surnames_.size())) : family;
    child.twin = twins && count == 2;
    if (i > 0 && !child.twin) year = (year + 1 + chance.below(years_ - 1)) % years_;
    child.year = static_cast<std::uint8_t>(first_year_ + year);
    child.form = static_cast<std::uint32_t>(year + years_ * (in_year_[year]++ / pupils_a_form));
    const std::chrono::sys_days start{std::chrono::year{2021 - static_cast<int>(child.year)} / 9 / 1};
    child.born =
        static_cast<std::int32_t>(start.time_since_epoch().count()) + static_cast<std::int32_t>(chance.below(365));
    if (child.twin && i > 0) child.born = pupils_.back().born;
    children_.back().push_back(static_cast<std::uint32_t>(pupils_.size()));
    pupils_.push_back(child);
  }
  left -= count;
  const auto add_parent = [&](sex gender, std::size_t share) {
    if (!chance.percent(share)) return;
    const auto surname = chance.percent(82) ? family : static_cast<std::uint16_t>(chance.below(surnames_.size()));
    const auto& names = gender == sex::female ? *women_ : *men_;
    carers_.back().push_back(static_cast<std::uint32_t>(adults_.size()));
    adults_.push_back({household, no_one, static_cast<std::uint16_t>(chance.below(names.size())), surname, gender, 0});
  };
  add_parent(sex::female, 94);
  add_parent(sex::male, 62);
}

void made_school::make_staff(dice& chance) {
  const auto add = [&](std::uint8_t kind, std::uint32_t form) {
    const auto gender = chance.percent(66) ? sex::female : sex::male;
    const auto& names = gender == sex::female ? *women_ : *men_;
    adults_.push_back({no_one, form, static_cast<std::uint16_t>(chance.below(names.size())),
                       static_cast<std::uint16_t>(chance.below(staff_surnames_->size())), gender, kind});
  };
  for (const int kind : {1, 2, 3, 4, 5, 5}) add(static_cast<std::uint8_t>(kind), no_one);
  std::vector<std::uint32_t> forms;
  for (std::size_t year = 0; year < years_; ++year)
    for (std::uint32_t n = 0; n * pupils_a_form < in_year_[year]; ++n)
      forms.push_back(static_cast<std::uint32_t>(year + years_ * n));
  for (const auto form : forms) add(6, form);
  for (std::size_t i = 0; i < 4 + forms.size() / 2; ++i) add(7, no_one);
  for (std::size_t i = 0; i < 6 + forms.size() / 2; ++i) add(8, no_one);
  for (std::size_t i = 0; i < 3 + forms.size() / 6; ++i) add(9, no_one);
  for (const int kind : {10, 10, 11}) add(static_cast<std::uint8_t>(kind), no_one);
}

std::string_view made_school::forename(const made_pupil& who) const { return given(who).spellings[who.spelling]; }
const given_name& made_school::given(const made_pupil& who) const {
  return (who.gender == sex::female ? girls_ : boys_)[who.forename];
}
std::string_view made_school::forename(const made_adult& who) const {
  return (who.gender == sex::female ? *women_ : *men_)[who.forename];
}
std::string_view made_school::surname(const made_adult& who) const {
  return who.kind == 0 ? surnames_[who.surname] : (*staff_surnames_)[who.surname];
}
std::string made_school::alike(const made_pupil& who) const { return std::string{given(who).spellings.front()}; }

std::string made_school::pupil_id(std::size_t pupil) const { return numbered("p-", pupil + 1, width_); }
std::string made_school::adult_id(std::size_t adult) const {
  return adult < parents_ ? numbered("c-", adult + 1, 3) : numbered("t-", adult - parents_ + 1, 3);
}

std::string made_school::form_name(std::uint32_t form) const {
  constexpr std::string_view letters = "ABCDEFGHJKLMNPRSTVWY";
  const auto year = first_year_ + form % years_, number = form / years_;
  return (year == 0 ? "R" : std::to_string(year)) + letters[number % letters.size()] +
         (number < letters.size() ? "" : std::to_string(number / letters.size()));
}
std::string made_school::year_name(const made_pupil& pupil) {
  return pupil.year == 0 ? "Reception" : "Year " + std::to_string(pupil.year);
}
std::string made_school::address(std::uint32_t household) const {
  dice chance{seed_, 2, household};
  const auto number = chance.between(1, 140);
  return std::to_string(number) + " " + std::string{chance.pick(*streets_)};
}

void made_school::count_names() {
  for (const auto& who : pupils_) {
    const auto name = alike(who);
    const std::string last{surname(who)}, form = form_name(who.form);
    const auto initial = std::string_view{last}.substr(0, 1), first = std::string_view{name}.substr(0, 1);
    counts_.add(joined({"full ", name, " ", last}));
    counts_.add(joined({"name ", name}));
    counts_.add(joined({"spelt ", forename(who)}));
    for (const auto nick : given(who).short_forms) counts_.add(joined({"name ", nick}));
    counts_.add(joined({"initial ", name, " ", initial}));
    counts_.add(joined({"form ", name, " ", form}));
    counts_.add(joined({"initials ", first, initial, " ", form}));
    counts_.add(joined({"last ", last, " ", form}));
    counts_.add(joined({"last ", last}));
    counts_.add(joined({"first ", first, " ", last}));
  }
  for (const auto& who : adults_) {
    const std::string last{surname(who)};
    counts_.add(joined({"first ", forename(who).substr(0, 1), " ", last}));
    counts_.add(joined({"adult ", forename(who), " ", last}));
    counts_.add(joined({who.gender == sex::female ? "Mrs " : "Mr ", last}));
  }
}

std::string made_school::roll() const {
  std::string csv =
      "person_id,kind,forename,surname,preferred_name,dob,year,form,household,address,postcode,phone,email,start_date,"
      "end_date,note\n";
  const auto home = [&](std::uint32_t household) {
    dice chance{seed_, 3, household};
    std::string code = "TB" + std::to_string(chance.between(1, 9));
    code += " " + std::to_string(chance.between(1, 9));
    for (int i = 0; i < 2; ++i) code += static_cast<char>('A' + chance.below(8));
    return numbered("h-", household + 1, 3) + "," + address(household) + "," + code;
  };
  for (std::size_t i = 0; i < pupils_.size(); ++i) {
    const auto& who = pupils_[i];
    csv += pupil_id(i) + ",pupil," + std::string{forename(who)} + "," + std::string{surname(who)} + ",," +
           date(who.born) + "," + (who.year == 0 ? "R" : std::to_string(who.year)) + "," + form_name(who.form) + "," +
           home(who.household) + ",,,2025-09-03,,\n";
  }
  for (std::size_t i = 0; i < adults_.size(); ++i) {
    const auto& who = adults_[i];
    csv += adult_id(i) + "," + std::string{staff_kinds[who.kind]} + "," + std::string{forename(who)} + "," +
           std::string{surname(who)} + ",,,,,";
    if (who.kind == 0) {
      dice chance{seed_, 4, i};
      csv += home(who.household) + ",07700 900" + numbered("", chance.below(1000), 3) + ",,,,\n";
    } else {
      csv += ",,,," + lower(forename(who).substr(0, 1)) + "." + lower(surname(who)) + "@school.example,2019-09-01,," +
             (who.form == no_one ? "" : "form " + form_name(who.form)) + "\n";
    }
  }
  return csv;
}

}  // namespace safeguarding::inline v0::detail
