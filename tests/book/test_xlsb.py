from __future__ import annotations

import csv
import io
import struct
import zipfile
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from emr_appraise.book.limits import LIMITS
from emr_appraise.book.model import Book, Broken, Cell, Facts, Kind, Merged, Percent, Sheet, Stray
from emr_appraise.book.xlsb import read_xlsb
from emr_appraise.errors import InputError
from emr_appraise.places import CellPlace
from tests.book.binary_book import (
    BUILT_IN_DAY,
    DAY,
    MOMENT,
    PERCENT,
    QUOTED,
    SPAN,
    BinaryBook,
    Record,
    cell,
    formula,
    merge,
    real,
    record,
    row,
    short_cell,
    whole,
    wide,
    zipped,
)
from tests.book.hurt import hurt
from tests.book.office import converted

NOT_AVAILABLE, REFERENCE, DIVISION = b"\x2a", b"\x17", b"\x07"
FIRST, SECOND = struct.pack("<I", 0), struct.pack("<I", 1)
ROWS: tuple[Record, ...] = (
    row(0, cell(7, 0, FIRST), cell(6, 1, wide("chữ trong ô")), cell(62, 2, b"\0" + wide("chữ đậm"))),
    row(
        1, cell(2, 0, whole(46348), DAY), cell(5, 1, real(0.985), PERCENT), cell(2, 2, whole(9850, hundredth=True), QUOTED),
        cell(5, 3, real(46348.5), MOMENT), cell(5, 4, real(1.25), SPAN), cell(5, 5, real(0.25), MOMENT),
        cell(2, 6, whole(46348), BUILT_IN_DAY),
    ),
    row(
        2, cell(3, 0, NOT_AVAILABLE), cell(4, 1, b"\1"), cell(8, 2, formula(wide("công thức"), b"\x17\1\0x\0")),
        cell(9, 3, formula(real(6), b"\x1e\6\0")), cell(10, 4, formula(b"\0", b"\x1d\0")), cell(11, 5, formula(DIVISION, b"\x1c\7")),
    ),
    row(
        4, cell(7, 1, SECOND), short_cell(18, FIRST), short_cell(13, whole(-7)), short_cell(12), short_cell(16, real(0.5), PERCENT),
        short_cell(15, b"\1"), short_cell(14, REFERENCE), short_cell(17, wide("ngắn")),
    ),
    row(6, cell(6, 0, wide("gộp")), cell(1, 1)),
    row(7, cell(2, 3, struct.pack("<d", 1.5)[4:])),
)  # fmt: skip
TEXT = b"\x17\4\0" + "form".encode("utf-16-le")
BOOK = BinaryBook(
    {"Tự đánh giá": ROWS, "Ẩn": [row(0, cell(2, 0, whole(1)))], "Rất ẩn": []},
    strings=("Mã", "hai\ndòng"),
    merges=(merge(6, 8, 0, 1), merge(0, 0, 3, 5)),
    states={"Ẩn": 1, "Rất ẩn": 2},
    names={"emr_appraise_kind": TEXT, "số": b"\x1e\5\0", "ghép": TEXT + TEXT + b"\x08", "rỗng": b""},
)
READ: list[list[Cell]] = [
    ["Mã", "chữ trong ô", "chữ đậm"],
    [date(2026, 11, 22), 0.985, 98.5, datetime(2026, 11, 22, 12), timedelta(hours=30), time(6), date(2026, 11, 22)],
    [Broken("#N/A"), True, "công thức", 6.0, False, Broken("#DIV/0!")],
    [],
    ["", "hai\ndòng", "Mã", -7.0, "", 0.5, True, Broken("#REF!"), "ngắn"],
    [],
    ["gộp"],
    ["", "", "", 1.5],
]


def only(*rows: Record, **more: object) -> Sheet:
    """The first sheet of a workbook with these rows."""
    return read_xlsb(replace(BinaryBook({"A": rows}), **more).written(), "x.xlsb").sheets[0]


def refused(data: bytes, **limits: int) -> InputError:
    """The refusal that a file meets."""
    with pytest.raises(InputError) as met:
        read_xlsb(data, "x.xlsb", replace(LIMITS, **limits))
    return met.value


