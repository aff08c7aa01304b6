"""What is returned to a hospital, and what it takes to make it; all of it goes between processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from emr_appraise.roster.model import Rejection, Row
from emr_appraise.roster.task import Task
from emr_appraise.roster.worker import Packs


class Candidate(NamedTuple):
    """A workbook of the round with what became of it."""

    task: Task
    found: Row | Rejection


class ReturnTask(NamedTuple):
    """One workbook to return."""

    number: int
    """Its place among those returned, from 0."""
    task: Task
    found: Row | Rejection
    letter: str
    """The name of the letter's file."""
    copy: str
    """The name of the marked copy's; the letter tells it."""

    @property
    def file(self) -> str:
        """How the roster names the workbook."""
        return self.task.file


@dataclass(frozen=True, slots=True)
class ReturnFiles:
    """The content of the files that go to one hospital."""

    letter: bytes | None
    """HTML, UTF-8; None where all there is to correct turns out to be the board's own."""
    annotated: bytes | None
    """The marked copy, .xlsx; None where the workbook could not be read, or there is no letter."""


Work = Callable[[ReturnTask, Packs], ReturnFiles | Rejection]
Mapper = Callable[[Work, Iterable[ReturnTask]], Iterator[tuple[ReturnTask, ReturnFiles | Rejection]]]
"""Does the work for every task, taking them one by one as it gets to them; results come in any order."""
