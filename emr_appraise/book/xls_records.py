"""The records that the stream of an .xls consists of, and how to walk them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import Limits

_BLANK = 0x7FFF
"""A number that no record has; the reader steps over it."""
_HEADER = struct.Struct("<HH")
_LONGEST = 0xFFFF
Record = tuple[int, int, int, bool]
"""A record: its code, where its body begins and ends, and whether a chart within the sheet owns it."""


class Code:
    """The records that matter, by the number that each begins with: plain ones, as there may be millions."""

    FORMULA = 0x06
    EOF = 0x0A
    NAME = 0x18
    NOTE = 0x1C
    DATE_MODE = 0x22
    FILE_PASS = 0x2F
    CONTINUE = 0x3C
    CODE_PAGE = 0x42
    OBJECT = 0x5D
    SHEET_FLAGS = 0x81
    BOUND_SHEET = 0x85
    MULTIPLE_RK = 0xBD
    RICH_STRING = 0xD6
    STYLE = 0xE0
    MERGED_CELLS = 0xE5
    STRINGS = 0xFC
    LABEL_OF_STRINGS = 0xFD
    OTHER_BOOK = 0x1AE
    NUMBER = 0x203
    LABEL = 0x204
    TRUTH_OR_ERROR = 0x205
    STRING = 0x207
    ARRAY = 0x221
    TABLE = 0x236
    RK = 0x27E
    FORMAT = 0x41E
    SHARED_FORMULA = 0x4BC
    BEGIN = 0x809


class Records:
    """A stream of records, some of which are blanked where they stand."""

    def __init__(self, stream: bytearray, where: str, limits: Limits) -> None:
        self.stream, self.where, self.limits = stream, where, limits
        self._left = limits.tags
        self._blanked = 0, 0

    def part(self, at: int) -> Iterator[Record]:
        """The records of the workbook's part or of one sheet, from its first to its last.

        Raises InputError where there are too many, ValueError or struct.error where the part is broken.
        """
        header, stream, depth = _HEADER.unpack_from, self.stream, 0
        while True:
            code, length = header(stream, at)
            start, at = at + 4, at + 4 + length
            if code == Code.BEGIN:
                depth += 1
            elif not depth:
                raise ValueError(f"record {code:#x}")
            yield code, start, at, depth > 1
            if code == Code.EOF:
                depth -= 1
            if not depth:
                return
            self._left -= 1
            if not self._left:
                raise over_limit(self.where, "tags", f"> {self.limits.tags}", self.limits)

    def body(self, start: int, end: int) -> bytes:
        """What a record holds."""
        return bytes(self.stream[start:end])

    def blank(self, start: int, end: int) -> None:
        """Make the reader step over a record, and over those before it that were blanked, in one."""
        first, last = self._blanked
        if last != start - _HEADER.size or end - first > _LONGEST:
            first = start
        _HEADER.pack_into(self.stream, first - _HEADER.size, _BLANK, end - first)
        self._blanked = first, end
