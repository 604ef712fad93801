// SPDX-License-Identifier: Apache-2.0
// How people are named in a generated report, and which of those words get a label. A label names somebody only where a
// careful reader of the report and the roll could; nobody where several answer to the words; in between there is none.
#include "report_writer.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

constexpr const char* several = "ambiguous: several on the roll answer to this and nothing tells them apart";

// A slip in a surname: two inner letters the other way round.
std::string misspelt(std::string name, dice& chance) {
  if (name.size() < 5) return name;
  const auto at = 1 + chance.below(name.size() - 3);
  std::swap(name[at], name[at + 1]);
  return name;
}

}  // namespace

std::optional<std::uint32_t> report_writer::pupil_in(std::string_view role) const {
  const auto& about = *plan_.about;
  if (role == "A") return about.a;
  if (role == "B") return about.b;
  if (role == "C") return about.hurt.empty() ? about.a : about.hurt[plan_.turn % about.hurt.size()];
  if (role == "S") return about.sibling == no_one ? about.b : about.sibling;
  if (role == "D") return about.tempting;
  return std::nullopt;
}

std::optional<std::uint32_t> report_writer::adult_in(std::string_view role) const {
  const auto& about = *plan_.about;
  if (role == "T") return about.adult;
  if (role == "T2") return about.other_adult;
  if (role == "V") return about.witness;
  return std::nullopt;
}

bool report_writer::tagged(std::uint32_t pupil) const {
  return std::find(tagged_pupils_.begin(), tagged_pupils_.end(), pupil) != tagged_pupils_.end();
}

bool report_writer::knows_class_of(std::uint32_t pupil) const {
  return reporting_adult_ != no_one && school_.adults()[reporting_adult_].form == school_.pupils()[pupil].form;
}

void report_writer::mention_pupil(std::uint32_t pupil) {
  if (std::any_of(met_.begin(), met_.end(), [&](const met& each) { return each.pupil == pupil; }))
    return mention_again(pupil);
  const auto& who = school_.pupils()[pupil];
  const auto& count = school_.names();
  const std::string first{school_.forename(who)}, last{school_.surname(who)}, form = school_.form_name(who.form);
  const auto name = school_.alike(who), id = school_.pupil_id(pupil);
  const bool by_staff = channel_ == "concern_form" || channel_ == "low_level_concern" || channel_ == "issue_log";
  const bool own = reporting_adult_ != no_one && school_.adults()[reporting_adult_].household == who.household;
  const bool is_tagged = tagged(pupil);
  const bool same_name_met = std::any_of(
      met_.begin(), met_.end(), [&](const met& each) { return school_.alike(school_.pupils()[each.pupil]) == name; });
  const auto introduce = [&](std::string surface, bool known, std::string again, std::string note = {},
                             bool bare = false) {
    known = (known || is_tagged) && !same_name_met;
    if (known) note.clear();
    put_label(std::move(surface), known ? id : "", same_name_met ? "" : std::move(note), bare);
    met_.push_back({pupil, known, std::move(again)});
  };
  if (by_staff && who.twin && !is_tagged && chance_.percent(14)) {
    introduce("one of the " + last + " twins", false, "that twin", "ambiguous: twins, and it is not said which");
    return;
  }
  const auto bare_name = [&] {
    const bool unique = count.of("name " + name) == 1;
    const bool open = by_staff && !unique && !own && !knows_class_of(pupil) && count.of("spelt " + first) > 1;
    introduce(first, unique || own, first, open ? several : "", true);
  };
  if (own) return bare_name();
  const auto in_form = count.of("form " + name + " " + form) == 1;
  const auto full = [&] {
    const bool slip = chance_.percent(5);
    const bool known =
        slip ? count.of("initial " + name + " " + last[0]) == 1 : count.of("full " + name + " " + last) == 1;
    introduce(first + " " + (slip ? misspelt(last, chance_) : last), known, first,
              !slip && !known && by_staff ? several : "", true);
  };
  const auto with_form = [&] {
    settled_ = true;
    const bool bracket = chance_.percent(50);
    introduce(bracket ? first : first + " in " + form, in_form, first);
    if (bracket) put(" (" + form + ")", part::fixed);
  };
  const auto with_initial = [&] {
    introduce(first + " " + last[0], count.of("initial " + name + " " + last[0]) == 1, first, "", false);
  };
  if (channel_ == "agency_message" || channel_ == "monitoring_alert") return full();
  const auto thrown = chance_.below(100);
  if (channel_ == "pupil_self_report" || channel_ == "parent_contact") {
    if (thrown < 40) return bare_name();
    if (thrown < 65) return with_form();
    return thrown < 85 ? with_initial() : full();
  }
  if (thrown < 24) return full();
  if (thrown < 34) {
    settled_ = true;
    introduce(first + " " + last, in_form || count.of("full " + name + " " + last) == 1, first);
    return put(" (" + form + ")", part::fixed);
  }
  if (thrown < 46) return with_form();
  if (thrown < 60) return with_initial();
  if (thrown < 70) {  // initials and form
    settled_ = true;
    const std::string initials = first.substr(0, 1) + last[0];
    const bool known = count.of("initials " + name.substr(0, 1) + last[0] + " " + form) == 1;
    introduce(initials + " in " + form, known, initials);
    return;
  }
  if (thrown < 77) {
    settled_ = true;
    introduce(last, count.of("last " + last + " " + form) == 1, last);
    return put(" (" + form + ")", part::fixed);
  }
  if (thrown < 82)
    return introduce(first.substr(0, 1) + ". " + last, count.of("first " + name.substr(0, 1) + " " + last) == 1, first);
  const auto& shorts = school_.given(who).short_forms;
  if (thrown < 90 && !shorts.empty()) {
    const std::string nick{chance_.pick(shorts)};
    return introduce(nick, count.of("name " + nick) == 1, nick);
  }
  bare_name();
}

