"""The list of what was returned: one line a hospital, in the roster's order whenever each was done."""

from __future__ import annotations

import tempfile
from array import array
from typing import BinaryIO

from emr_appraise.report.csv_cells import guarded
from emr_appraise.roster.csv_cells import BYTE_ORDER_MARK, csv_line
from emr_appraise.roster.model import Rejection
from emr_appraise.roster.own_files import RETURNS_HEADS
from emr_appraise.roster.returns.model import ReturnFiles, ReturnTask

_NOT_DONE = -1


class Index:
    """Lines laid aside on disk as they come, with only their positions in memory."""

    def __init__(self) -> None:
        self._lines = tempfile.TemporaryFile()  # noqa: SIM115  # closed by __exit__
        self._starts = array("q")

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()

    def add(self, done: ReturnTask, files: ReturnFiles | Rejection) -> None:
        """Lay a hospital's line aside."""
        lacking = done.number + 1 - len(self._starts)
        self._starts.extend([_NOT_DONE] * lacking)
        self._starts[done.number] = self._lines.seek(0, 2)
        self._lines.write(csv_line(_cells(done, files)))

    def write(self, out: BinaryIO) -> None:
        """The whole list as CSV: UTF-8 with a byte order mark, CRLF at the line ends."""
        out.write(BYTE_ORDER_MARK + csv_line(RETURNS_HEADS))
        for start in self._starts:
            if start != _NOT_DONE:
                self._lines.seek(start)
                out.write(self._lines.readline())


def _cells(done: ReturnTask, files: ReturnFiles | Rejection) -> list[str]:
    found = done.found
    who = ("", "") if isinstance(found, Rejection) else (found.code, found.name)
    named = ("", "", files.code) if isinstance(files, Rejection) else _names(done, files)
    return [guarded(cell) for cell in (done.task.file, *who, *named)]


def _names(done: ReturnTask, files: ReturnFiles) -> tuple[str, str, str]:
    return done.letter, done.copy if files.annotated is not None else "", ""
