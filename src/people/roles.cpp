// SPDX-License-Identifier: Apache-2.0
// "The head", "5B's teaching assistant", "the history teacher": people who are named by their post.
#include "context.hpp"
#include "lexicon.hpp"
#include "post_words.hpp"

#include <algorithm>
#include <map>

namespace safeguarding::inline v0::detail {

namespace {

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

  // A word for a post with the words that belong to it.
  struct post_phrase {
    std::size_t first, last;  // of the mention
    std::size_t from, at;     // the word after the article, and the one for the post
    const post_word* post;
    std::vector<int> forms;              // of the class that it is for
    bool owned;                          // "his tutor"
    std::vector<std::string_view> said;  // what must be true of whoever holds the post: "history" teacher

    [[nodiscard]] bool rule(unsigned asked) const { return (post->rules & asked) != 0; }
  };

  // "the ..." or "my/his/her ..." or "5B's ..." up to a word for a post, at most four words between.
  [[nodiscard]] std::optional<span> at(std::size_t i) const {
    const auto here = text_.at(i);
    const auto given = class_at(in_.roll, text_, i);
    const bool by_class = given && !given->forms.empty() && text_.words[i + given->words - 1].is.possessive;
    if (given && !by_class && own_class_words(i, *given))
      if (auto found = of_class(i, i + given->words, *given)) return found;
    if (auto found = post_in_class(i)) return found;
    if (auto found = of_pupils_class(i)) return found;
    const bool agency = in_.made.channel == report_channel::agency_message;  // other bodies have posts too
    if (!by_class && here == "dsl" && text_.words[i].is.all_caps &&
        !(i > 0 && text_.follows(i) && one_deputy(text_.at(i - 1)))) {
      if (agency || covered(i, i) || elsewhere(i + 1)) return std::nullopt;
      return judged({i, i, i, i, post("dsl"), {}, false, {}});
    }
    const bool owned = here == "my" || here == "his" || here == "her" || here == "their" || here == "our";
    if ((!by_class && here != "the" && !owned) || agency) return std::nullopt;
    const auto from = by_class ? i + given->words : i + 1;
    const auto k = next_post(from);
    if (!k) return std::nullopt;
    const bool head_teacher =
        post(text_.at(*k))->word == "head" && text_.at(*k + 1) == "teacher" && text_.words[*k + 1].before.empty();
    const auto last = head_teacher ? *k + 1 : *k;
    if (covered(i, last)) return std::nullopt;
    return judged({i, last, from, *k, post(text_.at(*k)), by_class ? given->forms : std::vector<int>{}, owned, {}});
  }

  // The word for a post that comes next from word `from` on, if nothing but plain words stands before it.
  [[nodiscard]] std::optional<std::size_t> next_post(std::size_t from) const {
    for (std::size_t k = from; k < from + 5 && k < text_.size(); ++k) {
      if (!text_.words[k].before.empty() && (k == from || !text_.words[k].is.joined)) return std::nullopt;
      const auto* what = post(text_.at(k));
      if (!what) continue;
      const bool head_teacher =
          what->word == "head" && text_.at(k + 1) == "teacher" && text_.words[k + 1].before.empty();
      if (!head_teacher && post(text_.at(k + 1)) && text_.follows(k + 1) && !text_.words[k].is.possessive)
        continue;  // "supply teacher": the last word
      return k;
    }
    return std::nullopt;
  }

  // Whether the words of a class at word i stand by themselves, or after an article: not "old 5K".
  [[nodiscard]] bool own_class_words(std::size_t i, const class_words& given) const {
    return (!given.forms.empty() || given.year) && given.known == whose_form::somebodys &&
           !(i > 0 && text_.follows(i) && text_.at(i - 1) != "the" && !function_word(text_.at(i - 1)));
  }

  // "TA in 4B", "class teacher for Year 2"
  [[nodiscard]] std::optional<span> post_in_class(std::size_t i) const {
    const auto last = class_post(i);
    if (!last || (text_.at(*last + 1) != "in" && text_.at(*last + 1) != "for")) return std::nullopt;
    const auto behind = class_at(in_.roll, text_, *last + 2);
    if (!behind || !text_.follows(*last + 1) || !text_.follows(*last + 2) ||
        (i > 0 && text_.follows(i) && !starts_anew(text_.at(i - 1))) || elsewhere(*last + 2 + behind->words))
      return std::nullopt;
    return of_class_words(i, *last, *behind);
  }

