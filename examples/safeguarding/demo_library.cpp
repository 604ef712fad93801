// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "print.hpp"

#include <safeguarding/intake/actions.hpp>
#include <safeguarding/library/library_file.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>
#include <fmt/format.h>

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

// POSIX says that it is there, and that nobody declares it.
extern char** environ;  // NOLINT(readability-redundant-declaration,*-avoid-non-const-global-variables): POSIX

namespace cli {
namespace {

namespace fs = std::filesystem;

/// A folder that is gone with everything in it when this ends.
class passing_folder {
 public:
  passing_folder() {
    auto name = (fs::temp_directory_path() / "safeguarding-demo-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw sg::error{sg::errc::io, "no folder can be made for the library", name};
    path_ = name;
  }
  ~passing_folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  passing_folder(const passing_folder&) = delete;
  passing_folder& operator=(const passing_folder&) = delete;
  passing_folder(passing_folder&&) = delete;
  passing_folder& operator=(passing_folder&&) = delete;

  [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

sg::instant at(const char* time) { return sg::parse_instant(time).value(); }

sg::founding first_events(const school& in) {
  return {.by = sg::person_id{"t-002"},
          .at = at("2026-09-01T08:00:00+01:00"),
          .roll = demo_roll(),
          .packs_from = sg::parse_day("2026-09-01").value(),
          .packs = {{"beech-green", std::string{sg::shipped("beech-green")}},
                    {"england", std::string{sg::shipped("england")}}},
          .who = in.who,
          .calendar = in.terms};
}

/// A library for an hour: its passphrase is no secret, and is made into a key quickly.
sg::case_library found_library(const std::string& path, const school& in) {
  std::string passphrase = "a passphrase everybody knows";
  auto settings = sg::new_passphrase_settings();
  settings.passes = 1;
  settings.memory_kib = sg::passphrase_settings::least_memory_kib;
  return sg::create_library_file(path, sg::secret::take(passphrase), first_events(in), settings);
}

sg::desk at_work(const sg::case_library& in, std::string person, sg::instant now) {
  return in.as({sg::person_id{std::move(person)}, now, "demonstration"});
}

/// Reports and actions of `in`, in the order in which they were made, from `from` on and before `until`.
std::vector<sg::any_record> made_between(const school& in, sg::instant from, sg::instant until) {
  std::vector<std::pair<sg::instant, sg::any_record>> all;
  for (const auto& each : in.reports) all.emplace_back(each.recorded_at, each);
  for (const auto& each : in.actions) all.emplace_back(each.recorded_at, each);
  std::erase_if(all, [&](const auto& each) { return each.first < from || each.first >= until; });
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<sg::any_record> records;
  for (auto& each : all) records.push_back(std::move(each.second));
  return records;
}

std::string words_of_kind(const sg::record_ref& what) {
  std::string kind{sg::name(what.kind)};
  std::replace(kind.begin(), kind.end(), '_', ' ');
  return kind;
}

/// What somebody has to do about r-0096, and how much besides. Reports go by their labels: ids are drawn in each run.
void print_list(const sg::case_library& in, const char* person, sg::instant now, const sg::vocabulary& words) {
  auto list = at_work(in, person, now).notices();
  const auto others = std::erase_if(list, [](const sg::due_notice& each) { return each.label != "r-0096"; });
  std::sort(list.begin(), list.end(), [](const sg::due_notice& a, const sg::due_notice& b) {
    return std::tie(a.due, a.what.receiver) < std::tie(b.due, b.what.receiver);
  });
  fmt::print("  {}, for {}, beside {} of other reports:\n", when(now), person, others);
  for (const auto& each : list) {
    fmt::print("    {:<5} r-0096, as {}", sg::name(each.due), words.in_words(each.what.receiver));
    if (each.what.limit && !each.read_at) fmt::print(", to be read by {}", when(each.what.limit->by));
    if (each.tell_by) fmt::print(", to be told by {}", when(*each.tell_by));
    fmt::print("\n");
  }
}

/// Whoever does something about a report has read of it before.
void read_and_act(const sg::case_library& in, const std::string& person, const std::string& label, sg::instant now) {
  auto desk = at_work(in, person, now);
  for (const auto& each : desk.notices()) {
    if (each.label != label || each.what.person.empty()) continue;
    if (!each.read_at) desk.acknowledge(each.what.id, sg::notice_step::read);
    desk.acknowledge(each.what.id, sg::notice_step::acted);
  }
}

void print_seen(const sg::case_library& in, const char* person, const char* what, sg::instant now) {
  const auto desk = at_work(in, person, now);
  const auto hits = desk.search("dark cupboard");
  const bool found = std::any_of(hits.begin(), hits.end(), [](const auto& each) { return each.label == "r-0096"; });
  fmt::print("  {}, {}: r-0096 is {}, a search for its words {} it, records about t-034: {}\n", person, what,
             desk.find({sg::record_kind::report, "r-0096"}) ? "there" : "not there", found ? "finds" : "does not find",
             desk.chronology(sg::chronology_of::adult, "t-034").size());
}

/// What belongs together of what the DSL may see, by the labels of the reports.
void print_pictures(const sg::case_library& in, sg::instant now) {
  const auto pictures = at_work(in, "t-002", now).pictures();
  fmt::print("What may belong together, for the DSL to look at: {} pictures, of what the DSL may see.\n",
             pictures.size());
  for (const auto& each : pictures) fmt::print("  {}: {}\n", fmt::join(each.labels, " "), fmt::join(each.why, "; "));
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
}

/// Runs `safeguarding-verify`, which stands beside this program and shares no code with it.
exit_code verify_with_the_other_program(const std::vector<std::string>& arguments) {
  std::error_code unknown;
  const auto program = fs::read_symlink("/proc/self/exe", unknown).parent_path() / "safeguarding-verify";
  if (unknown || !fs::exists(program)) {
    fmt::print(stderr, "note: safeguarding-verify is not beside this program, so the file was not checked\n");
    return exit_code::io;
  }
  auto words = arguments;
  words.insert(words.begin(), program.string());
  std::vector<char*> argv;
  for (auto& each : words) argv.push_back(each.data());
  argv.push_back(nullptr);
  static_cast<void>(std::fflush(stdout));
  pid_t child = 0;
  int status = 0;
  if (posix_spawn(&child, program.c_str(), nullptr, nullptr, argv.data(), environ) != 0 ||
      waitpid(child, &status, 0) != child || !WIFEXITED(status))
    return exit_code::io;
  return WEXITSTATUS(status) == 0 ? exit_code::done : exit_code::refused;
}

}  // namespace

exit_code demo_library(const school& in) {
  const passing_folder folder;
  const auto path = folder.file("school.library");
  const auto words = sg::shipped_vocabulary();
  const auto monday = at("2026-11-16T07:00:00+00:00"), wednesday = at("2026-11-18T21:10:00+00:00"),
             morning = at("2026-11-19T08:20:00+00:00"), later = at("2026-11-19T10:00:00+00:00"),
             end = at("2026-11-20T18:00:00+00:00");
  {
    auto library = found_library(path, in);
    std::vector<sg::to_record> history;
    for (const auto& each : in.reports)
      if (each.recorded_at < monday) history.push_back({each});
    const auto old = at_work(library, "t-002", monday).bring_in(history).size();
    std::size_t reports = 0, actions = 0;
    const auto record_until = [&](sg::instant from, sg::instant until) {
      for (const auto& each : made_between(in, from, until)) {
        const auto* done = std::get_if<sg::action>(&each);
        const auto now = done != nullptr ? done->recorded_at : std::get<sg::report>(each).recorded_at;
        if (done != nullptr) read_and_act(library, done->by.text(), std::get<sg::report_id>(done->about).text(), now);
        at_work(library, done != nullptr ? done->by.text() : "t-002", now).record({each}, sg::id_of(each));
        ++(done != nullptr ? actions : reports);
      }
    };
    record_until(monday, wednesday);
    fmt::print(
        "\nThe same school in a library file: sealed, signed, each record durable before the next, nothing ever "
        "changed.\n"
        "{} reports are brought in as history, of which nobody is told any more; from {} on everything is live.\n"
        "{}: {} reports and {} actions are recorded.\n",
        old, when(monday), when(wednesday), reports, actions);
    fmt::print("Then r-0096, an allegation about t-034 by a parent. Who has to read it or to tell it on:\n");
    record_until(wednesday, morning);
    for (const char* person : {"t-001", "t-002", "t-034"}) print_list(library, person, morning, words);
    fmt::print("The DSL triages it, the headteacher contacts the LADO.\n");
    record_until(morning, later);
    print_list(library, "t-001", later, words);

    fmt::print("Who sees it:\n");
    print_seen(library, "t-001", "headteacher", later);
    print_seen(library, "t-002", "DSL, who was told", later);
    print_seen(library, "t-003", "deputy DSL", later);
    print_seen(library, "t-034", "whom it is about", later);

    record_until(later, end);
    fmt::print("{}: {} reports and {} actions are recorded. The file of p-0024, for the DSL:\n", when(end), reports,
               actions);
    for (const auto& each : at_work(library, "t-002", end).chronology(sg::chronology_of::child, "p-0024"))
      fmt::print("  {}  {} {}\n", when(each.happened_at), words_of_kind(each.what), each.label);
    print_pictures(library, end);
    std::set<std::string> readers;
    std::size_t readings = 0;
    for (const auto& each : at_work(library, "t-040", end).audit()) {
      if (each.label != "r-0096") continue;
      ++readings;
      readers.insert(each.by.text());
    }
    fmt::print("Every reading is kept too. The chair of governors sees that r-0096 was shown {} times, to {}.\n",
               readings, fmt::join(readers, " and "));

    write_file(folder.file("key"), library.public_key() + "\n");
    write_file(folder.file("head"), library.head());
  }
  fmt::print("\nsafeguarding-verify, a program that shares no code with the library, on its file and its last head:\n");
  return verify_with_the_other_program(
      {"--key", folder.file("key"), "--head", folder.file("head"), "--as-of", "2026-11-23T08:00:00Z", path});
}

}  // namespace cli
