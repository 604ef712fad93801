// SPDX-License-Identifier: Apache-2.0
#include "entry.hpp"

#include "entry_fields.hpp"

#include <string_view>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::string_view format_name = "safeguarding.entry";

}  // namespace

std::string encode_entry(const entry& what) {
  cbor_writer out;
  out.array(3);
  out.text(format_name);
  out.unsigned_integer(entry_version);
  codec<entry>::write(out, what);
  return std::move(out).take();
}

entry decode_entry(std::string_view bytes) {
  cbor_reader in{bytes};
  const auto count = in.open_array();
  auto start = in.offset();
  if (count < 2 || in.text() != format_name) in.fail(errc::syntax, "this is no entry of a library", start);
  start = in.offset();
  if (in.unsigned_integer() > entry_version)
    in.fail(errc::unsupported_version, "written by a newer version of this library", start);
  if (count != 3) in.fail(errc::syntax, "an entry has a name, a version and fields", start);
  auto what = codec<entry>::read(in);
  in.close();
  in.finish();
  return what;
}

}  // namespace safeguarding::inline v0::detail
