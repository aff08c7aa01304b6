"""The list of the reports, and the record as it is kept: one line a hospital, in the roster's order."""

from __future__ import annotations

import json
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from emr_appraise.roster.csv_cells import BYTE_ORDER_MARK, csv_line
from emr_appraise.roster.reports.formats import ENDINGS
from emr_appraise.roster.reports.trouble import told

INDEX = "index.csv"
_NOT_DONE = -1
_WHO = ("file", "code", "name", "own_name", "standing", "group")


class Entry(NamedTuple):
    """A line of the list."""

    who: tuple[str, ...]
    """File, code, name, the workbook's own name where it is another, standing, group; harmless in a cell."""
    reports: Mapping[str, str]
    """The names of those that stand, by format."""
    problem: str
    """The codes of what is told of them."""


class Lines:
    """Lines laid aside on disk as they come, with only their positions in memory. May raise OutputError."""

    def __init__(self, folder: Path, formats: Iterable[str]) -> None:
        """They are laid aside in the folder itself: it must have room for them anyway."""
        self._folder, self._formats = folder, set(formats)
        with told(folder):
            self._lines = tempfile.TemporaryFile(  # noqa: SIM115  # closed by __exit__
                prefix=f".{INDEX}.", dir=folder
            )
        self._starts = array("q")

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # nobody needs what was still to be written
            self._lines.close()

    def add(self, number: int, entry: Entry, record: bytes) -> None:
        """Lay both lines of a hospital aside: that of the list, and that of the record."""
        self._formats |= entry.reports.keys()
        self._lay_aside(number, json.dumps(entry).encode(), record)

    def leave(self, record: bytes) -> None:
        """Lay aside a line of the record alone, behind all that were added."""
        self._lay_aside(len(self._starts), b"null", record)

    def index(self) -> Iterator[bytes]:
        """The whole list as CSV: UTF-8 with a byte order mark, CRLF at the line ends.

        It has a column for each format that is asked for, or in which a report stands.
        """
        formats = [format for format in ENDINGS if format in self._formats]
        yield BYTE_ORDER_MARK + csv_line((*_WHO, *formats, "problem"))
        for kept, _ in self._pairs():
            if found := json.loads(kept):
                who, reports, problem = found
                yield csv_line((*who, *(reports.get(format, "") for format in formats), problem))

    def record(self) -> Iterator[bytes]:
        """The lines of the record."""
        return (line for _, line in self._pairs())

    def _lay_aside(self, number: int, entry: bytes, record: bytes) -> None:
        lacking = number + 1 - len(self._starts)
        self._starts.extend([_NOT_DONE] * lacking)
        with told(self._folder):
            self._starts[number] = self._lines.seek(0, 2)
            self._lines.write(entry + b"\n" + record)

    def _pairs(self) -> Iterator[tuple[bytes, bytes]]:
        for start in self._starts:
            if start != _NOT_DONE:
                yield self._pair(start)

    def _pair(self, start: int) -> tuple[bytes, bytes]:
        with told(self._folder):
            self._lines.seek(start)
            return self._lines.readline(), self._lines.readline()
