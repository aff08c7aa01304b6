"""OpenDocument spreadsheets: every kind of cell, repeats without end, hostile files, and what LibreOffice makes."""

from __future__ import annotations

import random
import time as clock
import tracemalloc
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import EMPTY, Broken, Cell, Kind, Merged, Percent, Sheet, Stray
from emr_appraise.book.ods import read_ods
from emr_appraise.errors import InputError
from emr_appraise.places import CellPlace
from tests.book.office import all_converted, converted
from tests.book.raw_ods import cell, content, element, ods, row, said, table
from tests.book.raw_zip import packed

EXAMPLES = Path(__file__).parents[2] / "examples"
PERCENT_AT_TIMES = (
    '<number:percentage-style style:name="N1P0"/><number:number-style style:name="N1"><style:map style:apply-style-name="N1P0"/></number:number-style>'
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
)
SPAN = (
    '<number:time-style style:name="N2" number:truncate-on-overflow="false"/><style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>'
    '<style:style style:name="ce3" style:family="table-cell" style:parent-style-name="ce2"/>'
)
PERCENT = '<number:percentage-style style:name="N3"/><style:style style:name="ce4" style:family="table-cell" style:data-style-name="N3"/>'


def read(data: bytes, limits: Limits = LIMITS) -> Sheet:
    """The first sheet of a file."""
    return read_ods(data, "t.ods", limits).sheets[0]


def only(inside: str, styles: str = "") -> Cell:
    """The only cell of a file."""
    rows = read(ods(table(row(inside)), styles=styles)).rows
    return rows[0][0] if rows else EMPTY


def like(found: Cell, expected: Cell) -> bool:
    """Equal, and of the same kind: 1.0 is not True, and 98 % is not 0.98."""
    return found == expected and type(found) is type(expected)


def refused(data: bytes, limits: Limits = LIMITS) -> str:
    """The code of a file that cannot be read."""
    with pytest.raises(InputError) as caught:
        read_ods(data, "t.ods", limits)
    return caught.value.code


