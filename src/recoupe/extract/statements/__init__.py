"""Statements: who said what, through whom."""

from recoupe.extract.statements.finding import find_statements

__all__ = ["find_statements"]
