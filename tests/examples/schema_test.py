#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validates what the command line writes as JSON against the published schemas of docs/schemas (JSON Schema, draft 2020-12).

usage: schema_test.py PROGRAM

Every command of COMMANDS is run in the folder it names, and each line it prints must fit the schema. A schema that lets anything through
proves nothing: each object of each schema must forbid further keys, and lines with a key taken out, a key added or a value of another
kind must be refused. Needs the Python package jsonschema, which `./dev setup` installs into build/venv; without it the test is skipped.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77  # SKIP_RETURN_CODE in CMakeLists.txt

try:
    import jsonschema
except ImportError:
    venv = ROOT / "build" / "venv" / "bin" / "python"
    if venv.exists() and not os.environ.get("SAFEGUARDING_IN_VENV"):
        os.execve(venv, [str(venv), "-B", *sys.argv], {**os.environ, "SAFEGUARDING_IN_VENV": "1"})
    print("skipped: there is no Python package jsonschema; ./dev setup installs it into build/venv")
    sys.exit(SKIPPED)

DEMO = "--reports reports.jsonl --roll roll.csv --holders holders.toml --actions actions.jsonl --school beech-green --json"
SMALL = ("--reports reports.jsonl --roll roll.csv --holders holders.toml --calendar terms.toml --actions actions.jsonl "
         "--declarations declarations.jsonl --pack ./policy.toml --overlay ./county.toml --json")
SCENARIOS = ("scenarios.json", "scenarios_harder.json", "scenarios_corners.json")
AUDIENCES = ("", " --audience reporter", *(f" --audience recipient --role {role}"
                                          for role in ("dsl", "headteacher", "lado", "chair_of_governors", "deputy_dsl", "childrens_social_care", "police")))

# Schema, folder, command, and how many lines it must print at least.
COMMANDS = [
    *(("decision", "tests/policy", f"decide --batch {name}", 40) for name in SCENARIOS),
    ("decision", "examples/data", f"decide {DEMO}", 100),
    ("decision", "examples/small_school", f"decide {SMALL}", 5),
    *(("explanation-1", "tests/policy", f"explain --json --batch {name}{who}", 1) for name in SCENARIOS for who in AUDIENCES[:6]),
    *(("explanation-1", "examples/data", f"explain {DEMO}{who}", 0 if who else 100) for who in AUDIENCES),
    ("notice-state", "examples/data", f"notices {DEMO} --as-of 2027-02-12T15:00:00+00:00", 100),
    ("notice-state", "examples/small_school", f"notices {SMALL} --log notices.jsonl --settings notices.toml --as-of 2026-11-20T09:30:00+00:00", 10),
    ("due-item", "examples/small_school", f"notices {SMALL} --log notices.jsonl --as-of 2026-11-20T09:30:00+00:00 --for t-01", 2),
    ("due-item", "examples/small_school", f"notices {SMALL} --log notices.jsonl --as-of 2026-11-20T09:30:00+00:00 --for t-02", 1),
    ("notice-event", "examples/small_school", "file notices.jsonl", 10),
    ("notice-event", "tests/examples", "file notice_events.jsonl", 8),
    ("replayed-report", "examples/data", f"replay {DEMO} --draft cleves", 20),
    ("replayed-report", "examples/small_school", f"replay {SMALL} --draft ./draft.toml", 2),
    ("mentions-1", "examples/data", "mentions --roll roll.csv --reports reports.jsonl --json", 1),
    ("graph-1", "tests/examples/link", "graph --reports numbers.jsonl --json", 1),
    ("graph-1", "tests/examples/link", "graph --roll roll.csv --reports reports.jsonl --json --all --labels", 1),
    ("resolution-1", "examples/small_school", "resolve people.csv --schema people.toml --json", 1),
    ("resolution-1", "examples/small_school", "resolve people.csv --schema people.toml --why old-04 roll-06 --json", 1),
    *(("explanation-1", "examples/small_school", f"explain {SMALL}{who}", 1) for who in AUDIENCES[:3]),
    *(("check-1", "examples/small_school", f"check --pack {pack} --json", 1)
      for pack in ("beech-green", "cavendish-close", "cleves", "pakeman", "stony-dean", "england", "./policy.toml")),
    ("check-1", "examples/small_school", "check --pack ./policy.toml --overlay ./county.toml --holders holders.toml --on 2026-11-20 --json", 1),
]

