// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/record_standing.hpp>

#include "small_school.hpp"

namespace sg = safeguarding;
using small::person;

namespace {

sg::report version(std::vector<sg::involvement> people) {
  sg::report made;
  made.people = std::move(people);
  return made;
}

bool is_pupil(const sg::person_id& who) { return who.text().starts_with("pupil"); }

}  // namespace

TEST_SUITE("access/record_standing") {
  TEST_CASE("whom any version is about, or says did harm, stays a subject; every pupil in it stays a child in it") {
    sg::record_standing where;
    sg::add_version(where,
                    version({{person("pupil-1"), sg::event_role::subject, {}},
                             {person("adult-1"), sg::event_role::alleged, {}},
                             {person("adult-2"), sg::event_role::witness, {}},
                             {person("pupil-2"), sg::event_role::mentioned, {}}}),
                    is_pupil);
    CHECK(where.subjects == std::vector{person("pupil-1"), person("adult-1")});
    CHECK(where.children == std::vector{person("pupil-1"), person("pupil-2")});
    sg::person_standing cleared;
    cleared.state = sg::standing_state::ruled_out;
    sg::add_version(where,
                    version({{person("pupil-1"), sg::event_role::subject, {}},
                             {person("adult-1"), sg::event_role::alleged, cleared},
                             {person("adult-2"), sg::event_role::alleged, {}}}),
                    is_pupil);
    CHECK(where.subjects == std::vector{person("pupil-1"), person("adult-1"), person("adult-2")});
    CHECK(where.children == std::vector{person("pupil-1"), person("pupil-2")});
    sg::add_version(where, version({}), is_pupil);
    CHECK(where.subjects.size() == 3);
  }
}
