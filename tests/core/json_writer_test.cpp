// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/json_writer.hpp>

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE("core/json_writer") {
  TEST_CASE("objects, arrays and values are separated as they should be") {
    safeguarding::json_writer json;
    json.begin_object().key("a").value(1).key("b").begin_array().value("x").value(true).null().end_array();
    json.key("c").begin_object().end_object().key("d").array(std::vector<std::string>{"p", "q"}).end_object();
    CHECK(json.text() == R"({"a":1,"b":["x",true,null],"c":{},"d":["p","q"]})");
  }

  TEST_CASE("text is escaped as RFC 8259 asks, and UTF-8 is left alone") {
    safeguarding::json_writer json;
    json.value("\"\\\n\x01 caf\xc3\xa9");
    CHECK(json.text() == "\"\\\"\\\\\\n\\u0001 caf\xc3\xa9\"");
  }

  TEST_CASE("a fraction is written with six decimals, from whole numbers") {
    safeguarding::json_writer json;
    json.begin_array().millionths(731'000).millionths(1).millionths(1'000'000).millionths(0).end_array();
    CHECK(json.text() == "[0.731000,0.000001,1.000000,0.000000]");
  }
}
