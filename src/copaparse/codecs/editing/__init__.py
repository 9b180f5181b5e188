"""What every editor of a text shares: edits and how they are applied, items recognised again, arguments of calls."""
