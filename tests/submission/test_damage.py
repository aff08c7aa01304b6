"""Whatever an office does to the layout, the same answers come back, each from its own cell."""

from __future__ import annotations

import csv
import io
import random
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from emr_appraise.submission.model import Response, Submission
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.book import raw_ods
from tests.submission.small import CODES, PACK
from tests.tried import tried

HEADINGS = ("Mã", "Tiêu chí", "Trả lời", "Giá trị đo được", "Minh chứng", "Ngày của minh chứng", "Ghi chú")
ENGLISH = ("Code", "Criterion", "Answer", "Measured value", "Evidence", "Evidence date", "Note")
REWORDED = ("Mã tiêu chí", "Nội dung", "Kết quả tự đánh giá", "Giá trị", "Tài liệu minh chứng", "Ngày minh chứng", "Ghi chú của đơn vị")  # fmt: skip
TEXT = "Điều được hỏi"
DAYS = st.dates(date(2020, 1, 1), date(2026, 11, 1))
WORDS = st.sampled_from(["", "Quyết định số 12/QĐ-BV", "Ảnh chụp màn hình", "a;b,c", "=1+1 là gì", "x" * 300, "Dòng 1\nDòng 2"])
ANSWERS: dict[str, st.SearchStrategy[tuple[object, object]]] = {
    "BKP-01": st.sampled_from([("Có", None), ("Không", None), (None, None), ("Có?", None), ("chưa", None)]),
    "BKP-02": st.sampled_from([("Một phần", None), ("Không áp dụng", None), ("Chưa", None), (None, None)]),
    "BKP-03": st.tuples(st.none(), st.one_of(st.none(), DAYS, st.just("tuần trước"))),
    "BKP-04": st.tuples(st.none(), st.one_of(st.none(), st.integers(0, 900), st.just("3 bản"))),
    "BKP-05": st.tuples(st.sampled_from([None, "Không áp dụng"]), st.none()),
    "ACC-01": st.tuples(st.none(), st.one_of(st.none(), st.integers(2, 100), st.sampled_from(["98,5", "98,5 %", "nhiều"]))),
    "ACC-02": st.sampled_from([("Không áp dụng", None), ("x", None), (None, None)]),
}  # fmt: skip
Row = list[object]
ROWS: st.SearchStrategy[list[Row]] = st.tuples(*(
    st.tuples(st.just(code), st.just(TEXT), ANSWERS[code], WORDS, st.one_of(st.none(), DAYS), WORDS) for code in CODES
)).map(lambda rows: [[code, text, *said, proof or None, day, note or None] for code, text, said, proof, day, note in rows])  # fmt: skip


class Table:
    """A self-assessment as a grid that can be damaged: rows of cells below a heading row."""

    def __init__(self, rows: list[Row]) -> None:
        self.title = "Tự đánh giá"
        self.grid: list[Row] = [list(HEADINGS), *(list(row) for row in rows)]
        self.first = 0
        """The index of the heading row."""
        self.hidden_rows = False
        self.styled = 0
        self.more_sheets: list[str] = []

    @property
    def width(self) -> int:
        return max(len(row) for row in self.grid)


Damage = Callable[[Table, random.Random], None]


def rows_shuffled(table: Table, dice: random.Random) -> None:
    """Sorted by something else."""
    below = table.grid[table.first + 1 :]
    dice.shuffle(below)
    table.grid[table.first + 1 :] = below


def columns_shuffled(table: Table, dice: random.Random) -> None:
    """Columns moved about."""
    order = list(range(table.width))
    dice.shuffle(order)
    table.grid = [[(row[at] if at < len(row) else None) for at in order] for row in table.grid]


def column_added(table: Table, dice: random.Random) -> None:
    """A column of one's own."""
    at = dice.randint(0, table.width)
    for number, row in enumerate(table.grid):
        row += [None] * (at - len(row))
        row.insert(at, "Người phụ trách" if number == table.first else f"Anh {number}")


def blank_rows(table: Table, dice: random.Random) -> None:
    """Blank rows here and there."""
    for _ in range(dice.randint(1, 4)):
        table.grid.insert(dice.randint(table.first + 1, len(table.grid)), [])


def title_rows(table: Table, dice: random.Random) -> None:
    """A letterhead above the table."""
    count = dice.randint(1, 9)
    table.grid[:0] = [[f"SỞ Y TẾ, dòng {number}"] if number % 2 else [] for number in range(count)]
    table.first += count


