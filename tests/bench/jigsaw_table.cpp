// SPDX-License-Identifier: Apache-2.0
// What it costs to join a report with those before it, for a growing number of reports of invented schools: processor
// time of reading the text and of joining, for each report; memory; what is found; amending, withdrawing and judging.
// usage: jigsaw_table [REPORTS...]
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/measure/school_generator.hpp>

#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
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

// The share of pairs of one story whose later report was compared with the earlier.
struct recall {
  std::size_t pairs = 0, compared = 0, linked = 0;
};

void row(std::size_t reports) {
  sg::school_generator school{{std::max<std::size_t>(300, reports / reports_a_pupil), reports, 1}};
  const auto roll = sg::read_roll(school.roll(), "roll");
  const sg::feature_reader reader{roll.people};
  const auto before = resident_mib();
  sg::jigsaw pieces{reader};
  std::vector<sg::report> some;
  std::vector<std::pair<sg::report_id, sg::report_id>> linked;
  recall found;
  times reading, joining;
  double read_seconds = 0, join_seconds = 0;
  std::size_t number = 0, links = 0, features = 0;
  while (const auto made = school.next()) {
    const auto parsed = sg::read_reports(made->line, "report");
    const auto& one = parsed.reports.at(0);
    const bool last = reports - number <= last_ones;
    const auto begin = processor_seconds();
    auto offered = reader.read(one);
    const auto read = processor_seconds();
    features += offered.features.size();
    sg::jigsaw_delta delta;
    const auto join = [&] { delta = pieces.add(one, std::move(offered)); };
    if (last) joining.take(join);
    else join();
    const auto done = processor_seconds();
    read_seconds += read - begin;
    join_seconds += done - read;
    if (last) reading.take([&] { (void)reader.read(one); });
    links += delta.links_opened.size();
    for (const auto& each : delta.links_opened)
      if (linked.size() < changes) linked.emplace_back(each.a, each.b);
    if (number % std::max<std::size_t>(1, reports / changes) == 0 && some.size() < changes) some.push_back(one);
    for (const auto& story : made->labels.stories)
      for (std::size_t i = 0; i < story.reports.size() && found.pairs < 20'000; ++i)
        for (std::size_t j = i + 1; j < story.reports.size(); ++j) {
          const auto told = pieces.why(story.reports[i], story.reports[j]);
          ++found.pairs;
          if (told.answer != sg::link_answer::never_compared) ++found.compared;
          if (told.answer == sg::link_answer::linked) ++found.linked;
        }
    ++number;
  }
  const auto count = static_cast<double>(reports);
  const auto& account = pieces.account();
  std::printf("%zu reports, %zu people, %.0f features a report\n", reports, roll.people.size(),
              static_cast<double>(features) / count);
  std::printf("  %.2f s reading text, %.2f s joining; %.2f us a link; %.0f pairs a report; %.1f links a report\n",
              read_seconds, join_seconds, join_seconds * 1e6 / static_cast<double>(std::max<std::size_t>(1, links)),
              static_cast<double>(account.candidates) / count, static_cast<double>(links) / count);
  std::printf("  %.0f MiB, %.0f bytes a report; %zu features; too common %zu times, cut off %zu\n",
              resident_mib() - before, (resident_mib() - before) * 1024 * 1024 / count, account.features,
              account.too_common, account.cut_off);
  std::printf("  of %zu pairs of one story %.1f %% were compared, %.1f %% linked\n", found.pairs,
              100.0 * static_cast<double>(found.compared) / static_cast<double>(std::max<std::size_t>(1, found.pairs)),
              100.0 * static_cast<double>(found.linked) / static_cast<double>(std::max<std::size_t>(1, found.pairs)));
  std::printf("  %-34s %10s %10s %10s\n", "microseconds of processor time", "p50", "p99", "p99.9");
  reading.print("reading the text of one report");
  joining.print("joining one report with the rest");
  times judging, amending, withdrawing;
  for (std::size_t i = 0; i < linked.size(); ++i)
    judging.take([&] {
      (void)pieces.judge({linked[i].first, linked[i].second, sg::verdict_on_link::no, sg::person_id{"lead"}, "looked",
                          some.front().recorded_at});
    });
  for (std::size_t i = 0; i + 1 < some.size(); i += 2) {
    some[i].text += " It was about noon.";
    amending.take([&] { (void)pieces.amend(some[i]); });
    withdrawing.take([&] { (void)pieces.withdraw(some[i + 1].id); });
  }
  judging.print("a judgement on a link");
  amending.print("amending one report");
  withdrawing.print("withdrawing one report");
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::size_t> sizes;
  for (int i = 1; i < argc; ++i) sizes.push_back(std::strtoull(argv[i], nullptr, 10));
  if (sizes.empty()) sizes = {1'000, 10'000, 30'000};
  for (const auto reports : sizes) row(reports);
}
