"""Where the self-assessment's cells stand, and what those of each criterion accept."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.model import PERCENT, Criteria, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.places import column_letters
from emr_appraise.submission import form_prompts as prompts
from emr_appraise.submission.form_checks import Check, a_day, a_number, a_percent, one_of
from emr_appraise.submission.form_lists import Lists
from emr_appraise.submission.layout import Column
from emr_appraise.words import Text, same

HEADER_ROW = 4
FIRST_ROW = HEADER_ROW + 1
NUMBER_OF = {column: number for number, column in enumerate(Column, 1)}
Checks = Iterator[tuple[str, Check]]


def letters_of(column: Column) -> str:
    """The letters that a spreadsheet shows above a column."""
    return column_letters(NUMBER_OF[column])


def last_row(criteria: Criteria) -> int:
    """The row of the last criterion."""
    return max(HEADER_ROW + len(criteria.all), FIRST_ROW)


def column_range(column: Column, criteria: Criteria) -> str:
    """A column's cells below the header, as a formula names them."""
    return f"${letters_of(column)}${FIRST_ROW}:${letters_of(column)}${last_row(criteria)}"


def criterion_checks(criteria: Criteria, lists: Lists) -> Checks:
    """What every input cell of the sheet accepts, by the cell's address."""
    for row, criterion in enumerate(criteria.all, FIRST_ROW):
        yield from _answer_checks(row, criterion, lists)
        yield from _value_checks(row, criterion)
        yield from _evidence_checks(row, criterion)


def _answer_checks(row: int, criterion: Criterion, lists: Lists) -> Checks:
    source = lists.of_criterion(criterion)
    if source is None:
        return
    yield _cell(Column.ANSWER, row), one_of(source, prompts.answer_prompt(criterion), same(criterion.code))
    yield _cell(Column.BOARD_ANSWER, row), one_of(source)


def _value_checks(row: int, criterion: Criterion) -> Checks:
    if isinstance(criterion.answer, ScaleAnswer):
        return
    value, board = _cell(Column.VALUE, row), _cell(Column.BOARD_VALUE, row)
    yield value, _measure(value, criterion.answer, prompts.value_prompt(criterion), same(criterion.code))
    yield board, _measure(board, criterion.answer, None, None)


def _measure(cell: str, answer: NumberAnswer | DateAnswer, prompt: Text | None, title: Text | None) -> Check:
    if isinstance(answer, DateAnswer):
        return a_day(prompt, title)
    if answer.unit.id == PERCENT.id:
        return a_percent(cell, prompt, title)
    return a_number(answer.maximum, answer.whole, prompt, title)


def _evidence_checks(row: int, criterion: Criterion) -> Checks:
    how = Check(prompt=prompts.evidence_prompt(criterion), title=same(criterion.code))
    yield _cell(Column.EVIDENCE, row), how
    yield _cell(Column.EVIDENCE_DATE, row), a_day(prompts.evidence_date_prompt(criterion))


def _cell(column: Column, row: int) -> str:
    return f"{letters_of(column)}{row}"
