// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/vocabulary.hpp>

#include <safeguarding/pack/shipped.hpp>

#include "refused.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

constexpr const char* small = R"(format = 1
[vocabulary]
id = "small@1"

[[event]]
id = "worry"
concern = true
meaning = "A worry."

[[role]]
id = "pupil"
as = ["subject", "reporter"]
child = true
meaning = "A child."

[[role]]
id = "head"
as = ["subject", "receiver"]
chain = ["body", "lado"]
under = "body"
meaning = "The head."

[[role]]
id = "deputy"
as = ["receiver"]
continues_as = "head"
meaning = "The deputy."

[[role]]
id = "body"
as = ["receiver"]
many = true
meaning = "A body of people."

[[role]]
id = "none"
as = ["subject"]
nobody = true
meaning = "Nobody."

[[agency]]
id = "lado"
meaning = "An agency."

[[action]]
id = "write"
meaning = "Write it down."

[groups]
grown = ["head"]

[[fact]]
id = "event"
kind = "events"
core = true
ask = "What happened?"
meaning = "The event."

[[fact]]
id = "who"
kind = "subject"
core = true
ask = "Who?"
meaning = "The subject."

[[fact]]
id = "grave"
kind = "words"
core = true
values = ["no", "yes"]
about = "child"
aside = "no"
ask = "Is it grave?"
meaning = "Gravity."

[[fact]]
id = "image"
kind = "flag"
meaning = "An image."

[[fact]]
id = "earlier"
kind = "count"
bands = ["0", "1", "2+"]
meaning = "How often before."

[[fact]]
id = "seen_at"
kind = "moment"
meaning = "When."
)";

sg::vocabulary words(const std::string& text = small) {
  return sg::vocabulary::read(sg::read_toml(text, "small.toml"));
}

}  // namespace

