// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <safeguarding/core/error.hpp>

#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

/// What the host calls a report of a jigsaw, whose record is shown with it.
std::string shown_label(const sight& by, const report_id& which, positions& shown) {
  const auto index = by.in().find({record_kind::report, which.text()});
  if (!index) throw error{errc::not_found, "library: a jigsaw holds a report that is not there", which.text()};
  shown.push_back(by.in().records()[*index].position);
  return by.in().records()[*index].label;
}

link_view view_of(const sight& by, report_link link, positions& shown) {
  link_view view{std::move(link), {}, {}};
  view.a_label = shown_label(by, view.a, shown);
  view.b_label = shown_label(by, view.b, shown);
  return view;
}

event_view view_of(const sight& by, same_event event, positions& shown) {
  event_view view{std::move(event), {}};
  for (const auto& each : view.accounts) view.labels.push_back(shown_label(by, each, shown));
  return view;
}

picture_view view_of(const sight& by, picture from, positions& shown) {
  picture_view view{std::move(from), {}};
  for (const auto& each : view.reports) view.labels.push_back(shown_label(by, each.report, shown));
  return view;
}

template <class View, class All>
std::vector<View> views_of(const sight& by, All all, positions& shown) {
  std::vector<View> views;
  views.reserve(all.size());
  for (auto& each : all) views.push_back(view_of(by, std::move(each), shown));
  return views;
}

}  // namespace

std::vector<link_view> read_links(const sight& by, const jigsaw& pieces, positions& shown) {
  return views_of<link_view>(by, pieces.links(), shown);
}

std::vector<event_view> read_same_events(const sight& by, const jigsaw& pieces, positions& shown) {
  return views_of<event_view>(by, pieces.same_events(), shown);
}

std::vector<picture_view> read_pictures(const sight& by, const jigsaw& pieces, positions& shown) {
  return views_of<picture_view>(by, pieces.pictures(), shown);
}

std::optional<why_view> read_why(const sight& by, const jigsaw& pieces, const report_id& a, const report_id& b,
                                 positions& shown) {
  const auto one = by.find({record_kind::report, a.text()}), other = by.find({record_kind::report, b.text()});
  if (!one || !other) return std::nullopt;
  if (one == other) throw invalid_input{"two different reports are asked about", a.text()};
  const report_id first{id_of(by.in().records()[*one].value)}, second{id_of(by.in().records()[*other].value)};
  if (!pieces.holds(first) || !pieces.holds(second)) return std::nullopt;  // withdrawn
  why_view view{pieces.why(first, second), {}, {}, {}, {}, {}};
  view.a_label = shown_label(by, view.link.a, shown);
  view.b_label = shown_label(by, view.link.b, shown);
  for (const auto& each : view.company) view.company_labels.push_back(shown_label(by, each, shown));
  if (view.picture_with_both) view.picture = view_of(by, pieces.pictures_of(first).at(0), shown);
  for (const auto& each : pieces.judgements())
    if ((each.a == first && each.b == second) || (each.a == second && each.b == first)) view.judgements.push_back(each);
  return view;
}

belonging read_belonging(const sight& by, const jigsaw& pieces, const report_id& which, positions& shown) {
  if (!pieces.holds(which)) return {};
  const auto own = by.in().records()[*by.in().find({record_kind::report, which.text()})].position;
  belonging found{views_of<link_view>(by, pieces.links_of(which), shown),
                  views_of<event_view>(by, pieces.same_events_of(which), shown),
                  views_of<picture_view>(by, pieces.pictures_of(which), shown)};
  std::erase(shown, own);  // whoever wrote it was not shown it
  return found;
}

}  // namespace safeguarding::inline v0::detail
