// SPDX-License-Identifier: Apache-2.0
#include "post_words.hpp"

namespace safeguarding::inline v0::detail {

namespace {

constexpr post_word posts[] = {
    {"teacher", {person_kind::teacher, person_kind::contractor, person_kind::supply}, 3, with_class},
    {"tutor", {person_kind::teacher, person_kind::contractor, person_kind::supply}, 3, with_class | class_of_focus},
    {"ta", {person_kind::teaching_assistant}, 1, class_of_report},
    {"assistant", {person_kind::teaching_assistant}, 1, class_of_report},
    {"supply", {person_kind::supply}, 1},
    {"headteacher", {person_kind::headteacher}, 1},
    {"head", {person_kind::headteacher}, 1, capital | not_owned | alone | of_year | shouted_too},
    {"headmaster", {person_kind::headteacher}, 1},
    {"headmistress", {person_kind::headteacher}, 1},
    {"principal", {person_kind::headteacher}, 1, alone | not_owned},
    {"dsl", {person_kind::dsl}, 1},
    {"hlta", {person_kind::teaching_assistant}, 1, class_of_report},
    {"lsa", {person_kind::teaching_assistant}, 1, class_of_report},
    {"chair", {person_kind::chair_of_governors}, 1, capital_or_of | shouted_too},
    {"coach", {person_kind::contractor, person_kind::volunteer, person_kind::support_staff}, 3},
    {"escort", {}, 0},
    {"caretaker", {}, 0},
    {"cleaner", {}, 0},
    {"librarian", {}, 0},
    {"nurse", {}, 0},
    {"counsellor", {}, 0},
    {"technician", {}, 0},
    {"receptionist", {}, 0},
    {"cook", {}, 0},
    {"driver", {}, 0},
    {"supervisor", {}, 0},
    {"manager", {}, 0},
    {"senco", {}, 0},
    {"sendco", {}, 0},
    {"bursar", {}, 0},
    {"elsa", {}, 0},
    {"mentor", {}, 0},
    {"chaplain", {}, 0},
    {"matron", {}, 0},
    {"secretary", {}, 0},
    {"janitor", {}, 0},
    {"volunteer", {person_kind::volunteer}, 1},
    {"governor", {person_kind::governor}, 1},
    {"man", {}, 0, anybody},
    {"woman", {}, 0, anybody},
    {"lady", {}, 0, anybody},
    {"lad", {}, 0, anybody},
    {"fella", {}, 0, anybody},
    {"bloke", {}, 0, anybody},
    {"gentleman", {}, 0, anybody},
    {"guy", {}, 0, anybody},
};

}  // namespace

const post_word* post(std::string_view word) noexcept {
  for (const auto& one : posts)
    if (one.word == word) return &one;
  return nullptr;
}

}  // namespace safeguarding::inline v0::detail