void report_writer::mention_again(std::uint32_t pupil) {
  const auto found = std::find_if(met_.begin(), met_.end(), [&](const met& each) { return each.pupil == pupil; });
  const auto again =
      std::count_if(met_.begin(), met_.end(), [&](const met& each) { return each.again == found->again; });
  put_label(found->again, found->known && again == 1 ? school_.pupil_id(pupil) : "", "");
}

void report_writer::mention_adult(std::uint32_t adult) {
  const auto& who = school_.adults()[adult];
  const auto& count = school_.names();
  const std::string first{school_.forename(who)}, last{school_.surname(who)};
  const auto id = school_.adult_id(adult);
  const bool is_tagged = std::any_of(tags_.begin(), tags_.end(), [&](const auto& tag) { return tag.first == id; });
  const std::string title = who.gender == sex::male ? "Mr" : adult % 3 == 0 ? "Miss" : adult % 3 == 1 ? "Mrs" : "Ms";
  const auto titled = count.of((who.gender == sex::female ? "Mrs " : "Mr ") + last) == 1 || is_tagged;
  const bool again = std::find(met_adults_.begin(), met_adults_.end(), adult) != met_adults_.end();
  met_adults_.push_back(adult);
  const auto thrown = again ? 0 : chance_.below(100);
  if (thrown < 62) put_label(title + " " + last, titled ? id : "", "");
  else if (thrown < 80)
    put_label(first + " " + last, count.of("adult " + first + " " + last) == 1 || is_tagged ? id : "", "");
  else
    put_label(first.substr(0, 1) + ". " + last,
              count.of("first " + first.substr(0, 1) + " " + last) == 1 || is_tagged ? id : "", "");
}

void report_writer::mention_mother(std::uint32_t pupil) {
  const auto& child = school_.pupils()[pupil];
  const std::string his = child.gender == sex::female ? "her" : "his";
  std::vector<std::uint32_t> mothers;
  for (const auto adult : school_.parents_of(child.household))
    if (school_.adults()[adult].gender == sex::female) mothers.push_back(adult);
  settled_ = true;
  if (mothers.empty()) return put_label(his + " nan", "", "not on the roll: a grandmother who is not recorded");
  const bool clear = met_.size() == 1 && met_.front().pupil == pupil && met_.front().known;
  put_label(chance_.percent(70) ? his + " mum" : "Mum", clear ? school_.adult_id(mothers.front()) : "", "");
}

void report_writer::mention_sibling(std::uint32_t pupil) {
  const auto& who = school_.pupils()[pupil];
  const bool after = met_.size() == 1 && met_.front().known &&
                     school_.pupils()[met_.front().pupil].household == who.household && met_.front().pupil != pupil;
  const auto alone = [&] {
    const auto& children = school_.children_of(who.household);
    return std::none_of(children.begin(), children.end(), [&](auto other) {
      return other != pupil && other != met_.front().pupil && school_.pupils()[other].gender == who.gender;
    });
  };
  if (!after || !chance_.percent(60) || !alone()) return mention_pupil(pupil);
  settled_ = true;
  const std::string kin = std::string{school_.pupils()[met_.front().pupil].gender == sex::female ? "her" : "his"} +
                          (who.gender == sex::female ? " sister" : " brother");
  put_label(kin, school_.pupil_id(pupil), "");
  met_.push_back({pupil, true, std::string{school_.forename(who)}});
}

void report_writer::mention_own_child(std::uint32_t pupil) {
  const auto& who = school_.pupils()[pupil];
  if (reporting_adult_ == no_one || school_.adults()[reporting_adult_].household != who.household)
    return mention_pupil(pupil);
  if (chance_.percent(45)) return mention_pupil(pupil);
  const auto& children = school_.children_of(who.household);
  const auto alike = std::count_if(children.begin(), children.end(),
                                   [&](auto other) { return school_.pupils()[other].gender == who.gender; });
  put_label(who.gender == sex::female ? "my daughter" : "my son", alike == 1 ? school_.pupil_id(pupil) : "", "");
  met_.push_back({pupil, alike == 1, std::string{school_.forename(who)}});
}

std::vector<labelled_mention> report_writer::labels() const {
  std::vector<labelled_mention> all;
  std::set<std::string> given, doubtful;
  for (const auto& each : labels_)
    for (const auto& other : labels_)
      if (each.surface == other.surface && each.person != other.person) doubtful.insert(each.surface);
  for (const auto& each : labels_) {
    // A forename that several bear stays open only while nothing else is said of its bearer.
    if (each.bare && each.person.empty() && (settled_ || met_.size() != 1 || !tagged_pupils_.empty())) continue;
    if (doubtful.contains(each.surface) || !given.insert(each.surface).second) continue;
    all.push_back(
        {id_, each.surface, each.person.empty() ? std::nullopt : std::optional{person_id{each.person}}, each.note});
  }
  return all;
}

}  // namespace safeguarding::inline v0::detail
