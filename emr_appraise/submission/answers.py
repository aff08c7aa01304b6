"""Read one answer: a choice from a scale, a measure, or the words that are neither."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.book.model import EMPTY, Percent
from emr_appraise.criteria.model import (
    PERCENT,
    Criteria,
    Criterion,
    DateAnswer,
    NaRule,
    NumberAnswer,
    ScaleAnswer,
)
from emr_appraise.submission import remarks_values
from emr_appraise.submission.model import Answer, Measured, Said
from emr_appraise.submission.normalise import names_unit, numbers_of, read_date, text_of
from emr_appraise.submission.vocabulary import Vocabulary, Words
from emr_appraise.words import Message, Text, join, same

Measure = NumberAnswer | DateAnswer
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
    both: tuple[Reading, Reading] | None = None
    """What the answer cell and the value cell say by themselves, where both speak of the same measure."""


_NOTHING_CHOSEN = Reading(Said.BLANK)
_NOTHING_MEASURED = Reading(Said.BLANK, from_value=True)


def said_nothing(criterion: Criterion) -> Reading:
    """The reading of blank cells; of a measure, the value cell is the one left to fill in."""
    return _NOTHING_CHOSEN if isinstance(criterion.answer, ScaleAnswer) else _NOTHING_MEASURED


def read_answer(
    answer_cell: object,
    value_cell: object,
    criterion: Criterion,
    criteria: Criteria,
    words: Vocabulary,
    *,
    from_1904: bool = False,
) -> Reading:
    """Read the answer of one row from its answer cell and its value cell.

    `from_1904`: the workbook counts its days from 1904.
    """
    typed = text_of(answer_cell) if answer_cell != EMPTY else EMPTY
    value = text_of(value_cell) if value_cell != EMPTY else EMPTY
    kind, units = criterion.answer, words.units[criterion.code]
    if isinstance(kind, ScaleAnswer):
        if value and not typed:
            return _beside(value, criterion, words)
        reading = _chosen(typed, criterion, criteria, words)
        return reading._replace(passed_over=True) if value else reading
    measured = _NOTHING_MEASURED
    if value:
        measured = _measured(value_cell, value, kind, units, from_1904, from_value=True)
    if not typed:
        return measured
    answered = _in_answer(answer_cell, typed, kind, units, from_1904, words.answers[criterion.code])
    return _of_both(answered, measured, value) if value else answered


def _beside(value: str, criterion: Criterion, words: Vocabulary) -> Reading:
    """A choice typed into the value's cell; a figure there is not taken for one."""
    figure = any(letter.isdigit() for letter in value)
    found = None if figure else words.answers[criterion.code].find(value)
    if found is None:
        return _NOTHING_CHOSEN._replace(passed_over=True)
    return _noted(Reading(found, value, from_value=True), remarks_values.ANSWER_IN_VALUE, found=value)  # type: ignore[arg-type]


def _of_both(answered: Reading, measured: Reading, value: str) -> Reading:
    """What a measure comes to where both cells speak: the value's cell counts, unless they contradict."""
    other, both = answered.answer, (answered, measured)
    if other is Said.NOT_APPLICABLE or (isinstance(other, Measured) and other != measured.answer):
        told = (("found", answered.typed), ("value", value))
        return Reading(Said.UNREADABLE, value, remarks_values.CONTRADICTION, told, from_value=True, both=both)
    return measured._replace(passed_over=True) if other != measured.answer else measured._replace(both=both)


def allowed_measure(kind: Measure) -> Text:
    """What a measure's cell takes, in words."""
    if isinstance(kind, DateAnswer):
        return _A_DATE
    return (_A_WHOLE_NUMBER if kind.whole else _A_NUMBER).fill(unit=kind.unit.label)


def _chosen(typed: str, criterion: Criterion, criteria: Criteria, words: Vocabulary) -> Reading:
    if not typed:
        return Reading(Said.BLANK)
    found = words.answers[criterion.code].find(typed)
    if found is None:
        return _unreadable(typed, remarks_values.NOT_ON_SCALE, allowed=_scale_words(criterion, criteria))
    return Reading(found, typed)  # type: ignore[arg-type]  # a scale's words hold answers only


