"""A floor stands under numbers of which more is better.

Yêu cầu: Nhãn của điều kiện sàn (floor) chỉ gắn với tiêu chí trả lời bằng thang, tỷ lệ hoặc số càng lớn càng
tốt.
Vì sao: Ngày tháng không so được với một con số, nên không ai đạt được điều kiện; với số càng nhỏ càng tốt thì
bệnh viện làm tốt hơn lại rơi xuống dưới mức sàn.

Asks: The tag of a floor clause sits only on criteria answered by a scale, a percentage, or a number of which
more is better.
Why: A date cannot be compared with a number, so nobody passes; where less is better, the hospital that does
better falls under the floor.

Example:

    answer: {date: {max_age_months: 12}}
    tags: [key]
    # in pack.yaml: {id: floor, floor: {tag: key, at_least: 3}}

Instead:

    answer: {scale: maturity, met_from: 3}
    tags: [key]
    # in pack.yaml: {id: floor, floor: {tag: key, at_least: 3}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import AnswerKind, Criterion, DateAnswer, Floor, NumberAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C050",
    Severity.ERROR,
    Text(
        "điều kiện sàn với nhãn “{tag}” xét cả {code}, là {found}",
        'the floor with the tag "{tag}" also looks at {code}, which is {found}',
    ),
    Text(
        "bỏ nhãn này ở tiêu chí đó, hoặc dùng nhãn khác cho điều kiện sàn.",
        "take the tag off that criterion, or use another tag for the floor.",
    ),
)
_DATE = Text("một ngày, không so được với số", "a date and cannot be compared with a number")
_LESS_IS_BETTER = Text("số càng nhỏ càng tốt (at_most)", "a number of which less is better (at_most)")


def check(subject: Subject) -> Iterator[Problem]:
    """Every tag of a floor on a criterion that no floor can stand under, told once for each criterion."""
    floors = {
        clause.rule.tag
        for group in subject.criteria.placement
        for clause in group.clauses
        if isinstance(clause.rule, Floor)
    }
    for criterion in subject.criteria.all if floors else ():
        found = _why_not(criterion.answer)
        if found is not None:
            yield from _problems(subject, criterion, floors, found)


def _problems(subject: Subject, criterion: Criterion, floors: set[str], found: Text) -> Iterator[Problem]:
    for index, tag in enumerate(criterion.tags):
        if tag in floors:
            place = subject.of(criterion.code, "tags", index)
            yield problem(place, MESSAGE, tag=tag, code=criterion.code, found=found)


def _why_not(kind: AnswerKind) -> Text | None:
    if isinstance(kind, DateAnswer):
        return _DATE
    bars = kind.bars if isinstance(kind, NumberAnswer) else ()
    return _LESS_IS_BETTER if any(bar.at_most is not None for bar in bars) else None
