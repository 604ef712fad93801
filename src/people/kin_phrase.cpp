// SPDX-License-Identifier: Apache-2.0
// "His older half-sister", "my youngest", "Mum": the words of a mention of kin.
#include "kin_finder.hpp"

namespace safeguarding::inline v0::detail {

// What stands before a word of kin: his, her, my, or a name with 's.
kin_phrase kin_finder::owned_at(std::size_t i) const {
  const auto here = text_.at(i);
  kin_phrase said;
  said.first = said.from = said.at = i;
  said.wanted = gender_said(here);
  if (here == "his" || here == "her" || here == "their") said.whose = owner_of_kin::spoken_of;
  else if (here == "my" || here == "our" || here == "me") said.whose = owner_of_kin::reporter;
  if (said.whose != owner_of_kin::none) {
    said.from = said.at = i + 1;
  } else if (i > 0 && text_.follows(i) && covered(i - 1) && covered_[i - 1]->last == i - 1 &&
             (text_.words[i - 1].is.possessive || covered_[i - 1]->possessive)) {
    said.whose = owner_of_kin::named;
    said.name = covered_[i - 1];
  } else if (i > 1 && text_.at(i - 1) == "and" && text_.follows(i) && text_.follows(i - 1) && latest_.last == i - 2 &&
             (latest_.whose == owner_of_kin::spoken_of || latest_.whose == owner_of_kin::reporter)) {
    said.whose = latest_.whose;  // his mum and little sister
    said.wanted = latest_.wanted;
  }
  return said;
}

// "older", "little", "twin" and what else stands before a word of kin and says of which age; at most two.
void kin_finder::read_age(kin_phrase& said) const {
  auto& k = said.at;
  while (k < said.from + 2 && order_word(text_.at(k)) && (k == said.from || text_.follows(k))) {
    if (kin(text_.at(k)) && !kin(text_.at(k + 1)) && text_.at(k + 1) != "one") break;  // "my twin", "my youngest"
    if (const auto word = *order_word(text_.at(k)); word != age_order::any) said.age = word;
    ++k;
  }
}

// "foster mum", "half-brother", "stepsister"; a stepmother is a word of kin by herself.
void kin_finder::read_sort(kin_phrase& said) const {
  const auto word = text_.at(said.at);
  const auto next = kin(text_.at(said.at + 1));
  const bool one_thing = next && (text_.words[said.at + 1].is.joined || text_.follows(said.at + 1));
  if (sort_word(word) && one_thing &&
      !(word == "step" && gender_of(*next) != gender::unknown && *next <= kin_word::father)) {
    said.sort = word;
    ++said.at;
  } else if (word.starts_with("half") || (word.starts_with("step") && kin(word) && *kin(word) > kin_word::parent)) {
    said.sort = word.substr(0, 4);
  }
}

// "step mum" in two words: the word of kin is the second.
bool kin_finder::step_apart(const kin_phrase& said) const {
  return text_.at(said.at) == "step" && kin(text_.at(said.at + 1)) &&
         (text_.words[said.at + 1].is.joined || text_.follows(said.at + 1));
}

// "Mr Larbi drops his lad": of somebody's father who was just spoken of; a coach has lads too.
bool kin_finder::of_parent(const kin_phrase& said) const {
  if (said.whose != owner_of_kin::spoken_of || said.wanted == gender::unknown) return false;
  const auto word = text_.at(said.at);
  if (word != "lad" && word != "lass" && word != "boy" && word != "girl") return false;
  const auto known = before(said.first);
  for (auto n = known.size(); n-- > 0;) {
    const auto& one = known[n];
    if (one.at >= said.first || !may_be(one.sex, said.wanted)) continue;
    return one.adult && one.person && in_.roll.people[*one.person].parent() &&
           text_.words[one.at].is.sentence + 1 >= text_.words[said.first].is.sentence;
  }
  return false;
}

// "Whoever talks first loses their mum": anybody's.
bool kin_finder::of_anybody(std::size_t their) const {
  for (std::size_t back = 1; back <= 8 && back <= their; ++back) {
    const auto& word = text_.words[their - back].is;
    if (word.sentence != text_.words[their].is.sentence) return false;
    for (const auto* each : {"whoever", "anyone", "anybody", "everyone", "everybody", "nobody", "parents"})
      if (word.folded == each) return true;
  }
  return false;
}

// Whether the words are no mention of kin, whoever might be meant.
bool kin_finder::no_kin(const kin_phrase& said) const {
  const auto k = said.at;
  if (covered(k)) return true;
  if (text_.at(said.first) == "our" && text_.at(k) == "kid") return true;  // a brother, in the north
  if (text_.at(said.first) == "their" && of_anybody(said.first)) return true;
  if (said.sort.empty() && k > 0 && text_.follows(k) && sort_word(text_.at(k - 1))) return true;
  if (k > said.first && k != said.from && !text_.words[k].before.empty()) return true;
  if (text_.words[k].is.joined && said.sort.empty()) return true;
  const auto word = text_.at(k);
  const bool child = said.what == kin_word::son || said.what == kin_word::daughter || said.what == kin_word::child;
  const bool adults = said.name != nullptr && (said.name->form == mention_form::surname || said.name->adults_only);
  if (child && said.whose != owner_of_kin::reporter && word != "son" && word != "daughter" && !adults)
    return !of_parent(said);
  return said.whose == owner_of_kin::none && !alone(said);
}

// "Mum came in", "older brother in 6M": whether a word of kin that is nobody's is a mention by itself.
bool kin_finder::alone(const kin_phrase& said) const {
  const auto i = said.first, k = said.at;
  const auto word = text_.at(k);
  switch (said.what) {
    case kin_word::mother:
    case kin_word::father:
    case kin_word::stepmother:
    case kin_word::stepfather:
    case kin_word::grandmother:
    case kin_word::grandfather:
    case kin_word::sibling: break;
    case kin_word::brother:
    case kin_word::sister:
      if (!text_.words[i].first || text_.words[i].is.joined) return false;
      break;
    case kin_word::parent:
      if (said.sort.empty()) return false;
      break;
    default: return false;
  }
  if (k > i && !text_.words[i].first && said.age == age_order::any && said.sort.empty()) return false;
  for (const auto* each : {"pa", "ma", "da", "pop", "pops"})
    if (word == each) return false;
  if ((word == "mums" || word == "dads") && !text_.words[k].is.possessive)  // "because mums dont like it"
    for (const auto* each :
         {"dont",  "do",     "are",   "were",   "have",  "like", "can",   "will", "and",   "or",    "who",
          "in",    "should", "never", "always", "all",   "know", "want",  "say",  "come",  "get",   "make",
          "go",    "think",  "put",   "take",   "let",   "give", "tell",  "ask",  "ring",  "see",   "need",
          "work",  "try",    "talk",  "look",   "keep",  "call", "love",  "hate", "drink", "shout", "cry",
          "bring", "buy",    "stop",  "help",   "worry", "must", "would", "could"})
      if (text_.at(k + 1) == each || k + 1 >= text_.size()) return false;
  const auto before = i > 0 && text_.follows(i) ? text_.at(i - 1) : std::string_view{};
  for (const auto* each : {"a", "the", "another", "one", "both", "some", "whose", "other", "own", "any", "your", "ur"})
    if (before == each) return false;
  if (i > 0 && text_.follows(i) && text_.words[i - 1].is.possessive) return false;
  return text_.at(k + 1) != "of" || !text_.follows(k + 1);  // mum of Summer
}

// Word i begins a mention of kin.
std::optional<span> kin_finder::at(std::size_t i) {
  const auto here = text_.at(i);
  if (here == "same" || here == "this") return again(i);
  if (here == "the") {
    if (auto found = of_somebody(i)) return found;
    if (text_.at(i + 1) == "other" && text_.follows(i + 1) && text_.follows(i + 2)) return other_one(i);
  }
  auto said = owned_at(i);
  read_age(said);
  read_sort(said);
  if (step_apart(said)) {
    const auto base = *kin(text_.at(++said.at));
    if (base != kin_word::mother && base != kin_word::father) return std::nullopt;
    said.what = base == kin_word::mother ? kin_word::stepmother : kin_word::stepfather;
    said.last = said.at;
    return make(said);
  }
  const auto word = text_.at(said.at);
  if (word == "grand" && text_.words.size() > said.at + 1 && text_.words[said.at + 1].is.joined &&
      kin(text_.at(said.at + 1)))
    return std::nullopt;
  auto what = kin(word);
  if (word == "one" && said.whose == owner_of_kin::reporter && said.age != age_order::any)
    what = kin_word::child;  // my youngest one
  if (!what) return std::nullopt;
  said.what = *what;
  if (word == "oldest" || word == "eldest") said.age = age_order::older;
  if (word == "youngest") said.age = age_order::younger;
  if (no_kin(said)) return std::nullopt;
  said.last = said.at;
  latest_ = said;
  return make(said);
}

}  // namespace safeguarding::inline v0::detail
