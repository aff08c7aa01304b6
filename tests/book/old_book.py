"""Write the stream of an .xls record by record, and put streams into a compound file."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

EXCEL_97, EXCEL_95 = 0x600, 0x500
DAY, PERCENT, SPAN, QUOTED = range(1, 5)
"""Styles of every book made here; 0 is plain."""
_FORMATS = {164: "dd/mm/yyyy", 165: "0.0%", 166: "[h]:mm", 167: '0"%"'}
_SECTOR = 512
_FREE, _END, _TABLE, _MORE_TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC


def record(code: int, body: bytes = b"") -> bytes:
    """A record."""
    return struct.pack("<HH", code, len(body)) + body


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A number of eight bytes."""
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def numbers(row: int, first: int, last: int, value: int = 1) -> bytes:
    """Whole numbers side by side in one record."""
    return record(0xBD, struct.pack("<HH", row, first) + struct.pack("<Hi", 0, value << 2 | 2) * (last - first + 1) + struct.pack("<H", last))


def label(row: int, column: int, text: str) -> bytes:
    """A text in its cell, as Excel 97 writes one."""
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))


def old_label(row: int, column: int, text: bytes) -> bytes:
    """A text in its cell, as before Excel 97."""
    return record(0x204, struct.pack("<4H", row, column, 0, len(text)) + text)


def string_cell(row: int, column: int, at: int) -> bytes:
    """A cell that refers to the table of strings."""
    return record(0xFD, struct.pack("<HHHI", row, column, 0, at))


def error(row: int, column: int, code: int) -> bytes:
    """A cell that holds an error."""
    return record(0x205, struct.pack("<HHHBB", row, column, 0, code, 1))


def merges(*ranges: tuple[int, int, int, int]) -> bytes:
    """Merged ranges: first and last row, first and last column."""
    return record(0xE5, struct.pack("<H", len(ranges)) + b"".join(struct.pack("<4H", *ends) for ends in ranges))


def name(text: str, tokens: bytes, flags: int = 0) -> bytes:
    """A defined name and the tokens of its formula."""
    return record(0x18, struct.pack("<HBBHHH4x", flags, 0, len(text), len(tokens), 0, 0) + b"\1" + text.encode("utf-16-le") + tokens)


def text_token(text: str) -> bytes:
    """The tokens of a formula that is one text."""
    return struct.pack("<BBB", 0x17, len(text), 1) + text.encode("utf-16-le")


def strings(*texts: str, claimed: int | None = None) -> bytes:
    """The table of strings."""
    count = len(texts) if claimed is None else claimed
    held = b"".join(struct.pack("<HB", len(text), 1) + text.encode("utf-16-le") for text in texts)
    return record(0xFC, struct.pack("<ii", count, count) + held)


def stream(
    sheets: Mapping[str, bytes],
    frame: bytes = b"",
    *,
    version: int = EXCEL_97,
    kinds: Mapping[str, int] | None = None,
    states: Mapping[str, int] | None = None,
    offsets: Mapping[str, int] | None = None,
) -> bytes:
    """A workbook's stream: by title, the records of each sheet; the frame's records besides."""
    wide = version == EXCEL_97
    begin = struct.pack("<HHHH8x"[: 9 if wide else 5], version, 5, 0x1FAF, 0x7CD) if wide else struct.pack("<HHHH", version, 5, 0, 0x7CB)
    head = record(0x809, begin) + (_styles() if wide else b"") + frame
    bodies = {title: record(0x809, begin[:2] + b"\x10\0" + begin[4:]) + cells + record(0x0A) for title, cells in sheets.items()}
    titles = {title: struct.pack("<BB", len(title), 1) + title.encode("utf-16-le") if wide else bytes([len(title)]) + title.encode("cp1252") for title in sheets}
    start = len(head) + sum(10 + len(title) for title in titles.values()) + 4
    listed = b""
    for title, written in titles.items():
        place = (offsets or {}).get(title, start)
        listed += record(0x85, struct.pack("<IBB", place, (states or {}).get(title, 0), (kinds or {}).get(title, 0)) + written)
        start += len(bodies[title])
    return head + listed + record(0x0A) + b"".join(bodies.values())


def boxed(streams: Mapping[str, bytes], storages: Sequence[str] = ()) -> bytes:
    """A compound file of the streams; storages are empty."""
    held = {name: body.ljust(-(-len(body) // _SECTOR) * _SECTOR, b"\0") for name, body in streams.items()}
    entries, table = list[bytes](), list[int]()
    last = len(held) + len(storages)
    for at, title in enumerate([*held, *storages], 1):
        sectors = len(held.get(title, b"")) // _SECTOR
        start = len(table) if sectors else _END
        table += [*range(len(table) + 1, len(table) + sectors), _END] if sectors else []
        entries.append(_entry(title, 2 if title in held else 1, at + 1 if at < last else _FREE, _FREE, start, len(streams.get(title, b""))))
    entries.insert(0, _entry("Root Entry", 5, _FREE, 1 if last else _FREE, _END, 0))
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * _SECTOR, b"\0")
    directory_start = len(table)
    table += [*range(len(table) + 1, len(table) + len(directory) // _SECTOR), _END]
    table_start, wanted = len(table), -(-len(table) // 126)
    more = max(0, -(-(wanted - 109) // 127))
    table += [_TABLE] * wanted + [_MORE_TABLE] * more
    written = struct.pack(f"<{wanted * 128}I", *table, *[_FREE] * (wanted * 128 - len(table)))
    places = [*range(table_start, table_start + wanted)] + [_FREE] * (109 + more * 127 - wanted)
    chained = b"".join(
        struct.pack("<128I", *places[109 + at * 127 :][:127], table_start + wanted + at + 1 if at < more - 1 else _END) for at in range(more)
    )
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, wanted, directory_start, 0, 0, _END, 0, table_start + wanted if more else _END, more)
    return header + struct.pack("<109I", *places[:109]) + b"".join(held.values()) + directory + written + chained


def _entry(title: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    letters = title.encode("utf-16-le")
    return letters.ljust(64, b"\0") + struct.pack("<HBBIII36xIQ", len(letters) + 2, kind, 1, _FREE, right, child, start, size)


def _styles() -> bytes:
    formats = b"".join(record(0x41E, struct.pack("<HHB", key, len(code), 0) + code.encode()) for key, code in _FORMATS.items())
    return formats + b"".join(record(0xE0, struct.pack("<HHH14x", 0, key, 1)) for key in (0, *_FORMATS))
