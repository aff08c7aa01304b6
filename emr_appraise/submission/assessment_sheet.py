"""Read the self-assessment sheet: by criterion code, never by position."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from emr_appraise.book.model import EMPTY, Broken, Cell, Sheet
from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks_rows
from emr_appraise.submission.answer_cells import AnswerCells
from emr_appraise.submission.answers import Reading
from emr_appraise.submission.assessment_head import account_for_head
from emr_appraise.submission.codes import code_of
from emr_appraise.submission.free_text import short
from emr_appraise.submission.headings import Header
from emr_appraise.submission.input_cells import NOWHERE, InputCells
from emr_appraise.submission.layout import INPUT_COLUMNS, Column
from emr_appraise.submission.merged_cells import spread_merged
from emr_appraise.submission.model import Quote, Response, Said, Stands, TextColumns
from emr_appraise.submission.normalise import MAX_WORDS, loose_key, text_of
from emr_appraise.submission.other_rows import OtherRows
from emr_appraise.submission.same_code import together
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.vocabulary import Vocabulary

_LONGEST_TEXT = 4_000
"""In letters; whatever is longer is no criterion's text."""
T = TypeVar("T")


def read_assessment(
    sheets: Sequence[tuple[Sheet, Header]],
    criteria: Criteria,
    words: Vocabulary,
    tally: Tally,
    *,
    from_1904: bool = False,
) -> tuple[Response, ...]:
    """One response for each criterion in force, in the pack's order; from all sheets, as if they were one."""
    found = dict[str, Response]()
    for sheet, header in tally.in_time(sheets):
        reader = _Rows(sheet, header, criteria, words, tally, found, from_1904=from_1904)
        spread_merged(sheet, header.row, (*reader.at, reader.code), tally)
        tally.open_sheet(sheet)
        account_for_head(sheet, header, tally)
        for row in tally.in_time(range(header.row + 1, len(sheet.rows))):
            if sheet.filled[row]:
                reader.row(row)
    return tuple(_response(criterion, found, tally) for criterion in criteria.all)


