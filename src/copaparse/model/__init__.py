"""The typed objects: what an article says, as plain frozen values. No markup, no I/O."""

from copaparse.model.honours import Award, ContinentalPlaces, TopScorer
from copaparse.model.infobox import Infobox, InfoboxField
from copaparse.model.kinds import StageKind, kind_of
from copaparse.model.matches import Goal, GoalKind, Match, Outcome, PartialDate, Score
from copaparse.model.origin import FieldSpan, Origin, Ownership, locate
from copaparse.model.participants import Participant
from copaparse.model.qualifications import Qualification
from copaparse.model.replacing import replace
from copaparse.model.season import Promotion, ScheduledStage, Season, Winner
from copaparse.model.stages import Stage
from copaparse.model.standings import Standings, StandingsRow
from copaparse.model.teams import Team
from copaparse.model.ties import Bracket, BracketRound, DecidedOn, Tie

__all__ = [
    "Award",
    "Bracket",
    "BracketRound",
    "ContinentalPlaces",
    "DecidedOn",
    "FieldSpan",
    "Goal",
    "GoalKind",
    "Infobox",
    "InfoboxField",
    "Match",
    "Origin",
    "Outcome",
    "Ownership",
    "PartialDate",
    "Participant",
    "Promotion",
    "Qualification",
    "ScheduledStage",
    "Score",
    "Season",
    "Stage",
    "StageKind",
    "Standings",
    "StandingsRow",
    "Team",
    "Tie",
    "TopScorer",
    "Winner",
    "kind_of",
    "locate",
    "replace",
]
