"""Season checks: what an article says but cannot be so. `check` runs them all; a new rule goes to a `rules_*` module."""

from copaparse.checks.checking import check

__all__ = ["check"]
