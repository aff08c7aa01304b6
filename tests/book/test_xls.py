from __future__ import annotations

import struct
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from python_calamine import CalamineWorkbook

from emr_appraise.book.compound import Compound
from emr_appraise.book.limits import LIMITS
from emr_appraise.book.model import Book, Broken, Cell, Facts, Kind, Merged, Percent, Sheet, Stray
from emr_appraise.book.xls import read_xls
from emr_appraise.errors import InputError
from emr_appraise.places import CellPlace
from tests.book.hurt import hurt
from tests.book.office import converted
from tests.book.old_book import (
    DAY,
    EXCEL_95,
    PERCENT,
    QUOTED,
    SPAN,
    boxed,
    error,
    label,
    merges,
    name,
    number,
    numbers,
    old_label,
    record,
    stream,
    string_cell,
    strings,
    text_token,
)

SMALL = Path(__file__).parent / "data" / "small.xls"
"""What LibreOffice makes of `small_book`."""
EXAMPLES = Path(__file__).parents[2] / "examples"


def small_book() -> Workbook:
    """A workbook with every kind of cell, merges, a comment, hidden sheets and names."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tự đánh giá"
    rows = [
        ["Mã", "Nội dung\ndòng hai", 0.98],
        [date(2026, 11, 22), datetime(2026, 11, 22, 8, 30), time(7, 15), timedelta(hours=30)],
        ["=1/0", "=NA()", '=A1&"-x"', "=1=1", "=2*3", '=""'],
        [True, 12345.678, 7, 0.5, 0.25],
        ["gộp", None, None, "ngang"],
        [],
        [],
        ["có ghi chú"],
        [" giữ khoảng trắng "],
    ]
    for row in rows:
        sheet.append(row)
    for cell, code in {"C1": "0%", "D4": '0.00"%"', "E4": "0.0%;[Red]-0.0%"}.items():
        sheet[cell].number_format = code
    sheet.merge_cells("A5:B7")
    sheet.merge_cells("D5:F5")
    sheet["A8"].comment = Comment("ghi chú", "người ghi")
    for title, state in {"Ẩn": "hidden", "Rất ẩn": "veryHidden"}.items():
        other = book.create_sheet(title)
        other["B2"], other.sheet_state = "x", state
    texts = {"emr_appraise_kind": '"form"', "phiên_bản": '"tệp ""mẫu"""', "vùng": "'Tự đánh giá'!$A$1:$B$2"}
    for key, text in texts.items():
        book.defined_names[key] = DefinedName(key, attr_text=text)
    return book


def only(data: bytes) -> Sheet:
    """The one sheet of a file."""
    (sheet,) = read_xls(data, "x.xls").sheets
    return sheet


def cells(body: bytes, frame: bytes = b"") -> list[list[Cell]]:
    """The cells that a sheet's records make."""
    return only(stream({"A": body}, frame)).rows


def refused(data: bytes, **limits: int) -> InputError:
    """The refusal that a file meets."""
    with pytest.raises(InputError) as met:
        read_xls(data, "x.xls", replace(LIMITS, **limits))
    return met.value


def test_read_xls_takes_what_libreoffice_wrote() -> None:
    book = read_xls(SMALL.read_bytes(), "small.xls")

    first, hidden, very_hidden = book.sheets
    assert first.rows == [
        ["Mã", "Nội dung\ndòng hai", 0.98],
        [date(2026, 11, 22), datetime(2026, 11, 22, 8, 30), time(7, 15), timedelta(hours=30)],
        [Broken("#DIV/0!"), Broken("#N/A"), "Mã-x", True, 6.0],
        [True, 12345.678, 7.0, 0.5, 0.25],
        ["gộp", "", "", "ngang"],
        [],
        [],
        ["có ghi chú"],
        [" giữ khoảng trắng "],
    ]
    assert [type(first.rows[row][column]) for row, column in ((0, 2), (3, 3), (3, 4))] == [Percent, float, Percent]
    assert (first.merged, first.stray, first.hidden) == ((Merged(4, 0, 6, 1),), None, False)
    assert [(sheet.title, sheet.hidden) for sheet in (hidden, very_hidden)] == [("Ẩn", True), ("Rất ẩn", True)]
    assert book.names == {"emr_appraise_kind": "form", "phiên_bản": 'tệp "mẫu"'}
    assert (book.kind, book.facts) == (Kind.XLS, Facts(comments=1))


