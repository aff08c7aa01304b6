"""Look at a workbook file before trusting it: what it really is, how big, and where its cells lie.

The spreadsheet reader allocates a whole rectangle up to the farthest cell and inflates whatever a zip
holds. So the parts that matter are inflated here within bounds, cells that no form has are emptied, and
the reader is handed a clean package made of just those parts.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass, field
from html import unescape

from emr_appraise.errors import InputError
from emr_appraise.submission import remarks
from emr_appraise.submission.inflate import inflate, megabytes, over_limit, stored_zip
from emr_appraise.submission.layout import Sheet, spellings
from emr_appraise.submission.normalise import label_key
from emr_appraise.submission.sheet_xml import (
    StrayCells,
    TooManyCellsError,
    VettedSheet,
    vet_sheet,
)
from emr_appraise.words import Text, same

MAX_FILE_BYTES = 50_000_000
MAX_FRAME_BYTES = 2_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK = "xl/workbook.xml"
_FRAME = (_WORKBOOK, "xl/_rels/workbook.xml.rels")
_ROOT_RELATIONS = {
    "_rels/.rels": (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship'
        b' Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        b' Target="xl/workbook.xml"/></Relationships>'
    )
}
"""Where the reader finds the workbook: the one that was looked at, whatever the file itself says."""
_STRINGS = "xl/sharedstrings.xml"
_MANY = re.compile(rb"""ount\s*+=\s*+["']\s*+[0-9]{8}""")
"""A count of strings that no file of ours can hold; the reader would set room for it aside."""
_ATTRIBUTES = rb"""\s(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+>"""
_SHEET = re.compile(rb"<(?:\w+:)?sheet" + _ATTRIBUTES)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship" + _ATTRIBUTES)
_DEFINED_NAME = re.compile(rb"(<(?:\w+:)?definedName" + _ATTRIBUTES + rb")([^<]{0,1000})<")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*("[^"]*"|'[^']*')""")
_ROOT = re.compile(rb"<(?P<name>\w[^\s<>/]*)")
_NEVER_READ = {label_key(name) for sheet in (Sheet.GUIDE, Sheet.LISTS) for name in spellings(sheet.value)}
_FOREIGN = (
    ("word/document.xml", Text("văn bản Word", "a Word document")),
    ("ppt/presentation.xml", Text("bản trình chiếu PowerPoint", "a PowerPoint presentation")),
    ("xl/workbook.bin", Text("bảng tính nhị phân .xlsb", "a binary .xlsb workbook")),
    ("content.xml", Text("tài liệu OpenDocument", "an OpenDocument file")),
)


@dataclass
class Package:
    """The vetted parts of a workbook."""

    clean: bytes
    """A package of the parts that carry cells, safe to hand to a spreadsheet reader."""
    names: dict[str, str]
    """The workbook's defined names that hold constant text."""
    stray: list[StrayCells] = field(default_factory=list)
    unreadable: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """By sheet: row and column of cells that hold an error, or a formula without a value."""


def open_package(data: bytes, where: str) -> Package:
    """Vet the bytes of a workbook file. Raises InputError where it is no .xlsx or is over a limit."""
    _refuse_by_first_bytes(data, where)
    try:
        parts = inflate(data, where)
        _refuse_by_names(parts, where)
        _refuse_by_content(parts, where)
        return _vetted(parts)
    except TooManyCellsError as error:
        raise over_limit(where, error.limit, f"> {error.allowed}", str(error.allowed)) from error
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise InputError(where, remarks.DAMAGED, found=_first_line(error)) from error


def is_never_read(title: str) -> bool:
    """Whether the sheet with this title is one of the form's own that take no answers; it is left out."""
    return label_key(title) in _NEVER_READ


def _refuse_by_first_bytes(data: bytes, where: str) -> None:
    if not data:
        raise InputError(where, remarks.EMPTY_FILE)
    if len(data) > MAX_FILE_BYTES:
        limit = Text("dung lượng tệp", "file size")
        raise over_limit(where, limit, f"> {megabytes(MAX_FILE_BYTES)}", megabytes(MAX_FILE_BYTES))
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise InputError(where, remarks.PASSWORD)
        kind = Text("tệp Office đời cũ (.xls, .doc)", "an old Office file (.xls, .doc)")
        raise InputError(where, remarks.OTHER_DOCUMENT, found=kind)
    if not data.startswith(b"PK"):
        raise InputError(where, remarks.NOT_A_WORKBOOK, found=_kind_of_bytes(data))


