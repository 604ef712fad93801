// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/witness.hpp>

#include <safeguarding/core/error.hpp>

#include "base64.hpp"

#include <algorithm>
#include <charconv>

namespace safeguarding::inline v0 {
namespace {

[[noreturn]] void refuse(const char* message, std::size_t line, std::string_view fragment) {
  throw invalid_input{errc::syntax, message, std::string{fragment.substr(0, 200)}, {"", line, 0, ""}};
}

void check(const witness_request& request) {
  if (request.known > largest_tree) refuse("the size that a witness holds is at most 2^62", 1, {});
  if (request.extension.size() > longest_proof) refuse("a proof has at most 63 hashes", 0, {});
}

/// The line that `text` begins with, which is taken away.
std::string_view take_line(std::string_view& text, std::size_t line) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos)
    refuse("a request has the size held, a proof, an empty line and a note", line, text);
  const auto found = text.substr(0, end);
  text.remove_prefix(end + 1);
  return found;
}

}  // namespace

std::string to_text(const witness_request& request) {
  check(request);
  std::string text = "old " + std::to_string(request.known) + "\n";
  for (const auto& hash : request.extension)
    text += detail::to_base64(std::string(hash.bytes.begin(), hash.bytes.end())) + "\n";
  return text + "\n" + to_text(request.head);
}

witness_request parse_witness_request(std::string_view text) {
  witness_request request;
  std::size_t line = 1;
  const auto first = take_line(text, line);
  const auto number = first.substr(std::min<std::size_t>(4, first.size()));
  const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), request.known);
  if (!first.starts_with("old ") || problem != std::errc{} || end != number.data() + number.size() ||
      (number.size() > 1 && number.front() == '0'))
    refuse("the first line is 'old' and a whole number without leading zeros", line, first);
  for (;;) {
    const auto hash_line = take_line(text, ++line);
    if (hash_line.empty()) break;
    const auto bytes = detail::from_base64(hash_line);
    if (!bytes || bytes->size() != 32) refuse("a hash of the proof is 32 bytes in base64", line, hash_line);
    if (request.extension.size() == longest_proof) refuse("a proof has at most 63 hashes", line, hash_line);
    std::copy(bytes->begin(), bytes->end(), request.extension.emplace_back().bytes.begin());
  }
  check(request);
  request.head = parse_checkpoint(text);
  return request;
}

witness_finding look_at(const witness_request& request, const std::optional<tree_head>& held,
                        const verifier_key& store_key) {
  if (request.head.origin != store_key.name) return witness_finding::another_store;
  if (store_key.kind != signature_kind::head || check_signature(request.head, store_key) != signature_check::good)
    return witness_finding::not_signed;
  const auto& head = request.head.head;
  if (!held) return witness_finding::extends;
  if (head.size < held->size) return witness_finding::older;
  if (head.size == held->size) return head == *held ? witness_finding::extends : witness_finding::rewritten;
  if (request.known != held->size) return witness_finding::unproven;
  return proves_extension(*held, head, request.extension) ? witness_finding::extends : witness_finding::unproven;
}

}  // namespace safeguarding::inline v0
