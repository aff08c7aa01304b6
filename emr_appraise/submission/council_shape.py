"""Hold a council file against its JSON Schema, and say in both languages what does not fit, and where."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from emr_appraise.criteria.shape_words import found
from emr_appraise.criteria.yamltree import Path as TreePath
from emr_appraise.criteria.yamltree import YamlTree
from emr_appraise.places import FilePlace
from emr_appraise.submission import refusals_council as words
from emr_appraise.words import Text, same

SCHEMA_FILE = Path(__file__).with_name("council.schema.json")
_SAYS = "x-says"
_TYPES = {"object": dict, "array": list, "string": str, "integer": int}
_MOST_FAULTS, _LONGEST_KEY = 100, 60


class ShapeFault(NamedTuple):
    """A value that the schema does not allow."""

    place: FilePlace
    path: Text
    found: Text
    allowed: Text


class _Fault(NamedTuple):
    path: TreePath
    found: Text
    allowed: Text
    by_key: bool = False


@cache
def read_council_schema() -> Any:
    """The JSON Schema of council files, as it ships."""
    return json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


def without_blanks(value: object) -> Any:
    """The same without keys that nothing stands behind, and text without spaces around it."""
    if isinstance(value, dict):
        kept = {key: without_blanks(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in (None, "")}
    if isinstance(value, list):
        return [without_blanks(inner) for inner in value]
    return value.strip() if isinstance(value, str) else value


def shape_fault(tree: YamlTree, value: object) -> ShapeFault | None:
    """The first value of a file, blanks taken out, that does not fit the schema; None where all do."""
    met = islice(_faults(value, read_council_schema(), ()), _MOST_FAULTS)
    placed = [_placed(tree, fault) for fault in met]
    return min(placed, key=lambda fault: fault.place, default=None)


def _placed(tree: YamlTree, fault: _Fault) -> ShapeFault:
    place = tree.key_place(fault.path) if fault.by_key else tree.place(fault.path)
    return ShapeFault(
        place, dotted(fault.path[:-1] if fault.by_key else fault.path), fault.found, fault.allowed
    )


def dotted(path: TreePath) -> Text:
    """A path as a person writes it, items counted from 1."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return same("".join(steps).lstrip(".")) if path else words.WHOLE_FILE


def _faults(value: Any, schema: Any, path: TreePath) -> Iterator[_Fault]:
    part = _resolved(schema)
    if "enum" in part:
        if value not in part["enum"]:
            yield _Fault(path, _shown(value), words.ONE_OF.fill(words=", ".join(part["enum"])))
    elif isinstance(value, bool) or not isinstance(value, _TYPES[part["type"]]):
        yield _Fault(path, _shown(value), _own_words(part) or words.KINDS[part["type"]])
    else:
        yield from _WALKS[part["type"]](value, part, path)


def _resolved(schema: Any) -> Any:
    name = schema.get("$ref", "").rpartition("/")[2]
    return read_council_schema()["$defs"][name] if name else schema


def _of_object(value: dict[str, Any], part: Any, path: TreePath) -> Iterator[_Fault]:
    known = list(part["properties"])
    for key in part.get("required", ()):
        if key not in value:
            yield _Fault(path, words.NOTHING_FOR.fill(key=key), words.KEYS.fill(keys=", ".join(known)))
    for key, inner in value.items():
        if key in known:
            yield from _faults(inner, part["properties"][key], (*path, key))
        else:
            unknown = words.THE_KEY.fill(key=key[:_LONGEST_KEY])
            yield _Fault((*path, key), unknown, _keys(key, known, value), by_key=True)


def _keys(key: str, known: list[str], given: dict[str, Any]) -> Text:
    free = [each for each in known if each not in given]
    near = get_close_matches(key[:_LONGEST_KEY].lower(), free, n=1)
    template = words.KEYS_NEAR if near else words.KEYS
    return template.fill(keys=", ".join(known), near="".join(near))


def _of_array(value: list[Any], part: Any, path: TreePath) -> Iterator[_Fault]:
    if len(value) > part["maxItems"]:
        yield _bound(path, found(value), part, "maxItems")
        return
    for index, inner in enumerate(value):
        yield from _faults(inner, part["items"], (*path, index))


def _of_string(value: str, part: Any, path: TreePath) -> Iterator[_Fault]:
    if len(value) > part.get("maxLength", len(value)):
        yield _bound(path, words.LONG.fill(length=len(value)), part, "maxLength")
    elif not re.search(part.get("pattern", ""), value):
        yield _Fault(path, found(value), _own_words(part) or words.KINDS["string"])


def _of_integer(value: int, part: Any, path: TreePath) -> Iterator[_Fault]:
    if value < part["minimum"]:
        yield _bound(path, found(value), part, "minimum")
    elif value > part["maximum"]:
        yield _bound(path, found(value), part, "maximum")


_WALKS: dict[str, Callable[[Any, Any, TreePath], Iterator[_Fault]]] = {
    "object": _of_object,
    "array": _of_array,
    "string": _of_string,
    "integer": _of_integer,
}


def _bound(path: TreePath, shown: Text, part: Any, name: str) -> _Fault:
    return _Fault(path, shown, words.BOUNDS[name].fill(bound=part[name]))


def _own_words(part: Any) -> Text | None:
    return Text(**part[_SAYS]) if _SAYS in part else None


def _shown(value: object) -> Text:
    """A number with decimals as it counts; the rest as YAML has it."""
    return found(float(value)) if isinstance(value, Fraction) else found(value)
