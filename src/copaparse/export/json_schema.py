"""The JSON Schema of what `to_json` writes, made from the classes of the model.

``python -m copaparse.export.json_schema`` prints it.
"""

from __future__ import annotations

import enum
import json
import sys
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from copaparse.export.json import SCHEMA_VERSION
from copaparse.model import Season, Stage

__all__ = ["json_schema"]

POINTERS = frozenset((("Standings", "matches"), ("BracketRound", "ties"), ("Bracket", "third_place")))
"""Where an index may stand for an object of the stage."""
INDEX = {"type": "integer", "minimum": 0, "description": "the index of one of the stage's own objects"}
SIGNED = frozenset((("StandingsRow", "points"), ("StandingsRow", "adjustment")))


def json_schema() -> dict[str, Any]:
    """The schema, draft 2020-12, as plain data."""
    definitions: dict[str, Any] = {}
    season = _schema(Season, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A season of a football tournament",
        "type": "object",
        "properties": {"schema": {"const": SCHEMA_VERSION}, "season": season},
        "required": ["schema", "season"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    args = get_args(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_schema(arg, definitions) for arg in args]}
    if get_origin(hint) is tuple:
        size = {} if args[-1] is Ellipsis else {"minItems": len(args), "maxItems": len(args)}
        return {"type": "array", "items": _schema(args[0], definitions), **size}
    if get_origin(hint) is Literal:
        return {"enum": list(args)}
    if issubclass(hint, enum.Enum):
        return {"enum": [member.value for member in hint]}
    if attrs.has(hint):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = {}  # stages hold stages
            definitions[hint.__name__] = _object(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return dict(PLAIN[hint])


PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number", "minimum": 0, "maximum": 1},
    type(None): {"type": "null"},
}


def _object(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls, {**vars(sys.modules[cls.__module__]), "Any": Any})
    fields = [f for f in attrs.fields(cls) if f.init and f.name != "origin"]
    properties = {f.name: _schema(hints[f.name], definitions) for f in fields}
    for name, schema in properties.items():
        if (cls.__name__, name) in SIGNED:
            schema["anyOf"][0] = {"type": "integer"}
        if (cls.__name__, name) in POINTERS:
            if "items" in schema:
                schema["items"] = {"anyOf": [INDEX, schema["items"]]}
            else:
                schema["anyOf"].insert(0, INDEX)
    if cls is Stage:
        properties["kind"]["description"] = "follows from the name; what is written here is not read"
    return {
        "type": "object",
        "properties": properties,
        "required": [f.name for f in fields if f.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def main() -> None:
    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")


if __name__ == "__main__":
    main()
