"""An area's ladder has every rung from 1 to its top, and a title for each.

Yêu cầu: Các mức của tiêu chí trong một nhóm tiêu chí đi liền từ 1 đến mức cao nhất; nếu có đặt tên mức
(levels) thì số tên bằng số mức.
Vì sao: Thiếu một mức thì không bệnh viện nào đứng được ở mức đó, còn người đọc không biết luật yêu cầu gì
ở đó.

Asks: The levels of an area's criteria run from 1 to the top without a hole; where the rungs have titles
(levels), there are as many titles as rungs.
Why: Nobody can stand on a rung that is missing, and readers cannot tell what is asked there.

Example:

    criteria:
      - {code: ACC-01, level: 1}
      - {code: ACC-02, level: 3}

Instead:

    criteria:
      - {code: ACC-01, level: 1}
      - {code: ACC-02, level: 2}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.area_place import area_place
from emr_appraise.criteria.lint.demands import Ladders, ladders_of
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Area
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

WHOLE_PACK = True
MESSAGE = Message(
    "C040",
    Severity.ERROR,
    Text("nhóm tiêu chí “{area}”: {why}", 'the area "{area}": {why}'),
    Text(
        "đánh số mức liền từ 1, mỗi mức có ít nhất một tiêu chí và nhiều nhất một tên.",
        "number the levels from 1 on, each with at least one criterion and with one title or none.",
    ),
)
_HOLE = Text(
    "có mức {found} nhưng không tiêu chí nào ở mức {allowed}",
    "there is level {found}, but no criterion of level {allowed}",
)
_TITLES = Text(
    "có {found} tên mức, nhưng các tiêu chí có {allowed} mức",
    "there are {found} titles of levels, but the criteria have {allowed} levels",
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every level that stands above a hole, and every list of titles of another length."""
    ladders = ladders_of(subject.criteria.all)
    for area in subject.criteria.areas:
        yield from _holes(subject, area, ladders)
        found, top = len(area.level_titles), ladders.top(area.id)
        if found and found != top:
            why = _TITLES.fill(found=found, allowed=top)
            yield problem(area_place(subject, area.id, "levels"), MESSAGE, area=area.id, why=why)


def _holes(subject: Subject, area: Area, ladders: Ladders) -> Iterator[Problem]:
    """Each hole at the first criterion of the rung above it."""
    graded = ladders.graded.get(area.id, ())
    rungs = sorted({each.level for each in graded if each.level is not None})
    for below, rung in zip([0, *rungs], rungs, strict=False):
        if rung > below + 1:
            code = next(each.code for each in graded if each.level == rung)
            missing = str(below + 1) if rung == below + 2 else f"{below + 1}–{rung - 1}"
            why = _HOLE.fill(found=rung, allowed=missing)
            yield problem(subject.of(code, "level"), MESSAGE, area=area.id, why=why)
