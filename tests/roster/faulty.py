"""Work that goes wrong in a process: for files named after how, it crashes, hangs, swells or stumbles."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time

from emr_appraise.roster.task import Result, Task
from emr_appraise.roster.worker import Packs, appraise_task


def work(task: Task, packs: Packs) -> Result:
    """What a worker does, with accidents."""
    _ACCIDENTS.get(task.file.split("-")[0], lambda: None)()
    return appraise_task(task, packs)


def _crash() -> None:
    ctypes.string_at(0)


def _hang() -> None:
    time.sleep(600)


def _hang_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        pass


def _swell() -> None:
    bytearray(4_000_000_000)


def _swell_in_pieces() -> None:
    held = []
    while True:
        held.append(os.urandom(1) * 10_000_000)


def _stumble() -> None:
    raise KeyError("a mistake of ours")


_ACCIDENTS = {
    "crash": _crash,
    "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "leave": lambda: os._exit(7),
    "exit": lambda: sys.exit(3),
    "hang": _hang,
    "deaf": _hang_deaf,
    "swell": _swell,
    "pieces": _swell_in_pieces,
    "stumble": _stumble,
}
