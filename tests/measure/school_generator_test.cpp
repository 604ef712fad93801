// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/school_generator.hpp>

#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/measure/report_order.hpp>
#include <safeguarding/measure/score.hpp>
#include <safeguarding/measure/truth_json.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "refused.hpp"

namespace sg = safeguarding;

namespace {

struct school {
  std::string roll, reports;
  sg::truth labels;
};

school make(const sg::school_settings& wanted) {
  sg::school_generator generator{wanted};
  school to{generator.roll(), "", {}};
  const auto add = [](auto& all, const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
  while (const auto made = generator.next()) {
    to.reports += made->line + "\n";
    add(to.labels.stories, made->labels.stories);
    add(to.labels.tempting, made->labels.tempting);
    add(to.labels.same_event, made->labels.same_event);
    add(to.labels.mentions, made->labels.mentions);
  }
  return to;
}

const school& large() {
  static const school made = make({400, 1500, 3});
  return made;
}

std::vector<sg::report> reports_of(const school& from) {
  auto read = sg::read_reports(from.reports, "reports.jsonl");
  REQUIRE(std::none_of(read.findings.begin(), read.findings.end(),
                       [](const sg::finding& each) { return each.weight == sg::severity::refusal; }));
  return std::move(read.reports);
}

// FNV-1a, so that the test needs no digest.
std::uint64_t hash(const std::string& text) {
  std::uint64_t value = 14695981039346656037U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return value;
}

bool word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool stands_as_words(const std::string& text, const std::string& words) {
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    if ((at == 0 || !word_byte(text[at - 1])) &&
        (at + words.size() == text.size() || !word_byte(text[at + words.size()])))
      return true;
  return false;
}

}  // namespace

TEST_SUITE("measure/school_generator") {
  TEST_CASE("the same settings give the same bytes, here and on every machine") {
    const auto made = make({60, 120, 42});
    CHECK(made.roll == make({60, 120, 42}).roll);
    CHECK(made.reports == make({60, 120, 42}).reports);
    CHECK(made.labels == make({60, 120, 42}).labels);
    CHECK(hash(made.roll) == 12832930234022967098U);
    CHECK(hash(made.reports) == 7106806886575668727U);
    CHECK(hash(sg::to_json(made.labels)) == 8660823210348684991U);
  }

  TEST_CASE("another seed is another school") {
    CHECK(make({60, 50, 1}).roll.substr(0, 300) != make({60, 50, 2}).roll.substr(0, 300));
    const auto first = [](std::uint64_t seed) {
      return sg::read_roll(make({60, 1, seed}).roll, "roll.csv").people.front().name;
    };
    CHECK(first(1) != first(2));
    CHECK(make({60, 50, 1}).reports != make({60, 50, 2}).reports);
  }

  TEST_CASE(
      "there are as many pupils and reports as were asked for, in order of recording, and the readers take them") {
    for (const std::size_t count : {1U, 7U, 100U}) CHECK(reports_of(make({20, count, 5})).size() == count);
    const auto read = sg::read_roll(large().roll, "roll.csv");
    CHECK(std::none_of(read.findings.begin(), read.findings.end(),
                       [](const sg::finding& each) { return each.weight == sg::severity::refusal; }));
    CHECK(std::count_if(read.people.begin(), read.people.end(),
                        [](const sg::person& who) { return who.kind == sg::person_kind::pupil; }) == 400);
    const auto all = reports_of(large());
    CHECK(all.size() == 1500);
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.recorded_at < b.recorded_at; }));
  }

  TEST_CASE("the truth is one that can be read and scored, and every story is in the order of its reports") {
    CHECK(sg::read_truth(sg::to_json(large().labels), "truth.json") == large().labels);
    const auto order = sg::read_report_order(large().reports, "reports.jsonl");
    for (const auto& story : large().labels.stories) {
      CHECK(story.reports.size() >= 3);
      CHECK(std::is_sorted(story.reports.begin(), story.reports.end(),
                           [&](const auto& a, const auto& b) { return order.place(a) < order.place(b); }));
      CHECK(std::find(story.reports.begin(), story.reports.end(), story.see_it_at) > story.reports.begin());
    }
    CHECK(sg::score(large().labels, {}, order).not_given.size() == 4);
  }

  TEST_CASE("every pattern is planted, and every type of link that words can carry") {
    std::string said;
    for (const auto& story : large().labels.stories) {
      said += story.pattern + "; ";
      if (!story.pattern.empty()) CHECK(story.title.ends_with("(" + story.pattern + ")"));
      for (const auto& tie : story.ties) said += tie + "; ";
    }
    for (int pattern = 1; pattern <= 16; ++pattern) {
      CAPTURE(pattern);
      CHECK(stands_as_words(said, "P" + std::to_string(pattern)));
    }
    for (int link = 1; link <= 24; ++link) {  // L25 is a person's judgement
      CAPTURE(link);
      CHECK(stands_as_words(said, "L" + std::to_string(link)));
    }
  }

  TEST_CASE("most reports belong to no story, and a tempting report to none of those it tempts to") {
    std::map<sg::report_id, std::set<std::string>> in;
    for (const auto& story : large().labels.stories)
      for (const auto& id : story.reports) in[id].insert(story.id);
    CHECK(in.size() * 2 < 1500);
    CHECK(in.size() * 5 > 1500);
    CHECK(large().labels.tempting.size() > 20);
    for (const auto& pair : large().labels.tempting) {
      REQUIRE(pair.reports.size() == 2);
      const auto &a = in[pair.reports[0]], &b = in[pair.reports[1]];
      CHECK(a.empty() != b.empty());
    }
    CHECK(large().labels.same_event.size() > 20);
  }

  TEST_CASE("labelled words stand in their report, and name somebody on the roll or say why not") {
    std::map<sg::report_id, std::string> texts;
    for (const auto& made : reports_of(large())) texts[made.id] = made.text;
    std::set<sg::person_id> roll;
    for (const auto& who : sg::read_roll(large().roll, "roll.csv").people) roll.insert(who.id);
    std::set<std::pair<sg::report_id, std::string>> seen;
    std::size_t nobody = 0;
    for (const auto& label : large().labels.mentions) {
      CAPTURE(label.surface);
      CHECK(stands_as_words(texts.at(label.report), label.surface));
      CHECK(seen.emplace(label.report, label.surface).second);
      if (label.person) CHECK(roll.contains(*label.person));
      else CHECK((label.note.starts_with("ambiguous: ") || label.note.starts_with("not on the roll: ")));
      nobody += label.person ? 0U : 1U;
    }
    CHECK(nobody > 20);
    CHECK(large().labels.mentions.size() > 1000);
  }

  TEST_CASE("a forename that is labelled as open is borne by two pupils or more") {
    std::map<std::string, int> bearers;
    for (const auto& who : sg::read_roll(large().roll, "roll.csv").people)
      if (who.kind == sg::person_kind::pupil) ++bearers[who.name.forename];
    std::size_t open = 0;
    for (const auto& label : large().labels.mentions) {
      if (!label.note.starts_with("ambiguous: several") || !bearers.contains(label.surface)) continue;
      ++open;
      CHECK(bearers.at(label.surface) > 1);
    }
    CHECK(open > 0);
  }

  TEST_CASE("a text is a person's: 15 to 140 words, and nothing of how it was made is left in it") {
    std::map<std::string, int> texts;
    for (const auto& made : reports_of(large())) {
      CAPTURE(made.text);
      const auto words = std::count(made.text.begin(), made.text.end(), ' ') + 1;
      CHECK(words >= 15);
      CHECK(words <= 140);
      CHECK(made.text.find_first_of("{}|") == std::string::npos);
      CHECK(std::count(made.text.begin(), made.text.end(), '(') == std::count(made.text.begin(), made.text.end(), ')'));
      CHECK(made.text.find("  ") == std::string::npos);
      ++texts[made.text];
    }
    CHECK(texts.size() * 100 > 99 * 1500U);  // a fire drill may be told of in the same words
  }

  TEST_CASE("settings out of range are refused") {
    const auto refusal = [](const sg::school_settings& wanted) {
      return measure_test::refused([&] { return sg::school_generator{wanted}; });
    };
    CHECK(refusal({19, 1, 1}) == "a school has 20 to 1,000,000 pupils here");
    CHECK(refusal({1'000'001, 1, 1}) == "a school has 20 to 1,000,000 pupils here");
    CHECK(refusal({20, 0, 1}) == "there are 1 to 100,000,000 reports");
    CHECK(refusal({20, 1, 1}) == "taken");
  }
}
