// SPDX-License-Identifier: Apache-2.0
#include "note.hpp"

#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

namespace verify {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding; nothing else, and no second way to write the same bytes.
std::optional<std::string> base64(std::string_view text) {
  if (text.empty() || text.size() % 4 != 0) return std::nullopt;
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  std::string bytes;
  unsigned bits = 0, held = 0;
  for (const char c : text.substr(0, text.size() - padding)) {
    const auto value = letters.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    held = held << 6 | static_cast<unsigned>(value);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>(held >> bits & 255);
      held &= (1u << bits) - 1;
    }
  }
  if (held != 0) return std::nullopt;
  return bytes;
}

std::optional<std::string> hexadecimal(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const auto high = digits.find(text[i]), low = digits.find(text[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

bool names_a_key(std::string_view text) {
  if (text.empty() || text.size() > 255) return false;
  for (const char c : text)
    if (c <= ' ' || c > '~' || c == '+') return false;
  return true;
}

/// A whole number without leading zeros, at most 2^62.
std::optional<std::uint64_t> number(std::string_view text) {
  if (text.empty() || text.size() > 19 || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (value > std::uint64_t{1} << 62) return std::nullopt;
  return value;
}

/// The lines of a text in which every line ends with a line feed.
std::optional<std::vector<std::string_view>> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace

public_key read_key(std::string_view text, const hasher& sha) {
  const auto wrong = [](const char* what) {
    return std::runtime_error{std::string{"the public key cannot be used: "} + what};
  };
  if (text.ends_with('\n')) text.remove_suffix(1);
  const auto first = text.find('+');
  const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) throw wrong("it is not NAME+HASH+KEY");
  const auto bytes = base64(text.substr(second + 1));
  if (!bytes || bytes->size() != 33 || bytes->front() != '\1') throw wrong("it is not an Ed25519 key that signs heads");
  public_key key;
  key.name = text.substr(0, first);
  key.key = bytes->substr(1);
  key.hash = sha({key.name, "\n", *bytes}).substr(0, 4);
  if (hexadecimal(text.substr(first + 1, second - first - 1)) != key.hash)
    throw wrong("its hash is not that of its name and key");
  constexpr std::string_view begins = "safeguarding/";
  const auto id =
      key.name.starts_with(begins) ? hexadecimal(std::string_view{key.name}.substr(begins.size())) : std::nullopt;
  if (!id || id->size() != 16) throw wrong("its name is not safeguarding/ and the 32 digits of a store's id");
  key.store = *id;
  return key;
}

note_is read_note(std::string_view text, const public_key& key, head& into) {
  const auto lines = lines_of(text);
  if (!lines || lines->size() < 5 || lines->size() > 4 + 64) return note_is::unreadable;
  const auto origin = (*lines)[0];
  const auto size = number((*lines)[1]);
  const auto root = base64((*lines)[2]);
  if (!names_a_key(origin) || !size || !root || root->size() != 32 || !(*lines)[3].empty()) return note_is::unreadable;
  into = {*size, *root};

  std::optional<std::string> signature;
  std::set<std::pair<std::string_view, std::string>> signers;
  for (std::size_t i = 4; i < lines->size(); ++i) {
    constexpr std::string_view dash = "\xe2\x80\x94 ";
    auto line = (*lines)[i];
    if (!line.starts_with(dash)) return note_is::unreadable;
    line.remove_prefix(dash.size());
    const auto space = line.find(' ');
    if (space == std::string_view::npos || !names_a_key(line.substr(0, space))) return note_is::unreadable;
    const auto bytes = base64(line.substr(space + 1));
    if (!bytes || bytes->size() < 5 || bytes->size() > 4 + 8192) return note_is::unreadable;
    const auto by = bytes->substr(0, 4);
    if (!signers.emplace(line.substr(0, space), by).second) return note_is::unreadable;
    if (line.substr(0, space) == key.name && by == key.hash) signature = bytes->substr(4);
  }
  if (origin != key.name) return note_is::of_another_store;
  const auto signed_part = text.substr(0, text.find("\n\n") + 1);
  return signature && signature->size() == 64 && signed_by(key.key, signed_part, *signature) ? note_is::signed_head
                                                                                             : note_is::not_signed;
}

}  // namespace verify
