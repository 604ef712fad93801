// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/checkpoint.hpp>

#include <safeguarding/core/error.hpp>

#include <sodium/crypto_sign_ed25519.h>

#include "base64.hpp"
#include "big_endian.hpp"

#include <algorithm>
#include <charconv>

namespace safeguarding::inline v0 {
namespace {

constexpr std::string_view dash = "\xe2\x80\x94 ";
constexpr std::size_t longest_signature = 8192;
constexpr std::size_t time_size = 8;

[[noreturn]] void refuse(const char* message, std::size_t line, std::string_view fragment, errc code = errc::syntax) {
  throw invalid_input{code, message, std::string{fragment.substr(0, 200)}, {"", line, 0, ""}};
}

std::string_view as_view(const digest& value) {
  const auto* bytes = reinterpret_cast<const char*>(value.bytes.data());  // NOLINT(*-reinterpret-cast): bytes as bytes
  return {bytes, value.bytes.size()};
}

const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());  // NOLINT(*-reinterpret-cast): C's byte type
}

/// Takes the lines of a note one after the other; every one ends with a line feed.
struct line_reader {
  std::string_view rest;
  std::size_t line = 0;

  std::string_view next() {
    ++line;
    const auto end = rest.find('\n');
    if (end == std::string_view::npos)
      refuse("a note ends with a line end, and has origin, size, root and signatures", line, rest);
    const auto text = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return text;
  }
};

std::uint64_t parse_size(std::string_view text, std::size_t line) {
  std::uint64_t size = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (problem != std::errc{} || end != text.data() + text.size() || (text.size() > 1 && text.front() == '0') ||
      size > largest_tree)
    refuse("the size of a head is a whole number without leading zeros, at most 2^62", line, text);
  return size;
}

digest parse_root(std::string_view text, std::size_t line) {
  const auto bytes = detail::from_base64(text);
  if (!bytes || bytes->size() != 32) refuse("the root of a head is 32 bytes in base64", line, text);
  digest root;
  std::copy(bytes->begin(), bytes->end(), root.bytes.begin());
  return root;
}

note_signature parse_signature(std::string_view text, std::size_t line) {
  if (!text.starts_with(dash)) refuse("a signature line begins with a long dash and a space", line, text);
  const auto body = text.substr(dash.size());
  const auto space = body.find(' ');
  if (space == std::string_view::npos || !is_key_name(body.substr(0, space)))
    refuse("a signature line names a key: 1 to 255 printable ASCII characters without a space or a plus sign", line,
           text);
  const auto bytes = detail::from_base64(body.substr(space + 1));
  if (!bytes || bytes->size() <= 4 || bytes->size() > 4 + longest_signature)
    refuse("a signature is base64 of the key's hash and 1 to 8192 bytes", line, text);
  return {std::string{body.substr(0, space)}, detail::number_at<std::uint32_t>(*bytes, 0), bytes->substr(4)};
}

const note_signature* find(const checkpoint& note, const note_signature& of) {
  const auto found = std::find_if(note.signatures.begin(), note.signatures.end(), [&](const note_signature& one) {
    return one.name == of.name && one.hash == of.hash;
  });
  return found == note.signatures.end() ? nullptr : &*found;
}

void add(checkpoint& note, note_signature signature, std::size_t line) {
  if (find(note, signature) != nullptr)
    refuse("a key has signed this note twice", line, signature.name, errc::duplicate);
  if (note.signatures.size() == most_signatures)
    refuse("a note has at most 64 signatures", line, {}, errc::limit_exceeded);
  note.signatures.push_back(std::move(signature));
}

void check_head(const checkpoint& note) {
  if (!is_key_name(note.origin))
    refuse("the origin of a head is 1 to 255 printable ASCII characters without a space or a plus sign", 1,
           note.origin);
  if (note.head.size > largest_tree) refuse("the size of a head is at most 2^62", 2, {});
}

std::string line_of(const note_signature& one) {
  if (!is_key_name(one.name) || one.bytes.empty() || one.bytes.size() > longest_signature)
    refuse("a signature line names a key and has 1 to 8192 bytes", 0, one.name);
  std::string bytes;
  detail::put(bytes, one.hash);
  return std::string{dash} + one.name + " " + detail::to_base64(bytes + one.bytes) + "\n";
}

bool verifies(std::string_view signature, const std::string& text, const verifier_key& key) {
  return signature.size() == crypto_sign_ed25519_BYTES &&
         crypto_sign_ed25519_verify_detached(octets(signature), octets(text), text.size(), key.key.data()) == 0;
}

}  // namespace

std::string signed_text(const checkpoint& note) {
  check_head(note);
  return note.origin + "\n" + std::to_string(note.head.size) + "\n" + detail::to_base64(as_view(note.head.root)) + "\n";
}

std::string to_text(const checkpoint& note) {
  std::string text = signed_text(note) + "\n";
  if (note.signatures.empty()) refuse("a note has at least one signature", 0, {}, errc::missing);
  checkpoint seen{note.origin, note.head, {}};
  for (const auto& one : note.signatures) {
    text += line_of(one);
    add(seen, one, 0);
  }
  return text;
}

checkpoint parse_checkpoint(std::string_view text) {
  line_reader lines{text};
  checkpoint note;
  note.origin = lines.next();
  check_head(note);
  const auto size = lines.next();
  note.head.size = parse_size(size, lines.line);
  const auto root = lines.next();
  note.head.root = parse_root(root, lines.line);
  if (const auto empty = lines.next(); !empty.empty()) refuse("an empty line follows the root", lines.line, empty);
  do {
    const auto line = lines.next();
    add(note, parse_signature(line, lines.line), lines.line);
  } while (!lines.rest.empty());
  return note;
}

signature_check check_signature(const checkpoint& note, const verifier_key& key) {
  const auto* found = find(note, {key.name, key_hash(key), {}});
  if (found == nullptr) return signature_check::absent;
  if (key.kind == signature_kind::head)
    return verifies(found->bytes, signed_text(note), key) ? signature_check::good : signature_check::wrong;
  if (found->bytes.size() != time_size + crypto_sign_ed25519_BYTES) return signature_check::wrong;
  const auto time = detail::number_at<std::uint64_t>(found->bytes, 0);
  const auto text = "cosignature/v1\ntime " + std::to_string(time) + "\n" + signed_text(note);
  return verifies(std::string_view{found->bytes}.substr(time_size), text, key) ? signature_check::good
                                                                               : signature_check::wrong;
}

std::optional<instant> cosigned_at(const checkpoint& note, const verifier_key& key) {
  if (key.kind != signature_kind::cosignature || check_signature(note, key) != signature_check::good)
    return std::nullopt;
  const auto seconds = detail::number_at<std::uint64_t>(find(note, {key.name, key_hash(key), {}})->bytes, 0);
  constexpr std::uint64_t end_of_year_9999 = 253'402'300'799;
  if (seconds > end_of_year_9999) return std::nullopt;
  return instant{std::chrono::seconds{static_cast<std::int64_t>(seconds)}};
}

checkpoint with_signatures(checkpoint note, std::string_view lines) {
  for (line_reader reader{lines}; !reader.rest.empty();) {
    const auto line = reader.next();
    auto signature = parse_signature(line, reader.line);
    if (const auto* have = find(note, signature); have != nullptr && have->bytes == signature.bytes) continue;
    add(note, std::move(signature), reader.line);
  }
  return note;
}

}  // namespace safeguarding::inline v0
