// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/memory_store.hpp>

#include "batch.hpp"

#include <safeguarding/store/detail/turnstile.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

struct contents {
  std::vector<event_bytes> events;
  std::map<write_token, std::uint64_t> tokens;
  std::vector<stored_head> heads;
};

std::vector<event_bytes> some_events(const std::vector<event_bytes>& all, std::uint64_t from, std::size_t most) {
  std::vector<event_bytes> found;
  for (std::size_t bytes = 0; from < all.size() && found.size() < most && bytes < detail::most_read; ++from) {
    found.push_back(all[from]);
    bytes += all[from].sealed.size();
  }
  return found;
}

std::vector<stored_head> some_heads(const std::vector<stored_head>& all, std::uint64_t from, std::size_t most) {
  std::vector<stored_head> found;
  for (; from < all.size() && found.size() < most; ++from) found.push_back(all[from]);
  return found;
}

class memory_store final : public store {
 public:
  explicit memory_store(const store_id& id) : id_{id} {
    if (id.empty()) throw invalid_input{"a store needs an id: 16 random bytes"};
  }

  [[nodiscard]] const store_id& id() const noexcept override { return id_; }

  [[nodiscard]] std::uint64_t size() const override {
    const std::scoped_lock lock{mutex_};
    return kept_.events.size();
  }
  [[nodiscard]] std::vector<event_bytes> read(std::uint64_t from, std::size_t most) const override {
    const std::scoped_lock lock{mutex_};
    return some_events(kept_.events, from, most);
  }
  [[nodiscard]] std::optional<std::uint64_t> find(const write_token& token) const override {
    const std::scoped_lock lock{mutex_};
    const auto found = kept_.tokens.find(token);
    return found == kept_.tokens.end() ? std::nullopt : std::optional{found->second};
  }
  [[nodiscard]] std::vector<stored_head> heads(std::uint64_t from, std::size_t most) const override {
    const std::scoped_lock lock{mutex_};
    return some_heads(kept_.heads, from, most);
  }
  [[nodiscard]] std::optional<stored_head> newest_head() const override {
    const std::scoped_lock lock{mutex_};
    return kept_.heads.empty() ? std::nullopt : std::optional{kept_.heads.back()};
  }
  [[nodiscard]] std::optional<std::string> key(std::string_view id) const override {
    const std::scoped_lock lock{mutex_};
    const auto found = keys_.find(std::string{id});
    return found == keys_.end() ? std::nullopt : std::optional{found->second};
  }
  [[nodiscard]] std::vector<stored_key> keys() const override {
    const std::scoped_lock lock{mutex_};
    std::vector<stored_key> all;
    for (const auto& [id, bytes] : keys_) all.push_back({id, bytes});
    return all;
  }
  [[nodiscard]] std::unique_ptr<write_section> write() override;
  bool give_up_reserve() override { return false; }
  void check() const override {}

 private:
  friend class memory_section;

  store_id id_;
  mutable std::mutex mutex_;
  detail::turnstile turns_;
  contents kept_;
  std::map<std::string, std::string> keys_;
};

// What is new stands here, and moves over to the store at commit.
class memory_section final : public write_section {
 public:
  explicit memory_section(memory_store& of) : store_{of} {
    store_.turns_.enter();
    base_ = store_.kept_.events.size();  // NOLINT(*-prefer-member-initializer): only with the turn is it ours to read
  }
  ~memory_section() override {
    if (open_) store_.turns_.leave();
  }
  memory_section(const memory_section&) = delete;
  memory_section& operator=(const memory_section&) = delete;
  memory_section(memory_section&&) = delete;
  memory_section& operator=(memory_section&&) = delete;

