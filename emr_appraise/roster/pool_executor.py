"""A pool on any executor of concurrent.futures: threads, processes, or one that sends tasks elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from emr_appraise.roster.pool import AHEAD, Desk, Work
from emr_appraise.roster.task import Refused, Result, Settings, Task
from emr_appraise.roster.worker import appraise_task, broke_down, refused, too_much_memory


@dataclass(frozen=True, slots=True)
class Order:
    """What every worker has to know before its first task."""

    settings: Settings
    work: Work = appraise_task
    mark: str = field(default_factory=lambda: uuid4().hex)
    """By which a worker knows that it has seen this order before; in no output."""


class ExecutorPool:
    """Tasks on an executor that someone else starts and ends.

    An executor cannot stop one task without its neighbours: where a file crashes a process or hangs, the
    executor decides what becomes of the others. `LocalPool` and `ClusterPool` have no such trouble.
    """

    def __init__(
        self, executor: Executor, order: Any, workers: int, do: Callable[[Any, Task], Result] | None = None
    ) -> None:
        """`order`: an Order, or what becomes one on the way; `workers`: how many tasks are done at once."""
        self._executor, self._order, self._do = executor, order, do or do_at_desk
        self.ahead = workers * AHEAD

    def submit(self, task: Task) -> Future[Result]:
        """Promise the result of a task."""
        return self._executor.submit(self._do, self._order, task)

    def mishap(self, task: Task, error: BaseException) -> Refused:
        """Say as a refusal how the processing of a task ended; raise an error of the executor's own."""
        if isinstance(error, MemoryError) and isinstance(self._order, Order):
            return refused(task, too_much_memory(task, self._order.settings.limits))
        if isinstance(error, Exception) and not isinstance(error, RuntimeError):
            return refused(task, broke_down(task, type(error).__name__))
        raise error


def do_at_desk(order: Order, task: Task) -> Result:
    """The result of a task at this thread's own desk, which has loaded the packs at its first task."""
    if getattr(_SEAT, "mark", None) != order.mark:
        _SEAT.desk, _SEAT.mark = Desk(order.settings, order.work), order.mark
    desk: Desk[Task, Result] = _SEAT.desk
    return desk.do(task)


_SEAT = threading.local()
