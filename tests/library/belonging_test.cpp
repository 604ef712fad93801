// SPDX-License-Identifier: Apache-2.0
// Reports that belong together, as somebody at a desk sees them.
#include "failing_store.hpp"
#include "own_folder.hpp"
#include "van_school.hpp"

#include <safeguarding/library/library_file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>

using namespace library_test;

TEST_SUITE("library/belonging") {
  TEST_CASE("a desk says which reports belong together and why, and the receipt of the last one does too") {
    const school_with_a_van in;
    CHECK(labels_of(in.dsl().pictures()) == std::vector<std::string>{"v-0 v-1 v-2 "});
    const auto links = in.dsl().links();
    REQUIRE(links.size() >= 2);
    for (const auto& each : links) {
      std::int32_t sum = 0;
      for (const auto& line : each.evidence) sum += line.bits;
      CHECK(sum == each.bits);
    }
    const auto told = in.dsl().why(in.vans[0], in.vans[2]);
    REQUIRE(told);
    CHECK(told->a_label == "v-0");
    CHECK(told->b_label == "v-2");
    CHECK(told->picture_with_both);
    REQUIRE(in.receipts.back().belongs.pictures.size() == 1);
    CHECK(in.receipts.back().belongs.pictures == in.dsl().pictures());
    CHECK_FALSE(in.receipts.back().belongs.links.empty());
    for (const auto& each : in.receipts.back().belongs.links) CHECK(each.b == in.vans[2]);
    CHECK(in.receipts.front().belongs == sg::belonging{});
  }

  TEST_CASE("the receipt of a second try says what the report belonged with when it was kept") {
    school_with_a_van in;
    const auto second = in.receipts[noise.size() + 1];
    const auto again = in.dsl().record({said("t-05", van[1]), "v-1"}, "v-1");
    CHECK(again.what == second.what);
    CHECK(again.belongs == second.belongs);
  }

  TEST_CASE("a short receipt works nothing out and shows nothing; the rest is there to be asked for") {
    const school_with_a_van in;
    const auto said_now = said("t-03", van[0] + " A parcel and cash.");
    const auto receipts_shown = [&] {
      const auto all = in.school.as("g-01").audit();
      return std::count_if(all.begin(), all.end(),
                           [](const sg::reading_line& each) { return each.how == sg::read_surface::receipt; });
    };
    const auto before = receipts_shown();
    const auto told_before = in.school.as("t-02").notices().size();
    const auto brief = in.school.as("t-03").record({said_now, "v-3"}, "v-3", sg::receipt_says::that_it_is_kept);
    CHECK_FALSE(brief.advice);
    CHECK(brief.belongs == sg::belonging{});
    CHECK(receipts_shown() == before);
    CHECK(in.school.as("t-02").notices().size() == told_before + 1);
    const auto again = in.school.as("t-03").record({said_now, "v-3"}, "v-3", sg::receipt_says::that_it_is_kept);
    CHECK(again.what == brief.what);
    CHECK_FALSE(again.advice);
    CHECK(again.belongs == sg::belonging{});
    CHECK(receipts_shown() == before);
    const auto full = in.school.as("t-03").record({said_now, "v-3"}, "v-3");
    CHECK(full.what == brief.what);
    CHECK(full.advice);
    CHECK_FALSE(full.belongs.pictures.empty());
    CHECK(full.belongs.pictures == in.school.as("t-03").pictures());
    CHECK(in.school.as("t-03").explain(id(brief.what)));
  }

  TEST_CASE("whoever may see one report alone is told of no other") {
    const school_with_a_van in;
    CHECK(in.school.as("t-04").pictures().empty());
    CHECK(in.school.as("t-04").links().empty());
    CHECK_FALSE(in.school.as("t-04").why(in.vans[0], in.vans[1]));
    const auto mine = in.school.as("t-04").record({said("t-04", "A red van again, a parcel and cash."), "mine"});
    for (const auto& each : mine.belongs.links) CHECK(each.a_label == "v-0");  // which they wrote
    for (const auto& each : labels_of(mine.belongs.pictures)) CHECK(each == "v-0 mine ");
  }

  TEST_CASE("what is hidden makes nothing rarer or commoner and joins nothing") {
    const school_with_a_van with, without;
    for (int i = 0; i < 4; ++i)
      with.school.as("t-05").record({said("t-05", van[static_cast<std::size_t>(i) % 3] + " A parcel and cash.",
                                          {subject("p-01"), alleged("t-02")})});
    CHECK(without_drawn_ids(all_of(with.dsl())) == without_drawn_ids(all_of(without.dsl())));
    CHECK(with.school.as("t-01").pictures() != with.dsl().pictures());
    const auto one = with.dsl().record({said("t-04", van[0]), "next"}),
               other = without.dsl().record({said("t-04", van[0]), "next"});
    CHECK(without_drawn_ids(said_of(one.belongs)) == without_drawn_ids(said_of(other.belongs)));
    CHECK_FALSE(one.belongs.pictures.empty());
  }

  TEST_CASE("a report that is the only link between two is closed with them to whoever may not see it") {
    const small_library school;
    std::vector<std::string> texts{"Marks on the arm and a story about a blue bicycle with a bell.",
                                   "Blue bicycle with a bell outside the caravan, and a terrier on a chain.",
                                   "A terrier on a chain beside the caravan, barking at the little ones."};
    for (const auto& each : noise) school.as("t-05").record({said("t-05", each)});
    school.as("t-04").record({said("t-04", texts[0]), "a"});
    school.as("t-05").record({said("t-05", texts[1], {alleged("t-02")}), "hidden"});
    school.as("t-03").record({said("t-03", texts[2]), "b"});
    for (const auto& each : school.as("t-02").pictures())
      for (const auto& label : each.labels) CHECK(label != "hidden");
    for (const auto& each : school.as("t-02").links()) {
      CHECK(each.a_label != "hidden");
      CHECK(each.b_label != "hidden");
    }
    CHECK_FALSE(school.as("t-02").why(sg::report_id{"a"}, sg::report_id{"hidden"}));
  }

  TEST_CASE("whom a report is about never sees a picture with it") {
    school_with_a_van in;
    CHECK(in.dsl().pictures().size() == 1);
    auto corrected = said("t-03", van[2], {alleged("t-02")});
    in.school.as("t-01").record({correction(in.receipts.back().what, corrected, "t-01", "people")});
    for (const auto& each : labels_of(in.dsl().pictures())) CHECK(each == "v-0 v-1 ");
    CHECK_FALSE(in.dsl().why(in.vans[0], in.vans[2]));
    CHECK(in.dsl().as_of(morning - std::chrono::hours{1}).pictures().empty());
  }

  TEST_CASE("leave that is taken back closes pictures at once") {
    const school_with_a_van in;
    std::vector<sg::grant_id> given;
    for (const auto& each : in.vans) {
      sg::access_grant leave;
      leave.what = each;
      leave.valid = {morning, morning + std::chrono::hours{24}};
      given.push_back(in.dsl().grant(sg::person_id{"g-01"}, leave));
    }
    const auto before = in.school.as("g-01").pictures();
    REQUIRE(before.size() == 1);
    CHECK(before.front().reports.size() == 3);
    in.dsl().revoke(given[1], "no longer needed");
    for (const auto& each : labels_of(in.school.as("g-01").pictures())) CHECK(each.find("v-1") == std::string::npos);
    CHECK_FALSE(in.school.as("g-01").why(in.vans[0], in.vans[1]));
    for (const auto& each : {given[0], given[2]}) in.dsl().revoke(each, "no longer needed");
    CHECK(in.school.as("g-01").pictures().empty());
    CHECK(in.school.as("g-01", morning + std::chrono::hours{48}).links().empty());
  }

  TEST_CASE("as of a moment the pictures are those that stood then") {
    const school_with_a_van in;
    const auto later = morning + std::chrono::hours{24};
    const auto before = all_of(in.dsl());
    in.dsl(later).record({said("t-04", "The red van gave a lad a parcel and cash by the gate."), "v-3"});
    in.dsl(later).judge(in.vans[0], in.vans[1], verdict::no, "two vans");
    CHECK(all_of(in.dsl(later)) != before);
    CHECK(all_of(in.dsl(later).as_of(morning)) == before);
    CHECK(in.dsl(later).as_of(morning - std::chrono::hours{1}).pictures().empty());
  }

  TEST_CASE("a report that was withdrawn is in no picture, but its reporter is not told so") {
    const school_with_a_van in;
    const auto mine = in.school.as("t-04").record({said("t-04", van[0] + " Cash."), "mine"}).what;
    REQUIRE(in.school.as("t-04").why(in.vans[0], id(mine)));
    const auto before = all_of(in.school.as("t-04"));
    in.dsl().record({change(in.receipts[noise.size()].what, sg::amendment_kind::withdrawal, "t-02")});
    CHECK_FALSE(in.dsl().why(in.vans[0], in.vans[1]));
    for (const auto& each : labels_of(in.dsl().pictures())) CHECK(each.find("v-0") == std::string::npos);
    CHECK(all_of(in.school.as("t-04")) == before);
  }

  TEST_CASE("what was added to a report counts, and so does what it was corrected to") {
    const school_with_a_van in;
    const auto far = in.dsl().record({said("t-04", "A lad was late and would not say why."), "late"}).what;
    const auto bits = [&] { return in.dsl().why(id(far), in.vans[0])->link.bits; };
    const auto before = bits();
    auto more = change(far, sg::amendment_kind::addition, "t-02");
    more.added = "He says a maroon van with a taped light waited by the gate and he was handed a parcel.";
    in.dsl().record({more});
    const auto with_addition = bits();
    CHECK(with_addition > before);
    in.dsl().record({correction(far, said("t-04", "A girl was late and would not say why."), "t-02", "text")});
    CHECK(bits() > before);  // what was added still stands beside it
    more.added = "";
    more.kind = sg::amendment_kind::withdrawal;
    in.dsl().record({more});
    CHECK_FALSE(in.dsl().why(id(far), in.vans[0]));
    in.dsl().record({correction(far, said("t-04", van[0]), "t-02", "text")});
    CHECK_FALSE(in.dsl().why(id(far), in.vans[0]));
  }

  TEST_CASE("people who come on the roll are recognised in what was recorded before") {
    const small_library school;
    for (const auto& each : noise) school.as("t-05").record({said("t-05", each)});
    const auto one = id(school.as("t-05").record({said("t-05", "Came in tired, Zebedee Quorn, no lunch.")}).what),
               two = id(school.as("t-04").record({said("t-04", "Asked Zebedee Quorn why he was cold. No coat.")}).what);
    const auto people_line = [&] {
      const auto told = school.as("t-02").why(one, two);
      return told && std::any_of(told->link.evidence.begin(), told->link.evidence.end(),
                                 [](const auto& line) { return line.feature == sg::link_feature::person; });
    };
    CHECK_FALSE(people_line());
    school.as("t-02").adopt_roll(
        std::vector<sg::person>{somebody("p-77", sg::person_kind::pupil, "Zebedee", "Quorn", "h-77")});
    CHECK(people_line());
  }

  TEST_CASE("every reading of what belongs together is recorded, receipts too") {
    const school_with_a_van in;
    const auto shown = [&](sg::read_surface how) {
      std::vector<std::string> labels;
      for (const auto& each : in.school.as("g-01").audit())
        if (each.how == how && each.by == sg::person_id{"t-03"}) labels.push_back(each.label);
      std::sort(labels.begin(), labels.end());
      return labels;
    };
    using all = std::vector<std::string>;
    const auto by = in.school.as("t-03");
    static_cast<void>(by.pictures());
    CHECK(shown(sg::read_surface::pictures) == all{"v-0", "v-1", "v-2"});
    static_cast<void>(by.links());
    CHECK(shown(sg::read_surface::links) == all{"v-0", "v-1", "v-2"});
    static_cast<void>(by.why(in.vans[0], in.vans[1]));
    const auto why = shown(sg::read_surface::why);
    CHECK(std::find(why.begin(), why.end(), "v-0") != why.end());
    CHECK(std::find(why.begin(), why.end(), "v-1") != why.end());
    CHECK(shown(sg::read_surface::receipt).empty());
    in.school.as("t-03").record({said("t-03", van[0] + " A parcel and cash."), "v-4"});
    const auto receipt = shown(sg::read_surface::receipt);
    CHECK(receipt == all{"v-0", "v-1", "v-2"});
  }

  TEST_CASE("step by step or opened anew, by whichever desk: what belongs together is the same") {
    const folder here;
    std::mt19937_64 draw{20'261'116};
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(draw() % n); };
    const auto library = sg::create_library_file(here.file(), host_key(), first_events());
    const auto as = [&](const sg::case_library& in, const char* who) {
      return in.as({sg::person_id{who}, morning, "test"});
    };
    const std::vector<const char*> staff{"t-01", "t-02", "t-03", "t-04", "t-05"};
    std::vector<sg::record_ref> made;
    std::size_t said_of_links = 0;
    for (int step = 0; step < 60; ++step) {
      const auto who = staff[below(staff.size())];
      auto desk = as(library, who);
      const auto roll = made.size() < 6 ? 0 : below(10);
      static_cast<void>(refused([&] {
        if (roll < 6) {
          std::vector<sg::involvement> people;
          if (below(3) == 0) people.push_back(alleged(staff[below(staff.size())]));
          if (below(3) == 0) people.push_back(subject("p-01"));
          const auto& texts = below(2) == 0 ? van : noise;
          made.push_back(desk.record({said(who, texts[below(texts.size())], people)}).what);
        } else if (roll == 6) {
          auto more = change(made[below(made.size())], sg::amendment_kind::addition, who);
          more.added = van[below(van.size())];
          desk.record({more});
        } else if (roll == 7) {
          desk.record({correction(made[below(made.size())], said("t-04", van[below(van.size())]), who, "text")});
        } else if (roll == 8 && below(2) == 0) {
          desk.record({change(made[below(made.size())], sg::amendment_kind::withdrawal, who)});
        } else {
          const auto a = id(made[below(made.size())]), b = id(made[below(made.size())]);
          desk.judge(a, b, below(2) == 0 ? verdict::no : verdict::yes, "as seen");
          ++said_of_links;
        }
      }));
      if (step % 6 != 5) continue;
      const auto anew = sg::open_library_file(here.file(), host_key());
      for (const auto* each : staff) {
        CAPTURE(step);
        CAPTURE(each);
        CHECK(all_of(as(library, each)) == all_of(as(anew, each)));
      }
    }
    CHECK(said_of_links > 3);
    CHECK_FALSE(as(library, "t-02").pictures().empty());
  }

  TEST_CASE("what a broken-off recording joined is joined no longer") {
    const std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
    const auto when = std::make_shared<fault>();
    const auto library =
        sg::case_library::create(std::make_unique<failing_store>(files, when), host_key(), first_events());
    const auto desk = [](const sg::case_library& in) { return in.as({sg::person_id{"t-02"}, morning, "test"}); };
    for (const auto& each : noise) desk(library).record({said("t-05", each)});
    desk(library).record({said("t-04", van[0])});
    std::size_t broken_off = 0;
    for (std::int64_t n = 0; n < 40; ++n) {
      when->arm(n, fault::side::before);
      const bool failed = !refused([&] { desk(library).record({said("t-05", van[1])}); }).empty();
      when->disarm();
      if (!failed) break;
      ++broken_off;
      desk(library).record({said("t-05", noise[static_cast<std::size_t>(n) % noise.size()])});
      const auto anew =
          sg::case_library::open(std::make_unique<failing_store>(files, std::make_shared<fault>()), host_key());
      CAPTURE(n);
      REQUIRE(all_of(desk(library)) == all_of(desk(anew)));
    }
    CHECK(broken_off > 5);
  }
}
