// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/jigsaw.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/people/weights.hpp>

#include "weak_points.hpp"
#include "world.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace safeguarding::inline v0 {

namespace {

void check(const link_judgement& said) {
  if (said.a == said.b || said.a.empty() || said.b.empty())
    throw invalid_input{"a judgement is on two different reports", said.a.text()};
  if (said.by.empty()) throw invalid_input{errc::missing, "a judgement names who made it", {}, {}};
  if (said.why.empty() && said.verdict != verdict_on_link::unsure)
    throw invalid_input{errc::missing, "a judgement gives a reason", {}, {}};
}

[[noreturn]] void refuse_again(const report_id& report) {
  throw invalid_input{
      errc::duplicate, "a report with this id has arrived already; amend it instead", report.text(), {}};
}

[[noreturn]] void refuse_unknown(const report_id& report) {
  throw not_found{"there is no such report in this jigsaw", report.text()};
}

}  // namespace

struct jigsaw::state {
  feature_reader reader;
  detail::linked_world world;
  std::unordered_map<std::uint32_t, picture> large = {};  ///< those of many reports, as they were told last, by number

  [[nodiscard]] report_link link(std::uint32_t a, std::uint32_t b) const {
    const auto earlier = std::min(a, b), later = std::max(a, b);
    report_link made;
    made.a = id(earlier);
    made.b = id(later);
    made.evidence = weigh(world.measured(earlier, later), world.settings.model, later + std::size_t{1});
    for (const auto& line : made.evidence) made.bits += line.bits;
    const auto put = [&](link_feature feature, std::int32_t bits) {
      if (bits == 0) return;
      made.bits += bits;
      for (auto& line : made.evidence)
        if (line.feature == feature) {
          line.bits += bits;
          return;
        }
      made.evidence.push_back({feature, {}, {}, bits});
    };
    const auto sum = world.sum(a, b).value_or(detail::link_sum{});
    put(link_feature::company, sum.company);
    put(link_feature::settled, sum.held_down);
    put(link_feature::judgement, sum.judgement);
    made.probability = probability_of(made.bits);
    return made;
  }

  [[nodiscard]] const report_id& id(std::uint32_t number) const { return world.reports[number].features.id; }

  // Which links and reports hold a picture together all alone. What counts is what could make a picture or take a
  // report into one.
  [[nodiscard]] detail::weak_points weak_points(const detail::group& from) const {
    const auto least = std::min(world.settings.model.picture_begins, world.settings.model.picture_takes);
    return detail::find_weak_points(from.members.size(), world.held_by(from.members, least));
  }

  // Of its first two reports, the earlier.
  [[nodiscard]] static std::uint32_t first_of(const detail::group& from) {
    return from.members[static_cast<std::size_t>(std::find(from.joined.begin(), from.joined.end(), from.raised) -
                                                 from.joined.begin())];
  }

  // Whose arrival made the group one to show: its first two reports are shown by themselves where much speaks for them,
  // else with the third that belongs to them. Nothing where that has not come.
  [[nodiscard]] std::optional<std::uint32_t> raised_by(const detail::group& from) const {
    if (std::count(from.joined.begin(), from.joined.end(), from.raised) > 2) return from.raised;
    const auto sum = world.sum(first_of(from), from.raised);
    if (sum && sum->bits >= world.settings.model.picture_clear) return from.raised;
    std::optional<std::uint32_t> third;
    for (const auto joined : from.joined)
      if (joined > from.raised && (!third || joined < *third)) third = joined;
    return third;
  }

  // Nothing where the group is none to show yet.
  [[nodiscard]] std::optional<picture> picture_of(const detail::group& from) const {
    const auto raised = raised_by(from);
    if (!raised) return std::nullopt;
    picture made;
    made.id = id(first_of(from)).text() + "+" + id(from.raised).text();
    made.raised_at = id(*raised);
    std::set<std::string> hands;
    for (std::size_t i = 0; i < from.members.size(); ++i) {
      made.reports.push_back({id(from.members[i]), id(std::max(from.joined[i], *raised))});
      const auto& reporter = world.reports[from.members[i]].features.reporter;
      hands.insert(reporter ? reporter->text() : std::string{});
    }
    made.independent = hands.size();
    made.why = detail::reasons_of(world, from, made.independent);
    const auto weak = weak_points(from);
    for (const auto& [a, b] : weak.bridges) made.bridges.push_back({id(from.members[a]), id(from.members[b])});
    for (const auto one : weak.joints) made.articulation_points.push_back(id(from.members[one]));
    return made;
  }

