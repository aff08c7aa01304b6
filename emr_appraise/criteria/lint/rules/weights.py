"""Weights say something, and no criterion outweighs its whole area.

Yêu cầu: Trọng số nên khác nhau giữa các tiêu chí; không tiêu chí nào nên chiếm quá nửa số điểm của nhóm tiêu
chí (nhóm có từ 3 tiêu chí).
Vì sao: Mọi tiêu chí cùng một trọng số thì trọng số không có tác dụng gì. Một tiêu chí chiếm quá nửa thì điểm
của nhóm tiêu chí chỉ còn là điểm của nó.

Asks: Weights should differ between criteria, and no criterion should carry more than half of its area's
points (areas of 3 criteria or more).
Why: Where all weigh the same, weights do nothing. Where one carries more than half, the area's score is
little more than its own.

Example:

    - {code: ACC-01, weight: 9}
    - {code: ACC-02, weight: 1}
    - {code: ACC-03, weight: 1}

Instead:

    - {code: ACC-01, weight: 2}
    - {code: ACC-02, weight: 1}
    - {code: ACC-03, weight: 1}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Area
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

WHOLE_PACK = True
MESSAGE = Message(
    "C054",
    Severity.WARNING,
    Text("trọng số {found}: {why}", "weight {found}: {why}"),
    Text("xem lại trọng số này; bỏ weight nghĩa là 1.", "look at this weight again; without weight it is 1."),
)
_ALL_ALIKE = Text(
    "cả {count} tiêu chí đều có trọng số này, nên trọng số không có tác dụng",
    "all {count} criteria have this weight, so weights do nothing",
)
_TOO_HEAVY = Text(
    "{code} chiếm quá nửa số điểm của nhóm tiêu chí “{area}” ({of} điểm)",
    '{code} carries more than half of the points of the area "{area}" ({of} in all)',
)
_SMALL_AREA = 3


def check(subject: Subject) -> Iterator[Problem]:
    """A weight that all criteria have, and every weight that is more than half of an area's."""
    criteria = subject.criteria.all
    first = criteria[0] if criteria else None
    if first and len(criteria) > 1 and {each.weight for each in criteria} == {first.weight} != {1}:
        why = _ALL_ALIKE.fill(count=len(criteria))
        yield problem(subject.of(first.code, "weight"), MESSAGE, found=first.weight, why=why)
    for area in subject.criteria.areas:
        if len(area.criteria) >= _SMALL_AREA:
            yield from _too_heavy(subject, area)


def _too_heavy(subject: Subject, area: Area) -> Iterator[Problem]:
    of = sum(criterion.weight for criterion in area.criteria)
    for criterion in area.criteria:
        if 2 * criterion.weight > of:
            why = _TOO_HEAVY.fill(code=criterion.code, area=area.id, of=of)
            place = subject.of(criterion.code, "weight")
            yield problem(place, MESSAGE, found=criterion.weight, why=why)
