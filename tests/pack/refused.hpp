// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_PACK_REFUSED_HPP
#define SAFEGUARDING_TESTS_PACK_REFUSED_HPP

/// \file
/// What something is refused with, in a form that a table of cases can hold.

#include <safeguarding/core/error.hpp>

#include <string>
#include <utility>

/// A refusal in two texts: what programs and people find the place by, and what it says.
struct refusal {
  std::string at;       ///< "unknown_name 4:8 rule 1.cite 'x'": code, line and column, field, fragment; "taken" if none
  std::string message;  ///< what is wrong and what would be right
};

/// Calls `attempt` and says how it was refused.
template <class Attempt>
refusal refused(Attempt&& attempt) {
  try {
    std::forward<Attempt>(attempt)();
  } catch (const safeguarding::error& e) {
    refusal found{std::string{safeguarding::name(e.code())}, e.message()};
    const auto& where = e.where();
    found.at += " " + std::to_string(where.line) + ":" + std::to_string(where.column);
    if (!where.field.empty()) found.at += " " + where.field;
    if (!e.fragment().empty()) found.at += " '" + e.fragment() + "'";
    return found;
  }
  return {"taken", ""};
}

/// One change to a text that is in order, and the refusal it must lead to.
struct spoiled {
  std::string part, put;  ///< the first `part` of the text is replaced by `put`
  std::string at;         ///< refusal::at
  std::string message;    ///< a part of refusal::message
};

/// `text` with that change; throws if there is nothing to change.
inline std::string spoil(std::string text, const spoiled& change) {
  return text.replace(text.find(change.part), change.part.size(), change.put);
}

/// Whether `text` has `part` in it.
inline bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

#endif  // SAFEGUARDING_TESTS_PACK_REFUSED_HPP