def _response(criterion: Criterion, found: dict[str, Response], tally: Tally) -> Response:
    """What was found for a criterion; a remark where its row is gone."""
    if criterion.code not in found:
        tally.note(remarks_rows.NO_ROW, None, found=criterion.code)
    return found.get(criterion.code) or Response(criterion.code)


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
        self,
        sheet: Sheet,
        header: Header,
        criteria: Criteria,
        words: Vocabulary,
        tally: Tally,
        found: dict[str, Response],
        *,
        from_1904: bool,
    ) -> None:
        self.sheet = sheet
        self.criteria, self.words, self.tally, self.found = criteria, words, tally, found
        self.code, self.text = header.columns[Column.CODE], header.columns.get(Column.TEXT, NOWHERE)
        self.at = _Inputs(*(header.columns.get(column, NOWHERE) for column in INPUT_COLUMNS))
        own = (self.at.evidence_date, self.at.note, self.at.board_note)
        self.text_columns = TextColumns(*map(_counted, own))
        self.present = len(INPUT_COLUMNS) - self.at.count(NOWHERE)
        self.width = max(at for at in self.at if at != NOWHERE) + 2
        self.pick: Callable[[Sequence[Cell]], tuple[Cell, ...]] = itemgetter(
            *(min(at, self.width - 1) for at in self.at)
        )
        self.others = OtherRows(sheet, header, words, tally)
        self.cells = InputCells(sheet, self.at.answer, criteria.as_of, tally, from_1904=from_1904)
        self.answers = AnswerCells(self.cells, criteria, words)

    def row(self, row: int) -> None:
        """Read one row below the header."""
        cell = self.sheet.cell(row, self.code)
        criterion = self.criteria.by_code.get(cell) or self.bent(row, text_of(cell))  # type: ignore[arg-type]
        if criterion:
            self.keep(criterion, self.read(row, criterion))
        else:
            self.others.take(row, text_of(cell)[:MAX_WORDS], self.said(row))

    def bent(self, row: int, typed: str) -> Criterion | None:
        """The criterion whose code was written in another way."""
        criterion = code_of(typed, self.words)
        if criterion and typed != criterion.code:
            place = self.sheet.place(row, self.code)
            self.tally.note(remarks_rows.CODE_BENT, place, found=short(typed), allowed=criterion.code)
        return criterion

    def inputs(self, row: int) -> tuple[Cell, ...]:
        """The input cells of a row in the form's order; those of a column that the sheet lacks are empty."""
        cells = self.sheet.rows[row]
        lacking = self.width - len(cells)
        if lacking > 0:
            return self.pick(cells + [EMPTY] * lacking)
        return tuple(cells[at] if at < len(cells) else EMPTY for at in self.at)

    def said(self, row: int) -> list[int]:
        """The input columns of a row in which something stands, in the form's order."""
        return [
            at
            for at, cell in zip(self.at, self.inputs(row), strict=True)
            if type(cell) is Broken or text_of(cell)
        ]

    def read(self, row: int, criterion: Criterion) -> Response:
        """The response that stands in a row, accounted for."""
        cells, at, inputs = self.inputs(row), self.at, self.cells
        answered, value, evidence, dated, note, judged, judged_value, judged_note = cells
        self.account(row, len(cells) - cells.count(EMPTY))
        fits = self.text_fits(row, criterion)
        answer = self.answers.read(row, criterion, (answered, value), (at.answer, at.value), fits=fits)
        board = self.answers.read(
            row, criterion, (judged, judged_value), (at.board_answer, at.board_value), fits=fits
        )
        self.tell_board_only(row, answer, board)
        return Response(
            criterion.code,
            answer.answer,
            answer.typed,
            inputs.evidence(row, at.evidence, evidence),
            inputs.date(row, at.evidence_date, dated),
            inputs.words(row, at.note, note),
            inputs.place(row, at.value if answer.from_value else at.answer),
            inputs.place(row, at.evidence),
            board.answer,
            board.typed,
            inputs.words(row, at.board_note, judged_note),
            inputs.place(row, at.board_value if board.from_value else at.board_answer),
            dated,
            self.text_columns,
            self.both_cells(row, answer, board) if answer.both or board.both else (),
        )

    def account(self, row: int, filled: int) -> None:
        """Account for the code, for cells beside the input cells, and for the input cells left empty."""
        self.tally.understood += 1
        self.tally.ignored += self.sheet.filled[row] - 1 - filled
        self.tally.leave_empty(self.present - filled)

    def both_cells(self, row: int, answer: Reading, board: Reading) -> tuple[Quote, ...]:
        """The answer cell and the value cell of a measure, where both speak."""
        at, pairs = self.at, list[tuple[Stands, int, Reading, bool]]()
        for what, columns, reading in (
            (Stands.ANSWER, (at.answer, at.value), answer),
            (Stands.BOARD_ANSWER, (at.board_answer, at.board_value), board),
        ):
            against = (False, reading.answer is Said.UNREADABLE)
            pairs += zip((what, what), columns, reading.both or (), against, strict=False)
        return tuple(
            Quote(what, self.cells.place(row, column), each.typed, each.answer, against)
            for what, column, each, against in pairs
        )

    def text_fits(self, row: int, criterion: Criterion) -> bool:
        """Whether the text beside the code is its own, or at least no other criterion's."""
        cell = self.sheet.cell(row, self.text)
        if not cell or not isinstance(cell, str) or criterion.code in self.words.texts.get(cell, ()):
            return True
        codes = near_texts(self.words).get(loose_key(cell[:_LONGEST_TEXT]), frozenset())
        place = self.cells.place(row, self.text)
        if not codes:
            self.tally.note(remarks_rows.TEXT_CHANGED, place, found=criterion.code)
        elif criterion.code not in codes:
            self.tally.note(remarks_rows.TEXT_OF_ANOTHER, place, found=criterion.code, other=min(codes))
        return not codes or criterion.code in codes

    def tell_board_only(self, row: int, answer: Reading, board: Reading) -> None:
        """Tell of a row that is answered in the board's column only."""
        if answer.answer is Said.BLANK and board.answer is not Said.BLANK:
            place = self.cells.place(row, self.at.board_value if board.from_value else self.at.board_answer)
            self.tally.note(remarks_rows.BOARD_COLUMN, place, found=short(board.typed))

    def keep(self, criterion: Criterion, response: Response) -> None:
        """Keep a row's response; with an earlier row of the same code, what both come to."""
        first = self.found.get(criterion.code)
        if first is None:
            self.found[criterion.code] = response
            return
        both = together(first, response)
        self.found[criterion.code] = both.response
        if both.differ:
            other = _named(first.place, self.sheet.title)
            self.tally.note(remarks_rows.CODE_CONFLICT, response.place, found=criterion.code, other=other)
        elif first.place and first.place.sheet == self.sheet.title:
            self.tally.note(remarks_rows.CODE_TWICE, response.place, found=criterion.code)


@lru_cache(maxsize=4)
def near_texts(words: Vocabulary) -> dict[str, frozenset[str]]:
    """The codes of criteria by their text without regard to case, spaces and diacritics."""
    near = dict[str, frozenset[str]]()
    for text, codes in words.texts.items():
        near[loose_key(text)] = near.get(loose_key(text), frozenset()) | codes
    return near


def _counted(at: int) -> int | None:
    return None if at == NOWHERE else at + 1


def _named(place: CellPlace | None, sheet: str) -> str:
    """A row of this sheet by its number, of another by its sheet too."""
    if place is None:
        return "?"
    return str(place.row) if place.sheet == sheet else f"{place.sheet}!{place.row}"
