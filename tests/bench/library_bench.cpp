// SPDX-License-Identifier: Apache-2.0
// What a library costs: one record, kept and durable, beside SQLite alone writing the same rows on the same disk;
// history brought in; opening; reading; recording with what belongs together. All on the disk that holds the folder in
// which it is started.
#include "../store/scratch.hpp"
#include "sqlite_alone.hpp"

#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/ledger/event.hpp>
#include <safeguarding/ledger/signer.hpp>
#include <safeguarding/library/library_file.hpp>
#include <safeguarding/measure/school_generator.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/store/memory_store.hpp>
#include <safeguarding/store/sqlite_store.hpp>
#include <safeguarding/vault/key_ring.hpp>
#include <safeguarding/vault/seal.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sg = safeguarding;

namespace {

/// On the disk that is measured.
struct folder : scratch::folder {
  folder() : scratch::folder{std::filesystem::current_path()} {}
};

using bench::spent;
using steady = std::chrono::steady_clock;

double seconds(steady::duration spent) { return std::chrono::duration<double>(spent).count(); }

const sg::instant morning = sg::parse_instant("2026-11-16T09:00:00+00:00").value();

/// A school of `children`; all people are invented.
sg::founding school(int children) {
  using namespace std::chrono;
  std::vector<sg::person> people;
  const auto add = [&](const std::string& id, sg::person_kind kind) {
    sg::person who;
    who.id = sg::person_id{id};
    who.kind = kind;
    who.name = {"Invented", "Person " + id};
    people.push_back(std::move(who));
  };
  add("t-01", sg::person_kind::headteacher);
  add("t-02", sg::person_kind::dsl);
  add("t-03", sg::person_kind::deputy_dsl);
  add("t-04", sg::person_kind::teacher);
  for (int i = 0; i < children; ++i) add("p-" + std::to_string(i), sg::person_kind::pupil);
  return {sg::person_id{"t-02"},
          morning - hours{24 * 60},
          std::move(people),
          sg::day{2026y / September / 1},
          {{"beech-green", std::string{sg::shipped("beech-green")}}, {"england", std::string{sg::shipped("england")}}},
          sg::holders{{{"headteacher", sg::person_id{"t-01"}, {}, {}},
                       {"dsl", sg::person_id{"t-02"}, {}, {}},
                       {"deputy_dsl", sg::person_id{"t-03"}, {}, {}}}},
          {"2026-27",
           sg::bank_holidays::england(),
           {{sg::day{2026y / September / 2}, sg::day{2026y / December / 18}, "Autumn"}}}};
}

sg::root_key host_key() {
  return sg::root_key::from_host([](auto to) { std::fill(to.begin(), to.end(), std::uint8_t{9}); });
}

sg::to_record report(std::size_t number, int children) {
  sg::report made;
  made.recorded_at = morning;
  made.reporter = sg::person_id{"t-04"};
  made.basis = sg::reporter_basis::direct;
  made.people = {
      {sg::person_id{"p-" + std::to_string(number % static_cast<std::size_t>(children))}, sg::event_role::subject, {}}};
  made.text = "Came in hungry again, report " + std::to_string(number) +
              ", and asked twice for food before the register was taken.";
  return {made, "r-" + std::to_string(number)};
}

void bring_in(const sg::case_library& in, std::size_t count, int children) {
  auto by = in.as({sg::person_id{"t-02"}, morning, "bench"});
  std::vector<sg::to_record> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(report(i, children));
  static_cast<void>(by.bring_in(all));
}

constexpr sg::sqlite_options anywhere() { return {.place = sg::place_rule::any_place}; }

/// A record, and the rows it came to written by SQLite alone, with the same journal, settings and syncs: what they
/// share is the disk, so "ratio" is what the rest leaves of its speed, and the slower the disk, the nearer to 1 it is;
/// "processor us" hangs on no disk. The rows are there already for SQLite, which decides nothing, seals nothing, signs
/// nothing, reads nothing back and asks nobody whose turn it is. "beside one row" has a single row of 1 KiB to write,
/// which is no record yet.
void record_durably(benchmark::State& state, sg::receipt_says how_much) {
  constexpr int children = 100;  // each of whom has a file already
  const folder here;
  const auto in = sg::create_library_file(here.path("library"), host_key(), school(children), anywhere());
  bring_in(in, children, children);
  bench::look_into library{here.path("library")};
  bench::sqlite_alone alone{here.path("raw")}, one_row{here.path("one-row")};
  bench::rows_of_record single;
  single.events.push_back({0, {}, std::string(1024, 's'), {}});
  std::size_t number = 0, events = 0, bytes = 0;
  spent ours, theirs, for_one_row;
  for (auto _ : state) {
    auto what = report(number++, children);
    ours.add([&] {
      auto by = in.as({sg::person_id{"t-04"}, morning, "bench"});
      benchmark::DoNotOptimize(by.record(std::move(what), {}, how_much));
    });
    const auto rows = library.added();
    theirs.add([&] { alone.add(rows); });
    for_one_row.add([&] { one_row.add(single); });
    ++single.events.front().position;
    events += rows.events.size();
    bytes += rows.bytes();
  }
  const auto count = static_cast<double>(number);
  state.counters["records/s"] = count / ours.wall();
  state.counters["SQLite alone/s"] = count / theirs.wall();
  state.counters["ratio"] = theirs.wall() / ours.wall();
  state.counters["beside one row"] = for_one_row.wall() / ours.wall();
  state.counters["processor us"] = 1e6 * ours.processor() / count;
  state.counters["of SQLite alone"] = 1e6 * theirs.processor() / count;
  state.counters["events a record"] = static_cast<double>(events) / count;
  state.counters["bytes a record"] = static_cast<double>(bytes) / count;
}

/// The same bytes as `rows`, sealed, signed and kept one step after the other, each by itself.
class step_by_step {
 public:
  explicit step_by_step(const std::string& path)
      : ring_{sg::key_ring::create(host_key())},
        scope_{ring_.add_scope(sg::scope_kind::school)},
        store_{sg::create_sqlite_store(path, {{1}}, anywhere())},
        signer_{sg::signer::generate(store_->id())} {}

