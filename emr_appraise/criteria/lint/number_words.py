"""The numbers that a sentence says in words, in Vietnamese or in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.words import Language

Number = int | Fraction
Value = Number | date


class Way(Enum):
    """How a number is said: in figures, in a number word, or only hinted at ("both", "a year")."""

    FIGURES = 1
    WORD = 2
    HINT = 3


class Said(NamedTuple):
    """A number said: what it is, how it is written, whether thousands or millions, and where it ends."""

    value: Value
    written: str
    way: Way
    times: int
    end: int


UNITS: dict[Language, dict[str, int]] = {
    Language.VI: {
        "một": 1,
        "hai": 2,
        "ba": 3,
        "bốn": 4,
        "năm": 5,
        "sáu": 6,
        "bảy": 7,
        "tám": 8,
        "chín": 9,
    },
    Language.EN: {
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
    },
}
_LAST = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_HINTS: dict[Language, dict[str, Number]] = {
    Language.VI: {
        "một": 1,
        "năm": 5,
        "nửa": Fraction(1, 2),
        "rưỡi": Fraction(1, 2),
        "đôi": 2,
        "cặp": 2,
        "kép": 2,
        "tư": 4,
        "chục": 10,
        "nhất": 1,
    },
    Language.EN: {
        "one": 1,
        "once": 1,
        "single": 1,
        "first": 1,
        "twice": 2,
        "both": 2,
        "double": 2,
        "dual": 2,
        "pair": 2,
        "second": 2,
        "either": 2,
        "half": Fraction(1, 2),
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "monday": 2,
        "tuesday": 3,
        "wednesday": 4,
        "thursday": 5,
        "friday": 6,
        "saturday": 7,
        "dozen": 12,
        "hundred": 100,
        "thousand": 1000,
    },
}
_FIRM = {
    Language.VI: re.compile(r"\b(?:hai|ba|bốn|sáu|bảy|tám|chín)\b"),
    Language.EN: re.compile(rf"\b(?:{'|'.join([*UNITS[Language.EN], *_TENS])})\b"),
}
_A_UNIT = re.compile(
    r"\ban? (?:second|minute|hour|day|week|month|year|time|copy|million|billion)\b", re.IGNORECASE
)
_SPOKEN = {
    Language.VI: re.compile(
        rf"\b(?:{'|'.join([*UNITS[Language.VI], *_LAST, *_HINTS[Language.VI], 'mười', 'mươi', 'trăm'])})\b",
        re.IGNORECASE,
    ),
    Language.EN: re.compile(
        rf"\b(?:{'|'.join([*UNITS[Language.EN], *_TENS, *_HINTS[Language.EN]])})\b", re.IGNORECASE
    ),
}


def firm_words(words: str, language: Language) -> list[int]:
    """The values of the words that are numbers and nothing else, in order of size: the quick look."""
    known = UNITS[language] | _TENS
    return sorted(known[word] for word in _FIRM[language].findall(words.lower()))


def number_words(words: str, language: Language) -> Iterator[Said]:
    """The numbers of a sentence that are said in words, hints among them."""
    words = composed(words)
    read, hints = _vietnamese if language is Language.VI else _english, _HINTS[language]
    for run in _runs(words, language):
        spoken, at = [match[0].lower() for match in run], 0
        while at < len(run):
            value, used = read(spoken[at:])
            last = at + max(used, 1)
            if used <= 1 and spoken[at] in hints:
                yield Said(hints[spoken[at]], spoken[at], Way.HINT, 1, run[at].end())
            elif used:
                yield Said(value, " ".join(spoken[at:last]), Way.WORD, 1, run[last - 1].end())
            at = last
    for match in _A_UNIT.finditer(words) if language is Language.EN else ():
        yield Said(1, match[0], Way.HINT, 1, match.end())


def _runs(words: str, language: Language) -> Iterator[list[re.Match[str]]]:
    """Number words that stand side by side, together."""
    run = list[re.Match[str]]()
    for match in _SPOKEN[language].finditer(words):
        if run and match.start() - run[-1].end() > 1:
            yield run
            run = []
        run.append(match)
    yield run


def _vietnamese(words: list[str]) -> tuple[int, int]:
    """The number that words begin with, below 100 or whole hundreds, and how many of them it takes."""
    units = UNITS[Language.VI]
    first, second, third = (*words, "", "", "")[:3]
    if first in units and second == "mươi":
        last = units.get(third) or _LAST.get(third, 0)
        return units[first] * 10 + last, 3 if last else 2
    if first in units and second == "trăm":
        return units[first] * 100, 2
    if first == "mười":
        last = units.get(second) or _LAST.get(second, 0)
        return 10 + last, 2 if last else 1
    return (units[first], 1) if first in units else (0, 0)


def _english(words: list[str]) -> tuple[int, int]:
    """The number that words begin with, below 100 or whole hundreds, and how many of them it takes."""
    units = UNITS[Language.EN]
    first, second = (*words, "", "")[:2]
    if second == "hundred" and (first in units or first in ("one", "a")):
        return units.get(first, 1) * 100, 2
    if first in _TENS:
        last = units.get(second, 1 if second == "one" else 0)
        return (_TENS[first] + last, 2) if 0 < last < 10 else (_TENS[first], 1)
    return (units[first], 1) if first in units else (0, 0)
