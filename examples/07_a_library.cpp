// SPDX-License-Identifier: Apache-2.0
// EXAMPLE a library: found one, record in it, try again, read as different people, look back, follow up, keep the head.
// DEMONSTRATES case_library, desk, founding, presence, receipt, picture_view. SIMPLER EXAMPLE to look at first:
// 06_notices_over_a_day.cpp
//
// usage: 07_a_library FOLDER [LIBRARY], with roll.csv, holders.toml, policy.toml, terms.toml and notices.toml in
// FOLDER; without LIBRARY it is kept in memory.
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/notice_settings.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/library/library_file.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/store/memory_store.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace sg = safeguarding;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

sg::instant at(const char* time) { return *sg::parse_instant(time); }

sg::founding founding_of(const std::string& folder) {
  // docs: founding
  return {
      .by = sg::person_id{"t-02"},  // the DSL
      .at = at("2026-09-01T08:00:00+01:00"),
      .roll = sg::read_roll(text_of(folder + "/roll.csv"), "roll.csv").people,
      .packs_from = *sg::parse_day("2026-09-01"),
      .packs = {{"policy.toml", text_of(folder + "/policy.toml")}, {"england", std::string{sg::shipped("england")}}},
      .who = sg::read_holders(text_of(folder + "/holders.toml"), "holders.toml", sg::shipped_vocabulary()),
      .calendar = sg::read_terms(text_of(folder + "/terms.toml"), "terms.toml"),
      .settings = sg::read_notice_settings(text_of(folder + "/notices.toml"), "notices.toml")};
  // docs: end
}

// docs: create
/// In a file under a passphrase, or in memory under a key that is thrown away.
sg::case_library create(const char* path, std::string passphrase, const sg::founding& first) {
  if (path != nullptr) return sg::create_library_file(path, sg::secret::take(passphrase), first);
  sg::store_id id;
  id.bytes.fill(1);
  return sg::case_library::create(sg::make_memory_store(id), sg::root_key::random(), first);
}
// docs: end

// docs: presence
/// Whoever is signed in. That it is they, the host has made sure of; which posts they hold, the library knows.
sg::desk at_work(const sg::case_library& in, const char* person, const char* time) {
  return in.as({.person = sg::person_id{person}, .now = at(time), .reason = "example"});
}
// docs: end

sg::report worry_about(const sg::person_id& child, const sg::person_id& reporter, const char* words, const char* time) {
  sg::report made;
  made.recorded_at = at(time);
  made.reporter = reporter;
  made.people = {{child, sg::event_role::subject, {}}};
  made.categories = {sg::category::neglect};
  made.text = words;
  return made;
}

void show_notices(const sg::case_library& in, const char* person, const char* time) {
  // docs: notices
  for (const auto& each : at_work(in, person, time).notices())
    std::printf("for %s: to %s, %s, as %s\n", person, std::string{sg::name(each.due)}.c_str(), each.label.c_str(),
                each.what.receiver.c_str());
  // docs: end
}

void read_notices(const sg::case_library& in, const char* person, const char* time) {
  // docs: acknowledge
  auto desk = at_work(in, person, time);
  for (const auto& each : desk.notices())
    if (each.due == sg::what_is_due::read) desk.acknowledge(each.what.id, sg::notice_step::read);
  // docs: end
}

void look_from(const sg::case_library& in, const char* person) {
  // docs: hidden
  const auto desk = at_work(in, person, "2026-11-17T10:00:00+00:00");
  const auto found = desk.find({sg::record_kind::report, "form-17"});
  std::printf("%s: form-17 is %s, a search finds %zu, the child's file holds %zu\n", person,
              found ? "there" : "not there", desk.search("hungry").size(),
              desk.chronology(sg::chronology_of::child, "p-03").size());
  // docs: end
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  auto library = create(argc > 2 ? argv[2] : nullptr, "a passphrase of this example", founding_of(argv[1]));

  // docs: record
  auto desk = at_work(library, "t-05", "2026-11-16T09:00:00+00:00");
  const auto made = worry_about(sg::person_id{"p-03"}, sg::person_id{"t-05"}, "Came to breakfast hungry again.",
                                "2026-11-16T08:55:00+00:00");
  const auto kept = desk.record({made, "form-17"}, "form-17, sent once");  // durable from here on
  const auto again = desk.record({made, "form-17"}, "form-17, sent once");
  std::printf("form-17 is kept; sent again it is %s\n", again.what == kept.what ? "the same record" : "a second one");
  // docs: end

  show_notices(library, "t-02", "2026-11-16T09:05:00+00:00");

  // docs: amend
  sg::amendment more;
  more.of = kept.what;
  more.at = at("2026-11-16T15:30:00+00:00");
  more.by = sg::person_id{"t-05"};
  more.reason = "remembered later";
  more.added = "Her sister said the same.";
  at_work(library, "t-05", "2026-11-16T15:30:00+00:00").record({more, "form-17, more"});
  // docs: end

  for (const char* person : {"t-02", "t-05", "t-04", "p-03"}) look_from(library, person);

  // docs: as-of
  const auto now = at_work(library, "t-02", "2026-11-17T10:00:00+00:00");
  const auto then = now.as_of(at("2026-11-16T12:00:00+00:00"));
  std::printf("amendments of form-17: %zu; %zu were known at noon the day before\n",
              now.find(kept.what)->amendments.size(), then.find(kept.what)->amendments.size());
  // docs: end

  // docs: follow-up
  library.follow_up(at("2026-11-18T09:00:00+00:00"));  // nobody opened the library meanwhile, and nobody has read
  // docs: end
  show_notices(library, "t-03", "2026-11-18T09:05:00+00:00");
  read_notices(library, "t-03", "2026-11-18T09:10:00+00:00");
  show_notices(library, "t-03", "2026-11-18T09:15:00+00:00");

  // docs: audit
  std::size_t lines = 0, by_deputy = 0;
  for (const auto& each : at_work(library, "g-01", "2026-11-18T10:00:00+00:00").audit()) {
    if (each.what != kept.what) continue;
    ++lines;
    if (each.by == sg::person_id{"t-03"}) ++by_deputy;
  }
  std::printf("form-17 was shown %zu times, %zu of them to t-03\n", lines, by_deputy);
  // docs: end

  // docs: belongs
  auto lead = at_work(library, "t-02", "2026-11-18T11:00:00+00:00");
  const auto hungry =
      worry_about(sg::person_id{"p-03"}, sg::person_id{"t-04"},
                  "Hungry again, ate what others had left of their breakfast.", "2026-11-18T10:40:00+00:00");
  const auto second = lead.record({hungry, "form-21"}, "form-21, sent once");
  for (const auto& each : second.belongs.pictures)
    std::printf("form-21 may belong with %s: %s\n", each.labels.front().c_str(), each.why.front().c_str());
  // docs: end

  // docs: judge
  lead.judge(sg::report_id{"form-17"}, sg::report_id{"form-21"}, sg::verdict_on_link::no,
             "form-21 is about another child, who was tagged by mistake");
  std::printf("pictures after t-02 said no: %zu\n", lead.pictures().size());
  // docs: end

  // docs: head
  const auto head = library.head();       // to be sent to somebody who does not hold the file
  const auto key = library.public_key();  // what whoever checks it needs, and nothing else
  // docs: end
  return head.empty() || key.empty() ? 1 : 0;
}
