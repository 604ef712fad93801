// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/table_reader.hpp>

#include "refused.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

enum class kind { book = 1, overlay = 2 };

}  // namespace

template <>
struct safeguarding::enum_names<kind> {
  static constexpr std::pair<kind, std::string_view> table[] = {{kind::book, "book"}, {kind::overlay, "overlay"}};
};

namespace {

constexpr const char* sample = R"(title = "a pack"
count = 3
on = 2026-11-20
open = true
words = ["one", "two"]
inside = { name = "x" }

[[row]]
id = "first"
[[row]]
id = "second"
)";

}  // namespace

TEST_SUITE("pack/table_reader") {
  TEST_CASE("every kind of value is read, and finish() is content when all was asked for") {
    const auto document = sg::read_toml(sample, "sample.toml");
    sg::table_reader root{document, ""};
    CHECK(root.text("title") == "a pack");
    CHECK(root.need_text("title") == "a pack");
    CHECK(root.number("count") == 3);
    CHECK(root.need_number("count") == 3);
    CHECK(root.date("on") == sg::parse_day("2026-11-20"));
    CHECK(root.flag("open"));
    CHECK(sg::plain(root.texts("words")) == std::vector<std::string>{"one", "two"});
    CHECK(root.table("inside")->need_text("name") == "x");
    auto rows = root.tables("row");
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].need_text("id") == "second");
    CHECK(refused([&] { root.finish(); }).at == "taken");
  }

  TEST_CASE("what is absent is nothing, empty or false, and is asked for all the same") {
    const auto document = sg::read_toml("", "sample.toml");
    sg::table_reader root{document, ""};
    CHECK(root.find("title") == nullptr);
    CHECK_FALSE(root.text("title"));
    CHECK_FALSE(root.number("count"));
    CHECK_FALSE(root.date("on"));
    CHECK_FALSE(root.flag("open"));
    CHECK(root.texts("words").empty());
    CHECK(root.tables("row").empty());
    CHECK_FALSE(root.table("inside"));
  }

  TEST_CASE("words of an enum become its values, and a word that it has not is refused where it stands") {
    const auto document =
        sg::read_toml("kinds = [\"book\",\n  \"overlay\"]\nbad = [\"book\", \"overlaid\"]\n", "sample.toml");
    sg::table_reader root{document, ""};
    CHECK(sg::values_of<kind>(root, "kinds", "kind") == std::vector{kind::book, kind::overlay});
    CHECK(sg::values_of<kind>(root, "absent", "kind").empty());
    const auto found = refused([&] { static_cast<void>(sg::values_of<kind>(root, "bad", "kind")); });
    CHECK(found.at == "unknown_name 3:16 bad 'overlaid'");
    CHECK(says(found.message, "unknown kind"));
    CHECK(says(found.message, "did you mean overlay?"));
    CHECK(sg::words_of<kind>() == std::vector<std::string>{"book", "overlay"});
  }

  TEST_CASE("words keep the place they stand at") {
    const auto document = sg::read_toml("a = 1\nwords = [\"one\",\n  \"two\"]\n", "sample.toml");
    sg::table_reader root{document, "pack"};
    const auto words = root.texts("words");
    REQUIRE(words.size() == 2);
    CHECK(sg::to_text(words[0].where) == "sample.toml:2:10, pack.words");
    CHECK(sg::to_text(words[1].where) == "sample.toml:3:3, pack.words");
  }

  TEST_CASE("a value of another kind is refused where it stands, and the message says what is needed") {
    const auto document = sg::read_toml(sample, "sample.toml");
    sg::table_reader root{document, "pack"};
    struct wrong {
      refusal found;
      std::string at, needed;
    };
    const wrong cases[] = {
        {refused([&] { (void)root.text("count"); }), "invalid_input 2:9 pack.count", "a text in quotes"},
        {refused([&] { (void)root.need_text("on"); }), "invalid_input 3:6 pack.on", "a text in quotes"},
        {refused([&] { (void)root.number("title"); }), "invalid_input 1:9 pack.title", "a whole number"},
        {refused([&] { (void)root.need_number("open"); }), "invalid_input 4:8 pack.open", "a whole number"},
        {refused([&] { (void)root.date("title"); }), "invalid_input 1:9 pack.title", "a date without quotes"},
        {refused([&] { (void)root.flag("count"); }), "invalid_input 2:9 pack.count", "true or false"},
        {refused([&] { (void)root.texts("title"); }), "invalid_input 1:9 pack.title", "square brackets"},
        {refused([&] { (void)root.tables("title"); }), "invalid_input 1:9 pack.title", "a list of tables"},
        {refused([&] { (void)root.tables("words"); }), "invalid_input 5:10 pack.words 1", "a table"},
        {refused([&] { (void)root.table("title"); }), "invalid_input 1:9 pack.title", "a table"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.at);
      CHECK(each.found.at == each.at);
      CHECK(says(each.found.message, each.needed));
    }
  }

  TEST_CASE("a list that holds anything but texts is refused at the item") {
    const auto document = sg::read_toml("words = [\"one\", 2]\n", "sample.toml");
    sg::table_reader root{document, ""};
    const auto found = refused([&] { (void)root.texts("words"); });
    CHECK(found.at == "invalid_input 1:17 words");
    CHECK(says(found.message, "a list of texts"));
  }

  TEST_CASE("a missing key is named, and the place is that of the table") {
    const auto document = sg::read_toml("[[row]]\nname = \"x\"\n\n[[row]]\nid = \"y\"\n", "sample.toml");
    sg::table_reader root{document, ""};
    auto rows = root.tables("row");
    for (const auto& found :
         {refused([&] { (void)rows[0].need_text("id"); }), refused([&] { (void)rows[0].need_number("id"); }),
          refused([&] { (void)rows[0].need("id"); })}) {
      CHECK(found.at == "missing 1:1 row 1");
      CHECK(says(found.message, "the key 'id' is required"));
    }
  }

  TEST_CASE("a key nobody asked for is refused where it stands, with the nearest key or all of them") {
    const auto document = sg::read_toml("[[row]]\nid = \"x\"\ntitel = \"y\"\n", "sample.toml");
    sg::table_reader root{document, ""};
    auto row = root.tables("row").at(0);
    (void)row.text("id");
    (void)row.text("title");
    auto found = refused([&] { row.finish(); });
    CHECK(found.at == "unknown_name 3:9 row 1 'titel'");
    CHECK(says(found.message, "unknown key; did you mean title?"));

    const auto other = sg::read_toml("id = \"x\"\nwhatever = 1\n", "sample.toml");
    sg::table_reader strict{other, ""};
    (void)strict.text("note");
    (void)strict.text("id");
    (void)strict.text("id");
    found = refused([&] { strict.finish(); });
    CHECK(found.at == "unknown_name 2:12 'whatever'");
    CHECK(found.message == "unknown key; known are: id, note");
  }

  TEST_CASE("the first unknown key of the file is named, not the first of the alphabet") {
    const auto document = sg::read_toml("zebra = 1\nant = 2\n", "sample.toml");
    const sg::table_reader root{document, ""};
    CHECK(refused([&] { root.finish(); }).at == "unknown_name 1:9 'zebra'");
  }

  TEST_CASE("only a near miss is guessed at") {
    const std::vector<std::string> known{"headteacher", "dsl", "chair_of_governors"};
    const auto guess = [&](const char* word) {
      return refused([&] { sg::refuse_unknown("role", {word, {"p.toml", 3, 4, "to"}}, known); }).message;
    };
    CHECK(guess("hedteacher") == "unknown role; did you mean headteacher?");
    CHECK(guess("chair_of_governor") == "unknown role; did you mean chair_of_governors?");
    CHECK(guess("dls") == "unknown role; did you mean dsl?");  // two letters swapped are one slip
    CHECK(guess("dxy") == "unknown role; known are: headteacher, dsl, chair_of_governors");
    CHECK(guess("dsll") == "unknown role; did you mean dsl?");
    CHECK(guess("police") == "unknown role; known are: headteacher, dsl, chair_of_governors");
    CHECK(guess("") == "unknown role; known are: headteacher, dsl, chair_of_governors");
    const auto bands = refused([&] { sg::refuse_unknown("band", {"2", {}}, {"0", "1", "2+"}); });
    CHECK(bands.message == "unknown band; known are: 0, 1, 2+");  // changing the only letter is no slip of the pen
    CHECK(refused([&] { sg::refuse_unknown("role", {"x", {}}, {}); }).message == "unknown role; known are: nothing");
  }

  TEST_CASE("words of any length are refused at once, and a message stays short whatever is known") {
    const std::string mega(std::size_t{1} << 20, 'a');
    const auto message = [](const std::string& word, const std::vector<std::string>& known) {
      return refused([&] { sg::refuse_unknown("key", {word, {}}, known); }).message;
    };
    // Counting edits between words of a megabyte takes hours.
    CHECK(message(mega + "b", {mega, "id"}) == "unknown key; known are: " + std::string(64, 'a') + "..., id");
    CHECK(message("idd", {mega, "id"}) == "unknown key; did you mean id?");
    CHECK(message(std::string(64, 'a'), {std::string(63, 'a')}) ==
          "unknown key; did you mean " + std::string(63, 'a') + "?");
    CHECK(says(message(std::string(65, 'a'), {std::string(64, 'a')}), "known are"));
    std::vector<std::string> many;
    for (int i = 0; i < 1'000; ++i) many.push_back("known" + std::to_string(i));
    const auto found = message("zzz", many);
    CHECK(says(found, "known99 and 900 more"));
    CHECK_FALSE(says(found, "known100"));
  }

  TEST_CASE("anything but a table is refused as a table") {
    const auto document = sg::read_toml("x = 1\n", "sample.toml");
    const auto found = refused([&] { sg::table_reader{document.entries()->at(0).value, "x"}; });
    CHECK(found.at == "invalid_input 1:5 x");
    CHECK(says(found.message, "a table is needed here"));
  }
}
