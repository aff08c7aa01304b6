"""The names that cases use: criteria, profile fields, areas, clauses and groups of their pack."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from emr_appraise.criteria.lint.rules.declared import Named, undeclared
from emr_appraise.criteria.lint.rules.real_date import not_a_date
from emr_appraise.criteria.problems import Problem
from emr_appraise.criteria.raw import RawPack, Spot
from emr_appraise.criteria.yamltree import YamlTree


def case_problems(pack: RawPack, cases: Collection[YamlTree]) -> Iterator[Problem]:
    """Every name in the cases that the pack does not declare, and every day that is none."""
    known = _known(pack)
    for tree in cases:
        listed: Any = tree.value
        for index, case in enumerate(listed):
            yield from not_a_date(tree, (index, "as_of"), case["as_of"])
            for named in _named(Spot(tree, (index,)), case):
                if named.name not in known[named.kind]:
                    yield undeclared(named, known[named.kind])


def _known(pack: RawPack) -> dict[str, list[str]]:
    return {
        **pack.declared,
        "area": [*pack.declared["area"], "total"],
        "clause": [clause["id"] for _, clause in pack.clauses()],
        "group": [str(group["group"]) for _, group in pack.items("placement")],
        "level": ["none", *(str(item["level"]) for _, item in pack.items("facility_levels"))],
    }


def _named(spot: Spot, case: Any) -> Iterator[Named]:
    expect, expected = case["expect"], spot.below("expect")
    for kind, block, at in (
        ("criterion", case.get("answers", {}), spot.below("answers")),
        ("field", case.get("profile", {}), spot.below("profile")),
        ("criterion", expect.get("outcomes", {}), expected.below("outcomes")),
        ("area", expect.get("scores", {}), expected.below("scores")),
        ("area", expect.get("levels", {}), expected.below("levels")),
    ):
        yield from (Named(kind, at.below(name), name, is_key=True) for name in block)
    for kind, key in (("criterion", "gaps"), ("clause", "clauses")):
        for index, name in enumerate(expect.get(key, [])):
            yield Named(kind, expected.below(key, index), name)
    for kind, key in (("group", "group"), ("group", "on_answers_alone"), ("level", "facility_level")):
        if key in expect:
            yield Named(kind, expected.below(key), str(expect[key]))
