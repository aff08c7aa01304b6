"""Find a case that would notice a mutant: a hospital that the pack and the mutant judge differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice, product

from emr_appraise.appraisal.calendar import plus_months, within_months
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.cases import Case, CaseAnswer, Expected
from emr_appraise.criteria.condition import (
    AllOf,
    AnyOf,
    Condition,
    FieldWithin,
    Not,
    criteria_of,
    fields_of,
)
from emr_appraise.criteria.model import (
    Criteria,
    Criterion,
    FieldKind,
    NumberAnswer,
    ProfileField,
    ScaleAnswer,
)
from emr_appraise.places import FilePlace
from emr_appraise.submission.layout import NO, PASSED, YES
from emr_appraise.trial.case import appraise_case
from emr_appraise.trial.filled import Filled
from emr_appraise.trial.mutants import Mutant, MutantKind, mutated

_MOST_TRIED = 400
_BLANK = CaseAnswer()
_NOTHING = Expected(None, None, None, (), (), (), None, None)
Profile = tuple[tuple[str, str], ...]


def witness(mutant: Mutant, criteria: Criteria) -> Case | None:
    """The first of some likely cases that passes on the pack and fails on the mutant, or None."""
    if mutant.criterion is None:
        return None
    changed = mutated(mutant, criteria)
    for case in islice(_candidates(mutant, mutant.criterion, criteria), _MOST_TRIED):
        filled = Filled.of(case, criteria)
        as_it_is = appraise_case(case, filled.submission, criteria)
        expecting = replace(case, expect=_expected(mutant, mutant.criterion, as_it_is))
        if replace(filled, case=expecting).differs(changed):
            return expecting
    return None


def _candidates(mutant: Mutant, changed: Criterion, criteria: Criteria) -> Iterator[Case]:
    original = criteria.by_code[changed.code]
    others = [(), *(((code, _BLANK),) for code in _asked_met(original))]
    for profile in _profiles(original, criteria):
        for other in others:
            for answer in _answers(mutant, original, criteria):
                own = () if answer is None else ((changed.code, answer),)
                yield _case(criteria, profile, (*other, *own))


def _case(criteria: Criteria, profile: Profile, answers: tuple[tuple[str, CaseAnswer], ...]) -> Case:
    decision = (
        ("decision_number", "1/QĐ"),
        ("decision_date", f"{criteria.as_of:%d/%m/%Y}"),
        ("decision_outcome", PASSED.label.vi),
    )
    return Case("", FilePlace("", 0, 0), criteria.as_of, True, profile, answers, decision, False, _NOTHING)


def _expected(mutant: Mutant, criterion: Criterion, actual: Appraisal) -> Expected:
    outcomes = ((each.criterion.code, each.outcome.value) for each in actual.findings)
    levels = ((each.area, each.level) for each in actual.areas if each.area == criterion.area)
    on_a_ladder = mutant.kind is MutantKind.LEVEL
    return replace(
        _NOTHING,
        group=actual.placement.group.number,
        gaps=tuple(sorted(gap.finding.criterion.code for gap in actual.gaps if gap.blocks)),
        outcomes=tuple(each for each in outcomes if each[0] == criterion.code),
        levels=tuple((area, str(rung)) for area, rung in levels if on_a_ladder and rung is not None),
    )


def _answers(mutant: Mutant, original: Criterion, criteria: Criteria) -> Iterator[CaseAnswer | None]:
    """What to write into the row; None leaves it met with fresh evidence."""
    match mutant.kind:
        case MutantKind.BAR | MutantKind.MET_FROM | MutantKind.MAX_AGE | MutantKind.NOT_EXPIRED:
            yield from _near_the_bar(mutant, original, criteria.as_of)
        case MutantKind.NA_ALLOWED:
            yield CaseAnswer(answer=criteria.not_applicable.label.vi)
        case MutantKind.EVIDENCE_REQUIRED:
            yield CaseAnswer(evidence=NO.label.vi.lower())
        case MutantKind.EVIDENCE_MONTHS:
            for day in _edges((mutant.before, mutant.after), criteria.as_of):
                yield CaseAnswer(evidence_date=day)
        case _:
            yield None
            yield from _lowest(original)
            yield _BLANK


def _near_the_bar(mutant: Mutant, original: Criterion, as_of: date) -> Iterator[CaseAnswer]:
    if isinstance(original.answer, ScaleAnswer):
        for option in original.answer.scale.options:
            yield CaseAnswer(answer=option.label.vi)
    elif isinstance(original.answer, NumberAnswer):
        for bound in (mutant.before, mutant.after):
            if isinstance(bound, Fraction) and bound >= 0:
                yield CaseAnswer(value=_decimal(bound))
    elif mutant.kind is MutantKind.NOT_EXPIRED:
        yield CaseAnswer(value=_written(as_of - timedelta(days=1)))
    else:
        for day in _edges((mutant.before, mutant.after), as_of):
            yield CaseAnswer(value=day)


def _lowest(original: Criterion) -> Iterator[CaseAnswer]:
    if isinstance(original.answer, ScaleAnswer):
        lowest = min(original.answer.scale.options, key=lambda option: option.value)
        yield CaseAnswer(answer=lowest.label.vi)
    elif isinstance(original.answer, NumberAnswer) and original.answer.bars[-1].at_least is not None:
        yield CaseAnswer(value="0")


def _edges(months: Iterable[object], as_of: date) -> Iterator[str]:
    """For each age in months, the oldest day that is not older, and the day before it."""
    for age in months:
        if isinstance(age, int):
            day = plus_months(as_of, -age) - timedelta(days=4)
            while not within_months(day, age, as_of):
                day += timedelta(days=1)
            yield from (_written(day), _written(day - timedelta(days=1)))


def _written(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _decimal(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else str(float(number))


def _asked_met(criterion: Criterion) -> tuple[str, ...]:
    codes = (code for condition in _conditions(criterion) for code in criteria_of(condition))
    return tuple(dict.fromkeys(codes))


def _conditions(criterion: Criterion) -> tuple[Condition, ...]:
    bars = criterion.answer.bars if isinstance(criterion.answer, NumberAnswer) else ()
    asked = (criterion.applies_if, *(bar.when for bar in bars))
    return tuple(condition for condition in asked if condition is not None)


def _profiles(criterion: Criterion, criteria: Criteria) -> Iterator[Profile]:
    """A silent profile, and then the facts that the criterion asks about in all their combinations."""
    conditions = _conditions(criterion)
    asked = {field for condition in conditions for field in fields_of(condition)}
    fields = [field for field in criteria.profile if field.id in asked]
    values = [("", *_facts(field, conditions)) for field in fields]
    for chosen in product(*values):
        yield tuple((field.id, value) for field, value in zip(fields, chosen, strict=True) if value)


def _facts(field: ProfileField, conditions: tuple[Condition, ...]) -> Iterator[str]:
    if field.kind is FieldKind.YES_NO:
        yield from (YES.id, NO.id)
    elif field.kind is FieldKind.CHOICE:
        yield from (option.id for option in field.options)
    else:
        for part in _bounds(conditions):
            if part.field == field.id:
                for bound in (part.at_least, part.at_most):
                    if bound is not None:
                        yield from (_decimal(bound), _decimal(bound - 1), _decimal(bound + 1))


def _bounds(conditions: Iterable[Condition]) -> Iterator[FieldWithin]:
    for condition in conditions:
        match condition:
            case FieldWithin():
                yield condition
            case AllOf(parts) | AnyOf(parts):
                yield from _bounds(parts)
            case Not(part):
                yield from _bounds((part,))
