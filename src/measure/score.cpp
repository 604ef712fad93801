// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/score.hpp>

#include "report_pairs.hpp"
#include "surface_words.hpp"

#include <safeguarding/measure/bcubed.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using detail::group;
using detail::pair_set;

double share(std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

void add(scores& to, std::string_view name, double value) { to.figures.push_back({name, figure_kind::share, value}); }
void add_count(scores& to, std::string_view name, std::size_t value) {
  to.figures.push_back({name, figure_kind::count, static_cast<double>(value)});
}

// Precision, recall and F1 of found pairs. Nothing found is wholly precise; nothing to be found is wholly found.
struct pair_figures {
  double precision, recall, f1;
};
pair_figures compare(const pair_set& found, const pair_set& wanted) {
  const auto right = found.shared_with(wanted);
  const double p = found.size() == 0 ? 1 : share(right, found.size());
  const double r = wanted.size() == 0 ? 1 : share(right, wanted.size());
  return {p, r, p + r > 0 ? 2 * p * r / (p + r) : 0};
}

// ---- mentions

struct read_mention {
  detail::surface_words words;
  const found_mention* found;
};

enum class looked_at { all, named };

// What the output says of the labelled words: of the very same words if it has them, else of what contains them or is
// contained in them.
std::vector<const read_mention*> about(const detail::surface_words& words, const std::vector<read_mention>& here,
                                       looked_at which) {
  std::vector<const read_mention*> near, same;
  for (const auto& each : here) {
    if (which == looked_at::named && !each.found->person) continue;
    if (!detail::stands_in(each.words, words) && !detail::stands_in(words, each.words)) continue;
    near.push_back(&each);
    if (each.words == words) same.push_back(&each);
  }
  return same.empty() ? near : same;
}

// Whether several people are named by the same words at the same place.
bool hedged(const std::vector<const read_mention*>& hits) {
  for (std::size_t i = 0; i < hits.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (hits[i]->found->start == hits[j]->found->start && hits[i]->words == hits[j]->words &&
          hits[i]->found->person != hits[j]->found->person)
        return true;
  return false;
}

void score_mentions(scores& to, const truth& labels, const std::vector<found_mention>& found) {
  std::unordered_map<report_id, std::vector<read_mention>> by_report;
  for (const auto& each : labels.mentions) by_report.try_emplace(each.report);
  for (const auto& each : found)
    if (const auto at = by_report.find(each.report); at != by_report.end())
      at->second.push_back({detail::words_of(each.surface), &each});
  std::size_t right = 0, wrong = 0, missed = 0, guessed = 0;
  for (const auto& label : labels.mentions) {
    const auto words = detail::words_of(label.surface);
    const auto hits = about(words, by_report.at(label.report), label.person ? looked_at::named : looked_at::all);
    if (!label.person) {
      guessed +=
          std::any_of(hits.begin(), hits.end(), [](const auto* m) { return m->found->person.has_value(); }) ? 1U : 0U;
      continue;
    }
    const bool named =
        std::any_of(hits.begin(), hits.end(), [&](const auto* m) { return m->found->person == label.person; });
    if (named && !hedged(hits)) ++right;
    else if (!hits.empty()) ++wrong;
    else ++missed;
  }
  add(to, "mention_precision", share(right, std::max<std::size_t>(1, right + wrong + guessed)));
  add(to, "mention_recall", share(right, std::max<std::size_t>(1, right + wrong + missed)));
  add_count(to, "ambiguous_guessed", guessed);
}

// ---- pictures

struct placed_picture {
  group reports;  // sorted
  std::unordered_map<std::size_t, std::size_t> joined;
  std::size_t raised_at;

  [[nodiscard]] std::size_t joins(std::size_t report) const {
    const auto found = joined.find(report);
    return std::max(report, found == joined.end() ? report : found->second);
  }
};

group shared_reports(const group& a, const group& b) {
  group both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

enum class when_seen { in_time, late, never };

when_seen look(const group& story, std::size_t see_it_at, const std::vector<const placed_picture*>& pictures) {
  const auto next = std::upper_bound(story.begin(), story.end(), see_it_at);
  const auto limit = next == story.end() ? see_it_at : *next;
  const auto so_far = static_cast<double>(std::upper_bound(story.begin(), story.end(), limit) - story.begin());
  auto seen = when_seen::never;
  for (const auto* picture : pictures) {
    const auto both = shared_reports(story, picture->reports);
    if (static_cast<double>(both.size()) < std::max(2.0, static_cast<double>(picture->reports.size()) / 2)) continue;
    const auto raised = std::max(picture->raised_at, both[1]);  // never before the second report of the story
    if (raised <= limit) {
      const auto in_by = [&](std::size_t report) { return picture->joins(report) <= limit; };
      const auto size = std::count_if(picture->reports.begin(), picture->reports.end(), in_by);
      const auto held = std::count_if(both.begin(), both.end(), in_by);
      if (static_cast<double>(held) < std::max({2.0, .6 * so_far, static_cast<double>(size) / 2})) continue;
      return when_seen::in_time;
    }
    seen = when_seen::late;
  }
  return seen;
}

bool is_false(const placed_picture& picture, const std::vector<group>& wanted,
              const std::unordered_map<std::size_t, std::vector<std::size_t>>& wanted_of) {
  std::map<std::size_t, std::size_t> held;  // of each story or event
  for (const auto report : picture.reports)
    if (const auto found = wanted_of.find(report); found != wanted_of.end())
      for (const auto number : found->second) ++held[number];
  std::size_t most = 0;
  for (const auto& [number, count] : held) most = std::max(most, std::min(count, wanted[number].size()));
  return static_cast<double>(most) < std::max(2.0, static_cast<double>(picture.reports.size()) / 2);
}

// Which of `groups` each report stands in.
std::unordered_map<std::size_t, std::vector<std::size_t>> places_in(const std::vector<group>& groups) {
  std::unordered_map<std::size_t, std::vector<std::size_t>> in;
  for (std::size_t number = 0; number < groups.size(); ++number)
    for (const auto report : groups[number]) in[report].push_back(number);
  return in;
}

class measuring {
 public:
  measuring(const truth& labels, const linker_output& output, const report_order& order)
      : labels_{labels}, output_{output}, order_{order} {
    for (const auto& story : labels.stories) stories_.push_back(placed(story.reports, "the truth"));
    for (const auto& event : labels.same_event) events_.push_back(placed(event, "the truth"));
    for (const auto& each : labels.tempting) tempting_.push_back(placed(each.reports, "the truth"));
    for (const auto& each : labels.mentions) static_cast<void>(place(each.report, "the truth"));
    if (output.mentions)
      for (const auto& each : *output.mentions) static_cast<void>(place(each.report, "the output"));
    for (const auto& event : output.same_event.value_or(std::vector<std::vector<report_id>>{}))
      found_events_.push_back(placed(event, "the output"));
    gold_events_ = pair_set{events_};
    auto all = stories_;
    all.insert(all.end(), events_.begin(), events_.end());
    gold_ = pair_set{all};
  }

  scores take() {
    if (output_.mentions) score_mentions(to_, labels_, *output_.mentions);
    else to_.not_given.emplace_back("mentions");
    if (output_.same_event) score_events();
    else to_.not_given.emplace_back("same_event");
    if (output_.links) score_links();
    else to_.not_given.emplace_back("links");
    if (output_.pictures) score_pictures();
    else to_.not_given.emplace_back("pictures");
    if (output_.links) score_bits();
    return std::move(to_);
  }

 private:
  std::size_t place(const report_id& id, const char* whose) const {
    const auto found = order_.place(id);
    if (!found)
      throw invalid_input{
          errc::not_found,
          std::string{whose} + " names a report that is not among the reports: do the files belong together?",
          id.text(),
          {}};
    return *found;
  }
  group placed(const std::vector<report_id>& ids, const char* whose) const {
    group to;
    for (const auto& id : ids) to.push_back(place(id, whose));
    std::sort(to.begin(), to.end());
    return to;
  }

  void score_events() {
    const auto figures = compare(pair_set{found_events_}, gold_events_);
    add(to_, "same_event_precision", figures.precision);
    add(to_, "same_event_recall", figures.recall);
    add(to_, "same_event_f1", figures.f1);
    const auto each = bcubed(found_events_, events_);
    add(to_, "same_event_bcubed_precision", each.precision);
    add(to_, "same_event_bcubed_recall", each.recall);
    add(to_, "same_event_bcubed_f1", each.f1);
  }

  void score_links() {
    pair_set linked;
    for (const auto& link : *output_.links) {
      const auto a = place(link.a, "the output"), b = place(link.b, "the output");
      if (link.probability >= .5) linked.insert(a, b);
    }
    const auto figures = compare(linked, gold_);
    add(to_, "link_precision", figures.precision);
    add(to_, "link_recall", figures.recall);
    for (const auto& event : found_events_) linked.insert_all(event);  // one event is more than a link
    add_count(to_, "tempting_linked", count_tempting([&](std::size_t a, std::size_t b) { return linked.holds(a, b); }));
  }

  template <class Joined>
  std::size_t count_tempting(const Joined& joined) const {
    std::size_t count = 0;
    for (const auto& reports : tempting_) {
      bool fell_for = false;
      for (std::size_t i = 0; i < reports.size(); ++i)
        for (std::size_t j = i + 1; j < reports.size(); ++j)
          fell_for = fell_for || (joined(reports[i], reports[j]) && !gold_.holds(reports[i], reports[j]));
      count += fell_for ? 1U : 0U;
    }
    return count;
  }

  void score_pictures() {
    std::vector<placed_picture> pictures;
    std::vector<group> groups;
    for (const auto& each : *output_.pictures) {
      placed_picture to{placed(each.reports, "the output"), {}, place(each.raised_at, "the output")};
      for (const auto& [report, at] : each.joined)
        to.joined.emplace(place(report, "the output"), place(at, "the output"));
      groups.push_back(to.reports);
      pictures.push_back(std::move(to));
    }
    const auto in_picture = places_in(groups);
    const auto together = [&](std::size_t a, std::size_t b) {
      const auto of_a = in_picture.find(a), of_b = in_picture.find(b);
      return of_a != in_picture.end() && of_b != in_picture.end() &&
             !shared_reports(of_a->second, of_b->second).empty();
    };
    add_count(to_, "tempting_in_one_picture", count_tempting(together));
    std::size_t in_time = 0;
    for (std::size_t i = 0; i < stories_.size(); ++i) {
      group near;  // only pictures that hold two of its reports can be about it
      for (const auto report : stories_[i])
        if (const auto found = in_picture.find(report); found != in_picture.end())
          near.insert(near.end(), found->second.begin(), found->second.end());
      std::sort(near.begin(), near.end());
      near.erase(std::unique(near.begin(), near.end()), near.end());
      std::vector<const placed_picture*> candidates;
      for (const auto number : near) candidates.push_back(&pictures[number]);
      switch (look(stories_[i], place(labels_.stories[i].see_it_at, "the truth"), candidates)) {
        case when_seen::in_time: ++in_time; break;
        case when_seen::late: to_.late.push_back(labels_.stories[i].id); break;
        case when_seen::never: to_.unseen.push_back(labels_.stories[i].id); break;
      }
    }
    add(to_, "stories_seen_in_time", stories_.empty() ? 1 : share(in_time, stories_.size()));
    auto wanted = stories_;
    wanted.insert(wanted.end(), events_.begin(), events_.end());
    const auto wanted_of = places_in(wanted);
    const auto wrong = static_cast<std::size_t>(std::count_if(
        pictures.begin(), pictures.end(), [&](const auto& picture) { return is_false(picture, wanted, wanted_of); }));
    add(to_, "false_pictures_per_25", order_.size() == 0 ? 0 : share(25 * wrong, order_.size()));
    add_count(to_, "pictures", pictures.size());
    const auto each = bcubed(groups, stories_);
    add(to_, "stories_bcubed_precision", each.precision);
    add(to_, "stories_bcubed_recall", each.recall);
    add(to_, "stories_bcubed_f1", each.f1);
  }

  void score_bits() {
    std::size_t off = 0;
    for (const auto& link : *output_.links) {
      double sum = 0;
      for (const auto bits : link.evidence) sum += bits;
      off += std::abs(sum - link.bits) > 1e-6 ? 1U : 0U;
    }
    add_count(to_, "links_whose_bits_do_not_add_up", off);
  }

  const truth& labels_;
  const linker_output& output_;
  const report_order& order_;
  std::vector<group> stories_, events_, tempting_, found_events_;
  pair_set gold_events_, gold_;
  scores to_;
};

}  // namespace

std::optional<double> scores::value(std::string_view name) const noexcept {
  for (const auto& each : figures)
    if (each.name == name) return each.value;
  return std::nullopt;
}

scores score(const truth& labels, const linker_output& output, const report_order& order) {
  return measuring{labels, output, order}.take();
}

}  // namespace safeguarding::inline v0