P = "<text:p>{}</text:p>".format


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (cell(P("1,50"), type="float", value="1.5"), 1.5),
        (cell(P("1.000 ₫"), type="currency", value="1000"), 1000.0),
        (cell(P("98%"), type="percentage", value="0.98"), Percent(0.98)),
        (cell(P("98%"), type="float", value="0.98", style="ce4"), Percent(0.98)),
        (cell(P("98%"), type="float", value="0.98", style="ce1"), Percent(0.98)),
        (cell(P("-"), type="float", value="0", style="ce1"), 0.0),
        (cell(P("98%"), type="float", value="98"), 98.0),
        (cell(P("TRUE"), type="boolean", boolean="true"), True),
        (cell(P("ĐÚNG"), type="boolean", boolean="false"), False),
        (cell(P("TRUE"), type="float", value="1", formula="of:=TRUE()"), True),
        (cell(P("TRUE"), type="float", value="1"), 1.0),
        (cell(P("1/3"), type="date", date="2025-03-01"), date(2025, 3, 1)),
        (cell(P("1/3"), type="date", date="2025-03-01T00:00:00"), date(2025, 3, 1)),
        (cell(P("1/3"), type="date", date="2025-03-01T08:30:15.500000000"), datetime(2025, 3, 1, 8, 30, 15, 500_000)),
        (cell(P("1/3"), type="date", date="2025-03-01T08:29:59.9999999"), datetime(2025, 3, 1, 8, 30)),
        (cell(P("20/09/10117"), type="date", date="10117-09-20"), "20/09/10117"),
        (cell(P("30/2"), type="date", date="2025-02-30"), "30/2"),
        (cell(P("8:30"), type="time", time="PT08H30M00S"), time(8, 30)),
        (cell(P("8:30"), type="time", time="PT08H30M00S", style="ce2"), timedelta(hours=8.5)),
        (cell(P("8:30"), type="time", time="PT08H30M00S", style="ce3"), timedelta(hours=8.5)),
        (cell(P("36:00"), type="time", time="PT36H00M00S"), timedelta(hours=36)),
        (cell(P("-4:00"), type="time", time="-PT4H"), timedelta(hours=-4)),
        (cell(P("?"), type="time", time="P999999999DT999999999H"), "?"),
        (cell(P("?"), type="float", value="1_0"), "?"),
        (cell(P("?"), type="float", value="1e999"), "?"),
        (cell(P("không kiểu")), "không kiểu"),
        (cell(type="float", value="7"), 7.0),
        (cell(type="string", string="chỉ ghi ở đây"), "chỉ ghi ở đây"),
        (cell(P("Mã: 1"), type="string", string="1"), "1"),
        (cell(P("#N/A"), type="string"), "#N/A"),
        (cell(P("#N/A"), type="string", calc="string", formula="of:=&quot;#N/A&quot;"), "#N/A"),
        (cell(P("#REF!"), type="string", string="", calc="error", formula="of:=[.#REF!]"), Broken("#REF!")),
        (cell(P("Err:502"), type="string", string="", calc="error", formula="of:=SQRT(-1)"), Broken("Err:502")),
        (cell(P("#NAME?"), type="string", formula="of:=khong()"), Broken("#NAME?")),
        (cell(P("#DIV/0!"), type="float", value="0", formula="of:=1/0"), Broken("#DIV/0!")),
        (cell(P("#N/A"), type="float", value="0"), Broken("#N/A")),
        (cell(P("#VALUE!"), type="error"), Broken("#VALUE!")),
        (cell(formula="of:=1+1"), Broken("")),
        (cell(type="float", formula="of:=1+1"), Broken("")),
        (cell(P(""), formula="of:=&quot;&quot;"), EMPTY),
        (cell(P("ab"), type="string", string="ab", formula="of:=&quot;a&quot;&amp;&quot;b&quot;"), "ab"),
        (cell(P(""), type="string"), EMPTY),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_what_it_is(given: str, expected: Cell) -> None:
    assert like(only(given, styles=PERCENT_AT_TIMES + SPAN + PERCENT), expected)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("<text:p>a</text:p><text:p/><text:p>b</text:p><text:p/>", "a\n\nb\n"),
        ('<text:p>a<text:s/>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e</text:p>', "a b   c\td\ne"),
        ("<text:p>  hai  cách </text:p>", "  hai  cách "),
        (
            '<text:p><text:span>a<text:span>b</text:span></text:span>c<text:a xlink:href="http://x.y/">d</text:a></text:p>',
            "abcd",
        ),
        ("<text:p>Trang <text:sheet-name>Một</text:sheet-name></text:p>", "Trang Một"),
        ("<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>có</text:p>", "có"),
        ("<text:p>c<office:annotation><text:p>ghi chú</text:p></office:annotation>ó</text:p>", "có"),
        (
            "<text:p>a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>",
            "ab",
        ),
        (
            "<text:p>a</text:p><draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>",
            "a",
        ),
        ("<draw:custom-shape><text:p>hình</text:p></draw:custom-shape>", EMPTY),
        ("<text:p>a &amp; &#x1F600;<![CDATA[<b>]]><!-- x --></text:p>", "a & 😀<b>"),
        (table(row(said("trong"))) + "<text:p>ngoài</text:p>", "ngoài"),
    ],
)
def test_a_text_is_kept_as_it_stands(given: str, expected: str) -> None:
    assert only(cell(given, type="string")) == expected


def test_cells_and_rows_are_repeated() -> None:
    rows = read(
        ods(table(row(cell(), said("a", 2), cell(times="2"), said("b")), row(said("c"), times=2)))
    ).rows
    assert rows == [[EMPTY, "a", "a", EMPTY, EMPTY, "b"], ["c"], ["c"]]
    rows[1].append("x")
    assert rows[2] == ["c"]


def test_groups_and_headers_hold_rows_and_columns_like_others() -> None:
    hidden_row = row(said("4")).replace("row>", 'row table:visibility="collapse">', 1)
    grouped = (
        f"<table:table-header-rows>{row(said('1'))}</table:table-header-rows>"
        f"<table:table-row-group>{row(said('2'))}<table:table-row-group>{row(said('3'))}</table:table-row-group></table:table-row-group>"
        f"<table:table-rows>{hidden_row}</table:table-rows>"
    )
    columns = (
        '<table:table-header-columns><table:table-column table:number-columns-repeated="2"/></table:table-header-columns>'
        '<table:table-column-group><table:table-column table:default-cell-style-name="ce4"/></table:table-column-group>'
    )
    number = cell(P("98%"), type="float", value="0.98")
    sheet = read(ods(table(columns, grouped, row(number, number, number, number)), styles=PERCENT))
    assert sheet.rows[:4] == [["1"], ["2"], ["3"], ["4"]]
    assert [type(each) for each in sheet.rows[4]] == [float, float, Percent, float]


