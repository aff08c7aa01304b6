"""No clause asks for more than there is.

Yêu cầu: Mức, giá trị sàn và tỷ lệ trong điều kiện xếp nhóm, cũng như mức của từng nhóm tiêu chí trong mức
chung của cơ sở, không được cao hơn mức hoặc giá trị cao nhất có thể có.
Vì sao: Yêu cầu mức 5 ở nơi chỉ có 3 mức thì không bệnh viện nào đạt được, dù làm tốt đến đâu.

Asks: The rung, the floor or the percentage of a clause, and the rung that a level of the facility asks of an
area, must not be above the highest there is.
Why: Where rung 5 is asked of an area that has 3, no hospital passes, however good it is.

Example:

    - {id: level, level_at_least: {of: [access], level: 5}}

Instead:

    - {id: level, level_at_least: {of: [access], level: 1}}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from emr_appraise.criteria.lint.demands import Ladders, ladders_of
from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.reach import top_value
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Clause, Criterion, Floor, LevelAtLeast, ScoreAtLeast
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.yamltree import Path
from emr_appraise.words import Message, Severity, Text, join

WHOLE_PACK = True
MESSAGE = Message(
    "C039",
    Severity.ERROR,
    Text(
        "yêu cầu {found}, nhưng cao nhất chỉ có: {allowed}",
        "asks for {found}, but the highest there is: {allowed}",
    ),
    Text(
        "hạ yêu cầu xuống, hoặc bổ sung mức, giá trị còn thiếu.",
        "ask for less, or add the rung or the value that is missing.",
    ),
)
_TOP = Text("{owner}: {top}", "{owner}: {top}")
_PERCENT, _WHOLE = Text("{found}%", "{found} %"), Text("100%", "100 %")
_MOST_NAMED = 5

Fault = tuple[Path, Text, Text]


def check(subject: Subject) -> Iterator[Problem]:
    """Every rung, floor or percentage above the highest."""
    ladders = ladders_of(subject.criteria.all)
    for number, group in enumerate(subject.criteria.placement):
        for index, clause in enumerate(group.clauses):
            for path, found, allowed in _faults(clause, subject.criteria.all, ladders):
                place = subject.frame("placement", number, "clauses", index, *path)
                yield problem(place, MESSAGE, found=found, allowed=allowed)
    yield from _of_facility_levels(subject, ladders)


def _faults(clause: Clause, criteria: tuple[Criterion, ...], ladders: Ladders) -> Iterator[Fault]:
    match clause.rule:
        case ScoreAtLeast(_, percent) if percent > 100:
            yield ("score_at_least", "percent"), _PERCENT.fill(found=figure(percent)), _WHOLE
        case LevelAtLeast() as rule:
            tops = [(area, ladders.top(area)) for area in ladders.asked(rule)]
            low = [_TOP.fill(owner=area, top=top) for area, top in tops if 0 < top < rule.level]
            if low:
                yield ("level_at_least", "level"), figure(rule.level), join(low[:_MOST_NAMED])
        case Floor(tag, at_least):
            low = [
                _TOP.fill(owner=code, top=figure(top)) for code, top in _tops(criteria, tag) if top < at_least
            ]
            if low:
                yield ("floor", "at_least"), figure(at_least), join(low[:_MOST_NAMED])


def _tops(criteria: tuple[Criterion, ...], tag: str) -> Iterator[tuple[str, Fraction]]:
    for criterion in criteria:
        top = top_value(criterion.answer) if tag in criterion.tags else None
        if top is not None:
            yield criterion.code, top


def _of_facility_levels(subject: Subject, ladders: Ladders) -> Iterator[Problem]:
    pack: Any = subject.sound.frame.value
    for index, level in enumerate(pack.get("facility_levels", [])):
        for area, rung in level["areas"].items():
            if rung > (top := ladders.top(area)):
                place = subject.frame("facility_levels", index, "areas", area)
                yield problem(place, MESSAGE, found=rung, allowed=_TOP.fill(owner=area, top=top))
