"""A bar parts the values: some reach it, and some do not.

Yêu cầu: Mỗi mức đạt (kể cả mức đạt một phần) phải có giá trị đạt được và có giá trị không đạt được.
Vì sao: Mức mà không số nào đạt thì bệnh viện làm gì cũng vô ích; mức mà số nào cũng đạt thì không hỏi gì cả.
Tiêu chí bắt buộc không ai đạt được thì xem C036.

Asks: Each bar, the bar for partly met too, must be one that some values reach and some do not.
Why: With a bar that no value reaches all work is in vain; a bar that every value reaches asks for nothing.
A required criterion that nobody can satisfy is C036.

Example:

    answer: {number: {unit: hours, max: 24, at_most: 24}}

Instead:

    answer: {number: {unit: hours, max: 24, at_most: 12}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.reach import (
    ZERO,
    bar_figure,
    bar_key,
    bar_path,
    can_miss,
    can_reach,
    can_reach_partly_only,
    highest,
    is_one_way,
    misses,
)
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Bar, Criterion, NumberAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C031",
    Severity.ERROR,
    Text(
        "{key} là {found}: {why}; giá trị có thể ghi: {allowed}",
        "{key} is {found}: {why}; values that can be given: {allowed}",
    ),
    Text("sửa mức này, hoặc giá trị lớn nhất (max).", "correct this bar, or the largest value (max)."),
)
_NONE_REACHES = Text("không giá trị nào đạt được", "no value reaches it")
_ALL_REACH = Text("giá trị nào cũng đạt", "every value reaches it")
_NONE_BETWEEN = Text(
    "không giá trị nào chỉ đạt mức này mà chưa đạt mức đầy đủ",
    "no value reaches it without reaching the bar itself",
)
_FROM_ZERO = Text("từ 0 trở lên", "0 or more")
_UP_TO = Text("từ 0 đến {most}", "0 to {most}")
_WHOLE = Text("số nguyên {range}", "whole numbers, {range}")


def check(subject: Subject) -> Iterator[Problem]:
    """Every bar that no value reaches, or that every value does."""
    for criterion in subject.criteria.all:
        kind = criterion.answer
        if isinstance(kind, NumberAnswer):
            for index, bar in enumerate(kind.bars):
                if is_one_way(bar) and (fault := _fault(criterion, kind, bar)) is not None:
                    yield _problem(subject, criterion.code, kind, index, *fault)


def _fault(criterion: Criterion, kind: NumberAnswer, bar: Bar) -> tuple[str, Text] | None:
    """The key at fault, and why; only the first fault of a bar, for the others follow from it."""
    if not can_reach(kind, bar):
        return None if criterion.required else (bar_key(bar), _NONE_REACHES)
    if not can_miss(kind, bar):
        return bar_key(bar), _ALL_REACH
    partly = f"partly_{bar_key(bar)}"
    if not _has_sound_partly(bar):
        return None
    if not misses(kind, bar.partly_at_least, bar.partly_at_most):
        return partly, _ALL_REACH
    return None if can_reach_partly_only(kind, bar) else (partly, _NONE_BETWEEN)


def _has_sound_partly(bar: Bar) -> bool:
    """Whether there is a bar for partly met, on the easier side; else C030 speaks of it, or nobody."""
    if bar.at_least is not None:
        return (
            bar.partly_at_most is None
            and bar.partly_at_least is not None
            and bar.partly_at_least < bar.at_least
        )
    most, partly = bar.at_most or ZERO, bar.partly_at_most
    return bar.partly_at_least is None and partly is not None and partly > most


def _problem(subject: Subject, code: str, kind: NumberAnswer, index: int, key: str, why: Text) -> Problem:
    bar = kind.bars[index]
    partly = bar.partly_at_most if bar.partly_at_least is None else bar.partly_at_least
    found = partly if key.startswith("partly") and partly is not None else bar_figure(bar)
    place = subject.of(code, *bar_path(kind, index, key))
    return problem(place, MESSAGE, key=key, found=figure(found), why=why, allowed=allowed_values(kind))


def allowed_values(kind: NumberAnswer) -> Text:
    """What a measure can be, in words."""
    most = highest(kind)
    within = _FROM_ZERO if most is None else _UP_TO.fill(most=figure(most))
    return _WHOLE.fill(range=within) if kind.whole else within
