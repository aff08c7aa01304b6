"""Score a round: find its workbooks, recall what is known, hand the rest to the pool, keep every result."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

from emr_appraise.errors import InputError
from emr_appraise.roster import refusals
from emr_appraise.roster.addresses import is_address
from emr_appraise.roster.editions import Editions
from emr_appraise.roster.journal import Journal
from emr_appraise.roster.model import Rejection, Skipped
from emr_appraise.roster.pool import Pool, results
from emr_appraise.roster.source_names import WORKBOOKS
from emr_appraise.roster.sources import find_workbooks
from emr_appraise.roster.task import Appraised, Refused, Result, Settings, Task
from emr_appraise.roster.worker import read_task

PoolMaker = Callable[[], AbstractContextManager[Pool[Task, Result]]]


class Listener(Protocol):
    """Whoever wants to know how far the round is."""

    def begin(self, workbooks: int) -> None:
        """So many workbooks make up the round."""

    def told(self, group: int | None, *, recalled: bool) -> None:
        """A workbook is done: its group, or None where it was rejected; `recalled` from an earlier run."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found beside workbooks."""

    skipped: dict[Skipped, int]
    rejected: tuple[Rejection, ...]
    """What could not be looked into, by name."""


def refuse_nothing(paths: Sequence[str], left_out: Sequence[Path]) -> None:
    """Raise InputError where a path does not exist, or there is nothing under them to score or to reject."""
    if all(isinstance(found, Skipped) for found in find_workbooks(paths, left_out)):
        raise InputError(", ".join(paths), refusals.NOTHING_FOUND, allowed=" ".join((*WORKBOOKS, ".zip")))


def gather(journal: Journal, paths: Sequence[str], left_out: Sequence[Path]) -> Gathered:
    """Put every workbook under the paths into the journal. Raises InputError where a path is not there."""
    skipped, rejected = Counter[Skipped](), list[Rejection]()
    for found in find_workbooks(paths, left_out):
        if isinstance(found, Task):
            journal.add(found)
        elif isinstance(found, Rejection):
            rejected.append(found)
        else:
            skipped[found] += 1
    order = sorted(rejected, key=lambda each: (each.file, each.code))
    return Gathered({reason: skipped[reason] for reason in Skipped if skipped[reason]}, tuple(order))


def score_round(
    journal: Journal, settings: Settings, known: Editions, make_pool: PoolMaker, listener: Listener
) -> None:
    """Let every workbook of the round have its result in the journal."""
    listener.begin(journal.size)
    waiting = _unknown(journal, settings, known, listener)
    for first in waiting:  # a pool is only started where there is something to do
        with make_pool() as pool:
            for task, result in results(pool, chain((first,), waiting)):
                whole = _identified(task, result, settings)
                journal.keep(task, whole, known.of(whole))
                listener.told(_group(whole), recalled=False)


def _unknown(journal: Journal, settings: Settings, known: Editions, listener: Listener) -> Iterator[Task]:
    """The workbooks of which no earlier run knows what they come to."""
    if journal.is_new:
        yield from journal.tasks()
        return
    for task in journal.tasks():
        recalled = journal.recall(task, _sha256(task, settings), known.usable)
        if recalled is None:
            yield task
        else:
            listener.told(recalled.group, recalled=True)


def _identified(task: Task, result: Result, settings: Settings) -> Result:
    """The result under the hash of its workbook also where the process ended before it could tell."""
    if isinstance(result, Appraised) or result.sha256:
        return result
    return Refused(_sha256(task, settings), result.rejection)


def _sha256(task: Task, settings: Settings) -> str:
    """The hash of a workbook's bytes; empty where they cannot be read, so that they are tried anew."""
    if not is_address(task.address) and not os.path.isfile(task.address):
        return ""  # what has become a pipe since would keep us waiting for ever
    try:
        return hashlib.sha256(read_task(task, settings.limits)).hexdigest()
    except (InputError, MemoryError):
        return ""


def _group(result: Result) -> int | None:
    return result.group if isinstance(result, Appraised) else None