def test_read_xlsb_reads_every_cell_record() -> None:
    book = read_xlsb(BOOK.written(), "x.xlsb")

    first = book.sheets[0]
    assert first.rows == READ
    assert [type(first.rows[at][column]) for at, column in ((1, 1), (1, 2), (4, 5))] == [Percent, float, Percent]
    assert [(sheet.title, sheet.hidden) for sheet in book.sheets] == [("Tự đánh giá", False), ("Ẩn", True), ("Rất ẩn", True)]
    assert (book.kind, book.names, book.facts) == (Kind.XLSB, {"emr_appraise_kind": "form"}, Facts())


def test_read_xlsb_agrees_with_calamine_where_that_one_reads_the_cell() -> None:
    told = CalamineWorkbook.from_filelike(io.BytesIO(replace(BOOK, names={}).written())).get_sheet_by_index(0)
    cells = {(at, column): each for at, cells in enumerate(told.to_python(skip_empty_area=False)) for column, each in enumerate(cells)}

    told_otherwise = {place for place, each in cells.items() if each != "" and each != READ[place[0]][place[1]]}
    assert told_otherwise == {(1, 0), (1, 6)}, "days stored as whole numbers, which calamine takes for numbers"
    assert sum(each != "" for each in cells.values()) == 16


def test_read_xlsb_counts_days_from_1904() -> None:
    book = read_xlsb(BinaryBook({"A": [row(0, cell(2, 0, whole(44886), DAY))]}, from_1904=True).written(), "x.xlsb")

    assert (book.sheets[0].rows, book.facts.from_1904) == ([[date(2026, 11, 22)]], True)


def test_read_xlsb_keeps_merged_ranges_of_several_rows() -> None:
    sheet = only(row(0, cell(6, 0, wide("a")), cell(6, 1, wide("che"))), row(1, cell(6, 0, wide("che"))), merges=(merge(0, 1, 0, 1),))

    assert (sheet.rows, sheet.merged) == ([["a", ""], [""]], (Merged(0, 0, 1, 1),))


def test_read_xlsb_passes_over_cells_far_outside() -> None:
    sheet = only(row(0, cell(2, 0, whole(1)), cell(2, 200, whole(1))), row(1_048_575, cell(1, 3), cell(2, 16_383, whole(1))))

    assert (sheet.rows, sheet.stray) == ([[1.0]], Stray(CellPlace("A", 1, 201), 2))


def test_read_xlsb_reads_cells_only_between_their_marks() -> None:
    inside = row(0, cell(2, 0, whole(1)))

    assert only(inside, record(146), row(1, cell(2, 0, whole(2)))).rows == [[1.0]]


def test_read_xlsb_takes_a_number_whose_style_is_missing() -> None:
    assert only(row(0, cell(2, 0, whole(1), 999))).rows == [[1.0]]


def test_read_xlsb_leaves_out_what_holds_no_cells() -> None:
    kinds = {"Biểu đồ": "chartsheet", "Macro": "xlMacrosheet"}
    data = BinaryBook({"Biểu đồ": [], "Macro": [], "Ô": [row(0, cell(2, 0, whole(1)))]}, kinds=kinds).written()

    assert [sheet.title for sheet in read_xlsb(data, "x.xlsb").sheets] == ["Ô"]


def test_read_xlsb_leaves_out_a_sheet_without_a_part() -> None:
    parts = BOOK.parts()
    module = record(156, struct.pack("<III", 2, 9, 0xFFFFFFFF) + wide("Module1"))
    parts["xl/workbook.bin"] = parts["xl/workbook.bin"].replace(record(144), module + record(144), 1)

    assert len(read_xlsb(zipped(parts), "x.xlsb").sheets) == 3


def test_read_xlsb_finds_parts_by_any_spelling() -> None:
    moved = {"xl/worksheets/sheet1.bin": "XL/Worksheets/SHEET1.BIN", "xl/styles.bin": "xl/Styles.bin"}
    parts = {moved.get(name, name): part for name, part in BOOK.parts().items()}
    parts["xl/_rels/workbook.bin.rels"] = parts["xl/_rels/workbook.bin.rels"].replace(b"worksheets/sheet2", b"/xl/worksheets/sheet2")

    assert read_xlsb(zipped(parts), "x.xlsb").sheets[0].rows == READ


def test_read_xlsb_tells_what_else_is_packed() -> None:
    names = ("xl/vbaProject.bin", "xl/media/image1.png", "xl/comments1.bin", "xl/embeddings/oleObject1.bin", "xl/externalLinks/externalLink1.bin")
    program = b"<Properties><Application>Microsoft Excel</Application></Properties>"
    more = {**dict.fromkeys(names, b"\x80"), "docProps/app.xml": program}

    facts = read_xlsb(replace(BOOK, more=more).written(), "x.xlsb").facts
    assert facts == Facts("Microsoft Excel", macros=True, pictures=1, comments=1, links=1, embedded=1)


