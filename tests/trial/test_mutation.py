"""Mutants of a pack: what is changed, whether a case notices, and which case would."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from emr_appraise.criteria.cases import cases_at, read_cases
from emr_appraise.criteria.load import bundled_packs, load_criteria
from emr_appraise.criteria.model import PERCENT, Bar, NumberAnswer
from emr_appraise.trial.case import try_case
from emr_appraise.trial.filled import Filled
from emr_appraise.trial.mutants import Mutant, MutantKind, Vain, mutated
from emr_appraise.trial.mutants_of_criterion import step_of
from emr_appraise.trial.mutation import Mutation, every_mutant, is_noticed, touches
from emr_appraise.trial.trials import PackTrials, try_pack
from tests.appraisal.small_pack import AS_OF, STEPS, small_pack
from tests.trial.pack_folder import case, pack_folder

DECISION = "decision: {decision_number: 1/QĐ, decision_date: 30/09/2026, decision_outcome: Đạt}"
BEST = f"otherwise: met, {DECISION}"


def tried(folder: Path) -> PackTrials:
    """The pack of a folder with its mutants."""
    (asked,) = cases_at([str(folder)])
    return try_pack(asked, lambda _done, _of: None)


def mutation_of(folder: Path) -> Mutation:
    found = tried(folder)
    assert found.mutation is not None
    assert found.failed == ()
    assert found.troubles == ()
    return found.mutation


def told(mutants: list[Mutant]) -> list[tuple[str, str, object, object]]:
    return [(mutant.kind.value, mutant.name, mutant.before, mutant.after) for mutant in mutants]


def of_answer(criterion: str, *kinds: MutantKind) -> list[tuple[object, object]]:
    pack = small_pack(f"one: {{AA-01: {criterion}}}")
    return [(mutant.before, mutant.after) for mutant in every_mutant([pack]) if mutant.kind in kinds]


@pytest.mark.parametrize(
    ("criterion", "kind", "changes"),
    [
        ("{}", MutantKind.NO_LONGER_REQUIRED, [(True, False)]),
        ("{required: false}", MutantKind.MADE_REQUIRED, [(False, True)]),
        ("{}", MutantKind.NA_ALLOWED, [("forbidden", "allowed")]),
        ("{na: allowed}", MutantKind.NA_ALLOWED, []),
        ("{required: false}", MutantKind.NA_ALLOWED, []),
        ("{na: by_profile, applies_if: {cloud: true}}", MutantKind.NA_ALLOWED, [("by_profile", "allowed")]),
        ("{answer: {scale: yes_no}}", MutantKind.MET_FROM, []),
        ("{answer: {scale: partly}}", MutantKind.MET_FROM, [(2, 1)]),
        ("{answer: {scale: maturity, met_from: 3}}", MutantKind.MET_FROM, [(3, 2), (3, 4)]),
        ("{answer: {percent: {at_least: 95}}}", MutantKind.BAR,
         [(95, Fraction("94.9")), (95, Fraction("95.1"))]),
        ("{answer: {number: {unit: days, at_most: 30, partly_at_most: 90}}}", MutantKind.BAR,
         [(30, Fraction("29.9")), (30, Fraction("30.1")), (90, Fraction("89.9")), (90, Fraction("90.1"))]),
        ("{answer: {number: {unit: items, whole: true, at_least: 3}}}", MutantKind.BAR, [(3, 2), (3, 4)]),
        ("{answer: {number: {unit: items, whole: true, at_least: 3, unless: [{when: {cloud: true}, at_least: 5}]}}}",
         MutantKind.BAR, [(5, 4), (5, 6), (3, 2), (3, 4)]),
        ("{answer: {date: {max_age_months: 12}}}", MutantKind.MAX_AGE, [(12, 11), (12, 13)]),
        ("{answer: {date: {not_expired: true}}}", MutantKind.NOT_EXPIRED, [(True, False)]),
        ("{evidence: {required: true}}", MutantKind.EVIDENCE_REQUIRED, [(True, False)]),
        ("{evidence: {required: true, valid_months: 12}}", MutantKind.EVIDENCE_MONTHS, [(12, 11), (12, 13)]),
        ("{level: 1}", MutantKind.LEVEL, [(1, 2)]),
        ("{level: 2}", MutantKind.LEVEL, [(2, 1), (2, 3)]),
        ("{}", MutantKind.APPLIES_REVERSED, []),
        ("{na: by_profile, applies_if: {cloud: true}}", MutantKind.APPLIES_REVERSED, [(None, None)]),
        ("{na: by_profile, applies_if: {cloud: true}}", MutantKind.APPLIES_REMOVED, [(None, None)]),
    ],
)  # fmt: skip
def test_mutants_of_a_criterion(criterion: str, kind: MutantKind, changes: list[tuple[object, object]]) -> None:
    assert of_answer(criterion, kind) == changes


@pytest.mark.parametrize(
    ("clause", "changes"),
    [
        ("required_met: all", []),
        ("required_met: {areas: [one, two]}", [("clause_area", "one", None), ("clause_area", "two", None)]),
        ("required_met: {except_tags: [dossier]}", [("clause_tag", "dossier", None)]),
        ("score_at_least: {of: total, percent: 80}", [("clause_percent", 80, 79), ("clause_percent", 80, 81)]),
        ("score_at_least: {of: total, percent: 100}", [("clause_percent", 100, 99)]),
        ("level_at_least: {of: each_area, level: 1}", [("clause_level", 1, 2)]),
        ("level_at_least: {of: [one], level: 2}", [("clause_level", 2, 1), ("clause_level", 2, 3)]),
        ("floor: {tag: dossier, at_least: 3}", [("clause_floor", 3, 2), ("clause_floor", 3, 4)]),
        ("decision: {outcome: passed, accept: claim}", [("clause_proof", "claim", "record")]),
        ("decision: {outcome: passed, accept: record}", [("clause_proof", "record", "claim")]),
    ],
)
def test_mutants_of_a_clause(clause: str, changes: list[tuple[object, ...]]) -> None:
    pack = small_pack(
        "{one: {AA-01: {level: 1, tags: [dossier]}}, two: {BB-01: {level: 2}}}",
        ladder=f"[{{group: 1, clauses: [{{id: it, {clause}}}]}}, {{group: 2, clauses: []}}]",
    )
    found = [mutant for mutant in every_mutant([pack]) if mutant.placement is not None]

    assert told(found)[0] == ("clause_dropped", "it", None, None)
    assert [(kind, before, after) for kind, _, before, after in told(found)[1:]] == changes


@pytest.mark.parametrize(
    ("bar", "whole", "step"),
    [("95", False, "0.1"), ("95", True, "1"), ("99.9", False, "0.01"), ("0.25", False, "0.001"), ("0", False, "0.1")],
)
def test_step_is_a_tenth_of_the_last_digit(bar: str, whole: bool, step: str) -> None:
    kind = NumberAnswer(PERCENT, whole, None, (Bar(at_least=Fraction(bar)),))

    assert step_of(kind, Fraction(bar)) == Fraction(step)


VAIN = [
    ("{one: {AA-01: {tags: [dossier]}, AA-02: }}", STEPS.replace("required_met: all", "required_met: {except_tags: [dossier]}"),
     [("no_longer_required", "AA-01", Vain.NO_CLAUSE_ASKS)]),
    ("{one: {AA-01: }, two: {BB-01: {required: false}}}",
     "[{group: 1, clauses: [{id: it, required_met: {areas: [one, two]}}]}, {group: 2, clauses: []}]",
     [("clause_area", "it", Vain.NO_CRITERION_CONCERNED)]),
    ("{one: {AA-01: {required: false, tags: [dossier]}, AA-02: }}", STEPS,
     [("clause_tag", "technical", Vain.NO_CRITERION_CONCERNED)]),
    ("{one: {AA-01: {evidence: {required: false, valid_months: 3}}}}", STEPS.replace("{except_tags: [dossier]}", "all"),
     [("evidence_months", "AA-01", Vain.EVIDENCE_NOT_ASKED)] * 2),
    ("{one: {AA-01: {answer: {percent: {at_most: 100}}}}}", STEPS.replace("{except_tags: [dossier]}", "all"),
     [("bar", "AA-01", Vain.OUT_OF_RANGE)]),
    ("{one: {AA-01: {answer: {number: {unit: days, at_least: 0}}}}}", STEPS.replace("{except_tags: [dossier]}", "all"),
     [("bar", "AA-01", Vain.OUT_OF_RANGE)]),
    ("{one: {AA-01: {level: 1}, AA-02: {level: 4}}}",
     "[{group: 1, clauses: [{id: it, level_at_least: {of: each_area, level: 3}}, {id: all, required_met: all}]},"
     " {group: 2, clauses: []}]",
     [("clause_level", "it", Vain.NO_SUCH_RUNG)] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("areas", "ladder", "vain"), VAIN)
def test_mutant_that_changes_nothing_is_marked(areas: str, ladder: str, vain: list[tuple[str, str, Vain]]) -> None:
    mutants = every_mutant([small_pack(areas, ladder=ladder)])

    assert [(mutant.kind.value, mutant.name, mutant.vain) for mutant in mutants if mutant.vain] == vain


GRADED = """
[{level: 1, title: {vi: Mức 1, en: Level 1}, areas: {one: 1}, reference: REF},
 {level: 2, title: {vi: Mức 2, en: Level 2}, areas: {one: 3}, reference: REF},
 {level: 3, title: {vi: Mức 3, en: Level 3}, areas: {one: 3}, reference: REF}]
