"""Ties, whatever they are written in: their columns, what settled them, how a record of one is read and edited."""
