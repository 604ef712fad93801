// SPDX-License-Identifier: Apache-2.0
// "The head", "5B's teaching assistant", "the history teacher": people who are named by their post.
#include "context.hpp"
#include "lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace safeguarding::inline v0::detail {

namespace {

/// The kinds of people whom a word for a post can mean; none in `kinds` where only their note can say.
struct post_word {
  std::string_view word;
  std::array<person_kind, 3> kinds;
  std::size_t count;
  unsigned rules = 0;  ///< of post_rule
};

/// What a word for a post asks of the words around it.
enum post_rule : unsigned {
  capital = 1,            ///< without one it is another word: his head
  capital_or_of = 2,      ///< the Chair, the chair of governors
  not_owned = 4,          ///< her head is none
  alone = 8,              ///< nothing stands between the article and it
  of_year = 16,           ///< the Head of Year 10
  shouted_too = 32,       ///< in capitals throughout it says nothing: HIT ON THE HEAD
  with_class = 64,        ///< by itself it needs a class, and means who has it
  class_of_focus = 128,   ///< "his tutor" has the class of whoever the report is about
  class_of_report = 256,  ///< "the TA" is the one of the only class in the report
  anybody = 512,          ///< the word is for anybody: only what stands before it can say who
};

constexpr post_word posts[] = {
    {"teacher", {person_kind::teacher, person_kind::contractor, person_kind::supply}, 3, with_class},
    {"tutor", {person_kind::teacher, person_kind::contractor, person_kind::supply}, 3, with_class | class_of_focus},
    {"ta", {person_kind::teaching_assistant}, 1, class_of_report},
    {"assistant", {person_kind::teaching_assistant}, 1, class_of_report},
    {"supply", {person_kind::supply}, 1},
    {"headteacher", {person_kind::headteacher}, 1},
    {"head", {person_kind::headteacher}, 1, capital | not_owned | alone | of_year | shouted_too},
    {"headmaster", {person_kind::headteacher}, 1},
    {"headmistress", {person_kind::headteacher}, 1},
    {"principal", {person_kind::headteacher}, 1, alone | not_owned},
    {"dsl", {person_kind::dsl}, 1},
    {"hlta", {person_kind::teaching_assistant}, 1, class_of_report},
    {"lsa", {person_kind::teaching_assistant}, 1, class_of_report},
    {"chair", {person_kind::chair_of_governors}, 1, capital_or_of | shouted_too},
    {"coach", {person_kind::contractor, person_kind::volunteer, person_kind::support_staff}, 3},
    {"escort", {}, 0},
    {"caretaker", {}, 0},
    {"cleaner", {}, 0},
    {"librarian", {}, 0},
    {"nurse", {}, 0},
    {"counsellor", {}, 0},
    {"technician", {}, 0},
    {"receptionist", {}, 0},
    {"cook", {}, 0},
    {"driver", {}, 0},
    {"supervisor", {}, 0},
    {"manager", {}, 0},
    {"senco", {}, 0},
    {"sendco", {}, 0},
    {"bursar", {}, 0},
    {"elsa", {}, 0},
    {"mentor", {}, 0},
    {"chaplain", {}, 0},
    {"matron", {}, 0},
    {"secretary", {}, 0},
    {"janitor", {}, 0},
    {"volunteer", {person_kind::volunteer}, 1},
    {"governor", {person_kind::governor}, 1},
    {"man", {}, 0, anybody},
    {"woman", {}, 0, anybody},
    {"lady", {}, 0, anybody},
    {"lad", {}, 0, anybody},
    {"fella", {}, 0, anybody},
    {"bloke", {}, 0, anybody},
    {"gentleman", {}, 0, anybody},
    {"guy", {}, 0, anybody},
};

const post_word* post(std::string_view word) {
  for (const auto& one : posts)
    if (one.word == word) return &one;
  return nullptr;
}

class role_finder {
 public:
  role_finder(const report_context& in, std::vector<span>& spans) : in_{in}, text_{in.text}, spans_{spans} {}

