"""Workbook files made by hand, part by part, for what no office program would write."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_SHEET = "xl/worksheets/sheet1.xml"
HEAD = "<c r='A1' t='inlineStr'><is><t>Mã</t></is></c><c r='B1' t='inlineStr'><is><t>Trả lời</t></is></c>"
ROW = "<c r='A2' t='inlineStr'><is><t>BKP-01</t></is></c><c r='B2' t='inlineStr'><is><t>Có</t></is></c>"
FORM = f'<row r="1">{HEAD}</row><row r="2">{ROW}</row>'
"""A self-assessment with one answered criterion."""


def parts(cells: str = FORM) -> dict[str, str | bytes]:
    """The parts of a workbook whose one sheet holds these rows."""
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_RELATIONS[:-14]}/content-types"/>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_RELATIONS}"/>',
        "xl/workbook.xml": (
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Tự đánh giá" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{_XML}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
        ),
        _SHEET: sheet(cells),
    }


def sheet(cells: str) -> str:
    """The XML of a sheet with these rows."""
    return f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>'


def book(cells: str = FORM, /, **changed: str | bytes) -> bytes:
    """A workbook with these rows; `workbook`, `rels`, `strings`, `styles` or `sheet` replaces a whole part."""
    names = {
        "workbook": "xl/workbook.xml",
        "rels": "xl/_rels/workbook.xml.rels",
        "strings": "xl/sharedStrings.xml",
        "styles": "xl/styles.xml",
        "sheet": _SHEET,
    }
    return packed({**parts(cells), **{names[key]: value for key, value in changed.items()}})


def packed(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def bomb(size: int, claimed: int) -> bytes:
    """A workbook whose sheet inflates to at least so many bytes, and claims another number."""
    chunk = 10_000_000
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeezer.compress(b" " * chunk) + squeezer.flush(zlib.Z_FULL_FLUSH)
    stream = block * (size // chunk + 1) + squeezer.flush()
    return _deflated(packed({**parts(), _SHEET: stream}, zipfile.ZIP_STORED), _SHEET, claimed)


def _deflated(data: bytes, name: str, claimed: int) -> bytes:
    """A zip in which a stored member passes for a deflated one of another size."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        local = archive.getinfo(name).header_offset
    changed = bytearray(data)
    entry = next(at for at in _entries(data) if data[at + 46 :].startswith(name.encode()))
    for method, size in ((local + 8, local + 22), (entry + 10, entry + 24)):
        changed[method : method + 2] = b"\x08\0"
        changed[size : size + 4] = claimed.to_bytes(4, "little")
    return bytes(changed)


def _entries(data: bytes) -> Iterator[int]:
    """Where the entries of the zip's directory begin."""
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        yield at
        at = data.find(b"PK\x01\x02", at + 1)
