"""Meeting another criterion never makes a bar stricter.

Yêu cầu: Mức dùng khi đã đạt một tiêu chí khác (met) không được khó hơn mức dùng khi chưa đạt.
Vì sao: Nếu không, bệnh viện làm tốt hơn ở tiêu chí kia thì lại không đạt tiêu chí này. Trả lời tốt hơn không
bao giờ được làm kết quả kém đi.

Asks: A bar that counts once another criterion is met must not be stricter than the bar that counts before.
Why: Otherwise a hospital that does better on the one criterion fails the other. A better answer must never
lower a result.

Example:

    number: {unit: characters, at_least: 14, unless: [{when: {met: ACC-03}, at_least: 16}]}

Instead:

    number: {unit: characters, at_least: 14, unless: [{when: {met: ACC-03}, at_least: 8}]}
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product
from math import prod
from typing import NamedTuple

from emr_appraise.criteria.condition import AllOf, Condition, ProfileValue, criteria_of, holds
from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.possible import ALWAYS, MOST_TRIES, Facilities
from emr_appraise.criteria.lint.reach import bar_key, bar_path, bars_in_play, is_one_way
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Bar, Criterion, NumberAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C033",
    Severity.ERROR,
    Text(
        "khi đạt {met}, mức của tiêu chí này từ {allowed} thành {found}, tức là khó hơn",
        "once {met} is met, the bar of this criterion goes from {allowed} to {found}, which is stricter",
    ),
    Text(
        "đạt thêm một tiêu chí chỉ được làm mức này dễ hơn hoặc giữ nguyên; đổi con số hoặc điều kiện when.",
        "meeting one more criterion may only ease this bar or leave it; change the figure or the when.",
    ),
)

Facts = dict[str, ProfileValue]
Measure = Callable[[Bar], Fraction]


class _Change(NamedTuple):
    """A bar that gets stricter when a criterion is met: the one then, the one before, what is compared."""

    new: int
    old: int
    met: str
    measure: Measure


def check(subject: Subject) -> Iterator[Problem]:
    """Every bar that gets stricter when another criterion is met."""
    facilities = Facilities(subject.criteria)
    for criterion in subject.criteria.all:
        kind = criterion.answer
        if isinstance(kind, NumberAnswer) and _asked(kind) and _is_comparable(kind):
            first: dict[tuple[int, str], _Change] = {}
            for change in _stricter(subject, criterion, kind, facilities):
                first.setdefault((change.new, change.met), change)
            yield from (_problem(subject, criterion.code, kind, change) for change in first.values())


def _asked(kind: NumberAnswer) -> tuple[str, ...]:
    return criteria_of(AllOf(tuple(bar.when or ALWAYS for bar in kind.bars)))


def _is_comparable(kind: NumberAnswer) -> bool:
    return len({bar_key(bar) for bar in kind.bars}) == 1 and all(map(is_one_way, kind.bars))


def _stricter(
    subject: Subject, criterion: Criterion, kind: NumberAnswer, facilities: Facilities
) -> Iterator[_Change]:
    """Every such change, for every profile and whatever else is met."""
    codes = _asked(kind)
    known = subject.criteria.by_code
    applies = {code: (code in known and known[code].applies_if) or ALWAYS for code in codes}
    for facts in _profiles(criterion, kind, facilities, [*applies.values()]):
        can_be_met = [code for code in codes if holds(applies[code], facts) is not False]
        for met in product((False, True), repeat=len(can_be_met)):
            already = {code for code, is_met in zip(can_be_met, met, strict=True) if is_met}
            for code in can_be_met:
                if code not in already:
                    yield from _compared(kind, facts, already, code)


def _profiles(
    criterion: Criterion, kind: NumberAnswer, facilities: Facilities, others: list[Condition]
) -> Iterator[Facts]:
    """Every profile that makes a difference, also those silent on a field; none where they are too many."""
    applies = criterion.applies_if or ALWAYS
    whens = [bar.when or ALWAYS for bar in kind.bars]
    choices = facilities.values(AllOf((applies, *whens, *others)))
    if prod(len(values) + 1 for _, values in choices) << len(_asked(kind)) > MOST_TRIES:
        return
    for picked in product(*((None, *values) for _, values in choices)):
        pairs = zip(choices, picked, strict=True)
        facts = {field: value for (field, _), value in pairs if value is not None}
        if holds(applies, facts) is not False:
            yield facts


def _compared(kind: NumberAnswer, facts: Facts, already: set[str], code: str) -> Iterator[_Change]:
    before = bars_in_play(kind, facts, already)
    after = bars_in_play(kind, facts, {*already, code})
    for measure in (_full, _partly):
        old = max(before, key=lambda index: measure(kind.bars[index]))
        new = max(after, key=lambda index: measure(kind.bars[index]))
        if measure(kind.bars[new]) > measure(kind.bars[old]):
            yield _Change(new, old, code, measure)
            return


def _full(bar: Bar) -> Fraction:
    """How strict a bar is, the higher the stricter."""
    return bar.at_least if bar.at_least is not None else -(bar.at_most or Fraction(0))


def _partly(bar: Bar) -> Fraction:
    """How strict it is to those who reach it in part; without such a bar, as strict as to all."""
    if bar.at_least is not None:
        return bar.at_least if bar.partly_at_least is None else min(bar.partly_at_least, bar.at_least)
    return _full(bar) if bar.partly_at_most is None else min(-bar.partly_at_most, _full(bar))


def _key(bar: Bar, measure: Measure) -> str:
    is_partly = measure is _partly and (bar.partly_at_least is not None or bar.partly_at_most is not None)
    return f"partly_{bar_key(bar)}" if is_partly else bar_key(bar)


def _problem(subject: Subject, code: str, kind: NumberAnswer, change: _Change) -> Problem:
    old, new = kind.bars[change.old], kind.bars[change.new]
    return problem(
        subject.of(code, *bar_path(kind, change.new, _key(new, change.measure))),
        MESSAGE,
        met=change.met,
        allowed=figure(abs(change.measure(old))),
        found=figure(abs(change.measure(new))),
    )
