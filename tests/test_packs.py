"""Other schemes carried by the same format: ladders of stages, a gate, mixed scales, a thousand criteria."""

from __future__ import annotations

import io
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Outcome
from emr_appraise.criteria.cases import Case, case_files, read_cases
from emr_appraise.criteria.lint.engine import lint
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria, FieldKind
from emr_appraise.submission.form import Filling, write_form
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.model import Chosen, Measured, Response, Submission
from emr_appraise.submission.workbook import read_workbook_bytes
from emr_appraise.trial.case import best_answer, try_case
from emr_appraise.words import Severity
from tests.packs.thousand import thousand

AS_OF = date(2026, 11, 22)
FOLDER = Path(__file__).parent / "packs"
PACKS = {frame.parent.name: frame.parent for frame in sorted(FOLDER.glob("*/pack.yaml"))}
CASES = [
    pytest.param(name, case, id=f"{name}/{path.stem}: {case.name}")
    for name, folder in PACKS.items()
    for path in case_files(folder)
    for case in read_cases(path)
]
STAGES = range(1, 8)
each_pack = pytest.mark.parametrize("name", PACKS)


@cache
def pack(name: str, as_of: date = AS_OF) -> Criteria:
    """One of the packs of this folder."""
    return load_criteria(str(PACKS[name]), as_of)


