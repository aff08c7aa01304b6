"""Compare what a case expects with what its hospital came to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from emr_appraise.appraisal.model import Appraisal, Score
from emr_appraise.criteria.cases import Case
from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField
from emr_appraise.submission.layout import NO, YES
from emr_appraise.submission.model import Submission

NONE = "none"
TOTAL = "total"


class Subject(StrEnum):
    """What a difference is about: the key of a case that it stands under."""

    PROFILE = "profile"
    ANSWERS = "answers"
    GROUP = "group"
    ON_ANSWERS_ALONE = "on_answers_alone"
    GAPS = "gaps"
    CLAUSES = "clauses"
    OUTCOMES = "outcomes"
    SCORES = "scores"
    LEVELS = "levels"
    FACILITY_LEVEL = "facility_level"


@dataclass(frozen=True, slots=True)
class OtherValue:
    """One value that came out otherwise than expected; `name` is the code or area that it belongs to."""

    subject: Subject
    name: str
    expected: str
    actual: str
    """`none` where there is no such value."""


@dataclass(frozen=True, slots=True)
class OtherNames:
    """A list that holds other names than expected."""

    subject: Subject
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnknownName:
    """What a case names and the pack does not know, so that a slip of the pen tests nothing unseen."""

    subject: Subject
    found: str
    allowed: tuple[str, ...]
    """The names that could stand there; empty where any number or text could."""
    field: str = ""
    """The profile field that does not take the value found."""


Difference = OtherValue | OtherNames | UnknownName


def differences(case: Case, actual: Appraisal) -> Iterator[Difference]:
    """Everything that came out otherwise than the case expects; names that nobody knows are left out."""
    expected, placement = case.expect, actual.placement
    yield from _value(Subject.GROUP, "", expected.group, placement.group.number)
    alone = actual.on_answers_alone.group.number
    yield from _value(Subject.ON_ANSWERS_ALONE, "", expected.on_answers_alone, alone)
    blocking = [gap.finding.criterion.code for gap in actual.gaps if gap.blocks]
    yield from _names(Subject.GAPS, expected.gaps, blocking)
    failed = [clause.clause.id for group in placement.because for clause in group.failed]
    yield from _names(Subject.CLAUSES, expected.clauses, failed)
    yield from _named_values(case, actual)
    reached = actual.facility_level
    level = reached.level if reached else NONE
    yield from _value(Subject.FACILITY_LEVEL, "", expected.facility_level, level)


def unknown_names(case: Case, submission: Submission, criteria: Criteria) -> Iterator[UnknownName]:
    """Every name and every profile value of a case that the pack does not know."""
    yield from _unknown_facts(case, submission, criteria)
    for subject, names in _named(case).items():
        allowed = _allowed(subject, criteria)
        for name in names:
            if name not in allowed:
                yield UnknownName(subject, name, allowed)


def _named(case: Case) -> dict[Subject, Collection[str]]:
    """What a case names, by where it does so."""
    expect = case.expect
    return {
        Subject.ANSWERS: dict(case.answers),
        Subject.GROUP: () if expect.group is None else (str(expect.group),),
        Subject.ON_ANSWERS_ALONE: () if expect.on_answers_alone is None else (str(expect.on_answers_alone),),
        Subject.GAPS: expect.gaps or (),
        Subject.CLAUSES: expect.clauses or (),
        Subject.OUTCOMES: dict(expect.outcomes),
        Subject.SCORES: dict(expect.scores),
        Subject.LEVELS: dict(expect.levels),
    }


def _allowed(subject: Subject, criteria: Criteria) -> tuple[str, ...]:
    match subject:
        case Subject.GROUP | Subject.ON_ANSWERS_ALONE:
            return tuple(str(group.number) for group in criteria.placement)
        case Subject.CLAUSES:
            return tuple(dict.fromkeys(each.id for group in criteria.placement for each in group.clauses))
        case Subject.SCORES:
            return (TOTAL, *(area.id for area in criteria.areas))
        case Subject.LEVELS:
            return tuple(area.id for area in criteria.areas)
        case _:
            return (*criteria.by_code, *criteria.dormant)


def _unknown_facts(case: Case, submission: Submission, criteria: Criteria) -> Iterator[UnknownName]:
    fields = {field.id: field for field in criteria.profile}
    for name, written in case.profile:
        if written and name not in fields:
            yield UnknownName(Subject.PROFILE, name, tuple(fields))
        elif written and name not in submission.facility.facts:
            yield UnknownName(Subject.PROFILE, written, _values(fields[name]), field=name)


def _values(field: ProfileField) -> tuple[str, ...]:
    if field.kind is FieldKind.YES_NO:
        return YES.id, NO.id
    return tuple(option.id for option in field.options)


def _value(subject: Subject, name: str, expected: object, actual: object) -> Iterator[OtherValue]:
    if expected is not None and str(expected) != str(actual):
        yield OtherValue(subject, name, str(expected), str(actual))


def _names(subject: Subject, expected: Sequence[str] | None, actual: Collection[str]) -> Iterator[OtherNames]:
    if expected is not None and set(expected) != set(actual):
        missing = tuple(sorted(set(expected) - set(actual)))
        yield OtherNames(subject, missing, tuple(sorted(set(actual) - set(expected))))


def _named_values(case: Case, actual: Appraisal) -> Iterator[OtherValue]:
    outcomes = {finding.criterion.code: finding.outcome.value for finding in actual.findings}
    scores = {TOTAL: _points(actual.total)} | {area.area: _points(area.score) for area in actual.areas}
    levels = {area.area: NONE if area.level is None else str(area.level) for area in actual.areas}
    dormant = dict.fromkeys(actual.criteria.dormant, NONE)
    for subject, expected, known in (
        (Subject.OUTCOMES, case.expect.outcomes, dormant | outcomes),
        (Subject.SCORES, case.expect.scores, scores),
        (Subject.LEVELS, case.expect.levels, levels),
    ):
        for name, value in expected:
            if name in known:
                yield from _value(subject, name, value, known[name])


def _points(score: Score) -> str:
    return f"{_exact(score.points)}/{score.of}" if score.of else NONE


def _exact(points: Fraction) -> str:
    """Points as a person writes them: `3`, `3.5`, and `10/3` where no short decimal is exact."""
    is_decimal = points.denominator > 1 and (points * 100).denominator == 1
    return str(float(points)) if is_decimal else str(points)
