// SPDX-License-Identifier: Apache-2.0
#include "library_body.hpp"

#include "writing.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/ledger/checkpoint.hpp>
#include <safeguarding/store/append.hpp>
#include <safeguarding/vault/blind_token.hpp>
#include <safeguarding/vault/cannot_open.hpp>
#include <safeguarding/vault/seal.hpp>
#include <safeguarding/vault/secret.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

/// What an event of a library is, to whoever has no key: an entry, and not which kind of entry.
constexpr std::uint16_t entry_event = 1;
constexpr std::string_view signing_key_header = "safeguarding signing key";

std::string row_id(std::string_view bytes) { return to_text(sha256(bytes)).substr(0, 32); }

scope_id as_scope(const key_id& key) {
  scope_id scope;
  std::copy(key.bytes.begin(), key.bytes.end(), scope.bytes.begin());
  return scope;
}

key_id key_of(const scope_id& scope) {
  key_id key;
  std::copy(scope.bytes.begin(), scope.bytes.end(), key.bytes.begin());
  return key;
}

/// Events from a position on, read a page at a time.
class event_pages {
 public:
  event_pages(const store_view& from, std::uint64_t first) : from_{from}, next_{first} {}

  /// The next event; false at the end.
  bool next(event_bytes& to) {
    if (at_ == page_.size()) {
      page_ = from_.read(next_, events_per_commit);
      at_ = 0;
      if (page_.empty()) return false;
      next_ += page_.size();
    }
    to = std::move(page_[at_++]);
    return true;
  }

 private:
  const store_view& from_;
  std::uint64_t next_;
  std::vector<event_bytes> page_;
  std::size_t at_ = 0;
};

/// The entry at `position`. \throws error  it, or a key of it, is not as it was written.
entry opened(const key_ring& ring, const event_bytes& event, std::uint64_t position) {
  try {
    return decode_entry(safeguarding::open(ring, event.header, event.sealed));
  } catch (const cannot_open&) {
    throw error{errc::contradiction, "library: event " + std::to_string(position) +
                                         " cannot be opened: it is not as it was written, or its key is not there; "
                                         "keep the files as they are, and restore a backup"};
  }
}

/// The rows of a ring.
std::vector<std::string> ring_rows(const store_view& from) {
  std::vector<std::string> rows;
  for (auto& each : from.keys())
    if (each.id != signing_key_row && each.id != passphrase_row) rows.push_back(std::move(each.bytes));
  return rows;
}

signer load_signer(const store& from, const key_ring& ring) {
  const auto sealed = from.key(signing_key_row);
  if (!sealed) throw error{errc::missing, "library: the key file holds no signing key"};
  auto seed = safeguarding::open(ring, signing_key_header, *sealed);
  const auto held = secret::take(seed);  // overwrites it
  const auto bytes = held.reveal();
  const auto* seen = reinterpret_cast<const char*>(bytes.data());  // NOLINT(*-reinterpret-cast): bytes as bytes
  return {from.id(), {seen, bytes.size()}};
}

}  // namespace

const world& turn::in() const noexcept { return body_.world_; }

const school_rules& turn::rules(std::optional<instant> known_by) {
  auto& read = known_by ? body_.rules_then_ : body_.rules_now_;
  if (!read.rules || read.adoptions != in().adoptions() || read.known_by != known_by) {
    read.rules.emplace(in(), known_by);
    read.adoptions = in().adoptions();
    read.known_by = known_by;
  }
  return *read.rules;
}

const word_places& turn::words() {
  for (auto i = body_.words_.size(); i < in().records().size(); ++i) body_.words_.add(i, in().records()[i].value);
  return body_.words_;
}

notice_watch& turn::watch() noexcept { return body_.watch_; }

const jigsaw& turn::pieces(const sight& by, std::optional<std::uint64_t> until) {
  return body_.shelf_.of(in(), steps_for(by, until), by.rules().shared_roll());
}

std::string turn::new_id() {
  constexpr char hex[] = "0123456789abcdef";
  constexpr std::size_t bytes_of_id = 16, at_once = 64;  // drawing costs more than what is drawn
  auto& drawn = body_.drawn_;
  if (drawn.size() < bytes_of_id) {
    const auto fresh = secret::random(bytes_of_id * at_once);
    drawn.assign(fresh.reveal().begin(), fresh.reveal().end());
  }
  std::string text;
  for (const char each : std::string_view{drawn}.substr(drawn.size() - bytes_of_id)) {
    const auto byte = static_cast<unsigned char>(each);
    text += hex[byte >> 4];
    text += hex[byte & 15];
  }
  drawn.resize(drawn.size() - bytes_of_id);
  return text;
}

