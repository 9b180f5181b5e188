"""`read`: a document to a `Season`, with the memory of how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import ref

from attrs import define, field

from copaparse.codecs.base import Finding, Reader
from copaparse.codecs.infobox import read_infobox
from copaparse.codecs.names import fold
from copaparse.codecs.outline import Role, Section, outline, role_of
from copaparse.codecs.prose.promotions import PromotionFact, find_promotions
from copaparse.codecs.prose.schedule import ScheduleFact, find_schedule
from copaparse.codecs.repair import find_groups
from copaparse.codecs.stages import Draft, draft, finish, lists_of, stages_of
from copaparse.codecs.values.text import clean, quoted, trim
from copaparse.diagnostics import Diagnostic, Severity, arrange, by_place, make
from copaparse.errors import DiagnosticError
from copaparse.markup.collector import collector_paused
from copaparse.markup.nodes.blocks import Infobox, List, Paragraph, Title
from copaparse.model import FieldSpan, Origin, Ownership, Promotion, ScheduledStage, Season
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.markup import Document
    from copaparse.markup.nodes.base import Node
    from copaparse.model.origin import Place

__all__ = ["Reading", "read"]


@define(eq=False, repr=False, kw_only=True)
class Reading(Origin):
    """The origin of a season: also the document, what the caller said, and what was found.

    The writer compares with the season as it was read, `base`. It is held weakly, so that no season lives
    in a cycle, and it is not pickled: when it is gone, the document is read again.
    """

    document: Document
    areas: tuple[str, ...] | None = None
    title: str | None = None
    findings: tuple[Finding, ...] = ()
    _base: ref[Season] | None = field(default=None, init=False)

    @property
    def base(self) -> Season:
        """The season that the document gives when it is read in the same way."""
        season = None if self._base is None else self._base()
        return season or read(self.document, areas=self.areas, title=self.title)

    def remember(self, season: Season) -> None:
        """Keep in mind which season this reading gave."""
        self._base = ref(season)

    def __getstate__(self) -> dict[str, Any]:
        names = ("source", "_span", "_fields", "form", "document", "areas", "title", "findings")
        return {name: getattr(self, name) for name in names}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)
        self._base = None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading, by place."""
        return arrange(
            make(self.source, code, Span(*span), said, hint=hint) for code, span, said, hint in self.findings
        )


@define(eq=False)
class SeasonForm:
    """Where the parts of the season that belong to no stage stand, for the writer."""

    infobox: Span | None = None
    infobox_facts: dict[str, Span] = field(factory=dict[str, Span])
    lead: list[Span] = field(factory=list[Span])
    passages: list[Span] = field(factory=list[Span])  # the lead, and sections that tell how it is played
    after_lead: int = 0  # where a further paragraph of the lead goes
    see_also: Span | None = None  # the section without its heading
    see_also_items: list[Span] = field(factory=list[Span])
    stages_end: int = 0  # where a further stage goes


@collector_paused()
def read(
    document: Document,
    *,
    areas: Iterable[str] | None = None,
    title: str | None = None,
    origins: bool = True,
    strict: bool = False,
) -> Season:
    """Read a parsed document as the article of a season.

    `areas` are the areas that its qualification lists are arranged by, where the article itself does not
    name them; `title` is the title for a text that has none. ``origins=False`` leaves out where each value
    stands (such a season is written anew, not patched). Any document reads; ``strict=True`` raises
    `DiagnosticError` if the reader found anything of severity *warning* or worse.
    """
    if isinstance(areas, str):
        raise TypeError(f"areas must be several names, such as [{areas!r}], not one text")
    known = None if areas is None else tuple(areas)
    reader = Reader(document.page, origins)
    root = outline(document.blocks, document.end)
    form = SeasonForm(stages_end=document.end)
    values: dict[str, Any] = {"title": title}
    fields: dict[str, Place] = {}
    passages = list(_read_lead(root, form, values, fields, reader))
    drafts: list[Draft] = []
    passages += _read_sections(root, form, drafts, values, reader)
    form.passages = passages
    everything = [d for top in drafts for d in top.walk()]
    named = dict.fromkeys(area for d in everything for area in d.areas)
    groups = find_groups(tuple(named), known)
    values["stages"] = tuple(finish(d, groups, reader) for d in drafts)
    stated = [fact for d in everything for fact in d.promotions]
    told = [fact for place in passages for fact in find_promotions(reader.page.text, *place)]
    values["promotions"] = _promotions(stated, told, reader)
    values["schedule"] = _schedule(passages, reader)
    if not origins:
        return _checked(Season(**values), reader, strict=strict, document=document)
    reading = Reading(
        source=document.page,
        span=document.span,
        fields=fields,
        form=form,
        document=document,
        areas=known,
        title=title,
        findings=tuple(reader.found),
    )
    season = Season(**values, origin=reading)
    reading.remember(season)
    return _checked(season, reader, strict=strict, document=document)


def _checked(season: Season, reader: Reader, *, strict: bool, document: Document) -> Season:
    if strict:
        found = (make(reader.page, code, Span(*span), said, hint=hint) for code, span, said, hint in reader.found)
        everything = sorted([*document.diagnostics, *arrange(found)], key=by_place)
        if any(d.severity >= Severity.WARNING for d in everything):
            raise DiagnosticError(everything)
    return season


# -- before the first heading ---------------------------------------------------------------------


