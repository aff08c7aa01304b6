"""The roster as it stands in the journal: who counts is decided once, rows are read whenever asked for."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from emr_appraise.appraisal.model import Basis
from emr_appraise.criteria.model import Criteria
from emr_appraise.roster.duplicates import Candidate, Duplicates, Stand, stand
from emr_appraise.roster.editions import Editions
from emr_appraise.roster.facilities import differences
from emr_appraise.roster.journal import Journal, Kept
from emr_appraise.roster.model import (
    Line,
    PackMark,
    Registered,
    Rejection,
    Row,
    Skipped,
    Standing,
)
from emr_appraise.roster.scoring import Gathered
from emr_appraise.roster.task import Settings, Task

_PLAIN = Stand(Standing.COUNTED)


@dataclass(frozen=True)
class JournalRoster:
    """A roster whose rows stay on disk."""

    journal: Journal
    settings: Settings
    packs: Mapping[PackMark, Criteria]
    gathered: Gathered
    listed: Mapping[str, Registered] | None
    """The board's list by code; None where there is none."""
    stands: Mapping[int, Stand]
    """By the number of the task, where a workbook is not plainly counted."""
    missing: tuple[Registered, ...]

    @property
    def as_of(self) -> date:
        """The day that everything is judged on."""
        return self.settings.as_of

    @property
    def basis(self) -> Basis:
        """Whose answers count."""
        return self.settings.basis

    @property
    def has_list(self) -> bool:
        """Whether the board gave its list of facilities."""
        return self.listed is not None

    @property
    def skipped(self) -> Mapping[Skipped, int]:
        """How many files were passed over, and why."""
        return self.gathered.skipped

    def rows(self) -> Iterator[Row]:
        """Every appraised workbook, by name."""
        return (row for _, row in self.tasks_and_rows())

    def tasks_and_rows(self) -> Iterator[tuple[Task, Row]]:
        """The same, each with the task that leads to its workbook."""
        for kept in self.journal.kept():
            found = self.stands.get(kept.task.number, _PLAIN)
            line = None if found.rejection else kept.line
            if line:
                yield kept.task, self._row(kept.task, line, found)

    def rejections(self) -> Iterator[Rejection]:
        """Every workbook that could not be appraised, by name."""
        return heapq.merge(self.gathered.rejected, self._rejected(), key=attrgetter("file", "code"))

    def tasks_and_rejections(self) -> Iterator[tuple[Task, Rejection]]:
        """The workbooks that were read in vain, each with the task that leads to it."""
        for kept in self.journal.kept():
            told = kept.rejection or self.stands.get(kept.task.number, _PLAIN).rejection
            if told:
                yield kept.task, told

    def absent(self) -> Iterable[Registered]:
        """The listed facilities of which no workbook could be appraised, by code."""
        return self.missing

    def documents(self) -> Iterator[bytes]:
        """The deflated documents of all rows, in their order."""
        for number, document in self.journal.documents():
            if not self.stands.get(number, _PLAIN).rejection:
                yield document

    def _rejected(self) -> Iterator[Rejection]:
        return (told for _, told in self.tasks_and_rejections())

    def _row(self, task: Task, line: Line, found: Stand) -> Row:
        registered = self.listed.get(line.code) if self.listed else None
        remarks = found.remarks
        if registered:
            remarks = (*remarks, *differences(line, registered, self.packs[line.pack]))
        return Row(task.file, line, found.standing, found.superseded_by, registered, remarks)


def roster_of(
    journal: Journal,
    settings: Settings,
    known: Editions,
    gathered: Gathered,
    listed: Iterable[Registered] | None,
    policy: Duplicates,
) -> JournalRoster:
    """Decide who counts, once every workbook of the round has its result."""
    by_code = None if listed is None else {each.code: each for each in listed}
    used, seen = set[PackMark](), set[str]()
    stands = stand(_candidates(journal.kept(), used, seen), policy, by_code, settings.as_of)
    missing = tuple(by_code[code] for code in sorted(by_code or ()) if code not in seen) if by_code else ()
    packs = {mark: pack for mark, pack in known.packs.items() if mark in used}
    return JournalRoster(journal, settings, packs, gathered, by_code, stands, missing)


def _candidates(kept: Iterable[Kept], used: set[PackMark], seen: set[str]) -> Iterator[Candidate]:
    """What decides who counts, of every workbook that has a line."""
    for each in kept:
        line, task = each.line, each.task
        if line is None:
            continue
        used.add(line.pack)
        seen.add(line.code)
        yield Candidate(
            task.number, task.file, line.code, line.name, line.pack.id, line.submitted_on, task.changed
        )
