"""The chain of one criterion: each link from the law to the group, true to the workbook and the appraisal."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Basis, Outcome, Reason
from emr_appraise.report.chain import CHAIN_FORMATS
from emr_appraise.report.chain.build import chain
from emr_appraise.report.chain.model import Chain, Kind, Way
from emr_appraise.report.chain.remark_places import remark_places
from emr_appraise.report.json_report import appraisal_document
from emr_appraise.submission import remarks_rows, remarks_values
from emr_appraise.submission.model import Said, Stands
from emr_appraise.words import Language
from tests.report.cases import AS_OF, CASES, GOOD, MIDDLING, Given, appraisal, case, pack
from tests.report.chain.made import EXAMPLES, document, example, of_example, page
from tests.report.levels import pack_with_levels
from tests.submission.small import PACK, assessment, read


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_criteria_of_every_example_have_a_chain(path: Path) -> None:
    """Others of each example; the slow test takes them all."""
    found = example(path.stem)

    for finding in found.findings[EXAMPLES.index(path) :: 16]:
        told = chain(found, finding.criterion.code)
        assert told.result.outcome is finding.outcome
        assert told.effect.group == found.placement.group.number
        assert (told.remedy is None) == (finding.criterion.code not in {gap.finding.criterion.code for gap in found.gaps})
        assert all(page(told, format, language) for format in CHAIN_FORMATS for language in Language)


@pytest.mark.slow
@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_every_criterion_of_every_example_has_a_chain(name: str) -> None:
    found = example(name)

    for finding in found.findings:
        told = chain(found, finding.criterion.code)
        assert told.result.outcome is finding.outcome
        assert all(max(map(len, page(told, "text", language).splitlines())) <= 80 for language in Language)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("code", GOOD)
def test_result_is_that_of_the_finding(name: str, code: str) -> None:
    found = case(name)
    finding = next(each for each in found.findings if each.criterion.code == code)

    told = chain(found, code)

    assert (told.result.outcome, told.result.reason_code, told.result.points, told.result.of) == (
        finding.outcome, finding.reason, finding.points, finding.of,
    )  # fmt: skip
    blocked = {(result.group.number, clause.clause.id) for result in found.placement.because for clause in result.failed if finding in clause.findings}
    assert {(each.group, each.id) for each in told.effect.blocks} == blocked
    assert bool(told.effect.none) is not bool(blocked)


def test_law_is_told_with_how_it_was_read_and_whether_it_is_in_force() -> None:
    told = chain(case("middling"), "BKP-01")

    assert next((each.number, each.seen.value, each.in_force) for each in told.law) == ("1/2025/TT", "text", True)
    assert all(each.in_force_words.en for each in told.law)
    old = [each for code in GOOD for each in chain(case("middling"), code).law if each.document == "OLD"]
    assert old
    assert all(each.in_force is False and "not in force on the as-of date" in each.in_force_words.en for each in old)
    unsure = [each for code in GOOD for each in chain(case("middling"), code).law if each.document == "ADVICE"]
    assert all(each.in_force is None for each in unsure)


def test_question_tells_each_answer_and_what_it_comes_to() -> None:
    scale = chain(case("middling"), "ACC-02").question

    assert scale.kind is Kind.SCALE
    assert [option.value for option in scale.options] == [0, 1, 2, 3]
    assert scale.options[0].comes_to is Outcome.NOT_MET
    assert scale.options[-1].comes_to is Outcome.MET
    assert chain(case("middling"), "BKP-02").question.kind is Kind.DATE
    assert chain(case("middling"), "ACC-03").question.kind is Kind.NUMBER


def test_bar_here_is_the_one_of_this_facility() -> None:
    """One factor only: 14 characters; also where nothing was answered yet."""
    for answers in (GOOD, {}):
        told = of_example("loi-thuong-gap", "ACC-04").question if answers else chain(appraisal(Given({})), "ACC-01").question
        assert told.bar_by_case is True
        assert "(depending on the case)" not in told.bar.en


def test_cell_is_told_as_it_stands_and_as_it_was_read() -> None:
    told = of_example("benh-vien-nhom-3", "SOF-04")
    cells = {cell.what: cell for cell in told.row.cells}

    assert cells[Stands.ANSWER].typed == "khoảng 90 %"
    assert cells[Stands.ANSWER].place is not None
    assert cells[Stands.ANSWER].place.cell == "G40"
    assert cells[Stands.ANSWER].counts is True
    assert cells[Stands.NOTE].counts is False
    assert [remark.code for remark in told.row.remarks] == ["W205"]
    assert told.result.outcome is Outcome.UNREADABLE


def test_remarks_are_those_of_the_row_the_code_or_the_deciding_fields() -> None:
    found = case("middling")

    codes = {code: [(each.code, each.place.row if each.place else None) for each in chain(found, code).row.remarks] for code in GOOD}

    rows = {finding.criterion.code: finding.response.place.row for finding in found.findings if finding.response.place}
    for code, told in codes.items():
        assert {row for _, row in told if row is not None} <= {rows[code]}
    assert ("W210", None) in codes["ACC-03"]
    assert ("W210", None) not in codes["ACC-02"]


def test_no_row_is_told_as_such() -> None:
    told = chain(case("no rows"), "BKP-01")

    assert told.row.found is False
    assert told.row.cells == ()
    assert told.result.outcome is Outcome.UNANSWERED
    assert "no row for this criterion" in page(told)


def test_board_answer_counts_in_place_of_the_facilitys() -> None:
    told = chain(case("by the board"), "BKP-01")
    cells = {cell.what: cell for cell in told.row.cells}

    assert told.result.by_board is True
    assert cells[Stands.BOARD_ANSWER].counts is True
    assert cells[Stands.ANSWER].counts is False
    assert cells[Stands.EVIDENCE].counts is False
    assert "the board's answer counts in its place" in " ".join(page(told).split())
    assert "Đã xem hồ sơ" in page(told)
    own = chain(case("middling"), "BKP-01")
    assert Stands.BOARD_ANSWER not in {cell.what for cell in own.row.cells}


def test_board_that_left_the_row_blank_is_told() -> None:
    given = case("middling")
    told = chain(appraise(given.criteria, given.submission, basis=Basis.BOARD), "BKP-01")

    assert told.result.by_board is False
    assert "as the board gave none" in told.result.by_words.en


def test_not_applicable_by_profile_is_told_with_the_facts_that_decide() -> None:
    told = of_example("benh-vien-nhom-3", "INF-05")

    assert told.result.reason_code is Reason.PROFILE
    assert told.question.applies_here is False
    assert [(fact.field, fact.value.en) for fact in told.question.profile] == [("cloud", "No")]
    assert told.what_if.trials == ()
    assert not any(cell.counts for cell in told.row.cells)
    assert "profile" in told.result.by_words.en


def test_silent_profile_is_taken_to_apply() -> None:
    codes = [finding.criterion.code for finding in case("blank").findings if finding.criterion.applies_if]

    assert codes
    for code in codes:
        told = chain(case("blank"), code).question
        assert told.applies_here is None
        assert "taken to apply" in told.applies_here_words.en


def test_forbidden_claim_of_not_applicable_says_so() -> None:
    told = of_example("benh-vien-nhom-3", "SIG-02")

    assert told.result.reason_code is Reason.NA_FORBIDDEN
    assert "may not be chosen" in told.question.na_words.en
    assert "Không áp dụng" in told.row.cells[0].typed


def test_evidence_counts_up_to_its_last_day() -> None:
    code = next(finding.criterion.code for finding in case("good and decided").findings if finding.criterion.evidence.valid_months and finding.criterion.evidence.required)
    months = pack().by_code[code].evidence.valid_months or 0
    told = chain(case("good and decided"), code).result.until

    assert (told[0].last_day.year * 12 + told[0].last_day.month) - (AS_OF.year * 12 + AS_OF.month) == months
    late = chain(appraisal(Given(GOOD, evidence_date=date(2020, 1, 1))), code).result.until[0]
    assert late.days_left < 0
    assert "ago" in late.words.en


def test_gap_that_alone_blocks_is_told_so() -> None:
    told = of_example("benh-vien-gan-dat", "BKP-03")

    assert [each.others for each in told.effect.blocks] == [(), ()]
    assert all(each.closed_by_this_alone for each in told.effect.blocks)
    assert told.effect.closing is not None
    assert (told.effect.group, told.effect.closing.group, told.effect.closing.better) == (3, 1, True)
    assert "Closing this gap alone: from group 3 to group 1." in page(told)


def test_gap_among_others_is_told_with_them() -> None:
    told = of_example("benh-vien-nhom-3", "SOF-05")
    clause = told.effect.blocks[0]

    assert len(clause.others) == 7
    assert clause.closed_by_this_alone is False
    assert told.head.code not in clause.others
    assert told.effect.closing is not None
    assert told.effect.closing.better is False


def test_levels_now_and_then() -> None:
    found = appraisal(Given({**GOOD, "ACC-02": 0, "BKP-02": Said.BLANK}), pack_with_levels())
    told = [chain(found, code) for code in ("ACC-02", "BKP-02", "BKP-01")]

    assert all(each.what_if.has_levels for each in told)
    moved = [each for each in told if each.effect.closing and each.effect.closing.level != each.effect.level]
    assert moved
    assert all("level: from" in " ".join(words.en for words in each.effect.closing.words) for each in moved if each.effect.closing)
    assert "Level" in page(told[0])


def test_remedy_is_an_estimate_and_names_what_comes_first() -> None:
    found = example("benh-vien-nhom-3")
    gaps = [gap for gap in found.gaps if gap.needs]
    gap = gaps[0]
    told = chain(found, gap.finding.criterion.code).remedy

    assert told is not None
    assert tuple(need.code for need in told.needs) == gap.needs
    assert all(not need.outcome.satisfies for need in told.needs)
    assert "planning estimate" in (told.estimate.en if told.estimate else "planning estimate")
    proof = of_example("benh-vien-nhom-3", "SOF-05").remedy
    assert proof is not None
    assert (proof.evidence_only, proof.effort_days, proof.cost_vnd) == (True, None, None)
    assert of_example("benh-vien-nhom-3", "GOV-01").remedy is None


def test_advice_that_is_missed_is_no_breach() -> None:
    found = example("benh-vien-nhom-2")
    missed = [finding for finding in found.findings if finding.outcome is Outcome.NOT_MET and finding.criterion.force.value == "guide"]

    assert missed
    for finding in missed[:3]:
        told = page(chain(found, finding.criterion.code))
        assert "as the law requires" not in told
        assert "not as the guidance advises" in " ".join(told.split())


def test_register_counts_in_the_trials_too() -> None:
    """Without it the claim would stand; with it group 1 is out of reach whatever is answered."""
    given = example("benh-vien-nhom-1")
    found = appraise(given.criteria, given.submission, register=())
    code = found.findings[0].criterion.code

    assert found.placement.group.number != 1
    assert {trial.group for trial in chain(found, code, ()).what_if.trials if trial.now} == {found.placement.group.number}
    assert 1 not in {trial.group for trial in chain(found, code, ()).what_if.trials}


def test_places_of_a_remark_name_cell_and_criterion() -> None:
    found = case("middling")
    told = remark_places(found, remarks_values.BAD_NUMBER, None)

    assert [place.place.row for place in told.places if place.place] == list(range(5, 25))
    assert told.places[0].criterion == "BKP-01"
    assert told.places[-1].criterion == ""
    assert [place.criterion for place in remark_places(found, remarks_rows.NO_ROW, None).places] == ["ACC-03", "ACC-01"]
    assert remark_places(found, remarks_rows.CODE_TWICE, None).places == ()
    assert "did not get this remark" in page(remark_places(found, remarks_rows.CODE_TWICE, None))


HEADS = "Mã | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Ghi chú"


def told_of(rows: str, code: str) -> Chain:
    """The chain of a criterion of a workbook written as a text table."""
    return chain(appraise(PACK, read(assessment(rows, HEADS))), code)


def cells_of(told: Chain) -> list[tuple[str, str, str]]:
    return [(each.what.value, each.place.cell if each.place else "", each.typed) for each in told.row.cells]


def test_cells_that_contradict_each_other_are_each_told() -> None:
    told = told_of("| BKP-05 | N/A | 6 |", "BKP-05")

    assert cells_of(told)[:2] == [("answer", "B2", "N/A"), ("answer", "C2", "6")]
    assert told.result.reason.en.startswith('The two cells of this row contradict each other: cell B2 "N/A", cell C2 "6"')
    assert "another cell contradicts it" in told.row.cells[0].read.en
    assert "cannot be read" not in " ".join(page(told).split())


def test_rows_of_one_code_are_told_cell_by_cell() -> None:
    told = told_of("| BKP-01 | Có | | Ảnh | @2026-11-01 | Một |\n| BKP-01 | Không | | Sổ | @2026-11-01 | |", "BKP-01")

    assert cells_of(told) == [
        ("answer", "B2", "Có"), ("answer", "B3", "Không"), ("evidence", "D2", "Ảnh"), ("evidence", "D3", "Sổ"),
        ("evidence_date", "E2", "01/11/2026"), ("evidence_date", "E3", "01/11/2026"), ("note", "F2", "Một"),
    ]  # fmt: skip
    assert 'cell B2 "Có", cell B3 "Không"' in told.result.reason.en
    assert "W203" in told.row.cells[0].read.en


def test_evidence_date_is_told_with_its_cell_and_what_stands_there() -> None:
    told = told_of("| BKP-01 | Có | | Ảnh | cuối quý III | |", "BKP-01")
    dated = next(each for each in told.row.cells if each.what is Stands.EVIDENCE_DATE)

    assert (dated.place and dated.place.cell, dated.typed, dated.blank) == ("E2", "cuối quý III", False)
    assert 'cell E2, sheet "Tự đánh giá": "cuối quý III"' in " ".join(page(told).split())
    silent = next(each for each in told_of("| BKP-01 | Có |", "BKP-01").row.cells if each.what is Stands.EVIDENCE_DATE)
    assert (silent.place and silent.place.cell, silent.blank) == ("E2", True)


@pytest.mark.parametrize(("said", "label"), [("@2026-11-01", "Counts until"), ("@2024-11-01", "Valid until")])
def test_day_of_what_does_not_count_is_no_day_until_which_it_counts(said: str, label: str) -> None:
    shown = page(told_of(f"| BKP-03 | | {said} |", "BKP-03"))

    assert [each for each in ("Counts until", "Valid until") if each in shown] == [label]


def test_outcome_is_not_said_twice() -> None:
    shown = page(of_example("benh-vien-nhom-3", "SEC-02"), language=Language.VI)

    assert "chưa đạt (chưa đạt" not in shown


@pytest.mark.parametrize("name", CASES)
def test_document_says_what_the_report_says(name: str) -> None:
    """The same words for the same things as in the document of `score`."""
    found = case(name)
    report = json.loads(json.dumps(appraisal_document(found, Language.EN)))
    findings = {each["criterion"]: each for each in report["findings"]}
    because = {(each["group"], each["id"]): each["clause"] for each in report["placement"]["because"]}

    for code in GOOD:
        told = document(chain(found, code))
        for name in ("outcome", "reason_code", "reason", "value", "points", "points_exact", "of"):
            assert told["result"][name] == findings[code][name], (code, name)
        assert {(each["group"], each["id"]): each["clause"] for each in told["effect"]["blocks"]}.items() <= because.items()


def test_same_appraisal_gives_the_same_bytes() -> None:
    found = appraisal(replace(CASES["middling"], typed="x"))

    assert page(chain(found, "ACC-02"), "json") == page(chain(found, "ACC-02"), "json")
    assert MIDDLING["ACC-02"] == 1
    assert [trial.way for trial in chain(found, "ACC-02").what_if.trials].count(Way.AS_IT_STANDS) <= 1


@pytest.mark.parametrize(("code", "told"), [("SOF-04", "W205"), ("ACC-01", "W203"), ("SOF-10", "W214")])
def test_unreadable_answer_names_the_remark_that_says_why(code: str, told: str) -> None:
    found = of_example("loi-thuong-gap", code)
    why = {remark.code for remark in found.row.remarks}

    assert found.result.outcome is Outcome.UNREADABLE
    assert any(code in found.row.cells[0].read.en for code in why)
    assert told in why
    assert found.row.cells[0].blank is False
    assert "blank" not in page(found).split("WORKBOOK\n")[1].split("\n")[0]
