"""Shallow syntax from parts of speech: verb groups, noun phrases, subjects; no parser, linear time."""

from recoupe.extract.phrases.parsed import Parsed, parse
from recoupe.extract.phrases.verbs import VerbGroup

__all__ = ["Parsed", "VerbGroup", "parse"]
