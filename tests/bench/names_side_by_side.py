#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How well and how fast names are compared, with rapidfuzz and jellyfish asked the same in the same run.

usage: names_side_by_side.py FOLDER [DATA]    (FOLDER: build/release/bin; run by ./dev bench, which installs the peers)

DATA is the folder with the public labelled names, ../shared/data/names beside the checkout unless named here or in
SAFEGUARDING_BENCH_NAMES. What is not there is skipped by name and counts as nothing. One evaluator serves every row:
- P3   548 pairs of full names: average precision, the best F1 over all thresholds, and F1 at one half. Nothing was learned from them.
- P4   judged variants of given names and surnames: area under the ROC curve. Ours is out of sample: five folds by the cluster's head
       name, and a stricter split where neither name of a tested pair was learned from in any pair. Pairs judged doubtful are left out.
- L5   calibration of the same scores: expected calibration error in ten bins, Brier score, share of scores of exactly 0 or 1.
- nicknames: how many pairs of a public list our own table knows, and how many it would join of as many random pairs.
- speed: Jaro-Winkler comparisons a second on one core, 500 names against 20,000.
"""
import csv
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

try:
    import jellyfish
    import numpy
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import JaroWinkler
    PEERS = True
except ImportError:
    PEERS = False


def area(scores, truth):
    """The chance that a good pair scores above a bad one, ties counting half."""
    ranked = sorted(zip(scores, truth))
    ranks = good = at = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        here = sum(label for _, label in ranked[at:end])
        ranks += here * (at + end + 1) / 2
        good += here
        at = end
    return (ranks - good * (good + 1) / 2) / (good * (len(ranked) - good))


def curve(scores, truth):
    """(average precision, best F1, its threshold); equal scores stand or fall together."""
    ranked = sorted(zip(scores, truth), reverse=True)
    total = sum(truth)
    hits = taken = at = 0
    precision_sum, best = 0.0, (0.0, 0.0)
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        here = sum(label for _, label in ranked[at:end])
        hits, taken = hits + here, end
        precision_sum += here * hits / taken
        best = max(best, (2 * hits / (taken + total), ranked[at][0]))
        at = end
    return precision_sum / total, *best


def f1_at(scores, truth, threshold):
    chosen = [score >= threshold for score in scores]
    return 2 * sum(c and t for c, t in zip(chosen, truth)) / (sum(chosen) + sum(truth))


def calibration(scores, truth):
    """(expected calibration error in ten bins of equal width, Brier score, share of exactly 0 or 1)."""
    error = 0.0
    for k in range(10):
        inside = [(s, t) for s, t in zip(scores, truth) if k == min(9, int(s * 10))]
        if inside:
            error += abs(sum(s for s, _ in inside) - sum(t for _, t in inside)) / len(scores)
    brier = sum((s - t) ** 2 for s, t in zip(scores, truth)) / len(scores)
    return error, brier, sum(s in (0, 1) for s in scores) / len(scores)


def ours(folder, kind, pairs):
    asked = "".join(f"{kind}\t{a}\t{b}\n" for a, b in pairs)
    printed = subprocess.run([folder / "name_scores"], input=asked, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    return [float(line.split()[0]) for line in printed.splitlines()]


def aligned(a, b):
    """Each word of the shorter name meets its best free word of the other: Jaro-Winkler, weighed by length."""
    x, y = sorted((a.lower().replace("-", " ").split(), b.lower().replace("-", " ").split()), key=len)
    free, score, weight = list(y), 0.0, 0
    for word in x:
        best = max(free, key=lambda other: jellyfish.jaro_winkler_similarity(word, other))
        free.remove(best)
        score += jellyfish.jaro_winkler_similarity(word, best) * max(len(word), len(best))
        weight += max(len(word), len(best))
    return score / weight if weight else 0.0


def row(label, *cells):
    print(f"  {label:<44}" + "".join(f"{cell:>12}" for cell in cells))


def full_names(folder, data):
    rows = [r for r in csv.DictReader(open(data / "name_pairs.csv", encoding="utf-8")) if r["schema"] == "Person"]
    truth = [int(r["is_match"] == "true") for r in rows]
    pairs = [(r["name1"], r["name2"]) for r in rows]
    print(f"P3, full names: {len(rows)} pairs, {sum(truth)} the same person")
    row("", "AP", "best F1", "at", "F1 at .5")

    def show(label, scores):
        precision, best, threshold = curve(scores, truth)
        row(label, f"{precision:.3f}", f"{best:.3f}", f"{threshold:.3f}", f"{f1_at(scores, truth, 0.5):.3f}")

    scores = ours(folder, "full", pairs)
    show("full_name_likeness()", scores)
    if PEERS:
        show("token-aligned Jaro-Winkler (jellyfish)", [aligned(a, b) for a, b in pairs])
        show("Jaro-Winkler (jellyfish)", [jellyfish.jaro_winkler_similarity(a.lower(), b.lower()) for a, b in pairs])
        show("token_sort_ratio (rapidfuzz)", [fuzz.token_sort_ratio(a.lower(), b.lower()) / 100 for a, b in pairs])
        show("WRatio (rapidfuzz)", [fuzz.WRatio(a.lower(), b.lower()) / 100 for a, b in pairs])
    frozen = data / "name_pairs_logicv2_scores.csv"
    if frozen.is_file():
        known = {(r["name1"], r["name2"]): float(r["score"]) for r in csv.DictReader(open(frozen, encoding="utf-8")) if r["schema"] == "Person"}
        both = [(known[p], t, s) for p, t, s in zip(pairs, truth, scores) if p in known]
        truth_of_all, truth = truth, [t for _, t, _ in both]
        show(f"logic-v2, frozen scores of {len(both)} pairs", [s for s, _, _ in both])
        show("full_name_likeness(), the same pairs", [s for _, _, s in both])
        truth = truth_of_all
    error, brier, extreme = calibration(scores, truth)
    print(f"L5, the same scores: ECE {error:.3f}, Brier {brier:.3f}, exactly 0 or 1: {extreme:.1%}")


def variants(folder, data):
    printed = subprocess.run([folder / "learn_spelling", data], capture_output=True, text=True, check=True).stdout
    table = [line.split() for line in printed.splitlines()]
    print("P4, judged variants, out of sample: area under the ROC curve")
    for kind in ("given_name", "surname"):
        for split in ("by_cluster", "by_name"):
            all_rows = [r for r in table if r[0] == kind and r[1] == split]
            judged = [r for r in all_rows if r[2] == "judged"]
            truth = [int(r[5]) for r in judged]
            scores = [float(r[6]) for r in judged]
            above = [float(r[6]) > 0 for r in all_rows if r[2] == "random"]
            odds = [2.718281828459045 ** max(-30.0, min(30.0, s)) for s in scores]
            error, brier, _ = calibration([o / (1 + o) for o in odds], truth)
            row(f"{kind}, {split}: likeness()", f"{area(scores, truth):.4f}")
            print(f"      {len(judged)} pairs, {sum(truth) / len(truth):.1%} good; ECE {error:.3f}, Brier {brier:.3f}; "
                  f"names put together at random above one half: {sum(above) / len(above):.2%}")
            if PEERS:
                jaro = [jellyfish.jaro_winkler_similarity(r[3], r[4]) for r in judged]
                sound = [j + (jellyfish.metaphone(r[3]) == jellyfish.metaphone(r[4])) for j, r in zip(jaro, judged)]
                row("    Jaro-Winkler (jellyfish)", f"{area(jaro, truth):.4f}")
                row("    Jaro-Winkler and Metaphone (jellyfish)", f"{area(sound, truth):.4f}")
                row("    ratio (rapidfuzz)", f"{area([fuzz.ratio(r[3], r[4]) for r in judged], truth):.4f}")


def nicknames(folder, data):
    pairs = [(r["name1"], r["name2"]) for r in csv.DictReader(open(data / "nicknames.csv", encoding="utf-8"))]
    known = sum(ours(folder, "nickname", pairs))
    draw = random.Random(1)
    others = [(draw.choice(pairs)[0], draw.choice(pairs)[1]) for _ in pairs]
    print(f"nicknames: {known:.0f} of {len(pairs)} listed pairs are in our table ({known / len(pairs):.1%}); "
          f"of as many random ones {sum(ours(folder, 'nickname', others)) / len(others):.2%}")


def speed(folder, data):
    words = sorted({r[2] for r in csv.reader(open(data / "given_name_variants.csv", encoding="utf-8"))} |
                   {r[1] for r in csv.reader(open(data / "surname_variants.csv", encoding="utf-8"))})
    draw = random.Random(1)
    words = [w for w in words if w.isascii() and w.isalpha() and len(w) > 1]
    draw.shuffle(words)
    for label, names in (("single names", [draw.choice(words) for _ in range(20_000)]),
                         ("full names", [f"{draw.choice(words)} {draw.choice(words)}" for _ in range(20_000)])):
        with tempfile.TemporaryDirectory() as place:
            file = pathlib.Path(place) / "names.txt"
            file.write_text("\n".join(names) + "\n", encoding="utf-8")
            printed = subprocess.run([folder / "name_speed", file, "500"], capture_output=True, text=True, check=True).stdout
        figures = {line.split()[0]: (float(line.split()[1]), float(line.split()[2])) for line in printed.splitlines()}
        print(f"speed, {label} of {sum(map(len, names)) / len(names):.1f} letters: million comparisons a second, one core")
        row("jaro_winkler_batch", f"{figures['batch'][0] / 1e6:.1f}")
        row("jaro_winkler_batch, cutoff .85", f"{figures['batch_cutoff'][0] / 1e6:.1f}")
        row("jaro_winkler_query, one by one", f"{figures['query'][0] / 1e6:.1f}")
        row("likeness(), given names", f"{figures['likeness'][0] / 1e6:.3f}")
        if PEERS:
            for name, more in (("rapidfuzz cdist", {}), ("rapidfuzz cdist, cutoff .85", {"score_cutoff": 0.85})):
                best = 1e9
                for _ in range(3):
                    begin = time.perf_counter()
                    found = process.cdist(names[:500], names, scorer=JaroWinkler.similarity, dtype=numpy.float64, workers=1, **more)
                    best = min(best, time.perf_counter() - begin)
                row(name, f"{500 * len(names) / best / 1e6:.1f}")
                if not more:
                    gap = abs(float(found.sum()) - figures["batch"][1])
                    row("  sums of all similarities differ by", f"{gap:.6f}")


def main(arguments):
    folder = pathlib.Path(arguments[0])
    data = pathlib.Path(arguments[1] if len(arguments) > 1 else os.environ.get(
        "SAFEGUARDING_BENCH_NAMES", pathlib.Path(__file__).resolve().parents[2].parent / "shared/data/names"))
    if not PEERS:
        print("jellyfish, numpy and rapidfuzz are not all here: their rows are left out")
    for task, files in ((full_names, ["name_pairs.csv"]), (variants, ["given_name_variants.csv", "surname_variants.csv"]),
                        (nicknames, ["nicknames.csv"]), (speed, ["given_name_variants.csv", "surname_variants.csv"])):
        missing = [name for name in files if not (data / name).is_file()]
        if missing:
            print(f"skipped {task.__name__}: {', '.join(missing)} not found")
        else:
            task(folder, data)


if __name__ == "__main__":
    main(sys.argv[1:])
