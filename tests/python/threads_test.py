# SPDX-License-Identifier: Apache-2.0
"""Long calls let other threads of Python run, and what may be shared is shared without harm."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import safeguarding as sg
from conftest import DATA


def test_a_long_call_lets_other_threads_run():
    roll, reports = sg.read_roll(DATA / "roll.csv").require(), sg.read_reports(DATA / "reports.jsonl").require()
    many = sg.Reports([each.__replace__(id=f"{each.id}-{i}") for i in range(8) for each in reports])
    stop, turns = threading.Event(), []

    def count():
        while not stop.wait(0.001):
            turns.append(time.perf_counter_ns())

    other = threading.Thread(target=count)
    other.start()
    begin = time.perf_counter_ns()
    sg.link(many, roll)
    end = time.perf_counter_ns()
    stop.set()
    other.join()
    quarter = (end - begin) // 4  # in the middle of the call, not where it begins or ends
    assert [each for each in turns if begin + quarter < each < end - quarter]


def test_what_never_changes_is_shared_by_threads():
    roll, reports = sg.read_roll(DATA / "roll.csv").require(), sg.read_reports(DATA / "reports.jsonl").require()
    book = sg.shipped_book("beech-green")
    holders = sg.holders_from_roll(roll)
    ready, finder, history = sg.Arrangements(book, holders, sg.shipped_calendar()), sg.FactFinder(roll, holders), sg.History(reports)
    index = sg.RollIndex(roll)

    def work(_):
        decisions = ready.decide_reports(finder, history)
        return [each.to_json("x") for each in decisions], sg.mentions_json(index.mentions_of_all(reports))

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(work, range(4)))
    assert all(each == answers[0] for each in answers)
