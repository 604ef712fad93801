// SPDX-License-Identifier: Apache-2.0
#include "library_body.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/library/desk.hpp>
#include <safeguarding/store/append.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

constexpr std::size_t longest_key = 128;

/// How many records one entry of the audit names; a list in an entry may have 65,535.
constexpr std::size_t shown_at_once = 50'000;

/// Whether it is on record that somebody was shown nothing.
enum class when_nothing { record_it_too, leave_out };

void record_reading(detail::turn& at, const presence& who, read_surface surface, detail::positions shown,
                    when_nothing empty) {
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  if (shown.empty() && empty == when_nothing::leave_out) return;
  for (std::size_t next = 0; next == 0 || next < shown.size(); next += shown_at_once) {
    const auto first = shown.begin() + static_cast<std::ptrdiff_t>(next);
    const auto last = shown.begin() + static_cast<std::ptrdiff_t>(std::min(shown.size(), next + shown_at_once));
    at.add({who.person, who.reason, {}, detail::reading{surface, {first, last}}}, {{scope_kind::audit, std::string{}}});
  }
}

/// Runs `read` on what the actor may see and records what it showed, all in one turn: if the reading cannot be
/// recorded, its answer is never returned.
template <class Read>
auto reading_turn(detail::library_body& in, const presence& who, std::optional<instant> as_of, read_surface surface,
                  Read read) {
  using answer = decltype(read(std::declval<detail::turn&>(), std::declval<const detail::sight&>(),
                               std::declval<detail::positions&>()));
  std::optional<answer> result;
  in.take_turn(who.now, {}, [&](detail::turn& at) {
    detail::positions shown;
    {
      const auto& now = at.rules();
      const detail::sight by{at.in(), now, who, as_of, as_of ? at.rules(as_of) : now};
      result.emplace(read(at, by, shown));
    }
    record_reading(at, who, surface, std::move(shown), when_nothing::record_it_too);
  });
  return *std::move(result);
}

/// The token of a write under `key`, if one is given. \throws invalid_input  it is too long.
std::optional<write_token> token_for(const detail::library_body& in, const presence& who, std::string_view key) {
  if (key.size() > longest_key)
    throw invalid_input{errc::limit_exceeded, "a key of a write has 128 bytes at most", "", {"", 0, 0, "key"}};
  if (key.empty()) return std::nullopt;
  return in.token_of(who.person, key);
}

/// Tells whoever is to be told now that `done` is kept; where that cannot be worked out, the receipt of a report says
/// so, at every try.
void tell_of(detail::turn& at, receipt& done) {
  if (detail::follow_up(at, detail::touched_by(at, done.what)).failed == 0 || done.what.kind != record_kind::report)
    return;
  done.findings.push_back({severity::warning,
                           errc::contradiction,
                           "this is kept, but whom to tell could not be worked out: tell a lead yourself",
                           "",
                           {}});
}

/// Says in the receipt of a report what it belonged with when it was kept. That its writer was shown other reports is
/// recorded like any reading.
void say_what_belongs(detail::turn& at, const presence& who, receipt& done) {
  const auto index = done.what.kind == record_kind::report ? at.in().find(done.what) : std::nullopt;
  if (!index || at.in().records()[*index].tell != detail::telling::now) return;
  const auto position = at.in().records()[*index].position;
  detail::positions shown;
  try {
    const detail::sight by{at.in(), at.rules(), who};
    done.belongs = detail::read_belonging(by, at.pieces(by, position), report_id{done.what.id}, shown);
  } catch (const error&) {
    done.findings.push_back({severity::warning,
                             errc::contradiction,
                             "this is kept, but what it belongs with could not be worked out: ask for the pictures",
                             "",
                             {}});
    return;
  }
  record_reading(at, who, read_surface::receipt, std::move(shown), when_nothing::leave_out);
}

