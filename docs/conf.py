"""Sphinx: `make docs`. A warning fails the build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

import copaparse
from copaparse.nodes import Node, Section

if TYPE_CHECKING:
    from sphinx.application import Sphinx

HERE = Path(__file__).parent

project = "copaparse"
author = "copaparse contributors"
version = release = copaparse.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["README.md", "_build", "reference/_railroad"]
default_role = "py:obj"  # `name` in a docstring links where it names something
suppress_warnings = ["ref.python"]  # `Infobox` is a class of the model and a node; the first that is found will do
myst_heading_anchors = 3
autodoc_member_order = "groupwise"
autodoc_typehints_format = "short"
maximum_signature_line_length = 100

html_theme = "furo"
html_title = f"copaparse {version}"
html_static_path = ["_static"]
html_css_files = ["railroad.css"]
html_show_sphinx = False
html_show_copyright = False

pictures = HERE / "reference" / "_railroad" / "grammars.md"
pictures.parent.mkdir(exist_ok=True)
draw = HERE / "railroad_pictures.py"
subprocess.run([sys.executable, str(draw), str(HERE.parent / "grammar"), str(pictures)], check=True)


def sign(
    app: Sphinx, what: str, name: str, thing: Any, options: object, signature: str | None, returns: str | None
) -> tuple[str, str | None] | None:
    """Classes of the model with the types of their fields, which the converters hide; nodes without a signature."""
    if not isinstance(thing, type):
        return None
    if issubclass(thing, (Node, Section)):
        return "", None
    if not attrs.has(thing):
        return None
    shown = (f for f in attrs.fields(thing) if f.init and f.name not in ("origin", "source"))
    return f"({', '.join(map(argument, shown))})", None


def argument(f: attrs.Attribute[Any]) -> str:
    if f.default is attrs.NOTHING:
        return f"{f.name}: {f.type}"
    made = isinstance(f.default, attrs.Factory)  # type: ignore[arg-type]
    default = "..." if made else repr(f.default) if isinstance(f.default, str) else f.default
    return f"{f.name}: {f.type} = {default}"


def setup(app: Sphinx) -> None:
    app.connect("autodoc-process-signature", sign)
