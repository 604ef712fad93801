// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_RECEIVERS_HPP
#define SAFEGUARDING_SRC_POLICY_RECEIVERS_HPP

/// \file
/// Private to policy: from the receivers that rules name to the people who are told.

#include <safeguarding/policy/decision.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "posts.hpp"

namespace safeguarding::inline v0::detail {

/// A stretch of a list of people.
struct slice {
  std::uint32_t begin = 0, end = 0;

  [[nodiscard]] bool empty() const noexcept { return begin == end; }
};

/// Somebody told by one rule.
struct told {
  place receiver = no_place;
  slice people{};
  place stands_in_for = no_place;  ///< the role this one replaces
  bool perhaps = false;            ///< somebody else is told instead, if a fact still open turns out so
  bool direct = false;             ///< no lead in the school is left: the reporter refers directly
};

/// Somebody in one role who is not told.
struct not_told {
  place role = no_place;
  barred_because why = barred_because::subject;
  slice people{};
};

/// What became of one route.
struct resolved {
  std::vector<told> tell;
  std::vector<not_told> excluded;
  std::vector<place> removed;  ///< roles held by nobody but the subject, and not replaced
  std::uint8_t kept = 0;       ///< the clauses of the invariants that were at work

  void keep(detail::kept clause) noexcept { kept |= static_cast<std::uint8_t>(clause); }
  void clear() {
    tell.clear(), excluded.clear(), removed.clear();
    kept = 0;
  }
};

/// Finds the people for routes on one day, for one subject. Used again and again: start() forgets everything.
class receivers {
 public:
  /// `people`: how many the posts of a day know.
  receivers(const book_index& index, std::size_t people)
      : index_{index},
        bars_(people),
        role_bars_(index.roles.size()),
        managers_(index.roles.size()),
        asked_(index.roles.size()),
        walked_(index.roles.size()) {}

  /// A new world. `last_resort`: the agency told when nobody in the school is left.
  void start(const posts& today, place last_resort);
  /// This person may not be told; nothing for somebody who holds no post.
  void bar(person_place person, barred_because why);
  /// This role is said to be theirs, whoever holds it: for bodies without named members.
  void bar_role(place role, barred_because why);
  /// The role receives the allegation strand, or perhaps does: where its holder is in conflict it goes outside.
  void manages_case(place role, bool surely);

  /// What becomes of a route, in resolved().
  void resolve(const indexed_rule& what);
  /// Upwards from a role that only the subject holds, to the first who can be told; in the end outside the school.
  void go_up(place role, bool perhaps);
  /// Every receiver that somebody barred as subject or conflicted holds; bodies by their named members alone.
  void always_excluded();

  [[nodiscard]] const resolved& found() const noexcept { return found_; }
  [[nodiscard]] std::span<const person_place> people(slice of) const noexcept {
    return std::span{people_}.subspan(of.begin, of.end - of.begin);
  }

 private:
  static constexpr std::size_t reasons = 5;  ///< barred_because, but its last
  struct standing {
    slice free;
    std::array<slice, reasons> barred;  ///< [why]
    std::uint8_t why = 0;               ///< bit of each reason there is
    bool reachable = false;             ///< somebody can be told
    bool only_subject = false;          ///< the subject is the only holder
    [[nodiscard]] bool has(barred_because reason) const noexcept { return (why >> static_cast<int>(reason) & 1) != 0; }
  };
  struct unreachable {
    place role = no_place;
    standing seen;
  };
  [[nodiscard]] standing look(place role, bool leave);
  [[nodiscard]] standing look_at_body(const indexed_role& body, bool leave);
  [[nodiscard]] slice holders_barred(place role, barred_because why, bool leave);
  [[nodiscard]] bool is_barred(person_place person, barred_because why) const noexcept;
  [[nodiscard]] bool is_told_apart(person_place person, bool leave, barred_because& why) const noexcept;
  void exclude(place role, const standing& seen);
  void stand_in(place role, const standing& why, bool leave);
  void take(told somebody);
  [[nodiscard]] bool ask(std::vector<std::uint32_t>& list, place role) noexcept;

  const book_index& index_;
  const posts* today_ = nullptr;
  place last_resort_ = no_place;
  std::vector<std::uint8_t> bars_, role_bars_;  ///< [person], [role]: bits of barred_because
  std::vector<person_place> barred_;            ///< whose entries of bars_ are set
  std::vector<place> barred_roles_;
  std::vector<std::uint8_t> managers_;  ///< [role]: 0, 1 perhaps, 2 surely
  std::vector<place> some_managers_;
  std::vector<std::uint32_t> asked_, walked_;  ///< [role]: in which walk it was last asked
  std::uint32_t walk_ = 0;
  std::vector<person_place> people_;  ///< what slices refer to
  std::vector<unreachable> unreachable_;
  resolved found_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_RECEIVERS_HPP
