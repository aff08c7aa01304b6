"""Read the self-assessment sheet: by criterion code, never by position."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks
from emr_appraise.submission.answers import Reading, read_answer
from emr_appraise.submission.layout import INPUT_COLUMNS, Column
from emr_appraise.submission.model import Response, Said, WrittenDate
from emr_appraise.submission.normalise import MAX_CELL_TEXT, code_key, date_of, label_key, text_of
from emr_appraise.submission.tally import SheetRows, Tally
from emr_appraise.submission.vocabulary import Vocabulary

HEADER_ROWS = 30
_WANTED = tuple(column for column in INPUT_COLUMNS if not column.name.startswith("BOARD"))


@dataclass(frozen=True, slots=True)
class Header:
    """The header row and the column of each heading, counted from 0."""

    row: int
    columns: dict[Column, int]


def find_header(sheet: SheetRows, words: Vocabulary) -> Header | None:
    """The first row that holds at least the headings of code and answer."""
    for row, cells in enumerate(sheet.rows[:HEADER_ROWS]):
        columns = dict[Column, int]()
        for index, cell in enumerate(cells):
            found = words.columns.get(label_key(cell)) if isinstance(cell, str) and cell else None
            if found is not None:
                columns.setdefault(found, index)
        if Column.CODE in columns and Column.ANSWER in columns:
            return Header(row, columns)
    return None


def read_assessment(
    sheet: SheetRows, header: Header, criteria: Criteria, words: Vocabulary, tally: Tally
) -> tuple[Response, ...]:
    """One response for each criterion in force, in the pack's order."""
    tally.open_sheet(sheet)
    reader = _Rows(sheet, header, criteria, words, tally)
    reader.head()
    for row in range(header.row + 1, len(sheet.rows)):
        reader.row(row)
    return tuple(reader.response(criterion) for criterion in criteria.all)


