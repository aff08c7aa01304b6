"""Which facilities there can be, and so which conditions on a profile can hold."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, pairwise

from emr_appraise.criteria.condition import (
    AllOf,
    AnyOf,
    Condition,
    FieldIs,
    FieldWithin,
    Met,
    Not,
    ProfileValue,
    criteria_of,
    fields_of,
    holds,
)
from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField

ALWAYS: Condition = AllOf(())
NEVER: Condition = AnyOf(())
MOST_TRIES = 2_000
"""A condition that takes more profiles than this to decide counts as one that can hold and can fail."""
_MOST_TERMS = 100_000
"""So many terms of a condition are looked at over all the profiles tried: a long one gets fewer."""

Choices = list[tuple[str, tuple[ProfileValue, ...]]]


class Facilities:
    """Every facility that the pack's profile can describe; a criterion is met only where it applies."""

    def __init__(self, criteria: Criteria) -> None:
        self._fields = {field.id: field for field in criteria.profile}
        self._applies = {each.code: each.applies_if for each in criteria.all if each.applies_if}
        self._told: dict[tuple[Condition, ...], bool] = {}

    def some(self, *parts: Condition) -> bool:
        """Whether the parts hold together for some facility; also True where that cannot be told."""
        if parts not in self._told:
            self._told[parts] = self._search(parts)
        return self._told[parts]

    def every(self, condition: Condition) -> bool:
        """Whether the condition holds for every facility whose profile is filled in."""
        return not self.some(Not(condition))

    def values(self, condition: Condition) -> Choices:
        """The values worth trying of each field that a condition asks about; none of a field of text."""
        bounds = _bounds(condition)
        return [
            (field, found)
            for field in fields_of(condition)
            if field in self._fields and (found := _values(self._fields[field], bounds.get(field, [])))
        ]

    def _search(self, parts: tuple[Condition, ...]) -> bool:
        asked = AllOf(parts)
        codes = criteria_of(asked)
        limits = [AnyOf((Not(Met(code)), self._applies[code])) for code in codes if code in self._applies]
        whole = AllOf((*parts, *limits))
        met: Choices = [(_as_field(code), (True, False)) for code in codes]
        tries = min(MOST_TRIES, _MOST_TERMS // max(1, sum(1 for _ in _leaves(whole))))
        return _found(_without_met(whole), [*self.values(whole), *met], {}, iter(range(tries)))


def _found(
    condition: Condition, open_fields: Choices, facts: dict[str, ProfileValue], tries: Iterator[int]
) -> bool:
    """Whether some way to fill in the open fields makes the condition hold; decided as early as it can be."""
    told = holds(condition, facts)
    if told is not None:
        return told
    if not open_fields or next(tries, None) is None:
        return True
    (field, values), *rest = open_fields
    return any(_found(condition, rest, {**facts, field: value}, tries) for value in values)


def _values(field: ProfileField, bounds: list[Fraction]) -> tuple[ProfileValue, ...]:
    match field.kind:
        case FieldKind.YES_NO:
            return (True, False)
        case FieldKind.CHOICE:
            return tuple(option.id for option in field.options)
        case FieldKind.NUMBER:
            return _numbers(bounds)
        case _:
            return ()


def _numbers(bounds: list[Fraction]) -> tuple[Fraction, ...]:
    """One number for each stretch that the bounds cut the numbers from 0 up into."""
    edges = sorted({Fraction(0), *bounds})
    between = [(low + high) / 2 for low, high in pairwise(edges)]
    return tuple(sorted(number for number in {*edges, *between, edges[-1] + 1} if number >= 0))


def _bounds(condition: Condition) -> dict[str, list[Fraction]]:
    found: dict[str, list[Fraction]] = {}
    for part in _leaves(condition):
        if isinstance(part, FieldWithin):
            given = [bound for bound in (part.at_least, part.at_most) if bound is not None]
            found.setdefault(part.field, []).extend(given)
    return found


def _leaves(condition: Condition) -> Iterator[Condition]:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            yield from chain.from_iterable(map(_leaves, parts))
        case Not(part):
            yield from _leaves(part)
        case leaf:
            yield leaf


def _without_met(condition: Condition) -> Condition:
    """The same with each criterion's being met as one more yes or no of the profile."""
    match condition:
        case Met(code):
            return FieldIs(_as_field(code), (True,))
        case Not(part):
            return Not(_without_met(part))
        case AllOf(parts):
            return AllOf(tuple(map(_without_met, parts)))
        case AnyOf(parts):
            return AnyOf(tuple(map(_without_met, parts)))
        case leaf:
            return leaf


def _as_field(code: str) -> str:
    """A name that no field of a profile can have."""
    return f"met {code}"
