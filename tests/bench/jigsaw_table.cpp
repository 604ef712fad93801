// SPDX-License-Identifier: Apache-2.0
// What it costs to join a report with those before it, for a growing number of reports of invented schools: processor
// time of reading the text and of joining, for each report; memory; what is found; amending, withdrawing and judging.
// usage: jigsaw_table [--keys] [REPORTS...], or --write-keys REPORTS
// With --keys the reports come without text, as 24 keys each; without numbers both, of keys up to a million, which
// takes some minutes.
#include "key_school.hpp"

#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/measure/school_generator.hpp>

#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sg = safeguarding;

namespace {

constexpr std::size_t reports_a_pupil = 3;
constexpr std::size_t last_ones = 2'000;  // of which the time of one report is told
constexpr std::size_t changes = 200;      // of each kind

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double resident_mib() {
  std::ifstream file{"/proc/self/statm"};
  std::size_t all = 0, resident = 0;
  file >> all >> resident;
  return static_cast<double>(resident) * 4096 / (1024 * 1024);
}

// In a process of its own: what one table frees is not counted out of the memory of the next.
template <class Work>
void alone(const Work& work) {
  std::fflush(stdout);
  const auto child = fork();
  if (child == 0) {
    work();
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) std::exit(1);
}

class times {
 public:
  template <class Work>
  void take(const Work& work) {
    const auto begin = processor_seconds();
    work();
    all_.push_back((processor_seconds() - begin) * 1e6);
  }
  [[nodiscard]] double at(double share) {
    if (all_.empty()) return 0;
    const auto place = std::min(all_.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all_.size())));
    std::nth_element(all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(place), all_.end());
    return all_[place];
  }
  void print(const char* what) { std::printf("  %-34s %10.0f %10.0f %10.0f\n", what, at(0.5), at(0.99), at(0.999)); }

 private:
  std::vector<double> all_;
};

// What joining came to, whatever the reports were made of.
class joined {
 public:
  joined(sg::feature_reader reader, std::size_t reports)
      : before_{resident_mib()}, pieces_{std::move(reader)}, reports_{reports} {}

