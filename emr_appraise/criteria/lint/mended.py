"""Stand-ins for faulty parts in the head of a file, so that a fault there hides none below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from emr_appraise.criteria.raw import area_of_file
from emr_appraise.criteria.yamltree import Path, YamlTree
from emr_appraise.places import FilePlace

_WORDS = {"vi": "–", "en": "–"}
EMPTY_FRAME: Mapping[str, Any] = {
    "id": "-",
    "version": "-",
    "title": _WORDS,
    "authority": _WORDS,
    "in_force": {},
    "not_applicable": {"label": _WORDS},
    "evidence": {"required_for": "none"},
    "areas": [],
    "documents": [],
    "scales": [],
    "placement": [],
}
"""The least of which criteria can be built, none of them asking anything."""
_POINTED_TO = ("format", "documents", "scales", "units", "profile")
"""Without these whatever points to them would look wrong."""
_Tree = TypeVar("_Tree", bound=YamlTree)


def lies_in(place: FilePlace, span: tuple[FilePlace, FilePlace]) -> bool:
    """Whether a place lies in a span; an empty value is its own place."""
    start, end = span
    return place == start or start <= place < end


def mended_frame(frame: YamlTree, faults: Collection[FilePlace]) -> dict[str, Any] | None:
    """The frame with stand-ins where it has faults; None where nothing can stand in."""
    value: Any = frame.value
    if not isinstance(value, dict) or not {"documents", "scales"} <= value.keys():
        return None
    if any(_is_faulty(frame, (key,), faults) for key in _POINTED_TO if key in value):
        return None
    head = _mended(frame, (), value, EMPTY_FRAME, faults)
    return {**head, "areas": _areas(frame, head["areas"], faults)}


def mended_area(tree: _Tree, faults: Collection[FilePlace]) -> _Tree | None:
    """An area's file with stand-ins where its head has faults; None where it is no block of keys."""
    if not isinstance(tree.value, dict):
        return None
    return replace(tree, value=_area(tree, (), tree.value, area_of_file(tree), faults)) if faults else tree


def _areas(frame: YamlTree, listed: Any, faults: Collection[FilePlace]) -> list[Any]:
    """The areas in their places; what is none is a name without a file, a second of a name gets its own."""
    found, seen = list[Any](), set[str]()
    for index, item in enumerate(listed):
        spare = f"- {index}"
        area: Any = item if isinstance(item, str) else spare
        if isinstance(item, dict):
            area = _area(frame, ("areas", index), item, spare, faults)
        name = area["area"] if isinstance(area, dict) else area
        if name in seen:
            area = {**area, "area": spare} if isinstance(area, dict) else spare
        seen.add(name)
        found.append(area)
    return found


def _area(
    tree: YamlTree, path: Path, value: dict[str, Any], name: str, faults: Collection[FilePlace]
) -> dict[str, Any]:
    stand_ins = {"area": name, "prefix": _prefix(value.get("criteria")), "title": _WORDS, "criteria": []}
    return _mended(tree, path, value, stand_ins, faults)


def _prefix(criteria: Any) -> str:
    """The prefix that most codes have."""
    listed: Iterable[Any] = criteria if isinstance(criteria, list) else ()
    codes = [each.get("code") for each in listed if isinstance(each, dict)]
    prefixes = Counter(code.partition("-")[0] for code in codes if isinstance(code, str))
    return max(prefixes, key=lambda prefix: prefixes[prefix], default="-")


def _mended(
    tree: YamlTree,
    path: Path,
    value: dict[str, Any],
    stand_ins: Mapping[str, Any],
    faults: Collection[FilePlace],
) -> dict[str, Any]:
    faulty = {key for key in value if _needs_another(tree, (*path, key), value[key], faults)}
    return {**stand_ins, **{key: inner for key, inner in value.items() if key not in faulty}}


def _needs_another(tree: YamlTree, path: Path, inner: object, faults: Collection[FilePlace]) -> bool:
    """Whether a value has a fault; of areas that are a list each is looked at by itself."""
    is_list_of_areas = path == ("areas",) and isinstance(inner, list)
    return not is_list_of_areas and _is_faulty(tree, path, faults)


def _is_faulty(tree: YamlTree, path: Path, faults: Collection[FilePlace]) -> bool:
    span = tree.span(path) if faults else None
    return span is not None and any(lies_in(place, span) for place in faults)
