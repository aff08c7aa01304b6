"""The bar for partly met is easier than the bar for met.

Yêu cầu: Mức đạt một phần phải dễ hơn mức đạt và cùng chiều: nhỏ hơn nếu là at_least, lớn hơn nếu là
at_most; kể cả trong unless.
Vì sao: Nếu không, chẳng câu trả lời nào được tính là đạt một phần, hoặc số liệu kém hơn lại được tính.

Asks: The bar for partly met must be easier than the bar for met and go the same way: lower for at_least,
higher for at_most; inside unless too.
Why: Otherwise no answer ever counts as partly met, or a worse figure counts where a better one does not.

Example:

    answer: {percent: {at_least: 90, partly_at_least: 95}}

Instead:

    answer: {percent: {at_least: 95, partly_at_least: 90}}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.reach import bar_figure, bar_key, bar_path, is_one_way
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Bar, NumberAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C030",
    Severity.ERROR,
    Text(
        "{key} là {found}, nhưng mức đạt là {bar_key} {bar}; {allowed}",
        "{key} is {found}, but the bar is {bar_key} {bar}; {allowed}",
    ),
    Text(
        "đặt mức đạt một phần dễ hơn mức đạt, hoặc bỏ nó đi.",
        "make the bar for partly met easier than the bar, or take it out.",
    ),
)
_LOWER = Text("phải nhỏ hơn {bar}", "must be less than {bar}")
_HIGHER = Text("phải lớn hơn {bar}", "must be more than {bar}")
_OTHER_WAY = Text("phải dùng partly_{bar_key}", "must be partly_{bar_key}")


def check(subject: Subject) -> Iterator[Problem]:
    """Every partly bar that is not on the easier side of its own bar."""
    for criterion in subject.criteria.all:
        if isinstance(criterion.answer, NumberAnswer):
            for index, bar in enumerate(criterion.answer.bars):
                if is_one_way(bar):
                    yield from _problems(subject, criterion.code, criterion.answer, index)


def _problems(subject: Subject, code: str, kind: NumberAnswer, index: int) -> Iterator[Problem]:
    bar = kind.bars[index]
    key, limit = bar_key(bar), bar_figure(bar)
    for partly, found in _partly(bar):
        if (allowed := _allowed(bar, partly, found)) is not None:
            yield problem(
                subject.of(code, *bar_path(kind, index, partly)),
                MESSAGE,
                key=partly,
                found=figure(found),
                bar_key=key,
                bar=figure(limit),
                allowed=allowed.fill(bar=figure(limit), bar_key=key),
            )


def _partly(bar: Bar) -> list[tuple[str, Fraction]]:
    given = [("partly_at_least", bar.partly_at_least), ("partly_at_most", bar.partly_at_most)]
    return [(key, bound) for key, bound in given if bound is not None]


def _allowed(bar: Bar, partly: str, found: Fraction) -> Text | None:
    """What the bar for partly met should be; None where it is right."""
    if partly != f"partly_{bar_key(bar)}":
        return _OTHER_WAY
    if bar.at_least is not None:
        return _LOWER if found >= bar.at_least else None
    return _HIGHER if bar.at_most is not None and found <= bar.at_most else None
