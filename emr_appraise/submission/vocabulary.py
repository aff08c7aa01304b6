"""Look-up tables from what people write to what the pack means, made once for a pack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from emr_appraise.criteria.condition import fields_of
from emr_appraise.criteria.model import Criteria, Criterion, NumberAnswer, Option, ScaleAnswer, Word
from emr_appraise.submission.layout import (
    NOT_PASSED,
    PASSED,
    Column,
    FieldColumn,
    FormField,
    Sheet,
    facility_fields,
    spellings,
)
from emr_appraise.submission.model import Answer, Chosen, Said
from emr_appraise.submission.normalise import MAX_WORDS, code_key, exact_key, label_key, loose_key


class Words:
    """Answers by their spellings: as written first, then without diacritics where that is unique."""

    def __init__(self, entries: Iterable[tuple[Iterable[str], object]]) -> None:
        self.exact: dict[str, object] = {}
        loose: dict[str, set[int]] = {}
        meaning: dict[int, object] = {}
        for number, (written, value) in enumerate(entries):
            meaning[number] = value
            for word in written:
                self.exact.setdefault(exact_key(word), value)
                loose.setdefault(loose_key(word), set()).add(number)
        self.loose = {word: meaning[min(found)] for word, found in loose.items() if len(found) == 1}

    def find(self, written: str) -> object | None:
        """What the words mean, or None where they are not known."""
        if len(written) > MAX_WORDS:
            return None
        found = self.exact.get(exact_key(written))
        return self.loose.get(loose_key(written)) if found is None else found


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All look-ups that reading a workbook of one pack needs."""

    codes: dict[str, Criterion]
    """Criteria by the loose key of their codes."""
    dormant: frozenset[str]
    sheets: dict[str, Sheet]
    columns: dict[str, Column]
    field_columns: dict[str, FieldColumn]
    answers: dict[str, Words]
    """The words of each criterion that is answered from a scale; otherwise those of not applicable."""
    units: dict[str, tuple[str, ...]]
    """How people write the unit behind a number, by criterion."""
    facility: dict[str, FormField]
    deciding: frozenset[str]
    """Profile fields that applicability, bars or deadlines ask about."""


@lru_cache(maxsize=4)
def vocabulary(criteria: Criteria) -> Vocabulary:
    """The look-ups of a pack."""
    return Vocabulary(
        codes={code_key(criterion.code): criterion for criterion in criteria.all},
        dormant=frozenset(code_key(code) for code in criteria.dormant),
        sheets={label_key(name): sheet for sheet in Sheet for name in spellings(sheet.value)},
        columns={label_key(name): column for column in Column for name in spellings(column.value)},
        field_columns={label_key(name): column for column in FieldColumn for name in spellings(column.value)},
        answers={criterion.code: _answer_words(criteria, criterion) for criterion in criteria.all},
        units={criterion.code: _unit_words(criterion) for criterion in criteria.all},
        facility=field_names(facility_fields(criteria)),
        deciding=frozenset(_deciding(criteria)),
    )


def field_names(fields: tuple[FormField, ...]) -> dict[str, FormField]:
    """Fields by their ids and labels, as loosely as a person would take them."""
    return {label_key(name): field for field in fields for name in (*spellings(field.label), field.id)}


@lru_cache(maxsize=256)
def option_words(options: tuple[Word, ...]) -> Words:
    """The options of a field by their spellings."""
    return Words([((*spellings(option.label), option.id, *option.also), option.id) for option in options])


def passed(outcome: str) -> bool | None:
    """Whether an outcome, as written or by its id, is that the appraisal passed; None where it is neither."""
    return {PASSED.id: True, NOT_PASSED.id: False}.get(str(option_words((PASSED, NOT_PASSED)).find(outcome)))


def _answer_words(criteria: Criteria, criterion: Criterion) -> Words:
    na = criteria.not_applicable
    entries: list[tuple[Iterable[str], object]] = [((*spellings(na.label), *na.also), Said.NOT_APPLICABLE)]
    if isinstance(criterion.answer, ScaleAnswer):
        entries += [(_option_spellings(option), _chosen(option)) for option in criterion.answer.scale.options]
    return Words(entries)


def _option_spellings(option: Option) -> tuple[str, ...]:
    return (*spellings(option.label), *option.also)


def _chosen(option: Option) -> Answer:
    return Chosen(option)


def _unit_words(criterion: Criterion) -> tuple[str, ...]:
    if not isinstance(criterion.answer, NumberAnswer):
        return ()
    unit = criterion.answer.unit
    written = (*spellings(unit.label), *unit.also)
    return tuple(dict.fromkeys(key(word) for word in written for key in (exact_key, loose_key)))


def _deciding(criteria: Criteria) -> Iterable[str]:
    for criterion in criteria.all:
        if criterion.applies_if:
            yield from fields_of(criterion.applies_if)
        if isinstance(criterion.answer, NumberAnswer):
            for bar in criterion.answer.bars:
                yield from fields_of(bar.when) if bar.when else ()
    for deadline in criteria.deadlines:
        yield from fields_of(deadline.applies_if) if deadline.applies_if else ()
