// SPDX-License-Identifier: Apache-2.0
#include "report_writer.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

std::string lower(std::string text) {
  for (auto& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::string_view weekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

// When it was, for somebody who writes it down later.
std::string ago(instant observed, instant recorded) {
  const auto then = to_london(observed).date, now = to_london(recorded).date;
  const auto days = (now - then).count();
  if (days == 0) return "this morning";
  if (days == 1) return "yesterday";
  if (days < 7) return "last " + std::string{weekdays[std::chrono::weekday{then}.c_encoding()]};
  const auto date = static_cast<unsigned>(std::chrono::year_month_day{then}.day());
  const char* const end = date % 10 == 1 && date != 11   ? "st"
                          : date % 10 == 2 && date != 12 ? "nd"
                          : date % 10 == 3 && date != 13 ? "rd"
                                                         : "th";
  return "the " + std::to_string(date) + end;
}

}  // namespace

report_writer::report_writer(const phrase_book& book, const made_school& school, std::uint64_t seed,
                             const planned_report& plan, report_id id)
    : book_{book},
      school_{school},
      plan_{plan},
      chance_{seed ^ 0xBEA7U, plan.about->number, plan.turn * 64U + plan.account * 8U + (plan.tempting ? 1U : 0U)},
      facts_{book, seed, plan.about->number},
      id_{std::move(id)} {}

written_report report_writer::write() {
  choose_reporter();
  choose_tags();
  choose_style();
  if (channel_ != "agency_message" && channel_ != "monitoring_alert") {
    if (plan_.recorded - plan_.observed > std::chrono::hours{20} && chance_.percent(80)) say("late");
    else if (channel_ != "pupil_self_report" && chance_.percent(26)) say("open");
  }
  say(plan_.what->list);
  const auto* const end = channel_ == "parent_contact"      ? "close_parent"
                          : channel_ == "pupil_self_report" ? "close_pupil"
                          : channel_ == "agency_message"    ? "close_agency"
                                                            : "close";
  const bool everyday = plan_.about->story == nullptr && plan_.about->event == nullptr;
  if (!everyday && chance_.percent(36) && channel_ != "monitoring_alert") say(end);
  while (words() < 16) say(channel_ == "pupil_self_report" || channel_ == "parent_contact" ? end : "pad");
  if (no_stops_ && text_.ends_with('.')) text_.pop_back();

  json_writer json;
  json.begin_object().key("id").value(id_.text());
  json.key("recorded_at").value(london_text(plan_.recorded)).key("observed_at");
  if (chance_.percent(plan_.account == 0 ? 18 : 6)) json.null();
  else json.value(london_text(plan_.observed));
  json.key("reporter");
  if (reporter_) json.value(*reporter_);
  else json.null();
  json.key("channel").value(channel_).key("people").begin_array();
  for (const auto& [person, role] : tags_)
    json.begin_object().key("person").value(person).key("role").value(role).end_object();
  json.end_array().key("categories").begin_array();
  for (auto rest = plan_.what->categories; !rest.empty();) {
    const auto end_of = rest.find(' ');
    if (chance_.percent(75)) json.value(rest.substr(0, end_of));
    rest.remove_prefix(end_of == std::string_view::npos ? rest.size() : end_of + 1);
  }
  json.end_array().key("place");
  if (place_.empty() || chance_.percent(35)) json.null();
  else json.value(place_);
  json.key("text").value(text_).end_object();
  return {std::move(json).text(), labels()};
}

// ---- who writes

void report_writer::choose_reporter() {
  const auto& about = *plan_.about;
  const auto staff = [&](std::uint8_t first, std::uint8_t last) {
    // Another hand for every account and beat: stepping through the staff from a place of the episode's own.
    const auto count = school_.adults().size() - school_.parents();
    const std::size_t turn = plan_.turn, told = plan_.account;
    for (std::size_t step = about.number * 7 + turn * 11 + told * 5 + (plan_.tempting ? 3 : 0);; ++step) {
      const auto adult = static_cast<std::uint32_t>(school_.parents() + step % count);
      const auto kind = school_.adults()[adult].kind;
      if (kind < first || kind > last || adult == about.adult || adult == about.other_adult || adult == about.witness)
        continue;
      reporting_adult_ = adult;
      reporter_ = school_.adult_id(adult);
      return;
    }
  };
  const auto parent = [&](std::uint32_t pupil) {
    channel_ = "parent_contact";
    const auto& carers = school_.parents_of(school_.pupils()[pupil].household);
    if (carers.empty()) return;
    reporting_adult_ = chance_.pick(carers);
    reporter_ = school_.adult_id(reporting_adult_);
  };
  const auto pupil = [&](std::uint32_t who) {
    channel_ = "pupil_self_report";
    reporting_pupil_ = who;
    if (!chance_.percent(12)) reporter_ = school_.pupil_id(who);
  };
  channel_ = "concern_form";
  switch (plan_.what->who) {
    case 'L':
      channel_ = "low_level_concern";
      staff(6, 9);
      break;
    case 'O':
      channel_ = "issue_log";
      staff(8, 8);
      break;
    case 'P': parent(about.a); break;
    case 'Q': parent(*pupil_in("C")); break;
    case 'U': pupil(about.a); break;
    case 'W': pupil(*pupil_in("C")); break;
    case 'F': {
      auto friend_of = static_cast<std::uint32_t>(chance_.below(school_.pupils().size()));
      while (friend_of == about.a || friend_of == about.b)
        friend_of = static_cast<std::uint32_t>((friend_of + 1) % school_.pupils().size());
      pupil(friend_of);
      break;
    }
    case 'G': channel_ = "agency_message"; break;
    case 'N': channel_ = "parent_contact"; break;
    case 'M': channel_ = "monitoring_alert"; break;
    case 'S':
      channel_ = "low_level_concern";
      reporting_adult_ = about.adult;
      reporter_ = school_.adult_id(about.adult);
      break;
    default:
      staff(6, 10);
      if (chance_.percent(4)) reporter_.reset(), reporting_adult_ = no_one;
  }
}

void report_writer::choose_tags() {
  auto subjects = plan_.what->tags.substr(0, plan_.what->tags.find('>'));
  const auto arrow = plan_.what->tags.find('>');
  const auto alleged = arrow == std::string_view::npos ? std::string_view{} : plan_.what->tags.substr(arrow + 1);
  if (!subjects.empty() && chance_.percent(55)) {
    const auto who = *pupil_in(subjects);
    tagged_pupils_.push_back(who);
    tags_.emplace_back(school_.pupil_id(who), "subject");
  }
  if (alleged.empty() || !chance_.percent(45)) return;
  if (const auto adult = adult_in(alleged)) {
    tags_.emplace_back(school_.adult_id(*adult), subjects.empty() ? "subject" : "alleged");
  } else if (const auto pupil = pupil_in(alleged); pupil && !tagged(*pupil)) {
    tagged_pupils_.push_back(*pupil);
    tags_.emplace_back(school_.pupil_id(*pupil), "alleged");
  }
}

// How one person writes is theirs, whatever they write about.
void report_writer::choose_style() {
  dice own{reporting_adult_ != no_one ? reporting_adult_ : reporting_pupil_, 77, 0};
  if (channel_ == "pupil_self_report") {
    lower_ = own.percent(85);
    slips_ = own.below(6);
    no_stops_ = own.percent(50);
  } else if (channel_ != "agency_message" && channel_ != "monitoring_alert") {
    asides_ = true;
    lower_ = own.percent(12);
    slips_ = own.percent(55) ? 0 : own.below(5);
    no_stops_ = own.percent(20);
  }
}

// ---- words

void report_writer::say(std::string_view list) {
  const auto& lines = book_.list(list);
  auto line = lines[chance_.below(lines.size())];
  if (list == plan_.what->list) {  // two accounts of one beat begin from different lines where there are two
    dice own{plan_.about->number, 78, plan_.turn};
    line = lines[(own.below(lines.size()) + plan_.account) % lines.size()];
  }
  if (!text_.empty() && text_.back() != ' ') put(" ", part::fixed);
  expand(line, chance_,
         {[this](std::string_view text) { put(std::string{text}, part::words); },
          [this](std::string_view slot) { fill(slot); }});
}

void report_writer::put(std::string text, part kind) {
  if (text.empty()) return;
  if (kind == part::words) text = with_slips(book_.reworded(text, chance_));
  if (lower_ && kind == part::words) text = lower(std::move(text));
  for (const char c : text) {
    const bool space = c == ' ';
    if (space && (text_.empty() || text_.back() == ' ')) continue;
    if ((c == '.' || c == ',' || c == ';' || c == '?') && !text_.empty() && text_.back() == ' ') text_.pop_back();
    if (c == '.' && !text_.empty() && (text_.back() == '.' || text_.back() == '?')) continue;
    if (c == '.' && kind == part::words && asides_ && !text_.empty() && is_letter(text_.back()) &&
        chance_.percent(13)) {
      const auto& asides = book_.list("aside");
      const std::string aside{asides[chance_.below(asides.size())]};
      text_ += lower_ ? lower(aside) : aside;
    }
    if (sentence_start_ && is_letter(c)) {
      text_ += lower_ || c < 'a' ? c : static_cast<char>(c - 32);
      sentence_start_ = false;
    } else {
      text_ += c;
      if (is_letter(c) || (c >= '0' && c <= '9')) sentence_start_ = false;
    }
    if (c == '.' || c == '?' || c == '!') sentence_start_ = true;
  }
}

void report_writer::put_label(std::string text, std::string person, std::string note, bool bare) {
  if (lower_) text = lower(std::move(text));
  if (sentence_start_ && !lower_ && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  if (!person.empty() || !note.empty()) labels_.push_back({text, std::move(person), std::move(note), bare});
  put(std::move(text), part::fixed);
}

// Two letters the other way round, or one twice, inside a longer word.
std::string report_writer::with_slips(std::string text) {
  if (slips_ == 0) return text;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end - i >= 5 && chance_.percent(slips_)) {
      const auto at = i + 1 + chance_.below(end - i - 3);
      if (chance_.percent(60)) std::swap(text[at], text[at + 1]);
      else text.erase(at, 1), --end;
    }
    i = end + 1;
  }
  return text;
}