def test_a_merge_over_rows_is_told_and_what_it_covers_is_empty() -> None:
    covered = "<table:covered-table-cell {}><text:p>che</text:p></table:covered-table-cell>".format
    sheet = read(
        ods(
            table(
                row(said("x"), cell(P("gộp"), type="string", rows="2", columns="2"), covered(""), said("y")),
                row(cell(), covered('table:number-columns-repeated="2"'), said("z")),
                row(cell(P("ngang"), type="string", rows="1", columns="2"), covered("")),
                row(cell(rows="1048573"), cell(times="300"), cell(rows="2")),
            )
        )
    )
    assert sheet.rows == [["x", "gộp", EMPTY, "y"], [EMPTY, EMPTY, EMPTY, "z"], ["ngang"]]
    assert sheet.merged == (Merged(0, 1, 1, 2), Merged(3, 0, 4999, 0))


def test_a_styled_sheet_to_its_last_row_costs_nothing() -> None:
    to_the_end = row(cell(style="ce1", times="16384"), times=1_048_574)
    data = ods(table(row(said("a")), to_the_end, row(cell(times="16384"))))
    tracemalloc.start()
    began = clock.perf_counter()
    rows = read(data).rows
    assert clock.perf_counter() - began < 1
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
    assert rows == [["a"]]


def test_cells_beyond_the_limits_are_counted_and_passed_over() -> None:
    limits = Limits(rows=3, columns=2)
    far = row(cell(), said("b", 4), times=2)
    sheet = read(
        ods(table(row(), far, row(said("c")), row(cell(style="x", times="9")), row(said("d"), times=5))),
        limits,
    )
    assert sheet.rows == [[], [EMPTY, "b"], [EMPTY, "b"]]
    assert sheet.stray == Stray(CellPlace("Một", 2, 3), 3 + 3 + 1 + 5)


def test_a_repeated_row_over_the_edge_is_kept_as_far_as_the_limit() -> None:
    sheet = read(ods(table(row(cell(), said("b"), times=5))), Limits(rows=3))
    assert (sheet.rows, sheet.stray) == ([[EMPTY, "b"]] * 3, Stray(CellPlace("Một", 4, 2), 2))


def test_a_cell_in_the_farthest_corner_is_stray() -> None:
    corner = row(cell(times="16383"), said("xa"))
    sheet = read(ods(table(row(times=1_048_575), corner)))
    assert (sheet.rows, sheet.stray) == ([], Stray(CellPlace("Một", 1_048_576, 16_384), 1))


def test_a_hidden_sheet_is_told() -> None:
    styles = '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>'
    book = read_ods(
        ods(table(name="Ẩn", style="ta1"), table(name="Hiện", style="ta2"), styles=styles), "t.ods"
    )
    assert [(sheet.title, sheet.hidden) for sheet in book.sheets] == [("Ẩn", True), ("Hiện", False)]


def test_styles_kept_in_their_own_part_count() -> None:
    styles_xml = element("office:document-styles", f"<office:styles>{PERCENT}</office:styles>")
    number = cell(P("98%"), type="float", value="0.98", style="ce5")
    styles = '<style:style style:name="ce5" style:family="table-cell" style:parent-style-name="ce4"/>'
    assert like(read(ods(table(row(number)), styles=styles, styles_xml=styles_xml)).rows[0][0], Percent(0.98))


def test_what_was_deleted_under_tracking_is_not_there() -> None:
    tracked = '<table:tracked-changes><table:deletion><table:deletions><table:cell-content-deletion><table:change-track-table-cell office:value-type="string"><text:p>đã xóa</text:p></table:change-track-table-cell></table:cell-content-deletion></table:deletions></table:deletion></table:tracked-changes>'
    links = f"<table:dde-links><table:dde-link>{table(row(said('dde')))}</table:dde-link></table:dde-links>"
    rules = "<table:content-validations><table:content-validation><table:error-message><text:p>sai</text:p></table:error-message></table:content-validation></table:content-validations>"
    book = read_ods(ods(tracked, rules, table(row(said("còn"))), links), "t.ods")
    assert [sheet.rows for sheet in book.sheets] == [[["còn"]]]


