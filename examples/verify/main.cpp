// SPDX-License-Identifier: Apache-2.0
// safeguarding-verify: checks a history offline, with the public key only. It shares no code with the library, so that
// a mistake in the one is not a mistake in the other; what it does is written down in docs/formats/history.md.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "crypto.hpp"
#include "history.hpp"
#include "note.hpp"

namespace {

using verify::head;

constexpr const char* usage =
    "usage: safeguarding-verify --key FILE [--head FILE]... [--as-of TIME] HISTORY\n"
    "\n"
    "Checks that a history is the one that was signed. Needs nothing secret and no network.\n"
    "\n"
    "  HISTORY       a history file, or a library file\n"
    "  --key FILE    the store's public key, one line; get it from somewhere else than the history\n"
    "  --head FILE   a signed head that was kept elsewhere: by a governor, a trust, a vendor; as many as there are\n"
    "  --as-of TIME  the time from which the age of heads is counted, as 2026-11-20T09:14:00Z; now, unless told\n"
    "\n"
    "exit codes: 0 the history agrees with every head; 1 it does not; 2 nothing could be checked\n";

/// A head whose signature is good, and what it was called.
struct known_head {
  head is;
  std::string name;
  bool elsewhere = false;
};

struct options {
  std::string history, key;
  std::vector<std::string> heads;
  std::optional<std::int64_t> as_of;
};

std::string plural(std::uint64_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string place(std::uint64_t first, std::uint64_t last) {
  if (first == last) return "event " + std::to_string(first);
  return "events " + std::to_string(first) + " to " + std::to_string(last);
}

/// A number in as many digits, with zeros before it.
std::string padded(std::int64_t value, std::size_t digits) {
  const auto text = std::to_string(value);
  return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

/// "2026-11-20T09:14:00Z" of seconds since 1970.
std::string time_text(std::int64_t seconds) {
  const std::chrono::sys_seconds at{std::chrono::seconds{seconds}};
  const auto date = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day day{date};
  const auto rest = (at - date).count();
  return padded(static_cast<int>(day.year()), 4) + "-" + padded(static_cast<unsigned>(day.month()), 2) + "-" +
         padded(static_cast<unsigned>(day.day()), 2) + "T" + padded(rest / 3600, 2) + ":" + padded(rest / 60 % 60, 2) +
         ":" + padded(rest % 60, 2) + "Z";
}

/// Reads what time_text() writes.
std::int64_t read_time(const std::string& text) {
  constexpr std::string_view form = "0000-00-00T00:00:00Z";
  bool fits = text.size() == form.size();
  for (std::size_t i = 0; fits && i < form.size(); ++i)
    fits = form[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];
  if (fits) {
    const auto number = [&](std::size_t at, std::size_t digits) { return std::stoi(text.substr(at, digits)); };
    const std::chrono::year_month_day day{std::chrono::year{number(0, 4)},
                                          std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                          std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    if (day.ok() && number(11, 2) < 24 && number(14, 2) < 60 && number(17, 2) < 60)
      return (std::chrono::sys_days{day} + std::chrono::hours{number(11, 2)} + std::chrono::minutes{number(14, 2)} +
              std::chrono::seconds{number(17, 2)})
          .time_since_epoch()
          .count();
  }
  throw std::runtime_error{"--as-of: write the time as 2026-11-20T09:14:00Z"};
}

/// "3 days before ...", or that it is after it, as where a clock was wrong.
std::string age(std::int64_t then, std::int64_t now) {
  if (now < then) return "which is after " + time_text(now);
  const auto hours = static_cast<std::uint64_t>(now - then) / 3600;
  const auto length = hours == 0 ? "less than an hour" : hours < 48 ? plural(hours, "hour") : plural(hours / 24, "day");
  return length + " before " + time_text(now);
}

/// Everything that is found out, and the words for it.
class inspection {
 public:
  explicit inspection(const options& asked) : key_{verify::read_key(verify::read_text(asked.key), sha_)} {
    for (const auto& path : asked.heads) take_note(verify::read_text(path), path, true);
  }

  void read(const std::string& path) {
    std::size_t number = 0;
    const auto store = verify::read_history(
        path, [&](auto note) { take_note(note, "head " + std::to_string(number++) + " of the history", false); },
        [&](auto header, auto sealed) { take_event(header, sealed); });
    compare();
    if (!store.empty() && store != key_.store)
      wrong_heads_.emplace_back("the history file says that it is of another store");
    if (changed_) wrong_.insert(wrong_.begin(), changed_words());
    if (next_ < heads_.size()) {
      const auto count = tree_.size(), counted = heads_.back().is.size;
      const auto first = wrong_.empty() ? agreed_ : count;
      wrong_.push_back(place(first, counted - 1) + ": " +
                       (first == count ? "" : "from event " + std::to_string(count) + " on ") + "missing; " +
                       heads_.back().name + " counts " + plural(counted, "event") +
                       (first == count ? "" : "; those before them are covered by no head that agrees"));
    }
    if (wrong_.empty() && agreed_ < tree_.size())
      wrong_.push_back(place(agreed_, tree_.size() - 1) +
                       ": after the newest head that agrees; the store's key signed none of them");
  }

  [[nodiscard]] int report(std::int64_t now) const {
    std::cout << "The history holds " << plural(tree_.size(), "event");
    if (last_time_) std::cout << ", the last recorded at " << time_text(*last_time_);
    std::cout << ".\n";
    for (const auto& what : wrong_) std::cout << "WRONG: " << what << ".\n";
    for (const auto& what : wrong_heads_) std::cout << "WRONG: " << what << ".\n";
    const bool agrees = wrong_.empty() && wrong_heads_.empty();
    if (agrees && heads_.empty())
      std::cout << "It holds no signed head, and none was given: there is nothing to compare it with.\n";
    if (agrees && !heads_.empty())
      std::cout << "It agrees with every head, " << beside_ << " of its own and " << heads_.size() - beside_
                << " kept elsewhere; the newest covers " << plural(agreed_, "event") << ".\n";
    if (!elsewhere_) {
      std::cout
          << "No head kept elsewhere agrees with it: nobody could tell if all of it were an older or another state.\n";
    } else {
      std::cout << "The newest head kept elsewhere covers " << plural(*elsewhere_, "event");
      if (elsewhere_time_)
        std::cout << ", the last recorded at " << time_text(*elsewhere_time_) << ", " << age(*elsewhere_time_, now);
      std::cout << ". What was recorded after those could have been cut off or replaced unseen.\n";
    }
    return agrees ? 0 : 1;
  }

 private:
  void take_note(std::string_view text, const std::string& name, bool elsewhere) {
    head found;
    switch (verify::read_note(text, key_, found)) {
      case verify::note_is::signed_head:
        heads_.push_back({found, name, elsewhere});
        if (!elsewhere) ++beside_;
        break;
      case verify::note_is::unreadable: wrong_heads_.push_back(name + " cannot be read"); break;
      case verify::note_is::of_another_store: wrong_heads_.push_back(name + " is of another store"); break;
      case verify::note_is::not_signed: wrong_heads_.push_back(name + " was not signed with the store's key"); break;
    }
  }

  void take_event(std::string_view header, std::string_view sealed) {
    const auto at = tree_.size();
    if (at == 0) compare();  // the heads are all there now
    const auto fields = verify::read_header(header);
    if (!fields.readable || fields.sealed_length != sealed.size())
      shown_by(at, "cannot be read: its bytes were changed");
    else if (fields.store != key_.store) shown_by(at, "was written for another store");
    else if (fields.position != at) shown_by(at, "was written for another position: one is missing, added or moved");
    if (fields.readable && fields.sealed_length == sealed.size()) last_time_ = fields.recorded_at;
    tree_.push(sha_({std::string_view{"\0", 1}, header, sha_({sealed})}));
    compare();
  }

  /// An event gives itself away. Only the first counts: one missing event puts all that follow out of place.
  void shown_by(std::uint64_t at, const char* what) {
    if (shown_ || changed_) return;
    shown_ = true;
    auto text = place(agreed_, at) + ": " + (agreed_ == at ? "it" : "event " + std::to_string(at)) + " " + what;
    if (agreed_ != at) text += "; those before it are covered by no head that agrees";
    wrong_.push_back(std::move(text));
  }

  void compare() {
    if (tree_.size() == 0)
      std::stable_sort(heads_.begin(), heads_.end(),
                       [](const auto& a, const auto& b) { return a.is.size < b.is.size; });
    for (; next_ < heads_.size() && heads_[next_].is.size == tree_.size(); ++next_) {
      const auto& one = heads_[next_];
      if (one.is.root == tree_.root()) {
        agreed_ = one.is.size;
        if (one.elsewhere) elsewhere_ = agreed_, elsewhere_time_ = last_time_;
      } else if (!shown_ && !changed_) {
        changed_ = changed_events{agreed_, elsewhere_.value_or(0), one.is.size == 0 ? 0 : one.is.size - 1, one.name};
      }
    }
  }

  /// The events between the newest head that agrees and the first that does not.
  struct changed_events {
    std::uint64_t agreed = 0, agreed_elsewhere = 0, last = 0;
    std::string head;
  };

  [[nodiscard]] std::string changed_words() const {
    const bool forked = agreed_ > changed_->last;  // a head as large agrees: both were signed
    const auto first = std::min(forked ? changed_->agreed_elsewhere : changed_->agreed, changed_->last);
    auto text = place(first, changed_->last) + ": not what was signed in " + changed_->head;
    if (first != changed_->last) text += "; the first change is among them";
    return forked ? text + ". The store's key signed both: a copy was put back and gone on with" : text;
  }

  verify::hasher sha_;
  verify::public_key key_;
  std::vector<known_head> heads_;
  std::size_t next_ = 0, beside_ = 0;
  verify::merkle_stack tree_{sha_};
  std::uint64_t agreed_ = 0;  ///< events that the newest agreeing head covers
  bool shown_ = false;
  std::optional<changed_events> changed_;
  std::optional<std::int64_t> last_time_, elsewhere_time_;
  std::optional<std::uint64_t> elsewhere_;
  std::vector<std::string> wrong_, wrong_heads_;
};

options read_options(const std::vector<std::string>& arguments) {
  options asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& word = arguments[i];
    const auto value = [&] {
      if (++i == arguments.size()) throw std::runtime_error{word + ": a value is missing"};
      return arguments[i];
    };
    if (word == "--key") asked.key = value();
    else if (word == "--head") asked.heads.push_back(value());
    else if (word == "--as-of") asked.as_of = read_time(value());
    else if (word.starts_with("-") || !asked.history.empty())
      throw std::runtime_error{word + ": not known here; see --help"};
    else asked.history = word;
  }
  if (asked.history.empty() || asked.key.empty())
    throw std::runtime_error{"a history and --key are needed; see --help"};
  return asked;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments{words + 1, words + count};
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
    std::cout << usage;
    return 0;
  }
  try {
    const auto asked = read_options(arguments);
    const auto now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    inspection found{asked};
    found.read(asked.history);
    return found.report(asked.as_of.value_or(now));
  } catch (const std::exception& problem) {
    std::cerr << "safeguarding-verify: " << problem.what() << "\n";
    return 2;
  }
}