  void all() {
    covered_.assign(text_.size() + 1, 0);
    for (const auto& one : spans_)
      if (one.fixed == mention_verdict::resolved || one.form == mention_form::kin ||
          one.form == mention_form::title_surname)
        for (std::size_t i = one.first; i <= one.last; ++i) covered_[i] = 1;
    for (const auto& one : spans_)
      if (one.fixed == mention_verdict::resolved && one.form != mention_form::kin &&
          in_.roll.people[one.candidates.front().person].pupil()) {
        const auto at = named_forms_.try_emplace(in_.roll.people[one.candidates.front().person].form, one.last).first;
        at->second = std::min(at->second, one.last);
      }
    std::vector<span> found;
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (auto one = at(i)) {
        i = one->last;
        found.push_back(std::move(*one));
      }
    for (auto& one : found) spans_.push_back(std::move(one));
  }

 private:
  const report_context& in_;
  const report_words& text_;
  std::vector<span>& spans_;
  std::vector<char> covered_;               // by word: whether somebody is named there
  std::map<int, std::size_t> named_forms_;  // forms of pupils who are named, and the end of the first of their names

  [[nodiscard]] bool covered(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i <= last && i < covered_.size(); ++i)
      if (covered_[i] != 0) return true;
    return false;
  }

  // The pupil whose name stands before word i: "Ben's class teacher".
  [[nodiscard]] const span* owner_before(std::size_t i) const {
    if (i == 0 || !text_.words[i - 1].is.possessive || !text_.follows(i)) return nullptr;
    const auto at = std::lower_bound(spans_.begin(), spans_.end(), i,
                                     [](const auto& one, std::size_t word) { return one.first < word; });
    for (auto one = at; one != spans_.begin() && at - one < 3;) {
      --one;
      if (one->last == i - 1 && one->fixed == mention_verdict::resolved &&
          in_.roll.people[one->candidates.front().person].pupil() &&
          in_.roll.people[one->candidates.front().person].form >= 0)
        return &*one;
    }
    return nullptr;
  }

  static bool one_deputy(std::string_view word) {
    return word == "deputy" || word == "a" || word == "another" || word == "assistant" || word == "their" ||
           word == "the";
  }

  // "the ..." or "my/his/her ..." or "5B's ..." up to a word for a post, at most four words between.
  std::optional<span> at(std::size_t i) {
    const auto here = text_.at(i);
    std::size_t j = i + 1;
    const auto given = class_at(in_.roll, text_, i);
    const bool has_class = given && (!given->forms.empty() || given->year) && given->known == whose_form::somebodys &&
                           !(i > 0 && text_.follows(i) && text_.at(i - 1) != "the" && !function_word(text_.at(i - 1)));
    const bool by_class = given && !given->forms.empty() && text_.words[i + given->words - 1].is.possessive;
    if (has_class && !by_class)
      if (auto found = of_class(i, i + given->words, *given)) return found;
    if (const auto last = class_post(i); last && (text_.at(*last + 1) == "in" || text_.at(*last + 1) == "for"))
      if (const auto behind = class_at(in_.roll, text_, *last + 2);
          behind && text_.follows(*last + 1) && text_.follows(*last + 2) &&
          !(i > 0 && text_.follows(i) && !starts_anew(text_.at(i - 1))))
        if (!elsewhere(*last + 2 + behind->words))
          if (auto found = of_class_words(i, *last, *behind)) return found;
    const bool owned = here == "my" || here == "his" || here == "her" || here == "their" || here == "our";
    if ((here == "class" || here == "form") && post(text_.at(i + 1)) && text_.follows(i + 1))
      if (const auto* owner = owner_before(i)) {
        const auto& pupil = in_.roll.people[owner->candidates.front().person];
        if (auto found = judged(owner->first, i + 1, i + 1, i + 1, *post(text_.at(i + 1)), {pupil.form}, true))
          return found;
      }
    if (by_class) j = i + given->words;
    else if (here == "dsl" && text_.words[i].is.all_caps &&
             !(i > 0 && text_.follows(i) && one_deputy(text_.at(i - 1)))) {
      if (in_.made.channel == report_channel::agency_message || covered(i, i) || elsewhere(i + 1)) return std::nullopt;
      return judged(i, i, i, i, *post("dsl"), {}, false);
    } else if (here != "the" && !owned) return std::nullopt;
    if (in_.made.channel == report_channel::agency_message) return std::nullopt;  // other bodies have posts too
    for (std::size_t k = j; k < j + 5 && k < text_.size(); ++k) {
      if (k > j && !text_.words[k].before.empty() && !text_.words[k].is.joined) return std::nullopt;
      if (k == j && !text_.words[k].before.empty()) return std::nullopt;
      const auto* what = post(text_.at(k));
      if (!what) continue;
      std::size_t last = k;
      if (what->word == "head" && text_.at(k + 1) == "teacher" && text_.words[k + 1].before.empty()) last = k + 1;
      else if (post(text_.at(k + 1)) && text_.follows(k + 1) && !text_.words[k].is.possessive)
        continue;  // "supply teacher": the last word
      if (covered(i, last)) return std::nullopt;
      return judged(i, j, k, last, *what, by_class ? given->forms : std::vector<int>{}, owned);
    }
    return std::nullopt;
  }

