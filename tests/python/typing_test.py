# SPDX-License-Identifier: Apache-2.0
"""The types that editors read are those of the module, and the package and its examples keep to them."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from conftest import ROOT

pytest.importorskip("mypy")

# What stubtest says of every class and function of every nanobind module, whatever its stub holds.
OF_THE_BINDING = re.compile(
    r"metaclass differs|disjoint base|stub does not have \*args parameter|__nb_enum__ is not present in stub|is not a function|"
    r"stub is a staticmethod but runtime is not")


def run(*command, cwd):
    return subprocess.run([sys.executable, "-m", *map(str, command)], capture_output=True, text=True, check=False, cwd=cwd)


def test_the_stub_says_what_the_module_has(tmp_path):
    done = run("mypy.stubtest", "safeguarding", "--concise", cwd=tmp_path)
    lines = [line for line in done.stdout.splitlines() if not OF_THE_BINDING.search(line)]
    assert lines == [] and done.stderr == ""


def test_the_package_keeps_to_its_types(tmp_path):
    done = run("mypy", "--strict", "--cache-dir", tmp_path / "cache", "-p", "safeguarding", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_no_type_of_the_stub_is_that_of_another_language():
    import safeguarding

    text = (ROOT.__class__(safeguarding.__file__).parent / "_engine.pyi").read_text()
    assert "::" not in re.sub(r'"""[\s\S]*?"""', "", text)


def test_the_examples_keep_to_the_types(tmp_path):
    examples = sorted((ROOT / "examples" / "python").glob("*.py"))
    assert examples
    done = run("mypy", "--strict", "--cache-dir", tmp_path / "cache", *examples, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
