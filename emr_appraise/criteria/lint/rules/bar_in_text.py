"""The text says the bar.

Yêu cầu: Khi nội dung tiêu chí nêu một con số kèm đơn vị của mức đạt (12 tháng, 95%, 1 bản), ít nhất một số
    như vậy phải là mức đạt, mức đạt một phần hoặc mức trong unless của tiêu chí. Nội dung không nêu số nào
    kèm đơn vị đó thì không xét; phần hướng dẫn (guidance) không xét.
Vì sao: Cơ sở làm theo lời, phần mềm chấm theo mức đạt. Sửa một trong hai mà quên cái kia thì cơ sở làm đúng
    lời vẫn bị chấm không đạt, hoặc ngược lại.

Asks: Where a criterion's text says a number with the unit of its bar (12 months, 95%, 1 copy), at least one
    such number is the bar, the bar for partly met, or a bar of `unless`. A text without a number of that
    unit is not judged; nor is the guidance.
Why: Facilities follow the words, the software follows the bar. Where one is changed and the other forgotten,
    a facility that does what the words say is still judged not met, or the other way round.

Example:

    text: {vi: Đã diễn tập trong 12 tháng gần nhất, en: Rehearsed within the last 12 months}
    answer: {date: {max_age_months: 6}}

Instead:

    text: {vi: Đã diễn tập trong 12 tháng gần nhất, en: Rehearsed within the last 12 months}
    answer: {date: {max_age_months: 12}}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.measured import measured, measured_perhaps
from emr_appraise.criteria.lint.measures import rows_of_unit
from emr_appraise.criteria.lint.number_words import Number
from emr_appraise.criteria.lint.reach import bar_key, bar_path
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import AnswerKind, Bar, DateAnswer, NumberAnswer, Word
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text, join

MESSAGE = Message(
    "C056",
    Severity.WARNING,
    Text(
        "mức đạt là {allowed} ({unit}), nhưng nội dung tiêu chí ghi {found}",
        "the bar is {allowed} ({unit}), but the criterion's text says {found}",
    ),
    Text(
        "sửa mức đạt, hoặc sửa nội dung bằng cả hai thứ tiếng, cho khớp nhau.",
        "correct the bar, or the text in both languages, so that they agree.",
    ),
)
_MONTHS = Word("months", Text("tháng", "months"))


class _Asked(NamedTuple):
    """What an answer must reach: the unit, the main bar with its place, and every bar."""

    unit: Word
    main: Number
    path: tuple[str | int, ...]
    bars: frozenset[Number]


def check(subject: Subject) -> Iterator[Problem]:
    """Every main bar where the text says other figures of its unit, and none that is a bar."""
    for criterion in subject.criteria.all:
        asked = _asked(criterion.answer)
        rows = rows_of_unit(asked.unit) if asked else frozenset[int]()
        said = measured(criterion.text, rows) if rows else ()
        if asked and said and not _is_said(asked.bars, said, measured_perhaps(criterion.text, rows)):
            place = subject.of(criterion.code, *asked.path)
            found, allowed = join([figure(number) for number in said]), figure(asked.main)
            yield problem(place, MESSAGE, found=found, allowed=allowed, unit=asked.unit.label)


def _is_said(bars: frozenset[Number], surely: Iterable[Number], perhaps: Iterable[Number]) -> bool:
    return not (bars.isdisjoint(surely) and bars.isdisjoint(perhaps))


def _asked(kind: AnswerKind) -> _Asked | None:
    match kind:
        case NumberAnswer(unit=unit, bars=bars):
            main, key = bars[-1], bar_key(bars[-1])
            every = frozenset(number for bar in bars for number in _numbers(bar))
            path = bar_path(kind, len(bars) - 1, key)
            return _Asked(unit, _numbers(main)[0], path, every)
        case DateAnswer(max_age_months=int(months)):
            return _Asked(_MONTHS, months, ("answer", "date", "max_age_months"), frozenset({months}))
        case _:
            return None


def _numbers(bar: Bar) -> list[Number]:
    """The figures of a bar, that of the bar itself before those of partly met."""
    figures = (bar.at_least, bar.at_most, bar.partly_at_least, bar.partly_at_most)
    return [number for number in figures if number is not None]
