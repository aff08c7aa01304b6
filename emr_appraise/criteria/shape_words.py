"""Say what a place in a criteria file may hold, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emr_appraise.words import Text, join, same

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

SAYS = "x-says"
"""What a part of the schema carries to say in words what may stand there; validators pass over it."""
_TYPES = {
    "object": Text("một khối gồm các cặp khóa và giá trị", "a block of keys and values"),
    "array": Text("một danh sách", "a list"),
    "string": Text(
        "một chuỗi (đặt trong dấu nháy nếu là số hay ngày)", "text (in quotes if it is a number or a date)"
    ),
    "integer": Text("một số nguyên", "a whole number"),
    "number": Text("một số", "a number"),
    "boolean": Text("true hoặc false", "true or false"),
    "null": Text("giá trị trống", "nothing"),
}
_BOUNDS = {
    "minimum": Text("từ {bound} trở lên", "{bound} or more"),
    "maximum": Text("không quá {bound}", "{bound} or less"),
    "minLength": Text("một chuỗi có từ {bound} ký tự trở lên", "text of {bound} or more characters"),
    "maxLength": Text("một chuỗi không quá {bound} ký tự", "text of no more than {bound} characters"),
    "minItems": Text("một danh sách có từ {bound} mục trở lên", "a list of {bound} or more items"),
    "maxItems": Text("một danh sách không quá {bound} mục", "a list of no more than {bound} items"),
    "minProperties": Text("một khối có từ {bound} khóa trở lên", "a block with {bound} or more keys"),
    "maxProperties": Text("một khối có không quá {bound} khóa", "a block with no more keys than {bound}"),
    "const": Text("{bound}", "{bound}"),
    "uniqueItems": Text("một danh sách không có mục nào lặp lại", "a list without repeated items"),
}
_ONE_KEY = Text("một khối có đúng một trong các khóa {keys}", "a block with exactly one of the keys {keys}")
_ONE_OF = Text("đúng một trong các dạng mà lược đồ nêu", "exactly one of the forms that the schema names")
_OR = Text(" hoặc ", " or ")
_BLOCK = Text("một khối (khóa: {keys})", "a block (keys: {keys})")
_EMPTY_BLOCK = Text("một khối trống", "an empty block")
_EMPTY_LIST = Text("một danh sách trống", "an empty list")
_LIST = Text("một danh sách {count} mục", "a list of {count}")
_NOTHING = Text("giá trị trống", "nothing")
_EMPTY = Text("một chuỗi trống", "empty text")
_LONGEST = 60


def allowed(error: ValidationError) -> Text:
    """What may stand where the error is: in the schema's own words for it, if it has any."""
    own = said_by_schema(error)
    if own and error.validator in ("type", "pattern", "oneOf"):
        return own
    if error.validator == "type":
        return _of_types(error.validator_value)
    if error.validator == "enum":
        return join([same(value) for value in _listed(error)])
    if keys := _keys_to_choose_from(error):
        return _ONE_KEY.fill(keys=", ".join(keys))
    bound = _BOUNDS.get(str(error.validator))
    return bound.fill(bound=_written(error.validator_value)) if bound else _ONE_OF


def said_by_schema(error: ValidationError) -> Text | None:
    """What the schema itself says may stand there."""
    schema: Any = error.schema
    return Text(**schema[SAYS]) if SAYS in schema else None


def found(value: object) -> Text:
    """What stands there."""
    if isinstance(value, dict):
        return _BLOCK.fill(keys=_short(", ".join(map(str, value)))) if value else _EMPTY_BLOCK
    if isinstance(value, list):
        return _LIST.fill(count=len(value)) if value else _EMPTY_LIST
    if value is None:
        return _NOTHING
    return same(f"“{_written(value)[:_LONGEST]}”") if value != "" else _EMPTY


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def _of_types(types: Any) -> Text:
    names = [types] if isinstance(types, str) else types
    kinds = [_TYPES[name] for name in names]
    return Text(_OR.vi.join(kind.vi for kind in kinds), _OR.en.join(kind.en for kind in kinds))


def _keys_to_choose_from(error: ValidationError) -> list[str]:
    """The keys by which the forms of a oneOf are told apart, whether or not they stand there."""
    if error.validator != "oneOf":
        return []
    return [str(key) for form in _listed(error) for key in form.get("required", ())]


def _listed(error: ValidationError) -> list[Any]:
    values: Any = error.validator_value
    return list(values)


def _written(value: object) -> str:
    """A value as YAML writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
