"""What the lead and the format announce: the stages to come, and who goes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import own
from copaparse.codecs.leftovers import clean
from copaparse.codecs.names import fold
from copaparse.codecs.prose.schedule import find_schedule
from copaparse.model import FieldSpan, Ownership, Promotion, ScheduledStage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.codecs.base import Reader
    from copaparse.codecs.prose.promotions import PromotionFact
    from copaparse.codecs.prose.schedule import ScheduleFact
    from copaparse.source import Span

__all__ = ["read_promotions", "read_schedule"]


def read_promotions(
    stated: Iterable[PromotionFact], told: Iterable[PromotionFact], reader: Reader
) -> tuple[Promotion, ...]:
    """One promotion for each place: what the stages state goes before what the lead tells."""
    found = dict[str, Promotion]()
    for fact in stated:
        _promote(fact, found, reader)
    settled = {_RANKS.get(place, place) for place in found}
    for fact in told:
        place = reader.page.text[fact.place.start : fact.place.end].casefold()
        if _RANKS.get(place, place) not in settled:
            _promote(fact, found, reader)
    return tuple(found.values())


_RANKS = {"champion": "winner", "champions": "winner", "winners": "winner", "runners-up": "runner-up"}


def _promote(fact: PromotionFact, found: dict[str, Promotion], reader: Reader) -> None:
    text = reader.page.text
    place = clean(text[fact.place.start : fact.place.end]).casefold()
    to = clean(text[fact.to.start : fact.to.end])
    if place and to and place not in found:
        # What two places share stands there for neither alone.
        shared = Ownership.OWN if fact.alone else Ownership.INHERITED
        fields = {"place": own(fact.place), "to": FieldSpan(*fact.to, shared)}
        found[place] = Promotion(place, to, origin=reader.origin(fact.sentence, fields, fact))


def read_schedule(passages: Iterable[Span], reader: Reader) -> tuple[ScheduledStage, ...]:
    """The stages that the lead and the format announce, each once: with its month if any passage has it."""
    found: list[ScheduledStage] = []
    earlier: dict[str, int] = {}  # those of the passages before; one passage may name a stage twice
    for place in passages:
        first = len(found)
        for fact in find_schedule(reader.page.text, *place):
            stage = _scheduled(fact, reader)
            i = earlier.get(fold(stage.name))
            if i is None:
                found.append(stage)
            elif found[i].month is None and stage.month is not None:
                found[i] = stage
        earlier |= {fold(found[i].name): i for i in range(first, len(found))}
    return tuple(found)


def _scheduled(fact: ScheduleFact, reader: Reader) -> ScheduledStage:
    text = reader.page.text
    fields = {"name": own(fact.name)}
    native = None
    if fact.native:
        fields["native_name"] = own(fact.native)
        native = clean(text[fact.native.start : fact.native.end]) or None
    if fact.month:
        fields["month"] = own(fact.month)
    return ScheduledStage(
        clean(text[fact.name.start : fact.name.end]),
        native,
        fact.number,
        origin=reader.origin(fact.whole, fields, fact),
    )
