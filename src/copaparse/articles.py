"""Whole articles, in strings and in files: `loads`, `load`, `dumps`, `dump`, and `diff` of two of them."""

from __future__ import annotations

import difflib
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from copaparse.codecs.reading import read
from copaparse.codecs.writing import write
from copaparse.errors import WriteError
from copaparse.markup import parse
from copaparse.markup.collector import collector_paused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.markup.page import Dialect
    from copaparse.model import Season

__all__ = ["diff", "dump", "dumps", "load", "loads"]


@collector_paused()
def loads(
    text: str | bytes,
    *,
    areas: Iterable[str] | None = None,
    title: str | None = None,
    dialect: Dialect | None = None,
    name: str = "article",
    origins: bool = True,
    strict: bool = False,
) -> Season:
    """The season that an article tells of.

    `text` is the article, as a string or as bytes in UTF-8. `areas` names the areas that its lists of qualified
    teams are arranged by, all of them and in any order, where the article does not. `title` is the title for a
    text that has none. `dialect` is ``"plain"`` (extracted text) or ``"wikitext"`` (MediaWiki source); ``None``
    detects it. `name` is what findings call the text. ``origins=False`` leaves out where each value stands: that
    is faster, but such a season is written anew and not patched.

    Any string loads, the empty one as an empty season. Raises `DecodeError` for bytes that are not UTF-8,
    `TypeError` for what is neither text nor bytes, and, with ``strict=True``, `DiagnosticError` for findings of
    severity *warning* or worse.

    >>> season = loads("= 2012 Copa Norte =\\n\\nInfobox\\n- Winners: Minero (2nd Title)\\n")
    >>> season.title, season.winners[0].title_number
    ('2012 Copa Norte', 2)
    """
    document = parse(text, name=name, dialect=dialect)
    return read(document, areas=areas, title=title, origins=origins, strict=strict)


def load(
    file: str | os.PathLike[str] | IO[str] | IO[bytes],
    *,
    areas: Iterable[str] | None = None,
    title: str | None = None,
    dialect: Dialect | None = None,
    origins: bool = True,
    strict: bool = False,
) -> Season:
    """The season of an article in a file, given as a path or as a file open for reading.

    Findings call the text by the name of the file. For the arguments and the other errors see `loads`.
    A path is read as bytes, so that line ends stay what they are. Raises `OSError` as `open` does.
    """
    if isinstance(file, (str, os.PathLike)):
        path = Path(file)
        text: str | bytes = path.read_bytes()
        name = path.name
    else:
        text, name = file.read(), os.path.basename(str(getattr(file, "name", "article")))
    return loads(text, areas=areas, title=title, dialect=dialect, name=name, origins=origins, strict=strict)


def dumps(season: Season, *, dialect: Dialect | None = None) -> str:
    """The text of a season: the very text that it was read from if nothing was changed.

    Of an edited season only the changed values differ from that text. A season without an origin (built by
    hand, from JSON, read with ``origins=False``) is written anew in the plain dialect, and every season in the
    `dialect` that is asked for, ``"plain"`` or ``"wikitext"``. Wikitext has no place for the title: it is given
    to `loads` again.

    What is written reads back equal. Raises `WriteError`, which names each field, for what the text cannot
    hold, `TypeError` for what is no season, and `ValueError` for a dialect that seasons are not written in.

    >>> season = loads("Infobox\\n- Winners: Minero (2nd Title)\\n")
    >>> dumps(season)
    'Infobox\\n- Winners: Minero (2nd Title)\\n'
    """
    return write(season, dialect=dialect)


def diff(old: Season, new: Season) -> str:
    """What changes in the text from one season to another, as a unified diff; empty if nothing does.

    Both are written as `dumps` writes them. Raises what `dumps` raises.

    >>> season = loads("Infobox\\n- Winners: Minero\\n")
    >>> print(diff(season, loads("Infobox\\n- Winners: Grau\\n")), end="")
    --- article
    +++ article
    @@ -1,2 +1,2 @@
     Infobox
    -- Winners: Minero
    +- Winners: Grau
    """
    name = "article" if old.origin is None else old.origin.source.name
    return unified_diff(dumps(old), dumps(new), name)


def unified_diff(before: str, after: str, name: str) -> str:
    """Two versions of a text as a unified diff, which ``patch`` reads; empty if they are the same."""
    lines = difflib.unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """The lines with their ends: a line ends at a line feed, and nowhere else."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def dump(season: Season, file: str | os.PathLike[str] | IO[str] | IO[bytes], *, dialect: Dialect | None = None) -> None:
    """Write a season as UTF-8 to a path or to a file open for writing; see `dumps` for what is written.

    A path is replaced as a whole or not at all, and keeps its permissions; line ends are those of the text.
    Raises `OSError` as writing does, and `WriteError`, before anything is written, for what the text or UTF-8
    cannot hold.
    """
    text = dumps(season, dialect=dialect)
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        raise WriteError([("text", f"UTF-8 cannot encode {text[error.start : error.end]!r}")]) from None
    if isinstance(file, (str, os.PathLike)):
        replace_file(file, encoded)
    else:
        _write_open(file, text, encoded)


def _write_open(file: Any, text: str, encoded: bytes) -> None:
    try:
        file.write(encoded)
    except TypeError:
        file.write(text)


def replace_file(file: str | os.PathLike[str], content: bytes) -> None:
    """Put `content` in the place of a file, all of it or nothing; a new file has the usual permissions."""
    target = Path(file).resolve()
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with open(handle, "wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        try:
            mode = target.stat().st_mode & 0o7777
        except FileNotFoundError:
            umask = os.umask(0)
            os.umask(umask)
            mode = 0o666 & ~umask
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        raise
