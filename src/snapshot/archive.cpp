// SPDX-License-Identifier: Apache-2.0
#include "archive.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

std::streamsize chunk_writer::xsputn(const char* bytes, std::streamsize count) {
  for (auto left = static_cast<std::size_t>(count); left > 0;) {
    if (chunk_.size() == longest_snapshot_chunk) {
      to_(chunk_, chunk_place::within);
      chunk_.clear();
    }
    const auto now = std::min(left, longest_snapshot_chunk - chunk_.size());
    chunk_.append(bytes, now);
    bytes += now;
    left -= now;
  }
  return count;
}

chunk_writer::int_type chunk_writer::overflow(int_type one) {
  const char byte = traits_type::to_char_type(one);
  xsputn(&byte, 1);
  return one;
}

chunk_reader::int_type chunk_reader::underflow() {
  do chunk_ = from_();
  while (chunk_ && chunk_->empty());
  if (!chunk_) return traits_type::eof();
  auto& chunk = *chunk_;
  setg(chunk.data(), chunk.data(), chunk.data() + chunk.size());
  return traits_type::to_int_type(chunk.front());
}

}  // namespace safeguarding::inline v0::detail
