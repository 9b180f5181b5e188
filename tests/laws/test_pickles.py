"""Pickles: seasons, documents, diagnostics and errors cross process borders."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest
from hypothesis import given

from copaparse.articles import dumps, loads
from copaparse.errors import CopaparseError, DecodeError, DiagnosticError, WriteError
from copaparse.markup import parse
from copaparse.model import Origin, Season
from copaparse.strategies import articles, seasons, wild_text


def crossed[T](value: T, protocol: int = pickle.HIGHEST_PROTOCOL) -> T:
    return pickle.loads(pickle.dumps(value, protocol))
