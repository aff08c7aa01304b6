"""The workbooks of a zip that was found, each as a task of its own."""

from __future__ import annotations

import calendar
import struct
from collections.abc import Iterator
from typing import IO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from emr_appraise.book import refusals as book_refusals
from emr_appraise.errors import InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals
from emr_appraise.roster.model import Skipped
from emr_appraise.roster.source_names import ZIP, Found, Place, is_hidden, named, passed_over, rejected
from emr_appraise.roster.task import Task

_OF_WORKBOOKS = ("[Content_Types].xml", "mimetype")
"""A zip with such a member is a workbook itself."""
_ENCRYPTED = 0x1
_PACKED = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2)
"""Ways of packing that need little memory to undo; LZMA takes as much as the member says."""
_NO_ZIP = (BadZipFile, NotImplementedError, struct.error)
_BROKEN = (*_NO_ZIP, OSError, EOFError, ArithmeticError, LookupError, ValueError)
_LONGEST = 120


def workbooks_of_zip(place: Place, content: str | IO[bytes], changed: int) -> Iterator[Found]:
    """The workbooks of a zip; one that is a workbook itself, under whatever name, is taken as such.

    `content` is its path or its bytes, `changed` when it was last changed, in seconds since 1970.
    """
    try:
        with ZipFile(content) as archive:
            members = archive.infolist()
    except PermissionError as error:
        closed = InputError(place.shown, book_refusals.NO_PERMISSION, found=complaint(error))
        yield rejected(closed, place.shown)
        return
    except _BROKEN as error:
        wrong = InputError(place.shown, refusals.BAD_ARCHIVE, found=complaint(error))
        yield rejected(wrong, place.shown)
        return
    if any(member.filename in _OF_WORKBOOKS for member in members):
        yield Task(place.shown, place.path, None, changed)
        return
    for index, member in enumerate(members):
        if not member.is_dir():
            yield _member(place, index, member, changed)


def _member(place: Place, index: int, member: ZipInfo, changed: int) -> Found:
    parts = member.filename.replace("\\", "/").split("/")
    shown = f"{place.shown}/{named('/'.join(part for part in parts if part not in ('', '.', '..')))}"
    skipped = passed_over(parts[-1], given=False)
    if skipped or any(is_hidden(part) for part in parts[:-1] if part not in (".", "..")):
        return skipped or Skipped.HIDDEN
    if member.flag_bits & _ENCRYPTED:
        return rejected(InputError(shown, refusals.LOCKED_MEMBER), shown)
    if shown.lower().endswith(ZIP):
        return rejected(InputError(shown, refusals.NESTED_ARCHIVE), shown)
    if member.compress_type not in _PACKED:
        found = refusals.PACKED_OTHERWISE.fill(found=member.compress_type)
        return rejected(InputError(shown, refusals.BAD_ARCHIVE, found=found), shown)
    return Task(shown, place.path, index, _packed_at(member) or changed)


def _packed_at(member: ZipInfo) -> int:
    """When a member was last changed, in seconds, by its own clock; 0 where it does not say."""
    stamp = member.date_time
    try:
        return calendar.timegm((*stamp, 0, 0, 0)) if stamp[0] > 1980 else 0
    except ValueError:  # a month 15: whoever packed it wrote none
        return 0


def complaint(error: Exception) -> str:
    """What the library complains of, without the path, which is nobody's business."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return one_line(said or type(error).__name__, _LONGEST)
