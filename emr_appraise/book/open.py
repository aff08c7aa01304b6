"""Open a spreadsheet file of any format: the plain road here, every other one in a process of its own."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable

from emr_appraise.book import refusals
from emr_appraise.book.inflate import Archive, over_limit
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book
from emr_appraise.book.xlsx_plain import read_plain
from emr_appraise.errors import InputError

_ZIP = b"PK\x03\x04"
_AMISS = (
    InputError, zipfile.BadZipFile, zlib.error, OSError, ValueError,
    NotImplementedError, EOFError, MemoryError,
)  # fmt: skip


def open_book(
    data: bytes, where: str, limits: Limits = LIMITS, spared: Callable[[str], bool] = lambda _: False
) -> Book:
    """The file's sheets but those whose titles are spared; `where` names the file in messages.

    Raises InputError where it is no spreadsheet, is damaged, locked or over a limit.
    """
    if not data:
        raise InputError(where, refusals.EMPTY_FILE)
    if len(data) > limits.file_bytes:
        raise over_limit(where, "file_bytes", f"> {limits.file_bytes}", limits)
    book = _plainly(data, where, limits, spared) if data.startswith(_ZIP) else None
    if book is not None:
        return book
    from emr_appraise.book.guard import read_guarded

    book = read_guarded(data, where, limits)
    left = tuple(sheet for sheet in book.sheets if spared(sheet.title))
    kept = tuple(sheet for sheet in book.sheets if sheet not in left)
    return Book(book.kind, kept, book.names, book.facts, left)


def _plainly(data: bytes, where: str, limits: Limits, spared: Callable[[str], bool]) -> Book | None:
    """The workbook by the plain road; whatever is amiss is for the other road to tell."""
    try:
        return read_plain(Archive(data, where, limits), limits, spared)
    except _AMISS:
        return None
