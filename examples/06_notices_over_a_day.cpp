// SPDX-License-Identifier: Apache-2.0
// EXAMPLE notices over a day: a child is in danger, the DSL does not read the notice in time, the deputy does; and what
// was sent, read and passed on is known afterwards.
// DEMONSTRATES follow, notice_log, notice_event, notice_state. SIMPLER EXAMPLE to look at first:
// 05_explain_to_three.cpp
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <cstdio>
#include <string>

namespace sg = safeguarding;

namespace {

sg::instant at(const char* time) { return *sg::parse_instant(std::string{"2026-11-20T"} + time + ":00+00:00"); }

/// One round: ask what is due, write it into the log, and show it. Nothing waits or wakes up inside the library.
void look(const sg::telling_rules& rules, const sg::followed_report& report, sg::notice_log& log, const char* time) {
  const auto now = sg::follow(rules, report, log, at(time));
  log.append(now.due);
  std::printf("%s\n", time);
  for (const auto& event : now.due)
    std::printf("  now %s: %s%s%s\n", std::string{sg::name(event.what)}.c_str(), event.of.text().c_str(),
                event.why ? ", because " : "", event.why ? std::string{sg::name(*event.why)}.c_str() : "");
  for (const auto& each : now.notices)
    std::printf("  %-10s %s\n", std::string{sg::name(each.standing)}.c_str(), each.what.id.text().c_str());
}

/// The receiver opened the notice and says so.
sg::notice_event read_by(const sg::notice& of, const char* time) {
  sg::notice_event event;
  event.id = sg::notice_event_id{of.id.text() + "/read"};
  event.what = sg::notice_step::read;
  event.of = of.id;
  event.happened_at = event.recorded_at = at(time);
  event.by = of.person;
  return event;
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what is written here is sound, so nothing is refused
int main() {
  const auto book = sg::shipped_book("cleves");
  const auto terms = sg::read_terms(sg::shipped("terms"), "terms.toml");
  const sg::holders who{{{"dsl", sg::person_id{"t-2"}, {}, {}},
                         {"deputy_dsl", sg::person_id{"t-3"}, {}, {}},
                         {"headteacher", sg::person_id{"t-1"}, {}, {}}}};
  const sg::notice_settings
      settings;  // an hour where a clock runs at once, else a working day: the school's own choice
  const sg::telling_rules rules{book, who, terms, settings};

  sg::followed_report report{sg::report_id{"r-1"}, at("09:14"), {}};
  report.known.set("event", "concern_for_child");
  report.known.set("subject_role", "none");
  report.known.set("significant_harm", "yes");
  report.known.set("immediate_danger", true);

  sg::notice_log log;
  look(rules, report, log, "09:15");
  look(rules, report, log, "10:00");  // nobody has read anything yet, and it is not late
  look(rules, report, log, "10:20");  // the DSL's hour is over: the silence is recorded, the deputy is told
  for (const auto& state : sg::states_at(log, report.id, at("10:25")))
    if (state.what.receiver == "deputy_dsl") log.append(read_by(state.what, "10:25"));
  look(rules, report, log, "11:30");  // the deputy has read it: nobody further is needed
}
