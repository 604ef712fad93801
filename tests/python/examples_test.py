# SPDX-License-Identifier: Apache-2.0
"""The examples print what stands beside them, draw what they say, and show no name."""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

import pytest
import safeguarding as sg
from conftest import DATA, ROOT

HERE = ROOT / "examples" / "python"
NEEDS = {"02_the_jigsaw_of_a_term": ("networkx", "matplotlib"), "04_overdue_clocks": ("pandas", "pyarrow")}
NAMES = [path.stem for path in sorted(HERE.glob("[0-9]*.py"))]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_prints_what_stands_beside_it(name, tmp_path):
    for needed in NEEDS.get(name, ()):
        pytest.importorskip(needed)
    done = subprocess.run([sys.executable, HERE / f"{name}.py", tmp_path], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    if name != "02_the_jigsaw_of_a_term":  # what is linked moves with the weights of the model; see the next test
        assert done.stdout == (HERE / f"{name}.txt").read_text()


def test_the_picture_is_drawn(tmp_path):
    pytest.importorskip("networkx")
    pyplot = pytest.importorskip("matplotlib.pyplot")
    done = subprocess.run([sys.executable, HERE / "02_the_jigsaw_of_a_term.py", tmp_path], capture_output=True, text=True, check=True, cwd=tmp_path)
    jigsaw = sg.link(sg.read_reports(DATA / "reports.jsonl").require(), sg.read_roll(DATA / "roll.csv").require())
    lines = done.stdout.splitlines()
    assert lines[0] == f"{jigsaw.account.reports} reports, {len(jigsaw.links)} links, {len(jigsaw.pictures)} pictures"
    assert [line.split(":")[0] for line in lines[1:] if not line.startswith(" ")] == [each.id for each in jigsaw.pictures]
    picture = pyplot.imread(tmp_path / "jigsaw.png")
    assert picture.shape[0] > 300 and picture.shape[1] > 300
    assert (picture[:, :, :3].min(axis=2) < 0.98).mean() > 0.03  # there is something on it


def test_no_example_shows_a_name():
    roll = sg.read_roll(DATA / "roll.csv").require()
    names = {each.name.surname for each in roll if len(each.name.surname) > 3}
    for path in [*HERE.glob("*.txt")]:
        assert not [name for name in names if name in path.read_text().split()], path


def test_the_notebook_runs(monkeypatch):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    monkeypatch.chdir(ROOT)
    cells = json.loads((HERE / "06_start_here.ipynb").read_text())["cells"]
    assert all(cell.get("outputs", []) == [] for cell in cells)  # kept without outputs: they would go stale
    names: dict[str, object] = {"__name__": "__main__"}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), str(pathlib.Path("06_start_here.ipynb")), "exec"), names)
    assert len(names["decisions"]) == 160 and len(names["pictures"]) > 0
