"""Which numbers one language says and the other does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from emr_appraise.criteria.lint.number_words import Said, Value, Way, number_words
from emr_appraise.criteria.lint.numerals import numbers_said, parts_of
from emr_appraise.words import Language, Text

Difference = tuple[list[str], list[str]]
"""What only the Vietnamese says and what only the English says, as written."""
_CITES_VI = re.compile(r"\b(?:điều|khoản|điểm|mục|phụ lục|chương|tiêu chí|mẫu|nhóm)\b", re.IGNORECASE)
_CITES_EN = re.compile(
    r"\b(?:arts?|articles?|clauses?|points?|items?|sections?|annex(?:es)?|chapters?|forms?)\b", re.IGNORECASE
)


def difference(words: Text) -> Difference | None:
    """The numbers in which the two languages differ; None where they agree.

    Thousands and millions may be written out in one language, and a place in a document may be cited as
    `Điều 2 khoản 1` in one and `Art. 2.1` in the other.
    """
    cites = _CITES_VI.search(words.vi) and _CITES_EN.search(words.en)
    if cites and parts_of(words.vi) == parts_of(words.en):
        return None
    vi, en = (numbers_said(words.say(language), language) for language in Language)
    found = _over(vi, en)
    if found is None or _over(_written_out(vi), _written_out(en)) is None:
        return None
    return _parts_apart(words, vi, en) if cites else found


def words_apart(words: Text) -> Difference | None:
    """The numbers in words in which the two languages differ, for sentences that agree in their figures."""
    vi, en = (list(number_words(words.say(language), language)) for language in Language)
    return _over(vi, en)


def _over(vi: list[Said], en: list[Said]) -> Difference | None:
    """Figures that only one side says; number words count only where both sides have some over."""
    sides = _Side(vi), _Side(en)
    figures = sides[0].over(sides[1], Way.FIGURES), sides[1].over(sides[0], Way.FIGURES)
    if any(figures):
        return figures
    spelt = sides[0].over(sides[1], Way.WORD), sides[1].over(sides[0], Way.WORD)
    return spelt if all(spelt) else None


def _written_out(numbers: list[Said]) -> list[Said]:
    """The same numbers with their thousands, millions and billions counted in."""
    return [
        said if isinstance(said.value, date) else said._replace(value=said.value * said.times)
        for said in numbers
    ]


def _parts_apart(words: Text, vi: list[Said], en: list[Said]) -> Difference | None:
    """The single figures that only one side names."""
    parts = parts_of(words.vi), parts_of(words.en)
    only_vi, only_en = parts[0] - parts[1] - _spelt(en), parts[1] - parts[0] - _spelt(vi)
    found = [str(part) for part in sorted(only_vi)], [str(part) for part in sorted(only_en)]
    return found if any(found) else None


def _spelt(numbers: Iterable[Said]) -> set[Value]:
    return {said.value for said in numbers if said.way is not Way.FIGURES}


class _Side:
    """The numbers of one language, counted by the way they are said."""

    def __init__(self, numbers: list[Said]) -> None:
        self.by_way = {way: Counter(said.value for said in numbers if said.way is way) for way in Way}
        self.written = {said.value: said.written for said in reversed(numbers)}

    def over(self, other: _Side, way: Way) -> list[str]:
        """The numbers said in this way that the other side says in no way."""
        left = self.by_way[way] - sum(other.by_way.values(), Counter[Value]())
        return [self.written[value] for value in left]