def test_read_xls_reads_every_cell_record() -> None:
    body = (
        number(0, 0, 46348, DAY) + number(0, 1, 0.985, PERCENT) + number(0, 2, 1.25, SPAN) + number(0, 3, 98.5, QUOTED)
        + numbers(1, 0, 2, 7) + label(2, 0, "chữ trong ô") + string_cell(2, 1, 1) + error(3, 0, 0x2A) + error(3, 1, 0x17)
    )  # fmt: skip

    assert cells(body, strings("không", "Có\r\nrồi")) == [
        [date(2026, 11, 22), 0.985, timedelta(hours=30), 98.5],
        [7.0, 7.0, 7.0],
        ["chữ trong ô", "Có\nrồi"],
        [Broken("#N/A"), Broken("#REF!")],
    ]


def test_read_xls_counts_days_from_1904() -> None:
    book = read_xls(stream({"A": number(0, 0, 44886, DAY)}, record(0x22, b"\1\0")), "x.xls")

    assert (book.sheets[0].rows, book.facts.from_1904) == ([[date(2026, 11, 22)]], True)


def test_read_xls_takes_a_number_whose_style_is_missing() -> None:
    assert only(stream({"A": number(0, 0, 5)}, version=EXCEL_95)).rows == [[5.0]]


def test_read_xls_reads_excel_95() -> None:
    body = number(0, 0, 5) + old_label(1, 0, "Bệnh viện".encode("cp1258", "replace"))
    data = boxed({"Book": stream({"To khai": body}, record(0x42, struct.pack("<H", 1258)), version=EXCEL_95)})

    sheet = only(data)
    assert (sheet.title, sheet.rows) == ("To khai", [[5.0], ["B?nh vi?n"]])


def test_read_xls_reads_one_sheet_without_a_workbook() -> None:
    begin = struct.pack("<6H", 0x809, 8, 0, 0x10, 0, 0)

    assert only(begin + old_label(0, 0, b"Ma") + number(1, 1, 2) + record(0x0A)).rows == [["Ma"], ["", 2.0]]


def test_read_xls_leaves_out_what_holds_no_cells() -> None:
    dialog = record(0x81, struct.pack("<H", 0x10)) + number(0, 0, 1)
    kinds = {"Macro": 1, "Biểu đồ": 2}
    book = read_xls(stream({"Hộp": dialog, "Macro": b"", "Biểu đồ": b"", "Ô": number(0, 0, 1)}, kinds=kinds), "x.xls")

    assert ([sheet.title for sheet in book.sheets], book.facts.macros) == (["Ô"], True)


def test_read_xls_passes_over_a_chart_within_a_sheet() -> None:
    chart = record(0x809, struct.pack("<HH12x", 0x600, 0x20)) + number(5, 5, 99) + record(0x0A)

    assert cells(number(0, 0, 1) + chart + number(1, 0, 2)) == [[1.0], [2.0]]


def test_read_xls_tells_what_else_is_packed() -> None:
    body = (
        number(0, 0, 1) + record(0x1C, bytes(12)) * 2
        + record(0x5D, struct.pack("<HHHH14x", 0x15, 0x12, 8, 1)) + record(0x5D, struct.pack("<HHHH14x", 0x15, 0x12, 0x19, 2))
    )  # fmt: skip
    itself, other = record(0x1AE, b"\1\0\1\4"), record(0x1AE, b"\1\0\3\0\0abc\1\0\0a")
    summary = b"\xfe\xff" + bytes(42) + struct.pack("<IIIII", 48, 60, 1, 18, 16) + struct.pack("<II", 30, 16) + b"Microsoft Excel\0"
    data = boxed(
        {"Workbook": stream({"A": body}, itself + other), "\x05SummaryInformation": summary},
        ["_VBA_PROJECT_CUR", "MBD0001", "MBD0002"],
    )

    facts = read_xls(data, "x.xls").facts
    assert facts == Facts("Microsoft Excel", macros=True, pictures=1, comments=2, links=1, embedded=2)


