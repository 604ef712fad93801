# SPDX-License-Identifier: Apache-2.0
"""The tables of docs/command-line.md: which command takes which option, and with which code each command ends.

Both are held in both directions: what the page says must be so, and whatever is so must stand on the page.
"""
import re
import tempfile

# Ends that no golden file shows: arguments, exit code.
ENDS = [
    ("chart --pack cleves", 0), ("demo", 0), ("mentions --roll roll.csv --reports reports.jsonl", 0),
    ("demo --json", 2), ("packs --roll roll.csv", 2), ("check", 2), ("chart", 2), ("cases", 2), ("mentions", 2), ("resolve people.csv", 2), ("score output.json", 2),
    ("replay --reports reports.jsonl --roll roll.csv --school cleves", 2),
    ("mentions --roll people.csv --reports reports.jsonl", 3),
    ("due --reports nowhere.jsonl --roll roll.csv --school cleves --as-of 2026-11-20T09:30:00+00:00", 4),
    ("explain --batch nowhere.json --id q-1", 4), ("mentions --roll nowhere.csv --reports reports.jsonl", 4),
    ("replay --reports nowhere.jsonl --roll roll.csv --school cleves --draft pakeman", 4), ("check --pack ./nowhere.toml", 4),
    ("link", 2), ("link --roll people.csv --reports reports.jsonl", 3), ("link --reports nowhere.jsonl", 4),
    ("texts", 2), ("texts --reports reports.jsonl", 0), ("texts --reports roll.csv", 3), ("texts --reports nowhere.jsonl", 4),
    ("graph", 2), ("graph --roll people.csv --reports reports.jsonl", 3), ("graph --reports nowhere.jsonl", 4),
    ("patterns --reports nowhere.jsonl", 4),
    ("why r-01 r-04", 2), ("why r-01 r-04 --reports nowhere.jsonl", 4),
    ("cases nowhere.txt --pack ./policy.toml", 4), ("chart --pack ./nowhere.toml", 4), ("resolve nowhere.csv --schema people.toml", 4),
    ("generate --reports 5 --out FOLDER", 0),
    ("generate", 2),
]


def rows(page, heading):
    """The rows of the first table under a heading: cells without their spaces."""
    text = page.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE).group(0).splitlines()[2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table]


def commands_of(test):
    text = test.run("--help")[0].split("Subcommands:")[1].split("\nExit codes")[0]
    return re.findall(r"^  ([a-z]+)  ", text, re.MULTILINE)


def options(test, page):
    """Every option of every command stands in the table with the commands that take it, and no other."""
    so = {}
    for command in commands_of(test):
        for option in re.findall(r"^  (--[a-z-]+)", test.run(f"{command} --help")[0], re.MULTILINE):
            so.setdefault(option, set()).add(command)
    said = {}
    for cells in rows(page, "Options"):
        for option in re.findall(r"`(--[a-z-]+)", cells[0]):
            test.check(option not in said, f"{page.name}: {option} stands in two rows")
            said[option] = set(re.findall(r"`([a-z]+)`", cells[1]))
    for option in sorted(so.keys() | said.keys()):
        test.check(so.get(option) == said.get(option),
                   f"{page.name}: {option} goes with {sorted(said.get(option, set()))}; by --help it goes with {sorted(so.get(option, set()))}")


def exit_codes(test, page, seen):
    """`seen` holds the codes each command ended with elsewhere: a cell is empty where a command never ends so, and only there."""
    seen = {command: set(codes) for command, codes in seen.items()}
    for arguments, wanted in ENDS:
        with tempfile.TemporaryDirectory() as folder:
            _, err, code = test.run(arguments.replace("FOLDER", folder))
        test.check(code == wanted, f"safeguarding {arguments}: exit {code}, not {wanted}: {err[:200]}")
        seen.setdefault(arguments.split()[0], set()).add(code)
    said = {cells[0].strip("`"): {code for code, cell in enumerate(cells[1:]) if cell} for cells in rows(page, "Exit codes of each command")}
    test.check(set(said) == set(commands_of(test)), f"{page.name}: exit codes of {sorted(set(said) ^ set(commands_of(test)))}")
    for command, codes in said.items():
        test.check(codes == seen.get(command, set()), f"{page.name}: {command} ends with {sorted(codes)}; seen were {sorted(seen.get(command, set()))}")
