"""Sentences that state facts: areas, places, promotions, the schedule, plain result lines."""
