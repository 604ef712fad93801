// SPDX-License-Identifier: Apache-2.0
#include "chart_words.hpp"
#include "explain_words.hpp"

#include <safeguarding/policy/chart.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::listed;
using detail::short_words;

/// How much is said of a pack: the overlay beside a school has a chart of its own.
enum class telling { in_full, by_clause, by_label };

/// Beyond so many of the school's own situations an overlay's clauses stand by their labels, or the page is full.
constexpr std::size_t most_rows = 14;

std::string words_of_receivers(const route& tell, const vocabulary& words) {
  std::vector<std::string> names;
  for (const auto& each : tell.to) names.push_back(short_words(words, each));
  if (names.size() > 1 && tell.alternatives) return "one of: " + listed(names, "or");
  return listed(names);
}

chart_manner manner_of(const route& tell) {
  if (tell.manner == receiver_manner::also) return chart_manner::also;
  if (tell.manner == receiver_manner::if_nobody) return chart_manner::if_nobody;
  return chart_manner::told;
}

std::string_view ending(chart_manner manner) {
  if (manner == chart_manner::also) return "_as_well";
  if (manner == chart_manner::if_nobody) return "_if_nobody";
  return "";
}

/// A name for a node: letters, digits and underscores only.
std::string node_id(std::string_view text) {
  std::string id;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool capital = c >= 'A' && c <= 'Z';
    if (plain || capital) id += capital ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!id.empty() && id.back() != '_') id += '_';
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id;
}

std::string dated(const rule& of) {
  std::string text;
  if (of.from) text += " (from " + to_text(*of.from) + ")";
  if (of.until) text += " (until " + to_text(*of.until) + ")";
  return text;
}

/// Adds a situation to those of an arrow; where all but the events is alike, the words are put together.
struct gathered {
  chart_arrow arrow;
  std::vector<std::vector<const rule*>> rows;  ///< rules that share clauses and time word
};

chart_row row_of(const std::vector<const rule*>& rules, const policy_pack& pack, const vocabulary& words, telling how) {
  const auto& first = *rules.front();
  chart_row row{{}, first.cite, first.time};
  if (how == telling::by_label) {
    row.when.emplace_back("See the chart of " + pack.id);
    return row;
  }
  if (how == telling::by_clause) {
    std::string text;
    for (const auto& id : first.cite) {
      const auto* known = pack.find_clause(id);
      text += (text.empty() ? "" : " ") + (known == nullptr ? id : known->text);
    }
    row.when.push_back(std::move(text) + dated(first));
    return row;
  }
  std::vector<condition> conditions;
  for (const auto* each : rules) conditions.push_back(each->when);
  row.when = detail::situation_words(conditions, words);
  row.when.front() = detail::capital(row.when.front()) + dated(first);
  std::vector<std::string> replaced;
  for (const auto& id : first.overrides)
    for (const auto& other : pack.rules)
      if (other.id == id) replaced.insert(replaced.end(), other.cite.begin(), other.cite.end());
  if (!replaced.empty()) row.when.front() += " (in place of " + listed(replaced) + ")";
  return row;
}

/// The arrows of one pack, told apart by who is told and how.
class pack_reader {
 public:
  pack_reader(const policy_pack& pack, const vocabulary& words, telling how) : pack_{pack}, words_{words}, how_{how} {
    for (const auto& each : pack.rules) {
      if (each.standing) continue;
      if (each.tell) routes(each);
      else if (each.kind == rule_kind::route && each.step.empty())
        add(each, {}, chart_manner::told);  // a report to nobody in particular
    }
  }

  [[nodiscard]] std::vector<chart_arrow> arrows() const {
    std::vector<chart_arrow> made;
    for (const auto& each : all_) {
      auto arrow = each.arrow;
      for (const auto& rules : each.rows) {
        auto row = row_of(rules, pack_, words_, how_);
        if (how_ == telling::by_label && !arrow.rows.empty()) put_together(arrow.rows.front(), row);
        else if (std::find(arrow.rows.begin(), arrow.rows.end(), row) == arrow.rows.end())
          arrow.rows.push_back(std::move(row));
      }
      made.push_back(std::move(arrow));
    }
    return made;
  }

