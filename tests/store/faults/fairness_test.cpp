// SPDX-License-Identifier: Apache-2.0
// Sixteen processes write to one store at once, some are killed meanwhile: each gets its share, nobody waits long, and
// nothing is lost, doubled or out of order.
#include "processes.hpp"
#include "script.hpp"

#include "../around.hpp"
#include "../scratch.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

namespace sg = safeguarding;

namespace {

constexpr std::size_t writers = 16, killed = 3;

struct shared_count {
  std::atomic<std::uint64_t> ready{0}, all{0};
  std::atomic<bool> go{false};
  std::array<std::atomic<std::uint64_t>, writers> commits{};
  std::array<std::atomic<std::uint64_t>, 4096> waits{};  // milliseconds, the last for all that are longer
};

// Turns as they must not be: whoever asks most often gets them.
class pushing final : public sg::detail::process_turns {
 public:
  pushing(const std::string& path, bool patient)
      : file_{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)}, patient_{patient} {}
  ~pushing() override { ::close(file_); }
  pushing(const pushing&) = delete;
  pushing& operator=(const pushing&) = delete;
  void enter() override {
    while (::flock(file_, LOCK_EX | LOCK_NB) != 0)
      if (patient_) std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  void leave() noexcept override { ::flock(file_, LOCK_UN); }

 private:
  int file_;
  bool patient_;
};

struct with_pushing : around::passed_on {
  explicit with_pushing(bool is_patient) : patient{is_patient} {}
  std::unique_ptr<sg::detail::process_turns> turns_at(const std::string& path) override {
    return std::make_unique<pushing>(path, patient);
  }
  bool patient;
};

struct measured {
  std::uint64_t least = 0, most = 0, slow_waits = 0, waits = 0;
  std::string wrong;
  [[nodiscard]] bool fair() const { return least > 0 && most <= 2 * least; }
};

measured write_together(std::uint64_t commits, bool push) {
  const scratch::folder folder;
  const auto path = folder.path();
  sg::create_sqlite_store(path, scratch::id(), scratch::anywhere()).reset();
  const processes::shared<shared_count> count;
  std::vector<pid_t> all;
  for (std::size_t me = 0; me < writers; ++me)
    all.push_back(processes::start([&, me] {
      sg::detail::sqlite_seams seams;
      if (push) seams.around = std::make_shared<with_pushing>(me % 4 != 0);
      const auto store = sg::detail::open_sqlite_store(path, scratch::anywhere(), seams);
      ++count->ready;
      while (!count->go) std::this_thread::yield();
      for (std::uint64_t i = 0; count->all < commits; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto section = store->write();
        const auto waited =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        const auto number = me * 10'000'000 + i;
        const auto result =
            section->append(std::vector{scratch::event(std::to_string(number), number)}, section->size());
        if (result.outcome != sg::append_outcome::appended) throw std::logic_error{"not appended"};
        section->commit();
        ++count->commits[me];
        ++count->all;
        ++count->waits[std::min<std::size_t>(static_cast<std::size_t>(waited.count()), count->waits.size() - 1)];
      }
    }));
  const auto one_failed = [&] { return std::any_of(all.begin(), all.end(), processes::ended); };
  while (count->ready < writers && !one_failed()) std::this_thread::yield();
  count->go = true;
  measured found;
  for (std::size_t me = 0; me < killed; ++me) {  // at a third, a half and so on of the way
    while (count->all < commits * (me + 1) / (killed + 1) && !processes::ended(all.back()))
      std::this_thread::sleep_for(std::chrono::milliseconds{1});
    processes::kill_and_end(all[me]);
  }
  for (std::size_t me = killed; me < writers; ++me)
    if (processes::end_of(all[me]) != 0) found.wrong = "a writer failed";

  found.least = ~std::uint64_t{0};
  for (std::size_t me = killed; me < writers; ++me) {
    found.least = std::min<std::uint64_t>(found.least, count->commits[me]);
    found.most = std::max<std::uint64_t>(found.most, count->commits[me]);
  }
  for (std::size_t ms = 0; ms < count->waits.size(); ++ms) {
    found.waits += count->waits[ms];
    if (ms >= 1000) found.slow_waits += count->waits[ms];
  }
  // Each writer's events in its own order, none missing, none twice; of a killed one the last may be unacknowledged.
  const auto store = sg::open_sqlite_store(path, scratch::anywhere());
  std::array<std::uint64_t, writers> next{};
  sg::for_each_event(*store, 0, [&](std::uint64_t, const sg::event_bytes& row) {
    const auto number = std::stoull(row.sealed.substr(sizeof "sealed"));
    const auto me = number / 10'000'000;
    if (number % 10'000'000 != next[me]++) found.wrong = "an event of a writer is lost, doubled or out of order";
  });
  for (std::size_t me = 0; me < writers; ++me) {
    const auto extra = next[me] - count->commits[me];
    if (extra > (me < killed ? 1U : 0U)) found.wrong = "more or fewer events than commits";
  }
  store->check();
  return found;
}

}  // namespace

TEST_SUITE("store/faults/fairness") {
  TEST_CASE("sixteen processes share the store fairly, and killed ones stop nobody") {
    const auto found = write_together(script::runs(3000, 400'000), false);
    MESSAGE(found.waits, " commits; of one process: ", found.least, " to ", found.most,
            "; waits of a second or more: ", found.slow_waits, " of ", found.waits);
    CHECK(found.wrong == "");
    CHECK(found.fair());
    if (script::at_release()) CHECK(found.slow_waits * 1000 < found.waits);
  }

  TEST_CASE("turns that go to whoever pushes are seen: the trial can fail") {
    const auto found = write_together(1500, true);
    CHECK(found.wrong == "");
    CHECK_FALSE(found.fair());
  }
}
