"""An earlier round, as much of it as tells who moved since: read from the folder that `batch` wrote."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from emr_appraise.errors import InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals_figures as refusals
from emr_appraise.roster import wording_figures as words
from emr_appraise.roster.figures_groups import Groups
from emr_appraise.roster.model import Standing
from emr_appraise.submission.normalise import whole_code
from emr_appraise.words import Text

TABLE = "roster.csv"
SUMMARIES = ("run.json", "summary.json")
"""Where the as-of date stands, first found first."""
MOST_BYTES = 1 << 30
MOST_LINES = 1_000_000
LONGEST_LINE = 1 << 20
MOST_SUMMARY_BYTES = 1 << 26
_COLUMNS = ("code", "standing", "group", "pack")
_STARTS_GUARDED = ("'=", "'+", "'-", "'@")


@dataclass(frozen=True, slots=True)
class Previous:
    """Which group each hospital was in."""

    as_of: str
    """As year-month-day."""
    groups: Mapping[str, Mapping[str, int]]
    """By pack id, then by facility code; `UNCLEAR` where several counted hospitals had that code."""


def read_previous(folder: str) -> Previous:
    """The round that an earlier `batch` wrote into the folder: the hospitals that counted, by code.

    Raises InputError with E183 where the folder holds no roster, E184 where its roster.csv cannot be read;
    at most MOST_LINES lines of MOST_BYTES bytes are read.
    """
    table = Path(folder) / TABLE
    as_of = _as_of(Path(folder))
    if as_of is None or not table.is_file():
        raise InputError(one_line(folder), refusals.NO_ROSTER, found=words.LACKS[as_of is None])
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            return Previous(as_of, _read(_Table(str(table), file)))
    except UnicodeDecodeError as error:
        raise _bad(str(table), words.NOT_UTF8) from error
    except OSError as error:
        raise _bad(
            str(table), words.CANNOT_OPEN.fill(found=error.strerror or type(error).__name__)
        ) from error


def _as_of(folder: Path) -> str | None:
    for name in SUMMARIES:
        with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
            if (folder / name).stat().st_size <= MOST_SUMMARY_BYTES:
                found = json.loads((folder / name).read_bytes())
                return date.fromisoformat(found["as_of"]).isoformat()
    return None


@dataclass(frozen=True, slots=True)
class _Table:
    """An open roster.csv."""

    name: str
    file: TextIO

    def lines(self) -> Iterator[str]:
        """Its lines, each of bounded length."""
        taken = 0
        while line := self.file.readline(LONGEST_LINE):
            taken += len(line)
            if len(line) == LONGEST_LINE or taken > MOST_BYTES:
                raise _bad(self.name, words.TOO_LARGE.fill(allowed=MOST_LINES))
            yield line


def _read(table: _Table) -> Mapping[str, Mapping[str, int]]:
    groups = Groups()
    for line, cells in _counted(table):
        try:
            groups.add(cells["pack"], _unguarded(cells["code"]), _group(cells["group"]))
        except ValueError as error:
            bad = words.NO_GROUP.fill(found=one_line(cells["group"], 40))
            raise _bad(f"{table.name}:{line}", bad) from error
    return groups.all()


def _counted(table: _Table) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows that counted, each with its line."""
    reader = csv.reader(table.lines(), strict=True)
    try:
        places = _places(table.name, next(reader, []))
        for number, row in enumerate(reader):
            if number >= MOST_LINES:
                raise _bad(table.name, words.TOO_LARGE.fill(allowed=MOST_LINES))
            cells = {column: row[place] if place < len(row) else "" for column, place in places.items()}
            if cells["standing"] == Standing.COUNTED:
                yield reader.line_num, cells
    except csv.Error as error:
        raise _bad(f"{table.name}:{reader.line_num}", words.NOT_CSV) from error


def _places(name: str, heads: list[str]) -> dict[str, int]:
    missing = [column for column in _COLUMNS if column not in heads]
    if missing:
        raise _bad(name, words.COLUMNS_MISSING.fill(found=", ".join(missing)))
    return {column: heads.index(column) for column in _COLUMNS}


def _group(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) <= 3):
        raise ValueError(written)
    return int(written)


def _unguarded(code: str) -> str:
    """The code as it was before an apostrophe was put before it, or a zero taken off by an office."""
    bare = code[1:] if code.startswith(_STARTS_GUARDED) else code
    return whole_code(bare)


def _bad(where: str, found: Text) -> InputError:
    return InputError(one_line(where), refusals.BAD_ROSTER, found=found)
