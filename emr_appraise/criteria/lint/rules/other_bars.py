"""Each other bar goes the main bar's way, and counts for somebody.

Yêu cầu: Mỗi mức trong unless có đúng một trong at_least và at_most, cùng chiều với mức chính; điều kiện
when của nó có lúc đúng, có lúc sai, và không bị các mức viết trước che hết.
Vì sao: Mức ngược chiều thì không so được hơn kém. Mức không bao giờ được dùng làm người đọc tin vào một
ngoại lệ không có; mức luôn được dùng thì mức chính chỉ để trang trí.

Asks: Each bar of unless has exactly one of at_least and at_most, the same as the main bar; its when holds
for some facilities and not for others, and earlier bars do not take all of them.
Why: Bars that go different ways cannot be compared. A bar that never counts makes readers believe in an
exception that is not there; one that always counts leaves the main bar for show.

Example:

    number: {unit: hours, at_most: 24, unless: [{when: {has_lab: true}, at_least: 48}]}

Instead:

    number: {unit: hours, at_most: 24, unless: [{when: {has_lab: true}, at_most: 48}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.condition import Not
from emr_appraise.criteria.lint.possible import ALWAYS, Facilities
from emr_appraise.criteria.lint.reach import bar_key, bar_path, in_play, is_one_way
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Criterion, NumberAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C032",
    Severity.ERROR,
    Text("mức thứ {number} trong unless: {why}", "bar {number} of unless: {why}"),
    Text(
        "mỗi mức dùng {allowed} và một điều kiện when có lúc đúng, có lúc sai.",
        "give each bar {allowed}, and a when that holds for some facilities and not for others.",
    ),
)
_TWO = Text("có cả at_least lẫn at_most", "has both at_least and at_most")
_NONE = Text("không có at_least hay at_most", "has neither at_least nor at_most")
_OTHER_WAY = Text("là {found}, nhưng mức chính là {allowed}", "is {found}, but the main bar is {allowed}")
_NEVER = Text(
    "điều kiện when không đúng với cơ sở nào mà tiêu chí áp dụng",
    "its when holds for no facility that the criterion applies to",
)
_ALWAYS = Text(
    "điều kiện when đúng với mọi cơ sở mà tiêu chí áp dụng, nên mức chính không bao giờ dùng đến",
    "its when holds for every facility that the criterion applies to, so the main bar never counts",
)
_HIDDEN = Text(
    "các mức viết trước đã nhận mọi cơ sở mà điều kiện when này đúng",
    "the bars before it take every facility for which its when holds",
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every other bar that does not fit the main one, or that never or always counts."""
    facilities = Facilities(subject.criteria)
    for criterion in subject.criteria.all:
        kind = criterion.answer
        if isinstance(kind, NumberAnswer):
            for index in range(len(kind.bars) - 1):
                yield from _of_direction(subject, criterion.code, kind, index)
                yield from _of_condition(subject, criterion, kind, index, facilities)


def _of_direction(subject: Subject, code: str, kind: NumberAnswer, index: int) -> Iterator[Problem]:
    bar, allowed = kind.bars[index], bar_key(kind.bars[-1])
    if is_one_way(bar):
        if (found := bar_key(bar)) != allowed:
            why = _OTHER_WAY.fill(found=found, allowed=allowed)
            place = subject.key_of(code, *bar_path(kind, index, found))
            yield problem(place, MESSAGE, number=index + 1, why=why, allowed=allowed)
    elif bar.at_least is None:
        yield _problem(subject, code, bar_path(kind, index), _NONE, kind, index)
    else:
        surplus = "at_most" if allowed == "at_least" else "at_least"
        yield _problem(subject, code, bar_path(kind, index, surplus), _TWO, kind, index)


def _of_condition(
    subject: Subject, criterion: Criterion, kind: NumberAnswer, index: int, facilities: Facilities
) -> Iterator[Problem]:
    applies, when = criterion.applies_if or ALWAYS, kind.bars[index].when or ALWAYS
    why = None
    if not facilities.some(applies, in_play(kind, index)):
        why = _HIDDEN if facilities.some(applies, when) else _NEVER
    elif not facilities.some(applies, Not(when)):
        why = _ALWAYS
    if why is not None:
        yield _problem(subject, criterion.code, bar_path(kind, index, "when"), why, kind, index)


def _problem(
    subject: Subject, code: str, path: tuple[str | int, ...], why: Text, kind: NumberAnswer, index: int
) -> Problem:
    allowed = bar_key(kind.bars[-1])
    return problem(subject.of(code, *path), MESSAGE, number=index + 1, why=why, allowed=allowed)
