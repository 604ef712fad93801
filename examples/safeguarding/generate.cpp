// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/measure/school_generator.hpp>
#include <safeguarding/measure/truth_json.hpp>

#include <fmt/core.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace cli {
namespace {

namespace fs = std::filesystem;

// A file that is being written; every failure to write is one of the command.
class new_file {
 public:
  explicit new_file(const fs::path& path) : path_{path}, out_{path, std::ios::binary | std::ios::trunc} { check(); }
  void add(std::string_view text) {
    out_.write(text.data(), static_cast<std::streamsize>(text.size()));
    check();
  }
  void close() {
    out_.close();
    check();
  }

 private:
  void check() {
    if (!out_) throw sg::error{sg::errc::io, "this file cannot be written", "", {path_.string(), 0, 0, ""}};
  }
  fs::path path_;
  std::ofstream out_;
};

// The parts of the truth, each in a file of its own until the school is whole, so that no part is ever held in memory.
class truth_files {
 public:
  explicit truth_files(fs::path folder) : folder_{std::move(folder)} {}
  ~truth_files() {
    std::error_code ignored;
    for (const auto* part : parts) fs::remove(path_of(part), ignored);
  }
  truth_files(const truth_files&) = delete;
  truth_files& operator=(const truth_files&) = delete;
  truth_files(truth_files&&) = delete;
  truth_files& operator=(truth_files&&) = delete;

  void add(const sg::truth& labels) {
    for (const auto& each : labels.stories) add(0, sg::to_json(each));
    for (const auto& each : labels.tempting) add(1, sg::to_json(each));
    for (const auto& each : labels.same_event) add(2, sg::to_json(each));
    for (const auto& each : labels.mentions) add(3, sg::to_json(each));
  }

  void join() {
    new_file whole{folder_ / "truth.json"};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      files_[i].close();
      whole.add(fmt::format("{}\"{}\":[", i == 0 ? "{" : ",\n", parts[i]));
      std::ifstream in{path_of(parts[i]), std::ios::binary};
      std::array<char, 1 << 16> block{};
      while (in.read(block.data(), block.size()) || in.gcount() > 0)
        whole.add({block.data(), static_cast<std::size_t>(in.gcount())});
      whole.add("\n]");
    }
    whole.add("}\n");
    whole.close();
  }

  [[nodiscard]] std::size_t count(std::size_t part) const { return counts_[part]; }

 private:
  static constexpr std::array<const char*, 4> parts{"stories", "tempting_but_wrong", "same_event", "mentions"};

  [[nodiscard]] fs::path path_of(const char* part) const { return folder_ / (std::string{"truth.json."} + part); }
  void add(std::size_t part, const std::string& element) {
    files_[part].add(counts_[part]++ == 0 ? "\n" : ",\n");
    files_[part].add(element);
  }

  fs::path folder_;
  std::array<new_file, 4> files_{new_file{path_of(parts[0])}, new_file{path_of(parts[1])}, new_file{path_of(parts[2])},
                                 new_file{path_of(parts[3])}};
  std::array<std::size_t, 4> counts_{};
};

}  // namespace

exit_code generate(const options& asked) {
  sg::school_generator school{{asked.pupils, asked.report_count, asked.seed}};
  const fs::path folder{asked.output};
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) throw sg::error{sg::errc::io, "this folder cannot be made", "", {asked.output, 0, 0, ""}};
  new_file roll{folder / "roll.csv"};
  roll.add(school.roll());
  roll.close();
  new_file reports{folder / "reports.jsonl"};
  truth_files truth{folder};
  std::size_t count = 0;
  while (const auto made = school.next()) {
    reports.add(made->line);
    reports.add("\n");
    truth.add(made->labels);
    ++count;
  }
  reports.close();
  truth.join();
  fmt::print("{} pupils, {} reports, seed {}\n", asked.pupils, count, asked.seed);
  fmt::print("{} stories, {} events told by several, {} tempting pairs, {} labelled mentions\n", truth.count(0),
             truth.count(2), truth.count(1), truth.count(3));
  return exit_code::done;
}

}  // namespace cli