""".replace("REF", '{document: D, article: {vi: "1", en: "1"}, seen: text}')


def test_rungs_of_the_facility_levels(tmp_path: Path) -> None:
    import yaml

    folder = pack_folder(
        tmp_path,
        "{one: {AA-01: {level: 1}, AA-02: {level: 3}}}",
        case(BEST, "facility_level: 3"),
        facility_levels=yaml.safe_load(GRADED),
    )
    found = [mutant for mutant in mutation_of(folder).mutants if mutant.facility_levels is not None]

    assert [(mutant.name, mutant.before, mutant.after, mutant.vain) for mutant in found] == [
        ("1", 1, 0, None),
        ("1", 1, 2, None),
        ("2", 3, 2, Vain.NO_SUCH_RUNG),
        ("2", 3, 4, None),
        ("3", 3, 2, Vain.ASKED_BELOW),
        ("3", 3, 4, None),
    ]
    survivors = [each for each in mutation_of(folder).survivors if each.mutant.facility_levels is not None]
    assert [(each.mutant.name, each.mutant.after) for each in survivors] == [("1", 0), ("1", 2)]
    line = (folder / "pack.yaml").read_text(encoding="utf-8").splitlines()[survivors[0].place.line - 1]
    assert line.strip() == '"one": 1'


WHOLE = """
one:
  AA-01: {na: allowed}
  AA-02: {answer: {percent: {at_least: 95}}}
