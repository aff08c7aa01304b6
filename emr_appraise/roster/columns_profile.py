"""The columns of the facility's profile: every field of every pack of the roster, once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField
from emr_appraise.roster.columns_kind import Column, Kind, Value
from emr_appraise.roster.model import Row
from emr_appraise.words import Text

_KINDS = {
    FieldKind.CHOICE: Kind.LABEL,
    FieldKind.YES_NO: Kind.YES_NO,
    FieldKind.NUMBER: Kind.NUMBER,
    FieldKind.TEXT: Kind.TEXT,
}
_LISTED_NUMBER = re.compile(r"[0-9]{1,12}(\.[0-9]{1,6})?")
_LISTED_ANSWERS = {"yes": True, "no": False}


def profile_columns(packs: Iterable[Criteria], taken: frozenset[str] = frozenset()) -> Iterator[Column]:
    """A column for each field, in the packs' order; one whose id is taken is called `profile_<id>`."""
    seen: dict[str, list[ProfileField]] = {}
    for criteria in packs:
        for field in criteria.profile:
            seen.setdefault(field.id, []).append(field)
    for name, fields in seen.items():
        kind = _KINDS[fields[0].kind]
        shown = f"profile_{name}" if name in taken else name
        yield Column(shown, fields[0].label, kind, _taker(name, kind), option_labels(fields))


def option_labels(fields: Iterable[ProfileField]) -> dict[str, Text]:
    """The labels of a field's options by their ids; where packs differ, the first pack's."""
    labels: dict[str, Text] = {}
    for field in fields:
        for option in field.options:
            labels.setdefault(option.id, option.label)
    return labels


def _taker(field: str, kind: Kind) -> Callable[[Row], Value]:
    if kind is Kind.NUMBER:
        return lambda row: _number(row.fact(field))
    if kind is Kind.YES_NO:
        return lambda row: _answer(row.fact(field))
    return lambda row: row.fact(field)


def _number(value: Value) -> Value:
    """The board's list gives its numbers as text."""
    return Fraction(value) if isinstance(value, str) and _LISTED_NUMBER.fullmatch(value) else value


def _answer(value: Value) -> Value:
    return _LISTED_ANSWERS.get(value.casefold(), value) if isinstance(value, str) else value
