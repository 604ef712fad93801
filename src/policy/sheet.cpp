// SPDX-License-Identifier: Apache-2.0
#include "worlds.hpp"

namespace safeguarding::inline v0::detail {
namespace {

std::uint64_t mask_of(const fact_column& column, const fact_value& value) {
  if (const auto* word = std::get_if<std::string>(&value)) return std::uint64_t{1} << *column.index_of(*word);
  if (const auto* flag = std::get_if<bool>(&value)) return std::uint64_t{1} << (*flag ? 1 : 0);
  if (const auto* count = std::get_if<std::int64_t>(&value)) return std::uint64_t{1} << column.band_of(*count);
  return 1;  // moment or date: "given"
}

/// Reads the facts that are lists of roles or events, or people.
class sheet_writer {
 public:
  sheet_writer(const rulebook& book, const people_index& people, const facts& known, fact_sheet& to)
      : words_{book.words()}, index_{book.index()}, people_{people}, known_{known}, to_{to} {}

  void lists() {
    for (std::size_t i = 0; i < std::size(core_lists); ++i)
      if (known_.is_unknown(core_lists[i])) to_.unknown_lists |= static_cast<std::uint8_t>(1U << i);
    each_word("also_events", [&](const std::string& event) {
      to_.further_events |= std::uint64_t{1} << *words_.facts[index_.event].index_of(event);
    });
    to_.values[index_.event] |= to_.further_events;
    to_.subject_roles = {role(word("subject_role"))};
    if (const auto& second = word("second_subject_role"); !second.empty() && second != "none")
      to_.subject_roles.push_back(role(second));
    each_word("further_subject_roles", [&](const std::string& further) {
      if (further != "none") to_.subject_roles.push_back(role(further));
    });
    each_word("subject_also_holds", [&](const std::string& id) { to_.also_holds.push_back(role(id)); });
    each_word("absent_roles", [&](const std::string& id) { to_.absent_roles.push_back(role(id)); });
    each_word("conflicted_roles", [&](const std::string& id) { to_.conflicted_roles.push_back(role(id)); });
  }

  void people() {
    to_.reporter_role = role(word("reporter_role"));
    if (const auto* same = known_.find("reporter_is_subject"); same != nullptr)
      if (const auto* flag = std::get_if<bool>(&same->value))
        to_.reporter_is_subject = *flag ? sameness::yes : sameness::no;
    to_.reporter_named = !known_.reporter.empty();
    if (to_.reporter_named) to_.reporter = people_.find(known_.reporter);
    places(known_.subjects, to_.subjects);
    places(known_.about, to_.about);
    places(known_.conflicted, to_.conflicted);
    places(known_.absent, to_.absent);
  }

 private:
  [[nodiscard]] const std::string& word(std::string_view name) const {
    static const std::string none;
    const auto* found = known_.find(name);
    const auto* text = found ? std::get_if<std::string>(&found->value) : nullptr;
    return text ? *text : none;
  }
  template <class Take>
  void each_word(std::string_view name, Take take) const {
    const auto* found = known_.find(name);
    const auto* words = found ? std::get_if<std::vector<std::string>>(&found->value) : nullptr;
    if (words == nullptr) return;
    for (const auto& each : *words) take(each);
  }
  [[nodiscard]] place role(const std::string& id) const {
    const auto* found = id.empty() ? nullptr : words_.find_role(id);
    return found == nullptr ? no_place : static_cast<place>(found - words_.roles.data());
  }
  void places(const std::vector<person_id>& from, std::vector<person_place>& to) const {
    for (const auto& person : from) to.push_back(people_.find(person));
  }

  const vocabulary& words_;
  const book_index& index_;
  const people_index& people_;
  const facts& known_;
  fact_sheet& to_;
};

}  // namespace

fact_sheet sheet_of(const rulebook& book, const people_index& people, const facts& known) {
  const auto& words = book.words();
  fact_sheet to;
  to.values = book.index().absent;
  for (std::size_t f = 0; f < words.facts.size(); ++f) {
    const auto& column = words.facts[f];
    if (column.kind == fact_kind::derived) continue;
    const auto* found = known.find(column.id);
    if (found == nullptr && !column.core) continue;
    if (found == nullptr || std::holds_alternative<not_known>(found->value)) {
      to.values[f] = column.known_values();
      to.unknown.push_back(static_cast<place>(f));
      continue;
    }
    to.values[f] = mask_of(column, found->value);
    if (const auto* moment = std::get_if<instant>(&found->value))
      to.moments.push_back({static_cast<place>(f), false, *moment});
    if (const auto* date = std::get_if<day>(&found->value))
      to.moments.push_back({static_cast<place>(f), true, instant{date->time_since_epoch()}});
  }
  sheet_writer rest{book, people, known, to};
  rest.lists();
  rest.people();
  return to;
}

}  // namespace safeguarding::inline v0::detail
