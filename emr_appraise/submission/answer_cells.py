"""Read the answer cell of a row together with its value cell, and account for both."""

from __future__ import annotations

from functools import cached_property, lru_cache

from emr_appraise.book.model import EMPTY, Broken, Cell
from emr_appraise.criteria.model import Criteria, Criterion, DateAnswer
from emr_appraise.submission import remarks_values
from emr_appraise.submission.answers import Reading, read_answer, said_nothing
from emr_appraise.submission.free_text import FreeText, as_unicode, old_encoding, short
from emr_appraise.submission.input_cells import InputCells
from emr_appraise.submission.model import Measured, Said
from emr_appraise.submission.normalise import MAX_WORDS, text_of
from emr_appraise.submission.vocabulary import Vocabulary

NOTHING: tuple[Cell, Cell] = (EMPTY, EMPTY)


class AnswerCells:
    """The pairs of answer and value cells of one sheet."""

    def __init__(self, cells: InputCells, criteria: Criteria, words: Vocabulary) -> None:
        self.cells, self.criteria, self.words = cells, criteria, words
        self.from_1904 = cells.from_1904

    def read(
        self,
        row: int,
        criterion: Criterion,
        cells: tuple[Cell, Cell],
        at: tuple[int, int],
        *,
        fits: bool,
    ) -> Reading:
        """The reading of an answer cell with its value cell; of another criterion's text, nothing is read."""
        if cells == NOTHING:
            return said_nothing(criterion)
        reading = _broken(cells) or (self.said(row, criterion, cells, at) if fits else _of_another(cells))
        self.cells.note(row, at[reading.from_value], reading.message, reading.values)
        spoke = int(reading.from_value)
        rejected = reading.answer is Said.UNREADABLE
        self.cells.book(row, at[spoke], cells[spoke], reading.typed, rejected=rejected)
        if isinstance(reading.answer, Measured) and _records_event(criterion):
            self.cells.tell_ahead(row, at[spoke], reading.answer.value)
        if reading.passed_over:
            self.pass_over(row, at[1 - spoke], cells[1 - spoke])
        elif cells[1 - spoke] != EMPTY:
            typed = text_of(cells[1 - spoke])
            self.cells.book(row, at[1 - spoke], cells[1 - spoke], typed, rejected=rejected)
        return reading

    def said(self, row: int, criterion: Criterion, cells: tuple[Cell, Cell], at: tuple[int, int]) -> Reading:
        """What the two cells say; typed in an old font, what they say in Unicode if that can be read."""
        reading = self.read_pair(criterion, cells)
        if reading.answer is not Said.UNREADABLE or reading.typed.isascii() or _too_long(cells):
            return reading
        known = self.old_encoding
        texts = [as_unicode(cell, known) if isinstance(cell, str) else FreeText("") for cell in cells]
        converted = [
            text.text if isinstance(cell, str) else cell for text, cell in zip(texts, cells, strict=True)
        ]
        again = self.read_pair(criterion, (converted[0], converted[1]))
        if again.answer is Said.UNREADABLE:
            return reading
        for text, column in zip(texts, at, strict=True):
            self.cells.note(row, column, text.message, text.values)
        return again

    @cached_property
    def old_encoding(self) -> str:
        """The old encoding that the sheet is typed in, if any; looked for only where an answer needs it."""
        return old_encoding(self.cells.sheet)

    def read_pair(self, criterion: Criterion, cells: tuple[Cell, Cell]) -> Reading:
        """The reading of the two cells as they stand."""
        if _too_long(cells):
            return read_answer(*cells, criterion, self.criteria, self.words, from_1904=self.from_1904)
        return read_again(*cells, criterion, self.criteria, self.words, self.from_1904)

    def pass_over(self, row: int, at: int, cell: Cell) -> None:
        """Something that stands in a cell which its criterion does not ask for."""
        self.cells.tally.ignored += 1
        self.cells.tally.note(remarks_values.NOT_ASKED, self.cells.place(row, at), found=short(text_of(cell)))


@lru_cache(maxsize=16_384, typed=True)
def read_again(
    answer: Cell, value: Cell, criterion: Criterion, criteria: Criteria, words: Vocabulary, from_1904: bool
) -> Reading:
    """The reading of two cells, remembered: thousands of workbooks say the same few words."""
    return read_answer(answer, value, criterion, criteria, words, from_1904=from_1904)


def _records_event(criterion: Criterion) -> bool:
    """Whether it asks for the day of something done; the day on which something ends may well lie ahead."""
    return isinstance(criterion.answer, DateAnswer) and criterion.answer.max_age_months is not None


def _too_long(cells: tuple[Cell, Cell]) -> bool:
    """Whether one of the cells is longer than any answer."""
    first, second = cells
    return (isinstance(first, str) and len(first) > MAX_WORDS) or (
        isinstance(second, str) and len(second) > MAX_WORDS
    )


def _broken(cells: tuple[Cell, Cell]) -> Reading | None:
    """The reading of a pair of which a cell holds an error; the book-keeping tells of it."""
    first, second = type(cells[0]) is Broken, type(cells[1]) is Broken
    return Reading(Said.UNREADABLE, from_value=not first) if first or second else None


def _of_another(cells: tuple[Cell, Cell]) -> Reading:
    """The reading of a pair beside which another criterion's text stands."""
    value = text_of(cells[1])
    return Reading(Said.UNREADABLE, value or text_of(cells[0]), from_value=bool(value))
