"""Read a filled workbook of any format: open it, find its sheets, and take every answer with its cell."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from emr_appraise.book import refusals
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book, Kind
from emr_appraise.book.model import Sheet as BookSheet
from emr_appraise.book.open import open_book
from emr_appraise.criteria.bundled import bundled_periods
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.period_words import period_words
from emr_appraise.errors import InputError
from emr_appraise.places import shown_path
from emr_appraise.submission import remarks
from emr_appraise.submission.assessment_sheet import read_assessment
from emr_appraise.submission.field_sheets import read_decision, read_facility
from emr_appraise.submission.file_facts import tell_facts
from emr_appraise.submission.layout import (
    REMARKS_TITLE,
    REPORT_COLUMNS,
    REPORT_KIND,
    STAMP_KIND,
    STAMP_NAMES,
    Sheet,
    spellings,
)
from emr_appraise.submission.model import Facility, Submission
from emr_appraise.submission.month_first import mark_either_day
from emr_appraise.submission.normalise import label_key
from emr_appraise.submission.sheets import Found, find_sheets
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.vocabulary import vocabulary
from emr_appraise.words import Text, same

_LOCK_FILES = ("~$", ".~lock.")
_NEVER_READ = {
    label_key(name)
    for title in (Sheet.GUIDE.value, Sheet.LISTS.value, REMARKS_TITLE)
    for name in spellings(title)
}
_LISTS = {label_key(name) for name in spellings(Sheet.LISTS.value)}


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
        others = open_book(data, where, limits, lambda title: label_key(title) not in _LISTS).sheets
    return Book(book.kind, book.sheets, {**book.names, **_stamp_cells(others)}, book.facts)


def examine(book: Book, data: bytes, where: str, criteria: Criteria, limits: Limits = LIMITS) -> Examined:
    """One hospital's answers from a book, and how they were found; `data` is the file it came from.

    Raises InputError where the book is not the form of these criteria, or making sense of it takes too long.
    """
    words, tally = vocabulary(criteria), Tally(where, limits)
    _check_stamp(book, criteria, where, tally)
    for sheet in book.sheets if book.kind is Kind.CSV else ():
        mark_either_day(sheet)
    found = find_sheets(book, words, where, tally)
    from_1904 = book.facts.from_1904
    responses = read_assessment(found.assessments, criteria, words, tally, from_1904=from_1904)
    facility, decision = Facility(), None
    if found.facility:
        facility = read_facility(found.facility, criteria, words, tally, from_1904=from_1904)
    if found.decision:
        decision = read_decision(found.decision, words, tally, from_1904=from_1904)
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


def _stamp_cells(sheets: Iterable[BookSheet]) -> dict[str, str]:
    """The stamp as the sheet of lists repeats it: a name, and what it says below."""
    known = set(STAMP_NAMES.values())
    pairs = [
        (sheet.cell(0, at), sheet.cell(1, at))
        for sheet in sheets
        if label_key(sheet.title) in _LISTS and len(sheet.rows) > 1
        for at in range(len(sheet.rows[0]))
    ]
    return {str(name): str(value) for name, value in pairs if name in known and isinstance(value, str)}


def _check_stamp(book: Book, criteria: Criteria, where: str, tally: Tally) -> None:
    stamp = {key: book.names.get(name, "") for key, name in STAMP_NAMES.items()}
    if _is_report(book, stamp["kind"]):
        raise InputError(where, remarks.OWN_REPORT)
    if stamp["kind"] != STAMP_KIND:
        if book.kind is not Kind.CSV:  # text has no room for a stamp
            tally.note(remarks.NO_STAMP, None)
    elif stamp["pack"] != criteria.id:
        found, how = stamp["pack"][:60], _how_to_choose(stamp["pack"], criteria.as_of)
        raise InputError(where, remarks.OTHER_PACK, found=found, allowed=criteria.id, how=how)
    elif stamp["version"] != criteria.version:
        raise InputError(
            where,
            remarks.OTHER_VERSION,
            found=stamp["version"][:60],
            allowed=criteria.version,
            pack=criteria.id,
        )
    elif stamp["fingerprint"] != criteria.fingerprint:
        tally.note(remarks.OTHER_FINGERPRINT, None, found=stamp["fingerprint"][:19])


def _is_report(book: Book, kind: str) -> bool:
    """Whether we wrote it ourselves, as the answer to a submission."""
    if kind == REPORT_KIND:
        return True
    heads = book.sheets[0].rows[0] if book.kind is Kind.CSV and book.sheets and book.sheets[0].rows else ()
    return set(heads) >= REPORT_COLUMNS


def _how_to_choose(pack: str, as_of: date) -> Text:
    """The options that score by a pack; with a day on which it is in force, where that can be known."""
    period = bundled_periods().get(pack)
    if period is None or period.holds(as_of):
        return same(f"--criteria {pack[:60]}")
    day = period.nearest(as_of).isoformat()
    return remarks.BY_CRITERIA_ON_A_DAY.fill(pack=pack, day=day, period=period_words(period))


def _tell_missing(found: Found, book: Book, tally: Tally) -> None:
    sheets: dict[Sheet, BookSheet | None] = {Sheet.FACILITY: found.facility, Sheet.DECISION: found.decision}
    for kind, sheet in sheets.items():
        if sheet is None:
            message = remarks.ONE_SHEET_ONLY if book.kind is Kind.CSV else remarks.SHEET_MISSING
            tally.note(message, None, found=kind.value)


def _tell_stray(book: Book, tally: Tally) -> None:
    """Cells far outside were read and passed over: they stay in the books."""
    for sheet in book.sheets:
        if sheet.stray:
            tally.read += sheet.stray.how_many
            tally.ignored += sheet.stray.how_many
            first = sheet.stray.first
            tally.note(remarks.STRAY_CELLS, first, count=sheet.stray.how_many, found=first.cell)
