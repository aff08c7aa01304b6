"""The faults of a pack that a schema cannot see: names that lead nowhere, codes twice, circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import KINDS, Problem, problem
from emr_appraise.criteria.yamltree import Path, YamlTree

Spot = tuple[YamlTree, Path]
_LOGIC = ("any", "all", "not", "met")


def cross_problems(frame: YamlTree, areas: tuple[YamlTree, ...]) -> Iterator[Problem]:
    """Every such fault; the shape of the trees has been checked."""
    pack: Any = frame.value
    names = _Names(pack, list(_criteria(frame, areas)))
    yield from _area_problems(frame, areas)
    yield from _doubles(frame, pack, names)
    for spot, area, criterion in names.criteria:
        yield from _criterion_problems(spot, area, criterion, names)
    yield from _frame_problems(frame, pack, names)
    yield from _circles(names)
    yield from _date_problems(frame, areas)


class _Names:
    """The names that a pack declares."""

    def __init__(self, pack: Any, criteria: list[tuple[Spot, Any, Any]]) -> None:
        self.criteria = criteria
        self.by_code = {criterion["code"]: criterion for _, _, criterion in criteria}
        self.areas = [area if isinstance(area, str) else area["area"] for area in pack["areas"]]
        self.documents = [item["id"] for item in pack["documents"]]
        self.scales = [item["id"] for item in pack["scales"]]
        self.units = [item["id"] for item in pack.get("units", [])]
        self.fields = {item["id"]: item for item in pack.get("profile", [])}
        self.tags = sorted({tag for _, _, criterion in criteria for tag in criterion.get("tags", [])})


def _criteria(frame: YamlTree, areas: tuple[YamlTree, ...]) -> Iterator[tuple[Spot, Any, Any]]:
    pack: Any = frame.value
    for number, area in enumerate(pack["areas"]):
        if isinstance(area, dict):
            for index, criterion in enumerate(area["criteria"]):
                yield (frame, ("areas", number, "criteria", index)), area, criterion
    for tree in areas:
        area = tree.value
        for index, criterion in enumerate(area["criteria"]):  # type: ignore[index]
            yield (tree, ("criteria", index)), area, criterion


def _area_problems(frame: YamlTree, areas: tuple[YamlTree, ...]) -> Iterator[Problem]:
    listed: Any = [name for name in frame.value["areas"] if isinstance(name, str)]  # type: ignore[index]
    for name, tree in zip(listed, areas, strict=True):
        area: Any = tree.value
        if area["area"] != name:
            yield problem(tree.place(("area",)), problems.WRONG_AREA, found=area["area"], allowed=name)


def _doubles(frame: YamlTree, pack: Any, names: _Names) -> Iterator[Problem]:
    lists: dict[str, tuple[str, str]] = {
        "document": ("documents", "id"),
        "scale": ("scales", "id"),
        "unit": ("units", "id"),
        "field": ("profile", "id"),
        "group": ("placement", "group"),
        "deadline": ("deadlines", "id"),
    }
    for kind, (key, name) in lists.items():
        spots = [((frame, (key, index, name)), item[name]) for index, item in enumerate(pack.get(key, []))]
        yield from _twice(kind, spots)
    yield from _twice("area", [((frame, ("areas", index)), name) for index, name in enumerate(names.areas)])
    codes = [((tree, (*path, "code")), criterion["code"]) for (tree, path), _, criterion in names.criteria]
    yield from _twice("criterion", codes)


def _twice(kind: str, spots: Iterable[tuple[Spot, object]]) -> Iterator[Problem]:
    seen = set[object]()
    for (tree, path), name in spots:
        if name in seen:
            yield problem(tree.place(path), problems.TWICE, kind=KINDS[kind], found=name)
        seen.add(name)


def _criterion_problems(spot: Spot, area: Any, criterion: Any, names: _Names) -> Iterator[Problem]:
    tree, path = spot
    if not criterion["code"].startswith(area["prefix"] + "-"):
        place = tree.place((*path, "code"))
        yield problem(place, problems.PREFIX, found=criterion["code"], allowed=area["prefix"])
    for index, reference in enumerate(criterion["references"]):
        yield from _known(
            "document", tree, (*path, "references", index, "document"), reference["document"], names.documents
        )
    for index, code in enumerate(criterion["remedy"].get("needs", [])):
        yield from _known("criterion", tree, (*path, "remedy", "needs", index), code, names.by_code)
    if "applies_if" in criterion:
        yield from _condition_problems(tree, (*path, "applies_if"), criterion["applies_if"], names)
    yield from _answer_problems(tree, (*path, "answer"), criterion["answer"], names)


def _answer_problems(tree: YamlTree, path: Path, answer: Any, names: _Names) -> Iterator[Problem]:
    if "scale" in answer:
        yield from _known("scale", tree, (*path, "scale"), answer["scale"], names.scales)
    kind = "number" if "number" in answer else "percent"
    measure = answer.get(kind, {})
    if "unit" in measure:
        yield from _known("unit", tree, (*path, kind, "unit"), measure["unit"], names.units)
    for index, bar in enumerate(measure.get("unless", [])):
        place = (*path, kind, "unless", index, "when")
        yield from _condition_problems(tree, place, bar["when"], names, may_ask_met=True)


def _condition_problems(
    tree: YamlTree, path: Path, condition: Any, names: _Names, *, may_ask_met: bool = False
) -> Iterator[Problem]:
    for key, value in condition.items():
        here = (*path, key)
        if key in ("any", "all"):
            for index, part in enumerate(value):
                yield from _condition_problems(tree, (*here, index), part, names, may_ask_met=may_ask_met)
        elif key == "not":
            yield from _condition_problems(tree, here, value, names, may_ask_met=may_ask_met)
        elif key == "met" and may_ask_met:
            yield from _met_problems(tree, here, value, names)
        elif key not in names.fields:
            place, allowed = tree.key_place(here), ", ".join(names.fields)
            yield problem(place, problems.UNKNOWN_NAME, kind=KINDS["field"], found=key, allowed=allowed)
        else:
            yield from _field_problems(tree, here, names.fields[key], value)


def _met_problems(tree: YamlTree, path: Path, code: str, names: _Names) -> Iterator[Problem]:
    yield from _known("criterion", tree, path, code, names.by_code)
    answer = names.by_code.get(code, {}).get("answer", {})
    if any(
        _asks_met(bar["when"])
        for measure in answer.values()
        if isinstance(measure, dict)
        for bar in measure.get("unless", [])
    ):
        yield problem(tree.place(path), problems.BAR_CHAIN, found=code)


def _asks_met(condition: Any) -> bool:
    parts = [
        *condition.get("any", []),
        *condition.get("all", []),
        *([condition["not"]] if "not" in condition else []),
    ]
    return "met" in condition or any(_asks_met(part) for part in parts)


def _field_problems(tree: YamlTree, path: Path, field: Any, value: Any) -> Iterator[Problem]:
    """The value of a condition that its field cannot hold; of a list, each item."""
    kind = field["kind"]
    known = [option["id"] for option in field.get("options", [])]
    allowed = {"number": "{at_least: …}, {at_most: …}", "yes_no": "true, false"}.get(
        kind, ", ".join(known) or "–"
    )
    parts = [((*path, index), item) for index, item in enumerate(value)] if isinstance(value, list) else []
    for place, item in parts if kind == "choice" and parts else [(path, value)]:
        fits = {"number": isinstance(item, dict), "yes_no": isinstance(item, bool)}.get(kind, item in known)
        if not fits:
            found = "{…}" if isinstance(item, (dict, list)) else tree.written(place)
            yield problem(
                tree.place(place), problems.FIELD_VALUE, field=field["id"], found=found, allowed=allowed
            )


def _known(kind: str, tree: YamlTree, path: Path, name: str, declared: Iterable[str]) -> Iterator[Problem]:
    if name not in declared:
        allowed = ", ".join(declared)
        yield problem(tree.place(path), problems.UNKNOWN_NAME, kind=KINDS[kind], found=name, allowed=allowed)


def _frame_problems(frame: YamlTree, pack: Any, names: _Names) -> Iterator[Problem]:
    yield from _ladder_problems(frame, pack["placement"])
    for number, group in enumerate(pack["placement"]):
        for index, clause in enumerate(group["clauses"]):
            yield from _clause_problems(frame, ("placement", number, "clauses", index), clause, names)
    for number, deadline in enumerate(pack.get("deadlines", [])):
        path: Path = ("deadlines", number)
        document = deadline["reference"]["document"]
        yield from _known("document", frame, (*path, "reference", "document"), document, names.documents)
        for index, code in enumerate(deadline.get("criteria", [])):
            yield from _known("criterion", frame, (*path, "criteria", index), code, names.by_code)
        if "applies_if" in deadline:
            yield from _condition_problems(frame, (*path, "applies_if"), deadline["applies_if"], names)


def _ladder_problems(frame: YamlTree, groups: Any) -> Iterator[Problem]:
    """Nobody is left without a group, and nobody falls into one above the last without a condition."""
    for number, group in enumerate(groups):
        is_last, count = number == len(groups) - 1, len(group["clauses"])
        if is_last != (count == 0):
            place = frame.place(("placement", number, "clauses"))
            yield problem(place, problems.CLAUSES, found=group["group"], count=count)


def _clause_problems(frame: YamlTree, path: Path, clause: Any, names: _Names) -> Iterator[Problem]:
    required = clause.get("required_met", {})
    if isinstance(required, dict):
        for index, name in enumerate(required.get("areas", [])):
            yield from _known("area", frame, (*path, "required_met", "areas", index), name, names.areas)
        for index, tag in enumerate(required.get("except_tags", [])):
            yield from _known("tag", frame, (*path, "required_met", "except_tags", index), tag, names.tags)
    for key in ("score_at_least", "level_at_least"):
        of = clause.get(key, {}).get("of", [])
        for index, name in enumerate(of if isinstance(of, list) else []):
            yield from _known("area", frame, (*path, key, "of", index), name, names.areas)
    if "floor" in clause:
        yield from _known("tag", frame, (*path, "floor", "tag"), clause["floor"]["tag"], names.tags)


def _circles(names: _Names) -> Iterator[Problem]:
    """Every circle of needs, at the need that closes it."""
    graph = {code: list(criterion["remedy"].get("needs", [])) for code, criterion in names.by_code.items()}
    spots = {criterion["code"]: spot for spot, _, criterion in names.criteria}
    while circle := _circle(graph):
        code, needed = circle[:2]
        (tree, path), needs = spots[code], names.by_code[code]["remedy"]["needs"]
        place = tree.place((*path, "remedy", "needs", needs.index(needed)))
        yield problem(place, problems.NEEDS_CYCLE, found=" → ".join(circle))
        graph[code].remove(needed)


def _circle(graph: dict[str, list[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def _date_problems(frame: YamlTree, areas: tuple[YamlTree, ...]) -> Iterator[Problem]:
    for tree in (frame, *areas):
        for path, value in _walk(tree.value, ()):
            if path[-1] in ("from", "until", "date", "issued", "in_force_from") and isinstance(value, str):
                try:
                    date.fromisoformat(value)
                except ValueError:
                    yield problem(tree.place(path), problems.NOT_A_DATE, found=value)


def _walk(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*path, index))
    elif path:
        yield path, value
