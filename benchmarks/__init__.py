"""What copaparse costs: time beside other parsers, and growth on hostile texts."""
