"""What the user's terminal can show."""

import os
import shutil
import sys

_LEAST = 20


def colour_wanted() -> bool:
    """Whether somebody watches who wants colours: not in a pipe, not with NO_COLOR, not on a dumb terminal."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Columns of the terminal, or of COLUMNS; 100 where nobody knows."""
    return max(_LEAST, shutil.get_terminal_size((100, 40)).columns)
