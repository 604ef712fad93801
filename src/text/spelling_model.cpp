// SPDX-License-Identifier: Apache-2.0
#include "spelling_model.hpp"

#include <safeguarding/core/utf8.hpp>
#include <safeguarding/text/fold.hpp>

#include <unordered_map>

#include "spelling.hpp"
#include "spelling_rules.hpp"
#include "unicode.hpp"

namespace safeguarding::inline v0::detail {
namespace {

class weights {
 public:
  explicit weights(const spelling_table& table) : base_{table.base} {
    for (auto [weight, keys] : table.rows)
      while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(' '), keys.size());
        of_.emplace(keys.substr(0, end), weight);
        keys.remove_prefix(std::min(end + 1, keys.size()));
      }
  }
  [[nodiscard]] int base() const noexcept { return base_; }
  [[nodiscard]] int of(std::string_view key) const {
    const auto found = of_.find(key);
    return found == of_.end() ? 0 : found->second;
  }

 private:
  int base_;
  std::unordered_map<std::string_view, int> of_;
};

// Read once, never changed.
const weights& weights_of(name_part part) {
  static const weights given{given_name_rules()}, surname{surname_rules()};
  return part == name_part::given ? given : surname;
}

}  // namespace

std::string name_letters(std::string_view name) {
  std::string made;
  const std::string folded = fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const auto [value, length] = first_of(std::string_view{folded}.substr(at));
    const auto kind = class_of(value);
    if (kind == character_class::letter || kind == character_class::mark) made.append(folded, at, length);
    at += length;
  }
  return made;
}

bool all_latin(std::string_view letters) noexcept {
  return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view beginning_of(std::string_view letters) noexcept {
  std::size_t end = std::min<std::size_t>(letters.size(), 200);
  while (end < letters.size() && (static_cast<unsigned char>(letters[end]) & 0xC0) == 0x80) ++end;
  return letters.substr(0, end);
}

int spelling_evidence(std::string_view a, std::string_view b, name_part part) {
  const auto& known = weights_of(part);
  int sum = known.base();
  spelling_features::of(a, b, [&](const std::string& key) { sum += known.of(key); });
  return sum;
}

name_relation plain_relation(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (count_code_points(a) == 1) return b.starts_with(a) ? name_relation::initial : name_relation::unlike;
  if (same_nickname_class(a, b)) return name_relation::nickname;
  if (count_code_points(a) >= 4 && osa_distance(a, b, 1) <= 1) return name_relation::one_slip;
  if (all_latin(a) && all_latin(b) && sound_alike(sound_of(a), sound_of(b))) return name_relation::sounds_alike;
  if (count_code_points(a) >= 3 && b.starts_with(a)) return name_relation::beginning;
  return name_relation::unlike;
}

}  // namespace safeguarding::inline v0::detail
