"""The quick look at a tree's shape says the same as jsonschema, of sound trees and of broken ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from emr_appraise.criteria.fits import Fits
from emr_appraise.criteria.load import bundled_packs
from emr_appraise.criteria.shape import read_schema
from emr_appraise.criteria.yamltree import read_tree

GOOD = Path(__file__).parent / "good"
PACKS = Path(__file__).parents[1] / "packs"
DEFINITIONS = read_schema()["$defs"]
FITS = Fits(DEFINITIONS)
STRANGE = [
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        200,
        Fraction(1, 2),
        Fraction(2),
        "",
        "x",
        "all",
        "I",
        "ACC-01",
        "2025-01-01",
    ),
    *(
        [],
        ["a", "a"],
        ["a", 1],
        [1, 1],
        {},
        {"vi": "a", "en": "b"},
        {"vi": "a"},
        {"at_least": 1},
        {"any": [{}]},
    ),
]


@cache
def validator(kind: str) -> Any:
    return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": DEFINITIONS})


def tree(path: Path) -> Any:
    return read_tree(path.read_text(encoding="utf-8"), path.name).value


def spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container and key inside a tree."""
    for key in (
        list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    ):
        yield value, key
        yield from spots(value[key])


def broken(value: Any, chance: random.Random) -> Any:
    """A copy in which one value is another, is gone, or stands twice."""
    value = deepcopy(value)
    inside, key = chance.choice(list(spots(value)))
    way = chance.choice(["other", "other", "gone", "more"])
    if way == "other":
        inside[key] = deepcopy(chance.choice(STRANGE))
    elif way == "gone":
        del inside[key]
    elif isinstance(inside, dict):
        inside["extra"] = chance.choice(STRANGE)
    else:
        inside.append(deepcopy(inside[key]))
    return value


@pytest.mark.parametrize("folder", bundled_packs().values(), ids=lambda folder: str(folder.name))
def test_bundled_packs_fit(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        assert FITS.definition("pack" if path.stem == "pack" else "area")(tree(path)), path
    for path in folder.glob("cases/*.yaml"):
        assert FITS.definition("cases")(tree(path)), path


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("pack", GOOD / "smallest.yaml"),
        ("pack", GOOD / "everything.yaml"),
        ("cases", PACKS / "mixed-scales" / "cases" / "01-diem.yaml"),
    ],
    ids=["smallest", "everything", "cases"],
)
def test_trees_broken_at_random_are_told_as_jsonschema_tells_them(kind: str, path: Path) -> None:
    chance, sound = random.Random(2026), tree(path)
    trees = [broken(sound, chance) for _ in range(250)]
    told = [validator(kind).is_valid(each) for each in trees]

    assert [FITS.definition(kind)(each) for each in trees] == told
    assert {True, False} == set(told)


@pytest.mark.parametrize("name", DEFINITIONS)
def test_each_definition_takes_and_refuses_strange_values_as_jsonschema_does(name: str) -> None:
    told = [validator(name).is_valid(value) for value in STRANGE]

    assert [FITS.definition(name)(value) for value in STRANGE] == told


def test_a_keyword_that_is_not_known_is_not_passed_over() -> None:
    with pytest.raises(ValueError, match="contains"):
        Fits({"list": {"contains": {"type": "string"}}}).definition("list")