def section_rows(table: Table, dice: random.Random) -> None:
    """Headings of sections between the rows."""
    headings = [unicodedata.normalize("NFC", str(cell)) for cell in table.grid[table.first]]
    at = next(headings.index(words[0]) for words in (HEADINGS, ENGLISH, REWORDED) if words[0] in headings)
    table.grid.insert(dice.randint(table.first + 1, len(table.grid)), [*[None] * at, "A. Hạ tầng"])


def heading_again(table: Table, dice: random.Random) -> None:
    """The heading row repeated, as for printing."""
    table.grid.insert(dice.randint(table.first + 1, len(table.grid)), list(table.grid[table.first]))


def decomposed(table: Table, _: random.Random) -> None:
    """Letters as a Mac may write them."""
    table.title = unicodedata.normalize("NFD", table.title)
    table.grid = [
        [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row] for row in table.grid
    ]


def retitled(table: Table, _: random.Random) -> None:
    """The sheet under another name."""
    table.title = "Sheet1 (2)"


def in_english(table: Table, _: random.Random) -> None:
    """Headings in the other language."""
    _headings(table, dict(zip(HEADINGS, ENGLISH, strict=True)))


def reworded(table: Table, _: random.Random) -> None:
    """Headings in other words."""
    _headings(table, dict(zip(HEADINGS, REWORDED, strict=True)))


def bent_codes(table: Table, dice: random.Random) -> None:
    """Codes as Excel and people bend them."""
    bend = dice.choice([str.lower, lambda code: code + " ", lambda code: code.replace("-", "–"), lambda code: code.replace("-0", "-"),
                        lambda code: code.replace("-", "")])  # fmt: skip
    table.grid = [[bend(cell) if cell in CODES else cell for cell in row] for row in table.grid]


def odd_spaces(table: Table, _: random.Random) -> None:
    """Non-breaking and double spaces around and within short cells."""
    for row in table.grid[table.first + 1 :]:
        for at, cell in enumerate(row):
            if isinstance(cell, str) and 0 < len(cell) < 20 and "\n" not in cell and "=" not in cell and ";" not in cell:
                row[at] = "\u00a0" + cell.replace(" ", "\u00a0 ") + " \u200b"


def hidden_rows(table: Table, _: random.Random) -> None:
    """A filter left on."""
    table.hidden_rows = True


def styled_rows(table: Table, _: random.Random) -> None:
    """Thousands of coloured empty rows."""
    table.styled = 1_500


def more_sheets(table: Table, _: random.Random) -> None:
    """Sheets of one's own."""
    table.more_sheets = ["Phân công", "Ảnh"]


def _headings(table: Table, words: dict[str, str]) -> None:
    row = table.grid[table.first]
    table.grid[table.first] = [words.get(str(cell), cell) for cell in row]


DAMAGES: tuple[Damage, ...] = (
    rows_shuffled, columns_shuffled, column_added, blank_rows, title_rows, section_rows, heading_again, decomposed,
    retitled, in_english, reworded, bent_codes, odd_spaces, hidden_rows, styled_rows, more_sheets,
)  # fmt: skip


def as_xlsx(table: Table) -> bytes:
    """The table as Excel would hold it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in table.more_sheets[:1]:
        book.create_sheet(name).append(["Việc", "Ai"])
    sheet = book.create_sheet(table.title)
    for row, cells in enumerate(table.grid, 1):
        for column, value in enumerate(cells, 1):
            cell: Any = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    for row in range(2, len(table.grid)) if table.hidden_rows else ():
        sheet.row_dimensions[row].hidden = True
    for row in range(len(table.grid) + 1, len(table.grid) + 1 + table.styled):
        sheet.cell(row, 3).fill = PatternFill("solid", fgColor="FFFF00")
    for name in table.more_sheets[1:]:
        book.create_sheet(name).append(["x"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(table: Table, encoding: str, delimiter: str) -> bytes:
    """The table as it is exported to text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([[_shown(cell) for cell in row] for row in table.grid])
    return out.getvalue().encode(encoding)


def as_ods(table: Table) -> bytes:
    """The table as LibreOffice would hold it."""
    rows = [raw_ods.row(*(_ods_cell(cell) for cell in row)) for row in table.grid]
    empty = raw_ods.row(raw_ods.cell(style="ce1", times="16384"), times=1_000_000)
    return raw_ods.ods(raw_ods.table(*rows, *([empty] if table.styled else []), name=table.title))