  // Whether what follows such a word begins anew: "told TA in 4B", and not "new TA in 4B".
  static bool starts_anew(std::string_view word) {
    for (const auto* each :
         {"a", "an", "another", "any", "some", "no", "other", "each", "every", "which", "his", "her"})
      if (word == each) return false;
    return function_word(word) || word == "told" || word == "asked" || word == "informed" || word == "saw";
  }

  // "class teacher", "tutor", "TA" at word i: its last word.
  [[nodiscard]] std::optional<std::size_t> class_post(std::size_t i) const {
    std::size_t k = i;
    if ((text_.at(k) == "class" || text_.at(k) == "form" || text_.at(k) == "teaching") && text_.follows(k + 1)) ++k;
    const auto* what = post(text_.at(k));
    if (!what || (what->rules & (with_class | class_of_report)) == 0) return std::nullopt;
    if (text_.at(k) == "assistant" && k == i) return std::nullopt;
    return k;
  }

  // "5K class teacher", "the Year 4 TA": word `k` is where the post begins.
  std::optional<span> of_class(std::size_t i, std::size_t k, const class_words& given) {
    const auto last = class_post(k);
    if (!last || !text_.follows(k)) return std::nullopt;
    const std::size_t first = i > 0 && text_.at(i - 1) == "the" && text_.follows(i) ? i - 1 : i;
    return of_class_words(first, *last, given);
  }

  std::optional<span> of_class_words(std::size_t first, std::size_t last, const class_words& given) {
    if (in_.made.channel == report_channel::agency_message || covered(first, last)) return std::nullopt;
    auto forms = given.forms;
    std::erase(forms, -1);
    if (forms.empty() && given.year && given.known == whose_form::somebodys)
      for (std::size_t f = 0; f < in_.roll.forms.size(); ++f)
        if (in_.roll.forms[f].year && static_cast<int>(*in_.roll.forms[f].year) == *given.year)
          forms.push_back(static_cast<int>(f));
    if (forms.empty()) return std::nullopt;
    return judged(first, last, last, last, *post(text_.at(last)), std::move(forms), false);
  }

  // "the headteacher at Northside", "the manager of the boxing club": a post of another body
  [[nodiscard]] bool elsewhere(std::size_t at) const {
    if (at + 1 >= text_.size() || !text_.words[at].before.empty() || !text_.words[at + 1].before.empty()) return false;
    const auto here = text_.at(at);
    if (here == "of")
      return text_.at(at + 1) == "the" && !class_at(in_.roll, text_, at + 1) && text_.at(at - 1) != "chair";
    if (here != "at" && here != "from") return false;
    for (std::size_t n = at + 1; n <= at + 4 && text_.follows(n); ++n)  // "at her old school"
      if (text_.at(n) == "school" || text_.at(n) == "college" || text_.at(n) == "academy" || text_.at(n) == "nursery")
        return text_.at(n - 1) != "this" && text_.at(n - 1) != "our";
    return text_.words[at + 1].is.capitalised && !class_at(in_.roll, text_, at + 1);
  }

