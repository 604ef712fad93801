# SPDX-License-Identifier: Apache-2.0
"""Everything public says what it is, in the form of numpydoc, and the examples in docstrings and on the page give what they say."""

from __future__ import annotations

import doctest
import enum
import inspect
import re
from datetime import date, datetime, timezone

import pytest
import safeguarding as sg
from conftest import ROOT

NAMES = {"sg": sg, "date": date, "datetime": datetime, "timezone": timezone}  # what the examples take for granted
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
SECTION = re.compile(r"^(Parameters|Attributes|Returns|Raises|Examples)\n-+\n", re.MULTILINE)


def public():
    """Everything that has a docstring of its own, by the name it is called by."""
    for name in sorted(vars(sg)):
        if name.startswith("_") or inspect.ismodule(vars(sg)[name]):
            continue
        it = vars(sg)[name]
        if isinstance(it, type):
            yield name, it
            if not issubclass(it, enum.Enum):
                yield from ((f"{name}.{each}", member) for each, member in vars(it).items() if not each.startswith("_") and callable(member))
        elif callable(it):
            yield name, it


PUBLIC = dict(public())
CALLS = {name: it for name, it in PUBLIC.items() if not isinstance(it, type)}


def overloads(it):
    """(text of the signature, docstring) of each way to call it; None where it is a function of Python."""
    return [(text, doc or "") for text, doc, _ in getattr(it, "__nb_signature__", ())]


def plain(annotation):
    return re.sub(r"safeguarding\._engine\.|collections\.abc\.|typing\.|_engine\.|datetime\.(?=date|time)", "", annotation)


def called(it):
    """Names of the parameters, and what comes back."""
    if not overloads(it):
        signature = inspect.signature(it)
        return set(signature.parameters) - {"self"}, plain(str(signature.return_annotation))
    names, returned = set(), ""
    for text, _ in overloads(it):
        inside = text[text.index("(") + 1 : text.rindex(") ->")]
        depth, part = 0, ""
        for letter in inside + ",":
            if letter == "," and depth == 0:
                name = re.match(r"\s*(\w+)", part)
                if name and name.group(1) != "self":
                    names.add(name.group(1))
                part = ""
                continue
            depth += (letter in "[(") - (letter in ")]")
            part += letter
        returned = plain(text[text.rindex("->") + 2 :].strip())
    return names, returned


def sections(text):
    parts = SECTION.split(inspect.cleandoc(text))
    return {"": parts[0].strip(), **dict(zip(parts[1::2], parts[2::2]))}


def named_in(section):
    return {line.split(" : ")[0] for line in section.splitlines() if line and not line.startswith(" ")}


def documented(it):
    return overloads(it)[0][1] if overloads(it) else it.__doc__ or ""


@pytest.mark.parametrize("name", CALLS)
def test_a_call_says_what_it_takes_gives_and_raises(name):
    it = CALLS[name]
    said = sections(documented(it))
    assert said[""], f"{name} says nothing"
    names, returned = called(it)
    assert named_in(said.get("Parameters", "")) == names
    if returned == "None":
        assert "Returns" not in said
    else:
        assert said["Returns"].splitlines()[0] == returned
    raised = named_in(said.get("Raises", ""))
    assert all(issubclass(getattr(sg, each, None) or getattr(__import__("builtins"), each), Exception) for each in raised)
    if "." not in name and not isinstance(it, type):
        assert "Examples" in said, f"{name} has no example"


@pytest.mark.parametrize("name", [name for name, it in PUBLIC.items() if isinstance(it, type)])
def test_a_class_says_what_it_is_and_what_it_is_made_from(name):
    it = PUBLIC[name]
    assert sections(it.__doc__ or "")[""], f"{name} says nothing"
    made = vars(it).get("__init__")
    if overloads(made):
        assert named_in(sections(documented(made)).get("Parameters", "")) == called(made)[0]
    if issubclass(it, enum.Enum):
        return
    fields = {each for each, member in vars(it).items() if isinstance(member, property) and not each.startswith("_")}
    fields |= set(vars(it).get("__annotations__", ()))
    listed = named_in(sections(it.__doc__).get("Attributes", ""))
    assert listed <= fields
    for each in fields - listed:
        assert each in vars(it) and vars(it)[each].__doc__ and not vars(it)[each].__doc__.startswith("("), f"{name}.{each} says nothing"


@pytest.mark.parametrize("name", [name for name, it in PUBLIC.items() if ">>>" in (documented(it) if callable(it) else "")])
def test_an_example_gives_what_it_says(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest(inspect.cleandoc(documented(PUBLIC[name])), dict(NAMES), name, None, 0)
    said = []
    doctest.DocTestRunner(optionflags=FLAGS).run(example, out=said.append)
    assert example.examples and not said, "".join(said)


@pytest.mark.parametrize("text", [sg.__doc__, *(vars(sg)["_errors"].__doc__,)])
def test_a_module_says_what_it_is(text):
    failed, _ = doctest.DocTestRunner(optionflags=FLAGS).run(doctest.DocTestParser().get_doctest(text, {}, "module", None, 0))
    assert text and failed == 0


@pytest.mark.parametrize("page", ["python.md", "python-threads.md"])
def test_a_page_gives_what_it_shows(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / page), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert failed == 0 and tried > 5