TEST_SUITE("pack/vocabulary") {
  TEST_CASE("a name is said in its own words, an action in those of its meaning, any other without underscores") {
    const auto said = words(std::string{small} + "\n[words]\nvery_bad = \"the worst\"\ngrown = \"any grown-up\"\n" +
                            "\n[spelling]\ndsl = \"DSL\"\n");
    CHECK(said.in_words("very_bad") == "worst");
    CHECK(said.the_words("very_bad") == "the worst");
    CHECK(said.in_words("@grown") == "any grown-up");
    CHECK(said.the_words("grown") == "any grown-up");
    CHECK(said.in_words("deputy_dsl") == "deputy DSL");
    CHECK(said.the_words("deputy_dsl") == "the deputy DSL");
    CHECK(said.in_words("never_heard_of") == "never heard of");
    CHECK(said.in_words("true") == "yes");
    const auto& action = said.actions.front();
    CHECK(said.in_words(action) == "write it down");
    const auto own = words(spoil(small, {"id = \"deputy\"", "id = \"deputy\"\nwords = \"the second\"", "", ""}));
    CHECK(own.the_words("deputy") == "the second");
    CHECK(own.in_words("deputy") == "second");
  }

  TEST_CASE("a name is given words once") {
    const std::string own = spoil(small, {"id = \"deputy\"", "id = \"deputy\"\nwords = \"the second\"", "", ""});
    CHECK_NOTHROW((void)words(own + "\n[words]\ndeputy = \"the second\"\n"));
    CHECK_THROWS_AS((void)words(own + "\n[words]\ndeputy = \"the other\"\n"), sg::invalid_input);
  }

  TEST_CASE("what the text says is what is read") {
    const auto read = words();
    CHECK(read.id == "small@1");
    REQUIRE(read.events.size() == 1);
    CHECK(read.events[0].concern);
    CHECK(read.find_role("pupil")->child);
    CHECK(read.find_role("pupil")->reporter);
    CHECK_FALSE(read.find_role("pupil")->receiver);
    CHECK(read.find_role("head")->chain == std::vector<std::string>{"body", "lado"});
    CHECK(read.find_role("head")->under == "body");
    CHECK(read.find_role("deputy")->continues_as == "head");
    CHECK(read.find_role("body")->many);
    const auto body = words(spoil(small, {"many = true", "many = true\nincludes = [\"head\", \"deputy\"]", "", ""}));
    CHECK(body.find_role("body")->includes == std::vector<std::string>{"head", "deputy"});
    CHECK(read.find_role("none")->nobody);
    CHECK(read.find_role("lado") == nullptr);
    CHECK(read.is_agency("lado"));
    CHECK_FALSE(read.is_agency("head"));
    CHECK(read.is_action("write"));
    CHECK(read.receivers() == std::vector<std::string>{"head", "deputy", "body", "lado"});
    CHECK(read.is_receiver("lado"));
    CHECK_FALSE(read.is_receiver("pupil"));
    REQUIRE(read.groups.size() == 1);
    CHECK(read.groups[0].first == "grown");
  }

  TEST_CASE("the values of a fact follow from its kind; a fact that is not core may be absent") {
    const auto read = words();
    CHECK(read.fact("event").values == std::vector<std::string>{"worry"});
    CHECK(read.fact("who").values == std::vector<std::string>{"pupil", "head", "none"});
    CHECK(read.fact("grave").values == std::vector<std::string>{"no", "yes"});
    CHECK(read.fact("image").values == std::vector<std::string>{"false", "true", "absent"});
    CHECK(read.fact("earlier").values == std::vector<std::string>{"0", "1", "2+", "absent"});
    CHECK(read.fact("seen_at").values == std::vector<std::string>{"given", "absent"});
    CHECK(read.fact("grave").about == sg::speaks_of::child);
    CHECK(read.fact("grave").aside == "no");
    CHECK(read.fact("grave").question == "Is it grave?");
    CHECK(read.find_fact("image") == 3);
    CHECK_FALSE(read.find_fact("picture"));
    CHECK(refused([&] { (void)read.fact("picture"); }).at == "not_found 0:0 'picture'");
  }

  TEST_CASE("an unknown fact could be any of its values, but never absent") {
    const auto read = words();
    CHECK(read.fact("grave").known_values() == 0b11);
    CHECK(read.fact("image").known_values() == 0b11);
    CHECK(read.fact("earlier").known_values() == 0b111);
    sg::fact_column full;
    for (int i = 0; i < 64; ++i) full.values.push_back(std::to_string(i));
    CHECK(full.known_values() == ~std::uint64_t{0});
    full.values.back() = "absent";
    CHECK(full.known_values() == ~std::uint64_t{0} >> 1);
  }

  TEST_CASE("a count falls into its band, and the last band is open") {
    const auto read = words();
    const auto& earlier = read.fact("earlier");
    CHECK(earlier.values[earlier.band_of(0)] == "0");
    CHECK(earlier.values[earlier.band_of(1)] == "1");
    CHECK(earlier.values[earlier.band_of(2)] == "2+");
    CHECK(earlier.values[earlier.band_of(3)] == "2+");
    CHECK(earlier.values[earlier.band_of(1'000'000'000'000)] == "2+");
    CHECK(earlier.index_of("absent") == 3u);
    CHECK_FALSE(earlier.index_of("3"));
  }

  TEST_CASE("each mistake is refused where it stands") {
    const spoiled cases[] = {
        {"format = 1", "format = 2", "unsupported_version 1:10 format", "format 1"},
        {"format = 1", "", "missing 1:1", "'format'"},
        {"[vocabulary]\nid = \"small@1\"", "", "missing 1:1", "'vocabulary'"},
        {"id = \"small@1\"", "id = \"small@1\"\nlang = \"en\"", "unknown_name 4:8 vocabulary 'lang'", "unknown key"},
        {"concern = true", "concern = \"yes\"", "invalid_input 7:11 event 1.concern", "true or false"},
        {"meaning = \"A worry.\"", "", "missing 5:1 event 1", "'meaning'"},
        {"[[role]]\nid = \"pupil\"", "[[event]]\nid = \"worry\"\nmeaning = \"\"\n[[role]]\nid = \"pupil\"",
         "duplicate 11:6 event 2.id 'worry'", "given before"},
        {"\"reporter\"]", "\"reader\"]", "unknown_name 12:18 role 1.as 'reader'", "subject, reporter, receiver"},
        {"id = \"head\"", "id = \"pupil\"", "duplicate 17:6 role 2.id 'pupil'", "given before"},
        {"child = true", "childish = true", "unknown_name 13:12 role 1 'childish'", "did you mean child?"},
        {"chain = [\"body\", \"lado\"]", "chain = [\"body\", \"dado\"]", "unknown_name 19:18 role 2.chain 'dado'",
         "did you mean lado?"},
        {"chain = [\"body\", \"lado\"]", "chain = [\"pupil\"]", "unknown_name 19:10 role 2.chain 'pupil'", "chain"},
        {"under = \"body\"", "under = \"lado\"", "unknown_name 20:9 role 2.under 'lado'", "does not exist"},
        {"continues_as = \"head\"", "continues_as = \"hed\"", "unknown_name 26:16 role 3.continues_as 'hed'",
         "does not exist"},
        {"many = true", "many = true\nincludes = [\"head\", \"hed\"]", "unknown_name 33:21 role 4.includes 'hed'",
         "does not exist"},
        {"many = true", "includes = [\"head\"]", "contradiction 32:13 role 4.includes 'head'", "only a body"},
        {"[[action]]", "[[agency]]\nid = \"lado\"\nmeaning = \"\"\n[[action]]", "duplicate 46:6 agency 2.id 'lado'",
         "given before"},
        {"[groups]", "[[action]]\nid = \"write\"\nmeaning = \"\"\n[groups]", "duplicate 50:6 action 2.id 'write'",
         "given before"},
        {"grown = [\"head\"]", "grown = [\"deputy\"]", "unknown_name 50:10 groups.grown 'deputy'", "no subject"},
        {"grown = [\"head\"]", "grown = \"head\"", "invalid_input 50:9 groups.grown", "square brackets"},
        {"kind = \"events\"", "kind = \"event\"", "unknown_name 54:8 fact 1.kind 'event'", "did you mean events?"},
        {"core = true\nask = \"What happened?\"", "core = true", "missing 52:1 fact 1 'event'", "'ask'"},
        {"values = [\"no\", \"yes\"]", "", "unknown_name 72:9 fact 3.aside 'no'", "unknown value"},
        {"values = [\"no\", \"yes\"]\nabout = \"child\"\naside = \"no\"", "", "missing 66:1 fact 3 'grave'", "values"},
        {"values = [\"no\", \"yes\"]", "values = [\"no\", \"yes\", \"no\"]", "duplicate 66:1 fact 3 'no'", "before"},
        {"values = [\"no\", \"yes\"]", "values = [\"no\", \"absent\"]", "invalid_input 66:1 fact 3 'absent'",
         "not values"},
        {"values = [\"no\", \"yes\"]", "values = [\"no\", \"unknown\"]", "invalid_input 66:1 fact 3 'unknown'",
         "not values"},
        {"about = \"child\"", "about = \"children\"", "unknown_name 71:9 fact 3.about 'children'",
         "did you mean child?"},
        {"aside = \"no\"", "aside = \"maybe\"", "unknown_name 72:9 fact 3.aside 'maybe'", "known are: no, yes"},
        {"aside = \"no\"", "", "missing 66:1 fact 3", "'aside'"},
        {"id = \"image\"", "id = \"grave\"", "duplicate 77:6 fact 4.id 'grave'", "given before"},
        {"kind = \"flag\"", "kind = \"flag\"\nvalues = [\"x\"]", "unknown_name 79:10 fact 4 'values'", "unknown key"},
        {"bands = [\"0\", \"1\", \"2+\"]", "", "missing 81:1 fact 5 'earlier'", "needs its values"},
        {"bands = [\"0\", \"1\", \"2+\"]", "bands = [\"1\", \"2+\"]", "invalid_input 81:1 fact 5 '1'", "from 0"},
        {"bands = [\"0\", \"1\", \"2+\"]", "bands = [\"0\", \"1\", \"2\"]", "invalid_input 81:1 fact 5 '2'", "open"},
        {"bands = [\"0\", \"1\", \"2+\"]", "bands = [\"0\", \"1+\", \"3+\"]", "invalid_input 81:1 fact 5 '1+'", "open"},
        {"[[agency]]", "[[agencies]]", "unknown_name 41:1 'agencies'", "unknown key"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.put);
      const auto found = refused([&] { (void)words(spoil(small, each)); });
      CHECK(found.at == each.at);
      CHECK(says(found.message, each.message));
    }
  }

  TEST_CASE("a receiver is a post, a body, people or outside, and never two of them") {
    const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
    using enum sg::receiver_kind;
    CHECK(shipped.kind_of_receiver("dsl") == post);
    CHECK(shipped.kind_of_receiver("slt") == body);
    CHECK(shipped.kind_of_receiver("parent") == sg::receiver_kind::people);
    CHECK(shipped.kind_of_receiver("lado") == outside);
    CHECK(shipped.kind_of_receiver("police") == outside);  // who may also report
    for (const char* nobody : {"teacher", "no-such-name"}) CHECK_FALSE(shipped.kind_of_receiver(nobody));
    for (const auto& receiver : shipped.receivers()) CHECK(shipped.kind_of_receiver(receiver));
    auto twice = std::string{small};
    twice.insert(twice.find("[[action]]"), "[[agency]]\nid = \"head\"\nmeaning = \"An agency.\"\n");
    CHECK_THROWS_WITH_AS(words(twice), doctest::Contains("a receiver is one of the two"), sg::invalid_input);
  }

  TEST_CASE("who tells an agency is a post that is told itself, by acts and actions that there are") {
    const auto with = [](const char* keys) {
      auto text = std::string{small} + "\n[[act]]\nid = \"called\"\nmeaning = \"Called.\"\n";
      return text.insert(text.find("meaning = \"An agency.\""), std::string{keys} + "\n");
    };
    const auto read = words(with("told_by = [\"head\"]\ntold_when = [\"called\"]\nreporter_tells_when = [\"write\"]"));
    const auto* lado = read.find_telling("lado");
    REQUIRE(lado != nullptr);
    CHECK(lado->told_by == std::vector<std::string>{"head"});
    CHECK(lado->acts == std::vector<std::string>{"called"});
    CHECK(lado->reporter_actions == std::vector<std::string>{"write"});
    CHECK(read.find_telling("head") == nullptr);
    for (const char* wrong : {"told_by = [\"pupil\"]", "told_by = [\"body\"]", "told_by = [\"lado\"]",
                              "told_when = [\"write\"]", "reporter_tells_when = [\"called\"]"})
      CHECK_THROWS_AS(words(with(wrong)), sg::invalid_input);
    const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
    for (const auto& agency : shipped.agencies) {
      CAPTURE(agency);
      REQUIRE(shipped.find_telling(agency) != nullptr);
      CHECK_FALSE(shipped.find_telling(agency)->told_by.empty());
    }
  }

  TEST_CASE("cases that cannot be are conditions with a reason, and vague words a list") {
    const std::string more = "[[impossible]]\nwhen = { who = [\"none\"], grave = [\"yes\"] }\nwhy = \"Nobody.\"\n" +
                             std::string{"[vague]\nwords = [\"soon\"]\n"};
    const auto read = words(small + more);
    REQUIRE(read.impossible.size() == 1);
    CHECK(read.impossible[0].when == sg::condition{{1, 0b100}, {2, 0b10}});
    CHECK(read.impossible[0].why == "Nobody.");
    CHECK(read.vague_words == std::vector<std::string>{"soon"});
    CHECK(words().impossible.empty());
    const spoiled cases[] = {
        {"why = \"Nobody.\"", "", "missing 91:1 impossible 1", "'why'"},
        {"when = { who = [\"none\"], grave = [\"yes\"] }", "", "missing 91:1 impossible 1", "'when'"},
        {"grave = [", "gravity = [", "unknown_name 92:36 impossible 1.when.gravity 'gravity'", "grave"},
        {"why =", "because =", "missing 91:1 impossible 1", "'why'"},
        {"words = [\"soon\"]", "words = [\"soon\"]\nlist = 1", "unknown_name 96:8 vague 'list'", "unknown key"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.put);
      const auto found = refused([&] { (void)words(spoil(small + more, each)); });
      CHECK(found.at == each.at);
      CHECK(says(found.message, each.message));
    }
  }

  TEST_CASE("a fact has at most 64 values, absent among them") {
    const auto with = [](std::size_t count) {
      std::string list = "values = [\"no\", \"yes\"";
      for (std::size_t i = 2; i < count; ++i) list += ", \"v" + std::to_string(i) + "\"";
      return spoil(small, {"values = [\"no\", \"yes\"", list, "", ""});
    };
    CHECK(words(with(64)).fact("grave").values.size() == 64);
    CHECK(refused([&] { (void)words(with(65)); }).at == "limit_exceeded 66:1 fact 3 'grave'");
    const auto not_core = spoil(with(64), {"core = true\nvalues", "values", "", ""});
    CHECK(refused([&] { (void)words(not_core); }).at == "limit_exceeded 66:1 fact 3 'grave'");
  }

  TEST_CASE("every role of the shipped vocabulary that can be told is replaced by somebody, in the end outside") {
    const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary"));
    for (const auto& role : shipped.roles) {
      if (!role.receiver || role.many) continue;
      CAPTURE(role.id);
      CHECK((!role.chain.empty() || !role.continues_as.empty()));
    }
    for (const char* body : {"governing_body", "slt", "safeguarding_team"})
      CHECK_FALSE(shipped.find_role(body)->includes.empty());
    for (const auto& event : shipped.events) CHECK(shipped.fact("event").index_of(event.id));
    CHECK(shipped.fact("subject_role").values.size() + 1 <= 64);
  }

  TEST_CASE("what the shipped vocabulary calls impossible goes by the words alone: each event can be about somebody") {
    const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary"));
    CHECK(shipped.impossible.size() == 9);
    CHECK(shipped.vague_words.size() > 20);
    const auto event = *shipped.find_fact("event"), subject = *shipped.find_fact("subject_role");
    for (std::size_t e = 0; e < shipped.events.size(); ++e) {
      std::uint64_t left = shipped.facts[subject].known_values();
      for (const auto& row : shipped.impossible)
        if (row.when.size() == 2 && row.when[0].fact == event && (row.when[0].values >> e & 1) != 0)
          left &= ~row.when[1].values;
      CAPTURE(shipped.events[e].id);
      for (const char* role : {"headteacher", "dsl", "teacher", "chair_of_governors", "parent"})
        CHECK((left >> *shipped.facts[subject].index_of(role) & 1) != 0);
    }
  }
}