std::size_t report_writer::words() const {
  return static_cast<std::size_t>(std::count(text_.begin(), text_.end(), ' ')) +
         (text_.empty() || text_.back() == ' ' ? 0U : 1U);
}

void report_writer::fill(std::string_view slot) {
  const auto dot = slot.find('.');
  const auto role = slot.substr(0, dot);
  if (pupil_in(role) || adult_in(role) || role == "X")
    return fill_person(role, dot == std::string_view::npos ? std::string_view{} : slot.substr(dot + 1));
  const auto& about = *plan_.about;
  const auto at = to_london(plan_.observed).of_day;
  if (slot == "place") {
    // Where a story has a place of its own, its innocent double happened there too.
    const bool fixed =
        about.event != nullptr ||
        (about.story != nullptr && (about.story->when == course::one_slot || about.story->name == "vehicle"));
    place_ = facts_.say("places", fixed ? 60 : 600 + plan_.turn, chance_);
    put(place_, part::words);
  } else if (slot == "time") {
    put(time_in_words(static_cast<int>(at.count() / 60), chance_), part::fixed);
  } else if (slot == "ago") {
    put(ago(plan_.observed, plan_.recorded), part::fixed);
  } else if (slot == "day") {
    put(std::string{weekdays[std::chrono::weekday{to_london(plan_.observed).date}.c_encoding()]}, part::fixed);
  } else if (slot == "handle") {
    put(facts_.handle(61, chance_), part::fixed);
  } else if (slot == "handle2") {
    put(facts_.handle(62, chance_), part::fixed);
  } else if (slot == "plate") {
    put(facts_.plate(63, chance_), part::fixed);
  } else if (slot == "plate2") {
    put(facts_.plate(64, chance_), part::fixed);
  } else if (slot == "car" || slot == "car2") {
    put(facts_.car(65, chance_), part::words);  // the innocent one looks the same
  } else if (slot == "stranger") {
    put(facts_.stranger(chance_), part::words);
  } else if (slot == "ref") {
    put(facts_.reference(), part::fixed);
  } else if (slot == "addr") {
    settled_ = true;
    put(school_.address(school_.pupils()[about.a].household), part::fixed);
  } else {
    const std::string_view list = slot == "detail" ? "details"
                                  : slot == "club" ? "clubs"
                                  : slot == "game" ? "games"
                                  : slot == "trip" ? "trips"
                                                   : "sayings";
    put(facts_.say(list, 66, chance_), part::words);
  }
}

void report_writer::fill_person(std::string_view role, std::string_view attribute) {
  const auto pupil = pupil_in(role), adult = adult_in(role);
  if (attribute.empty()) {
    if (role == "X") put_label(facts_.outsider(chance_), "", "not on the roll: somebody outside the school");
    else if (adult) mention_adult(*adult);
    else if (role == "S") mention_sibling(*pupil);
    else mention_pupil(*pupil);
    return;
  }
  auto what = lower(std::string{attribute});
  if (what == "mum") return mention_mother(*pupil);
  if (what == "mine") return mention_own_child(*pupil);
  if (what == "form" || what == "year") {
    settled_ = true;
    return put(what == "form" ? school_.form_name(school_.pupils()[*pupil].form)
                              : made_school::year_name(school_.pupils()[*pupil]),
               part::fixed);
  }
  bool female = false;
  if (pupil) female = school_.pupils()[*pupil].gender == sex::female;
  else if (adult) female = school_.adults()[*adult].gender == sex::female;
  put(what == "he"    ? (female ? "she" : "he")
      : what == "him" ? (female ? "her" : "him")
      : what == "his" ? (female ? "her" : "his")
                      : (female ? "herself" : "himself"),
      part::words);
}

}  // namespace safeguarding::inline v0::detail
