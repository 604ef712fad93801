// SPDX-License-Identifier: Apache-2.0
// What whoever tries again is told when something has changed since, and when nobody could be told of a report.
#include "failing_store.hpp"
#include "own_folder.hpp"
#include "small_library.hpp"

#include "../../src/library/entry.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/ledger/signer.hpp>
#include <safeguarding/vault/seal.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

using namespace library_test;

namespace {

/// A library over a store that another can be opened on.
struct shared_library {
  std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
  sg::case_library in = sg::case_library::create(over_files(), host_key(), first_events());

  [[nodiscard]] std::unique_ptr<sg::store> over_files() const {
    return std::make_unique<failing_store>(files, std::make_shared<fault>());
  }
  [[nodiscard]] sg::desk as(const char* who) const { return in.as({sg::person_id{who}, morning, "test"}); }
  [[nodiscard]] sg::case_library reopened() const { return sg::case_library::open(over_files(), host_key()); }
};

sg::desk desk_in(const sg::case_library& in, const char* who, sg::instant now = morning) {
  return in.as({sg::person_id{who}, now, "test"});
}

/// Writes an entry as another library does that holds the keys.
void write_entry(const shared_library& school, sg::detail::entry_content content) {
  std::vector<std::string> rows;
  for (const auto& each : school.files->keys())
    if (each.id != "signing-key") rows.push_back(each.bytes);
  const auto ring = sg::key_ring::open(host_key(), rows);
  sg::signer sign{school.files->id(),
                  sg::open(ring, "safeguarding signing key", school.files->key("signing-key").value())};
  const auto from = [](const sg::store_view& in, std::uint64_t next) {
    return [&in, next](sg::event_bytes& to) mutable {
      const auto rows_there = in.read(next++, 1);
      if (!rows_there.empty()) to = rows_there.front();
      return !rows_there.empty();
    };
  };
  const auto section = school.files->write();
  sign.follow(sg::parse_checkpoint(section->newest_head().value().note), from(*section, 0));
  auto header = sg::parse_event(section->read(0, 1).front());  // of the school's own scope
  sg::key_id scope;
  std::copy(header.scope.bytes.begin(), header.scope.bytes.end(), scope.bytes.begin());
  const auto bytes = sg::detail::encode_entry({sg::person_id{"t-01"}, {}, {}, std::move(content)});
  header.position = section->size();
  header.recorded_at = morning;
  header.sealed_length = static_cast<std::uint32_t>(sg::sealed_size(bytes.size(), 1));
  sg::new_event event{{sg::encode(header), {}}, {}};
  event.bytes.sealed = sg::seal(ring, event.bytes.header, bytes, std::span{&scope, 1});
  const std::vector<sg::digest> leaves{sg::leaf_hash(event.bytes)};
  REQUIRE(section->append(std::span{&event, 1}, header.position).outcome == sg::append_outcome::appended);
  const auto head = sign.sign(leaves, from(*section, header.position));
  section->put_head({head.head.size, sg::to_text(head)});
  section->commit();
}

}  // namespace

TEST_SUITE("library/retries") {
  TEST_CASE(
      "where it cannot be worked out any more whom to tell, whoever tries again is told so, and nobody's list ends") {
    shared_library school;
    const auto warned = [](const sg::receipt& given) {
      return std::any_of(given.findings.begin(), given.findings.end(), [](const sg::finding& each) {
        return each.weight == sg::severity::warning && each.message.find("tell a lead yourself") != std::string::npos;
      });
    };
    const auto send = [&](const sg::case_library& in) { return desk_in(in, "t-05").record({marks()}, "tray-1"); };
    const auto first = send(school.in);
    CHECK_FALSE(warned(first));
    CHECK_FALSE(warned(send(school.in)));
    sg::redecision again;
    again.id = sg::redecision_id{"0123456789abcdef0123456789abcdef"};
    again.about = sg::report_id{first.what.id};
    again.earlier = {sg::sha256("packs of then")};
    again.later = {sg::sha256("packs that this school has not")};
    again.reason = "Another library wrote it.";
    again.by = sg::person_id{"t-01"};
    again.at = morning;
    write_entry(school, sg::detail::kept_record{{sg::encode_any(again)}, {}, sg::detail::telling::now});
    CHECK(send(school.in).what == first.what);
    CHECK(warned(send(school.in)));
    CHECK(warned(send(school.reopened())));
    CHECK_FALSE(warned(school.as("t-05").record({marks()}, "tray-2")));
    CHECK(school.as("t-02").notices().size() == 1);
    CHECK(school.as("t-02").as_of(morning).notices().size() == 1);
    CHECK_NOTHROW(static_cast<void>(school.as("t-02").due()));
  }

  TEST_CASE(
      "a report of something that was seen before 1970, as it is written down, is told of, and its writer is warned") {
    shared_library school;
    auto slip = marks();
    slip.observed_at = at("1926-11-16T08:40:00+00:00");
    for (int i = 0; i < 2; ++i) {
      const auto given = school.as("t-05").record({slip}, "tray-1");
      REQUIRE(given.findings.size() == 1);
      CHECK(given.findings.front().where.field == "observed_at");
    }
    CHECK(school.as("t-02").notices().size() == 1);
  }
}