 private:
  static void put_together(chart_row& all, const chart_row& more) {
    if (all.time.find(more.time) == std::string::npos) all.time += (all.time.empty() ? "" : "; ") + more.time;
    for (const auto& each : more.clauses)
      if (std::find(all.clauses.begin(), all.clauses.end(), each) == all.clauses.end()) all.clauses.push_back(each);
  }

  void routes(const rule& from) {
    // A school's document names its receivers together; an overlay's are told each for themselves.
    if (pack_.kind == pack_kind::school || from.tell->alternatives) {
      add(from, words_of_receivers(*from.tell, words_), manner_of(*from.tell));
      return;
    }
    for (const auto& receiver : from.tell->to)
      add(from, short_words(words_, receiver), how_ == telling::in_full ? manner_of(*from.tell) : chart_manner::told);
  }

  void add(const rule& from, const std::string& told, chart_manner manner) {
    auto at = std::find_if(all_.begin(), all_.end(), [&](const gathered& known) {
      return known.arrow.told == told && known.arrow.manner == manner;
    });
    if (at == all_.end()) {
      const auto to = told.empty() ? std::string{"nobody_named"} : "to_" + node_id(told);
      all_.push_back(
          {{node_id(pack_.id) + "_" + to + std::string{ending(manner)}, pack_.id, pack_.kind, told, to, manner, {}},
           {}});
      at = std::prev(all_.end());
    }
    const auto like = [&](const std::vector<const rule*>& rules) {
      const auto& first = *rules.front();
      return first.cite == from.cite && first.time == from.time && first.from == from.from &&
             first.until == from.until && first.overrides == from.overrides;
    };
    const auto row = std::find_if(at->rows.begin(), at->rows.end(), like);
    if (row == at->rows.end()) at->rows.push_back({&from});
    else row->push_back(&from);
  }

  const policy_pack& pack_;
  const vocabulary& words_;
  telling how_;
  std::vector<gathered> all_;
};

std::vector<chart_ladder> ladders_of(const policy_pack& pack, const vocabulary& words) {
  std::vector<chart_ladder> all;
  for (const auto& known : pack.ladders) {
    chart_ladder ladder{node_id(pack.id) + "_" + node_id(known.id), {}, {}};
    ladder.about = detail::capital(words.in_words(known.id)) + ": counts " + words.in_words(known.counts) +
                   "; how far back: " + words.in_words(known.look_back);
    for (const auto& step : known.steps) {
      chart_arrow arrow{ladder.id + "_" + node_id(step), pack.id, pack.kind, words.in_words(step),
                        "step_" + node_id(step),         {},      {}};
      for (const auto& each : pack.rules) {
        if (each.step != step) continue;
        auto row = row_of({&each}, pack, words, telling::in_full);
        const auto told = each.tell ? "; told as well: " + words_of_receivers(*each.tell, words) : std::string{};
        const auto same = std::find_if(arrow.rows.begin(), arrow.rows.end(), [&](const auto& other) {
          return other.when.front().compare(0, row.when.front().size(), row.when.front()) == 0 &&
                 other.time == row.time;
        });
        if (same == arrow.rows.end()) {
          row.when.front() += told;
          arrow.rows.push_back(std::move(row));
        } else {
          same->when.front() += told;
          same->clauses.insert(same->clauses.end(), row.clauses.begin(), row.clauses.end());
        }
      }
      ladder.steps.push_back(std::move(arrow));
    }
    all.push_back(std::move(ladder));
  }
  return all;
}

/// In the order of decide(): the chain, then the chain of its last role, until it ends outside the school.
chart_chain chain_of(const role& from, const vocabulary& words) {
  chart_chain chain{short_words(words, from.id), {}};
  std::set<std::string> asked{from.id};
  for (const auto* at = &from; at != nullptr;) {
    const auto* names = &at->chain;
    if (names->empty() && !at->continues_as.empty()) names = &words.find_role(at->continues_as)->chain;
    const role* last = nullptr;
    for (const auto& next : *names) {
      if (words.is_agency(next)) {
        chain.then.push_back(short_words(words, next));
        return chain;
      }
      last = words.find_role(next);
      if (asked.insert(next).second) chain.then.push_back(short_words(words, next));
    }
    if (last == nullptr || !asked.insert(last->id + " chain").second) break;
    at = last;
  }
  return chain;
}

