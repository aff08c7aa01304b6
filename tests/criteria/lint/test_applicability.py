"""Whom criteria and deadlines apply to: conditions that are the same for everybody, and ways round."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emr_appraise.criteria.condition import AllOf, AnyOf, Condition, FieldIs, FieldWithin, Met, Not, holds
from emr_appraise.criteria.lint.possible import Facilities
from emr_appraise.criteria.lint.rules import applicability, na_route
from tests.criteria.lint.asked import at, one, says, subject, told
from tests.criteria.lint.packs import EVERYTHING, SMALLEST
from tests.tried import tried


def test_required_criterion_with_a_way_round() -> None:
    text = one("", "na: allowed")

    assert told(na_route, text) == at("C034", text, "na: allowed", "allowed")
    assert (
        'ACC-02 is required and has na: allowed, so "not applicable" passes it; must be forbidden or by_profile'
        in says(na_route, text)
    )


@pytest.mark.parametrize(
    "said", ["required: false, na: allowed", "na: forbidden", "na: by_profile, applies_if: {has_lab: true}"]
)
def test_required_criterion_without_a_way_round(said: str) -> None:
    assert told(na_route, one(said)) == []


def applying(condition: str) -> str:
    """A pack whose first criterion applies under a condition."""
    return one(f"na: by_profile, applies_if: {condition}")


def due(condition: str) -> str:
    """A pack with a deadline that applies under a condition."""
    deadline = (
        f'  - {{id: main, title: {{vi: Hạn, en: Due}}, date: "2026-12-31", applies_if: {condition}, '
        "reference: {document: D, article: {vi: Điều 1, en: Art. 1}, seen: text}}\n"
    )
    return one("", more=f"deadlines:\n{deadline}")


FAULTS = {
    "every option": ("{ownership: [public, private, other]}", "", "holds for every"),
    "yes or no": ("{any: [{has_lab: true}, {has_lab: false}]}", "", "holds for every"),
    "not both yes and no": ("{not: {all: [{has_lab: true}, {has_lab: false}]}}", "", "holds for every"),
    "every number": ("{beds: {at_least: 0}}", "", "holds for every"),
    "every number in two": ("{any: [{beds: {at_least: 10}}, {beds: {at_most: 10}}]}", "", "holds for every"),
    "yes and no": ("{all: [{has_lab: true}, {has_lab: false}]}", "", "holds for no"),
    "a value and its opposite": ("{has_lab: true, not: {has_lab: true}}", "", "holds for no"),
    "two options at once": ("{all: [{ownership: public}, {ownership: [private, other]}]}", "", "holds for no"),
    "bounds turned round": ("{beds: {at_least: 500, at_most: 100}}", "", "holds for no"),
    "bounds that leave a gap": ("{all: [{beds: {at_least: 500}}, {beds: {at_most: 499.5}}]}", "", "holds for no"),
    "fewer than none": ("{beds: {at_most: -1}}", "", "holds for no"),
    "a part inside any": ("{any: [{cloud: true}, {has_lab: true, not: {has_lab: true}}]}", "{has_lab: true, not", "holds for no"),
    "a part deep inside": ("{cloud: true, not: {any: [{has_lab: true}, {beds: {at_least: 9, at_most: 8}}]}}", "{beds: {at_least: 9", "holds for no"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
@pytest.mark.parametrize("owner", [applying, due])
def test_condition_the_same_for_everybody(case: str, owner) -> None:  # type: ignore[no-untyped-def]
    condition, inside, words = FAULTS[case]
    text = owner(condition)

    assert told(applicability, text) == at("C035", text, condition, inside)
    assert words in says(applicability, text)


SOUND = [
    "{has_lab: true}",
    "{has_lab: true, ownership: [public, private, other]}",
    "{ownership: [public, private]}",
    "{beds: {at_least: 1}}",
    "{beds: {at_most: 0}}",
    "{all: [{beds: {at_least: 100}}, {beds: {at_most: 100}}]}",
    "{any: [{beds: {at_least: 11}}, {beds: {at_most: 10}}]}",
    "{not: {ownership: public, not: {has_lab: true}}}",
    "{any: [{has_lab: true}, {cloud: true, not: {has_lab: true}}]}",
]


@pytest.mark.parametrize("condition", SOUND)
@pytest.mark.parametrize("owner", [applying, due])
def test_condition_that_parts_facilities(condition: str, owner) -> None:  # type: ignore[no-untyped-def]
    assert told(applicability, owner(condition)) == []


@pytest.mark.parametrize("text", [EVERYTHING, SMALLEST])
def test_good_packs_part_facilities(text: str) -> None:
    assert told(applicability, text) == []


def test_condition_too_large_to_decide_is_not_told() -> None:
    """Thirty fields give a thousand million profiles; the answer comes at once, and accuses nobody."""
    fields = "".join(f"  - {{id: f{n}, label: {{vi: F, en: F}}, kind: yes_no}}\n" for n in range(30))
    whole = " ".join(
        f"{{all: [{{f{n}: true}}, {{f{n + 1}: false}}, {{f{n + 2}: true}}]}}," for n in range(28)
    )
    text = applying(f"{{any: [{whole} {{f0: false}}]}}").replace("profile:\n", f"profile:\n{fields}")

    assert told(applicability, text) == []


BASE = subject(one("na: by_profile, applies_if: {has_lab: true}", "")).criteria
leaves: st.SearchStrategy[Condition] = st.one_of(
    st.builds(FieldIs, st.sampled_from(["has_lab", "cloud"]), st.sampled_from([(True,), (False,)])),
    st.builds(
        FieldIs,
        st.just("ownership"),
        st.sampled_from([("public",), ("public", "private"), ("public", "private", "other")]),
    ),
    st.builds(
        FieldWithin,
        st.just("beds"),
        st.sampled_from([None, Fraction(0), Fraction(5)]),
        st.sampled_from([None, Fraction(5), Fraction("5.5"), Fraction(9)]),
    ),
    st.builds(Met, st.sampled_from(["ACC-01", "ACC-02"])),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)
WORLDS = [
    ({"has_lab": lab, "cloud": cloud, "ownership": owner, "beds": Fraction(beds)}, {code for code, is_met in zip(("ACC-01", "ACC-02"), met, strict=True) if is_met})
    for lab, cloud, owner, beds, *met in product((True, False), (True, False), ("public", "private", "other"), ("0", "3", "5", "5.25", "5.5", "7", "9", "30"), (True, False), (True, False))
    if lab or not met[0]
]  # fmt: skip


@settings(max_examples=tried(100), deadline=None)
@given(trees)
def test_what_can_hold_agrees_with_trying_every_facility(condition: Condition) -> None:
    """ACC-01 can be met only where there is a laboratory."""
    outcomes = {holds(condition, facts, met) for facts, met in WORLDS}

    assert Facilities(BASE).some(condition) is (True in outcomes)
    assert Facilities(BASE).every(condition) is (outcomes == {True})


@settings(max_examples=tried(50), deadline=None)
@given(trees)
def test_what_a_text_decides_can_be_either(condition: Condition) -> None:
    asked = AnyOf((FieldIs("province", ("x",)), AllOf((condition, Not(condition)))))

    assert Facilities(BASE).some(asked)
    assert not Facilities(BASE).every(asked)