  // "Ben's class teacher": word i is "class".
  [[nodiscard]] std::optional<span> of_pupils_class(std::size_t i) const {
    if ((text_.at(i) != "class" && text_.at(i) != "form") || !text_.follows(i + 1)) return std::nullopt;
    const auto* what = post(text_.at(i + 1));
    const auto* owner = what ? owner_before(i) : nullptr;
    if (what && !owner && what->rules != 0 && in_.made.channel != report_channel::agency_message && told(i) &&
        !covered(i, i + 1) && !elsewhere(i + 2))
      if (auto forms = class_in_focus(i, false); !forms.empty())
        return judged({i, i + 1, i + 1, i + 1, what, std::move(forms), true, {}});
    if (!owner) return std::nullopt;
    const auto form = in_.roll.people[owner->candidates.front().person].form;
    return judged({owner->first, i + 1, i + 1, i + 1, what, {form}, true, {}});
  }

  // "Told class teacher", "Form tutor informed": as notes are written.
  [[nodiscard]] bool told(std::size_t i) const {
    for (const auto* each : {"told", "informed", "emailed", "rang", "asked", "informing", "cc"}) {
      if (i > 0 && text_.follows(i) && text_.at(i - 1) == each) return true;
      if (text_.words[i].first && text_.follows(i + 2) && text_.at(i + 2) == each) return true;
    }
    return false;
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
  [[nodiscard]] std::optional<span> of_class(std::size_t i, std::size_t k, const class_words& given) const {
    const auto last = class_post(k);
    if (!last || !text_.follows(k)) return std::nullopt;
    const std::size_t first = i > 0 && text_.at(i - 1) == "the" && text_.follows(i) ? i - 1 : i;
    return of_class_words(first, *last, given);
  }

  [[nodiscard]] std::optional<span> of_class_words(std::size_t first, std::size_t last,
                                                   const class_words& given) const {
    if (in_.made.channel == report_channel::agency_message || covered(first, last)) return std::nullopt;
    auto forms = given.forms;
    std::erase(forms, -1);
    if (forms.empty() && given.year && given.known == whose_form::somebodys)
      for (std::size_t f = 0; f < in_.roll.forms.size(); ++f)
        if (in_.roll.forms[f].year && static_cast<int>(*in_.roll.forms[f].year) == *given.year)
          forms.push_back(static_cast<int>(f));
    if (forms.empty()) return std::nullopt;
    return judged({first, last, last, last, post(text_.at(last)), std::move(forms), false, {}});
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

  // Whether the words around a word for a post make something else of it: "his head", "HIT ON THE HEAD".
  [[nodiscard]] bool no_post(const post_phrase& one) const {
    const bool of_next = text_.at(one.last + 1) == "of", capital_here = text_.words[one.at].is.capitalised,
               one_word = one.last == one.at;
    return elsewhere(one.last + 1) ||
           (text_.letters != lettering::ordinary && one.rule(shouted_too) && one_word && !of_next) ||
           (one.rule(capital_or_of) && !capital_here && !of_next);
  }

  // "A wine-coloured van, a hug for the driver", "the driver, male, early twenties": no driver of ours.
  [[nodiscard]] bool of_a_stranger(std::size_t at) const {
    const auto after = text_.at(at + 1), next = text_.at(at + 2);
    for (const auto* each : {"male", "female", "a", "aged"})
      if (after == each) return true;
    if ((after == "is" || after == "was") && (next == "called" || next == "a")) return true;
    for (std::size_t back = 1; back <= at && back <= 60; ++back) {
      const auto word = text_.at(at - back);
      for (const auto* ours : {"bus", "buses", "minibus", "coach", "shuttle", "route", "run", "transport"})
        if (word == ours) return false;
      for (const auto* other : {"van", "car", "lorry", "truck", "pickup", "taxi", "cab", "motorbike", "moped",
                                "scooter", "vehicle", "estate", "hatchback", "saloon", "jeep", "4x4", "tractor", "suv"})
        if (word == other) return true;
    }
    return false;
  }

  // What stands between the article and the post; false if that makes no post of it.
  [[nodiscard]] bool read_between(post_phrase& one) const {
    for (std::size_t n = one.from; n < one.at; ++n) {
      const auto word = text_.at(n);
      if (word != "class" && word != "form") {
        if (function_word(word)) return false;
        one.said.push_back(word);
        continue;
      }
      if (!one.owned && one.forms.empty()) one.forms = class_behind(one.last + 1);
      if (one.owned || one.forms.empty())
        one.forms = class_in_focus(one.first, one.owned && text_.at(one.first) == "my");
      if (one.forms.empty()) return false;
    }
    return true;
  }

  // Whose class it is, where the words between have not said so.
  void find_class(post_phrase& one) const {
    if (one.forms.empty()) one.forms = class_behind(one.last + 1);  // "the supply in 4B"
    const bool plain = one.said.empty() || (one.said.size() == 1 && one.said[0] == "teaching");
    if (one.rule(class_of_report) && plain && one.forms.empty() && in_.forms.size() == 1)
      one.forms = {*in_.forms.begin()};  // "Cover in 5W. The TA ..."
    if (one.owned && one.forms.empty() && one.rule(class_of_focus) && one.said.empty())
      one.forms = class_in_focus(one.first, text_.at(one.first) == "my");
  }

  // How many of the words that are said are not noted of person `p`; nothing if they do not hold the post.
  [[nodiscard]] std::optional<std::size_t> unmatched(std::uint32_t p, const post_phrase& one) const {
    const auto& who = in_.roll.people[p];
    if (who.pupil() || who.parent() || !in_.present(p)) return std::nullopt;
    const auto noted = [&](std::string_view word) {
      return std::find(who.note_words.begin(), who.note_words.end(), word) != who.note_words.end() ||
             name(who.kind).find(word) != std::string_view::npos;
    };
    bool kind = one.post->count == 0 && (one.rule(anybody) || noted(one.post->word));
    for (std::size_t n = 0; n < one.post->count; ++n) kind = kind || one.post->kinds[n] == who.kind;
    if (!kind) return std::nullopt;
    const auto noun = noun_for_person(one.post->word);
    if (noun && noun->sex != gender::unknown && who.sex != gender::unknown && noun->sex != who.sex) return std::nullopt;
    const auto leads = [&](int form) { return std::find(who.leads.begin(), who.leads.end(), form) != who.leads.end(); };
    if (!one.forms.empty() && std::none_of(one.forms.begin(), one.forms.end(), leads)) return std::nullopt;
    if (one.rule(with_class) && one.said.empty() && who.kind != person_kind::teacher) return std::nullopt;
    const bool by_class = one.owned && !one.forms.empty();  // the class says of which school
    if (!by_class && !who.schools.empty() && !in_.schools.empty() &&
        std::none_of(who.schools.begin(), who.schools.end(), [&](const auto& s) { return in_.schools.contains(s); }))
      return std::nullopt;
    const auto missing =
        one.said.size() - static_cast<std::size_t>(std::count_if(one.said.begin(), one.said.end(), noted));
    if (!one.said.empty() && missing == one.said.size()) return std::nullopt;
    return missing;
  }

  // Whoever holds the post, those of whom the most is noted that is said.
  [[nodiscard]] std::optional<span> judged(post_phrase one) const {
    if ((one.rule(alone) && one.from != one.at) || (one.rule(not_owned) && one.owned)) return std::nullopt;
    if (one.rule(capital) && one.last == one.at && !text_.words[one.at].is.capitalised) return std::nullopt;
    if (one.rule(of_year) && text_.at(one.last + 1) == "of") return head_of_year(one.first, one.last);
    const auto word = one.post->word;  // every shop has a manager, every van a driver
    if (no_post(one) || !read_between(one) || (one.said.empty() && (word == "manager" || word == "supervisor")) ||
        (word == "driver" && one.said.empty() && of_a_stranger(one.at)))
      return std::nullopt;
    find_class(one);
    if (one.said.empty() && ((one.forms.empty() && one.rule(with_class)) || one.rule(anybody))) return std::nullopt;
    std::size_t least = 99;
    std::vector<std::pair<std::uint32_t, std::size_t>> fitting;
    for (std::uint32_t p = 0; p < in_.roll.people.size(); ++p)
      if (const auto missing = unmatched(p, one)) {
        fitting.emplace_back(p, *missing);
        least = std::min(least, *missing);
      }
    std::erase_if(fitting, [&](const auto& each) { return each.second > least; });
    if (fitting.empty()) return std::nullopt;
    span found;
    found.first = one.first;
    found.last = one.last;
    found.form = mention_form::role;
    finish(found, fitting, least);
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
