#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a program under different time zones, locales and environments: its output must be the same, byte for byte.

usage: same_bytes.py PROGRAM [ARGS...]
"""
import os
import subprocess
import sys


def strange_locale():
    """An installed locale in which case, commas or dates differ from C; C when none is installed."""
    try:
        names = subprocess.run(["locale", "-a"], capture_output=True, check=False).stdout.decode("ascii", "replace").split()
    except OSError:
        return "C"
    ranked = sorted((name for name in names if name.split(".")[0] not in ("C", "POSIX", "en_US", "en_GB")),
                    key=lambda name: (not name.startswith("tr_TR"), not name.startswith("de_"), name))
    return ranked[0] if ranked else "C"


def worlds():
    """The environments, the first being the plain one."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    yield {**kept, "TZ": "UTC", "LC_ALL": "C"}
    yield {**kept, "TZ": "Pacific/Kiritimati", "LC_ALL": strange_locale(), "LANG": "tr_TR.UTF-8", "COLUMNS": "33", "NO_COLOR": "1"}
    yield {**kept, "TZ": "America/St_Johns", "LC_ALL": "C", "HOME": "/nonexistent", "CLICOLOR_FORCE": "1", "TERM": "dumb"}
    yield kept


def main(command):
    if not command:
        print(__doc__)
        return 2
    first = None
    for world in worlds():
        run = subprocess.run(command, env=world, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        result = (run.returncode, run.stdout, run.stderr)
        shown = " ".join(f"{name}={world[name]}" for name in ("TZ", "LC_ALL") if name in world) or "neither TZ nor LC_ALL"
        if first is None:
            first = result
            print(f"{shown}: exit {run.returncode}, {len(run.stdout)} + {len(run.stderr)} bytes")
            if run.returncode != 0 or not run.stdout:
                print(run.stderr.decode("utf-8", "replace"))
                print("the program failed or printed nothing, so nothing was compared")
                return 1
        elif result != first:
            for one, other in zip(first[1].splitlines() + first[2].splitlines(), run.stdout.splitlines() + run.stderr.splitlines()):
                if one != other:
                    print(f"- {one!r}\n+ {other!r}")
                    break
            print(f"{shown}: the output differs (exit {run.returncode}, {len(run.stdout)} + {len(run.stderr)} bytes)")
            return 1
        else:
            print(f"{shown}: the same")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
