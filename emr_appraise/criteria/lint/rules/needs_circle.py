"""Remedies do not wait for each other in a circle.

Yêu cầu: Danh sách needs không được tạo thành vòng tròn.
Vì sao: Kế hoạch khắc phục không thể bắt đầu nếu việc nào cũng phải chờ việc khác.

Asks: The lists of needs must not form a circle.
Why: A plan cannot begin where each task waits for another.

Example:

    BKP-01 needs: [BKP-02]
    BKP-02 needs: [BKP-01]

Instead:

    BKP-01 needs: []
    BKP-02 needs: [BKP-01]
"""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.raw import RawPack

MESSAGE = problems.NEEDS_CYCLE


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every circle of needs, at the need that closes it."""
    graph = {code: list(criterion["remedy"].get("needs", [])) for code, criterion in pack.by_code.items()}
    spots = {each.value["code"]: each.spot for each in pack.criteria}
    while circle := _circle(graph):
        code, needed = circle[:2]
        index = pack.by_code[code]["remedy"]["needs"].index(needed)
        yield problem(spots[code].below("remedy", "needs", index).place, MESSAGE, found=" → ".join(circle))
        graph[code].remove(needed)


def _circle(graph: dict[str, list[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []
