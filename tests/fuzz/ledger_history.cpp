// SPDX-License-Identifier: Apache-2.0
// Whatever is read as a history file is written back as the same bytes, and can be checked without end or fault.
#include <safeguarding/core/error.hpp>
#include <safeguarding/ledger/history_file.hpp>
#include <safeguarding/ledger/verify.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "promises.hpp"

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes{reinterpret_cast<const char*>(data), size};
  try {
    const sg::history_file file{bytes};
    std::string again;
    sg::write_history(file.store(), file.size(), file.events(), file.notes(),
                      [&](std::string_view part) { again += part; });
    hold(again == bytes);
    std::vector<sg::kept_head> heads;
    for (const auto& note : file.notes()) heads.push_back({note, sg::head_kept::elsewhere});
    const auto report =
        sg::verify_history({sg::origin_of(file.store()), sg::signature_kind::head, {}}, file.events(), heads);
    hold(report.found.size == file.size());
    hold(!report.newest);  // nobody signed with this key
    hold(!report.flaws.empty() || (file.size() == 0 && heads.empty()));
    for (const auto& flaw : report.flaws) hold(flaw.first <= flaw.last);
    hold(!sg::to_text(report, sg::instant{}).empty());
  } catch (const sg::invalid_input& problem) {
    hold(!problem.message().empty() && problem.where().column >= 1 && problem.where().column <= size + 1);
  }
  return 0;
}
