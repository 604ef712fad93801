#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Joins the labelled schools of tests/corpora and gates what comes out as a vendor would gate a release: no figure may fall below what it was.

usage: corpora_test.py SAFEGUARDING

The floors are a little below what was last seen: they hold what is there, they are not the goals. An output without its pictures has to be
refused, or the gate holds nothing.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

CORPORA = pathlib.Path(__file__).resolve().parents[1] / "corpora"
EVERYWHERE = ["mention_precision>=0.97", "mention_recall>=0.79", "same_event_f1>=0.78", "false_pictures_per_25<=1.1", "links_whose_bits_do_not_add_up<=0"]
FLOORS = {"bus_primary": ["stories_seen_in_time>=0.35", "link_precision>=0.75", "tempting_linked<=0", "ambiguous_guessed<=0"],
          "two_sites": ["stories_seen_in_time>=0.42", "link_precision>=0.55", "tempting_linked<=0", "ambiguous_guessed<=0"],
          "special_school": ["stories_seen_in_time>=0.42", "link_precision>=0.7", "tempting_linked<=0", "ambiguous_guessed<=0"],
          "harbour_secondary": ["stories_seen_in_time>=0.23", "link_precision>=0.5", "tempting_linked<=2", "ambiguous_guessed<=0"],
          "shore_trust": ["stories_seen_in_time>=0.23", "link_precision>=0.6", "tempting_linked<=5", "ambiguous_guessed<=0"],
          "city_primary": ["stories_seen_in_time>=0.41", "link_precision>=0.75", "tempting_linked<=2", "ambiguous_guessed<=0"],
          "market_town": ["stories_seen_in_time>=0.64", "link_precision>=0.6", "tempting_linked<=1", "ambiguous_guessed<=0"],
          "new_town_trust": ["stories_seen_in_time>=0.58", "link_precision>=0.7", "tempting_linked<=2", "ambiguous_guessed<=0"],
          "coast": ["stories_seen_in_time>=0.35", "link_precision>=0.4", "tempting_linked<=2", "ambiguous_guessed<=3"],
          "clubs_primary": ["stories_seen_in_time>=0.35", "link_precision>=0.65", "tempting_linked<=1", "ambiguous_guessed<=0"],
          "mill_town": ["stories_seen_in_time>=0.35", "link_precision>=0.75", "tempting_linked<=1", "ambiguous_guessed<=1"]}


def refused(program, school, output, goals):
    """What `score` says of an output that misses a goal; nothing if it misses none."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(output, file)
        file.flush()
        command = [program, "score", "--truth", str(CORPORA / school / "truth.json"), file.name]
        for goal in goals:
            command += ["--goal", goal]
        run = subprocess.run(command, capture_output=True, text=True)
    return run.stdout + run.stderr if run.returncode else None


def main(program):
    faults = []
    folders = {path.name for path in CORPORA.iterdir() if path.is_dir()}
    if folders != set(FLOORS):
        faults.append(f"tests/corpora holds {sorted(folders)}, and floors stand here for {sorted(FLOORS)}")
    for school in sorted(folders & set(FLOORS)):
        files = ["--roll", str(CORPORA / school / "roll.csv"), "--reports", str(CORPORA / school / "reports.jsonl")]
        joined = json.loads(subprocess.run([program, "link", "--json", *files], check=True, capture_output=True).stdout)
        said = refused(program, school, joined, EVERYWHERE + FLOORS[school])
        if said:
            faults.append(f"{school}:\n{said}")
        if not refused(program, school, {**joined, "pictures": []}, FLOORS[school]):
            faults.append(f"{school}: an output without pictures was not refused")
    print("\n".join(faults + [f"corpora: {len(faults)} faults, {len(folders)} schools"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
