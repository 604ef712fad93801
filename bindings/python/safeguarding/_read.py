# SPDX-License-Identifier: Apache-2.0
"""Readers of files: each hands the bytes of a path to the parser of the library and names the path in what it finds.

What cannot be opened raises OSError, as ``open()`` does.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable, TypeVar, Union

from . import _engine

StrPath = Union[str, "os.PathLike[str]"]
Read = TypeVar("Read")


def _read(path: StrPath, parse: Callable[[bytes, str], Read]) -> Read:
    return parse(Path(path).read_bytes(), os.fspath(path))


def read_roll(path: StrPath) -> _engine.RollReading:
    """Read a roll (CSV; docs/formats/roll.md lists the columns).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    RollReading
        `require()` gives what was read, or raises what refused it.

    Raises
    ------
    OSError
        The file cannot be read.

    Examples
    --------
    >>> len(sg.read_roll("examples/small_school/roll.csv").require())
    12
    """
    return _read(path, _engine.parse_roll)


def read_reports(path: StrPath) -> _engine.ReportsReading:
    """Read reports (JSON lines; docs/formats/reports.md), in the order they were recorded.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    ReportsReading
        `require()` gives what was read, or raises what refused it.

    Raises
    ------
    OSError
        The file cannot be read.

    Examples
    --------
    >>> len(sg.read_reports("examples/small_school/reports.jsonl").require())
    5
    """
    return _read(path, _engine.parse_reports)


def read_actions(path: StrPath) -> _engine.ActionsReading:
    """Read what was done about reports (JSON lines; docs/formats/actions.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    ActionsReading
        `require()` gives what was read, or raises what refused it.

    Raises
    ------
    OSError
        The file cannot be read.

    Examples
    --------
    >>> len(sg.read_actions("examples/small_school/actions.jsonl").require())
    6
    """
    return _read(path, _engine.parse_actions)


def read_declarations(path: StrPath) -> _engine.DeclarationsReading:
    """Read who has told the school of a tie to whom (JSON lines; docs/formats/declarations.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    DeclarationsReading
        `require()` gives what was read, or raises what refused it.

    Raises
    ------
    OSError
        The file cannot be read.

    Examples
    --------
    >>> len(sg.read_declarations("examples/small_school/declarations.jsonl").require())
    1
    """
    return _read(path, _engine.parse_declarations)


def read_amendments(path: StrPath) -> _engine.AmendmentsReading:
    """Read what was recorded beside reports after them (JSON lines; docs/formats/amendments.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    AmendmentsReading
        `require()` gives what was read, or raises what refused it.

    Raises
    ------
    OSError
        The file cannot be read.

    Examples
    --------
    >>> len(sg.read_amendments("tests/examples/library_amendments.jsonl").require())
    1
    """
    return _read(path, _engine.parse_amendments)


def read_facts(path: StrPath) -> _engine.FactsReading:
    """Read questions put to the engine as facts (JSON; docs/formats/facts.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    FactsReading
        `require()` gives what was read, or raises what refused it.

    Raises
    ------
    OSError
        The file cannot be read.

    Examples
    --------
    >>> len(sg.read_facts("tests/policy/scenarios.json").require())
    40
    """
    return _read(path, _engine.parse_facts)


def read_text_vectors(path: StrPath) -> _engine.TextVectorsReading:
    """Read what a text encoder made of each text (JSON lines; docs/formats/vectors.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    TextVectorsReading
        `require()` gives what was read, or raises what refused it.

    Raises
    ------
    OSError
        The file cannot be read.

    Examples
    --------
    >>> len(sg.read_text_vectors("tests/examples/link/vectors.jsonl").require())
    34
    """
    return _read(path, _engine.parse_text_vectors)


def read_holders(path: StrPath) -> _engine.Holders:
    """Read who holds which role (TOML; docs/formats/holders.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    Holders

    Raises
    ------
    InvalidInput
        With line and column.
    OSError
        The file cannot be read.

    Examples
    --------
    >>> sg.read_holders("examples/small_school/holders.toml")
    Holders(6 holdings)
    """
    return _read(path, _engine.parse_holders)


def read_terms(path: StrPath) -> _engine.SchoolCalendar:
    """Read a school's calendar (TOML; docs/formats/terms.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    SchoolCalendar

    Raises
    ------
    InvalidInput
        With line and column.
    OSError
        The file cannot be read.

    Examples
    --------
    >>> sg.read_terms("examples/small_school/terms.toml")
    SchoolCalendar('2026-27, as sent to parents in June')
    """
    return _read(path, _engine.parse_terms)


def read_pack(path: StrPath) -> _engine.PolicyPack:
    """Read a policy pack (TOML; docs/policy-packs.md).

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    PolicyPack

    Raises
    ------
    InvalidInput
        For its first mistake, with line and column; check_draft() lists them all.
    OSError
        The file cannot be read.

    Examples
    --------
    >>> sg.read_pack("examples/small_school/policy.toml")
    PolicyPack(id='hill-lane', kind=school, edition='adopted 9 July 2026', pinned='2302e508a638...')
    """
    return _read(path, _engine.parse_pack)
