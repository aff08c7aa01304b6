"""What the clauses of a group ask of each criterion, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.criteria.condition import Condition
from emr_appraise.criteria.lint.reach import (
    ZERO,
    blocked_where,
    bottom_value,
    can_reach,
    lowest,
)
from emr_appraise.criteria.model import (
    AnswerKind,
    Criterion,
    DateAnswer,
    Floor,
    Group,
    LevelAtLeast,
    NaRule,
    NumberAnswer,
    RequiredMet,
    ScaleAnswer,
    ScalePoints,
)

_HALF, _FULL = Fraction(1, 2), Fraction(1)


class Demand(NamedTuple):
    """What is asked of one criterion; one that does not apply passes either."""

    met: bool = False
    at_least: Fraction | None = None
    """The floor under its value; none asked where None."""


NOTHING = Demand()


@dataclass(frozen=True, eq=False)
class Ladders:
    """The graded criteria of a pack by area."""

    graded: dict[str, tuple[Criterion, ...]]

    def first_from(self, area: str, level: int) -> int | None:
        """The lowest rung of an area at a level or above it; None where there is none."""
        rungs = [criterion.level or 0 for criterion in self.graded.get(area, ())]
        return min((rung for rung in rungs if rung >= level), default=None)

    def asked(self, rule: LevelAtLeast) -> tuple[str, ...]:
        """The areas that a level clause looks at."""
        return tuple(self.graded) if rule.areas is None else rule.areas

    def top(self, area: str) -> int:
        """The highest rung of an area; 0 where it has no ladder."""
        return max((criterion.level or 0 for criterion in self.graded.get(area, ())), default=0)

    def up_to(self, area: str, rung: int) -> tuple[Criterion, ...]:
        """The criteria on a rung of an area and below it."""
        return tuple(each for each in self.graded.get(area, ()) if (each.level or 0) <= rung)


def ladders_of(criteria: Iterable[Criterion]) -> Ladders:
    """The ladders that criteria form."""
    graded: dict[str, list[Criterion]] = {}
    for criterion in criteria:
        if criterion.level is not None:
            graded.setdefault(criterion.area, []).append(criterion)
    return Ladders({area: tuple(inside) for area, inside in graded.items()})


def required_by(rule: RequiredMet, criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """The required criteria that a clause looks at."""
    return tuple(
        criterion
        for criterion in criteria
        if criterion.required
        and (rule.areas is None or criterion.area in rule.areas)
        and not any(tag in rule.except_tags for tag in criterion.tags)
    )


def demands_of(group: Group, criteria: tuple[Criterion, ...], ladders: Ladders) -> dict[str, Demand]:
    """What a group's clauses ask of each criterion, by code; scores ask nothing of any one of them."""
    met, floors = set[str](), dict[str, Fraction]()
    for clause in group.clauses:
        match clause.rule:
            case RequiredMet() as rule:
                met.update(each.code for each in required_by(rule, criteria))
            case LevelAtLeast() as rule:
                met.update(each.code for each in _climbed(rule, ladders))
            case Floor(tag, at_least):
                for each in criteria:
                    if tag in each.tags:
                        floors[each.code] = max(at_least, floors.get(each.code, ZERO))
    return {code: Demand(code in met, floors.get(code)) for code in (*met, *(floors.keys() - met))}


def _climbed(rule: LevelAtLeast, ladders: Ladders) -> Iterable[Criterion]:
    for area in ladders.asked(rule):
        rung = ladders.first_from(area, rule.level)
        yield from ladders.up_to(area, rung) if rung is not None else ()


def may_be_left_out(criterion: Criterion) -> bool:
    """Whether a criterion can come out as not applicable, by the profile or by a claim."""
    return criterion.na is NaRule.ALLOWED or criterion.applies_if is not None


def refused_where(criterion: Criterion, demand: Demand) -> Condition | None:
    """For which facilities nothing passes a demand; None where for none."""
    if criterion.na is NaRule.ALLOWED:
        return None
    return blocked_where(criterion, met=demand.met, at_least=demand.at_least)


def least_value(kind: AnswerKind, demand: Demand) -> Fraction | None:
    """The lowest value that passes a demand; None where a criterion without a value may pass too."""
    if demand == NOTHING or isinstance(kind, DateAnswer):
        return None
    if isinstance(kind, ScaleAnswer):
        least = max(kind.met_from if demand.met else ZERO, demand.at_least or ZERO)
        passing = [Fraction(option.value) for option in kind.scale.options if option.value >= least]
        return min(passing, default=None)
    bars = [bar.at_least or ZERO for bar in kind.bars] if demand.met else [ZERO]
    return lowest(kind, max(min(bars), demand.at_least or ZERO))


def is_surely_met(kind: AnswerKind, demand: Demand) -> bool:
    """Whether whatever passes a demand meets the criterion, or does not apply."""
    value = least_value(kind, demand)
    if demand.met or value is None:
        return demand.met
    if isinstance(kind, ScaleAnswer):
        return value >= kind.met_from
    bars = kind.bars if isinstance(kind, NumberAnswer) else ()
    return all(bar.at_most is None and value >= (bar.at_least or ZERO) for bar in bars)


def least_share(kind: AnswerKind, demand: Demand) -> Fraction:
    """The least part of its points that a criterion earns when it passes a demand and applies."""
    if isinstance(kind, ScaleAnswer):
        value = least_value(kind, demand)
        return ZERO if value is None else _scale_share(kind, value)
    return _FULL if is_surely_met(kind, demand) else ZERO


def most_share(kind: AnswerKind) -> Fraction:
    """The largest part of its points that a criterion can earn at all."""
    if isinstance(kind, ScaleAnswer):
        return _scale_share(kind, Fraction(kind.scale.maximum))
    bars = kind.bars if isinstance(kind, NumberAnswer) else ()
    if not bars or any(can_reach(kind, bar) for bar in bars if isinstance(kind, NumberAnswer)):
        return _FULL
    has_partly = any(bar.partly_at_least is not None or bar.partly_at_most is not None for bar in bars)
    return _HALF if has_partly else ZERO


def _scale_share(kind: ScaleAnswer, value: Fraction) -> Fraction:
    full = kind.met_from if kind.scale.points is ScalePoints.TO_BAR else kind.scale.maximum
    return min(value, Fraction(full)) / full if full else _FULL


def no_answer_fails(criterion: Criterion, at_least: Fraction) -> bool:
    """Whether every value of an answer reaches a floor; a date, which has no value, never does."""
    bottom = bottom_value(criterion.answer)
    return bottom is not None and bottom >= at_least
