"""Write the reports on the hospitals into a folder: keep what still holds, remove what no longer belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from emr_appraise.roster.model import Row
from emr_appraise.roster.reports.desk import Desk
from emr_appraise.roster.reports.folder import WholeWriter, begin, refuse_folder
from emr_appraise.roster.reports.index import INDEX, Lines
from emr_appraise.roster.reports.model import Mapper, Reported
from emr_appraise.roster.reports.plan import Plan
from emr_appraise.roster.reports.record import Record
from emr_appraise.roster.reports.shelf import Shelf
from emr_appraise.roster.reports.trouble import told_of_file
from emr_appraise.roster.reports.work import report_files
from emr_appraise.roster.task import Task


def write_reports(
    appraised: Iterable[tuple[Task, Row]],
    plan: Plan,
    mapper: Mapper,
    write_whole: WholeWriter,
    listen: Callable[[int], object] = lambda _: None,
) -> Reported:
    """Report on every workbook that counts or is not in the board's list; superseded ones are left out.

    `appraised` is walked once, in the roster's order, which also gives the files their names; no process is
    started where every report stands already. `listen` is told how many hospitals are done. The list is
    written last, so that a folder without one is known to be unfinished. Raises OutputError.
    """
    refuse_folder(plan.folder)
    begin(plan.folder, write_whole)
    with Record(plan.folder) as record:
        shelf = Shelf(plan.folder, record, write_whole)
        with Lines(plan.folder, plan.formats) as lines:
            desk = Desk(plan, shelf, lines, listen)
            _make_all(desk, appraised, mapper)
            desk.finish()
            shelf.close(lines.record())
            _write_index(plan.folder / INDEX, lines, write_whole)
            return desk.reported


def _make_all(desk: Desk, appraised: Iterable[tuple[Task, Row]], mapper: Mapper) -> None:
    tasks = desk.tasks(appraised)
    for first in tasks:  # a pool is only started where there is something to do
        with closing(mapper(report_files, chain((first,), tasks))) as done:
            for asked, made in done:
                desk.take(asked, made)


def _write_index(path: Path, lines: Lines, write_whole: WholeWriter) -> None:
    """Write the list, unless it stands there already."""
    if not _holds(path, lines.index()):
        with told_of_file(path):
            write_whole(path, partial(_put, lines))


def _holds(path: Path, parts: Iterable[bytes]) -> bool:
    """Whether a file stands there and holds just that."""
    try:
        with path.open("rb") as file:
            return all(file.read(len(part)) == part for part in parts) and not file.read(1)
    except OSError:
        return False


def _put(lines: Lines, out: BinaryIO) -> None:
    out.writelines(lines.index())
