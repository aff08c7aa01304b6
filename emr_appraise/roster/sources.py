"""Find the workbooks under what was given: folders, files, patterns, zips; tell what is passed over."""

from __future__ import annotations

import calendar
import glob
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from emr_appraise.book import refusals as book_refusals
from emr_appraise.errors import AppraiseError, InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals
from emr_appraise.roster.model import Rejection, Skipped
from emr_appraise.roster.task import Task
from emr_appraise.submission.workbook import as_on_disk

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
_ZIP = ".zip"
_LOCK_FILES = ("~$", ".~lock.")
_LONGEST = 500
_OF_WORKBOOKS = ("[Content_Types].xml", "mimetype")
"""A zip with such a member is a workbook itself."""
_ENCRYPTED = 0x1
Found = Task | Skipped | Rejection


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder that was given or found."""

    shown: str
    """As the roster names it."""
    path: str


def find_workbooks(paths: Sequence[str], left_out: Sequence[Path] = ()) -> Iterator[Found]:
    """Every workbook under the paths, what is passed over, and what cannot be looked into.

    `left_out` are files and folders that hold no submissions. Raises InputError where a path does not exist.
    """
    given = [path for written in paths for path in _meant(written)]
    start = _common(given)
    apart = {os.path.realpath(path) for path in left_out}
    for path in given:
        place = Place(_shown(path, start), path)
        yield from _folder(place, apart) if os.path.isdir(path) else _file(place, apart, named=True)


def _meant(written: str) -> list[str]:
    """The path, or what a pattern matches where the shell left it as it is."""
    path = as_on_disk(written)
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
    return _named(os.path.relpath(whole, start) if start else whole.replace(":", ""))


def _named(path: str) -> str:
    """A path as the roster writes it: one spelling of letters, one sign between folders, nothing hidden."""
    spelled = unicodedata.normalize("NFC", path.replace(os.sep, "/"))
    return one_line(spelled.encode("utf-8", "replace").decode("utf-8"), _LONGEST)


def _folder(place: Place, apart: set[str]) -> Iterator[Found]:
    """Everything below a folder, by name."""
    if os.path.realpath(place.path) in apart:
        yield Skipped.NOT_SUBMITTED
        return
    try:
        with os.scandir(place.path) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        yield _rejected(
            InputError(place.shown, book_refusals.NO_PERMISSION, found=error.strerror or ""), place.shown
        )
        return
    for entry in entries:
        below = Place(_below(place.shown, entry.name), entry.path)
        if not entry.is_dir():
            yield from _file(below, apart, named=False)
        elif _is_hidden(entry.name):
            yield Skipped.HIDDEN
        elif entry.is_symlink():
            yield Skipped.LINKED_FOLDER
        else:
            yield from _folder(below, apart)


def _below(folder: str, name: str) -> str:
    return _named(name) if folder in (".", "") else f"{folder}/{_named(name)}"


def _file(place: Place, apart: set[str], *, named: bool) -> Iterator[Found]:
    """A file: what is named on the command line is read whatever it is called."""
    skipped = _passed_over(os.path.basename(place.path), named=named)
    if os.path.realpath(place.path) in apart:
        yield Skipped.NOT_SUBMITTED
    elif skipped:
        yield skipped
    elif place.path.lower().endswith(_ZIP):
        yield from _archive(place)
    else:
        yield Task(place.shown, place.path, None, _changed(place.path))


def _passed_over(name: str, *, named: bool) -> Skipped | None:
    if name.startswith(_LOCK_FILES):
        return Skipped.LOCK_FILE
    if _is_hidden(name):
        return Skipped.HIDDEN
    known = name.lower().endswith((*WORKBOOKS, _ZIP))
    return None if known or named else Skipped.NO_WORKBOOK


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "__MACOSX"


def _changed(path: str) -> int:
    try:
        return int(os.stat(path).st_mtime)
    except OSError:
        return 0


def _archive(place: Place) -> Iterator[Found]:
    """The workbooks of a zip; one that is a workbook itself, under whatever name, is taken as such."""
    changed = _changed(place.path)
    try:
        with ZipFile(place.path) as archive:
            members = archive.infolist()
    except (BadZipFile, OSError, NotImplementedError, ValueError) as error:
        wrong = InputError(place.shown, refusals.BAD_ARCHIVE, found=str(error)[:120])
        yield _rejected(wrong, place.shown)
        return
    if any(member.filename in _OF_WORKBOOKS for member in members):
        yield Task(place.shown, place.path, None, changed)
        return
    for index, member in enumerate(members):
        if not member.is_dir():
            yield _member(place, index, member, changed)


def _member(place: Place, index: int, member: ZipInfo, changed: int) -> Found:
    parts = member.filename.replace("\\", "/").split("/")
    shown = f"{place.shown}/{_named('/'.join(part for part in parts if part not in ('', '.', '..')))}"
    skipped = _passed_over(parts[-1], named=False)
    if skipped or any(_is_hidden(part) for part in parts[:-1] if part not in (".", "..")):
        return skipped or Skipped.HIDDEN
    if member.flag_bits & _ENCRYPTED:
        return _rejected(InputError(shown, refusals.LOCKED_MEMBER), shown)
    if shown.lower().endswith(_ZIP):
        return _rejected(InputError(shown, refusals.NESTED_ARCHIVE), shown)
    return Task(shown, place.path, index, _packed_at(member) or changed)


def _packed_at(member: ZipInfo) -> int:
    """When a member was last changed, in seconds, by its own clock; 0 where it does not say."""
    stamp = member.date_time
    return calendar.timegm((*stamp, 0, 0, 0)) if stamp[0] > 1980 else 0


def _rejected(error: AppraiseError, shown: str) -> Rejection:
    return Rejection(shown, error.code, error.says, error.hint)
