"""Nothing is lost: cells read = understood + blank + ignored + rejected, whatever stands in a workbook."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from emr_appraise.places import CellPlace
from emr_appraise.submission.layout import DECISION_FIELDS, Column, FieldColumn, facility_fields
from emr_appraise.submission.model import Response, Said, Stands, Submission
from emr_appraise.submission.quotes import quotes
from tests.submission.small import CODES, PACK, read
from tests.tried import tried

WORDS = st.sampled_from(
    ["", "", "Có", "Không", "Một phần", "Có?", "N/A", "đạt 80%", "3", '"98,5"', "0.98", "101", "-1", '"1.234"', "24 giờ", "TRUE", "✓",
     "@2026-11-01", "31/02/2026", "tuần trước", "#REF!", "=A1", '"  "', "1e400", "Biên bản số 1"]
)  # fmt: skip
CODE = st.sampled_from(
    [*CODES, *CODES, "bkp03", "BKP–01", "ACC-09", "XYZ-77", "", "Nhóm A", "Mã", "#N/A", "=A1", '" "']
)
HEADINGS = st.sampled_from(
    [*(name for column in Column for name in column.value), "", "Người duyệt", "Trả lời?"]
)
FIELDS = [(field.id, field.label.vi) for field in (*facility_fields(PACK), *DECISION_FIELDS)]
FIELD_HEADINGS = [name for column in FieldColumn for name in column.value]


def row(cells: list[str]) -> str:
    """A line of a text table."""
    return f"| {' | '.join(cells)} |"


@st.composite
def assessments(draw: st.DrawFn) -> str:
    """A self-assessment sheet: headings in any order, doubled, missing, unknown; rows of anything."""
    columns = ["Mã", "Trả lời", *draw(st.lists(HEADINGS, max_size=9))]
    order = draw(st.permutations(range(len(columns))))
    lines = [row([columns[at] for at in order])]
    for _ in range(draw(st.integers(0, 8))):
        cells = [draw(CODE if columns[at] == "Mã" else WORDS) for at in order]
        lines.append(row(cells[: draw(st.integers(0, len(cells)))]))
    before = draw(st.sampled_from([[], [""], ["| Tiêu đề |", "| 5 | #REF! |"]]))
    return "\n".join([f"{draw(st.sampled_from(['Tự đánh giá', 'Bảng 1']))}:", *before, *lines])


@st.composite
def field_sheets(draw: st.DrawFn) -> str:
    """A facility or decision sheet: fields in any order, doubled, unknown, with anything for a value."""
    title = draw(st.sampled_from(["Thông tin cơ sở", "Thẩm định", "Facility", "Khác"]))
    lines = [row(draw(st.lists(st.sampled_from(FIELD_HEADINGS), min_size=1, max_size=5)))]
    for _ in range(draw(st.integers(0, 8))):
        known = draw(st.sampled_from([*FIELDS, ("", "Số fax"), ("", "")]))
        lines.append(row([*known, *(draw(WORDS) for _ in range(draw(st.integers(0, 3))))]))
    return "\n".join([f"{title}:", *lines])


@st.composite
def workbooks(draw: st.DrawFn) -> str:
    """A workbook of an assessment and perhaps field sheets, each title once."""
    sheets = [draw(assessments()), *draw(st.lists(field_sheets(), max_size=2))]
    by_title = {text.partition(":")[0]: text for text in sheets}
    return "\n".join(by_title.values())


def told_of(found: Submission) -> int:
    """How many remarks name a cell."""
    return sum(1 for remark in found.remarks if remark.place)


@settings(max_examples=tried(100), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(workbooks())
@example("Tự đánh giá:\n| Mã | Trả lời |\n| | #REF! |\n| BKP-01 | =A1 |")
@example('Tự đánh giá:\n| Mã | Trả lời | Giá trị đo được |\n| BKP-01 | " " | " " |\n| BKP-01 | Có | 5 |')
def test_books_balance(text: str) -> None:
    found = read(text)

    assert found.accounting.adds_up
    assert min(vars_of(found)) >= 0
    assert [response.code for response in found.responses] == list(CODES)
    assert found.accounting.rejected == 0 or told_of(found) > 0


def vars_of(found: Submission) -> tuple[int, ...]:
    """The figures of the books."""
    books = found.accounting
    return books.read, books.understood, books.blank, books.ignored, books.rejected


@settings(max_examples=tried(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(assessments())
def test_every_unreadable_answer_is_told_at_its_cell(text: str) -> None:
    found = read(text)
    told = {remark.place for remark in found.remarks}
    unreadable = [each for each in found.responses if each.answer is Said.UNREADABLE]

    assert [each.code for each in unreadable if told.isdisjoint(speaking(each))] == []


def speaking(response: Response) -> set[CellPlace | None]:
    """The cells that give the answer, be it one or several."""
    return {each.place for each in quotes(response, Stands.ANSWER)}


INPUTS = ["Mã", "Trả lời", "Giá trị đo được", "Minh chứng", "Ngày của minh chứng", "Hội đồng: trả lời"]


@settings(max_examples=tried(40), deadline=None)
@given(st.lists(st.tuples(CODE, *[WORDS] * 5), max_size=6), st.permutations(range(6)))
def test_order_of_columns_is_irrelevant(rows: list[tuple[str, ...]], order: list[int]) -> None:
    plain, moved = (
        "\n".join(["Tự đánh giá:", *(row([cells[at] for at in kept]) for cells in [INPUTS, *rows])])
        for kept in (range(6), order)
    )

    assert [told(each) for each in read(moved).responses] == [told(each) for each in read(plain).responses]


def told(found: Response) -> tuple[object, ...]:
    """What a response says, without its places."""
    return found.answer, found.typed, found.evidence, found.evidence_date, found.board_answer
