// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/school_generator.hpp>

#include "episode.hpp"
#include "report_writer.hpp"
#include "school_year.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <chrono>
#include <queue>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using namespace detail;
using std::chrono::minutes;

constexpr std::size_t most_open_stories = 20'000;

std::string numbered(std::string_view prefix, std::size_t number, std::size_t width) {
  auto digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return std::string{prefix} + digits;
}

// "P4" of "Neglect that adds up (P4)".
std::string pattern_in(std::string_view title) {
  const auto open = title.rfind('(');
  return open == std::string_view::npos ? std::string{} : std::string{title.substr(open + 1, title.size() - open - 2)};
}

instant at(day date, std::size_t minute) {
  return from_london(date, minutes{static_cast<std::int64_t>(minute)}, at_overlap::earliest);
}

}  // namespace

class school_generator::state {
 public:
  explicit state(const school_settings& wanted)
      : wanted_{wanted},
        school_{book_, wanted.pupils, wanted.seed},
        chance_{wanted.seed, 9, 0},
        width_{std::max<std::size_t>(4, std::to_string(wanted.reports).size())},
        open_(wanted.pupils) {}

  [[nodiscard]] std::string roll() const { return school_.roll(); }

  std::optional<generated_report> next() {
    while (planned_ < wanted_.reports && (coming_.empty() || at(start_day(), 0) <= coming_.top().recorded))
      begin_episode();
    if (coming_.empty()) return std::nullopt;
    const auto plan = coming_.top();
    coming_.pop();
    const auto number = ++given_;
    auto written = report_writer{book_, school_, wanted_.seed, plan, id(number)}.write();
    generated_report to{std::move(written.line), {}};
    to.labels.mentions = std::move(written.mentions);
    note(plan, number, to.labels);
    return to;
  }

 private:
  [[nodiscard]] report_id id(std::size_t number) const { return report_id{numbered("r-", number, width_)}; }
  [[nodiscard]] std::size_t start() const { return planned_ * (days_of_the_year().size() - 12) / wanted_.reports; }
  [[nodiscard]] day start_day() const { return days_of_the_year()[start()]; }

  // ---- what happens next

  void begin_episode() {
    const auto room = wanted_.reports - planned_;
    const auto thrown = chance_.below(1000);
    auto about = std::make_shared<episode>();
    about->number = ++episodes_;
    choose_people(*about);
    if (thrown < 100 && room >= 8 && stories_open_ < most_open_stories) begin_story(about);
    else if (thrown < 165 && room >= 4) begin_event(about);
    else plan(about, chance_.pick(everyday_), start_day(), {}, 0, 0);
  }

  [[nodiscard]] std::uint32_t some_pupil() {
    std::uint32_t pupil = 0;
    for (int tries = 0; tries < 12; ++tries) {  // whoever has a story of their own is mostly left to it
      pupil = static_cast<std::uint32_t>(chance_.below(school_.pupils().size()));
      if (open_[pupil] == 0 || chance_.percent(6)) break;
    }
    return pupil;
  }

  [[nodiscard]] std::uint32_t another(const episode& about) {
    auto pupil = some_pupil();
    const auto taken = [&] {
      return pupil == about.a || pupil == about.b || pupil == about.sibling ||
             std::find(about.hurt.begin(), about.hurt.end(), pupil) != about.hurt.end();
    };
    while (taken()) pupil = static_cast<std::uint32_t>((pupil + 1) % school_.pupils().size());
    return pupil;
  }

  void choose_people(episode& about) {
    const auto staff = [&] {
      const auto count = school_.adults().size() - school_.parents();
      return static_cast<std::uint32_t>(school_.parents() + 6 + chance_.below(count - 6));
    };
    about.a = some_pupil();
    about.b = about.a;
    about.b = another(about);
    about.tempting = about.b;
    about.adult = staff();
    do about.other_adult = staff();
    while (about.other_adult == about.adult);
    do about.witness = staff();
    while (about.witness == about.adult || about.witness == about.other_adult);
  }

  // Somebody of another family whom one might take for A: of the same surname or forename if there is one near.
  void choose_tempting(episode& about) {
    const auto& all = school_.pupils();
    const auto wanted = chance_.below(3);  // 2: anybody
    const auto from = chance_.below(all.size());
    about.tempting = another(about);
    for (std::size_t step = 0; wanted < 2 && step < std::min<std::size_t>(all.size(), 3000); ++step) {
      const auto pupil = static_cast<std::uint32_t>((from + step) % all.size());
      const auto& who = all[pupil];
      const auto& like = all[about.a];
      if (who.household == like.household || pupil == about.b) continue;
      if (std::find(about.hurt.begin(), about.hurt.end(), pupil) != about.hurt.end()) continue;
      if (wanted == 0 ? who.surname != like.surname : school_.alike(who) != school_.alike(like)) continue;
      about.tempting = pupil;
      break;
    }
    const auto& who = all[about.tempting];
    about.same_surname = who.surname == all[about.a].surname && who.household != all[about.a].household;
    about.same_forename = school_.alike(who) == school_.alike(all[about.a]);
  }

