"""The frame of an .xlsb: its sheets and where they lie, its names, its styles and its strings."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from emr_appraise.book.stored_values import BUILT_IN, Shown, shown_as
from emr_appraise.book.xlsb_records import Code, Record, wide_text
from emr_appraise.book.xlsx_frame import related_parts

_NO_TEXT = 0xFFFFFFFF
_FROM_1904 = 1
_TEXT_TOKEN = b"\x17"
"""How a formula that is nothing but a text begins."""
_WORKSHEET = "worksheet"


class Relation(NamedTuple):
    """Where a part lies, its path in lower case, and the last word of what it is."""

    path: str
    kind: str


class SheetEntry(NamedTuple):
    """A sheet of cells as the workbook lists it."""

    title: str
    path: str
    hidden: bool


@dataclass(slots=True)
class Frame:
    """What the workbook's own part says."""

    sheets: list[SheetEntry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False


def relations(part: bytes) -> dict[str, Relation]:
    """The other parts that the workbook points to, by their identity."""
    parts = related_parts(part)
    return {key: Relation(path.lower(), kind.rpartition("/")[2]) for key, (path, kind) in parts.items()}


def frame_of(part: Iterable[Record], related: dict[str, Relation]) -> Frame:
    """What the workbook's records say. Raises ValueError or struct.error where they are broken."""
    frame, listed = Frame(), False
    for code, body in part:
        if code == Code.END_SHEETS:
            listed = True
        elif code == Code.BOOK_FLAGS:
            frame.from_1904 = bool(body[:1] and body[0] & _FROM_1904)
        elif code == Code.SHEET:
            frame.sheets += _sheet(body, related)
        elif code == Code.NAME:
            frame.names.update(_constant_name(body))
    if not listed:
        raise ValueError("list of sheets")
    return frame


def styles_of(part: Iterable[Record]) -> list[Shown]:
    """By the number of a style, what it makes of a number. Raises ValueError or struct.error where broken."""
    formats, styles, inside = dict(BUILT_IN), list[Shown](), False
    for code, body in part:
        if code == Code.FORMAT:
            formats[struct.unpack_from("<H", body)[0]] = shown_as(wide_text(body, 2)[0])
        elif code in (Code.BEGIN_STYLES, Code.END_STYLES):
            inside = code == Code.BEGIN_STYLES
        elif code == Code.STYLE and inside:
            styles.append(formats.get(struct.unpack_from("<H", body, 2)[0], Shown.NUMBER))
    return styles


def strings_of(part: Iterable[Record]) -> Iterable[str]:
    """The texts that cells refer to by number. Raises ValueError or struct.error where broken."""
    return (wide_text(body, 1)[0] for code, body in part if code == Code.STRING)


def _sheet(body: bytes, related: dict[str, Relation]) -> list[SheetEntry]:
    """The sheet, if it holds cells; chart sheets, dialogs and modules do not."""
    state, length = struct.unpack_from("<I4xI", body)
    if length == _NO_TEXT:
        return []
    identity, at = wide_text(body, 8)
    title, relation = wide_text(body, at)[0], related[identity]
    return [SheetEntry(title, relation.path, state != 0)] if relation.kind == _WORKSHEET else []


def _constant_name(body: bytes) -> dict[str, str]:
    """A defined name and its text, if its formula is nothing but one."""
    name, at = wide_text(body, 9)
    size = struct.unpack_from("<I", body, at)[0]
    formula = body[at + 4 : at + 4 + size]
    if formula[:1] != _TEXT_TOKEN or size != 3 + 2 * struct.unpack_from("<H", formula, 1)[0]:
        return {}
    return {name: formula[3:].decode("utf-16-le", "replace")}