/// Writes what `make` gives, unless it was written under `key` before; either way the receipt of it. `again`, if given,
/// has to be what was written then.
template <class Make>
receipt write_once(detail::library_body& in, const presence& who, std::string_view key, const any_record* again,
                   receipt_says how_much, Make make) {
  std::optional<receipt> done;
  const auto say_all = [&](detail::turn& at) {
    tell_of(at, *done);
    if (how_much == receipt_says::what_follows) say_what_belongs(at, who, *done);
  };
  const auto earlier = in.take_turn_once(who.now, token_for(in, who, key), [&](detail::turn& at) {
    done = detail::write_record(at, who, make(at), detail::telling::now, how_much);
    say_all(at);
  });
  if (earlier)
    in.take_turn(who.now, {}, [&](detail::turn& at) {
      done = detail::receipt_of(at, who, *earlier, again, how_much);
      say_all(at);
    });
  return *std::move(done);
}

}  // namespace

receipt desk::record(to_record what, std::string_view key, receipt_says how_much) {
  return write_once(*in_, who_, key, &what.value, how_much, [&](detail::turn&) { return what; });
}

std::vector<receipt> desk::bring_in(std::span<const to_record> all, std::string_view key) {
  static_cast<void>(token_for(*in_, who_, key));  // refused before anything is kept
  std::vector<receipt> done;
  for (std::size_t next = 0; next < all.size(); next += events_per_commit) {
    const auto part = all.subspan(next, std::min(all.size() - next, events_per_commit));
    std::optional<write_token> token;
    if (!key.empty()) token = in_->token_of(who_.person, std::string{key} + " from " + std::to_string(next));
    const auto earlier = in_->take_turn_once(who_.now, token, [&](detail::turn& at) {
      for (const auto& each : part)
        done.push_back(
            detail::write_record(at, who_, each, detail::telling::as_history, receipt_says::that_it_is_kept));
    });
    if (earlier)
      in_->take_turn(who_.now, {}, [&](detail::turn& at) {  // a commit of history holds its records and nothing else
        for (std::size_t i = 0; i < part.size(); ++i)
          done.push_back(detail::receipt_of(at, who_, *earlier + i, &part[i].value, receipt_says::that_it_is_kept));
      });
  }
  return done;
}

receipt desk::close(const case_id& which, std::string reason, std::string lessons, std::string_view key) {
  return write_once(*in_, who_, key, nullptr, receipt_says::what_follows, [&](detail::turn& at) {
    return to_record{detail::closing(at, who_, which, std::move(reason), std::move(lessons)), {}};
  });
}

void desk::acknowledge(const notice_id& which, notice_step what) {
  in_->take_turn(who_.now, {}, [&](detail::turn& at) { detail::write_notice_step(at, who_, which, what); });
}

void desk::adopt_roll(std::span<const person> people) {
  in_->take_turn(who_.now, {},
                 [&](detail::turn& at) { detail::write_adoption(at, who_, detail::changed_people(at.in(), people)); });
}

void desk::adopt_packs(day from, std::span<const pack_text> packs) {
  in_->take_turn(who_.now, {},
                 [&](detail::turn& at) { detail::write_adoption(at, who_, detail::checked_packs(from, packs)); });
}

void desk::adopt_holders(const holders& who) {
  in_->take_turn(who_.now, {},
                 [&](detail::turn& at) { detail::write_adoption(at, who_, detail::adopted_holders{who.all()}); });
}

void desk::adopt_calendar(const school_calendar& calendar) {
  in_->take_turn(who_.now, {},
                 [&](detail::turn& at) { detail::write_adoption(at, who_, detail::adopted_calendar{{calendar}}); });
}

void desk::adopt_settings(const notice_settings& settings) {
  in_->take_turn(who_.now, {},
                 [&](detail::turn& at) { detail::write_adoption(at, who_, detail::adopted_settings{settings}); });
}

void desk::judge(const same_person_judgement& verdict) {
  in_->take_turn(who_.now, {}, [&](detail::turn& at) { detail::write_adoption(at, who_, verdict); });
}

void desk::judge(const report_id& a, const report_id& b, verdict_on_link verdict, std::string reason,
                 std::string_view key) {
  const detail::judged_link what{a, b, verdict, std::move(reason)};
  const auto earlier = in_->take_turn_once(who_.now, token_for(*in_, who_, key),
                                           [&](detail::turn& at) { detail::write_judgement(at, who_, what); });
  if (earlier)
    in_->take_turn(who_.now, {}, [&](detail::turn& at) { detail::check_same_judgement(at, who_, *earlier, what); });
}

