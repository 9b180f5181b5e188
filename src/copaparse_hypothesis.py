"""Tells Hypothesis, when it is imported, how the classes of copaparse's model are made.

Hypothesis runs `register` through the entry point ``hypothesis``, in every project that has both installed.
So this module stands beside the package, loads nothing but itself, and makes the strategies when a test asks
for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["register"]

STRATEGIES = {
    "Award": "awards",
    "Bracket": "brackets",
    "BracketRound": "bracket_rounds",
    "ContinentalPlaces": "continental_places",
    "Goal": "goals",
    "Infobox": "infoboxes",
    "InfoboxField": "infobox_fields",
    "Match": "matches",
    "PartialDate": "dates",
    "Participant": "participants",
    "Promotion": "promotions",
    "Qualification": "qualifications",
    "ScheduledStage": "scheduled_stages",
    "Score": "scores",
    "Season": "seasons",
    "Stage": "stages",
    "Standings": "standings",
    "StandingsRow": "standings_rows",
    "Team": "teams",
    "Tie": "ties",
    "TopScorer": "top_scorers",
    "Winner": "winners",
}
"""Class of `copaparse.model` → function of `copaparse.strategies`."""


def register() -> None:
    """Make ``st.from_type(copaparse.Match)`` and its like give what `copaparse.strategies` makes."""
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415

    try:
        model: Any = import_module("copaparse.model")
    except ImportError:
        return  # a copaparse that cannot be imported is no reason to break Hypothesis for everybody

    def make(cls: type) -> Any:
        return getattr(import_module("copaparse.strategies"), STRATEGIES[cls.__name__])()

    for name in STRATEGIES:
        register_type_strategy(getattr(model, name), make)
