"""What one row is read as: a choice, a measure, not applicable, blank or unreadable; and from which cell."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from emr_appraise.submission.model import Chosen, Measured, Said
from tests.submission.small import assessment, read, response

SAID = {"blank": Said.BLANK, "n/a": Said.NOT_APPLICABLE, "?": Said.UNREADABLE}
CHOICES = [
    ("| BKP-01 | Có |", 1),
    ("| BKP-01 | có |", 1),
    ("| BKP-01 | CO |", 1),
    ("| BKP-01 |  Yes |", 1),
    ("| BKP-01 | Có / Yes |", 1),
    ("| BKP-01 | x |", 1),
    ("| BKP-01 | 1 |", 1),
    ("| BKP-01 | TRUE |", 1),
    ("| BKP-01 | FALSE |", 0),
    ("| BKP-01 | 0 |", 0),
    ("| BKP-01 | Khong |", 0),
    ("| BKP-01 | khong dat |", 0),
    ("| BKP-01 | Không / No |", 0),
    ("| BKP-02 | một  phần |", 1),
    ("| BKP-02 | Partly |", 1),
    ("| BKP-02 | Chua |", 0),
    ("| BKP-01 | |", "blank"),
    ('| BKP-01 | "  " |', "blank"),
    ("| BKP-02 | N/A |", "n/a"),
    ("| BKP-02 | na |", "n/a"),
    ("| BKP-02 | KAD |", "n/a"),
    ("| BKP-02 | khong ap dung |", "n/a"),
    ("| BKP-02 | Không áp dụng / Not applicable |", "n/a"),
    ("| BKP-01 | Có? |", "?"),
    ("| BKP-01 | đạt 80% |", "?"),
    ("| BKP-01 | 2 |", "?"),
    ("| BKP-01 | Có, nhưng chưa đủ |", "?"),
    ("| BKP-01 | @2026-11-01 |", "?"),
    ("| BKP-02 | đạt |", "?"),
]
MEASURES = [
    ("| BKP-04 | | 3 |", 3),
    ("| BKP-04 | | 0 |", 0),
    ('| BKP-04 | | "3 bản" |', 3),
    ('| BKP-04 | | "3 bản sao" |', 3),
    ("| BKP-04 | | 2.5 |", "?"),
    ('| BKP-04 | | "1.234" |', "?"),
    ("| BKP-04 | | -1 |", "?"),
    ("| BKP-05 | | 24 giờ |", 24),
    ("| BKP-05 | | 24h |", 24),
    ('| BKP-05 | | "0,5" |', Fraction(1, 2)),
    ("| BKP-05 | | 24 phút |", "?"),
    ("| BKP-05 | | TRUE |", "?"),
    ('| ACC-01 | | "98,5" |', Fraction(197, 2)),
    ('| ACC-01 | | "98.5" |', Fraction(197, 2)),
    ("| ACC-01 | | 98.5 |", Fraction(197, 2)),
    ("| ACC-01 | | 98% |", 98),
    ("| ACC-01 | | 100 |", 100),
    ("| ACC-01 | | 0 |", 0),
    ('| ACC-01 | | "0,98 %" |', Fraction(49, 50)),
    ("| ACC-01 | | 0.98 |", "?"),
    ('| ACC-01 | | "0,98" |', "?"),
    ("| ACC-01 | | 1 |", "?"),
    ("| ACC-01 | | 100.01 |", "?"),
    ("| ACC-01 | | -5 |", "?"),
    ("| BKP-03 | | 05/11/2026 |", date(2026, 11, 5)),
    ("| BKP-03 | | 5.11.2026 |", date(2026, 11, 5)),
    ("| BKP-03 | | 2026-11-05 |", date(2026, 11, 5)),
    ("| BKP-03 | | @2026-11-05 |", date(2026, 11, 5)),
    ("| BKP-03 | | @2026-11-05T14:30 |", date(2026, 11, 5)),
    ("| BKP-03 | | 31/02/2026 |", "?"),
    ("| BKP-03 | | 2026 |", "?"),
    ("| BKP-04 | | |", "blank"),
    ('| BKP-04 | | " " |', "blank"),
    ("| BKP-05 | N/A | |", "n/a"),
    ("| BKP-05 | N/A | 24 |", "?"),
    ("| BKP-04 | 3 | |", 3),
    ("| BKP-04 | 3 | 3 |", 3),
    ("| BKP-04 | 2 | 3 |", "?"),
    ("| BKP-04 | Có | 3 |", 3),
    ("| BKP-04 | Có | |", "?"),
    ("| BKP-04 | 3,x | |", "?"),
    ("| BKP-03 | @2026-11-05 | |", date(2026, 11, 5)),
]


@pytest.mark.parametrize(("row", "said"), CHOICES)
def test_choice(row: str, said: int | str) -> None:
    found = response(row).answer

    assert (found.option.value if isinstance(found, Chosen) else found) == (
        SAID[said] if isinstance(said, str) else said
    )


@pytest.mark.parametrize(("row", "said"), MEASURES)
def test_measure(row: str, said: Fraction | date | str) -> None:
    found = response(row).answer

    assert (found.value if isinstance(found, Measured) else found) == (
        SAID[said] if isinstance(said, str) else said
    )


PLACES = [
    ("| BKP-01 | Có | |", "B2"),
    ("| BKP-04 | | 3 |", "C2"),
    ("| BKP-04 | | nhiều |", "C2"),
    ("| BKP-04 | 3 | |", "B2"),
    ("| BKP-05 | N/A | 24 |", "C2"),
    ("| BKP-04 | | #REF! |", "C2"),
    ("| BKP-04 | #REF! | |", "B2"),
    ("| BKP-01 | =A1 | |", "B2"),
    ("| BKP-01 | | |", "B2"),
]


@pytest.mark.parametrize(("row", "cell"), PLACES)
def test_place_is_the_cell_that_spoke(row: str, cell: str) -> None:
    place = response(row).place

    assert place is not None
    assert place.cell == cell


REMARKED = [
    ("| BKP-04 | 3 | |", ["W217"]),
    ("| BKP-04 | 2 | 3 |", ["W216"]),
    ("| BKP-04 | Có | 3 |", ["W218"]),
    ("| BKP-04 | 3 | 3 |", []),
    ("| BKP-04 | Có | nhiều |", ["W205"]),
    ("| BKP-01 | Có | 5 |", ["W218"]),
    ("| BKP-01 | Có? | 5 |", ["W204", "W218"]),
    ('| BKP-01 | Có? | "  " |', ["W204"]),
    ("| BKP-01 | #REF! | =A1 |", ["W214", "W214"]),
    ("| BKP-04 | Có | #REF! |", ["W214"]),
    ("| BKP-03 | năm 2026 | |", ["W206"]),
    ("| BKP-03 | rồi | |", ["W208"]),
    ('| ACC-01 | | "0,98" |', ["W207"]),
    ("| ACC-01 | 0.98 | |", ["W207"]),
]
NOISE = {"W210", "W223", "W226"}


@pytest.mark.parametrize(("row", "codes"), REMARKED)
def test_remarks_of_a_row(row: str, codes: list[str]) -> None:
    submission = read(assessment(row))

    assert [remark.code for remark in submission.remarks if remark.code not in NOISE] == codes
    assert submission.accounting.adds_up


def test_typed_words_are_kept() -> None:
    assert response("| BKP-05 | | 24 giờ |").typed == "24 giờ"
    assert response("| BKP-01 | Có? |").typed == "Có?"
    assert response("| BKP-03 | | @2026-11-05 |").typed == "05/11/2026"


def test_remark_quotes_no_more_than_a_line() -> None:
    said = next(
        remark
        for remark in read(assessment(f"| BKP-01 | {'rất dài ' * 500} |")).remarks
        if remark.code == "W204"
    )

    assert len(said.says.vi) < 200
    assert "…" in said.says.vi
