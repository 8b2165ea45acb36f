"""Figures of several reports: which count the same thing, how they stand to each other, what they say together."""
