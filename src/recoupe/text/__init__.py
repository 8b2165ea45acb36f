"""Strings and offsets: nothing here knows what the words mean."""
