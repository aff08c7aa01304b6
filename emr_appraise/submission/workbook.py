"""Read a filled workbook of any format: open it, find its sheets, and take every answer with its cell."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from emr_appraise.book import refusals
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book, Kind
from emr_appraise.book.model import Sheet as BookSheet
from emr_appraise.book.open import open_book
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import InputError
from emr_appraise.places import shown_path
from emr_appraise.submission import remarks_files
from emr_appraise.submission.assessment_sheet import read_assessment
from emr_appraise.submission.field_sheets import read_decision, read_facility
from emr_appraise.submission.file_facts import tell_facts
from emr_appraise.submission.form_stamp import LISTS, check_stamp, stamp_cells
from emr_appraise.submission.layout import REMARKS_TITLE, STAMP_KIND, STAMP_NAMES, Sheet, spellings
from emr_appraise.submission.model import Facility, Submission
from emr_appraise.submission.month_first import mark_either_day
from emr_appraise.submission.normalise import label_key
from emr_appraise.submission.sheets import Found, find_sheets
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.vocabulary import Vocabulary, vocabulary

_LOCK_FILES = ("~$", ".~lock.")
_NEVER_READ = {
    label_key(name)
    for title in (Sheet.GUIDE.value, Sheet.LISTS.value, REMARKS_TITLE)
    for name in spellings(title)
}


@dataclass(frozen=True, slots=True)
class Examined:
    """A submission beside the book it was read from."""

    submission: Submission
    book: Book
    """Without the sheets that take no answers."""
    found: Found
    """Which sheet was taken for what, and the columns of the self-assessment."""


def read_workbook(path: str, criteria: Criteria, limits: Limits = LIMITS) -> Submission:
    """One hospital's answers from a workbook file (`-`: stdin).

    Raises InputError where nothing can be read: no such file, not a workbook, another form. Everything
    less is a remark of the submission.
    """
    data = read_bytes(path, limits)
    return read_workbook_bytes(data, path, criteria, limits)


def read_workbook_bytes(data: bytes, where: str, criteria: Criteria, limits: Limits = LIMITS) -> Submission:
    """The same from the file's content; `where` names it in messages."""
    return examine(open_form(data, where, limits), data, where, criteria, limits).submission


def open_form(data: bytes, where: str, limits: Limits = LIMITS) -> Book:
    """The file's sheets that may hold answers, and its names; from cells, where the names were dropped."""
    book = open_book(data, where, limits, is_never_read)
    if book.kind is Kind.CSV or book.names.get(STAMP_NAMES["kind"]) == STAMP_KIND:
        return book
    others = book.spared
    if others is None:
        others = open_book(data, where, limits, lambda title: label_key(title) not in LISTS).sheets
    return Book(book.kind, book.sheets, {**book.names, **stamp_cells(others)}, book.facts)


def examine(book: Book, data: bytes, where: str, criteria: Criteria, limits: Limits = LIMITS) -> Examined:
    """One hospital's answers from a book, and how they were found; `data` is the file it came from.

    Raises InputError where the book is not the form of these criteria, or making sense of it takes too long.
    """
    words, tally = vocabulary(criteria), Tally(where, limits)
    check_stamp(book, criteria, where, tally)
    for sheet in book.sheets if book.kind is Kind.CSV else ():
        mark_either_day(sheet)
    found = find_sheets(book, words, where, tally)
    from_1904 = book.facts.from_1904
    responses = read_assessment(found.assessments, criteria, words, tally, from_1904=from_1904)
    facility = _facility(found, criteria, words, tally, from_1904=from_1904)
    decision = read_decision(found.decision, words, tally, from_1904=from_1904) if found.decision else None
    _tell_missing(found, book, tally)
    _tell_stray(book, tally)
    tell_facts(book, where, tally)
    submission = Submission(
        file=shown_path(Path(where).name),
        sha256=hashlib.sha256(data).hexdigest(),
        facility=facility,
        responses=responses,
        decision=decision,
        remarks=tuple(tally.remarks),
        accounting=tally.accounting(),
    )
    return Examined(submission, book, found)


def read_bytes(path: str, limits: Limits = LIMITS) -> bytes:
    """The file's content; of one that is too large, just enough to tell. Raises InputError."""
    if path == "-":
        return sys.stdin.buffer.read(limits.file_bytes + 1)
    if Path(path).name.startswith(_LOCK_FILES):
        raise InputError(path, refusals.LOCK_FILE)
    try:
        with open(as_on_disk(path), "rb") as file:
            return file.read(limits.file_bytes + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(path, refusals.NO_SUCH_FILE) from error
    except OSError as error:
        if os.path.isdir(path):
            raise InputError(path, refusals.IS_FOLDER) from error
        raise InputError(path, refusals.NO_PERMISSION, found=error.strerror or "") from error


def as_on_disk(path: str) -> str:
    """The path with its accented letters written as the disk has them: a Mac may take them apart."""
    forms = (path, unicodedata.normalize("NFC", path), unicodedata.normalize("NFD", path))
    return next((form for form in forms if os.path.exists(form)), path)


def is_never_read(title: str) -> bool:
    """Whether the sheet with this title is one of the form's own that take no answers; it is left out."""
    return label_key(title) in _NEVER_READ


def _facility(
    found: Found, criteria: Criteria, words: Vocabulary, tally: Tally, *, from_1904: bool
) -> Facility:
    if found.facility is None:
        return Facility()
    return read_facility(found.facility, criteria, words, tally, from_1904=from_1904)


def _tell_missing(found: Found, book: Book, tally: Tally) -> None:
    sheets: dict[Sheet, BookSheet | None] = {Sheet.FACILITY: found.facility, Sheet.DECISION: found.decision}
    for kind, sheet in sheets.items():
        if sheet is None:
            message = remarks_files.ONE_SHEET_ONLY if book.kind is Kind.CSV else remarks_files.SHEET_MISSING
            tally.note(message, None, found=kind.value)


def _tell_stray(book: Book, tally: Tally) -> None:
    """Cells far outside were read and passed over: they stay in the books."""
    for sheet in book.sheets:
        if sheet.stray:
            tally.read += sheet.stray.how_many
            tally.ignored += sheet.stray.how_many
            first = sheet.stray.first
            tally.note(remarks_files.STRAY_CELLS, first, count=sheet.stray.how_many, found=first.cell)
