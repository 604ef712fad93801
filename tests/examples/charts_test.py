#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The charts in docs/charts are what `safeguarding chart` prints today, are drawn by Graphviz without complaint, and fit a page.

usage: charts_test.py PROGRAM [--write]

--write writes .dot, .mmd and .svg anew (the last needs Graphviz): look at each picture before it is committed.
"""
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHARTS = ROOT / "docs/charts"
NAMES = ["beech-green", "cavendish-close", "cleves", "pakeman", "stony-dean", "england"]
SMALLEST = 6.0  # points that letters of 9 points may shrink to on one A4 page


def run(command, text=None):
    ran = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout, ran.stderr


def chart(program, name, form):
    overlay = [] if name == "england" else ["--overlay", "england"]
    code, out, complaint = run([program, "chart", "--pack", name, *overlay, "--format", form])
    return out if code == 0 and not complaint else f"ended with {code}: {complaint}"


def scale(dot):
    """How far the picture is shrunk to fit the page that the text asks for."""
    def width(text):
        return float(re.search(r'<svg width="([\d.]+)pt"', run(["dot", "-Tsvg"], text)[1]).group(1))
    free = width(re.sub(r'size="[\d.,]+", ', "", dot))
    return width(dot) / free


def main(arguments):
    if not arguments or len(arguments) > 2:
        print(__doc__)
        return 2
    program, write = arguments[0], arguments[1:] == ["--write"]
    drawn, faults = shutil.which("dot"), []
    for name in NAMES:
        for form, ending in (("dot", "dot"), ("mermaid", "mmd")):
            text, file = chart(program, name, form), CHARTS / f"{name}.{ending}"
            if write:
                file.write_text(text, encoding="utf-8")
            elif not file.is_file() or file.read_text(encoding="utf-8") != text:
                faults.append(f"{file.relative_to(ROOT)} is not what is printed now: python3 tests/examples/charts_test.py PROGRAM --write")
        if drawn:
            dot = chart(program, name, "dot")
            code, svg, complaint = run(["dot", "-Tsvg"], dot)
            if code or complaint:
                faults.append(f"{name}: dot ended with {code}: {complaint}")
            elif 9 * scale(dot) < SMALLEST:
                faults.append(f"{name}: letters would be {9 * scale(dot):.1f} points high on one page")
            if write:
                (CHARTS / f"{name}.svg").write_text(svg, encoding="utf-8")
        if not (CHARTS / f"{name}.svg").is_file():
            faults.append(f"docs/charts/{name}.svg is missing")
    for fault in faults:
        print(fault)
    print(f"charts: {len(faults)} faults, {len(NAMES)} charts{'' if drawn else '; Graphviz is not here, so none was drawn'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
