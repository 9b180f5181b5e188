"""Constructs that are written as calls: templates and module invocations, one codec for each family."""
