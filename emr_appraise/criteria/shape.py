"""Hold parsed YAML against the JSON Schema, and say in both languages what does not fit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.yamltree import MAX_PROBLEMS, YamlTree
from emr_appraise.words import Text, join, same

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

SCHEMA_FILE = Path(__file__).with_name("schema.json")
_TYPES = {
    "object": Text("một khối khóa: giá trị", "a block of keys and values"),
    "array": Text("một danh sách", "a list"),
    "string": Text(
        "một chuỗi (đặt trong dấu nháy nếu là số hay ngày)", "text (in quotes if it is a number or a date)"
    ),
    "integer": Text("một số nguyên", "a whole number"),
    "number": Text("một số", "a number"),
    "boolean": Text("true hoặc false", "true or false"),
}
_BOUNDS = {
    "minimum": Text("từ {bound} trở lên", "{bound} or more"),
    "maximum": Text("không quá {bound}", "{bound} or less"),
    "minLength": Text("ít nhất {bound} ký tự", "at least {bound} characters"),
    "maxLength": Text("không quá {bound} ký tự", "at most {bound} characters"),
    "minItems": Text("ít nhất {bound} mục", "at least {bound} items"),
    "maxItems": Text("không quá {bound} mục", "at most {bound} items"),
    "minProperties": Text("ít nhất {bound} khóa", "at least {bound} keys"),
    "maxProperties": Text("không quá {bound} khóa", "at most {bound} keys"),
    "const": Text("{bound}", "{bound}"),
    "pattern": Text("theo mẫu {bound}", "of the form {bound}"),
    "uniqueItems": Text("các mục khác nhau", "items that differ"),
}
_STRANGE = 2
_ONE_KEY = Text("một khối có đúng một trong các khóa {keys}", "a block with exactly one of the keys {keys}")
_ONE_OF = Text(
    "đúng một trong các dạng mà lược đồ cho phép", "exactly one of the forms that the schema allows"
)


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
    meant = _meant(error) if error.context else []
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
            allowed=_allowed(error),
        )


def _missing(tree: YamlTree, error: ValidationError, path: tuple[str | int, ...]) -> Iterator[Problem]:
    needed = [str(key) for key in _given(error)]
    instance: Any = error.instance
    absent = [key for key in needed if key not in instance]
    if absent and error.message.startswith(repr(absent[0])):
        for key in absent:
            yield problem(
                tree.place(path),
                problems.MISSING_KEY,
                path=_dotted(path),
                found=key,
                allowed=", ".join(needed),
            )


def _unknown(tree: YamlTree, error: ValidationError, path: tuple[str | int, ...]) -> Iterator[Problem]:
    schema: Any = error.schema
    instance: Any = error.instance
    known = list(schema.get("properties", {}))
    for key in instance:
        if key not in known:
            yield problem(
                tree.key_place((*path, key)),
                problems.UNKNOWN_KEY,
                path=_dotted(path),
                found=key,
                allowed=", ".join(known),
            )


def _allowed(error: ValidationError) -> Text:
    if error.validator == "type":
        return _TYPES.get(str(error.validator_value), same(error.validator_value))
    if error.validator == "enum":
        return join([same(value) for value in _given(error)])
    if keys := [key for each in error.context or () if each.validator == "required" for key in _given(each)]:
        return _ONE_KEY.fill(keys=", ".join(keys))
    bound = _BOUNDS.get(str(error.validator))
    return bound.fill(bound=error.validator_value) if bound else _ONE_OF


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
    return _short(tree.written(path) if isinstance(value, Fraction) else value)


def _short(value: object) -> Text:
    if isinstance(value, dict):
        return Text("một khối khóa", "a block of keys")
    if isinstance(value, list):
        return Text(f"danh sách {len(value)} mục", f"a list of {len(value)}")
    if value is None:
        return Text("không có gì", "nothing")
    words = str(value).lower() if isinstance(value, bool) else str(value)
    return same(f"“{words[:60]}”")