@pytest.mark.parametrize("expression", ['"a ""b"" 1"', 'of:="a ""b"" 1"', '="a ""b"" 1"'])
def test_a_name_of_constant_text_is_kept(expression: str) -> None:
    escaped = expression.replace('"', "&quot;")
    name = f'<table:named-expression table:name="emr_appraise_kind" table:expression="{escaped}"/>'
    other = '<table:named-expression table:name="khác" table:expression="of:=[.A1]&amp;&quot;x&quot;"/><table:named-range table:name="vùng" table:cell-range-address="$Một.$A$1"/>'
    book = read_ods(
        ods(table(), f"<table:named-expressions>{name}{other}</table:named-expressions>"), "t.ods"
    )
    assert book.names == {"emr_appraise_kind": 'a "b" 1'}


def test_what_else_the_file_holds_is_counted() -> None:
    picture = '<draw:frame><draw:image xlink:href="Pictures/1.svg"/><draw:image xlink:href="Pictures/1.png"/></draw:frame>'
    objects = "".join(
        f'<draw:frame><draw:object xlink:href="./Object {number}"/><draw:image xlink:href="./ObjectReplacements/Object {number}"/></draw:frame>'
        for number in (1, 2)
    )
    ole = '<draw:frame><draw:object-ole xlink:href="./Object 3"/></draw:frame>'
    note = "<office:annotation><text:p>ghi chú</text:p></office:annotation>"
    formula = cell(
        P("1"),
        type="float",
        value="1",
        formula="of:=['file:///C:/a.ods'#$S.A1]+['file:///C:/a.ods'#$S.A2]+['b.xlsx'#$S.A1]",
    )
    source = '<table:table-source xlink:href="../c.ods"/>'
    seen_there = table(row(said("bộ nhớ đệm")), name="'file:///C:/a.ods'#S")
    kinds = ("spreadsheet", "chart")
    manifest = element(
        "manifest:manifest",
        "".join(
            f'<manifest:file-entry manifest:full-path="Object {number}/" manifest:media-type="application/vnd.oasis.opendocument.{kind}"/>'
            for number, kind in enumerate(kinds, 1)
        ),
    )
    meta = element(
        "office:document-meta",
        "<office:meta><meta:generator>LibreOffice/24.8.1.2$Windows_X86_64 LibreOffice_project/1</meta:generator></office:meta>",
    )
    start = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    data = ods(
        start,
        table(source, f"<table:shapes>{picture}{objects}{ole}</table:shapes>", row(cell(note), formula)),
        seen_there,
        manifest=manifest,
        meta=meta,
        macro="<script/>",
    )
    book = read_ods(data, "t.ods")
    facts = book.facts
    assert (book.kind, len(book.sheets), facts.program) == (Kind.ODS, 1, "LibreOffice/24.8.1.2")
    assert (facts.pictures, facts.comments, facts.links, facts.embedded) == (1, 1, 3, 2)
    assert (facts.macros, facts.from_1904) == (True, True)


def test_an_empty_library_is_no_macro() -> None:
    assert not read_ods(ods(table(), library="<library/>"), "t.ods").facts.macros


@pytest.mark.parametrize("meta", ["", "<meta", "<generator></generator>", "<generator>$</generator>"])
def test_a_program_that_is_not_told_is_no_fault(meta: str) -> None:
    assert read_ods(ods(table(), meta=meta), "t.ods").facts.program == ""


def test_a_locked_file_is_refused() -> None:
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    assert (
        refused(
            packed({"META-INF/manifest.xml": element("manifest:manifest", entry), "content.xml": b"\x00\x01"})
        )
        == "E107"
    )


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "<a",
        "không phải XML",
        element("office:document-content", "<office:body><office:text/></office:body>"),
        content(table(row(said("a")))).replace("</text:p>", ""),
        content(table(row(said("a")))).replace("table-cell", "khong:co"),
        content(table(row(cell(times="-1")))),
        content(table(row(cell(times="9999999999999")))),
        content(table(row(cell("<text:p>" + "<text:span>" * 500 + "</text:span>" * 500 + "</text:p>")))),
        content(table()).replace("?>", '?><!DOCTYPE office:document-content [<!ENTITY a "b">]>', 1),
        content(table()).replace("?>", '?><!DOCTYPE x SYSTEM "file:///etc/passwd">', 1),
    ],
)
def test_content_that_is_broken_is_refused(broken: str) -> None:
    assert refused(ods(content=broken)) == "E106"


