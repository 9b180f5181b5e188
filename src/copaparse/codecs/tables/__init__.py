"""Tables, pipe tables and wikitables: of a stage (league tables, ties, matches, brackets, teams) and of the season."""

from copaparse.codecs.tables.brackets import read_brackets, read_drawn
from copaparse.codecs.tables.stage_tables import (
    StageTables,
    cell_text,
    open_table,
    read_lists,
    read_tables,
    recognize,
    render_brackets,
    render_tables,
    row_cells,
)

__all__ = [
    "StageTables",
    "cell_text",
    "open_table",
    "read_brackets",
    "read_drawn",
    "read_lists",
    "read_tables",
    "recognize",
    "render_brackets",
    "render_tables",
    "row_cells",
]
