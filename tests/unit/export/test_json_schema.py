"""The JSON Schema: the committed file is the generated one, and it describes what is written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from copaparse.export import to_json
from copaparse.export.json_schema import json_schema
from copaparse.model import Season, Stage

if TYPE_CHECKING:
    from pathlib import Path


def test_the_committed_file_is_current(project: Path) -> None:
    committed = (project / "docs" / "reference" / "season.schema.json").read_bytes()
    assert json.loads(committed) == json_schema(), "python -m copaparse.export.json_schema writes it"


def test_every_key_is_described() -> None:
    schema = json_schema()
    written = json.loads(to_json(Season(stages=(Stage("Final"),))))
    definitions: dict[str, Any] = schema["$defs"]
    assert written.keys() == schema["properties"].keys()
    assert written["season"].keys() == definitions["Season"]["properties"].keys()
    assert written["season"]["stages"][0].keys() == definitions["Stage"]["properties"].keys()
    assert not any("origin" in definition["properties"] for definition in definitions.values())


def test_every_reference_leads_somewhere() -> None:
    schema = json_schema()
    text = json.dumps(schema)
    names = {part.partition('"')[0] for part in text.split("#/$defs/")[1:]}
    assert names == schema["$defs"].keys()
