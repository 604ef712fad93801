# SPDX-License-Identifier: Apache-2.0
"""Last year's reports under a changed policy: what would have been otherwise.

DEMONSTRATES read_pack, check_policy, FactFinder.find_all, replay. Needs nothing besides the package.
SIMPLER EXAMPLE to look at first: 01_who_must_be_told.py
"""

from __future__ import annotations

from pathlib import Path

import safeguarding as sg

SCHOOL = Path(__file__).parents[1] / "small_school"


def main() -> None:
    law = sg.shipped_pack("england")
    current = sg.Rulebook([sg.read_pack(SCHOOL / "policy.toml"), law])
    draft = sg.Rulebook([sg.read_pack(SCHOOL / "draft.toml"), law])

    roll = sg.read_roll(SCHOOL / "roll.csv").require()
    reports = sg.read_reports(SCHOOL / "reports.jsonl").require()
    actions = sg.read_actions(SCHOOL / "actions.jsonl").require()
    holders, calendar = sg.read_holders(SCHOOL / "holders.toml"), sg.read_terms(SCHOOL / "terms.toml")
    history = sg.History(reports, actions)

    known = sg.FactFinder(roll, holders).find_all(history)
    past = [sg.PastReport(about=report.id, at=at, known=facts) for report, (facts, at) in zip(reports, known)]
    result = sg.replay(past, current, draft, holders, calendar)
    print(f"{len(result.different)} of {result.reports} reports come out otherwise")
    for each in result.different:
        print(each.about)
        for told in each.change.told:
            print(f"    {told.how.word}: {told.receiver}")
        for clock in each.change.clocks:
            print(f"    clock {clock.id}")
    for name in result.never_met:
        print(f"no report meets {name}")


if __name__ == "__main__":
    main()
