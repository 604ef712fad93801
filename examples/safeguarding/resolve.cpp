// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/intake/people.hpp>
#include <safeguarding/people/merge_proposal.hpp>

#include <fmt/core.h>

#include <string>
#include <vector>

namespace cli {
namespace {

// 1/1024 bit with one decimal, rounded half away from 0 in whole numbers.
std::string in_bits(std::int32_t bits) {
  const auto size = bits < 0 ? -static_cast<std::int64_t>(bits) : static_cast<std::int64_t>(bits);
  const auto tenths = (size * 10 + 512) / 1024;
  return fmt::format("{}{}.{}", bits < 0 && tenths != 0 ? "-" : "+", tenths / 10, tenths % 10);
}

void print_waterfall(const sg::pair_evidence& evidence) {
  for (const auto& line : evidence.lines)
    fmt::print("  {:>7}  {}: {}\n", in_bits(line.bits), in_one_line(line.what), line.words);
  fmt::print("  {:>7}  together, in bits; {}.{:04} % that they are one person\n", in_bits(evidence.bits),
             evidence.probability / 10'000, evidence.probability % 10'000);
}

const char* in_words(const sg::pair_answer& answer) {
  switch (answer.reason) {
    case sg::pair_reason::evidence: return "Proposed as one person: the evidence on the two bears it out.";
    case sg::pair_reason::through_others: return "Proposed as one person through the rows between them.";
    case sg::pair_reason::judged_same: return "One person: somebody judged so.";
    case sg::pair_reason::judged_different:
      return "Not proposed: somebody judged them, or rows they hang together with, to be two people.";
    case sg::pair_reason::too_little: return "Not proposed: the evidence on the two is too little.";
    case sg::pair_reason::group_too_little:
      return "Not proposed: the two look alike, but the rows they stand with do not belong together.";
    case sg::pair_reason::another_claim:
      return "Not proposed: somebody else, who cannot be the same person, has as good a claim to one of the two.";
    case sg::pair_reason::never_compared: return "Not proposed: they share nothing rare enough to be looked at.";
    case sg::pair_reason::one_thing_only:
      return "Not proposed: only one thing speaks for it, and two are needed: a name alone joins nobody.";
  }
  return "";
}

void print_answer(const sg::pair_answer& answer) {
  fmt::print("{} and {}\n{}\n", answer.evidence.a, answer.evidence.b, in_words(answer));
  print_waterfall(answer.evidence);
  if (!answer.together && answer.reason == sg::pair_reason::group_too_little)
    fmt::print("  {:>7}  on average between the rows they stand with\n", in_bits(answer.group_bits));
  if (answer.path.size() > 2)
    for (const auto& step : answer.steps) {
      fmt::print("{} and {}\n", step.a, step.b);
      print_waterfall(step);
    }
}

}  // namespace

exit_code resolve(const options& asked) {
  const auto schema = sg::read_people_schema(read_file(asked.schema), asked.schema);
  const auto table = sg::read_people(read_file(asked.people), asked.people, schema);
  if (tell(table.findings)) return exit_code::refused;
  const sg::people_comparer people{*table.people};
  std::vector<sg::pair_judgement> judgements;
  if (!asked.judgements.empty()) {
    auto reading = sg::read_pair_judgements(read_file(asked.judgements), asked.judgements, people);
    if (tell(reading.findings)) return exit_code::refused;
    judgements = std::move(reading.judgements);
  }
  const auto resolved = sg::resolve(people, judgements);
  tell(resolved.findings);
  if (!asked.why_pair.empty()) {
    const auto answer = sg::why(people, resolved, judgements, asked.why_pair[0], asked.why_pair[1]);
    if (asked.json) fmt::print("{}\n", sg::to_json(answer));
    else print_answer(answer);
    return exit_code::done;
  }
  if (asked.json) {
    fmt::print("{}\n", sg::to_json(people, resolved));
    return exit_code::done;
  }
  const auto proposals = sg::merge_proposals(people, resolved);
  for (const auto& proposal : proposals) {
    for (const auto& row : proposal.rows) fmt::print("{}{}", &row == &proposal.rows.front() ? "" : " ", row);
    if (proposal.links.empty()) fmt::print("  (judged the same)\n");
    else
      fmt::print("  ({} bits at the weakest{})\n", in_bits(proposal.weakest),
                 proposal.judged.empty() ? "" : "; some judged the same");
  }
  fmt::print("{} rows, {} people; {} proposed merges, for a person to confirm\n", people.size(), resolved.people.size(),
             proposals.size());
  return exit_code::done;
}

}  // namespace cli