key_id turn::scope_key(const scope_owner& whose, entry& what) {
  if (const auto known = in().scope_of(whose)) return *known;
  const auto made = body_.ring_.add_scope(whose.first);
  new_keys_ = true;
  what.opened.push_back(
      {made, whose.first, whose.second.empty() ? std::optional<person_id>{} : std::optional{person_id{whose.second}}});
  return made;
}

std::uint64_t turn::add(entry what, const std::vector<scope_owner>& scopes) {
  std::vector<key_id> keys;
  for (const auto& each : scopes) keys.push_back(scope_key(each, what));
  return add_under(std::move(what), keys);
}

std::uint64_t turn::add_under(entry what, const std::vector<key_id>& keys) {
  const auto content = encode_entry(what);
  event_header header{body_.store_->id(),
                      section_.size(),
                      entry_event,
                      as_scope(keys.front()),
                      body_.ring_.store_key_version(),
                      now_,
                      static_cast<std::uint16_t>(entry_version),
                      static_cast<std::uint32_t>(sealed_size(content.size(), keys.size()))};
  new_event event{{encode(header), {}}, std::exchange(token_, std::nullopt)};
  event.bytes.sealed = seal(body_.ring_, event.bytes.header, content, keys);
  written_.push_back(leaf_hash(event.bytes));
  const auto result = section_.append(std::span{&event, 1}, header.position);
  if (result.outcome != append_outcome::appended)
    throw error{errc::contradiction, "library: an event was not appended in the turn it belongs to"};
  body_.world_.apply(header.position, now_, std::move(what));
  return header.position;
}

library_body::library_body(std::unique_ptr<store> in, root_key root, key_ring ring, signer sign)
    : store_{std::move(in)}, root_{std::move(root)}, ring_{std::move(ring)}, signer_{std::move(sign)} {}

void library_body::save_keys(write_section& section) {
  auto all = ring_.rows();
  const std::unordered_set<std::string> kept{all.begin(), all.end()};
  std::vector<stored_key> rows;
  for (auto& each : all)
    if (!saved_.contains(each)) rows.push_back({row_id(each), std::move(each)});
  if (!rows.empty()) section.put_keys(rows);
  for (auto& each : rows) saved_.insert(std::move(each.bytes));
  std::vector<std::string> gone;  // of scopes that were dropped
  for (const auto& each : saved_)
    if (!kept.contains(each)) gone.push_back(row_id(each));
  if (gone.empty()) return;
  section.erase_keys(gone);
  std::erase_if(saved_, [&](const std::string& each) { return !kept.contains(each); });
}

void library_body::load_keys(const store_view& from) {
  auto rows = ring_rows(from);
  ring_ = key_ring::open(root_, rows);
  saved_ = {std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end())};
}

void library_body::start_again() {
  world_ = world{};
  rules_now_ = {};
  rules_then_ = {};
  words_ = word_places{};
  watch_ = notice_watch{};
  shelf_ = jigsaw_shelf{};
  std::optional<signer> fresh;
  signer_.lend_seed([&](std::string_view seed) { fresh.emplace(store_->id(), seed); });
  signer_ = *std::move(fresh);
  stale_ = false;
}

void library_body::catch_up(const store_view& from) {
  if (stale_) start_again();
  const auto done = signer_.last().size;
  const auto size = from.size();
  if (size == done) return;
  if (size < done)
    throw error{errc::contradiction, "library: the history has become shorter: an older copy was put in its place"};
  const auto head = from.newest_head();
  if (!head || head->size != size) throw error{errc::contradiction, "library: events stand in it that nobody signed"};
  take_in(from, parse_checkpoint(head->note));
}

void library_body::take_in(const store_view& from, const checkpoint& head) {
  stale_ = true;  // until all of them are in
  auto next = signer_.last().size;
  event_pages rows{from, next};
  signer_.follow(head, [&](event_bytes& to) {
    if (!rows.next(to)) return false;
    const auto header = parse_event(to);
    if (!ring_.kind_of(key_of(header.scope))) load_keys(from);  // another process has added a scope
    world_.apply(next, header.recorded_at, opened(ring_, to, next));
    ++next;
    return true;
  });
  stale_ = false;
}

