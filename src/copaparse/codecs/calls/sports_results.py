"""Cross tables of Module:Sports results: ``{{#invoke:Sports results|main|team1=MIN|match_MIN_GRA=2–0|…}}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from copaparse.codecs.calls.base import CallCodec, Construct, Part, Surroundings
from copaparse.codecs.calls.grids import TeamCodes, read_grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader
    from copaparse.model import Match

__all__ = ["SportsResults"]


class SportsResults(CallCodec):
    """The matches of a cross table, in the order in which they are written."""

    kind = "matches"
    names: ClassVar = {"#invoke:Sports results": Part.WHOLE}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Match]:
        return read_grid(construct, TeamCodes.of(construct.calls[0], reader), reader)
