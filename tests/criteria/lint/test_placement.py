"""Groups, clauses, ladders, floors and weights: what nobody reaches, what nobody fails, what says nothing."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emr_appraise.criteria.lint.rules import (
    clause_can_fail,
    facility_ladder,
    floor_mixed,
    floor_on_number,
    group_reachable,
    ladder_mixed,
    ladder_whole,
    level_needs_ladder,
    threshold_over_maximum,
    weights,
)
from emr_appraise.criteria.model import Criteria, Criterion, NaRule, ScaleAnswer
from tests.appraisal.hospital import BLANK, DECISION, NA, Word, appraised
from tests.criteria.lint.asked import area, at, one, pack, says, subject, told
from tests.criteria.lint.packs import EVERYTHING, SMALLEST
from tests.tried import tried

ALL = "{id: all, required_met: all}"
CLAIM = "{id: d, decision: {outcome: passed, accept: claim}}"
RECORD = "{id: d, decision: {outcome: passed, accept: record}}"


def score(of: str, percent: float) -> str:
    """A score clause."""
    return f"{{id: s, score_at_least: {{of: {of}, percent: {percent}}}}}"


def level(of: str, rung: int) -> str:
    """A level clause."""
    return f"{{id: l, level_at_least: {{of: {of}, level: {rung}}}}}"


def floor(least: float) -> str:
    """A floor clause under the tag key."""
    return f"{{id: f, floor: {{tag: key, at_least: {least}}}}}"


def groups(*clauses: list[str]) -> tuple[str, ...]:
    """The clauses of groups, best first."""
    return tuple(f"[{', '.join(each)}]" for each in clauses)


KEY = "required: false, tags: [key], answer: "
MATURE = KEY + "{scale: maturity, met_from: 3}"
REQUIRED_KEY = "tags: [key], answer: {scale: maturity, met_from: 3}"
BLOCKED = {
    "floor above a scale": (one(KEY + "{scale: yes_no}", groups=groups([floor(3)])), 1, "ACC-01"),
    "floor above a maximum": (one(KEY + "{number: {unit: items, max: 7, at_least: 5}}", groups=groups([floor(8)])), 1, "ACC-01"),
    "floor under a date": (one(KEY + "{date: {max_age_months: 3}}", groups=groups([floor(1)])), 1, "ACC-01"),
    "floor against a bar": (one("tags: [key], answer: {number: {unit: hours, at_most: 24}}", groups=groups([ALL, floor(25)])), 1, "ACC-01"),
    "level above the ladder": (one("level: 1", groups=groups([level("each_area", 2)])), 1, "l"),
    "level without a ladder": (one("", groups=groups([level("[access]", 1)])), 1, "l"),
    "required beyond its scale": (one("answer: {scale: yes_no, met_from: 2}"), 1, "ACC-01"),
    "graded beyond its scale": (one("level: 1, required: false, answer: {scale: yes_no, met_from: 2}", groups=groups([level("[access]", 1)])), 1, "ACC-01"),
    "one beyond for some, another for the rest": (one(
        "na: by_profile, applies_if: {has_lab: true}, answer: {scale: yes_no, met_from: 2}",
        "na: by_profile, applies_if: {has_lab: false}, answer: {scale: yes_no, met_from: 2}"), 1, "ACC-01, ACC-02"),
    "score above what points there are, whatever is left out": (one("required: false", *["required: false, answer: {scale: yes_no, met_from: 9}"] * 3, "required: false, na: allowed, answer: {scale: yes_no, met_from: 2}", groups=groups([score("total", 37)])), 1, "s"),
    "level whose only criterion can be claimed away but not met": (one("level: 1, na: allowed, answer: {scale: yes_no, met_from: 2}", groups=groups([level("[access]", 1)])), 1, "l"),
    "score above what points there are": (one("required: false", "required: false, answer: {scale: yes_no, met_from: 2}", groups=groups([score("total", 76)])), 1, "s"),
}  # fmt: skip


@pytest.mark.parametrize("case", BLOCKED)
def test_group_that_nobody_can_meet(case: str) -> None:
    text, number, names = BLOCKED[case]

    assert told(group_reachable, text) == at("C037", text, f"group: {number}", str(number))
    assert f"no answer gets past {names}" in says(group_reachable, text)


SHADOWED = {
    "the same": (one("", groups=groups([ALL], [ALL])), 2, 1),
    "score of a better group lower": (one("", groups=groups([score("total", 80)], [score("total", 90)])), 2, 1),
    "score in total below that of each area": (pack(area("a", "AA", ""), area("b", "BB", ""), groups=groups([score("total", 80)], [score("each_area", 90)])), 2, 1),
    "score that required criteria give": (one("", groups=groups([score("total", 100)], [ALL])), 2, 1),
    "score of the maximum that required criteria give": (one("answer: {scale: rated, met_from: 2}", groups=groups([score("[access]", 40)], [ALL])), 2, 1),
    "level of a better group lower": (one("level: 1", "level: 2", groups=groups([level("each_area", 1)], [level("[access]", 2)])), 2, 1),
    "level that required criteria give": (one("level: 1", "level: 2", groups=groups([level("[access]", 2)], [ALL])), 2, 1),
    "required criteria that a level gives": (one("level: 1", "required: false", groups=groups([ALL], [level("[access]", 1)])), 2, 1),
    "floor that required criteria give": (one(REQUIRED_KEY, groups=groups([floor(3)], [ALL])), 2, 1),
    "required criteria that a floor gives": (one(REQUIRED_KEY, groups=groups([ALL], [floor(1)])), 2, 1),
    "floor between two values": (one(MATURE, groups=groups([floor(5)], [floor(4)])), 2, 1),
    "claim below a record": (one("", groups=groups([ALL, CLAIM], [ALL, RECORD])), 2, 1),
    "fewer areas": (pack(area("a", "AA", ""), area("b", "BB", ""), groups=groups(["{id: r, required_met: {areas: [a]}}"], [ALL])), 2, 1),
    "everybody": (one("", groups=groups([score("total", 0)])), 2, 1),
    "two groups up": (one("", groups=groups([ALL], [ALL, CLAIM], [score("total", 50)])), 2, 1),
}  # fmt: skip


@pytest.mark.parametrize("case", SHADOWED)
def test_group_whose_members_all_meet_a_better_one(case: str) -> None:
    text, number, better = SHADOWED[case]

    assert told(group_reachable, text)[:1] == at("C037", text, f"group: {number}", str(number))
    assert f"those of group {better}" in says(group_reachable, text)


REACHABLE = {
    "score above a lower one": one("", groups=groups([score("total", 90)], [score("total", 80)])),
    "total above each area": pack(area("a", "AA", ""), area("b", "BB", ""), groups=groups([score("each_area", 80)], [score("total", 90)])),
    "decision on top": one("", groups=groups([ALL, CLAIM], [ALL])),
    "record on top of a claim": one("", groups=groups([ALL, RECORD], [ALL, CLAIM])),
    "dossier apart": one("", "tags: [dossier]", groups=groups([ALL], ["{id: r, required_met: {except_tags: [dossier]}}"])),
    "floor above the bar": one(REQUIRED_KEY, groups=groups([floor(5)], [ALL])),
    "score of the maximum above the bar": one("answer: {scale: rated, met_from: 2}", groups=groups([score("total", 41)], [ALL])),
    "level above": one("level: 1", "required: false, level: 2", groups=groups([level("each_area", 2)], [level("each_area", 1)])),
    "level where all on the rung may be left out": one("level: 1, na: by_profile, applies_if: {has_lab: true}", groups=groups([level("[access]", 1)], [ALL])),
    "beyond the scale for some only": one("na: by_profile, applies_if: {has_lab: true}, answer: {scale: yes_no, met_from: 2}"),
    "beyond the scale under a claim": one("na: allowed, answer: {scale: yes_no, met_from: 2}"),
    "beyond the scale but not asked": one("", "required: false, answer: {scale: yes_no, met_from: 2}"),
    "score with what may be left out": one("required: false", "required: false, na: allowed, answer: {scale: yes_no, met_from: 2}", groups=groups([score("total", 100)])),
    "level above the ladder of an area that may be left out": one("level: 1, na: by_profile, applies_if: {has_lab: true}", groups=groups([level("[access]", 2)])),
    "score with the best of what may be left out": one("required: false", *["required: false, answer: {scale: yes_no, met_from: 9}"] * 3, "required: false, na: allowed, answer: {scale: yes_no, met_from: 2}", groups=groups([score("total", 36)])),
    "smallest": SMALLEST,
}  # fmt: skip


@pytest.mark.parametrize("case", REACHABLE)
def test_group_that_somebody_reaches(case: str) -> None:
    assert told(group_reachable, REACHABLE[case]) == []


def test_group_is_judged_by_what_is_in_force_that_day() -> None:
    text = one("", 'answer: {scale: yes_no, met_from: 2}, in_force: {until: "2026-01-01"}')

    assert told(group_reachable, text) == []
    assert [code for code, *_ in told(group_reachable, text.replace("2026-01-01", "2027-01-01"))] == ["C037"]


CANNOT_FAIL = {
    "score of nothing": (one("", groups=groups([score("total", 0)])), "percent: 0", "0"),
    "nothing required": (one("required: false"), "required_met: all", "all"),
    "nothing required in the areas": (pack(area("a", "AA", ""), area("b", "BB", "required: false"), groups=groups(["{id: r, required_met: {areas: [b]}}"])), "{areas: [b]}", ""),
    "nothing required but for the tags": (one("tags: [dossier]", groups=groups(["{id: r, required_met: {except_tags: [dossier]}}"])), "{except_tags", ""),
    "floor on the ground": (one(MATURE, groups=groups([floor(0)])), "at_least: 0", "0"),
    "floor at the lowest value": (one(KEY + "{scale: rated}", groups=groups([floor(1)])), "at_least: 1}}]", "1"),
    "level where nothing is graded": (one("", groups=groups([level("each_area", 1)])), "{of: each_area", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", CANNOT_FAIL)
def test_clause_that_nobody_fails(case: str) -> None:
    text, piece, inside = CANNOT_FAIL[case]

    assert told(clause_can_fail, text) == at("C038", text, piece, inside)


@pytest.mark.parametrize(
    "text",
    [
        one("", groups=groups([score("total", 0.5)])),
        one(MATURE, KEY + "{scale: rated}", groups=groups([floor(1)])),
        one("level: 1", "", groups=groups([level("each_area", 1)])),
        one("", groups=groups([CLAIM])),
        one('in_force: {until: "2025-06-01"}', "required: false"),
        SMALLEST,
    ],
)
def test_clause_that_somebody_fails(text: str) -> None:
    assert told(clause_can_fail, text) == []


FACILITY = """facility_levels:
  - {{level: 1, title: {{vi: M, en: M}}, areas: {{access: {}}}, reference: {{document: D, article: {{vi: Đ, en: A}}, seen: text}}}}
  - {{level: {}, title: {{vi: M, en: M}}, areas: {{access: {}}}, reference: {{document: D, article: {{vi: Đ, en: A}}, seen: text}}}}
