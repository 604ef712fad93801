// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/find_mentions.hpp>

#include "context.hpp"

#include <algorithm>

namespace safeguarding::inline v0 {

namespace {

using namespace detail;

// Names that settle who a shorter mention of the same report means.
bool settles(const span& found) {
  switch (found.form) {
    case mention_form::full_name:
    case mention_form::forename_initial:
    case mention_form::initial_surname:
    case mention_form::title_surname:
    case mention_form::username: return true;
    default: return !found.forms_given.empty() || found.own_class;
  }
}

mention as_mention(const report_context& in, span& found, mention_verdict verdict, const mention_settings& settings) {
  mention made;
  made.report = in.made.id;
  made.surface = in.text.between(found.first, found.last);
  made.start = in.text.words[found.first].is.start;
  made.form = found.form;
  made.verdict = verdict;
  for (auto& one : found.candidates) {
    if (made.candidates.size() == settings.most_candidates) break;
    made.candidates.push_back({in.roll.people[one.person].id, one.bits(), std::move(one.lines)});
  }
  if (verdict == mention_verdict::resolved) made.person = made.candidates.front().person;
  return made;
}

}  // namespace

std::vector<mention> find_mentions(const roll_index& roll, const report& made, const mention_settings& settings) {
  const auto text = read_words(made.text);
  auto in = context_of(roll.parts(), made, text);
  const auto bare = find_spans(roll.parts(), text);
  auto spans = bare;
  for (int round = 0; round < 2; ++round) {  // the second knows whom the first has settled
    spans = bare;
    std::vector<std::pair<std::uint32_t, std::size_t>> named;
    for (auto& one : spans) {
      weigh(in, one);
      if (judge(in, one, settings) != mention_verdict::resolved) continue;
      if (settles(one)) named.emplace_back(one.candidates.front().person, one.first);
    }
    in.named = std::move(named);
  }
  for (auto& one : spans) one.fixed = judge(in, one, settings);
  find_kin(in, spans);
  find_roles(in, spans);
  std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<mention> found;
  for (auto& one : spans) {
    const auto verdict = judge(in, one, settings);
    if (one.weak && verdict != mention_verdict::resolved && !text.words[one.first].is.capitalised)
      continue;  // a word, no name
    found.push_back(as_mention(in, one, verdict, settings));
  }
  return found;
}

}  // namespace safeguarding::inline v0
