"""Sentences that state facts: areas and places, promotions, the schedule, plain result lines."""
