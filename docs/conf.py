"""Sphinx: `make docs`. A warning fails the build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import copaparse

HERE = Path(__file__).parent

project = "copaparse"
author = "copaparse contributors"
version = release = copaparse.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["README.md", "_build", "reference/_railroad"]
default_role = "py:obj"  # `name` in a docstring links where it names something
myst_heading_anchors = 3
autodoc_member_order = "groupwise"
autodoc_typehints_format = "short"

html_theme = "furo"
html_title = f"copaparse {version}"
html_static_path = ["_static"]
html_css_files = ["railroad.css"]
html_show_sphinx = False

pictures = HERE / "reference" / "_railroad" / "grammars.md"
pictures.parent.mkdir(exist_ok=True)
draw = HERE / "railroad_pictures.py"
subprocess.run([sys.executable, str(draw), str(HERE.parent / "grammar"), str(pictures)], check=True)