  [[nodiscard]] same_event event_of(const detail::group& from) const {
    same_event made;
    for (const auto one : from.members) made.accounts.push_back(id(one));
    const auto differ = [&](disagreement_on on, std::uint32_t a, std::uint32_t b, std::string says, std::string other) {
      if (!says.empty() && !other.empty() && says != other)
        made.disagreements.push_back({on, id(a), id(b), std::move(says), std::move(other)});
    };
    const auto time = [&](std::uint32_t one) {
      const auto& at = world.reports[one].features.observed_at;
      return at ? to_text(*at) : std::string{};
    };
    const auto tagged = [&](std::uint32_t one) {
      std::string all;
      for (const auto& who : world.reports[one].tagged) all += (all.empty() ? "" : ", ") + who.first;
      return all;
    };
    for (std::size_t i = 0; i < from.members.size(); ++i)
      for (std::size_t j = i + 1; j < from.members.size(); ++j) {
        const auto a = from.members[i], b = from.members[j];
        differ(disagreement_on::time, a, b, time(a), time(b));
        differ(disagreement_on::place, a, b, world.reports[a].place, world.reports[b].place);
        differ(disagreement_on::who, a, b, tagged(a), tagged(b));
      }
    return made;
  }

  // The links of a report with earlier ones, as numbers with what they sum to: cheap to compare.
  using link_sums = std::map<std::pair<std::uint32_t, std::uint32_t>, detail::link_sum>;
  void put_shown(std::uint32_t later, link_sums& into) const {
    for (const auto& [earlier, sum] : world.close_sums(later))
      if (detail::shown(sum)) into.emplace(std::pair{later, earlier}, sum);
  }
  [[nodiscard]] link_sums shown_links() const {
    link_sums all;
    for (std::uint32_t later = 0; later < world.reports.size(); ++later) put_shown(later, all);
    return all;
  }

  // What is there of all that a step touched.
  struct touched {
    link_sums links;
    std::map<std::uint32_t, picture> pictures;
    std::map<std::uint32_t, same_event> events;
  };
  [[nodiscard]] touched look_at(const detail::world_change& change,
                                const std::unordered_map<std::uint32_t, picture>& told) const {
    touched now;
    for (const auto& [number, was] : change.company) put_shown(number, now.links);
    for (const auto& [number, was] : change.pictures.groups)
      if (const auto* is = world.pictures.find(number)) {
        const auto known = told.find(number);
        if (known != told.end()) now.pictures.emplace(number, known->second);
        else if (auto shown = picture_of(*is)) now.pictures.emplace(number, *std::move(shown));
      }
    for (const auto& [number, was] : change.events.groups)
      if (const auto* is = world.events.find(number)) now.events.emplace(number, event_of(*is));
    return now;
  }

  // What is of `these` and not of `those`.
  template <class Made>
  static std::vector<Made> only(const std::map<std::uint32_t, Made>& these,
                                const std::map<std::uint32_t, Made>& those) {
    std::vector<Made> found;
    for (const auto& [number, one] : these)
      if (const auto at = those.find(number); at == those.end() || at->second != one) found.push_back(one);
    return found;
  }
  [[nodiscard]] std::vector<report_link> only_links(const link_sums& these, const link_sums& those) const {
    std::vector<report_link> found;
    for (const auto& [pair, sum] : these)
      if (const auto at = those.find(pair); at == those.end() || at->second != sum)
        found.push_back(link(pair.first, pair.second));
    return found;
  }

  // Of a picture that a step touched, only what was told before the step holds no longer.
  void keep_large(const detail::world_change& change, const std::map<std::uint32_t, picture>& now) {
    constexpr std::size_t many = 8;
    for (const auto& [number, was] : change.pictures.groups) {
      const auto at = now.find(number);
      if (at != now.end() && at->second.reports.size() >= many) large.insert_or_assign(number, at->second);
      else large.erase(number);
    }
  }

