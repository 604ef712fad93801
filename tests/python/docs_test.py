# SPDX-License-Identifier: Apache-2.0
"""The examples in docstrings and on the page give what they say."""

from __future__ import annotations

import doctest
import pkgutil

import pytest
import safeguarding as sg
from conftest import ROOT


def modules():
    return ["safeguarding", *(f"safeguarding.{each.name}" for each in pkgutil.iter_modules(sg.__path__))]


@pytest.mark.parametrize("name", modules())
def test_docstrings(name):
    import importlib

    failed, _ = doctest.testmod(importlib.import_module(name), extraglobs={"sg": sg}, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert failed == 0


def test_the_page(monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert failed == 0 and tried > 10


def test_everything_public_says_what_it_is():
    silent = [name for name in dir(sg) if not name.startswith("_") and callable(getattr(sg, name)) and not getattr(sg, name).__doc__]
    assert silent == []