  std::optional<span> judged(std::size_t first, std::size_t from, std::size_t at, std::size_t last,
                             const post_word& what, std::vector<int> forms, bool owned) {
    const auto rule = [&](unsigned asked) { return (what.rules & asked) != 0; };
    const bool of_next = text_.at(last + 1) == "of", capital_here = text_.words[at].is.capitalised,
               one_word = last == at;
    if ((rule(alone) && from != at) || (rule(not_owned) && owned)) return std::nullopt;
    if (rule(capital) && one_word && !capital_here) return std::nullopt;
    if (rule(of_year) && of_next) return head_of_year(first, last);
    if (elsewhere(last + 1)) return std::nullopt;
    if (text_.letters != lettering::ordinary && rule(shouted_too) && one_word && !of_next) return std::nullopt;
    if (rule(capital_or_of) && !capital_here && !of_next) return std::nullopt;
    std::vector<std::string_view> said;  // the words that must be true of whoever holds the post
    for (std::size_t n = from; n < at; ++n) {
      const auto word = text_.at(n);
      if (word == "class" || word == "form") {
        if (!owned && forms.empty()) forms = class_behind(last + 1);
        if (owned || forms.empty()) {
          forms = class_in_focus(first, owned && text_.at(first) == "my");
          if (forms.empty()) return std::nullopt;
        }
        continue;
      }
      if (function_word(word)) return std::nullopt;
      said.push_back(word);
    }
    std::size_t after = last + 1;  // "the supply in 4B"
    if (forms.empty()) forms = class_behind(after);
    const bool plain = said.empty() || (said.size() == 1 && said[0] == "teaching");
    if (rule(class_of_report) && plain && forms.empty() && in_.forms.size() == 1)
      forms = {*in_.forms.begin()};  // "Cover in 5W. The TA ..."
    if (owned && rule(class_of_focus) && said.empty()) forms = class_in_focus(first, text_.at(first) == "my");
    if (said.empty() && forms.empty() && rule(with_class)) return std::nullopt;
    if (said.empty() && rule(anybody)) return std::nullopt;
    span found;
    found.first = first;
    found.last = last;
    found.form = mention_form::role;
    const auto noun = noun_for_person(what.word);
    std::size_t unmatched_least = 99;
    std::vector<std::pair<std::uint32_t, std::size_t>> fitting;
    for (std::uint32_t p = 0; p < in_.roll.people.size(); ++p) {
      const auto& who = in_.roll.people[p];
      if (who.pupil() || who.parent() || !in_.present(p)) continue;
      if (noun && noun->sex != gender::unknown && who.sex != gender::unknown && noun->sex != who.sex) continue;
      const auto noted = [&](std::string_view word) {
        return std::find(who.note_words.begin(), who.note_words.end(), word) != who.note_words.end() ||
               name(who.kind).find(word) != std::string_view::npos;
      };
      bool kind = what.count == 0 && (rule(anybody) || noted(what.word));
      for (std::size_t n = 0; n < what.count; ++n) kind = kind || what.kinds[n] == who.kind;
      if (!kind) continue;
      if (!forms.empty() && std::none_of(forms.begin(), forms.end(), [&](int form) {
            return std::find(who.leads.begin(), who.leads.end(), form) != who.leads.end();
          }))
        continue;
      if (rule(with_class) && said.empty() && who.kind != person_kind::teacher) continue;
      if (!who.schools.empty() && !in_.schools.empty() &&
          std::none_of(who.schools.begin(), who.schools.end(), [&](const auto& s) { return in_.schools.contains(s); }))
        continue;
      std::size_t unmatched = 0;
      for (const auto word : said) unmatched += noted(word) ? 0U : 1U;
      if (!said.empty() && unmatched == said.size()) continue;
      fitting.emplace_back(p, unmatched);
      unmatched_least = std::min(unmatched_least, unmatched);
    }
    std::erase_if(fitting, [&](const auto& one) { return one.second > unmatched_least; });
    if (fitting.empty()) return std::nullopt;
    finish(found, fitting, unmatched_least);
    return found;
  }