  [[nodiscard]] std::uint64_t size() const override {
    demand_open();
    return base_ + added_.events.size();
  }
  [[nodiscard]] std::vector<event_bytes> read(std::uint64_t from, std::size_t most) const override {
    demand_open();
    if (from >= base_) return some_events(added_.events, from - base_, most);
    return store_.read(from, most);  // what was added follows with the next read
  }
  [[nodiscard]] std::optional<std::uint64_t> find(const write_token& token) const override {
    demand_open();
    const auto found = added_.tokens.find(token);
    return found == added_.tokens.end() ? store_.find(token) : std::optional{found->second};
  }
  [[nodiscard]] std::vector<stored_head> heads(std::uint64_t from, std::size_t most) const override {
    demand_open();
    auto found = store_.heads(from, most);
    const std::uint64_t kept = store_.kept_.heads.size();
    for (auto& head : some_heads(added_.heads, from > kept ? from - kept : 0, most - found.size()))
      found.push_back(std::move(head));
    return found;
  }
  [[nodiscard]] std::optional<stored_head> newest_head() const override {
    demand_open();
    return added_.heads.empty() ? store_.newest_head() : std::optional{added_.heads.back()};
  }
  [[nodiscard]] std::optional<std::string> key(std::string_view id) const override {
    demand_open();
    return store_.key(id);
  }
  [[nodiscard]] std::vector<stored_key> keys() const override {
    demand_open();
    return store_.keys();
  }

  [[nodiscard]] append_result append(std::span<const new_event> batch, std::uint64_t expected_size) override {
    demand_open();
    if (const auto known = detail::judge_batch(*this, batch, expected_size)) return *known;
    const auto before = added_.events.size();
    try {
      for (const auto& event : batch) {
        added_.events.push_back(event.bytes);
        if (event.token) added_.tokens.emplace(*event.token, base_ + added_.events.size() - 1);
      }
    } catch (...) {
      cut_to(before, added_.heads.size());
      throw;
    }
    return {append_outcome::appended, base_ + before, size()};
  }
  void put_head(const stored_head& head) override {
    demand_open();
    detail::judge_head(*this, head);
    added_.heads.push_back(head);
  }
  void put_keys(std::span<const stored_key> rows) override {
    demand_open();
    detail::judge_keys(rows);
    auto changed = store_.keys_;
    for (const auto& row : rows) changed[row.id] = row.bytes;
    const std::scoped_lock lock{store_.mutex_};
    store_.keys_.swap(changed);
  }
  void erase_keys(std::span<const std::string> ids) override {
    demand_open();
    const std::scoped_lock lock{store_.mutex_};
    for (const auto& id : ids) store_.keys_.erase(id);
  }

  void begin_part() override {
    demand_open();
    detail::demand_part(!part_);
    part_ = {added_.events.size(), added_.heads.size()};
  }
  void keep_part() override {
    demand_open();
    detail::demand_part(part_.has_value());
    part_.reset();
  }
  void undo_part() override {
    demand_open();
    detail::demand_part(part_.has_value());
    cut_to(part_->first, part_->second);
    part_.reset();
  }

  void commit() override {
    demand_open();
    detail::demand_part(!part_);
    {
      const std::scoped_lock lock{store_.mutex_};
      auto& kept = store_.kept_;
      kept.events.reserve(kept.events.size() + added_.events.size());  // what may fail comes first
      kept.heads.reserve(kept.heads.size() + added_.heads.size());
      kept.tokens.merge(added_.tokens);
      std::move(added_.events.begin(), added_.events.end(), std::back_inserter(kept.events));
      std::move(added_.heads.begin(), added_.heads.end(), std::back_inserter(kept.heads));
    }
    open_ = false;
    store_.turns_.leave();
  }

 private:
  void demand_open() const { detail::demand_open(open_); }

  void cut_to(std::size_t events, std::size_t heads) noexcept {
    added_.events.resize(events);
    added_.heads.resize(heads);
    std::erase_if(added_.tokens, [&](const auto& token) { return token.second >= base_ + events; });
  }

  memory_store& store_;
  std::uint64_t base_ = 0;
  contents added_;
  std::optional<std::pair<std::size_t, std::size_t>> part_;  // events and heads before it
  bool open_ = true;
};

std::unique_ptr<write_section> memory_store::write() { return std::make_unique<memory_section>(*this); }

}  // namespace

std::unique_ptr<store> make_memory_store(const store_id& id) { return std::make_unique<memory_store>(id); }

}  // namespace safeguarding::inline v0
