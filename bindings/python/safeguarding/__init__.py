# SPDX-License-Identifier: Apache-2.0
"""Who must be told about a safeguarding concern, by when, and under which clause; and which reports belong together.

The answers are those of the C++ library, because it is the same code. Times are aware datetimes and come out in UTC;
nothing here reads a clock, so the moment asked about is always an argument. What is shown of a value is its ids, kinds
and times: names and what somebody wrote come out only where they are asked for by name.

Examples in docstrings take ``import safeguarding as sg`` and ``from datetime import date, datetime, timezone`` for granted.

Examples
--------
>>> from datetime import datetime, timezone
>>> import safeguarding as sg
>>> book = sg.shipped_book("cleves")
>>> known = sg.Facts({"event": "allegation", "subject_role": "teacher", "reporter_role": "governor"})
>>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)
>>> decision = sg.decide(book, known, sg.Holders.posts(book), sg.shipped_calendar(), at)
>>> decision.notify[0]
Recipient(receiver='dsl', certainty=certain)
"""

from __future__ import annotations

from ._engine import *
from ._engine import version as __version__
from ._errors import CannotOpen as CannotOpen
from ._errors import Error as Error
from ._errors import InvalidInput as InvalidInput
from ._errors import NotFound as NotFound
from ._errors import StoreError as StoreError
from ._read import read_actions as read_actions
from ._read import read_amendments as read_amendments
from ._read import read_declarations as read_declarations
from ._read import read_facts as read_facts
from ._read import read_holders as read_holders
from ._read import read_pack as read_pack
from ._read import read_reports as read_reports
from ._read import read_roll as read_roll
from ._read import read_terms as read_terms
from ._read import read_text_vectors as read_text_vectors
