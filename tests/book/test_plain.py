"""The plain road reads just what the careful road reads, and steps aside wherever it is not sure."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from emr_appraise.book.inflate import Archive
from emr_appraise.book.limits import LIMITS
from emr_appraise.book.model import EMPTY, Book, Cell, Percent
from emr_appraise.book.xlsx_odd import read_xlsx
from emr_appraise.book.xlsx_plain import read_plain
from tests.book.raw_zip import FORM, book, packed, parts
from tests.tried import tried

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xlsx"))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20)
VALUES = st.one_of(
    st.none(),
    TEXTS,
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(date(1901, 1, 1), date(2200, 1, 1)),
    st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
    st.times().map(lambda moment: moment.replace(microsecond=0)),
    st.sampled_from(["=1+1", "#REF!", "_x0041_", "a\nb", " x ", "<b>&amp;</b>", "]]>"]),
)  # fmt: skip
TABLES = st.lists(st.lists(VALUES, max_size=6), max_size=8)
FORMATS = ("0.0%", "0%", "dd/mm/yyyy", "General", "@", '0.00" %"', "[h]:mm", "#,##0")


def plain(data: bytes, spared: Callable[[str], bool] = lambda _: False) -> Book | None:
    """The book by the plain road."""
    return read_plain(Archive(data, "h.xlsx", LIMITS), LIMITS, spared)


def bare(found: Book) -> list[tuple[object, ...]]:
    """What is in a book; rows and cells that hold nothing at the end are left out."""
    return [
        (sheet.title, sheet.hidden, sheet.merged, trimmed([trimmed(row, EMPTY) for row in sheet.rows], []))
        for sheet in found.sheets
    ]


def trimmed(row: list[object] | list[Cell] | list[list[object]], nothing: object) -> list[object]:
    """The list up to its last item that is something, numbers with their kind."""
    last = max((at for at, item in enumerate(row, 1) if item != nothing), default=0)
    return [item if isinstance(item, list) else (type(item), item) for item in row[:last]]


def written(rows: list[list[object]], number_format: str | None = None) -> bytes:
    """A workbook of one sheet; numbers in one format."""
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            if number_format and isinstance(cell.value, (int, float)):
                cell.number_format = number_format
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_read_alike_on_both_roads(path: Path) -> None:
    data, own = path.read_bytes(), ("Hướng dẫn", "Danh mục")
    found = plain(data, lambda title: title in own)
    careful = read_xlsx(data, path.name)

    assert (found is None) == (path.stem == "loi-thuong-gap")
    assert found is None or bare(found) == [sheet for sheet in bare(careful) if sheet[0] not in own]


@settings(max_examples=tried(60), deadline=None)
@given(TABLES, st.sampled_from([None, *FORMATS]))
def test_tables_read_alike_on_both_roads(rows: list[list[object]], number_format: str | None) -> None:
    data = written(rows, number_format)
    found = plain(data)

    assert found is None or bare(found) == bare(read_xlsx(data, "h.xlsx"))


def test_ordinary_values_take_the_plain_road() -> None:
    rows: list[list[object]] = [["Mã", "Trả lời", None, 3, 98.5, True, date(2026, 11, 15)], [], ["a & b", "<x>", -1e-7]]
    found = plain(written(rows))

    assert found is not None
    assert found.sheets[0].rows == [
        ["Mã", "Trả lời", EMPTY, 3.0, 98.5, True, date(2026, 11, 15)], [], ["a & b", "<x>", -1e-7]
    ]  # fmt: skip


def test_numbers_shown_as_percent_say_so() -> None:
    found = plain(written([[0.985, 1]], "0.0%"))

    assert found is not None
    assert [type(cell) for cell in found.sheets[0].rows[0]] == [Percent, Percent]
    assert bare(found) == bare(read_xlsx(written([[0.985, 1]], "0.0%"), "h.xlsx"))


SHARED = '<sst><si><t>Mã</t></si><si><r><rPr><b/></rPr><t>C</t></r><r><t xml:space="preserve">ó </t></r></si><si><t/></si></sst>'
NOT_PLAIN = {
    "formula": '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
    "error": '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>',
    "cell far out": '<row r="1"><c r="XFD1"><v>2</v></c></row>',
    "row far out": '<row r="9999"><c r="A9999"><v>2</v></c></row>',
    "rows out of order": '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
    "cells out of order": '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>2</v></c></row>',
    "row without a number": "<row><c><v>2</v></c></row>",
    "comment": '<row r="1"><!-- x --><c r="A1"><v>2</v></c></row>',
    "CDATA": '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[x]]></t></is></c></row>',
    "prefix": '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>',
    "unknown tag": '<row r="1"><c r="A1"><v>2</v><z>/></z></c></row>',
    "carriage return": '<row r="1"><c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c></row>',
    "unknown entity": '<row r="1"><c r="A1" t="inlineStr"><is><t>&nbsp;</t></is></c></row>',
    "string that is not there": '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
    "number that is none": '<row r="1"><c r="A1"><v>nan</v></c></row>',
    "text that hides tags": '<row r="1"><c r="A1"><f>a/>b/></f><v>1</v></c></row>',
    "inline text of another type": '<row r="1"><c r="A1" t="s"><is><t>x</t></is></c></row>',
}  # fmt: skip


@pytest.mark.parametrize("cells", NOT_PLAIN.values(), ids=list(NOT_PLAIN))
def test_whatever_is_unusual_is_left_to_the_other_road(cells: str) -> None:
    assert plain(book(cells, strings=SHARED)) is None


PLAIN_XML = {
    "cell of another row": '<row r="1"><c r="A2"><v>2</v></c></row>',
    "as Excel writes it": '<row r="1" spans="1:2" ht="15" x14ac:dyDescent="0.25"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0"/></row>',
    "rich text": '<row r="1"><c r="A1" t="s"><v>1</v></c></row>',
    "empty string": '<row r="1"><c r="A1" t="s"><v>2</v></c></row>',
    "entities": '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;&amp;&gt;&quot;&#7885;&#x1ECD;</t></is></c></row>',
    "empty rows": '<row r="1"/><row r="2" ht="15"/><row r="3"><c r="A3"/></row>',
}


@pytest.mark.parametrize("cells", PLAIN_XML.values(), ids=list(PLAIN_XML))
def test_usual_xml_takes_the_plain_road(cells: str) -> None:
    data = book(cells, strings=SHARED)
    found = plain(data)

    assert found is not None
    assert bare(found) == bare(read_xlsx(data, "h.xlsx"))


def test_dates_of_1904_are_left_to_the_other_road() -> None:
    frame = str(parts()["xl/workbook.xml"]).replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    data = book(FORM, workbook=frame)

    assert plain(data) is None
    assert read_xlsx(data, "h.xlsx").facts.from_1904


def test_what_else_is_packed_is_counted() -> None:
    more = {"xl/media/a.png": "x", "xl/comments1.xml": "<a/>", "xl/vbaProject.bin": "x", "xl/embeddings/a.docx": "x",
            "xl/externalLinks/externalLink1.xml": "<a/>", "xl/externalLinks/_rels/externalLink1.xml.rels": "<a/>"}  # fmt: skip
    data = packed({**parts(PLAIN_XML["entities"]), **more})
    found = plain(data)

    assert found is not None
    assert found.facts == read_xlsx(data, "h.xlsx").facts
    facts = found.facts
    assert (facts.pictures, facts.comments, facts.macros, facts.embedded, facts.links) == (1, 1, True, 1, 1)


def test_time_only_is_read_by_the_other_road() -> None:
    data = written([[time(10, 30)]])

    assert plain(data) is None
    assert read_xlsx(data, "h.xlsx").sheets[0].rows == [[time(10, 30)]]
