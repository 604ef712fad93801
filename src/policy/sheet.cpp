// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "worlds.hpp"

namespace safeguarding::inline v0::detail {
namespace {

/// The lists beside the facts of the vocabulary: first the core_lists, in their order.
enum list : std::size_t { also_events, also_holds, second_subject, absent_roles, conflicted_roles, further_subjects };
constexpr std::size_t lists = 6;

/// Reads facts in one go. Whatever is not sound makes it stop; check() then says what and why.
class sheet_writer {
 public:
  sheet_writer(const rulebook& book, const people_index& people, const facts& known)
      : words_{book.words()}, index_{book.index()}, people_{people}, known_{known} {}

  /// Whether all of it was sound; `to` is of use only then.
  bool write(fact_sheet& to) {
    if (!gather() || !facts_of_vocabulary(to) || !lists_beside(to)) return false;
    people(to);
    return true;
  }

 private:
  /// Finds where each of `known` belongs.
  bool gather() {
    given_.assign(words_.facts.size() + lists, nullptr);
    for (const auto& [name, known] : known_.known) {
      const auto at = index_.spelled.find(word_index::fact_names, name);
      if (at == no_place) return false;
      given_[at] = &known.value;
    }
    return true;
  }

  bool facts_of_vocabulary(fact_sheet& to) {
    to.values = index_.absent;
    for (std::size_t f = 0; f < words_.facts.size(); ++f) {
      const auto& column = words_.facts[f];
      const auto* value = given_[f];
      if (value == nullptr && (!column.core || column.kind == fact_kind::derived)) continue;
      if (value == nullptr || std::holds_alternative<not_known>(*value)) {
        to.values[f] = column.known_values();
        to.unknown.push_back(static_cast<place>(f));
      } else if (!one_fact(static_cast<place>(f), *value, to)) {
        return false;
      }
    }
    return true;
  }

  bool one_fact(place f, const fact_value& value, fact_sheet& to) {
    const auto& column = words_.facts[f];
    unsigned at = 0;  // of a moment or date: "given"
    switch (column.kind) {
      case fact_kind::words:
      case fact_kind::events:
      case fact_kind::subject:
      case fact_kind::reporter: {
        const auto* word = std::get_if<std::string>(&value);
        const auto found = word == nullptr ? no_place : index_.spelled.find(f, *word);
        if (found == no_place) return false;
        at = found;
        break;
      }
      case fact_kind::flag: {
        const auto* flag = std::get_if<bool>(&value);
        if (flag == nullptr) return false;
        at = *flag ? 1 : 0;
        break;
      }
      case fact_kind::count: {
        const auto* count = std::get_if<std::int64_t>(&value);
        if (count == nullptr || *count < 0) return false;
        at = column.band_of(*count);
        break;
      }
      case fact_kind::moment: {
        const auto* moment = std::get_if<instant>(&value);
        if (moment == nullptr) return false;
        to.moments.push_back({f, false, *moment});
        break;
      }
      case fact_kind::date: {
        const auto* date = std::get_if<day>(&value);
        if (date == nullptr) return false;
        to.moments.push_back({f, true, instant{date->time_since_epoch()}});
        break;
      }
      case fact_kind::derived: return false;
    }
    to.values[f] = std::uint64_t{1} << at;
    return true;
  }

  [[nodiscard]] const fact_value* given(list which) const { return given_[words_.facts.size() + which]; }

  /// Calls `take` with the place of each word of a list; false where the list is not sound.
  template <class Take>
  [[nodiscard]] bool each_word(list which, place group, Take take) const {
    const auto* value = given(which);
    if (value == nullptr || std::holds_alternative<not_known>(*value)) return true;
    const auto* words = std::get_if<std::vector<std::string>>(value);
    if (words == nullptr) return false;
    for (const auto& word : *words) {
      const auto at = index_.spelled.find(group, word);
      if (at == no_place) return false;
      take(at);
    }
    return true;
  }

  bool lists_beside(fact_sheet& to) {
    for (std::size_t i = 0; i < std::size(core_lists); ++i)
      if (const auto* value = given(static_cast<list>(i)); value && std::holds_alternative<not_known>(*value))
        to.unknown_lists |= static_cast<std::uint8_t>(1U << i);
    const auto subject = [&](place value) {
      const auto role = index_.role_of_subject[value];
      if (role != no_place && !index_.roles[role].nobody) to.subject_roles.push_back(role);
    };
    to.subject_roles = {role_of(index_.subject_role, index_.role_of_subject)};
    if (const auto* second = given(second_subject); second && !std::holds_alternative<not_known>(*second)) {
      const auto* word = std::get_if<std::string>(second);
      const auto at = word == nullptr ? no_place : index_.spelled.find(index_.subject_role, *word);
      if (at == no_place) return false;
      subject(at);
    }
    const auto into = [](std::vector<place>& roles) { return [&roles](place role) { roles.push_back(role); }; };
    if (!each_word(also_events, index_.event, [&](place at) { to.further_events |= std::uint64_t{1} << at; }) ||
        !each_word(further_subjects, index_.subject_role, subject) ||
        !each_word(also_holds, word_index::role_names, into(to.also_holds)) ||
        !each_word(absent_roles, word_index::role_names, into(to.absent_roles)) ||
        !each_word(conflicted_roles, word_index::role_names, into(to.conflicted_roles)))
      return false;
    to.values[index_.event] |= to.further_events;
    return true;
  }

  /// The role that a fact names; no_place where it is not given.
  [[nodiscard]] place role_of(place fact, const std::vector<place>& role_of_value) const {
    const auto* value = given_[fact];
    const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return word == nullptr ? no_place : role_of_value[index_.spelled.find(fact, *word)];
  }

  void people(fact_sheet& to) const {
    to.reporter_role = role_of(index_.reporter_role, index_.role_of_reporter);
    if (index_.reporter_is_subject != no_place)
      if (const auto* same = given_[index_.reporter_is_subject]; same != nullptr)
        if (const auto* flag = std::get_if<bool>(same)) to.reporter_is_subject = *flag ? sameness::yes : sameness::no;
    to.reporter_named = !known_.reporter.empty();
    if (to.reporter_named) to.reporter = people_.find(known_.reporter);
    places(known_.subjects, to.subjects);
    places(known_.about, to.about);
    places(known_.conflicted, to.conflicted);
    places(known_.absent, to.absent);
  }

  void places(const std::vector<person_id>& from, std::vector<person_place>& to) const {
    for (const auto& person : from) to.push_back(people_.find(person));
  }

  const vocabulary& words_;
  const book_index& index_;
  const people_index& people_;
  const facts& known_;
  std::vector<const fact_value*> given_;  ///< [fact, then list]: null where nothing is said
};

}  // namespace

std::vector<std::string_view> names_of_lists() {
  std::vector<std::string_view> names(std::begin(core_lists), std::end(core_lists));
  names.emplace_back("further_subject_roles");
  return names;
}

fact_sheet sheet_of(const rulebook& book, const people_index& people, const facts& known) {
  fact_sheet to;
  if (sheet_writer{book, people, known}.write(to)) return to;
  check(known, book.words());
  throw std::logic_error{"facts are refused that pass every check"};
}

}  // namespace safeguarding::inline v0::detail