def _ods_cell(cell: object) -> str:
    if isinstance(cell, date):
        return raw_ods.cell(f"<text:p>{cell:%d/%m/%y}</text:p>", type="date", date=cell.isoformat())
    if isinstance(cell, int):
        return raw_ods.cell(f"<text:p>{cell}</text:p>", type="float", value=str(cell))
    text = escape(str(cell)).replace("\n", "</text:p><text:p>")
    return raw_ods.cell() if cell is None else raw_ods.said(text)


def _shown(cell: object) -> str:
    return "" if cell is None else f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell)


def read(data: bytes) -> Submission:
    """What is read."""
    return read_workbook_bytes(data, "h", PACK)


def said(found: Response) -> tuple[object, ...]:
    """What a response says, without its places and the exact letters typed."""
    texts = tuple(" ".join(text.replace("\u200b", "").split()) for text in (found.evidence, found.note))
    return found.code, found.answer, texts, found.evidence_date


def comes_back(rows: list[Row], damages: list[Damage], seed: int) -> None:
    """The damaged workbook says what the sound one says."""
    table, dice = Table(rows), random.Random(seed)
    expected = read(as_xlsx(Table(rows)))
    for damage in damages:
        damage(table, dice)
    found = read(as_xlsx(table))

    assert [said(row) for row in found.responses] == [said(row) for row in expected.responses]
    assert found.accounting.adds_up
    assert found.accounting.rejected == expected.accounting.rejected


DAMAGED = (ROWS, st.lists(st.sampled_from(DAMAGES), max_size=6), st.integers(0, 10**6))


@settings(max_examples=tried(40), deadline=None)
@given(*DAMAGED)
def test_the_same_answers_come_back(rows: list[Row], damages: list[Damage], seed: int) -> None:
    comes_back(rows, damages, seed)


@pytest.mark.long
@pytest.mark.slow
@settings(max_examples=tried(200), deadline=None)
@given(*DAMAGED)
def test_the_same_answers_come_back_from_many(rows: list[Row], damages: list[Damage], seed: int) -> None:
    comes_back(rows, damages, seed)


@settings(max_examples=tried(20), deadline=None)
@given(ROWS, st.lists(st.sampled_from(DAMAGES), max_size=3), st.integers(0, 10**6))
def test_every_place_is_the_cell_that_was_typed_into(rows: list[Row], damages: list[Damage], seed: int) -> None:
    table, dice = Table(rows), random.Random(seed)
    for damage in damages:
        damage(table, dice)
    for found in read(as_xlsx(table)).responses:
        if found.typed and found.place:
            cell = table.grid[found.place.row - 1][found.place.column - 1]
            typed = unicodedata.normalize("NFC", _shown(cell)).replace("\u200b", "")
            assert typed.split() == found.typed.split()


@settings(max_examples=tried(20), deadline=None)
@given(ROWS, st.lists(st.sampled_from(DAMAGES), max_size=2), st.integers(0, 10**6),
       st.sampled_from([("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("utf-8-sig", "\t")]))  # fmt: skip
def test_the_same_answers_come_back_from_text(
    rows: list[Row], damages: list[Damage], seed: int, how: tuple[str, str]
) -> None:
    table, dice = Table(rows), random.Random(seed)
    expected = read(as_xlsx(Table(rows)))
    for damage in damages:
        damage(table, dice)
    found = read(as_csv(table, *how))

    assert [said(row) for row in found.responses] == [said(row) for row in expected.responses]
    assert found.accounting.adds_up


@settings(max_examples=tried(20), deadline=None)
@given(ROWS, st.lists(st.sampled_from(DAMAGES), max_size=3), st.integers(0, 10**6))
def test_the_same_answers_come_back_from_opendocument(rows: list[Row], damages: list[Damage], seed: int) -> None:
    table, dice = Table(rows), random.Random(seed)
    expected = read(as_xlsx(Table(rows)))
    for damage in damages:
        damage(table, dice)
    found = read(as_ods(table))

    assert [said(row) for row in found.responses] == [said(row) for row in expected.responses]
    assert found.accounting.adds_up


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_each_damage_changes_the_file(damage: Damage) -> None:
    rows: list[Row] = [[code, TEXT, "Có", None, "Ảnh số 1", None, None] for code in CODES]
    table = Table(rows)
    damage(table, random.Random(7))

    assert as_xlsx(table) != as_xlsx(Table(rows))
