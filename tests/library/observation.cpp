// SPDX-License-Identifier: Apache-2.0
#include "observation.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/notice_json.hpp>

#include <map>
#include <sstream>
#include <type_traits>
#include <utility>

namespace library_test {
namespace {

/// Text of an answer, or of the error in its place: code, message, fragment and place are all something to learn from.
template <class Ask>
std::string told(Ask ask) {
  try {
    return ask();
  } catch (const sg::error& e) {
    return "error " + std::to_string(static_cast<int>(e.code())) + " " + e.reveal() + "\n";
  }
}

std::string text(const sg::record_ref& what) { return std::string{sg::name(what.kind)} + ":" + what.id; }

std::string text(const sg::record_view& found) {
  std::string all =
      sg::encode_any(found.value) + "|" + found.label + "|" + sg::to_text(found.recorded_at) + "|" + found.by.text();
  for (const auto& each : found.amendments) all += "|" + sg::encode_any(each);
  return all + "\n";
}

std::string text(const std::vector<sg::chronology_line>& lines) {
  std::string all;
  for (const auto& each : lines) {
    all += sg::to_text(each.happened_at) + " " + sg::to_text(each.recorded_at) + " " + text(each.what);
    for (const auto& who : each.people) all += " " + who.text();
    all += " " + each.label + (each.withdrawn ? " withdrawn\n" : "\n");
  }
  return all;
}

/// An answer of many, each on a line of its own.
template <class All>
std::string lines(const All& all) {
  std::string list;
  for (const auto& each : all) list += said_of(each) + "\n";
  return list + "-\n";
}

std::string text(const sg::why_view& told) {
  auto all = said_of(sg::link_view{told.link, told.a_label, told.b_label}) + " " + std::string{sg::name(told.answer)};
  for (std::size_t i = 0; i < told.company.size(); ++i)
    all += " " + told.company[i].text() + " " + told.company_labels[i];
  if (told.picture_with_both) all += " in " + *told.picture_with_both;
  if (told.picture) all += " which is " + said_of(*told.picture);
  for (const auto& each : told.judgements)
    all += " | " + each.a.text() + " " + each.b.text() + " " + std::string{sg::name(each.verdict)} + " " +
           each.by.text() + " " + each.why + " " + sg::to_text(each.at);
  return all + "\n";
}

}  // namespace

std::string said_of(const sg::link_view& link) {
  auto all = link.a.text() + " " + link.a_label + " " + link.b.text() + " " + link.b_label + " " +
             std::to_string(link.bits) + " " + std::to_string(link.probability);
  for (const auto& each : link.evidence)
    all += " " + std::string{sg::name(each.feature)} + "(" + each.a + "|" + each.b + ")" + std::to_string(each.bits);
  return all;
}

std::string said_of(const sg::event_view& event) {
  std::string all;
  for (std::size_t i = 0; i < event.accounts.size(); ++i) all += event.accounts[i].text() + " " + event.labels[i] + " ";
  for (const auto& each : event.disagreements)
    all += std::string{sg::name(each.on)} + " " + each.a.text() + ":" + each.a_says + " " + each.b.text() + ":" +
           each.b_says + " ";
  return all;
}

std::string said_of(const sg::picture_view& picture) {
  auto all = picture.id + " at " + picture.raised_at.text() + " by " + std::to_string(picture.independent);
  for (std::size_t i = 0; i < picture.reports.size(); ++i)
    all +=
        " " + picture.reports[i].report.text() + " " + picture.labels[i] + " since " + picture.reports[i].joined.text();
  for (const auto& each : picture.why) all += " " + each + ",";
  for (const auto& each : picture.bridges) all += " bridge " + each.a.text() + " " + each.b.text();
  for (const auto& each : picture.articulation_points) all += " rests on " + each.text();
  return all;
}

std::string said_of(const sg::belonging& belongs) {
  return lines(belongs.links) + lines(belongs.events) + lines(belongs.pictures);
}

std::string observe(sg::desk by, sg::read_surface through, const questions& asked) {
  std::string all;
  switch (through) {
    case sg::read_surface::record:
      for (const auto& each : asked.records)
        all += told([&] {
          const auto found = by.find(each);
          return found ? text(*found) : std::string{"none\n"};
        });
      break;
    case sg::read_surface::records:
      all += told([&] {
        std::string list;
        for (const auto& each : by.records({}, 3)) list += text(each) + "\n";
        for (const auto& each : by.records({}, 1000)) list += text(each) + "\n";
        return list;
      });
      for (const auto& cursor : asked.records)
        all += told([&] {
          std::string list;
          for (const auto& each : by.records(cursor.id, 2)) list += text(each) + "\n";
          return list + "-\n";
        });
      break;
    case sg::read_surface::case_file:
      for (const auto& each : asked.people)
        all += told([&] {
          const auto file = by.file_of(sg::person_id{each});
          if (!file) return std::string{"none\n"};
          std::string list;
          for (const auto& one : file->cases) list += sg::encode_any(one) + "|\n";
          for (const auto& one : file->records) list += text(one) + "\n";
          for (const auto& one : file->see_also) list += one.text() + "\n";
          return list;
        });
      break;
    case sg::read_surface::chronology:
      for (const auto& each : asked.people) {
        all += told([&] { return text(by.chronology(sg::chronology_of::child, each)); });
        all += told([&] { return text(by.chronology(sg::chronology_of::adult, each)); });
      }
      for (const auto& each : asked.households)
        all += told([&] { return text(by.chronology(sg::chronology_of::household, each)); });
      for (const auto& each : asked.places)
        all += told([&] { return text(by.chronology(sg::chronology_of::place, each)); });
      break;
    case sg::read_surface::search:
      for (const auto& each : asked.words)
        all += told([&] {
          std::string list;
          for (const auto& hit : by.search(each)) {
            list +=
                text(hit.what) + " " + hit.label + " " + std::to_string(hit.score) + " " + sg::to_text(hit.recorded_at);
            for (const auto& where : hit.where)
              list += " " + std::to_string(where.start) + "+" + std::to_string(where.length);
            list += "\n";
          }
          return list + "-\n";
        });
      break;
    case sg::read_surface::notices:
      all += told([&] {
        std::string list;
        for (const auto& each : by.notices()) list += each.label + " " + sg::to_json(each) + "\n";
        return list;
      });
      break;
    case sg::read_surface::due:
      all += told([&] {
        std::string list;
        for (const auto& each : by.due())
          list += each.about.text() + " " + each.label + " " + each.clock.started.id + " " +
                  std::string{sg::name(each.clock.state)} + " " +
                  (each.clock.runs_to.due ? sg::to_text(*each.clock.runs_to.due) : each.clock.runs_to.why_unknown) +
                  "\n";
        return list;
      });
      break;
    case sg::read_surface::explanation:
      for (const auto& each : asked.records)
        all += told([&] {
          const auto found = by.explain(sg::report_id{each.id});
          return found ? sg::to_json(*found, {}) + "\n" : std::string{"none\n"};
        });
      break;
    case sg::read_surface::audit:
      all += told([&] {
        std::string list;
        for (const auto& each : by.audit())
          list += sg::to_text(each.at) + " " + each.by.text() + " " + each.purpose + " " +
                  std::string{sg::name(each.how)} + " " + text(each.what) + " " + each.label + "\n";
        return list;
      });
      break;
    case sg::read_surface::links: all += told([&] { return lines(by.links()); }); break;
    case sg::read_surface::same_events: all += told([&] { return lines(by.same_events()); }); break;
    case sg::read_surface::pictures: all += told([&] { return lines(by.pictures()); }); break;
    case sg::read_surface::why:
      for (const auto& a : asked.records)
        for (const auto& b : asked.records)
          all += told([&] {
            const auto found = by.why(sg::report_id{a.id}, sg::report_id{b.id});
            return found ? text(*found) : std::string{"none\n"};
          });
      break;
    case sg::read_surface::receipt: break;  // compared where it is given
  }
  return all;
}

std::string observe_all(const sg::desk& by, const questions& asked) {
  std::string all;
  for (const auto& [surface, word] : sg::enum_names<sg::read_surface>::table)
    all += "== " + std::string{word} + "\n" + observe(by, surface, asked);
  return all;
}

std::string without_drawn_ids(const std::string& text) {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  std::map<std::string, std::size_t> numbers;
  std::string all;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_hex(text[end])) ++end;
    if (end - i == 32) {
      const auto [found, added] = numbers.emplace(text.substr(i, 32), numbers.size());
      all += "#" + std::to_string(found->second);
      i = end;
    } else if (end > i) {
      all.append(text, i, end - i);
      i = end;
    } else {
      all += text[i++];
    }
  }
  return all;
}

}  // namespace library_test
