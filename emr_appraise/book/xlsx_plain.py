"""Read an .xlsx that is written as office programs write them: one look at the XML gives every cell.

Only what is plain beyond doubt is read here: values, no formulas, no errors, nothing far out. Whatever else a
file may hold is not guessed at; then nothing is returned, and the file goes the slow road.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache
from math import isfinite

from emr_appraise.book.grid import empty_covered, of_several_rows
from emr_appraise.book.inflate import Archive
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import EMPTY, Book, Cell, Percent, Sheet
from emr_appraise.book.xlsx_frame import (
    PROGRAM,
    RELATIONS,
    STRINGS,
    STYLES,
    WORKBOOK,
    SheetEntry,
    Styles,
    constant_names,
    counts_from_1904,
    facts_of,
    is_sound,
    kind_of,
    merged_ranges,
    sheet_entries,
    styles_of,
)
from emr_appraise.book.xlsx_strings import NotPlainError, plain_text, shared_strings, unescaped
from emr_appraise.places import column_number

MOST_BYTES = 8_000_000
"""Larger workbooks go the slow road, where time and memory are watched."""
MOST_FRAME_BYTES = 500_000
"""Of the workbook's own part, its relations and its styles, each: what they come to is remembered."""
_CELL = re.compile(
    r'<c r="([A-Z]{1,2}[1-9][0-9]{0,3})"(?: s="([0-9]{1,5})")?+'
    r'(?: t="inlineStr"><is><t(?: xml:space="preserve")?+>([^<]++)</t></is>|'
    r'(?: t="(b|n|s|str)")?+><v>([^<]++)</v>)</c>'
)
_NUMBER = re.compile(r"-?[0-9]{1,17}(?:\.[0-9]{1,20})?(?:[Ee][+-]?[0-9]{1,3})?\Z")
_FIRST_DAY = date(1899, 12, 30)
_FIRST_SURE, _LAST_SURE = 61, 2_958_465
"""Day numbers before March 1900 are counted in two ways."""
Place = tuple[int, int]
"""Row and column, from 0."""


def read_plain(archive: Archive, limits: Limits, spared: Callable[[str], bool]) -> Book | None:
    """The workbook, without the sheets that are spared; None where it is not plain throughout."""
    try:
        return _book(archive, limits, spared)
    except (NotPlainError, UnicodeDecodeError):
        return None


def _book(archive: Archive, limits: Limits, spared: Callable[[str], bool]) -> Book:
    workbook = _frame(archive, WORKBOOK, limits)
    if counts_from_1904(workbook):
        raise NotPlainError
    entries = sheet_entries(workbook, _frame(archive, RELATIONS, limits))
    known = all(entry.worksheet and entry.part in archive.members for entry in entries)
    if not 0 < len(entries) <= limits.sheets or not known:
        raise NotPlainError
    if len({entry.title for entry in entries}) < len(entries):
        raise NotPlainError
    facts = facts_of(archive.members, _part(archive, PROGRAM), from_1904=False)
    reader = _Reader(archive, limits)
    sheets = [reader.sheet(entry) for entry in entries if not spared(entry.title)]
    return Book(kind_of(facts), tuple(sheets), dict(constant_names(workbook)), facts)


def _part(archive: Archive, name: str) -> bytes:
    member = archive.members.get(name)
    if member and archive.inflated + member.file_size > MOST_BYTES:
        raise NotPlainError
    return archive.read(name)


def _frame(archive: Archive, name: str, limits: Limits) -> bytes:
    """A part that is no sheet and no table of strings, and so is small."""
    member = archive.members.get(name)
    if member and member.file_size > min(MOST_FRAME_BYTES, limits.frame_bytes):
        raise NotPlainError
    part = _part(archive, name)
    if b"<!" in part or not is_sound(part):
        raise NotPlainError
    return part


