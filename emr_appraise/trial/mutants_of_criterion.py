"""The mutants of one criterion: whether it is required, when met, whom it applies to, how it is proven."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from emr_appraise.criteria.condition import Not
from emr_appraise.criteria.model import (
    PERCENT,
    AnswerKind,
    Bar,
    Criterion,
    DateAnswer,
    Group,
    NaRule,
    NumberAnswer,
    ScaleAnswer,
    Word,
)
from emr_appraise.trial.mutants import (
    Mutant,
    MutantKind,
    Path,
    Setting,
    Vain,
    asks_required,
    required_rules,
)

_BOUNDS = ("at_least", "at_most", "partly_at_least", "partly_at_most")
_ANY_PAST_DAY = 1200
"""Months, a hundred years: a date that need not last past the as-of date."""


def criterion_mutants(criterion: Criterion, placement: tuple[Group, ...]) -> Iterator[Mutant]:
    """Every mutant of a criterion, in the order of its keys."""
    yield from _answer_mutants(criterion)
    yield _required(criterion, placement)
    if criterion.required and criterion.na is not NaRule.ALLOWED:
        changed = replace(criterion, na=NaRule.ALLOWED)
        yield _mutant(MutantKind.NA_ALLOWED, changed, ("na",), criterion.na.value, NaRule.ALLOWED.value)
    yield from _applicability(criterion)
    yield from _evidence(criterion)
    for level in _neighbours(criterion.level, least=1):
        changed = replace(criterion, level=level)
        yield _mutant(MutantKind.LEVEL, changed, ("level",), criterion.level, level)


def _mutant(
    kind: MutantKind,
    changed: Criterion,
    path: Path,
    before: Setting,
    after: Setting,
    *,
    unit: Word | None = None,
    vain: Vain | None = None,
) -> Mutant:
    return Mutant(kind, changed.code, path, before, after, unit, vain, criterion=changed)


def _neighbours(number: int | None, least: int) -> tuple[int, ...]:
    return () if number is None else tuple(each for each in (number - 1, number + 1) if each >= least)


def _required(criterion: Criterion, placement: tuple[Group, ...]) -> Mutant:
    was = criterion.required
    kind = MutantKind.NO_LONGER_REQUIRED if was else MutantKind.MADE_REQUIRED
    asked = any(asks_required(rule, criterion) for rule in required_rules(placement))
    vain = None if asked else Vain.NO_CLAUSE_ASKS
    return _mutant(kind, replace(criterion, required=not was), ("required",), was, not was, vain=vain)


def _applicability(criterion: Criterion) -> Iterator[Mutant]:
    if criterion.applies_if is None:
        return
    reversed_rule = replace(criterion, applies_if=Not(criterion.applies_if))
    yield _mutant(MutantKind.APPLIES_REVERSED, reversed_rule, ("applies_if",), None, None)
    for_all = replace(criterion, applies_if=None)
    yield _mutant(MutantKind.APPLIES_REMOVED, for_all, ("applies_if",), None, None)


def _evidence(criterion: Criterion) -> Iterator[Mutant]:
    evidence = criterion.evidence
    was, path = evidence.required, ("evidence", "required")
    flipped = replace(criterion, evidence=replace(evidence, required=not was))
    yield _mutant(MutantKind.EVIDENCE_REQUIRED, flipped, path, was, not was)
    vain = None if was else Vain.EVIDENCE_NOT_ASKED
    for months in _neighbours(evidence.valid_months, least=0):
        changed = replace(criterion, evidence=replace(evidence, valid_months=months))
        path = ("evidence", "valid_months")
        kind = MutantKind.EVIDENCE_MONTHS
        yield _mutant(kind, changed, path, evidence.valid_months, months, vain=vain)


def _answer_mutants(criterion: Criterion) -> Iterator[Mutant]:
    match criterion.answer:
        case ScaleAnswer() as kind:
            yield from _scale_mutants(criterion, kind)
        case NumberAnswer() as kind:
            for index, bar in enumerate(kind.bars):
                yield from _bar_mutants(criterion, kind, index, bar)
        case DateAnswer() as kind:
            yield from _date_mutants(criterion, kind)


def _answered(criterion: Criterion, answer: AnswerKind) -> Criterion:
    return replace(criterion, answer=answer)


def _scale_mutants(criterion: Criterion, kind: ScaleAnswer) -> Iterator[Mutant]:
    """The next answer up and the next down; the lowest answer of all is never enough."""
    values = sorted(option.value for option in kind.scale.options if option.value > 0)
    lower = [value for value in values if value < kind.met_from]
    higher = [value for value in values if value > kind.met_from]
    for value in (*lower[-1:], *higher[:1]):
        changed = _answered(criterion, replace(kind, met_from=value))
        yield _mutant(MutantKind.MET_FROM, changed, ("answer", "met_from"), kind.met_from, value)


def _date_mutants(criterion: Criterion, kind: DateAnswer) -> Iterator[Mutant]:
    if kind.max_age_months is None:
        changed = _answered(criterion, DateAnswer(_ANY_PAST_DAY))
        yield _mutant(MutantKind.NOT_EXPIRED, changed, ("answer", "date", "not_expired"), True, False)
    for months in _neighbours(kind.max_age_months, least=0):
        changed = _answered(criterion, DateAnswer(months))
        path = ("answer", "date", "max_age_months")
        yield _mutant(MutantKind.MAX_AGE, changed, path, kind.max_age_months, months)


def _bar_mutants(criterion: Criterion, kind: NumberAnswer, index: int, bar: Bar) -> Iterator[Mutant]:
    below = ("answer", "percent" if kind.unit.id == PERCENT.id else "number")
    path = below if index == len(kind.bars) - 1 else (*below, "unless", index)
    for name in _BOUNDS:
        old: Fraction | None = getattr(bar, name)
        for new in () if old is None else (old - step_of(kind, old), old + step_of(kind, old)):
            bars = (*kind.bars[:index], _moved(bar, name, new), *kind.bars[index + 1 :])
            changed = _answered(criterion, replace(kind, bars=bars))
            vain = None if _tells_apart(name, old, new, kind.maximum) else Vain.OUT_OF_RANGE
            yield _mutant(MutantKind.BAR, changed, (*path, name), old, new, unit=kind.unit, vain=vain)


def _moved(bar: Bar, name: str, bound: Fraction) -> Bar:
    return replace(bar, **{name: bound})  # type: ignore[arg-type]  # one of the four bounds


def step_of(kind: NumberAnswer, bar: Fraction) -> Fraction:
    """The step by which a bar is moved: one where only whole numbers count, else a tenth of its last digit.

    A case with a value exactly on the bar, and one with a value that one step short of it, notice.
    """
    if kind.whole:
        return Fraction(1)
    step = Fraction(1)
    while bar % step:
        step /= 10
    return step / 10


def _tells_apart(name: str, old: Fraction | None, new: Fraction, maximum: Fraction | None) -> bool:
    """Whether a measure from 0 to the maximum may lie on the other side of the new bar."""
    low, high = sorted((old or Fraction(0), new))
    if name.endswith("at_least"):  # told apart by a value from low on, but under high
        return high > 0 and (maximum is None or low <= maximum)
    return high >= 0 and (maximum is None or low < maximum)  # by one over low, and up to high