  void add(const bench::rows_of_record& rows) {
    std::vector<std::string> contents, sealed;
    for (const auto& each : rows.events) contents.emplace_back(content_of(each.sealed.size()), 'c');
    sealing.add([&] {
      for (std::size_t i = 0; i < contents.size(); ++i)
        sealed.push_back(sg::seal(ring_, rows.events[i].header, contents[i], std::span{&scope_, 1}));
    });
    std::vector<sg::new_event> events;
    for (std::size_t i = 0; i < rows.events.size(); ++i) {
      const sg::event_header header{
          store_->id(), size_ + i, 1, {{2}}, 1, morning, 1, static_cast<std::uint32_t>(rows.events[i].sealed.size())};
      events.push_back({{sg::encode(header), rows.events[i].sealed}, {}});
    }
    sg::stored_head head;
    signing.add([&] {
      std::vector<sg::digest> leaves;
      for (const auto& each : events) leaves.push_back(sg::leaf_hash(each.bytes));
      std::size_t next = 0;
      const auto made = signer_.sign(leaves, [&](sg::event_bytes& to) {
        if (next == events.size()) return false;
        to = events[next++].bytes;
        return true;
      });
      head = {made.head.size, sg::to_text(made)};
    });
    keeping.add([&] {
      const auto section = store_->write();
      static_cast<void>(section->append(events, size_));
      section->put_head(head);
      section->commit();
    });
    size_ += events.size();
  }

  spent sealing, signing, keeping;

 private:
  /// What is sealed to so many bytes.
  static std::size_t content_of(std::size_t sealed) {
    std::size_t size = 0;
    while (sg::sealed_size(size + 1, 1) <= sealed) ++size;
    return size;
  }

