#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`safeguarding score` prints what the judge of the labelled schools prints, to the last digit, for outputs of every quality.

usage: score_as_the_judge.py PROGRAM [--corpora FOLDER]

FOLDER holds score.py and one folder a school; without it ../shared/corpus beside the checkout. Without it the test is skipped.
Outputs are made from the truth and spoilt more and more, with a fixed seed: labels dropped, people swapped, pairs and pictures made up.
"""
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUTS_A_SCHOOL = 25
OURS_ALONE = ("_bcubed_",)


def made_output(folder, draw, spoilt):
    """An output that keeps the truth with probability 1 - spoilt."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    ids = [json.loads(line)["id"] for line in (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    people = sorted({m["person"] for m in truth["mentions"] if m["person"]})

    def kept():
        return draw.random() >= spoilt

    mentions = []
    for label in truth["mentions"]:
        surface = label["surface"]
        if not kept():
            surface = draw.choice([surface.upper(), surface + "'s", surface.split()[0], surface + " Smith", "the lad", surface[1:] or "x"])
        for _ in range(1 if kept() else draw.choice([0, 2])):
            person = label["person"] if kept() else draw.choice([None, draw.choice(people)])
            mention = {"report": label["report"], "surface": surface, "person": person}
            if draw.random() < .7:
                mention["start"] = draw.choice([3, 3, 8])
            mentions.append(mention)

    def group(reports):
        held = [r for r in reports if kept()] + [draw.choice(ids) for _ in range(3) if not kept()]
        return list(dict.fromkeys(held))

    events = [g for g in map(group, truth["same_event"]) if len(g) > 1]
    links = []
    tempted = [t["reports"] for t in truth["tempting_but_wrong"] if not kept()]
    for reports in [s["reports"] for s in truth["stories"]] + truth["same_event"] + tempted:
        for a, b in itertools.combinations(reports, 2):
            if draw.random() < .4:
                continue
            if not kept():
                a, b = draw.choice(ids), draw.choice(ids)
            lines = [draw.randint(-3000, 9000) / 1024 for _ in range(draw.randint(1, 6))]
            links.append({"a": a, "b": b, "probability": draw.choice([.5, .9]) if kept() else draw.choice([.1, .4999]), "bits": sum(lines) + (0 if kept() else .25),
                          "evidence": [{"feature": "f", "a": "", "b": "", "bits": bits} for bits in lines]})
    pictures = []
    for story in [s["reports"] for s in truth["stories"]] + [draw.sample(ids, 4) for _ in range(int(12 * spoilt))]:
        reports = group(story)
        if reports:
            joined = {r: draw.choice(ids) for r in reports if not kept()}
            pictures.append({"id": f"q-{len(pictures)}", "reports": reports, "joined": joined, "why": [], "pattern": None,
                             "raised_at": sorted(reports)[1 % len(reports)] if kept() else draw.choice(ids)})
    return {"mentions": mentions, "same_event": events, "links": links, "pictures": pictures}


def run(*command):
    ran = subprocess.run([str(part) for part in command], capture_output=True, check=False, text=True)
    return ran.stdout.splitlines(), ran.stderr, ran.returncode


def main(arguments):
    program = pathlib.Path(arguments[0]).resolve()
    corpora = pathlib.Path(arguments[2]) if len(arguments) > 2 else ROOT.parent / "shared" / "corpus"
    judge = corpora / "score.py"
    if not judge.is_file():
        print(f"skipped: {judge} is not there")
        return 77
    faults, compared, gates = [], 0, set()
    for folder in sorted(path for path in corpora.iterdir() if (path / "truth.json").is_file()):
        for number in range(OUTPUTS_A_SCHOOL):
            draw = random.Random(f"{folder.name} {number}")
            with tempfile.TemporaryDirectory() as temporary:
                output = pathlib.Path(temporary) / "output.json"
                output.write_text(json.dumps(made_output(folder, draw, .9 * number / OUTPUTS_A_SCHOOL)), encoding="utf-8")
                theirs, said, code = run(sys.executable, judge, folder, output, "--gate")
                ours, wrong, ended = run(program, "score", "--truth", folder / "truth.json", output, "--gate")
            ours = [line for line in ours if not any(mark in line for mark in OURS_ALONE)]
            theirs = [line.replace("(goal <= 1.0)", "(goal <= 1)") for line in theirs]  # how a bound is written is no figure
            gates.add(code)
            compared += len(theirs)
            if ours != theirs or (ended != 0) != (code != 0) or said or wrong:
                different = [f"  judge: {a}\n  ours:  {b}" for a, b in itertools.zip_longest(theirs, ours) if a != b]
                faults.append(f"{folder.name} {number}: ends {ended} for {code} {said}{wrong}\n" + "\n".join(different))
    if gates != {0, 1}:
        faults.append(f"the gate was only seen to end with {gates}: the outputs must reach it and miss it")
    print("\n".join(faults[:5]))
    print(f"{compared} lines compared, {len(faults)} faults")
    return 1 if faults or not compared else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
