"""Save a workbook so that the same content always gives the same bytes."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_ROW_OF_ANSWERS = re.compile(rb'<row r="(?![1-4]")[^>]*')
_CORE = "docProps/core.xml"
_GUIDE = "xl/worksheets/sheet1.xml"


def save(book: Workbook, out: BinaryIO, made: datetime) -> None:
    """Save with fixed times in place of the clock's."""
    drawn, fixed = BytesIO(), BytesIO()
    book.save(drawn)
    with ZipFile(drawn) as source, ZipFile(fixed, "w") as target:
        for name in source.namelist():
            target.writestr(_entry(name), _settled(name, source.read(name), made))
    out.write(fixed.getvalue())


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0  # Python writes the platform here, and the bytes would differ between systems.
    return entry


def _settled(name: str, content: bytes, made: datetime) -> bytes:
    if name == _CORE:
        return _MODIFIED.sub(rb"\g<1>" + f"{made:%Y-%m-%dT%H:%M:%SZ}".encode(), content)
    if name.startswith("xl/worksheets/") and name != _GUIDE:
        # openpyxl pins every height it writes; unpinned, a row grows as someone types into it.
        return _ROW_OF_ANSWERS.sub(lambda row: row[0].replace(b' customHeight="1"', b""), content)
    return content
