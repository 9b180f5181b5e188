"""All inline nodes, from the files that define them."""

from copaparse.markup.nodes.dressed import Dressed
from copaparse.markup.nodes.leaves import (
    Comment,
    Content,
    Delimiter,
    Entity,
    Leaf,
    LineBreak,
    Missing,
    Nest,
    Signature,
    Switch,
    Text,
)
from copaparse.markup.nodes.links import Category, ExternalLink, File, Wikilink
from copaparse.markup.nodes.tags import Bold, Extension, Italic, Ref, Style, Tag, Variant
from copaparse.markup.nodes.templates import Argument, Parameter, ParserFunction, Template, Value

__all__ = [
    "Argument",
    "Bold",
    "Category",
    "Comment",
    "Content",
    "Delimiter",
    "Dressed",
    "Entity",
    "Extension",
    "ExternalLink",
    "File",
    "Italic",
    "Leaf",
    "LineBreak",
    "Missing",
    "Nest",
    "Parameter",
    "ParserFunction",
    "Ref",
    "Signature",
    "Style",
    "Switch",
    "Tag",
    "Template",
    "Text",
    "Value",
    "Variant",
    "Wikilink",
]
