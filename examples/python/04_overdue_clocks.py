# SPDX-License-Identifier: Apache-2.0
"""A trust's dashboard: the clocks of all its schools, what is late and whose it is.

DEMONSTRATES Arrangements.decide_reports, running_clocks_of_all, to_pandas. Needs pandas and pyarrow.
SIMPLER EXAMPLE to look at first: 01_who_must_be_told.py
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd

import safeguarding as sg

EXAMPLES = Path(__file__).parents[1]
MORNING = datetime(2026, 12, 7, 8, 0, tzinfo=ZoneInfo("Europe/London"))


def clocks_of(name: str, folder: Path, book: sg.Rulebook, calendar: sg.SchoolCalendar, as_of: datetime) -> pd.DataFrame:
    roll = sg.read_roll(folder / "roll.csv").require()
    reports = sg.read_reports(folder / "reports.jsonl").require()
    actions = sg.read_actions(folder / "actions.jsonl").require()
    holders = sg.read_holders(folder / "holders.toml")
    ready = sg.Arrangements(book, holders, calendar)
    decisions = ready.decide_reports(sg.FactFinder(roll, holders), sg.History(reports, actions))
    frame: pd.DataFrame = sg.running_clocks_of_all(decisions, reports, actions, calendar, as_of).to_pandas()
    frame.insert(0, "school", name)
    return frame


def main() -> None:
    law = sg.shipped_pack("england")
    small = EXAMPLES / "small_school"
    frames = [
        clocks_of("primary", EXAMPLES / "data", sg.shipped_book("beech-green"), sg.shipped_calendar(), MORNING),
        clocks_of("small", small, sg.Rulebook([sg.read_pack(small / "policy.toml"), law]), sg.read_terms(small / "terms.toml"), MORNING),
    ]
    clocks = pd.concat(frames, ignore_index=True)
    clocks["state"] = clocks["state"].astype(str)
    print(pd.crosstab(clocks["school"], clocks["state"]))
    late = clocks[clocks["state"] == "late"].sort_values(["due", "school", "report", "clock"])
    print()
    print(late.assign(due=late["due"].dt.tz_convert("Europe/London").dt.strftime("%a %d %b %H:%M"))
          [["school", "report", "clock", "due"]].head(12).to_string(index=False))


if __name__ == "__main__":
    main()
