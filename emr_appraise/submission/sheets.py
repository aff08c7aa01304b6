"""Find out which sheet of a book is what: by its title, else by what it holds; never by its position."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from emr_appraise.book.model import NAMELESS, Book
from emr_appraise.book.model import Sheet as BookSheet
from emr_appraise.errors import InputError
from emr_appraise.submission import refusals_form, remarks_files
from emr_appraise.submission.field_sheets import DECISION_NAMES, has_fields
from emr_appraise.submission.headings import Header, answer_parts, find_header, headings_seen
from emr_appraise.submission.layout import Column, FormField, Sheet
from emr_appraise.submission.normalise import label_key
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.vocabulary import Vocabulary
from emr_appraise.words import Text, join, same


@dataclass(frozen=True, slots=True)
class Found:
    """The sheets to read."""

    assessments: tuple[tuple[BookSheet, Header], ...]
    """The self-assessment; further ones behind it, where an office has left more than one."""
    facility: BookSheet | None
    decision: BookSheet | None


def find_sheets(book: Book, words: Vocabulary, where: str, tally: Tally) -> Found:
    """The sheets to read, with remarks on those that were not where the form has them.

    Raises InputError where no sheet is a self-assessment.
    """
    titled = _by_title(book, words)
    assessments = _assessments(book, titled, words, tally)
    if not assessments:
        raise _not_our_form(book, words, where, tally)
    for sheet, header in assessments:
        if parts := answer_parts(sheet, header, words):
            raise InputError(where, refusals_form.ANSWER_SPLIT, found=", ".join(parts))
    used = {sheet.title for sheet, _ in assessments}
    find = _Fields(book, titled, used, words, tally)
    facility = find.sheet(Sheet.FACILITY, words.facility)
    return Found(assessments, facility, find.sheet(Sheet.DECISION, DECISION_NAMES))


def _by_title(book: Book, words: Vocabulary) -> dict[Sheet, BookSheet]:
    """The sheets with the form's titles; of several, one that can be seen."""
    found = dict[Sheet, BookSheet]()
    for sheet in sorted(book.sheets, key=lambda sheet: sheet.hidden):
        kind = words.sheets.get(label_key(sheet.title))
        if kind is not None:
            found.setdefault(kind, sheet)
    return found


def _assessments(
    book: Book, titled: Mapping[Sheet, BookSheet], words: Vocabulary, tally: Tally
) -> tuple[tuple[BookSheet, Header], ...]:
    """Every sheet that is a self-assessment, the titled one first; hidden ones only if no other is."""
    own = titled.get(Sheet.ASSESSMENT)
    untitled = [sheet for sheet in book.sheets if sheet not in titled.values()]
    candidates = [*([own] if own else []), *untitled]
    headed = [(sheet, header) for sheet in tally.in_time(candidates) if (header := find_header(sheet, words))]
    found = [(sheet, header) for sheet, header in headed if sheet is own or header.codes] or headed[:1]
    if not found:
        rest = [sheet for kind, sheet in titled.items() if kind is not Sheet.ASSESSMENT]
        found = [(sheet, header) for sheet in rest if (header := find_header(sheet, words))]
    seen = [(sheet, header) for sheet, header in found if not sheet.hidden]
    chosen = seen or found[:1]
    for sheet, header in found:
        if (sheet, header) not in chosen:
            tally.note(remarks_files.HIDDEN_COPY, None, found=sheet.title[:80])
    _tell_chosen([sheet for sheet, _ in chosen], own, tally)
    return tuple(chosen)


def _tell_chosen(chosen: list[BookSheet], own: BookSheet | None, tally: Tally) -> None:
    for number, sheet in enumerate(chosen):
        if number:
            tally.note(remarks_files.SECOND_SHEET, None, found=sheet.title[:80])
        elif sheet is not own:
            _tell_by_content(sheet, Sheet.ASSESSMENT, tally)
        if sheet.hidden:
            tally.note(remarks_files.HIDDEN_SHEET, None, found=sheet.title[:80])


def _tell_by_content(sheet: BookSheet, kind: Sheet, tally: Tally) -> None:
    if sheet.title != NAMELESS:
        tally.note(remarks_files.SHEET_BY_CONTENT, None, found=sheet.title[:80], allowed=kind.value)


@dataclass(frozen=True, slots=True)
class _Fields:
    """Looks for the sheets of one row a field."""

    book: Book
    titled: Mapping[Sheet, BookSheet]
    used: set[str]
    words: Vocabulary
    tally: Tally

    def sheet(self, kind: Sheet, names: Mapping[str, FormField]) -> BookSheet | None:
        """The sheet of a kind by its title, else the first that has its rows and no title of ours."""
        titled = self.titled.get(kind)
        used = self.used | {sheet.title for sheet in self.titled.values()}
        seen_first = sorted(self.book.sheets, key=lambda sheet: sheet.hidden)
        others = [
            sheet
            for sheet in self.tally.in_time(seen_first)
            if sheet.title not in used and has_fields(sheet, names, self.words)
        ]
        if titled is not None and titled.title not in self.used:
            chosen: BookSheet | None = titled
        else:
            chosen = others.pop(0) if others else None
            if chosen is not None:
                _tell_by_content(chosen, kind, self.tally)
        for other in others:
            self.tally.note(remarks_files.OTHER_FIELD_SHEET, None, found=other.title[:80], allowed=kind.value)
        return chosen


def _not_our_form(book: Book, words: Vocabulary, where: str, tally: Tally) -> InputError:
    """The refusal: what is needed, which sheets there are, and the headings that come nearest."""
    if book.facts.lost_letters:
        return InputError(where, refusals_form.HEADINGS_LOST)
    code, answer = Column.CODE.value, Column.ANSWER.value
    needed = Text(f"{code.vi}”, “{answer.vi}", f'{code.en}", "{answer.en}')
    sheets = ", ".join(sheet.title for sheet in book.sheets)[:200]
    seen = max((headings_seen(sheet, words) for sheet in tally.in_time(book.sheets)), key=len, default=())
    if not seen:
        return InputError(where, refusals_form.NOT_OUR_FORM, allowed=needed, found=sheets)
    missing = [column for column in (Column.CODE, Column.ANSWER) if column not in seen]
    return InputError(
        where,
        refusals_form.HEADINGS_MISSING,
        missing=join([column.value for column in missing]),
        seen=join([column.value for column in seen]),
        found=same(sheets),
    )
