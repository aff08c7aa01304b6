"""What the facility sheet would have to say for the criterion not to apply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice, product

from emr_appraise.appraisal.model import Appraisal, Finding, Reason
from emr_appraise.criteria.condition import (
    AllOf,
    AnyOf,
    Condition,
    FieldWithin,
    Not,
    ProfileValue,
    fields_of,
    holds,
)
from emr_appraise.criteria.model import FieldKind, ProfileField
from emr_appraise.report.gap_words import open_fields

_MOST_TRIED = 4096


def would_not_apply(finding: Finding, appraisal: Appraisal) -> Mapping[str, ProfileValue] | None:
    """Fields with values that leave the criterion out, as few as can be; None where that is no question.

    It is one where blank fields leave it open, or where the facility claims what its own data deny.
    """
    criterion, condition = finding.criterion, finding.criterion.applies_if
    if condition is None or finding.outcome.satisfies:
        return None
    fields = open_fields(criterion, appraisal)
    if not fields and finding.reason is Reason.NA_AGAINST_PROFILE:
        fields = tuple(each for each in appraisal.criteria.profile if each.id in fields_of(condition))
    facts = appraisal.submission.facility.facts
    tried = islice(_changes(fields, condition, facts), _MOST_TRIED)
    return next((each for each in tried if holds(condition, {**facts, **each}) is False), None)


def _changes(
    fields: Sequence[ProfileField], condition: Condition, facts: Mapping[str, ProfileValue]
) -> Iterator[dict[str, ProfileValue]]:
    """One field changed at a time, then all of them."""
    values = {each.id: _values(each, condition) for each in fields}
    for name, possible in values.items():
        yield from ({name: value} for value in possible if facts.get(name) != value)
    if len(values) > 1:
        yield from (dict(zip(values, each, strict=True)) for each in product(*values.values()))


def _values(field: ProfileField, condition: Condition) -> list[ProfileValue]:
    """What may be filled in; of numbers those just beyond a bound."""
    match field.kind:
        case FieldKind.YES_NO:
            return [False, True]
        case FieldKind.CHOICE:
            return [option.id for option in field.options]
        case FieldKind.NUMBER:
            return list(_beyond(field.id, condition))
        case _:
            return []


def _beyond(field: str, condition: Condition) -> Iterator[Fraction]:
    match condition:
        case FieldWithin(name, least, most) if name == field:
            if least is not None and least >= 1:
                yield least - 1
            if most is not None:
                yield most + 1
        case Not(FieldWithin(name, least, most)) if name == field:
            yield from (bound for bound in (least, most) if bound is not None)
        case Not(part):
            yield from _beyond(field, part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _beyond(field, part)
        case _:
            return
