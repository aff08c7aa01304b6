"""Choose, of the workbooks of one facility, the newest, and say what told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple


class Candidate(NamedTuple):
    """A workbook that was appraised, as much of it as it takes to tell whose it is and how new."""

    position: int
    """The caller's own number for it."""
    file: str
    code: str
    """The facility code as the workbook gives it."""
    name: str
    pack: str
    """The id of the pack that judged it."""
    submitted_on: date | None
    changed: int
    """When the file was last changed, in seconds since 1970; 0 where that is not known."""


class ToldBy(Enum):
    """What told which workbook is the newest."""

    DATE = "date"
    FILE_TIME = "file_time"
    FILE_NAME = "file_name"


def newest(candidates: Sequence[Candidate], as_of: date | None) -> tuple[Candidate, ToldBy]:
    """The newest of at least one workbook, whatever their order, and what told.

    By the date of the self-assessment. Where the latest is there twice, or some have none (a date after
    the as-of day is none: it can only be a slip), the file time tells among these; where that is equal
    or not known, the file name, the last in order being taken for the newest.
    """
    days = [_day(each, as_of) for each in candidates]
    latest = max((day for day in days if day), default=None)
    able = [each for each, day in zip(candidates, days, strict=True) if day in (latest, None)]
    if len(able) == 1:
        return able[0], ToldBy.DATE
    return _by_file(able)


def _day(candidate: Candidate, as_of: date | None) -> date | None:
    day = candidate.submitted_on
    return None if day and as_of and day > as_of else day


def _by_file(able: Sequence[Candidate]) -> tuple[Candidate, ToldBy]:
    """All whose date does not rule them out."""
    times = [each.changed for each in able]
    last = max(times)
    if min(times) > 0 and times.count(last) == 1:
        return able[times.index(last)], ToldBy.FILE_TIME
    kept = [each for each in able if each.changed == last] if min(times) > 0 else able
    return max(kept, key=lambda each: (each.file, each.position)), ToldBy.FILE_NAME
