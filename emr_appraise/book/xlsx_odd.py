"""Read an .xlsx however it is written: vet the file, empty what would harm, and hand the rest to calamine.

The spreadsheet reader allocates a whole rectangle up to the farthest cell and inflates whatever a zip
holds. So the parts that matter are inflated here within bounds, cells that no form has are emptied, and
the reader is handed a clean package made of just those parts.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from emr_appraise.book import refusals
from emr_appraise.book.calamine import cells_of, opened
from emr_appraise.book.grid import empty_covered, of_several_rows
from emr_appraise.book.inflate import inflate, over_limit, stored_zip
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Book, Cell, Merged, Percent, Sheet, with_broken
from emr_appraise.book.sheet_xml import TooManyCellsError, VettedSheet, vet_sheet
from emr_appraise.book.xlsx_frame import (
    PROGRAM,
    RELATIONS,
    STYLES,
    WORKBOOK,
    SheetEntry,
    constant_names,
    counts_from_1904,
    facts_of,
    is_sound,
    kind_of,
    merged_ranges,
    sheet_entries,
    styles_of,
)
from emr_appraise.errors import InputError

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_FRAME = (WORKBOOK, RELATIONS)
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
_ROOT = re.compile(rb"<(?P<name>\w[^\s<>/]*)")


@dataclass
class Package:
    """The vetted parts of a workbook."""

    clean: bytes
    """A package of the parts that carry cells, safe to hand to a spreadsheet reader."""
    sheets: dict[str, VettedSheet] = field(default_factory=dict)
    """By the name of the part, in lower case, as the reader looks it up."""
    merged: dict[str, tuple[Merged, ...]] = field(default_factory=dict)


def read_xlsx(data: bytes, where: str, limits: Limits = LIMITS) -> Book:
    """The workbook. Raises InputError where it cannot be read or is over a limit."""
    try:
        parts = inflate(data, where, limits, _wanted)
        _refuse_by_content(parts, where, limits)
        entries = sheet_entries(parts[WORKBOOK], parts.get(RELATIONS, b""))
        if len(entries) > limits.sheets:
            raise over_limit(where, "sheets", len(entries), limits)
        _refuse_broken(parts, entries)
        package = vetted(parts, entries, limits)
    except TooManyCellsError as error:
        raise over_limit(where, error.limit, f"> {getattr(limits, error.limit)}", limits) from error
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise InputError(where, refusals.DAMAGED, found=_first_line(error)) from error
    facts = facts_of(parts, parts.get(PROGRAM, b""), from_1904=counts_from_1904(parts[WORKBOOK]))
    with opened(package.clean, where) as book:
        sheets = tuple(_sheets(book, package, entries, limits))
    return Book(kind_of(facts), sheets, dict(constant_names(parts[WORKBOOK])), facts)


def vetted(parts: dict[str, bytes], entries: Sequence[SheetEntry], limits: Limits) -> Package:
    """The package, with every part that holds cells looked through. Raises ValueError where one is broken."""
    package = Package(b"")
    titles = {entry.part.lower(): entry.title for entry in reversed(entries)}
    percents = frozenset(str(style).encode() for style in styles_of(parts.get(STYLES, b"")).percents)
    for name, part in parts.items():
        if b"sheetData" in part:
            key = name.lower()
            package.merged[key] = merged_ranges(part, part.rfind(b"sheetData"))
            package.sheets[key] = _vetted_sheet(part, name, titles.get(key, name), limits, percents)
            parts[name] = _cells_only(package.sheets[key].part)
    package.clean = stored_zip({**parts, **_ROOT_RELATIONS})
    return package


def _sheets(
    book: CalamineWorkbook, package: Package, entries: Sequence[SheetEntry], limits: Limits
) -> Iterator[Sheet]:
    for title, entry in zip(_titles(book, entries), entries, strict=True):
        if entry.worksheet:
            yield _sheet(cells_of(book, title), entry, package, limits)


def _titles(book: CalamineWorkbook, entries: Sequence[SheetEntry]) -> list[str]:
    """The sheets as the reader calls them. Raises ValueError where one would be lost or read twice."""
    known = book.sheet_names
    titles = known if len(known) == len(entries) else [entry.title for entry in entries]
    for title in titles:
        if titles.count(title) > 1 or title not in known:
            raise ValueError(f"{WORKBOOK}: {title}")
    return titles


def _sheet(rows: list[list[Cell]], entry: SheetEntry, package: Package, limits: Limits) -> Sheet:
    """The cells with what the vetting found out about them."""
    vet = package.sheets.get(entry.part.lower(), VettedSheet(b""))
    merged = package.merged.get(entry.part.lower(), ())
    for row, column in vet.percents:
        cells = rows[row] if row < len(rows) else []
        if column < len(cells) and type(cells[column]) is float:
            cells[column] = Percent(cells[column])  # type: ignore[arg-type]  # it is the float just looked at
    empty_covered(rows, merged, limits)
    sheet = Sheet(entry.title, rows, hidden=entry.hidden, merged=of_several_rows(merged), stray=vet.stray)
    return with_broken(sheet, vet.broken)


def _wanted(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not name.startswith(
        ("xl/theme/", "xl/drawings/", "xl/charts/", "docprops/core", "docprops/custom", "customxml/")
    )


def _refuse_by_content(parts: dict[str, bytes], where: str, limits: Limits) -> None:
    """Frames that are no frames, two-byte letters, own declarations, and a claim the reader would believe."""
    for name, part in parts.items():
        root = _ROOT.search(part) if b"<![CDATA[" in part else None
        head = part[: root.start() if root else len(part)]
        if b"\0" in part or b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise ValueError(name)
        if name in _FRAME and len(part) > limits.frame_bytes:
            raise over_limit(where, "frame_bytes", len(part), limits)
        if name.lower() == _STRINGS and (_MANY.search(part) or part.count(b"<si") > limits.strings):
            raise over_limit(where, "strings", f"> {limits.strings}", limits)


def _refuse_broken(parts: dict[str, bytes], entries: Sequence[SheetEntry]) -> None:
    """Raise ValueError where a part that carries cells is no XML throughout."""
    carry = {
        name.lower() for name in (WORKBOOK, RELATIONS, STYLES, _STRINGS, *(each.part for each in entries))
    }
    for name, part in parts.items():
        if name.lower() in carry and not is_sound.__wrapped__(part):
            raise ValueError(f"{name}: XML")


def _cells_only(part: bytes) -> bytes:
    """A worksheet's XML up to its last cell: what follows (checks, formats, merges) is long, and not read."""
    root, last = _ROOT.search(part), part.rfind(b"sheetData")
    end = part.find(b">", last) + 1
    return part[:end] + b"</" + root["name"] + b">" if root and last >= 0 and end else part


def _vetted_sheet(
    part: bytes, name: str, title: str, limits: Limits, percents: frozenset[bytes]
) -> VettedSheet:
    try:
        return vet_sheet(part, title, limits, percents)
    except ValueError as error:
        raise ValueError(name) from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
