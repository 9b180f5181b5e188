"""What the laws about edits share."""

from __future__ import annotations

from copaparse.errors import WriteError

__all__ = ["names_a_field"]


def names_a_field(error: WriteError) -> None:
    """Check that a refusal says what could not be written, and why."""
    assert error.problems
    assert all(field and reason for field, reason in error.problems)
