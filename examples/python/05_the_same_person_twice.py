# SPDX-License-Identifier: Apache-2.0
"""A roll against another: who stands in both, with the evidence, and a judgement that undoes one proposal.

DEMONSTRATES parse_people_schema, resolve, Resolution.why, PairJudgement. Needs nothing besides the package.
"""

from __future__ import annotations

from pathlib import Path

import safeguarding as sg

SCHOOL = Path(__file__).parents[1] / "small_school"


def main() -> None:
    columns = sg.parse_people_schema((SCHOOL / "people.toml").read_bytes())
    table = (SCHOOL / "people.csv").read_bytes()
    found = sg.resolve(table, columns)
    print(found)
    for proposal in found.proposals:
        answer = found.why(proposal.rows[0], proposal.rows[1])
        print(f"{' '.join(proposal.rows)}: {answer.reason.word}, {answer.evidence.bits / 1024:+.2f} bits")
        for line in answer.evidence.lines:
            print(f"    {line.bits / 1024:+6.2f}  {line.what}: {line.words}")

    a, b = found.proposals[0].rows[:2]
    judged = sg.resolve(table, columns, [sg.PairJudgement(a=a, b=b, verdict=sg.VerdictOnPair.different)])
    print(f"after somebody judged {a} and {b} to be two people: {judged.why(a, b).reason.word}, {len(judged.proposals)} proposals")


if __name__ == "__main__":
    main()