@pytest.fixture(scope="module")
def thousand_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of a thousand criteria, written out."""
    folder = tmp_path_factory.mktemp("thousand")
    for name, text in thousand().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def thousand_criteria(thousand_folder: Path) -> Criteria:
    """The same, loaded."""
    return load_criteria(str(thousand_folder), AS_OF)


def form(criteria: Criteria, language: FormLanguage, filling: Filling | None = None) -> bytes:
    """A form of the criteria."""
    out = io.BytesIO()
    write_form(criteria, out, language, filling)
    return out.getvalue()


def handed_in(
    criteria: Criteria, filling: Filling | None = None, language: FormLanguage = FormLanguage.VI
) -> Submission:
    """A form, filled in and read again."""
    return read_workbook_bytes(form(criteria, language, filling), "form.xlsx", criteria)


def best_filling(criteria: Criteria, but: Collection[str] = ()) -> Filling:
    """What a hospital types that meets everything, apart from some criteria that it leaves blank."""
    fields = [field for field in criteria.profile if field.kind in (FieldKind.YES_NO, FieldKind.CHOICE)]
    words = {field.id: field.options[0].label.vi if field.options else "Có" for field in fields}
    return Filling(
        facility={"code": "00901", "name": "Bệnh viện Thử", "beds": 200, **words}
        if any(field.id == "beds" for field in criteria.profile)
        else {"code": "00901", "name": "Bệnh viện Thử", **words},
        answers={each.code: _typed(each.code, criteria) for each in criteria.all if each.code not in but},
    )


def _typed(code: str, criteria: Criteria) -> dict[str, object]:
    evidence: dict[str, object] = {"evidence": "Biên bản", "evidence_date": AS_OF}
    match best_answer(criteria.by_code[code], AS_OF):
        case Chosen(option):
            return {"answer": option.label.vi, **evidence}
        case Measured(value):
            return {"value": value, **evidence}
        case other:
            raise AssertionError(other)


def appraised(criteria: Criteria, but: Collection[str] = ()) -> Appraisal:
    """What a hospital that meets everything but some criteria comes to, by its workbook."""
    return appraise(criteria, handed_in(criteria, best_filling(criteria, but)))


@cache
def perfect(name: str) -> Submission:
    """The workbook of a hospital that meets everything a pack asks."""
    return handed_in(pack(name), best_filling(pack(name)))


@pytest.mark.parametrize(("name", "case"), CASES)
def test_case(name: str, case: Case) -> None:
    assert try_case(case, pack(name, case.as_of)) == ()


def test_every_pack_has_cases_that_reach_each_group_and_fail_each_clause() -> None:
    for name in PACKS:
        cases = [param.values[1].expect for param in CASES if param.values[0] == name]  # type: ignore[union-attr]
        ladder = pack(name).placement

        assert {case.group for case in cases} >= {group.number for group in ladder}
        failed = {clause for case in cases for clause in case.clauses or ()}
        assert failed == {clause.id for group in ladder for clause in group.clauses}


def test_lint_finds_nothing_wrong_with_them() -> None:
    found = lint([str(FOLDER)], AS_OF)

    assert [(str(each.place), each.code) for each in found.problems] == []
    assert found.packs == len(PACKS)


@each_pack
@pytest.mark.parametrize("language", FormLanguage)
def test_a_blank_form_reads_back_without_an_error(name: str, language: FormLanguage) -> None:
    submission = handed_in(pack(name), language=language)

    assert [remark.code for remark in submission.remarks if remark.severity is Severity.ERROR] == []
    assert [response.code for response in submission.responses] == [each.code for each in pack(name).all]
    assert submission.accounting.adds_up


@each_pack
def test_a_form_filled_to_the_best_lands_in_the_best_group(name: str) -> None:
    found = appraise(pack(name), perfect(name))

    assert found.placement.group is pack(name).placement[0]
    assert [each.criterion.code for each in found.findings if each.outcome is not Outcome.MET] == []


@each_pack
def test_a_blank_form_lands_in_the_last_group(name: str) -> None:
    found = appraise(pack(name), handed_in(pack(name)))

    assert found.placement.group is pack(name).placement[-1]


@pytest.mark.parametrize("stage", STAGES)
def test_a_workbook_without_one_criterion_of_a_stage_lands_on_the_stage_below(stage: int) -> None:
    criteria = pack("emram-like")
    missed = next(each.code for each in reversed(criteria.all) if each.level == stage)
    found = appraised(criteria, but=[missed])

    assert found.placement.group.number == stage - 1
    assert found.areas[0].level == stage - 1
    assert [gap.finding.criterion.code for gap in found.gaps if gap.blocks] == [missed]


@pytest.mark.parametrize("area", ["clinical", "medicines", "sharing"])
@pytest.mark.parametrize("stage", STAGES)
def test_the_lowest_of_several_ladders_decides(area: str, stage: int) -> None:
    criteria = pack("emram-areas")
    missed = next(each.code for each in criteria.all if (each.area, each.level) == (area, stage))
    given = perfect("emram-areas")
    without = tuple(Response(missed) if each.code == missed else each for each in given.responses)
    found = appraise(criteria, replace(given, responses=without))

    assert found.placement.group.number == stage - 1
    assert {each.area: each.level for each in found.areas} == dict.fromkeys(
        ("clinical", "medicines", "sharing"), 7
    ) | {area: stage - 1}


@pytest.mark.parametrize("name", ["emram-like", "emram-areas"])
def test_rungs_have_the_names_of_their_stages(name: str) -> None:
    criteria = pack(name)
    groups = {group.number: group.title for group in criteria.placement}

    for area in criteria.areas:
        assert [f"Stage {rung}: {title.en}" for rung, title in enumerate(area.level_titles, 1)] == [
            groups[rung].en for rung in STAGES
        ]


def test_a_workbook_passes_the_gate_on_its_edge_and_not_under_it() -> None:
    criteria = pack("gate")
    on_edge = best_filling(criteria)
    rungs = {"KNW": (3, 3, 3, 3), "PRO": (3, 5, 3, 4), "REA": (5, 3, 4, 3)}
    for prefix, values in rungs.items():
        for number, value in enumerate(values, 1):
            on_edge.answers[f"{prefix}-0{number}"]["answer"] = value  # type: ignore[index]
    passed = appraise(criteria, handed_in(criteria, on_edge))
    on_edge.answers["PRO-04"]["answer"] = 3  # type: ignore[index]
    failed = appraise(criteria, handed_in(criteria, on_edge))

    assert passed.placement.group.number == 1
    assert passed.total.percent == Fraction(70)
    assert failed.placement.group.number == 2
    assert [clause.clause.id for group in failed.placement.because for clause in group.failed] == ["total"]


def test_a_thousand_criteria_are_the_same_each_time() -> None:
    assert thousand(100) == thousand(100)
    assert thousand(100)["pack.yaml"] == thousand(40)["pack.yaml"]


@pytest.mark.parametrize("count", [20, 143])
def test_so_many_criteria_as_were_asked_for(tmp_path: Path, count: int) -> None:
    for name, text in thousand(count).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(load_criteria(str(tmp_path), AS_OF).all) == count


@pytest.mark.parametrize("count", [0, 19, 1001])
def test_more_criteria_than_can_be_told_apart_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        thousand(count)


@pytest.mark.slow
def test_lint_finds_nothing_wrong_with_a_thousand_criteria(thousand_folder: Path) -> None:
    assert lint([str(thousand_folder)], AS_OF).problems == ()


@pytest.mark.slow
def test_a_thousand_criteria_make_a_form_and_a_hospital_is_scored_by_it(thousand_criteria: Criteria) -> None:
    found = appraised(thousand_criteria)

    assert len(found.findings) == 1000
    assert found.submission.accounting.adds_up
    assert found.placement.group.number == 1


@pytest.mark.slow
def test_one_of_a_thousand_criteria_decides(thousand_criteria: Criteria) -> None:
    missed = next(each.code for each in thousand_criteria.all if each.required and "papers" in each.tags)
    found = appraised(thousand_criteria, but=[missed])

    assert found.placement.group.number == 2
    assert [gap.finding.criterion.code for gap in found.gaps if gap.blocks == (1,)] == [missed]
