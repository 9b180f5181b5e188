"""The small things inside cells and fields: text, teams, scores, dates, goals. Each reads and writes."""
