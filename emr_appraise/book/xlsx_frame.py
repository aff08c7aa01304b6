"""The frame of an .xlsx: its sheets and where they lie, its names, its styles, what else it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from emr_appraise.book.model import Facts, Kind, Merged
from emr_appraise.book.stored_values import BUILT_IN, Shown, shown_as
from emr_appraise.places import column_number

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
PROGRAM = "docProps/app.xml"
_ATTRIBUTES = rb"""\s(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+>"""
_SHEET = re.compile(rb"<(?:\w+:)?sheet" + _ATTRIBUTES)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship" + _ATTRIBUTES)
_DEFINED_NAME = re.compile(rb"(<(?:\w+:)?definedName" + _ATTRIBUTES + rb")([^<]{0,1000})<")
_ATTRIBUTE = re.compile(rb"""(?<![\w:])([\w:]++)\s*+=\s*+("[^"]*+"|'[^']*+')""")
_FORMAT = re.compile(rb"<(?:\w+:)?numFmt" + _ATTRIBUTES)
_CELL_STYLES = re.compile(rb"<(?:\w+:)?cellXfs[\s>]")
_END_OF_CELL_STYLES = re.compile(rb"</(?:\w+:)?cellXfs>")
_STYLE = re.compile(rb"<(?:\w+:)?xf" + _ATTRIBUTES)
_FROM_1904 = re.compile(rb"""date1904\s*=\s*["'](?:1|true)["']""")
_CORNER = rb"([A-Z]{1,3})([0-9]{1,7})"
_MERGE = re.compile(rb"""<(?:\w+:)?mergeCell\s+ref\s*=\s*["']""" + _CORNER + b":" + _CORNER)
_APPLICATION = re.compile(rb"<Application>([^<]{1,60})</Application>")
_TIMED = re.compile("[hs]")
_REFERENCE = re.compile(rb"&[^;<>&\s]{1,40};")
_LEGAL = bytes(letter if letter >= 32 or letter in b"\t\n\r" else 32 for letter in range(256))
_DAYS = frozenset(range(14, 18))
"""The formats that Excel knows by number and that show a day without a time."""


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it."""

    title: str
    part: str
    """The name of its part; empty where the relation is missing."""
    hidden: bool
    worksheet: bool
    """Whether it holds cells; chart sheets do not."""


class Styles(NamedTuple):
    """Cell styles, by number, that change what a number means."""

    dates: frozenset[int] = frozenset()
    times: frozenset[int] = frozenset()
    """Those that show a time of day or a span, with or without a day."""
    percents: frozenset[int] = frozenset()


@lru_cache(maxsize=16)
def is_sound(part: bytes) -> bool:
    """Whether a part, if it is there, is XML throughout; to be asked of parts that declare no entities.

    Readers that go on after an error lose cells. Letters that XML does not have, and references to them, are
    no such error: many systems write them.
    """
    from xml.parsers.expat import ExpatError, ParserCreate

    try:
        return (
            not part or ParserCreate("utf-8").Parse(_REFERENCE.sub(b"=", part.translate(_LEGAL)), True) == 1
        )
    except ExpatError:
        return False


def related_parts(relations: bytes) -> dict[str, tuple[str, str]]:
    """Of each part that the workbook points to, by its identity: where it lies, and the type it is given."""
    found = dict[str, tuple[str, str]]()
    for tag in _RELATION.findall(relations):
        given = attributes(tag)
        target = given.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        found[given.get("Id", "")] = path, given.get("Type", "")
    return found


@lru_cache(maxsize=16)
def sheet_entries(workbook: bytes, relations: bytes) -> tuple[SheetEntry, ...]:
    """The sheets in their order."""
    targets = related_parts(relations)
    entries = list[SheetEntry]()
    for tag in _SHEET.findall(workbook):
        given = attributes(tag)
        identity = next((value for key, value in given.items() if key.endswith(":id")), "")
        path, kind = targets.get(identity, ("", ""))
        hidden = given.get("state", "visible") != "visible"
        entries.append(SheetEntry(given.get("name", ""), path, hidden, kind.endswith("/worksheet")))
    return tuple(entries)


@lru_cache(maxsize=16)
def constant_names(workbook: bytes) -> Mapping[str, str]:
    """Defined names whose formula is one quoted constant."""
    names = dict[str, str]()
    for tag, formula in _DEFINED_NAME.findall(workbook):
        text = _text(formula).strip().removeprefix("=")
        if len(text) >= 2 and text[0] == text[-1] == '"':
            names[attributes(tag).get("name", "")] = text[1:-1].replace('""', '"')
    return names


def counts_from_1904(workbook: bytes) -> bool:
    """Whether dates count from 1904, as on old Macs."""
    return _FROM_1904.search(workbook) is not None


@lru_cache(maxsize=16)
def styles_of(part: bytes) -> Styles:
    """The styles that make a number a date, a time or a percentage."""
    formats = {
        int(given["numFmtId"]): given.get("formatCode", "")
        for given in map(attributes, _FORMAT.findall(part))
        if given.get("numFmtId", "").isdecimal()
    }
    used = [
        int(number) if (number := attributes(tag).get("numFmtId", "0")).isdecimal() else 0
        for tag in _STYLE.findall(_cell_styles(part))
    ]
    kinds = {number: _kind(number, formats.get(number)) for number in set(used)}
    return Styles(*(frozenset(at for at, each in enumerate(used) if kinds[each] == kind) for kind in "dt%"))


def merged_ranges(part: bytes, after: int) -> tuple[Merged, ...]:
    """Merged ranges behind a place in the part."""
    start = part.find(b"mergeCells", after)
    end = part.rfind(b"mergeCells") if start >= 0 else 0
    found = _MERGE.findall(part, start, end) if end else ()
    return tuple(
        Merged(int(row) - 1, _column(first), int(last_row) - 1, _column(last))
        for first, row, last, last_row in found
    )


@lru_cache(maxsize=1024)
def _column(letters: bytes) -> int:
    return column_number(letters.decode()) - 1


def facts_of(names: Iterable[str], program: bytes, *, from_1904: bool) -> Facts:
    """What is packed in the file besides cells, by the names of its members."""
    lower = [name.lower() for name in names]
    application = _APPLICATION.search(program)
    return Facts(
        program=_text(application[1]) if application else "",
        macros=any(name.endswith("vbaproject.bin") or name.startswith("xl/macrosheets/") for name in lower),
        pictures=_count(lower, "xl/media/"),
        comments=_count(lower, "xl/comments", "xl/threadedcomments/"),
        links=_count(lower, "xl/externallinks/externallink"),
        embedded=_count(lower, "xl/embeddings/"),
        from_1904=from_1904,
    )


def kind_of(facts: Facts) -> Kind:
    """Whether it is a workbook with macros or without."""
    return Kind.XLSM if facts.macros else Kind.XLSX


def attributes(tag: bytes) -> dict[str, str]:
    """A tag's attributes by name."""
    return {key.decode("utf-8", "replace"): _text(value[1:-1]) for key, value in _ATTRIBUTE.findall(tag)}


def _cell_styles(part: bytes) -> bytes:
    """The styles that cells refer to; nothing where they have no end."""
    begin = _CELL_STYLES.search(part)
    end = _END_OF_CELL_STYLES.search(part, begin.end()) if begin else None
    return part[begin.end() : end.start()] if begin and end else b""


def _kind(number: int, code: str | None) -> str:
    """What a number format makes of a number: a date, a time or span, a percentage, or nothing else."""
    shown = BUILT_IN.get(number, Shown.NUMBER) if code is None else shown_as(code)
    if shown is not Shown.DATE:
        return {Shown.PERCENT: "%", Shown.SPAN: "t"}.get(shown, "")
    timed = number not in _DAYS if code is None else _TIMED.search(code.lower()) is not None
    return "t" if timed else "d"


def _count(names: list[str], *folders: str) -> int:
    return sum(name.startswith(folders) and not name.endswith(".rels") for name in names)


def _text(xml: bytes) -> str:
    return unescape(xml.decode("utf-8", "replace"))
