#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which news texts tell of one event: the jigsaw without a roll beside TF-IDF.

usage: texts_side_by_side.py SAFEGUARDING [--texts FILE]

FILE holds one JSON object a line: id, topic, event, text; without it ../shared/data/events/ecb_plus.jsonl beside the checkout. Without the
file it is skipped by name. Every text becomes a report of nobody, recorded in the order of the file and observed at no known time. Printed are
B-cubed precision, recall and F1 of what `link` calls one event, of its pictures and of what its links connect, a text in no group being a
group of its own; and of TF-IDF with the cosine, clustered by connected, average and complete linkage, each threshold being the best on the
other half of the topics. TF-IDF sees all texts before it says anything of the first; `link` sees none that comes later.
"""
import argparse
import collections
import datetime
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def bcubed(label, gold, among):
    """Precision, recall and F1 of labels, both of them by text."""
    ours, theirs, both = collections.Counter(), collections.Counter(), collections.Counter()
    for one in among:
        ours[label[one]] += 1
        theirs[gold[one]] += 1
        both[label[one], gold[one]] += 1
    precision = sum(n * n / ours[l] for (l, _), n in both.items()) / len(among)
    recall = sum(n * n / theirs[g] for (_, g), n in both.items()) / len(among)
    return precision, recall, 2 * precision * recall / (precision + recall)


def show(name, figures):
    print(f"{name:<42} precision {figures[0]:.3f}  recall {figures[1]:.3f}  F1 {figures[2]:.3f}")


def similarities(texts):
    counts = [collections.Counter(re.findall(r"[a-z0-9]+", text.lower())) for text in texts]
    holding = collections.Counter(word for one in counts for word in one)
    vectors = []
    for one in counts:
        weights = {w: (1 + math.log(n)) * (math.log((1 + len(texts)) / (1 + holding[w])) + 1) for w, n in one.items()}
        length = math.sqrt(sum(w * w for w in weights.values()))
        vectors.append({w: weight / length for w, weight in weights.items()})
    postings = collections.defaultdict(list)
    near = [[0.0] * len(texts) for _ in texts]
    for i, vector in enumerate(vectors):
        for word, weight in vector.items():
            for j, other in postings[word]:
                near[i][j] += weight * other
            postings[word].append((i, weight))
        for j in range(i):
            near[j][i] = near[i][j]
    return near


def clusterings(near, among, how):
    """Labels by threshold, from the nearest clusters downwards."""
    groups = {i: [i] for i in among}
    likeness = {i: {j: near[i][j] for j in among if j != i} for i in among}
    found, threshold = {}, 1.0
    label = {i: i for i in among}
    best = {i: max(likeness[i], key=likeness[i].get) for i in among}
    while len(groups) > 1:
        a = max(best, key=lambda i: likeness[i][best[i]])
        b = best[a]
        while threshold > likeness[a][b] and threshold > .1:
            found[round(threshold, 2)] = dict(label)
            threshold -= .02
        if threshold <= .1:
            break
        for other in groups:
            if other in (a, b):
                continue
            x, y = likeness[a][other], likeness[b][other]
            joined = {"connected": max(x, y), "complete": min(x, y),
                      "average": (x * len(groups[a]) + y * len(groups[b])) / (len(groups[a]) + len(groups[b]))}[how]
            likeness[a][other] = likeness[other][a] = joined
            del likeness[other][b]
        likeness[a].pop(b, None)
        groups[a] += groups.pop(b)
        del likeness[b], best[b]
        for i in groups[a]:
            label[i] = a
        for i in groups:
            if likeness[i] and (i == a or best[i] in (a, b)):
                best[i] = max(likeness[i], key=likeness[i].get)
    return found


def main():
    asked = argparse.ArgumentParser(usage=__doc__)
    asked.add_argument("program")
    asked.add_argument("--texts", type=pathlib.Path, default=ROOT.parent / "shared/data/events/ecb_plus.jsonl")
    asked = asked.parse_args()
    if not asked.texts.exists():
        return print(f"skipped: {asked.texts} is not there")
    read = [json.loads(line) for line in asked.texts.open(encoding="utf-8")]
    gold = [one["event"] for one in read]
    halves = [[i for i, one in enumerate(read) if one["topic"] % 2 == half] for half in (0, 1)]

    begins = datetime.datetime(2026, 9, 1, tzinfo=datetime.timezone.utc)
    with tempfile.TemporaryDirectory() as folder:
        reports = pathlib.Path(folder) / "reports.jsonl"
        with reports.open("w", encoding="utf-8") as file:
            for i, one in enumerate(read):
                recorded = (begins + datetime.timedelta(minutes=10 * i)).isoformat()
                print(json.dumps({"id": f"r-{i}", "recorded_at": recorded, "observed_at": None, "reporter": None, "channel": "concern_form",
                                  "people": [], "categories": [], "place": None, "text": one["text"]}), file=file)
        done = subprocess.run([asked.program, "link", "--json", "--reports", reports], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"link ended with {done.returncode}: {done.stderr}")
    said = json.loads(done.stdout)
    number = {f"r-{i}": i for i in range(len(read))}
    connected = {i: i for i in range(len(read))}

    def root(i):
        while connected[i] != i:
            i = connected[i]
        return i
    for link in said["links"]:
        connected[root(number[link["a"]])] = root(number[link["b"]])
    by_event, by_picture = {i: i for i in range(len(read))}, {i: i for i in range(len(read))}
    for group in said["same_event"]:
        for each in group:
            by_event[number[each]] = number[group[0]]
    placed = set()  # a text may be in several pictures: here it counts in the one it joined first
    for picture in said["pictures"]:
        for each in picture["reports"]:
            if each not in placed:
                by_picture[number[each]] = number[picture["reports"][0]]
            placed.add(each)
    everything = range(len(read))
    largest = max(collections.Counter(by_picture.values()).values())
    print(f"{len(read)} texts, {len(set(gold))} events; {len(said['pictures'])} pictures, the largest of {largest}")
    show("link, what it calls one event", bcubed(by_event, gold, everything))
    show("link, pictures", bcubed(by_picture, gold, everything))
    show("link, what links connect", bcubed([root(i) for i in everything], gold, everything))

    near = similarities([one["text"] for one in read])
    for how in ("connected", "average", "complete"):
        by_threshold = [clusterings(near, half, how) for half in halves]
        label = {}
        for chosen_on, said_of in ((0, 1), (1, 0)):
            best = max(by_threshold[chosen_on], key=lambda t: (bcubed(by_threshold[chosen_on][t], gold, halves[chosen_on])[2], t))
            label.update(by_threshold[said_of].get(best, by_threshold[said_of][min(by_threshold[said_of])]))
        show(f"TF-IDF, {how} linkage", bcubed(label, gold, everything))


if __name__ == "__main__":
    main()
