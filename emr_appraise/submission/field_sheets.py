"""Read the facility and the decision sheets: one row a field, found by its key or its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.book.model import EMPTY, Broken, Cell, Sheet
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria, FieldKind
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks
from emr_appraise.submission.free_text import as_unicode, free_text, old_encoding
from emr_appraise.submission.layout import DECISION_FIELDS, FieldColumn, FormField, FormFieldKind
from emr_appraise.submission.model import Decision, DecisionSource, Facility, Said, WrittenDate
from emr_appraise.submission.normalise import (
    exact_key,
    heading_key,
    label_key,
    numbers_of,
    read_date,
    text_of,
    whole_code,
)
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.vocabulary import Vocabulary, field_names, option_words, passed
from emr_appraise.words import Message, Text, join

_FACILITY_CODE = re.compile(r"[0-9]{5}\Z")
_KINDS = {
    FormFieldKind.NUMBER: Text("một số từ 0 trở lên", "a number, 0 or more"),
    FormFieldKind.DATE: Text("ngày/tháng/năm", "day/month/year"),
}
_AS_IN_THE_FORM = {FieldColumn.ID: 0, FieldColumn.LABEL: 1, FieldColumn.VALUE: 2}
_DECIDES = ("decision_number", "decision_date", "decision_outcome", "decision_valid_until")
HEADER_ROWS = 30
SEARCHED_ROWS = 100
MOST_LETTERS = 2_000
DECISION_NAMES = field_names(DECISION_FIELDS)


@dataclass(frozen=True, slots=True)
class FieldCell:
    """What stands beside a field: a value, blank, or unreadable; and where."""

    value: str | Fraction | date | Said
    place: CellPlace


class _Read(NamedTuple):
    value: str | Fraction | date | Said
    message: Message | None = None
    values: tuple[tuple[str, object], ...] = ()


def read_facility(
    sheet: Sheet, criteria: Criteria, words: Vocabulary, tally: Tally, *, from_1904: bool = False
) -> Facility:
    """Who the hospital is and its profile; what is blank or unreadable is left out, with a remark."""
    cells = _read_fields(sheet, words.facility, words, tally, from_1904)
    profile = []
    for field in criteria.profile:
        cell = cells.get(field.id)
        value = _profile_value(cell, field.kind)
        if value is not None:
            profile.append((field.id, value))
        elif field.id in words.deciding and (cell is None or cell.value is Said.BLANK):
            tally.note(remarks.FIELD_BLANK, cell.place if cell else None, found=field.label)
    _check_identity(cells, words, tally)
    return Facility(
        code=_text(cells, "code"),
        name=_text(cells, "name"),
        contact=_text(cells, "contact"),
        submitted_on=_date(cells, "submitted_on"),
        profile=tuple(profile),
    )


def read_decision(
    sheet: Sheet, words: Vocabulary, tally: Tally, *, from_1904: bool = False
) -> Decision | None:
    """The decision that the hospital claims; None where the sheet names none."""
    cells = _read_fields(sheet, DECISION_NAMES, words, tally, from_1904)
    said = [cell for name, cell in cells.items() if name in _DECIDES and cell.value is not Said.BLANK]
    if not said:
        return None
    outcome = cells.get("decision_outcome")
    return Decision(
        source=DecisionSource.CLAIM,
        number=_text(cells, "decision_number"),
        date=_date(cells, "decision_date"),
        passed=passed(str(outcome.value)) if outcome else None,
        valid_until=_date(cells, "decision_valid_until"),
        pack=_text(cells, "decision_pack"),
        place=said[0].place,
    )


def has_fields(sheet: Sheet, names: Mapping[str, FormField], words: Vocabulary) -> bool:
    """Whether a sheet has the headings of such a sheet, and a row for one of the fields."""
    columns = _headings(sheet, words)
    return columns is not None and any(
        _field_of(sheet, row, columns, names) for row in range(min(len(sheet.rows), SEARCHED_ROWS))
    )


def field_rows(
    sheet: Sheet, names: Mapping[str, FormField], words: Vocabulary
) -> Iterator[tuple[FormField, int, int]]:
    """Each row that is for a field: the field, and the indexes of the row and of the value's column."""
    columns = _headings(sheet, words) or _AS_IN_THE_FORM
    for row in range(len(sheet.rows)):
        if field := _field_of(sheet, row, columns, names):
            yield field, row, columns[FieldColumn.VALUE]


def _read_fields(
    sheet: Sheet, names: dict[str, FormField], words: Vocabulary, tally: Tally, from_1904: bool
) -> dict[str, FieldCell]:
    tally.open_sheet(sheet)
    columns = _headings(sheet, words) or _AS_IN_THE_FORM
    found = dict[str, FieldCell]()
    for row in tally.in_time(range(len(sheet.rows))):
        field = _field_of(sheet, row, columns, names)
        if field is None:
            tally.ignored += sheet.filled[row]
            _tell_unknown(sheet, row, columns, words, tally)
        else:
            cell = sheet.cell(row, columns[FieldColumn.VALUE])
            tally.ignored += sheet.filled[row] - (cell != EMPTY)
            read = _value(cell, field, sheet, from_1904)
            _take(read, cell, sheet.place(row, columns[FieldColumn.VALUE]), field, tally, found)
    return found


def _headings(sheet: Sheet, words: Vocabulary) -> dict[FieldColumn, int] | None:
    """Where key, label and value stand by the header row; None where there is none."""
    for cells in sheet.rows[:HEADER_ROWS]:
        found = dict[FieldColumn, int]()
        for at, cell in enumerate(cells):
            if column := words.field_columns.get(heading_key(cell)):
                found.setdefault(column, at)
        if FieldColumn.VALUE in found and FieldColumn.LABEL in found:
            return found
    return None


