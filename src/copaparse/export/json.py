"""JSON: ``{"schema": 1, "season": {…}}``, with every field of the model but the origins.

In a stage, a tie of a bracket that is one of the stage's own ties is written as its index there, and so
is a match of a league table that is one of the stage's own matches: read back, they are one object again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from copaparse.errors import DecodeError, JsonError
from copaparse.export.converter import converter, explain, is_object
from copaparse.model import Season

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SCHEMA_VERSION", "from_json", "to_json"]

SCHEMA_VERSION = 1


def to_json(season: Season, *, indent: int | None = None) -> str:
    """A season as JSON; with `indent`, one value per line and so many spaces for each level.

    Raises `TypeError` for what is no season, and `JsonError` for stages nested too deep to be written.
    """
    if not isinstance(season, Season):
        raise TypeError(f"to_json() wants a Season, not {type(season).__name__}")
    try:
        data = converter().unstructure(season, Season)
        text = json.dumps({"schema": SCHEMA_VERSION, "season": data}, ensure_ascii=False, indent=indent)
    except RecursionError:
        raise JsonError([("$", "the stages are nested too deep")]) from None
    # A lone surrogate cannot be encoded; its escape can, and JSON reads that as the same text.
    return text.encode("utf-8", "backslashreplace").decode()


def from_json(text: str | bytes) -> Season:
    """The season that `to_json` wrote, as text or as bytes in UTF-8.

    Fields that are left out have their defaults. The `kind` of a stage is not read: it follows from the name.
    Raises `JsonError`, which gives the path of each fault, for what is no JSON, unknown or doubled keys, values
    of a wrong type and other versions of the schema; `DecodeError` for bytes that are not UTF-8.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DecodeError("JSON", error.start, error.reason) from None
    if not isinstance(text, str):
        raise TypeError(f"from_json() wants text or bytes, not {type(text).__name__}")
    try:
        data = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
        return _season(data)
    except JsonError:
        raise
    except ValueError as error:  # no JSON, or a number of more digits than Python converts
        raise JsonError([("$", str(error))]) from None
    except RecursionError:
        raise JsonError([("$", "nested too deep")]) from None


def _season(data: Any) -> Season:
    if not is_object(data):
        raise JsonError([("$", "an object with the keys 'schema' and 'season' is wanted")])
    version = data.get("schema")
    if version.__class__ is not int or version != SCHEMA_VERSION:
        said = f"version {version!r}" if "schema" in data else "no version"
        raise JsonError([("$.schema", f"{said} of the schema, wanted is {SCHEMA_VERSION}")])
    unknown = [key for key in data if key not in ("schema", "season")]
    if unknown:
        raise JsonError([(f"$.{key}", "unknown key") for key in unknown])
    if "season" not in data:
        raise JsonError([("$.season", "missing")])
    from cattrs import BaseValidationError, ForbiddenExtraKeysError

    try:
        return converter().structure(data["season"], Season)
    except (BaseValidationError, ForbiddenExtraKeysError, KeyError, TypeError, ValueError) as error:
        problems = explain(error, "$.season")
        if not problems:
            raise
        raise JsonError(problems) from None


def _object(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise JsonError([("$", f"the key {key!r} stands twice in one object")])
        found[key] = value
    return found


def _no_constant(name: str) -> Any:
    raise JsonError([("$", f"{name} is no JSON")])
