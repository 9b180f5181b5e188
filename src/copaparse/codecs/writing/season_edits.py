"""Edits of a season: title, infobox, lead and what else belongs to no stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT
from copaparse.codecs.editing.written_items import patch_shown
from copaparse.codecs.infobox_facts import ORDER
from copaparse.codecs.prose.promotions import word_promotion
from copaparse.codecs.prose.schedule import find_schedule, word_schedule
from copaparse.codecs.prose.sentences import sentence_around
from copaparse.codecs.reading import Reading
from copaparse.codecs.tables.season_tables import CODECS
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.values.markup import write_link
from copaparse.codecs.writing.boxes import Box, open_box
from copaparse.codecs.writing.canonical_infobox import infobox_lines, render_infobox
from copaparse.codecs.writing.infobox_edits import edit_fact, edit_quotes
from copaparse.codecs.writing.list_edits import edit_lists
from copaparse.codecs.writing.stage_edits import edit_paragraphs, edit_stages, remove_sentence
from copaparse.model import PartialDate, ScheduledStage, Season
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.season_form import SeasonForm

__all__ = ["edit_season"]


def edit_season(edits: Edits, old: Season, new: Season) -> None:
    """Every edit that leads from `old`, as it was read, to `new`. Quotes count in the first round only."""
    reading = old.origin
    assert isinstance(reading, Reading)
    form: SeasonForm = reading.form
    if old.title != new.title:
        _edit_title(edits, old, new)
    box, quoted = _edit_infobox(edits, old, new, form)
    if edits.quotes and old.lead != new.lead:
        edit_paragraphs(edits, form.lead, old.lead, new.lead, form.after_lead, "lead")
    if old.schedule != new.schedule:
        _edit_schedule(edits, old, new, form)
    if old.promotions != new.promotions:
        _edit_promotions(edits, old, new, form)
    edit_stages(edits, old.stages, new.stages, form.stages_end, 1)
    edit_lists(edits, box, old, new, form, quoted)
    if old.see_also != new.see_also:
        _edit_see_also(edits, old, new, form)


def _edit_title(edits: Edits, old: Season, new: Season) -> None:
    assert old.origin is not None
    place = old.origin.fields.get("title")
    if not edits.plain:
        raise Unwritable("title", "wikitext has no place for the title: it is the name of the page")
    if place is None and new.title is not None and old.title is None:
        edits.insert_block(0, f"= {new.title} =\n")
    elif place is None:
        raise Unwritable("title", "the title was given by the caller and does not stand in the text")
    elif new.title is None:
        edits.remove(edits.line(place[:2]))
    else:
        edits.replace(place[:2], new.title)


# -- infobox ----------------------------------------------------------------------------------------


def _edit_infobox(edits: Edits, old: Season, new: Season, form: SeasonForm) -> tuple[Box | None, set[str]]:
    """Edits of the infobox; returns it, where there is one, and the facts that were edited as quotes."""
    facts = [name for name in ORDER if name not in form.lists and getattr(old, name) != getattr(new, name)]
    if form.infobox is None:
        tabled: dict[str, Any] = dict.fromkeys(form.lists, ())
        new = attrs.evolve(new, **tabled)
        if facts or new.infobox != old.infobox or (edits.quotes and new.infobox.fields):
            lines = "".join(infobox_lines(new)) if edits.plain else ""
            block = (lines and "Infobox\n" + lines) if edits.plain else render_infobox(new)
            if block:
                edits.insert_block(_box_place(edits, old), block)
        return None, set()
    box = open_box(edits, form, old.infobox.fields)
    quoted = edit_quotes(edits, box, old, new)
    dates = False
    for name in facts:
        dated = name in ("begins", "ends")
        if name not in quoted and name not in CODECS and not (dated and dates):
            edit_fact(edits, box, old, new, name)
        dates = dates or dated
    return box, quoted


def _box_place(edits: Edits, old: Season) -> int:
    assert old.origin is not None
    title = old.origin.fields.get("title")
    if title is None:
        return 0
    end = edits.line(title[:2]).end
    while edits.text[end : end + 1] in ("\n", "\r"):
        end += 1
    return end


# -- sentences of the lead --------------------------------------------------------------------------


def _edit_schedule(edits: Edits, old: Season, new: Season, form: SeasonForm) -> None:
    made = len(edits.made)
    try:
        if edits.width >= CONSTRUCT:
            raise Unwritable("schedule", "written as a whole")
        _edit_announced(edits, old, new, form)
    except Unwritable:
        # Prose has no words for every change: one sentence that says it all takes its place.
        del edits.made[made:]
        # Every announcement goes, also a second one of the same stage, which would count once the first is gone.
        facts = (fact for place in form.passages for fact in find_schedule(edits.text, *place))
        for sentence in _joined(edits.text, {_sentence(edits.text, fact.whole) for fact in facts}):
            remove_sentence(edits, sentence)
        _announce(edits, new.schedule, form)


def _edit_announced(edits: Edits, old: Season, new: Season, form: SeasonForm) -> None:
    added: list[ScheduledStage] = []
    for i, j in align(old.schedule, new.schedule, by_origin=edits.quotes):
        if i is None and j is not None:
            added.append(new.schedule[j])
        elif i is not None and j is None:
            origin = old.schedule[i].origin
            if origin is not None:
                remove_sentence(edits, _sentence(edits.text, origin.span))
        elif (
            i is not None
            and j is not None
            and old.schedule[i] != new.schedule[j]
            and not edits.patch(old.schedule[i], new.schedule[j], _write_scheduled)
        ):
            raise Unwritable("schedule", f"the lead has no place for this change of {old.schedule[i].name!r}")
    _announce(edits, added, form)


def _announce(edits: Edits, stages: Sequence[ScheduledStage], form: SeasonForm) -> None:
    if stages:
        sentence = word_schedule([(s.name, s.native_name, s.month) for s in stages])
        edits.insert_block(form.after_lead, sentence + "\n")


def _joined(text: str, sentences: Iterable[Span]) -> list[Span]:
    """The sentences in order, neighbours on one line as one."""
    joined: list[Span] = []
    for sentence in sorted(sentences):
        gap = text[joined[-1].end : sentence.start] if joined else "\n"
        if "\n" not in gap and not gap.strip():
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _write_scheduled(name: str, value: Any, like: str) -> str:
    if value is None:
        raise Unwritable(name, "the sentence would lose its sense")
    return write_date(PartialDate(month=value), like) if isinstance(value, int) else str(value)


def _edit_promotions(edits: Edits, old: Season, new: Season, form: SeasonForm) -> None:
    added: list[str] = []
    rewritten: dict[Span, list[str]] = {}
    pairs = align(old.promotions, new.promotions, by_origin=edits.quotes)
    kept = {i: j for i, j in pairs if i is not None}
    for i, j in pairs:
        if i is None and j is not None:
            added.append(word_promotion(new.promotions[j].place, new.promotions[j].to))
        elif i is not None:
            origin = old.promotions[i].origin
            if origin is None:
                continue
            shared = not origin.form.alone
            after = None if j is None else new.promotions[j]
            if after is not None and (
                after == old.promotions[i] or (not shared and edits.patch(old.promotions[i], after, _write_text))
            ):
                continue
            rewritten.setdefault(origin.span, [])
    for i, promotion in enumerate(old.promotions):
        if promotion.origin is not None and promotion.origin.span in rewritten:
            j = kept.get(i)
            if j is not None:
                kept_one = word_promotion(new.promotions[j].place, new.promotions[j].to)
                rewritten[promotion.origin.span].append(kept_one)
    for sentence, worded in rewritten.items():
        if worded:
            edits.replace(sentence, " ".join(worded))
        else:
            remove_sentence(edits, sentence)
    if added:
        edits.insert_block(form.after_lead, " ".join(added) + "\n")


def _write_text(name: str, value: Any, like: str) -> str:
    if not value or not like:
        raise Unwritable(name, "the sentence is written as a whole")
    return str(value)


def _sentence(text: str, span: Span) -> Span:
    line_end = text.find("\n", span.end)
    return sentence_around(text, *span, 0, len(text) if line_end < 0 else line_end)


# -- see also ---------------------------------------------------------------------------------------


def _edit_see_also(edits: Edits, old: Season, new: Season, form: SeasonForm) -> None:
    bullet, write = ("- ", str) if edits.plain else ("* ", write_link)
    if form.see_also is None:
        items = "".join(f"{bullet}{write(item)}\n" for item in new.see_also)
        edits.insert_block(len(edits.text) if edits.plain else form.tail, "==See also==\n" + items)
        return
    if not new.see_also:
        edits.remove((edits.line((form.see_also.start - 1, form.see_also.start - 1)).start, form.see_also.end))
        return
    at = edits.line((form.see_also.start, form.see_also.start)).end
    if form.see_also_items:
        first = form.see_also_items[0]
        at = edits.line(first).start
        bullet = edits.text[at : first.start] or bullet
    for i, j in align(old.see_also, new.see_also, by_origin=False):
        if i is not None:
            place = form.see_also_items[i]
            at = edits.line(place).end
            if j is None:
                edits.remove(edits.line(place))
            elif old.see_also[i] != new.see_also[j]:
                _edit_item(edits, place, old.see_also[i], new.see_also[j])
        elif j is not None:
            edits.insert_lines(at, f"{bullet}{write(new.see_also[j])}\n")


def _edit_item(edits: Edits, place: Span, old: str, new: str) -> None:
    """A link is to lead to the page that it names; in an item that says more, only what differs is changed."""
    if edits.plain:
        edits.replace(place, new)
    elif edits.source.pairs.links.get(place.start) == place.end or not patch_shown(edits, place, old, new):
        edits.replace(place, write_link(new))
