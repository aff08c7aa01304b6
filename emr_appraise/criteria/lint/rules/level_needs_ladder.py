"""A clause that asks for a level names areas that have levels.

Yêu cầu: Nhóm tiêu chí nêu trong level_at_least phải có tiêu chí ghi mức (level).
Vì sao: Nhóm tiêu chí không chia mức thì không ai đạt được mức nào, nên điều kiện này không bao giờ đạt.

Asks: An area that level_at_least names must have criteria with a level.
Why: In an area without levels nobody reaches any, so nobody ever passes the clause.

Example:

    - {id: level, level_at_least: {of: [access], level: 1}}
    # and no criterion of the area access has a level

Instead:

    - {id: score, score_at_least: {of: [access], percent: 80}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.demands import ladders_of
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import LevelAtLeast
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

WHOLE_PACK = True
MESSAGE = Message(
    "C051",
    Severity.ERROR,
    Text(
        "điều kiện “{clause}” yêu cầu mức của nhóm tiêu chí “{found}”, vốn không chia mức; có mức: {allowed}",
        'the clause "{clause}" asks for a level of "{found}", an area without; areas with: {allowed}',
    ),
    Text(
        "ghi level cho tiêu chí của nhóm này, hoặc bỏ nó khỏi điều kiện.",
        "give the area's criteria a level, or take it out of the clause.",
    ),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every area without a ladder in a clause that asks for a level."""
    graded = ladders_of(subject.criteria.all).graded
    for number, group in enumerate(subject.criteria.placement):
        for at, clause in enumerate(group.clauses):
            areas = clause.rule.areas if isinstance(clause.rule, LevelAtLeast) else None
            for index, area in enumerate(areas or ()):
                if area not in graded:
                    place = subject.frame("placement", number, "clauses", at, "level_at_least", "of", index)
                    allowed = ", ".join(graded) or "–"
                    yield problem(place, MESSAGE, clause=clause.id, found=area, allowed=allowed)
