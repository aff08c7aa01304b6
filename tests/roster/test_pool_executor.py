"""Any executor comes to the results of the local pool."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from emr_appraise.roster.pool import LocalPool, Pool, results
from emr_appraise.roster.pool_executor import ExecutorPool, Order
from emr_appraise.roster.task import Refused, Result, Task
from emr_appraise.roster.worker import Packs, appraise_task
from tests.roster.rounds import SOUND, settings


@pytest.fixture(autouse=True)
def _tidy() -> Iterator[None]:
    """A desk stops the collector; the other tests want it back."""
    yield
    gc.enable()


def scored(pool: Pool[Task, Result]) -> dict[str, Result]:
    """What a pool makes of examples, and of a file that is not there."""
    tasks = [Task(path.name, str(path)) for path in SOUND[-3:]]
    return {task.file: result for task, result in results(pool, [*tasks, Task("gone.xlsx", "gone.xlsx")])}


@pytest.fixture(scope="module")
def local() -> dict[str, Result]:
    """What the local pool makes of them."""
    with LocalPool(settings(), 1, appraise_task) as pool:
        return scored(pool)


@pytest.mark.parametrize("executor", [lambda: ThreadPoolExecutor(2), pytest.param(lambda: ProcessPoolExecutor(2, get_context("spawn")), marks=pytest.mark.slow)])
def test_executor_comes_to_the_results_of_the_local_pool(executor: type[Executor], local: dict[str, Result]) -> None:
    with executor() as workers:
        assert scored(ExecutorPool(workers, Order(settings()), 2)) == local


def test_another_order_has_another_desk() -> None:
    seen = []

    def work(task: Task, packs: Packs) -> Result:
        seen.append(packs.settings.limits.seconds)
        raise MemoryError

    with ThreadPoolExecutor(1) as workers:
        for seconds in (20, 30):
            limits = type(settings().limits)(seconds=seconds)
            ((_, result),) = results(ExecutorPool(workers, Order(settings(limits), work), 1), [Task("a.xlsx", "a.xlsx")])
            assert isinstance(result, Refused)
            assert result.rejection.code == "E176"

    assert seen == [20, 30]


def test_executor_that_was_shut_down_is_no_fault_of_a_file() -> None:
    workers = ThreadPoolExecutor(1)
    workers.shutdown()

    with pytest.raises(RuntimeError):
        list(results(ExecutorPool(workers, Order(settings()), 1), [Task("a.xlsx", "a.xlsx")]))
