"""What is required can be satisfied.

Yêu cầu: Với mỗi cơ sở mà tiêu chí bắt buộc áp dụng, phải có câu trả lời đạt: met_from không cao hơn điểm cao
nhất của thang, mức đạt không vượt giá trị lớn nhất, kể cả mức trong unless.
Vì sao: Nếu không, mọi bệnh viện thuộc diện đó nằm mãi ở nhóm thấp nhất, dù làm gì.

Asks: For each facility that a required criterion applies to there must be an answer that meets it: met_from
not above the scale, no bar above the largest value, those of unless too.
Why: Otherwise every such hospital stays in the lowest group whatever it does.

Example:

    required: true
    answer: {number: {unit: items, max: 5, at_least: 6}}

Instead:

    required: true
    answer: {number: {unit: items, max: 5, at_least: 5}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.possible import ALWAYS, Facilities
from emr_appraise.criteria.lint.reach import bar_figure, bar_key, bar_path, can_reach, in_play, is_one_way
from emr_appraise.criteria.lint.rules.bar_reachable import allowed_values
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Criterion, NumberAnswer, ScaleAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text, same

MESSAGE = Message(
    "C036",
    Severity.ERROR,
    Text(
        "tiêu chí bắt buộc {code}: không câu trả lời nào đạt được {key} {found}; trả lời được: {allowed}",
        "the required criterion {code}: no answer reaches {key} {found}; answers possible: {allowed}",
    ),
    Text(
        "hạ mức này xuống trong phạm vi trả lời được, hoặc nới phạm vi đó.",
        "move it to where answers can be, or widen what can be answered.",
    ),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every figure that keeps a facility from satisfying a required criterion."""
    facilities = Facilities(subject.criteria)
    for criterion in subject.criteria.all:
        if criterion.required:
            match criterion.answer:
                case ScaleAnswer() as kind if kind.met_from > kind.scale.maximum:
                    yield _of_scale(subject, criterion.code, kind)
                case NumberAnswer() as kind:
                    yield from _of_measure(subject, criterion, kind, facilities)


def _of_scale(subject: Subject, code: str, kind: ScaleAnswer) -> Problem:
    values = ", ".join(str(value) for value in sorted({option.value for option in kind.scale.options}))
    place = subject.of(code, "answer", "met_from")
    return problem(place, MESSAGE, code=code, key="met_from", found=kind.met_from, allowed=same(values))


def _of_measure(
    subject: Subject, criterion: Criterion, kind: NumberAnswer, facilities: Facilities
) -> Iterator[Problem]:
    applies = criterion.applies_if or ALWAYS
    for index, bar in enumerate(kind.bars):
        counts = is_one_way(bar) and not can_reach(kind, bar)
        if counts and facilities.some(applies, in_play(kind, index)):
            key, code = bar_key(bar), criterion.code
            place = subject.of(code, *bar_path(kind, index, key))
            found, allowed = figure(bar_figure(bar)), allowed_values(kind)
            yield problem(place, MESSAGE, code=code, key=key, found=found, allowed=allowed)