def _kind_of_bytes(data: bytes) -> Text:
    if data.startswith(b"%PDF"):
        return Text("tài liệu PDF", "a PDF document")
    if b"\0" in data[:4096]:
        return Text("dữ liệu nhị phân", "binary data")
    return Text("văn bản thường", "plain text")


def _refuse_by_names(parts: dict[str, bytes], where: str) -> None:
    if _WORKBOOK in parts:
        return
    for name, kind in _FOREIGN:
        if name in parts:
            raise InputError(where, remarks.OTHER_DOCUMENT, found=kind)
    kind = Text("tệp nén zip", "a zip archive")
    raise InputError(where, remarks.NOT_A_WORKBOOK, found=kind)


def _refuse_by_content(parts: dict[str, bytes], where: str) -> None:
    """Frames that are no frames, two-byte letters, own declarations, and a claim the reader would believe."""
    for name, part in parts.items():
        root = _ROOT.search(part)
        head = part[: root.start() if root else len(part)]
        if b"\0" in part or b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise ValueError(name)
        if name in _FRAME and len(part) > MAX_FRAME_BYTES:
            raise over_limit(where, same(name), megabytes(len(part)), megabytes(MAX_FRAME_BYTES))
        if name.lower() == _STRINGS and _MANY.search(part):
            raise ValueError(name)


def _vetted(parts: dict[str, bytes]) -> Package:
    """The package, with every part that holds cells looked through."""
    package = Package(b"", _constant_names(parts[_WORKBOOK]))
    titles = _sheet_titles(parts)
    for name, part in parts.items():
        if b"sheetData" in part:
            title = titles.get(name.lower(), name)
            sheet = VettedSheet(b"") if is_never_read(title) else _vetted_sheet(part, name, title)
            parts[name] = _cells_only(sheet.part)
            package.unreadable[title] = sheet.unreadable
            package.stray += [sheet.stray] if sheet.stray else []
    package.clean = stored_zip({**parts, **_ROOT_RELATIONS})
    return package


def _cells_only(part: bytes) -> bytes:
    """A worksheet's XML up to its last cell: what follows (checks, formats, merges) is long, and not read."""
    root, last = _ROOT.search(part), part.rfind(b"sheetData")
    end = part.find(b">", last) + 1
    return part[:end] + b"</" + root["name"] + b">" if root and last >= 0 and end else part


def _vetted_sheet(part: bytes, name: str, title: str) -> VettedSheet:
    try:
        return vet_sheet(part, title)
    except ValueError as error:
        raise ValueError(name) from error


def _constant_names(workbook: bytes) -> dict[str, str]:
    """Defined names whose formula is one quoted constant."""
    names = dict[str, str]()
    for tag, formula in _DEFINED_NAME.findall(workbook):
        text = _text(formula).strip().removeprefix("=")
        if len(text) >= 2 and text[0] == text[-1] == '"':
            names[_attributes(tag).get("name", "")] = text[1:-1].replace('""', '"')
    return names


def _sheet_titles(parts: dict[str, bytes]) -> dict[str, str]:
    """The title of each sheet, by the name of its part in lower case, as the reader looks it up."""
    targets = dict[str, str]()
    for tag in _RELATION.findall(parts.get("xl/_rels/workbook.xml.rels", b"")):
        attributes = _attributes(tag)
        target = attributes.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        targets[attributes.get("Id", "")] = path.lower()
    titles = dict[str, str]()
    for tag in _SHEET.findall(parts[_WORKBOOK]):
        attributes = _attributes(tag)
        identity = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        titles.setdefault(targets.get(identity, ""), attributes.get("name", ""))
    return titles


def _attributes(tag: bytes) -> dict[str, str]:
    return {key.decode("utf-8", "replace"): _text(value[1:-1]) for key, value in _ATTRIBUTE.findall(tag)}


def _text(xml: bytes) -> str:
    return unescape(xml.decode("utf-8", "replace"))


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
