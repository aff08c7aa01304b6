"""The terminal report: the group first, within the width, whatever stands in the workbook."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.load import load_criteria
from emr_appraise.places import CellPlace
from emr_appraise.report import FORMATS, write_report
from emr_appraise.report.terminal import write_terminal
from emr_appraise.submission.model import Remark
from emr_appraise.words import Language, Severity, Text
from tests.report.cases import AS_OF, CASES, DECISION, Given, appraisal, best, case

REMARK = Remark("W900", Severity.INFO, Text("lời", "words"), Text("việc", "hint"), None)
ANSI = re.compile(r"\x1b\[[0-9;]*m")
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def told(found: Appraisal, language: Language = Language.VI, *, width: int = 80, colour: bool = False) -> str:
    out = io.StringIO()
    write_terminal(found, out, language, width=width, colour=colour)
    return out.getvalue()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CASES)
def test_no_line_is_wider_than_asked(name: str, language: Language) -> None:
    for width in (40, 80, 120):
        lines = told(case(name), language, width=width).splitlines()

        assert max(cell_len(line) for line in lines) <= width
        assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize("name", CASES)
def test_colour_changes_no_word(name: str) -> None:
    coloured = told(case(name), colour=True)
    bare = ANSI.sub("", coloured)

    assert "\x1b" in coloured
    assert "\x1b" not in bare
    assert bare.split() == told(case(name)).split()
    assert max(cell_len(line) for line in bare.splitlines()) <= 80


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("hostile")])
def test_foreign_text_steers_nothing(name: str) -> None:
    shown = told(case(name))

    assert not STEERING.search(shown)
    assert len(shown) < 12_000


def test_markup_is_shown_not_obeyed() -> None:
    assert "[red]x[/red] (mã 79001)" in told(appraisal(Given(name="[red]x[/red]")))
    assert ":smile: [link=x]y[/link]" in told(appraisal(Given(name=":smile: [link=x]y[/link]")))
    assert '=HYPERLINK("x")' in told(appraisal(Given(name='=HYPERLINK("x")')))


def test_group_comes_first() -> None:
    lines = [line for line in told(case("middling")).splitlines() if line]

    assert lines[0] == "Bệnh viện Thử (mã 79001)"
    assert lines[1] == "Bệnh viện, Huế"
    assert lines[4] == "  NHÓM 3: CHƯA ĐỦ ĐIỀU KIỆN"
    assert lines[6].startswith("  Bệnh viện: hạn 30/09/2025")


def test_sections_stand_in_order() -> None:
    shown = told(case("middling"), Language.EN)
    order = [
        "GROUP 3", "Why not group 2", "Why not group 1", "Points by area", "To reach group 2",
        "Then, to reach group 1", "Remarks on the workbook", "What comes next for group 3", "\nDecision\n",
        "Cells read:", "Pack small", "not an official",
    ]  # fmt: skip
    places = [shown.index(part) for part in order]

    assert places == sorted(places)


def test_missing_proof_is_told_beside_the_group() -> None:
    shown = told(case("without evidence"))

    assert "Nếu bổ sung đủ minh chứng: nhóm 2. Còn thiếu minh chứng cho 2 tiêu chí" in shown
    assert "BKP-01 (F5), BKP-02 (F6)" in shown


def test_remarks_of_one_kind_are_told_once_and_the_worst_first() -> None:
    shown = told(case("middling"), Language.EN, width=200)

    assert "Remarks on the workbook: 25" in shown
    assert shown.count("W205 warning") == 1
    assert "The same at 19 other cells: G6, G7" in shown
    assert "The same 1 more time: ACC-01." in shown
    assert shown.index("W205 warning") < shown.index("W212 note")


def test_many_kinds_of_remark_are_cut_to_the_first_few() -> None:
    kinds = tuple(replace(REMARK, code=f"W9{number:02}") for number in range(13))
    shown = told(appraisal(Given(remarks=kinds)), Language.EN)

    assert "W909 note" in shown
    assert "W910 note" not in shown
    assert "And 3 more remarks: W910 (1), W911 (1), W912 (1)." in shown


def test_remarks_of_other_sheets_name_their_sheet() -> None:
    places = (CellPlace("A", 1, 1), CellPlace("A", 2, 1), CellPlace("B", 3, 1))
    alike = tuple(replace(REMARK, place=place) for place in places)

    assert "The same at 2 other cells: A2, B!A3." in told(appraisal(Given(remarks=alike)), Language.EN)


def test_no_gap_is_a_short_report() -> None:
    shown = told(case("good and decided"), Language.EN)

    assert "GROUP 1: APPRAISED" in shown
    assert "Why not" not in shown
    assert "gap" not in shown


def test_decision_alone_blocks() -> None:
    shown = told(case("good but undecided"), Language.EN)

    assert "No criterion stands in the way of group 1" in shown


def test_decision_that_outlives_its_conditions_is_told() -> None:
    shown = told(case("decided without conditions"), Language.EN)

    assert "The decision stands but the conditions do not" in shown


def test_books_that_do_not_add_up_are_told() -> None:
    found = case("middling")
    wrong = replace(found.submission, accounting=replace(found.submission.accounting, read=11))

    assert "do not add up" in told(replace(found, submission=wrong), Language.EN)


def test_no_row_is_told() -> None:
    assert "the workbook has no row for this criterion" in told(case("no rows"), Language.EN)


@pytest.fixture(scope="module")
def real() -> dict[str, Appraisal]:
    """A blank and a perfect hospital by the bundled pack."""
    criteria = load_criteria("vn-emr", AS_OF)
    perfect = Given(best(criteria), profile={}, decision=DECISION)
    return {"blank": appraisal(Given(profile={}), criteria), "perfect": appraisal(perfect, criteria)}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["blank", "perfect"])
@pytest.mark.parametrize("format", FORMATS)
def test_bundled_pack_is_told_in_every_format(
    real: dict[str, Appraisal], name: str, format: str, language: Language
) -> None:
    out = io.StringIO()

    write_report(real[name], format, out, language)

    assert out.getvalue().endswith("\n")
    assert "\x1b" not in out.getvalue()
    if format == "terminal":
        assert max(cell_len(line) for line in out.getvalue().splitlines()) <= 80


def test_blank_form_stays_readable(real: dict[str, Appraisal]) -> None:
    said = told(real["blank"])
    numbered = re.findall(r"^ ?\d+\. [A-Z]+-\d+", said, re.MULTILINE)

    assert len(numbered) == 12
    assert len(said.splitlines()) < 250
    assert "theo nhóm tiêu chí:" in said
    assert all(gap.finding.criterion.code in said for gap in real["blank"].gaps if gap.blocks)
    assert real["perfect"].placement.group.number == 1
