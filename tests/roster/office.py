"""A round by the small pack with the folder of its reports, for tests."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from emr_appraise.cli.output import write_whole
from emr_appraise.roster.line_codec import unpacked
from emr_appraise.roster.lines import pack_mark
from emr_appraise.roster.model import Rejection, Row
from emr_appraise.roster.reports.model import Reported, Reports, ReportTask, Work
from emr_appraise.roster.reports.plan import Plan
from emr_appraise.roster.reports.record import RECORD
from emr_appraise.roster.reports.write import write_reports
from emr_appraise.roster.task import Appraised, Task
from emr_appraise.roster.worker import Packs, appraise_task
from emr_appraise.submission.form import stamp
from tests.roster.rosters import row
from tests.roster.rounds import settings
from tests.submission.small import AS_OF, _tree, whole
from tests.workbook_table import workbook_bytes

ANSWERS = """
| BKP-01 | Có |
| BKP-02 | {} |
""".strip()
BOTH = ("markdown", "json")
Candidate = tuple[Task, Row]
Paired = Generator[tuple[ReportTask, Reports | Rejection], None, None]


@cache
def scored(answer: str, packs: Packs) -> tuple[bytes, str]:
    """A workbook with this answer, and its line as a round keeps it."""
    data = workbook_bytes(whole(ANSWERS.format(answer), "Mã | Trả lời"), stamp(packs.given[0]))
    with NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(data)
        file.flush()
        result = appraise_task(Task("bv.xlsx", file.name), packs)
    assert isinstance(result, Appraised)
    return data, result.packed_line


class Office:
    """A round by the small pack, and the folder of its reports."""

    def __init__(self, folder: Path, packs: Packs) -> None:
        self.folder, self.packs, self.out = folder, packs, folder / "out" / "reports"
        self.asked = list[str]()
        """The files that were worked on, in the last run."""
        (folder / "in").mkdir()
        self.out.parent.mkdir()

    def submit(self, file: str = "bv.xlsx", answer: str = "Có", **other: Any) -> Candidate:
        """A workbook of the round with its row; `other` are fields of the row, or code and name of the line."""
        path = self.folder / "in" / f"{len(list((self.folder / 'in').iterdir()))}.xlsx"
        data, packed_line = scored(answer, self.packs)
        path.write_bytes(data)
        who = {name: other.pop(name) for name in ("code", "name") if name in other}
        return Task(file, str(path)), row(replace(unpacked(packed_line), **who), file=file, **other)

    def three(self) -> list[Candidate]:
        """Three hospitals."""
        return [self.submit(f"{code}.xlsx", code=code, name="Bệnh viện") for code in ("79001", "79002", "79003")]

    def plan(self, formats: tuple[str, ...] = BOTH, **other: Any) -> Plan:
        """What is to stand there."""
        return replace(Plan(self.out, formats, "rules", {pack_mark(self.packs.given[0]): "edition"}), **other)

    def write(
        self,
        found: Iterable[Candidate],
        formats: tuple[str, ...] = BOTH,
        *,
        order: Callable[[Iterable[Any]], Iterable[Any]] = iter,
        write: Any = write_whole,
        **other: Any,
    ) -> Reported:
        """What becomes of it; `order` is that in which the work is done."""
        self.asked.clear()

        def mapper(work: Work, tasks: Iterable[ReportTask]) -> Paired:
            for task in order(tasks):
                self.asked.append(task.file)
                yield task, work(task, self.packs)

        return write_reports(found, self.plan(formats, **other), mapper, write)

    def names(self) -> list[str]:
        """What stands there besides the list and the record."""
        return sorted({path.name for path in self.out.iterdir()} - {RECORD, "index.csv"})

    def index(self) -> list[dict[str, str]]:
        """The list of the reports."""
        return table(self.out / "index.csv")


def table(path: Path) -> list[dict[str, str]]:
    """A CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder of reports but the record, which knows when each was written."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != RECORD}


def times(folder: Path) -> dict[str, int]:
    """When each file was last changed, the record too."""
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def small_packs(folder: Path) -> Packs:
    """The small pack, loaded from a file in this folder."""
    pack = folder / "small.yaml"
    pack.write_text(json.dumps(_tree()), encoding="utf-8")
    return Packs(settings(criteria=(str(pack),), as_of=AS_OF))
