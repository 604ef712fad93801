// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_MADE_SCHOOL_HPP
#define SAFEGUARDING_SRC_MEASURE_MADE_SCHOOL_HPP

/// \file
/// The invented people of a generated school, and how many of them answer to a name.

#include "dice.hpp"
#include "phrases.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0::detail {

enum class sex : std::uint8_t { female, male };

/// A forename with those that are taken for it, and its short forms.
struct given_name {
  std::vector<std::string_view> spellings;
  std::vector<std::string_view> short_forms;
};

struct made_pupil {
  std::uint32_t household;
  std::uint32_t form;      ///< index of the form
  std::uint16_t forename;  ///< index among the names of the sex
  std::uint16_t spelling;
  std::uint16_t surname;
  sex gender;
  bool twin;
  std::uint8_t year;
  std::int32_t born;  ///< days since 1970
};

struct made_adult {
  std::uint32_t household;  ///< of parents; else no_one
  std::uint32_t form;       ///< of form teachers; else no_one
  std::uint16_t forename;
  std::uint16_t surname;  ///< of parents among the families' surnames, else among the staff's
  sex gender;
  std::uint8_t kind;  ///< index of staff_kinds; 0 is a parent
};

inline constexpr std::uint32_t no_one = 0xFFFFFFFF;

/// What is found on the roll under a name, for labels: how many answer to it.
class name_counts {
 public:
  void add(std::string key) { ++counts_[std::move(key)]; }
  [[nodiscard]] std::uint32_t of(const std::string& key) const {
    const auto found = counts_.find(key);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> counts_;
};

class made_school {
 public:
  made_school(const phrase_book& book, std::size_t pupils, std::uint64_t seed);

  [[nodiscard]] const std::vector<made_pupil>& pupils() const noexcept { return pupils_; }
  /// Parents first, household by household; then staff and others.
  [[nodiscard]] const std::vector<made_adult>& adults() const noexcept { return adults_; }
  [[nodiscard]] std::size_t parents() const noexcept { return parents_; }
  [[nodiscard]] std::size_t households() const noexcept { return children_.size(); }
  [[nodiscard]] const std::vector<std::uint32_t>& children_of(std::uint32_t household) const {
    return children_[household];
  }
  [[nodiscard]] const std::vector<std::uint32_t>& parents_of(std::uint32_t household) const {
    return carers_[household];
  }

  [[nodiscard]] std::string pupil_id(std::size_t pupil) const;
  [[nodiscard]] std::string adult_id(std::size_t adult) const;
  [[nodiscard]] std::string form_name(std::uint32_t form) const;
  [[nodiscard]] static std::string year_name(const made_pupil& pupil);
  [[nodiscard]] std::string address(std::uint32_t household) const;

  [[nodiscard]] std::string_view forename(const made_pupil& who) const;
  [[nodiscard]] std::string_view surname(const made_pupil& who) const { return surnames_[who.surname]; }
  [[nodiscard]] const given_name& given(const made_pupil& who) const;
  [[nodiscard]] std::string_view forename(const made_adult& who) const;
  [[nodiscard]] std::string_view surname(const made_adult& who) const;
  [[nodiscard]] const std::vector<std::string_view>& men() const noexcept { return *men_; }

  [[nodiscard]] const name_counts& names() const noexcept { return counts_; }
  /// One key for alike forenames.
  [[nodiscard]] std::string alike(const made_pupil& who) const;

  /// The roll as CSV.
  [[nodiscard]] std::string roll() const;

 private:
  void make_family(dice& chance, std::size_t& left);
  void make_staff(dice& chance);
  void count_names();

  std::vector<given_name> girls_, boys_;
  const std::vector<std::string_view>*men_, *women_, *staff_surnames_, *streets_;
  std::vector<std::string_view> surnames_;
  std::vector<made_pupil> pupils_;
  std::vector<made_adult> adults_;
  std::vector<std::vector<std::uint32_t>> children_, carers_;
  std::vector<std::uint32_t> in_year_;
  std::size_t parents_ = 0, width_ = 4, first_year_ = 0, years_ = 7;
  std::uint64_t seed_;
  name_counts counts_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_MADE_SCHOOL_HPP
