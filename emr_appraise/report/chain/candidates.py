"""The answers worth trying: every option of a scale; of a measure, both sides of each bar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from emr_appraise.appraisal.calendar import plus_months, within_months
from emr_appraise.criteria.model import (
    Bar,
    Criteria,
    Criterion,
    DateAnswer,
    NaRule,
    NumberAnswer,
    ScaleAnswer,
)
from emr_appraise.submission.model import Answer, Chosen, Measured, Said

_MOST_DECIMALS = 6


def candidates(criterion: Criterion, bars: tuple[Bar, ...], criteria: Criteria) -> tuple[Answer, ...]:
    """The answers in order, the best first; `bars` are those that a number has to reach here."""
    kind = criterion.answer
    if isinstance(kind, ScaleAnswer):
        options = sorted(kind.scale.options, key=lambda option: option.value, reverse=True)
        found: list[Answer] = [Chosen(option) for option in options]
    elif isinstance(kind, NumberAnswer):
        found = [Measured(number) for number in _numbers(kind, bars)]
    else:
        found = [Measured(day) for day in _days(kind, criteria.as_of)]
    if criterion.na is NaRule.ALLOWED:
        found.append(Said.NOT_APPLICABLE)
    return tuple(found)


def _numbers(kind: NumberAnswer, bars: tuple[Bar, ...]) -> list[Fraction]:
    """Each bound with its nearest neighbour on the wrong side, as far as such a number can be true."""
    least = {bound for bar in bars for bound in (bar.at_least, bar.partly_at_least) if bound is not None}
    most = {bound for bar in bars for bound in (bar.at_most, bar.partly_at_most) if bound is not None}
    tried = {each for bound in least for each in (bound, bound - _step(bound, kind))}
    tried |= {each for bound in most for each in (bound, bound + _step(bound, kind))}
    possible = [each for each in tried if each >= 0 and (kind.maximum is None or each <= kind.maximum)]
    return sorted(possible, reverse=bool(least))


def _step(bound: Fraction, kind: NumberAnswer) -> Fraction:
    """The smallest difference that a person would write: one, or one digit finer than the bound."""
    if kind.whole:
        return Fraction(1)
    decimals = next((each for each in range(_MOST_DECIMALS) if (bound * 10**each).denominator == 1), 0)
    return Fraction(1, 10 ** (decimals + 1))


def _days(kind: DateAnswer, as_of: date) -> Iterator[date]:
    yield as_of
    last = as_of if kind.max_age_months is None else oldest(kind.max_age_months, as_of)
    if last != as_of:
        yield last
    if last > date.min:
        yield last - timedelta(days=1)


def oldest(months: int, as_of: date) -> date:
    """The oldest day that is not older than so many months on the as-of date."""
    if as_of.year * 12 + as_of.month - 1 - months < 13:
        return date.min
    day = plus_months(as_of, -months)
    while not within_months(day, months, as_of):
        day += timedelta(days=1)
    while within_months(day - timedelta(days=1), months, as_of):
        day -= timedelta(days=1)
    return day
