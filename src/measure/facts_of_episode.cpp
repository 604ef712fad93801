// SPDX-License-Identifier: Apache-2.0
#include "facts_of_episode.hpp"

#include <array>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

std::string lower(std::string text) {
  for (auto& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string facts_of_episode::say(std::string_view list, std::uint64_t which, dice& chance) const {
  auto drawn = of(which);
  return std::string{chance.pick(other_words(drawn.pick(book_->list(list))))};
}

std::string facts_of_episode::handle(std::uint64_t which, dice& chance) const {
  auto drawn = of(which);
  const std::string first{drawn.pick(book_->list("handle_words"))}, last{drawn.pick(book_->list("handle_ends"))};
  const auto number = std::to_string(drawn.between(10, 9999));
  switch (chance.below(7)) {
    case 0: return first + last + number;
    case 1: return lower(first + last) + "_" + number;
    case 2: return lower(first) + "." + lower(last) + number;
    case 3: return first + " " + last + " " + number;
    case 4: {  // a digit for a letter
      auto text = lower(first + last) + number;
      for (auto& c : text)
        if (c == 'o' || c == 'i' || c == 'e') {
          c = c == 'o' ? '0' : c == 'i' ? '1' : '3';
          break;
        }
      return text;
    }
    case 5: {  // two letters the other way round
      auto text = lower(first + last) + number;
      std::swap(text[2], text[3]);
      return text;
    }
    default: return "@" + lower(first + last) + number;
  }
}

std::string facts_of_episode::plate(std::uint64_t which, dice& chance) const {
  constexpr std::string_view letters = "ABCDEFGHJKLMNOPRSTUVWXY";
  auto drawn = of(which);
  const auto some = [&](std::size_t count) {
    std::string text;
    while (text.size() < count) text += letters[drawn.below(letters.size())];
    return text;
  };
  const auto area = some(2);
  const auto year = std::to_string(drawn.between(10, 26));
  const auto last = some(3);
  switch (chance.below(8)) {
    case 0: return area + year + " " + last;
    case 1: return area + year + last;
    case 2: return area + year;
    case 3: return "ends in " + last;
    case 4: return area + year + " " + last.substr(0, 1) + "??";
    case 5: return year + " " + last;
    case 6: return area.substr(0, 1) + "?" + year + " " + last.substr(0, 2) + "?";
    default: return lower(area + year + " " + last);
  }
}

std::string facts_of_episode::car(std::uint64_t which, dice& chance) const {
  const auto colour = say("colours", which, chance);  // one after the other: a sum may be reckoned in either order
  return colour + " " + say("makes", which + 1, chance);
}

std::string facts_of_episode::stranger(dice& chance) const {
  std::array<std::string, 3> traits{say("hair", 70, chance), say("wearing", 71, chance), say("carrying", 72, chance)};
  const auto left_out = chance.below(4);  // 3: none
  std::string text = "(";
  for (std::size_t i = 0; i < traits.size(); ++i)
    if (i != left_out) text += (text.size() > 1 ? ", " : "") + traits[i];
  return text + ")";
}

std::string facts_of_episode::reference() const {
  auto drawn = of(73);
  const auto year = std::to_string(drawn.between(10, 99));
  return year + "/" + std::to_string(drawn.between(10000, 99999)) + "/26";
}

std::string facts_of_episode::outsider(dice& chance) const {
  auto drawn = of(74);
  std::string name{drawn.pick(book_->list("outsiders"))};  // nobody on a generated roll is called so
  if (chance.percent(15) && name.size() > 4) {             // as it was heard
    for (auto& c : name)
      if (c == 'a' || c == 'e' || c == 'i') {
        c = c == 'a' ? 'e' : c == 'e' ? 'i' : 'y';
        break;
      }
  }
  return name;
}

std::string time_in_words(int minutes, dice& chance) {
  constexpr std::array<std::string_view, 13> hours{"",      "one",   "two",  "three", "four",   "five",  "six",
                                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  constexpr std::array<std::string_view, 7> fives{"", "five", "ten", "quarter", "twenty", "twenty-five", "half"};
  const int hour = minutes / 60, minute = minutes % 60;
  const auto name = [&](int h) { return std::string{hours[static_cast<std::size_t>((h + 11) % 12 + 1)]}; };
  switch (chance.below(5)) {
    case 0: return std::to_string(hour) + "." + two(minute);
    case 1: return two(hour) + ":" + two(minute);
    case 2: return two(hour) + two(minute);
    default: break;
  }
  const int near = (minute + 2) / 5 * 5;
  if (near == 0 || near == 60) return name(near == 0 ? hour : hour + 1) + " o'clock";
  if (near == 30 && chance.percent(50)) return "half " + name(hour);
  if (near <= 30) return std::string{fives[static_cast<std::size_t>(near / 5)]} + " past " + name(hour);
  return std::string{fives[static_cast<std::size_t>((60 - near) / 5)]} + " to " + name(hour + 1);
}

}  // namespace safeguarding::inline v0::detail
