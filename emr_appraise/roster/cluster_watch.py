"""Look after a cluster while a round is there: how many threads it has, and whether anyone is left."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic
from typing import Any

from emr_appraise.roster import refusals_cluster as refusals
from emr_appraise.words import Text

_LOOK_EACH = 2.0
_ANSWER = 10
DESERTED = 60
"""Seconds without any worker before the round is given up."""


class Watch:
    """A thread that looks at the cluster now and then."""

    def __init__(self, client: Any, counted: Callable[[int], None], give_up: Callable[[Text], None]) -> None:
        """`counted` is told how many threads the cluster has; `give_up`, why the round cannot go on."""
        self._client, self._counted, self._give_up = client, counted, give_up
        self._ended = threading.Event()
        self._seen = monotonic()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._look()
        self._thread.start()

    def end(self) -> None:
        """Stop looking."""
        self._ended.set()
        self._thread.join(_ANSWER)

    def _run(self) -> None:
        while not self._ended.wait(_LOOK_EACH):
            self._look()

    def _look(self) -> None:
        threads = self._threads()
        if threads:
            self._seen = monotonic()
            self._counted(threads)
        elif self._ended.is_set():
            return
        elif self._client.status in ("closing", "closed"):
            self._give_up(refusals.CONNECTION_LOST)
        elif monotonic() - self._seen > DESERTED:
            self._give_up(refusals.NO_WORKERS.fill(seconds=DESERTED))

    def _threads(self) -> int:
        """How many threads all workers have together; 0 where the scheduler does not answer."""
        try:
            return sum(self._client.nthreads(callback_timeout=_ANSWER).values())
        except Exception:  # a lost connection shows itself in a dozen ways
            return 0
