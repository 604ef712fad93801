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
    """Read a roll (CSV).

    Parameters
    ----------
    path
        A file with a header row; docs/formats/roll.md lists the columns.

    Returns
    -------
    RollReading
        The people, and findings; ``require()`` raises where the roll was refused.

    Examples
    --------
    >>> reading = sg.parse_roll("person_id,kind\\np-1,pupil\\n", "roll.csv")
    >>> reading.refused, reading.findings[0].where.field
    (True, 'forename')
    """
    return _read(path, _engine.parse_roll)


def read_reports(path: StrPath) -> _engine.ReportsReading:
    """Read reports (JSON lines), in the order they were recorded."""
    return _read(path, _engine.parse_reports)


def read_actions(path: StrPath) -> _engine.ActionsReading:
    """Read what was done about reports (JSON lines)."""
    return _read(path, _engine.parse_actions)


def read_declarations(path: StrPath) -> _engine.DeclarationsReading:
    """Read who has told the school of a tie to whom (JSON lines)."""
    return _read(path, _engine.parse_declarations)


def read_amendments(path: StrPath) -> _engine.AmendmentsReading:
    """Read what was recorded beside reports after them (JSON lines)."""
    return _read(path, _engine.parse_amendments)


def read_facts(path: StrPath) -> _engine.FactsReading:
    """Read questions put to the engine as facts (JSON)."""
    return _read(path, _engine.parse_facts)


def read_holders(path: StrPath) -> _engine.Holders:
    """Read who holds which role (TOML).

    Raises
    ------
    InvalidInput
        With line and column.
    """
    return _read(path, _engine.parse_holders)


def read_terms(path: StrPath) -> _engine.SchoolCalendar:
    """Read a school's calendar (TOML)."""
    return _read(path, _engine.parse_terms)


def read_pack(path: StrPath) -> _engine.PolicyPack:
    """Read a policy pack (TOML)."""
    return _read(path, _engine.parse_pack)


def read_text_vectors(path: StrPath) -> _engine.TextVectorsReading:
    """Read what a text encoder made of each text (JSON lines; docs/formats/vectors.md)."""
    return _read(path, _engine.parse_text_vectors)
