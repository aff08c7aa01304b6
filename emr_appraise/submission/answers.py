"""Read one answer: a choice from a scale, a measure, or the words that are neither."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from emr_appraise.criteria.model import PERCENT, Criteria, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.submission import remarks
from emr_appraise.submission.model import Answer, Measured, Said
from emr_appraise.submission.normalise import date_of, number_of, text_of
from emr_appraise.submission.vocabulary import Vocabulary
from emr_appraise.words import Message, Text, join, same

_A_DATE = Text("ngày/tháng/năm", "day/month/year")
_A_WHOLE_NUMBER = Text("một số nguyên, đơn vị {unit}", "a whole number of {unit}")
_A_NUMBER = Text("một số, đơn vị {unit}", "a number of {unit}")
_WITHIN = Text("từ 0 đến {most}", "0 to {most}")
_FROM_ZERO = Text("từ 0 trở lên", "0 or more")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an answer came to, and the remark it calls for."""

    answer: Answer
    typed: str = ""
    message: Message | None = None
    values: tuple[tuple[str, object], ...] = ()
    from_value: bool = False
    """Whether the value cell, not the answer cell, was the one that spoke."""


def read_answer(
    answer_cell: object, value_cell: object, criterion: Criterion, criteria: Criteria, words: Vocabulary
) -> Reading:
    """Read the answer of one row from its answer cell and its value cell."""
    if isinstance(criterion.answer, ScaleAnswer):
        return _chosen(text_of(answer_cell), criterion, criteria, words)
    typed, value = text_of(answer_cell), text_of(value_cell)
    if typed and words.answers[criterion.code].find(typed) is Said.NOT_APPLICABLE:
        if value:
            return _unreadable(typed, remarks.CONTRADICTION, value=value)
        return Reading(Said.NOT_APPLICABLE, typed)
    if value:
        return _measured(value_cell, value, criterion.answer, words.units[criterion.code], from_value=True)
    if typed:
        return _measured_in_answer(answer_cell, typed, criterion.answer, words.units[criterion.code])
    return Reading(Said.BLANK)


def allowed_measure(kind: NumberAnswer | DateAnswer) -> Text:
    """What a measure's cell takes, in words."""
    if isinstance(kind, DateAnswer):
        return _A_DATE
    return (_A_WHOLE_NUMBER if kind.whole else _A_NUMBER).fill(unit=kind.unit.label)


def _chosen(typed: str, criterion: Criterion, criteria: Criteria, words: Vocabulary) -> Reading:
    if not typed:
        return Reading(Said.BLANK)
    found = words.answers[criterion.code].find(typed)
    if found is None:
        return _unreadable(typed, remarks.NOT_ON_SCALE, allowed=_scale_words(criterion, criteria))
    return Reading(found, typed)  # type: ignore[arg-type]  # a scale's words hold answers only


def _scale_words(criterion: Criterion, criteria: Criteria) -> Text:
    options = criterion.answer.scale.options if isinstance(criterion.answer, ScaleAnswer) else ()
    return join([*(option.label for option in options), criteria.not_applicable.label])


def _measured_in_answer(
    cell: object, typed: str, kind: NumberAnswer | DateAnswer, unit_words: frozenset[str]
) -> Reading:
    reading = _measured(cell, typed, kind, unit_words, from_value=False)
    if isinstance(reading.answer, Measured):
        return Reading(reading.answer, typed, remarks.VALUE_IN_ANSWER, (("found", typed),))
    if any(letter.isdigit() for letter in typed):
        return reading
    return _unreadable(typed, remarks.NO_VALUE, allowed=allowed_measure(kind))


def _measured(
    cell: object, typed: str, kind: NumberAnswer | DateAnswer, unit_words: frozenset[str], *, from_value: bool
) -> Reading:
    if isinstance(kind, DateAnswer):
        day = date_of(cell)
        return _unreadable(typed, remarks.BAD_DATE) if day is None else _value(day, typed, from_value)
    number = number_of(cell, unit_words)
    if number is None or (kind.whole and number.denominator != 1):
        return _unreadable(typed, remarks.BAD_NUMBER, allowed=allowed_measure(kind))
    if number < 0 or (kind.maximum is not None and number > kind.maximum):
        return _unreadable(typed, remarks.OUT_OF_RANGE, allowed=_range(kind))
    if kind.unit is PERCENT and 0 < number <= 1 and not isinstance(cell, str):
        return _unreadable(typed, remarks.AMBIGUOUS_PERCENT)
    return _value(number, typed, from_value)


def _range(kind: NumberAnswer) -> Text:
    return _FROM_ZERO if kind.maximum is None else _WITHIN.fill(most=same(kind.maximum))


def _value(value: Fraction | date, typed: str, from_value: bool) -> Reading:
    return Reading(Measured(value), typed, from_value=from_value)


def _unreadable(typed: str, message: Message, **values: object) -> Reading:
    return Reading(Said.UNREADABLE, typed, message, (("found", typed), *values.items()))
