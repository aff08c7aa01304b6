"""Find the heading row of a self-assessment and what each column is, also where headings were reworded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from emr_appraise.book.model import Sheet
from emr_appraise.submission.codes import code_of
from emr_appraise.submission.layout import Column
from emr_appraise.submission.legacy_text import legacy
from emr_appraise.submission.normalise import MAX_WORDS, heading_key, label_key, text_of
from emr_appraise.submission.vocabulary import Vocabulary

HEADER_ROWS = 30
_SEARCHED_ROWS = 400
_ENOUGH_CODES = 3
_BRACKET = re.compile(r"\([^()]*\)\s*\Z")
"""What a heading adds in brackets, such as “(số, ngày văn bản)”."""
_SURE_BY_BEGINNING = (Column.ANSWER, Column.EVIDENCE_DATE)
"""Columns that may also be told by how a longer heading begins, such as “Trả lời của đơn vị”."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header row and the column of each heading, counted from 0."""

    row: int
    columns: dict[Column, int]
    reworded: dict[Column, str] = field(default_factory=dict)
    """Headings that are not the form's own, as written; empty where a column was told by its codes."""
    codes: bool = False
    """Whether a known code stands below."""


def find_header(sheet: Sheet, words: Vocabulary) -> Header | None:
    """The first row that holds at least the headings of code and answer, else the nearest to it."""
    for row, cells in enumerate(sheet.rows[:HEADER_ROWS]):
        columns = dict[Column, int]()
        for index, cell in enumerate(cells):
            if found := words.columns.get(heading_key(cell)):
                columns.setdefault(found, index)
        if Column.CODE in columns and Column.ANSWER in columns:
            header = Header(
                row, *_reworded(cells, words), _has_code(sheet, row + 1, columns[Column.CODE], words)
            )
            return _above(sheet, header, words) or header
    return _reworded_header(sheet, words, HEADER_ROWS)


def headings_seen(sheet: Sheet, words: Vocabulary) -> tuple[Column, ...]:
    """The form's headings in the row that has most of them."""
    rows = [_reworded(cells, words)[0] for cells in sheet.rows[:HEADER_ROWS]]
    return max((tuple(columns) for columns in rows), key=len, default=())


def answer_parts(sheet: Sheet, header: Header, words: Vocabulary) -> tuple[str, ...]:
    """The answers that stand as headings of their own below “Trả lời”, where an office split the column."""
    row, first = header.row + 1, header.columns[Column.ANSWER]
    if row >= len(sheet.rows) or _code_at(sheet, row, header.columns[Column.CODE], words):
        return ()
    parts = list[str]()
    for at in range(first, len(sheet.rows[row])):
        said = text_of(sheet.cell(row, at))
        headed = at != first and text_of(sheet.cell(header.row, at))
        if headed or not any(scale.find(said) for scale in set(words.answers.values())):
            break
        parts.append(said)
    return tuple(parts) if len(parts) > 1 else ()


def _above(sheet: Sheet, header: Header, words: Vocabulary) -> Header | None:
    """The heading row in other words that stands above codes, of which the one found is a repetition."""
    column = header.columns[Column.CODE]
    codes_above = any(_code_at(sheet, row, column, words) for row in range(header.row))
    return _reworded_header(sheet, words, header.row) if codes_above else None


def _reworded_header(sheet: Sheet, words: Vocabulary, before: int) -> Header | None:
    """The first row that has an answer heading in other words, and a code heading or a column of codes."""
    by_content = _column_of_codes(sheet, words)
    for row, cells in enumerate(sheet.rows[:before]):
        columns, reworded = _reworded(cells, words)
        if Column.ANSWER not in columns:
            continue
        if by_content is not None and columns.get(Column.CODE) != by_content:
            taken = next((column for column, at in columns.items() if at == by_content), None)
            if taken is not None:
                del columns[taken]
                reworded.pop(taken, None)
            columns[Column.CODE] = by_content
            reworded[Column.CODE] = text_of(cells[by_content]) if by_content < len(cells) else ""
        if Column.CODE in columns and Column.ANSWER in columns:  # codes may stand under what asks for answers
            return Header(row, columns, reworded, _has_code(sheet, row + 1, columns[Column.CODE], words))
    return None


def _reworded(cells: Sequence[object], words: Vocabulary) -> tuple[dict[Column, int], dict[Column, str]]:
    """The columns of a row by the form's headings first, then by other words for them."""
    columns, reworded = dict[Column, int](), dict[Column, str]()
    for index, cell in enumerate(cells):
        if found := words.columns.get(heading_key(cell)):
            columns.setdefault(found, index)
    for index, cell in enumerate(cells):
        if index in columns.values() or not isinstance(cell, str) or not 0 < len(cell) <= MAX_WORDS:
            continue
        other = _other_words(cell, words)
        if other is not None and other not in columns:
            columns[other], reworded[other] = index, text_of(cell)
    return columns, reworded


def _other_words(cell: str, words: Vocabulary) -> Column | None:
    old = legacy(cell)
    said = old.text if old and old.certain else cell
    key = label_key(said)
    for name in (key, label_key(_BRACKET.sub(" ", said))):
        found = words.columns.get(name) or words.reworded_columns.get(name)
        if found is not None or not name:
            return found
    begun = {
        column
        for label, column in words.columns.items()
        if column in _SURE_BY_BEGINNING and key.startswith(f"{label} ")
    }
    return begun.pop() if len(begun) == 1 else None


def _column_of_codes(sheet: Sheet, words: Vocabulary) -> int | None:
    """The column in which most known codes stand, if there are a few; None where two have as many."""
    counts = dict[int, int]()
    for cells in sheet.rows[:_SEARCHED_ROWS]:
        for index, cell in enumerate(cells):
            if isinstance(cell, str) and len(cell) <= 20 and code_of(cell, words):
                counts[index] = counts.get(index, 0) + 1
    most = max(counts.values(), default=0)
    best = [index for index, count in counts.items() if count == most]
    enough = min(_ENOUGH_CODES, len(words.codes))
    return best[0] if len(best) == 1 and most >= enough else None


def _has_code(sheet: Sheet, row: int, column: int, words: Vocabulary) -> bool:
    return any(_code_at(sheet, at, column, words) for at in range(row, len(sheet.rows)))


def _code_at(sheet: Sheet, row: int, column: int, words: Vocabulary) -> bool:
    cell = sheet.cell(row, column)
    return isinstance(cell, str) and code_of(cell[:MAX_WORDS], words) is not None
