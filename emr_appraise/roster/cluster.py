"""Hand a round to a dask.distributed cluster; whatever happens there, results are those of a local run."""

from __future__ import annotations

import os
import threading
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any

from emr_appraise.criteria.load import bundled_packs
from emr_appraise.errors import InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals_cluster as refusals
from emr_appraise.roster.addresses import is_address
from emr_appraise.roster.cluster_client import connected, killed_worker, quiet, unreachable, within
from emr_appraise.roster.cluster_watch import Watch
from emr_appraise.roster.cluster_worker import (
    ClusterOrder,
    Greeting,
    Likeness,
    Unread,
    Unsuited,
    do_in_child,
    greet,
    likeness,
    received,
    take_leave,
    why_unread,
)
from emr_appraise.roster.pool import AHEAD, LocalPool, Work
from emr_appraise.roster.pool_executor import ExecutorPool
from emr_appraise.roster.task import Result, Settings, Task
from emr_appraise.roster.worker import appraise_task
from emr_appraise.words import Text, join

_GREET, _LEAVE = 60, 5
"""Seconds to wait for the workers' greetings, and for the scheduler at the end."""
_LONGEST = 200


class ClusterPool:
    """Workers elsewhere; each runs every file in a process of its own, under the limits of a local run.

    What a cluster cannot settle is done here, by one local process: the same result as a local run.
    """

    def __init__(self, settings: Settings, address: str, work: Work = appraise_task) -> None:
        """Find the scheduler and at least one worker. Raises InputError where that cannot be done."""
        self.settings, self.address, self.work = _everywhere(settings), address, work
        self.ahead = AHEAD
        self._waiting: dict[Future[Result], Future[Result]] = {}
        self._lock = threading.Lock()
        self._tasks: ExecutorPool | None = None
        self._home: LocalPool[Task, Result] | None = None
        self._client: Any = connected(address)  # it has types for little of what we call
        self._watch = Watch(self._client, self._counted, self._give_up)

    def __enter__(self) -> ClusterPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._watch.end()
        if self._home:
            self._home.__exit__(kind, error, trace)
        with suppress(Exception), quiet():  # the cluster may be gone; there is nothing left to ask of it
            within(_LEAVE, self._say_goodbye)
        with suppress(Exception), quiet():
            self._client.close(_LEAVE)

    def submit(self, task: Task) -> Future[Result]:
        """Promise the result of a task. Raises InputError where the workers cannot take part in the round."""
        reachable = task if is_address(task.address) else task._replace(address=os.path.abspath(task.address))
        if self._tasks is None:
            self._tasks = self._begun(reachable)
        sent, promised = self._tasks.submit(reachable), Future[Result]()
        with self._lock:
            self._waiting[sent] = promised
        sent.add_done_callback(self._settle)
        return promised

    def mishap(self, task: Task, error: BaseException) -> Result:
        """What a task comes to that the cluster could not settle; raise what is the cluster's own fault."""
        if isinstance(error, Unsuited):
            raise self._unsuited(*error.args) from error
        if isinstance(error, Unread):
            if why_unread(task, self.settings) is None:
                worker, said = error.args
                raise InputError(task.address, refusals.NOT_SHARED, worker=worker, found=said) from error
            return self._at_home(task)
        if isinstance(error, killed_worker()):
            return self._at_home(task)
        raise error

    def _say_goodbye(self) -> None:
        """Take back what is not done, and let the workers' processes go."""
        if self._tasks:
            self._executor.shutdown(wait=False)
            self._client.run(take_leave, self._order.mark, wait=False, on_error="ignore")

    def _begun(self, first: Task) -> ExecutorPool:
        """The pool, once every worker has shown that it can take part."""
        sample = None if why_unread(first, self.settings) else first
        self._order = ClusterOrder(self.settings, self.work, likeness=likeness(self.settings), sample=sample)
        with quiet():
            answers = self._greetings()
            for worker, answer in sorted(answers.items()):
                self._refuse_unsuited(worker, answer)
            sent = self._client.submit(received, self._order, pure=False)
            self._client.replicate([sent])
        self._executor = self._client.get_executor(pure=False)
        return ExecutorPool(self._executor, sent, 1, do_in_child)

    def _greetings(self) -> dict[str, Greeting | BaseException]:
        """What every worker answers to the order."""
        asked = partial(self._client.run, greet, self._order, on_error="return")
        try:
            answers: dict[str, Greeting | BaseException] = within(_GREET, asked)
        except Exception as error:
            raise unreachable(self.address, refusals.NO_ANSWER.fill(seconds=_GREET)) from error
        return answers

    def _refuse_unsuited(self, worker: str, answer: Greeting | BaseException) -> None:
        if isinstance(answer, OSError):  # it has left already
            return
        if isinstance(answer, BaseException):
            found = refusals.DOES_NOT_RUN.fill(found=one_line(str(answer), _LONGEST))
            raise InputError(self.address, refusals.UNLIKE, worker=worker, found=found) from answer
        if not answer.suits(self._order):
            raise self._unsuited(worker, answer)

    def _unsuited(self, worker: str, greeting: Greeting) -> InputError:
        order = self._order
        assert order.likeness
        if greeting.likeness == order.likeness and order.sample:
            where, found = order.sample.address, greeting.unread
            return InputError(where, refusals.NOT_SHARED, worker=worker, found=found)
        found = _differences(greeting.likeness, order.likeness)
        return InputError(self.address, refusals.UNLIKE, worker=worker, found=found)

    def _counted(self, threads: int) -> None:
        self.ahead = threads * AHEAD

    def _settle(self, sent: Future[Result]) -> None:
        """Keep the promise, unless it was given up before."""
        with self._lock:
            promised = self._waiting.pop(sent, None)
        if promised is None:
            return
        try:
            promised.set_result(sent.result())
        except CancelledError:
            promised.set_exception(unreachable(self.address, refusals.CONNECTION_LOST))
        except BaseException as error:
            promised.set_exception(error)

    def _give_up(self, why: Text) -> None:
        with self._lock:
            promises = tuple(self._waiting.values())
            self._waiting.clear()
        for promised in promises:
            promised.set_exception(unreachable(self.address, why))

    def _at_home(self, task: Task) -> Result:
        """The result from a process of this machine."""
        if self._home is None:
            self._home = LocalPool(self.settings, 1, self.work)
        try:
            return self._home.submit(task).result()
        except (CancelledError, KeyboardInterrupt):
            raise
        except BaseException as error:
            return self._home.mishap(task, error)


def _everywhere(settings: Settings) -> Settings:
    """The settings with packs named as every machine can find them."""
    known = bundled_packs()
    return replace(
        settings,
        criteria=tuple(each if each in known else os.path.abspath(each) for each in settings.criteria),
    )


def _differences(theirs: Likeness, ours: Likeness) -> Text:
    """In what a worker differs from the client."""
    differing = [pair for pair in zip(theirs.versions, ours.versions, strict=False) if pair[0] != pair[1]]
    if not differing:
        return refusals.OTHER_PACKS
    return join([refusals.INSTEAD_OF.fill(found=found, allowed=allowed) for found, allowed in differing])