def test_read_xls_takes_constant_names_only() -> None:
    doubling = b"".join(name(f"n{at}", struct.pack("<BHBHB", 0x23, at, 0x23, at, 8)) for at in range(1, 40))
    other = name("số", b"\x1e\5\0") + name("\6", text_token("in"), flags=0x20) + name("ghép", text_token("a") + text_token("b") + b"\x08")
    kept = name("mẫu", text_token("vn-emr"))

    book = read_xls(stream({"A": number(0, 0, 1)}, doubling + other + kept), "x.xls")
    assert book.names == {"mẫu": "vn-emr"}


def test_read_xls_passes_over_cells_far_outside() -> None:
    sheet = only(stream({"A": number(0, 0, 1) + numbers(2, 198, 201) + number(5000, 3, 1) + numbers(65535, 0, 255)}))

    assert sheet.stray == Stray(CellPlace("A", 3, 201), 2 + 1 + 256)
    assert (len(sheet.rows), len(sheet.rows[2])) == (3, 200)


def test_read_xls_drops_far_cells_that_say_nothing() -> None:
    sheet = only(stream({"A": number(0, 0, 1) + record(0x201, struct.pack("<HHH", 65535, 255, 0))}))

    assert (sheet.rows, sheet.stray) == ([[1.0]], None)


def test_read_xls_keeps_merged_ranges_of_several_rows() -> None:
    body = label(0, 0, "gộp") + label(1, 0, "bị che") + merges((0, 1, 0, 0), (3, 3, 0, 5))

    sheet = only(stream({"A": body}))
    assert (sheet.rows, sheet.merged) == ([["gộp"], [""]], (Merged(0, 0, 1, 0),))


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ({"cells": 2}, "> 2"),
        ({"sheets": 1}, "2"),
        ({"strings": 1}, "2"),
        ({"frame_bytes": 50}, "> 50"),
        ({"tags": 9}, "> 9"),
        ({"odd_cells": 1}, "> 1"),
    ],
)
def test_read_xls_refuses_what_is_over_a_limit(limits: dict[str, int], found: str) -> None:
    data = stream({"A": numbers(0, 0, 2) + merges((0, 1, 0, 0), (2, 3, 0, 0)), "B": b""}, strings("a", "b"))

    error = refused(data, **limits)
    assert (error.code, found.removeprefix("> ") in error.says.en) == ("E109", True)


def test_read_xls_asks_for_the_password_to_be_removed() -> None:
    assert refused(boxed({"Workbook": stream({"A": b""}, record(0x2F, bytes(54)))})).code == "E107"
    assert refused(boxed({"EncryptedPackage": bytes(600), "EncryptionInfo": bytes(20)})).code == "E107"


@pytest.mark.parametrize(
    ("streams", "word"),
    [
        ({"WordDocument": bytes(9), "1Table": bytes(9)}, "Word"),
        ({"PowerPoint Document": bytes(9)}, "PowerPoint"),
        ({"__properties_version1.0": bytes(9)}, "Outlook"),
        ({"VisioDocument": bytes(9)}, "Visio"),
        ({"Contents": bytes(9)}, "no spreadsheet"),
    ],
)
def test_read_xls_refuses_another_document(streams: dict[str, bytes], word: str) -> None:
    error = refused(boxed(streams))

    assert (error.code, word in error.says.en) == ("E105", True)


def test_read_xls_refuses_a_folder_in_place_of_the_workbook() -> None:
    assert refused(boxed({"Contents": bytes(9)}, ["Workbook"])).code == "E106"


