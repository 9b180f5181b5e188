"""Runs every benchmark: ``python -m benchmarks``."""

import sys

from benchmarks import parse

sys.exit(parse.main())
