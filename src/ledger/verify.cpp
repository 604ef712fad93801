// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/verify.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/ledger/frontier.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace safeguarding::inline v0 {
namespace {

/// A head that can be trusted to have been signed, and its number in what was given.
struct signed_head {
  tree_head head;
  std::size_t number = 0;
  head_kept kept = head_kept::beside;
};

/// What is wrong with the note itself; nothing where it is a signed head of this store.
std::optional<history_fault> read_head(const kept_head& given, const verifier_key& key, tree_head& head) {
  try {
    const auto note = parse_checkpoint(given.note);
    head = note.head;
    if (note.origin != key.name) return history_fault::head_of_another_store;
    if (key.kind != signature_kind::head || check_signature(note, key) != signature_check::good)
      return history_fault::head_not_signed;
    return std::nullopt;
  } catch (const invalid_input&) {
    return history_fault::head_unreadable;
  }
}

/// One pass over the events, with the heads in the order of their sizes.
class pass {
 public:
  pass(const verifier_key& key, std::span<const kept_head> heads) : store_{store_of(key.name)} {
    for (std::size_t i = 0; i < heads.size(); ++i) {
      tree_head head;
      if (const auto fault = read_head(heads[i], key, head)) head_flaws_.push_back({*fault, head.size, head.size, i});
      else heads_.push_back({head, i, heads[i].kept});
    }
    std::stable_sort(heads_.begin(), heads_.end(),
                     [](const signed_head& a, const signed_head& b) { return a.head.size < b.head.size; });
  }

  history_report run(const event_reader& events) {
    compare();
    for (event_bytes event; events(event);) {
      look_at(event);
      edge_.append(leaf_hash(event));
      compare();
    }
    finish();
    return std::move(report_);
  }

 private:
  void look_at(const event_bytes& event) {
    const auto at = edge_.size();
    try {
      const auto header = parse_event(event);
      report_.recorded_at = header.recorded_at;
      if (header.store != store_) structural(history_fault::another_store, at);
      else if (header.position != at) structural(history_fault::out_of_place, at);
    } catch (const invalid_input&) {
      structural(history_fault::unreadable, at);
    }
  }

  /// What one event shows by itself; only the first counts, for one missing event puts all that follow out of place.
  void structural(history_fault fault, std::uint64_t at) {
    if (!structural_) structural_ = history_flaw{fault, agreed(), at, std::nullopt};
  }

  /// How many events the newest head covers that they agree with.
  [[nodiscard]] std::uint64_t agreed() const { return report_.newest ? report_.newest->head.size : 0; }

  /// Compares the events so far with the heads of as many events.
  void compare() {
    for (; next_ < heads_.size() && heads_[next_].head.size == edge_.size(); ++next_) {
      const auto& one = heads_[next_];
      const auto found = edge_.head();
      if (one.head == found) {
        const agreed_head agreed{found, found.size == 0 ? std::nullopt : report_.recorded_at};
        report_.newest = agreed;
        if (one.kept == head_kept::elsewhere) report_.elsewhere = agreed;
      } else if (!rewritten_) {
        const auto last = found.size == 0 ? 0 : found.size - 1;
        rewritten_ = history_flaw{history_fault::rewritten, std::min(agreed(), last), last, one.number};
        kept_safe_ = report_.elsewhere ? report_.elsewhere->head.size : 0;
      }
    }
  }

  void finish() {
    report_.found = edge_.head();
    const auto size = edge_.size();
    if (structural_ && agreed() > structural_->last) structural_->first = structural_->last;  // signed as it stands
    if (rewritten_ && agreed() > rewritten_->last) {  // a head as large agrees: both were signed
      rewritten_->fault = history_fault::forked;
      rewritten_->first = std::min(kept_safe_, rewritten_->last);
    }
    // What one event shows by itself explains every head from there on.
    if (structural_ && rewritten_ && structural_->last <= rewritten_->last) rewritten_.reset();
    for (const auto& flaw : {rewritten_, structural_})
      if (flaw) report_.flaws.push_back(*flaw);
    if (next_ < heads_.size())
      report_.flaws.push_back({history_fault::cut, report_.flaws.empty() ? agreed() : size, heads_.back().head.size - 1,
                               heads_.back().number});
    if (report_.flaws.empty() && agreed() < size)
      report_.flaws.push_back({history_fault::not_signed, agreed(), size - 1, std::nullopt});
    std::move(head_flaws_.begin(), head_flaws_.end(), std::back_inserter(report_.flaws));
  }

