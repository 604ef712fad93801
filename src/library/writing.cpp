// SPDX-License-Identifier: Apache-2.0
#include "writing.hpp"

#include "reading.hpp"
#include "sight.hpp"
#include "walls.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/due_list.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {

void stop_at_refusal(const std::vector<finding>& findings) {
  for (const auto& each : findings)
    if (each.weight == severity::refusal) throw invalid_input{each.code, each.message, each.fragment, each.where};
}

void not_here(const std::string& named) { throw not_found{std::string{nothing_to_read}, named}; }

namespace {

/// Puts the ids of the library in place of the labels that a record names others by.
class rename_records {
 public:
  explicit rename_records(const sight& by) : by_{by} {}

  void operator()(any_record& value) const {
    std::visit([this](auto& inner) { names_in(inner); }, value);
  }

 private:
  [[nodiscard]] std::string id_for(record_kind kind, const std::string& named) const {
    const auto index = by_.find({kind, named});
    if (!index) not_here(named);
    return id_of(by_.in().records()[*index].value);
  }
  void in_place(report_id& id) const { id = report_id{id_for(record_kind::report, id.text())}; }
  void in_place(case_id& id) const { id = case_id{id_for(record_kind::case_file, id.text())}; }
  void in_place(matter& about) const {
    std::visit([this](auto& id) { in_place(id); }, about);
  }

  template <class Record>
  void names_in(Record& value) const {
    if constexpr (requires(Record & r, matter & m) { m = r.about; }) in_place(value.about);
    if constexpr (std::is_same_v<Record, amendment>) value.of.id = id_for(value.of.kind, value.of.id);
    if constexpr (std::is_same_v<Record, allegation_outcome>) in_place(value.allegation);
    if constexpr (std::is_same_v<Record, case_file>) {
      for (auto& each : value.reports) in_place(each);
      for (auto& each : value.see_also) in_place(each);
    }
  }

