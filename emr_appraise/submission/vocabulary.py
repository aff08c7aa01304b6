"""Look-up tables from what people write to what the pack means, made once for a pack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from emr_appraise.criteria.condition import fields_of
from emr_appraise.criteria.model import Criteria, Criterion, NumberAnswer, Scale, ScaleAnswer, Word
from emr_appraise.submission.form_words import prose
from emr_appraise.submission.layout import (
    NOT_PASSED,
    OTHER_HEADINGS,
    PASSED,
    Column,
    FieldColumn,
    FormField,
    FormLanguage,
    Sheet,
    facility_fields,
    spellings,
)
from emr_appraise.submission.model import Chosen, Said
from emr_appraise.submission.normalise import (
    MAX_WORDS,
    answer_key,
    code_key,
    exact_key,
    label_key,
    loose_key,
    without_diacritics,
)

_SHORTEST_LOOSE = 2
"""Letters from which on a word may lack its diacritics; a single one is a sign, not a word."""


class Words:
    """Answers by their spellings: as written first, then without diacritics where that is unique."""

    def __init__(self, entries: Iterable[tuple[Iterable[str], object]]) -> None:
        self.exact: dict[str, object] = {}
        loose: dict[str, set[int]] = {}
        meaning: dict[int, object] = {}
        for number, (written, value) in enumerate(entries):
            meaning[number] = value
            for word in written:
                key = answer_key(word)
                self.exact.setdefault(key, value)
                loose.setdefault(without_diacritics(key), set()).add(number)
        unique = {word: min(found) for word, found in loose.items() if len(found) == 1}
        self.loose = {
            word: meaning[number] for word, number in unique.items() if len(word) >= _SHORTEST_LOOSE
        }

    def find(self, written: str) -> object | None:
        """What the words mean, or None where they are not known."""
        if len(written) > MAX_WORDS:
            return None
        key = answer_key(written)
        found = self.exact.get(key)
        return self.loose.get(without_diacritics(key)) if found is None else found


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All look-ups that reading a workbook of one pack needs."""

    codes: dict[str, Criterion]
    """Criteria by the loose key of their codes."""
    dormant: frozenset[str]
    sheets: dict[str, Sheet]
    columns: dict[str, Column]
    reworded_columns: dict[str, Column]
    """Other words that offices put over a column."""
    texts: dict[str, frozenset[str]]
    """The codes of criteria by their text, as forms print it."""
    field_columns: dict[str, FieldColumn]
    answers: dict[str, Words]
    """The words of each criterion's scale; where it has none, those of not applicable."""
    units: dict[str, tuple[str, ...]]
    """How people write the unit behind a number, by criterion."""
    facility: dict[str, FormField]
    deciding: frozenset[str]
    """Profile fields that applicability, bars or deadlines ask about."""


@lru_cache(maxsize=4)
def vocabulary(criteria: Criteria) -> Vocabulary:
    """The look-ups of a pack."""
    on_scale = {scale.id: _answer_words(criteria, scale) for scale in criteria.scales}
    not_on_one = _answer_words(criteria, None)
    return Vocabulary(
        codes={code_key(criterion.code): criterion for criterion in criteria.all},
        dormant=frozenset(code_key(code) for code in criteria.dormant),
        sheets={label_key(name): sheet for sheet in Sheet for name in spellings(sheet.value)},
        columns={label_key(name): column for column in Column for name in spellings(column.value)},
        reworded_columns={
            label_key(name): column for column, names in OTHER_HEADINGS.items() for name in names
        },
        texts=_texts(criteria),
        field_columns={label_key(name): column for column in FieldColumn for name in spellings(column.value)},
        answers={each.code: on_scale.get(_scale_of(each), not_on_one) for each in criteria.all},
        units={criterion.code: _unit_words(criterion) for criterion in criteria.all},
        facility=field_names(facility_fields(criteria)),
        deciding=frozenset(_deciding(criteria)),
    )


def _texts(criteria: Criteria) -> dict[str, frozenset[str]]:
    codes = dict[str, set[str]]()
    for criterion in criteria.all:
        for language in FormLanguage:
            codes.setdefault(prose(criterion.text, language), set()).add(criterion.code)
    return {text: frozenset(those) for text, those in codes.items()}


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


def _answer_words(criteria: Criteria, scale: Scale | None) -> Words:
    """What stands for not applicable and, where there is a scale, for each of its options."""
    na = criteria.not_applicable
    options = scale.options if scale else ()
    return Words(
        [
            ((*spellings(na.label), *na.also), Said.NOT_APPLICABLE),
            *(((*spellings(option.label), *option.also), Chosen(option)) for option in options),
        ]
    )


def _scale_of(criterion: Criterion) -> str:
    return criterion.answer.scale.id if isinstance(criterion.answer, ScaleAnswer) else ""


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
