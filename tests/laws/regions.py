"""Where an edit may change a text: the places of values, constructs around them, and stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from copaparse.codecs.writing.construct_edits import home_of
from copaparse.model import Bracket, Ownership, Season, Stage
from copaparse.model.fields import fields_of, is_object, is_tuple
from copaparse.strategies.edits import editable, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hypothesis.strategies import SearchStrategy

    from copaparse.markup import Document
    from copaparse.strategies.values import Writable

__all__ = ["Region", "Stated", "blocks_around", "changed_stages", "constructs", "hull", "only_within", "stated"]

Region = tuple[int, int]


class Stated(NamedTuple):
    """A field that is written somewhere for itself: the object, the name, the place, and new objects of the kind."""

    value: Any
    name: str
    place: Region
    fresh: SearchStrategy[Any]


def stated(season: Season, dialect: Writable) -> Iterator[Stated]:
    """Every field of the season that may be edited, has one value, and a place of its own."""
    for value, fresh in places(season, dialect):
        kind = type(value).__name__
        if value.origin is None or kind not in fresh:
            continue
        for name in editable(value, dialect):
            place, held = value.origin.fields.get(name), getattr(value, name)
            if place is None or place.ownership is not Ownership.OWN or place.start == place.end:
                continue
            if held is not None and not is_tuple(held):
                yield Stated(value, name, place[:2], fresh[kind])


def only_within(region: Region, before: str, after: str) -> bool:
    """Whether two texts are the same outside a region of the first."""
    start, end = region
    rest = len(before) - end
    return len(after) >= start + rest and after.startswith(before[:start]) and after.endswith(before[end:])


def hull(regions: Iterable[Region]) -> Region:
    """From the start of the first region to the end of the last."""
    starts, ends = zip(*regions, strict=True)
    return min(starts), max(ends)


def constructs(document: Document, season: Season) -> dict[int, Region]:
    """For the id of each object the blocks that show it: its call, its table, the stage of a bracket."""
    found: dict[int, set[Region]] = {}
    pending: list[tuple[Any, frozenset[Region], Region]] = [(season, frozenset(), (0, len(document.markup)))]
    while pending:
        value, shown, stage = pending.pop()
        if isinstance(value, Stage) and value.origin is not None:
            stage = value.origin.span
        elif value.origin is not None and not isinstance(value, Season):
            home = home_of(value)
            shown |= {tuple(value.origin.span), tuple((home or value.origin).span)}
        if isinstance(value, Bracket):  # what a bracket cannot say of its ties goes to a list in the same stage
            shown |= {stage}
        found.setdefault(id(value), set()).update(shown)
        for field in fields_of(value):
            held = getattr(value, field.name)
            pending += [(v, shown, stage) for v in (held if is_tuple(held) else (held,)) if is_object(v)]
    return {key: blocks_around(document, hull(regions)) for key, regions in found.items() if regions}


def blocks_around(document: Document, region: Region) -> Region:
    """The region with the whole of the blocks that it touches."""
    start, end = region
    touched = [(b.start, b.end) for b in document.blocks if b.start < end and start < b.end]
    return hull([region, *touched])


def changed_stages(old: Season | Stage, new: Season | Stage) -> Iterator[Region]:
    """The stages that an edit touches, by identity; only what is before the stages below where none of these is."""
    if old is new or old.origin is None:
        return
    own = [f.name for f in fields_of(old) if f.name != "stages"]
    differs = any(getattr(old, name) is not getattr(new, name) for name in own)
    if len(old.stages) != len(new.stages) or _headed(old) != _headed(new):
        yield old.origin.span
        return
    if differs:
        below = [stage.origin.span[0] for stage in old.stages if stage.origin is not None]
        yield old.origin.span[0], min(below, default=old.origin.span[1])
    for one, other in zip(old.stages, new.stages, strict=True):
        yield from changed_stages(one, other)


def _headed(value: Season | Stage) -> object:
    return (value.name, value.level) if isinstance(value, Stage) else None
