"""What values an answer can have, and which bars they can reach."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from math import ceil, floor

from emr_appraise.criteria.condition import AllOf, AnyOf, Condition, Not, ProfileValue, holds
from emr_appraise.criteria.lint.possible import ALWAYS
from emr_appraise.criteria.model import (
    PERCENT,
    AnswerKind,
    Bar,
    Criterion,
    DateAnswer,
    NumberAnswer,
    ScaleAnswer,
)

ZERO = Fraction(0)


def has_value(kind: NumberAnswer, at_least: Fraction | None, at_most: Fraction | None) -> bool:
    """Whether a measure can lie between the bounds, both included; None leaves a side open."""
    low = lowest(kind, at_least)
    high = min((bound for bound in (at_most, highest(kind)) if bound is not None), default=None)
    return high is None or low <= high


def lowest(kind: NumberAnswer, at_least: Fraction | None) -> Fraction:
    """The lowest value of a measure from a bound on; it may lie over the measure's own maximum."""
    bound = max(ZERO, at_least or ZERO)
    return Fraction(ceil(bound)) if kind.whole else bound


def highest(kind: NumberAnswer) -> Fraction | None:
    """The highest value that a measure can have; None where there is no limit."""
    if kind.maximum is None or not kind.whole:
        return kind.maximum
    return Fraction(floor(kind.maximum))


def can_reach(kind: NumberAnswer, bar: Bar) -> bool:
    """Whether some value reaches the bar."""
    return has_value(kind, bar.at_least, bar.at_most)


def can_miss(kind: NumberAnswer, bar: Bar) -> bool:
    """Whether some value does not reach the bar."""
    return misses(kind, bar.at_least, bar.at_most)


def misses(kind: NumberAnswer, at_least: Fraction | None, at_most: Fraction | None) -> bool:
    """Whether some value of a measure lies outside the bounds."""
    top = highest(kind)
    over = at_most is not None and (top is None or top > at_most)
    return over or (at_least is not None and at_least > 0)


def can_reach_partly_only(kind: NumberAnswer, bar: Bar) -> bool:
    """Whether some value reaches the bar's easier part and not the bar; the two go one way."""
    if bar.at_least is not None:
        low, top = lowest(kind, bar.partly_at_least), highest(kind)
        return low < bar.at_least and (top is None or low <= top)
    bounds = [bound for bound in (bar.partly_at_most, highest(kind)) if bound is not None]
    if not bounds:
        return True
    most = Fraction(floor(min(bounds))) if kind.whole else min(bounds)
    return most >= 0 and most > (bar.at_most or ZERO)


def in_play(kind: NumberAnswer, index: int) -> Condition:
    """When the bar at an index is the one that counts, as far as a filled-in profile tells."""
    earlier = tuple(Not(bar.when) for bar in kind.bars[:index] if bar.when is not None)
    return AllOf((*earlier, kind.bars[index].when or ALWAYS))


def unmet_where(criterion: Criterion) -> Condition | None:
    """For which facilities no answer meets the criterion that applies to them; None where for none."""
    return blocked_where(criterion, met=True, at_least=None)


def blocked_where(criterion: Criterion, *, met: bool, at_least: Fraction | None) -> Condition | None:
    """For which facilities no answer meets the criterion (if asked) with a value from a bound on."""
    applies = criterion.applies_if or ALWAYS
    kind = criterion.answer
    match kind:
        case ScaleAnswer():
            least = max(kind.met_from if met else ZERO, at_least or ZERO)
            return None if any(option.value >= least for option in kind.scale.options) else applies
        case DateAnswer():
            return None if at_least is None else applies
        case NumberAnswer():
            short = [at for at, bar in enumerate(kind.bars) if not _reaches(kind, bar, met, at_least)]
            return AllOf((applies, AnyOf(tuple(in_play(kind, at) for at in short)))) if short else None


def _reaches(kind: NumberAnswer, bar: Bar, met: bool, at_least: Fraction | None) -> bool:
    lows = [bound for bound in (bar.at_least if met else None, at_least) if bound is not None]
    return has_value(kind, max(lows, default=None), bar.at_most if met else None)


def top_value(kind: AnswerKind) -> Fraction | None:
    """The highest value that an answer can have; None where there is no limit, or no value at all."""
    match kind:
        case ScaleAnswer(scale):
            return Fraction(scale.maximum)
        case NumberAnswer():
            return highest(kind)
        case _:
            return None


def bottom_value(kind: AnswerKind) -> Fraction | None:
    """The lowest value that an answer can have; None for a date, which has none."""
    match kind:
        case ScaleAnswer(scale):
            return Fraction(min(option.value for option in scale.options))
        case NumberAnswer():
            return ZERO
        case _:
            return None


def is_one_way(bar: Bar) -> bool:
    """Whether a bar has exactly one of `at_least` and `at_most`."""
    return (bar.at_least is None) != (bar.at_most is None)


def bar_path(kind: NumberAnswer, index: int, *keys: str) -> tuple[str | int, ...]:
    """Where a bar, or a key of it, stands inside its criterion; the main bar is the last."""
    measure = "percent" if kind.unit is PERCENT else "number"
    is_main = index == len(kind.bars) - 1
    return ("answer", measure, *(() if is_main else ("unless", index)), *keys)


def bar_key(bar: Bar) -> str:
    """The key that a bar's figure stands behind."""
    return "at_least" if bar.at_least is not None else "at_most"


def bar_figure(bar: Bar) -> Fraction:
    """The figure of a bar that goes one way."""
    return next((bound for bound in (bar.at_least, bar.at_most) if bound is not None), ZERO)


def bars_in_play(
    kind: NumberAnswer, facts: Mapping[str, ProfileValue], met: Collection[str]
) -> tuple[int, ...]:
    """The bars that a value must reach: the first whose condition holds, and before it those that may."""
    found = list[int]()
    for index, bar in enumerate(kind.bars):
        counts = True if bar.when is None else holds(bar.when, facts, met)
        if counts is not False:
            found.append(index)
        if counts:
            break
    return tuple(found)
