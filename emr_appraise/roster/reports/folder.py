"""The folder of the reports: whether it is ours, and which of its files are."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from emr_appraise.roster.reports import wording_reports as words
from emr_appraise.roster.reports.record import HEAD, RECORD, State
from emr_appraise.roster.reports.trouble import refusal, told, told_of_file

FOLDER = "reports"
"""Its name within the folder of the run."""
WholeWriter = Callable[[Path, Callable[[BinaryIO], object]], None]
"""Writes a file whole or not at all."""
_HALF_WRITTEN = re.compile(r"\.(.+)\.[a-z0-9_]{8}\Z", re.DOTALL)
_NAME_KEPT = 40
"""So much of a file's name stands in that of its half-written one."""


def holds_reports(folder: Path) -> bool:
    """Whether a run has begun this folder of reports: its record stands there."""
    try:
        with (folder / RECORD).open("rb") as record:
            return record.readline(len(HEAD)) == HEAD
    except OSError:
        return False


def refuse_folder(folder: Path, returns: Path | None = None) -> None:
    """Raise OutputError (E196) where the folder holds what no run has written, or is that of the returns."""
    if returns and os.path.realpath(returns) == os.path.realpath(folder):
        raise refusal(folder, words.IS_FOR_RETURNS)
    if not folder.exists() or holds_reports(folder):
        return
    if not folder.is_dir():
        raise refusal(folder, words.IS_NO_FOLDER)
    with told(folder):
        strangers = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    if strangers:
        raise refusal(folder, words.HOLDS_OTHERS.fill(found=strangers[0]))


def begin(folder: Path, write_whole: WholeWriter) -> None:
    """Make the folder with its record, unless it has one. Raises OutputError."""
    with told(folder):
        folder.mkdir(exist_ok=True)
    if not holds_reports(folder):
        write_whole(folder / RECORD, lambda out: out.write(HEAD))


class Found(NamedTuple):
    """What stands in the place of a report."""

    is_there: bool
    is_edited: bool
    """A file whose name and place we gave, but its content is not as we wrote it."""
    ours: State | None
    """How we wrote it; None where it is not there, was edited, or never was ours."""


def look(path: Path, states: Iterable[State]) -> Found:
    """Whether a file stands there, and whether it is as a run wrote it.

    Raises OutputError; Locked where it would have to be read, and another program does not allow it.
    """
    with told(path):
        try:
            seen = path.lstat()
        except FileNotFoundError:
            return Found(False, False, None)
    written = tuple(states)
    if not written or not stat.S_ISREG(seen.st_mode):
        return Found(True, False, None)
    alike = [state for state in written if state.size == seen.st_size]
    for state in alike:
        if state.changed == seen.st_mtime_ns:
            return Found(True, False, state)
    ours = _of_same_content(path, alike, seen.st_mtime_ns) if alike else None
    return Found(True, ours is None, ours)


def remove(path: Path) -> None:
    """Remove a file of ours. Raises OutputError; Locked where another program keeps it."""
    with told_of_file(path):
        path.unlink(missing_ok=True)


def clear_half_written(folder: Path, names: Iterable[str]) -> None:
    """Remove what a run that was killed while writing files of these names has left beside them."""
    with told(folder), os.scandir(folder) as listed:
        found = {each.name: half[1] for each in listed if (half := _HALF_WRITTEN.match(each.name))}
    ours = {name[:_NAME_KEPT] for name in names} if found else set()
    for name, begun in found.items():
        if begun in ours:
            with suppress(OSError):
                (folder / name).unlink()


def _of_same_content(path: Path, alike: Iterable[State], changed: int) -> State | None:
    """The state that the file is in after all, such as in a copy of the folder."""
    with told_of_file(path), path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    found = (state._replace(changed=changed) for state in alike if state.sha256 == sha256)
    return next(found, None)