  sg::key_ring ring_;
  sg::key_id scope_;
  std::unique_ptr<sg::store> store_;
  sg::signer signer_;
  std::uint64_t size_ = 0;
};

/// Where the processor's time of a record goes, in microseconds. What is left when the other steps are taken away is
/// "deciding": who may write, what is known, whom to tell, and the library in memory.
void record_by_step(benchmark::State& state) {
  constexpr int children = 100;
  const folder here;
  const auto full = sg::create_library_file(here.path("full"), host_key(), school(children), anywhere());
  const auto brief = sg::create_library_file(here.path("brief"), host_key(), school(children), anywhere());
  for (const auto* each : {&full, &brief}) bring_in(*each, children, children);
  bench::look_into library{here.path("brief")};
  bench::sqlite_alone alone{here.path("raw")};
  step_by_step steps{here.path("steps")};
  spent all, short_receipt, sqlite;
  std::size_t number = 0;
  const auto keep = [&](const sg::case_library& in, sg::receipt_says how_much, spent& to) {
    auto what = report(number, children);
    to.add([&] {
      auto by = in.as({sg::person_id{"t-04"}, morning, "bench"});
      benchmark::DoNotOptimize(by.record(std::move(what), {}, how_much));
    });
  };
  for (auto _ : state) {
    keep(full, sg::receipt_says::what_follows, all);
    keep(brief, sg::receipt_says::that_it_is_kept, short_receipt);
    const auto rows = library.added();
    sqlite.add([&] { alone.add(rows); });
    steps.add(rows);
    ++number;
  }
  const auto us = [&](double seconds_spent) { return 1e6 * seconds_spent / static_cast<double>(number); };
  const auto kept = steps.keeping.processor() + steps.sealing.processor() + steps.signing.processor();
  state.counters["1 SQLite"] = us(sqlite.processor());
  state.counters["2 turns and checks of the store"] = us(steps.keeping.processor() - sqlite.processor());
  state.counters["3 sealing"] = us(steps.sealing.processor());
  state.counters["4 signing"] = us(steps.signing.processor());
  state.counters["5 deciding"] = us(short_receipt.processor() - kept);
  state.counters["6 the rest of the receipt"] = us(all.processor() - short_receipt.processor());
  state.counters["7 all of it"] = us(all.processor());
}

/// What a list of notices costs a lead when most of what there ever was is done: ten reports are not.
void list_notices(benchmark::State& state) {
  constexpr std::size_t open = 10;
  const auto all = static_cast<std::size_t>(state.range(0));
  const auto children = static_cast<int>(all);  // each has one report: what is dear is no child's own history
  sg::store_id id;
  id.bytes.fill(1);
  const auto in = sg::case_library::create(sg::make_memory_store(id), host_key(), school(children));
  const auto as = [&](const char* who) { return in.as({sg::person_id{who}, morning, "bench"}); };
  for (std::size_t i = 0; i < all; ++i) static_cast<void>(as("t-04").record(report(i, children)));
  auto made = as("t-02").notices();
  made.resize(made.size() - open);
  for (const auto& each : made) {
    as("t-02").acknowledge(each.what.id, sg::notice_step::read);
    as("t-02").acknowledge(each.what.id, sg::notice_step::acted);
  }
  auto lead = as("t-02");
  std::size_t lines = 0;
  for (auto _ : state) lines = lead.notices().size();
  state.counters["lines"] = static_cast<double>(lines);
}

void import(benchmark::State& state) {
  constexpr std::size_t count = 20'000;
  for (auto _ : state) {
    state.PauseTiming();
    const folder here;
    const auto in = sg::create_library_file(here.path("library"), host_key(), school(1000), anywhere());
    state.ResumeTiming();
    bring_in(in, count, 1000);
  }
  state.counters["events/s"] = benchmark::Counter(static_cast<double>(count) * static_cast<double>(state.iterations()),
                                                  benchmark::Counter::kIsRate);
}

/// A library of 100,000 reports about 1,000 children.
const folder& large() {
  static const folder here;
  static const bool made = [] {
    const auto in = sg::create_library_file(here.path("library"), host_key(), school(1000), anywhere());
    bring_in(in, 100'000, 1000);
    return true;
  }();
  static_cast<void>(made);
  return here;
}

void open(benchmark::State& state) {
  const auto path = large().path("library");
  for (auto _ : state) benchmark::DoNotOptimize(sg::open_library_file(path, host_key(), anywhere()));
  state.counters["events/s"] =
      benchmark::Counter(100'000.0 * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

/// The same with a snapshot beside it.
void open_with_snapshot(benchmark::State& state) {
  const auto path = large().path("library");
  sg::save_snapshot(sg::open_library_file(path, host_key(), anywhere()), path);
  for (auto _ : state) benchmark::DoNotOptimize(sg::open_library_file(path, host_key(), anywhere()));
  state.counters["MB"] = static_cast<double>(std::filesystem::file_size(path + ".snapshot")) / 1e6;
  std::filesystem::remove(path + ".snapshot");
}

enum class asked { find, list, file, search };

void read(benchmark::State& state, asked what) {
  static const auto in = sg::open_library_file(large().path("library"), host_key(), anywhere());
  const auto by = in.as({sg::person_id{"t-02"}, morning, "bench"});
  for (auto _ : state) {
    if (what == asked::find) benchmark::DoNotOptimize(by.find({sg::record_kind::report, "r-77"}));
    if (what == asked::list) benchmark::DoNotOptimize(by.records());
    if (what == asked::file) benchmark::DoNotOptimize(by.file_of(sg::person_id{"p-77"}));
    if (what == asked::search) benchmark::DoNotOptimize(by.search("hungry 4711"));
  }
}

/// Reports of an invented school, some of which belong together, recorded by the DSL into a library that holds
/// so many of them. "anew s" is what the first question costs, "all pictures ms" a later one.
void record_among(benchmark::State& state) {
  const auto before = static_cast<std::size_t>(state.range(0));
  sg::school_generator invented{{.pupils = 600, .reports = before + 200, .seed = 3}};
  auto founding = school(1);
  for (auto& each : sg::read_roll(invented.roll(), "roll").people) founding.roll.push_back(std::move(each));
  std::string lines;
  while (const auto each = invented.next()) lines += each->line + "\n";
  const auto all = sg::read_reports(lines, "reports").reports;
  const folder here;
  const auto in = sg::create_library_file(here.path("library"), host_key(), founding, anywhere());
  auto by = in.as({sg::person_id{"t-02"}, all.back().recorded_at, "bench"});
  std::vector<sg::to_record> history;
  for (std::size_t i = 0; i < before; ++i) history.push_back({all[i], all[i].id.text()});
  static_cast<void>(by.bring_in(history));
  const auto begin = steady::now();
  const auto first = by.pictures().size();
  state.counters["anew s"] = seconds(steady::now() - begin);
  std::size_t number = before, joined = 0;
  for (auto _ : state) {
    const auto made = by.record({all[number], all[number].id.text()});
    ++number;
    joined += made.belongs.pictures.size();
  }
  const auto last = steady::now();
  state.counters["pictures"] = static_cast<double>(by.pictures().size());
  state.counters["all pictures ms"] = 1000 * seconds(steady::now() - last);
  state.counters["joined"] = static_cast<double>(joined);
  state.counters["before"] = static_cast<double>(first);
}

BENCHMARK_CAPTURE(record_durably, full, sg::receipt_says::what_follows)
    ->Name("one record, durable")
    ->Iterations(500)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(record_durably, brief, sg::receipt_says::that_it_is_kept)
    ->Name("one record, durable, with a short receipt")
    ->Iterations(500)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();
BENCHMARK(record_by_step)
    ->Name("one record, processor us by step")
    ->Iterations(500)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();
BENCHMARK(list_notices)
    ->Name("notices of a lead, ten of them open, among")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Iterations(100)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();
BENCHMARK(record_among)
    ->Name("one record, durable, and what it belongs with, among")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Iterations(200)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(import)->Name("bringing in 20,000 reports")->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(open)->Name("opening 100,000 reports")->Iterations(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(open_with_snapshot)
    ->Name("opening 100,000 reports with a snapshot")
    ->Iterations(4)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(read, find, asked::find)
    ->Name("of 100,000: one record")
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(read, list, asked::list)->Name("of 100,000: a page")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(read, file, asked::file)
    ->Name("of 100,000: the file of a child")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(read, search, asked::search)
    ->Name("of 100,000: a search")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
