// SPDX-License-Identifier: Apache-2.0
#include "story_kinds.hpp"

namespace safeguarding::inline v0::detail {

namespace {

constexpr beat clash_accounts[] = {{"evt_clash_1", 'T', "A", "physical"},
                                   {"evt_clash_2", 'T', "", "physical"},
                                   {"evt_clash_3", 'P', "", "physical"},
                                   {"evt_clash_4", 'U', "", "physical"}};
constexpr beat gate_accounts[] = {
    {"evt_gate_1", 'O', "A", "missing"}, {"evt_gate_2", 'T', "", ""}, {"evt_gate_3", 'N', "", ""}};
constexpr beat spill_accounts[] = {
    {"evt_spill_1", 'T', "A", "physical"}, {"evt_spill_2", 'O', "A", ""}, {"evt_spill_3", 'P', "", ""}};
constexpr beat dog_accounts[] = {{"evt_dog_1", 'T', "A", ""}, {"evt_dog_2", 'T', "", ""}, {"evt_dog_3", 'P', "", ""}};
constexpr beat bus_accounts[] = {
    {"evt_bus_1", 'T', "A>B", "physical"}, {"evt_bus_2", 'F', "", ""}, {"evt_bus_3", 'N', "", ""}};
constexpr event_kind events[] = {{clash_accounts}, {gate_accounts}, {spill_accounts}, {dog_accounts}, {bus_accounts}};

constexpr beat everyday[] = {{"daily_fall", 'T', "A", ""},
                             {"daily_fallout", 'T', "A", ""},
                             {"daily_late", 'O', "A", "attendance"},
                             {"daily_medicine", 'O', "A", "other"},
                             {"daily_lost", 'T', "", ""},
                             {"daily_praise", 'T', "", ""},
                             {"daily_tired", 'T', "A", ""},
                             {"daily_hungry", 'T', "A", ""},
                             {"daily_phone", 'T', "A", "other"},
                             {"daily_site", 'O', "", "other"},
                             {"daily_trip", 'O', "", ""},
                             {"daily_bug", 'O', "A", ""},
                             {"daily_it", 'O', "", "other"},
                             {"daily_parent_query", 'P', "", ""},
                             {"daily_pupil_worry", 'U', "", ""},
                             {"daily_visitor", 'O', "", "other"},
                             {"daily_monitoring", 'M', "A", "online"},
                             {"daily_new_glasses", 'T', "A", ""},
                             {"daily_cover", 'T', "", ""}};

}  // namespace

std::span<const event_kind> event_kinds() noexcept { return events; }
std::span<const beat> everyday_kinds() noexcept { return everyday; }

}  // namespace safeguarding::inline v0::detail
