"""A season in other forms: `to_json` and back, `from_json`."""

from copaparse.export.json import SCHEMA_VERSION, from_json, to_json

__all__ = ["SCHEMA_VERSION", "from_json", "to_json"]
