"""Look at a workbook file before trusting it: what it really is, how big, and where its cells lie.

The spreadsheet reader allocates a whole rectangle up to the farthest cell and inflates whatever a zip
holds. So the parts that matter are inflated here within bounds, cells far outside any form are taken
out, and the reader is handed a clean package made of just those parts.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field

from emr_appraise.errors import InputError
from emr_appraise.submission import remarks
from emr_appraise.submission.sheet_xml import StrayCells, may_reach_far, valueless_cells, without_far_cells
from emr_appraise.words import Text

MAX_FILE_BYTES = 50_000_000
MAX_MEMBERS = 2_000
MAX_INFLATED_BYTES = 150_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*("[^"]*"|'[^']*')""")
_DEFINED_NAME = re.compile(rb"""<(?:\w+:)?definedName\s[^>]*?name\s*=\s*["']([^"']*)["'][^>]*>([^<]*)<""")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_WITHOUT_CELLS = ("xl/theme/", "xl/drawings/", "xl/charts/", "docProps/", "customXml/")
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
    unreadable: set[tuple[str, int, int]] = field(default_factory=set)
    """Sheet, row and column of cells that hold an error, or a formula without a value."""


def open_package(data: bytes, where: str) -> Package:
    """Vet the bytes of a workbook file. Raises InputError where it is no .xlsx or is over a limit."""
    _refuse_by_first_bytes(data, where)
    try:
        parts = _inflate(data, where)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise InputError(where, remarks.DAMAGED, found=_first_line(error)) from error
    _refuse_by_parts(parts, where)
    package = Package(b"", _constant_names(parts["xl/workbook.xml"]))
    for name, part in _sheet_parts(parts).items():
        _inspect_sheet(package, parts, name, part)
    package.clean = _rebuilt(parts)
    return package


def _refuse_by_first_bytes(data: bytes, where: str) -> None:
    if not data:
        raise InputError(where, remarks.EMPTY_FILE)
    if len(data) > MAX_FILE_BYTES:
        raise _over(
            where, Text("dung lượng tệp", "file size"), _megabytes(len(data)), _megabytes(MAX_FILE_BYTES)
        )
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


def _refuse_by_parts(parts: dict[str, bytes], where: str) -> None:
    if "xl/workbook.xml" in parts:
        for name, part in parts.items():
            if b"\0" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
                raise InputError(where, remarks.DAMAGED, found=name)
        return
    for name, kind in _FOREIGN:
        if name in parts:
            raise InputError(where, remarks.OTHER_DOCUMENT, found=kind)
    kind = Text("tệp nén zip", "a zip archive")
    raise InputError(where, remarks.NOT_A_WORKBOOK, found=kind)


def _inflate(data: bytes, where: str) -> dict[str, bytes]:
    """The XML parts, inflated by what they really hold, not by what the zip claims."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            limit = Text("số tệp con", "members")
            raise _over(where, limit, str(len(members)), str(MAX_MEMBERS))
        parts = dict[str, bytes]()
        room = MAX_INFLATED_BYTES
        for member in members:
            name = member.filename.replace("\\", "/").lstrip("/")
            if not name.endswith((".xml", ".rels", "workbook.bin")):
                continue
            if name in parts:
                raise zipfile.BadZipFile(f"{name} twice")
            parts[name] = _inflate_member(data, member, room, where)
            room -= len(parts[name])
    return parts


def _inflate_member(data: bytes, member: zipfile.ZipInfo, room: int, where: str) -> bytes:
    if member.flag_bits & 1:
        raise InputError(where, remarks.PASSWORD)
    start = member.header_offset
    header = data[start : start + 30]
    if header[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile(member.filename)
    start += 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = data[start : start + member.compress_size]
    if len(packed) < member.compress_size:
        raise zipfile.BadZipFile(member.filename)
    part = _unpack(packed, member, room)
    if len(part) > room:
        limit = Text("dung lượng sau giải nén", "inflated size")
        raise _over(where, limit, f"> {_megabytes(MAX_INFLATED_BYTES)}", _megabytes(MAX_INFLATED_BYTES))
    if zlib.crc32(part) != member.CRC:
        raise zipfile.BadZipFile(f"CRC {member.filename}")
    return part


def _unpack(packed: bytes, member: zipfile.ZipInfo, room: int) -> bytes:
    if member.compress_type == zipfile.ZIP_STORED:
        return packed
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile(f"method {member.compress_type}")
    return zlib.decompressobj(-15).decompress(packed, room + 1)


def _rebuilt(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            if not name.startswith(_WITHOUT_CELLS):
                archive.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()


def _constant_names(workbook: bytes) -> dict[str, str]:
    """Defined names whose formula is one quoted constant."""
    names = dict[str, str]()
    for name, formula in _DEFINED_NAME.findall(workbook):
        text = _unescape(formula).strip().removeprefix("=")
        if len(text) >= 2 and text[0] == text[-1] == '"':
            names[name.decode("utf-8", "replace")] = text[1:-1].replace('""', '"')
    return names


def _sheet_parts(parts: dict[str, bytes]) -> dict[str, str]:
    """Each sheet's title, and the part that holds it."""
    targets = dict[str, str]()
    for tag in _RELATION.findall(parts.get("xl/_rels/workbook.xml.rels", b"")):
        attributes = _attributes(tag)
        target = attributes.get("Target", "")
        targets[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    found = dict[str, str]()
    for tag in _SHEET.findall(parts["xl/workbook.xml"]):
        attributes = _attributes(tag)
        identity = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        found[attributes.get("name", "")] = targets.get(identity, "")
    return found


def _attributes(tag: bytes) -> dict[str, str]:
    return {key.decode("utf-8", "replace"): _unescape(value[1:-1]) for key, value in _ATTRIBUTE.findall(tag)}


def _unescape(text: bytes) -> str:
    from html import unescape

    return unescape(text.decode("utf-8", "replace"))


def _inspect_sheet(package: Package, parts: dict[str, bytes], sheet: str, part_name: str) -> None:
    part = parts.get(part_name)
    if part is None:
        return
    if may_reach_far(part):
        parts[part_name], stray = without_far_cells(part, sheet)
        package.stray += stray
    package.unreadable |= {(sheet, row, column) for row, column in valueless_cells(part)}


def _over(where: str, limit: Text, found: str, allowed: str) -> InputError:
    return InputError(where, remarks.OVER_LIMIT, limit=limit, found=found, allowed=allowed)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
