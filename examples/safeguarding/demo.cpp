// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "print.hpp"

#include <fmt/core.h>

namespace cli {

exit_code demo() {
  const auto in = demo_school();
  const auto& pack = in.book.packs().front();
  fmt::print(
      "A primary school's roll, the policy of {} with the overlay \"england\", and {} reports of a term and a half.\n"
      "All people are invented; ids stand for them. Terms: {}.\n\n",
      pack.id, in.reports.size(), in.terms.version());
  const auto end = print_decisions(in);
  const auto as_of = in.reports.back().recorded_at;
  print_clocks(clocks_of(in, as_of).clocks, as_of, in.book.words(), detail_of_clocks::due_only);
  fmt::print(
      "\nWho is meant in the words of each report, by the roll and that report alone; `mentions --why` says why.\n");
  print_people(demo_roll(), in.reports);
  const auto kept = demo_library(in);
  return end == exit_code::done ? kept : end;
}

}  // namespace cli
