"""The names that a pack's files declare anywhere, sound or not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from emr_appraise.criteria.yamltree import YamlTree


def declared_names(trees: Collection[YamlTree]) -> frozenset[str]:
    """Every id, code, area and tag that stands where one is declared."""
    return frozenset(name for tree in trees for name in _names(tree.value))


def clause_tags(frame: YamlTree | None) -> frozenset[str]:
    """Every text of the placement, the tags that clauses ask for among them."""
    value: Any = frame.value if frame is not None and isinstance(frame.value, dict) else {}
    return frozenset(_texts(value.get("placement")))


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (name for key in ("id", "code", "area") if isinstance(name := value.get(key), str))
        yield from (tag for tag in _list(value.get("tags")) if isinstance(tag, str))
        for inner in value.values():
            yield from _names(inner)
    for inner in _list(value):
        yield from _names(inner)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else _list(value):
        yield from _texts(inner)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