@pytest.mark.parametrize(
    ("limits", "allowed"),
    [({"cells": 24}, "24"), ({"sheets": 2}, "2"), ({"strings": 1}, "1"), ({"frame_bytes": 50}, "50"), ({"tags": 20}, "20"), ({"odd_cells": 1}, "1"), ({"inflated_bytes": 100}, "100")],
)
def test_read_xlsb_refuses_what_is_over_a_limit(limits: dict[str, int], allowed: str) -> None:
    error = refused(BOOK.written(), **limits)

    assert (error.code, f"allowed {allowed}" in error.says.en) == ("E109", True)


def _with(part: str, body: bytes) -> bytes:
    return zipped({**BOOK.parts(), part: body})


@pytest.mark.parametrize(
    "data",
    [
        BOOK.written()[:-200],
        _with("xl/workbook.bin", b""),
        _with("xl/_rels/workbook.bin.rels", b""),
        _with("xl/worksheets/sheet1.bin", record(145)),
        _with("xl/worksheets/sheet1.bin", record(145) + b"\x02\x0c\0"),
        _with("xl/worksheets/sheet1.bin", record(145) + b"\x02"),
        _with("xl/worksheets/sheet1.bin", record(145) + b"\x82"),
        _with("xl/worksheets/sheet1.bin", record(145) + b"\x06\xff\xff\xff\xff"),
        _with("xl/worksheets/sheet1.bin", record(145) + cell(7, 0, struct.pack("<I", 9))),
        _with("xl/worksheets/sheet1.bin", record(145) + cell(6, 0, struct.pack("<I", 0xFFFFFFFF))),
        _with("xl/worksheets/sheet1.bin", record(145) + cell(5, 0, b"\0")),
        _with("xl/worksheets/sheet1.bin", record(145) + cell(6, 199, wide("x")) + b"".join(row(at, cell(2, 199, whole(1))) for at in range(5)) + merge(0, 4999, 0, 199) * 90_000),
        zipped({name: part for name, part in BOOK.parts().items() if name != "xl/worksheets/sheet2.bin"}),
        _with("xl/_rels/workbook.bin.rels", BOOK.parts()["xl/_rels/workbook.bin.rels"].replace(b"sheet2", b"sheet1")),
    ],
)
def test_read_xlsb_tells_that_a_file_is_damaged(data: bytes) -> None:
    error = refused(data)

    assert (error.code, len(error.says.vi) < 200) == ("E106", True)


def test_read_xlsb_of_hurt_bytes_gives_a_book_or_one_refusal() -> None:
    parts = BOOK.parts()
    named = [name for name in parts if name.startswith("xl/")]
    met = set()
    for seed in range(400):
        part = named[seed % len(named)]
        data = zipped({**parts, part: hurt(parts[part], seed)}) if seed % 5 else hurt(BOOK.written(), seed)
        try:
            met.add(type(read_xlsb(data, "x.xlsb")))
        except InputError as error:
            met.add(type(error))

    assert met == {Book, InputError}


def test_binary_book_is_a_zip_of_whole_records() -> None:
    names = zipfile.ZipFile(io.BytesIO(BOOK.written())).namelist()

    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert record(617, bytes(300))[:4] == b"\xe9\x04\xac\x02"


@pytest.mark.slow
def test_binary_book_opens_in_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "book.xlsb").write_bytes(BOOK.written())
    every_sheet_as_shown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true,false,false,-1"
    folder = converted(tmp_path / "book.xlsb", every_sheet_as_shown, tmp_path)

    shown = list(csv.reader((folder / "book-Tự đánh giá.csv").read_text(encoding="utf-8").splitlines(keepends=True)))
    assert [[text for text in line if text] for line in shown] == [
        ["Mã", "chữ trong ô", "chữ đậm"],
        ["22/11/2026", "98.5%", "99%", "22/11/2026 12:00", "30:00", "30/12/1899 06:00", "11/22/2026"],
        ["#N/A", "TRUE", "x", "6", "0", "#DIV/0!"],  # formulas are worked out anew, and FALSE has no format there
        [],
        ["hai\ndòng", "Mã", "-7", "50.0%", "TRUE", "#REF!", "ngắn"],
        [],
        ["gộp"],
        ["1.5"],
    ]
