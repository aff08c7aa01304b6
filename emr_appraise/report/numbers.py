"""Show numbers exactly, and where they must be cut, cut towards failure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import floor

from emr_appraise.criteria.model import PERCENT, Bar, NumberAnswer, Word
from emr_appraise.report import cldr
from emr_appraise.report import wording_numbers as words
from emr_appraise.words import Text, join, same

_MONEY_STEPS = ((10**9, words.BILLION), (10**6, words.MILLION), (10**3, words.THOUSAND))


def cut(number: Fraction, decimals: int) -> Fraction:
    """The number cut downwards to so many decimals: a bar is never passed by rounding."""
    whole = number.denominator == 1
    return number if whole else Fraction(floor(number * 10**decimals), 10**decimals)


@lru_cache(maxsize=4096)
def figure(number: Fraction | int) -> Text:
    """The exact number as each language writes it; one without end is cut after two decimals."""
    return cldr.written(_digits(Fraction(number)))


def percent(share: Fraction | None) -> Text:
    """A percentage with one decimal, none where it is whole; 100 only where it is exactly that."""
    if share is None:
        return words.NO_SCORE
    if share.denominator == 1:
        return words.PERCENT.fill(figure=figure(share))
    whole, tenths = divmod(share.numerator * 10 // share.denominator, 10)
    return words.PERCENT.fill(figure=cldr.written(f"{whole}.{tenths}"))


def points(number: Fraction) -> Text:
    """Points as they count, at most two decimals."""
    return figure(cut(number, 2))


def as_number(number: Fraction, decimals: int) -> int | float:
    """A JSON number, cut to so many decimals."""
    parts: int = 10**decimals
    kept = number.numerator * parts // number.denominator
    return kept / parts if kept % parts else kept // parts


@lru_cache(maxsize=4096)
def day(when: date) -> str:
    """A date as both languages write it here."""
    return f"{when:%d/%m/%Y}"


@lru_cache(maxsize=4096)
def day_said(when: date) -> Text:
    """The same as a sentence of its own."""
    return same(day(when))


@lru_cache(maxsize=4096)
def measure(value: Fraction, unit: Word) -> Text:
    """A number with its unit."""
    if unit.id == PERCENT.id:
        return words.PERCENT.fill(figure=figure(value))
    english = words.ENGLISH_SINGULARS.get(unit.label.en, unit.label.en) if value == 1 else unit.label.en
    return words.MEASURE.fill(figure=figure(value), unit=Text(unit.label.vi, english))


def money(low: int, high: int) -> Text:
    """A range of VND, every figure exact."""
    if high == 0:
        return words.NO_COST
    if low == 0:
        return words.UP_TO.fill(amount=_amount(high))
    if low == high:
        return words.AMOUNT.fill(amount=_amount(high))
    bare, unit = _scaled(low)
    first = bare if unit == _scaled(high)[1] else _amount(low)
    return words.FROM_TO.fill(low=first, high=_amount(high))


def bars_in_play(bars: tuple[Bar, ...], answer: NumberAnswer) -> Text:
    """What a measure had to reach: of several bars in play the strictest."""
    if len(bars) == 1:
        return bar_words(bars[0], answer.unit)
    least = max((bar.at_least for bar in bars if bar.at_least is not None), default=None)
    most = min((bar.at_most for bar in bars if bar.at_most is not None), default=None)
    return bar_words(Bar(at_least=least, at_most=most), answer.unit)


def every_bar(answer: NumberAnswer) -> Text:
    """The bars of a measure before it is known which of them applies."""
    each = list(dict.fromkeys(bar_words(bar, answer.unit) for bar in answer.bars))
    return each[0] if len(each) == 1 else words.BY_CASE.fill(bars=join(each, "; "))


@lru_cache(maxsize=1024)
def bar_words(bar: Bar, unit: Word) -> Text:
    """One bar in words."""
    bounds = [
        template.fill(value=measure(bound, unit))
        for template, bound in ((words.AT_LEAST, bar.at_least), (words.AT_MOST, bar.at_most))
        if bound is not None
    ]
    return bounds[0] if len(bounds) == 1 else words.BOTH_BOUNDS.fill(low=bounds[0], high=bounds[1])


def _digits(number: Fraction) -> str:
    """With all its decimals; of one without end, with two."""
    if 1000 % number.denominator == 0:
        return _thousandths(number.numerator * (1000 // number.denominator))
    with localcontext() as context:
        context.prec = 40
        found = Decimal(number.numerator) / Decimal(number.denominator)
    if Fraction(found) != number:
        found = Decimal(floor(number * 100)) / 100
    return f"{found:f}"


def _thousandths(count: int) -> str:
    whole, rest = divmod(abs(count), 1000)
    digits = f"{whole}.{rest:03}".rstrip("0").rstrip(".")
    return f"-{digits}" if count < 0 else digits


def _scaled(amount: int) -> tuple[Text, Text]:
    """An amount in the largest unit that shows it exactly and briefly."""
    for step, unit in _MONEY_STEPS:
        brief = amount < 10_000 * step or unit is words.BILLION
        if amount >= step and brief and amount * 1000 % step == 0:
            return figure(Fraction(amount, step)), unit
    return figure(amount), same("")


def _amount(amount: int) -> Text:
    shown, unit = _scaled(amount)
    return words.SCALED.fill(figure=shown, unit=unit) if unit.en else shown