def _take(
    said: _Read, cell: Cell, place: CellPlace, field: FormField, tally: Tally, found: dict[str, FieldCell]
) -> None:
    """Account for a value and keep it."""
    if said.message:
        tally.note(said.message, place, **dict(said.values))
    read = FieldCell(said.value, place)
    _account(cell, read, field, tally)
    _keep(field, read, found, tally)


def _field_of(
    sheet: Sheet, row: int, columns: Mapping[FieldColumn, int], names: Mapping[str, FormField]
) -> FormField | None:
    for column in (FieldColumn.ID, FieldColumn.LABEL):
        if field := names.get(heading_key(sheet.cell(row, columns.get(column)))):
            return field
    return None


def _tell_unknown(
    sheet: Sheet, row: int, columns: Mapping[FieldColumn, int], words: Vocabulary, tally: Tally
) -> None:
    label, value = (
        text_of(sheet.cell(row, columns.get(name))) for name in (FieldColumn.LABEL, FieldColumn.VALUE)
    )
    if label and value and heading_key(value) not in words.field_columns:
        tally.note(remarks.FIELD_UNKNOWN, sheet.place(row, columns[FieldColumn.VALUE]), found=label[:80])


def _value(cell: Cell, field: FormField, sheet: Sheet, from_1904: bool) -> _Read:
    """What a cell says to its field, and the remark that this calls for."""
    if not (typed := text_of(cell)):
        return _Read(Said.UNREADABLE if isinstance(cell, Broken) else Said.BLANK)
    if field.kind is FormFieldKind.CHOICE:
        return _chosen(typed, field, sheet)
    if field.kind is FormFieldKind.NUMBER:
        return _number(cell, typed, field)
    if field.kind is FormFieldKind.DATE:
        read = read_date(cell, from_1904=from_1904)
        return _Read(read.value or Said.UNREADABLE, read.message, read.values)
    if field.id == "code" and isinstance(cell, float):
        return _Read(whole_code(typed))
    said = free_text(cell)
    return _Read(said.text[:MOST_LETTERS], said.message, said.values)


def _chosen(typed: str, field: FormField, sheet: Sheet) -> _Read:
    """The option that is meant; typed in an old font, what it says in Unicode."""
    option = option_words(field.options).find(typed)
    if option is not None or typed.isascii():
        return _Read(Said.UNREADABLE if option is None else str(option))
    said = as_unicode(typed, old_encoding(sheet))
    option = option_words(field.options).find(said.text)
    return _Read(Said.UNREADABLE) if option is None else _Read(str(option), said.message, said.values)


def _number(cell: Cell, typed: str, field: FormField) -> _Read:
    """A count, with or without what is counted behind it; of two readings, the whole number."""
    readings = [number for number in numbers_of(cell, _counted(field)) if number >= 0]
    whole = [number for number in readings if number.denominator == 1]
    if len(readings) > 1 and len(whole) == 1:
        return _Read(whole[0], remarks.THOUSANDS, (("found", typed), ("read", str(whole[0]))))
    return _Read(readings[0] if len(readings) == 1 else Said.UNREADABLE)


@lru_cache(maxsize=64)
def _counted(field: FormField) -> tuple[str, ...]:
    """Words of the label that may stand behind the number, such as `giường` of “Số giường bệnh”."""
    runs = dict[str, None]()
    for words in (exact_key(label).split() for label in field.label):
        for first in range(len(words)):
            runs |= dict.fromkeys(" ".join(words[first:last]) for last in range(first + 1, len(words) + 1))
    return tuple(runs)


def _account(cell: Cell, read: FieldCell, field: FormField, tally: Tally) -> None:
    if cell == EMPTY:
        tally.leave_empty()
        return
    tally.book(text_of(cell), rejected=read.value is Said.UNREADABLE)
    if isinstance(cell, Broken):
        tally.note_broken(cell, read.place)
    elif read.value is Said.UNREADABLE:
        allowed = join([option.label for option in field.options]) if field.options else _KINDS[field.kind]
        tally.note(
            remarks.BAD_FIELD, read.place, field=field.label, found=text_of(cell)[:80], allowed=allowed
        )


def _keep(field: FormField, read: FieldCell, found: dict[str, FieldCell], tally: Tally) -> None:
    first = found.get(field.id)
    if first is None or first.value is Said.BLANK:
        found[field.id] = read
    elif read.value not in (Said.BLANK, first.value):
        tally.note(remarks.FIELD_TWICE, read.place, found=field.label)
        found[field.id] = FieldCell(Said.UNREADABLE, first.place)


def _profile_value(cell: FieldCell | None, kind: FieldKind) -> ProfileValue | None:
    if cell is None or isinstance(cell.value, (Said, date)):
        return None
    return cell.value == "yes" if kind is FieldKind.YES_NO else cell.value


def _check_identity(cells: dict[str, FieldCell], words: Vocabulary, tally: Tally) -> None:
    code = cells.get("code")
    written = _text(cells, "code")
    if written and not _FACILITY_CODE.match(written):
        tally.note(remarks.BAD_FACILITY_CODE, code.place if code else None, found=written[:40])
    for name in ("code", "name"):
        if not _text(cells, name):
            cell = cells.get(name)
            tally.note(
                remarks.IDENTITY_BLANK,
                cell.place if cell else None,
                found=words.facility[label_key(name)].label,
            )


def _text(cells: dict[str, FieldCell], name: str) -> str:
    cell = cells.get(name)
    return "" if cell is None or isinstance(cell.value, Said) else str(cell.value)


def _date(cells: dict[str, FieldCell], name: str) -> WrittenDate:
    cell = cells.get(name)
    if cell is None:
        return Said.BLANK
    return cell.value if isinstance(cell.value, (date, Said)) else Said.UNREADABLE
