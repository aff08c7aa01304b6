"""What a fresh form has no place for as it stood: rejected rows, rows of one code, the office's own cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria
from emr_appraise.places import column_letters
from emr_appraise.submission import remarks_facility, remarks_files, remarks_rows
from emr_appraise.submission import wording_annotate as words
from emr_appraise.submission.annotate_places import FormCell, FormPlaces
from emr_appraise.submission.layout import INPUT_COLUMNS, Column
from emr_appraise.submission.model import Remark
from emr_appraise.submission.normalise import MAX_CELL_TEXT, heading_key, text_of
from emr_appraise.submission.own_rows import OwnField, OwnRow, says_something, shown
from emr_appraise.submission.vocabulary import vocabulary
from emr_appraise.words import Language, Text, same

_WHY = {
    remarks_rows.UNKNOWN_CODE.code: words.REJECTED,
    remarks_rows.ROW_WITHOUT_CODE.code: words.REJECTED,
    remarks_rows.CODE_DORMANT.code: words.NOT_IN_FORCE,
    remarks_rows.CODE_TWICE.code: words.SAME_CODE,
    remarks_rows.CODE_CONFLICT.code: words.SAME_CODE,
}


class Part(NamedTuple):
    """A cell of a row: the heading over it, and what stands in it."""

    heading: Text
    stands: str

    def say(self, language: Language) -> str:
        """Both on a line of their own."""
        return f"{self.heading.say(language)}: {self.stands}"


class LeftOver(NamedTuple):
    """A row, or the cells of it that the form has no column for."""

    code: str
    """The remark's code; empty where nothing was remarked."""
    why: Text
    sheet: str
    row: int
    cells: tuple[FormCell, ...]
    """The row of the form that it is about, if any, by its first cell."""
    parts: tuple[Part, ...]


def left_over(
    rows: Sequence[OwnRow], fields: Sequence[OwnField], told: Sequence[Remark], places: FormPlaces
) -> Iterator[LeftOver]:
    """Everything that the form does not hold as it stood: of the self-assessment, then of the fields."""
    yield from _of_assessment(rows, told, places)
    times = Counter(each.field.id for each in fields if says_something(each.cell))
    for each in fields:
        if times[each.field.id] > 1 and says_something(each.cell):
            to, part = (places.fields[each.field.id],), Part(each.field.label, shown(each.cell))
            sheet, row, _ = each.place
            yield LeftOver(remarks_facility.FIELD_TWICE.code, words.SAME_FIELD, sheet, row, to, (part,))


def _of_assessment(rows: Sequence[OwnRow], told: Sequence[Remark], places: FormPlaces) -> Iterator[LeftOver]:
    by_row = {each.place.row_key: each.code for each in told if each.code in _WHY and each.place}
    times = Counter(row.criterion.code for row in rows if row.criterion)
    for row in rows:
        code = by_row.get(row.key, "")
        if row.criterion is None:
            if not _repeats_headings(row, places.criteria):
                yield from _entries(row, code, _WHY.get(code, words.OWN), (), _all(row))
            continue
        to = (places.answer(row.criterion.code, Column.CODE),)
        if times[row.criterion.code] > 1:
            yield from _entries(row, code, words.SAME_CODE, to, [*_inputs(row), *_own(row)])
        else:
            yield from _entries(row, remarks_files.COLUMN_UNKNOWN.code, words.OWN_COLUMN, to, list(_own(row)))


def _entries(
    row: OwnRow, code: str, why: Text, to: tuple[FormCell, ...], parts: Sequence[Part]
) -> Iterator[LeftOver]:
    """One entry; several where the row holds more than a cell of the list can."""
    kept, room = list[Part](), MAX_CELL_TEXT
    for part in parts:
        needed = 1 + max(len(part.say(language)) for language in Language)
        if kept and needed > room:
            yield LeftOver(code, why, *row.key, to, tuple(kept))
            kept, room = [], MAX_CELL_TEXT
        kept.append(part)
        room -= needed
    if kept:
        yield LeftOver(code, why, *row.key, to, tuple(kept))


def _repeats_headings(row: OwnRow, criteria: Criteria) -> bool:
    return vocabulary(criteria).columns.get(heading_key(row.cell(Column.CODE))) is Column.CODE


def _all(row: OwnRow) -> list[Part]:
    return [_part(row, at) for at, cell in enumerate(row.sheet.rows[row.row]) if says_something(cell)]


def _inputs(row: OwnRow) -> Iterator[Part]:
    for column, at in sorted(row.header.columns.items(), key=lambda each: each[1]):
        if column in INPUT_COLUMNS and says_something(row.cell(column)):
            yield _part(row, at)


def _own(row: OwnRow) -> Iterator[Part]:
    """The cells in columns that are none of the form's."""
    known = set(row.header.columns.values())
    for at, cell in enumerate(row.sheet.rows[row.row]):
        if at not in known and says_something(cell):
            yield _part(row, at)


def _part(row: OwnRow, at: int) -> Part:
    heading = text_of(row.sheet.cell(row.header.row, at))
    named = same(heading) if heading else words.IN_COLUMN.fill(letters=column_letters(at + 1))
    return Part(named, shown(row.sheet.cell(row.row, at)))
