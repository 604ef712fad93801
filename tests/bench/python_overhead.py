#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What calling from Python costs beside the same work in C++, in one run on one machine.

usage: python_overhead.py BATCH_TIMES [ROUNDS]     (BATCH_TIMES is build/release/bin/batch_times)

Run it with a Python in which the package is installed. Both sides decide on every report of examples/data and link them; the best of
ROUNDS rounds counts. "one by one" crosses the border for each report; "in batch" once.
"""
import json
import pathlib
import subprocess
import sys
import time

import safeguarding as sg

DATA = pathlib.Path(__file__).resolve().parents[2] / "examples" / "data"


def best_of(rounds, work):
    best = None
    for _ in range(rounds):
        begin = time.perf_counter_ns()
        work()
        taken = time.perf_counter_ns() - begin
        best = taken if best is None else min(best, taken)
    return best


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 9
    cpp = json.loads(subprocess.run([program, DATA / "roll.csv", DATA / "reports.jsonl", str(rounds)], capture_output=True, check=True).stdout)
    roll, reports = sg.read_roll(DATA / "roll.csv").require(), sg.read_reports(DATA / "reports.jsonl").require()
    holders = sg.holders_from_roll(roll)
    ready = sg.Arrangements(sg.shipped_book("beech-green"), holders, sg.shipped_calendar())
    finder, history = sg.FactFinder(roll, holders), sg.History(reports)

    def one_by_one():
        for each in reports:
            ready.decide(finder.find(each, history), each.recorded_at)

    def link_one_by_one():
        jigsaw = sg.Jigsaw(sg.FeatureReader(roll))
        for each in reports:
            jigsaw.add(each)
        return jigsaw.links

    rows = [("decide, in batch", cpp["decide_ns"], best_of(rounds, lambda: ready.decide_reports(finder, history))),
            ("decide, one by one", cpp["decide_ns"], best_of(rounds, one_by_one)),
            ("link, in batch", cpp["link_ns"], best_of(rounds, lambda: sg.link(reports, roll).links)),
            ("link, one by one", cpp["link_ns"], best_of(rounds, link_one_by_one))]
    assert len(reports) == cpp["reports"] and len(sg.link(reports, roll).links) == cpp["links"]
    print(f"{len(reports)} reports, best of {rounds} rounds; microseconds a report")
    print(f"{'':20} {'C++':>9} {'Python':>9} {'more':>7}")
    for name, theirs, taken in rows:
        ours = taken / len(reports)
        print(f"{name:20} {theirs / 1000:9.2f} {ours / 1000:9.2f} {100 * (ours / theirs - 1):6.1f} %")


if __name__ == "__main__":
    main()
