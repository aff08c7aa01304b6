"""A real cluster on this machine for tests: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTING = 30
"""Seconds that a scheduler may take to start."""


@dataclass
class Cluster:
    """The scheduler's address, and the processes."""

    folder: Path
    address: str = ""
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def worker(self, *options: str, **environment: str) -> subprocess.Popen[bytes]:
        """One more worker with one thread; under a nanny unless it is asked not to."""
        return self.start("dask_worker", self.address, "--nthreads", "1", "--local-directory", str(self.folder), *options, **environment)

    def start(self, program: str, *options: str, **environment: str) -> subprocess.Popen[bytes]:
        """A program of distributed, the leader of its process group."""
        log = open(self.folder / f"{program}-{len(self.running)}.log", "wb")  # noqa: SIM115
        with log:
            process = subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.{program}", "--no-dashboard", *options],
                stdout=log, stderr=log, cwd=ROOT, start_new_session=True, env={**os.environ, **environment},
            )  # fmt: skip
        self.running.append(process)
        return process

    def logs(self) -> str:
        """What all of them have said."""
        return "\n".join(path.read_text(errors="replace") for path in sorted(self.folder.glob("*.log")))


@contextmanager
def cluster(folder: Path, workers: int = 2, **environment: str) -> Iterator[Cluster]:
    """A cluster with so many workers; whatever is left of it at the end is killed."""
    made = Cluster(folder)
    told = folder / "scheduler.json"
    try:
        made.start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told), **environment)
        made.address = _address(told)
        for _ in range(workers):
            made.worker()
        yield made
    finally:
        for process in made.running:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and all that it started, at once."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _address(told: Path) -> str:
    end = time.monotonic() + STARTING
    while time.monotonic() < end:
        with suppress(FileNotFoundError, json.JSONDecodeError):
            return str(json.loads(told.read_text())["address"])
        time.sleep(0.05)
    raise TimeoutError("the scheduler has not started")
