"""Make filled forms fast: the form is written once, and each workbook is its XML with other cells in it.

`Maker(criteria).make(filling)` gives what `write_form` writes for that filling, cell by cell and member by
member, in a few milliseconds instead of a few hundred; only the zip around the members differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import emr_appraise  # noqa: F401  # it tells openpyxl how to write

# isort: split
from cohort_zip import Ending, Member, ending, zipped
from openpyxl import Workbook
from openpyxl.compat import safe_string
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

from emr_appraise.criteria.model import Criteria
from emr_appraise.places import column_letters
from emr_appraise.submission.form import Filling, form_book, write_form
from emr_appraise.submission.form_cells import fit_row, plain
from emr_appraise.submission.form_style import DATE_FORMAT, Style
from emr_appraise.submission.layout import (
    DECISION_FIELDS,
    INPUT_COLUMNS,
    FormLanguage,
    Sheet,
    facility_fields,
    sheet_title,
)

LEVEL = 6
"""How hard to deflate, 1 to 9: as `write_form` does. Level 1 takes half the time, and a fifth more room."""
LONGEST = 32_767
"""Letters that a cell holds; openpyxl drops the others."""
_MARK = re.compile(r'(<c r="([A-Z]+)[0-9]+" s="[0-9]+") t="inlineStr"><is><t>⟦(.*?)⟧</t></is></c>')
_ROW = re.compile(r'<row r="([0-9]+)" ht="[^"]*">(.*?)</row>', re.DOTALL)
_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)
_EMPTY = ' t="n" />'
_STYLES = {style.title: style for style in Style}


class Hole(NamedTuple):
    """An input cell: whose value it takes, and what it looks like."""

    name: str
    opening: str
    """The XML up to the cell's type: what is printed before it, and how it begins."""
    empty: str
    """The same with the cell left empty."""
    width: float
    style: Style


class Line(NamedTuple):
    """A row with input cells; it is as high as its printed texts need, or higher."""

    number: str
    code: str
    """The criterion; empty in the facility and decision sheets."""
    height: float
    holes: tuple[Hole, ...]
    rest: str


class Page(NamedTuple):
    """A sheet with input cells: its rows between what never changes."""

    member: str
    sheet: Sheet
    beginning: str
    lines: tuple[Line, ...]
    end: Ending


class Maker:
    """Makes filled forms of one pack in one language."""

    def __init__(
        self, criteria: Criteria, language: FormLanguage = FormLanguage.VI, level: int = LEVEL
    ) -> None:
        blank, self._level = form_book(criteria, language), level
        self._members: list[Page | Member] = []
        pages = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(Sheet, 1)}
        self._known = _places(criteria)
        for name, content in _marked(criteria, language):
            sheet = pages.get(name)
            if sheet is None or "⟦".encode() not in content:
                self._members.append(ending(content, level).finish(name, b"", level))
            else:
                printed = blank[sheet_title(sheet, language)]
                self._members.append(_page(name, sheet, content.decode(), printed))

    def make(self, filling: Filling) -> bytes:
        """The form with this filling, as `write_form` writes it.

        Raises ValueError for a place that the form does not have, for a value that no cell takes, and for a
        date in a cell that is not for dates (there `write_form` would give the cell another style).
        """
        self._refuse_strangers(filling)
        return zipped(
            self._filled(each, filling) if isinstance(each, Page) else each for each in self._members
        )

    def _filled(self, page: Page, filling: Filling) -> Member:
        fields = filling.facility if page.sheet is Sheet.FACILITY else filling.decision
        parts = [page.beginning]
        for line in page.lines:
            _write_row(line, filling.answers.get(line.code, {}) if line.code else fields, parts)
        return page.end.finish(page.member, "".join(parts).encode(), self._level)

    def _refuse_strangers(self, filling: Filling) -> None:
        facility, codes, decision = self._known
        columns = {column for row in filling.answers.values() for column in row}
        strangers = {
            *(filling.facility.keys() - facility),
            *(filling.answers.keys() - codes),
            *(filling.decision.keys() - decision),
            *(columns - _COLUMNS),
        }
        if strangers:
            raise ValueError(f"the form has no place for {', '.join(sorted(strangers))}")