void library_body::take_in_known(const store_view& from) {
  const auto known = parse_checkpoint(heads_.known);
  const auto refuse = [](const std::string& why) {
    throw error{errc::contradiction, "library: this is not the history of which a head is kept elsewhere: " + why};
  };
  if (const auto size = from.size(); size < known.head.size)
    refuse("that had " + std::to_string(known.head.size) + " events, and " + std::to_string(size) + " are here");
  try {
    take_in(from, known);
  } catch (const invalid_input& other) {
    refuse(other.message());
  }
}

void library_body::take_turn(instant now, std::optional<write_token> token, const std::function<void(turn&)>& work) {
  static_cast<void>(take_turn_once(now, token, work));
}

std::optional<std::uint64_t> library_body::take_turn_once(instant now, std::optional<write_token> token,
                                                          const std::function<void(turn&)>& work) {
  const std::lock_guard lock{mutex_};
  const auto section = store_->write();
  catch_up(*section);
  if (token)
    if (const auto earlier = section->find(*token)) return earlier;
  turn at{*this, *section, now, token};
  try {
    work(at);
  } catch (...) {
    stale_ = !at.written_.empty();
    throw;
  }
  if (!at.written_.empty()) {
    stale_ = true;  // until what was added is durable

    if (at.new_keys_) save_keys(*section);  // before what needs them
    event_pages rows{*section, signer_.last().size};
    const auto head = signer_.sign(at.written_, [&](event_bytes& to) { return rows.next(to); });
    const auto note = to_text(head);
    section->put_head({head.head.size, note});
    section->commit();
    try {
      if (heads_.hand_out) heads_.hand_out(note);
    } catch (...) {  // the record is kept, and whoever recorded it is told so
    }
  }
  stale_ = false;
  return std::nullopt;
}

write_token library_body::token_of(const person_id& actor, std::string_view key) const {
  return {blind_token(ring_, actor.text(), key).bytes};
}

std::string library_body::public_key() const { return to_text(signer_.key()); }

std::string library_body::head() const {
  const std::lock_guard lock{mutex_};
  const auto newest = store_->newest_head();
  return newest ? newest->note : std::string{};
}

std::shared_ptr<library_body> library_body::create(std::unique_ptr<store> in, root_key root, const founding& first,
                                                   const std::string& settings, heads_elsewhere heads) {
  if (in->size() != 0 || !in->keys().empty())
    throw invalid_input{errc::duplicate, "a library is founded in a store that holds nothing", "", {}};
  auto entries = founding_entries(first);
  auto ring = key_ring::create(root);
  const auto school = ring.add_scope(scope_kind::school);
  auto sign = signer::generate(in->id());
  std::string sealed;
  sign.lend_seed([&](std::string_view seed) { sealed = seal(ring, signing_key_header, seed, std::span{&school, 1}); });
  std::shared_ptr<library_body> body{
      new library_body{std::move(in), std::move(root), std::move(ring), std::move(sign)}};
  body->heads_ = std::move(heads);
  {
    const auto section = body->store_->write();
    body->save_keys(*section);
    std::vector<stored_key> rows{{std::string{signing_key_row}, std::move(sealed)}};
    if (!settings.empty()) rows.push_back({std::string{passphrase_row}, settings});
    section->put_keys(rows);
  }
  body->take_turn(first.at, {}, [&](turn& at) {
    bool opened = false;
    for (auto& each : entries) {
      entry what{first.by, {}, {}, std::move(each)};
      if (!std::exchange(opened, true)) what.opened.push_back({school, scope_kind::school, {}});
      static_cast<void>(at.add_under(std::move(what), {school}));
    }
  });
  return body;
}

std::shared_ptr<library_body> library_body::open(std::unique_ptr<store> in, root_key root, heads_elsewhere heads,
                                                 std::string_view snapshot) {
  auto rows = ring_rows(*in);
  auto ring = key_ring::open(root, rows);
  auto sign = load_signer(*in, ring);
  std::shared_ptr<library_body> body{
      new library_body{std::move(in), std::move(root), std::move(ring), std::move(sign)}};
  body->saved_ = {std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end())};
  body->heads_ = std::move(heads);
  body->resumed_ = body->resume(snapshot);
  if (body->resumed_) return body;
  if (!body->heads_.known.empty()) body->take_in_known(*body->store_);
  body->catch_up(*body->store_);
  return body;
}

}  // namespace safeguarding::inline v0::detail
