# SPDX-License-Identifier: Apache-2.0
"""What the wheel holds, and that the package needs nothing besides it."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import zipfile

import pytest


def test_the_wheel_holds_the_package_its_types_and_its_licence():
    wheel = os.environ.get("SAFEGUARDING_WHEEL")
    if not wheel:
        pytest.skip("SAFEGUARDING_WHEEL names no wheel")
    names = zipfile.ZipFile(wheel).namelist()
    assert {"safeguarding/__init__.py", "safeguarding/_engine.pyi", "safeguarding/py.typed"} <= set(names)
    assert [name for name in names if name.endswith("LICENSE")]
    assert not [name for name in names if not name.startswith("safeguarding")]
    assert len([name for name in names if "_engine." in name and not name.endswith(".pyi")]) == 1


def test_the_package_asks_for_no_other():
    wanted = importlib.metadata.requires("safeguarding") or []
    assert [each for each in wanted if "extra ==" not in each] == []


def test_importing_it_brings_in_nothing_else():
    code = "import sys, safeguarding; print([m for m in ('numpy', 'pandas', 'polars', 'pyarrow', 'networkx') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_the_same_in_any_zone_and_locale():
    code = ("import safeguarding as sg, datetime as d; b = sg.shipped_book('cleves'); print(sg.decide(b, sg.Facts({'event': 'allegation'}), "
            "sg.Holders.posts(b), sg.shipped_calendar(), d.datetime(2026, 11, 20, 9, tzinfo=d.timezone.utc)).to_json('q'))")
    said = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                           env={**os.environ, "TZ": zone, "LC_ALL": locale}).stdout
            for zone in ("Pacific/Kiritimati", "America/Los_Angeles") for locale in ("C", "C.UTF-8")}
    assert len(said) == 1
