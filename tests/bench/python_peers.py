#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`link` and `resolve` of the Python package beside the Python stacks that people would build for the same work, in one run on one machine.

usage: python_peers.py [CORPORA [PEOPLE]]

CORPORA is a folder of labelled schools, by default ../shared/corpus beside the checkout; PEOPLE the folder of tables of people, by default
../shared/data/people. Data that is not there is skipped by name. Run it with a Python in which the package and the peers are installed.

link: reports of a school are joined by rapidfuzz (names of the roll found in the words of each report), rarity (words, places and people that
few reports share, as log2 of the reports there are over those that have it) and networkx (what hangs together is a picture). The bar on the sum
of the rarities is the one that gives the peer its best F1 of links on that very truth: it is told the answers, we are not. resolve: rows of one
table, recordlinkage and Splink as people_side_by_side.py runs them. Seconds of wall time, the best of three for `link`.
"""
import collections
import csv
import io
import json
import logging
import math
import pathlib
import re
import sys
import time

import safeguarding as sg

import people_side_by_side as people

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\w+")
FIGURES = ("link_precision", "link_recall", "stories_bcubed_f1", "stories_seen_in_time")


class Joined:
    """Pairs of reports that share something, with the sum of the rarities of what they share."""

    def __init__(self, reports, roll):
        import numpy
        from rapidfuzz import fuzz, process

        names = [(f"{each.name.forename} {each.name.surname}".lower(), each.id) for each in roll]
        holders = collections.defaultdict(set)
        for place, report in enumerate(reports):
            words = WORD.findall(report.text)
            for word in {word.lower() for word in words if len(word) > 3}:
                holders["word", word].add(place)
            if report.place:
                holders["place", report.place.lower()].add(place)
            for each in report.people:
                holders["person", each.person].add(place)
            pairs = [f"{a} {b}".lower() for a, b in zip(words, words[1:]) if a[:1].isupper() and b[:1].isupper()]
            if pairs and names:
                likeness = process.cdist(pairs, [name for name, _ in names], scorer=fuzz.ratio, score_cutoff=88)
                for _, column in zip(*numpy.nonzero(likeness)):
                    holders["person", names[column][1]].add(place)
        self.ids = [report.id for report in reports]
        self.rarity = collections.Counter()
        for places in holders.values():
            if 1 < len(places) <= max(2, len(reports) // 20):
                bits = math.log2(len(reports) / len(places))
                ordered = sorted(places)
                for i, a in enumerate(ordered):
                    for b in ordered[i + 1 :]:
                        self.rarity[a, b] += bits

    def links(self, bar):
        return [pair for pair, bits in self.rarity.items() if bits >= bar]

    def output(self, bar):
        """As Jigsaw.to_json() has it, as far as this can say."""
        import networkx

        links = self.links(bar)
        groups = [sorted(group) for group in networkx.connected_components(networkx.Graph(links))]
        bits = {pair: round(1024 * self.rarity[pair]) for pair in links}
        return json.dumps({
            "links": [{"a": self.ids[a], "b": self.ids[b], "probability": 1 - 2 ** (-self.rarity[a, b] / bar), "bits": bits[a, b],
                       "evidence": [{"bits": bits[a, b]}]} for a, b in links],
            "pictures": [{"id": f"{self.ids[group[0]]}+{self.ids[group[1]]}", "reports": [self.ids[each] for each in group],
                          "raised_at": self.ids[group[1]]} for group in groups]})


def f1(figures):
    p, r = figures["link_precision"], figures["link_recall"]
    return 2 * p * r / (p + r) if p + r else 0.0


def best_of_three(work):
    best, result = None, None
    for _ in range(3):
        begin = time.perf_counter()
        result = work()
        taken = time.perf_counter() - begin
        best = taken if best is None else min(best, taken)
    return result, best


def show(what, who, figures, seconds):
    print(f"{what:<22} {who:<22}" + "".join(f" {figures[name]:8.3f}" for name in FIGURES) + f" {f1(figures):8.3f} {seconds:9.3f} s", flush=True)


def link_on(name, roll, reports, lines, truth):
    ours, our_time = best_of_three(lambda: sg.link(reports, roll).to_json())
    show(name, "safeguarding", sg.score(truth, ours, lines).figures, our_time)
    joined, making = best_of_three(lambda: Joined(list(reports), list(roll)))
    bar = max((each / 2 for each in range(8, 60, 2)), key=lambda each: f1(sg.score(truth, joined.output(each), lines).figures))
    found, joining = best_of_three(lambda: joined.output(bar))
    show(name, "rapidfuzz + networkx", sg.score(truth, found, lines).figures, making + joining)
    print(f"{name:<22} {len(reports)} reports; its bar {bar:.1f} bits; time of the peer / ours {(making + joining) / our_time:.2f}", flush=True)


def link(corpora):
    print(f"{'link':<45}" + "".join(f" {word:>8}" for word in ("P", "R", "story B3", "in time", "F1")) + "      wall")
    for folder in sorted(path for path in corpora.glob("*") if (path / "truth.json").is_file()):
        lines = (folder / "reports.jsonl").read_bytes()
        link_on(folder.name, sg.read_roll(folder / "roll.csv").require(), sg.parse_reports(lines).require(), lines,
                sg.parse_truth((folder / "truth.json").read_bytes()))
    school = sg.SchoolGenerator(pupils=300, reports=800, seed=11)
    text, truth = [], {"stories": [], "tempting_but_wrong": [], "same_event": [], "mentions": []}
    for line, labels in school:
        text.append(line + "\n")
        for key, value in json.loads(labels.to_json()).items():
            truth[key] += value
    lines = "".join(text)
    link_on("invented, seed 11", sg.parse_roll(school.roll()).require(), sg.parse_reports(lines).require(), lines,
            sg.parse_truth(json.dumps(truth)))


def resolve(folder):
    print(f"{'resolve':<45}" + "".join(f" {word:>8}" for word in ("P", "R", "F1", "B3 P", "B3 R", "B3 F1")) + "      wall")
    for name, files, schema, person in people.SETS:
        peers = [(peer, run) for wanted, peer, run in people.PEERS if wanted == files]
        if not peers:
            continue
        if not (folder / files[0]).is_file():
            print(f"{name:<22} skipped: {files[0]} not found")
            continue
        rows = people.read(folder, files)
        truth = {row[next(iter(schema))]: person(row) for row in rows}
        table = io.StringIO()
        writer = csv.DictWriter(table, list(schema), extrasaction="ignore", restval="")
        writer.writeheader()
        writer.writerows(rows)
        columns = [sg.PeopleColumn(name=column, is_=sg.ColumnKind[kind]) for column, kind in schema.items()]
        begin = time.perf_counter()
        found = {row: number for number, ids in enumerate(sg.resolve(table.getvalue(), columns).people) for row in ids}
        our_time = time.perf_counter() - begin
        line(name, "safeguarding", people.judge(found, truth), our_time)
        for peer, run in peers:
            try:
                found, seconds = run(folder / files[0])
            except ImportError:
                print(f"{name:<22} {peer} skipped: it is not installed")
                continue
            line(name, peer, people.judge(found, truth), seconds)
            print(f"{name:<22} {len(rows)} rows; time of the peer / ours {seconds / our_time:.2f}", flush=True)


def line(name, who, figures, seconds):
    print(f"{name:<22} {who:<22}" + "".join(f" {figure:8.4f}" for figure in figures) + f" {seconds:9.3f} s", flush=True)


def main(arguments):
    logging.getLogger("splink").setLevel(logging.ERROR)
    corpora = pathlib.Path(arguments[0]) if arguments else ROOT.parent / "shared" / "corpus"
    folder = pathlib.Path(arguments[1]) if len(arguments) > 1 else ROOT.parent / "shared" / "data" / "people"
    try:
        import networkx  # noqa: F401
        import rapidfuzz  # noqa: F401
    except ImportError as missing:
        print(f"link is not compared: {missing.name} is not installed")
    else:
        link(corpora)
    resolve(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
