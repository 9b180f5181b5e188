"""What the lead and the format announce: the stages to come, and who goes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.makers import make_promotion, make_scheduled
from copaparse.codecs.names import fold
from copaparse.codecs.prose.schedule import find_schedule
from copaparse.model import Ownership

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.codecs.base import Reader, Seen
    from copaparse.codecs.prose.promotions import PromotionFact
    from copaparse.codecs.prose.schedule import ScheduleFact
    from copaparse.model import Promotion, ScheduledStage

__all__ = ["read_promotions", "read_schedule"]


def read_promotions(
    stated: Iterable[tuple[Reader, PromotionFact]], told: Iterable[tuple[Reader, PromotionFact]]
) -> tuple[Promotion, ...]:
    """One promotion for each place: what the stages state goes before what the lead tells."""
    found: dict[str, Promotion] = {}
    for seen, fact in stated:
        _promote(seen, fact, found)
    settled = {_RANKS.get(place, place) for place in found}
    for seen, fact in told:
        place = seen.page.text[fact.place.start : fact.place.end].casefold()
        if _RANKS.get(place, place) not in settled:
            _promote(seen, fact, found)
    return tuple(found.values())


_RANKS = {"champion": "winner", "champions": "winner", "winners": "winner", "runners-up": "runner-up"}


def _promote(seen: Reader, fact: PromotionFact, found: dict[str, Promotion]) -> None:
    text = seen.page.text
    place = seen.clean(text[fact.place.start : fact.place.end]).casefold()
    to = seen.clean(text[fact.to.start : fact.to.end])
    if place and to and place not in found:
        # What two places share stands there for neither alone.
        where = seen.own(fact.to)
        fields = {
            "place": seen.own(fact.place),
            "to": where if fact.alone else where._replace(ownership=Ownership.INHERITED),
        }
        found[place] = make_promotion(place, to, origin=seen.origin(fact.sentence, fields, fact))


def read_schedule(passages: Iterable[Seen]) -> tuple[ScheduledStage, ...]:
    """The stages that the lead and the format announce, each once: with its month if any passage has it."""
    found: list[ScheduledStage] = []
    earlier: dict[str, int] = {}  # those of the passages before; one passage may name a stage twice
    for seen, start, end in passages:
        first = len(found)
        for fact in find_schedule(seen.page.text, start, end):
            stage = _scheduled(fact, seen)
            if stage is None:
                continue
            i = earlier.get(fold(stage.name))
            if i is None:
                found.append(stage)
            elif found[i].month is None and stage.month is not None:
                found[i] = stage
        earlier |= {fold(found[i].name): i for i in range(first, len(found))}
    return tuple(found)


def _scheduled(fact: ScheduleFact, seen: Reader) -> ScheduledStage | None:
    text = seen.page.text
    name = seen.clean(text[fact.name.start : fact.name.end])
    if not name:
        return None
    fields = {"name": seen.own(fact.name)}
    native = None
    if fact.native:
        fields["native_name"] = seen.own(fact.native)
        native = seen.clean(text[fact.native.start : fact.native.end]) or None
    if fact.month:
        fields["month"] = seen.own(fact.month)
    return make_scheduled(name, native, fact.number, origin=seen.origin(fact.whole, fields, fact))