  void take(const sg::report& one, sg::report_features offered) {
    const bool last = reports_ - number_ <= last_ones;
    features_ += offered.features.size();
    sg::jigsaw_delta delta;
    const auto join = [&] { delta = pieces_.add(one, std::move(offered)); };
    const auto begin = processor_seconds();
    if (last) joining_.take(join);
    else join();
    seconds_ += processor_seconds() - begin;
    links_ += delta.links_opened.size();
    for (const auto& each : delta.links_opened)
      if (linked_.size() < changes) linked_.emplace_back(each.a, each.b);
    if (number_ % std::max<std::size_t>(1, reports_ / changes) == 0 && some_.size() < changes) some_.push_back(one);
    ++number_;
  }
  // Two reports that belong together, both there.
  void belong(const sg::report_id& a, const sg::report_id& b) {
    if (true_pairs_ == 20'000) return;
    ++true_pairs_;
    const auto told = pieces_.why(a, b);
    if (told.answer != sg::link_answer::never_compared) ++true_compared_;
    if (told.answer == sg::link_answer::linked) ++true_linked_;
  }
  [[nodiscard]] double seconds() const { return seconds_; }

  void print(times* reading) {
    const auto count = static_cast<double>(reports_);
    const auto mib = resident_mib() - before_;
    const auto& account = pieces_.account();
    const auto at_least_one = [](std::size_t of) { return static_cast<double>(std::max<std::size_t>(1, of)); };
    std::printf(
        "  %.2f s joining, %.1f us a report, %.2f us a link, %.3f us a pair; %.0f pairs and %.1f links a report\n",
        seconds_, seconds_ * 1e6 / count, seconds_ * 1e6 / at_least_one(links_),
        seconds_ * 1e6 / at_least_one(account.candidates), static_cast<double>(account.candidates) / count,
        static_cast<double>(links_) / count);
    std::printf("  %.0f MiB, %.0f bytes a report; %.0f keys a report, %zu different ones\n", mib,
                mib * 1024 * 1024 / count, static_cast<double>(features_) / count, account.features);
    std::printf("  too common %zu times, cut off %zu, too little %zu\n", account.too_common, account.cut_off,
                account.too_little);
    std::printf("  of %zu pairs of one story %.1f %% were compared, %.1f %% linked\n", true_pairs_,
                100.0 * static_cast<double>(true_compared_) / at_least_one(true_pairs_),
                100.0 * static_cast<double>(true_linked_) / at_least_one(true_pairs_));
    std::size_t largest = 0, pictures = 0;
    for (const auto& each : pieces_.pictures()) ++pictures, largest = std::max(largest, each.reports.size());
    std::printf("  %zu pictures, the largest of %zu reports\n", pictures, largest);
    std::printf("  %-34s %10s %10s %10s\n", "microseconds of processor time", "p50", "p99", "p99.9");
    if (reading != nullptr) reading->print("reading the text of one report");
    joining_.print("joining one report with the rest");
    times judging, amending, withdrawing;
    for (const auto& [a, b] : linked_)
      judging.take([&] {
        (void)pieces_.judge(
            {a, b, sg::verdict_on_link::no, sg::person_id{"lead"}, "looked", some_.front().recorded_at});
      });
    for (std::size_t i = 0; i + 1 < some_.size(); i += 2) {
      some_[i].text += " It was about noon.";
      amending.take([&] { (void)pieces_.amend(some_[i]); });
      withdrawing.take([&] { (void)pieces_.withdraw(some_[i + 1].id); });
    }
    judging.print("a judgement on a link");
    amending.print("amending one report");
    withdrawing.print("withdrawing one report");
    std::fflush(stdout);
  }

 private:
  double before_;
  sg::jigsaw pieces_;
  std::size_t reports_, number_ = 0, links_ = 0, features_ = 0;
  double seconds_ = 0;
  std::vector<sg::report> some_;
  std::vector<std::pair<sg::report_id, sg::report_id>> linked_;
  std::size_t true_pairs_ = 0, true_compared_ = 0, true_linked_ = 0;
  times joining_;
};

void texts(std::size_t reports) {
  sg::school_generator school{{std::max<std::size_t>(300, reports / reports_a_pupil), reports, 1}};
  const auto roll = sg::read_roll(school.roll(), "roll");
  const sg::feature_reader reader{roll.people};
  joined all{reader, reports};
  times reading;
  double read_seconds = 0;
  std::size_t number = 0;
  while (const auto made = school.next()) {
    const auto parsed = sg::read_reports(made->line, "report");
    const auto& one = parsed.reports.at(0);
    const auto begin = processor_seconds();
    auto offered = reader.read(one);
    read_seconds += processor_seconds() - begin;
    if (reports - number <= last_ones) reading.take([&] { (void)reader.read(one); });
    all.take(one, std::move(offered));
    for (const auto& story : made->labels.stories)
      for (std::size_t i = 0; i < story.reports.size(); ++i)
        for (std::size_t j = i + 1; j < story.reports.size(); ++j) all.belong(story.reports[i], story.reports[j]);
    ++number;
  }
  std::printf("%zu reports, %zu people: %.2f s reading text\n", reports, roll.people.size(), read_seconds);
  all.print(&reading);
}

void keys(std::size_t reports) {
  bench::key_school school{reports};
  joined all{sg::feature_reader{{}}, reports};
  std::map<std::size_t, std::vector<sg::report_id>> matters;
  for (std::size_t i = 0; i < reports; ++i) {
    auto one = school.next();
    all.take(one.made, std::move(one.offered));
    if (one.matter == 0) continue;
    auto& matter = matters[one.matter];
    for (const auto& each : matter) all.belong(each, one.made.id);
    matter.push_back(one.made.id);
  }
  std::printf("%zu reports of 24 keys, without text\n", reports);
  all.print(nullptr);
}

// All of them at once, in slices: what each step changed is not told.
void keys_at_once(std::size_t reports) {
  constexpr std::size_t slice = 10'000;
  const auto before = resident_mib();
  bench::key_school school{reports};
  sg::jigsaw pieces{sg::feature_reader{{}}};
  double seconds = 0;
  for (std::size_t done = 0; done < reports;) {
    std::vector<sg::jigsaw_step> steps;
    for (; done < reports && steps.size() < slice; ++done) {
      auto one = school.next();
      steps.emplace_back(sg::report_arrives{std::move(one.made), std::move(one.offered)});
    }
    const auto begin = processor_seconds();
    pieces.take(steps);
    seconds += processor_seconds() - begin;
  }
  const auto mib = resident_mib() - before;
  const auto begin = processor_seconds();
  const auto pictures = pieces.pictures().size();
  std::printf("%zu reports of 24 keys at once: %.2f s, %.1f us a report, %.0f MiB; %zu pictures in %.2f s more\n",
              reports, seconds, seconds * 1e6 / static_cast<double>(reports), mib, pictures,
              processor_seconds() - begin);
  std::fflush(stdout);
}

// What the index takes, which is most of what candidates need.
void index_alone(std::size_t reports) {
  const auto before = resident_mib();
  bench::key_school school{reports};
  sg::feature_index index;
  for (std::size_t i = 0; i < reports; ++i) index.add(school.next().offered);
  std::printf("%zu reports of 24 keys, the index alone: %.0f bytes a report\n", reports,
              (resident_mib() - before) * 1024 * 1024 / static_cast<double>(reports));
  std::fflush(stdout);
}

// The same keys for another program: a report a line, tabs between.
void write_keys(std::size_t reports) {
  bench::key_school school{reports};
  for (std::size_t i = 0; i < reports; ++i) {
    const auto one = school.next();
    for (std::size_t k = 0; k < one.offered.features.size(); ++k)
      std::printf("%s%s", k == 0 ? "" : "\t", one.offered.features[k].key.c_str());
    std::printf("\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2 && std::string{argv[1]} == "--write-keys") {
    write_keys(std::strtoull(argv[2], nullptr, 10));
    return 0;
  }
  const bool only_keys = argc > 1 && std::string{argv[1]} == "--keys";
  std::vector<std::size_t> sizes;
  for (int i = only_keys ? 2 : 1; i < argc; ++i) sizes.push_back(std::strtoull(argv[i], nullptr, 10));
  if (!only_keys)
    for (const auto reports : sizes.empty() ? std::vector<std::size_t>{1'000, 10'000, 30'000} : sizes)
      alone([&] { texts(reports); });
  if (only_keys || sizes.empty())
    for (const auto reports : sizes.empty() ? std::vector<std::size_t>{10'000, 100'000, 1'000'000} : sizes) {
      alone([&] { index_alone(reports); });
      alone([&] { keys_at_once(reports); });
      alone([&] { keys(reports); });
    }
}
