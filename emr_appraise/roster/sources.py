"""Find the workbooks under what was given: folders, files, patterns, zips; tell what is passed over."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from emr_appraise.book import refusals as book_refusals
from emr_appraise.errors import InputError
from emr_appraise.roster.addresses import is_address, without_scheme
from emr_appraise.roster.model import Skipped
from emr_appraise.roster.source_archives import workbooks_of_zip
from emr_appraise.roster.source_names import ZIP, Found, Place, below, is_hidden, named, passed_over, rejected
from emr_appraise.roster.task import Task
from emr_appraise.submission.workbook import as_on_disk


def find_workbooks(paths: Sequence[str], left_out: Sequence[Path] = ()) -> Iterator[Found]:
    """Every workbook under the paths, what is passed over, and what cannot be looked into.

    A path may be an address that fsspec knows. `left_out` are files and folders that hold no submissions.
    Raises InputError where a path does not exist.
    """
    addresses = [path for path in paths if is_address(path)]
    given = [path for written in paths if not is_address(written) for path in _meant(written)]
    start = _common(given)
    apart = {os.path.realpath(path) for path in left_out}
    for path in given:
        place = Place(_shown(path, start), path)
        yield from _folder(place, apart) if os.path.isdir(path) else _file(place, apart, given=True)
    if addresses:
        from emr_appraise.roster.source_addresses import workbooks_at

        yield from workbooks_at(addresses, alone=not given)


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


def _folder(place: Place, apart: set[str]) -> Iterator[Found]:
    """Everything below a folder, by name."""
    if os.path.realpath(place.path) in apart:
        yield Skipped.NOT_SUBMITTED
        return
    try:
        with os.scandir(place.path) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        yield rejected(
            InputError(place.shown, book_refusals.NO_PERMISSION, found=error.strerror or ""), place.shown
        )
        return
    for entry in entries:
        found = Place(below(place.shown, entry.name), entry.path)
        if not entry.is_dir():
            yield from _file(found, apart, given=False)
        elif is_hidden(entry.name):
            yield Skipped.HIDDEN
        elif entry.is_symlink():
            yield Skipped.LINKED_FOLDER
        else:
            yield from _folder(found, apart)


def _file(place: Place, apart: set[str], *, given: bool) -> Iterator[Found]:
    """A file: what is named on the command line is read whatever it is called."""
    skipped = passed_over(os.path.basename(place.path), given=given)
    if os.path.realpath(place.path) in apart:
        yield Skipped.NOT_SUBMITTED
    elif skipped:
        yield skipped
    elif place.path.lower().endswith(ZIP):
        yield from workbooks_of_zip(place, place.path, _changed(place.path))
    else:
        yield Task(place.shown, place.path, None, _changed(place.path))


def _changed(path: str) -> int:
    try:
        return int(os.stat(path).st_mtime)
    except OSError:
        return 0
