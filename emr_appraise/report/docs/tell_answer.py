"""How a criterion is answered, and when the answer meets it."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.model import (
    PERCENT,
    Bar,
    Criterion,
    DateAnswer,
    NumberAnswer,
    Option,
    ProfileField,
    ScaleAnswer,
    Word,
)
from emr_appraise.report.docs import wording_block as words
from emr_appraise.report.docs.condition_words import condition_words
from emr_appraise.report.docs.contents import Line
from emr_appraise.report.numbers import bar_words, measure
from emr_appraise.report.wording_numbers import MONTHS
from emr_appraise.words import Text, join


def answer_lines(criterion: Criterion, profile: tuple[ProfileField, ...]) -> Iterator[Line]:
    """How to answer and the bar, and that the bar is the pack's own where it is."""
    match criterion.answer:
        case ScaleAnswer() as scale:
            yield Line(join(list(_scale(scale)), " "))
        case NumberAnswer() as number:
            yield from _number(number, profile)
        case DateAnswer(max_age_months=None):
            yield Line(words.DATE_EXPIRY)
        case DateAnswer(max_age_months=months):
            yield Line(words.DATE_AGE.fill(months=MONTHS.of(months or 0)))
    if criterion.bar_by_pack:
        yield Line(words.OWN_BAR)


def _scale(answer: ScaleAnswer) -> Iterator[Text]:
    options = answer.scale.options
    yield words.CHOOSE.fill(options=_quoted(options))
    enough = tuple(option for option in options if option.value >= answer.met_from)
    lowest = min(enough, key=lambda option: option.value)
    template = words.MET_IF if len(enough) == 1 else words.MET_FROM
    yield template.fill(option=_quoted((lowest,)))
    partly = tuple(option for option in options if 0 < option.value < answer.met_from)
    if partly:
        yield words.PARTLY_IF.fill(options=_quoted(partly))


def _quoted(options: tuple[Option, ...]) -> Text:
    return join([words.QUOTED.fill(label=option.label) for option in options])


def _number(answer: NumberAnswer, profile: tuple[ProfileField, ...]) -> Iterator[Line]:
    asked = [_asked(answer)]
    if answer.maximum is not None and answer.unit != PERCENT:
        asked.append(words.UP_TO.fill(figure=measure(answer.maximum, answer.unit)))
    if len(answer.bars) == 1:
        bar = words.BAR.fill(bar=_bar(answer.bars[0], answer.unit))
        yield Line(join([*asked, bar], " "))
    else:
        yield Line(join([*asked, words.BAR_CASES], " "))
        yield from (Line(_case(bar, answer.unit, profile)) for bar in answer.bars)


def _asked(answer: NumberAnswer) -> Text:
    if answer.unit == PERCENT:
        return words.PERCENTAGE
    template = words.WHOLE_NUMBER if answer.whole else words.NUMBER
    return template.fill(unit=answer.unit.label)


def _case(bar: Bar, unit: Word, profile: tuple[ProfileField, ...]) -> Text:
    if bar.when is None:
        return words.BAR_ELSE.fill(bar=_bar(bar, unit))
    return words.BAR_WHEN.fill(bar=_bar(bar, unit), condition=condition_words(bar.when, profile))


def _bar(bar: Bar, unit: Word) -> Text:
    """A bar and, where the pack names one, the lower bar of a partial answer."""
    full = bar_words(bar, unit)
    if bar.partly_at_least is None and bar.partly_at_most is None:
        return full
    partly = bar_words(Bar(at_least=bar.partly_at_least, at_most=bar.partly_at_most), unit)
    return words.PARTLY.fill(bar=full, partly=partly)
