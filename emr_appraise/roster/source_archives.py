"""The workbooks of a zip that was found, each as a task of its own."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from emr_appraise.errors import InputError
from emr_appraise.roster import refusals
from emr_appraise.roster.model import Skipped
from emr_appraise.roster.source_names import ZIP, Found, Place, is_hidden, named, passed_over, rejected
from emr_appraise.roster.task import Task

_OF_WORKBOOKS = ("[Content_Types].xml", "mimetype")
"""A zip with such a member is a workbook itself."""
_ENCRYPTED = 0x1


def workbooks_of_zip(place: Place, content: str | IO[bytes], changed: int) -> Iterator[Found]:
    """The workbooks of a zip; one that is a workbook itself, under whatever name, is taken as such.

    `content` is its path or its bytes, `changed` when it was last changed, in seconds since 1970.
    """
    try:
        with ZipFile(content) as archive:
            members = archive.infolist()
    except (BadZipFile, OSError, NotImplementedError, ValueError) as error:
        wrong = InputError(place.shown, refusals.BAD_ARCHIVE, found=str(error)[:120])
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
    return Task(shown, place.path, index, _packed_at(member) or changed)


def _packed_at(member: ZipInfo) -> int:
    """When a member was last changed, in seconds, by its own clock; 0 where it does not say."""
    stamp = member.date_time
    return calendar.timegm((*stamp, 0, 0, 0)) if stamp[0] > 1980 else 0
