#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the command line as its users do and compares what it prints, where, and how it ends, with golden files.

usage: command_line_test.py PROGRAM [--write]

A golden file, tests/examples/golden/NAME.txt, holds a command of golden_commands.py, what it prints on standard output and on standard
error, and its exit code. --write writes them anew: look at the difference before it is committed. Commands run in examples/small_school.
"""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import amendment_files
import notice_files
import page_tables
from golden_commands import COMMANDS, DEMO, FRIDAY, NOTICES, PRIMARY, REPORTS, USAGE

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCHOOL = ROOT / "examples" / "small_school"


class Test:
    def __init__(self, program, write):
        self.program, self.write = pathlib.Path(program).resolve(), write
        self.faults, self.checks = [], 0

    def run(self, arguments):
        """Standard output, standard error, exit code."""
        ran = subprocess.run([str(self.program), *arguments.split()], cwd=SCHOOL, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        return ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"), ran.returncode

    def check(self, right, text):
        self.checks += 1
        if not right:
            self.faults.append(text)

    # ---- golden files

    def golden(self):
        codes, names = set(), set()
        self.ends = {}  # of each command, the exit codes it came to
        for name, arguments in COMMANDS:
            self.check(name not in names, f"{name}: given twice")
            names.add(name)
            out, err, code = self.run(arguments)
            codes.add(code)
            self.ends.setdefault(arguments.split()[0], set()).add(code)
            text = f"$ safeguarding {arguments}".rstrip() + "\n" + out + ("== standard error\n" + err if err else "") + f"== exit {code}\n"
            path = HERE / "golden" / f"{name}.txt"
            if self.write:
                path.write_text(text, encoding="utf-8")
            wanted = path.read_text(encoding="utf-8") if path.exists() else ""
            self.check(text == wanted, f"{name}: not what {path.relative_to(ROOT)} says\n{difference(wanted, text)}")
        self.check(codes == {0, 1, 2, 3, 4}, f"the exit codes seen are {sorted(codes)}, and not 0 to 4")
        files = {path.stem for path in (HERE / "golden").glob("*.txt")}
        self.check(files == names, f"golden files without a command, or the other way round: {sorted(files ^ names)}")

    # ---- what no golden file can say

    def tables_of_the_page(self):
        page = ROOT / "docs" / "command-line.md"
        page_tables.options(self, page)
        page_tables.exit_codes(self, page, {command: codes for command, codes in self.ends.items() if command != "chronicle"})

    def usage(self):
        for arguments, wanted, said in USAGE:
            out, err, code = self.run(arguments)
            self.check(code == wanted, f"safeguarding {arguments}: exit {code}, not {wanted}")
            self.check(said in (out if wanted == 0 else err), f"safeguarding {arguments}: does not say '{said}':\n{out}{err}")
            self.check(not (err if wanted == 0 else out), f"safeguarding {arguments}: says it in the wrong place")

    def batch(self):
        """An item that is wrong is named, and keeps no other from being decided."""
        out, err, code = self.run("decide --batch ../../tests/examples/batch.json")
        asked = [item["id"] for item in json.loads((HERE / "batch.json").read_text(encoding="utf-8"))]
        wrong = [name for name in asked if name.startswith("wrong-")]
        decided = [json.loads(line)["id"] for line in out.splitlines()]
        self.check(decided == [name for name in asked if name not in wrong], f"decided: {decided}")
        self.check(wrong and all(name in err for name in wrong), f"standard error does not name each of {wrong}:\n{err}")
        self.check(code == 3, f"exit {code}")

    def nothing_half_imported(self):
        for name in ("roll_refused", "reports_refused", "holders_refused", "terms_refused", "pack_refused", "amendments_refused"):
            out, err, code = self.run(dict(COMMANDS)[name])
            self.check(out == "" and code == 3, f"{name}: exit {code}, and this was decided:\n{out[:300]}")
            self.check(re.search(r"^refused: .*:\d+:\d+", err, re.MULTILINE), f"{name}: no line and column:\n{err}")

    def append(self):
        """What is due is added to the log once, whole or not at all, and what is added leads to what was shown."""
        with tempfile.TemporaryDirectory() as folder:
            log = pathlib.Path(folder) / "notices.jsonl"
            given = (SCHOOL / "notices.jsonl").read_bytes()
            log.write_bytes(given.rstrip(b"\n"))  # a file whose last line has no end
            asked = f"{NOTICES} --log {log} --settings notices.toml {FRIDAY}"
            before = self.run(asked)[0].splitlines()
            added = self.run(f"{asked} --append")[0].splitlines()
            self.check(added[:-1] == before[:-1], "notices --append shows something else than notices alone")
            self.check(added[-1] == f"Added to {log}: 6 events.", f"notices --append ends with: {added[-1]}")
            grown = log.read_bytes()
            self.check(grown.startswith(given) and grown.count(b"\n") == given.count(b"\n") + 6, "the log was not added to at its end")
            self.check(self.run(asked)[0].splitlines()[:-1] == before[:-1], "what was added does not lead to what was shown")
            again = self.run(f"{asked} --append")[0].splitlines()
            self.check(again[-1] == "Nothing is due to be recorded." and log.read_bytes() == grown, f"added twice: {again[-1]}")
            _, err, code = self.run(f"{NOTICES} --log {log} --as-of 2026-11-12T16:30:00+00:00 --append")
            self.check(code == 3 and f"{log} ends at 2026-11-20T09:30:00+00:00; --append needs an --as-of from then on" in err and log.read_bytes() == grown,
                       f"--append at an earlier moment: exit {code}, {err}")
            out, err, code = self.run(f"{NOTICES} --log {log} --settings notices.toml --as-of 2026-11-18T09:30:00+00:00")
            self.check(code == 0 and "--append" not in out, f"at an earlier moment --append is promised: exit {code}, {out}{err}")
            self.check(not list(pathlib.Path(folder).glob("*.new")), "a file is left beside the log")
            beside = pathlib.Path(folder) / "notices.jsonl.new"
            beside.write_bytes(b"")
            _, err, code = self.run(f"{NOTICES} --log {log} --as-of 2026-12-04T09:00:00+00:00 --append")
            self.check(code == 4 and "another run is adding to this log" in err and log.read_bytes() == grown, f"two at once: exit {code}, {err}")
            beside.unlink()
            log.write_bytes(grown + b"{}\n")
            out, err, code = self.run(f"{NOTICES} --log {log} --as-of 2026-12-04T09:00:00+00:00 --append")
            self.check(code == 3 and out == "" and log.read_bytes() == grown + b"{}\n", f"a log that is refused was added to: {err}")
            fresh = pathlib.Path(folder) / "fresh.jsonl"
            _, err, code = self.run(f"{NOTICES} --log {fresh} {FRIDAY} --append")
            self.check(code == 0 and "it is begun" in err and fresh.read_bytes().count(b"\n") == 11, f"a new log: exit {code}, {err}")
            _, err, code = self.run(f"{NOTICES} --log {folder}/no/folder.jsonl {FRIDAY} --append")
            self.check(code == 4, f"a log in no folder: exit {code}, {err}")

    def notice_files(self):
        notice_files.append_to_what(self, SCHOOL, f"{NOTICES} --settings notices.toml {FRIDAY}")
        notice_files.all_reports(self, SCHOOL, f"{NOTICES} --settings notices.toml {FRIDAY}")
        notice_files.line_of_the_future(self, SCHOOL, f"{NOTICES} --settings notices.toml {FRIDAY}")
        notice_files.person_who_is_not_on_the_roll(self, SCHOOL, f"{NOTICES} --settings notices.toml {FRIDAY}")

    def demo(self):
        out, err, code = self.run("demo")
        lines = out.splitlines()
        self.check(code == 0 and err == "", f"demo: exit {code}, {err}")
        library = lines.index(next((line for line in lines if line.startswith("The same school in a library file")), lines[-1]))
        self.demo_library(lines[library:])
        lines = lines[:library - 1]
        meant = next((number for number, line in enumerate(lines) if line.startswith("Who is meant")), len(lines))
        people = lines[meant + 1:]
        self.check(len(people) > 100, f"demo: {len(people)} reports say who is meant")
        strange = [line for line in people if not re.fullmatch(r"  r-\d{4}: ([pct]-\d+(, [pct]-\d+)*)?(; )?(\d+ open)?", line)]
        self.check(not strange, f"demo: who is meant: {strange[:2]}")
        lines = lines[:max(meant - 1, 0)]
        self.check(lines[0].startswith("A primary school's roll, the policy of beech-green"), f"demo begins: {lines[0]}")
        self.check(lines[1].startswith("All people are invented"), f"demo goes on: {lines[1]}")
        reports = sum(1 for _ in (ROOT / "examples/data/reports.jsonl").open(encoding="utf-8"))
        heads = [line for line in lines if re.match(r"r-\d{4}  ", line)]
        self.check(len(heads) == reports, f"demo: {len(heads)} reports are shown, not {reports}")
        self.check(heads[0].startswith("r-0001  Thu 3 Sep 2026 10:15  concern_form"), f"demo's first report: {heads[0]}")
        told = sum(1 for line in lines if line.startswith("  tell "))
        self.check(told == reports, f"demo: {told} of {reports} reports say who is told")
        clocks = [number for number, line in enumerate(lines) if line.startswith("Clocks at ")]
        self.check(len(clocks) == 1 and re.match(r"Clocks at \w{3} \d+ \w{3} \d{4} \d\d:\d\d: .*\d+ met", lines[clocks[0]]), "demo: no clocks")
        states = [line.split()[0] for line in lines[clocks[0] + 1:]]
        self.check(states and set(states) <= {"late", "running", "suspended", "unknown"}, f"demo's clocks: {states}")
        self.check(states == sorted(states, key=lambda state: state != "late"), f"demo: late clocks do not come first: {states}")
        self.check(1000 < len(lines) < 4000, f"demo: {len(lines)} lines")
        same = self.run(f"decide --reports {DEMO}reports.jsonl --roll {DEMO}roll.csv --holders {DEMO}holders.toml --actions {DEMO}actions.jsonl "
                        "--school beech-green")[0]
        self.check(same == "\n".join(lines[3:clocks[0]]) + "\n", "demo decides as `decide --reports` does on the same files")

    def demo_library(self, lines):
        """The end of the demonstration: nobody the report is about sees it, and the other program checks the file."""
        text = "\n".join(lines)
        self.check("read  r-0096, as headteacher" in text and "read  r-0096, as DSL" in text, f"demo: who is told of r-0096:\n{text}")
        for person, sees in (("t-001", True), ("t-002", True), ("t-003", False), ("t-034", False)):
            line = next((each for each in lines if each.startswith(f"  {person}, ") and "a search" in each), "")
            said = "r-0096 is there, a search for its words finds it" if sees else "r-0096 is not there, a search for its words does not find it"
            self.check(said in line and line.endswith("records about t-034: 0") != sees, f"demo: what {person} sees: {line}")
        self.check(not re.search(r"[0-9a-f]{8}", text), "demo: an id that was drawn is shown")
        self.check(re.match(r"The history holds \d+ events, ", lines[-3]) and re.match(r"It agrees with every head, \d+ of its own and 1 kept elsewhere", lines[-2]),
                   f"demo: safeguarding-verify says: {lines[-3:]}")
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([str(self.program), "demo"], env={**os.environ, "TMPDIR": folder}, stdin=subprocess.DEVNULL, capture_output=True, check=True)
            self.check(not list(pathlib.Path(folder).iterdir()), "demo: files are left behind")

    def locales(self):
        """Who is meant does not hang on the locale."""
        for command in (f"{PRIMARY} --json", f"{PRIMARY} --why"):
            answers = {subprocess.run([str(self.program), *command.split()], cwd=SCHOOL, stdin=subprocess.DEVNULL, capture_output=True, check=True,
                                      env={**os.environ, "LC_ALL": locale}).stdout for locale in ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")}
            self.check(len(answers) == 1, f"{command} differs from locale to locale")

    def no_names(self):
        """No name of anybody on a roll, and nothing that anybody wrote, comes out on standard output."""
        demo = (f"--reports {DEMO}reports.jsonl --roll {DEMO}roll.csv --holders {DEMO}holders.toml --actions {DEMO}actions.jsonl "
                "--school beech-green")
        small = f"{REPORTS} --actions actions.jsonl --pack ./policy.toml"
        outputs = {}
        for command in ("demo", f"decide {demo}", f"decide {demo} --json", f"due {demo} --as-of 2027-02-12T15:00:00+00:00 --arithmetic",
                        f"due {demo} --as-of 2027-02-12T15:00:00+00:00 --json", f"decide {small}", f"decide {small} --json",
                        f"due {small} {FRIDAY} --arithmetic", f"due {small} {FRIDAY} --json",
                        f"notices {demo} --as-of 2027-02-12T15:00:00+00:00", f"notices {demo} --as-of 2027-02-12T15:00:00+00:00 --json",
                        f"{NOTICES} --log notices.jsonl {FRIDAY}",
                        f"explain {small} --report r-05", f"explain {small} --report r-05 --json", f"explain {demo} --report r-0009 --json"):
            outputs[command], err, code = self.run(command)
            self.check(code == 0 and len(outputs[command]) > 1000, f"{command}: exit {code}\n{err}")
        people = [row for path in ("examples/data/roll.csv", "examples/small_school/roll.csv")
                  for row in csv.DictReader((ROOT / path).open(encoding="utf-8", newline=""))]
        surnames = {row["surname"] for row in people} - {""}
        self.check(len(surnames) > 50, "too few surnames to prove anything")
        words = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
        for command, out in outputs.items():
            seen = set(words.findall(out)) | set(re.findall(r"[^\W\d_]+", out))
            found = surnames & seen
            self.check(not found, f"{command}: prints the surname {sorted(found)}")
            pairs = [row["person_id"] for row in people if row["forename"] and f"{row['forename']} {row['surname']}" in out]
            self.check(not pairs, f"{command}: prints the name of {pairs}")
        for path in ("examples/data/reports.jsonl", "examples/small_school/reports.jsonl"):
            for line in (ROOT / path).open(encoding="utf-8"):
                made = json.loads(line)
                for command, out in outputs.items():
                    self.check(made["text"][:40] not in out, f"{command}: prints the text of {made['id']}")


def difference(wanted, found):
    wanted, found = wanted.splitlines(), found.splitlines()
    for number, (one, other) in enumerate(zip(wanted, found), 1):
        if one != other:
            return f"  line {number}\n  - {one[:200]}\n  + {other[:200]}"
    return f"  {len(wanted)} lines are wanted and {len(found)} found"


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    test = Test(arguments[0], "--write" in arguments[1:])
    for part in (test.golden, test.tables_of_the_page, test.usage, test.batch, test.nothing_half_imported, test.append, test.notice_files, test.demo, test.locales, test.no_names, *amendment_files.parts(test, SCHOOL, f"{REPORTS} --actions actions.jsonl")):
        part()
    for fault in test.faults:
        print(fault)
    print(f"command line: {len(test.faults)} faults, {test.checks} checks over {len(COMMANDS)} commands and the demonstration")
    return 1 if test.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
