// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/score.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "refused.hpp"

namespace sg = safeguarding;

namespace {

std::vector<sg::report_id> ids(std::initializer_list<int> numbers) {
  std::vector<sg::report_id> list;
  for (const int number : numbers) list.emplace_back("r-" + std::to_string(number));
  return list;
}

sg::report_id id(int number) { return sg::report_id{"r-" + std::to_string(number)}; }

// r-1 to r-50.
sg::report_order fifty() {
  std::vector<sg::report_id> all;
  for (int i = 1; i <= 50; ++i) all.push_back(id(i));
  return sg::report_order{all};
}

double value(const sg::truth& labels, const sg::linker_output& output, std::string_view name) {
  return sg::score(labels, output, fifty()).value(name).value();
}

sg::truth said(const char* surface, const char* person) {
  sg::truth labels;
  labels.mentions.push_back({id(1), surface, {}, {}});
  if (person) labels.mentions.back().person = sg::person_id{person};
  return labels;
}

struct named {
  const char* surface;
  const char* person;
  int start;
};
sg::linker_output found(std::initializer_list<named> all) {
  sg::linker_output output;
  output.mentions.emplace();
  for (const auto& each : all) {
    output.mentions->push_back({id(1), each.surface, each.start, {}});
    if (each.person) output.mentions->back().person = sg::person_id{each.person};
  }
  return output;
}

sg::truth one_story(std::initializer_list<int> reports, int see_it_at) {
  sg::truth labels;
  labels.stories.push_back({"s-1", "", ids(reports), {}, id(see_it_at), ""});
  return labels;
}

sg::linker_output one_picture(std::initializer_list<int> reports, int raised_at) {
  sg::linker_output output;
  output.pictures = {{"q-1", ids(reports), {}, id(raised_at)}};
  return output;
}

sg::linker_output links(std::initializer_list<sg::found_link> all) {
  sg::linker_output output;
  output.links = std::vector<sg::found_link>{all};
  return output;
}

}  // namespace

