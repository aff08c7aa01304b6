"""The list of the reports, and the record as it is kept: one line a hospital, in the roster's order."""

from __future__ import annotations

import csv
import tempfile
from array import array
from collections.abc import Iterable, Iterator
from io import StringIO

INDEX = "index.csv"
_NOT_DONE = -1


class Lines:
    """Lines laid aside on disk as they come, with only their positions in memory."""

    def __init__(self, formats: Iterable[str]) -> None:
        self._heads = ("file", "code", "name", "standing", "group", *formats, "problem")
        self._lines = tempfile.TemporaryFile()  # noqa: SIM115  # closed by __exit__
        self._starts = array("q")

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()

    def add(self, number: int, cells: Iterable[str], record: bytes) -> None:
        """Lay both lines of a hospital aside: that of the list, and that of the record."""
        lacking = number + 1 - len(self._starts)
        self._starts.extend([_NOT_DONE] * lacking)
        self._starts[number] = self._lines.seek(0, 2)
        self._lines.write(_line(cells))
        self._lines.write(record)

    def index(self) -> Iterator[bytes]:
        """The whole list as CSV: UTF-8 with a byte order mark, CRLF at the line ends."""
        yield b"\xef\xbb\xbf" + _line(self._heads)
        yield from (cells for cells, _ in self._pairs())

    def record(self) -> Iterator[bytes]:
        """The lines of the record."""
        return (line for _, line in self._pairs())

    def _pairs(self) -> Iterator[tuple[bytes, bytes]]:
        for start in self._starts:
            if start != _NOT_DONE:
                self._lines.seek(start)
                yield self._lines.readline(), self._lines.readline()


def _line(cells: Iterable[str]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode()
