"""The last group takes whoever is left.

Yêu cầu: Nhóm cuối cùng không có điều kiện nào; mọi nhóm khác có ít nhất một điều kiện.
Vì sao: Nếu không, có bệnh viện không được xếp vào nhóm nào, hoặc ai cũng được xếp vào nhóm trên.

Asks: The last group must have no clauses; every other at least one.
Why: Otherwise some hospital is left without a group, or everybody falls into an upper one.

Example:

    - {group: 3, clauses: [{id: some, required_met: all}]}

Instead:

    - {group: 3, clauses: []}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.raw import RawPack

MESSAGE = problems.CLAUSES


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every group that takes nobody for want of a ladder, or everybody."""
    groups = list(pack.items("placement"))
    for number, (spot, group) in enumerate(groups):
        is_last, count = number == len(groups) - 1, len(group["clauses"])
        if is_last != (count == 0):
            yield problem(spot.below("clauses").place, MESSAGE, found=group["group"], count=count)
