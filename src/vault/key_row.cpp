// SPDX-License-Identifier: Apache-2.0
#include "key_row.hpp"

#include <safeguarding/vault/cannot_open.hpp>

#include <sodium/randombytes.h>

#include <algorithm>

namespace safeguarding::inline v0 {

std::string to_text(const key_id& id) {
  constexpr char hex[] = "0123456789abcdef";
  std::string text;
  for (const auto byte : id.bytes) {
    text += hex[byte >> 4];
    text += hex[byte & 15];
  }
  return text;
}

namespace detail {
namespace {

constexpr std::string_view magic = "SGKR";
constexpr char version = 1;
constexpr std::size_t id_at = 6, under_at = 22, version_at = 38;

}  // namespace

std::string write_row(const row_front& front, const unsigned char* under, const row_content& content) {
  std::string row{magic};
  row.reserve(row_size);
  row += version;
  row += static_cast<char>(front.kind);
  row += view(front.id.bytes);
  row += view(front.under.bytes);
  append_number(row, front.store_version);
  const std::string associated = row;
  row.resize(row_size);
  const std::span<unsigned char> box{octets(row) + row_front_size, row_size - row_front_size};
  randombytes_buf(box.data(), nonce_size);
  std::copy_n(content.data(), row_content::size, box.data() + box_front);
  close_box(purpose::key_row, under, associated, box);
  return row;
}

row_front read_front(std::string_view row, const std::string& place) {
  if (row.size() < magic.size() + 1 || !row.starts_with(magic)) throw cannot_open{errc::syntax, place};
  if (row[4] != version) throw cannot_open{errc::unsupported_version, place};
  if (row.size() != row_size || row[5] < 1 || row[5] > 3) throw cannot_open{errc::syntax, place};
  row_front front;
  front.kind = static_cast<row_kind>(row[5]);
  std::copy_n(octets(row.substr(id_at)), front.id.bytes.size(), front.id.bytes.begin());
  std::copy_n(octets(row.substr(under_at)), front.under.bytes.size(), front.under.bytes.begin());
  front.store_version = read_u32(row.substr(version_at));
  return front;
}

bool open_row(std::string_view row, const unsigned char* under, row_content& content) noexcept {
  return open_box(purpose::key_row, under, row.substr(0, row_front_size), row.substr(row_front_size), content.data());
}

}  // namespace detail
}  // namespace safeguarding::inline v0
