// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/views_json.hpp>

#include "van_school.hpp"

#include <doctest/doctest.h>

using namespace library_test;

namespace {

/// `text` with ids and other parts that are drawn at random in words.
std::string with_words(std::string text, const std::vector<std::pair<std::string, std::string>>& words) {
  for (const auto& [drawn, word] : words)
    for (auto at = text.find(drawn); at != std::string::npos; at = text.find(drawn, at + word.size()))
      text.replace(at, drawn.size(), word);
  return text;
}

}  // namespace

TEST_SUITE("library/views_json") {
  TEST_CASE("a record, its receipt, and where it was found, listed and read, are a line of JSON each") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Came in \"hungry\"."), "form-17"});
    auto lead = school.as("t-02");
    sg::amendment added;
    added.of = kept.what;
    added.kind = sg::amendment_kind::addition;
    added.at = morning;
    added.by = sg::person_id{"t-02"};
    added.reason = "Heard later.";
    added.added = "Second day.";
    const auto more = lead.record({added, "m-1"});
    const std::vector<std::pair<std::string, std::string>> words{{kept.what.id, "ID"}, {more.what.id, "MORE"}};

    CHECK(with_words(sg::to_json(kept, "form-17"), words) ==
          R"({"kind":"report","id":"ID","label":"form-17","recorded_at":"2026-11-16T09:00:00+00:00"})");
    CHECK(with_words(sg::to_json(*lead.find(kept.what)), words) ==
          R"({"kind":"report","id":"ID","label":"form-17","recorded_at":"2026-11-16T09:00:00+00:00","by":"t-05",)"
          R"("place":"","text":"Came in \"hungry\".","amendments":[{"id":"MORE","kind":"addition",)"
          R"("at":"2026-11-16T09:00:00+00:00","by":"t-02","reason":"Heard later.","added":"Second day."}]})");
    CHECK(sg::to_json(*lead.find(more.what)).find("\"text\"") == std::string::npos);
    CHECK(with_words(sg::to_json(lead.chronology(sg::chronology_of::child, "p-01").front()), words) ==
          R"({"happened_at":"2026-11-16T09:00:00+00:00","kind":"report","id":"ID","label":"form-17",)"
          R"("recorded_at":"2026-11-16T09:00:00+00:00","people":["p-01"],"withdrawn":false})");
    const auto hit = lead.search("hungry").front();
    CHECK(with_words(sg::to_json(hit), words) ==
          R"({"kind":"report","id":"ID","label":"form-17","score":)" + std::to_string(hit.score) + "}");
    const auto notice = lead.notices().front();
    CHECK(with_words(sg::to_json(notice), words) ==
          R"({"notice":"ID/dsl/t-02/1","report":"ID","label":"form-17","due":"read","receiver":"dsl"})");
    CHECK(with_words(sg::to_json(school.as("g-01").audit().front()), words)
              .find(R"("kind":"report","id":"ID","label":"form-17","how":)") != std::string::npos);
    sg::due_clock clock{sg::report_id{kept.what.id}, {}, "form-17"};
    clock.clock.started.id = "soon";
    clock.clock.state = sg::clock_state::running;
    CHECK(with_words(sg::to_json(clock), words) ==
          R"({"report":"ID","label":"form-17","clock":"soon","state":"running","due":null})");
    clock.clock.runs_to.due = at("2026-07-17T09:00:00Z");
    CHECK(sg::to_json(clock).find(R"("due":"2026-07-17T10:00:00+01:00")") != std::string::npos);
  }

  TEST_CASE("pictures and accounts of one event name their reports by id and label") {
    const school_with_a_van in;
    const auto pictures = in.dsl().pictures();
    REQUIRE(pictures.size() == 1);
    const std::vector<std::pair<std::string, std::string>> words{
        {in.vans[0].text(), "V0"}, {in.vans[1].text(), "V1"}, {in.vans[2].text(), "V2"}};
    const auto text = with_words(sg::to_json(pictures[0]), words);
    CHECK(text.rfind(R"({"picture":"V0+V1","reports":[{"id":"V0","label":"v-0","joined":"V)", 0) == 0);
    CHECK(text.find(R"({"id":"V2","label":"v-2","joined":"V2"}],"raised_at":"V1","why":[")") != std::string::npos);

    sg::event_view event;
    event.accounts = {in.vans[0], in.vans[1]};
    event.labels = {"v-0", "v-1"};
    event.disagreements = {{sg::disagreement_on{1}, in.vans[0], in.vans[1], "one", "two"}};
    CHECK(with_words(sg::to_json(event), words) ==
          R"({"same_event":[{"id":"V0","label":"v-0"},{"id":"V1","label":"v-1"}],"disagreements":[{"on":")" +
              std::string{sg::name(sg::disagreement_on{1})} +
              R"(","a":"V0","b":"V1","a_says":"one","b_says":"two"}]})");
  }
}
