"""Figures: amounts that a report gives as news, with who gives them and for when."""

from recoupe.extract.figures.counts import tell_counts
from recoupe.extract.figures.finding import attribute_figures, find_figures

__all__ = ["attribute_figures", "find_figures", "tell_counts"]
