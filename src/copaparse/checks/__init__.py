"""Season checks: what an article says but cannot be so. A new rule goes to one of the `rules_*` modules."""

from copaparse.checks.checking import check

__all__ = ["check"]
