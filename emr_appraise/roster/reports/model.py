"""What a report takes to be made, and what comes of it; all of it goes between processes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from emr_appraise.roster.model import PackMark, Rejection
from emr_appraise.roster.task import Task
from emr_appraise.roster.worker import Packs


class ReportTask(NamedTuple):
    """One workbook to report on."""

    number: int
    """Its place among the hospitals that are reported on, from 0."""
    task: Task
    sha256: str
    """Of the workbook, as it was appraised."""
    pack: PackMark
    """By which it was appraised."""
    formats: tuple[str, ...]
    """Those that have to be written."""

    @property
    def file(self) -> str:
        """How the roster names the workbook."""
        return self.task.file


class Made(NamedTuple):
    """A report, ready to be laid into the folder."""

    format: str
    content: bytes
    sha256: str
    """Of the content."""


@dataclass(frozen=True, slots=True)
class Reports:
    """What was made of one workbook."""

    made: tuple[Made, ...]
    failed: tuple[tuple[str, Rejection], ...]
    """By format, why there is no report."""


Work = Callable[[ReportTask, Packs], Reports | Rejection]
Mapper = Callable[[Work, Iterable[ReportTask]], Generator[tuple[ReportTask, Reports | Rejection], None, None]]
"""Does the work for every task, taking them one by one as it gets to them; results come in any order."""


class Reported(NamedTuple):
    """What became of the reports of a round, counted in files."""

    hospitals: int
    """Of these at least one report stands."""
    written: int
    kept: int
    """They stood already as they would be written."""
    failed: int
    """Of these there is no report, or an old one that another program keeps; the list names the reason."""
    foreign: int
    """Of these neither: what stands there is not ours, was edited before this scoring, or is locked."""
    edited: int
    """Files of ours that somebody has edited since, and that no report is lacking for."""
    removed: int
    """Reports of earlier runs that no longer belong."""
    stuck: int
    """The same, but another program keeps them."""
    told: tuple[Rejection, ...]
    """The first few of those that are lacking, edited or stuck, in words."""

    @property
    def lacking(self) -> int:
        """Reports that were asked for and do not stand there by the results of this round."""
        return self.failed + self.foreign
