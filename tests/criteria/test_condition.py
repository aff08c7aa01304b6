"""Conditions in three values: what holds, what does not, and what cannot be told."""

from __future__ import annotations

from fractions import Fraction

import pytest

from emr_appraise.criteria.build import condition
from emr_appraise.criteria.condition import (
    AllOf,
    AnyOf,
    Condition,
    FieldIs,
    FieldWithin,
    Met,
    Not,
    ProfileValue,
    criteria_of,
    fields_of,
    holds,
)

T, F, U = True, False, None
VALUES = (T, F, U)
YES, NO, UNKNOWN = FieldIs("yes", (True,)), FieldIs("no", (True,)), FieldIs("unknown", (True,))
OF = {T: YES, F: NO, U: UNKNOWN}
PROFILE: dict[str, ProfileValue] = {
    "yes": True,
    "no": False,
    "ownership": "public",
    "beds": Fraction(120),
    "province": "Huế",
}
AND = {(T, T): T, (T, F): F, (T, U): U, (F, T): F, (F, F): F, (F, U): F, (U, T): U, (U, F): F, (U, U): U}
OR = {(T, T): T, (T, F): T, (T, U): T, (F, T): T, (F, F): F, (F, U): U, (U, T): T, (U, F): U, (U, U): U}


@pytest.mark.parametrize(("pair", "value"), AND.items())
def test_all_of(pair: tuple[bool | None, bool | None], value: bool | None) -> None:
    assert holds(AllOf(tuple(OF[each] for each in pair)), PROFILE) is value


@pytest.mark.parametrize(("pair", "value"), OR.items())
def test_any_of(pair: tuple[bool | None, bool | None], value: bool | None) -> None:
    assert holds(AnyOf(tuple(OF[each] for each in pair)), PROFILE) is value


@pytest.mark.parametrize(("inner", "value"), [(T, F), (F, T), (U, U)])
def test_not(inner: bool | None, value: bool | None) -> None:
    assert holds(Not(OF[inner]), PROFILE) is value


@pytest.mark.parametrize("one", VALUES)
@pytest.mark.parametrize("other", VALUES)
def test_the_laws_of_de_morgan_hold(one: bool | None, other: bool | None) -> None:
    parts = OF[one], OF[other]

    assert holds(Not(AllOf(parts)), PROFILE) is holds(AnyOf(tuple(map(Not, parts))), PROFILE)
    assert holds(Not(AnyOf(parts)), PROFILE) is holds(AllOf(tuple(map(Not, parts))), PROFILE)


WRITTEN = [
    ({"ownership": "public"}, T),
    ({"ownership": "private"}, F),
    ({"ownership": ["private", "public"]}, T),
    ({"yes": True}, T),
    ({"yes": False}, F),
    ({"cloud": True}, U),
    ({"beds": {"at_least": 120}}, T),
    ({"beds": {"at_least": 121}}, F),
    ({"beds": {"at_most": 120}}, T),
    ({"beds": {"at_most": Fraction("119.5")}}, F),
    ({"beds": {"at_least": 100, "at_most": 200}}, T),
    ({"rooms": {"at_least": 1}}, U),
    ({"province": {"at_least": 1}}, U),
    ({"yes": True, "ownership": "public"}, T),
    ({"yes": True, "cloud": True}, U),
    ({"no": True, "cloud": True}, F),
    ({"any": [{"cloud": True}, {"yes": True}]}, T),
    ({"any": [{"cloud": True}, {"no": True}]}, U),
    ({"all": [{"yes": True}, {"not": {"no": True}}]}, T),
    ({"not": {"cloud": True}}, U),
    ({"met": "ACC-01"}, T),
    ({"met": "ACC-02"}, F),
    ({"not": {"any": [{"met": "ACC-02"}, {"no": True}]}}, T),
]


@pytest.mark.parametrize(("tree", "value"), WRITTEN)
def test_condition_as_written(tree: dict[str, object], value: bool | None) -> None:
    assert holds(condition(tree), PROFILE, {"ACC-01"}) is value


ASKED = [
    (FieldIs("a", (True,)), ("a",), ()),
    (FieldWithin("b", None, Fraction(1)), ("b",), ()),
    (Met("ACC-01"), (), ("ACC-01",)),
    (Not(AnyOf((Met("ACC-01"), FieldIs("a", ("x",)), Met("ACC-01"), FieldIs("a", ("y",))))), ("a",), ("ACC-01",)),
    (AllOf((FieldIs("b", (True,)), Not(FieldIs("a", (True,))), Met("BKP-01"), Met("ACC-01"))), ("b", "a"), ("BKP-01", "ACC-01")),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "fields", "codes"), ASKED)
def test_what_a_condition_asks_about(
    asked: Condition, fields: tuple[str, ...], codes: tuple[str, ...]
) -> None:
    assert fields_of(asked) == fields
    assert criteria_of(asked) == codes
