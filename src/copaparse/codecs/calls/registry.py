"""Which codec reads a call: by the name of its template or module, whatever its case and its spaces."""

from __future__ import annotations

from copaparse.codecs.calls.base import CallCodec, Part
from copaparse.codecs.calls.football_box import FootballBox
from copaparse.codecs.calls.sports_results import SportsResults
from copaparse.codecs.calls.sports_table import SportsTable
from copaparse.codecs.shown_templates import fold_name

__all__ = ["canonical_codecs", "codec_of", "register"]

_KNOWN: dict[str, tuple[CallCodec, Part]] = {}


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


def codec_of(name: str) -> tuple[CallCodec, Part] | None:
    """The codec of a call and the part that the call has, ``None`` for calls that nobody reads."""
    return _KNOWN.get(fold_name(name))


def canonical_codecs(kind: str) -> tuple[CallCodec, ...]:
    """The codecs that write objects of a kind anew, the one that says most in the fewest words first."""
    return _CANONICAL.get(kind, ())


_CANONICAL: dict[str, tuple[CallCodec, ...]] = {"standings": (SportsTable(),), "matches": (FootballBox(),)}

for _codec in (SportsTable(), SportsResults(), FootballBox()):
    register(_codec)