grant_id desk::grant(const person_id& to, access_grant what) {
  grant_id id;
  in_->take_turn(who_.now, {}, [&](detail::turn& at) { id = detail::write_grant(at, who_, to, std::move(what)); });
  return id;
}

void desk::revoke(const grant_id& which, std::string reason) {
  in_->take_turn(who_.now, {}, [&](detail::turn& at) {
    detail::write_revocation(at, who_, {which, std::move(reason)});
  });
}

void desk::break_the_glass(const break_glass& what) {
  in_->take_turn(who_.now, {}, [&](detail::turn& at) { detail::write_broken_glass(at, who_, what); });
}

std::optional<record_view> desk::find(const record_ref& which) const {
  return reading_turn(*in_, who_, as_of_, read_surface::record,
                      [&](auto&, const auto& by, auto& shown) { return detail::read_record(by, which, shown); });
}

std::vector<record_ref> desk::records(std::string_view cursor, std::size_t most) const {
  return reading_turn(*in_, who_, as_of_, read_surface::records, [&](auto&, const auto& by, auto& shown) {
    return detail::read_records(by, cursor, most, shown);
  });
}

std::optional<file_view> desk::file_of(const person_id& who) const {
  return reading_turn(*in_, who_, as_of_, read_surface::case_file,
                      [&](auto&, const auto& by, auto& shown) { return detail::read_file_of(by, who, shown); });
}

std::vector<chronology_line> desk::chronology(chronology_of what, std::string_view of) const {
  return reading_turn(*in_, who_, as_of_, read_surface::chronology,
                      [&](auto&, const auto& by, auto& shown) { return detail::read_chronology(by, what, of, shown); });
}

std::vector<search_hit> desk::search(std::string_view query, std::size_t most) const {
  return reading_turn(*in_, who_, as_of_, read_surface::search, [&](auto& at, const auto& by, auto& shown) {
    return detail::read_search(by, at.words(), query, most, shown);
  });
}

std::vector<due_notice> desk::notices() const {
  in_->take_turn(who_.now, {},
                 [&](detail::turn& at) { detail::follow_up(at, at.watch().to_follow(at.in(), at.now())); });
  return reading_turn(*in_, who_, as_of_, read_surface::notices, [&](auto& at, const auto& by, auto& shown) {
    const auto among = as_of_ ? by.all() : at.watch().of(at.in(), who_.person, who_.now);
    return detail::read_notices(by, among, shown);
  });
}

std::vector<due_clock> desk::due() const {
  return reading_turn(*in_, who_, as_of_, read_surface::due,
                      [&](auto&, const auto& by, auto& shown) { return detail::read_due(by, shown); });
}

std::optional<audience_view> desk::explain(const report_id& which) const {
  return reading_turn(*in_, who_, as_of_, read_surface::explanation,
                      [&](auto&, const auto& by, auto& shown) { return detail::read_explanation(by, which, shown); });
}

std::vector<link_view> desk::links() const {
  return reading_turn(*in_, who_, as_of_, read_surface::links, [](auto& at, const auto& by, auto& shown) {
    return detail::read_links(by, at.pieces(by), shown);
  });
}

std::vector<event_view> desk::same_events() const {
  return reading_turn(*in_, who_, as_of_, read_surface::same_events, [](auto& at, const auto& by, auto& shown) {
    return detail::read_same_events(by, at.pieces(by), shown);
  });
}

std::vector<picture_view> desk::pictures() const {
  return reading_turn(*in_, who_, as_of_, read_surface::pictures, [](auto& at, const auto& by, auto& shown) {
    return detail::read_pictures(by, at.pieces(by), shown);
  });
}

std::optional<why_view> desk::why(const report_id& a, const report_id& b) const {
  return reading_turn(*in_, who_, as_of_, read_surface::why, [&](auto& at, const auto& by, auto& shown) {
    return detail::read_why(by, at.pieces(by), a, b, shown);
  });
}

std::vector<reading_line> desk::audit() const {
  auto overseer = who_;
  overseer.purposes = {access_purpose::oversight};
  return reading_turn(*in_, overseer, as_of_, read_surface::audit,
                      [&](auto&, const auto& by, auto& shown) { return detail::read_audit(by, shown); });
}

desk desk::as_of(instant then) const {
  auto other = *this;
  other.as_of_ = then;
  return other;
}

}  // namespace safeguarding::inline v0
