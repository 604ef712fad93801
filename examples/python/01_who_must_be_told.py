# SPDX-License-Identifier: Apache-2.0
"""Who must be told, for a CSV of concerns: one row in, one line out.

DEMONSTRATES Facts, Arrangements.decide_all, Decision. Needs nothing besides the package.
"""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import safeguarding as sg

HERE = Path(__file__).parent
WORDS = ("event", "subject_role", "reporter_role", "harm_threshold", "significant_harm", "abuse_or_unlawful")
YES_OR_NO = ("immediate_danger", "child_identified")


def facts_of(row: dict[str, str]) -> sg.Facts:
    """What the row says. An empty cell is not known: every answer it could have is allowed for."""
    known: dict[str, str | bool | sg.NotKnown] = {"reporter_is_subject": False}
    known.update({name: row[name] or sg.UNKNOWN for name in WORDS})
    known.update({name: row[name] == "yes" if row[name] else sg.UNKNOWN for name in YES_OR_NO})
    return sg.Facts(known)


def main() -> None:
    book = sg.shipped_book("cleves")
    ready = sg.Arrangements(book, sg.Holders.posts(book), sg.shipped_calendar())
    with open(HERE / "concerns.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    decisions = ready.decide_all((facts_of(row), datetime.fromisoformat(row["recorded_at"])) for row in rows)
    for row, decision in zip(rows, decisions):
        print(f"{row['id']}  {book.words.in_words(row['event'])}")
        for each in decision.notify:
            sure = "" if each.certainty is sg.CertaintyOfEffect.certain else ", until it is known whether it applies"
            print(f"     tell {book.words.the_words(each.receiver)}{' ' + each.time if each.time else ''}{sure}")
        for clock in decision.clocks:
            due = clock.runs_to.due
            print(f"     {clock.id} by {sg.london_text(due) if due else clock.runs_to.why_unknown}")
        for question in decision.missing:
            if question.matters is sg.Bearing.changes_answer:
                print(f"     ask: {question.question}")
        print(f"     because of {', '.join(decision.cites + decision.overlay)}")


if __name__ == "__main__":
    main()
