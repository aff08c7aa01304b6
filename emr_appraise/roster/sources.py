"""Find the workbooks under what was given: folders, files, patterns, zips; tell what is passed over."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from emr_appraise.book import refusals as book_refusals
from emr_appraise.errors import InputError
from emr_appraise.roster import refusals
from emr_appraise.roster.addresses import is_address, without_scheme
from emr_appraise.roster.model import Rejection, Skipped
from emr_appraise.roster.own_files import holds_returns, is_own
from emr_appraise.roster.reports.folder import holds_reports
from emr_appraise.roster.source_archives import workbooks_of_zip
from emr_appraise.roster.source_names import ZIP, Found, Place, below, is_hidden, named, passed_over, rejected
from emr_appraise.roster.task import Task
from emr_appraise.submission.workbook import as_on_disk
from emr_appraise.words import Text


def find_workbooks(paths: Sequence[str], left_out: Sequence[Path] = ()) -> Iterator[Found]:
    """Every workbook under the paths, what is passed over, and what cannot be looked into.

    A path may be an address that fsspec knows. `left_out` are files and folders that hold no submissions; a
    folder that is given is looked into all the same, but for the files that a run writes.
    Raises InputError where a path does not exist.
    """
    addresses = [path for path in paths if is_address(path)]
    given = [path for written in paths if not is_address(written) for path in _meant(written)]
    start = _common(given)
    walk = _Walk(set(map(os.path.realpath, left_out)), set(map(os.path.realpath, given)), set())
    for path in given:
        yield from _given(Place(_shown(path, start), path), walk)
    if addresses:
        from emr_appraise.roster.source_addresses import workbooks_at

        yield from workbooks_at(addresses, alone=not given)


class _Walk(NamedTuple):
    """What a walk has to know of other paths, all by their real names."""

    apart: set[str]
    """What holds no submissions."""
    given: set[str]
    seen: set[str]
    """Folders and zips that were looked into: nothing in them is told twice."""

    def is_first(self, real: str) -> bool:
        """Whether this folder or zip was not looked into before, by another path or a link."""
        fresh = real not in self.seen
        self.seen.add(real)
        return fresh


class _Step(NamedTuple):
    """A folder or a file that a walk has still to look into."""

    place: Place
    real: str
    """Its real name, not asked of the system at each step: that takes long where folders lie deep."""
    is_folder: bool


def _meant(written: str) -> list[str]:
    """The path, or what a pattern matches where the shell left it as it is."""
    path = as_on_disk(without_scheme(written))
    if os.path.exists(path):
        return [path]
    matching = sorted(glob.glob(written, recursive=True))
    if not matching:
        raise InputError(written, book_refusals.NO_SUCH_FILE)
    return matching


def _common(given: list[str]) -> str:
    """The folder that names are shown from: that given, else the one that holds all that is given."""
    whole = [os.path.abspath(path) for path in given]
    if len(whole) == 1 and os.path.isdir(whole[0]):
        return whole[0]
    try:
        return os.path.commonpath([os.path.dirname(path) for path in whole])
    except ValueError:  # on different drives
        return ""


def _shown(path: str, start: str) -> str:
    whole = os.path.abspath(path)
    return named(os.path.relpath(whole, start) if start else whole.replace(":", ""))


def _given(place: Place, walk: _Walk) -> Iterator[Found]:
    real = os.path.realpath(place.path)
    if os.path.isdir(place.path):
        yield from _folder(_Step(place, real, True), walk)
    else:
        yield from _file(place, real, walk, given=True)


def _folder(start: _Step, walk: _Walk) -> Iterator[Found]:
    """Everything below a folder, by name, however deep it lies."""
    waiting = [start]
    while waiting:
        place, real, is_folder = waiting.pop()
        if not is_folder:
            yield from _file(place, real, walk, given=False)
        elif real not in walk.given and (real in walk.apart or _is_ours(real)):
            yield Skipped.NOT_SUBMITTED
        elif walk.is_first(real):
            inside = tuple(_inside(place, real))
            yield from (each for each in inside if not isinstance(each, _Step))
            waiting += [each for each in reversed(inside) if isinstance(each, _Step)]


def _is_ours(folder: str) -> bool:
    """Whether a run wrote letters or reports there: they hold copies of what was submitted."""
    return holds_returns(folder) or holds_reports(Path(folder))


def _inside(folder: Place, real: str) -> Iterator[Skipped | Rejection | _Step]:
    """The files and folders to look into, by name, and what is passed over."""
    try:
        with os.scandir(folder.path) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        yield _closed(folder, error.strerror or "")
        return
    for entry in entries:
        found, is_folder = Place(below(folder.shown, entry.name), entry.path), _is_folder(entry)
        if is_folder and is_hidden(entry.name):
            yield Skipped.HIDDEN
        elif is_folder and entry.is_symlink():
            yield Skipped.LINKED_FOLDER
        elif entry.is_symlink():
            yield _Step(found, os.path.realpath(entry.path), False)
        else:
            yield _Step(found, os.path.join(real, entry.name), is_folder)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or leads to one; a link that leads round in circles leads nowhere."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _file(place: Place, real: str, walk: _Walk, *, given: bool) -> Iterator[Found]:
    """A file: what is named on the command line is read whatever it is called."""
    skipped = passed_over(os.path.basename(place.path), given=given)
    if is_own(real) and os.path.dirname(real) in walk.apart:
        return  # how many of them there are is no news of the round
    if real in walk.apart or is_own(real):
        yield Skipped.NOT_SUBMITTED
    elif skipped:
        yield skipped
    elif os.path.exists(place.path) and not os.path.isfile(place.path):
        yield _closed(place, refusals.NO_FILE)
    elif not place.path.lower().endswith(ZIP):
        yield Task(place.shown, place.path, None, _changed(place.path))
    elif walk.is_first(real):
        yield from workbooks_of_zip(place, place.path, _changed(place.path))


def _closed(place: Place, found: str | Text) -> Rejection:
    return rejected(InputError(place.shown, book_refusals.NO_PERMISSION, found=found), place.shown)


def _changed(path: str) -> int:
    try:
        return int(os.stat(path).st_mtime)
    except OSError:
        return 0
