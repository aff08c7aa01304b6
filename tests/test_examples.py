"""The bundled examples show what their names say, and are those of today's criteria."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis, DecisionState, Finding, Gap, Outcome, Reason
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.places import column_letters
from emr_appraise.submission.layout import STAMP_NAMES
from emr_appraise.submission.workbook import open_form, read_workbook
from emr_appraise.trial.case import best_response

FOLDER = Path(__file__).parent.parent / "examples"
GROUPS = {
    "benh-vien-nhom-1": 1,
    "benh-vien-nhom-2": 2,
    "benh-vien-nhom-3": 3,
    "benh-vien-gan-dat": 3,
    "phong-kham-nho": 3,
    "loi-thuong-gap": 3,
    "benh-vien-libreoffice": 2,
}
MISTAKES = "loi-thuong-gap"
each_example = pytest.mark.parametrize("name", GROUPS)


@cache
def pack() -> Criteria:
    return load_criteria("vn-emr", date(2026, 11, 22))


@cache
def appraised(name: str, basis: Basis = Basis.SELF) -> Appraisal:
    return appraise(pack(), read_workbook(str(FOLDER / f"{name}.xlsx"), pack()), basis=basis)


def blocking(appraisal: Appraisal) -> dict[str, Gap]:
    return {gap.finding.criterion.code: gap for gap in appraisal.gaps if gap.blocks}


def findings(name: str) -> dict[str, Finding]:
    return {finding.criterion.code: finding for finding in appraised(name).findings}


def test_these_are_all_the_examples() -> None:
    assert {path.stem for path in FOLDER.glob("*.xlsx")} == set(GROUPS)


@each_example
def test_the_group(name: str) -> None:
    found = appraised(name)
    assert (found.placement.group.number, found.on_answers_alone.group.number) == (GROUPS[name], GROUPS[name])


@each_example
def test_made_from_todays_pack(name: str) -> None:
    path = FOLDER / f"{name}.xlsx"
    stamp = open_form(path.read_bytes(), str(path)).names[STAMP_NAMES["fingerprint"]]
    assert stamp == pack().fingerprint, "the pack has changed: run .venv/bin/python examples/make.py"


@each_example
def test_every_cell_is_accounted_for(name: str) -> None:
    assert appraised(name).submission.accounting.adds_up


@each_example
def test_no_real_hospital(name: str) -> None:
    assert appraised(name).submission.facility.name.endswith("(ví dụ)")


def test_facility_codes_differ() -> None:
    codes = [appraised(name).submission.facility.code for name in GROUPS]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("name", sorted(set(GROUPS) - {MISTAKES, "benh-vien-nhom-3", "benh-vien-gan-dat"}))
def test_a_tidy_workbook_draws_no_remark(name: str) -> None:
    assert appraised(name).remarks == ()


def test_group_1_has_nothing_in_the_way() -> None:
    found = appraised("benh-vien-nhom-1")
    assert blocking(found) == {}
    assert found.decision_state is DecisionState.STANDS
    assert findings("benh-vien-nhom-1")["GOV-09"].outcome is Outcome.MET


def test_group_2_lacks_the_dossier_only() -> None:
    found = appraised("benh-vien-nhom-2")
    assert {gap.finding.criterion.area for gap in blocking(found).values()} == {"governance"}
    assert {gap.blocks for gap in blocking(found).values()} == {(1,)}
    assert found.decision_state is DecisionState.NONE
    assert "130/2018/NĐ-CP" in findings("benh-vien-nhom-2")["GOV-03"].response.note


def test_group_3_has_gaps_of_every_kind() -> None:
    gaps = blocking(appraised("benh-vien-nhom-3"))
    assert 8 <= len(gaps) <= 14
    assert {gap.finding.outcome for gap in gaps.values()} == {each for each in Outcome if not each.satisfies}
    wanted = {Reason.TOO_OLD, Reason.NA_FORBIDDEN, Reason.EVIDENCE_MISSING, Reason.EVIDENCE_EXPIRED}
    assert wanted <= {gap.finding.reason for gap in gaps.values()}


def test_the_board_disagrees_with_two_rows_of_group_3() -> None:
    own, board = (set(blocking(appraised("benh-vien-nhom-3", basis))) for basis in (Basis.SELF, Basis.BOARD))
    assert board - own == {"SEC-01", "ACC-01"}
    assert own - board == {"SOF-05"}


def test_nearly_there_is_one_restore_drill_from_group_1() -> None:
    found = appraised("benh-vien-gan-dat")
    ((code, gap),) = blocking(found).items()
    place = gap.finding.response.place
    assert (code, gap.finding.reason) == ("BKP-03", Reason.TOO_OLD)
    assert place is not None
    assert (column_letters(place.column), text_at("benh-vien-gan-dat", f"A{place.row}")) == ("G", "BKP-03")
    assert [remark.code for remark in found.remarks] == ["W403"]
    assert after_a_fresh_answer(found, code).placement.group.number == 1


def test_much_does_not_apply_to_a_small_clinic() -> None:
    found = appraised("phong-kham-nho")
    assert sum(finding.reason is Reason.PROFILE for finding in found.findings) >= 25
    (main,) = (state for state in found.deadlines if state.deadline.main)
    assert (main.deadline.due, main.days_left, main.applies) == (date(2026, 12, 31), 39, True)
    assert blocking(found)["GOV-01"].due == main.deadline


def test_mistakes_are_told_by_their_codes() -> None:
    told = {remark.code for remark in appraised(MISTAKES).remarks}
    read_all_the_same = {"W202", "W212", "W217", "W221", "W224", "W238", "W304"}
    rejected = {f"W{number}" for number in (201, 203, 204, 205, 206, 207, 208, 209, 210, 211, 214, 215, 216, 219)}
    assert told == read_all_the_same | rejected | {"W301", "W302", "W303"}


def test_mistakes_stand_where_they_were_made() -> None:
    places = {remark.code: remark.place.cell for remark in appraised(MISTAKES).remarks if remark.place}
    assert places["W221"] == "XFD1048576"
    assert text_at(MISTAKES, places["W212"]) == "bkp 03"
    assert text_at(MISTAKES, places["W206"]) == "31/02/2026"


@pytest.mark.parametrize(
    ("code", "value"),
    [("INF-02", "98.5"), ("INF-07", "97.5"), ("INT-03", "98.5"), ("BKP-05", "24")],
)
def test_a_figure_typed_as_text_is_understood(code: str, value: str) -> None:
    finding = findings(MISTAKES)[code]
    assert (finding.outcome, finding.value) == (Outcome.MET, Fraction(value))


@pytest.mark.parametrize("code", ["SOF-01", "SOF-02", "SOF-07", "SOF-20", "BKP-03", "ACC-07"])
def test_a_plain_yes_however_typed_is_understood(code: str) -> None:
    assert findings(MISTAKES)[code].outcome is Outcome.MET


@pytest.mark.parametrize("code", ["GOV-02", "SOF-04", "SIG-01", "ACC-01", "INT-08"])
def test_what_cannot_be_read_is_not_guessed(code: str) -> None:
    assert findings(MISTAKES)[code].outcome is Outcome.UNREADABLE


def test_one_was_saved_by_libreoffice() -> None:
    with ZipFile(FOLDER / "benh-vien-libreoffice.xlsx") as archive:
        assert b"<Application>LibreOffice" in archive.read("docProps/app.xml")


def text_at(name: str, cell: str) -> object:
    from openpyxl import load_workbook

    return load_workbook(FOLDER / f"{name}.xlsx")["Tự đánh giá"][cell].value


def after_a_fresh_answer(found: Appraisal, code: str) -> Appraisal:
    (criterion,) = (each for each in pack().all if each.code == code)
    fresh = best_response(criterion, pack().as_of)
    responses = tuple(fresh if each.code == code else each for each in found.submission.responses)
    return appraise(pack(), replace(found.submission, responses=responses))
