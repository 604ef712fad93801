// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <functional>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

template <class Id>
void keep_visible(const sight& by, record_kind kind, std::vector<Id>& list) {
  std::erase_if(list, [&](const Id& each) {
    const auto index = by.in().find({kind, each.text()});
    return !index || !by.sees(*index);
  });
}

case_file without_hidden(const sight& by, case_file file) {
  keep_visible(by, record_kind::report, file.reports);
  keep_visible(by, record_kind::case_file, file.see_also);
  return file;
}

amendment without_hidden(const sight& by, amendment change) {
  if (change.of.kind == record_kind::case_file && change.kind == amendment_kind::correction)
    change.corrected.bytes = encode(without_hidden(by, decode<case_file>(change.corrected.bytes)));
  return change;
}

/// The amendments of `index` that may be seen, as known at the moment asked about.
std::vector<amendment> amendments_of(const sight& by, std::size_t index) {
  std::vector<amendment> all;
  for (const auto each : by.in().records()[index].amended_by)
    if (by.sees(each)) all.push_back(without_hidden(by, std::get<amendment>(by.in().records()[each].value)));
  return all;
}

/// The actions about `index` that may be seen.
std::vector<action> actions_of(const sight& by, std::size_t index) {
  std::vector<action> all;
  for (const auto each : by.in().records()[index].beside)
    if (const auto* done = std::get_if<action>(&by.in().records()[each].value); done != nullptr && by.sees(each))
      all.push_back(*done);
  return all;
}

/// What of the reports around one a decision that this actor reads about may count.
std::function<bool(std::size_t)> all_of(const sight& by) {
  return [&by](std::size_t each) { return by.of(each) == extent::all; };
}

}  // namespace

record_ref ref_of(const held& each) { return {kind_of(each.value), id_of(each.value)}; }

case_file case_as_known(const sight& by, std::size_t index) {
  auto file = std::get<case_file>(by.in().records()[index].value);
  for (const auto& change : amendments_of(by, index))
    if (change.kind == amendment_kind::correction) file = decode<case_file>(change.corrected.bytes);
  return without_hidden(by, std::move(file));
}

std::vector<involvement> people_as_seen(const sight& by, std::size_t index) {
  if (by.of(index) == extent::own_words) return std::get<report>(by.in().records()[index].value).people;
  return by.in().tagged(index, by.as_of());
}

any_record as_seen(const sight& by, any_record value) {
  if (auto* file = std::get_if<case_file>(&value)) return without_hidden(by, std::move(*file));
  if (auto* change = std::get_if<amendment>(&value)) return without_hidden(by, std::move(*change));
  return value;
}

std::optional<report> report_as_seen(const sight& by, std::size_t index) {
  if (by.of(index) == extent::own_words) return std::get<report>(by.in().records()[index].value);
  return by.in().reading_of(index, by.as_of());
}

std::optional<record_view> read_record(const sight& by, const record_ref& which, positions& shown) {
  const auto index = by.find(which);
  if (!index) return std::nullopt;
  const auto& found = by.in().records()[*index];
  shown.push_back(found.position);
  return record_view{as_seen(by, found.value), found.label, found.known_at, found.by, amendments_of(by, *index)};
}

std::vector<record_ref> read_records(const sight& by, std::string_view cursor, std::size_t most, positions& shown) {
  const auto all = by.all();
  auto next = all.begin();
  if (!cursor.empty()) {
    next = std::find_if(all.begin(), all.end(),
                        [&](std::size_t each) { return id_of(by.in().records()[each].value) == cursor; });
    if (next == all.end()) throw not_found{"a list goes on after a record of it; this is none", std::string{cursor}};
    ++next;
  }
  std::vector<record_ref> page;
  for (; next != all.end() && page.size() < most; ++next) {
    page.push_back(ref_of(by.in().records()[*next]));
    shown.push_back(by.in().records()[*next].position);
  }
  return page;
}

std::optional<file_view> read_file_of(const sight& by, const person_id& who, positions& shown) {
  file_view file{who, {}, {}, {}};
  const auto& in = by.in();
  const auto shows = [&](std::size_t made, const person_id& whom) {
    if (!by.sees(made)) return false;
    const auto people = people_as_seen(by, made);
    return std::any_of(people.begin(), people.end(), [&](const auto& each) { return each.person == whom; });
  };
  for (const auto each : by.all()) {
    const auto& made = in.records()[each];
    const auto* opened = std::get_if<case_file>(&made.value);
    if (opened != nullptr && opened->about == who) file.cases.push_back(case_as_known(by, each));
    const auto roots = in.roots(each);
    const bool tags = std::any_of(roots.begin(), roots.end(), [&](std::size_t root) { return shows(root, who); });
    if (!tags && (opened == nullptr || opened->about != who)) continue;
    file.records.push_back(ref_of(made));
    shown.push_back(made.position);
  }
  if (file.records.empty()) return std::nullopt;
  const auto* child = in.find_person(who, by.as_of());
  if (child == nullptr || !child->household) return file;
  for (const auto& other : by.rules().roll()) {
    if (other.id == who || other.household != child->household || !is_pupil(other.kind)) continue;
    const auto tagging = in.tagging(other.id);
    if (std::any_of(tagging.begin(), tagging.end(), [&](std::size_t each) { return shows(each, other.id); }))
      file.see_also.push_back(other.id);
  }
  return file;
}