  const sight& by_;
};

template <class Id>
void take_id(turn& at, Id& id, std::string& label) {
  if (!id.empty() && label.empty()) label = id.text();
  id = Id{at.new_id()};
}

/// A case file as its corrections say it reads, whoever may see that.
case_file whole_case(const world& in, std::size_t index) {
  auto file = std::get<case_file>(in.records()[index].value);
  for (const auto each : in.records()[index].amended_by)
    if (const auto& change = std::get<amendment>(in.records()[each].value); change.kind == amendment_kind::correction)
      file = decode<case_file>(change.corrected.bytes);
  return file;
}

/// Whoever corrects a case file leaves in it what it refers to and they may not see.
template <class Id>
void keep_hidden(const sight& by, record_kind kind, const std::vector<Id>& before, std::vector<Id>& after) {
  for (const auto& each : before)
    if (const auto index = by.in().find({kind, each.text()}); index && !by.sees(*index)) after.push_back(each);
}

/// When something was recorded is no writer's to change.
void keep_times(const any_record& original, any_record& corrected) {
  if (const auto* made = std::get_if<report>(&original)) std::get<report>(corrected).recorded_at = made->recorded_at;
  if (const auto* done = std::get_if<action>(&original)) std::get<action>(corrected).recorded_at = done->recorded_at;
  if (const auto* told = std::get_if<relationship_declaration>(&original))
    std::get<relationship_declaration>(corrected).declared_at = told->declared_at;
}

/// A correction holds the whole record: it must be one of the kind it corrects, under the id that one has here, and
/// speaks of nothing that its writer may not see.
void settle_correction(const sight& by, amendment& change) {
  if (change.kind != amendment_kind::correction) return;
  auto corrected = decode_any(change.corrected.bytes);
  if (kind_of(corrected) != change.of.kind)
    throw invalid_input{errc::contradiction,
                        "a correction is a record of the kind it corrects",
                        std::string{name(kind_of(corrected))},
                        {"", 0, 0, "corrected"}};
  std::visit([&](auto& inner) { inner.id = std::decay_t<decltype(inner.id)>{change.of.id}; }, corrected);
  rename_records{by}(corrected);
  if (const auto index = by.find(change.of)) keep_times(by.in().records()[*index].value, corrected);
  if (auto* file = std::get_if<case_file>(&corrected))
    if (const auto index = by.find(change.of)) {
      const auto before = whole_case(by.in(), *index);
      keep_hidden(by, record_kind::report, before.reports, file->reports);
      keep_hidden(by, record_kind::case_file, before.see_also, file->see_also);
    }
  stop_at_refusal(validate(corrected));
  change.corrected.bytes = encode_any(corrected);
}

/// When a record says it was made.
std::optional<instant> own_time(const any_record& value) {
  return std::visit(
      [](const auto& inner) -> std::optional<instant> {
        if constexpr (requires { inner.recorded_at; }) return inner.recorded_at;
        if constexpr (requires { inner.declared_at; }) return inner.declared_at;
        if constexpr (requires { inner.decided_at; }) return inner.decided_at;
        if constexpr (requires { inner.signed_at; }) return inner.signed_at;
        if constexpr (requires { inner.shared_at; }) return inner.shared_at;
        if constexpr (requires { inner.made_at; }) return inner.made_at;
        if constexpr (requires { inner.at; }) return inner.at;
        return std::nullopt;
      },
      value);
}

/// Whether this actor may write such a record, all that it speaks of being visible.
bool may_write(const sight& by, const any_record& value) {
  if (std::holds_alternative<report>(value) || std::holds_alternative<acknowledgement>(value)) return true;
  if (const auto* told = std::get_if<relationship_declaration>(&value))
    return told->declared_by == by.who().person || by.may_lead();
  for (const auto& each : about(value)) {
    const auto index = by.find(each);
    if (!index) return false;
    const bool own = by.of(*index) == extent::own_words || by.in().records()[*index].by == by.who().person;
    const bool adds =
        std::holds_alternative<amendment>(value) && std::get<amendment>(value).kind == amendment_kind::addition;
    if (by.of(*index) == extent::own_words && !adds) return false;
    if (!by.may_lead() && !(own && std::holds_alternative<amendment>(value)) &&
        !std::holds_alternative<action>(value) && !std::holds_alternative<referral>(value))
      return false;
  }
  return std::holds_alternative<case_file>(value) ? by.may_lead() : true;
}

void check_people(const sight& by, const report& made, std::vector<finding>& findings) {
  for (std::size_t i = 0; i < made.people.size(); ++i)
    if (by.in().find_person(made.people[i].person) == nullptr)
      findings.push_back({severity::warning,
                          errc::not_found,
                          "this person is not on the roll",
                          made.people[i].person.text(),
                          {"", 0, 0, "people[" + std::to_string(i) + "]"}});
}

/// A time before the London clock is known starts no clock.
void check_times(const report& made, std::vector<finding>& findings) {
  if (made.observed_at && *made.observed_at < start_of_day(first_known_day))
    findings.push_back({severity::warning,
                        errc::invalid_input,
                        "this is before 1970, and no clock runs from then: look at the year",
                        to_text(*made.observed_at),
                        {"", 0, 0, "observed_at"}});
}

receipt receipt_for(const school_rules& rules, const any_record& value, telling tell, instant known_at,
                    std::vector<finding> findings, receipt_says how_much) {
  receipt made{{kind_of(value), id_of(value)}, known_at, std::move(findings), {}};
  const auto* told = std::get_if<report>(&value);
  if (told == nullptr || tell == telling::as_history || how_much == receipt_says::that_it_is_kept)
    return made;  // what is history has been dealt with
  try {
    made.advice =
        reporter_view(rules.book_on(to_london(told->recorded_at).date), rules.forms().read(*told), told->recorded_at);
  } catch (const not_found&) {  // by what they say it is about whoever makes it: they are told nothing
  }
  return made;
}

/// Whether both say the same, whatever they and what they speak of are called.
bool is_same_but_for_ids(any_record one, any_record other) {
  const auto blank = [](any_record& value) {
    std::visit(
        [](auto& inner) {
          using type = std::decay_t<decltype(inner)>;
          inner.id = std::decay_t<decltype(inner.id)>{"-"};
          if constexpr (requires(type & r, matter & m) { m = r.about; }) inner.about = matter{report_id{"-"}};
          if constexpr (std::is_same_v<type, amendment>) inner.of.id = "-", inner.corrected.bytes = "-";
          if constexpr (std::is_same_v<type, allegation_outcome>) inner.allegation = case_id{"-"};
          if constexpr (std::is_same_v<type, case_file>) inner.reports.clear(), inner.see_also.clear();
        },
        value);
  };
  blank(one);
  blank(other);
  return one == other;
}

/// \throws invalid_input  packs are named that this school has not adopted together: nobody could be told any more.
void check_packs(const school_rules& rules, const any_record& value) {
  const auto* again = std::get_if<redecision>(&value);
  if (again == nullptr || rules.knows(again->later)) return;
  throw invalid_input{errc::not_found,
                      "this school has not adopted these packs together",
                      to_text(again->later.front()),
                      {"", 0, 0, "later"}};
}

/// Everything wrong with the value itself. \throws invalid_input  any of it is a refusal.
std::vector<finding> check(const sight& by, const any_record& value) {
  auto findings = validate(value);
  if (const auto* made = std::get_if<report>(&value)) check_people(by, *made, findings), check_times(*made, findings);
  stop_at_refusal(findings);
  check_packs(by.rules(), value);
  if (const auto at = own_time(value); at && *at > by.who().now)
    throw invalid_input{
        errc::contradiction, "this says it was made later than now", to_text(*at), {"", 0, 0, "recorded_at"}};
  return findings;
}

}  // namespace