"""
OVER = {
    "level": (one("level: 1", groups=groups([level("[access]", 2)])), "level: 2}}", "2", "asks for 2, but the highest there is: access: 1"),
    "level of each area": (pack(area("a", "AA", "level: 1", "level: 2"), area("b", "BB", "level: 1"), area("c", "CC", ""), groups=groups([level("each_area", 2)])), "level: 2}}", "2", "is: b: 1"),
    "floor above a scale": (one(MATURE, KEY + "{scale: yes_no}", groups=groups([floor(2.5)])), "at_least: 2.5", "2.5", "asks for 2.5, but the highest there is: ACC-02: 1"),
    "floor above a maximum": (one(KEY + "{number: {unit: items, whole: true, max: 7.5, at_least: 5}}", groups=groups([floor(7.5)])), "at_least: 7.5", "7.5", "ACC-01: 7"),
    "floor above a hundred per cent": (one(KEY + "{percent: {at_least: 5}}", groups=groups([floor(101)])), "at_least: 101", "101", "ACC-01: 100"),
    "level of the facility": (one("level: 1", "level: 2", more=FACILITY.format(1, 2, 3)), "access: 3", "3", "access: 2"),
    "level of the facility without a ladder": (one("level: 1", "level: 2", more=FACILITY.format(1, 2, 3)).replace(", level: 1", "").replace("level: 2, text", "text").replace("access: 1", "access: 1"), "access: 1", "1", "access: 0"),
}  # fmt: skip


@pytest.mark.parametrize("case", OVER)
def test_threshold_over_the_maximum(case: str) -> None:
    text, piece, inside, words = OVER[case]

    assert told(threshold_over_maximum, text)[:1] == at("C039", text, piece, inside)
    assert words in says(threshold_over_maximum, text)


@pytest.mark.parametrize(
    "text",
    [
        one("level: 1", "level: 2", groups=groups([level("[access]", 2)]), more=FACILITY.format(1, 2, 2)),
        one(MATURE, groups=groups([floor(5), score("total", 100)])),
        one(KEY + "{number: {unit: items, at_least: 5}}", groups=groups([floor(5000)])),
        SMALLEST,
    ],
)
def test_threshold_within_the_maximum(text: str) -> None:
    assert told(threshold_over_maximum, text) == []


def test_ladder_with_holes() -> None:
    text = one("level: 2", "level: 3", "level: 7")

    assert told(ladder_whole, text) == [
        *at("C040", text, "level: 2", "2"),
        *at("C040", text, "level: 7", "7"),
    ]
    assert (
        says(ladder_whole, text).split("\n")[1]
        == 'the area "access": there is level 7, but no criterion of level 4–6'
    )


@pytest.mark.parametrize("titles", ["[{vi: M, en: M}]", "[{vi: M, en: M}, {vi: N, en: N}, {vi: O, en: O}]"])
def test_ladder_with_another_number_of_titles(titles: str) -> None:
    text = pack(area("access", "ACC", "level: 1", "level: 2", levels=titles))

    assert told(ladder_whole, text) == at("C040", text, f"levels: {titles}", "[")


@pytest.mark.parametrize(
    "text",
    [
        pack(
            area("a", "AA", "level: 2", "level: 1", levels="[{vi: M, en: M}, {vi: N, en: N}]"),
            area("b", "BB", ""),
        ),
        one("level: 1", "", "level: 2", 'level: 3, in_force: {until: "2025-06-01"}', "level: 4"),
        SMALLEST,
    ],
)
def test_ladder_without_holes(text: str) -> None:
    assert told(ladder_whole, text) == []


def test_ladder_of_some_criteria() -> None:
    text = pack(
        area("a", "AA", "level: 1", "", "level: 1", ""), area("b", "BB", ""), area("c", "CC", "level: 1")
    )

    assert told(ladder_mixed, text) == at("C052", text, "code: AA-02", "AA")
    assert (
        says(ladder_mixed, text) == 'the area "a" has levels, but 2 of its criteria have none: AA-02, AA-04'
    )


UNFLOORED = {
    "a date": (KEY + "{date: {max_age_months: 6}}", "a date"),
    "less is better": (KEY + "{number: {unit: hours, at_most: 24}}", "less is better"),
    "less is better, percent": (KEY + "{percent: {at_most: 5}}", "less is better"),
}


@pytest.mark.parametrize("case", UNFLOORED)
def test_floor_under_what_has_none(case: str) -> None:
    said, words = UNFLOORED[case]
    text = one("tags: [other, key]", said, groups=groups([floor(1)]))

    assert told(floor_on_number, text) == at("C050", text, "tags: [key]", "key")
    assert words in says(floor_on_number, text)
    assert told(floor_on_number, text.replace("floor: {tag: key", "floor: {tag: other")) == []


@pytest.mark.parametrize(
    "said", [MATURE, KEY + "{percent: {at_least: 5}}", KEY + "{number: {unit: items, at_least: 5}}"]
)
def test_floor_under_a_number(said: str) -> None:
    assert told(floor_on_number, one(said, groups=groups([floor(1)]))) == []


MIXED = {
    "scales": (MATURE, KEY + "{scale: yes_no}", "ACC-01 (values 0, 3, 5) with ACC-02 (values 0, 1)"),
    "a scale and a percentage": (MATURE, KEY + "{percent: {at_least: 5}}", "with ACC-02 (unit %)"),
    "units": (KEY + "{number: {unit: items, at_least: 5}}", KEY + "{number: {unit: hours, at_least: 5}}", "ACC-01 (unit items) with ACC-02 (unit hours)"),
}  # fmt: skip


@pytest.mark.parametrize("case", MIXED)
def test_floor_under_values_of_several_kinds(case: str) -> None:
    *said, words = MIXED[case]
    text = one(*said, groups=groups([floor(1)]))

    assert told(floor_mixed, text) == at("C053", text, "floor: {tag: key", "key")
    assert words in says(floor_mixed, text)


@pytest.mark.parametrize(
    "said",
    [
        (MATURE, MATURE),
        (MATURE, "required: false, answer: {percent: {at_least: 5}}"),
        (MATURE, KEY + "{date: {not_expired: true}}"),
    ],
)
def test_floor_under_values_of_one_kind(said: tuple[str, ...]) -> None:
    assert told(floor_mixed, one(*said, groups=groups([floor(1)]))) == []


def test_level_of_an_area_without_a_ladder() -> None:
    text = pack(area("a", "AA", "level: 1"), area("b", "BB", ""), groups=groups([level("[a, b]", 1)]))

    assert told(level_needs_ladder, text) == at("C051", text, "[a, b]", "b]")
    assert "areas with: a" in says(level_needs_ladder, text)
    assert told(level_needs_ladder, text.replace("[a, b]", "each_area")) == []


WEIGHTS = {
    "all alike": (one("weight: 3", "weight: 3"), "weight: 3", "all 2 criteria"),
    "one outweighs the rest": (
        one("", "weight: 5", "weight: 3"),
        "weight: 5",
        "ACC-02 carries more than half",
    ),
}


@pytest.mark.parametrize("case", WEIGHTS)
def test_weight_that_says_too_little_or_too_much(case: str) -> None:
    text, piece, words = WEIGHTS[case]

    assert told(weights, text) == at("C054", text, piece, piece[-1])
    assert words in says(weights, text)


@pytest.mark.parametrize(
    "said",
    [
        ("", ""),
        ("weight: 9", ""),
        ("weight: 2", "", ""),
        ("weight: 2", "weight: 3", "weight: 2"),
        ("weight: 5",),
    ],
)
def test_weights_that_say_something(said: tuple[str, ...]) -> None:
    assert told(weights, one(*said)) == []


def test_facility_ladder_with_a_hole_and_a_step_down() -> None:
    text = one("level: 1", "level: 2", more=FACILITY.format(2, 3, 1))
    second = text.index("level: 3, title")
    spot = at("C055", text, "level: 3, title", "3")[0]

    assert told(facility_ladder, text) == [
        spot,
        (
            "C055",
            spot[1],
            1 + text.index("access: 1", second) - text.rindex("\n", 0, second) - 1 + len("access: "),
        ),
    ]


@pytest.mark.parametrize(
    "more", ["", FACILITY.format(1, 2, 1), FACILITY.format(1, 2, 2), FACILITY.format(2, 0, 1)]
)
def test_facility_ladder_that_climbs(more: str) -> None:
    assert told(facility_ladder, one("level: 1", "level: 2", more=more)) == []


def test_everything_has_the_faults_that_a_pack_of_all_forms_has() -> None:
    """Its ladders are there for their form, not for their sense; each fault is found from several sides."""
    found = {
        code
        for rule in (group_reachable, clause_can_fail, threshold_over_maximum, ladder_mixed, floor_mixed)
        for code, *_ in told(rule, EVERYTHING)
    }

    assert found == {"C037", "C038", "C039", "C052", "C053"}


ANSWERS = (
    "",
    "answer: {scale: maturity, met_from: 3}",
    "answer: {scale: rated, met_from: 2}",
    "answer: {scale: yes_no, met_from: 2}",
    "answer: {number: {unit: items, whole: true, max: 3, at_least: 3, partly_at_least: 1}}",
)
CLAUSES = (
    ALL,
    "{id: r, required_met: {except_tags: [key]}}",
    CLAIM,
    *(level(of, rung) for of in ("each_area", "[a]") for rung in (1, 2)),
    *(floor(least) for least in (0, 1, 3, 4)),
)
SCORES = tuple(score(of, percent) for of in ("total", "each_area", "[b]") for percent in (0, 20, 50, 76, 100))
row = st.builds(
    lambda answer, required, tag, rung, na: ", ".join(
        part
        for part in (answer, "" if required else "required: false", "tags: [key]" if tag else "", rung, na)
        if part
    ),
    st.sampled_from(ANSWERS),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "", "level: 1", "level: 2"]),
    st.sampled_from(["", "", "na: allowed"]),
)


def ladders(clauses: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Small packs: up to three criteria in two areas, and two groups above the last."""
    rows = st.lists(row, min_size=1, max_size=2)
    few = st.lists(st.sampled_from(clauses), min_size=1, max_size=2, unique_by=lambda each: each[:6])
    return st.builds(
        lambda one_, two, first, second: pack(area("a", "AA", "tags: [key]", *one_[1:]), area("b", "BB", *two[:1]), groups=groups(first, second)),
        rows, rows, few, few,
    )  # fmt: skip


