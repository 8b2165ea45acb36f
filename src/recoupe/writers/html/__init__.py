"""The dossier as one self-contained page: works from disk, asks nothing of any network."""

from recoupe.writers.html.page import render_html

__all__ = ["render_html"]