std::string cited(const std::string& clause) { return clause.empty() ? std::string{} : " [" + clause + "]"; }

std::vector<std::string> notes_of(const rulebook& book) {
  invariants keeps;
  for (const auto& pack : book.packs())
    if (!pack.keeps.never_subject.empty()) keeps = pack.keeps;
  std::vector<std::string> notes{
      "Whoever a matter is about is never told, by any of the posts they hold" + cited(keeps.never_subject) + ".",
      "Whoever cannot be reached or has declared a relationship is replaced by the next who can be told" +
          cited(keeps.stand_in) + "."};
  if (!keeps.conflict_of_interest.empty())
    notes.push_back("Where the case manager of an allegation has a conflict of interest, it goes straight to the " +
                    short_words(book.words(), keeps.conflict_goes_to) + cited(keeps.conflict_of_interest) + ".");
  if (!keeps.direct.empty())
    notes.push_back("Where nobody in the school can be told, whoever reports goes directly to " +
                    short_words(book.words(), keeps.direct_to) + ", or about an adult to the " +
                    short_words(book.words(), keeps.conflict_goes_to) + cited(keeps.direct) + ".");
  if (!keeps.no_self_approval.empty())
    notes.push_back("Nobody gives leave to themselves" + cited(keeps.no_self_approval) + ".");
  for (const auto& pack : book.packs())
    for (const auto& posts : pack.same_person)
      notes.push_back("In the document of " + pack.id + " one person is " +
                      listed(detail::all_in_words(book.words(), posts)) + ".");
  return notes;
}

/// Arrows to the same people one under the other, those of the school first.
std::vector<chart_arrow> together(const std::vector<chart_arrow>& arrows) {
  std::vector<chart_arrow> sorted;
  std::set<std::string> seen;
  for (const auto& first : arrows) {
    if (!seen.insert(first.told_id).second) continue;
    std::copy_if(arrows.begin(), arrows.end(), std::back_inserter(sorted),
                 [&](const auto& each) { return each.told_id == first.told_id; });
  }
  return sorted;
}

}  // namespace

chart chart_of(const rulebook& book) {
  chart made;
  const auto& words = book.words();
  const auto is_school = [](const policy_pack& pack) { return pack.kind == pack_kind::school; };
  const bool beside_school = std::any_of(book.packs().begin(), book.packs().end(), is_school);
  std::vector<const policy_pack*> packs;
  for (const auto& pack : book.packs()) packs.push_back(&pack);
  std::stable_partition(packs.begin(), packs.end(), [&](const auto* pack) { return is_school(*pack); });
  std::vector<chart_arrow> arrows;
  std::set<std::string> told;
  std::size_t rows = 0;
  for (const auto* pack : packs) {
    made.title += (made.title.empty() ? "Who is told: " : ", with ") + pack->id;
    made.under.push_back(pack->id + ": " + pack->title + " (" + pack->edition + ")" +
                         (pack->from ? ", in force from " + to_text(*pack->from) : "") +
                         (pack->until ? ", until " + to_text(*pack->until) : "") + "; rules " +
                         to_text(pack->pinned).substr(0, 16));
    auto how = telling::in_full;
    if (beside_school && pack->kind == pack_kind::overlay)
      how = rows > most_rows ? telling::by_label : telling::by_clause;
    const auto found = pack_reader{*pack, words, how}.arrows();
    arrows.insert(arrows.end(), found.begin(), found.end());
    for (const auto& each : found) rows += each.rows.size();
    for (auto& each : ladders_of(*pack, words)) made.ladders.push_back(std::move(each));
    for (const auto& each : pack->rules)
      if (each.tell && !each.standing) told.insert(each.tell->to.begin(), each.tell->to.end());
  }
  made.arrows = together(arrows);
  for (const auto& each : words.roles)
    if (told.contains(each.id))
      if (auto chain = chain_of(each, words); !chain.then.empty()) made.chains.push_back(std::move(chain));
  made.notes = notes_of(book);
  return made;
}

}  // namespace safeguarding::inline v0
