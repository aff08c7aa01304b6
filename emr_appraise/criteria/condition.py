"""Conditions over a facility's profile, in three values: holds, does not hold, cannot be told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

ProfileValue = str | bool | Fraction
"""A choice's id or a text, a yes or no, a number."""


@dataclass(frozen=True, slots=True)
class FieldIs:
    """A field holds one of the values."""

    field: str
    values: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class FieldWithin:
    """A number field lies between the bounds, both included."""

    field: str
    at_least: Fraction | None
    at_most: Fraction | None


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Met:
    """A criterion is met."""

    code: str


Condition = FieldIs | FieldWithin | AllOf | AnyOf | Not | Met


def holds(
    condition: Condition, profile: Mapping[str, ProfileValue], met: Collection[str] = ()
) -> bool | None:
    """Whether the condition holds; None where the profile is silent on what would decide it."""
    match condition:
        case FieldIs(field, values):
            return None if field not in profile else profile[field] in values
        case FieldWithin():
            return _within(condition, profile.get(condition.field))
        case Met(code):
            return code in met
        case Not(part):
            inner = holds(part, profile, met)
            return None if inner is None else not inner
        case AllOf(parts):
            return _every([holds(part, profile, met) for part in parts])
        case AnyOf(parts):
            return _some([holds(part, profile, met) for part in parts])


def fields_of(condition: Condition) -> tuple[str, ...]:
    """The profile fields that a condition asks about, each once, in the order written."""
    match condition:
        case FieldIs(field, _) | FieldWithin(field, _, _):
            return (field,)
        case Met(_):
            return ()
        case Not(part):
            return fields_of(part)
        case AllOf(parts) | AnyOf(parts):
            return tuple(dict.fromkeys(field for part in parts for field in fields_of(part)))


def criteria_of(condition: Condition) -> tuple[str, ...]:
    """The criteria whose being met a condition asks about."""
    match condition:
        case Met(code):
            return (code,)
        case Not(part):
            return criteria_of(part)
        case AllOf(parts) | AnyOf(parts):
            return tuple(dict.fromkeys(code for part in parts for code in criteria_of(part)))
        case _:
            return ()


def within_bounds(value: Fraction, at_least: Fraction | None, at_most: Fraction | None) -> bool:
    """Whether a number keeps both bounds; None is no bound."""
    return (at_least is None or value >= at_least) and (at_most is None or value <= at_most)


def _within(condition: FieldWithin, value: ProfileValue | None) -> bool | None:
    if not isinstance(value, Fraction):
        return None
    return within_bounds(value, condition.at_least, condition.at_most)


def _every(parts: list[bool | None]) -> bool | None:
    if False in parts:
        return False
    return None if None in parts else True


def _some(parts: list[bool | None]) -> bool | None:
    if True in parts:
        return True
    return None if None in parts else False
