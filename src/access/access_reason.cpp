// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/access_reason.hpp>

namespace safeguarding::inline v0 {

std::string_view sentence_of(access_rule rule) noexcept {
  switch (rule) {
    case access_rule::nobody: return "Nobody who is not known reads anything.";
    case access_rule::subject: return "Nobody reads what is about themselves, under whatever name it has them.";
    case access_rule::declared_relationship:
      return "Nobody reads about somebody with whom they have a declared relationship, nor what a child so tied is in.";
    case access_rule::conflict: return "Nobody reads a matter in which they have a conflict of interest.";
    case access_rule::sealed: return "Nobody reads what is sealed unless they are named, and only with a permit.";
    case access_rule::role: return "The post opens the compartment for the purpose that was stated.";
    case access_rule::told: return "Whoever was told by a notice reads what they were told of.";
    case access_rule::own_words: return "Whoever wrote a report reads what they wrote, and nothing that came of it.";
    case access_rule::grant: return "Leave was given, for a purpose and to a time.";
    case access_rule::break_glass:
      return "The glass was broken in an emergency, with a reason, for a time, and somebody independent was told.";
  }
  return {};
}

}  // namespace safeguarding::inline v0
