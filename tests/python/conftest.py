# SPDX-License-Identifier: Apache-2.0
"""What the tests of the Python package share: where files are, and the command line to be compared with."""

from __future__ import annotations

import os
import pathlib
import subprocess
from datetime import datetime, timezone

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpus"
SMALL = ROOT / "examples" / "small_school"
DATA = ROOT / "examples" / "data"


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


@pytest.fixture(scope="session")
def cli():
    """Runs the command line and gives what it prints, as lines."""
    program = os.environ.get("SAFEGUARDING_CLI", "")
    if not pathlib.Path(program).is_file():
        pytest.skip("SAFEGUARDING_CLI names no program to compare with")

    def run(*arguments: object, cwd: pathlib.Path = ROOT) -> list[str]:
        done = subprocess.run([program, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 3), done.stderr
        return done.stdout.splitlines()

    return run