std::vector<search_hit> read_search(const sight& by, const word_places& words, std::string_view query, std::size_t most,
                                    positions& shown) {
  const auto visible = by.all();
  const auto allowed = [&](std::size_t each) { return std::binary_search(visible.begin(), visible.end(), each); };
  std::vector<search_hit> hits;
  for (const auto& [index, score] : words.find(query, visible.size(), allowed)) {
    if (hits.size() == most) break;
    const auto& found = by.in().records()[index];
    const auto texts = texts_of(found.value);
    hits.push_back({ref_of(found), found.known_at, score,
                    texts.empty() ? std::vector<text_span>{} : places_in(texts.front(), query), found.label});
    shown.push_back(found.position);
  }
  return hits;
}

namespace {

/// How the notices of a report stand; nothing where that cannot be worked out. One such report keeps nobody from the
/// rest of their list: whoever recorded it was told so.
std::optional<following> followed(const sight& by, std::size_t index) {
  try {
    return by.rules().follow(by.in(), index, by.then());
  } catch (const error&) {
    return std::nullopt;
  }
}

/// The clocks that run for a report; none where that cannot be worked out.
std::vector<running_clock> clocks_of(const sight& by, std::size_t index, const facts& known) {
  const auto& about = std::get<report>(by.in().records()[index].value);
  try {
    const auto decided = decide(by.rules().book_for(by.in(), index, by.then()), known, by.rules().who(),
                                by.rules().calendar(), about.recorded_at);
    return running_clocks(decided, about.id, actions_of(by, index), by.rules().calendar(), by.then());
  } catch (const error&) {
    return {};
  }
}

}  // namespace

std::vector<due_notice> read_notices(const sight& by, const std::vector<std::size_t>& among, positions& shown) {
  std::vector<following> all;
  for (const auto each : among) {
    if (!by.in().records()[each].told_of() || !by.sees(each)) continue;
    auto found = followed(by, each);
    if (!found) continue;
    if (by.of(each) == extent::own_words)  // when it was made would say when somebody else was at work on the report
      for (auto& one : found->notices) one.what.made_at = std::get<report>(by.in().records()[each].value).recorded_at;
    all.push_back(*std::move(found));
  }
  std::vector<due_notice> list;
  for (auto& each : due_list(by.who().person, all, by.then())) {
    std::string label;
    if (const auto index = by.in().find({record_kind::report, each.what.about.text()})) {
      label = by.in().records()[*index].label;
      shown.push_back(by.in().records()[*index].position);
    }
    list.push_back({std::move(each), std::move(label)});
  }
  return list;
}

std::vector<due_clock> read_due(const sight& by, positions& shown) {
  std::vector<due_clock> all;
  for (const auto each : by.all()) {
    const auto& made = by.in().records()[each];
    if (!made.told_of() || by.of(each) != extent::all) continue;
    const auto known = by.rules().facts_of(by.in(), each, by.then(), all_of(by));
    if (!known) continue;
    const auto& about = std::get<report>(made.value).id;
    for (auto& clock : clocks_of(by, each, *known)) all.push_back({about, std::move(clock), made.label});
    shown.push_back(made.position);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const due_clock& a, const due_clock& b) { return a.clock.runs_to.due < b.clock.runs_to.due; });
  return all;
}

std::optional<audience_view> read_explanation(const sight& by, const report_id& which, positions& shown) {
  const auto index = by.find({record_kind::report, which.text()});
  if (!index) return std::nullopt;
  const auto& made = std::get<report>(by.in().records()[*index].value);
  try {
    shown.push_back(by.in().records()[*index].position);
    const auto as_reporter = [&] {
      return reporter_view(by.rules().book_on(to_london(made.recorded_at).date), by.rules().forms().read(made),
                           made.recorded_at);
    };
    if (by.of(*index) == extent::own_words) return as_reporter();  // not a word of what was decided since
    const auto& book = by.rules().book_for(by.in(), *index, by.then());
    const auto known = by.rules().facts_of(by.in(), *index, by.then(), all_of(by));
    if (!known) return std::nullopt;
    try {
      return recipient_view(book, explain(book, *known, by.rules().who(), by.rules().calendar(), made.recorded_at),
                            by.who().person);
    } catch (const not_found&) {  // nobody told them: they may have reported it themselves
      if (!made.reporter || !by.is_self(*made.reporter)) throw;
      return as_reporter();
    }
  } catch (const not_found&) {
    shown.pop_back();
    return std::nullopt;
  }
}

std::vector<reading_line> read_audit(const sight& by, positions& shown) {
  std::vector<reading_line> lines;
  for (const auto& each : by.in().readings()) {
    if (by.as_of() && each.at > *by.as_of()) continue;
    for (const auto position : each.what.shown) {
      const auto index = by.in().at(position);
      if (!index || !by.sees_readings_of(*index)) continue;
      const auto& record = by.in().records()[*index];
      lines.push_back({each.at, each.by, each.purpose, each.what.surface, ref_of(record), record.label});
      shown.push_back(position);
    }
  }
  for (const auto& each : by.in().broken_glass()) {  // whoever was told of it sees that it was done
    if (!by.is_self(each.what.what.notified) || (by.as_of() && each.known_at > *by.as_of())) continue;
    lines.push_back(
        {each.known_at, each.what.by, "broke the glass: " + each.what.what.reason, read_surface::audit, {}, {}});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  return lines;
}

}  // namespace safeguarding::inline v0::detail
