"""Edits of a season: title, infobox, lead and what else belongs to no stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT, ROW
from copaparse.codecs.infobox import FACTS, write_fact, write_part
from copaparse.codecs.prose.facts import sentence_around
from copaparse.codecs.prose.promotions import word_promotion
from copaparse.codecs.prose.schedule import find_schedule, word_schedule
from copaparse.codecs.reading import Reading, SeasonForm
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.writing.canonical_plain import infobox_line, infobox_lines, see_also_block
from copaparse.codecs.writing.stage_edits import edit_paragraphs, edit_stages, remove_sentence
from copaparse.model import InfoboxField, PartialDate, ScheduledStage, Season
from copaparse.model.fields import is_tuple
from copaparse.model.infobox import KNOWN_KEYS, fold_key
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copaparse.codecs.editing.edits import Edits

__all__ = ["edit_season"]


def edit_season(edits: Edits, old: Season, new: Season) -> None:
    """Every edit that leads from `old`, as it was read, to `new`. Quotes count in the first round only."""
    reading = old.origin
    assert isinstance(reading, Reading)
    form: SeasonForm = reading.form
    if old.title != new.title:
        _edit_title(edits, old, new)
    _edit_infobox(edits, old, new, form)
    if edits.quotes and old.lead != new.lead:
        edit_paragraphs(edits, form.lead, old.lead, new.lead, form.after_lead, "lead")
    if old.schedule != new.schedule:
        _edit_schedule(edits, old, new, form)
    if old.promotions != new.promotions:
        _edit_promotions(edits, old, new, form)
    edit_stages(edits, old.stages, new.stages, form.stages_end, 1)
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


def _edit_infobox(edits: Edits, old: Season, new: Season, form: SeasonForm) -> None:
    facts = [name for name in FACTS if getattr(old, name) != getattr(new, name)]
    if form.infobox is None:
        if facts or new.infobox != old.infobox or (edits.quotes and new.infobox.fields):
            lines = infobox_lines(new)
            if lines:
                edits.insert_block(_box_place(edits, old), "Infobox\n" + "".join(lines))
        return
    quoted = _edit_fields(edits, old, new, form.infobox)
    for name in facts:
        if name not in quoted:
            _edit_fact(edits, old, new, name, form)


def _box_place(edits: Edits, old: Season) -> int:
    assert old.origin is not None
    title = old.origin.fields.get("title")
    if title is None:
        return 0
    end = edits.line(title[:2]).end
    while edits.text[end : end + 1] in ("\n", "\r"):
        end += 1
    return end


def _edit_fields(edits: Edits, old: Season, new: Season, box: Span) -> set[str]:
    """Edits of the lines themselves; returns the facts whose lines were edited as quotes."""
    before, after = old.infobox.fields, new.infobox.fields
    if not edits.quotes:
        before, after = _unknown(before), _unknown(after)
    quoted: set[str] = set()
    at = edits.line((box.start, box.start)).end
    for i, j in align(before, after, by_origin=edits.quotes):
        if i is None and j is not None:
            edits.insert_lines(at, infobox_line(after[j].key, after[j].value))
            quoted.add(KNOWN_KEYS.get(fold_key(after[j].key), ""))
            continue
        origin = None if i is None else before[i].origin
        if i is None or origin is None:
            continue
        line = edits.line(origin.span)
        at = line.end
        if j is None:
            edits.remove(line)
            quoted.add(KNOWN_KEYS.get(fold_key(before[i].key), ""))
        elif before[i] != after[j]:
            if edits.width >= ROW or not edits.patch(before[i], after[j], _write_quote):
                edits.replace(line, infobox_line(after[j].key, after[j].value))
            quoted |= {KNOWN_KEYS.get(fold_key(f.key), "") for f in (before[i], after[j])}
    return quoted


def _unknown(fields: Sequence[InfoboxField]) -> tuple[InfoboxField, ...]:
    return tuple(f for f in fields if fold_key(f.key) not in KNOWN_KEYS)


def _write_quote(name: str, value: Any, like: str) -> str:
    if not value or not like:
        raise Unwritable(name, "the line is written as a whole")
    return str(value)


def _edit_fact(edits: Edits, old: Season, new: Season, name: str, form: SeasonForm) -> None:
    place = form.infobox_facts.get(name)
    if place is None:
        edits.insert_lines(_after_fact(edits, form, name), infobox_line(FACTS[name].key, write_fact(new, name)))
    elif not getattr(new, name):
        edits.remove(edits.line(place))
    elif edits.width >= ROW or not _patch_parts(edits, getattr(old, name), getattr(new, name)):
        edits.replace(place, write_fact(new, name))


def _after_fact(edits: Edits, form: SeasonForm, name: str) -> int:
    """Where a new line goes: behind the line of the nearest fact that is usually written before it."""
    order = list(FACTS)
    for earlier in reversed(order[: order.index(name)]):
        if earlier in form.infobox_facts:
            return edits.line(form.infobox_facts[earlier]).end
    assert form.infobox is not None
    return edits.line((form.infobox.start, form.infobox.start)).end


def _patch_parts(edits: Edits, old: Any, new: Any) -> bool:
    if not is_tuple(old) or len(old) != len(new):
        return False
    made = len(edits.made)
    for before, after in zip(old, new, strict=True):
        if before != after and not edits.patch(before, after, write_part):
            del edits.made[made:]
            return False
    return True


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
                after == old.promotions[i] or (not shared and edits.patch(old.promotions[i], after, _write_quote))
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


def _sentence(text: str, span: Span) -> Span:
    line_end = text.find("\n", span.end)
    return sentence_around(text, *span, 0, len(text) if line_end < 0 else line_end)


# -- see also ---------------------------------------------------------------------------------------


def _edit_see_also(edits: Edits, old: Season, new: Season, form: SeasonForm) -> None:
    if form.see_also is None:
        edits.insert_block(len(edits.text), see_also_block(new.see_also))
        return
    if not new.see_also:
        edits.remove((edits.line((form.see_also.start - 1, form.see_also.start - 1)).start, form.see_also.end))
        return
    if not old.see_also:
        edits.insert_lines(edits.line((form.see_also.start, form.see_also.start)).end, _items(new.see_also))
        return
    at = edits.line(form.see_also_items[0]).start
    for i, j in align(old.see_also, new.see_also, by_origin=False):
        if i is not None:
            place = form.see_also_items[i]
            at = edits.line(place).end
            if j is None:
                edits.remove(edits.line(place))
            elif old.see_also[i] != new.see_also[j]:
                edits.replace(place, new.see_also[j])
        elif j is not None:
            edits.insert_lines(at, _items((new.see_also[j],)))


def _items(items: Sequence[str]) -> str:
    return "".join(f"- {item}\n" for item in items)