"""
WELL_TRIED = (
    case(BEST, "group: 1, gaps: []", name="best")
    + case(f"{BEST}, answers: {{AA-01: 'No'}}", "gaps: [AA-01]", name="AA-01")
    + case(f"{BEST}, answers: {{AA-02: {{value: 95}}}}", "gaps: []", name="on the bar")
    + case(f"{BEST}, answers: {{AA-02: {{value: 94.9}}}}", "gaps: [AA-02]", name="below")
    + case(f"{BEST}, answers: {{AA-02: N/A}}", "gaps: [AA-02]", name="not applicable")
)


def test_pack_whose_cases_try_everything_is_sound(tmp_path: Path) -> None:
    found = mutation_of(pack_folder(tmp_path, WHOLE, WELL_TRIED))

    assert found.is_sound
    assert [each.mutant.kind for each in found.survivors if each.mutant.kind.is_grave] == []
    assert len(found.mutants) > 8


@pytest.mark.parametrize(
    ("left_out", "unnoticed"),
    [
        ("AA-01", [("no_longer_required", "AA-01", True, False)]),
        ("below", [("bar", "AA-02", 95, Fraction("94.9"))]),
        ("not applicable", [("na_allowed", "AA-02", "forbidden", "allowed")]),
    ],
)
def test_rule_that_no_case_tries_is_reported(
    tmp_path: Path, left_out: str, unnoticed: list[tuple[str, str, object, object]]
) -> None:
    kept = "".join(f"{line}\n" for line in WELL_TRIED.splitlines() if f'name: "{left_out}"' not in line)
    folder = pack_folder(tmp_path, WHOLE, kept)
    found = mutation_of(folder)

    assert not found.is_sound
    assert told([each.mutant for each in found.survivors if each.mutant.kind.is_grave]) == unnoticed


def test_survivor_stands_where_its_value_is_written(tmp_path: Path) -> None:
    folder = pack_folder(tmp_path, WHOLE, case(BEST, "group: 1"))
    text = (folder / "pack.yaml").read_text(encoding="utf-8").splitlines()
    lines = {
        (each.mutant.kind, each.mutant.name): text[each.place.line - 1].strip()
        for each in mutation_of(folder).survivors
    }

    assert lines[MutantKind.BAR, "AA-02"] == '"at_least": 95'
    assert lines[MutantKind.NA_ALLOWED, "AA-02"] == '"na": "forbidden",'
    assert lines[MutantKind.NO_LONGER_REQUIRED, "AA-01"] == '"required": true,'


RICH = """
one:
  AA-01: {level: 1, answer: {scale: partly}, na: allowed, evidence: {valid_months: 12}}
  AA-02: {answer: {percent: {at_least: 95, partly_at_least: 50, unless: [{when: {cloud: true}, at_least: 99}]}},
          tags: [dossier]}
  AA-03: {answer: {date: {max_age_months: 12}}, required: false}
  AA-04: {answer: {number: {unit: items, whole: true, at_least: 9, unless: [{when: {met: AA-01}, at_least: 5}]}}}
  AA-05: {answer: {date: {not_expired: true}}, evidence: {required: false, valid_months: 6}}
