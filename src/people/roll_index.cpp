// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/roll_index.hpp>

#include "indexed_roll.hpp"

#include <safeguarding/text/fold.hpp>
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace safeguarding::inline v0 {

namespace detail {

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : fold(text))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for (auto& one : tokens(text))
    if (one.kind != token_kind::punctuation) words.push_back(std::move(one.folded));
  return words;
}

std::vector<std::pair<std::string, alike>> indexed_roll::like(std::string_view folded) const {
  std::vector<std::string> near;
  for (const auto& key : likeness_keys(folded))
    if (const auto at = by_key.find(key); at != by_key.end())
      near.insert(near.end(), at->second.begin(), at->second.end());
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  std::vector<std::pair<std::string, alike>> found;
  for (auto& word : near)
    if (const auto how = alike_names(folded, word); how != alike::no && how != alike::same)
      found.emplace_back(std::move(word), how);
  return found;
}

namespace {

void add_name(known_person& to, name_part part, std::string_view text) {
  auto words = folded_words(text);
  if (words.empty()) return;
  for (const auto& known : to.names)
    if (known.words == words && is_forename(known.part) == is_forename(part)) return;
  to.names.push_back({part, std::move(words)});
}

// "known as Mo", "formerly Lewis Harker" in the note of the school's system.
void add_names_of_note(known_person& to, const std::vector<std::string>& note, std::string_view text) {
  for (std::size_t i = 0; i < note.size(); ++i) {
    const bool now = note[i] == "known" && i + 2 < note.size() && note[i + 1] == "as";
    const bool before = note[i] == "formerly" || note[i] == "nee" || note[i] == "previously";
    if (now) add_name(to, name_part::preferred, note[i + 2]);
    if (!before) continue;
    std::vector<std::string> names;  // up to the next sign of punctuation
    const auto all = tokens(text);
    bool in = false;
    for (const auto& one : all) {
      if (in && (one.kind != token_kind::word || !one.capitalised)) break;
      if (in) names.push_back(one.folded);
      in = in || one.folded == note[i];
    }
    if (names.size() == 1) add_name(to, name_part::former_surname, names[0]);
    if (names.size() < 2) continue;
    add_name(to, name_part::former_forename, names.front());
    add_name(to, name_part::former_surname, names.back());
  }
}

known_person known(const person& who) {
  known_person one;
  one.id = who.id;
  one.kind = who.kind;
  add_name(one, name_part::forename, who.name.forename);
  add_name(one, name_part::surname, who.name.surname);
  add_name(one, name_part::preferred, who.preferred_name);
  for (const auto& alias : who.aliases) add_name(one, name_part::preferred, alias);
  for (const auto& former : who.former_names) {
    add_name(one, name_part::former_forename, former.forename);
    add_name(one, name_part::former_surname, former.surname);
  }
  one.note_words = folded_words(who.note);
  add_names_of_note(one, one.note_words, who.note);
  for (const auto& name : one.names)
    if (one.sex == gender::unknown && is_forename(name.part)) one.sex = gender_of_forename(name.words[0]);
  one.year = who.year;
  if (who.school) one.schools.push_back(squeezed(who.school->text()));
  if (!who.contact.emails.empty()) {
    const auto& mail = who.contact.emails.front();
    one.account = fold(std::string_view{mail}.substr(0, mail.find('@')));
  }
  for (std::size_t w = 0; one.account.empty() && w + 1 < one.note_words.size(); ++w)
    if (one.note_words[w] == "username" || one.note_words[w] == "login") one.account = one.note_words[w + 1];
  for (const auto& word : folded_words(who.contact.address)) one.address += (one.address.empty() ? "" : " ") + word;
  one.born = who.born;
  one.start = who.start_date;
  one.end = who.end_date;
  return one;
}

std::optional<school_year> year_of_form(const std::string& key) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (key.empty()) return std::nullopt;
  if (key[0] == 'r' && key.size() <= 2) return school_year::reception;
  std::string number;
  for (const char c : key)
    if (digit(c)) number += c;
    else if (!number.empty()) break;
  return number.empty() || number.size() > 2 ? std::nullopt : parse<school_year>(number);
}

// Forms as the pupils have them. "I-1M" is form 1M of school I where nearly every form is written so.
void index_forms(indexed_roll& roll, std::span<const person> from) {
  std::size_t with_form = 0, with_school = 0;
  const auto cut_at = [](const std::string& form) {
    const auto dash = form.find('-');
    return dash == 0 || dash == std::string::npos || dash + 1 == form.size() ? std::string::npos : dash;
  };
  for (const auto& who : from)
    if (!who.form.empty()) {
      ++with_form;
      with_school += cut_at(who.form) != std::string::npos ? 1U : 0U;
    }
  const bool prefixed = 10 * with_school > 8 * with_form;
  std::map<std::string, int> seen;
  std::vector<std::size_t> words_of_form;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from[i].form.empty()) continue;
    const auto key = squeezed(from[i].form);
    if (key.empty()) continue;
    auto [at, fresh] = seen.try_emplace(key, static_cast<int>(roll.forms.size()));
    if (fresh) {
      const auto dash = prefixed ? cut_at(from[i].form) : std::string::npos;
      form_entry entry{key, key, {}, {}};
      if (dash != std::string::npos) {
        entry.without = squeezed(std::string_view{from[i].form}.substr(dash + 1));
        entry.school = squeezed(std::string_view{from[i].form}.substr(0, dash));
      }
      roll.forms.push_back(std::move(entry));
      words_of_form.push_back(folded_words(from[i].form).size());
    }
    auto& form = roll.forms[static_cast<std::size_t>(at->second)];
    auto& who = roll.people[i];
    who.form = who.pupil() ? at->second : -1;
    if (who.staff()) who.leads.push_back(at->second);
    if (!form.year) form.year = who.year ? who.year : year_of_form(form.without);
    if (!form.school.empty() && who.schools.empty()) who.schools.push_back(form.school);
  }
  for (std::size_t i = 0; i < roll.forms.size(); ++i) {
    roll.forms_by_key[roll.forms[i].key].push_back(static_cast<int>(i));
    const auto& key = roll.forms[i].without;  // "Holly" for "6 Holly", "Willow" for "R Willow"
    const auto cut = key[0] >= '0' && key[0] <= '9'          ? key.find_first_not_of("0123456789")
                     : key[0] == 'r' && words_of_form[i] > 1 ? std::size_t{1}
                                                             : std::string::npos;
    if (cut != std::string::npos && key.size() - cut > 3 && key.find_first_of("0123456789", cut) == std::string::npos)
      roll.forms_by_key[key.substr(cut)].push_back(static_cast<int>(i));
    if (roll.forms[i].without != roll.forms[i].key)
      roll.forms_by_key[roll.forms[i].without].push_back(static_cast<int>(i));
  }
}

