"""What balancing finds: where every opener has its partner."""

from __future__ import annotations

from attrs import Factory, define

__all__ = ["DEEPEST", "Pairs", "bury"]

DEEPEST = 100
"""Pairs nested deeper than this are text."""


@define
class Pairs:
    """For each kind: offset of the opener → offset just past its partner.

    `knots` are the outermost pairs that extend over a line end, in order; a logical line does not
    end inside one. `unmatched` lists what found no partner as (offset, markup), `misnamed` those
    that could be calls or links if a page might be called so, `deep` those that are nested too deep
    to be read; all three become diagnostics.
    """

    templates: dict[int, int] = Factory(dict[int, int])
    parameters: dict[int, int] = Factory(dict[int, int])
    links: dict[int, int] = Factory(dict[int, int])
    opaque: dict[int, int] = Factory(dict[int, int])
    refs: dict[int, int] = Factory(dict[int, int])
    knots: list[tuple[int, int]] = Factory(list[tuple[int, int]])
    unmatched: list[tuple[int, str]] = Factory(list[tuple[int, str]])
    misnamed: dict[int, int] = Factory(dict[int, int])
    deep: list[tuple[int, int]] = Factory(list[tuple[int, int]])

    @property
    def empty(self) -> bool:
        """Whether no pair was found, as in most extracted texts."""
        return not (self.templates or self.parameters or self.links or self.opaque or self.refs or self.misnamed)


def bury(pairs: Pairs) -> None:
    """Take out the pairs that lie deeper than `DEEPEST`, and note the outermost of them as `deep`."""
    kinds = (pairs.templates, pairs.parameters, pairs.links, pairs.refs)
    open_ends: list[int] = []
    for start, index in sorted((start, index) for index, kind in enumerate(kinds) for start in kind):
        end = kinds[index][start]
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if len(open_ends) >= DEEPEST:
            del kinds[index][start]
            if len(open_ends) == DEEPEST:
                pairs.deep.append((start, end))
        open_ends.append(end)
