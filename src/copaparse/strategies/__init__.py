"""Hypothesis strategies for your own tests: valid objects of the model, and articles to read.

Objects are such that the dialect they are made for can hold them: ``loads(dumps(season)) == season``.
Needs the extra ``strategies`` (Hypothesis). With it installed, ``st.from_type(copaparse.Match)`` and the other
classes of the model give these strategies too.
"""

from copaparse.strategies.articles import articles, wild_text
from copaparse.strategies.damage import damaged_lists
from copaparse.strategies.edits import edits
from copaparse.strategies.honours import awards, continental_places, participants, top_scorers
from copaparse.strategies.seasons import (
    infobox_fields,
    infoboxes,
    promotions,
    scheduled_stages,
    seasons,
    stages,
    winners,
)
from copaparse.strategies.tables import bracket_rounds, brackets, standings
from copaparse.strategies.values import dates, goals, matches, qualifications, scores, standings_rows, teams, ties
from copaparse.strategies.wikitext import wikitext

__all__ = [
    "articles",
    "awards",
    "bracket_rounds",
    "brackets",
    "continental_places",
    "damaged_lists",
    "dates",
    "edits",
    "goals",
    "infobox_fields",
    "infoboxes",
    "matches",
    "participants",
    "promotions",
    "qualifications",
    "scheduled_stages",
    "scores",
    "seasons",
    "stages",
    "standings",
    "standings_rows",
    "teams",
    "ties",
    "top_scorers",
    "wikitext",
    "wild_text",
    "winners",
]
