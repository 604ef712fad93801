// SPDX-License-Identifier: Apache-2.0
#include "report_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace safeguarding::inline v0::detail {

std::string report_words::between(std::size_t first, std::size_t last) const {
  const auto from = words[first].is.byte_start, to = words[last].is.byte_start + words[last].is.byte_length;
  return std::string{text.substr(from, to - from)};
}

namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "tfenwick.8k" and "e.cartwright.5w" are one account name: pieces with a full stop and no space between them.
std::vector<token> with_accounts(std::vector<token> all) {
  std::vector<token> joined;
  const auto piece = [&](std::size_t i) {
    return i < all.size() &&
           (all[i].kind == token_kind::word || all[i].kind == token_kind::word_with_digits ||
            all[i].kind == token_kind::number) &&
           (!all[i].capitalised || all[i].all_caps);
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::size_t last = i;
    bool digits = false, letters = false;
    const auto look = [&](std::size_t n) {
      digits = digits || all[n].kind == token_kind::word_with_digits;
      letters = letters || (all[n].kind == token_kind::word && all[n].length >= 3);
    };
    if (piece(i)) {
      look(i);
      while (last + 2 < all.size() && all[last + 1].kind == token_kind::punctuation && all[last + 1].folded == "." &&
             all[last + 1].length == 1 && all[last + 1].byte_start == all[last].byte_start + all[last].byte_length &&
             all[last + 2].byte_start == all[last + 1].byte_start + 1 && piece(last + 2)) {
        last += 2;
        look(last);
      }
    }
    const bool account =
        !joined.empty() && one_of(joined.back().folded, {"user", "username", "account", "login", "profile", "called"});
    if (last != i && account)  // yousef.al-hamwi
      while (last + 1 < all.size() && all[last + 1].joined && piece(last + 1)) look(++last);
    if (last == i || !letters || !(digits || account || all[i].length == 1)) {
      joined.push_back(std::move(all[i]));
      continue;
    }
    token whole = all[i];
    whole.kind = token_kind::handle;
    whole.abbreviated = false;
    whole.possessive = all[last].possessive;
    for (std::size_t n = i + 1; n <= last; ++n) whole.folded += all[n].folded;
    whole.length = all[last].start + all[last].length - whole.start;
    whole.byte_length = all[last].byte_start + all[last].byte_length - whole.byte_start;
    joined.push_back(std::move(whole));
    i = last;
  }
  return joined;
}

// Whether word `i` tells that somebody speaks; a sign or a message that "says" something does not.
bool speaks(const report_words& in, std::size_t i) {
  if (one_of(in.at(i), {"said", "says", "say", "saying"}))
    return !(i > 0 && one_of(in.at(i - 1), {"it",    "which", "sign",  "board",   "note",   "letter",   "card",
                                            "list",  "page",  "label", "message", "folder", "register", "text",
                                            "email", "slip",  "sheet", "post",    "paper",  "screen",   "system"}));
  if (one_of(in.at(i), {"asked", "told"}) && one_of(in.at(i + 1), {"to", "for", "if", "whether", "about"}))
    return false;
  return one_of(in.at(i), {"replied", "told", "asked", "answered", "added", "whispered", "explained", "insisted",
                           "disclosed", "stated", "repeated", "shouted", "yelled", "screamed"});
}

// "He says he wants out but he was filmed, so "we are all in it"": somebody speaks who was said to before, at a
// distance.
bool of_a_speaker(const report_words& in, std::size_t first, std::size_t end) {
  const auto own = [&](std::size_t i) {
    return one_of(in.at(i), {"i", "im", "ive", "me", "my", "we", "us", "our", "you", "your"});
  };
  bool first_person = false;
  for (std::size_t n = first; n < end && n < first + 60; ++n) first_person = first_person || own(n);
  if (!first_person) return false;
  for (std::size_t back = 1; back <= 25 && back <= first; ++back) {
    const auto& word = in.words[first - back];
    if (word.is.sentence + 1 < in.words[first].is.sentence || word.is.line != in.words[first].is.line) return false;
    if (word.is.sentence == in.words[first].is.sentence && one_of(word.is.folded, {"says", "said", "told", "saying"}))
      return speaks(in, first - back);
    if (word.first) return false;
  }
  return false;
}

