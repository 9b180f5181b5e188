"""Wiki articles about football tournaments as typed objects, and back, byte for byte.

>>> import copaparse
>>> season = copaparse.loads("= 2012 Copa Norte =\\n\\nInfobox\\n- Winners: Minero (2nd Title)\\n")
>>> season.winners[0].team.name, season.winners[0].title_number
('Minero', 2)
>>> copaparse.locate(season.winners[0], "team")
Position(line=4, column=12)

`loads` and `load` read, `dumps` and `dump` write, `check` says what is wrong. `parse` and `read` are the two steps
of reading; the nodes between them are in `copaparse.nodes`. `replace` edits deep in a season, `to_json` and
`from_json` carry it to other programs.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from copaparse.diagnostics import Diagnostic, Severity
from copaparse.errors import CopaparseError, DecodeError, DiagnosticError, JsonError, WriteError
from copaparse.model import (
    Award,
    Bracket,
    BracketRound,
    ContinentalPlaces,
    DecidedOn,
    Goal,
    GoalKind,
    Infobox,
    InfoboxField,
    Match,
    Outcome,
    PartialDate,
    Participant,
    Promotion,
    Qualification,
    ScheduledStage,
    Score,
    Season,
    Stage,
    StageKind,
    Standings,
    StandingsRow,
    Team,
    Tie,
    TopScorer,
    Winner,
    locate,
    replace,
)
from copaparse.source import Position, Span

if TYPE_CHECKING:
    from copaparse.articles import diff, dump, dumps, load, loads
    from copaparse.checks import check
    from copaparse.codecs.calls.base import CallCodec
    from copaparse.codecs.calls.registry import register
    from copaparse.codecs.reading import read
    from copaparse.codecs.writing import convert
    from copaparse.export.json import from_json, to_json
    from copaparse.markup import Document, parse

__version__ = "0.1.0"

__all__ = [
    "Award",
    "Bracket",
    "BracketRound",
    "CallCodec",
    "ContinentalPlaces",
    "CopaparseError",
    "DecidedOn",
    "DecodeError",
    "Diagnostic",
    "DiagnosticError",
    "Document",
    "Goal",
    "GoalKind",
    "Infobox",
    "InfoboxField",
    "JsonError",
    "Match",
    "Outcome",
    "PartialDate",
    "Participant",
    "Position",
    "Promotion",
    "Qualification",
    "ScheduledStage",
    "Score",
    "Season",
    "Severity",
    "Span",
    "Stage",
    "StageKind",
    "Standings",
    "StandingsRow",
    "Team",
    "Tie",
    "TopScorer",
    "Winner",
    "WriteError",
    "__version__",
    "check",
    "convert",
    "diff",
    "dump",
    "dumps",
    "from_json",
    "load",
    "loads",
    "locate",
    "parse",
    "read",
    "register",
    "replace",
    "to_json",
]

# What parses, reads and writes is imported when it is first asked for: the import of the package stays cheap.
_HOMES = {
    "articles": ("diff", "dump", "dumps", "load", "loads"),
    "checks": ("check",),
    "codecs.calls.base": ("CallCodec",),
    "codecs.calls.registry": ("register",),
    "codecs.reading": ("read",),
    "codecs.writing": ("convert",),
    "export.json": ("from_json", "to_json"),
    "markup": ("Document", "parse"),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"copaparse.{home}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
