"""A code begins with the prefix of its area.

Yêu cầu: Mã tiêu chí phải bắt đầu bằng tiền tố của nhóm tiêu chí chứa nó.
Vì sao: Mã là địa chỉ mà mọi người dùng khi trao đổi; mã sai nhóm tiêu chí làm người đọc tìm nhầm chỗ.

Asks: A criterion's code must begin with the prefix of its area.
Why: Codes are how people talk about criteria; one that strayed sends the reader to the wrong place.

Example:

    prefix: BKP
    criteria: [{code: SEC-03}]

Instead:

    prefix: BKP
    criteria: [{code: BKP-03}]
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.raw import RawPack

MESSAGE = problems.PREFIX


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every code that begins otherwise than its area asks."""
    for spot, area, criterion in pack.criteria:
        if not criterion["code"].startswith(area["prefix"] + "-"):
            place = spot.below("code").place
            yield problem(place, MESSAGE, found=criterion["code"], allowed=area["prefix"])
