// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/passphrase.hpp>

#include "made_ring.hpp"

#include <array>

namespace sg = safeguarding;

TEST_SUITE("vault/passphrase") {
  TEST_CASE("settings read back what they write, byte for byte") {
    auto settings = sg::new_passphrase_settings();
    settings.passes = 64;
    settings.memory_kib = 0x0001'0203;
    const auto bytes = sg::to_bytes(settings);
    CHECK(bytes.substr(0, 14) == std::string_view{"SGPP\x01\x02\0\0\0\x40\0\x01\x02\x03", 14});
    CHECK(bytes.size() == 30);
    CHECK(sg::read_passphrase_settings(bytes) == settings);
  }

  TEST_CASE("the defaults take 256 MiB, and each new salt is another") {
    const auto one = sg::new_passphrase_settings(), two = sg::new_passphrase_settings();
    CHECK(one.passes == 3);
    CHECK(one.memory_kib == 262'144);
    CHECK(one.salt != two.salt);
    CHECK(one.salt != std::array<std::uint8_t, 16>{});
  }

  TEST_CASE("a file cannot ask for more passes or memory than the limits, nor for none") {
    const auto bytes = [](std::string_view passes, std::string_view memory) {
      return "SGPP\x01\x02" + std::string{passes} + std::string{memory} + std::string(16, 's');
    };
    using namespace std::string_view_literals;
    const auto read = [&](std::string_view passes, std::string_view memory) {
      return made::refusal([&] { static_cast<void>(sg::read_passphrase_settings(bytes(passes, memory))); });
    };
    const std::string refused = "limit_exceeded, passphrase settings";
    CHECK(read("\0\0\0\x01"sv, "\0\0\0\x08"sv).empty());
    CHECK(read("\0\0\0\x40"sv, "\0\x40\0\0"sv).empty());
    CHECK(read("\0\0\0\0"sv, "\0\0\0\x08"sv) == refused);
    CHECK(read("\0\0\0\x41"sv, "\0\0\0\x08"sv) == refused);
    CHECK(read("\0\0\0\x01"sv, "\0\0\0\x07"sv) == refused);
    CHECK(read("\0\0\0\x01"sv, "\0\x40\0\x01"sv) == refused);
    sg::passphrase_settings none;
    none.passes = 0;
    CHECK_THROWS_AS(static_cast<void>(sg::to_bytes(none)), sg::invalid_input);
  }

  TEST_CASE("other bytes, fewer, more, and a newer version are refused") {
    const auto bytes = sg::to_bytes(sg::passphrase_settings{});
    const auto read = [](const std::string& given) {
      return made::refusal([&] { static_cast<void>(sg::read_passphrase_settings(given)); });
    };
    for (std::size_t length = 0; length < bytes.size(); ++length)
      CHECK(read(bytes.substr(0, length)) == "syntax, passphrase settings");
    CHECK(read(bytes + "x") == "syntax, passphrase settings");
    CHECK(read(made::flipped(bytes, 0)) == "syntax, passphrase settings");
    CHECK(read(made::flipped(bytes, 4, 1)) == "unsupported_version, passphrase settings");
    CHECK(read(made::flipped(bytes, 5, 0)) == "unsupported_version, passphrase settings");
  }
}
