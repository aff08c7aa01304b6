"""Real processes: one that crashes, hangs or swells over a file costs that file only."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from emr_appraise.book.limits import LIMITS
from emr_appraise.roster.line_codec import unpacked
from emr_appraise.roster.pool import LocalPool, results
from emr_appraise.roster.task import Appraised, Refused, Task
from emr_appraise.roster.worker import appraise_task
from tests.roster.faulty import work
from tests.roster.rounds import GOOD, settings

QUICK = replace(LIMITS, seconds=2)
ACCIDENTS = {
    "crash": "E174",
    "killed": "E174",
    "leave": "E174",
    "exit": "E174",
    "hang": "E175",
    "deaf": "E175",
    "swell": "E176",
    "pieces": "E176",
    "stumble": "E174",
}
needs_limits = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")


def task(name: str, number: int) -> Task:
    """A sound workbook under a name."""
    return Task(f"{name}-{number}.xlsx", str(GOOD), None, 0, number)


@needs_limits
@pytest.mark.slow
@pytest.mark.parametrize("accident", ACCIDENTS)
def test_accident_costs_its_file_only(accident: str) -> None:
    names = ["good", "good", accident, "good", "good"]
    tasks = [task(name, number) for number, name in enumerate(names)]

    with LocalPool(settings(QUICK), 2, work, grace=3) as pool:
        found = {each.number: result for each, result in results(pool, tasks)}

    refusals = {number: result.rejection.code for number, result in found.items() if isinstance(result, Refused)}
    assert sorted(found) == list(range(len(names)))
    assert refusals == {2: ACCIDENTS[accident]}
    assert {unpacked(result.packed_line).name for result in found.values() if isinstance(result, Appraised)} == {"Phòng khám Chuyên khoa Y học cổ truyền Lá Ngải (ví dụ)"}


@pytest.mark.long
@needs_limits
@pytest.mark.slow
def test_many_accidents_at_once() -> None:
    names = [*ACCIDENTS, *["good"] * 6, *reversed(ACCIDENTS)]
    tasks = [task(name, number) for number, name in enumerate(names)]

    with LocalPool(settings(QUICK), 2, work, grace=3) as pool:
        found = {each.number: result for each, result in results(pool, tasks)}

    codes = {task(names[at], at).file: result.rejection.code for at, result in found.items() if isinstance(result, Refused)}
    assert codes == {task(name, at).file: ACCIDENTS[name] for at, name in enumerate(names) if name in ACCIDENTS}


def test_few_tasks_are_under_way() -> None:
    taken = []

    def tasks() -> object:
        for number in range(30):
            taken.append(number)
            yield task("good", number)

    with LocalPool(settings(), 1, appraise_task) as pool:
        most = max(len(taken) - done for done, _ in enumerate(results(pool, tasks())))  # type: ignore[arg-type]

    assert most <= pool.ahead + 1


def test_no_task_needs_no_result() -> None:
    with LocalPool(settings(), 1, appraise_task) as pool:
        assert list(results(pool, [])) == []
