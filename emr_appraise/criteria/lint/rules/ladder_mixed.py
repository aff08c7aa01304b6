"""In an area with a ladder, each criterion stands on a rung.

Yêu cầu: Trong một nhóm tiêu chí, hoặc mọi tiêu chí đều ghi mức, hoặc không tiêu chí nào ghi.
Vì sao: Tiêu chí quên ghi mức không được tính khi xét mức: bệnh viện chưa đạt nó vẫn được lên mức.

Asks: Within an area either every criterion has a level, or none has.
Why: A criterion whose level was forgotten is not looked at when levels are judged: a hospital that misses it
still climbs.

Example:

    criteria:
      - {code: ACC-01, level: 1}
      - {code: ACC-02}

Instead:

    criteria:
      - {code: ACC-01, level: 1}
      - {code: ACC-02, level: 1}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

WHOLE_PACK = True
MESSAGE = Message(
    "C052",
    Severity.WARNING,
    Text(
        "nhóm tiêu chí “{area}” có chia mức, nhưng {count} tiêu chí không ghi mức: {found}",
        'the area "{area}" has levels, but {count} of its criteria have none: {found}',
    ),
    Text(
        "ghi level cho các tiêu chí này, hoặc bỏ level ở mọi tiêu chí của nhóm.",
        "give these criteria a level, or take level out of every criterion of the area.",
    ),
)
_MOST_NAMED = 5


def check(subject: Subject) -> Iterator[Problem]:
    """Every area of which some criteria have a level and some have none."""
    for area in subject.criteria.areas:
        ungraded = [criterion.code for criterion in area.criteria if criterion.level is None]
        if 0 < len(ungraded) < len(area.criteria):
            found = ", ".join(islice(ungraded, _MOST_NAMED)) + (" …" if len(ungraded) > _MOST_NAMED else "")
            place = subject.of(ungraded[0], "code")
            yield problem(place, MESSAGE, area=area.id, count=len(ungraded), found=found)
