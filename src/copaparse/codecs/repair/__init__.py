"""Which row of a damaged qualification list means what; see `copaparse.codecs.repair.repairing`."""

from copaparse.codecs.repair.columns import Columns, columns, is_header
from copaparse.codecs.repair.groups import Groups, find_groups
from copaparse.codecs.repair.repairing import DOUBTFUL, Repair, RepairedRow, repair

__all__ = ["DOUBTFUL", "Columns", "Groups", "Repair", "RepairedRow", "columns", "find_groups", "is_header", "repair"]
