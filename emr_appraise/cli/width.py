"""How wide text may be on the screen."""

from __future__ import annotations

from shutil import get_terminal_size

NARROW, PLAIN, WIDE = 40, 80, 100
"""Columns: the least that is wrapped to, those of a pipe, and the longest line that reads well."""


def text_width() -> int:
    """The terminal's columns, or those of a pipe; neither too few to wrap to nor too many to read."""
    return max(NARROW, min(get_terminal_size((PLAIN, 24)).columns, WIDE))