  // "in 4B"
  [[nodiscard]] std::vector<int> class_behind(std::size_t at) const {
    if (text_.at(at) == "in" || text_.at(at) == "for" || text_.at(at) == "of")
      if (const auto given = class_at(in_.roll, text_, at + 1); given && !given->forms.empty()) return given->forms;
    return {};
  }

  void finish(span& found, const std::vector<std::pair<std::uint32_t, std::size_t>>& fitting,
              std::size_t unmatched) const {
    for (const auto& [p, missing] : fitting) {
      scored one{p, {}};
      one.add(mention_clue::prior, -bits_of_ratio(in_.roll.people.size(), 1));
      one.add(mention_clue::role, bits_of_ratio(in_.roll.people.size(), fitting.size()));
      one.add(mention_clue::rival, -4 * one_bit * static_cast<int>(missing));
      found.candidates.push_back(std::move(one));
    }
    const auto tagged = [&](const scored& one) {
      return std::find(in_.tagged.begin(), in_.tagged.end(), one.person) != in_.tagged.end();
    };
    const auto pointed_at = std::count_if(found.candidates.begin(), found.candidates.end(), tagged);
    for (auto& one : found.candidates)
      if (tagged(one)) one.add(mention_clue::tagged, 6 * one_bit);
    const bool one_person = fitting.size() == 1 || pointed_at == 1;
    found.fixed = one_person && unmatched == 0 ? mention_verdict::resolved : mention_verdict::ambiguous;
  }

  // "the Head of Year 10"
  [[nodiscard]] std::optional<span> head_of_year(std::size_t first, std::size_t at) const {
    const auto given = class_at(in_.roll, text_, at + 2);
    if (!given || !given->year) return std::nullopt;
    span found;
    found.first = first;
    found.last = at + 1 + given->words;
    found.form = mention_form::role;
    std::vector<std::pair<std::uint32_t, std::size_t>> fitting;
    for (std::uint32_t p = 0; p < in_.roll.people.size(); ++p) {
      const auto& who = in_.roll.people[p];
      const auto& note = who.note_words;
      bool heads = false;
      for (std::size_t w = 0; w + 2 < note.size(); ++w)
        heads = heads || (note[w] == "head" && note[w + 1] == "of" && note[w + 2] == "year");
      if (heads && in_.present(p) &&
          std::find(who.leads_years.begin(), who.leads_years.end(), *given->year) != who.leads_years.end())
        fitting.emplace_back(p, 0);
    }
    if (fitting.empty()) return std::nullopt;
    finish(found, fitting, 0);
    return found;
  }

  // Whose class "the class teacher" has: that of the one pupil spoken of or tagged, or of the pupil who writes.
  [[nodiscard]] std::vector<int> class_in_focus(std::size_t at, bool mine) const {
    if (mine) {
      if (in_.by_pupil() && in_.roll.people[*in_.reporter].form >= 0) return {in_.roll.people[*in_.reporter].form};
      return {};
    }
    std::set<int> forms;
    for (const auto& [form, from] : named_forms_)
      if (from < at) forms.insert(form);
    for (const auto person : in_.tagged)
      if (in_.roll.people[person].pupil()) forms.insert(in_.roll.people[person].form);
    return forms.size() == 1 && *forms.begin() >= 0 ? std::vector<int>{*forms.begin()} : std::vector<int>{};
  }
};

}  // namespace

void find_roles(const report_context& in, std::vector<span>& spans) { role_finder{in, spans}.all(); }

}  // namespace safeguarding::inline v0::detail
