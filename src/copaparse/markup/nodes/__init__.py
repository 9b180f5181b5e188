"""The node classes, by level: `base`, `blocks` and `tables`, and those of the inline level."""