def _read_lead(
    root: Section, form: SeasonForm, values: dict[str, Any], fields: dict[str, Place], reader: Reader
) -> list[Span]:
    """Title, infobox and lead; returns where the passages of the lead stand."""
    text = reader.page.text
    lead: list[str] = []
    for block in root.blocks:
        if isinstance(block, Title):
            place = block.title
            title = clean(text[place.start : place.end])
            if title:
                values["title"] = title
                fields["title"] = place
        elif isinstance(block, Infobox) and form.infobox is None:
            box = read_infobox(block, reader)
            values |= box.facts
            values["infobox"] = box.infobox
            form.infobox, form.infobox_facts = block.span, box.spans
            fields |= box.spans
        for place in _passages(block):
            said = quoted(reader.page, place)
            if said:
                lead.append(said)
                form.lead.append(trim(text, *place))
        form.after_lead = block.end
    values["lead"] = tuple(lead)
    return form.lead


def _passages(block: Node) -> list[Span]:
    """The stretches of prose in a block: a paragraph is one with all its lines, a list has one for each item."""
    if isinstance(block, Paragraph):
        return [Span(block.lines[0].start, block.lines[-1].end)]
    return [item.content for item in block.items] if isinstance(block, List) else []


def _promotions(
    stated: Iterable[PromotionFact], told: Iterable[PromotionFact], reader: Reader
) -> tuple[Promotion, ...]:
    """One promotion for each place: what the stages state goes before what the lead tells."""
    found = dict[str, Promotion]()
    for fact in stated:
        _promote(fact, found, reader)
    settled = {_RANKS.get(place, place) for place in found}
    for fact in told:
        place = reader.page.text[fact.place.start : fact.place.end].casefold()
        if _RANKS.get(place, place) not in settled:
            _promote(fact, found, reader)
    return tuple(found.values())


_RANKS = {"champion": "winner", "champions": "winner", "winners": "winner", "runners-up": "runner-up"}


def _promote(fact: PromotionFact, found: dict[str, Promotion], reader: Reader) -> None:
    text = reader.page.text
    place = clean(text[fact.place.start : fact.place.end]).casefold()
    to = clean(text[fact.to.start : fact.to.end])
    if place and to and place not in found:
        # What two places share stands there for neither alone.
        shared = Ownership.OWN if fact.alone else Ownership.INHERITED
        fields: dict[str, Place] = {"place": fact.place, "to": FieldSpan(*fact.to, shared)}
        found[place] = Promotion(place, to, origin=reader.origin(fact.sentence, fields, fact))


def _schedule(passages: Iterable[Span], reader: Reader) -> tuple[ScheduledStage, ...]:
    """The stages that the lead and the format announce, each once: with its month if any passage has it."""
    found: list[ScheduledStage] = []
    earlier: dict[str, int] = {}  # those of the passages before; one passage may name a stage twice
    for place in passages:
        first = len(found)
        for fact in find_schedule(reader.page.text, *place):
            stage = _scheduled(fact, reader)
            if stage is None:
                continue
            i = earlier.get(fold(stage.name))
            if i is None:
                found.append(stage)
            elif found[i].month is None and stage.month is not None:
                found[i] = stage
        earlier |= {fold(found[i].name): i for i in range(first, len(found))}
    return tuple(found)


def _scheduled(fact: ScheduleFact, reader: Reader) -> ScheduledStage | None:
    text = reader.page.text
    name = clean(text[fact.name.start : fact.name.end])
    if not name:
        return None
    fields = {"name": fact.name}
    native = None
    if fact.native:
        fields["native_name"] = fact.native
        native = clean(text[fact.native.start : fact.native.end]) or None
    if fact.month:
        fields["month"] = fact.month
    return ScheduledStage(name, native, fact.number, origin=reader.origin(fact.whole, fields, fact))


# -- sections -------------------------------------------------------------------------------------


def _read_sections(
    root: Section,
    form: SeasonForm,
    drafts: list[Draft],
    values: dict[str, Any],
    reader: Reader,
) -> list[Span]:
    """Stages, see also, and what is no stage; returns the passages that tell how the tournament is played."""
    drafts += [draft(section, reader) for section in stages_of(root)]
    if drafts:
        form.stages_end = drafts[-1].section.end
    elif root.sections:
        form.stages_end = root.sections[0].start
    stages = {id(d.section) for top in drafts for d in top.walk()}
    passages: list[Span] = []
    for section in root.walk():
        if id(section) in stages:
            continue
        role = role_of(section.name)
        if role is Role.SEE_ALSO and form.see_also is None:
            _read_see_also(section, form, values, reader)
        elif role is Role.FORMAT:
            passages += [place for block in section.blocks for place in _passages(block)]
        for table in lists_of(section.blocks):
            reader.report("CP205", table.rows[0].span, "a qualification list under no stage is not read")
    return passages


def _read_see_also(section: Section, form: SeasonForm, values: dict[str, Any], reader: Reader) -> None:
    text = reader.page.text
    items: list[Span] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):  # a list without its bullets
            items += [line for line in block.lines if text[line.end - 1] != "."]
        else:
            items += _passages(block)
    named = [(item, said) for item in items if (said := clean(text[item.start : item.end]))]
    values["see_also"] = tuple(said for _, said in named)
    form.see_also = section.own
    form.see_also_items = [item for item, _ in named]
