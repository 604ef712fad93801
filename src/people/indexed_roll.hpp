// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_INDEXED_ROLL_HPP
#define SAFEGUARDING_SRC_PEOPLE_INDEXED_ROLL_HPP

/// \file
/// What roll_index keeps: people with their folded names, forms, posts and ties, and where to find them.

#include "misspelling.hpp"

#include <safeguarding/people/roll_index.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0::detail {

enum class gender : std::uint8_t { unknown, female, male };

/// The gender a forename is given to nearly always; unknown for names given to both and names not in the table.
[[nodiscard]] gender gender_of_forename(std::string_view folded) noexcept;
/// Whether the word is a forename in common use, whoever bears it.
[[nodiscard]] bool common_forename(std::string_view folded) noexcept;

enum class name_part : std::uint8_t { forename, surname, preferred, former_forename, former_surname };
[[nodiscard]] constexpr bool is_forename(name_part part) noexcept {
  return part != name_part::surname && part != name_part::former_surname;
}

/// What one person is to another.
enum class tie : std::uint8_t {
  mother,
  father,
  carer,
  guardian,
  stepmother,
  stepfather,
  grandmother,
  grandfather,
  aunt,
  uncle,
  sibling
};

struct tie_to {
  std::uint32_t person = 0;
  tie as = tie::carer;
};

/// One part of a name, in the words it has.
struct part_words {
  name_part part = name_part::forename;
  std::vector<std::string> words;
};

struct known_person {
  person_id id;
  person_kind kind = person_kind::other;
  std::vector<part_words> names;
  gender sex = gender::unknown;
  std::optional<school_year> year;
  int form = -1;                 ///< index in `forms`
  std::vector<int> leads;        ///< forms they teach, tutor or help in
  std::vector<int> leads_years;  ///< years they are in charge of
  std::vector<std::string> schools;
  int household = -1;
  std::vector<tie_to> ties;             ///< of a pupil: kin on the roll
  std::vector<std::uint32_t> wards;     ///< of an adult: the pupils they are kin to
  std::vector<std::string> note_words;  ///< folded
  std::string account;                  ///< what stands before the @ of their e-mail address, folded
  std::string address;                  ///< folded words of the first line, with spaces
  std::optional<day> born, start, end;
  std::int64_t same_as = -1;  ///< the other record of the same human being
  bool lives_apart = false;

  [[nodiscard]] bool pupil() const noexcept { return is_pupil(kind); }
  [[nodiscard]] bool staff() const noexcept { return serves_school(kind); }
  [[nodiscard]] bool parent() const noexcept { return kind == person_kind::parent; }
};

/// That a word is the `at`-th of a part of somebody's name.
struct name_use {
  std::uint32_t person = 0;
  std::uint8_t name = 0;  ///< index in known_person::names
  std::uint8_t at = 0;
};

struct form_entry {
  std::string key;      ///< folded, letters and digits only, with the school before it where forms have one: "i1m"
  std::string without;  ///< without the school: "1m"
  std::string school;
  std::optional<school_year> year;
};

/// How account names are made: of both names, of an initial and the surname, or the other way round. May be joined.
enum class account_order : std::uint8_t { none = 0, names = 1, initial_first = 2, initial_last = 4, any = 7 };
[[nodiscard]] constexpr account_order operator|(account_order a, account_order b) noexcept {
  return static_cast<account_order>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
[[nodiscard]] constexpr account_order operator&(account_order a, account_order b) noexcept {
  return static_cast<account_order>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}

struct indexed_roll {
  std::vector<known_person> people;
  std::unordered_map<std::string, std::vector<name_use>> by_word;
  std::vector<std::string> sorted_words;                             ///< the keys of by_word
  std::unordered_map<std::string, std::vector<std::string>> by_key;  ///< likeness keys to words of names, sorted
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_initials;
  std::unordered_map<std::string, std::uint32_t> by_id;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_account;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_code;  ///< "code KLM" in the note of an adult
  std::unordered_map<std::string, std::vector<int>> forms_by_key;
  std::vector<form_entry> forms;
  account_order orders = account_order::any;  ///< those in use at the school
  std::vector<std::vector<std::uint32_t>> households;
  std::vector<std::string> address_of_household;
  std::unordered_map<std::string, std::vector<int>>
      households_by_number;  ///< by the first word of the address with a digit in it
  std::unordered_map<std::string, std::vector<int>> households_by_street;  ///< by what follows that word

  /// Words of names that are alike to `folded`, itself not among them, in the order of the alphabet.
  [[nodiscard]] std::vector<std::pair<std::string, alike>> like(std::string_view folded) const;
  [[nodiscard]] const std::vector<name_use>* uses_of(const std::string& folded) const {
    const auto at = by_word.find(folded);
    return at == by_word.end() ? nullptr : &at->second;
  }
};

/// Letters and digits of `text`, folded: "I-1M" is "i1m".
[[nodiscard]] std::string squeezed(std::string_view text);
/// The words of `text`, folded.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// Sets `orders` by the accounts that the roll has.
void learn_accounts(indexed_roll& roll);

/// Fills in households, kin and second records of the same person.
void tie_people(indexed_roll& roll, std::span<const person> from);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_INDEXED_ROLL_HPP
