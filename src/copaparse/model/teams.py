"""`Team`: a club or national side, as an article names it."""

from __future__ import annotations

from attrs import field, frozen

from copaparse.model.checked import checked
from copaparse.model.origin import Origin

__all__ = ["Team", "split_name"]


def split_name(text: str) -> tuple[str, str | None]:
    """``Municipal (RdM)`` as name and disambiguator; the disambiguator is ``None`` where there is none."""
    if text.endswith(")"):
        name, parenthesis, inside = text[:-1].rpartition("(")
        name, inside = name.rstrip(), inside.strip()
        if parenthesis and name and inside and ")" not in inside:
            return name, inside
    return text, None


@frozen(field_transformer=checked, repr=False)
class Team:
    """A side. A locality in parentheses is its disambiguator: ``str(Team("Municipal", "RdM"))`` is
    ``Municipal (RdM)``, and ``Team("Municipal (RdM)")`` is the same team.

    `link` is the article that the name links to, `country` a FIFA code; both ``None`` where not said.
    """

    name: str
    disambiguator: str | None = None
    link: str | None = None
    country: str | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.disambiguator is None and self.name[-1] == ")":
            name, inside = split_name(self.name)
            object.__setattr__(self, "name", name)
            object.__setattr__(self, "disambiguator", inside)

    def __str__(self) -> str:
        return f"{self.name} ({self.disambiguator})" if self.disambiguator else self.name

    def __repr__(self) -> str:
        known = [repr(self.name)]
        if self.disambiguator:
            known.append(repr(self.disambiguator))
        known += [f"{k}={v!r}" for k, v in (("link", self.link), ("country", self.country)) if v]
        return f"Team({', '.join(known)})"
