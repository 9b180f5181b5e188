"""`StageKind`, and `kind_of`: what the name of a stage says it is, in English and Spanish."""

from __future__ import annotations

import enum
import re
import unicodedata
from functools import lru_cache

__all__ = ["StageKind", "kind_of"]


class StageKind(enum.Enum):
    """What a stage is, as its name says; `STAGE` where the name says nothing more."""

    DISTRICT = "district"
    PROVINCIAL = "provincial"
    DEPARTMENTAL = "departmental"
    REGIONAL = "regional"
    NATIONAL = "national"
    REGION = "region"
    GROUP = "group"
    LEAGUE = "league"
    ROUND = "round"
    QUARTERFINALS = "quarterfinals"
    SEMIFINALS = "semifinals"
    THIRD_PLACE = "third_place"
    FINAL = "final"
    TIEBREAKER = "tiebreaker"
    PLAY_OFF = "play_off"
    STAGE = "stage"


# In order: the first that is found in the name decides, so the particular stands before the general.
# A "regional final" is a final, a "third-place play-off" is no play-off, a "final group" is a group.
_WORDS: tuple[tuple[StageKind, str], ...] = (
    (StageKind.THIRD_PLACE, r"third[ -]place|3rd[ -]place|tercer (?:lugar|puesto)"),
    (
        StageKind.TIEBREAKER,
        r"tie-?break(?:er)?s?|tie-breaking|desempates?|extra match|partido extra|definicion",
    ),
    (
        StageKind.GROUP,
        r"groups?|grupos?|series?|pool|zona [a-h]|hexagonal|cuadrangular|triangular|octogonal"
        r"|nonagonal|pentagonal|heptagonal|liguillas?|finalisima",
    ),
    (StageKind.SEMIFINALS, r"semi[- ]?final(?:es|s)?"),
    (StageKind.QUARTERFINALS, r"quarter[- ]?finals?|cuartos|4tos"),
    (StageKind.ROUND, r"(?:eighth|sixteenth)[- ]?finals?|\w*avos|octavos|8vos"),
    (
        StageKind.PLAY_OFF,
        r"play-?offs?|repechages?|repechajes?|repescas?|promocion|reclassification|reducido"
        r"|revancha|promotion/relegation",
    ),
    (StageKind.FINAL, r"grand final|regional finals?|finals?|finales|final regional"),
    (StageKind.ROUND, r"rounds?|rondas?|eliminatorias?|llaves?|knock-?out (?:stage|phase)"),
    (StageKind.LEAGUE, r"league table|league stage|tabla unica|tabla general"),
    (StageKind.DISTRICT, r"districts?|distrital(?:es)?"),
    (StageKind.PROVINCIAL, r"provinces?|provincial(?:es)?"),
    (
        StageKind.DEPARTMENTAL,
        r"department(?:al)?|departament(?:al|o)?|departamental(?:es)?|ligas? superior(?:es)?",
    ),
    (StageKind.REGION, r"(?:region|zona|zone) \w+|\w+ (?:region|zone)"),
    (StageKind.REGIONAL, r"regional(?:es)?|region|interregional"),
    (StageKind.NATIONAL, r"national|nacional"),
)
_EACH = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _WORDS)


@lru_cache(maxsize=1024)
def kind_of(name: str) -> StageKind:
    """The kind of stage that `name` names: ``kind_of("Etapa Regional")`` is `StageKind.REGIONAL`."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return next((kind for kind, words in _EACH if words.search(folded)), StageKind.STAGE)