@pytest.mark.parametrize(
    "data",
    [
        SMALL.read_bytes()[:4000],
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x09\x08\x10\x00",
        stream({"A": number(0, 0, 1)})[:-4],
        stream({"A": number(0, 0, 1), "B": b""}, offsets={"B": 0}),
        stream({"A": string_cell(0, 0, 7)}, strings("a")),
        stream({"A": b""}, strings("a", claimed=9)),
        stream({"A": b""}, strings("a") + strings("b")),
        stream({"A": b""}, record(0xFC, struct.pack("<iiHBi", 9, 9, 5000, 5, -10_007) + bytes(20_000))),
        stream({"A": record(0xBD, struct.pack("<HHHiH", 0, 9, 0, 0, 3))}),
        stream({"A": label(199, 199, "x") + merges(*[(0, 4999, 0, 199)] * 300)}),
    ],
)
def test_read_xls_tells_that_a_file_is_damaged(data: bytes) -> None:
    error = refused(data)

    assert (error.code, len(error.says.vi) < 200) == ("E106", True)


@pytest.mark.parametrize("size", [0, 60_000, 7_200_000, 15_500_000])
def test_read_xls_opens_a_box_of_any_size(size: int) -> None:
    data = boxed({"Workbook": stream({"A": number(0, 0, 1)}), "Khác": bytes(size), "Cuối": b"x"})

    assert only(data).rows == [[1.0]]
    assert len(Compound(data).stream("khác")) == size


def test_read_xls_follows_no_circle_in_the_box() -> None:
    data = bytearray(boxed({"Workbook": stream({"A": number(0, 0, 1)})}))
    table = len(data) - 512
    data[table : table + 4] = struct.pack("<I", 0)

    assert refused(bytes(data)).code == "E106"


def test_read_xls_looks_at_an_entry_of_the_box_once() -> None:
    data = bytearray(boxed({"Workbook": stream({"A": number(0, 0, 1)}), "B": b"", "C": b""}))
    directory = data.index("Root Entry".encode("utf-16-le"))
    for at in (1, 2, 3):
        struct.pack_into("<II", data, directory + 128 * at + 68, 1, 3)

    assert only(bytes(data)).rows == [[1.0]]


def test_read_xls_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    odd = record(0x293, b"\0\0\1") + record(0x92, bytes(3)) + record(0x41E, struct.pack("<HHB", 164, 3, 0) + b"d0d")
    read_xls(stream({"A": number(0, 0, 1, 1) + record(0x1B1, bytes(3))}, odd), "x.xls")

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("whole", [True, False])
def test_read_xls_of_hurt_bytes_gives_a_book_or_one_refusal(whole: bool) -> None:
    data = SMALL.read_bytes() if whole else Compound(SMALL.read_bytes()).stream("workbook")
    met = set()
    for seed in range(400):
        try:
            met.add(type(read_xls(hurt(data, seed), "x.xls")))
        except InputError as error:
            met.add(type(error))

    assert met == {Book, InputError}


@pytest.mark.slow
def test_small_file_is_what_libreoffice_writes(tmp_path: Path) -> None:
    small_book().save(tmp_path / "small.xlsx")
    fresh = converted(tmp_path / "small.xlsx", "xls", tmp_path) / "small.xls"

    new, kept = (read_xls(path.read_bytes(), "small.xls") for path in (fresh, SMALL))
    assert [sheet.rows for sheet in new.sheets] == [sheet.rows for sheet in kept.sheets]
    assert (new.names, new.facts) == (kept.names, kept.facts)


@pytest.mark.slow
def test_read_xls_reads_an_example_as_its_xlsx_is_read(tmp_path: Path) -> None:
    source = EXAMPLES / "benh-vien-nhom-3.xlsx"
    data = (converted(source, "xls", tmp_path) / "benh-vien-nhom-3.xls").read_bytes()
    calculated = converted(source, "xlsx", tmp_path) / source.name

    book, told = read_xls(data, "x.xls"), CalamineWorkbook.from_path(calculated)
    assert [sheet.title for sheet in book.sheets] == told.sheet_names
    for sheet in book.sheets:
        expected = told.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        assert trimmed(sheet.rows) == trimmed(expected), sheet.title


def trimmed(rows: object) -> list[list[object]]:
    """Rows without the empty cells and rows at their ends."""
    assert isinstance(rows, list)
    found = [list(row) for row in rows]
    for row in found:
        while row and row[-1] == "":
            row.pop()
    while found and not found[-1]:
        found.pop()
    return found