_COLUMNS = {column.name.lower() for column in INPUT_COLUMNS}


def _places(criteria: Criteria) -> tuple[set[str], set[str], set[str]]:
    """The fields and codes that the form has: facility, answers, decision."""
    facility = {field.id for field in facility_fields(criteria)}
    return facility, set(criteria.by_code), {field.id for field in DECISION_FIELDS}


def _marked(criteria: Criteria, language: FormLanguage) -> Iterator[tuple[str, bytes]]:
    """The members of a form whose input cells name themselves: by code and column, or by field."""
    facility, codes, decision = _places(criteria)
    rows = {code: {column: f"⟦{code} {column}⟧" for column in sorted(_COLUMNS)} for code in codes}
    marks = [{name: f"⟦ {name}⟧" for name in names} for names in (facility, decision)]
    out = BytesIO()
    write_form(criteria, out, language, Filling(marks[0], rows, marks[1]))
    with ZipFile(out) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _page(member: str, sheet: Sheet, content: str, blank: Worksheet) -> Page:
    rows = [row for row in _ROW.finditer(content) if _MARK.search(row[2])]
    lines = tuple(_line(row[1], row[2], blank) for row in rows)
    first, last = rows[0].start(), rows[-1].end()
    # What stands between two such rows would be lost.
    assert "".join(row[0] for row in rows) == content[first:last]
    return Page(member, sheet, content[:first], lines, ending(content[last:].encode(), 9))


def _line(number: str, inner: str, blank: Worksheet) -> Line:
    pieces = _MARK.split(inner)
    code, holes = "", []
    for before, opening, letters, mark in zip(*(pieces[at::4] for at in range(4)), strict=False):
        code, name = mark.split(" ")
        style, width = _STYLES[str(blank[f"{letters}{number}"].style)], blank.column_dimensions[letters].width
        holes.append(Hole(name, before + opening, before + opening + _EMPTY, width, style))
    height = blank.row_dimensions[int(number)].height
    assert height is not None
    return Line(number, code, height, tuple(holes), pieces[-1] + "</row>")


def _write_row(line: Line, values: Mapping[str, object], out: list[str]) -> None:
    height, at = line.height, len(out)
    out.append("")
    for hole in line.holes:
        value = values.get(hole.name)
        if value is None or value == "":
            out.append(hole.empty)
        elif isinstance(value, str):
            out += (hole.opening, _text(value))
            like = value.encode(errors="replace").translate(_DIGITS)
            height = max(height, _height(like, hole.width, hole.style))
        else:
            out += (hole.opening, _number(value, hole))
    out[at] = f'<row r="{line.number}" ht="{safe_string(height)}">'
    out.append(line.rest)


def _text(value: str) -> str:
    text = plain(value)[:LONGEST]
    space = ' xml:space="preserve"' if text.strip() not in ("", text) else ""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f' t="inlineStr"><is><t{space}>{text}</t></is></c>'


def _number(value: object, hole: Hole) -> str:
    if isinstance(value, date) and hole.style.value.number_format == DATE_FORMAT:
        value = _serial(value)
    if isinstance(value, Fraction):
        value = value.numerator if value.denominator == 1 else float(value)
    if not isinstance(value, int | float):
        raise ValueError(f"the cell for {hole.name} takes no {type(value).__name__}")
    return f' t="{"b" if isinstance(value, bool) else "n"}"><v>{safe_string(value)}</v></c>'


@lru_cache(maxsize=1 << 12)
def _serial(day: date) -> float:
    return float(to_excel(day))  # type: ignore[no-untyped-call]


@lru_cache(maxsize=1 << 16)
def _height(text: bytes, width: float, style: Style) -> float:
    """The height that a text needs; all digits are equally wide, so texts come with zeros for them."""
    fit_row(_SCRATCH, 1, [(text.decode(), width, style)])
    height = _SCRATCH.row_dimensions[1].height
    assert isinstance(height, float)
    return height


_SCRATCH = Workbook().create_sheet(column_letters(1))
