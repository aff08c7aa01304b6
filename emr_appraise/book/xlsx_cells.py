"""The cells of a plain .xlsx as its XML has them; what many workbooks share is read once and remembered."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.book.xlsx_strings import NotPlainError, unescaped
from emr_appraise.places import column_number

SHARED, INLINE = "s", "inlineStr"
_OPENS, _NEXT_ROW = b'<c r="', b"<row>"
_EMPTY_ROWS = rb"(?:\s*+<row(?: [^<>/]*+)?(?:/>|>\s*+</row>))*+\s*+"
_ROW = rb"<row(?: [^<>/]*+)?>\s*+"
_BEFORE = re.compile(_EMPTY_ROWS + _ROW + rb"\Z")
_CELL = re.compile(
    rb'(?:([A-Z]{1,2})([1-9][0-9]{0,3})"(?: s="([0-9]{1,5})")?+'
    rb'(?: t="inlineStr"><is><t(?: xml:space="preserve")?+>([^<]++)</t></is>|'
    rb'(?: t="(b|n|s|str)")?+><v>([^<]++)</v>)</c>|[A-Z]{1,3}[0-9]{1,7}"[^<>/]*+/>)\s*+'
    rb"(?:</row>" + _EMPTY_ROWS + _ROW + rb")?+\Z"
)
"""A cell with or without content, behind what opens it; and what stands between it and the next."""
_UNUSUAL = (b"_x", b"\0", b"\r")
_LONGEST_REMEMBERED = 1_000
_REMEMBERED = 8_192


class Written(NamedTuple):
    """A cell with content as the file has it; row and column count from 0."""

    row: int
    column: int
    style: str
    kind: str
    """Its type; `n` where it says none."""
    value: str


def cells_in(rows: bytes, most_tags: int) -> list[Written]:
    """The cells with content in the XML of a sheet's rows.

    Raises NotPlainError where anything but rows and cells stands there, or more tags than are allowed.
    """
    if len(rows) > most_tags < rows.count(b"<"):
        raise NotPlainError
    before, *cells = (rows + _NEXT_ROW).split(_OPENS)
    if not _BEFORE.match(before):
        raise NotPlainError
    found = [_remembered(cell) if len(cell) <= _LONGEST_REMEMBERED else _read(cell) for cell in cells]
    return [cell for cell in found if cell]


def _read(xml: bytes) -> Written | None:
    """One cell; None where it holds nothing."""
    match = _CELL.match(xml)
    if match is None or any(sign in xml for sign in _UNUSUAL):
        raise NotPlainError
    letters, number, style, inline, kind, value = match.groups()
    if letters is None:
        return None
    text = inline or value
    if b">" in text:
        raise NotPlainError
    written_as = INLINE if inline else (kind or b"n").decode()
    return Written(
        int(number) - 1,
        column_number(letters.decode()) - 1,
        (style or b"").decode(),
        written_as,
        unescaped(text.decode()) if written_as in (INLINE, "str") else text.decode(),
    )


_remembered = lru_cache(maxsize=_REMEMBERED)(_read)
"""Of one form, every workbook repeats most cells."""
