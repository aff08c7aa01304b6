"""What is quoted stands in the cell that is named, also where several cells speak of one criterion."""

from __future__ import annotations

import io

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from emr_appraise.submission.model import Said, Stands
from emr_appraise.submission.normalise import text_of
from emr_appraise.submission.quotes import contradict, places, quotes, rows_of
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.submission.small import PACK, STAMP, assessment, read
from tests.submission.test_accounting import assessments
from tests.tried import tried
from tests.workbook_table import workbook_bytes

COLUMNS = "Mã | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Ghi chú | Hội đồng: trả lời | Hội đồng: giá trị"
Quoted = list[tuple[str, str]]
TOLD: list[tuple[str, Stands, Quoted, bool]] = [
    ("| BKP-01 | Có |", Stands.ANSWER, [("B2", "Có")], False),
    ("| BKP-01 | |", Stands.ANSWER, [], False),
    ("| BKP-05 | N/A | 6 |", Stands.ANSWER, [("B2", "N/A"), ("C2", "6")], True),
    ("| BKP-05 | 7 | 6 |", Stands.ANSWER, [("B2", "7"), ("C2", "6")], True),
    ("| BKP-05 | 6 giờ | 6 |", Stands.ANSWER, [("B2", "6 giờ"), ("C2", "6")], False),
    ("| BKP-05 | tốt | 6 |", Stands.ANSWER, [("C2", "6")], False),
    ("| BKP-05 | | | | | | KAD | 6 |", Stands.BOARD_ANSWER, [("G2", "KAD"), ("H2", "6")], True),
    ("| BKP-01 | Có |\n| BKP-01 | Không |", Stands.ANSWER, [("B2", "Có"), ("B3", "Không")], True),
    ("| BKP-01 | Có |\n| BKP-01 | x |", Stands.ANSWER, [("B2", "Có"), ("B3", "x")], False),
    ("| BKP-01 | |\n| BKP-01 | Có |", Stands.ANSWER, [("B3", "Có")], False),
    ("| BKP-05 | | 6 |\n| BKP-05 | N/A | 7 |", Stands.ANSWER, [("C2", "6"), ("B3", "N/A"), ("C3", "7")], True),
    ("| BKP-01 | | | Ảnh |\n| BKP-01 | | | Sổ |", Stands.EVIDENCE, [("D2", "Ảnh"), ("D3", "Sổ")], False),
    ("| BKP-01 | | | | @2026-11-01 |", Stands.EVIDENCE_DATE, [("E2", "01/11/2026")], False),
    ("| BKP-01 | | | | cuối quý III |", Stands.EVIDENCE_DATE, [("E2", "cuối quý III")], False),
    ("| BKP-01 | Có | | | @2026-11-01 |\n| BKP-01 | Có | | | @2026-10-01 |", Stands.EVIDENCE_DATE, [("E2", "01/11/2026"), ("E3", "01/10/2026")], True),
    ("| BKP-01 | Có | | | |\n| BKP-01 | | | | @2026-10-01 |", Stands.EVIDENCE_DATE, [("E3", "01/10/2026")], False),
    ("| BKP-01 | Có | | | | Một |\n| BKP-01 | | | | | Hai |", Stands.NOTE, [("F2", "Một"), ("F3", "Hai")], False),
    ("| BKP-01 | | | | | Một |\n| BKP-01 | Có | | | | |", Stands.NOTE, [("F2", "Một")], False),
]


@pytest.mark.parametrize(("rows", "what", "expected", "against"), TOLD)
def test_every_cell_that_speaks_is_quoted(rows: str, what: Stands, expected: Quoted, against: bool) -> None:
    found = next(each for each in read(assessment(rows, COLUMNS)).responses if each.place)

    assert [(each.place.cell, each.typed) for each in quotes(found, what) if each.place] == expected
    assert contradict(found, what) is against


ROWS = [
    # what stands there, the rows that answer, the rows that have a cell of the response
    ("| BKP-01 | |", [], {2}),
    ("| BKP-05 | 7 | 6 |", [2], {2}),
    ("| BKP-01 | Có | | Ảnh |\n| BKP-01 | | | Sổ |", [2], {2, 3}),
    ("| BKP-05 | | 6 |\n| BKP-05 | N/A | 7 |", [2, 3], {2, 3}),
]


@pytest.mark.parametrize(("rows", "answering", "taken"), ROWS)
def test_each_row_of_a_criterion_is_told_once(rows: str, answering: list[int], taken: set[int]) -> None:
    found = next(each for each in read(assessment(rows, COLUMNS)).responses if each.place)

    assert [row for _, row in rows_of(quotes(found, Stands.ANSWER))] == answering
    assert {row for _, row in (each.row_key for each in places(found))} == taken


@settings(max_examples=tried(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(assessments())
def test_quote_of_an_answer_stands_in_the_cell_named(text: str) -> None:
    data = workbook_bytes(text, STAMP)
    book = load_workbook(io.BytesIO(data), data_only=True)

    for response in read_workbook_bytes(data, "h.xlsx", PACK).responses:
        for each in (*quotes(response, Stands.ANSWER), *quotes(response, Stands.BOARD_ANSWER)):
            assert each.place is not None
            if each.typed and not each.typed.isdigit():
                cell = book[each.place.sheet][each.place.cell].value
                assert each.typed in (str(cell).strip(), text_of(cell)), each


def test_rows_by_the_thousand_are_quoted_by_the_first_and_one_that_contradicts() -> None:
    """Only the last of them says no."""
    rows = "\n".join(["| BKP-01 | Có |"] * 300 + ["| BKP-01 | Không |"])
    found = read(assessment(rows)).responses[0]

    assert found.answer is Said.UNREADABLE
    assert len(found.also) <= 8
    assert [each.typed for each in (found.also[0], found.also[-1])] == ["Có", "Không"]


def test_sound_row_keeps_no_quotes() -> None:
    found = read(assessment("| BKP-04 | | 3 | Sổ | @2026-11-01 | Ghi |", COLUMNS))

    assert {each.also for each in found.responses} == {()}
