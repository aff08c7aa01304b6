"""File name and area agree.

Yêu cầu: Khóa area trong tệp phải trùng tên tệp và tên trong danh sách areas của pack.yaml.
Vì sao: Nếu khác nhau, điều kiện xếp nhóm nêu tên nhóm tiêu chí sẽ trỏ nhầm.

Asks: The area key of a file must agree with the file's name and with the list areas in pack.yaml.
Why: Where they differ, placement clauses that name the area point to the wrong one.

Example:

    area: backups

Instead:

    area: backup
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.raw import RawPack, area_of_file

MESSAGE = problems.WRONG_AREA


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every area file whose name is not that of its area."""
    for tree in pack.areas:
        area: Any = tree.value
        name = area_of_file(tree)
        if area["area"] != name:
            yield problem(tree.place(("area",)), MESSAGE, found=area["area"], allowed=name)