def _scale_words(criterion: Criterion, criteria: Criteria) -> Text:
    options = criterion.answer.scale.options if isinstance(criterion.answer, ScaleAnswer) else ()
    words = [option.label for option in options]
    return join(words if criterion.na is NaRule.FORBIDDEN else [*words, criteria.not_applicable.label])


def _in_answer(
    cell: object, typed: str, kind: Measure, units: tuple[str, ...], from_1904: bool, words: Words
) -> Reading:
    """What stands in the answer cell of a criterion that asks for a measure."""
    if words.find(typed) is Said.NOT_APPLICABLE:
        return Reading(Said.NOT_APPLICABLE, typed)
    reading = _measured(cell, typed, kind, units, from_1904)
    if isinstance(reading.answer, Measured):
        return reading if reading.message else _noted(reading, remarks_values.VALUE_IN_ANSWER, found=typed)
    if any(letter.isdigit() for letter in typed):
        return reading
    return _unreadable(typed, remarks_values.NO_VALUE, allowed=allowed_measure(kind))


def _measured(
    cell: object,
    typed: str,
    kind: Measure,
    units: tuple[str, ...],
    from_1904: bool,
    *,
    from_value: bool = False,
) -> Reading:
    if isinstance(kind, NumberAnswer):
        return _counted(cell, typed, kind, units, from_value)
    read = read_date(cell, from_1904=from_1904)
    if read.value is None:
        why = read.message or remarks_values.BAD_DATE
        return _unreadable(typed, why, from_value=from_value, allowed=_A_DATE)
    return Reading(Measured(read.value), typed, read.message, read.values, from_value)


def _counted(
    cell: object, typed: str, kind: NumberAnswer, units: tuple[str, ...], from_value: bool
) -> Reading:
    """The number of a cell: of several that may be meant, the only one that is possible."""
    readings = numbers_of(cell, units)
    possible = [number for number in readings if _is_possible(number, kind)]
    if len(possible) != 1:
        return _no_number(typed, readings, kind, from_value)
    number = possible[0]
    if kind.unit.id == PERCENT.id and 0 < number <= 1 and not names_unit(cell, units):
        return _unreadable(typed, remarks_values.AMBIGUOUS_PERCENT, from_value=from_value)
    reading = Reading(Measured(number), typed, from_value=from_value)
    if len(readings) > 1:
        return _noted(reading, remarks_values.THOUSANDS, found=typed, read=_figure(number))
    if isinstance(cell, Percent) and number > 0:
        return _noted(reading, remarks_values.PERCENT_SHOWN, found=text_of(float(cell)), read=_figure(number))
    return reading


def _is_possible(number: Fraction, kind: NumberAnswer) -> bool:
    """Whether a number could be true of some facility."""
    if number.numerator < 0 or (kind.whole and number.denominator != 1):
        return False
    return kind.maximum is None or number <= kind.maximum


def _no_number(typed: str, readings: tuple[Fraction, ...], kind: NumberAnswer, from_value: bool) -> Reading:
    """Why no one number can be told."""
    if len(readings) == 1 and (readings[0].denominator == 1 or not kind.whole):
        return _unreadable(typed, remarks_values.OUT_OF_RANGE, from_value=from_value, allowed=_range(kind))
    return _unreadable(typed, remarks_values.BAD_NUMBER, from_value=from_value, allowed=allowed_measure(kind))


def _figure(number: Fraction) -> Text:
    """A number whose decimals end, in full, with each language's own decimal sign."""
    figure = f"{Decimal(number.numerator) / Decimal(number.denominator):f}"
    return Text(figure.replace(".", ","), figure)


def _range(kind: NumberAnswer) -> Text:
    return _FROM_ZERO if kind.maximum is None else _WITHIN.fill(most=same(kind.maximum))


def _noted(reading: Reading, message: Message, **values: object) -> Reading:
    return reading._replace(message=message, values=tuple(values.items()))


def _unreadable(typed: str, message: Message, *, from_value: bool = False, **values: object) -> Reading:
    return Reading(Said.UNREADABLE, typed, message, (("found", typed), *values.items()), from_value)
