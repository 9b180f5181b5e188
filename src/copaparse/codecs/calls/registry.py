"""Which codec reads a call: by the name of its template or module, whatever its case and its spaces."""

from __future__ import annotations

from functools import lru_cache

from copaparse.codecs.calls.base import CallCodec, Part
from copaparse.codecs.calls.fb_results import FbResults
from copaparse.codecs.calls.fb_table import FbTable, Fussballtabelle, TablaDePosiciones
from copaparse.codecs.calls.football_box import FootballBox
from copaparse.codecs.calls.round_n import RoundN
from copaparse.codecs.calls.series import SeriesRows, SportsSeries
from copaparse.codecs.calls.sports_results import SportsResults
from copaparse.codecs.calls.sports_table import SportsTable
from copaparse.codecs.calls.team_bracket import TeamBracket
from copaparse.codecs.shown_templates import fold_name

__all__ = ["canonical_codecs", "codec_of", "register"]

LONGEST = 60
"""Characters of a name that a pattern may be about."""
_KNOWN: dict[str, tuple[CallCodec, Part]] = {}
_WITH_PATTERNS: list[CallCodec] = []


def register(codec: CallCodec) -> None:
    """Read and write the calls that `codec` names by it, in place of any codec that named them before.

    Holds for the whole process and for documents that are read from then on. Raises `TypeError` for what is no
    `CallCodec`, and `ValueError` for a `kind` that stages have no field for.
    """
    if not isinstance(codec, CallCodec):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"register() wants a CallCodec, not {type(codec).__name__}")
    if codec.kind not in ("standings", "ties", "matches", "brackets"):
        raise ValueError(f"a codec of calls reads standings, ties, matches or brackets, not {codec.kind!r}")
    for name, part in codec.names.items():
        _KNOWN[fold_name(name)] = (codec, part)
    if codec.pattern is not None:
        _WITH_PATTERNS.insert(0, codec)
    _find.cache_clear()


def codec_of(name: str) -> tuple[CallCodec, Part] | None:
    """The codec of a call and the part that the call has, ``None`` for calls that nobody reads."""
    return _find(fold_name(name))


@lru_cache(maxsize=4096)
def _find(folded: str) -> tuple[CallCodec, Part] | None:
    found = _KNOWN.get(folded)
    if found is not None or len(folded) > LONGEST:
        return found
    by_pattern = (codec for codec in _WITH_PATTERNS if codec.pattern is not None and codec.pattern.fullmatch(folded))
    codec = next(by_pattern, None)
    return None if codec is None else (codec, Part.WHOLE)


def canonical_codecs(kind: str) -> tuple[CallCodec, ...]:
    """The codecs that write objects of a kind anew, the one that says most in the fewest words first."""
    return _CANONICAL.get(kind, ())


_SPORTS_TABLE, _SPORTS_SERIES, _FOOTBALL_BOX, _ROUND_N = SportsTable(), SportsSeries(), FootballBox(), RoundN()
_SPORTS_RESULTS = SportsResults()
_CANONICAL: dict[str, tuple[CallCodec, ...]] = {
    "standings": (_SPORTS_TABLE,),
    "ties": (_SPORTS_SERIES,),
    "matches": (_FOOTBALL_BOX, _SPORTS_RESULTS),
    "brackets": (_ROUND_N,),
}

for _codec in (
    _SPORTS_TABLE,
    _SPORTS_RESULTS,
    FbTable(),
    Fussballtabelle(),
    TablaDePosiciones(),
    FbResults(),
    SeriesRows(),
    _SPORTS_SERIES,
    _FOOTBALL_BOX,
    TeamBracket(),
    _ROUND_N,
):
    register(_codec)
