"""`read`: a document to a `Season`, with the memory of how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import ref

from attrs import define, field

from copaparse.codecs.announcements import read_promotions, read_schedule
from copaparse.codecs.article_tables import read_article_tables
from copaparse.codecs.base import Finding, Reader, Seen
from copaparse.codecs.calls.constructs import Contents
from copaparse.codecs.lead import passages_of, read_lead
from copaparse.codecs.outline import Role, Section, outline, role_of
from copaparse.codecs.prose.promotions import find_promotions
from copaparse.codecs.repair import find_groups
from copaparse.codecs.season_form import SeasonForm
from copaparse.codecs.season_lists import read_lists
from copaparse.codecs.see_also import read_see_also
from copaparse.codecs.stages import draft, finish, headless, lists_of, stages_of
from copaparse.codecs.views import see
from copaparse.diagnostics import Diagnostic, Severity, arrange, by_place, make
from copaparse.errors import DiagnosticError
from copaparse.markup.collector import collector_paused
from copaparse.model import Origin, Season
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copaparse.codecs.stage_drafts import Draft
    from copaparse.markup import Document
    from copaparse.model.origin import Place

__all__ = ["OtherSections", "Reading", "read"]


@define
class OtherSections:
    """The texts of sections that are no stages: before the stages, behind them, and behind "See also".

    `lists` are the kinds of lists of the season that these sections hold.
    """

    lists: set[str] = field(factory=set[str])
    first: list[str] = field(factory=list[str])
    middle: list[str] = field(factory=list[str])
    last: list[str] = field(factory=list[str])


@define(eq=False, kw_only=True)
class Reading(Origin):
    """The origin of a season: also the document, what the caller said, and what was found.

    The writer compares with the season as it was read, `base`. It is held weakly, so that no season lives
    in a cycle, and it is not pickled: when it is gone, the document is read again.
    """

    document: Document = field(repr=False)
    areas: tuple[str, ...] | None = None
    title: str | None = None
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    _base: ref[Season] | None = field(default=None, init=False, repr=False)

    @property
    def base(self) -> Season:
        """The season that the document gives when it is read in the same way."""
        season = None if self._base is None else self._base()
        return season or read(self.document, areas=self.areas, title=self.title)

    def remember(self, season: Season) -> None:
        """Keep in mind which season this reading gave."""
        self._base = ref(season)

    def __getstate__(self) -> dict[str, Any]:
        names = ("source", "start", "end", "_fields", "form", "document", "areas", "title", "findings")
        return {name: getattr(self, name) for name in names}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)
        self._base = None

    def list_sections(self) -> dict[str, list[Span]]:
        """The sections that are no stages and hold a list of the season, by its kind."""
        form = self.form
        homes = {kind: [form.other_at(t.span.start) for t in found.tables] for kind, found in form.lists.items()}
        return {kind: [span for span in spans if span is not None] for kind, spans in homes.items()}

    def changed_sections(self, season: Season) -> set[Span]:
        """The sections with lists that `season` has changed."""
        base = self.base
        changed = (s for kind, s in self.list_sections().items() if getattr(base, kind) != getattr(season, kind))
        return {span for spans in changed for span in spans}

    def other_sections(self, season: Season) -> OtherSections:
        """The texts of the sections that are no stages, without those that hold lists which `season` has changed."""
        form, homes = self.form, self.list_sections()
        gone = self.changed_sections(season)
        parts = OtherSections({kind for kind, spans in homes.items() if spans and gone.isdisjoint(spans)})
        see_also = self.document.end if form.see_also is None else form.see_also.start
        for span in form.others:
            if span in gone:
                continue
            if span.start < form.stages_start:
                part = parts.first
            else:
                part = parts.middle if span.start < see_also else parts.last
            part.append(self.document.markup[slice(*span)].rstrip("\r\n") + "\n")
        return parts

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading, by place."""
        return arrange(
            make(self.source, code, Span(*span), said, hint=hint) for code, span, said, hint in self.findings
        )


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
    if title is not None and not isinstance(title, str):
        raise TypeError(f"title must be text, not {type(title).__name__}")
    known = None if areas is None else tuple(areas)
    reader = Reader(document.page, origins)
    root = outline(document.blocks, document.end)
    form = SeasonForm(stages_end=document.end)
    values: dict[str, Any] = {"title": title.strip() or None if title else None}
    fields: dict[str, Place] = {}
    contents = None if reader.plain else Contents(reader.page)
    passages = read_lead(root, form, values, fields, contents, reader)
    drafts: list[Draft] = []
    if contents is not None:
        drafts += headless(contents, values.get("title") or values.get("label"), reader)
    drafts += [draft(section, reader) for section in stages_of(root)]
    everything = [d for top in drafts for d in top.walk()]
    passages += _read_sections(root, form, everything, values, reader)
    form.passages = [Span(*seen.place(start, end)) for seen, start, end in passages]
    form.lists = read_lists(root, reader)
    for kind, found in form.lists.items():  # a table says more than the infobox
        values[kind] = tuple(value.name if kind == "referees" else value for value in found.values)
        fields[kind] = found.tables[0].span
    named = dict.fromkeys(area for d in everything for area in d.areas)
    groups = find_groups(tuple(named), known)
    read_article_tables(everything, reader)
    listed = sorted(table.span.start for found in form.lists.values() for table in found.tables)
    values["stages"] = tuple(finish(d, groups, listed, reader) for d in drafts)
    stated = [fact for d in everything for fact in d.promotions]
    told = [(s, fact) for s, start, end in passages for fact in find_promotions(s.page.text, start, end)]
    values["promotions"] = read_promotions(stated, told)
    values["schedule"] = read_schedule(passages)
    if not origins:
        return _checked(Season(**values), reader, strict=strict, document=document)
    reading = Reading(
        source=document.page,
        start=document.start,
        end=document.end,
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


# -- sections -------------------------------------------------------------------------------------


def _read_sections(
    root: Section,
    form: SeasonForm,
    stages: Sequence[Draft],
    values: dict[str, Any],
    reader: Reader,
) -> list[Seen]:
    """Where the stages stand, see also, and what is no stage; returns passages that tell how the cup is played."""
    if stages:
        form.stages_start, form.stages_end = stages[0].section.start, max(d.section.end for d in stages)
    elif root.sections:
        form.stages_end = root.sections[0].start
    closing = (section.start for section in root.sections if section.name and role_of(section.name) is Role.TAIL)
    form.tail = next(closing, root.end)
    sections = {id(d.section) for d in stages}
    others = (s for s in root.sections if id(s) not in sections and role_of(s.name) is not Role.SEE_ALSO)
    form.others = [Span(section.start, section.end) for section in others]
    passages: list[Seen] = []
    for section in root.walk():
        if id(section) in sections:
            continue
        role = role_of(section.name)
        if role is Role.SEE_ALSO and form.see_also is None:
            read_see_also(section, form, values, reader)
        elif role is Role.FORMAT:
            passages += [see(reader, *place) for block in section.blocks for place in passages_of(block)]
        for table in lists_of(section.blocks):
            reader.report("CP205", table.rows[0].span, "a qualification list under no stage is not read")
    return passages
