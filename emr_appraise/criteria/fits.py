"""Tell quickly that a tree fits the schema; where it may not, jsonschema is asked, which says why.

A schema becomes nested functions, made once, for a fortieth of the time. They know the keywords that the
schema of criteria uses, and only values as `read_tree` makes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

Check = Callable[[Any], bool]
Schema = Mapping[str, Any]

_SAYS_NOTHING = frozenset({"$schema", "$id", "title", "description", "$defs"})
_READ_BY_ANOTHER = frozenset({"then"})
"""Keywords whose meaning is part of another's: `then` of `if`."""
_DEFINITIONS = "#/$defs/"
_TYPES: Mapping[str, Check] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) in (int, Fraction),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
_SIZED: Mapping[str, tuple[type, Callable[[Any, Any], bool]]] = {
    "minLength": (str, lambda value, bound: len(value) >= bound),
    "maxLength": (str, lambda value, bound: len(value) <= bound),
    "minItems": (list, lambda value, bound: len(value) >= bound),
    "maxItems": (list, lambda value, bound: len(value) <= bound),
    "minProperties": (dict, lambda value, bound: len(value) >= bound),
    "maxProperties": (dict, lambda value, bound: len(value) <= bound),
    "required": (dict, lambda value, keys: all(key in value for key in keys)),
}


class Fits:
    """Whether values fit the definitions of a schema."""

    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self.definitions = definitions
        self.made = dict[str, Check]()

    def definition(self, name: str) -> Check:
        """The check of a definition; it may name itself."""
        if name not in self.made:
            self.made[name] = lambda value: self.made[name](value)
            self.made[name] = self.check(self.definitions[name])
        return self.made[name]

    def check(self, schema: Schema) -> Check:
        """The check of a schema: all that its keywords ask. Raises ValueError for a keyword not known here."""
        if "properties" in schema or "additionalProperties" in schema:
            own = {key: self.check(inner) for key, inner in schema.get("properties", {}).items()}
            parts = [_entries(own, self.others(schema.get("additionalProperties", True)))]
        else:
            parts = []
        for keyword, asked in schema.items():
            if keyword not in ("properties", "additionalProperties", *_SAYS_NOTHING, *_READ_BY_ANOTHER):
                parts.append(self.keyword(keyword, asked, schema))
        return _every(parts)

    def keyword(self, keyword: str, asked: Any, schema: Schema) -> Check:
        """The check of one keyword."""
        match keyword:
            case "$ref" if asked.startswith(_DEFINITIONS):
                return self.definition(asked.removeprefix(_DEFINITIONS))
            case "items":
                return _items(self.check(asked))
            case "propertyNames":
                return _keys(self.check(asked))
            case "oneOf":
                return _one_of([self.check(branch) for branch in asked])
            case "if":
                return _if_then(self.check(asked), self.check(schema.get("then", {})))
            case _:
                return _of_value(keyword, asked)

    def others(self, asked: bool | Schema) -> Check:
        """The check of the keys that a schema does not name."""
        return (lambda _: asked) if isinstance(asked, bool) else self.check(asked)


def _of_value(keyword: str, asked: Any) -> Check:
    match keyword:
        case "type":
            return _type(asked)
        case "enum":
            return _one_word_of(asked)
        case "const":
            return lambda value: type(value) is type(asked) and bool(value == asked)
        case "pattern":
            found = re.compile(asked).search
            return lambda value: not isinstance(value, str) or found(value) is not None
        case "minimum":
            return lambda value: not _TYPES["number"](value) or bool(value >= asked)
        case "maximum":
            return lambda value: not _TYPES["number"](value) or bool(value <= asked)
        case "uniqueItems":
            return _unique
        case _ if keyword in _SIZED:
            return _sized(*_SIZED[keyword], asked)
        case _:
            raise ValueError(keyword)


def _every(parts: list[Check]) -> Check:
    if len(parts) == 1:
        return parts[0]
    return lambda value: all(part(value) for part in parts)


def _entries(own: Mapping[str, Check], others: Check) -> Check:
    def check(value: Any) -> bool:
        if not isinstance(value, dict):
            return True
        return all(own.get(key, others)(inner) for key, inner in value.items())

    return check


def _items(part: Check) -> Check:
    return lambda value: not isinstance(value, list) or all(map(part, value))


def _keys(part: Check) -> Check:
    return lambda value: not isinstance(value, dict) or all(map(part, value))


def _one_of(branches: list[Check]) -> Check:
    return lambda value: sum(branch(value) for branch in branches) == 1


def _if_then(condition: Check, then: Check) -> Check:
    return lambda value: not condition(value) or then(value)


def _type(asked: str | list[str]) -> Check:
    if isinstance(asked, str):
        return _TYPES[asked]
    kinds = [_TYPES[name] for name in asked]
    return lambda value: any(kind(value) for kind in kinds)


def _one_word_of(words: list[str]) -> Check:
    return lambda value: isinstance(value, str) and value in words


def _sized(kind: type, holds: Callable[[Any, Any], bool], bound: Any) -> Check:
    return lambda value: not isinstance(value, kind) or holds(value, bound)


def _unique(value: Any) -> bool:
    if not isinstance(value, list):
        return True
    return all(isinstance(item, str) for item in value) and len(set(value)) == len(value)
