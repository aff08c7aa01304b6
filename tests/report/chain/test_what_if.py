"""What would change it: every row of the table is what a workbook filled in that way really comes to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.calendar import within_months
from emr_appraise.appraisal.model import Appraisal, Basis, Outcome
from emr_appraise.criteria.model import Bar, Criteria, Criterion, NumberAnswer, ScaleAnswer, Word
from emr_appraise.report.chain.build import chain
from emr_appraise.report.chain.candidates import candidates, oldest
from emr_appraise.report.chain.model import Chain, Trial, Way
from emr_appraise.submission.form import Filling, stamp
from emr_appraise.submission.model import Measured
from emr_appraise.submission.workbook import read_workbook_bytes
from emr_appraise.words import same
from tests.conftest import AS_OF, FACILITY, form_bytes, perfect_filling
from tests.report.cases import CASES, GOOD, case, pack
from tests.report.chain.made import example, of_example, page
from tests.tried import tried
from tests.workbook_table import workbook_bytes

Cells = Mapping[str, object]
CODES = ("BKP-03", "SOF-04", "SOF-05", "GOV-01", "SIG-11", "ACC-04", "INT-08", "BKP-07", "SEC-15", "GOV-02")


def filling(criteria: Criteria) -> Filling:
    """A hospital with gaps of every kind: no, no evidence, old evidence, nothing at all."""
    answers = dict(perfect_filling(criteria).answers)
    for number, criterion in enumerate(criteria.all):
        cells = dict(answers[criterion.code])
        if number % 11 == 3:
            cells["evidence_date"] = date(2024, 1, 1)
        if number % 11 == 5:
            cells = {"note": "chưa làm"}
        if number % 11 == 7:
            del cells["evidence"]
        answers[criterion.code] = cells
    return Filling(FACILITY, answers, {})


def read(criteria: Criteria, filled: Filling) -> Appraisal:
    """A form filled in, read and appraised."""
    return appraise(criteria, read_workbook_bytes(form_bytes(criteria, filled), "h.xlsx", criteria))


def changed(filled: Filling, criterion: Criterion, trial: Trial, criteria: Criteria) -> Filling:
    """The form as the trial would have it filled in."""
    cells = {**dict(filled.answers[criterion.code]), "evidence": "Biên bản 9", "evidence_date": AS_OF}
    if trial.way is not Way.EVIDENCE_ONLY:
        cells = {name: cell for name, cell in cells.items() if name not in ("answer", "value")} | said(criterion, trial, criteria)
    return Filling(filled.facility, {**filled.answers, criterion.code: cells}, filled.decision)


def said(criterion: Criterion, trial: Trial, criteria: Criteria) -> Cells:
    """What a person would type for a trial."""
    if trial.way is Way.NOT_APPLICABLE:
        return {"answer": criteria.not_applicable.label.vi}
    if isinstance(criterion.answer, ScaleAnswer):
        return {"answer": next(each.label.vi for each in criterion.answer.scale.options if str(each.value) == trial.value)}
    return {"value": float(trial.value) if isinstance(criterion.answer, NumberAnswer) else date.fromisoformat(trial.value)}


@pytest.fixture(scope="module")
def filled(criteria: Criteria) -> Filling:
    return filling(criteria)


@pytest.fixture(scope="module")
def now(criteria: Criteria, filled: Filling) -> Appraisal:
    return read(criteria, filled)


@pytest.mark.slow
@pytest.mark.parametrize("code", CODES)
def test_trial_agrees_with_a_workbook_changed_that_way(
    code: str, criteria: Criteria, filled: Filling, now: Appraisal
) -> None:
    told = chain(now, code)

    assert told.what_if.trials
    for trial in told.what_if.trials:
        if trial.now:
            continue
        then = read(criteria, changed(filled, criteria.by_code[code], trial, criteria))
        finding = next(each for each in then.findings if each.criterion.code == code)
        assert (trial.outcome, trial.points, trial.group) == (finding.outcome, finding.points, then.placement.group.number), trial


HEADS = "Mã | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng | Hội đồng: trả lời | Hội đồng: giá trị"
BOOKS = """
Thông tin cơ sở:
| Khóa | Nội dung | Trả lời |
| kind | Loại hình | Bệnh viện |
| has_lab | Có xét nghiệm | Có |
"""
SAID = {
    "good": {"BKP-01": "|2", "BKP-02": "|@2026-09-01", "BKP-03": "|@2027-01-01", "ACC-01": "|14", "ACC-02": "Bậc 3|", "ACC-03": "|96"},
    "poor": {"BKP-01": "|0", "BKP-02": "|@2020-09-01", "BKP-03": "Không áp dụng|", "ACC-01": "|8", "ACC-02": "Bậc 1|", "ACC-03": "|12.5"},
    "garbled": {"BKP-01": "|hai", "BKP-02": "Có|", "BKP-03": "|", "ACC-01": "|-3", "ACC-02": "Bậc mười|", "ACC-03": "|0.9"},
    "silent": dict.fromkeys(GOOD, "|"),
}
PROOFS = ("Biên bản 1|@2026-11-01", "|", "Biên bản 1|@2020-01-01", "Biên bản 1|khoảng tháng 5")
"""What stands in the columns of evidence."""


def sheet(rows: Mapping[str, str]) -> str:
    """A workbook as a text table, a row for each criterion."""
    table = "\n".join(f"| {code} | {cells.replace('|', ' | ')} |" for code, cells in rows.items())
    return f"Tự đánh giá:\n| {HEADS} |\n{table}\n{BOOKS}"


@cache
def read_table(text: str, basis: Basis) -> Appraisal:
    """A workbook written as a text table, read and appraised."""
    return appraise(pack(), read_workbook_bytes(workbook_bytes(text, stamp(pack())), "h.xlsx", pack()), basis=basis)


def rows_of(said: str, proof: str, board: str) -> dict[str, str]:
    """The rows of a hospital; `board` names the answers that stand in the board's columns."""
    judged = SAID.get(board, dict.fromkeys(GOOD, "|"))
    return {code: f"{cells}|{proof}|{judged[code]}" for code, cells in SAID[said].items()}