receipt write_record(turn& at, const presence& who, to_record what, telling tell, receipt_says how_much) {
  std::vector<finding> findings;
  {
    const sight by{at.in(), at.rules(), who};
    if (tell == telling::as_history && !by.may_lead())
      throw not_found{"only a lead brings in history: what you know of now is recorded, and somebody is told"};
    const auto refs = about(what.value);  // as they were named by whoever writes
    rename_records{by}(what.value);
    std::visit([&](auto& inner) { take_id(at, inner.id, what.label); }, what.value);
    if (auto* change = std::get_if<amendment>(&what.value)) settle_correction(by, *change);
    findings = check(by, what.value);
    if (!may_write(by, what.value)) not_here(refs.empty() ? what.label : refs.front().id);
  }
  auto made = receipt_for(at.rules(), what.value, tell, at.now(), std::move(findings), how_much);
  const auto scopes = scopes_for(at.in(), what.value);
  at.add({who.person, who.reason, {}, kept_record{{encode_any(what.value)}, std::move(what.label), tell}}, scopes);
  return made;
}

receipt receipt_of(turn& at, const presence& who, std::uint64_t position, const any_record* again,
                   receipt_says how_much) {
  const auto index = at.in().at(position);
  if (!index || at.in().records()[*index].by != who.person ||
      (again != nullptr && !is_same_but_for_ids(*again, at.in().records()[*index].value)))
    throw invalid_input{errc::duplicate,
                        "this key was used for another record, which is kept; this one is not: use a new key",
                        "",
                        {"", 0, 0, "key"}};
  const auto& made = at.in().records()[*index];
  const sight by{at.in(), at.rules(), who};
  std::vector<finding> findings = validate(made.value);
  if (const auto* told = std::get_if<report>(&made.value))
    check_people(by, *told, findings), check_times(*told, findings);
  return receipt_for(at.rules(), made.value, made.tell, made.known_at, std::move(findings), how_much);
}

