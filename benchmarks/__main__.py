"""Runs every benchmark, with the options of each: ``python -m benchmarks``."""

import sys

from benchmarks import parse, reading

sys.exit(max([parse.main(), reading.main()]))
