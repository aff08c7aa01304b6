"""The kinds of hospitals that figures are told by: which values of which fields each one has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from fractions import Fraction

from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria, FieldKind
from emr_appraise.roster.figures_spellings import cleaned, name_order, shown_names

FIELDS = ("ownership", "authority", "class", "technical_level", "province")
"""The fields that tables are made by, where a pack has them."""
MERGED = "*"
"""Stands in a slice's values for those that are too few to be told apart; no text is shown as this."""

Kind = tuple[str, ...]
"""A value for each of FIELDS; empty where it was not said."""


class Kinds:
    """Gives each combination of values a number, so that a hospital's is kept in one."""

    def __init__(self) -> None:
        self._numbers = dict[Kind, int]()
        self._kinds = list[Kind]()
        self._times = Counter[int]()

    def number(self, fact: Callable[[str], ProfileValue | None]) -> int:
        """The number of the combination that one hospital's facts make."""
        kind = tuple(_value(fact(field)) for field in FIELDS)
        number = self._numbers.setdefault(kind, len(self._kinds))
        if number == len(self._kinds):
            self._kinds.append(kind)
        self._times[number] += 1
        return number

    def raw(self, number: int) -> Kind:
        """The combination that has this number, as given."""
        return self._kinds[number]

    def shown(self, packs: Iterable[Criteria]) -> list[Kind]:
        """The same with one spelling for each name."""
        texts = {field.id for pack in packs for field in pack.profile if field.kind is FieldKind.TEXT}
        names = [self._names(at) if field in texts else {} for at, field in enumerate(FIELDS)]
        return [
            tuple(by.get(value, value) for by, value in zip(names, kind, strict=True)) for kind in self._kinds
        ]

    def _names(self, at: int) -> dict[str, str]:
        spellings = Counter[str]()
        for number, kind in enumerate(self._kinds):
            spellings[kind[at]] += self._times[number]
        del spellings[""]
        return shown_names(spellings)


def table_fields(criteria: Criteria) -> tuple[str, ...]:
    """The fields of a pack that tables are made by."""
    return tuple(field for field in FIELDS if any(each.id == field for each in criteria.profile))


def value_order(field: str, criteria: Criteria) -> Callable[[str], tuple[int, int, tuple[str, str, str]]]:
    """A sort key for a field's values: options in the pack's order, texts by name, what was not said last."""
    options = next((each.options for each in criteria.profile if each.id == field), ())
    places = {option.id: place for place, option in enumerate(options)}

    def key(value: str) -> tuple[int, int, tuple[str, str, str]]:
        last = 2 if value == MERGED else 1 if not value else 0
        return last, places.get(value, len(places)), name_order(value)

    return key


def _value(value: ProfileValue | None) -> str:
    match value:
        case None:
            return ""
        case str():
            return cleaned(value)
        case bool():
            return "yes" if value else "no"
        case Fraction():
            return str(value)
