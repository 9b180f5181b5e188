"""Which item of an edited tuple is which item of the tuple that was read."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

__all__ = ["align"]

Pair = tuple[int | None, int | None]


def align(old: Sequence[Any], new: Sequence[Any], *, by_origin: bool) -> list[Pair]:
    """Pairs of indices in the order of `new`; ``(i, None)`` was removed, ``(None, j)`` was added.

    An item is recognised by identity, then by the place that it was read from (if `by_origin`), then by
    equality, and then as the replacement of the item in whose place it stands. Items that changed their
    order are removed at the one place and added at the other. An item of `old` is used once.
    """
    if len(old) == len(new) and all(a is b or a == b for a, b in zip(old, new, strict=True)):
        return [(i, i) for i in range(len(old))]
    partner: dict[int, int] = {}
    used: set[int] = set()
    keys = [_identity, _place, _value] if by_origin else [_identity, _value]
    for key in keys:
        where: dict[Hashable, list[int]] = {}
        for i in reversed(range(len(old))):
            if i not in used and (k := key(old[i])) is not None:
                where.setdefault(k, []).append(i)
        for j, item in enumerate(new):
            if j not in partner and (k := key(item)) is not None and where.get(k):
                partner[j] = where[k].pop()
                used.add(partner[j])
    kept = _increasing([(j, partner[j]) for j in sorted(partner)])
    return _fill(len(old), len(new), kept)


def _identity(item: Any) -> Hashable:
    return id(item)


def _place(item: Any) -> Hashable:
    origin = getattr(item, "origin", None)
    return None if origin is None else (item.__class__, origin.span)


def _value(item: Any) -> Hashable:
    return (item.__class__, item)


def _increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of (new, old) pairs that is in order on both sides."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, i) in enumerate(pairs):
        size = bisect_left(tails, i)
        before.append(ends[size - 1] if size else -1)
        if size == len(tails):
            tails.append(i)
            ends.append(at)
        else:
            tails[size], ends[size] = i, at
    run: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _fill(olds: int, news: int, kept: Sequence[tuple[int, int]]) -> list[Pair]:
    """Between two kept items, what was added takes the places of what was removed, in order."""
    result: list[Pair] = []
    i = j = 0
    for next_j, next_i in (*kept, (news, olds)):
        while i < next_i and j < next_j:
            result.append((i, j))
            i, j = i + 1, j + 1
        result += [(k, None) for k in range(i, next_i)]
        result += [(None, k) for k in range(j, next_j)]
        if next_j < news:
            result.append((next_i, next_j))
        i, j = next_i + 1, next_j + 1
    return result