// A quotation: its words, and whether it ends.
struct quotation {
  std::size_t first = 0, end = 0;
  bool closed = false;
};

// Marks what stands in double quotes and is not somebody's speech. A quotation that never ends is none.
void mark_copied(report_words& in, const std::vector<quotation>& quotations) {
  for (const auto& one : quotations) {
    if (!one.closed || one.end == one.first) continue;
    bool speech = false;
    for (std::size_t back = 1; back <= 6 && back <= one.first && !speech; ++back) {
      const auto& word = in.words[one.first - back];
      if (word.is.line != in.words[one.first].is.line) break;
      if (one_of(word.is.folded, {"him", "her", "me"}))
        speech = back == 1 && in.words[one.first].before.find(':') != std::string::npos;
      else speech = speaks(in, one.first - back);
      if (back == 1 && one_of(word.is.folded, {"for", "tell", "naming", "named", "called"})) break;
      if (word.first) break;
    }
    for (std::size_t n = one.end; n < one.end + 3 && n < in.size() && !speech; ++n) speech = speaks(in, n);
    speech = speech || of_a_speaker(in, one.first, one.end);
    if (one.first > 1 && one_of(in.at(one.first - 1), {"whether", "if"}))  // called to ask whether "Mrs Nair ..."
      speech = speech || one_of(in.at(one.first - 2), {"ask", "asks", "asked", "asking"});
    for (std::size_t n = one.first; n < one.end; ++n) in.words[n].copied = !speech;
  }
}

// A name in capitals on a label, "the tape says MAYA", "one jumper with MIA in it": nobody is spoken of.
void mark_labels(report_words& in) {
  if (in.letters != lettering::ordinary) return;
  for (std::size_t i = 1; i < in.size(); ++i) {
    auto& word = in.words[i];
    if (!word.is.all_caps || word.is.length < 3) continue;
    if (in.at(i - 1) == "with" && in.at(i + 1) == "in" && one_of(in.at(i + 2), {"it", "them"})) word.copied = true;
    if (one_of(in.at(i - 1), {"says", "saying", "reads", "reading", "marked", "labelled", "named"}))
      for (std::size_t back = 1; back <= 6 && back <= i; ++back)
        if (one_of(in.at(i - back),
                   {"tape", "label", "tag", "marked", "labelled", "sewn", "stitched", "inside", "collar"}))
          word.copied = true;
  }
}

}  // namespace

report_words read_words(std::string_view text) {
  report_words read{text, {}, lettering::ordinary};
  std::string signs;
  bool quoted = false, opened = false;
  std::vector<quotation> quotations;
  std::size_t starts = 0, capital_starts = 0, shouted = 0, letters = 0;
  for (auto& one : with_accounts(tokens(text))) {
    if (one.kind == token_kind::punctuation) {
      const char sign = one.folded[0];
      if (sign == '"' || (sign == '\'' && one.length == 1)) {
        quoted = !quoted;
        opened = quoted;
      }
      if (sign == '"' && (quotations.empty() || quotations.back().closed)) {
        quotations.push_back({read.size(), read.size(), false});
      } else if (sign == '"') {
        quotations.back().end = read.size();
        quotations.back().closed = true;
      }
      if (sign == '.' && !read.words.empty() && read.words.back().is.abbreviated) continue;
      if (signs.empty() || signs.back() != sign) signs += sign;
      continue;
    }
    report_word word{std::move(one), std::exchange(signs, {}), false, quoted};
    const auto* last = read.words.empty() ? nullptr : &read.words.back().is;
    word.first = last == nullptr || last->sentence != word.is.sentence || last->line != word.is.line ||
                 std::exchange(opened, false);
    if (word.is.kind == token_kind::word) {
      if (word.first) {
        ++starts;
        capital_starts += word.is.capitalised ? 1 : 0;
      }
      if (word.is.length > 1) {
        ++letters;
        shouted += word.is.all_caps ? 1 : 0;
      }
    }
    read.words.push_back(std::move(word));
  }
  if (letters >= 4 && 4 * shouted >= 3 * letters) read.letters = lettering::shouted;
  else if (starts > 0 && 2 * capital_starts <= starts) read.letters = lettering::hurried;
  mark_copied(read, quotations);
  mark_labels(read);
  return read;
}

}  // namespace safeguarding::inline v0::detail
