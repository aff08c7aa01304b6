"""Read one answer: a choice from a scale, a measure, or the words that are neither."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.criteria.model import PERCENT, Criteria, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.submission import remarks
from emr_appraise.submission.model import Answer, Measured, Said
from emr_appraise.submission.normalise import date_of, names_unit, number_of, text_of
from emr_appraise.submission.vocabulary import Vocabulary
from emr_appraise.words import Message, Text, join, same

_A_DATE = Text("ngày/tháng/năm", "day/month/year")
_A_WHOLE_NUMBER = Text("một số nguyên, đơn vị {unit}", "a whole number of {unit}")
_A_NUMBER = Text("một số, đơn vị {unit}", "a number of {unit}")
_WITHIN = Text("từ 0 đến {most}", "0 to {most}")
_FROM_ZERO = Text("từ 0 trở lên", "0 or more")


class Reading(NamedTuple):
    """What an answer came to, and the remark it calls for."""

    answer: Answer
    typed: str = ""
    message: Message | None = None
    values: tuple[tuple[str, object], ...] = ()
    from_value: bool = False
    """Whether the value cell, not the answer cell, was the one that spoke."""
    passed_over: bool = False
    """Whether the other cell holds something too, which this criterion does not ask for."""


_NOTHING_CHOSEN = Reading(Said.BLANK)
_NOTHING_MEASURED = Reading(Said.BLANK, from_value=True)


def said_nothing(criterion: Criterion) -> Reading:
    """The reading of blank cells; of a measure, the value cell is the one left to fill in."""
    return _NOTHING_CHOSEN if isinstance(criterion.answer, ScaleAnswer) else _NOTHING_MEASURED


def read_answer(
    answer_cell: object, value_cell: object, criterion: Criterion, criteria: Criteria, words: Vocabulary
) -> Reading:
    """Read the answer of one row from its answer cell and its value cell."""
    typed, value = text_of(answer_cell), text_of(value_cell)
    if isinstance(criterion.answer, ScaleAnswer):
        reading = _chosen(typed, criterion, criteria, words)
        return reading._replace(passed_over=True) if value else reading
    if not value:
        return (
            _in_answer(answer_cell, typed, criterion.answer, criterion, words) if typed else _NOTHING_MEASURED
        )
    reading = _measured(value_cell, value, criterion.answer, words.units[criterion.code], from_value=True)
    if not typed:
        return reading
    other = _in_answer(answer_cell, typed, criterion.answer, criterion, words).answer
    if other is Said.NOT_APPLICABLE or (isinstance(other, Measured) and other != reading.answer):
        return _unreadable(typed, remarks.CONTRADICTION, from_value=True, value=value)
    return reading._replace(passed_over=other != reading.answer)


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


def _in_answer(
    cell: object, typed: str, kind: NumberAnswer | DateAnswer, criterion: Criterion, words: Vocabulary
) -> Reading:
    """What stands in the answer cell of a criterion that asks for a measure."""
    if words.answers[criterion.code].find(typed) is Said.NOT_APPLICABLE:
        return Reading(Said.NOT_APPLICABLE, typed)
    reading = _measured(cell, typed, kind, words.units[criterion.code])
    if isinstance(reading.answer, Measured):
        return reading._replace(message=remarks.VALUE_IN_ANSWER, values=(("found", typed),))
    if any(letter.isdigit() for letter in typed):
        return reading
    return _unreadable(typed, remarks.NO_VALUE, allowed=allowed_measure(kind))


def _measured(
    cell: object,
    typed: str,
    kind: NumberAnswer | DateAnswer,
    units: tuple[str, ...],
    *,
    from_value: bool = False,
) -> Reading:
    value = date_of(cell) if isinstance(kind, DateAnswer) else number_of(cell, units)
    fault = _fault(value, cell, kind, units)
    if value is None or fault:
        allowed = _range(kind) if fault is remarks.OUT_OF_RANGE else allowed_measure(kind)
        return _unreadable(typed, fault or remarks.BAD_NUMBER, from_value=from_value, allowed=allowed)
    return Reading(Measured(value), typed, from_value=from_value)


def _fault(
    value: Fraction | date | None, cell: object, kind: NumberAnswer | DateAnswer, units: tuple[str, ...]
) -> Message | None:
    """What is wrong with a measure, if anything."""
    if isinstance(kind, DateAnswer):
        return remarks.BAD_DATE if value is None else None
    if not isinstance(value, Fraction) or (kind.whole and value.denominator != 1):
        return remarks.BAD_NUMBER
    if value.numerator < 0 or (kind.maximum is not None and value > kind.maximum):
        return remarks.OUT_OF_RANGE
    if kind.unit.id == PERCENT.id and 0 < value <= 1 and not names_unit(cell, units):
        return remarks.AMBIGUOUS_PERCENT
    return None


def _range(kind: NumberAnswer | DateAnswer) -> Text:
    if isinstance(kind, DateAnswer):
        return _A_DATE
    return _FROM_ZERO if kind.maximum is None else _WITHIN.fill(most=same(kind.maximum))


def _unreadable(typed: str, message: Message, *, from_value: bool = False, **values: object) -> Reading:
    return Reading(Said.UNREADABLE, typed, message, (("found", typed), *values.items()), from_value)