class _Reader:
    """Reads sheets one by one; shared strings and styles when they are first asked for."""

    def __init__(self, archive: Archive, limits: Limits) -> None:
        self.archive, self.limits = archive, limits
        self.styles: Styles = styles_of(_frame(archive, STYLES, limits))
        self.strings: dict[str, str] | None = None
        self.longest = self.letters = 0
        self.dated = set(map(str, self.styles.dates))
        self.odd = set(map(str, self.styles.times))
        self.percents = set(map(str, self.styles.percents))

    def sheet(self, entry: SheetEntry) -> Sheet:
        """The cells of a sheet."""
        part = _part(self.archive, entry.part)
        start, last = part.find(b"<sheetData>"), part.rfind(b"</sheetData>")
        if start < 0 or last < start or part.find(b"<!", 0, start) >= 0:
            if b"<sheetData/>" in part and b"<c " not in part:
                return Sheet(entry.title, [], hidden=entry.hidden)
            raise NotPlainError
        data = plain_text(part, start + 11, last)
        merged, rows = merged_ranges(part, last), self.rows(data)
        empty_covered(rows, merged, self.limits)
        self.refuse_echo(rows)
        return Sheet(entry.title, rows, hidden=entry.hidden, merged=of_several_rows(merged))

    def rows(self, data: str) -> list[list[Cell]]:
        """The rows of the XML; each tag in it is accounted for, or the sheet is not plain."""
        parts = _CELL.split(data)
        between, addresses, styles, texts, kinds, values = (parts[at::6] for at in range(6))
        if len(addresses) > self.limits.cells:
            raise NotPlainError
        tags = 4 * len(addresses) + 2 * (len(texts) - texts.count(None)) + _tags_between(between)
        if tags > self.limits.tags or tags != data.count(">"):
            raise NotPlainError
        if "&" in data:
            texts = [unescaped(text) if text and "&" in text else text for text in texts]
        cells = [
            text or (self.string(value) if kind == "s" else self.value(value, kind, style))
            for text, value, kind, style in zip(texts, values, kinds, styles, strict=True)
        ]
        rows = self.filled(zip(map(_place, addresses), cells, strict=True))
        if max(map(len, rows), default=0) > self.limits.columns:
            raise NotPlainError
        return rows

    def filled(self, found: Iterable[tuple[Place, Cell]]) -> list[list[Cell]]:
        """Cells in their rows; they must come in the order of reading."""
        rows = list[list[Cell]]()
        last = -1
        cells = list[Cell]()
        for (row, column), cell in found:
            if row != last:
                if row < last or row >= self.limits.rows:
                    raise NotPlainError
                rows += [[] for _ in range(row + 1 - len(rows))]
                cells, last = rows[row], row
            if column != len(cells):
                if column < len(cells):
                    raise NotPlainError
                cells += [EMPTY] * (column - len(cells))
            cells.append(cell)
        return rows

    def value(self, value: str, kind: str | None, style: str | None) -> Cell:
        """What a value means by its type and style."""
        if kind == "str":
            return unescaped(value)
        if kind == "b" and value in ("0", "1"):
            return value == "1"
        if kind not in (None, "n") or style in self.odd:
            raise NotPlainError
        if style in self.dated:
            return _day(value)
        return Percent(_number(value)) if style in self.percents else _number(value)

    def string(self, number: str) -> str:
        """A shared string by its number."""
        if self.strings is None:
            strings = shared_strings(_part(self.archive, STRINGS))
            self.longest = max(map(len, strings), default=0)
            if len(strings) > self.limits.strings:
                raise NotPlainError
            self.strings = {str(at): string for at, string in enumerate(strings)}
        if number not in self.strings:
            raise NotPlainError
        return self.strings[number]

    def refuse_echo(self, rows: list[list[Cell]]) -> None:
        """Raise NotPlainError where long strings are said so often that taking them in would never end."""
        at_most = self.longest * sum(map(len, rows))
        if 10 * at_most > MOST_BYTES:
            at_most = sum(len(cell) for cells in rows for cell in cells if isinstance(cell, str))
        self.letters += at_most
        if self.letters > MOST_BYTES:
            raise NotPlainError


def _tags_between(between: list[str]) -> int:
    """How many tags stand around the cells; NotPlainError unless they are rows' and tags without content."""
    rest = "\n".join(between)
    tags = rest.count("<")
    if not tags == rest.count(">") == 2 * rest.count("</row>") + rest.count("/>"):
        raise NotPlainError
    return tags


@lru_cache(maxsize=4096)
def _number(value: str) -> float:
    if not _NUMBER.match(value):
        raise NotPlainError
    number = float(value)
    if not isfinite(number):
        raise NotPlainError
    return number


@lru_cache(maxsize=4096)
def _day(value: str) -> date:
    number = _number(value)
    if not number.is_integer() or not _FIRST_SURE <= number <= _LAST_SURE:
        raise NotPlainError
    return _FIRST_DAY + timedelta(days=int(number))


@lru_cache(maxsize=16_384)
def _place(address: str) -> Place:
    """Row and column, from 0, of an address."""
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]) - 1, column_number(letters) - 1