TEST_SUITE("measure/score") {
  TEST_CASE("a mention is right when the labelled person is named for the same words") {
    CHECK(value(said("Mia", "p-1"), found({{"Mia", "p-1", 0}}), "mention_recall") == 1);
    CHECK(value(said("Mia", "p-1"), found({{"mia's", "p-1", 0}}), "mention_recall") == 1);
    CHECK(value(said("Mia", "p-1"), found({{"Mia Patel", "p-1", 0}}), "mention_recall") == 1);
    CHECK(value(said("her mum", "p-1"), found({{"er", "p-1", 0}}), "mention_recall") == 0);
    CHECK(value(said("Mia", "p-1"), found({{"Mia", "p-2", 0}}), "mention_precision") == 0);
    CHECK(value(said("Mia", "p-1"), found({{"Mia", nullptr, 0}}), "mention_precision") ==
          0);  // missed: nothing is right
  }

  TEST_CASE("what is said of the very same words counts before what is said of longer ones") {
    CHECK(value(said("Mia", "p-1"), found({{"Mia", "p-2", 0}, {"Mia Patel", "p-1", 0}}), "mention_recall") == 0);
    CHECK(value(said("Mia", "p-1"), found({{"Mia", "p-1", 0}, {"Mia Patel", "p-2", 0}}), "mention_recall") == 1);
  }

  TEST_CASE("naming several people at one place is wrong, and at two places it is not") {
    CHECK(value(said("Mia", "p-1"), found({{"Mia", "p-1", 0}, {"Mia", "p-2", 0}}), "mention_recall") == 0);
    CHECK(value(said("Mia", "p-1"), found({{"Mia", "p-1", 0}, {"Mia", "p-2", 9}}), "mention_recall") == 1);
  }

  TEST_CASE("naming anybody where nobody may be named is a guess, and costs precision") {
    const auto labels = said("Mia", nullptr);
    CHECK(value(labels, found({{"Mia", "p-1", 0}}), "ambiguous_guessed") == 1);
    CHECK(value(labels, found({{"Mia", nullptr, 0}}), "ambiguous_guessed") == 0);
    CHECK(value(labels, found({{"Mia", nullptr, 0}, {"Mia P", "p-1", 9}}), "ambiguous_guessed") == 0);
    CHECK(value(labels, found({{"Mia P", "p-1", 9}}), "ambiguous_guessed") == 1);
    CHECK(value(labels, found({{"--", "p-1", 9}}), "ambiguous_guessed") == 0);  // no word at all
    auto both = said("Mia", nullptr);
    both.mentions.push_back({id(1), "Sam", sg::person_id{"p-2"}, {}});
    CHECK(value(both, found({{"Mia", "p-1", 0}, {"Sam", "p-2", 9}}), "mention_precision") == .5);
  }

  TEST_CASE("letters beyond English are letters, in either case, and signs are not") {
    CHECK(value(said("ZOË", "p-1"), found({{"Zoë", "p-1", 0}}), "mention_recall") == 1);
    CHECK(value(said("Łukasz", "p-1"), found({{"ŁUKASZ", "p-1", 0}}), "mention_recall") == 1);
    CHECK(value(said("Zoë – 7C", "p-1"), found({{"zoë 7c", "p-1", 0}}), "mention_recall") == 1);
    CHECK(value(said("Zoe\u2019s mum", "p-1"), found({{"Zoe mum", "p-1", 0}}), "mention_recall") == 1);
    CHECK(value(said("Zo\u00EB", "p-1"), found({{"Zo", "p-1", 0}}), "mention_recall") == 0);
  }

  TEST_CASE("one event is measured by its pairs") {
    sg::truth labels;
    labels.same_event = {ids({1, 2, 3})};
    sg::linker_output output;
    output.same_event = {ids({3, 1}), ids({4, 5})};
    CHECK(value(labels, output, "same_event_precision") == .5);
    CHECK(value(labels, output, "same_event_recall") == doctest::Approx(1.0 / 3));
    CHECK(value(labels, output, "same_event_f1") == doctest::Approx(.4));
    output.same_event->clear();
    CHECK(value(labels, output, "same_event_precision") == 1);
    CHECK(value(labels, output, "same_event_f1") == 0);
    CHECK(value({}, output, "same_event_recall") == 1);
  }

  TEST_CASE("a link counts from a probability of one half, either way round, and once") {
    const auto labels = one_story({1, 2, 3}, 2);
    CHECK(value(labels, links({{id(2), id(1), .5, 0, {}}, {id(1), id(2), .9, 0, {}}}), "link_precision") == 1);
    CHECK(value(labels, links({{id(2), id(1), .5, 0, {}}}), "link_recall") == doctest::Approx(1.0 / 3));
    CHECK(value(labels, links({{id(2), id(1), .4999, 0, {}}}), "link_recall") == 0);
    CHECK(value(labels, links({{id(2), id(9), .5, 0, {}}, {id(1), id(2), .5, 0, {}}}), "link_precision") == .5);
  }

  TEST_CASE("a tempting pair is fallen for by a link or by calling it one event, unless it is also right") {
    sg::truth labels = one_story({1, 2}, 2);
    labels.tempting = {{ids({1, 9}), ""}, {ids({1, 2}), ""}};
    CHECK(value(labels, links({{id(9), id(1), .5, 0, {}}, {id(1), id(2), .5, 0, {}}}), "tempting_linked") == 1);
    auto output = links({});
    CHECK(value(labels, output, "tempting_linked") == 0);
    output.same_event = {ids({9, 1, 7})};
    CHECK(value(labels, output, "tempting_linked") == 1);
    CHECK(value(labels, one_picture({1, 9, 20}, 20), "tempting_in_one_picture") == 1);
    CHECK(value(labels, one_picture({1, 2, 20}, 20), "tempting_in_one_picture") == 0);
  }

  TEST_CASE("a story is seen in time up to its next report after the one that shows it") {
    const auto labels = one_story({1, 5, 9, 13, 17}, 9);
    CHECK(value(labels, one_picture({1, 5, 9}, 9), "stories_seen_in_time") == 1);
    CHECK(value(labels, one_picture({1, 5, 9, 13}, 13), "stories_seen_in_time") == 1);
    CHECK(value(labels, one_picture({1, 5, 9, 13, 17}, 14), "stories_seen_in_time") == 0);
    CHECK(sg::score(labels, one_picture({1, 5, 9, 13, 17}, 14), fifty()).late == std::vector<std::string>{"s-1"});
    CHECK(sg::score(labels, one_picture({1, 20}, 20), fifty()).unseen == std::vector<std::string>{"s-1"});
  }

  TEST_CASE("a picture that claims to have been raised before it held two reports of the story was not") {
    const auto labels = one_story({1, 5, 9}, 5);
    CHECK(value(labels, one_picture({5, 9, 1}, 1), "stories_seen_in_time") == 1);
    CHECK(value(one_story({1, 5, 9, 13}, 5), one_picture({9, 13}, 1), "stories_seen_in_time") == 0);
    CHECK(sg::score(one_story({1, 5, 9, 13}, 5), one_picture({9, 13}, 1), fifty()).late.size() == 1);
  }

  TEST_CASE("a picture in time holds 60 % of the story so far, two at least") {
    const auto labels = one_story({1, 2, 3, 4, 5}, 4);  // by r-5 all five: three are 60 %
    CHECK(value(labels, one_picture({1, 2, 3}, 3), "stories_seen_in_time") == 1);
    CHECK(value(labels, one_picture({1, 2}, 3), "stories_seen_in_time") == 0);
    CHECK(sg::score(labels, one_picture({1, 2}, 3), fifty()).unseen.size() == 1);
  }

  TEST_CASE("a picture of everything sees nothing, then and at the end") {
    const auto labels = one_story({1, 2, 3, 40}, 3);
    CHECK(value(labels, one_picture({1, 2, 3, 10, 11, 12}, 3), "stories_seen_in_time") == 1);  // half is enough
    CHECK(value(labels, one_picture({1, 2, 3, 10, 11, 12, 13}, 3), "stories_seen_in_time") == 0);
    // Mostly the story at the end, but not when it mattered: the rest of the story joined late.
    auto output = one_picture({1, 2, 3}, 2);
    output.pictures->front().joined = {{id(2), id(45)}};
    CHECK(value(labels, output, "stories_seen_in_time") == 0);
    output.pictures->front().joined = {{id(2), id(40)}};
    CHECK(value(labels, output, "stories_seen_in_time") == 1);
  }

  TEST_CASE("a picture is false when fewer than half of it, or fewer than two, lie in one story or event") {
    auto labels = one_story({1, 2, 3}, 3);
    labels.same_event = {ids({7, 8})};
    CHECK(value(labels, one_picture({1, 2, 10, 11}, 11), "false_pictures_per_25") == 0);
    CHECK(value(labels, one_picture({1, 2, 10, 11, 12}, 11), "false_pictures_per_25") == .5);  // 25 of 50 reports
    CHECK(value(labels, one_picture({1, 7}, 11), "false_pictures_per_25") == .5);
    CHECK(value(labels, one_picture({7, 8}, 11), "false_pictures_per_25") == 0);
    CHECK(value(labels, one_picture({7}, 11), "false_pictures_per_25") == .5);
  }

  TEST_CASE("bits that do not add up are counted") {
    const auto output =
        links({{id(1), id(2), .5, 3, {1, 2}}, {id(1), id(3), .5, 3, {1, 2.1}}, {id(2), id(3), .5, 0, {}}});
    CHECK(value({}, output, "links_whose_bits_do_not_add_up") == 1);
  }

  TEST_CASE("a part that was not given has no figures and is named") {
    const auto measured = sg::score({}, links({}), fifty());
    CHECK(measured.not_given == std::vector<std::string>{"mentions", "same_event", "pictures"});
    CHECK_FALSE(measured.value("mention_recall"));
    CHECK(measured.value("link_precision") == 1);
  }

  TEST_CASE("a report that is not among the reports is refused, whoever names it") {
    const auto refusal = [](const sg::truth& labels, const sg::linker_output& output) {
      return measure_test::refused([&] { return sg::score(labels, output, fifty()); });
    };
    const std::string of_output =
        "the output names a report that is not among the reports: do the files belong together?";
    CHECK(refusal({}, links({{id(1), id(51), .1, 0, {}}})) == of_output);
    CHECK(refusal({}, one_picture({1, 51}, 1)) == of_output);
    CHECK(refusal({}, one_picture({1, 2}, 51)) == of_output);
    CHECK(refusal(one_story({1, 51}, 1), {}).starts_with("the truth names a report"));
  }
}
