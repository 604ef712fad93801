// SPDX-License-Identifier: Apache-2.0
#include "draft_reading.hpp"

#include <safeguarding/core/id.hpp>
#include <safeguarding/pack/canonical.hpp>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace safeguarding::inline v0 {
namespace detail {

void mistakes::add(draft_fault fault, const invalid_input& mistake) {
  found_.push_back(
      {fault, {severity::refusal, mistake.code(), mistake.message(), mistake.fragment(), mistake.where()}});
  if (found_.size() == most_draft_findings) throw enough{};
}

std::vector<draft_finding> mistakes::take() && {
  std::stable_sort(found_.begin(), found_.end(), [](const draft_finding& a, const draft_finding& b) {
    return std::pair{a.what.where.line, a.what.where.column} < std::pair{b.what.where.line, b.what.where.column};
  });
  if (found_.size() == most_draft_findings)
    found_.push_back({draft_fault::format,
                      {severity::refusal, errc::limit_exceeded,
                       "reading stopped after " + std::to_string(most_draft_findings) +
                           " mistakes; mend these, and see whether there are more",
                       "", found_.back().what.where}});
  return std::move(found_);
}

void draft_row::add(const invalid_input& mistake, draft_fault fault) {
  if (fault == draft_fault::format && mistake.code() == errc::unknown_name) fault = draft_fault::unknown_name;
  found_.add(fault, mistake);
}

std::string draft_row::need_text(std::string_view key) {
  return got(std::string{}, [&] {
    auto read = table_.need_text(key);
    if (read.empty())
      throw invalid_input{errc::missing, "the key '" + std::string{key} + "' may not be empty", "", where(key)};
    return read;
  });
}

std::optional<std::string> draft_row::maybe_text(std::string_view key) {
  return got(std::optional<std::string>{}, [&] { return table_.text(key); });
}

std::optional<day> draft_row::date(std::string_view key) {
  return got(std::optional<day>{}, [&] { return table_.date(key); });
}

std::int64_t draft_row::number(std::string_view key) {
  return got(std::int64_t{0}, [&] { return table_.number(key).value_or(0); });
}

bool draft_row::flag(std::string_view key) {
  return got(false, [&] { return table_.flag(key); });
}

std::vector<placed_text> draft_row::texts(std::string_view key) {
  const auto read = got(std::vector<placed_text>{}, [&] { return table_.texts(key); });
  std::vector<placed_text> each_once;
  std::unordered_set<std::string_view> seen;
  for (const auto& word : read)
    if (seen.insert(word.text).second) each_once.push_back(word);
  return each_once;
}

std::optional<draft_row> draft_row::table(std::string_view key) {
  auto read = got(std::optional<table_reader>{}, [&] { return table_.table(key); });
  if (!read) return std::nullopt;
  return draft_row{std::move(*read), found_, fault_};
}

}  // namespace detail

namespace {

using detail::draft_row;
using detail::mistakes;
using detail::names;
using detail::pack_names;

void read_same_person(draft_row& head, const vocabulary& words, policy_pack& to) {
  const auto* groups = head.reader().find("same_person");
  if (groups == nullptr) return;
  if (groups->items() == nullptr)
    return head.add({errc::invalid_input, "a list of lists of roles is needed here", "", head.where("same_person")});
  for (const auto& group : *groups->items()) {
    if (group.items() == nullptr) {
      head.add({errc::invalid_input, "a list of lists of roles is needed here", "", group.where});
      continue;
    }
    auto& posts = to.same_person.emplace_back();
    for (const auto& post : *group.items()) {
      if (post.text() != nullptr && words.find_role(*post.text()) != nullptr) posts.push_back(*post.text());
      else head.add({errc::unknown_name, "a role is needed here", post.text() ? *post.text() : "", post.where});
    }
  }
}

/// Whether the names of the pack can be understood at all.
bool read_head(draft_row& head, const vocabulary& words, policy_pack& to) {
  to.id = head.need_text("id");
  if (!to.id.empty() && !is_id(to.id))
    head.add({errc::invalid_input, "a pack's id is 1 to 64 plain characters", to.id, head.where("id")});
  to.kind = head.one_of("kind", "kind of pack", pack_kind::school);
  to.title = head.need_text("title");
  to.edition = head.need_text("edition");
  to.from = head.date("effective_from");
  to.until = head.date("effective_until");
  check_days(head, to.from, to.until, to.id);
  const auto speaks = head.need_text("vocabulary");
  const bool understood = speaks == words.id;
  if (!understood && !speaks.empty())
    head.add({errc::unsupported_version, "the pack speaks another vocabulary; this library has " + words.id, speaks,
              head.where("vocabulary")});
  read_same_person(head, words, to);
  if (to.kind == pack_kind::overlay) {
    const auto hours = head.number("late_after_hours");
    if (hours < 0 || hours > std::int64_t{24} * 365)
      head.add({errc::invalid_input, "late_after_hours is 0 (never) to 8760", std::to_string(hours),
                head.where("late_after_hours")});
    else to.late_after_hours = static_cast<int>(hours);
  }
  head.finish();
  return understood;
}

/// Overrides name rules of the pack and never run in a circle; each circle is named once, in full.
class override_walk {
 public:
  override_walk(const pack_names& named, draft_row& root)
      : rules_{named.overridings}, given_{named.rules}, root_{root}, marks_(rules_.size(), mark::fresh) {
    for (std::size_t i = 0; i < rules_.size(); ++i) index_.emplace(rules_[i].id, i);
  }

