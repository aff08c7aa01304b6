"""Read the facility and the decision sheets: one row a field, found by its key or its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from emr_appraise.book.model import EMPTY, Broken, Cell, Sheet
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria, FieldKind
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks_facility
from emr_appraise.submission.field_values import FieldReading, field_value
from emr_appraise.submission.layout import DECISION_FIELDS, FieldColumn, FormField, FormFieldKind
from emr_appraise.submission.model import Decision, DecisionSource, Facility, Said, WrittenDate
from emr_appraise.submission.normalise import heading_key, label_key, text_of
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.vocabulary import Vocabulary, field_names, passed
from emr_appraise.words import Text, join

_FACILITY_CODE = re.compile(r"[0-9]{5}\Z")
_KINDS = {
    FormFieldKind.NUMBER: Text("một số từ 0 trở lên", "a number, 0 or more"),
    FormFieldKind.DATE: Text("ngày/tháng/năm", "day/month/year"),
}
_AS_IN_THE_FORM = {FieldColumn.ID: 0, FieldColumn.LABEL: 1, FieldColumn.VALUE: 2}
_DECIDES = ("decision_number", "decision_date", "decision_outcome", "decision_valid_until")
HEADER_ROWS = 30
SEARCHED_ROWS = 100
DECISION_NAMES = field_names(DECISION_FIELDS)


@dataclass(frozen=True, slots=True)
class FieldCell:
    """What stands beside a field: a value, blank, or unreadable; and where."""

    value: str | Fraction | date | Said
    place: CellPlace


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
            tally.note(remarks_facility.FIELD_BLANK, cell.place if cell else None, found=field.label)
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
            read = field_value(cell, field, sheet, from_1904)
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
    said: FieldReading,
    cell: Cell,
    place: CellPlace,
    field: FormField,
    tally: Tally,
    found: dict[str, FieldCell],
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
        place = sheet.place(row, columns[FieldColumn.VALUE])
        tally.note(remarks_facility.FIELD_UNKNOWN, place, found=label[:80])


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
            remarks_facility.BAD_FIELD,
            read.place,
            field=field.label,
            found=text_of(cell)[:80],
            allowed=allowed,
        )


def _keep(field: FormField, read: FieldCell, found: dict[str, FieldCell], tally: Tally) -> None:
    first = found.get(field.id)
    if first is None or first.value is Said.BLANK:
        found[field.id] = read
    elif read.value not in (Said.BLANK, first.value):
        tally.note(remarks_facility.FIELD_TWICE, read.place, found=field.label)
        found[field.id] = FieldCell(Said.UNREADABLE, first.place)


def _profile_value(cell: FieldCell | None, kind: FieldKind) -> ProfileValue | None:
    if cell is None or isinstance(cell.value, (Said, date)):
        return None
    return cell.value == "yes" if kind is FieldKind.YES_NO else cell.value


def _check_identity(cells: dict[str, FieldCell], words: Vocabulary, tally: Tally) -> None:
    code = cells.get("code")
    written = _text(cells, "code")
    if written and not _FACILITY_CODE.match(written):
        tally.note(remarks_facility.BAD_FACILITY_CODE, code.place if code else None, found=written[:40])
    for name in ("code", "name"):
        if not _text(cells, name):
            cell = cells.get(name)
            tally.note(
                remarks_facility.IDENTITY_BLANK,
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
