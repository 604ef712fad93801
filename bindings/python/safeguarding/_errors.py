# SPDX-License-Identifier: Apache-2.0
"""What the library raises.

No message holds the offending piece of an input, because in a school's data that may be a name or a child's words:
whoever may read it asks for ``fragment`` or ``reveal()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._engine import ErrorCode, Position, StoreFault


class Error(Exception):
    """Base of everything the library raises.

    Attributes
    ----------
    code : ErrorCode
        What went wrong, for programs. Stable.
    message : str
        What is wrong and what would be right.
    fragment : str
        The offending piece; may be personal data.
    where : Position
        Where in the input it stands.
    """

    code: ErrorCode
    message: str
    fragment: str
    where: Position

    def __init__(self, text: str, code: ErrorCode, message: str, fragment: str, where: Position) -> None:
        super().__init__(text)
        self.code = code
        self.message = message
        self.fragment = fragment
        self.where = where

    def __str__(self) -> str:
        return str(self.args[0])

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.code, self.message, self.fragment, self.where)

    def reveal(self) -> str:
        """The text with the fragment added: for the person who owns the data, never for a log.

        Returns
        -------
        str
            It may hold a name or a child's words.
        """
        return f"{self} (found: {self.fragment})" if self.fragment else str(self)


class InvalidInput(Error, ValueError):
    """A value that cannot be, or an input that cannot be read: the caller's to mend."""


class NotFound(Error, KeyError):
    """A reference to something that is not there, or that this reader may not see."""


class CannotOpen(Error):
    """Sealed bytes that do not open: another passphrase, another key, or a byte that was changed."""


class StoreError(Error, OSError):
    """A store that cannot be used, or a call on it that could not be done.

    Attributes
    ----------
    fault : StoreFault
        What is the matter with the store.
    """

    fault: StoreFault

    def __init__(
        self, text: str, code: ErrorCode, message: str, fragment: str, where: Position, fault: StoreFault
    ) -> None:
        super().__init__(text, code, message, fragment, where)
        self.fault = fault

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.code, self.message, self.fragment, self.where, self.fault)
