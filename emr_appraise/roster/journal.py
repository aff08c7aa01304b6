"""What a run has done so far, in one SQLite file: killed at any moment, the next run goes on from it.

Results stand under the sha256 of the workbook, the name of its file, the rules of the round, and the edition
of the pack that judged it. Which workbooks make up the round is written anew by every run.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any, NamedTuple

from emr_appraise.errors import InputError, OutputError
from emr_appraise.roster import journal_tables, refusals
from emr_appraise.roster.line_codec import unpacked
from emr_appraise.roster.model import Line, Rejection
from emr_appraise.roster.own_files import JOURNAL
from emr_appraise.roster.task import Appraised, Result, Task
from emr_appraise.words import Text

__all__ = ["JOURNAL", "Journal", "Kept", "Recalled", "open_journal"]
_MOST_WAIT = 0.5
"""Seconds that results may wait for being written for good: a killed run loses no more than these."""
_NO_MEMBER = -1


class Kept(NamedTuple):
    """A workbook of the round, and what became of it: a line, or the reason why there is none."""

    task: Task
    sha256: str
    pack: str | None
    """The id of the pack that judged it; None where it was rejected."""
    packed_line: str | None
    rejection: Rejection | None

    @property
    def line(self) -> Line | None:
        """The line; it is only made of its text where someone asks."""
        return unpacked(self.packed_line) if self.packed_line else None


class Recalled(NamedTuple):
    """What an earlier run made of a workbook."""

    group: int | None
    """None where it was rejected."""


class Journal:
    """The journal of one folder; while it is open, no other run can write there."""

    def __init__(self, folder: Path, rules: str) -> None:
        """Open it, or begin it. Raises InputError where another run has it, or it is no journal of ours."""
        self.path, self.rules = folder / JOURNAL, rules
        self._written = time.monotonic()
        with self._told():
            self._db = sqlite3.connect(self.path, timeout=0, isolation_level=None)
            try:
                self._begin()
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what is done, and let others have the folder; what went wrong first is what is told."""
        try:
            with self._told():
                if self._db.in_transaction:  # a full disk has ended it already
                    self._db.execute("commit")
        except OutputError:
            if error is None:
                raise
        finally:
            self._db.close()

    def _begin(self) -> None:
        for order in ("locking_mode = exclusive", "synchronous = normal", "temp_store = file"):
            self._db.execute(f"pragma {order}")
        self._db.execute("begin exclusive")
        self._refuse_other_formats()
        for statement in journal_tables.TABLES.split(";"):
            self._db.execute(statement)
        self._save()

    def add(self, task: Task) -> None:
        """Make a workbook part of the round; one that is part of it already stays so once."""
        address = os.fsencode(task.address)
        real = os.fsencode(os.path.realpath(task.address)) if "://" not in task.address else address
        member = _NO_MEMBER if task.member is None else task.member
        row = (task.file, address, member, task.changed, real)
        with self._told():
            self._db.execute(journal_tables.ADD_TASK, row)

    def tasks(self) -> Iterator[Task]:
        """Every workbook of the round, as they were added; the journal may change meanwhile."""
        last = 0
        while page := self._rows(journal_tables.PAGE_OF_TASKS, (last,)):
            yield from (_task(row) for row in page)
            last = page[-1][-1]

    @property
    def size(self) -> int:
        """How many workbooks make up the round."""
        return int(self._rows("select count(*) from task")[0][0])

    @property
    def is_new(self) -> bool:
        """Whether no result of an earlier run could serve this one."""
        return not self._rows("select 1 from result where rules = ? limit 1", (self.rules,))

    def recall(self, task: Task, sha256: str, editions: frozenset[str]) -> Recalled | None:
        """What an earlier run made of these bytes, if it was judged by one of these editions."""
        rows = self._rows(
            "select number, edition, placed from result where sha256 = ? and name = ? and rules = ?",
            (sha256, _name(task), self.rules),
        )
        for number, edition, group in rows:
            if edition in editions:
                self._assign(task, number)
                return Recalled(group)
        return None

    def keep(self, task: Task, result: Result, edition: str) -> None:
        """Write down what became of a workbook."""
        with self._told():
            number = self._insert(task, result, edition)
            self._assign(task, number)
            if isinstance(result, Appraised):
                self._db.execute("insert or replace into document values (?, ?)", (number, result.document))
            if time.monotonic() - self._written > _MOST_WAIT:
                self._save()

    def kept(self) -> Iterator[Kept]:
        """Every workbook with what became of it, by name; the journal must not change meanwhile."""
        with self._told():
            for row in self._db.execute(journal_tables.KEPT):
                yield _kept(_task(row[:5]), *row[5:])

    def documents(self) -> Iterator[tuple[int, bytes]]:
        """The documents of all that could be appraised, by name, each with the number of its task."""
        with self._told():
            yield from self._db.execute(journal_tables.DOCUMENTS)

    def forget_all(self) -> None:
        """Drop every result of earlier runs."""
        with self._told():
            for table in ("result", "document", "noted"):
                self._db.execute(f"delete from {table}")
            self._save()

    def forget_others(self) -> None:
        """Drop the results that no workbook of this round needs."""
        with self._told():
            for statement in journal_tables.FORGET_OTHERS:
                self._db.execute(statement)
            self._save()

    def note(self, name: str, value: str) -> None:
        """Keep a word about the run."""
        with self._told():
            self._db.execute("insert or replace into noted values (?, ?)", (name, value))
            self._save()

    def noted(self, name: str) -> str:
        """What an earlier run noted; empty where it noted nothing."""
        rows = self._rows("select value from noted where name = ?", (name,))
        return str(rows[0][0]) if rows else ""

    def _insert(self, task: Task, result: Result, edition: str) -> int:
        """The number of the result, which takes the place of an older one."""
        key = (result.sha256, _name(task) if result.sha256 else task.file, self.rules, edition)
        row = (*key, *_said(result))
        return int(self._db.execute(journal_tables.KEEP_RESULT, row).fetchone()[0])

    def _rows(self, asked: str, values: tuple[object, ...] = ()) -> list[Any]:
        """What the database answers, all at once."""
        with self._told():
            return self._db.execute(asked, values).fetchall()

    def _assign(self, task: Task, result: int) -> None:
        self._db.execute("update task set result = ? where number = ?", (result, task.number))

    def _save(self) -> None:
        """Write down for good what is waiting."""
        self._db.execute("commit")
        self._db.execute("begin exclusive")
        self._written = time.monotonic()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Let whatever the database complains of be told in our words."""
        try:
            yield
        except sqlite3.Error as error:
            raise self._complaint(error) from error

    def _complaint(self, error: sqlite3.Error) -> InputError | OutputError:
        kind = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if kind in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return InputError(str(self.path.parent), refusals.BUSY)
        if kind in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):
            return InputError(str(self.path), refusals.BAD_JOURNAL, found=str(error))
        return OutputError(str(self.path), refusals.CANNOT_KEEP, found=str(error))

    def _refuse_other_formats(self) -> None:
        version = self._db.execute("pragma user_version").fetchone()[0]
        used = self._db.execute("select count(*) from sqlite_master").fetchone()[0]
        if used and version != journal_tables.FORMAT:
            raise InputError(str(self.path), refusals.BAD_JOURNAL, found=f"format {version}")
        self._db.execute(f"pragma user_version = {journal_tables.FORMAT}")


def open_journal(folder: Path, rules: str, *, fresh: bool) -> Journal:
    """The journal of a folder; a fresh one holds no results, and what cannot be used is laid aside for it.

    Raises InputError and OutputError as Journal does.
    """
    if not fresh:
        return Journal(folder, rules)
    try:
        journal = Journal(folder, rules)
    except InputError as error:
        if error.code != refusals.BAD_JOURNAL.code:
            raise
        _lay_aside(folder)
        return Journal(folder, rules)
    journal.forget_all()
    return journal


def _lay_aside(folder: Path) -> None:
    """Keep the file under another name: it may be somebody else's."""
    try:
        (folder / f"{JOURNAL}-journal").unlink(missing_ok=True)
        (folder / JOURNAL).replace(folder / f"{JOURNAL}.old")
    except OSError as error:
        where, found = str(folder / JOURNAL), error.strerror or str(error)
        raise OutputError(where, refusals.CANNOT_KEEP, found=found) from error


def _task(row: tuple[str, bytes, int, int, int]) -> Task:
    file, address, member, changed, number = row
    return Task(file, os.fsdecode(address), None if member == _NO_MEMBER else member, changed, number)


def _kept(task: Task, sha256: str, pack: str | None, line: str | None, code: str, *said: str) -> Kept:
    if line:
        return Kept(task, sha256, pack, line, None)
    says, hint = Text(*said[:2]), Text(*said[2:])
    return Kept(task, sha256, None, None, Rejection(task.file, code, says, hint))


def _said(result: Result) -> tuple[str | int | None, ...]:
    """Pack, group and line, or the refusal's code and words."""
    if isinstance(result, Appraised):
        return (result.pack.id, result.group, result.packed_line, *(None,) * 5)
    told = result.rejection
    return (*(None,) * 3, told.code, *told.says, *told.hint)


def _name(task: Task) -> str:
    """The name of the file alone: it is told in the report, the folder is not."""
    return PurePosixPath(task.file).name
