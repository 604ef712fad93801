// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/utf8.hpp>
#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/name_likeness.hpp>

#include <algorithm>
#include <string>

#include "logistic.hpp"
#include "script.hpp"
#include "spelling_model.hpp"

namespace safeguarding::inline v0 {
namespace {

// In sixteenths of a bit.
constexpr int of_equal = 8 * 16;
constexpr int of_equal_initials = 4 * 16;
constexpr int most_of_unequal = 7 * 16;
constexpr int of_initial = 16;
constexpr int of_other_initial = -6 * 16;
constexpr int least_of_nickname = 2 * 16;

int evidence(std::string_view a, std::string_view b, name_relation relation, name_part part) {
  if (relation == name_relation::initial) return of_initial;
  const std::size_t short_one = std::min(count_code_points(a), count_code_points(b));
  if (short_one == 1) return of_other_initial;
  int found = 0;
  if (detail::all_latin(a) && detail::all_latin(b)) {
    found = detail::spelling_evidence(a, b, part);
  } else {  // nothing was learned about other scripts: a third of the letters wrong speaks as much for as against
    const auto longer = static_cast<int>(std::max(count_code_points(a), count_code_points(b)));
    found = 48 - 144 * static_cast<int>(edit_distance(a, b)) / longer;
  }
  if (relation == name_relation::nickname) found = std::max(found, least_of_nickname);
  return std::clamp(found, -most_of_unequal, most_of_unequal);
}

}  // namespace

name_likeness likeness(std::string_view a, std::string_view b, name_part part) {
  const std::string x = detail::name_letters(a), y = detail::name_letters(b);
  if (x.empty() || y.empty() || detail::script_of(x) != detail::script_of(y))
    return {detail::probability_of(0), name_relation::incomparable};
  if (x == y)
    return {detail::probability_of(count_code_points(x) == 1 ? of_equal_initials : of_equal), name_relation::equal};
  const std::string_view short_x = detail::beginning_of(x), short_y = detail::beginning_of(y);
  const name_relation plain = detail::plain_relation(short_x, short_y);
  const int bits = evidence(short_x, short_y, plain, part);
  const name_relation relation = plain != name_relation::unlike ? plain
                                 : bits > 0                     ? name_relation::spelling
                                                                : name_relation::unlike;
  return {detail::probability_of(bits), relation};
}

}  // namespace safeguarding::inline v0
