"""Every case of the bundled packs is a test; together they leave no requirement of today's law untried."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from emr_appraise.criteria.cases import Case, case_files, read_cases
from emr_appraise.criteria.load import bundled_packs, load_criteria
from emr_appraise.criteria.model import Criteria, ScaleAnswer
from emr_appraise.trial.case import try_case

AS_OF = date(2026, 11, 22)

CASES = [
    pytest.param(pack, case, id=f"{pack}/{path.stem}: {case.name}")
    for pack, folder in bundled_packs().items()
    for path in case_files(folder)
    for case in read_cases(path)
]
OF_TODAY: list[Case] = [param.values[1] for param in CASES if param.values[0] == "vn-emr"]  # type: ignore[misc]
criteria_on = cache(load_criteria)


@pytest.mark.parametrize(("pack", "case"), CASES)
def test_case(pack: str, case: Case) -> None:
    assert try_case(case, criteria_on(pack, case.as_of)) == ()


def today() -> Criteria:
    """Today's law."""
    return criteria_on("vn-emr", AS_OF)


def test_cases_try_each_required_criterion_alone() -> None:
    alone = {case.expect.gaps[0] for case in OF_TODAY if case.expect.gaps and len(case.expect.gaps) == 1}

    assert {criterion.code for criterion in today().all if criterion.required} <= alone


def test_cases_try_each_measure_on_both_sides_of_its_bar() -> None:
    measures = [criterion.code for criterion in today().all if not isinstance(criterion.answer, ScaleAnswer)]
    tried = {(code, outcome) for case in OF_TODAY for code, outcome in case.expect.outcomes}

    assert [code for code in measures if (code, "met") not in tried] == []
    assert [code for code in measures if not tried & {(code, "partly"), (code, "not_met")}] == []


def test_cases_try_what_depends_on_the_profile_with_it_and_without_it() -> None:
    depending = [criterion.code for criterion in today().all if criterion.applies_if]
    tried = {(code, outcome) for case in OF_TODAY for code, outcome in case.expect.outcomes}

    assert [code for code in depending if (code, "not_applicable") not in tried] == []
    assert [
        code for code in depending if not tried & {(code, "met"), (code, "partly"), (code, "not_met")}
    ] == []


def test_cases_reach_every_group_and_fail_every_clause() -> None:
    groups = {case.expect.group for case in OF_TODAY}
    failed = {clause for case in OF_TODAY for clause in case.expect.clauses or ()}
    ladder = today().placement

    assert groups >= {group.number for group in ladder}
    assert failed >= {clause.id for group in ladder for clause in group.clauses}


def test_cases_stand_on_both_sides_of_each_day_that_changes_the_law() -> None:
    days = {criterion.in_force.start for criterion in today().all} - {None}
    tried = {case.as_of for case in OF_TODAY}

    assert [day for day in days if day and not {day, date.fromordinal(day.toordinal() - 1)} <= tried] == []


def test_cases_have_names_of_their_own() -> None:
    names = [case.name for case in OF_TODAY]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", case_files(bundled_packs()["vn-emr"]), ids=lambda path: path.stem)
def test_cases_are_named_in_vietnamese_and_english(path: Path) -> None:
    assert [case.name for case in read_cases(path) if " / " not in case.name] == []
