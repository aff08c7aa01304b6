"""Text in the records of an .xls: the table of strings, vetted before it is read, and constant names."""

from __future__ import annotations

import struct
from collections.abc import Sequence

_WIDE = 1
_PHONETIC = 4
_RICH = 8
_BUILT_IN_NAME = 0x20
_TEXT_TOKEN = 0x17
"""How a formula that is nothing but a text begins."""


def count_strings(pieces: Sequence[bytes]) -> int:
    """How many strings the table claims to hold."""
    return int(struct.unpack_from("<i", pieces[0], 4)[0])


def check_strings(pieces: Sequence[bytes], count: int) -> None:
    """Follow a table of strings over its records to its end.

    A reader that trusts a length below zero runs back and reads the same text for ever. Raises ValueError,
    IndexError or struct.error there, and where the table ends too soon.
    """
    table = _Table(pieces)
    for _ in range(count):
        table.skip_string()


class _Table:
    """A place in a table of strings that goes on over several records."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self.pieces, self.piece, self.at = pieces, 0, 8

    def skip_string(self) -> None:
        """Go to the next string."""
        letters, options = self._take("<HB", 3)
        runs = self._take("<H", 2)[0] if options & _RICH else 0
        sound = self._take("<i", 4)[0] if options & _PHONETIC else 0
        if sound < 0:
            raise ValueError("strings")
        self._skip_letters(letters, options)
        for _ in range(runs):
            self._skip(0)
            self._take("<HH", 4)
        self._skip(sound)

    def _take(self, form: str, size: int) -> tuple[int, ...]:
        self.at += size
        return struct.unpack_from(form, self.pieces[self.piece], self.at - size)

    def _skip_letters(self, letters: int, options: int) -> None:
        """Letters go on in the next record, where they may be stored wider or narrower."""
        while True:
            wide = options & _WIDE
            here = min(len(self.pieces[self.piece]) - self.at >> wide, letters)
            letters -= here
            self.at += here << wide
            if letters <= 0:
                return
            self.piece += 1
            options, self.at = self.pieces[self.piece][0], 1

    def _skip(self, size: int) -> None:
        """Go on, over the end of a record where need be."""
        self.at += size
        if self.at >= len(self.pieces[self.piece]):
            self.at -= len(self.pieces[self.piece])
            self.piece += 1


def constant_name(body: bytes) -> dict[str, str]:
    """A defined name and its text, if its formula is nothing but one."""
    flags, length, size = struct.unpack_from("<HxBH", body)
    name, start = _letters(body, 14, length)
    formula = body[start : start + size]
    if flags & _BUILT_IN_NAME or len(formula) < 3 or formula[0] != _TEXT_TOKEN:
        return {}
    text, end = _letters(formula, 2, formula[1])
    return {name: text} if end == size else {}


def _letters(body: bytes, start: int, count: int) -> tuple[str, int]:
    """So many letters behind the byte that says how wide they are, and where they end."""
    wide = start < len(body) and body[start] & _WIDE
    end = start + 1 + (count << wide)
    return body[start + 1 : end].decode("utf-16-le" if wide else "latin-1", "replace"), end
