#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what the pages show of the command line and of its files against the program and the files.

- A code block whose first line is `$ safeguarding ...` is a session in examples/small_school: each command must print what follows it,
  on standard output and then on standard error. A line `...` stands for any lines; one that ends in `...` for the rest of its line.
- A code block right after the comment `<!-- FILE -->` must stand in that file, whole lines, in one piece; FILE is relative to the root.
- In a `sh` block each command of `safeguarding` names a command and options that `--help` knows; in README.md it also runs as it stands.
- The head, one report and the end of the demonstration in README.md must stand in what `safeguarding demo` prints.

usage: pages_test.py PROGRAM
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FENCE = re.compile(r'^\s*```')
FILE = re.compile(r'^\s*<!-- ([\w./-]+) -->\s*$')


def blocks(text):
    """(line, what the line before the fence says, the fence, lines of the block)."""
    lines, number = text.splitlines(), 0
    while number < len(lines):
        if FENCE.match(lines[number]):
            before, start = (lines[number - 1] if number else ""), number + 1
            number = start
            while number < len(lines) and not FENCE.match(lines[number]):
                number += 1
            yield start + 1, before, lines[start - 1], lines[start:number]
        number += 1


def fits(shown, printed):
    """Whether the lines `printed` are what `shown` says, with its two kinds of `...`."""
    if not shown:
        return not printed
    if shown[0] == "...":
        return any(fits(shown[1:], printed[start:]) for start in range(1, len(printed) + 1))
    if not printed:
        return False
    same = printed[0].startswith(shown[0][:-3]) if shown[0].endswith("...") else printed[0].rstrip() == shown[0].rstrip()
    return same and fits(shown[1:], printed[1:])


def in_one_piece(wanted, text):
    lines = text.splitlines()
    return any(lines[start:start + len(wanted)] == wanted for start in range(len(lines) - len(wanted) + 1))


def in_order(wanted, lines):
    rest = iter(lines)
    return all(any(line == other for other in rest) for line in wanted if line)


class Pages:
    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()
        self.faults, self.commands, self.shells, self.files, self.demos = [], 0, 0, 0, 0

    def run(self, arguments):
        ran = subprocess.run([str(self.program), *arguments.split()], cwd=ROOT / "examples/small_school", stdin=subprocess.DEVNULL,
                             capture_output=True, check=False)
        return (ran.stdout + ran.stderr).decode("utf-8").splitlines()

    def report(self, page, line, text):
        self.faults.append(f"{page.relative_to(ROOT).as_posix()}:{line}: {text}")

    def session(self, page, line, block):
        commands = [number for number, text in enumerate(block) if text.startswith("$ safeguarding")] + [len(block)]
        for start, end in zip(commands, commands[1:]):
            arguments = block[start][len("$ safeguarding"):]
            shown = block[start + 1:end]
            while arguments.endswith("\\"):  # a long command goes on in the next line
                arguments, shown = arguments[:-1] + shown[0], shown[1:]
            while shown and not shown[-1].strip():
                shown = shown[:-1]
            printed = self.run(arguments)
            while printed and not printed[-1].strip():
                printed = printed[:-1]
            self.commands += 1
            if not fits(shown, printed):
                self.report(page, line + start, "`safeguarding" + arguments + "` prints\n" + "\n".join("    " + text for text in printed[:60]))

    def shell(self, page, line, block):
        for number, text in enumerate(block):
            words = text.split("#")[0].split("|")[0].split()
            if not words or words[0].removeprefix("build/bin/") != "safeguarding":
                continue
            self.shells += 1
            known = "\n".join(self.run(f"{words[1]} --help")) if len(words) > 1 and re.fullmatch(r'[a-z-]+', words[1]) else ""
            for option in [word for word in words[2:] if word.startswith("--")]:
                if not re.search(rf'(?<![\w-]){option}(?![\w-])', known):
                    self.report(page, line + number, f"`safeguarding {words[1]}` has no {option}")
            if f"Example: safeguarding {words[1]}" not in known:
                self.report(page, line + number, f"there is no command `safeguarding {words[1]}`")
            if page == ROOT / "README.md":  # whoever reads the first page runs its lines as they stand
                ran = subprocess.run([str(self.program), *words[1:]], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False)
                if ran.returncode or not ran.stdout:
                    said = (ran.stderr or b"nothing was printed").decode("utf-8").splitlines()[-1]
                    self.report(page, line + number, f"`{' '.join(words)}` ends with {ran.returncode}: {said}")

    def run_all(self):
        demo = self.run("demo")
        pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "examples").rglob("*.md"))]
        for page in pages:
            for line, before, fence, block in blocks(page.read_text(encoding="utf-8")):
                if block and block[0].startswith("$ safeguarding"):
                    self.session(page, line, block)
                elif fence.strip() == "```sh":
                    self.shell(page, line, block)
                elif block and block[0] == demo[0]:
                    self.demos += 1
                    if not in_order(block, demo):
                        self.report(page, line, "the demonstration prints no longer all of this, in this order")
                named = FILE.match(before)
                if named:
                    self.files += 1
                    path = ROOT / named.group(1)
                    if not path.is_file():
                        self.report(page, line, f"there is no file {named.group(1)}")
                    elif not in_one_piece(block, path.read_text(encoding="utf-8")):
                        self.report(page, line, f"this does not stand in {named.group(1)}")
        return self.faults


def selftest():
    """What fits and what does not: a check that cannot fail would let every page through."""
    printed = ["one", "two", "three words here", "four"]
    right = [printed, ["one", "...", "four"], ["one", "two", "three words ...", "four"], ["...", "four"], ["one", "..."]]
    wrong = [[], ["one"], ["one", "...", "two"], ["one", "two", "three", "four"], ["one", "two", "words ...", "four"], [*printed, "..."], ["two", "..."]]
    return all(fits(shown, printed) for shown in right) and not any(fits(shown, printed) for shown in wrong)


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    if not selftest():
        print("the comparison itself is wrong")
        return 1
    pages = Pages(arguments[0])
    faults = pages.run_all()
    for fault in faults:
        print(fault)
    print(f"pages: {len(faults)} faults, {pages.commands} commands run, {pages.shells} looked up, {pages.files} files and {pages.demos} demonstrations compared")
    return 1 if faults or not (pages.commands and pages.shells and pages.files and pages.demos) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
