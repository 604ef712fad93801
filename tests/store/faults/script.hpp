// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_STORE_FAULTS_SCRIPT_HPP
#define SAFEGUARDING_TESTS_STORE_FAULTS_SCRIPT_HPP

/// \file
/// Acts on a store, each of which happens or does not, and what must be found afterwards when something fails among
/// them.

#include "paper_disk.hpp"

#include <safeguarding/store/store.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace script {

namespace sg = safeguarding;

/// Runs per test: few in every run of the tests, many by `./dev faults --release`.
inline bool at_release() {
  const char* const scale = std::getenv("SAFEGUARDING_FAULTS");
  return scale != nullptr && std::string_view{scale} == "release";
}
inline std::uint64_t runs(std::uint64_t few, std::uint64_t many) { return at_release() ? many : few; }

/// Says twenty times how far a trial has come, before a release: `./dev faults` shows it.
class progress {
 public:
  progress(std::string what, std::uint64_t all) : what_{std::move(what)}, all_{all} {}
  /// `done` of them are tried.
  void at(std::uint64_t done) const {
    if (!at_release() || all_ < long_trial || done == 0 || done % (all_ / parts) != 0) return;
    std::printf("progress: %llu of %llu %s\n", static_cast<unsigned long long>(done),
                static_cast<unsigned long long>(all_), what_.c_str());
    std::fflush(stdout);
  }

 private:
  static constexpr std::uint64_t parts = 20, long_trial = 10'000;
  std::string what_;
  std::uint64_t all_;
};

/// All that a store holds.
struct state {
  std::vector<sg::event_bytes> events;
  std::map<sg::write_token, std::uint64_t> tokens;
  std::vector<sg::stored_head> heads;
  std::map<std::string, std::string> keys;
  std::vector<std::string> erased;  // bytes that must be in no file

  friend bool operator==(const state& a, const state& b) {
    return a.events == b.events && a.heads == b.heads && a.keys == b.keys;
  }
};

/// One act: all of it is kept or nothing.
struct act {
  std::function<void(sg::store&)> run;
  std::function<void(state&)> effect;
};

using acts = std::vector<act>;

act append(std::uint64_t seed, std::size_t count, std::size_t size, bool with_head);
act put_keys(std::uint64_t seed, std::size_t count);
act erase_keys(std::uint64_t seed);
act undo_a_part(std::uint64_t seed);
act leave_a_section(std::uint64_t seed);
act in_a_group(std::uint64_t seed);
act read_all();
acts random_acts(std::mt19937_64& draw, std::size_t count);

/// A named list of acts and the disk it begins on.
struct scene {
  std::string name;
  paper::image start;  // empty: the store is made first
  state held;
  acts all;
};
std::vector<scene> scenes(sg::detail::journal_form journal);

/// What was acknowledged when the run ended, and what may have happened besides.
struct outcome {
  bool made = false;  // there is a store: it was there before, or its making was acknowledged
  state known;
  std::optional<state> doubt;
  std::string fault;       // of the act that failed; empty when none did
  std::string afterwards;  // what the same store says to a call after that
};

inline constexpr const char* path = "/paper/library";

/// Runs the acts until one fails. `early` is the mistake of a caller that takes for kept what was only asked for.
enum class acknowledging { when_it_returns, early };
outcome run(paper::disk& on, sg::detail::journal_form journal, const scene& what,
            acknowledging when = acknowledging::when_it_returns);

/// What is wrong with what is left; empty when nothing is. Opens `left` on a disk without faults.
std::string complaint(const paper::image& left, sg::detail::journal_form journal, const outcome& told);

/// Allocations fail while one of these lives: the `at`th from its making on, and all after it if `and_all_after`.
class failing_memory {
 public:
  enum class how { once, from_then_on };
  failing_memory(std::uint64_t at, how kind);
  ~failing_memory();
  failing_memory(const failing_memory&) = delete;
  failing_memory& operator=(const failing_memory&) = delete;
  [[nodiscard]] std::uint64_t asked() const;
};

}  // namespace script

#endif  // SAFEGUARDING_TESTS_STORE_FAULTS_SCRIPT_HPP
