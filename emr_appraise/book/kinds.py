"""What a file really is, by its content; its name is not asked."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Mapping

from emr_appraise.book import refusals
from emr_appraise.book.inflate import Archive
from emr_appraise.book.limits import Limits
from emr_appraise.book.model import Book
from emr_appraise.errors import InputError
from emr_appraise.words import Text, join, same

Reader = Callable[[bytes, str, Limits], Book]
_MEMBER, _EMPTY_ZIP = b"PK\x03\x04", b"PK\x05\x06"
"""How a member of a zip begins, which a mark of a few bytes may precede; and a zip without members."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_SHEET = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
"""How a sheet of Excel 2 to 95 begins that is no compound file."""
_FOREIGN = {
    b"%PDF": Text("tài liệu PDF", "a PDF document"),
    b"\x89PNG": Text("hình ảnh", "a picture"),
    b"\xff\xd8\xff": Text("hình ảnh", "a picture"),
    b"Rar!": Text("tệp nén RAR", "a RAR archive"),
    b"7z\xbc\xaf": Text("tệp nén 7z", "a 7z archive"),
    b"\x1f\x8b": Text("tệp nén gzip", "a gzip archive"),
    b"{\\rtf": Text("văn bản RTF", "an RTF document"),
}
_OTHER_OFFICE = {
    "word/document.xml": Text("văn bản Word", "a Word document"),
    "ppt/presentation.xml": Text("bản trình chiếu PowerPoint", "a PowerPoint presentation"),
    "content.xml": Text(
        "tài liệu OpenDocument không phải bảng tính", "an OpenDocument file that is no spreadsheet"
    ),
    "Index/Document.iwa": Text("bảng tính Numbers của Apple", "an Apple Numbers document"),
}
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".zip", ".rar", ".7z")


def read_any(data: bytes, where: str, limits: Limits) -> Book:
    """The file by the reader of its kind. Raises InputError where there is none for it."""
    return _reader(data, where, limits)(data, where, limits)


def _reader(data: bytes, where: str, limits: Limits) -> Reader:
    if data.startswith(_EMPTY_ZIP) or (data.startswith(b"PK") and _MEMBER in data[:8]):
        return _zip_reader(data, where, limits)
    if data.startswith((_OLE, *_OLD_SHEET)):
        from emr_appraise.book.xls import read_xls

        return read_xls
    return _text_reader(data, where)


def _text_reader(data: bytes, where: str) -> Reader:
    from emr_appraise.book.delimited import looks_like_text, read_csv

    for start, kind in _FOREIGN.items():
        if data.startswith(start):
            raise InputError(where, refusals.NOT_A_WORKBOOK, found=kind)
    if looks_like_text(data):
        return read_csv
    raise InputError(where, refusals.NOT_A_WORKBOOK, found=Text("dữ liệu nhị phân", "binary data"))


def _zip_reader(data: bytes, where: str, limits: Limits) -> Reader:
    members = _members(data, where, limits)
    if "xl/workbook.xml" in members:
        from emr_appraise.book.xlsx_odd import read_xlsx

        return read_xlsx
    if "xl/workbook.bin" in members:
        from emr_appraise.book.xlsb import read_xlsb

        return read_xlsb
    if "content.xml" in members and _is_opendocument_sheet(data, where, limits):
        from emr_appraise.book.ods import read_ods

        return read_ods
    for name, kind in _OTHER_OFFICE.items():
        if name in members:
            raise InputError(where, refusals.OTHER_DOCUMENT, found=kind)
    raise InputError(where, refusals.NOT_A_WORKBOOK, found=_zip_of(members))


def _members(data: bytes, where: str, limits: Limits) -> Mapping[str, zipfile.ZipInfo]:
    try:
        return Archive(data, where, limits).members
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise InputError(where, refusals.DAMAGED, found=str(error)[:120]) from error


def _is_opendocument_sheet(data: bytes, where: str, limits: Limits) -> bool:
    """Whether the archive says that it is a spreadsheet, or says nothing."""
    try:
        said = Archive(data, where, limits).read("mimetype")[:200]
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError) as error:
        raise InputError(where, refusals.DAMAGED, found="mimetype") from error
    return not said or b"opendocument.spreadsheet" in said


def _zip_of(members: Mapping[str, zipfile.ZipInfo]) -> Text:
    """What a zip that is no workbook holds, for the message."""
    inside = [name[:60] for name in members if name.lower().endswith(_WORKBOOKS)][:3]
    if not inside:
        return Text("tệp nén zip", "a zip archive")
    named = join([same(name) for name in inside])
    return Text(
        "tệp nén zip, cần giải nén trước; trong đó có {named}",
        "a zip archive, to be unpacked first; it holds {named}",
    ).fill(named=named)
