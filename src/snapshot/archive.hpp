// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_SNAPSHOT_ARCHIVE_HPP
#define SAFEGUARDING_SRC_SNAPSHOT_ARCHIVE_HPP

#include <safeguarding/snapshot/chunks.hpp>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>

#include <optional>
#include <streambuf>
#include <string>

namespace safeguarding::inline v0::detail {

/// Bytes that go to a sink, a chunk at a time.
class chunk_writer : public std::streambuf {
 public:
  explicit chunk_writer(const chunk_sink& to) : to_{to} { chunk_.reserve(longest_snapshot_chunk); }
  void finish() { to_(chunk_, chunk_place::last); }

 protected:
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int_type overflow(int_type one) override;

 private:
  const chunk_sink& to_;
  std::string chunk_;
};

/// Bytes that come from a source, a chunk at a time.
class chunk_reader : public std::streambuf {
 public:
  explicit chunk_reader(const chunk_source& from) : from_{from} {}

 protected:
  int_type underflow() override;

 private:
  const chunk_source& from_;
  std::optional<std::string> chunk_;
};

/// The frame of a snapshot says what it is: Boost's own header, and its table of classes, would say less.
inline constexpr unsigned archive_flags = boost::archive::no_header | boost::archive::no_codecvt |
                                          boost::archive::no_xml_tag_checking | boost::archive::no_tracking;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_SNAPSHOT_ARCHIVE_HPP
