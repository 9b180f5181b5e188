"""What copaparse raises. Bad *text* is never an exception: it becomes a `Diagnostic`.

Exceptions are for the caller's mistakes: undecodable bytes, an edit that no text can hold, a
demand for strictness that the text does not meet. All of them pickle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.diagnostics import Diagnostic

__all__ = ["CopaparseError", "DecodeError", "DiagnosticError", "JsonError", "WriteError"]


class CopaparseError(Exception):
    """Base of every error that is copaparse's own."""


class DecodeError(CopaparseError, ValueError):
    """Bytes that are not UTF-8; `offset` is the first byte that could not be read."""

    def __init__(self, name: str, offset: int, reason: str) -> None:
        super().__init__(name, offset, reason)
        self.name = name
        self.offset = offset
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name} is not UTF-8: {self.reason} at byte {self.offset}"


class WriteError(CopaparseError, ValueError):
    """A value that the text cannot hold. `problems` names each field with the reason."""

    def __init__(self, problems: Iterable[tuple[str, str]]) -> None:
        self.problems: tuple[tuple[str, str], ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(f"{field}: {reason}" for field, reason in self.problems)


class DiagnosticError(CopaparseError, ValueError):
    """Raised under ``strict=True``; `diagnostics` holds everything that was found."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(d.format() for d in self.diagnostics)


class JsonError(CopaparseError, ValueError):
    """JSON that is no season. `problems` gives the path of each fault (``$.season.title``) and what is wrong."""

    def __init__(self, problems: Iterable[tuple[str, str]]) -> None:
        self.problems: tuple[tuple[str, str], ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(f"{path}: {reason}" for path, reason in self.problems)