@settings(max_examples=tried(15), deadline=None)
@given(
    code=st.sampled_from(sorted(GOOD)),
    said=st.sampled_from(sorted(SAID)),
    proof=st.sampled_from(PROOFS),
    board=st.sampled_from(["", "good", "poor"]),
    basis=st.sampled_from(list(Basis)),
)
def test_trial_agrees_with_any_workbook_changed_that_way(
    code: str, said: str, proof: str, board: str, basis: Basis
) -> None:
    rows = rows_of(said, proof, board)
    told = chain(read_table(sheet(rows), basis), code)

    for trial in told.what_if.trials:
        if trial.way is Way.PROFILE:
            continue
        text = sheet({**rows, code: retyped(rows[code], code, trial, by_board=told.result.by_board)})
        then = read_table(text, basis)
        finding = next(each for each in then.findings if each.criterion.code == code)
        assert (trial.outcome, trial.points, trial.group) == (finding.outcome, finding.points, then.placement.group.number)
        if told.effect.closing and trial.outcome is Outcome.MET:
            assert trial.group == told.effect.closing.group


def table(rows: list[tuple[str, str]], facility: str = BOOKS) -> str:
    """A workbook of the rows given, be there several of one code."""
    lines = "\n".join(f"| {code} | {cells.replace('|', ' | ')} |" for code, cells in rows)
    return f"Tự đánh giá:\n| {HEADS} |\n{lines}\n{facility}"


DATED, LATER = "Biên bản 1|@2026-11-01||", "Biên bản 2|@2026-10-01||"
DOUBLED = [
    ("BKP-03", ["Không áp dụng|@2027-01-01|" + DATED]),
    ("BKP-01", ["|2|" + DATED, "|0|" + DATED]),
    ("BKP-01", ["|2|" + DATED, "|2|" + DATED]),
    ("BKP-01", ["|2|" + DATED, "|2|" + LATER]),
    ("ACC-02", ["Bậc 3||" + DATED, "Bậc mười||" + DATED]),
    ("BKP-01", ["2 bản|2|" + DATED]),
]


