#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How far words alone get on a labelled school: the best that linking by TF-IDF can do, and how often sentences come again.

usage: school_baseline.py FOLDER...

FOLDER holds reports.jsonl and truth.json. Pairs of reports are linked when the cosine of their TF-IDF vectors is above a threshold; the one
with the best F1 is chosen with the truth at hand, so no such linker does better. Wanted are the pairs within a story or an event.
"""
import collections
import itertools
import json
import math
import pathlib
import re
import sys


def read(folder):
    reports = [json.loads(line) for line in (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    return reports, json.loads((folder / "truth.json").read_text(encoding="utf-8"))


def vectors(texts):
    counts = [collections.Counter(re.findall(r"\w+", text.lower())) for text in texts]
    spread = collections.Counter(word for count in counts for word in count)
    for count in counts:
        weights = {word: (1 + math.log(n)) * math.log(len(texts) / spread[word]) for word, n in count.items()}
        length = math.sqrt(sum(w * w for w in weights.values())) or 1
        yield {word: w / length for word, w in weights.items()}


def best_link(texts, wanted):
    postings = collections.defaultdict(list)
    likeness = collections.Counter()
    for number, vector in enumerate(vectors(texts)):
        for word, weight in vector.items():
            for other, its in postings[word]:
                likeness[other, number] += weight * its
            postings[word].append((number, weight))
    best, right = (0.0, 0.0, 0.0), 0
    for rank, (pair, _) in enumerate(likeness.most_common(), 1):
        right += pair in wanted
        precision, recall = right / rank, right / len(wanted)
        if right and 2 * precision * recall / (precision + recall) > best[0]:
            best = (2 * precision * recall / (precision + recall), precision, recall)
    return best


def main(folders):
    print(f"{'school':<16}{'reports':>8}{'F1':>7}{'precision':>11}{'recall':>8}{'repeated sentences':>20}{'words, median':>15}")
    for folder in map(pathlib.Path, folders):
        reports, truth = read(folder)
        place = {report["id"]: number for number, report in enumerate(reports)}
        groups = [story["reports"] for story in truth["stories"]] + truth["same_event"]
        wanted = {tuple(sorted((place[a], place[b]))) for group in groups for a, b in itertools.combinations(group, 2)}
        f1, precision, recall = best_link([report["text"] for report in reports], wanted)
        sentences = collections.Counter(s for r in reports for s in re.split(r"(?<=[.?!])\s+", r["text"]) if s)
        again = sum(n for n in sentences.values() if n > 1) / sum(sentences.values())
        words = sorted(len(report["text"].split()) for report in reports)
        print(f"{folder.name:<16}{len(reports):>8}{f1:>7.3f}{precision:>11.3f}{recall:>8.3f}{again:>20.3f}{words[len(words) // 2]:>15}")


if __name__ == "__main__":
    main(sys.argv[1:])
