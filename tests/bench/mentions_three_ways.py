#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How well mentions are resolved on labelled schools, each time on the school that was left out.

usage: mentions_three_ways.py BIN_FOLDER [--corpora FOLDER]

Two thresholds (the least bits with which somebody is named, and the lead over the next) are chosen on two schools: the most mentions right
with a precision of 0.98 or more and nobody named where nobody may be. The third is then measured with them; beside it stands what the
thresholds do on the two they were chosen on, and what the thresholds that are built in do on the third. A mention is right if the output
names the labelled person for the same words in the same report (whole words; several people at one place are wrong); a label without a
person that is resolved counts as guessed. The rules and weights were written with these schools at hand, so the left-out figures say how
much hangs on the thresholds, not how a new school will do: for that, give a folder of schools that nobody has read.

FOLDER holds one folder a school with roll.csv, reports.jsonl and truth.json; without it ../shared/corpus beside the checkout. A folder
that is not there is skipped by name.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIT = 1024
BUILT_IN = (-5 * BIT // 2, 5 * BIT // 2)
GRID = [(least * BIT // 2, margin * BIT // 2) for least in (-8, -7, -6, -5, -4, -2, 0) for margin in (3, 4, 5, 6, 8)]


def words(surface):
    return re.findall(r"\w+", re.sub(r"['\u2019]s\b", "", surface.lower()))


def within(a, b):
    return bool(a) and any(b[i:i + len(a)] == a for i in range(len(b) - len(a) + 1))


def about(label, mentions):
    """The output for the labelled words: that of the very same words if there is any, else what contains them or is contained."""
    wanted = words(label)
    near = [m for m in mentions if within(words(m["surface"]), wanted) or within(wanted, words(m["surface"]))]
    return [m for m in near if words(m["surface"]) == wanted] or near


class Tally:
    def __init__(self, right=0, wrong=0, missed=0, guessed=0, nulls=0):
        self.right, self.wrong, self.missed, self.guessed, self.nulls = right, wrong, missed, guessed, nulls

    def __add__(self, other):
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed, self.guessed + other.guessed, self.nulls + other.nulls)

    @property
    def precision(self):
        return self.right / max(1, self.right + self.wrong + self.guessed)

    @property
    def recall(self):
        return self.right / max(1, self.right + self.wrong + self.missed)

    def __str__(self):
        return f"P {self.precision:.3f}  R {self.recall:.3f}  guessed {self.guessed:2} of {self.nulls:3}"


def score(truth, output):
    here, tally = {}, Tally()
    for mention in output["mentions"]:
        here.setdefault(mention["report"], []).append(mention)
    for label in truth["mentions"]:
        found = here.get(label["report"], [])
        if label["person"] is None:
            tally.nulls += 1
            tally.guessed += any(m["person"] for m in about(label["surface"], found))
            continue
        hits = about(label["surface"], [m for m in found if m["person"]])
        places = {}
        for m in hits:
            places.setdefault((m["start"], *words(m["surface"])), set()).add(m["person"])
        if all(len(people) == 1 for people in places.values()) and any(m["person"] == label["person"] for m in hits):
            tally.right += 1
        elif hits:
            tally.wrong += 1
        else:
            tally.missed += 1
    return tally


def measure(program, school):
    """Of each pair of thresholds, the tally."""
    pairs = [*GRID, BUILT_IN]
    numbers = [str(number) for pair in pairs for number in pair]
    ran = subprocess.run([str(program), str(school / "roll.csv"), str(school / "reports.jsonl"), *numbers], capture_output=True, text=True, check=True)
    truth = json.loads((school / "truth.json").read_text(encoding="utf-8"))
    return {pair: score(truth, json.loads(line)) for pair, line in zip(pairs, ran.stdout.splitlines())}


def choose(tallies):
    """The pair with the most right among those that are precise and guess nothing on all of `tallies`; the strictest of equals."""
    def sums(pair):
        total = Tally()
        for each in tallies:
            total = total + each[pair]
        return total
    safe = [pair for pair in GRID if sums(pair).guessed == 0 and sums(pair).precision >= .98]
    return max(safe or [max(GRID, key=lambda pair: sums(pair).precision)], key=lambda pair: (sums(pair).right, pair[0], pair[1]))


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    folder = pathlib.Path(arguments[arguments.index("--corpora") + 1]) if "--corpora" in arguments else ROOT.parent / "shared" / "corpus"
    schools = sorted(path for path in folder.glob("*") if (path / "truth.json").exists()) if folder.exists() else []
    if len(schools) < 1:
        print(f"skipped: there are no labelled schools in {folder}")
        return 0
    measured = {school.name: measure(pathlib.Path(arguments[0]) / "mention_scores", school) for school in schools}
    for name, tallies in measured.items():
        print(f"{name:<12} built in            {tallies[BUILT_IN]}")
    if len(measured) < 3:
        return 0
    for name, tallies in measured.items():
        others = [other for key, other in measured.items() if key != name]
        pair = choose(others)
        total = Tally()
        for each in others:
            total = total + each[pair]
        print(f"{name:<12} left out            {tallies[pair]}   least {pair[0] / BIT:+.1f} margin {pair[1] / BIT:.1f} bits; in sample {total}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
