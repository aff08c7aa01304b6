"""The numbers that a sentence says with a unit: those it surely says, and those it may mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from emr_appraise.criteria.lint.measures import PERCENT_ROW, Measure, by_number, measures
from emr_appraise.criteria.lint.number_words import Number, Way, firm_words
from emr_appraise.criteria.lint.numerals import numbers_said
from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.words import Language, Text

_NUMBER = r"(?>[0-9]+(?:[.,][0-9]+)*)"
_LIST = re.compile(
    rf"(?:{_NUMBER}\s?%?\s*(?:[,;/–-]|đến|tới|hoặc|hay|và|to|or|and)\s*(?:từ\s|from\s)?)+(?={_NUMBER})"
)
"""Numbers before the last one of a list or a range: `30, 60 hoặc` of `30, 60 hoặc 90 ngày`."""
_ALL_OF_IT = re.compile(r"\b(?:mọi|tất cả|toàn bộ|toàn thể|all|every|everyone|each|whole)\b", re.IGNORECASE)
_ONE_OR_TWO = frozenset({"one", "once", "twice"})
_TEN = 10


def measured(words: Text, rows: Collection[int]) -> tuple[Number, ...]:
    """The numbers said with a unit: in figures, or in number words in both languages."""
    vi, en = (_with_unit(words, language, rows, in_words=False) for language in Language)
    return tuple(dict.fromkeys([*vi, *en, *_in_words_of_both(words, rows)]))


def measured_perhaps(words: Text, rows: Collection[int]) -> Iterator[Number]:
    """Numbers that may be meant: in words of one language, in lists, in thousands, as the whole of it."""
    for language in Language:
        said = composed(words.say(language))
        yield from _with_unit(words, language, rows, in_words=True)
        yield from _listed(said, language, rows)
        yield from _told_otherwise(said, language)
    if PERCENT_ROW in rows and any(map(_ALL_OF_IT.search, words)):
        yield 100


def _in_words_of_both(words: Text, rows: Collection[int]) -> list[Number]:
    if not firm_words(words.en, Language.EN):
        return []
    vi, en = (_with_unit(words, language, rows, in_words=True) for language in Language)
    return [number for number in vi if number in en]


def _with_unit(words: Text, language: Language, rows: Collection[int], *, in_words: bool) -> list[Number]:
    return _of_unit(measures(words.say(language), language, in_words=in_words), language, rows)


def _of_unit(found: Iterable[Measure], language: Language, rows: Collection[int]) -> list[Number]:
    return list(by_number((each for each in found if each[1] in rows), language))


def _listed(words: str, language: Language, rows: Collection[int]) -> Iterator[Number]:
    """The numbers of a list whose last one has the unit."""
    for match in _LIST.finditer(words):
        last = measures(words[match.end() :], language, in_words=False)[:1]
        if _of_unit(last, language, rows) and words.startswith(last[0][0], match.end()):
            numbers = numbers_said(match[0], language)
            yield from (said.value for said in numbers if not isinstance(said.value, date))


def _told_otherwise(words: str, language: Language) -> Iterator[Number]:
    """Thousands and millions, words above ten, and what English has words of its own for."""
    for said in numbers_said(words, language):
        if not isinstance(said.value, date) and (
            said.times > 1 or said.written in _ONE_OR_TWO or (said.way is Way.WORD and said.value > _TEN)
        ):
            yield said.value * said.times
