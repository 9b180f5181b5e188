"""`Infobox`: the facts box of an article, quoted field by field."""

from __future__ import annotations

from typing import overload

from attrs import Attribute, field, frozen

from copaparse.model.checked import checked
from copaparse.model.infobox_keys import facts_of, fold_key
from copaparse.model.origin import Origin

__all__ = ["Infobox", "InfoboxField"]


def _quoted(instance: object, attribute: Attribute[str], value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"InfoboxField.value must be text, not {type(value).__name__}")


@frozen(field_transformer=checked)
class InfoboxField:
    """One field as a reader sees it; the value may be empty."""

    key: str
    value: str = field(default="", validator=_quoted)
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


def _unknown(fields: tuple[InfoboxField, ...]) -> tuple[InfoboxField, ...]:
    return tuple(f for f in fields if not facts_of(f.key))


@frozen(field_transformer=checked)
class Infobox:
    """The fields in order. Those that the season itself carries are quotes and are not compared."""

    fields: tuple[InfoboxField, ...] = field(default=(), eq=_unknown)
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str) -> str: ...
    def get(self, key: str, default: str | None = None) -> str | None:
        """The value of the first field of that key (case, accents, spaces and ``_`` do not matter)."""
        wanted = fold_key(key)
        return next((f.value for f in self.fields if fold_key(f.key) == wanted), default)

    def __len__(self) -> int:
        return len(self.fields)
