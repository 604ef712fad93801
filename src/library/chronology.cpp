// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

/// When what a record tells of happened, as its writer says; when it was recorded, where nobody said.
instant happened(const held& made, const std::optional<report>& now) {
  return std::visit(
      [&](const auto& inner) {
        using type = std::decay_t<decltype(inner)>;
        if constexpr (std::is_same_v<type, report>) {
          const auto& reads = now ? *now : inner;
          return reads.observed_at.value_or(reads.recorded_at);
        }
        if constexpr (requires { inner.done_at; }) return inner.done_at;
        if constexpr (requires { inner.made_at; }) return inner.made_at;
        if constexpr (requires { inner.decided_at; }) return inner.decided_at;
        if constexpr (requires { inner.shared_at; }) return inner.shared_at;
        if constexpr (requires { inner.opened_at; }) return inner.opened_at;
        return made.known_at;
      },
      made.value);
}

/// Whom a chronology asks about.
struct question {
  chronology_of what;
  std::string_view of;
  std::vector<person_id> people;   ///< of a child, an adult and a household
  std::vector<std::string> words;  ///< of a place, folded
};

question ask(const sight& by, chronology_of what, std::string_view of) {
  question asked{what, of, {}, {}};
  if (what == chronology_of::place) asked.words = words_in(of);
  else if (what == chronology_of::household) {
    for (const auto& each : by.rules().roll())
      if (each.household && each.household->text() == of) asked.people.push_back(each.id);
  } else if (is_id(of)) asked.people.push_back(person_id{std::string{of}});
  return asked;
}

/// Of those asked about, whom a report tags: in any version of it, if this actor may see the versions.
std::vector<person_id> tagged(const sight& by, std::size_t index, const question& asked) {
  std::vector<person_id> found;
  for (const auto& each : people_as_seen(by, index))
    if (std::find(asked.people.begin(), asked.people.end(), each.person) != asked.people.end() &&
        std::find(found.begin(), found.end(), each.person) == found.end())
      found.push_back(each.person);
  std::sort(found.begin(), found.end());
  return found;
}

bool is_there(const report& reads, const question& asked) {
  const auto words = words_in(reads.place);
  return !asked.words.empty() &&
         std::search(words.begin(), words.end(), asked.words.begin(), asked.words.end()) != words.end();
}

}  // namespace

std::vector<chronology_line> read_chronology(const sight& by, chronology_of what, std::string_view of,
                                             positions& shown) {
  const auto asked = ask(by, what, of);
  const auto& in = by.in();
  std::vector<chronology_line> lines;
  for (const auto each : by.all()) {
    const auto& made = in.records()[each];
    if (std::holds_alternative<amendment>(made.value)) continue;  // it changes how its record reads
    std::vector<person_id> people;
    bool belongs = false;
    if (const auto* opened = std::get_if<case_file>(&made.value)) {
      belongs = std::find(asked.people.begin(), asked.people.end(), opened->about) != asked.people.end();
      if (belongs) people.push_back(opened->about);
    } else {
      for (const auto root : in.roots(each)) {
        if (!by.sees(root)) continue;
        const auto reads = report_as_seen(by, root);
        auto whom = tagged(by, root, asked);
        belongs =
            belongs || !whom.empty() || is_there(reads ? *reads : std::get<report>(in.records()[root].value), asked);
        people.insert(people.end(), whom.begin(), whom.end());
      }
    }
    if (!belongs) continue;
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    const bool is_report = std::holds_alternative<report>(made.value);
    const auto reads = is_report ? report_as_seen(by, each) : std::nullopt;
    lines.push_back(
        {happened(made, reads), made.known_at, ref_of(made), std::move(people), is_report && !reads, made.label});
    shown.push_back(made.position);
  }
  std::stable_sort(lines.begin(), lines.end(), [](const chronology_line& a, const chronology_line& b) {
    return a.happened_at != b.happened_at ? a.happened_at < b.happened_at : a.recorded_at < b.recorded_at;
  });
  return lines;
}

}  // namespace safeguarding::inline v0::detail
