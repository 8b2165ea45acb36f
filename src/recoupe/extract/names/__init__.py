"""Names in one report: who and what is mentioned, and which mentions are one."""

from recoupe.extract.names.naming import find_names

__all__ = ["find_names"]
