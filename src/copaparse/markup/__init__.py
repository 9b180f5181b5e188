"""Text to nodes. Knows markup, nothing of sport."""

from copaparse.markup.document import Document, parse

__all__ = ["Document", "parse"]