std::vector<std::size_t> all_told(turn& at) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < at.in().records().size(); ++i)
    if (at.in().records()[i].told_of()) all.push_back(i);
  return all;
}

std::vector<std::size_t> touched_by(turn& at, const record_ref& written) {
  if (written.kind == record_kind::relationship_declaration) return all_told(at);
  const auto index = at.in().find(written);
  auto all = index ? at.in().roots(*index) : std::vector<std::size_t>{};
  std::erase_if(all, [&](std::size_t each) { return at.in().records()[each].tell != telling::now; });
  return all;
}

followed_up follow_up(turn& at, const std::vector<std::size_t>& reports) {
  followed_up done;
  for (const auto each : reports) {
    const report_id about{id_of(at.in().records()[each].value)};
    const auto until = at.in().log_of(about).worked_out_until();
    const auto now = until ? std::max(at.now(), *until) : at.now();
    std::optional<following> found;
    try {
      found = at.rules().follow(at.in(), each, now);
    } catch (const error&) {
      ++done.failed;
    }
    if (!found) continue;
    done.events += found->due.size();
    if (!found->due.empty())
      at.add({{}, {}, {}, told{std::move(found->due)}}, scopes_for(at.in(), at.in().records()[each].value));
    at.watch().followed(at.in(), at.rules(), each, *found, now);
  }
  return done;
}

amendment closing(turn& at, const presence& who, const case_id& which, std::string reason, std::string lessons) {
  const sight by{at.in(), at.rules(), who};
  const auto index = by.find({record_kind::case_file, which.text()});
  if (!index) not_here(which.text());
  auto file = case_as_known(by, *index);
  if (file.closure)
    throw invalid_input{errc::contradiction, "this case is closed already", which.text(), {"", 0, 0, "closure"}};
  file.closure = case_closure{who.now, who.person, reason, std::move(lessons)};
  return {{},
          {record_kind::case_file, file.id.text()},
          amendment_kind::correction,
          {"closure"},
          who.now,
          who.person,
          std::move(reason),
          {},
          {encode(file)}};
}

namespace {

/// Whether this actor may say what became of a notice: its receiver alone or, of one to somebody outside the school,
/// whoever has the task to tell them and a lead who sees all of the report.
bool may_acknowledge(const sight& by, std::size_t report_at, const notice& which) {
  if (!by.sees(report_at)) return false;
  if (!which.person.empty()) return by.is_self(which.person);
  if (by.may_lead() && by.of(report_at) == extent::all) return true;
  const auto found = by.rules().follow(by.in(), report_at, by.then());
  const auto list = due_list(by.who().person, {&found, 1}, by.then());
  return std::any_of(list.begin(), list.end(), [&](const due_item& each) { return each.what.id == which.id; });
}

}  // namespace

void write_notice_step(turn& at, const presence& who, const notice_id& which, notice_step what) {
  const auto* found = at.in().find_notice(which);
  const sight by{at.in(), at.rules(), who};
  const auto told_of = found == nullptr ? std::nullopt : by.in().find({record_kind::report, found->about.text()});
  if (!told_of || !may_acknowledge(by, *told_of, *found)) not_here(which.text());
  if (is_worked_out(what))
    throw invalid_input{errc::invalid_input,
                        "this is worked out by the library, not recorded by anybody",
                        std::string{name(what)},
                        {"", 0, 0, "what"}};
  const auto& log = at.in().log_of(found->about);
  const auto until = log.worked_out_until();
  const auto now = until ? std::max(who.now, *until) : who.now;
  notice_event event{notice_event_id{at.new_id()}, what, which, who.now, now, who.person, {}, {}, {}};
  if (const auto refused = log.refusal_of(event)) stop_at_refusal({*refused});
  const auto report_at = *told_of;
  at.add({who.person, who.reason, {}, told{{std::move(event)}}},
         scopes_for(at.in(), at.in().records()[report_at].value));
  follow_up(at, {report_at});
}

}  // namespace safeguarding::inline v0::detail
