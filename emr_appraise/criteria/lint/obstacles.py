"""What keeps facilities out of a group whatever they answer: certain where it says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.criteria.condition import AllOf, AnyOf, Condition, Not
from emr_appraise.criteria.lint.demands import may_be_left_out, most_share, refused_where
from emr_appraise.criteria.lint.implied import Reached
from emr_appraise.criteria.lint.possible import ALWAYS, NEVER
from emr_appraise.criteria.lint.reach import unmet_where
from emr_appraise.criteria.model import (
    Area,
    Criterion,
    LevelAtLeast,
    ScoreAtLeast,
    ScoreOf,
)

_FULL = Fraction(1)


class Obstacle(NamedTuple):
    """A criterion's code, or a clause's id, that no answer gets past, and for which facilities."""

    name: str
    where: Condition


def obstacles(aim: Reached) -> Iterator[Obstacle]:
    """Every obstacle on the way to a group."""
    for area in aim.areas:
        for criterion in area.criteria:
            demand = aim.demands.get(criterion.code)
            where = refused_where(criterion, demand) if demand else None
            if where is not None:
                yield Obstacle(criterion.code, where)
    for clause in aim.group.clauses:
        match clause.rule:
            case LevelAtLeast() as rule:
                yield from (Obstacle(clause.id, where) for where in _rungs_missing(rule, aim))
            case ScoreAtLeast() as rule:
                yield from (Obstacle(clause.id, where) for where in _points_missing(rule, aim))


def _rungs_missing(rule: LevelAtLeast, aim: Reached) -> Iterator[Condition]:
    areas = {area.id: area for area in aim.areas}
    for name in aim.ladders.asked(rule):
        asked = aim.ladders.graded.get(name) or (areas[name].criteria if name in areas else ())
        on_it = [each for each in asked if (each.level or 0) >= rule.level]
        unmet = [_cannot_be_met_where(each) for each in on_it]
        if asked and NEVER not in unmet:
            yield AllOf((_some_applies(asked), *dict.fromkeys(unmet)))


def _cannot_be_met_where(criterion: Criterion) -> Condition:
    """A rung is climbed by meeting a criterion on it; a claim that it does not apply is not enough."""
    unmet = unmet_where(criterion)
    if criterion.applies_if is None:
        return NEVER if unmet is None else unmet
    left_out = Not(criterion.applies_if)
    return left_out if unmet is None else AnyOf((left_out, unmet))


def _points_missing(rule: ScoreAtLeast, aim: Reached) -> Iterator[Condition]:
    if rule.of is ScoreOf.TOTAL:
        if _falls_short([each for area in aim.areas for each in area.criteria], rule):
            yield ALWAYS
        return
    yield from (
        _some_applies(area.criteria) for area in _named(rule, aim) if _falls_short(area.criteria, rule)
    )


def _named(rule: ScoreAtLeast, aim: Reached) -> list[Area]:
    return [area for area in aim.areas if rule.of is ScoreOf.EACH_AREA or area.id in rule.of]


def _falls_short(criteria: Collection[Criterion], rule: ScoreAtLeast) -> bool:
    best = None if _may_be_full(criteria) else best_percent(criteria)
    return best is not None and best < rule.percent


def _may_be_full(criteria: Collection[Criterion]) -> bool:
    return all(most_share(each.answer) == _FULL for each in criteria)


def _some_applies(criteria: Iterable[Criterion]) -> Condition:
    """An area of which nothing applies by the profile is passed over."""
    return AnyOf(tuple(each.applies_if or ALWAYS for each in criteria))


def best_percent(criteria: Iterable[Criterion]) -> Fraction | None:
    """A percentage that no facility exceeds; None where there is nothing to score."""
    points, of, spare = Fraction(0), 0, list[tuple[Fraction, int]]()
    for criterion in criteria:
        share = most_share(criterion.answer)
        if share < _FULL and may_be_left_out(criterion):
            spare.append((share, criterion.weight))
        else:
            points, of = points + share * criterion.weight, of + criterion.weight
    for share, weight in sorted(spare, reverse=True):
        if share * of > points or not of:  # leaving it out would be worse
            points, of = points + share * weight, of + weight
    return points * 100 / of if of else None
