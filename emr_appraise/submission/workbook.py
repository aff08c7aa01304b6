"""Read a filled workbook: vet the file, find its sheets, and take every answer with its cell."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emr_appraise.criteria.bundled import bundled_periods
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.period_words import period_words
from emr_appraise.errors import InputError
from emr_appraise.submission import remarks
from emr_appraise.submission.assessment_sheet import Header, find_header, read_assessment
from emr_appraise.submission.field_sheets import DECISION_NAMES, has_fields, read_decision, read_facility
from emr_appraise.submission.layout import STAMP_KIND, STAMP_NAMES, Column, FormField, Sheet
from emr_appraise.submission.model import Facility, Submission
from emr_appraise.submission.normalise import label_key
from emr_appraise.submission.package import MAX_FILE_BYTES, Package, is_never_read, open_package
from emr_appraise.submission.tally import SheetRows, Tally
from emr_appraise.submission.vocabulary import Vocabulary, vocabulary
from emr_appraise.words import Text, join, same

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_LOCK_FILES = ("~$", ".~lock.")


def read_workbook(path: str, criteria: Criteria) -> Submission:
    """One hospital's answers from a workbook file (`-`: stdin).

    Raises InputError where nothing can be read: no such file, not a workbook, another form. Everything
    less is a remark of the submission.
    """
    data = _read_bytes(path)
    return read_workbook_bytes(data, path, criteria)


def read_workbook_bytes(data: bytes, where: str, criteria: Criteria) -> Submission:
    """The same from the file's content; `where` names it in messages."""
    package = open_package(data, where)
    return _guarded(lambda: _read(package, data, where, criteria), where)


def _read_bytes(path: str) -> bytes:
    """The file's content; of one that is too large, just enough to tell."""
    if path == "-":
        return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    if Path(path).name.startswith(_LOCK_FILES):
        raise InputError(path, remarks.LOCK_FILE)
    try:
        with open(path, "rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(path, remarks.NO_SUCH_FILE) from error
    except OSError as error:
        if os.path.isdir(path):
            raise InputError(path, remarks.IS_FOLDER) from error
        raise InputError(path, remarks.NO_PERMISSION, found=error.strerror or "") from error


def _guarded(read: Callable[[], Submission], where: str) -> Submission:
    """Run a reading; the reader's own failures, panics of native code included, become one clear error."""
    try:
        return read()
    except InputError:
        raise
    except BaseException as error:
        if type(error).__module__.startswith(("python_calamine", "pyo3_runtime")):
            raise InputError(where, remarks.DAMAGED, found=str(error)[:120]) from error
        raise


def _read(package: Package, data: bytes, where: str, criteria: Criteria) -> Submission:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(package.clean))
    words, tally = vocabulary(criteria), Tally()
    sheets = _Sheets(book, package, words)
    _check_stamp(package.names, criteria, where, tally)
    assessment, header = _assessment(sheets, words, where)
    responses = read_assessment(assessment, header, criteria, words, tally)
    facility_sheet = sheets.fields(Sheet.FACILITY, words.facility)
    decision_sheet = sheets.fields(Sheet.DECISION, DECISION_NAMES)
    facility = read_facility(facility_sheet, criteria, words, tally) if facility_sheet else Facility()
    decision = read_decision(decision_sheet, words, tally) if decision_sheet else None
    _tell_missing({Sheet.FACILITY: facility_sheet, Sheet.DECISION: decision_sheet}, tally)
    _tell_stray(package, tally)
    return Submission(
        file=Path(where).name,
        sha256=hashlib.sha256(data).hexdigest(),
        facility=facility,
        responses=responses,
        decision=decision,
        remarks=tuple(tally.remarks),
        accounting=tally.accounting(),
    )


class _Sheets:
    """The workbook's sheets by what they are; each is read at most once."""

    def __init__(self, book: CalamineWorkbook, package: Package, words: Vocabulary) -> None:
        self.book, self.package, self.words = book, package, words
        self.names = [name for name in book.sheet_names if not is_never_read(name)]
        self.by_kind: dict[Sheet, str] = {}
        self.read = dict[str, SheetRows]()
        for name in self.names:
            kind = words.sheets.get(label_key(name))
            if kind is not None:
                self.by_kind.setdefault(kind, name)

    def rows(self, name: str) -> SheetRows:
        """The cells of a sheet."""
        if name not in self.read:
            cells: Any = self.book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            self.read[name] = SheetRows(name, cells, self.package.unreadable.get(name, ()))
        return self.read[name]

    def fields(self, kind: Sheet, names: Mapping[str, FormField]) -> SheetRows | None:
        """The sheet of a kind by its title, else the first without a title of ours that has its rows."""
        if kind in self.by_kind:
            return self.rows(self.by_kind[kind])
        others = (self.rows(name) for name in self.names if name not in self.by_kind.values())
        return next((rows for rows in others if has_fields(rows, names, self.words)), None)


def _assessment(sheets: _Sheets, words: Vocabulary, where: str) -> tuple[SheetRows, Header]:
    """The self-assessment: the sheet with its title, else the first that has its headings."""
    titled = sheets.by_kind.get(Sheet.ASSESSMENT)
    for name in [*([titled] if titled else []), *(name for name in sheets.names if name != titled)]:
        rows = sheets.rows(name)
        header = find_header(rows, words)
        if header:
            return rows, header
    needed = join([Column.CODE.value, Column.ANSWER.value], "”, “")
    raise InputError(
        where, remarks.NOT_OUR_FORM, allowed=needed, found=", ".join(sheets.book.sheet_names)[:200]
    )


def _check_stamp(names: dict[str, str], criteria: Criteria, where: str, tally: Tally) -> None:
    stamp = {key: names.get(name, "") for key, name in STAMP_NAMES.items()}
    if stamp["kind"] != STAMP_KIND:
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


def _how_to_choose(pack: str, as_of: date) -> Text:
    """The options that score by a pack; with a day on which it is in force, where that can be known."""
    period = bundled_periods().get(pack)
    if period is None or period.holds(as_of):
        return same(f"--criteria {pack[:60]}")
    day = period.nearest(as_of).isoformat()
    return remarks.BY_CRITERIA_ON_A_DAY.fill(pack=pack, day=day, period=period_words(period))


def _tell_missing(sheets: Mapping[Sheet, SheetRows | None], tally: Tally) -> None:
    for kind, sheet in sheets.items():
        if sheet is None:
            tally.note(remarks.SHEET_MISSING, None, found=kind.value)


def _tell_stray(package: Package, tally: Tally) -> None:
    """Cells far outside were read and passed over: they stay in the books."""
    for stray in package.stray:
        tally.read += stray.how_many
        tally.ignored += stray.how_many
        tally.note(remarks.STRAY_CELLS, stray.first, count=stray.how_many, found=stray.first.cell)
