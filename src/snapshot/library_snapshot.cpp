// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/snapshot/library_snapshot.hpp>

#include <safeguarding/core/error.hpp>

#include "archive.hpp"
#include "pass.hpp"

#include <boost/archive/archive_exception.hpp>
#include <boost/archive/basic_archive.hpp>

#include <bit>

namespace safeguarding::inline v0 {

namespace detail {

template <>
struct field_list<record_in_snapshot> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [position, known_at, by, label, telling, record, amended_by, beside, speaks_of] = value;
    visit(1, "position", position);
    visit(2, "known_at", known_at);
    visit(3, "by", by);
    visit(4, "label", label);
    visit(5, "telling", telling);
    visit(6, "value", record);
    visit(7, "amended_by", amended_by);
    visit(8, "beside", beside);
    visit(9, "speaks_of", speaks_of);
  }
};

template <>
struct field_list<event_in_snapshot> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [position, known_at, bytes] = value;
    visit(1, "position", position);
    visit(2, "known_at", known_at);
    visit(3, "bytes", bytes);
  }
};

template <>
struct field_list<library_in_snapshot> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [head, edge, founder, adoptions, records, events, tagging, declarations] = value;
    visit(1, "head", head);
    visit(2, "edge", edge);
    visit(3, "founder", founder);
    visit(4, "adoptions", adoptions);
    visit(5, "records", records);
    visit(6, "events", events);
    visit(7, "tagging", tagging);
    visit(8, "declarations", declarations);
  }
};

}  // namespace detail

namespace {

constexpr int frame_version = 1;

}  // namespace

std::string snapshot_format() {
  static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big);
  const boost::archive::library_version_type archive = boost::archive::BOOST_ARCHIVE_VERSION();
  const auto shape = detail::shape_of<library_in_snapshot>() + detail::shape_of<record_in_snapshot>();
  return "safeguarding library snapshot " + std::to_string(frame_version) + "; Boost archive " +
         std::to_string(std::uint16_t{archive}) + "; " + std::to_string(8 * sizeof(std::size_t)) + " bit, " +
         (std::endian::native == std::endian::little ? "little" : "big") + " endian; fields " + to_text(sha256(shape)) +
         "\n";
}

void write_snapshot(const library_in_snapshot& all, const std::function<record_in_snapshot(std::size_t)>& record,
                    const chunk_sink& to) {
  detail::chunk_writer bytes{to};
  const auto format = snapshot_format();
  bytes.sputn(format.data(), static_cast<std::streamsize>(format.size()));
  {
    boost::archive::binary_oarchive archive{bytes, detail::archive_flags};
    archive << all;
    for (std::size_t i = 0; i < all.records; ++i) {
      const auto one = record(i);
      archive << one;
    }
  }
  bytes.finish();
}

void read_snapshot(const chunk_source& from, const std::function<void(library_in_snapshot&&)>& begin,
                   const std::function<void(record_in_snapshot&&)>& record) {
  detail::chunk_reader bytes{from};
  const auto format = snapshot_format();
  std::string found(format.size(), '\0');
  bytes.sgetn(found.data(), static_cast<std::streamsize>(found.size()));
  if (found != format)
    throw invalid_input{errc::unsupported_version, "this snapshot is of another format, or is none", {}, {}};
  try {
    boost::archive::binary_iarchive archive{bytes, detail::archive_flags};
    library_in_snapshot all;
    archive >> all;
    const auto records = all.records;
    begin(std::move(all));
    for (std::uint64_t i = 0; i < records; ++i) {
      record_in_snapshot one;
      archive >> one;
      record(std::move(one));
    }
  } catch (const boost::archive::archive_exception&) {
    throw invalid_input{"this snapshot ends before its end"};
  }
  if (bytes.sgetc() != std::streambuf::traits_type::eof()) throw invalid_input{"this snapshot goes on after its end"};
}

}  // namespace safeguarding::inline v0
