"""What a terminal shows: the console, text made safe for it, findings as lines."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.text import Text

from copaparse.diagnostics import Diagnostic, Severity

__all__ = ["STYLES", "counted", "finding", "output", "shown", "summary"]

STYLES = {Severity.INFO: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "bold red"}

# An article may hold anything, also what would move the cursor: such characters get a visible picture.
PICTURES = {
    **{code: 0x2400 + code for code in range(0x20) if code != 0x0A},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
}


def output() -> Console:
    """The console on standard output; it wraps, and shows what the encoding cannot hold as a question mark."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return Console(highlight=False, markup=False, emoji=False)


def shown(value: object, style: str = "") -> Text:
    """A value as it may be printed; nothing for ``None``."""
    return Text("" if value is None else str(value).translate(PICTURES), style=style, overflow="fold")


def finding(d: Diagnostic, *, name: bool = True) -> Text:
    """``article.txt:12:3 warning CP103 unclosed table (hint)``, without the name where there is one file only."""
    line, column = d.position
    text = shown(f"{d.source.name}:{line}:{column} " if name else f"{line}:{column} ")
    text.append(f"{d.severity} {d.code}", STYLES[d.severity])
    text.append_text(shown(f" {d.message}"))
    if d.hint:
        text.append_text(shown(f" ({d.hint})", "dim"))
    return text


def counted(number: int, word: str, plural: str | None = None) -> str:
    """``1 match``, ``2 matches``."""
    return f"{number} {word if number == 1 else plural or word + 's'}"


def summary(found: list[Diagnostic]) -> str:
    """``1 error, 2 warnings, 40 remarks``; ``nothing found`` for nothing."""
    words = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "remark"))
    numbers = [(sum(d.severity is severity for d in found), word) for severity, word in words]
    return ", ".join(counted(n, word) for n, word in numbers if n) or "nothing found"
