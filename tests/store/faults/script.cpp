// SPDX-License-Identifier: Apache-2.0
#include "script.hpp"

#include "../scratch.hpp"

#include <safeguarding/store/append.hpp>
#include <safeguarding/store/group_commit.hpp>

#include <new>

namespace script {

namespace {

std::vector<sg::new_event> batch_of(std::uint64_t seed, std::size_t count, std::size_t size) {
  std::vector<sg::new_event> made;
  for (std::size_t i = 0; i < count; ++i) {
    const auto name = std::to_string(seed) + "." + std::to_string(i);
    std::string sealed = name + " ";
    sealed.resize(size < sealed.size() ? sealed.size() : size, static_cast<char>('a' + seed % 26));
    made.push_back({{"header " + name, sealed}, {}});
  }
  if (seed % 2 == 0) made[0].token = scratch::token(seed);
  return made;
}

void note(state& now, const std::vector<sg::new_event>& batch) {
  for (const auto& event : batch) {
    if (event.token) now.tokens[*event.token] = now.events.size();
    now.events.push_back(event.bytes);
  }
}

void demand(bool right) {
  if (!right) throw std::logic_error{"the store answered otherwise than its contract says"};
}

std::string key_name(std::uint64_t seed, std::size_t i) { return "key " + std::to_string((seed + i) % 7); }
std::string key_bytes(std::uint64_t seed, std::size_t i) {
  return "<secret " + std::to_string(seed) + "." + std::to_string(i) + ">" + std::string(120, 'k');
}

state state_of(const sg::store& in) {
  state found;
  sg::for_each_event(in, 0, [&](std::uint64_t, const sg::event_bytes& row) { found.events.push_back(row); });
  found.heads = in.heads(0, 100'000);
  for (const auto& row : in.keys()) found.keys[row.id] = row.bytes;
  return found;
}

std::string described(const state& one) {
  return std::to_string(one.events.size()) + " events, " + std::to_string(one.heads.size()) + " heads, " +
         std::to_string(one.keys.size()) + " keys";
}

}  // namespace

act append(std::uint64_t seed, std::size_t count, std::size_t size, bool with_head) {
  return {[=](sg::store& to) {
            const auto section = to.write();
            const auto result = section->append(batch_of(seed, count, size), section->size());
            demand(result.outcome == sg::append_outcome::appended);
            if (with_head) section->put_head({result.size, "head " + std::to_string(result.size)});
            section->commit();
          },
          [=](state& now) {
            note(now, batch_of(seed, count, size));
            if (with_head) now.heads.push_back({now.events.size(), "head " + std::to_string(now.events.size())});
          }};
}

act put_keys(std::uint64_t seed, std::size_t count) {
  return {[=](sg::store& to) {
            std::vector<sg::stored_key> rows;
            for (std::size_t i = 0; i < count; ++i) rows.push_back({key_name(seed, i), key_bytes(seed, i)});
            to.write()->put_keys(rows);
          },
          [=](state& now) {
            for (std::size_t i = 0; i < count; ++i) now.keys[key_name(seed, i)] = key_bytes(seed, i);
          }};
}

act erase_keys(std::uint64_t seed) {
  return {[=](sg::store& to) {
            to.write()->erase_keys(std::vector{key_name(seed, 0), key_name(seed, 3)});
          },
          [=](state& now) {
            for (const auto& id : {key_name(seed, 0), key_name(seed, 3)}) {
              const auto found = now.keys.find(id);
              if (found == now.keys.end()) continue;
              now.erased.push_back(found->second.substr(0, found->second.find('>') + 1));
              now.keys.erase(found);
            }
          }};
}

act undo_a_part(std::uint64_t seed) {
  return {[=](sg::store& to) {
            const auto section = to.write();
            section->begin_part();
            demand(section->append(batch_of(seed + 1000, 3, 2000), section->size()).outcome ==
                   sg::append_outcome::appended);
            section->undo_part();
            section->begin_part();
            demand(section->append(batch_of(seed, 1, 100), section->size()).outcome == sg::append_outcome::appended);
            section->keep_part();
            section->commit();
          },
          [=](state& now) { note(now, batch_of(seed, 1, 100)); }};
}

act leave_a_section(std::uint64_t seed) {
  return {[=](sg::store& to) {
            const auto section = to.write();
            static_cast<void>(section->append(batch_of(seed, 4, 3000), section->size()));
          },
          [](state&) {}};
}

act in_a_group(std::uint64_t seed) {
  return {[=](sg::store& to) {
            sg::group_commit group{to, [](sg::write_section& section) {
                                     section.put_head({section.size(), "head " + std::to_string(section.size())});
                                   }};
            group.run([&](sg::write_section& section) {
              demand(section.append(batch_of(seed, 2, 500), section.size()).outcome == sg::append_outcome::appended);
            });
          },
          [=](state& now) {
            note(now, batch_of(seed, 2, 500));
            now.heads.push_back({now.events.size(), "head " + std::to_string(now.events.size())});
          }};
}

act read_all() {
  return {[](sg::store& in) { static_cast<void>(state_of(in)); }, [](state&) {}};
}

acts random_acts(std::mt19937_64& draw, std::size_t count) {
  acts all;
  for (std::size_t i = 0; i < count; ++i) {
    const auto seed = draw() % 1'000'000 * 100 + i;
    switch (draw() % 8) {
      case 0: all.push_back(put_keys(seed, 1 + draw() % 3)); break;
      case 1: all.push_back(erase_keys(seed)); break;
      case 2: all.push_back(undo_a_part(seed)); break;
      case 3: all.push_back(in_a_group(seed)); break;
      case 4: all.push_back(append(seed, 1 + draw() % 20, 1 + draw() % 3000, draw() % 2 == 0)); break;
      default: all.push_back(append(seed, 1 + draw() % 3, draw() % 600, true)); break;
    }
  }
  return all;
}

std::vector<scene> scenes(sg::detail::journal_form journal) {
  // A store whose process is gone, so that its last heads are not yet in the key file, and the journal is as it was.
  scene base{"", {}, {}, {put_keys(0, 7)}};
  for (std::uint64_t i = 0; i < 63; ++i) base.all.push_back(append(i, 1, 200, i % 8 == 0));
  paper::disk on;
  paper::image start;
  base.all.push_back({[&](sg::store&) { start = on.as_it_is(); }, [](state&) {}});
  const auto held = run(on, journal, base).known;
  return {{"making a store", {}, {}, {append(1, 1, 100, true)}},
          {"one event", start, held, {append(1000, 1, 300, false)}},
          {"a batch of many pages", start, held, {append(1002, 40, 3000, false)}},
          {"heads, and the last of them in the key file",
           start,
           held,
           {append(1004, 60, 10, true), append(1006, 1, 9, true)}},
          {"keys", start, held, {put_keys(3, 2), put_keys(9, 7)}},
          {"erasing keys", start, held, {erase_keys(2)}},
          {"a part undone", start, held, {undo_a_part(1008)}},
          {"a section left", start, held, {leave_a_section(1010), append(1012, 1, 10, false)}},
          {"a group", start, held, {in_a_group(1014)}},
          {"reading", start, held, {read_all(), append(1016, 1, 10, true), read_all()}}};
}

outcome run(paper::disk& on, sg::detail::journal_form journal, const scene& what, acknowledging when) {
  outcome told;
  {
    const paper::undisturbed quiet;
    told.made = !what.start.empty();
    told.known = what.held;
  }
  std::unique_ptr<sg::store> store;
  const auto say = [&](std::string_view fault) {
    const paper::undisturbed quiet;
    told.fault = fault;
    if (when == acknowledging::early && told.doubt) told.known = *std::exchange(told.doubt, std::nullopt);
    if (store) told.afterwards = scratch::fault_of([&] { return store->size(); });
  };
  try {
    store = what.start.empty() ? sg::detail::create_sqlite_store(path, scratch::id(), {}, on.seams(journal))
                               : sg::detail::open_sqlite_store(path, {}, on.seams(journal));
    told.made = true;
    for (const auto& one : what.all) {
      {
        const paper::undisturbed quiet;
        told.doubt = told.known;
        one.effect(*told.doubt);
      }
      one.run(*store);
      const paper::undisturbed quiet;
      told.known = *std::exchange(told.doubt, std::nullopt);
    }
  } catch (const sg::store_error& failed) {
    say(sg::name(failed.fault()));
  } catch (const std::bad_alloc&) {
    say("no memory");
  }
  return told;
}

std::string complaint(const paper::image& left, sg::detail::journal_form journal, const outcome& told) {
  for (const auto& secret : told.known.erased)
    for (const auto& [name, bytes] : left)
      if (!told.doubt && bytes.find(secret) != std::string::npos) return "an erased key is still in " + name;
  paper::disk on{left};
  try {
    const auto store = sg::detail::open_sqlite_store(path, {}, on.seams(journal));
    const auto found = state_of(*store);
    store->check();
    const bool is_known = found == told.known, is_doubt = told.doubt && found == *told.doubt;
    if (!is_known && !is_doubt)
      return "found " + described(found) + ", acknowledged were " + described(told.known) +
             (told.doubt ? ", in doubt " + described(*told.doubt) : "");
    for (const auto& [token, at] : (is_known ? told.known : *told.doubt).tokens)
      if (store->find(token) != std::optional{at}) return "a token is not found at its place";
    // And it goes on from there.
    if (sg::append(*store, batch_of(999'999, 1, 10), found.events.size()).outcome != sg::append_outcome::appended)
      return "nothing can be appended any more";
  } catch (const sg::store_error& failed) {
    const auto fault = failed.fault();
    if (!told.made && (fault == sg::store_fault::half_made || fault == sg::store_fault::missing)) return {};
    return std::string{"it cannot be opened: "} + std::string{sg::name(fault)} + ": " + failed.what();
  }
  return {};
}

}  // namespace script