  // Takes one step, and says what it changed. What is closed is told as it was.
  template <class Step>
  jigsaw_delta changed(const Step& step) {
    detail::world_change change;
    step(change);
    world.settle(change);
    const auto after = look_at(change, {});
    world.exchange(change);
    const auto before = look_at(change, large);
    keep_large(change, after.pictures);
    jigsaw_delta delta;
    delta.links_closed = only_links(before.links, after.links);
    world.exchange(change);
    delta.links_opened = only_links(after.links, before.links);
    delta.pictures_closed = only(before.pictures, after.pictures);
    delta.pictures_opened = only(after.pictures, before.pictures);
    delta.events_closed = only(before.events, after.events);
    delta.events_opened = only(after.events, before.events);
    return delta;
  }

  [[nodiscard]] std::uint32_t number(const report_id& report) const {
    const auto found = world.number_of.find(report.text());
    if (found == world.number_of.end()) refuse_unknown(report);
    return found->second;
  }

  // Whether all of them can be taken, one after another.
  void check_all(std::span<const jigsaw_step> steps) const {
    std::unordered_map<std::string_view, bool> there;  // of those that the steps before arrive or withdraw
    const auto holds = [&](const report_id& report) {
      const auto changed = there.find(report.text());
      return changed != there.end() ? changed->second : world.number_of.contains(report.text());
    };
    for (const auto& step : steps) {
      if (const auto* arrives = std::get_if<report_arrives>(&step)) {
        if (holds(arrives->made.id)) refuse_again(arrives->made.id);
        there[arrives->made.id.text()] = true;
      } else if (const auto* amended = std::get_if<report_amended>(&step)) {
        if (!holds(amended->now.id)) refuse_unknown(amended->now.id);
      } else if (const auto* withdrawn = std::get_if<report_withdrawn>(&step)) {
        if (!holds(withdrawn->which)) refuse_unknown(withdrawn->which);
        there[withdrawn->which.text()] = false;
      } else check(std::get<link_judgement>(step));
    }
  }

  void take(const jigsaw_step& step) {
    detail::world_change change;
    change.was = detail::world_change::before::forgotten;
    if (const auto* arrives = std::get_if<report_arrives>(&step)) {
      if (arrives->offered) world.arrive(arrives->made, *arrives->offered, change);
      else world.arrive(arrives->made, reader.read(arrives->made), change);
    } else if (const auto* amended = std::get_if<report_amended>(&step)) {
      world.leave(number(amended->now.id), change);
      world.arrive(amended->now, reader.read(amended->now), change);
    } else if (const auto* withdrawn = std::get_if<report_withdrawn>(&step)) {
      world.leave(number(withdrawn->which), change);
    } else world.judge(std::get<link_judgement>(step), change);
    world.settle(change);
  }
};

jigsaw::jigsaw(feature_reader reader, jigsaw_settings settings)
    : state_{new state{std::move(reader), detail::linked_world{std::move(settings)}, {}}} {}
jigsaw::jigsaw(const jigsaw& other) : state_{new state{*other.state_}} {}
jigsaw::jigsaw(jigsaw&&) noexcept = default;
jigsaw& jigsaw::operator=(const jigsaw& other) {
  if (this != &other) state_ = std::make_unique<state>(*other.state_);
  return *this;
}
jigsaw& jigsaw::operator=(jigsaw&&) noexcept = default;
jigsaw::~jigsaw() = default;

jigsaw_delta jigsaw::add(const report& made) { return add(made, state_->reader.read(made)); }

jigsaw_delta jigsaw::add(const report& made, const report_features& offered) {
  if (holds(made.id)) refuse_again(made.id);
  return state_->changed([&](detail::world_change& change) { state_->world.arrive(made, offered, change); });
}

jigsaw_delta jigsaw::amend(const report& now) {
  const auto old = state_->number(now.id);
  const auto offered = state_->reader.read(now);
  return state_->changed([&](detail::world_change& change) {
    state_->world.leave(old, change);
    state_->world.arrive(now, offered, change);
  });
}

