"""Count what a workbook answers, leaves blank or says unreadably; never what it is worth."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from emr_appraise.places import CellPlace
from emr_appraise.submission.checked import Checked
from emr_appraise.submission.layout import FormField, facility_fields
from emr_appraise.submission.model import Answer, Facility, Said
from emr_appraise.submission.own_rows import OwnField, own_fields, says_something


class AnswerCounts(NamedTuple):
    """Criteria by how their cell was read; they add up to `of`."""

    of: int
    answered: int
    not_applicable: int
    blank: int
    unreadable: int


class EvidenceCounts(NamedTuple):
    """Criteria by what stands in the cells of the evidence."""

    given: int
    dated: int
    unreadable_dates: int


class FieldState(StrEnum):
    """Whether a field of the facility sheet says something."""

    FILLED = "filled"
    BLANK = "blank"
    UNREADABLE = "unreadable"


class FieldSeen(NamedTuple):
    """A field of the facility sheet."""

    field: FormField
    state: FieldState
    place: CellPlace | None
    """None where the file has no row for it."""


def own_answers(checked: Checked) -> AnswerCounts:
    """The hospital's own answers."""
    return _counts(response.answer for response in checked.examined.submission.responses)


def board_answers(checked: Checked) -> AnswerCounts:
    """The board's answers."""
    return _counts(response.board_answer for response in checked.examined.submission.responses)


def without_row(checked: Checked) -> int:
    """Criteria for which the file has no row."""
    return sum(response.place is None for response in checked.examined.submission.responses)


def evidence(checked: Checked) -> EvidenceCounts:
    """How much evidence is named."""
    responses = checked.examined.submission.responses
    return EvidenceCounts(
        sum(bool(response.evidence) for response in responses),
        sum(isinstance(response.evidence_date, date) for response in responses),
        sum(response.evidence_date is Said.UNREADABLE for response in responses),
    )


def facility_seen(checked: Checked) -> tuple[FieldSeen, ...]:
    """Every field of the facility sheet, in the form's order."""
    rows = dict[str, list[OwnField]]()
    for each in own_fields(checked.examined, checked.criteria):
        rows.setdefault(each.field.id, []).append(each)
    facility = checked.examined.submission.facility
    return tuple(
        _seen(field, rows.get(field.id, []), facility) for field in facility_fields(checked.criteria)
    )


def _counts(answers: Iterable[Answer]) -> AnswerCounts:
    all_of_them = list(answers)
    special = [
        sum(each is said for each in all_of_them)
        for said in (Said.NOT_APPLICABLE, Said.BLANK, Said.UNREADABLE)
    ]
    return AnswerCounts(len(all_of_them), len(all_of_them) - sum(special), *special)


def _seen(field: FormField, rows: list[OwnField], facility: Facility) -> FieldSeen:
    said = [row for row in rows if says_something(row.cell)]
    place = (said or rows)[0].place if rows else None
    if not said:
        return FieldSeen(field, FieldState.BLANK, place)
    known = field.id in facility.facts or _identity(facility).get(field.id, False)
    return FieldSeen(field, FieldState.FILLED if known else FieldState.UNREADABLE, place)


def _identity(facility: Facility) -> dict[str, bool]:
    """Whether each fact about who the facility is was read."""
    return {
        "code": bool(facility.code),
        "name": bool(facility.name),
        "contact": bool(facility.contact),
        "submitted_on": isinstance(facility.submitted_on, date),
    }