// "tutor 10W", "form I-1M", "Head of Year 8", "schools: I, J" in the note of an adult.
void read_posts(indexed_roll& roll, known_person& who, std::string_view note) {
  const auto all = tokens(note);
  bool schools = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& word = all[i].folded;
    if (word == "school" || word == "schools") schools = true;
    else if (word == ";") schools = false;
    else if (schools && all[i].kind != token_kind::punctuation && word.size() <= 3) {
      for (const auto& form : roll.forms)
        if (form.school == word) {
          who.schools.push_back(word);
          break;
        }
    }
    std::string joined = word;
    if (i + 1 < all.size() && all[i + 1].joined) joined += all[i + 1].folded;
    if (!schools)
      for (const auto& key : {joined, word})
        if (const auto at = roll.forms_by_key.find(key);
            at != roll.forms_by_key.end() && key.find_first_of("0123456789") != std::string::npos) {
          who.leads.insert(who.leads.end(), at->second.begin(), at->second.end());
          break;
        }
    if (word == "year" && i + 1 < all.size() && all[i + 1].kind == token_kind::number)
      if (const auto year = parse<school_year>(all[i + 1].folded)) who.leads_years.push_back(static_cast<int>(*year));
  }
  std::sort(who.leads.begin(), who.leads.end());
  who.leads.erase(std::unique(who.leads.begin(), who.leads.end()), who.leads.end());
}

void index_words(indexed_roll& roll, std::uint32_t i) {
  const auto& names = roll.people[i].names;
  for (std::size_t n = 0; n < names.size(); ++n) {
    const auto& words = names[n].words;
    for (std::size_t at = 0; at < words.size(); ++at)
      roll.by_word[words[at]].push_back({i, static_cast<std::uint8_t>(n), static_cast<std::uint8_t>(at)});
    if (words.size() < 2) continue;
    std::string run;  // Ellie-Mae as Elliemae
    for (const auto& word : words) run += word;
    auto& uses = roll.by_word[run];
    if (uses.empty() || uses.back().person != i) uses.push_back({i, static_cast<std::uint8_t>(n), 255});
  }
}

void index_initials(indexed_roll& roll, std::uint32_t i) {
  const auto add = [&](const std::string& letters) {
    auto& list = roll.by_initials[letters];
    if (list.empty() || list.back() != i) list.push_back(i);
  };
  const auto& names = roll.people[i].names;
  for (const auto& first : names)
    for (const auto& last : names) {
      if (!is_forename(first.part) || is_forename(last.part)) continue;
      const std::string pair{first.words[0][0], last.words[0][0]};
      add(pair);
      if (last.words.size() > 1) add(pair + last.words[1][0]);  // TCR for Tia Campbell-Ross
    }
}

void index_names(indexed_roll& roll) {
  for (std::uint32_t i = 0; i < roll.people.size(); ++i) {
    const auto& who = roll.people[i];
    index_words(roll, i);
    index_initials(roll, i);
    if (!who.account.empty()) roll.by_account[who.account].push_back(i);
    for (std::size_t w = 0; w + 1 < who.note_words.size(); ++w)
      if ((who.note_words[w] == "code" || who.note_words[w] == "initials") && who.note_words[w + 1].size() >= 2 &&
          who.note_words[w + 1].size() <= 4)
        roll.by_code[who.note_words[w + 1]].push_back(i);
    roll.by_id.emplace(who.id.text(), i);
  }
  for (const auto& [word, uses] : roll.by_word) roll.sorted_words.push_back(word);
  std::sort(roll.sorted_words.begin(), roll.sorted_words.end());
  for (const auto& word : roll.sorted_words)
    for (const auto& key : likeness_keys(word)) roll.by_key[key].push_back(word);
}

}  // namespace

}  // namespace detail

roll_index::roll_index(std::span<const person> roll) {
  auto made = std::make_shared<detail::indexed_roll>();
  for (const auto& who : roll) made->people.push_back(detail::known(who));
  detail::index_forms(*made, roll);
  for (std::size_t i = 0; i < roll.size(); ++i)
    if (!made->people[i].pupil()) detail::read_posts(*made, made->people[i], roll[i].note);
  detail::tie_people(*made, roll);
  detail::index_names(*made);
  detail::learn_accounts(*made);
  parts_ = std::move(made);
}

const detail::indexed_roll& detail::parts_of(const roll_index& roll) noexcept { return *roll.parts_; }

std::size_t roll_index::size() const noexcept { return parts_->people.size(); }

}  // namespace safeguarding::inline v0
