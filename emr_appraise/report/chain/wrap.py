"""Wrap text by the columns that it takes on a screen; no line is wider, whatever a cell holds."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.report.screen_width import columns

_NARROWEST = 10


def wrapped(text: str, width: int, start: str = "", below: str | None = None) -> Iterator[str]:
    """The text after a start, its further lines below; a word too long for a line is broken."""
    margin = " " * columns(start) if below is None else below
    room = max(_NARROWEST, width - columns(margin))
    first = max(_NARROWEST, width - columns(start))
    head, line = start, ""
    for word in _pieces(text, min(room, first)):
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > (first if head == start else room):
            yield (head + line).rstrip()
            head, line, first = margin, word, room
        else:
            line = longer
    yield (head + line).rstrip()


def _pieces(text: str, room: int) -> Iterator[str]:
    for word in text.split():
        if columns(word) <= room:
            yield word
        else:
            yield from _broken(word, room)


def _broken(word: str, room: int) -> Iterator[str]:
    piece, taken = "", 0
    for letter in word:
        width = columns(letter)
        if piece and taken + width > room:
            yield piece
            piece, taken = "", 0
        piece, taken = piece + letter, taken + width
    yield piece