two:
  BB-01: {na: by_profile, applies_if: {beds: {at_least: 100}}, required: false}
  BB-02: {na: by_profile, applies_if: {ownership: public}, answer: {scale: maturity, met_from: 3}, level: 2}
"""
RICH_CASES = (
    case(BEST, "group: 1")
    + case("otherwise: blank", "group: 3")
    + case(f"{BEST}, profile: {{cloud: true, ownership: private, beds: 99}}", "group: 1")
    + case(f"{BEST}, answers: {{AA-01: 'No', AA-04: {{value: 9}}}}", "group: 3")
    + case(f"{BEST}, basis: board, answers: {{AA-01: {{board_answer: Partly}}, BB-02: M1}}", "group: 3")
    + case(f"{BEST}, answers: {{AA-01: {{evidence: không}}, AA-03: {{value: 01/01/2020}}}}", "group: 3")
)


def rich(folder: Path) -> Path:
    return pack_folder(folder, RICH, RICH_CASES, ladder=STEPS, evidence="required")


def test_case_that_a_mutant_does_not_touch_cannot_notice(tmp_path: Path) -> None:
    folder = rich(tmp_path)
    criteria = load_criteria(str(folder), AS_OF)
    filled = [Filled.of(case, criteria) for case in read_cases(folder / "cases" / "01.yaml")]
    pairs = [(mutant, each) for mutant in every_mutant([criteria]) for each in filled if not touches(mutant, each)]

    assert len(pairs) > 100
    for mutant, each in pairs:
        changed = mutated(mutant, criteria)
        assert all_of(each, changed) == all_of(each, criteria), (mutant.kind, mutant.name)


def all_of(filled: Filled, criteria: object) -> tuple[object, ...]:
    """Everything of an appraisal that a case can look at."""
    from emr_appraise.trial.case import appraise_case

    found = appraise_case(filled.case, filled.submission, criteria)  # type: ignore[arg-type]
    return (
        found.placement.group.number,
        found.on_answers_alone.group.number,
        [gap.finding.criterion.code for gap in found.gaps if gap.blocks],
        [clause.clause.id for group in found.placement.because for clause in group.failed],
        [finding.outcome for finding in found.findings],
        (found.total, found.areas),
    )


def test_vain_mutant_is_never_noticed(tmp_path: Path) -> None:
    folder = rich(tmp_path)
    criteria = load_criteria(str(folder), AS_OF)
    filled = [Filled.of(case, criteria) for case in read_cases(folder / "cases" / "01.yaml")]
    vain = [mutant for mutant in every_mutant([criteria]) if mutant.vain]

    assert vain
    assert not [mutant.name for mutant in vain if is_noticed(mutant, filled)]


def test_every_survivor_of_a_criterion_has_a_case_that_would_notice_it(tmp_path: Path) -> None:
    folder = rich(tmp_path)
    criteria, found = load_criteria(str(folder), AS_OF), mutation_of(folder)
    survivors = [each for each in found.survivors if each.mutant.criterion is not None]

    assert len({each.mutant.kind for each in survivors}) >= 10
    for each in survivors:
        assert each.witness is not None, (each.mutant.kind, each.mutant.name, each.mutant.after)
        assert try_case(each.witness, criteria) == ()
        assert is_noticed(each.mutant, [Filled.of(each.witness, criteria)])


def test_case_that_fails_on_the_pack_itself_notices_nothing(tmp_path: Path) -> None:
    folder = pack_folder(tmp_path, "{one: {AA-01: }}", case("otherwise: blank", "group: 1"))
    found = tried(folder).mutation

    assert found is not None
    assert found.cases == 0
    assert len(found.survivors) == len([mutant for mutant in found.mutants if not mutant.vain])


def test_hospital_is_filled_in_for_the_pack_and_not_for_the_mutant(tmp_path: Path) -> None:
    """A raised bar must be noticed by a case whose answer is the old bar, taken from `otherwise: met`."""
    folder = pack_folder(tmp_path, "{one: {AA-01: {answer: {percent: {at_least: 50}}}}}", case(BEST, "group: 1"))
    survivors = [each.mutant for each in mutation_of(folder).survivors if each.mutant.kind is MutantKind.BAR]

    assert told(survivors) == [("bar", "AA-01", 50, Fraction("49.9"))]


def test_criterion_in_force_on_no_date_of_a_case_is_reported(tmp_path: Path) -> None:
    areas = '{one: {AA-01: , AA-02: {in_force: {from: "2030-01-01"}}}}'
    folder = pack_folder(tmp_path, areas, case(BEST, "group: 1") + case(f"{BEST}, answers: {{AA-01: 'No'}}", "group: 3"))
    survivors = mutation_of(folder).survivors

    assert ("no_longer_required", "AA-02", True, False) in told([each.mutant for each in survivors])
    assert {each.witness.as_of.year for each in survivors if each.witness and each.mutant.name == "AA-02"} == {2030}


def test_criterion_is_tried_on_the_dates_on_which_it_is_in_force(tmp_path: Path) -> None:
    areas = '{one: {AA-01: , AA-02: {in_force: {from: "2027-01-01"}}}}'
    later = case("otherwise: met, answers: {AA-02: 'No'}", "gaps: [AA-02]", as_of="2027-06-01")
    found = mutation_of(pack_folder(tmp_path, areas, case(BEST, "group: 1") + later))

    assert ("no_longer_required", "AA-02", True, False) not in told([each.mutant for each in found.survivors])


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    (asked,) = cases_at([str(pack_folder(tmp_path, WHOLE, WELL_TRIED))])
    try_pack(asked, lambda done, of: steps.append((done, of)))

    assert [done for done, _ in steps] == list(range(len(steps)))
    assert steps[-1] == (len(steps) - 1, len(steps) - 1)


@pytest.mark.slow
@pytest.mark.parametrize("pack", bundled_packs())
def test_cases_of_a_bundled_pack_notice_every_grave_mutant(pack: str) -> None:
    (asked,) = cases_at([pack])
    found = try_pack(asked, lambda _done, _of: None)

    assert found.mutation is not None
    assert found.failed == ()
    assert told([each.mutant for each in found.mutation.survivors if each.mutant.kind.is_grave]) == []