jigsaw_delta jigsaw::withdraw(const report_id& report) {
  const auto old = state_->number(report);
  return state_->changed([&](detail::world_change& change) { state_->world.leave(old, change); });
}

jigsaw_delta jigsaw::judge(const link_judgement& said) {
  check(said);
  return state_->changed([&](detail::world_change& change) { state_->world.judge(said, change); });
}

void jigsaw::take(std::span<const jigsaw_step> steps) {
  state_->check_all(steps);
  state_->large.clear();
  for (const auto& step : steps) state_->take(step);
}

std::vector<report_link> jigsaw::links() const {
  std::vector<report_link> all;
  for (const auto& [pair, sum] : state_->shown_links()) all.push_back(state_->link(pair.first, pair.second));
  return all;
}

std::vector<picture> jigsaw::pictures() const {
  std::vector<picture> all;
  for (const auto one : state_->world.pictures.all())
    if (auto shown = state_->picture_of(*state_->world.pictures.find(one))) all.push_back(*std::move(shown));
  return all;
}

std::vector<same_event> jigsaw::same_events() const {
  std::vector<same_event> all;
  for (const auto one : state_->world.events.all()) all.push_back(state_->event_of(*state_->world.events.find(one)));
  return all;
}

bool jigsaw::holds(const report_id& report) const noexcept { return state_->world.number_of.contains(report.text()); }

std::vector<report_link> jigsaw::links_of(const report_id& report) const {
  const auto number = state_->number(report);
  const auto& world = state_->world;
  std::vector<report_link> all;
  for (const auto& [earlier, sum] : world.close_sums(number))
    if (detail::shown(sum)) all.push_back(state_->link(earlier, number));
  // Whatever is linked with a later report is close to it or was judged with it.
  const auto& here = world.reports[number];
  std::set<std::uint32_t> later;
  for (const auto& one : here.later) later.insert(one.other);
  later.insert(std::upper_bound(here.judged.begin(), here.judged.end(), number), here.judged.end());
  for (const auto one : later)
    if (const auto sum = world.sum(number, one); world.there[one] && sum && detail::shown(*sum))
      all.push_back(state_->link(one, number));
  return all;
}

std::vector<picture> jigsaw::pictures_of(const report_id& report) const {
  std::vector<picture> all;
  for (const auto& place : state_->world.pictures.of(state_->number(report)))
    if (auto shown = state_->picture_of(*state_->world.pictures.find(place.group))) all.push_back(*std::move(shown));
  return all;
}

std::vector<same_event> jigsaw::same_events_of(const report_id& report) const {
  std::vector<same_event> all;
  for (const auto& place : state_->world.events.of(state_->number(report)))
    all.push_back(state_->event_of(*state_->world.events.find(place.group)));
  return all;
}

const std::vector<link_judgement>& jigsaw::judgements() const noexcept { return state_->world.judgements; }

link_explanation jigsaw::why(const report_id& a, const report_id& b) const {
  const auto first = state_->number(a), second = state_->number(b);
  if (first == second) throw invalid_input{"two different reports are asked about", a.text()};
  const auto& world = state_->world;
  link_explanation told;
  told.link = state_->link(first, second);
  for (const auto one : world.company(first, second)) told.company.push_back(state_->id(one));
  const auto said = world.verdict(first, second);
  if (said == verdict_on_link::yes) told.answer = link_answer::judged_yes;
  else if (said == verdict_on_link::no) told.answer = link_answer::judged_no;
  else if (!world.pair(first, second)) told.answer = link_answer::never_compared;
  else told.answer = told.link.bits >= 0 ? link_answer::linked : link_answer::too_little;
  for (const auto group : world.pictures.with_both(first, second))
    if (const auto shown = state_->picture_of(*world.pictures.find(group))) {
      told.picture_with_both = shown->id;
      break;
    }
  return told;
}

const detail::linked_world& jigsaw::inside() const noexcept { return state_->world; }
const index_account& jigsaw::account() const noexcept { return state_->world.index.account(); }
const jigsaw_settings& jigsaw::settings() const noexcept { return state_->world.settings; }

}  // namespace safeguarding::inline v0