def reached_by_trying(criteria: Criteria) -> set[int]:
    """The groups that hospitals are placed in, whatever they answer; a decision that they have never harms."""
    found = set[int]()
    for said in product(*map(_words, criteria.all)):
        for decision in (None, DECISION):
            rows = dict(zip(criteria.by_code, said, strict=True))
            found.add(appraised(criteria, rows, decision=decision).placement.group.number)
    return found


def _words(criterion: Criterion) -> list[Word]:
    """Every answer that makes a difference."""
    kind = criterion.answer
    values = (
        [option.value for option in kind.scale.options] if isinstance(kind, ScaleAnswer) else [0, 1, 2, 3]
    )
    return [BLANK, *values, *([NA] if criterion.na is NaRule.ALLOWED else [])]


def accused(text: str) -> set[int]:
    """The groups that the rule says nobody gets into."""
    return {int(each.says.en.split(":")[0].split()[-1]) for each in group_reachable.check(subject(text))}


quickly = settings(max_examples=tried(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quickly
@given(ladders(CLAUSES))
def test_group_is_accused_exactly_where_no_hospital_gets_into_it(text: str) -> None:
    assert accused(text) == {1, 2, 3} - reached_by_trying(subject(text).criteria)


@quickly
@given(ladders((*CLAUSES, *SCORES)))
def test_group_that_some_hospital_gets_into_is_not_accused(text: str) -> None:
    assert not accused(text) & reached_by_trying(subject(text).criteria)