  void run() {
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (marks_[i] == mark::fresh) from(i);
  }

 private:
  enum class mark { fresh, open, done };

  /// A rule on the way, and how many of its overrides have been followed.
  struct step {
    std::size_t rule;
    std::size_t followed = 0;
  };

  void from(std::size_t start) {
    std::vector<step> way{{start}};
    marks_[start] = mark::open;
    while (!way.empty()) {
      auto& last = way.back();
      const auto& what = rules_[last.rule];
      if (last.followed == what.overrides.size()) {
        marks_[last.rule] = mark::done;
        way.pop_back();
        continue;
      }
      const auto& named = what.overrides[last.followed++];
      const auto found = index_.find(named.text);
      if (found == index_.end()) {
        root_.add(unknown_name("rule to override in this pack", named, given_.listed()));
      } else if (marks_[found->second] == mark::open) {
        name_circle(way, found->second, named.where);
      } else if (marks_[found->second] == mark::fresh) {
        marks_[found->second] = mark::open;
        way.push_back({found->second});
      }
    }
  }

  void name_circle(const std::vector<step>& way, std::size_t start, const position& closing) {
    constexpr std::size_t most_named = 20;
    auto at = way.size();
    while (way[at - 1].rule != start) --at;
    std::string circle;
    const auto end = std::min(way.size(), at - 1 + most_named);
    for (auto i = at - 1; i < end; ++i) circle += rules_[way[i].rule].id + " > ";
    circle += end < way.size() ? "..." : rules_[start].id;
    root_.add({errc::contradiction, "rules override each other in a circle; take one of the overrides out",
               std::move(circle), closing},
              draft_fault::cycle);
  }

  const std::vector<detail::overriding>& rules_;
  const names& given_;
  draft_row& root_;
  std::vector<mark> marks_;
  std::unordered_map<std::string, std::size_t> index_;
};

/// Nothing in the document is left hanging: binding clauses are cited, clocks are started.
void check_use(const policy_pack& pack, const pack_names& named, draft_row& root) {
  for (const auto& known : pack.clauses)
    if (known.kind == clause_kind::binding && !named.cited.has(known.id))
      root.add(
          {errc::missing, "no rule cites this clause; write the rule, or kind = \"reference\"", known.id, known.where},
          draft_fault::uncited);
  for (const auto& known : pack.clocks)
    if (known.basis != clock_basis::not_in_force && !named.started.has(known.id))
      root.add({errc::missing, "no rule starts this clock", known.id, known.where}, draft_fault::clock);
}

/// The hash a decision names the pack by. What its author expects of it changes no decision, so it is left out.
digest pin_without_tests(const node& document) {
  node without{node::table{}, document.where};
  for (const auto& each : *document.entries())
    if (each.key != "test") std::get<node::table>(without.value).push_back(each);
  return pin(without);
}

void read_parts(draft_row& root, const vocabulary& words, policy_pack& pack) {
  pack_names named;
  named.moments = {"at"};
  for (const auto& fact : words.facts)
    if (fact.kind == fact_kind::moment || fact.kind == fact_kind::date) named.moments.push_back(fact.id);
  read_clauses(root, pack, named);
  read_clocks(root, words, pack, named);
  read_ladders(root, words, pack, named);
  if (pack.kind == pack_kind::overlay) read_invariants(root, words, pack, named);
  read_rules(root, words, pack, named);
  read_tests(root, words, pack, named);
  root.finish();
  override_walk{named, root}.run();
  check_use(pack, named, root);
}

}  // namespace

pack_draft read_draft(const node& document, const vocabulary& words) {
  pack_draft draft;
  mistakes found;
  policy_pack pack;
  bool named = false;
  try {
    draft_row root{table_reader{document, ""}, found, draft_fault::format};
    root.attempt([&] {
      if (root.reader().need_number("format") != 1)
        throw invalid_input{errc::unsupported_version, "this library reads packs of format 1", "",
                            root.where("format")};
      (void)root.reader().need("pack");
    });
    if (auto head = root.sound() ? root.table("pack") : std::nullopt) {
      const bool understood = read_head(*head, words, pack);
      named = head->sound();
      if (understood) read_parts(root, words, pack);
    }
  } catch (const invalid_input& mistake) {  // not a table at all
    found.add(draft_fault::format, mistake);
  } catch (const detail::enough&) {  // what was read until then stays
  }
  if (named) {
    pack.pinned = pin_without_tests(document);
    draft.pack = std::move(pack);
  }
  draft.findings = std::move(found).take();
  return draft;
}

}  // namespace safeguarding::inline v0