# Keys that a format leaves out where they hold nothing.
OPTIONAL = {"graph-1": {"label"}, "notice-event": {"by", "to", "person", "also_as", "because", "clauses", "stands_in_for", "time", "read_by", "setting", "within", "basis"}}


def objects(schema, path="$"):
    """Every part of a schema that speaks of an object."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" or "properties" in schema:
            yield path, schema
        for key, value in schema.items():
            yield from objects(value, f"{path}.{key}")
    elif isinstance(schema, list):
        for number, value in enumerate(schema):
            yield from objects(value, f"{path}[{number}]")


def spoilt(line, optional):
    """The line with each key in turn taken out, of another kind, and with one key more, at the top and one level down."""
    for key in line:
        if key not in optional:
            yield f"without {key}", {name: value for name, value in line.items() if name != key}
        yield f"{key} of another kind", {**line, key: {"strange": []}}
    yield "with one key more", {**line, "strange": 1}
    for key, value in line.items():
        inner = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else value
        if not isinstance(inner, dict):
            continue
        worse = {**inner, "strange": 1}
        yield f"{key} with one key more", {**line, key: [worse, *value[1:]] if isinstance(value, list) else worse}


class Test:
    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()
        self.faults, self.lines, self.refused = [], 0, 0
        self.validators = {}

    def validator(self, name):
        if name not in self.validators:
            schema = json.loads((ROOT / "docs" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            parts = list(objects(schema))
            for path, part in parts:
                left_out = set(part.get("properties", {})) - OPTIONAL.get(name, set())
                if part.get("additionalProperties") is not False or set(part.get("required", [])) - OPTIONAL.get(name, set()) != left_out:
                    self.faults.append(f"{name}: {path} lets further keys through, or keys be left out")
            if not parts:
                self.faults.append(f"{name}: speaks of no object")
            self.validators[name] = jsonschema.Draft202012Validator(schema)
        return self.validators[name]

    def run(self):
        spoilt_already = set()
        for name, folder, command, least in COMMANDS:
            if command.startswith("file "):
                lines = (ROOT / folder / command[5:]).read_text(encoding="utf-8").splitlines()
                self.validate(name, command, lines, spoilt_already)
                continue
            ran = subprocess.run([str(self.program), *command.split()], cwd=ROOT / folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
            lines = ran.stdout.decode("utf-8").splitlines()
            if ran.returncode != 0 or len(lines) < least:
                self.faults.append(f"safeguarding {command}: exit {ran.returncode}, {len(lines)} lines\n{ran.stderr.decode('utf-8')[:500]}")
            self.validate(name, command, lines, spoilt_already)
        for published in (ROOT / "docs" / "schemas").glob("*.schema.json"):
            if published.name[:-len(".schema.json")] not in self.validators:
                self.faults.append(f"{published.name}: nothing is validated against it")
        return self.faults

    def validate(self, name, command, lines, spoilt_already):
        check = self.validator(name)
        for number, text in enumerate(lines, 1):
            line = json.loads(text)
            self.lines += 1
            fault = next(iter(check.iter_errors(line)), None)
            if fault is not None:
                self.faults.append(f"{command}: line {number}: {deepest(fault)}")
                break
            kind = (name, line.get("audience", line.get("kind")))
            if kind in spoilt_already:
                continue
            spoilt_already.add(kind)
            for how, worse in spoilt(line, OPTIONAL.get(name, set())):
                self.refused += 1
                if check.is_valid(worse):
                    self.faults.append(f"{name}: lets {kind} through {how}")


def deepest(fault):
    """What is wrong, said of the innermost part: `oneOf` alone says nothing."""
    while fault.context:
        others = {each.schema_path[0] for each in fault.context if list(each.path) == ["audience"]}  # another audience's record
        fault = max((each for each in fault.context if each.schema_path[0] not in others), default=fault.context[0],
                    key=lambda each: len(each.absolute_path))
    return f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:300]}"


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    test = Test(arguments[0])
    faults = test.run()
    for fault in faults:
        print(fault)
    print(f"schemas: {len(faults)} faults, {test.lines} lines over {len(COMMANDS)} commands validated, {test.refused} spoilt lines refused")
    return 1 if faults or not (test.lines and test.refused) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
