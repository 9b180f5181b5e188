"""Stages: what a section of the outline says of its part of the tournament."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from copaparse.codecs.base import Reader, Seen, new_dict, new_list, own
from copaparse.codecs.calls.constructs import Contents, has_constructs
from copaparse.codecs.calls.names import MAIN_ARTICLE
from copaparse.codecs.leftovers import clean
from copaparse.codecs.list_forms import is_list
from copaparse.codecs.names import fold
from copaparse.codecs.outline import Role, Section, role_of
from copaparse.codecs.prose.facts import find_areas, find_places, split_names
from copaparse.codecs.prose.promotions import find_promotions
from copaparse.codecs.prose.result_lines import read_results
from copaparse.codecs.qualifications import head_cells, read_qualifications
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.tables import StageTables, recognize
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import see
from copaparse.markup.nodes.blocks import List, Paragraph, Stub
from copaparse.markup.nodes.tables import PipeTable, Table
from copaparse.model import FieldSpan, Match, Ownership, Stage, StageKind, kind_of
from copaparse.model.trusted import trusted
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from copaparse.codecs.calls.base import Construct
    from copaparse.codecs.prose.promotions import PromotionFact
    from copaparse.codecs.repair import Groups
    from copaparse.markup.nodes.base import Node
    from copaparse.model.origin import Place

__all__ = ["Draft", "StageForm", "draft", "finish", "headless", "lists_of", "stages_of"]

make_stage = trusted(Stage)


@define(eq=False)
class StageForm:
    """Where the parts of a stage stand, for the writer."""

    own: Span  # from behind the heading to the first subsection
    sentences: dict[str, Span] = Factory(new_dict)  # the whole sentence of a fact
    tables: dict[str, list[Span]] = Factory(new_dict)  # the tables of each field
    prose: list[Span] = Factory(new_list)
    hatnote: Span | None = None
    stubs: list[Span] = Factory(new_list)
    after_prose: int = 0  # where a further paragraph goes


@define(eq=False)
class Draft:
    """A stage while its article is being read: everything but the tables, which need the whole article."""

    section: Section
    kind: StageKind
    form: StageForm
    fields: dict[str, Place]
    prose: list[str] = Factory(new_list)
    main_articles: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    places: int | None = None
    passages: list[Seen] = Factory(new_list)  # the paragraphs of the prose
    promotions: list[tuple[Reader, PromotionFact]] = Factory(new_list)
    tables: list[PipeTable | Table | Construct] = Factory(new_list)
    lists: list[PipeTable] = Factory(new_list)
    results: list[Match] = Factory(new_list)
    missing_tables: int = 0
    drafts: list[Draft] = Factory(new_list)
    read: StageTables = Factory(StageTables)  # what the tables say, once they are read

    def walk(self) -> Iterable[Draft]:
        waiting = [self]
        while waiting:
            found = waiting.pop()
            yield found
            waiting += found.drafts[::-1]


def is_stage(section: Section) -> bool:
    """Whether a section is a part of the tournament: by its name, or by what of the tournament is listed in it."""
    role = role_of(section.name)
    return role is Role.STAGE or (
        role in (Role.ABOUT, Role.FORMAT)
        and any(next(lists_of(part.blocks), None) is not None or has_constructs(part.blocks) for part in section.walk())
    )


def stages_of(parent: Section) -> Iterator[Section]:
    """The stages right below a section; a heading without a name does not hide what is below it."""
    for section in parent.sections:
        if is_stage(section):
            yield section
        elif not section.name:
            yield from stages_of(section)


def lists_of(blocks: Iterable[Node]) -> Iterator[PipeTable]:
    """The tables that are certainly qualification lists."""
    for block in blocks:
        if isinstance(block, PipeTable) and is_list(head_cells(block), expected=False):
            yield block


def draft(section: Section, reader: Reader) -> Draft:
    """Read what a section says by itself: prose, facts, hatnotes, stubs; tables are sorted for later."""
    kind = kind_of(section.name)
    form = StageForm(place := section.own, after_prose=place.start)
    fields: dict[str, Place] = {"name": section.title}
    new = Draft(section, kind, form, fields)
    contents = None if reader.plain else Contents(reader.page)
    for block in section.blocks:
        if contents is not None and contents.add_block(block):
            continue
        if isinstance(block, Paragraph):
            _read_paragraph(new, block, reader, contents)
        elif isinstance(block, PipeTable):
            _sort_table(new, block)
        elif isinstance(block, List):
            _read_items(new, block, reader)
        elif isinstance(block, Stub):
            form.stubs.append(block.span)
            new.missing_tables += reader.page.text.count("|}", block.start, block.end) or 1
    if contents is not None:
        _take_constructs(new, contents, reader)
    new.drafts = [draft(below, reader) for below in stages_of(section)]
    if form.prose:
        children = {fold(below.section.name): below for below in new.drafts}
        children.pop(fold(section.name), None)
        for seen in new.passages:
            _read_facts(new, seen, children)
    return new


def headless(contents: Contents, name: str | None, reader: Reader) -> list[Draft]:
    """The stage that a page is as a whole, when its tables and matches stand before the first heading."""
    contents.end_run()
    if not contents.items:
        return []
    place = Span(contents.items[0].span.start, contents.items[-1].span.end)
    section = Section(None, Span(place.start, place.start), name or "Tournament", 0, end=place.end)
    new = Draft(section, kind_of(section.name), StageForm(place, after_prose=place.start), {})
    _take_constructs(new, contents, reader)
    return [new]


def _take_constructs(new: Draft, contents: Contents, reader: Reader) -> None:
    """What the section holds of constructs and tables, and what it refers to."""
    contents.end_run()
    new.tables += contents.items
    for call in contents.hatnotes:
        if fold_name(call.name) in MAIN_ARTICLE and not new.main_articles:
            places = [argument.value for argument in call.arguments if not argument.named]
            names = (reader.clean(reader.page.text[slice(*place)]) for place in places)
            new.main_articles = tuple(name for name in names if name)
            if places:
                new.fields["main_articles"] = own((places[0].start, places[-1].end))
                new.form.hatnote = call.span
    for call in contents.transcluded:
        reader.report("CP402", call.span, f"the table is on another page: {call.name}", "load that page as well")
    for name, calls in contents.unknown.items():
        often = f", here {len(calls)} times" if len(calls) > 1 else ""
        reader.report("CP401", calls[0].span, f"unknown template kept as it is: {name}{often}")


# -- prose ----------------------------------------------------------------------------------------

_HATNOTE = re.compile(r"(?P<label>[^:\n]{1,80}):[ \t]+(?P<names>[^\n]{1,400})")
_HATNOTE_LABELS = frozenset(
    "main article|main articles|further information|see also|for more details|articulo principal|vease tambien".split(
        "|"
    )
)


def _read_paragraph(new: Draft, block: Paragraph, reader: Reader, contents: Contents | None) -> None:
    text, form = reader.page.text, new.form
    if contents is None:
        lines = [trim(text, *line) for line in block.lines]
    else:
        lines = [trim(text, *place) for place in contents.add_prose(block.start, block.end)]
    if not new.prose and form.hatnote is None and lines and _read_hatnote(new, lines[0], reader):
        lines = lines[1:]
    if lines := _without_results(new, lines, reader):
        place = Span(lines[0].start, lines[-1].end)
        if _add_prose(new, place, reader):
            form.after_prose = block.end
    elif form.hatnote is not None:
        form.after_prose = block.end


def _add_prose(new: Draft, place: Span, reader: Reader) -> bool:
    """Take a paragraph; whether there is anything in it to be seen."""
    seen, start, end = see(reader, *place)
    said = seen.clean(seen.page.text[start:end])
    if not said:
        return False
    new.prose.append(said)
    new.form.prose.append(place)
    new.passages.append((seen, start, end))
    return True


def _without_results(new: Draft, lines: list[Span], reader: Reader) -> list[Span]:
    """The lines of a block that are prose; results among them become matches."""
    found, first = read_results(lines, reader)
    if found:
        new.results += found
        start = reader.page.text.rfind("\n", 0, lines[first].start) + 1
        new.form.tables.setdefault("matches", []).append(Span(start, lines[-1].end))
    return lines[:first]


def _read_items(new: Draft, block: List, reader: Reader) -> None:
    """Bullets: prose, or results."""
    items = [trim(reader.page.text, *item.content) for item in block.items]
    for item in _without_results(new, items, reader):
        _add_prose(new, item, reader)
    new.form.after_prose = block.end


def _read_hatnote(new: Draft, line: Span, reader: Reader) -> bool:
    """``Department Stage: A and B`` under its heading names the main articles of the stage."""
    text = reader.page.text
    m = _HATNOTE.fullmatch(text, *line) if text.find(":", *line) >= 0 else None
    if m is None:
        return False
    label = fold(m["label"])
    if label not in _HATNOTE_LABELS and label != fold(new.section.name) and not _same_stage(m["label"], new):
        return False
    names = Span(*m.span("names"))
    if label not in _HATNOTE_LABELS and next(find_areas(text, *line), None):
        return False  # "Region I: Piura and Tumbes" names areas
    spans = split_names(text, *names)
    new.main_articles = tuple(name for span in spans if (name := clean(text[span.start : span.end])))
    new.fields["main_articles"] = names
    new.form.hatnote = line
    return True


def _same_stage(label: str, new: Draft) -> bool:
    named = label.endswith("tage") or label.startswith("Etapa ")
    return named and new.kind is not StageKind.STAGE and kind_of(label) is new.kind


def _read_facts(new: Draft, passage: Seen, children: Mapping[str, Draft]) -> None:
    seen, start, end = passage
    text, form = seen.page.text, new.form
    for fact in find_areas(text, start, end):
        about = children.get(fold(fact.subject), new)
        if not about.areas:
            about.areas = tuple(seen.clean(text[area.start : area.end]) for area in fact.areas)
            about.fields["areas"] = seen.own(fact.names)
            about.form.sentences["areas"] = Span(*seen.place(*fact.sentence))
    if new.places is None:
        for stated in find_places(text, start, end, new.section.name):
            new.places = stated.places
            sentence = Span(*seen.place(*stated.sentence))
            new.fields["places"] = seen.own(stated.number) if stated.number else FieldSpan(*sentence, Ownership.DERIVED)
            form.sentences["places"] = sentence
            break
    new.promotions += ((seen, fact) for fact in find_promotions(text, start, end))


# -- tables ---------------------------------------------------------------------------------------


_EXPECTING = frozenset((StageKind.DISTRICT, StageKind.PROVINCIAL, StageKind.DEPARTMENTAL))


def _sends_teams(new: Draft) -> bool:
    """Whether a list of teams and places says which teams qualified from where."""
    return new.kind in _EXPECTING or any("qualif" in said for said in new.prose)


def _sort_table(new: Draft, table: PipeTable) -> None:
    head = head_cells(table)
    (new.lists if _is_only_list(head, _sends_teams(new)) else new.tables).append(table)


@lru_cache(maxsize=256)
def _is_only_list(head: tuple[str, ...], expected: bool) -> bool:
    return is_list(head, expected=expected) and recognize(head) is None


def finish(new: Draft, groups: Groups, reader: Reader) -> Stage:
    """The typed stage, its tables read with the groups that the whole article names."""
    below = tuple(finish(d, groups, reader) for d in new.drafts)
    form, section = new.form, new.section
    values: dict[str, Any] = {}
    if new.lists:
        values["qualifications"], missing = read_qualifications(new.lists, groups, reader)
        form.tables["qualifications"] = [table.span for table in new.lists]
        for name in missing:
            reader.report(
                "CP203",
                new.lists[0].rows[0].span,
                f"the article names {name}, but no row of this list opens it",
            )
    if new.tables:
        if new.read.qualifications:
            values["qualifications"] = new.read.qualifications
        values["standings"], values["ties"] = new.read.standings, new.read.ties
        values["matches"], values["brackets"] = new.read.matches, new.read.brackets
        for name, spans in new.read.spans.items():
            form.tables.setdefault(name, []).extend(spans)
        for unread in new.read.unread:
            if isinstance(unread, Table):
                reader.report("CP403", unread.span, "this table is of no kind that is read: it is kept as it is")
    if new.results:
        values["matches"] = (*new.results, *values.get("matches", ()))
    return make_stage(
        section.name,
        level=section.level if 2 <= section.level <= 6 else None,  # type: ignore[arg-type]
        prose=tuple(new.prose),
        main_articles=new.main_articles,
        areas=new.areas,
        places=new.places,
        stages=below,
        missing_tables=new.missing_tables,
        origin=reader.origin((section.start if section.heading else form.own.start, section.end), new.fields, form),
        **values,
    )