def test_a_package_without_content_is_refused() -> None:
    assert refused(packed({"mimetype": "x"})) == "E106"
    assert refused(b"PK\x03\x04") == "E106"


@pytest.mark.parametrize("part", ["styles_xml", "manifest"])
def test_entities_are_refused_in_every_part(part: str) -> None:
    assert (
        refused(ods(table(), **{part: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'}))
        == "E106"
    )


@pytest.mark.parametrize(
    ("limits", "tables"),
    [
        (Limits(sheets=2), [table(name=str(number)) for number in range(3)]),
        (Limits(cells=9), [table(row(said("a", 5), times=2))]),
        (Limits(), [table(row(said("a"), times=1_048_576))]),
        (
            Limits(),
            [table(row(cell(times="199"), said("a"), times=2000), name=str(number)) for number in range(20)],
        ),
        (Limits(tags=50), [table(row(*[cell()] * 60))]),
        (Limits(), [table(row(cell('<text:p><text:s text:c="999999999"/></text:p>')))]),
    ],
)
def test_more_than_allowed_is_refused_quickly(limits: Limits, tables: list[str]) -> None:
    began = clock.perf_counter()
    assert refused(ods(*tables), limits) == "E109"
    assert clock.perf_counter() - began < 2


def test_tags_are_counted_sheet_by_sheet() -> None:
    assert (
        len(
            read_ods(
                ods(*[table(row(*[cell()] * 30), name=str(number)) for number in range(4)]),
                "t.ods",
                Limits(tags=50),
            ).sheets
        )
        == 4
    )


def _changed(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them flipped, cut out or put elsewhere."""
    at, other = chance.randrange(len(data)), chance.randrange(len(data))
    span = chance.randrange(1, 200)
    match chance.randrange(4):
        case 0:
            return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        case 1:
            return data[:at]
        case 2:
            return data[:at] + data[at + span :]
        case _:
            return data[:at] + data[other : other + span] + data[at:]


def _outcome(data: bytes) -> str:
    """What comes of a file: only a book or a refusal may."""
    try:
        return "read" if read_ods(data, "t.ods").sheets else "nothing"
    except InputError as error:
        return error.code


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_bytes_changed_at_random_are_read_or_refused(packing: int) -> None:
    inside = content(
        table(
            row(cell(P("98%"), type="float", value="0.98", style="ce1"), said("a", 3), times=2),
            row(
                cell(P("8:30"), type="time", time="PT08H30M00S"), cell(P("1"), type="date", date="2025-03-01")
            ),
        ),
        styles=PERCENT_AT_TIMES + SPAN,
    ).encode()
    manifest = element("manifest:manifest", '<manifest:file-entry manifest:full-path="/"/>').encode()
    chance = random.Random(20250301)
    outcomes = set[str]()
    for _ in range(400):
        changed = _changed(inside, chance) if packing == zipfile.ZIP_STORED else inside
        data = packed({"content.xml": changed, "META-INF/manifest.xml": manifest}, packing)
        if packing == zipfile.ZIP_DEFLATED:
            data = _changed(data, chance)
        began = clock.perf_counter()
        outcomes.add(_outcome(data))
        assert clock.perf_counter() - began < 1
    assert {"read", "E106"} <= outcomes <= {"read", "nothing", "E106", "E107", "E109"}


def _workbook(path: Path) -> None:
    """A workbook with every kind of cell, as openpyxl writes it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Một & <hai>"
    sheet.append(
        [
            "chữ",
            "  hai  cách\nxuống dòng\n",
            "\n",
            " ",
            1.5,
            True,
            date(2025, 3, 1),
            datetime(2025, 3, 1, 8, 30),
        ]
    )
    sheet.append([time(8, 30), timedelta(hours=30), timedelta(hours=4), 0.98, 0.5, 98, "#REF!", "#N/A"])
    sheet["H2"].data_type = "s"
    for column, pattern in enumerate(("0.0%;[Red]-0.0%", '0%;-0%;"-"', '0"%"'), 4):
        sheet.cell(2, column).number_format = pattern
    sheet.append(["=1/0", "=NA()", "=khong()", "=SQRT(-1)", '="a"&"b"', "=1=1", '=""', "=D2*1"])
    sheet["H3"].number_format = "0%"
    sheet["A4"], sheet["C4"] = "gộp", "ngang"
    sheet.merge_cells("A4:B5")
    sheet.merge_cells("C4:D4")
    sheet["A6"].comment = Comment("ghi chú", "tôi")
    sheet["A6"].hyperlink = "http://x.y/"
    sheet.row_dimensions[6].outlineLevel = 1
    sheet.row_dimensions[6].hidden = True
    sheet.print_title_rows = "1:2"
    hidden = book.create_sheet("Ẩn")
    hidden.sheet_state = "veryHidden"
    hidden["XFD1048576"] = "xa"
    book.defined_names["emr_appraise_kind"] = DefinedName("emr_appraise_kind", attr_text='"form ""x"" 1"')
    book.save(path)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["ods", "ots"])
def test_libreoffice_keeps_every_kind_of_cell(tmp_path: Path, kind: str) -> None:
    source = tmp_path / "t.xlsx"
    _workbook(source)
    book = read_ods((converted(source, kind, tmp_path) / f"t.{kind}").read_bytes(), "t.ods")
    sheet, hidden = book.sheets
    assert (sheet.title, sheet.hidden, hidden.title, hidden.hidden) == ("Một & <hai>", False, "Ẩn", True)
    expected: list[list[Cell]] = [
        [
            "chữ",
            "  hai  cách\nxuống dòng\n",
            "\n",
            " ",
            1.5,
            True,
            date(2025, 3, 1),
            datetime(2025, 3, 1, 8, 30),
        ],
        [
            time(8, 30),
            timedelta(hours=30),
            timedelta(hours=4),
            Percent(0.98),
            Percent(0.5),
            98.0,
            Broken("#REF!"),
            "#N/A",
        ],
        [
            Broken("#DIV/0!"),
            Broken("#N/A"),
            Broken("#NAME?"),
            Broken("Err:502"),
            "ab",
            True,
            EMPTY,
            Percent(0.98),
        ],
        ["gộp", EMPTY, "ngang"],
        [],
        ["http://x.y/"],
    ]
    assert [list(map(type, cells)) for cells in sheet.rows] == [list(map(type, cells)) for cells in expected]
    assert sheet.rows == expected
    assert sheet.merged == (Merged(3, 0, 4, 1),)
    assert (hidden.rows, hidden.stray) == ([], Stray(CellPlace("Ẩn", 1_048_576, 16_384), 1))
    assert book.names == {"emr_appraise_kind": 'form "x" 1'}
    assert (book.facts.comments, book.facts.program.split("/")[0]) == (1, "LibreOffice")


def _trimmed(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows without the empty ends that readers keep or drop as they like."""
    cut = [
        cells[: max((at for at, each in enumerate(cells, 1) if each != EMPTY), default=0)] for cells in rows
    ]
    return cut[: max((at for at, cells in enumerate(cut, 1) if cells), default=0)]


def _formulas(sheet: Worksheet) -> list[tuple[int, int]]:
    """Row and column from 0 of a form's cells that hold a formula."""
    rows = sheet.iter_rows(max_row=200, max_col=30)
    return [(each.row - 1, each.column - 1) for cells in rows for each in cells if each.data_type == "f"]


def _expected(sheet: Sheet, path: Path) -> list[list[Cell]]:
    """What calamine reads; for a sheet with a stray cell, where it would ask for the whole rectangle, openpyxl."""
    if sheet.stray is None:
        return (
            CalamineWorkbook.from_path(path).get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        )
    rows = load_workbook(path, data_only=True)[sheet.title].iter_rows(
        max_row=200, max_col=30, values_only=True
    )
    return [[_plain(value) for value in cells] for cells in rows]


def _plain(value: object) -> Cell:
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    return EMPTY if value is None else value


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with every example as LibreOffice saves it."""
    return all_converted(EXAMPLES.glob("*.xlsx"), "ods", tmp_path_factory.mktemp("ods"))


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_an_example_saved_as_ods_says_the_same(path: Path, saved: Path) -> None:
    book, written = read_ods((saved / f"{path.stem}.ods").read_bytes(), path.name), load_workbook(path)
    assert [sheet.title for sheet in book.sheets] == written.sheetnames
    for sheet in book.sheets:
        expected = _expected(sheet, path)
        for at, column in _formulas(written[sheet.title]):
            if expected[at][column] == EMPTY:  # never calculated, until LibreOffice did
                sheet.rows[at][column : column + 1] = [EMPTY]
        shown = [[cell.error if isinstance(cell, Broken) else cell for cell in cells] for cells in sheet.rows]
        assert _trimmed(shown) == _trimmed(expected)
