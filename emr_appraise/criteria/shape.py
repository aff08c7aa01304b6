"""Hold parsed YAML against the JSON Schema, and say in both languages what does not fit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.shape_words import allowed, found, said_by_schema
from emr_appraise.criteria.yamltree import MAX_PROBLEMS, YamlTree
from emr_appraise.words import Message, Text, same

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

SCHEMA_FILE = Path(__file__).with_name("schema.json")
_STRANGE = 2
_LONGEST_KEY = 60
_OF_THE_VALUE = frozenset({"type", "pattern", "const", "enum"})
"""What speaks about a single value as a whole."""


def read_schema() -> dict[str, Any]:
    """The JSON Schema of criteria files, as it ships."""
    schema: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return schema


def shape_problems(tree: YamlTree, kind: str) -> Iterator[Problem]:
    """Every place where the tree does not fit `$defs/<kind>` (`pack`, `area` or `cases`)."""
    told = (problem for error in _validator(kind).iter_errors(tree.value) for problem in _told(tree, error))
    yield from islice(told, MAX_PROBLEMS)


@cache
def _validator(kind: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": read_schema()["$defs"]})


def _inside(error: ValidationError) -> list[ValidationError]:
    """The faults further in that say more than the error itself."""
    meant = _meant(error) if error.context else []
    is_plain = all(fault.validator in _OF_THE_VALUE and not fault.relative_path for fault in meant)
    return [] if is_plain and said_by_schema(error) else meant


def _meant(error: ValidationError) -> list[ValidationError]:
    """For oneOf, the faults inside the branch that was meant; none where no branch takes such a value."""
    branches: dict[object, list[ValidationError]] = {}
    for each in error.context:
        branches.setdefault(each.schema_path[0], []).append(each)
    ranks = sorted(
        (max(map(_strangeness, faults)), len(faults), index) for index, faults in enumerate(branches.values())
    )
    tied = ranks[0][0] and [rank[:2] for rank in ranks].count(ranks[0][:2]) > 1
    return [] if tied or ranks[0][0] == _STRANGE else list(branches.values())[ranks[0][2]]


def _strangeness(fault: ValidationError) -> int:
    """How much a fault speaks against its branch: a value of another kind, other keys, a fault further in."""
    if fault.relative_path:
        return 0
    closed = fault.validator in ("const", "enum") and isinstance(fault.instance, (dict, list))
    return _STRANGE if closed or fault.validator == "type" else 1


def _told(tree: YamlTree, error: ValidationError) -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    meant = _inside(error)
    if meant:
        for inner in meant:
            yield from _told(tree, inner)
    elif error.validator == "required":
        yield from _missing(tree, error, path)
    elif error.validator == "additionalProperties" and error.validator_value is False:
        yield from _unknown(tree, error, path)
    else:
        yield problem(
            tree.place(path),
            problems.SHAPE,
            path=_dotted(path),
            found=_found(tree, error, path),
            allowed=allowed(error),
        )


def _missing(tree: YamlTree, error: ValidationError, path: tuple[str | int, ...]) -> Iterator[Problem]:
    needed, absent = _given(error), _absent(error.validator_value, error.instance)
    if absent and error.message.startswith(repr(absent[0])):
        for key in absent:
            yield problem(
                tree.place(path),
                problems.MISSING_KEY,
                path=_dotted(path),
                found=key,
                allowed=", ".join(needed),
            )


def _absent(needed: Any, instance: Any) -> list[str]:
    return [key for key in needed if key not in instance]


def _unknown(tree: YamlTree, error: ValidationError, path: tuple[str | int, ...]) -> Iterator[Problem]:
    schema: Any = error.schema
    instance: Any = error.instance
    known = list(schema.get("properties", {}))
    absent = _absent(known, instance)
    for key in instance:
        if key not in known:
            near = next(iter(get_close_matches(str(key)[:_LONGEST_KEY].lower(), absent, n=1)), "")
            yield problem(
                tree.key_place((*path, key)),
                _unknown_key(near, is_missing=near in schema.get("required", ())),
                path=_dotted(path),
                found=key,
                near=near,
                allowed=", ".join(known),
            )


def _unknown_key(near: str, *, is_missing: bool) -> Message:
    """The message with the hint that leads to the key that was meant, if one is near."""
    if not near:
        return problems.UNKNOWN_KEY
    return replace(problems.UNKNOWN_KEY, hint=problems.NEAR_KEY_MISSING if is_missing else problems.NEAR_KEY)


def _given(error: ValidationError) -> list[Any]:
    """What the schema names at this point."""
    values: Any = error.validator_value
    return list(values)


def _dotted(path: tuple[str | int, ...]) -> Text:
    if not path:
        return Text("cả tệp", "the whole file")
    return same(
        "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
    )


def _found(tree: YamlTree, error: ValidationError, path: tuple[str | int, ...]) -> Text:
    """What stands there; a number as it was written."""
    value = error.instance
    return found(tree.written(path) if isinstance(value, Fraction) else value)
