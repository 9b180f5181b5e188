"""A season to text: the smallest edits of the text it was read from, or the canonical article."""

from copaparse.codecs.writing.conversion import convert
from copaparse.codecs.writing.formatting import formatted
from copaparse.codecs.writing.writer import write

__all__ = ["convert", "formatted", "write"]
