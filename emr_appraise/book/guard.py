"""Read an unusual file in a process of its own, so that whatever it does, the caller goes on."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple
from pathlib import Path

from emr_appraise.book import refusals
from emr_appraise.book.frames import received
from emr_appraise.book.inflate import over_limit
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import Book
from emr_appraise.errors import InputError
from emr_appraise.words import Text

_HOME = str(Path(__file__).parents[2])
_START = f"import sys; sys.path.insert(0, {_HOME!r}); from emr_appraise.book.worker import main; main()"
_FILES_EACH = 200
"""After so many files the process is a new one, so that nothing can pile up in it."""
_STOPPED = Text("chương trình đọc bị dừng giữa chừng", "the reader stopped half-way")


def read_guarded(data: bytes, where: str, limits: Limits) -> Book:
    """The book as the other process reads it.

    Raises InputError: its refusal, or that it took more time or memory than the limits allow, or broke down.
    """
    with _LOCK:
        fresh, end = _GUARD.unused, time.monotonic() + limits.opening_seconds
        found = _GUARD.read(data, where, limits, end)
        if not fresh and found in ("memory_bytes", ""):
            found = _GUARD.read(data, where, limits, end)  # what earlier files left is not this one's fault
    if isinstance(found, Book):
        return found
    if not found:
        raise InputError(where, refusals.DAMAGED, found=_STOPPED)
    raise over_limit(where, found, f"> {getattr(limits, found)}", limits)


class _Guard:
    """One process, started when first needed and again whenever it had to be stopped."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.files = 0

    @property
    def unused(self) -> bool:
        """Whether the next file is the first of its process."""
        return self.process is None

    def read(self, data: bytes, where: str, limits: Limits, end: float) -> Book | str:
        """The book, or the name of the limit that was met; an empty name where the process broke down.

        `end`: when the process is stopped, as `time.monotonic` counts. Raises InputError with its refusal.
        """
        sound, late = False, threading.Event()
        try:
            with self._stopped_at(end, late):
                found = self._exchange(data, where, limits)
            sound = isinstance(found, Book)
        except InputError:
            sound = True
            raise
        except MemoryError:
            found = "memory_bytes"
        except (OSError, ValueError):  # it could not be started, or ended while it was being spoken to
            found = "memory_bytes" if self._aborted() else ""
        finally:  # whatever came between, an answer to this file must never be taken for one to the next
            if not sound or self.files >= _FILES_EACH:
                self.stop()
        return "seconds" if not found and late.is_set() else found

    def stop(self) -> None:
        """End the process, at once."""
        process, self.process, self.files = self.process, None, 0
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):  # what was not yet sent cannot be sent any more
                    pipe.close()
        process.wait()

    def forget(self) -> None:
        """Leave the process to the parent that started it; a forked child needs one of its own."""
        self.process, self.files = None, 0

    def _aborted(self) -> bool:
        """Whether the process gave itself up, as native code does that is refused memory."""
        with suppress(subprocess.TimeoutExpired):
            return self.process is not None and self.process.wait(1) == -signal.SIGABRT
        return False

    @contextmanager
    def _stopped_at(self, end: float, late: threading.Event) -> Iterator[None]:
        """Kill the process when its time is over, and tell that it was."""
        process = self._started()

        def stop_late() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(max(end - time.monotonic(), 0), stop_late)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _exchange(self, data: bytes, where: str, limits: Limits) -> Book | str:
        process = self._started()
        assert process.stdin
        assert process.stdout
        order = {"length": len(data), "where": where, "limits": astuple(limits)}
        self.files += 1
        process.stdin.write(json.dumps(order).encode() + b"\n")
        process.stdin.write(data)
        process.stdin.flush()
        return received(process.stdout.readline, where)

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-c", _START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self.process


_GUARD = _Guard()
_LOCK = threading.Lock()
atexit.register(_GUARD.stop)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_GUARD.forget)
