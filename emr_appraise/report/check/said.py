"""What is said of a file, line by line; terminal and markdown say the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from emr_appraise import __version__
from emr_appraise.places import column_letters
from emr_appraise.report.check import wording_check as words
from emr_appraise.report.check.rejects import Rejected
from emr_appraise.report.numbers import day, figure
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import accounting
from emr_appraise.report.wording import AND_OTHERS
from emr_appraise.submission.checked import Checked, ColumnSeen, SheetSeen, StampPlace
from emr_appraise.submission.checked_counts import (
    AnswerCounts,
    FieldSeen,
    FieldState,
    board_answers,
    evidence,
    facility_seen,
    own_answers,
    without_row,
)
from emr_appraise.submission.form_language import form_language
from emr_appraise.submission.layout import FACILITY_FIELDS
from emr_appraise.words import Text, join, same

Line = tuple[Text, Text]
"""A label, and what is said beside it."""
_SHORT, _LONG, _MESSAGE, _NAMED = 40, 160, 400, 8
_FINGERPRINT = 19


def about_file(checked: Checked) -> Iterator[Line]:
    """Its kind and size, the program that wrote it, its hash."""
    book = checked.examined.book
    yield words.KIND, words.KIND_SIZE.fill(kind=words.KINDS[book.kind], size=figure(checked.size))
    if book.facts.program:
        yield words.PROGRAM, same(one_line(book.facts.program, _LONG))
    yield words.SHA256, same(checked.examined.submission.sha256)


def about_form(checked: Checked) -> Iterator[Line]:
    """Which pack's form it is, and how that is known."""
    criteria, stamp = checked.criteria, checked.stamp
    template = words.PACK_ASSUMED if stamp.place is StampPlace.MISSING else words.PACK_VERSION
    yield words.PACK, template.fill(pack=criteria.id, version=criteria.version)
    yield words.STAMP, words.STAMPS[stamp.place]
    yield words.FINGERPRINT, _fingerprint(checked)
    yield words.FORM_LANGUAGE, words.FORM_LANGUAGES[form_language(checked.examined.found)]


def title(sheet: SheetSeen) -> Text:
    """A sheet's title, and whether it is hidden."""
    named = one_line(sheet.title, _SHORT)
    return words.HIDDEN.fill(title=named) if sheet.hidden else same(named)


def sheet_counts(sheet: SheetSeen) -> Text:
    """How much stands in a sheet."""
    return join([words.ROWS_FILLED.of(sheet.rows), words.CELLS_OF.of(sheet.cells)])


def sheet_line(sheet: SheetSeen) -> Text:
    """All about a sheet, where there is no room for columns."""
    taken_for = words.TAKEN_FOR[sheet.taken_for]
    return words.SHEET_LINE.fill(title=title(sheet), counts=sheet_counts(sheet), taken_for=taken_for)


def letters(seen: ColumnSeen) -> Text:
    """The letters above a column."""
    return same(column_letters(seen.place.column))


def read_as(seen: ColumnSeen) -> Text:
    """What a column is read as, and under which heading where that is not the form's."""
    heading = one_line(seen.heading, _SHORT)
    if seen.column is None:
        return words.NOT_READ.fill(heading=heading)
    if not seen.is_own:
        return seen.column.value
    template = words.READ_UNDER if heading else words.READ_BY_CODES
    return template.fill(column=seen.column.value, heading=heading)


def counts(checked: Checked) -> Iterator[Line]:
    """What was read: answers, evidence, facility, decision, and what became of every cell."""
    yield words.ANSWERS, _answers(own_answers(checked), without_row(checked))
    board = board_answers(checked)
    if board.blank < board.of:
        yield words.BOARD_ANSWERS, _answers(board, 0)
    found = evidence(checked)
    given, dated, unreadable = found
    yield words.EVIDENCE, words.EVIDENCE_COUNTS.fill(given=given, dated=dated, unreadable=unreadable)
    yield from _facility(checked)
    yield words.DECISION, _decision(checked)
    yield words.CELLS, accounting(checked.examined.submission.accounting)


def because(each: Rejected) -> Text:
    """Why a cell does not count, and what stands in it where the remark does not quote that."""
    says = Text(*(one_line(said, _MESSAGE) for said in each.remark.says))
    quoted = each.holds == each.remark.found.vi or each.stands.vi in says.vi
    template = words.BECAUSE if quoted else words.STANDS_BECAUSE
    return template.fill(stands=each.stands, says=says, code=each.remark.code)


def footer(checked: Checked) -> Text:
    """By which pack the file was read, and that it was not scored."""
    criteria = checked.criteria
    return words.NOT_A_SCORE.fill(
        id=criteria.id, version=criteria.version, as_of=day(criteria.as_of), tool=__version__
    )


def _fingerprint(checked: Checked) -> Text:
    found, ours = checked.stamp.fingerprint, checked.criteria.fingerprint
    if not found:
        return words.NO_FINGERPRINT
    if found == ours:
        return words.SAME_FINGERPRINT
    return words.OTHER_FINGERPRINT.fill(found=one_line(found[:_FINGERPRINT]), ours=ours[:_FINGERPRINT])


def _answers(found: AnswerCounts, missing: int) -> Text:
    told = words.ANSWER_COUNTS.fill(**found._asdict())
    return join([told, words.WITHOUT_ROW.of(missing)], "") if missing else told


def _facility(checked: Checked) -> Iterator[Line]:
    if checked.examined.found.facility is None:
        yield words.FACILITY, words.NO_FACILITY
        return
    facility = checked.examined.submission.facility
    name = one_line(facility.name, _LONG) or words.NO_NAME
    yield words.FACILITY, words.NAMED.fill(name=name, code=one_line(facility.code, _SHORT) or words.NO_CODE)
    yield words.FIELDS, _fields(facility_seen(checked))


def _fields(seen: tuple[FieldSeen, ...]) -> Text:
    """The fields but those that the line above names, counted; what is missing by name."""
    named = {field.id for field in FACILITY_FIELDS[:2]}
    rest = [each for each in seen if each.field.id not in named]
    by_state = {state: [each.field.label for each in rest if each.state is state] for state in FieldState}
    many = {state.value: len(labels) for state, labels in by_state.items()}
    told = words.FIELD_COUNTS.fill(of=len(rest), **many)
    missing = [
        template.fill(fields=_named(by_state[state]))
        for state, template in words.FIELDS_NAMED.items()
        if by_state[state]
    ]
    return join([told, *missing], ". ")


def _named(labels: list[Text]) -> Text:
    named = join(labels[:_NAMED], "; ")
    return AND_OTHERS.fill(named=named) if labels[_NAMED:] else named


def _decision(checked: Checked) -> Text:
    found = checked.examined.submission.decision
    if found is None:
        return words.NO_DECISION
    number = one_line(found.number, _SHORT) or words.UNNAMED
    return words.DECISION_NAMED.fill(
        number=number, day=day(found.date) if isinstance(found.date, date) else words.UNNAMED
    )
