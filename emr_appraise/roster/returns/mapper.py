"""Make what a round sends out in processes of this machine, under the limits of the round."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from functools import partial
from typing import TypeVar

from emr_appraise.roster.model import Rejection
from emr_appraise.roster.pool import LocalPool, results
from emr_appraise.roster.returns.model import Mapper
from emr_appraise.roster.task import Named, Refused, Settings
from emr_appraise.roster.worker import Packs

Asked = TypeVar("Asked", bound=Named)
Made = TypeVar("Made")


def mapper(settings: Settings, jobs: int) -> Mapper:
    """What does the work of returns side by side; a process that fails costs the one return."""
    return partial(side_by_side, settings, jobs)


def side_by_side(
    settings: Settings, jobs: int, work: Callable[[Asked, Packs], Made], tasks: Iterable[Asked]
) -> Generator[tuple[Asked, Made | Rejection], None, None]:
    """Every task with what was made of it, or why nothing was, in the order in which they are done."""
    with LocalPool(settings, jobs, work) as pool:
        for asked, made in results(pool, tasks):
            yield asked, made.rejection if isinstance(made, Refused) else made
