"""How high a row must be for its texts: Excel and LibreOffice do not work that out for a file they open."""

from __future__ import annotations

from functools import lru_cache

_LINE, _MARGIN, _MOST = 12.75, 4.0, 30
_INDENT = 1.0
"""What the indent and the borders take from the width, in digits."""
_LETTER, _CAPITAL = 0.88, 0.3
"""How wide a letter is on average, and how much wider a capital, in digits of the font."""


def height(lines: int) -> float:
    """The height of so many lines, in points."""
    return _LINE * lines + _MARGIN


@lru_cache(maxsize=4096)
def lines(text: str, width: float) -> int:
    """How many lines a text takes in a column so many digits wide, rather one too many than one too few."""
    room = width - _INDENT
    letter = _LETTER + _CAPITAL * sum(map(str.isupper, text)) / max(len(text), 1)
    count, taken = 1, 0.0
    for word in text.split(" "):
        wide = len(word) * letter
        if taken and taken + wide > room:
            count, taken = count + 1, 0.0
        count += int(wide // room)
        taken += wide % room + letter
    return min(count, _MOST)
