"""Read an .xlsx that is written as office programs write them: one look at the XML gives every cell.

Only what is plain beyond doubt is read here: values, no formulas, no errors, nothing far out. Whatever else a
file may hold is not guessed at; then nothing is returned, and the file goes the slow road.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

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
    kind_of,
    merged_ranges,
    sheet_entries,
    styles_of,
)
from emr_appraise.places import column_number

MOST_BYTES = 8_000_000
"""Larger workbooks go the slow road, where time and memory are watched."""
MOST_CELLS = 100_000
_CELL = re.compile(
    rb'<c r="([A-Z]{1,2}[0-9]{1,4})"(?: s="([0-9]{1,5})")?+(?: t="(b|n|s|str|inlineStr)")?+>'
    rb'(?:<v>([^<>]++)</v>|<is><t(?: xml:space="preserve")?+>([^<>]++)</t></is>)</c>'
)
_TEXT = re.compile(
    r'<si>(?:<t(?: xml:space="preserve")?+>([^<>]*+)</t>|<t/>|((?:<r>(?:[^<]|<(?!/?si>))*+))</si>|</si>)'
)
_RUN = re.compile(r'<t(?: xml:space="preserve")?+>([^<>]*+)</t>')
_NUMBER = re.compile(rb"-?[0-9]{1,17}(?:\.[0-9]{1,20})?(?:[Ee][+-]?[0-9]{1,3})?\Z")
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_FIRST_DAY = date(1899, 12, 30)
_FIRST_SURE, _LAST_SURE = 61, 2_958_465
"""Day numbers before March 1900 are counted in two ways."""
_UNUSUAL = (b"_x", b"\r")


class _NotPlainError(Exception):
    """Something stands in the file that the slow road must look at."""


def read_plain(archive: Archive, limits: Limits, spared: Callable[[str], bool]) -> Book | None:
    """The workbook, without the sheets that are spared; None where it is not plain throughout."""
    try:
        return _book(archive, limits, spared)
    except (_NotPlainError, UnicodeDecodeError):
        return None


def _book(archive: Archive, limits: Limits, spared: Callable[[str], bool]) -> Book:
    workbook = _part(archive, WORKBOOK)
    if len(workbook) > limits.frame_bytes or counts_from_1904(workbook) or b"<!" in workbook:
        raise _NotPlainError
    entries = sheet_entries(workbook, _part(archive, RELATIONS))
    if not 0 < len(entries) <= limits.sheets or not all(entry.part in archive.members for entry in entries):
        raise _NotPlainError
    facts = facts_of(archive.members, _part(archive, PROGRAM), from_1904=False)
    reader = _Reader(archive, limits)
    sheets = [reader.sheet(entry) for entry in entries if entry.worksheet and not spared(entry.title)]
    return Book(kind_of(facts), tuple(sheets), dict(constant_names(workbook)), facts)


def _part(archive: Archive, name: str) -> bytes:
    member = archive.members.get(name)
    if member and archive.inflated + member.file_size > MOST_BYTES:
        raise _NotPlainError
    return archive.read(name)


class _Reader:
    """Reads sheets one by one; shared strings and styles when they are first asked for."""

    def __init__(self, archive: Archive, limits: Limits) -> None:
        self.archive, self.limits = archive, limits
        self.styles: Styles = styles_of(_part(archive, STYLES))
        self.strings: list[str] | None = None
        self.dated = {str(at).encode() for at in self.styles.dates}
        self.odd = {str(at).encode() for at in self.styles.times}
        self.percents = {str(at).encode() for at in self.styles.percents}

    def sheet(self, entry: SheetEntry) -> Sheet:
        """The cells of a sheet."""
        part = _part(self.archive, entry.part)
        start, last = part.find(b"<sheetData>"), part.rfind(b"</sheetData>")
        if start < 0 or last < start or b"<!" in part[:start]:
            if b"<sheetData/>" in part and b"<c " not in part:
                return Sheet(entry.title, [], hidden=entry.hidden)
            raise _NotPlainError
        data = part[start + 11 : last]
        if any(sign in data for sign in _UNUSUAL):
            raise _NotPlainError
        merged, rows = merged_ranges(part, last), self.rows(data)
        empty_covered(rows, merged, self.limits)
        return Sheet(entry.title, rows, hidden=entry.hidden, merged=of_several_rows(merged))

    def rows(self, data: bytes) -> list[list[Cell]]:
        """The rows of the XML; each tag in it is accounted for, or the sheet is not plain."""
        rows = list[list[Cell]]()
        found = _CELL.findall(data)
        last, most, inline = -1, self.limits.columns, 0
        cells = list[Cell]()
        for address, style, kind, value, text in found:
            row, column = _place(address)
            if row != last:
                if row < last or row >= self.limits.rows:
                    raise _NotPlainError
                rows += [[] for _ in range(row + 1 - len(rows))]
                cells, last = rows[row], row
            if column != len(cells):
                if column < len(cells) or column >= most:
                    raise _NotPlainError
                cells += [EMPTY] * (column - len(cells))
            if text:
                inline += 1
                cells.append(_inline(text, kind))
            else:
                cells.append(self.value(value, kind, style))
        _refuse_unread_tags(data, len(found), inline)
        return rows

    def value(self, value: bytes, kind: bytes, style: bytes) -> Cell:
        """What a value means by its type and style."""
        if kind == b"s":
            return self.string(value)
        if kind == b"str":
            return _plain(value.decode())
        if kind == b"b" and value in (b"0", b"1"):
            return value == b"1"
        if kind not in (b"", b"n") or style in self.odd:
            raise _NotPlainError
        if style in self.dated:
            return _day(value)
        return Percent(_number(value)) if style in self.percents else _number(value)

    def string(self, number: bytes) -> str:
        """A shared string by its number."""
        if self.strings is None:
            self.strings = _strings(_part(self.archive, STRINGS))
        if not number.isdigit() or int(number) >= len(self.strings):
            raise _NotPlainError
        return self.strings[int(number)]


def _strings(part: bytes) -> list[str]:
    """The shared strings; those of several runs joined."""
    text = part.decode()
    if any(sign in text for sign in ("_x", "\r", "<!", "<rPh", "<si/>")):
        raise _NotPlainError
    found = _TEXT.findall(text)
    if len(found) != text.count("<si>"):
        raise _NotPlainError
    strings = ["".join(_RUN.findall(runs)) if runs else plain for plain, runs in found]
    return [_plain(string) if "&" in string else string for string in strings]


def _refuse_unread_tags(data: bytes, cells: int, inline: int) -> None:
    """Raise _NotPlainError unless cells, rows and tags without content are all that the XML holds."""
    tags = 4 * cells + 2 * inline + 2 * data.count(b"</row>") + data.count(b"/>")
    if not tags == data.count(b"<") == data.count(b">"):
        raise _NotPlainError


def _inline(text: bytes, kind: bytes) -> str:
    if kind != b"inlineStr":
        raise _NotPlainError
    return _plain(text.decode()) if b"&" in text else text.decode()


@lru_cache(maxsize=4096)
def _number(value: bytes) -> float:
    if not _NUMBER.match(value):
        raise _NotPlainError
    return float(value)


@lru_cache(maxsize=4096)
def _day(value: bytes) -> date:
    number = _number(value)
    if not number.is_integer() or not _FIRST_SURE <= number <= _LAST_SURE:
        raise _NotPlainError
    return _FIRST_DAY + timedelta(days=int(number))


def _plain(text: str) -> str:
    """Text with its entities replaced."""
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(entity: re.Match[str]) -> str:
    name, number, hexadecimal = entity.groups()
    if name:
        return _ENTITIES[name]
    code = int(number or "0") or int(hexadecimal or "0", 16)
    if not code or code == 13 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        raise _NotPlainError
    return chr(code)


@lru_cache(maxsize=16_384)
def _place(address: bytes) -> tuple[int, int]:
    """Row and column, from 0, of an address."""
    letters = address.rstrip(b"0123456789")
    return int(address[len(letters) :]) - 1, column_number(letters.decode()) - 1
