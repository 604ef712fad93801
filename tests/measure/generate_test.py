#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`safeguarding generate` writes three files, the same in every time zone and locale, that the other commands take.

usage: generate_test.py PROGRAM
"""
import os
import pathlib
import subprocess
import sys
import tempfile

FILES = ["reports.jsonl", "roll.csv", "truth.json"]
faults = []


def want(right, text):
    if not right:
        faults.append(text)


def run(program, arguments, folder, **environment):
    return subprocess.run([str(program), *arguments], cwd=folder, env={**os.environ, **environment}, capture_output=True, check=False)


def main(program):
    program = pathlib.Path(program).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        asked = ["generate", "--pupils", "120", "--reports", "300", "--seed", "5"]
        first = run(program, [*asked, "--out", "a/b"], folder, TZ="UTC", LC_ALL="C")
        run(program, [*asked, "--out", "c"], folder, TZ="Asia/Tokyo", LC_ALL="C.UTF-8")
        want(first.returncode == 0 and first.stdout.startswith(b"120 pupils, 300 reports, seed 5\n"), f"said {first.stdout} {first.stderr}")
        want(sorted(path.name for path in (folder / "c").iterdir()) == FILES, "other files were left behind")
        for name in FILES:
            want((folder / "a/b" / name).read_bytes() == (folder / "c" / name).read_bytes(), f"{name} differs")
        found = run(program, ["mentions", "--roll", "c/roll.csv", "--reports", "c/reports.jsonl", "--json"], folder)
        (folder / "found.json").write_bytes(found.stdout)
        scored = run(program, ["score", "--truth", "c/truth.json", "found.json", "--goal", "mention_precision>=0.97", "--goal",
                               "mention_recall>=0.95"], folder)
        want(scored.returncode == 0, f"mentions of an invented school: {scored.stdout.decode()}{scored.stderr.decode()}")
        (folder / "file").write_text("")
        for arguments, code in [([*asked, "--out", "file"], 4), (["generate", "--pupils", "5", "--out", "d"], 3), (asked, 2)]:
            ended = run(program, arguments, folder)
            want(ended.returncode == code and ended.stderr, f"{arguments} ends with {ended.returncode}: {ended.stderr}")
        want(not (folder / "d").exists(), "a folder was made for a school that was refused")
    print("\n".join(faults))
    print(f"generate: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
