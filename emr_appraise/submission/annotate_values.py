"""What each cell of a fresh form gets from a filled workbook: as it stood, or so that nothing is guessed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from emr_appraise.book.model import EMPTY, Broken, Cell
from emr_appraise.criteria.model import Criteria, Criterion, ScaleAnswer
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks_facility, remarks_rows
from emr_appraise.submission.layout import Column, FormField, FormFieldKind
from emr_appraise.submission.model import Answer, Quote, Remark, Response, Said, Stands
from emr_appraise.submission.normalise import MAX_CELL_TEXT
from emr_appraise.submission.own_rows import OwnField, OwnRow, says_something, shown
from emr_appraise.submission.quotes import quotes, rows_of
from emr_appraise.submission.workbook import Examined

DIFFERS = " ≠ "
"""Between what rows of one criterion, or of one field, say differently; no answer reads so."""
UNSURE = "?"
"""Behind an answer that may be another criterion's; no answer reads so."""
_TEXTS = (Column.EVIDENCE, Column.NOTE, Column.BOARD_NOTE)
_OWN_PAIR = (Column.ANSWER, Column.VALUE)
_BOARD_PAIR = (Column.BOARD_ANSWER, Column.BOARD_VALUE)
_UNKNOWABLE = Broken("#N/A")
"""What stands for texts that differ: any text would be read as one."""
Cells = dict[Column, Cell]
Pair = tuple[Column, Column]
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Carried:
    """The values of the fresh form."""

    answers: Mapping[str, Cells]
    """By criterion; without the columns that stay empty."""
    marked: Mapping[str, tuple[Column, ...]]
    """Cells of a criterion that hold a sign of ours, because rows differ or the text beside is another's."""
    fields: Mapping[str, Cell]
    """By the id of a field of the facility or the decision sheet."""


def carried(
    examined: Examined, criteria: Criteria, rows: Sequence[OwnRow], fields: Sequence[OwnField]
) -> Carried:
    """The values that make the fresh form read as the workbook was read."""
    told = examined.submission.remarks
    others = {remark.place.row_key for remark in _of(remarks_rows.TEXT_OF_ANOTHER.code, told) if remark.place}
    by_code = _by_code(rows)
    found = {
        response.code: _Criterion(criteria.by_code[response.code], by_code[response.code], others)
        for response in examined.submission.responses
        if response.code in by_code
    }
    answers = {
        response.code: found[response.code].cells(response)
        for response in examined.submission.responses
        if response.code in found
    }
    marked = {code: each.marked for code, each in found.items() if each.marked}
    return Carried(answers, marked, _fields(fields, told))


def asked_column(criterion: Criterion) -> Column:
    """The cell in which a criterion is answered."""
    return Column.ANSWER if isinstance(criterion.answer, ScaleAnswer) else Column.VALUE


class _Criterion:
    """The rows of one criterion as one row of the form."""

    def __init__(self, criterion: Criterion, rows: list[OwnRow], others: Collection[Key]) -> None:
        self.criterion, self.rows, self.others = criterion, rows, others
        self.marked: tuple[Column, ...] = ()

    def cells(self, response: Response) -> Cells:
        """What goes into each input cell that is not left empty."""
        own, board = quotes(response, Stands.ANSWER), quotes(response, Stands.BOARD_ANSWER)
        found = {
            **self.pair(_OWN_PAIR, response.answer, own, response.place),
            **self.pair(_BOARD_PAIR, response.board_answer, board, response.board_place),
            **{column: self.text(column, response) for column in _TEXTS},
            Column.EVIDENCE_DATE: self.date(response),
        }
        return {column: cell for column, cell in found.items() if cell != EMPTY}

    def pair(self, pair: Pair, answer: Answer, told: Sequence[Quote], place: CellPlace | None) -> Cells:
        """An answer cell and its value cell, from the row that was the one to count."""
        source = next((row for row in self.rows if place and row.key == place.row_key), self.rows[-1])
        cells = {column: source.cell(column) for column in pair}
        if answer is not Said.UNREADABLE:
            return cells
        if len(rows_of(told)) > 1 and any(each.against for each in told):
            typed = DIFFERS.join(each.typed for each in told)[:MAX_CELL_TEXT]
            return self.mark({pair[self.by_value(source, pair, place)]: typed})
        if source.key in self.others and not any(isinstance(cell, Broken) for cell in cells.values()):
            return cells | self.mark(self.unsure(pair, cells))
        return cells

    def by_value(self, source: OwnRow, pair: Pair, place: CellPlace | None) -> bool:
        """Whether the value cell, not the answer cell, was the one that spoke of a measure."""
        at = source.header.columns.get(pair[1])
        return self.asks_value and at is not None and place is not None and place.column == at + 1

    @property
    def asks_value(self) -> bool:
        """Whether the criterion is answered in the value cell."""
        return asked_column(self.criterion) is Column.VALUE

    def unsure(self, pair: Pair, cells: Cells) -> Cells:
        """Every cell that says something, with a sign that it may be meant for another criterion."""
        found: Cells = {
            column: f"{shown(cell)} {UNSURE}" for column, cell in cells.items() if says_something(cell)
        }
        answered = bool(found) if self.asks_value else pair[0] in found
        return found if answered else {pair[self.asks_value]: UNSURE}

    def text(self, column: Column, response: Response) -> Cell:
        """Free text of all rows; of several, as it was read."""
        said = [row.cell(column) for row in self.rows if says_something(row.cell(column))]
        if len(said) > 1:
            return str(getattr(response, column.name.lower()))
        return said[0] if said else EMPTY

    def date(self, response: Response) -> Cell:
        """The date of the evidence, or every date where rows differ."""
        said = [cell for row in self.rows if says_something(cell := row.cell(Column.EVIDENCE_DATE))]
        texts = tuple(dict.fromkeys(map(shown, said)))
        if response.evidence_date is Said.UNREADABLE and len(texts) > 1:
            return self.mark({Column.EVIDENCE_DATE: DIFFERS.join(texts)})[Column.EVIDENCE_DATE]
        return said[0] if said else EMPTY

    def mark(self, cells: Cells) -> Cells:
        """Remember the cells that hold a sign of ours."""
        self.marked = (*self.marked, *cells)
        return cells


def _by_code(rows: Iterable[OwnRow]) -> dict[str, list[OwnRow]]:
    found = dict[str, list[OwnRow]]()
    for row in rows:
        if row.criterion:
            found.setdefault(row.criterion.code, []).append(row)
    return found


def _fields(fields: Iterable[OwnField], told: Iterable[Remark]) -> dict[str, Cell]:
    twice = {remark.place for remark in _of(remarks_facility.FIELD_TWICE.code, told)}
    found = dict[str, list[OwnField]]()
    for each in fields:
        found.setdefault(each.field.id, []).append(each)
    return {
        name: _field(those[0].field, those, differ=any(each.place in twice for each in those))
        for name, those in found.items()
    }


def _field(field: FormField, those: list[OwnField], *, differ: bool) -> Cell:
    said = [each.cell for each in those if says_something(each.cell)]
    if not differ:
        return said[0] if said else EMPTY
    return _UNKNOWABLE if field.kind is FormFieldKind.TEXT else DIFFERS.join(dict.fromkeys(map(shown, said)))


def _of(code: str, told: Iterable[Remark]) -> Iterable[Remark]:
    return (remark for remark in told if remark.code == code)
