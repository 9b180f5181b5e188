"""Edits of a stage: its heading, sentences, tables and the stages below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.prose.areas import word_areas
from copaparse.codecs.prose.places import word_number, word_places
from copaparse.codecs.prose.sentences import word_names
from copaparse.codecs.writing.canonical_plain import STUB
from copaparse.codecs.writing.construct_edits import edit_constructs
from copaparse.codecs.writing.dialects import canonical
from copaparse.codecs.writing.table_edits import TABLES, edit_list, edit_tables, relabelled
from copaparse.model import FieldSpan, Ownership
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.stage_drafts import StageForm
    from copaparse.model import Stage

__all__ = ["edit_stages"]


def edit_stages(
    edits: Edits,
    old: Sequence[Stage],
    new: Sequence[Stage],
    end: int,
    level: int,
    shift: int = 0,
) -> None:
    """Edits for the stages below one parent of `level`, whose text ends at `end` and whose heading moved
    down by `shift` levels.
    """
    at = old[0].origin.span.start if old and old[0].origin else end
    like = _heading_line(edits, old[0]) if old else ""
    # A stage that only changed its place brings its own text along; what it lacks is patched afterwards.
    homes = {stage.origin.span for stage in old if stage.origin is not None} if edits.quotes else set[Span]()
    for i, j in align(old, new, by_origin=edits.quotes):
        if i is None and j is not None:
            home = new[j].origin
            if home is not None and home.span in homes:
                edits.insert_block(at, edits.text[slice(*home.span)].rstrip() + "\n")
            else:
                edits.insert_block(at, canonical(edits.dialect).stage(new[j], level, like))
            continue
        if i is None:
            continue
        before = old[i]
        if before.origin is None:
            raise Unwritable("stages", "the stage was read without origins")
        if j is None:
            edits.remove(before.origin.span)
        else:
            edit_stage(edits, before, new[j], level, shift=shift)
        at = before.origin.span.end


def _heading_line(edits: Edits, stage: Stage) -> str:
    """The heading of a stage and the line behind it: the style for a new neighbour."""
    if stage.origin is None or "name" not in stage.origin.fields:
        return ""
    start, end = edits.line(stage.origin.fields["name"][:2])
    return edits.text[start : edits.line((end, end)).end]


def edit_stage(edits: Edits, old: Stage, new: Stage, parent_level: int, shift: int = 0) -> None:
    """Edits for one stage; nothing at all for the very same object."""
    if (old is new and not shift) or old.origin is None:
        return
    form: StageForm = old.origin.form
    level, shift = _edit_heading(edits, old, new, parent_level, shift)
    if edits.quotes and old.prose != new.prose:
        edit_paragraphs(edits, form.prose, old.prose, new.prose, form.after_prose, "prose")
    _edit_sentences(edits, old, new, form)
    if old.missing_tables != new.missing_tables:
        _edit_stubs(edits, form, new.missing_tables - old.missing_tables)
    relisted = old.qualifications != new.qualifications or relabelled(old, new)
    if not edits.plain and (relisted or any(getattr(old, name) != getattr(new, name) for name in TABLES)):
        edit_constructs(edits, old, new, form)
    elif edits.plain:
        if relisted:
            edit_list(edits, old, new, form)
        if any(getattr(old, name) != getattr(new, name) for name in TABLES):
            edit_tables(edits, old, new, form)
    edit_stages(edits, old.stages, new.stages, old.origin.span.end, level, shift=shift)


# -- heading and sentences --------------------------------------------------------------------------


def _edit_heading(edits: Edits, old: Stage, new: Stage, parent_level: int, shift: int) -> tuple[int, int]:
    """Edits of name and level; returns the level of the heading and by how much it moved down."""
    assert old.origin is not None
    if "name" not in old.origin.fields:  # what stands before the first heading
        if old.name != new.name:
            raise Unwritable("name", "this stage is the page as a whole, without a heading", new)
        return parent_level, 0
    name = old.origin.fields["name"]
    if old.name != new.name:
        edits.replace(name[:2], new.name)
    start, end = edits.line(name[:2])
    line = edits.text[start:end]
    marks = old.level or 1  # not counted in the line: "====1==" is "==1" on level 2
    level = marks + shift if new.level == old.level else new.level or parent_level + 1
    as_it_stands = level == marks == 1  # "= Final =" further down is a stage too
    if not parent_level < level <= 6 and not as_it_stands:
        raise Unwritable(
            "level", f"level {level} of {new.name!r} is not between its parent's {parent_level} and 6", new
        )
    if level != marks:
        closing = line.rstrip()
        edits.replace((start, start + marks), "=" * level)
        edits.replace((start + len(closing) - marks, start + len(closing)), "=" * level)
    return level, level - marks


def _edit_sentences(edits: Edits, old: Stage, new: Stage, form: StageForm) -> None:
    assert old.origin is not None
    fields = old.origin.fields
    if old.main_articles != new.main_articles:
        if not old.main_articles:
            line = canonical(edits.dialect).hatnote(new.main_articles)
            edits.insert_lines(form.own.start if form.own.start else 0, line)
        elif not new.main_articles and form.hatnote:
            edits.remove(edits.line(form.hatnote))
        else:
            edits.replace(fields["main_articles"][:2], word_names(new.main_articles, "main_articles"))
    _edit_sentence(
        edits, form, "areas", old.areas, new.areas, lambda: word_areas(new.name, new.areas),
        lambda: edits.replace(fields["areas"][:2], word_names(new.areas, "areas")),
    )  # fmt: skip
    places = new.places
    _edit_sentence(
        edits, form, "places", old.places, places, lambda: "" if places is None else word_places(places),
        lambda: edits.replace(fields["places"][:2], _word_places(places or 0, fields["places"], edits.text)),
    )  # fmt: skip


def _word_places(places: int, place: FieldSpan, text: str) -> str:
    """The count alone where the text has one; "the winner advances" is worded anew as a whole."""
    if place.ownership is Ownership.OWN:
        return word_number(places, text[place.start : place.end])
    return word_places(places)


def _edit_sentence(
    edits: Edits,
    form: StageForm,
    name: str,
    old: Any,
    new: Any,
    word: Callable[[], str],
    patch: Callable[[], None],
) -> None:
    if old == new:
        return
    nothing = (None, ())
    if old in nothing:
        if form.prose and edits.text[form.prose[-1].end - 1] in ".!?":
            edits.insert(form.prose[-1].end, " " + word())
        else:
            edits.insert_block(form.after_prose, word() + "\n")
    elif new in nothing:
        remove_sentence(edits, form.sentences[name])
    elif edits.width >= ROW:
        edits.replace(form.sentences[name], word())
    else:
        patch()


def remove_sentence(edits: Edits, sentence: Span) -> None:
    """Take a sentence out, with the blanks that part it from its neighbour, or with its whole line."""
    line = edits.line(sentence)
    if edits.text[line.start : line.end].strip() == edits.text[sentence.start : sentence.end].strip():
        edits.remove_block(line)
        return
    start, end = sentence
    while edits.text[end : end + 1] == " ":
        end += 1
    while end == sentence.end and edits.text[start - 1 : start] == " ":
        start -= 1
    edits.remove((start, end))


def edit_paragraphs(
    edits: Edits, places: Sequence[Span], old: Sequence[str], new: Sequence[str], at: int, field: str
) -> None:
    """Edits of quoted paragraphs, which stand at `places`; further ones go to `at`."""
    last = at
    for i, j in align(old, new, by_origin=False):
        if j is not None and not new[j].strip():
            raise Unwritable(field, "a paragraph cannot be empty")
        if i is None and j is not None:
            edits.insert_block(last, new[j].strip() + "\n")
        elif i is not None and j is None:
            edits.remove_block(places[i])
        elif i is not None and j is not None and old[i] != new[j]:
            edits.replace(places[i], new[j].strip())
        if i is not None:
            last = edits.line(places[i]).end


def _edit_stubs(edits: Edits, form: StageForm, more: int) -> None:
    if more > 0:
        edits.insert_block(form.stubs[-1].end if form.stubs else form.own.end, "\n".join([STUB] * more))
        return
    for run in reversed(form.stubs):
        ends = [at for at in _lines(edits.text, run) if edits.text.startswith("|}", at.start)]
        if more <= -max(len(ends), 1):
            edits.remove(run)
            more += max(len(ends), 1)
        else:
            for line in ends[len(ends) + more :] if more else ():
                edits.remove(line)
            more = 0
        if not more:
            return


def _lines(text: str, span: Span) -> list[Span]:
    lines: list[Span] = []
    at = span.start
    while at < span.end:
        end = text.find("\n", at, span.end)
        end = span.end if end < 0 else end + 1
        lines.append(Span(at, end))
        at = end
    return lines
