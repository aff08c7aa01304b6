"""The records that the parts of an .xlsb consist of, and how to walk them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import Limits

_MORE = 0x80
"""Set in a byte of a number when another byte follows."""
_SEVEN = 0x7F
_LONGEST_SIZE = 4
Record = tuple[int, bytes]
"""A record: its code and its body."""


class Code:
    """The records that matter, by the number that each begins with: plain ones, as there may be millions."""

    ROW = 0
    BLANK = 1
    RK = 2
    ERROR = 3
    TRUTH = 4
    REAL = 5
    TEXT = 6
    STRING_NUMBER = 7
    FORMULA_TEXT = 8
    FORMULA_REAL = 9
    FORMULA_TRUTH = 10
    FORMULA_ERROR = 11
    SHORT_BLANK = 12
    SHORT_STRING_NUMBER = 18
    STRING = 19
    NAME = 39
    FORMAT = 44
    STYLE = 47
    RICH_TEXT = 62
    END_SHEETS = 144
    BEGIN_CELLS = 145
    END_CELLS = 146
    BOOK_FLAGS = 153
    SHEET = 156
    MERGED_CELLS = 176
    BEGIN_STYLES = 617
    END_STYLES = 618


def records(part: bytes, where: str, limits: Limits) -> Iterator[Record]:
    """The records of a part. Raises InputError if there are too many, ValueError or IndexError if cut."""
    at, left = 0, limits.tags
    while at < len(part):
        code, size, at = part[at], part[at + 1], at + 2
        if code & _MORE:
            code, size, at = code & _SEVEN | (size & _SEVEN) << 7, part[at], at + 1
        if size & _MORE:
            size, at = _long_size(part, at - 1)
        body = part[at : at + size]
        if len(body) < size:
            raise ValueError(f"record {code}")
        yield code, body
        at, left = at + size, left - 1
        if not left:
            raise over_limit(where, "tags", f"> {limits.tags}", limits)


def wide_text(body: bytes, at: int) -> tuple[str, int]:
    """A text with its length before it, and where it ends. Raises ValueError or struct.error where cut."""
    length = struct.unpack_from("<I", body, at)[0]
    end = at + 4 + 2 * length
    if end > len(body):
        raise ValueError(f"text of {length}")
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _long_size(part: bytes, at: int) -> tuple[int, int]:
    """A size of up to four bytes, seven bits in each, and where it ends."""
    size = 0
    for shift in range(0, 7 * _LONGEST_SIZE, 7):
        byte, at = part[at], at + 1
        size |= (byte & _SEVEN) << shift
        if not byte & _MORE:
            break
    return size, at