  std::optional<store_id> store_;
  std::vector<signed_head> heads_;
  std::vector<history_flaw> head_flaws_;
  std::size_t next_ = 0;
  frontier edge_;
  std::optional<history_flaw> structural_;
  std::optional<history_flaw> rewritten_;
  std::uint64_t kept_safe_ = 0;  // what the newest head kept elsewhere covered when the first head did not agree
  history_report report_;
};

}  // namespace

history_report verify_history(const verifier_key& key, const event_reader& events, std::span<const kept_head> heads) {
  return pass{key, heads}.run(events);
}

namespace {

std::string place(const history_flaw& flaw) {
  if (flaw.first == flaw.last) return "event " + std::to_string(flaw.first);
  return "events " + std::to_string(flaw.first) + " to " + std::to_string(flaw.last);
}

std::string which_head(const history_flaw& flaw) { return flaw.head ? "head " + std::to_string(*flaw.head) : "a head"; }

std::string sentence(const history_flaw& flaw, std::uint64_t found) {
  const auto shown_by = [&](const char* what) {
    const auto one = "event " + std::to_string(flaw.last) + " ";
    return place(flaw) + ": " + (flaw.first == flaw.last ? "it " : one) + what +
           (flaw.first == flaw.last ? "" : "; those before it are covered by no head that agrees");
  };
  switch (flaw.fault) {
    case history_fault::unreadable: return shown_by("cannot be read: its bytes were changed");
    case history_fault::another_store: return shown_by("was written for another store");
    case history_fault::out_of_place:
      return shown_by("was written for another position: one is missing, added or moved");
    case history_fault::rewritten:
      return place(flaw) + ": not what was signed" +
             (flaw.first == flaw.last ? "" : "; the first change is among them");
    case history_fault::forked:
      return place(flaw) +
             ": the store's key signed these and others in their place: a copy was put back and gone on with" +
             (flaw.first == flaw.last ? "" : "; the first that differs is among them");
    case history_fault::cut:
      return place(flaw) + ": " +
             (found == flaw.first ? "missing" : "event " + std::to_string(found) + " and all after it are missing") +
             "; " + which_head(flaw) + " counts them" +
             (found == flaw.first ? "" : ", and those before it are covered by no head that agrees");
    case history_fault::not_signed:
      return place(flaw) + ": after the newest head that agrees; the store's key signed none of them";
    case history_fault::head_unreadable: return which_head(flaw) + " cannot be read";
    case history_fault::head_of_another_store: return which_head(flaw) + " is of another store";
    case history_fault::head_not_signed: return which_head(flaw) + " was not signed with the store's key";
  }
  return "?";
}

std::string counted(std::uint64_t count, const char* noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

/// "3 days before ...", or that it is after it, as where a clock was wrong.
std::string age(instant then, instant as_of) {
  if (as_of < then) return "which is after " + to_text(as_of);
  const auto hours = std::chrono::floor<std::chrono::hours>(as_of - then).count();
  const auto count = static_cast<std::uint64_t>(hours);
  const auto length = hours == 0   ? "less than an hour"
                      : hours < 48 ? counted(count, "hour")
                                   : counted(count / 24, "day");
  return length + " before " + to_text(as_of);
}

std::string outside(const history_report& report, instant as_of) {
  if (!report.elsewhere)
    return "No head that was kept elsewhere agrees with it or was given: nobody could tell if the whole of it were an "
           "older or "
           "another state.\n";
  const auto size = report.elsewhere->head.size;
  std::string text = "The newest head kept elsewhere covers " + counted(size, "event");
  if (report.elsewhere->recorded_at)
    text += ", the last recorded at " + to_text(*report.elsewhere->recorded_at) + ", " +
            age(*report.elsewhere->recorded_at, as_of);
  return text + ". What was recorded after those could have been cut off or replaced unseen.\n";
}

}  // namespace

std::string to_text(const history_report& report, instant as_of) {
  std::string text = "The history holds " + counted(report.found.size, "event");
  if (report.recorded_at) text += ", the last recorded at " + to_text(*report.recorded_at);
  text += ".\n";
  for (const auto& flaw : report.flaws) text += "WRONG: " + sentence(flaw, report.found.size) + ".\n";
  if (report.flaws.empty() && report.newest)
    text += "It agrees with every head that was given; the newest covers " +
            counted(report.newest->head.size, "event") + ".\n";
  if (report.flaws.empty() && !report.newest) text += "No head was given: there is nothing to compare it with.\n";
  return text + outside(report, as_of);
}

}  // namespace safeguarding::inline v0