  // Each kind once before any comes again, among those that still fit into the year.
  [[nodiscard]] const story_kind& next_kind() {
    for (std::size_t tries = 0; tries < 2; ++tries) {
      for (auto kind = bag_.begin(); kind != bag_.end(); ++kind)
        if (has_room((*kind)->when, start())) {
          const auto* const found = *kind;
          bag_.erase(kind);
          return *found;
        }
      for (const auto& each : story_kinds()) bag_.push_back(&each);
      chance_.shuffle(bag_);
    }
    return story_kinds().front();
  }

  void begin_story(const std::shared_ptr<episode>& about) {
    const auto& kind = next_kind();
    about->story = &kind;
    if (kind.who == cast::siblings) find_siblings(*about);
    if (kind.who == cast::many)
      for (int i = 0; i < 3; ++i) about->hurt.push_back(another(*about));
    choose_tempting(*about);
    for (const auto pupil : parts(*about)) ++open_[pupil];
    ++stories_open_;

    const auto count = chance_.between(kind.least, kind.most);
    const auto days = days_of_story(kind, start(), count, chance_);
    std::vector<std::size_t> order(kind.beats.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const bool in_order = kind.when == course::stepwise || kind.when == course::long_gap ||
                          kind.when == course::a_break || kind.when == course::mondays ||
                          kind.when == course::same_days;
    if (!in_order) chance_.shuffle(order);
    const auto slot = chance_.between(535, 900);
    about->left = days.size();
    for (std::size_t i = 0; i < days.size(); ++i) {
      const auto& what =
          kind.beats[kind.when == course::stepwise && days.size() > order.size() ? i * order.size() / days.size()
                                                                                 : order[i % order.size()]];
      const auto minute = kind.when == course::one_slot ? slot + chance_.below(17) - 8 : chance_.between(515, 915);
      plan(about, what, days[i], minute, static_cast<std::uint8_t>(i), 0);
      const bool seen_by_two =
          kind.name == "hot_place" || kind.name == "bullying" || kind.name == "vehicle" || kind.name == "stranger";
      if (seen_by_two && what.who == 'T' && about->left == days.size() && chance_.percent(40)) {
        ++about->left;
        about->told_twice = static_cast<std::uint8_t>(i);
        plan(about, what, days[i], minute, static_cast<std::uint8_t>(i), 1);
      }
    }
    if (chance_.percent(62)) {
      ++about->left;
      const auto& date = days[chance_.below(days.size())];
      plan(about, kind.tempting, date, kind.when == course::one_slot ? slot : chance_.between(515, 915), 0, 0, true);
    }
  }

  void find_siblings(episode& about) {
    const auto& all = school_.pupils();
    for (std::size_t step = 0; step < all.size(); ++step) {
      const auto pupil = static_cast<std::uint32_t>((about.a + step) % all.size());
      const auto& children = school_.children_of(all[pupil].household);
      if (children.size() < 2 || open_[pupil] != 0) continue;
      about.a = pupil;
      about.sibling = children[0] == pupil ? children[1] : children[0];
      break;
    }
    if (about.b == about.a || about.b == about.sibling) about.b = another(about);
  }

  void begin_event(const std::shared_ptr<episode>& about) {
    const auto& kind = event_kinds()[chance_.below(event_kinds().size())];
    about->event = &kind;
    std::vector<std::size_t> order(kind.accounts.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    chance_.shuffle(order);
    about->left = chance_.between(2, order.size());
    const auto minute = chance_.between(515, 915);
    const auto date = start_day();  // as it is now: every report that is planned moves it
    for (std::size_t i = 0; i < about->left; ++i)
      plan(about, kind.accounts[order[i]], date, minute, 0, static_cast<std::uint8_t>(i + 1));
  }

  // ---- when it is written down

  void plan(const std::shared_ptr<episode>& about, const beat& what, day date, std::optional<std::size_t> minute,
            std::uint8_t turn, std::uint8_t account, bool tempting = false) {
    auto seen = minute.value_or(chance_.between(515, 915));
    if (account > 0) seen += chance_.below(9);
    planned_report to;
    to.observed = at(date, seen);
    to.sequence = ++sequence_;
    to.about = about;
    to.what = &what;
    to.turn = turn;
    to.account = account;
    to.tempting = tempting;
    const bool at_home = what.who == 'P' || what.who == 'Q' || what.who == 'W' || what.who == 'U';
    if (account == 0 && !about->event && chance_.percent(12)) {
      const auto later = date + std::chrono::days{chance_.between(1, 6)};
      to.recorded = at(later, chance_.between(500, 1000));
    } else if (at_home && chance_.percent(65)) to.recorded = at(date, chance_.between(1030, 1290));
    else to.recorded = at(date, std::min<std::size_t>(seen + chance_.between(4, 190), 1020));
    to.recorded = std::max(to.recorded, to.observed + minutes{2});
    coming_.push(std::move(to));
    ++planned_;
  }

  // ---- what is certain once a report is written

  [[nodiscard]] static std::vector<std::uint32_t> parts(const episode& about) {
    auto all = about.hurt;
    all.push_back(about.a);
    all.push_back(about.b);
    if (about.sibling != no_one) all.push_back(about.sibling);
    return all;
  }

  void note(const planned_report& plan, std::size_t number, truth& labels) {
    auto& about = *plan.about;
    if (about.story) {
      if (plan.tempting) {
        about.tempting_report = number;
      } else {
        about.written.push_back(number);
        if (std::find(about.turns.begin(), about.turns.end(), plan.turn) == about.turns.end())
          about.turns.push_back(plan.turn);
        if (about.see_it_at == 0 && about.turns.size() > about.story->see) about.see_it_at = number;
        if (plan.turn == about.told_twice) about.one_event.push_back(number);
      }
    } else if (about.event) {
      about.written.push_back(number);
    }
    if ((about.story || about.event) && --about.left == 0) end_episode(about, labels);
  }

  void end_episode(episode& about, truth& labels) {
    const auto ids = [&](const std::vector<std::size_t>& numbers) {
      std::vector<report_id> list;
      for (const auto number : numbers) list.push_back(id(number));
      return list;
    };
    if (about.event) {
      labels.same_event.push_back(ids(about.written));
      return;
    }
    for (const auto pupil : parts(about)) --open_[pupil];
    --stories_open_;
    const auto& kind = *about.story;
    labelled_story to{numbered("s-", ++stories_, 2),
                      std::string{kind.title},
                      ids(about.written),
                      {},
                      id(about.see_it_at == 0 ? about.written.back() : about.see_it_at),
                      std::string{kind.alert}};
    for (const auto tie : other_words(kind.ties)) to.ties.emplace_back(tie);
    to.pattern = pattern_in(kind.title);
    labels.stories.push_back(std::move(to));
    if (about.one_event.size() > 1) labels.same_event.push_back(ids(about.one_event));
    if (about.tempting_report == 0) return;
    std::string why = about.same_surname    ? "same surname, another family; "
                      : about.same_forename ? "same forename, another pupil; "
                                            : "";
    auto pair = std::vector{about.written[about.number % about.written.size()], about.tempting_report};
    std::sort(pair.begin(), pair.end());
    labels.tempting.push_back({ids(pair), why + std::string{kind.why_not}});
  }

  school_settings wanted_;
  phrase_book book_;
  made_school school_;
  dice chance_;
  std::size_t width_;
  std::vector<std::uint16_t> open_;  // stories in which a pupil has a part
  std::vector<beat> everyday_{everyday_kinds().begin(), everyday_kinds().end()};
  std::vector<const story_kind*> bag_;
  std::priority_queue<planned_report> coming_;
  std::size_t planned_ = 0, given_ = 0, stories_ = 0, stories_open_ = 0;
  std::uint64_t episodes_ = 0, sequence_ = 0;
};

school_generator::school_generator(const school_settings& wanted) {
  const auto refuse = [](const char* what, std::size_t given) {
    throw invalid_input{errc::limit_exceeded, what, std::to_string(given), {}};
  };
  if (wanted.pupils < 20 || wanted.pupils > 1'000'000)
    refuse("a school has 20 to 1,000,000 pupils here", wanted.pupils);
  if (wanted.reports < 1 || wanted.reports > 100'000'000) refuse("there are 1 to 100,000,000 reports", wanted.reports);
  state_ = std::make_unique<state>(wanted);
}
school_generator::~school_generator() = default;
school_generator::school_generator(school_generator&&) noexcept = default;
school_generator& school_generator::operator=(school_generator&&) noexcept = default;

std::string school_generator::roll() const { return state_->roll(); }
std::optional<generated_report> school_generator::next() { return state_->next(); }

}  // namespace safeguarding::inline v0
