// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/amendments.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

/// The keys under which two reports differ.
std::vector<std::string> differences(const report& a, const report& b) {
  std::vector<std::string> found;
  const auto look = [&](const char* key, bool same) {
    if (!same) found.emplace_back(key);
  };
  look("observed_at", a.observed_at == b.observed_at);
  look("reporter", a.reporter == b.reporter);
  look("channel", a.channel == b.channel);
  look("people", a.people == b.people);
  look("categories", a.categories == b.categories);
  look("place", a.place == b.place);
  look("text", a.text == b.text);
  return found;
}

std::vector<digest> as_set(std::vector<digest> packs) {
  std::sort(packs.begin(), packs.end());
  packs.erase(std::unique(packs.begin(), packs.end()), packs.end());
  return packs;
}

/// What every change has.
struct change_head {
  std::size_t line;
  std::string id;
  report_id about;
  person_id by;
  instant at;
};

change_head head_of(const recorded_change& change, std::size_t line) {
  if (const auto* made = std::get_if<amendment>(&change))
    return {line, made->id.text(), is_id(made->of.id) ? report_id{made->of.id} : report_id{}, made->by, made->at};
  const auto& again = std::get<redecision>(change);
  const auto* about = std::get_if<report_id>(&again.about);
  return {line, again.id.text(), about != nullptr ? *about : report_id{}, again.by, again.at};
}

/// Looks at the changes of one report, which come in order of time.
class checker {
 public:
  checker(const report& original, std::span<const person> roll, std::vector<finding>& found)
      : original_{original}, standing_{original}, roll_{roll}, found_{found} {
    bar_people_of(original);
  }

  void look(const change_head& head, const recorded_change& change) {
    if (head.at < original_.recorded_at)
      add(head, severity::refusal, errc::contradiction, "at",
          "is dated before the report was recorded: write when it was amended", to_text(head.at));
    const bool was_barred = barred_.contains(head.by);
    bool decides = true;
    if (const auto* made = std::get_if<amendment>(&change)) {
      if (made->kind == amendment_kind::correction) look(head, *made);
      decides = made->kind != amendment_kind::addition;
    } else {
      look(head, std::get<redecision>(change));
    }
    if (was_barred && decides)
      add(head, severity::refusal, errc::contradiction, "by",
          "is by somebody the report is about, or was before it was corrected, and would change what is decided: let "
          "somebody else record it",
          head.by.text());
    else if (barred_.contains(head.by))  // who names themselves is heard
      add(head, severity::warning, errc::contradiction, "by", "is by somebody the report is about", head.by.text());
  }

 private:
  void look(const change_head& head, const amendment& made) {
    auto corrected = decode<report>(made.corrected.bytes);
    if (corrected.recorded_at != original_.recorded_at)
      add(head, severity::refusal, errc::contradiction, "corrected.recorded_at",
          "changes when the report was recorded, which stays " + to_text(original_.recorded_at),
          to_text(corrected.recorded_at));
    for (const auto& key : differences(standing_, corrected))
      if (std::find(made.fields.begin(), made.fields.end(), key) == made.fields.end())
        add(head, severity::refusal, errc::contradiction, "fields",
            "changes " + key + ", which 'fields' does not name: name it, or write it as the report reads until then",
            key);
    for (auto& each : check_against(std::span<const report>{&corrected, 1}, roll_)) {
      each.where.line = head.line;
      each.where.field = "corrected." + each.where.field;
      found_.push_back(std::move(each));
    }
    standing_ = std::move(corrected);
    bar_people_of(standing_);
  }

  void bar_people_of(const report& version) {
    for (const auto& each : version.people)
      if (each.role == event_role::subject || each.role == event_role::alleged) barred_.insert(each.person);
  }

  void look(const change_head& head, const redecision& made) {
    if (decided_again_ && as_set(made.earlier) != packs_)
      add(head, severity::refusal, errc::contradiction, "earlier",
          "starts from other packs than the re-decision before it led to: write those", "");
    decided_again_ = true;
    packs_ = as_set(made.later);
  }

  void add(const change_head& head, severity weight, errc code, const char* field, const std::string& message,
           const std::string& fragment) {
    found_.push_back({weight, code, "amendment " + head.id + " " + message, fragment, {"", head.line, 0, field}});
  }

  const report& original_;
  report standing_;
  std::span<const person> roll_;
  std::vector<finding>& found_;
  std::unordered_set<person_id> barred_;  ///< everybody whom some version so far is about
  bool decided_again_ = false;
  std::vector<digest> packs_;
};

}  // namespace

std::vector<finding> check_against(std::span<const recorded_change> changes, std::span<const report> reports,
                                   std::span<const person> roll) {
  std::unordered_set<person_id> people;
  for (const auto& one : roll) people.insert(one.id);
  std::unordered_map<report_id, checker> checkers;
  std::vector<finding> found;
  for (const auto& one : reports) checkers.try_emplace(one.id, one, roll, found);
  std::vector<change_head> heads;
  for (std::size_t i = 0; i < changes.size(); ++i) heads.push_back(head_of(changes[i], i + 1));
  std::stable_sort(heads.begin(), heads.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  for (const auto& head : heads) {
    const auto of = checkers.find(head.about);
    if (of != checkers.end()) of->second.look(head, changes[head.line - 1]);
    else
      found.push_back({severity::warning,
                       errc::not_found,
                       "amendment " + head.id + " is about a report that is not among those given",
                       head.about.text(),
                       {"", head.line, 0, "report"}});
    if (!people.contains(head.by))
      found.push_back({severity::warning,
                       errc::not_found,
                       "amendment " + head.id + " is by a person who is not on the roll",
                       head.by.text(),
                       {"", head.line, 0, "by"}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.where.line < b.where.line; });
  return found;
}

}  // namespace safeguarding::inline v0
