"""Read an OpenDocument spreadsheet (.ods, or the template .ots) as a book."""

from __future__ import annotations

import zipfile
import zlib
from xml.parsers.expat import ExpatError

from emr_appraise.book import refusals
from emr_appraise.book.inflate import inflate
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book, Facts, Kind
from emr_appraise.book.ods_content import Content
from emr_appraise.book.ods_facts import Manifest, Noted, has_macros, program
from emr_appraise.book.ods_grid import Room
from emr_appraise.book.ods_styles import Styles
from emr_appraise.book.ods_xml import walk
from emr_appraise.errors import InputError

_MANIFEST = "meta-inf/manifest.xml"
_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ExpatError,
    ArithmeticError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
)
_LONGEST_REASON = 120


def read_ods(data: bytes, where: str, limits: Limits = LIMITS) -> Book:
    """The sheets of an OpenDocument spreadsheet; `where` names the file in messages.

    Raises InputError where it is damaged, locked by a password or over a limit.
    """
    try:
        return _book(data, where, limits)
    except _BROKEN as error:
        raise InputError(where, refusals.DAMAGED, found=_reason(error)) from error


def _book(data: bytes, where: str, limits: Limits) -> Book:
    listed = _parts(data, where, limits, _MANIFEST)
    manifest = Manifest(listed.get(_MANIFEST, b""))
    if manifest.locked:
        raise InputError(where, refusals.PASSWORD)
    parts = _parts(data, where, limits, _CONTENT, _STYLES, _META)
    noted, styles = Noted(manifest.files), Styles()
    if parts.get(_STYLES):
        walk(parts[_STYLES], styles.start)
    content = Content(styles, noted, Room(where, limits))
    walk(parts.get(_CONTENT, b""), content.start, content.end, content.text)
    if not content.is_spreadsheet:
        raise ValueError(f"{_CONTENT} ≠ spreadsheet")
    facts = Facts(
        program=program(parts.get(_META, b"")),
        macros=has_macros(parts),
        pictures=noted.pictures,
        comments=noted.comments,
        links=len(noted.links),
        embedded=noted.embedded,
        from_1904=content.from_1904,
    )
    return Book(Kind.ODS, tuple(content.sheets), content.names, facts)


def _parts(data: bytes, where: str, limits: Limits, *names: str) -> dict[str, bytes]:
    """The package's members by name in lower case; of those not named here, the name only."""
    inflated = inflate(data, where, limits, names.__contains__)
    return {name.lower(): part for name, part in inflated.items()}


def _reason(error: BaseException) -> str:
    """The first line of what went wrong."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:_LONGEST_REASON]
