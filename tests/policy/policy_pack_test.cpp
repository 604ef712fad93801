// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/policy_pack.hpp>

#include <safeguarding/pack/canonical.hpp>

#include <doctest/doctest.h>

#include <set>

#include "../pack/refused.hpp"
#include "books.hpp"

namespace sg = safeguarding;
using policy_test::read_pack;

namespace {

constexpr const char* small = R"(format = 1

[pack]
id = "small"
kind = "school"
title = "A small policy"
edition = "1"
effective_from = 2026-09-01
effective_until = 2027-09-01
vocabulary = "safeguarding-core@1"
same_person = [["headteacher", "dsl"]]

[[clause]]
id = "1"
text = "Tell the DSL."
time = "at once"

[[clause]]
id = "2"
kind = "reference"
text = "See elsewhere."

[[clock]]
id = "reply"
unit = "working_day"
n = 2
starts = ["aware_at", "at"]
stops = ["triaged"]
owner = "DSL"
source = "the document"
edition = "1"
mark = "S"
basis = "local"
meaning = "A reply."

[[ladder]]
id = "steps"
steps = ["step1", "step2"]
counts = "prior_upheld_misuse_count"
look_back = "unstated"

[[rule]]
id = "first"
kind = "route"
cite = ["1"]
when = { event = ["concern_for_child"] }
route = { to = ["dsl", "police"], also = true, alternatives = true, strand = "welfare" }
step = "step1"
must = ["inform_parent"]
may = ["contact_parent"]
must_not = ["close_page"]
consider = ["lado"]
decided_by = "headteacher"
clocks = ["reply"]
time = "at once"
effective_from = 2026-10-01
effective_until = 2026-12-01
note = "A note."

[[rule]]
id = "second"
kind = "must"
cite = ["1", "2"]
when = { event = ["allegation"] }
overrides = ["first"]
must = ["sign_aup"]

[[rule]]
id = "always"
kind = "must"
cite = ["1"]
standing = true
must = ["sign_aup"]
)";

constexpr const char* law = R"(format = 1

[pack]
id = "law"
kind = "overlay"
title = "A law"
edition = "1"
vocabulary = "safeguarding-core@1"
late_after_hours = 24

[invariants]
never_subject = "1"
stand_in = "1"
conflict_of_interest = "1"
conflict_goes_to = "lado"
direct = "1"
direct_to = "childrens_social_care"
direct_action = "reporter_refers_directly"
no_self_approval = "1"

[[clause]]
id = "1"
kind = "invariant"
text = "Kept by the engine."
)";

sg::day on(const char* text) { return sg::parse_day(text).value(); }

void check_refused(const std::string& text, const std::vector<spoiled>& cases) {
  for (const auto& each : cases) {
    CAPTURE(each.part);
    CAPTURE(each.put);
    const auto found = refused([&] { (void)read_pack(spoil(text, each)); });
    CHECK(found.at == each.at);
    CHECK(says(found.message, each.message));
  }
}

}  // namespace

