"""Values as JSON that can stand inside a web page: compact, and never taken for markup."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
_LONGEST = 400
"""Letters of a name, a file's name or a fact that the page keeps; the rest is cut with `…`."""


def embedded(value: Json) -> str:
    """The value on one line, without any sign that begins or ends markup."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def embedded_each(values: Iterable[Json]) -> Iterator[str]:
    """The values as one array, a line each, piece by piece."""
    before = "[\n"
    for value in values:
        yield before + embedded(value)
        before = ",\n"
    yield "[]" if before == "[\n" else "\n]"


def foreign(text: str) -> str:
    """Text from a file, on one line and of bounded length."""
    return one_line(text, _LONGEST)


def spoken(text: Text) -> Json:
    """A sentence in both languages."""
    return [one_line(text.vi), one_line(text.en)]


def phrase(words: Text | Counted) -> Json:
    """A sentence of the page; one about a number has its English singular behind the two languages."""
    return spoken(words) if isinstance(words, Text) else [words.other.vi, words.other.en, words.one.en]


def ratio(number: Fraction | None) -> Json:
    """An exact number as numerator and denominator, so that the page cuts it as every report does."""
    return None if number is None else [number.numerator, number.denominator]