@pytest.mark.parametrize(("code", "said"), DOUBLED)
def test_trial_holds_once_the_other_cell_or_row_is_gone(code: str, said: list[str]) -> None:
    others = [(each, cells) for each, cells in rows_of("good", PROOFS[0], "").items() if each != code]
    told = chain(read_table(table([(code, cells) for cells in said] + others), Basis.SELF), code)

    for trial in told.what_if.trials:
        if not trial.now:
            then = read_table(table([(code, retyped(said[0], code, trial, by_board=False)), *others]), Basis.SELF)
            finding = next(each for each in then.findings if each.criterion.code == code)
            assert (trial.outcome, trial.points, trial.group) == (finding.outcome, finding.points, then.placement.group.number)
    intro = told.what_if.intro.en
    assert ("row of this code is deleted (row 3)" in intro) is (len(said) > 1)
    assert ("only one of the cells B2, C2 holds something" in intro) is (len(said) == 1)


def test_trial_of_a_single_cell_asks_nothing_else_to_go() -> None:
    told = chain(read_table(sheet(rows_of("good", PROOFS[0], "")), Basis.SELF), "BKP-01")

    assert "The results hold" not in told.what_if.intro.en


LAB = BOOKS.replace("| Có |", "| {} |")


@pytest.mark.parametrize(("lab", "intro"), [("", 'leaves "Has a laboratory" blank'), ("Có", "if the facility's data are wrong")])
def test_facility_sheet_is_tried_where_not_applicable_is_claimed(lab: str, intro: str) -> None:
    rows = list(rows_of("good", PROOFS[0], "").items())
    rows = [(code, "Không áp dụng|||||" if code == "ACC-02" else cells) for code, cells in rows]
    told = chain(read_table(table(rows, LAB.format(lab)), Basis.SELF), "ACC-02")
    then = read_table(table(rows, LAB.format("Không")), Basis.SELF)

    trial = next(each for each in told.what_if.trials if each.way is Way.PROFILE)
    finding = next(each for each in then.findings if each.criterion.code == "ACC-02")
    assert trial.profile == (("has_lab", False),)
    assert (trial.outcome, trial.points, trial.group) == (finding.outcome, finding.points, then.placement.group.number)
    assert trial.outcome is Outcome.NOT_APPLICABLE
    assert intro in told.what_if.intro.en
    assert "Has a laboratory: No" in trial.given.en


def test_facility_sheet_is_not_tried_where_it_says_that_the_criterion_applies() -> None:
    rows = {**rows_of("good", PROOFS[0], ""), "ACC-02": "Bậc 1||" + DATED}
    told = chain(read_table(table(list(rows.items())), Basis.SELF), "ACC-02")

    assert Way.PROFILE not in [trial.way for trial in told.what_if.trials]


def retyped(row: str, code: str, trial: Trial, *, by_board: bool) -> str:
    """The row as the trial would have it typed."""
    answer, value, evidence, dated, board, board_value = row.split("|")
    if trial.now:
        return row
    if trial.way is not Way.EVIDENCE_ONLY:
        typed = typed_for(pack().by_code[code], trial)
        board, board_value = typed if by_board else (board, board_value)
        answer, value = (answer, value) if by_board else typed
    if not by_board and pack().by_code[code].evidence.required:
        evidence, dated = evidence or "Biên bản 9", "@2026-11-22"
    return "|".join((answer, value, evidence, dated, board, board_value))


def typed_for(criterion: Criterion, trial: Trial) -> tuple[str, str]:
    """What stands in the columns of the answer and of the value."""
    if trial.way is Way.NOT_APPLICABLE:
        return "Không áp dụng", ""
    if isinstance(criterion.answer, ScaleAnswer):
        return f"Bậc {trial.value}", ""
    return "", trial.value if isinstance(criterion.answer, NumberAnswer) else f"@{trial.value}"


