// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/sound.hpp>

#include <safeguarding/text/fold.hpp>

#include <algorithm>

#include "unicode.hpp"

namespace safeguarding::inline v0 {
namespace {

// Letters whose accent says how they are read, with the digraph that an English ear writes.
struct accented {
  char32_t letter;
  std::string_view heard;
};
constexpr accented heard_as[] = {
    {U'\u00C7', "ch"}, {U'\u00E7', "ch"}, {U'\u0106', "ch"}, {U'\u0107', "ch"}, {U'\u010C', "ch"}, {U'\u010D', "ch"},
    {U'\u011E', ""},   {U'\u011F', ""},   {U'\u0141', "w"},  {U'\u0142', "w"},  {U'\u0158', "rz"}, {U'\u0159', "rz"},
    {U'\u015A', "sh"}, {U'\u015B', "sh"}, {U'\u015E', "sh"}, {U'\u015F', "sh"}, {U'\u0160', "sh"}, {U'\u0161', "sh"},
    {U'\u0179', "zh"}, {U'\u017A', "zh"}, {U'\u017B', "zh"}, {U'\u017C', "zh"}, {U'\u017D', "zh"}, {U'\u017E', "zh"},
    {U'\u0218', "sh"}, {U'\u0219', "sh"}, {U'\u021A', "ts"}, {U'\u021B', "ts"}, {U'\u0162', "ts"}, {U'\u0163', "ts"},
    {U'\u1E62', "sh"}, {U'\u1E63', "sh"}, {U'\u00D1', "ny"}, {U'\u00F1', "ny"}, {U'\u00DF', "ss"}};

enum class accents { ignored, heard };
enum class reading { usual, other };

// The letters of a folded name; those outside a-z are kept as they are.
std::string letters_of(std::string_view name, accents how) {
  if (std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return std::string{name};
  std::string text;
  for (std::size_t at = 0; at < name.size();) {
    const auto [value, length] = detail::first_of(name.substr(at));
    at += length;
    const accented* found = nullptr;
    for (const auto& one : heard_as)
      if (how == accents::heard && one.letter == value) found = &one;
    if (found != nullptr) text += found->heard;
    else detail::append_utf8(text, value);
  }
  std::string letters;
  for (const char c : fold(text))
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) letters += c;
  return letters;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_front(char c) { return c == 'e' || c == 'i' || c == 'y'; }

class speaker {
 public:
  speaker(std::string letters, reading how) : text_{std::move(letters)}, other_{how == reading::other} {}

  std::string speak() {
    begin();
    while (at_ < text_.size()) step();
    end();
    return std::move(code_);
  }

 private:
  [[nodiscard]] char letter(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  [[nodiscard]] char next(std::size_t n = 1) const { return letter(at_ + n); }
  [[nodiscard]] char before(std::size_t n = 1) const { return at_ >= n ? text_[at_ - n] : '\0'; }
  [[nodiscard]] bool here(std::string_view piece) const {
    return std::string_view{text_}.substr(at_).starts_with(piece);
  }
  [[nodiscard]] bool at_end(std::size_t length) const { return at_ + length == text_.size(); }
  [[nodiscard]] bool after_vowel() const { return at_ > 0 && (is_vowel(before()) || before() == 'y'); }
  [[nodiscard]] bool vowel_at(std::size_t i) const { return is_vowel(letter(i)) || letter(i) == 'y'; }

  // A consonant; said once however often it is written.
  void say(char sound, std::size_t length) {
    if (code_.empty() || code_.back() != sound) code_ += sound;
    at_ += length;
  }
  void skip(std::size_t length) { at_ += length; }

  void begin() {
    for (const std::string_view silent : {"kn", "gn", "pn", "wr", "ps", "pt", "ts", "mn"})
      if (here(silent)) return skip(1);
    if (here("pf")) return skip(1);
    if (here("mac") && text_.size() > 4 && !vowel_at(3) && letter(3) != 'h' && letter(3) != 'k') {
      say('M', 3);
      return say('K', 0);
    }
    if (here("mc")) {
      say('M', 2);
      return say('K', 0);
    }
    if (here("x")) return say('Z', 1);
    if (here("ng")) return say('N', 2);
    if (here("hj") || here("hy")) return skip(1);
  }

  // The first vowel is a, e or o at the beginning, a or o behind a consonant: o stands for what is said with round
  // lips.
  void vowels() {
    const std::size_t from = at_;
    std::size_t to = at_;
    while (vowel_at(to)) ++to;
    const bool first = code_.find_first_of("aeo") == std::string::npos;
    at_ = to;
    const std::string_view group = std::string_view{text_}.substr(from, to - from);
    if (first) {
      const bool round = group[0] == 'o' || group[0] == 'u' || group.starts_with("au") || group.starts_with("eu") ||
                         ((group.ends_with('e') || group == "a") && letter(to) == 'w' && !vowel_at(to + 1));
      const bool bright =
          from == 0 && (is_front(group[0]) || (other_ && (group == "ai" || group == "ay" || group == "aye")));
      code_ += round ? 'o' : bright ? 'e' : 'a';
    }
    opening_ = from;
    first_group_ = first;
  }

  // An open ending tells Ella from Ellie; a silent e does not count.
  void end() {
    std::size_t last = text_.size();
    if (std::string_view{text_}.ends_with("gh")) last -= 2;
    else
      while (last > 0 && text_[last - 1] == 'h') --last;
    if (last == 0 || !vowel_at(last - 1) || code_.empty()) return;
    std::size_t from = last;
    while (from > 0 && vowel_at(from - 1)) --from;
    const bool only = first_group_ && opening_ == from;
    const char final = text_[last - 1];
    const std::size_t size = last - from;
    if (final == 'a') {
      if (!only || size > 1) code_ += 'u';
    } else if (only) {
      return;
    } else if (final == 'o' || final == 'u') {
      code_ += 'w';
    } else if (final == 'i' || final == 'y' || (final == 'e' && size > 1 && text_[last - 2] != 'u')) {
      code_ += 'y';
    }
  }

  void step() {
    const char c = text_[at_];
    if (static_cast<unsigned char>(c) >= 0x80) {
      code_ += c;
      ++at_;
      return;
    }
    if (c == 'y' && at_ == 0 && is_vowel(next())) return say('Y', 1);
    if (is_vowel(c) || c == 'y') return vowels();
    if (c == next() && c != 'c' && c != 'z') return skip(1);
    switch (c) {
      case 'b': return say(here("bh") && other_ && at_ > 0 ? 'V' : 'B', here("bh") ? 2 : 1);
      case 'c': return say_c();
      case 'd': return say_d();
      case 'f': return say('F', 1);
      case 'g': return say_g();
      case 'h': return say_h();
      case 'j': return say(other_ && at_ == 0 ? 'Y' : 'J', here("jh") ? 2 : 1);
      case 'k': return say_k();
      case 'l': return say('L', here("lh") ? 2 : 1);
      case 'm': return say_m();
      case 'n': return say_n();
      case 'p': return say_p();
      case 'q': return say('K', here("qu") && vowel_at(at_ + 2) ? 2 : 1);
      case 'r': return say_r();
      case 's': return say_s();
      case 't': return say_t();
      case 'v': return say_v();
      case 'w': return say_w();
      case 'x': say('K', 0); return say('S', here("xs") ? 2 : 1);
      case 'z': return say_z();
      default: skip(1);
    }
  }

  void say_c() {
    if (here("ch")) {
      if (here("chae")) return say(before() == 'i' ? 'K' : 'X', 2);
      const bool hard = here("chr") || here("chl") || here("chm") || here("chn");
      const bool may_be_hard = !is_front(next(2)) || at_ == 0;
      return say(hard || (other_ && may_be_hard) ? 'K' : 'X', 2);
    }
    if (here("cz")) return say('X', 2);
    if (here("ck") || here("cq")) return say('K', 2);
    if (here("cc")) return say('K', is_front(next(2)) ? 1 : 2);
    if (here("cj")) return say('S', 1);
    if (is_front(next())) return say('S', here("ce") && is_vowel(next(2)) && at_end(3) ? 2 : 1);
    say(other_ && at_ == 0 && vowel_at(1) ? 'J' : 'K', 1);  // a Turkish c is a j
  }

  void say_d() {
    if (here("dj") || here("dzh") || here("dz")) return say('J', here("dzh") ? 3 : 2);
    if (here("dg") && is_front(next(2))) return say('J', 2);
    if (here("dt")) return skip(1);
    say(other_ && at_end(1) && at_ > 0 ? 'T' : 'D', here("dh") ? 2 : 1);
  }

  void say_g() {
    if (here("gh")) {
      if (at_ == 0) return say('G', 2);
      if (letter(at_ + 2) == '\0' || letter(at_ + 2) == 't' || (after_vowel() && other_)) return skip(2);
      return say('G', 2);
    }
    if (here("gb")) return skip(1);
    if (here("gn") && at_end(2)) return skip(1);
    if (is_front(next())) {
      const bool soft = at_ == 0 || at_end(2) || next() != 'e';
      return say(soft != other_ ? 'J' : 'G', 1);
    }
    say(other_ && at_end(1) ? 'K' : 'G', 1);
  }

  void say_h() {
    if (!vowel_at(at_ + 1)) return skip(1);
    if (at_ == 0) return say('H', 1);
    if (!after_vowel() || other_) return skip(1);
    say('H', 1);
  }

  void say_k() {
    if (here("kh")) return say(other_ ? 'H' : 'K', 2);
    if (here("kp")) return skip(1);
    if (here("ks")) {
      say('K', 1);
      return say('S', 1);
    }
    say('K', 1);
  }

  void say_m() {
    if (here("mpb") || here("mpf") || here("mpk") || here("mps") || here("mpt")) return say('M', 2);
    if (here("mb") && at_end(2)) return say('M', 2);
    if (here("mh") && other_ && at_ > 0) return say('V', 2);
    say('M', 1);
  }

  void say_n() {
    if (here("nb") || here("np")) return say('M', 1);
    say('N', here("nh") && vowel_at(at_ + 2) && other_ ? 2 : 1);
  }

  void say_p() {
    if (here("ph")) return say('F', 2);
    say('P', 1);
  }

  void say_r() {
    if (here("rz") && (at_ == 0 || !vowel_at(at_ - 1) || !other_) && vowel_at(at_ + 2)) return say('J', 2);
    say('R', here("rh") ? 2 : 1);
  }

  void say_s() {
    if (here("schw") || here("schm") || here("schn") || here("schr") || here("schl")) return say('X', 3);
    if (here("sch")) {
      if (!other_) return say('X', 3);
      say('S', 1);
      return say('K', 2);
    }
    if (here("sh")) return say('X', 2);
    if (at_ == 0 && other_ && (here("sea") || here("seo") || here("sio"))) return say('X', 1);
    if (here("sz")) return say(other_ ? 'S' : 'X', 2);
    if (here("sc") && is_front(next(2))) return say('S', 2);
    if (here("stl") && at_ > 0) return say('S', 2);
    say('S', 1);
  }

  void say_t() {
    if (here("tch") || here("tsch") || here("tsh")) return say('X', here("tsch") ? 4 : 3);
    if (here("th")) return say(other_ && at_ > 0 ? 'S' : 'T', 2);
    if (here("tz")) return say('S', 2);
    if (here("tio") || here("tia")) return say(other_ ? 'X' : 'T', 1);
    say('T', 1);
  }

  void say_v() { say(at_ > 0 && other_ ? 'F' : 'V', 1); }

  void say_w() {
    if (here("wh") || here("wr")) return say(here("wh") ? 'W' : 'R', 2);
    if (vowel_at(at_ + 1)) return say(other_ ? 'V' : 'W', 1);
    // Behind a vowel and before another consonant it is part of the vowel, but for -owski and what is like it.
    if (letter(at_ + 1) == 's' && letter(at_ + 2) == 'k') return say('V', 1);
    if (at_end(1) && other_ && after_vowel() && text_.size() > 4) return say('F', 1);
    skip(1);
  }

  void say_z() {
    if (here("zh")) return say('J', 2);
    if (here("zz")) return skip(1);
    say(at_ == 0 ? (other_ ? 'S' : 'Z') : 'S', 1);
  }

  std::string text_;
  bool other_;
  std::size_t at_ = 0;
  std::string code_;
  std::size_t opening_ = 0;
  bool first_group_ = false;
};

}  // namespace

sound_code sound_of(std::string_view name) {
  sound_code made;
  const std::string heard = letters_of(name, accents::heard);
  const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string plain = ascii ? heard : letters_of(name, accents::ignored);
  made.first = speaker{heard, reading::usual}.speak();
  made.second = speaker{plain, heard == plain ? reading::other : reading::usual}.speak();
  if (made.second == made.first) made.second.clear();
  return made;
}

bool sound_alike(const sound_code& a, const sound_code& b) noexcept {
  const auto in = [](const std::string& code, const sound_code& of) {
    return !code.empty() && (code == of.first || code == of.second);
  };
  return in(a.first, b) || in(a.second, b);
}

std::string consonants(std::string_view code) {
  std::string made;
  for (const char c : code)
    if (!(c >= 'a' && c <= 'z') && (made.empty() || made.back() != c)) made += c;
  return made;
}

}  // namespace safeguarding::inline v0
