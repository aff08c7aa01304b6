"""What a worker of the cluster does: each file in a process of its own, with the limits of a local run."""

from __future__ import annotations

import asyncio
import multiprocessing
import platform
import threading
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version

import emr_appraise
from emr_appraise.book import refusals as book_refusals
from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.errors import InputError
from emr_appraise.roster.editions import editions
from emr_appraise.roster.pool import LocalPool
from emr_appraise.roster.pool_executor import Order
from emr_appraise.roster.task import Refused, Result, Settings, Task
from emr_appraise.roster.worker import read_task
from emr_appraise.words import Text

_READERS = ("python-calamine", "openpyxl", "xlrd", "PyYAML")
"""What else decides how a workbook or a pack is read."""
_UNREAD = (book_refusals.NO_SUCH_FILE.code, book_refusals.NO_PERMISSION.code)
_GREET = 30
"""Seconds to answer: a shared folder may not respond at all."""
_MOST_POOLS = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """What results depend on besides the workbook and the settings."""

    versions: tuple[str, ...]
    """Such as `Python 3.11`: each name with its number."""
    packs: tuple[str, ...]
    """A hash of each pack's text; none where they could not be loaded."""


@dataclass(frozen=True, slots=True)
class ClusterOrder(Order):
    """An order for workers elsewhere, which may lack what the client has."""

    likeness: Likeness | None = None
    """What the client is; a worker that differs takes no part."""
    sample: Task | None = None
    """A workbook that the client can read; a worker that cannot takes no part."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """What a worker answers when it is first spoken to."""

    likeness: Likeness
    unread: Text | None
    """Why it cannot read the sample, in words."""

    def suits(self, order: ClusterOrder) -> bool:
        """Whether the worker can take part."""
        return self.unread is None and order.likeness == self.likeness


class Unsuited(Exception):
    """A worker that came later cannot take part; holds its address and its Greeting."""


class Unread(Exception):
    """A worker could not read a workbook; holds its address and why, as a Text."""


def likeness(settings: Settings) -> Likeness:
    """What this process would judge by."""
    major, minor, _ = platform.python_version_tuple()
    versions = (f"emr-appraise {emr_appraise.__version__}", f"Python {major}.{minor}")
    try:
        packs = tuple(sorted(editions(settings).marks.values()))
    except CriteriaError:
        packs = ()
    return Likeness((*versions, *(f"{name} {_version(name)}" for name in _READERS)), packs)


def why_unread(task: Task, settings: Settings) -> Text | None:
    """Why this process cannot read a workbook's bytes; None where it can."""
    try:
        read_task(task, replace(settings.limits, file_bytes=0))
    except InputError as error:
        return error.says
    return None


async def greet(order: ClusterOrder) -> Greeting:
    """The answer to an order, in bounded time, and without keeping the worker from its other duties."""
    return await asyncio.wait_for(asyncio.to_thread(_greet, order), _GREET)


async def take_leave(mark: str) -> None:
    """Let go of the processes that were started for an order."""
    _end(mark)


def received(order: ClusterOrder) -> ClusterOrder:
    """The order as a result, which the scheduler can make anew when the workers that hold it are gone."""
    return order


def do_in_child(order: ClusterOrder, task: Task) -> Result:
    """The result of a task from a process of this worker's own, which may crash, hang or swell.

    Raises Unsuited where this worker cannot take part in the round, Unread where it cannot read the workbook.
    """
    try:
        result = _done(order, task)
    except BrokenProcessPool:  # not the file's fault: someone ended the processes while they were idle
        _end(order.mark)
        result = _done(order, task)
    if isinstance(result, Refused) and result.rejection.code in _UNREAD:
        raise Unread(_this_worker()[0], result.rejection.says)
    return result


def _done(order: ClusterOrder, task: Task) -> Result:
    with _LOCK:
        pool = _pool(order)
        promised = pool.submit(task)
    try:
        return promised.result()
    except BrokenProcessPool:
        raise
    except BaseException as error:
        return pool.mishap(task, error)


def _greet(order: ClusterOrder) -> Greeting:
    """The answer to an order; the same for the first task as before, for it takes a while."""
    if order.mark not in _GREETINGS:
        unread = why_unread(order.sample, order.settings) if order.sample else None
        _GREETINGS.clear()
        _GREETINGS[order.mark] = Greeting(likeness(order.settings), unread)
    return _GREETINGS[order.mark]


def _pool(order: ClusterOrder) -> LocalPool[Task, Result]:
    """The pool for an order; an old one is let go, for its client may have died."""
    if order.mark not in _POOLS:
        address, threads = _this_worker()
        greeting = _greet(order)
        if not greeting.suits(order):
            raise Unsuited(address, greeting)
        _allow_children()
        while len(_POOLS) >= _MOST_POOLS:
            _retire(next(iter(_POOLS)))
        _POOLS[order.mark] = LocalPool(order.settings, threads, order.work)
    return _POOLS[order.mark]


def _this_worker() -> tuple[str, int]:
    """The address of the worker that runs this task, and how many it runs at once."""
    from distributed import get_worker

    worker = get_worker()
    return worker.address, worker.state.nthreads


def _end(mark: str) -> None:
    with _LOCK:
        _retire(mark)


def _retire(mark: str) -> None:
    """Let a pool's processes end when they have done what they have; nobody waits for it."""
    pool = _POOLS.pop(mark, None)
    if pool:
        threading.Thread(target=pool.__exit__, args=(None, None, None), daemon=True).start()


def _allow_children() -> None:
    """Let this process have children: a nanny starts it as a daemon, and Python forbids a daemon to.

    The rule is there because a daemon that is killed leaves its children behind. Ours end by themselves,
    when the pipe that their tasks come through is closed.
    """
    multiprocessing.process.current_process()._config["daemon"] = False  # type: ignore[attr-defined]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"


_POOLS: dict[str, LocalPool[Task, Result]] = {}
_GREETINGS: dict[str, Greeting] = {}
_LOCK = threading.Lock()
