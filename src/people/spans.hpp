// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_SPANS_HPP
#define SAFEGUARDING_SRC_PEOPLE_SPANS_HPP

/// \file
/// Words of a report that have the form of a mention, with everybody whose name they could be.

#include "indexed_roll.hpp"
#include "report_words.hpp"

#include <safeguarding/people/mention.hpp>

#include <optional>
#include <vector>

namespace safeguarding::inline v0::detail {

/// One person of the roll with the evidence gathered so far.
struct scored {
  std::uint32_t person = 0;
  std::vector<mention_evidence> lines;

  void add(mention_clue clue, int bits) {
    if (bits != 0) lines.push_back({clue, bits});
  }
  [[nodiscard]] int bits() const noexcept {
    int sum = 0;
    for (const auto& line : lines) sum += line.bits;
    return sum;
  }
  [[nodiscard]] bool has(mention_clue clue) const noexcept {
    for (const auto& line : lines)
      if (line.clue == clue) return true;
    return false;
  }
};

/// A form or a year as it is written: "7C", "in yr 9".
/// Whether the roll has such a form.
enum class whose_form : bool { somebodys, nobodys };

struct class_words {
  std::size_t words = 0;                     ///< how many it takes
  std::vector<int> forms;                    ///< those of the roll that it can be; none if it is a year, or unknown
  std::optional<int> year;                   ///< 0 is Reception
  whose_form known = whose_form::somebodys;  ///< nobody's: the year has forms, and this is none of them
};

struct span {
  std::size_t first = 0, last = 0;  ///< words
  mention_form form = mention_form::forename;
  std::vector<scored> candidates;  ///< in the order of the roll, each once
  gender sex = gender::unknown;    ///< as a title or a noun says
  bool adults_only = false;
  bool several = false;  ///< stands for several, or for one of several
  bool weak = false;     ///< everyday words, or capitals that have another meaning
  bool lower = false;    ///< no capital where the report has capitals
  bool possessive = false;
  bool negated = false;   ///< "not Mia", "wasn't Mia"
  bool stranger = false;  ///< the words say what somebody outside the school is; the same name later is theirs too
  int outsider = 0;       ///< what the words say against anybody of the roll
  std::vector<int> forms_given;
  std::optional<int> year_given;
  std::optional<day> born_given;
  std::optional<class_words> not_of;  ///< "not the one in 5B": another of that name is in it
  whose_form form_known = whose_form::somebodys;
  bool own_class = false;                ///< "in my form"
  std::optional<mention_verdict> fixed;  ///< by kin and roles: what the ties say, whatever the bits
};

[[nodiscard]] std::optional<class_words> class_at(const indexed_roll& roll, const report_words& text, std::size_t at);
/// A date as three numbers, or with the month in words, from word `at`.
[[nodiscard]] std::optional<day> date_at(const report_words& text, std::size_t at);

/// Names, initials, titles and usernames, in the order of the text; none overlaps another.
[[nodiscard]] std::vector<span> find_spans(const indexed_roll& roll, const report_words& text);

/// log2(a / b) in 1/1024 bit, in integers, so that it is the same on every machine; a and b at least 1.
[[nodiscard]] int bits_of_ratio(std::uint64_t a, std::uint64_t b) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_SPANS_HPP
