// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_OBSERVATION_HPP
#define SAFEGUARDING_TESTS_LIBRARY_OBSERVATION_HPP

/// \file
/// Everything one person can learn from a library, as text: each way of reading there is, and what errors say.

#include <safeguarding/library/desk.hpp>

#include <string>
#include <vector>

namespace library_test {

namespace sg = safeguarding;

/// What is asked of a desk: ids of records that exist somewhere, people, places, words. Asked in every world alike,
/// whether or not they exist there.
struct questions {
  std::vector<sg::record_ref> records;
  std::vector<std::string> people, households, places, words;
};

/// What `by` answers through one way of reading. Ids that the library drew are numbered in the order they appear, from
/// `names` on, so that two worlds which drew others can be compared.
[[nodiscard]] std::string observe(sg::desk by, sg::read_surface through, const questions& asked);

/// All that is said of reports that belong together.
[[nodiscard]] std::string said_of(const sg::link_view& link);
[[nodiscard]] std::string said_of(const sg::event_view& event);
[[nodiscard]] std::string said_of(const sg::picture_view& picture);
[[nodiscard]] std::string said_of(const sg::belonging& belongs);

/// All ways of reading, one after another.
[[nodiscard]] std::string observe_all(const sg::desk& by, const questions& asked);

/// `text` with every id of 32 hexadecimal characters replaced by its number in order of appearance.
[[nodiscard]] std::string without_drawn_ids(const std::string& text);

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_OBSERVATION_HPP
