// SPDX-License-Identifier: Apache-2.0
#include "small_library.hpp"

#include "../../src/library/adopted_fields.hpp"
#include "../../src/library/entry.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <variant>

using namespace library_test;
namespace detail = safeguarding::detail;

namespace {

std::vector<detail::entry> one_of_each() {
  auto made = about("t-05", {subject("p-01")}, "Words.");
  made.id = sg::report_id{"r-1"};
  sg::notice told;
  told.id = sg::notice_id{"n-1"};
  told.about = made.id;
  told.receiver = "dsl";
  told.person = sg::person_id{"t-02"};
  told.made_at = morning;
  told.limit = sg::reading_limit{morning, sg::reading_setting::otherwise, {1, sg::unit::working_day}};
  auto to_agency = told;
  to_agency.person = {};
  to_agency.limit.reset();
  sg::access_grant leave{sg::grant_id{"g-1"},         sg::report_id{"r-1"},
                         sg::compartment::pupil_file, sg::access_purpose::child_protection,
                         sg::person_id{"t-02"},       {morning, morning}};
  sg::break_glass glass{sg::person_id{"p-01"},
                        "why",
                        morning,
                        morning,
                        sg::person_id{"g-01"},
                        sg::access_role::chair_of_governors,
                        morning};
  const auto with = [](detail::entry_content what) {
    return detail::entry{
        sg::person_id{"t-02"}, "why", {{{}, sg::scope_kind::child, sg::person_id{"p-01"}}}, std::move(what)};
  };
  using namespace std::chrono;
  const auto days =
      sg::bank_holidays::england().with(sg::day{2027y / June / 1}, "Extra").without(sg::day{2026y / May / 4});
  const sg::school_calendar calendar{"x", days, terms().terms(), {{sg::day{2026y / November / 3}, "Boiler"}}};
  return {with(detail::kept_record{{sg::encode_any(made)}, "label", detail::telling::as_history}),
          with(detail::adopted_people{people()}),
          with(detail::adopted_packs{sg::day{2026y / September / 1}, {{"name", {"toml"}}}}),
          with(detail::adopted_holders{posts().all()}),
          with(detail::adopted_calendar{{calendar}}),
          with(detail::adopted_settings{{}}),
          with(detail::told{{sg::made_event(told), sg::made_event(to_agency)}}),
          with(detail::granted{sg::person_id{"t-04"}, leave}),
          with(detail::revoked{sg::grant_id{"g-1"}, "over"}),
          with(detail::reading{sg::read_surface::search, {1, 70'000}}),
          with(sg::same_person_judgement{sg::person_id{"p-01"}, sg::person_id{"p-02"},
                                         sg::same_person_verdict::different, "x"}),
          with(detail::glass_broken{sg::person_id{"t-04"}, glass}),
          with(detail::judged_link{sg::report_id{"r-1"}, sg::report_id{"r-2"}, sg::verdict_on_link::no, "why"}),
          detail::entry{{}, {}, {}, detail::told{{sg::made_event(told)}}}};
}

}  // namespace

TEST_SUITE("library/entry") {
  TEST_CASE("an entry of every kind has one encoding, which reads back") {
    std::vector<bool> seen(std::variant_size_v<detail::entry_content>);
    for (const auto& each : one_of_each()) {
      const auto bytes = detail::encode_entry(each);
      CHECK(detail::encode_entry(detail::decode_entry(bytes)) == bytes);
      CHECK(detail::decode_entry(bytes).content.index() == each.content.index());
      CHECK(detail::decode_entry(bytes).by == each.by);
      seen[each.content.index()] = true;
    }
    CHECK(std::find(seen.begin(), seen.end(), false) == seen.end());
  }

  TEST_CASE("a calendar comes back as it was, its changed holidays with it") {
    for (const auto& each : one_of_each()) {
      const auto* adopted = std::get_if<detail::adopted_calendar>(&each.content);
      if (adopted == nullptr) continue;
      const auto back = detail::decode_entry(detail::encode_entry(each));
      CHECK(std::get<detail::adopted_calendar>(back.content).one.front().identity() == adopted->one.front().identity());
    }
  }

  TEST_CASE("bytes that are cut short, longer or changed are refused or are another entry, never the same") {
    std::mt19937_64 draw{20'261'120};
    for (const auto& each : one_of_each()) {
      const auto bytes = detail::encode_entry(each);
      CHECK_THROWS_AS(static_cast<void>(detail::decode_entry(bytes.substr(0, bytes.size() - 1))), sg::error);
      CHECK_THROWS_AS(static_cast<void>(detail::decode_entry(bytes + '\0')), sg::error);
      for (int i = 0; i < 200; ++i) {
        auto changed = bytes;
        changed[draw() % changed.size()] ^= static_cast<char>(1 + draw() % 255);
        std::optional<detail::entry> taken;
        try {
          taken = detail::decode_entry(changed);
        } catch (const sg::error&) {  // refused
        }
        if (taken) CHECK(detail::encode_entry(*taken) == changed);
      }
    }
  }

  TEST_CASE("an entry of a later version is told apart from bytes that are none") {
    auto bytes = detail::encode_entry(one_of_each().front());
    const auto version = bytes.find("safeguarding.entry") + 18;
    bytes[version] = 2;
    try {
      static_cast<void>(detail::decode_entry(bytes));
      FAIL("taken");
    } catch (const sg::error& e) {
      CHECK(e.code() == sg::errc::unsupported_version);
    }
  }
}
