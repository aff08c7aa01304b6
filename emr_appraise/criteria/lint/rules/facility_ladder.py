"""The levels of the facility follow one another, each asking at least as much as the one below.

Yêu cầu: Các mức chung của cơ sở (facility_levels) đánh số liền nhau; mức trên không yêu cầu ít hơn mức dưới ở
cùng một nhóm tiêu chí.
Vì sao: Mức nào cũng yêu cầu đạt cả các mức dưới. Thiếu một mức, hoặc mức trên ghi số thấp hơn, thì người đọc
hiểu sai điều thực sự được yêu cầu.

Asks: The levels of the facility (facility_levels) are numbered without a hole; an upper one asks no less of
an area than a lower one does.
Why: Each level asks for all below it too. Where one is missing, or an upper one names a lower rung, readers
are misled about what is really asked.

Example:

    facility_levels:
      - {level: 1, areas: {access: 2}}
      - {level: 2, areas: {access: 1}}

Instead:

    facility_levels:
      - {level: 1, areas: {access: 1}}
      - {level: 2, areas: {access: 2}}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

WHOLE_PACK = True
MESSAGE = Message(
    "C055",
    Severity.WARNING,
    Text("mức {level} của cơ sở: {why}", "level {level} of the facility: {why}"),
    Text(
        "đánh số các mức liền nhau, mức trên yêu cầu bằng hoặc cao hơn mức dưới.",
        "number the levels without a hole, each asking as much as the one below or more.",
    ),
)
_HOLE = Text(
    "mức ngay dưới nó là {found}, thiếu mức {allowed}", "the next below is {found}; {allowed} is missing"
)
_ASKS_LESS = Text(
    "yêu cầu mức {found} ở nhóm tiêu chí “{area}”, thấp hơn mức {allowed} đã yêu cầu ở dưới",
    'asks for rung {found} of the area "{area}", less than the {allowed} asked below it',
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every level above a hole, and every rung lower than what a level below asks."""
    pack: Any = subject.sound.frame.value
    levels = sorted(enumerate(pack.get("facility_levels", [])), key=lambda pair: pair[1]["level"])
    for (_, below), (index, level) in pairwise(levels):
        if level["level"] > below["level"] + 1:
            why = _HOLE.fill(found=below["level"], allowed=below["level"] + 1)
            place = subject.frame("facility_levels", index, "level")
            yield problem(place, MESSAGE, level=level["level"], why=why)
    yield from _lower_rungs(subject, levels)


def _lower_rungs(subject: Subject, levels: list[tuple[int, Any]]) -> Iterator[Problem]:
    asked: dict[str, int] = {}
    for index, level in levels:
        for area, rung in level["areas"].items():
            if rung < asked.get(area, 0):
                why = _ASKS_LESS.fill(found=rung, area=area, allowed=asked[area])
                place = subject.frame("facility_levels", index, "areas", area)
                yield problem(place, MESSAGE, level=level["level"], why=why)
            asked[area] = max(rung, asked.get(area, 0))
