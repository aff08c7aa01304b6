"""A pack whose shape was checked and that is not built yet: what it declares, what it names, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import Any, NamedTuple

from emr_appraise.criteria.yamltree import Path, YamlTree
from emr_appraise.places import FilePlace


class Spot(NamedTuple):
    """A value's file, and its path in it."""

    tree: YamlTree
    path: Path

    def below(self, *path: str | int) -> Spot:
        """The spot of a value inside this one."""
        return Spot(self.tree, (*self.path, *path))

    @property
    def place(self) -> FilePlace:
        """Where the value stands."""
        return self.tree.place(self.path)

    @property
    def key_place(self) -> FilePlace:
        """Where the key that ends the path stands."""
        return self.tree.key_place(self.path)


class RawCriterion(NamedTuple):
    """A criterion's YAML, that of its area, and where it stands."""

    spot: Spot
    area: Any
    value: Any


class RawTerm(NamedTuple):
    """One term of a condition: a field and the value it is compared with, or `met` and a code."""

    spot: Spot
    key: str
    value: Any
    is_met: bool


@dataclass(frozen=True)
class RawPack:
    """The files of a pack as plain values."""

    frame: YamlTree
    areas: tuple[YamlTree, ...]

    @cached_property
    def value(self) -> Any:
        """The frame's YAML."""
        return self.frame.value

    @cached_property
    def criteria(self) -> tuple[RawCriterion, ...]:
        """Every criterion, those of the frame first."""
        return (*self._in_frame(), *self._in_files())

    @cached_property
    def by_code(self) -> dict[str, Any]:
        """The criteria's YAML by code; of two with one code, the later."""
        return {criterion.value["code"]: criterion.value for criterion in self.criteria}

    @cached_property
    def fields(self) -> dict[str, Any]:
        """The profile fields' YAML by id."""
        return {field["id"]: field for field in self.value.get("profile", [])}

    @cached_property
    def declared(self) -> dict[str, list[str]]:
        """The names that the pack declares, by kind."""
        ids = {"document": "documents", "scale": "scales", "unit": "units"}
        return {
            **{kind: [item["id"] for item in self.value.get(key, [])] for kind, key in ids.items()},
            "field": list(self.fields),
            "area": [area if isinstance(area, str) else area["area"] for area in self.value["areas"]],
            "criterion": list(self.by_code),
            "tag": sorted({tag for each in self.criteria for tag in each.value.get("tags", [])}),
        }

    def items(self, key: str) -> Iterator[tuple[Spot, Any]]:
        """The items of a list of the frame, each with its spot."""
        for index, item in enumerate(self.value.get(key, [])):
            yield Spot(self.frame, (key, index)), item

    def clauses(self) -> Iterator[tuple[Spot, Any]]:
        """The clauses of all groups, each with its spot."""
        for spot, group in self.items("placement"):
            for index, clause in enumerate(group["clauses"]):
                yield spot.below("clauses", index), clause

    def terms(self) -> Iterator[RawTerm]:
        """Every term of every condition."""
        for spot, condition in self.conditions():
            yield from _terms(spot, condition, may_ask_met="unless" in spot.path)

    def conditions(self) -> Iterator[tuple[Spot, Any]]:
        """Every condition: who a criterion or a deadline applies to, and when another bar counts."""
        owners = [(each.spot, each.value) for each in self.criteria]
        for spot, owner in (*owners, *self.items("deadlines")):
            if "applies_if" in owner:
                yield spot.below("applies_if"), owner["applies_if"]
        for spot, owner in owners:
            for path, bar in other_bars(owner["answer"]):
                yield spot.below("answer", *path, "when"), bar["when"]

    def _in_frame(self) -> Iterator[RawCriterion]:
        for number, area in enumerate(self.value["areas"]):
            if isinstance(area, dict):
                for index, criterion in enumerate(area["criteria"]):
                    yield RawCriterion(
                        Spot(self.frame, ("areas", number, "criteria", index)), area, criterion
                    )

    def _in_files(self) -> Iterator[RawCriterion]:
        for tree in self.areas:
            area: Any = tree.value
            for index, criterion in enumerate(area["criteria"]):
                yield RawCriterion(Spot(tree, ("criteria", index)), area, criterion)


def other_bars(answer: Any) -> Iterator[tuple[Path, Any]]:
    """The bars of a measure that stand instead of the main one, and their paths inside the answer."""
    for kind in ("number", "percent"):
        for index, bar in enumerate(answer.get(kind, {}).get("unless", [])):
            yield (kind, "unless", index), bar


def area_of_file(tree: YamlTree) -> str:
    """The area that a file's name stands for."""
    return PurePath(tree.file).stem


def _terms(spot: Spot, condition: Any, *, may_ask_met: bool) -> Iterator[RawTerm]:
    for key, value in condition.items():
        here = spot.below(key)
        if key in ("any", "all"):
            for index, part in enumerate(value):
                yield from _terms(here.below(index), part, may_ask_met=may_ask_met)
        elif key == "not":
            yield from _terms(here, value, may_ask_met=may_ask_met)
        else:
            yield RawTerm(here, key, value, key == "met" and may_ask_met)
