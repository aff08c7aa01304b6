"""Meet a dask.distributed scheduler: connect in bounded time, and keep its log off the user's terminal."""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from emr_appraise.errors import InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals_cluster as refusals
from emr_appraise.words import Text, same

CONNECT = 10
"""Seconds to wait for the scheduler, and for a first worker."""
_NOISY = ("distributed", "tornado", "asyncio")
_LONGEST = 200
Done = TypeVar("Done")


def connected(address: str) -> Any:
    """A client of the scheduler at an address, once a worker is there.

    Raises InputError: E182 where distributed is not installed, E181 where nobody answers.
    """
    try:
        import distributed
    except ImportError as error:
        raise InputError(
            address, refusals.NOT_INSTALLED, found=str(error), package="emr-appraise[cluster]"
        ) from error
    _hush()
    meet: Any = distributed.Client  # it has types for little of what we call
    try:
        with quiet():
            client = within(CONNECT + 1, lambda: meet(address, timeout=CONNECT, set_as_default=False))
    except OSError as error:  # a TimeoutError is one, too
        raise unreachable(address, refusals.NO_ANSWER.fill(seconds=CONNECT)) from error
    except Exception as error:
        raise unreachable(address, same(one_line(str(error), _LONGEST))) from error
    try:
        client.wait_for_workers(1, timeout=CONNECT)
    except Exception as error:
        with suppress(Exception):
            client.close(CONNECT)
        raise unreachable(address, refusals.NO_WORKERS.fill(seconds=CONNECT)) from error
    return client


def unreachable(address: str, why: Text) -> InputError:
    """The cluster cannot be used, with the reason why."""
    return InputError(address, refusals.UNREACHABLE, found=why)


def killed_worker() -> type[Exception]:
    """What the scheduler says of a task during which one worker after the other died."""
    from distributed import KilledWorker

    return KilledWorker


def within(seconds: float, do: Callable[[], Done]) -> Done:
    """What a function returns, if it does so in time. Raises TimeoutError, or what the function raises.

    The client waits for ever for whoever accepts a connection and says nothing.
    """
    promised = Future[Done]()
    threading.Thread(target=_keep, args=(promised, do), daemon=True).start()
    return promised.result(seconds)


def _keep(promised: Future[Done], do: Callable[[], Done]) -> None:
    try:
        promised.set_result(do())
    except BaseException as error:
        promised.set_exception(error)


@contextmanager
def quiet() -> Iterator[None]:
    """Without warnings for programmers: what matters to a user we check and say ourselves."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _hush() -> None:
    """The client logs every lost connection, with tracebacks."""
    for name in tuple(logging.root.manager.loggerDict):
        if name.split(".")[0] in _NOISY:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
