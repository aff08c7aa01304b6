"""Each group is one that some facility is placed in.

Yêu cầu: Mỗi nhóm trong phần xếp nhóm phải có cơ sở đáp ứng được mọi điều kiện của nhóm đó mà chưa đủ điều
kiện của nhóm cao hơn.
Vì sao: Nhóm không ai vào được thì phần xếp nhóm hứa điều không có, và bệnh viện bỏ công phấn đấu vô ích.

Asks: For each group there must be a facility that can meet all its clauses without meeting those of a
better group.
Why: With a group that nobody gets into the ladder promises what is not there, and hospitals work for nothing.

Example:

    - {group: 1, clauses: [{id: total, score_at_least: {of: total, percent: 80}}]}
    - {group: 2, clauses: [{id: total, score_at_least: {of: total, percent: 90}}]}
    - {group: 3, clauses: []}

Instead:

    - {group: 1, clauses: [{id: total, score_at_least: {of: total, percent: 90}}]}
    - {group: 2, clauses: [{id: total, score_at_least: {of: total, percent: 80}}]}
    - {group: 3, clauses: []}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from emr_appraise.criteria.condition import Not
from emr_appraise.criteria.lint.demands import ladders_of
from emr_appraise.criteria.lint.implied import Reached, reached
from emr_appraise.criteria.lint.obstacles import Obstacle, obstacles
from emr_appraise.criteria.lint.possible import Facilities
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Area, Group
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

WHOLE_PACK = True
MESSAGE = Message(
    "C037",
    Severity.ERROR,
    Text("không cơ sở nào xếp được vào nhóm {group}: {why}", "no facility gets into group {group}: {why}"),
    Text(
        "nới điều kiện của nhóm này, hoặc đặt điều kiện chặt hơn cho nhóm cao hơn.",
        "ease this group's clauses, or ask more for the better group.",
    ),
)
_BLOCKED = Text("không câu trả lời nào vượt qua được {found}", "no answer gets past {found}")
_SHADOWED = Text(
    "ai đáp ứng điều kiện của nhóm này cũng đáp ứng điều kiện của nhóm {better}, nên được xếp ở đó",
    "whoever meets its clauses also meets those of group {better}, and is placed there",
)
_LEFT_NOBODY = Text(
    "cơ sở nào cũng đáp ứng điều kiện của nhóm {better}", "everybody meets those of group {better}"
)
_MOST_NAMES = 5
_MOST_LOOKED_AT = 50
"""Only to choose the names to give; a pack with more obstacles than this has other cares."""


def check(subject: Subject) -> Iterator[Problem]:
    """Every group that nobody is placed in, judged by the criteria in force on the day."""
    areas = tuple(_in_force(subject, area) for area in subject.criteria.areas)
    ladders = ladders_of(each for area in areas for each in area.criteria)
    facilities = Facilities(subject.criteria)
    groups = subject.criteria.placement
    for index, group in enumerate(groups):
        aim = reached(group, areas, ladders)
        why = _blocked(aim, facilities) or _shadowed(aim, groups[:index])
        if why is not None:
            yield problem(subject.frame("placement", index, "group"), MESSAGE, group=group.number, why=why)


def _in_force(subject: Subject, area: Area) -> Area:
    kept = tuple(each for each in area.criteria if each.in_force.holds(subject.as_of))
    return Area(area.id, area.prefix, area.title, area.about, kept)


def _blocked(aim: Reached, facilities: Facilities) -> Text | None:
    found = list(obstacles(aim))
    if not found or facilities.some(*(Not(each.where) for each in found)):
        return None
    return _BLOCKED.fill(found=_names(_for_everybody(found, facilities) or found))


def _for_everybody(found: Sequence[Obstacle], facilities: Facilities) -> list[Obstacle]:
    return [each for each in found[:_MOST_LOOKED_AT] if facilities.every(each.where)]


def _names(found: Sequence[Obstacle]) -> str:
    names = list(dict.fromkeys(each.name for each in found))
    return ", ".join(islice(names, _MOST_NAMES)) + (" …" if len(names) > _MOST_NAMES else "")


def _shadowed(aim: Reached, better: Sequence[Group]) -> Text | None:
    """A better group, all of whose clauses hold for whoever meets this group's own."""
    for group in better:
        if all(map(aim.implies, group.clauses)):
            why = _SHADOWED if aim.group.clauses else _LEFT_NOBODY
            return why.fill(better=group.number)
    return None