TEST_SUITE("policy/policy_pack") {
  TEST_CASE("what the text says is what is read") {
    const auto read = read_pack(small);
    CHECK(read.id == "small");
    CHECK(read.kind == sg::pack_kind::school);
    CHECK(read.edition == "1");
    CHECK(read.from == on("2026-09-01"));
    CHECK(read.until == on("2027-09-01"));
    CHECK(read.same_person == std::vector<std::vector<std::string>>{{"headteacher", "dsl"}});
    CHECK(read.find_clause("1")->time == "at once");
    CHECK(read.find_clause("2")->kind == sg::clause_kind::reference);
    CHECK(read.find_clause("3") == nullptr);
    CHECK(read.find_clock("reply")->limit == sg::budget{2, sg::unit::working_day});
    CHECK(read.find_clock("reply")->starts == std::vector<std::string>{"aware_at", "at"});
    CHECK(read.find_clock("reply")->basis == sg::clock_basis::local);
    CHECK(read.find_clock("answer") == nullptr);
    CHECK(read.ladders.at(0).steps == std::vector<std::string>{"step1", "step2"});
    CHECK(read.pinned == sg::pin(sg::read_toml(small, "elsewhere.toml")));
    CHECK(read.cited_as("1") == "small: 1");

    REQUIRE(read.rules.size() == 3);
    const auto& first = read.rules[0];
    CHECK(first.tell->to == std::vector<std::string>{"dsl", "police"});
    CHECK(first.tell->manner == sg::receiver_manner::also);
    CHECK(first.tell->serves == sg::strand::welfare);
    CHECK(first.tell->alternatives);
    CHECK(first.step == "step1");
    CHECK(first.must == std::vector<std::string>{"inform_parent"});
    CHECK(first.may == std::vector<std::string>{"contact_parent"});
    CHECK(first.must_not == std::vector<std::string>{"close_page"});
    CHECK(first.consider == std::vector<std::string>{"lado"});
    CHECK(first.decided_by == "headteacher");
    CHECK(first.clocks == std::vector<std::string>{"reply"});
    CHECK(first.time == "at once");
    CHECK(first.where.line == 42);
    CHECK(read.rules[1].decided_by == "recipient");
    CHECK(read.rules[1].overrides == std::vector<std::string>{"first"});
    CHECK_FALSE(read.rules[1].tell);
    CHECK(read.rules[2].standing);
  }

  TEST_CASE("a rule is in force from its first day until the day it ends, which is no longer in force") {
    const auto first = read_pack(small).rules[0];
    CHECK_FALSE(first.in_force(on("2026-09-30")));
    CHECK(first.in_force(on("2026-10-01")));
    CHECK(first.in_force(on("2026-11-30")));
    CHECK_FALSE(first.in_force(on("2026-12-01")));
    CHECK(read_pack(small).rules[1].in_force(on("1970-01-01")));
  }

  TEST_CASE("an overlay has invariants and a parameter, and its clauses are cited by their id alone") {
    const auto read = read_pack(law);
    CHECK(read.kind == sg::pack_kind::overlay);
    CHECK(read.late_after_hours == 24);
    CHECK(read.keeps.conflict_goes_to == "lado");
    CHECK(read.keeps.direct_to == "childrens_social_care");
    CHECK(read.cited_as("1") == "1");
  }

  TEST_CASE("a head that cannot be is refused") {
    check_refused(
        small, {{"format = 1", "format = 2", "unsupported_version 1:10 format", "format 1"},
                {"format = 1", "", "missing 1:1", "'format'"},
                {"[pack]", "[paket]", "missing 1:1", "'pack'"},
                {"id = \"small\"", "id = \"a b\"", "invalid_input 4:6 pack.id 'a b'", "plain characters"},
                {"id = \"small\"", "", "missing 3:1 pack", "'id'"},
                {"kind = \"school\"", "kind = \"scool\"", "unknown_name 5:8 pack.kind 'scool'", "did you mean school?"},
                {"title = \"A small policy\"", "", "missing 3:1 pack", "'title'"},
                {"edition = \"1\"", "", "missing 3:1 pack", "'edition'"},
                {"2026-09-01", "\"2026-09-01\"", "invalid_input 8:18 pack.effective_from", "a date without quotes"},
                {"effective_until = 2027-09-01", "effective_until = 2026-09-01",
                 "contradiction 9:19 pack.effective_until 'small'", "ends before it begins"},
                {"core@1", "core@2", "unsupported_version 10:14 pack.vocabulary 'safeguarding-core@2'", "core@1"},
                {"[[\"headteacher\", \"dsl\"]]", "\"dsl\"", "invalid_input 11:15 pack.same_person", "list of lists"},
                {"[[\"headteacher\", \"dsl\"]]", "[\"dsl\"]", "invalid_input 11:16", "list of lists"},
                {"[[\"headteacher\", \"dsl\"]]", "[[\"dls\"]]", "unknown_name 11:17 'dls'", "a role"},
                {"[[\"headteacher\", \"dsl\"]]", "[[1]]", "unknown_name 11:17", "a role"},
                {"same_person", "late_after_hours = 3\nsame_person", "unknown_name 11:20 pack 'late_after_hours'",
                 "unknown key"},
                {"[[clause]]", "[invariants]\n[[clause]]", "unknown_name 13:1 'invariants'", "unknown key"},
                {"[[clause]]", "[[clauses]]", "unknown_name 13:1 'clauses'", "did you mean clause?"}});
  }

  TEST_CASE("a clause that cannot be is refused, and so is a binding one that no rule rests on") {
    check_refused(small, {{"id = \"2\"\nkind", "id = \"1\"\nkind", "duplicate 18:1 clause 2 '1'", "given before"},
                          {"kind = \"reference\"", "kind = \"binding\"\nsources = \"x\"",
                           "unknown_name 21:11 clause 2 'sources'", "did you mean source?"},
                          {"kind = \"reference\"", "kind = \"ref\"", "unknown_name 20:8 clause 2.kind 'ref'",
                           "binding, reference, invariant"},
                          {"text = \"Tell the DSL.\"", "", "missing 13:1 clause 1", "'text'"},
                          {"[[clock]]", "[[clause]]\nid = \"3\"\ntext = \"x\"\n[[clock]]", "missing 23:1 clause 3 '3'",
                           "no rule cites this clause"}});
  }

  TEST_CASE("a clock that cannot be is refused, and so is one that nobody starts") {
    check_refused(
        small,
        {{"unit = \"working_day\"", "unit = \"workday\"", "unknown_name 25:8 clock 1.unit 'workday'", "working_day"},
         {"unit = \"working_day\"", "", "missing 23:1 clock 1", "'unit'"},
         {"n = 2", "", "invalid_input 23:1 clock 1.n '0'", "1 to 10000"},
         {"n = 2", "n = -2", "invalid_input 26:5 clock 1.n '-2'", "1 to 10000"},
         {"n = 2", "n = 10001", "invalid_input 26:5 clock 1.n '10001'", "1 to 10000"},
         {"n = 2", "n = 4294967298", "invalid_input 26:5 clock 1.n '4294967298'", "1 to 10000"},
         {"unit = \"working_day\"", "unit = \"immediate\"", "invalid_input 26:5 clock 1.n '2'", "immediate"},
         {"\"aware_at\", \"at\"", "", "missing 27:10 clock 1.starts 'reply'", "'starts'"},
         {"\"aware_at\", \"at\"", "\"aware\"", "unknown_name 27:11 clock 1.starts 'aware'", "unknown start of a clock"},
         {"\"aware_at\", \"at\"", "\"place\"", "unknown_name 27:11 clock 1.starts 'place'", "unknown start of a clock"},
         {"stops = [\"triaged\"]", "stops = [\"traiged\"]", "unknown_name 28:10 clock 1.stops 'traiged'",
          "unknown act, so this clock would never stop; did you mean triaged?"},
         {"owner = \"DSL\"", "", "missing 23:1 clock 1", "'owner'"},
         {"source = \"the document\"", "", "missing 23:1 clock 1", "'source'"},
         {"meaning = \"A reply.\"", "", "missing 23:1 clock 1", "'meaning'"},
         {"basis = \"local\"", "basis = \"custom\"", "unknown_name 33:9 clock 1.basis 'custom'", "statutory, local"},
         {"basis = \"local\"", "basis = \"not_in_force\"", "contradiction 54:10 rule 1.clocks 'reply'", "not in force"},
         {"clocks = [\"reply\"]", "", "missing 23:1 clock 1 'reply'", "no rule starts this clock"},
         {"clocks = [\"reply\"]", "clocks = [\"replay\"]", "unknown_name 54:11 rule 1.clocks 'replay'",
          "did you mean reply?"},
         {"[[ladder]]",
          "[[clock]]\nid = \"reply\"\nunit = \"immediate\"\nstarts = [\"at\"]\nowner = \"x\"\nsource = \"x\"\n"
          "meaning = \"x\"\n[[ladder]]",
          "duplicate 36:1 clock 2 'reply'", "given before"}});
    CHECK(read_pack(spoil(spoil(small, {"clocks = [\"reply\"]", "", "", ""}),
                          {"basis = \"local\"", "basis = \"not_in_force\"", "", ""}))
              .find_clock("reply")
              ->basis == sg::clock_basis::not_in_force);
  }

  TEST_CASE("a ladder that cannot be is refused") {
    check_refused(small, {{"steps = [\"step1\", \"step2\"]", "", "missing 36:1 ladder 1 'steps'", "its steps"},
                          {"counts = \"prior_upheld_misuse_count\"", "counts = \"place\"",
                           "unknown_name 39:10 ladder 1.counts 'place'", "kind count"},
                          {"counts = \"prior_upheld_misuse_count\"", "counts = \"misuse\"",
                           "unknown_name 39:10 ladder 1.counts 'misuse'", "kind count"},
                          {"look_back = \"unstated\"", "", "missing 36:1 ladder 1", "'look_back'"},
                          {"step = \"step1\"", "step = \"step3\"", "unknown_name 48:8 rule 1.step 'step3'",
                           "did you mean step1?"}});
  }

  TEST_CASE("a rule that cannot be is refused") {
    check_refused(
        small,
        {{"id = \"first\"", "", "missing 42:1 rule 1", "'id'"},
         {"id = \"second\"", "id = \"first\"", "duplicate 60:1 rule 2 'first'", "given before"},
         {"kind = \"route\"\n", "", "missing 42:1 rule 1", "'kind'"},
         {"kind = \"route\"", "kind = \"root\"", "unknown_name 44:8 rule 1.kind 'root'", "did you mean route?"},
         {"cite = [\"1\"]", "", "missing 42:1 rule 1.cite 'first'", "cites the clause it rests on"},
         {"cite = [\"1\"]", "cite = []", "missing 45:8 rule 1.cite 'first'", "cites the clause it rests on"},
         {"cite = [\"1\"]", "cite = [\"9\"]", "unknown_name 45:9 rule 1.cite '9'", "unknown clause"},
         {"when = { event = [\"concern_for_child\"] }", "", "missing 42:1 rule 1 'first'", "without a condition"},
         {"standing = true", "standing = true\nwhen = { event = [\"allegation\"] }",
          "contradiction 68:1 rule 3 'always'", "no condition"},
         {"\"police\"]", "\"polise\"]", "unknown_name 47:24 rule 1.route.to 'polise'", "did you mean police?"},
         {"\"police\"]", "\"teacher\"]", "unknown_name 47:24 rule 1.route.to 'teacher'", "unknown receiver"},
         {"to = [\"dsl\", \"police\"]", "to = []", "missing 47:16 rule 1.route.to", "at least one receiver"},
         {"to = [\"dsl\", \"police\"], ", "", "missing 47:9 rule 1.route.to", "at least one receiver"},
         {"also = true", "also = true, if_nobody = true", "contradiction 47:9 rule 1.route", "not both"},
         {"also = true", "olso = true", "unknown_name 47:42 rule 1.route 'olso'", "did you mean also?"},
         {"strand = \"welfare\"", "strand = \"child\"", "unknown_name 47:78 rule 1.route.strand 'child'",
          "report, welfare, allegation"},
         {"must = [\"inform_parent\"]", "must = [\"inform_parents\"]", "unknown_name 49:9 rule 1.must 'inform_parents'",
          "did you mean inform_parent?"},
         {"may = [\"contact_parent\"]", "may = [\"x\"]", "unknown_name 50:8 rule 1.may 'x'", "unknown action"},
         {"must_not = [\"close_page\"]", "must_not = [\"x\"]", "unknown_name 51:13 rule 1.must_not 'x'",
          "unknown action"},
         {"consider = [\"lado\"]", "consider = [\"dsl\"]", "unknown_name 52:13 rule 1.consider 'dsl'",
          "unknown agency"},
         {"decided_by = \"headteacher\"", "decided_by = \"lado\"", "unknown_name 53:14 rule 1.decided_by 'lado'",
          "\"recipient\" or a role"},
         {"effective_from = 2026-10-01", "effective_from = true", "invalid_input 56:18 rule 1.effective_from",
          "a date"},
         {"effective_until = 2026-12-01", "effective_until = 2026-10-01",
          "contradiction 57:19 rule 1.effective_until 'first'", "ends before it begins"},
         {"note = \"A note.\"", "priority = 3", "unknown_name 58:12 rule 1 'priority'", "unknown key"}});
  }

  TEST_CASE("overrides name rules of the pack and never run in a circle") {
    check_refused(small, {{"overrides = [\"first\"]", "overrides = [\"frist\"]",
                           "unknown_name 65:14 rule 2.overrides 'frist'", "did you mean first?"},
                          {"overrides = [\"first\"]", "overrides = [\"second\"]",
                           "contradiction 65:14 rule 2.overrides 'second > second'", "circle"},
                          {"step = \"step1\"", "overrides = [\"second\"]",
                           "contradiction 65:14 rule 2.overrides 'first > second > first'", "circle"},
                          {"standing = true", "standing = true\noverrides = [\"second\"]", "taken", ""}});
    std::string chain = spoil(small, {"standing = true", "standing = true\noverrides = [\"second\"]", "", ""});
    chain = spoil(chain, {"step = \"step1\"", "overrides = [\"always\"]", "", ""});
    CHECK(refused([&] { (void)read_pack(chain); }).at ==
          "contradiction 65:14 rule 2.overrides 'first > always > second > first'");
  }

  TEST_CASE("invariants name clauses, agencies and an action of the pack, all of them") {
    check_refused(law, {{"never_subject = \"1\"", "never_subject = \"2\"",
                         "unknown_name 12:17 invariants.never_subject '2'", "a clause of this pack"},
                        {"stand_in = \"1\"", "", "missing 11:1 invariants", "'stand_in'"},
                        {"conflict_goes_to = \"lado\"", "conflict_goes_to = \"dsl\"",
                         "unknown_name 15:20 invariants.conflict_goes_to 'dsl'", "unknown agency"},
                        {"direct_to = \"childrens_social_care\"", "", "missing 11:1 invariants", "'direct_to'"},
                        {"direct_action = \"reporter_refers_directly\"", "direct_action = \"x\"",
                         "unknown_name 18:17 invariants.direct_action 'x'", "unknown action"},
                        {"no_self_approval = \"1\"", "no_self_approval = \"1\"\nextra = \"1\"",
                         "unknown_name 20:9 invariants 'extra'", "unknown key"},
                        {"late_after_hours = 24", "late_after_hours = -1",
                         "invalid_input 9:20 pack.late_after_hours '-1'", "8760"},
                        {"late_after_hours = 24", "late_after_hours = 8761",
                         "invalid_input 9:20 pack.late_after_hours '8761'", "8760"}});
  }

  TEST_CASE("every shipped pack reads, and rests every rule on a clause of its own") {
    std::set<std::string> pins;
    std::size_t rules = 0;
    for (const char* name : {"beech-green", "cavendish-close", "cleves", "england", "pakeman", "stony-dean"}) {
      CAPTURE(name);
      const auto read = policy_test::pack(name);
      CHECK(read.id == name);
      CHECK((read.kind == sg::pack_kind::overlay) == (read.id == "england"));
      CHECK(pins.insert(sg::to_text(read.pinned)).second);
      for (const auto& each : read.rules)
        for (const auto& id : each.cite) CHECK(read.find_clause(id) != nullptr);
      rules += read.rules.size();
    }
    MESSAGE(rules << " rules in the shipped packs");
    CHECK(rules > 250);
  }
}
