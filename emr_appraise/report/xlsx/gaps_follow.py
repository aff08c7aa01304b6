"""What helps the facility to follow its plan: lists to choose from, reminders, colours that go with words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.book import Book
from emr_appraise.report.xlsx.gaps_place import DAY_COLUMN, DAY_ROW, FIRST, HEADS, At, Span
from emr_appraise.report.xlsx.gaps_remind import REMINDERS
from emr_appraise.report.xlsx.look import Style, Tint
from emr_appraise.report.xlsx.sheet import Sheet
from emr_appraise.report.xlsx.wording_xlsx import Status
from emr_appraise.words import Language, Text

_EARLIEST = date(2020, 1, 1)
_LONGEST_TITLE = 32
_STATUS_TINTS = {
    Status.NOT_STARTED: Tint.BAD,
    Status.IN_PROGRESS: Tint.FAIR,
    Status.DONE: Tint.GOOD,
    Status.WILL_NOT_DO: Tint.SILENT,
}


class _Rule(NamedTuple):
    """Colour the cells of these columns where a formula about the first row holds."""

    columns: tuple[tuple[str, str], ...]
    """From one to another."""
    formula: str
    tint: Tint


def follow(book: Book, sheet: Sheet, contents: Contents) -> None:
    """The day of the reminders, what can be filled in, and how it is coloured."""
    span = Span(len(contents.gaps))
    _write_day(sheet, contents.as_of)
    _ask_status(sheet, span)
    _ask_date(sheet, FIRST - 1, At.PLANNED.place, span.last - 1)
    for rule in _rules(book.ink.language):
        places = [f"{first}{FIRST}:{last}{span.last}" for first, last in rule.columns]
        options = {"type": "formula", "criteria": rule.formula, "format": book.tints[rule.tint]}
        sheet.drawn.conditional_format(places[0], {**options, "multi_range": " ".join(places)})


def _write_day(sheet: Sheet, as_of: date) -> None:
    sheet.put(DAY_ROW, DAY_COLUMN - 1, words.FOLLOWED_TO, Style.SIDE_NOTE)
    sheet.put(DAY_ROW, DAY_COLUMN, as_of, Style.FILL_DATE)
    hint = words.FOLLOWED_TO_HINT.fill(reminder=words.REMINDER)
    _ask_date(sheet, DAY_ROW, DAY_COLUMN, DAY_ROW, hint)


def _ask_date(sheet: Sheet, row: int, column: int, last_row: int, asked: Text = words.DATE_ASKED) -> None:
    rule = {
        "validate": "date",
        "criteria": ">=",
        "value": _EARLIEST,
        "input_title": _title(sheet, words.PLANNED if row >= HEADS else words.FOLLOWED_TO),
        "input_message": sheet.ink.say(asked),
        "error_message": sheet.ink.say(words.DATE_REFUSED),
    }
    sheet.drawn.data_validation(row, column, last_row, column, rule)


def _ask_status(sheet: Sheet, span: Span) -> None:
    statuses = [sheet.ink.say(status.value) for status in Status]
    rule = {
        "validate": "list",
        "source": statuses,
        "input_title": _title(sheet, words.STATUS),
        "input_message": sheet.ink.say(words.STATUS_ASKED),
        "error_message": sheet.ink.say(words.STATUS_REFUSED.fill(statuses=", ".join(statuses))),
    }
    column = At.STATUS.place
    sheet.drawn.data_validation(FIRST - 1, column, span.last - 1, column, rule)


def _title(sheet: Sheet, text: Text) -> str:
    return sheet.ink.say(text)[:_LONGEST_TITLE]


def _rules(language: Language) -> Iterator[_Rule]:
    """The rules, those first that win; a date is coloured only where the reminder says why."""
    status, reminded = f"TRIM(${At.STATUS}{FIRST})", f"${At.REMINDER}{FIRST}"
    for each, tint in _STATUS_TINTS.items():
        yield _Rule(((At.STATUS, At.STATUS),), f'={status}="{each.value.say(language)}"', tint)
    yield _Rule((("A", At.DUE),), f'={status}="{Status.DONE.value.say(language)}"', Tint.SETTLED)
    for told in REMINDERS:
        formula = f'={reminded}="{told.says.say(language)}"'
        columns = ((told.colours, told.colours), (At.REMINDER, At.REMINDER))
        yield _Rule(columns, formula, told.tint)
