#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One table: matching and deciding on random tables of rules, and the table of 64 rules through GoRules ZEN.

usage: side_by_side.py PROGRAM      (PROGRAM: build/release/bin/decision_table; run by ./dev bench, which installs zen-engine)

Both engines are asked the same 256 questions about the same 64 rules, as ten facts; before anything is timed each answer - the rules
that match - is compared. Figures are things a second of processor time on one core. What the rows of ZEN hold:
- dict:   evaluate() for each question, a dict in and a dict out: what a Python host pays.
- bytes:  the same with the question as JSON bytes written beforehand.
- batch:  one evaluate_batch() of 256 questions: the border once for all of them.
- inside: what ZEN itself says it spent, the field 'performance' of each answer: no border at all.
Ours beside it are rows of the same run: the match alone, and the whole ruling, which a decision table does not give.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time


def per_second(each, run):
    best = 0.0
    run()
    for _ in range(3):
        done, begin = 0, time.process_time()
        while (spent := time.process_time() - begin) < 0.5:
            run()
            done += each
        best = max(best, done / spent)
    return best


def as_jdm(table, columns):
    """The table as ZEN reads it: each cell a list of words, an empty one where a rule does not name the column."""
    rules = []
    for rule in table:
        cells = {"_id": rule["rule"], "out": json.dumps(rule["rule"])}
        for column in columns:
            cells[column] = ", ".join(json.dumps(value) for value in rule["when"].get(column, []))
        rules.append(cells)
    content = {"hitPolicy": "collect", "rules": rules,
               "inputs": [{"id": column, "name": column, "field": column} for column in columns],
               "outputs": [{"id": "out", "name": "rule", "field": "rule"}]}
    node = lambda name, kind, **more: {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}, **more}
    return {"nodes": [node("in", "inputNode"), node("table", "decisionTableNode", content=content), node("out", "outputNode")],
            "edges": [{"id": "a", "type": "edge", "sourceId": "in", "targetId": "table"},
                      {"id": "b", "type": "edge", "sourceId": "table", "targetId": "out"}]}


def micros(text):
    """'12.3µs' as a number of microseconds."""
    for unit, factor in (("ns", 1e-3), ("µs", 1.0), ("ms", 1e3), ("s", 1e6)):
        if text.endswith(unit):
            return float(text[:-len(unit)]) * factor
    raise ValueError(text)


def zen_rows(folder):
    import zen
    table = json.loads((folder / "table.json").read_text(encoding="utf-8"))
    questions = json.loads((folder / "questions.json").read_text(encoding="utf-8"))
    columns = sorted({column for each in questions for column in each["facts"]})
    model = as_jdm(table, columns)
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"table": model}}})
    decision = engine.create_decision(json.dumps(model))
    asked = [each["facts"] for each in questions]
    matched = 0
    for each in questions:
        found = sorted(row["rule"] for row in decision.evaluate(each["facts"])["result"])
        if found != sorted(each["matched"]):
            sys.exit(f"the two disagree on {each['facts']}: {found} and {each['matched']}")
        matched += len(found)
    batch = [{"key": "table", "context": facts} for facts in asked]
    for one, each in zip(engine.evaluate_batch(batch), questions):
        if not one["success"] or sorted(row["rule"] for row in one["data"]["result"]) != sorted(each["matched"]):
            sys.exit("the batch disagrees")
    print(f"checked: {len(asked)} questions of {len(table)} rules, {matched} matches, the same by both engines\n")
    as_bytes = [json.dumps(facts).encode() for facts in asked]
    inside = min(sum(micros(decision.evaluate(facts)["performance"]) for facts in asked) for _ in range(10))
    return [("ZEN dict", per_second(len(asked), lambda: [decision.evaluate(facts) for facts in asked])),
            ("ZEN bytes", per_second(len(asked), lambda: [decision.evaluate(facts) for facts in as_bytes])),
            ("ZEN batch", per_second(len(asked), lambda: engine.evaluate_batch(batch))),
            ("ZEN inside", len(asked) / inside * 1e6)]


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        printed = subprocess.run([program, name], check=True, stdout=subprocess.PIPE, text=True).stdout
        ours, deadlines = {}, []
        for line in printed.splitlines():
            row, rules, figure = line.split("\t")
            if rules == "0":
                deadlines.append((row, float(figure)))
            else:
                ours.setdefault(row, {})[int(rules)] = float(figure)
        try:
            zen = zen_rows(pathlib.Path(name))
        except ImportError:
            zen = []
            print("zen-engine is not installed here: its rows are left out\n")
    sizes = (16, 64, 256, 1024)
    print(f"{'a second of processor time, one core':62}" + "".join(f"{size:>13,}" for size in sizes) + "   rules")
    for row, figures in ours.items():
        print(f"{row:62}" + "".join(f"{figures[size]:13,.0f}" for size in sizes))
    for row, figure in zen:
        print(f"{row:62}{'':13}{figure:13,.0f}")
    for row, figure in deadlines:
        print(f"{row:62}{figure:13,.0f}")
    if zen:
        match, ruling = ours["match, with near misses"][64], ours["decide: fact sheet to ruling"][64]
        words = ours["facts in words to ruling"][64]
        print("\n64 rules, times as many as" + "".join(f"{row:>14}" for row, _ in zen))
        for row, figure in (("match", match), ("fact sheet to ruling", ruling), ("facts in words to ruling", words)):
            print(f"{row:26}" + "".join(f"{figure / other:14,.1f}" for _, other in zen))


if __name__ == "__main__":
    main()