class _Rows:
    """Walks the rows; keeps what was found for each code."""

    def __init__(
        self, sheet: SheetRows, header: Header, criteria: Criteria, words: Vocabulary, tally: Tally
    ) -> None:
        self.sheet, self.columns, self.header_row = sheet, header.columns, header.row
        self.criteria, self.words, self.tally = criteria, words, tally
        self.inputs = tuple(
            (column, header.columns[column]) for column in INPUT_COLUMNS if column in header.columns
        )
        self.found: dict[str, Response] = {}

    def head(self) -> None:
        """Account for the rows down to the header, and tell of columns missing or unknown."""
        self.tally.ignored += sum(self.sheet.filled(row) for row in range(self.header_row))
        known = set(self.columns.values())
        self.tally.understood += len(known)
        self.tally.ignored += self.sheet.filled(self.header_row) - len(known)
        for index, cell in enumerate(self.sheet.rows[self.header_row]):
            if index not in known and text_of(cell):
                place = self.sheet.place(self.header_row, index)
                self.tally.note(remarks.COLUMN_UNKNOWN, place, found=_short(text_of(cell)))
        for column in _WANTED:
            if column not in self.columns:
                place = self.sheet.place(self.header_row, 0)
                self.tally.note(remarks.COLUMN_MISSING, place, found=column.value)

    def row(self, row: int) -> None:
        """Read one row below the header."""
        typed = text_of(self.cell(row, Column.CODE))
        criterion = self.words.codes.get(code_key(typed)) if typed else None
        if criterion is None:
            self.other_row(row, typed)
            return
        if typed != criterion.code:
            place = self.place(row, Column.CODE)
            self.tally.note(remarks.CODE_BENT, place, found=_short(typed), allowed=criterion.code)
        self.tally.understood += 1
        self.tally.ignored += self.sheet.filled(row) - 1 - self.filled_inputs(row)
        self.keep(criterion, self.read(row, criterion))

    def other_row(self, row: int, typed: str) -> None:
        """A row that belongs to no criterion in force."""
        filled = self.sheet.filled(row)
        if not filled:
            return
        if code_key(typed) in self.words.dormant and typed:
            self.tally.ignored += filled
            self.tally.note(remarks.CODE_DORMANT, self.place(row, Column.CODE), found=_short(typed))
        elif typed and any(letter.isdigit() for letter in typed):
            self.tally.rejected += filled
            near = self.near(typed)
            self.tally.note(
                remarks.UNKNOWN_CODE, self.place(row, Column.CODE), found=_short(typed), near=near
            )
        elif self.filled_inputs(row):
            self.tally.rejected += filled
            answer = next(
                text_of(self.cell(row, column)) for column, _ in self.inputs if self.is_filled(row, column)
            )
            place = self.place(row, Column.ANSWER)
            self.tally.note(remarks.ROW_WITHOUT_CODE, place, found=_short(answer))
        else:
            self.tally.ignored += filled

    def near(self, typed: str) -> str:
        """A known code that looks like the one typed, for the hint."""
        from difflib import get_close_matches

        found = get_close_matches(code_key(typed), self.words.codes, n=1)
        return f" ({self.words.codes[found[0]].code}?)" if found else ""

    def read(self, row: int, criterion: Criterion) -> Response:
        """The response that stands in a row."""
        answer = self.answer(row, criterion, Column.ANSWER, Column.VALUE)
        board = self.answer(row, criterion, Column.BOARD_ANSWER, Column.BOARD_VALUE)
        return Response(
            code=criterion.code,
            answer=answer.answer,
            typed=answer.typed,
            evidence=self.words_in(row, Column.EVIDENCE),
            evidence_date=self.date_in(row, Column.EVIDENCE_DATE),
            note=self.words_in(row, Column.NOTE),
            place=self.place(row, Column.VALUE if answer.from_value else Column.ANSWER),
            evidence_place=self.place(row, Column.EVIDENCE),
            board_answer=board.answer,
            board_typed=board.typed,
            board_note=self.words_in(row, Column.BOARD_NOTE),
            board_place=self.place(row, Column.BOARD_VALUE if board.from_value else Column.BOARD_ANSWER),
        )

    def answer(self, row: int, criterion: Criterion, answer: Column, value: Column) -> Reading:
        """The reading of an answer cell with its value cell, accounted for."""
        for column in (answer, value):
            if self.sheet.cannot_be_read(row, self.columns.get(column)):
                return self.broken(row, answer, value, column)
        cells = self.cell(row, answer), self.cell(row, value)
        reading = read_answer(*cells, criterion, self.criteria, self.words)
        if reading.message:
            values = {
                name: _short(found) if isinstance(found, str) else found for name, found in reading.values
            }
            spoke = value if cells[1] not in ("", None) and reading.answer is Said.UNREADABLE else answer
            self.tally.note(reading.message, self.place(row, spoke), **values)
        for column, cell in zip((answer, value), cells, strict=True):
            self.account(column, cell, rejected=reading.answer is Said.UNREADABLE)
        return reading

    def broken(self, row: int, answer: Column, value: Column, column: Column) -> Reading:
        """An answer whose cell holds an error or an uncalculated formula."""
        self.tally.note(remarks.CANNOT_BE_READ, self.place(row, column))
        for each in (answer, value):
            if self.sheet.cannot_be_read(row, self.columns.get(each)):
                self.tally.rejected += 1
            else:
                self.account(each, self.cell(row, each), rejected=True)
        return Reading(Said.UNREADABLE)

    def words_in(self, row: int, column: Column) -> str:
        """The free text of a cell."""
        if self.sheet.cannot_be_read(row, self.columns.get(column)):
            self.tally.rejected += 1
            self.tally.note(remarks.CANNOT_BE_READ, self.place(row, column))
            return ""
        cell = self.cell(row, column)
        self.account(column, cell)
        return text_of(cell)[:MAX_CELL_TEXT]

    def date_in(self, row: int, column: Column) -> WrittenDate:
        """The date of a cell, or that it is blank or unreadable."""
        if self.sheet.cannot_be_read(row, self.columns.get(column)):
            self.tally.rejected += 1
            self.tally.note(remarks.CANNOT_BE_READ, self.place(row, column))
            return Said.UNREADABLE
        cell = self.cell(row, column)
        typed = text_of(cell)
        found: date | None = date_of(cell) if typed else None
        self.account(column, cell, rejected=bool(typed) and found is None)
        if not typed:
            return Said.BLANK
        if found is None:
            self.tally.note(remarks.BAD_EVIDENCE_DATE, self.place(row, column), found=_short(typed))
            return Said.UNREADABLE
        return found

    def keep(self, criterion: Criterion, response: Response) -> None:
        """Keep a row's response; the same code again must say the same."""
        first = self.found.get(criterion.code)
        if first is None:
            self.found[criterion.code] = response
        elif _without_places(first) == _without_places(response):
            self.tally.note(remarks.CODE_TWICE, response.place, found=criterion.code)
        else:
            other = first.place.row if first.place else 0
            self.tally.note(remarks.CODE_CONFLICT, response.place, found=criterion.code, other=other)
            self.found[criterion.code] = replace(
                first,
                answer=Said.UNREADABLE,
                typed=f"{first.typed} ≠ {response.typed}",
                board_answer=Said.UNREADABLE,
            )

    def response(self, criterion: Criterion) -> Response:
        """What was found for a criterion; a remark where its row is gone."""
        found = self.found.get(criterion.code)
        if found is None:
            self.tally.note(remarks.NO_ROW, None, found=criterion.code)
        return found or Response(criterion.code)

    def account(self, column: Column, cell: object, *, rejected: bool = False) -> None:
        """Book one input cell; a column that the sheet lacks has none."""
        if column not in self.columns:
            return
        if not text_of(cell):
            self.tally.leave_blank(cell)
        elif rejected:
            self.tally.rejected += 1
        else:
            self.tally.understood += 1

    def filled_inputs(self, row: int) -> int:
        return sum(1 for column, _ in self.inputs if self.is_filled(row, column))

    def is_filled(self, row: int, column: Column) -> bool:
        return self.cell(row, column) != "" or self.sheet.cannot_be_read(row, self.columns.get(column))

    def cell(self, row: int, column: Column) -> object:
        return self.sheet.cell(row, self.columns.get(column))

    def place(self, row: int, column: Column) -> CellPlace:
        return self.sheet.place(row, self.columns.get(column, self.columns[Column.ANSWER]))


def _without_places(response: Response) -> Response:
    return replace(response, place=None, evidence_place=None, board_place=None)


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
