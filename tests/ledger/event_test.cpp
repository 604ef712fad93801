// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/event.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>

namespace sg = safeguarding;
using namespace std::chrono_literals;

namespace {

sg::event_header counted() {
  sg::event_header header;
  for (std::size_t i = 0; i < 16; ++i) {
    header.store.bytes[i] = static_cast<std::uint8_t>(0x10 + i);
    header.scope.bytes[i] = static_cast<std::uint8_t>(0xe0 + i);
  }
  header.position = 0x0102030405060708;
  header.kind = 0x090a;
  header.key = 0x0b0c0d0e;
  header.recorded_at = sg::parse_instant("2026-11-20T09:14:00Z").value();
  header.schema = 0x1112;
  header.sealed_length = 0x00010203;
  return header;
}

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    text += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    text += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

/// The field that a refusal names, or "" where the bytes are taken.
std::string refused_at(std::string_view bytes) {
  try {
    const auto header = sg::parse_event_header(bytes);
    CHECK(sg::encode(header) == bytes);
    return "";
  } catch (const sg::invalid_input& problem) {
    return problem.where().field;
  }
}

}  // namespace

TEST_SUITE("ledger/event") {
  TEST_CASE("a header is laid out as the format says") {
    CHECK(hex(sg::encode(counted())) ==
          "73674501"
          "101112131415161718191a1b1c1d1e1f"
          "0102030405060708"
          "090a"
          "e0e1e2e3e4e5e6e7e8e9eaebecedeeef"
          "0b0c0d0e"
          "000000006b000f58"
          "1112"
          "00010203");
    CHECK(sg::encode(counted()).size() == sg::event_header_size);
  }

  TEST_CASE("a header reads back from its bytes, with a time before 1970 and at both ends of what is allowed") {
    auto header = counted();
    CHECK(sg::parse_event_header(sg::encode(header)) == header);
    for (const auto* at : {"0000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"}) {
      const std::chrono::year_month_day date{std::chrono::year{std::stoi(std::string{at}.substr(0, 4))},
                                             std::chrono::month{1}, std::chrono::day{1}};
      header.recorded_at = std::chrono::sys_days{date};
      CHECK(sg::parse_event_header(sg::encode(header)) == header);
    }
    header.position = (std::uint64_t{1} << 62) - 1;
    header.sealed_length = static_cast<std::uint32_t>(sg::longest_sealed);
    CHECK(sg::parse_event_header(sg::encode(header)) == header);
  }

  TEST_CASE("a field out of its range is neither written nor read, and is named") {
    auto header = counted();
    header.store = {};
    CHECK_THROWS_WITH_AS((void)sg::encode(header), "store: an event names the store it belongs to", sg::invalid_input);
    header = counted();
    header.position = std::uint64_t{1} << 62;
    CHECK_THROWS_WITH_AS((void)sg::encode(header), "position: a position is below 2^62", sg::invalid_input);
    header = counted();
    header.recorded_at = std::chrono::sys_days{std::chrono::year{10000} / 1 / 1};
    CHECK_THROWS_AS((void)sg::encode(header), sg::invalid_input);
    header.recorded_at -= 1s;
    CHECK_NOTHROW((void)sg::encode(header));
    header.recorded_at = std::chrono::sys_days{std::chrono::year{0} / 1 / 1};
    CHECK_NOTHROW((void)sg::encode(header));
    header.recorded_at -= 1s;
    CHECK_THROWS_AS((void)sg::encode(header), sg::invalid_input);
    header = counted();
    header.sealed_length = static_cast<std::uint32_t>(sg::longest_sealed + 1);
    CHECK_THROWS_AS((void)sg::encode(header), sg::invalid_input);

    auto bytes = sg::encode(counted());
    for (std::size_t i = 4; i < 20; ++i) bytes[i] = '\0';
    CHECK(refused_at(bytes) == "store");
    bytes = sg::encode(counted());
    bytes[20] = '\x40';
    CHECK(refused_at(bytes) == "position");
    bytes = sg::encode(counted());
    bytes[50] = '\x01';
    CHECK(refused_at(bytes) == "recorded_at");
    bytes = sg::encode(counted());
    bytes[60] = '\xff';
    CHECK(refused_at(bytes) == "sealed_length");
  }

  TEST_CASE("bytes of another length, another kind or a later version are no header") {
    const auto bytes = sg::encode(counted());
    for (std::size_t length = 0; length < bytes.size(); ++length)
      CHECK(refused_at(bytes.substr(0, length)) == "header");
    CHECK(refused_at(bytes + '\0') == "header");
    for (std::size_t i = 0; i < 4; ++i)
      for (int bit = 0; bit < 8; ++bit) {
        auto other = bytes;
        other[i] = static_cast<char>(other[i] ^ (1 << bit));
        CHECK(refused_at(other) == "header");
      }
    auto later = bytes;
    later[3] = '\x02';
    try {
      (void)sg::parse_event_header(later);
      FAIL("a later version was read");
    } catch (const sg::invalid_input& problem) {
      CHECK(problem.code() == sg::errc::unsupported_version);
    }
  }

  TEST_CASE(
      "random bytes that are read as a header are written back as the same bytes, and two headers never share bytes") {
    std::mt19937_64 random{1};
    int taken = 0;
    for (int round = 0; round < 20'000; ++round) {
      auto bytes = sg::encode(counted());
      for (int change = 0; change < 4; ++change) bytes[4 + random() % 60] = static_cast<char>(random());
      if (refused_at(bytes).empty()) ++taken;
    }
    CHECK(taken > 5'000);
    CHECK(taken < 19'000);
  }

  TEST_CASE("an event whose sealed bytes are more or fewer than its header says is refused") {
    auto header = counted();
    header.sealed_length = 3;
    CHECK(sg::parse_event({sg::encode(header), "abc"}) == header);
    CHECK_THROWS_WITH_AS((void)sg::parse_event({sg::encode(header), "ab"}),
                         "sealed_length: the header says 3 sealed bytes and there are 2", sg::invalid_input);
    CHECK_THROWS_AS((void)sg::parse_event({sg::encode(header), "abcd"}), sg::invalid_input);
  }

  TEST_CASE("a leaf is the hash of a zero byte, the header and the hash of the sealed bytes") {
    const auto inner = sg::sha256("sealed");
    std::string bytes{'\0'};
    bytes += "header";
    bytes.append(inner.bytes.begin(), inner.bytes.end());
    CHECK(sg::leaf_hash("header", "sealed") == sg::sha256(bytes));
    CHECK(sg::leaf_hash("header", "sealed") != sg::leaf_hash("header", "sealeD"));
    CHECK(sg::leaf_hash("header", "sealed") != sg::leaf_hash("headeR", "sealed"));
    CHECK(sg::leaf_hash("headers", "ealed") != sg::leaf_hash("header", "sealed"));
  }
}
