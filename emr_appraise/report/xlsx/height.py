"""How high a row must be for its texts: not every office works that out for a file that it opens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_LINE, _MARGIN, _MOST = 12.75, 4.5, 30
_ENOUGH = 3_000
"""Letters by which one can tell that a row is as high as any."""
_LEAST_ROOM = 3.0
_INDENT = 2.0
"""What indent and borders take from the width, in digits."""
_WIDEST_LETTER = 1.5
_LETTER, _CAPITAL = 0.87, 0.3
"""How wide a letter is on average, and how much wider a capital, in digits of the font."""


def height(lines: float) -> float:
    """The height of so many lines, in points."""
    return _LINE * lines + _MARGIN


def lines(texts: Sequence[str], widths: Sequence[float]) -> int:
    """How many lines the longest of these texts takes, each in a column so many digits wide.

    Rather one too many than one too few.
    """
    broad = [
        _kept(text[:_ENOUGH], width)
        for text, width in zip(texts, widths, strict=True)
        if len(text) * _WIDEST_LETTER > width or "\n" in text
    ]
    return max(broad, default=1)


@lru_cache(maxsize=4096)
def _kept(text: str, width: float) -> int:
    room = max(width - _INDENT, _LEAST_ROOM)
    return min(sum(_lines(part, room) for part in text.split("\n", _MOST)), _MOST)


def _lines(text: str, room: float) -> int:
    letter = _LETTER + _CAPITAL * sum(map(str.isupper, text)) / max(len(text), 1)
    count, taken = 1, 0.0
    for length in map(len, text.split(" ")):
        wide = length * letter
        if taken and taken + wide > room:
            count, taken = count + 1, 0.0
        if wide >= room:
            count += int(wide // room)
            wide %= room
        taken += wide + letter
    return count
