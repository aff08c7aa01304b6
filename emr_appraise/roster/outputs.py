"""The files of a finished round, and whether those of an earlier run still say the same."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple, TextIO

from emr_appraise.errors import InputError
from emr_appraise.report.streams import into_bytes
from emr_appraise.roster import refusals
from emr_appraise.roster.editions import Editions
from emr_appraise.roster.figures_model import Statistics
from emr_appraise.roster.journal import Journal
from emr_appraise.roster.journal_roster import JournalRoster
from emr_appraise.roster.own_files import JOURNAL, NAMES
from emr_appraise.roster.run_record import Json, write_run_record

__all__ = [
    "NAMES",
    "Finished",
    "Output",
    "clear_half_written",
    "content_mark",
    "note_begun",
    "note_finished",
    "refuse_foreign",
    "still_there",
]
_FINISHED = "finished"


class Output(NamedTuple):
    """A file of the round, and what writes it."""

    name: str
    write: Callable[[BinaryIO], object]


@dataclass(frozen=True, slots=True)
class Finished:
    """A round that is scored: all that its files tell of."""

    roster: JournalRoster
    statistics: Statistics
    known: Editions
    options: Json
    min_cell: int

    def outputs(self) -> Iterator[Output]:
        """Every file, in the order in which they are written."""
        writers = (
            self._workbook,
            self._csv,
            self._documents,
            self._rejected,
            into_bytes(self._summary),
            into_bytes(self._record),
            into_bytes(self._dashboard),
        )
        return (Output(name, write) for name, write in zip(NAMES, writers, strict=True))

    def _workbook(self, out: BinaryIO) -> None:
        from emr_appraise.roster.xlsx import write_roster_workbook

        write_roster_workbook(self.roster, self.statistics, out, self.roster.settings.language)

    def _csv(self, out: BinaryIO) -> None:
        from emr_appraise.roster.csv_files import write_roster_csv

        write_roster_csv(self.roster, out)

    def _rejected(self, out: BinaryIO) -> None:
        from emr_appraise.roster.csv_files import write_rejected_csv

        write_rejected_csv(self.roster, out, self.roster.settings.language)

    def _documents(self, out: BinaryIO) -> None:
        for document in self.roster.documents():
            out.write(zlib.decompress(document))
            out.write(b"\n")

    def _summary(self, out: TextIO) -> None:
        from emr_appraise.roster.summary import write_summary

        write_summary(self.statistics, self.roster, out, self.roster.settings.language)

    def _record(self, out: TextIO) -> None:
        write_run_record(self.roster.journal, self.roster.settings, self.known, self.options, out)

    def _dashboard(self, out: TextIO) -> None:
        from emr_appraise.roster.dashboard import write_dashboard

        write_dashboard(self.roster, self.statistics, out, self.roster.settings.language, self.min_cell)


def refuse_foreign(folder: Path) -> None:
    """Raise InputError where the folder holds files of these names that no run has written."""
    if not (folder / JOURNAL).exists():
        for name in NAMES:
            if (folder / name).exists():
                raise InputError(str(folder), refusals.FOREIGN_FOLDER, found=name, journal=JOURNAL)


def content_mark(finished: Finished) -> str:
    """A mark of everything that the files tell of; the same mark, the same bytes."""
    journal, gathered = finished.roster.journal, finished.roster.gathered
    beside = [repr(gathered.rejected), {why.value: count for why, count in gathered.skipped.items()}]
    parts = [journal.rules, finished.known.together, finished.options, beside]
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode())
    for kept in journal.kept():
        told = hashlib.sha256((kept.packed_line or repr(kept.rejection)).encode()).hexdigest()
        digest.update(f"{kept.task.file!r} {kept.task.changed} {kept.sha256} {told}\n".encode())
    return digest.hexdigest()


def still_there(journal: Journal, folder: Path, mark: str) -> bool:
    """Whether an earlier run wrote all files for the same content, and nobody has touched them since."""
    noted = journal.noted(_FINISHED)
    return bool(noted) and json.loads(noted) == [mark, _touched(folder)]


def clear_half_written(folder: Path) -> None:
    """Remove what a run that was killed while writing has left beside its files."""
    for name in NAMES:
        for left in folder.glob(f".{name}.????????"):
            with suppress(OSError):
                left.unlink()


def note_begun(journal: Journal) -> None:
    """From now on the files may be of two minds."""
    journal.note(_FINISHED, "")


def note_finished(journal: Journal, folder: Path, mark: str) -> None:
    """All files are written."""
    journal.note(_FINISHED, json.dumps([mark, _touched(folder)]))


def _touched(folder: Path) -> list[list[int]]:
    """Size and time of change of every file; nothing for one that is not there."""
    found = (folder / name for name in NAMES)
    return [[path.stat().st_size, path.stat().st_mtime_ns] if path.exists() else [] for path in found]
