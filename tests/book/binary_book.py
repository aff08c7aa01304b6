"""Write an .xlsb record by record, as no program here can: strings, styles, every kind of cell, names, merges."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Record = bytes
FORMATS = {0: "General", 164: "dd/mm/yyyy", 165: "0.0%", 166: "dd/mm/yyyy hh:mm", 167: "[h]:mm", 168: '0"%"', 14: ""}
STYLES = tuple(FORMATS)
PLAIN, DAY, PERCENT, MOMENT, SPAN, QUOTED, BUILT_IN_DAY = range(7)
"""The styles of every book made here."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_BINARY = "application/vnd.ms-excel"


def record(code: int, body: bytes = b"") -> Record:
    """A record: its code in one byte or two, its size in seven bits a byte, its body."""
    kind = bytes([code]) if code < 0x80 else bytes([code & 0x7F | 0x80, code >> 7])
    size, left = b"", len(body)
    while left > 0x7F:
        size += bytes([left & 0x7F | 0x80])
        left >>= 7
    return kind + size + bytes([left]) + body


def wide(text: str) -> bytes:
    """A text with its length before it."""
    letters = text.encode("utf-16-le")
    return struct.pack("<I", len(letters) // 2) + letters


def cell(code: int, column: int, body: bytes = b"", style: int = PLAIN) -> Record:
    """A cell; `body` is what follows its column and style."""
    return record(code, struct.pack("<II", column, style) + body)


def short_cell(code: int, body: bytes = b"", style: int = PLAIN) -> Record:
    """A cell that leaves out its column."""
    return record(code, struct.pack("<I", style) + body)


def row(number: int, *cells: Record) -> Record:
    """A row, counted from 0, and its cells."""
    return record(0, struct.pack("<III", number, 0, 0x12C) + bytes(5)) + b"".join(cells)


def whole(number: int, *, hundredth: bool = False) -> bytes:
    """A whole number in four bytes, or a hundredth of it."""
    return struct.pack("<i", number << 2 | 2 | hundredth)


def real(number: float) -> bytes:
    """A number in eight bytes."""
    return struct.pack("<d", number)


def formula(value: bytes, tokens: bytes) -> bytes:
    """What follows the place of a cell that holds a formula."""
    return value + struct.pack("<HI", 0, len(tokens)) + tokens + bytes(4)


def merge(first: int, last: int, left: int, right: int) -> Record:
    """A merged range."""
    return record(176, struct.pack("<4I", first, last, left, right))


@dataclass
class BinaryBook:
    """A workbook to be."""

    sheets: dict[str, Iterable[Record]]
    """By title: the rows."""
    strings: tuple[str, ...] = ()
    merges: tuple[Record, ...] = ()
    """Of the first sheet."""
    states: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, bytes] = field(default_factory=dict)
    """Tokens of the formula by name."""
    from_1904: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, bytes] = field(default_factory=dict)
    """Members of the zip besides."""

    def parts(self) -> dict[str, bytes]:
        """The members of the zip."""
        sheets = {f"xl/worksheets/sheet{at}.bin": rows for at, rows in enumerate(self.sheets.values(), 1)}
        return {
            "[Content_Types].xml": _types(len(sheets)),
            "_rels/.rels": _related({"rId1": ("officeDocument", "xl/workbook.bin")}),
            "xl/workbook.bin": self._workbook(),
            "xl/_rels/workbook.bin.rels": self._relations(),
            "xl/styles.bin": _styles(),
            "xl/sharedStrings.bin": self._strings(),
            **{name: self._sheet(rows, first=at == 0) for at, (name, rows) in enumerate(sheets.items())},
            **self.more,
        }

    def written(self) -> bytes:
        """The file."""
        return zipped(self.parts())

    def _workbook(self) -> bytes:
        listed = b"".join(
            record(156, struct.pack("<II", self.states.get(title, 0), at) + wide(f"rId{at}") + wide(title))
            for at, title in enumerate(self.sheets, 1)
        )
        named = b"".join(
            record(39, struct.pack("<IBI", 0, 0, 0xFFFFFFFF) + wide(name) + struct.pack("<I", len(tokens)) + tokens + bytes(4) + b"\xff\xff\xff\xff")
            for name, tokens in self.names.items()
        )
        flags = record(153, struct.pack("<II", 0x10020 | self.from_1904, 0) + wide("ThisWorkbook"))
        return record(131) + flags + record(143) + listed + record(144) + named + record(157, struct.pack("<IIdIIB", 191029, 100, 0.001, 1, 1, 0)[:25]) + record(132)

    def _relations(self) -> bytes:
        sheets = {
            f"rId{at}": (self.kinds.get(title, "worksheet"), f"worksheets/sheet{at}.bin") for at, title in enumerate(self.sheets, 1)
        }
        return _related({**sheets, "rId90": ("styles", "styles.bin"), "rId91": ("sharedStrings", "sharedStrings.bin")})

    def _strings(self) -> bytes:
        count = struct.pack("<II", len(self.strings), len(self.strings))
        return record(159, count) + b"".join(record(19, b"\0" + wide(text)) for text in self.strings) + record(160)

    def _sheet(self, rows: Iterable[Record], *, first: bool) -> bytes:
        merges = record(177, struct.pack("<I", len(self.merges))) + b"".join(self.merges) + record(178) if first and self.merges else b""
        head = record(129) + record(148, struct.pack("<4I", 0, 20, 0, 10))
        return head + record(145) + b"".join(rows) + record(146) + merges + record(130)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip of the parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _styles() -> bytes:
    own = {number: code for number, code in FORMATS.items() if number >= 164}
    formats = b"".join(record(44, struct.pack("<H", number) + wide(code)) for number, code in own.items())
    font = record(43, struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 2, 0, 0) + struct.pack("<BBhBBBB", 7, 1, 0, 0, 0, 0, 255) + b"\x02" + wide("Calibri"))
    fills = b"".join(record(45, struct.pack("<I", kind) + bytes(64)) for kind in (0, 17))
    border = record(46, bytes(51))
    parent = record(47, struct.pack("<HHHHHBBHBB", 0xFFFF, 0, 0, 0, 0, 0, 0, 0x1010, 0, 0)[:16])
    cells = b"".join(record(47, struct.pack("<HHHHHBBHBB", 0, number, 0, 0, 0, 0, 0, 0x1010, 1, 0)[:16]) for number in STYLES)
    counted = ((615, 616, len(own), formats), (611, 612, 1, font), (603, 604, 2, fills), (613, 614, 1, border), (626, 627, 1, parent), (617, 618, len(STYLES), cells))
    blocks = b"".join(record(begin, struct.pack("<I", count)) + body + record(end) for begin, end, count, body in counted)
    return record(278) + blocks + record(279)


def _related(related: Mapping[str, tuple[str, str]]) -> bytes:
    tags = "".join(f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for key, (kind, target) in related.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}">{tags}</Relationships>'.encode()


def _types(sheets: int) -> bytes:
    kinds = {"/xl/workbook.bin": "sheet.binary.macroEnabled.main", "/xl/styles.bin": "styles", "/xl/sharedStrings.bin": "sharedStrings"}
    kinds |= {f"/xl/worksheets/sheet{at}.bin": "worksheet" for at in range(1, sheets + 1)}
    tags = "".join(f'<Override PartName="{part}" ContentType="{_BINARY}.{kind}"/>' for part, kind in kinds.items())
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>{tags}</Types>'.encode()