@pytest.mark.parametrize("name", CASES)
def test_what_stands_is_told_once(name: str) -> None:
    for code in GOOD:
        told = chain(case(name), code)
        standing = [trial for trial in told.what_if.trials if trial.now]

        assert len(standing) == bool(told.what_if.trials)
        for trial in standing:
            assert (trial.outcome, trial.points, trial.group, trial.up, trial.also) == (
                told.result.outcome, told.result.points, told.effect.group, None, (),
            )  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_better_answers_come_first_and_never_lower_the_group(name: str) -> None:
    ladder = [result.group.number for result in case(name).placement.results]
    for code in GOOD:
        tried = [trial for trial in chain(case(name), code).what_if.trials if trial.way is Way.ANSWER and not (trial.now)]
        ranks = [ladder.index(trial.group) for trial in tried]

        assert ranks == sorted(ranks)


def test_evidence_only_is_tried_where_a_claim_lacks_proof() -> None:
    told = of_example("benh-vien-nhom-3", "SOF-05")
    ways = [trial.way for trial in told.what_if.trials]

    assert ways[:2] == [Way.AS_IT_STANDS, Way.EVIDENCE_ONLY]
    assert told.what_if.trials[1].outcome is Outcome.MET
    assert "100" not in [trial.value for trial in told.what_if.trials]
    assert Way.EVIDENCE_ONLY not in [trial.way for trial in of_example("benh-vien-nhom-3", "SOF-04").what_if.trials]


def test_not_applicable_is_tried_only_where_it_is_allowed() -> None:
    allowed = of_example("phong-kham-nho", "SIG-11").what_if.trials
    forbidden = of_example("benh-vien-nhom-3", "SIG-02").what_if.trials

    assert [trial.now for trial in allowed if trial.way is Way.NOT_APPLICABLE] == [True]
    assert Way.NOT_APPLICABLE not in {trial.way for trial in forbidden}


def test_other_criteria_that_change_with_it_are_named() -> None:
    """A shorter password is enough where a second factor is in use."""
    found = example("loi-thuong-gap")
    told = chain(found, "ACC-03")
    also = {trial.value: trial.also for trial in told.what_if.trials}

    assert ("ACC-04",) in also.values()
    assert () in also.values()
    assert "ACC-04 changes too" in " ".join(page(told).split())
    assert re.search(r'With the answer [^.]+ or [^.]+, the outcome of ACC-04', " ".join(page(told).split()))


@pytest.mark.parametrize(
    ("bars", "whole", "most", "expected"),
    [
        ((Bar(at_least=Fraction(95)),), False, Fraction(100), ["95", "949/10"]),
        ((Bar(at_least=Fraction("99.9")),), False, Fraction(100), ["999/10", "9989/100"]),
        ((Bar(at_least=Fraction(95), partly_at_least=Fraction(80)),), True, Fraction(100), ["95", "94", "80", "79"]),
        ((Bar(at_most=Fraction(60)),), True, None, ["60", "61"]),
        ((Bar(at_least=Fraction(0)),), True, None, ["0"]),
        ((Bar(at_most=Fraction(100)),), True, Fraction(100), ["100"]),
        ((Bar(at_least=Fraction(8)), Bar(at_least=Fraction(14))), True, None, ["14", "13", "8", "7"]),
    ],
)
def test_numbers_are_tried_on_both_sides_of_each_bar(
    bars: tuple[Bar, ...], whole: bool, most: Fraction | None, expected: list[str]
) -> None:
    kind = NumberAnswer(Word("u", same("u")), whole, most, bars)
    criterion = replace(pack().by_code["BKP-01"], answer=kind)

    tried = candidates(criterion, bars, pack())

    assert [str(each.value) for each in tried if isinstance(each, Measured)] == expected


@given(months=st.integers(1, 400), as_of=st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_oldest_day_is_the_last_that_counts(months: int, as_of: date) -> None:
    day = oldest(months, as_of)

    assert within_months(day, months, as_of)
    assert not within_months(day - timedelta(days=1), months, as_of)


def test_board_trials_change_the_boards_answer() -> None:
    told: Chain = chain(case("by the board"), "ACC-02")

    assert "one of the board's answers" in told.what_if.intro.en
    assert {trial.value for trial in told.what_if.trials} >= {"0", "1", "2", "3"}
    assert Outcome.UNSUPPORTED not in {trial.outcome for trial in told.what_if.trials}
