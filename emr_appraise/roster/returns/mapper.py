"""Make the returns in processes of this machine, under the limits of a round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emr_appraise.roster.model import Rejection
from emr_appraise.roster.pool import LocalPool, results
from emr_appraise.roster.returns.model import Mapper, ReturnFiles, ReturnTask, Work
from emr_appraise.roster.task import Refused, Settings


def mapper(settings: Settings, jobs: int) -> Mapper:
    """What does the work of returns side by side; a process that fails costs the one return."""

    def mapped(
        work: Work, tasks: Iterable[ReturnTask]
    ) -> Iterator[tuple[ReturnTask, ReturnFiles | Rejection]]:
        with LocalPool(settings, jobs, work) as pool:
            for asked, made in results(pool, tasks):
                yield asked, made.rejection if isinstance(made, Refused) else made

    return mapped
