"""`Season`: one edition of a competition, the root of the model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from copaparse.model.checked import checked, lines
from copaparse.model.honours import Award, ContinentalPlaces, TopScorer
from copaparse.model.infobox import Infobox
from copaparse.model.matches import Match, PartialDate, Score
from copaparse.model.origin import Origin
from copaparse.model.participants import Participant
from copaparse.model.qualifications import Qualification
from copaparse.model.stages import Stage, summary
from copaparse.model.standings import Standings
from copaparse.model.teams import Team
from copaparse.model.ties import Tie

__all__ = ["Promotion", "ScheduledStage", "Season", "Winner"]


@frozen(field_transformer=checked)
class Winner:
    """A team that won the season; `title_number` 2 is its second title."""

    team: Team
    title_number: int | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen(field_transformer=checked)
class ScheduledStage:
    """A stage as the lead announces it: "District Stage", "Etapa Distrital", month 2."""

    name: str
    native_name: str | None = None
    month: int | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"ScheduledStage.month must lie between 1 and 12: {self.month}")


@frozen(field_transformer=checked)
class Promotion:
    """Who goes up where: place "winner" to "2013 Torneo Descentralizado"."""

    place: str
    to: str
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


def _said(match: Match) -> Iterator[tuple[str, str, Score]]:
    """What a match says, by the names of the teams and by the pages that they lead to."""
    if match.score is not None:
        yield str(match.team1), str(match.team2), match.score
        if match.team1.link and match.team2.link:
            yield match.team1.link, match.team2.link, match.score


@frozen(field_transformer=checked, repr=False)
class Season:
    """One edition of a competition. What the article does not say is ``None`` or an empty tuple.

    `label` is "2012" or "2011–12"; `previous` and `next` are labels. `infobox` and `lead` quote the
    article and are not compared (infobox fields that no other field of the season carries are).
    `promotions` are rules (the winner goes up), `promoted` and `relegated` the clubs that went; `participants`
    are the teams of a list with their grounds, `teams` all that the stages name.
    """

    title: str | None = None
    competition: str | None = None
    label: str | None = None
    previous: str | None = None
    next: str | None = None
    infobox: Infobox = field(factory=Infobox)
    winners: tuple[Winner, ...] = ()
    biggest_home_wins: tuple[Match, ...] = ()
    biggest_away_wins: tuple[Match, ...] = ()
    highest_scoring: tuple[Match, ...] = ()
    lead: tuple[str, ...] = field(default=(), eq=False, validator=lines)
    schedule: tuple[ScheduledStage, ...] = ()
    stages: tuple[Stage, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    see_also: tuple[str, ...] = ()
    runners_up: tuple[Team, ...] = ()
    third_place: tuple[Team, ...] = ()
    promoted: tuple[Team, ...] = ()
    relegated: tuple[Team, ...] = ()
    continental: tuple[ContinentalPlaces, ...] = ()
    begins: PartialDate | None = None
    ends: PartialDate | None = None
    participants: tuple[Participant, ...] = ()
    top_scorers: tuple[TopScorer, ...] = ()
    total_matches: int | None = None
    total_goals: int | None = None
    total_attendance: int | None = None
    average_attendance: int | None = None
    awards: tuple[Award, ...] = ()
    referees: tuple[str, ...] = ()
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    def walk(self) -> Iterator[Stage]:
        """Every stage of the tree, in reading order."""
        for stage in self.stages:
            yield from stage.walk()

    @cached_property
    def qualifications(self) -> tuple[Qualification, ...]:
        """The qualifications of all stages, in reading order."""
        return tuple(q for stage in self.walk() for q in stage.qualifications)

    @cached_property
    def standings(self) -> tuple[Standings, ...]:
        """The league tables of all stages, in reading order."""
        return tuple(s for stage in self.walk() for s in stage.standings)

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """The ties of all stages, in reading order."""
        return tuple(t for stage in self.walk() for t in stage.ties)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The matches of all stages, those of league tables included, each once.

        A cell of a results grid that is told of more fully elsewhere, with its date or its goals, is left out.
        """
        found: dict[int, Match] = {}
        for stage in self.walk():
            for standings in stage.standings:
                found.update((id(m), m) for m in standings.matches)
            found.update((id(m), m) for m in stage.matches)
        bare = {key for key, match in found.items() if match.is_bare}
        told = {said for key, match in found.items() if key not in bare for said in _said(match)}
        return tuple(m for key, m in found.items() if key not in bare or told.isdisjoint(_said(m)))

    @cached_property
    def teams(self) -> tuple[Team, ...]:
        """Every team of the stages once, in the order of first mention."""
        found: dict[Team, None] = {}
        for stage in self.walk():
            found.update((q.team, None) for q in stage.qualifications)
            for standings in stage.standings:
                found.update((row.team, None) for row in standings.rows)
            pairs: tuple[Tie | Match, ...] = (*stage.ties, *stage.matches)
            for pair in pairs:
                found.update(((pair.team1, None), (pair.team2, None)))
        return tuple(found)

    def find_stage(self, *path: str) -> Stage:
        """The stage at the end of a path of names: ``find_stage("Region II", "Group C")``.

        The first name may stand at any depth, each further one directly below the last. Raises
        `LookupError` when there is no such stage, or when several match: the message names their paths.
        """
        if not path:
            raise TypeError("find_stage() needs at least one name")
        found: list[tuple[tuple[str, ...], Stage]] = []
        pending: list[tuple[tuple[str, ...], Stage]] = [((s.name,), s) for s in reversed(self.stages)]
        while pending:
            names, stage = pending.pop()
            if names[-len(path) :] == path:
                found.append((names, stage))
            pending.extend(((*names, child.name), child) for child in reversed(stage.stages))
        wanted = " / ".join(path)
        if not found:
            raise LookupError(f"no stage {wanted!r}")
        if len(found) > 1:
            whole = [stage for names, stage in found if names == path]
            if len(whole) == 1:
                return whole[0]
            raise LookupError(f"{wanted!r} is ambiguous: {'; '.join(' / '.join(names) for names, _ in found)}")
        return found[0][1]

    def __repr__(self) -> str:
        return f"<Season {self.title or self.label or 'untitled'!r}{summary(self)}>"
