"""Processes that appraise workbooks side by side; one that crashes, hangs or swells costs its file only."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from itertools import islice
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from emr_appraise.book.freed_memory import keep_freed_memory
from emr_appraise.roster.task import Named, Refused, Result, Settings, Task
from emr_appraise.roster.worker import (
    Packs,
    broke_down,
    refused,
    too_much_memory,
    took_too_long,
)

if TYPE_CHECKING:
    from pebble import ProcessPool

Work = Callable[[Task, Packs], Result]
Asked_contra = TypeVar("Asked_contra", bound=Named, contravariant=True)
Asked = TypeVar("Asked", bound=Named)
Made = TypeVar("Made")
AHEAD = 4
"""So many tasks a process wait in line, that none is ever idle and few are ever in memory."""
_GRACE = 5
"""Seconds beside those that reading may take: for appraising, and for a busy machine."""
_TIDY_EACH = 100
_MOST_EACH = 5_000
"""So many files of a process, then it is a new one: nothing can pile up in it."""
_SWOLLEN = 76
"""The exit code of a process that was refused memory."""
_ROOM = 2
"""A process may take so many times the memory of one file: it holds the packs and the libraries as well."""


class Pool(Protocol[Asked_contra, Made]):
    """Whatever takes tasks and promises results: local processes, or a cluster."""

    ahead: int
    """How many tasks it should have at a time."""

    def submit(self, task: Asked_contra) -> Future[Made]:
        """Promise the result of a task."""

    def mishap(self, task: Asked_contra, error: BaseException) -> Made | Refused:
        """Say how the processing of a task ended that came to nothing; raise what is no task's fault."""


class LocalPool(Generic[Asked, Made]):
    """Processes on this machine, each with a limit on memory, each file with a limit on time."""

    def __init__(
        self, settings: Settings, jobs: int, work: Callable[[Asked, Packs], Made], grace: float = _GRACE
    ) -> None:
        from pebble import ProcessPool

        self.limits = settings.limits
        self.seconds = 1.5 * settings.limits.seconds + grace
        self.ahead = jobs * AHEAD
        self._pool: ProcessPool = ProcessPool(
            max_workers=jobs,
            max_tasks=_MOST_EACH,
            context=multiprocessing.get_context("spawn"),
            initializer=_start,
            initargs=(settings, work),
        )

    def __enter__(self) -> LocalPool[Asked, Made]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pool: Any = self._pool  # it has types for tasks, none for ending
        pool.close() if kind is None else pool.stop()
        pool.join()

    def submit(self, task: Asked) -> Future[Made]:
        """Promise the result of a task."""
        promised: Future[Made] = self._pool.schedule(_work, args=(task,), timeout=self.seconds)
        return promised

    def mishap(self, task: Asked, error: BaseException) -> Refused:
        """Say as a refusal how the processing of a task ended without a result."""
        from pebble import ProcessExpired

        if isinstance(error, TimeoutError):
            return refused(task, took_too_long(task, round(self.seconds)))
        if isinstance(error, ProcessExpired) and error.exitcode == _SWOLLEN:
            return refused(task, too_much_memory(task, self.limits))
        if isinstance(error, ProcessExpired):
            return refused(task, broke_down(task, str(error.exitcode)))
        return refused(task, broke_down(task, type(error).__name__))


def results(
    pool: Pool[Asked, Made], tasks: Iterable[Asked]
) -> Iterator[tuple[Asked, Made | Refused]]:
    """Every task with its result, in the order in which they are done; few are ever under way."""
    waiting = iter(tasks)
    done = SimpleQueue[tuple[Asked, "Future[Made]"]]()
    under_way = 0
    for task in islice(waiting, pool.ahead):
        under_way += _send(pool, task, done)
    while under_way:
        task, promised = done.get()
        under_way -= 1
        for following in islice(waiting, max(pool.ahead - under_way, 0)):  # a cluster may grow
            under_way += _send(pool, following, done)
        made = _kept(pool, task, promised)
        yield task, made


def _send(pool: Pool[Asked, Made], task: Asked, done: SimpleQueue[tuple[Asked, Future[Made]]]) -> int:
    pool.submit(task).add_done_callback(lambda promised: done.put((task, promised)))
    return 1


def _kept(pool: Pool[Asked, Made], task: Asked, promised: Future[Made]) -> Made | Refused:
    """What was promised, or how it came to nothing."""
    try:
        return promised.result()
    except (CancelledError, KeyboardInterrupt):
        raise
    except BaseException as error:  # a library may leave a process by SystemExit
        return pool.mishap(task, error)


class Desk(Generic[Asked, Made]):
    """What a process keeps between files: the work it does, and the packs it has loaded."""

    def __init__(self, settings: Settings, work: Callable[[Asked, Packs], Made]) -> None:
        self.work, self.packs, self.files = work, Packs(settings), 0
        gc.disable()  # nearly nothing that a file leaves behind goes round in circles

    def do(self, task: Asked) -> Made:
        """The result of a task."""
        self.files += 1
        if self.files % _TIDY_EACH == 0:
            gc.collect()
        return self.work(task, self.packs)


_DESKS: list[Desk[Any, Any]] = []
"""The one desk of a process that was started for a pool."""


def _start(settings: Settings, work: Callable[[Any, Packs], Any]) -> None:
    keep_freed_memory()
    limit_memory(_ROOM * settings.limits.memory_bytes)
    _DESKS[:] = [Desk(settings, work)]


def _work(task: Any) -> Any:
    """The result; a process that was refused memory ends, lest what it still holds cost the next file too."""
    try:
        return _DESKS[0].do(task)
    except MemoryError:
        os._exit(_SWOLLEN)


def limit_memory(most: int) -> None:
    """Let the system refuse this process more memory than so many bytes; Windows has nothing of the kind."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
