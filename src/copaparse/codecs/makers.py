"""Constructors without checks, for readers: one for each class of which an article has many objects."""

from __future__ import annotations

from copaparse.model import (
    Goal,
    Infobox,
    InfoboxField,
    Match,
    Promotion,
    Qualification,
    ScheduledStage,
    Score,
    Stage,
    StandingsRow,
    Team,
    Winner,
)
from copaparse.model.trusted import trusted

__all__ = [
    "make_field",
    "make_goal",
    "make_infobox",
    "make_match",
    "make_promotion",
    "make_qualification",
    "make_row",
    "make_scheduled",
    "make_score",
    "make_stage",
    "make_team",
    "make_winner",
]

make_field = trusted(InfoboxField)
make_goal = trusted(Goal)
make_infobox = trusted(Infobox)
make_match = trusted(Match)
make_promotion = trusted(Promotion)
make_qualification = trusted(Qualification)
make_row = trusted(StandingsRow)
make_scheduled = trusted(ScheduledStage, settled=True)
make_score = trusted(Score, settled=True)
make_stage = trusted(Stage)
make_team = trusted(Team, settled=True)
make_winner = trusted(Winner)
