"""Read the self-assessment sheet: by criterion code, never by position."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks
from emr_appraise.submission.answers import Reading, read_answer, said_nothing
from emr_appraise.submission.layout import INPUT_COLUMNS, Column
from emr_appraise.submission.model import Response, Said, WrittenDate
from emr_appraise.submission.normalise import MAX_WORDS, code_key, date_of, heading_key, text_of
from emr_appraise.submission.tally import BROKEN, EMPTY, Cell, SheetRows, Tally
from emr_appraise.submission.vocabulary import Vocabulary

HEADER_ROWS = 30
NOWHERE = 1_000_000
"""The index of a column that the sheet lacks: beyond the end of any row."""
MAX_GUESSES = 100
NOTHING: tuple[Cell, Cell] = (EMPTY, EMPTY)
T = TypeVar("T")
_CODE_LIKE = re.compile(r"[a-z]{1,6}[0-9]{1,4}\Z")
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
            if found := words.columns.get(heading_key(cell)):
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


class _Inputs(NamedTuple, Generic[T]):
    """One thing for each input column, in the form's order: its index, or what stands in it."""

    answer: T
    value: T
    evidence: T
    evidence_date: T
    note: T
    board_answer: T
    board_value: T
    board_note: T


class _Rows:
    """Walks the rows; keeps what was found for each code."""

    def __init__(
        self, sheet: SheetRows, header: Header, criteria: Criteria, words: Vocabulary, tally: Tally
    ) -> None:
        self.sheet, self.columns, self.header_row = sheet, header.columns, header.row
        self.criteria, self.words, self.tally = criteria, words, tally
        self.code = header.columns[Column.CODE]
        self.at = _Inputs(*(header.columns.get(column, NOWHERE) for column in INPUT_COLUMNS))
        self.present = len(INPUT_COLUMNS) - self.at.count(NOWHERE)
        self.guesses = MAX_GUESSES
        self.found: dict[str, Response] = {}

    def head(self) -> None:
        """Account for the rows down to the header, and tell of columns missing or unknown."""
        self.tally.ignored += sum(self.sheet.filled[: self.header_row])
        known = set(self.columns.values())
        self.tally.understood += len(known)
        self.tally.ignored += self.sheet.filled[self.header_row] - len(known)
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
        cell = self.sheet.cell(row, self.code)
        criterion = self.criteria.by_code.get(cell) or self.bent(row, text_of(cell)[:MAX_WORDS])  # type: ignore[call-overload]
        if criterion:
            self.keep(criterion, self.read(row, criterion))
        else:
            self.other_row(row, text_of(cell)[:MAX_WORDS])

    def bent(self, row: int, typed: str) -> Criterion | None:
        """The criterion whose code was written in another way."""
        criterion = self.words.codes.get(code_key(typed)) if typed else None
        if criterion and typed != criterion.code:
            place = self.sheet.place(row, self.code)
            self.tally.note(remarks.CODE_BENT, place, found=_short(typed), allowed=criterion.code)
        return criterion

    def other_row(self, row: int, typed: str) -> None:
        """A row that belongs to no criterion in force."""
        filled = self.sheet.filled[row]
        said = [
            at for at, cell in zip(self.at, self.inputs(row), strict=True) if cell is BROKEN or text_of(cell)
        ]
        if typed and code_key(typed) in self.words.dormant:
            self.tally.ignored += filled
            self.tally.note(remarks.CODE_DORMANT, self.sheet.place(row, self.code), found=_short(typed))
        elif self.words.columns.get(heading_key(typed)) is Column.CODE:
            self.tally.ignored += filled
        elif _CODE_LIKE.match(code_key(typed)) or (said and any(letter.isdigit() for letter in typed)):
            self.tally.rejected += filled
            place, near = self.sheet.place(row, self.code), self.near(code_key(typed))
            self.tally.note(remarks.UNKNOWN_CODE, place, found=_short(typed), near=near)
        elif said:
            self.tally.rejected += filled
            answer = text_of(self.sheet.cell(row, said[0]))
            self.tally.note(remarks.ROW_WITHOUT_CODE, self.sheet.place(row, said[0]), found=_short(answer))
        else:
            self.tally.ignored += filled

    def near(self, key: str) -> str:
        """A known code like the one typed, for the hint; a sheet of other things gets few guesses."""
        from difflib import get_close_matches

        self.guesses -= 1
        found = get_close_matches(key[:20], self.words.codes, n=1) if self.guesses >= 0 else []
        return f" ({self.words.codes[found[0]].code}?)" if found else ""

    def inputs(self, row: int) -> _Inputs[Cell]:
        """The input cells of a row; those of a column that the sheet lacks are empty."""
        cells = self.sheet.rows[row]
        width = len(cells)
        return _Inputs(*[cells[at] if at < width else EMPTY for at in self.at])

    def read(self, row: int, criterion: Criterion) -> Response:
        """The response that stands in a row, accounted for."""
        cells, at = self.inputs(row), self.at
        filled = len(cells) - cells.count(EMPTY)
        self.tally.understood += 1
        self.tally.ignored += self.sheet.filled[row] - 1 - filled
        self.tally.leave_empty(self.present - filled)
        answer = self.answer(row, criterion, (cells.answer, cells.value), (at.answer, at.value))
        board = self.answer(
            row, criterion, (cells.board_answer, cells.board_value), (at.board_answer, at.board_value)
        )
        return Response(
            code=criterion.code,
            answer=answer.answer,
            typed=answer.typed,
            evidence=self.words_in(row, at.evidence, cells.evidence),
            evidence_date=self.date_in(row, at.evidence_date, cells.evidence_date),
            note=self.words_in(row, at.note, cells.note),
            place=self.place(row, at.value if answer.from_value else at.answer),
            evidence_place=self.place(row, at.evidence),
            board_answer=board.answer,
            board_typed=board.typed,
            board_note=self.words_in(row, at.board_note, cells.board_note),
            board_place=self.place(row, at.board_value if board.from_value else at.board_answer),
        )

    def answer(
        self, row: int, criterion: Criterion, cells: tuple[Cell, Cell], at: tuple[int, int]
    ) -> Reading:
        """The reading of an answer cell with its value cell."""
        if cells == NOTHING:
            return said_nothing(criterion)
        reading = _broken(cells) or read_answer(*cells, criterion, self.criteria, self.words)
        if reading.message:
            values = {name: _short(said) if isinstance(said, str) else said for name, said in reading.values}
            self.tally.note(reading.message, self.place(row, at[reading.from_value]), **values)
        spoke = int(reading.from_value)
        rejected = reading.answer is Said.UNREADABLE
        self.book(row, at[spoke], cells[spoke], reading.typed, rejected=rejected)
        if reading.passed_over:
            self.pass_over(row, at[1 - spoke], cells[1 - spoke])
        elif cells[1 - spoke] != EMPTY:
            self.book(row, at[1 - spoke], cells[1 - spoke], text_of(cells[1 - spoke]), rejected=rejected)
        return reading

    def pass_over(self, row: int, at: int, cell: Cell) -> None:
        """Something that stands in a cell which its criterion does not ask for."""
        self.tally.ignored += 1
        self.tally.note(remarks.NOT_ASKED, self.place(row, at), found=_short(text_of(cell)))

    def words_in(self, row: int, at: int, cell: Cell) -> str:
        """The free text of a cell."""
        if cell == EMPTY:
            return EMPTY
        said = text_of(cell)
        self.book(row, at, cell, said)
        return said

    def date_in(self, row: int, at: int, cell: Cell) -> WrittenDate:
        """The date of a cell, or that it is blank or unreadable."""
        if cell == EMPTY:
            return Said.BLANK
        found = date_of(cell)
        if found:
            self.tally.understood += 1
            return found
        said = text_of(cell)
        self.book(row, at, cell, said, rejected=bool(said))
        if said:
            self.tally.note(remarks.BAD_EVIDENCE_DATE, self.place(row, at), found=_short(said))
        return Said.UNREADABLE if said or cell is BROKEN else Said.BLANK

    def book(self, row: int, at: int, cell: Cell, said: str, *, rejected: bool = False) -> None:
        """Account for one input cell, unless it is one of the empty ones that `read` has counted."""
        if cell is BROKEN:
            self.tally.note(remarks.CANNOT_BE_READ, self.place(row, at))
        if cell != EMPTY:
            self.tally.book(said, rejected=rejected or cell is BROKEN)

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
            self.found[criterion.code] = first._replace(
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

    def place(self, row: int, at: int) -> CellPlace:
        """A cell of the row; for a column that the sheet lacks, the answer."""
        return CellPlace(self.sheet.title, row + 1, (self.at.answer if at == NOWHERE else at) + 1)


def _broken(cells: tuple[Cell, Cell]) -> Reading | None:
    """The reading of a pair of which a cell holds an error; the book-keeping tells of it."""
    return Reading(Said.UNREADABLE, from_value=cells[0] is not BROKEN) if BROKEN in cells else None


def _without_places(response: Response) -> Response:
    return response._replace(place=None, evidence_place=None, board_place=None)


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
