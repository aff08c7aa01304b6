"""Everything about a filled workbook as a file: what form it is, and what was read from where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book
from emr_appraise.book.model import Sheet as BookSheet
from emr_appraise.book.open import open_book
from emr_appraise.criteria.model import Criteria
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks_files
from emr_appraise.submission.headings import Header
from emr_appraise.submission.layout import REMARKS_TITLE, STAMP_KIND, STAMP_NAMES, Column, Sheet, spellings
from emr_appraise.submission.normalise import label_key, text_of
from emr_appraise.submission.vocabulary import vocabulary
from emr_appraise.submission.workbook import Examined, examine, open_form, read_bytes

_LISTS_OF_REMARKS = {label_key(title) for title in spellings(REMARKS_TITLE)}


class TakenFor(StrEnum):
    """What a sheet of a workbook was taken for."""

    ASSESSMENT = "assessment"
    ANOTHER_ASSESSMENT = "another_assessment"
    HIDDEN_ASSESSMENT = "hidden_assessment"
    FACILITY = "facility"
    DECISION = "decision"
    GUIDE = "guide"
    LISTS = "lists"
    REMARKS = "remarks"
    NOTHING = "nothing"


class SheetSeen(NamedTuple):
    """A sheet of the file, read or not."""

    title: str
    hidden: bool
    rows: int
    """Rows that hold something."""
    cells: int
    """Cells that hold something."""
    taken_for: TakenFor


class StampPlace(StrEnum):
    """Where the form's stamp was found."""

    NAMES = "names"
    LISTS = "lists"
    MISSING = "missing"


class Stamp(NamedTuple):
    """What the form says of itself; empty where the stamp is missing."""

    place: StampPlace
    pack: str = ""
    version: str = ""
    fingerprint: str = ""


class ColumnSeen(NamedTuple):
    """A column with a heading in a self-assessment."""

    place: CellPlace
    """The heading's cell."""
    column: Column | None
    """What it is read as; None for a column that is not read."""
    heading: str
    """As it is written; empty where codes alone told the column."""
    is_own: bool
    """Whether the heading is the office's own words for it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A workbook with all there is to say of it as a file."""

    criteria: Criteria
    examined: Examined
    size: int
    """Bytes."""
    stamp: Stamp
    sheets: tuple[SheetSeen, ...]
    columns: tuple[ColumnSeen, ...]


def check_workbook(path: str, criteria: Criteria, limits: Limits = LIMITS) -> Checked:
    """Read a workbook file (`-`: stdin) and look at all of it.

    Raises InputError where nothing can be read, as `read_workbook` does.
    """
    return check_workbook_bytes(read_bytes(path, limits), path, criteria, limits)


def check_workbook_bytes(data: bytes, where: str, criteria: Criteria, limits: Limits = LIMITS) -> Checked:
    """The same from the file's content; `where` names it in messages."""
    examined = examine(open_form(data, where, limits), data, where, criteria)
    whole = open_book(data, where, limits)
    return Checked(
        criteria,
        examined,
        len(data),
        _stamp(whole.names, examined.book.names),
        tuple(_seen(whole, examined, criteria)),
        tuple(column for sheet, header in examined.found.assessments for column in _columns(sheet, header)),
    )


def _stamp(names: Mapping[str, str], with_lists: Mapping[str, str]) -> Stamp:
    """The stamp, and whether the workbook's names still hold it or only the sheet of lists does."""
    for place, found in ((StampPlace.NAMES, names), (StampPlace.LISTS, with_lists)):
        if found.get(STAMP_NAMES["kind"]) == STAMP_KIND:
            return Stamp(
                place, *(found.get(STAMP_NAMES[key], "") for key in ("pack", "version", "fingerprint"))
            )
    return Stamp(StampPlace.MISSING)


def _seen(whole: Book, examined: Examined, criteria: Criteria) -> Iterator[SheetSeen]:
    used, titles = _used(examined), vocabulary(criteria).sheets
    for sheet in whole.sheets:
        taken_for = used.get(sheet.title) or _unused(sheet.title, titles)
        cells = sum(sheet.filled)
        yield SheetSeen(sheet.title, sheet.hidden, sum(map(bool, sheet.filled)), cells, taken_for)


def _used(examined: Examined) -> dict[str, TakenFor]:
    """The sheets with answers by their titles, and hidden ones that would have been such."""
    found = examined.found
    told = examined.submission.remarks
    hidden = {remark.found.vi for remark in told if remark.code == remarks_files.HIDDEN_COPY.code}
    return {
        **{
            sheet.title: TakenFor.HIDDEN_ASSESSMENT
            for sheet in examined.book.sheets
            if sheet.title[:80] in hidden
        },
        **{sheet.title: TakenFor.ANOTHER_ASSESSMENT for sheet, _ in found.assessments[1:]},
        **{sheet.title: TakenFor.ASSESSMENT for sheet, _ in found.assessments[:1]},
        **({found.facility.title: TakenFor.FACILITY} if found.facility else {}),
        **({found.decision.title: TakenFor.DECISION} if found.decision else {}),
    }


def _unused(title: str, titles: Mapping[str, Sheet]) -> TakenFor:
    key = label_key(title)
    if key in _LISTS_OF_REMARKS:
        return TakenFor.REMARKS
    known = {Sheet.GUIDE: TakenFor.GUIDE, Sheet.LISTS: TakenFor.LISTS}
    form = titles.get(key)
    return known.get(form, TakenFor.NOTHING) if form else TakenFor.NOTHING


def _columns(sheet: BookSheet, header: Header) -> Iterator[ColumnSeen]:
    by_index = {at: column for column, at in header.columns.items()}
    for at in range(max(len(sheet.rows[header.row]), *by_index, 0) + 1):
        heading, column = text_of(sheet.cell(header.row, at)), by_index.get(at)
        if column or heading:
            yield ColumnSeen(sheet.place(header.row, at), column, heading, column in header.reworded)
