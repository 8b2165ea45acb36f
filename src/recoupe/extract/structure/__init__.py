"""What each line of a report is there for, and what its head says of outlet, agency and date."""

from recoupe.extract.structure.article import find_structure

__all__ = ["find_structure"]
