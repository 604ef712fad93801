// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <safeguarding/core/utf8.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {

void reading_findings::add(severity weight, errc code, place_in_text at, std::string field, std::string message,
                           std::string_view fragment) {
  std::size_t& count = weight == severity::refusal ? refusals_ : others_;
  if (++count > cap_) return;
  found_.push_back(
      {weight, code, std::move(message), excerpt(fragment), {source_, at.line, at.column, std::move(field)}});
}

std::vector<finding> reading_findings::take() && {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const finding& a, const finding& b) { return a.where.line < b.where.line; });
  const auto more = [&](severity weight, std::size_t count, const char* what) {
    if (count <= cap_) return;
    found_.push_back({weight,
                      errc::limit_exceeded,
                      std::to_string(count - cap_) + " more " + what + " are not listed",
                      "",
                      {source_, 0, 0, ""}});
  };
  more(severity::refusal, refusals_, "refusals");
  more(severity::warning, others_, "warnings");
  return std::move(found_);
}

std::optional<std::string_view> checked_text(std::string_view text, const import_limits& limits,
                                             reading_findings& found) {
  if (text.size() > limits.bytes) {
    found.refuse(errc::limit_exceeded, {}, "",
                 "the input has more than " + std::to_string(limits.bytes) + " bytes; split it");
    return std::nullopt;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  if (const auto bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    const auto before = text.substr(0, bad);
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    constexpr char hex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(text[bad]);
    found.refuse(errc::syntax, {line, bad - line_start + 1}, "", "not UTF-8; save the file as UTF-8",
                 std::string{"byte 0x"} + hex[byte >> 4] + hex[byte & 15]);
    return std::nullopt;
  }
  return text;
}

std::size_t find_control(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return i;
    // U+0080 to U+009F: what remains when Windows text is taken for Latin-1.
    if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return i;
  }
  return std::string_view::npos;
}

}  // namespace safeguarding::inline v0::detail
