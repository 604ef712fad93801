// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_CLAUSE_HPP
#define SAFEGUARDING_POLICY_CLAUSE_HPP

/// \file
/// A clause: the sentence of a document, law or guidance that a rule rests on.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/error.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// What a clause does.
enum class clause_kind : int {
  binding = 1,    ///< asks for something: a rule must cite it
  reference = 2,  ///< sets the scene or points to another document; no rule need cite it
  invariant = 3,  ///< kept by the engine itself in every decision
};

template <>
struct enum_names<clause_kind> {
  static constexpr std::pair<clause_kind, std::string_view> table[] = {
      {clause_kind::binding, "binding"}, {clause_kind::reference, "reference"}, {clause_kind::invariant, "invariant"}};
};

/// One clause, found again by its label in the document it stands in.
struct clause {
  std::string id;    ///< the label as printed: "2", "Misuse by teachers, paragraph 3", "OV-LADO"
  std::string text;  ///< our own short paraphrase, never the sentence
  clause_kind kind = clause_kind::binding;
  std::string time;     ///< every time word of the clause, for example "without delay"
  std::string source;   ///< law or guidance, for an overlay: "KCSIE part four"
  std::string edition;  ///< the edition the source was read in: "2025"
  std::string mark;     ///< how far it was checked: V seen in a secondary page, K from knowledge, I kept by the engine
  position where;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_CLAUSE_HPP
