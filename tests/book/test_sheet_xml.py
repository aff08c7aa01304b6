"""Cells are placed just as the spreadsheet reader places them, however a sheet is written."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emr_appraise.book.inflate import inflate, stored_zip
from emr_appraise.book.limits import LIMITS
from emr_appraise.book.sheet_xml import VettedSheet, vet_sheet, xml_cells
from emr_appraise.book.xlsx_odd import read_xlsx
from emr_appraise.places import column_letters
from tests.book.raw_zip import FORM, book, packed, parts, sheet
from tests.tried import tried

ADDRESSES = st.one_of(
    st.just(""),
    st.builds(
        lambda row, column: f' r="{column_letters(column)}{row}"', st.integers(1, 9), st.integers(1, 30)
    ),
)
CELLS = st.builds(
    lambda address, inside: f"<c{address}{inside}",
    ADDRESSES,
    st.sampled_from(["/>", ' s="0"/>', "></c>", "><v>1</v></c>", ' t="str"><v>x</v></c>', "><f>A1</f><v>2</v></c>"]),
)  # fmt: skip
ROWS = st.builds(
    lambda number, cells: f"<row{number}>{''.join(cells)}</row>",
    st.one_of(st.just(""), st.builds(' r="{}"'.format, st.integers(1, 20))),
    st.lists(CELLS, max_size=5),
)


def placed(data: str) -> set[tuple[int, int]]:
    """Where the cells with a value stand, as we see it."""
    part = sheet(data).encode()
    cells = xml_cells(part, part.find(b"<sheetData"), part.find(b"</sheetData"))
    return {(cell.row, cell.column) for cell in cells if cell.value}


def read(data: str) -> set[tuple[int, int]]:
    """Where they stand as the spreadsheet reader sees it."""
    rows = read_xlsx(book(data), "h.xlsx").sheets[0].rows
    return {(row, at) for row, cells in enumerate(rows, 1) for at, cell in enumerate(cells, 1) if cell != ""}


@settings(max_examples=tried(120), deadline=None)
@given(st.lists(ROWS, max_size=6).map("".join))
def test_cells_stand_where_the_reader_puts_them(data: str) -> None:
    assert placed(data) == read(data)


def vetted(data: str) -> VettedSheet:
    """The sheet with these rows, looked through."""
    return vet_sheet(sheet(data).encode(), "S", LIMITS, frozenset())


CORNERS = [
    ('<c r="GR5000"><v>1</v></c>', 0),
    ('<c r="GS5000"><v>1</v></c>', 1),
    ('<c r="GR5001"><v>1</v></c>', 1),
    ('<c r="GS5001" s="4"></c>', 0),
    ('<c r="GS5001" s="4"/>', 0),
]


@pytest.mark.parametrize(("cell", "stray"), CORNERS)
def test_bounds_of_a_form(cell: str, stray: int) -> None:
    found = vetted(f'<row r="{LIMITS.rows}">{cell}</row>').stray

    assert column_letters(LIMITS.columns) == "GR"
    assert (found.how_many if found else 0) == stray


PLAIN = [
    '<row r="1"><c r="A1" s="5" t="s"><v>0</v></c><c r="B1"/><c r="C1" s="2" /></row>',
    '<row r="1" spans="1:3" ht="15" x14ac:dyDescent="0.25"><c r="A1"><v>1.5E3</v></c></row><row r="999"/>',
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c></row>',
    "",
]


@pytest.mark.parametrize("data", PLAIN)
def test_ordinary_sheet_is_left_as_it_is(data: str) -> None:
    assert vetted(data).part == sheet(data).encode()


def test_stored_zip_is_a_zip() -> None:
    held = {"xl/a.xml": b"abc" * 1000, "xl/tờ.xml": b"x", "xl/empty.bin": b""}
    with zipfile.ZipFile(io.BytesIO(stored_zip(held))) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}

    assert found == {name: part for name, part in held.items() if part}


def test_inflating_keeps_names_of_what_it_leaves_out() -> None:
    found = inflate(packed({**parts(), "xl/theme/theme1.xml": "<a/>", "xl/media/a.png": "x"}), "h.xlsx")

    assert found["xl/theme/theme1.xml"] == found["xl/media/a.png"] == b""
    assert FORM.encode() in found["xl/worksheets/sheet1.xml"]
