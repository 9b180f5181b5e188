"""The match boxes that are known: what the arguments of each are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.values.goal_writing import GoalStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.markup.arguments import Call

__all__ = ["BOXES", "SHOOT_OUT_BOX", "BoxStyle", "style_of"]


USUAL_GOALS = GoalStyle()


@frozen
class BoxStyle:
    """A family of match boxes: role of an argument → its keys, the usual one first, in the usual order.

    `home` is the side that the words of the template make the host, `yes` what marks extra time. Arguments in `layout`
    tell how a box looks: a new box takes them over from its neighbour.
    """

    keys: Mapping[str, tuple[str, ...]]
    layout: frozenset[str]
    home: Literal[1, 2] | None = None
    yes: str = "yes"
    score: str = "0–0"  # with its dash
    goals: GoalStyle = USUAL_GOALS

    def key(self, call: Call, role: str) -> str | None:
        """The key that a call has for a role, or the usual one; ``None`` where the family has none."""
        keys = self.keys.get(role)
        if keys is None:
            return None
        argument = call.get(*keys)
        return keys[0] if argument is None else argument.key


ENGLISH = BoxStyle(
    {
        "date": ("date",),
        "time": ("time",),
        "round": ("round",),
        "team1": ("team1",),
        "score": ("score",),
        "score1": ("score1",),
        "score2": ("score2",),
        "extra_time": ("aet",),
        "team2": ("team2",),
        "goals1": ("goals1",),
        "goals2": ("goals2",),
        "venue": ("stadium",),
        "city": ("location",),
        "attendance": ("attendance",),
        "referee": ("referee",),
        "penalties": ("penaltyscore",),
        "remark": ("note",),
        "score_note": ("scorenote",),
    },
    frozenset("stack size bg format class nobars width".split()),
)
SPANISH = BoxStyle(
    {
        "date": ("fecha",),
        "time": ("hora",),
        "round": ("competición",),
        "team1": ("local",),
        "country1": ("paíslocal",),
        "score": ("resultado",),
        "extra_time": ("prórroga",),
        "team2": ("visita",),
        "country2": ("paísvisita",),
        "goals1": ("goleslocal",),
        "goals2": ("golesvisita",),
        "venue": ("estadio",),
        "city": ("ciudad",),
        "attendance": ("asistencia",),
        "referee": ("árbitro", "refe"),
        "penalties": ("resultado penalti",),
    },
    frozenset("estado color id".split()),
    home=1,
    yes="sí",
    score="0:0",
    goals=GoalStyle("gol", notes=("pen.", "a.g.")),
)
FRENCH = BoxStyle(
    {
        "date": ("date",),
        "time": ("heure",),
        "team1": ("équipe 1",),
        "score": ("score",),
        "extra_time": ("prolongation",),
        "team2": ("équipe 2",),
        "goals1": ("buts 1",),
        "goals2": ("buts 2",),
        "venue": ("stade",),
        "city": ("lieu",),
        "attendance": ("affluence",),
        "referee": ("arbitre",),
        "penalties": ("score tab",),
    },
    frozenset(("enroulée", "fond", "largeur")),
    yes="oui",
    score="0 - 0",
    goals=GoalStyle("but", "<br />", notes=("s.p.", "c.s.c.")),
)
ITALIAN = BoxStyle(
    {
        "date": ("Giornomese",),
        "year": ("Anno",),
        "time": ("Ora",),
        "round": ("Turno",),
        "team1": ("Squadra 1",),
        "score1": ("Punteggio 1",),
        "score2": ("Punteggio 2",),
        "team2": ("Squadra 2",),
        "goals1": ("Marcatori 1",),
        "goals2": ("Marcatori 2",),
        "venue": ("Stadio",),
        "city": ("Città",),
        "attendance": ("Spettatori",),
        "referee": ("Arbitro",),
    },
    frozenset(("Sfondo",)),
    goals=GoalStyle("Goal", "<br />", notes=("rig.", "aut.")),
)

BOXES: dict[str, BoxStyle] = {
    "Football box": ENGLISH,
    "Football box collapsible": ENGLISH,
    "#invoke:Football box": ENGLISH,
    "#invoke:Football box collapsible": ENGLISH,
    "Soccer box": ENGLISH,
    "Partido": SPANISH,
    "Partidos": SPANISH,
    "Feuille de match": FRENCH,
    "Incontro di club": ITALIAN,
}
"""Template or module → its family. Case and spaces are no matter: ``Footballbox``, ``footballbox collapsible``."""

SHOOT_OUT_BOX = "Penshootoutbox"
"""What older articles put behind a box: the shoot-out alone."""

_STYLES = {fold_name(name): style for name, style in BOXES.items()}


def style_of(call: Call) -> BoxStyle | None:
    """The family of a box; ``None`` for a call that is none, as the box of a shoot-out."""
    return _STYLES.get(fold_name(call.name))
