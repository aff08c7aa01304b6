"""The numbers that a sentence says, in figures or in words, in Vietnamese or in English."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from emr_appraise.criteria.lint.number_words import Number, Said, Way, number_words
from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.words import Language

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(name.capitalize() for name in _MONTHS)
_DATES = (
    ("-", re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")),
    ("/", re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?![\d/])")),
    (" tháng ", re.compile(r"\b(?P<d>\d{1,2}) tháng (?P<m>\d{1,2}),? năm (?P<y>\d{4})\b")),
    (" ", re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<m>{_MONTH}),? (?P<y>\d{{4}})\b")),
    (" ", re.compile(rf"\b(?P<m>{_MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b")),
)
"""Ways to write a day, and what none of them can do without."""
_MONTH_ALONE = re.compile(
    rf"\b(?:(?<=\d )(?:{_MONTH})|(?:{_MONTH})(?= \d)|(?:{_MONTH.replace('May|', '')}))\b"
)
_ROUND_THE_CLOCK = re.compile(r"\b24/(?:24|7)\b")
_FIGURES = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
_WIDE_BLANK = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))")
_TIMES = {
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_TIMES_AFTER = re.compile(rf"[ -]*(?:{'|'.join(_TIMES)})\b", re.IGNORECASE)
_UP_TO = re.compile(r"\s*(?:[–-]|đến|to)\s*\Z")


def figures(words: str) -> list[str]:
    """Every run of figures, as written: the quick look."""
    return _RUNS.findall(words)


_RUNS = re.compile("[0-9]+")


def numbers_said(words: str, language: Language) -> list[Said]:
    """Every number of a sentence; dates are one value, ordinals and the like are hints."""
    words = _WIDE_BLANK.sub("", composed(words))
    rest, found = _dates(words)
    rest = _ROUND_THE_CLOCK.sub(lambda match: " " * len(match[0]), rest)
    found += _in_figures(rest)
    found += _named_months(rest) if language is Language.EN else []
    return found + list(number_words(rest, language))


def value_of(written: str) -> Number:
    """The number that figures with dots and commas stand for: 1.000 and 1,000 alike, 2,5 and 2.5 alike.

    Raises ValueError for what is no number, such as 1.2.3.
    """
    if written.isdigit():
        return int(written)
    match = re.fullmatch(r"([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?", written)
    if match:
        whole = re.sub(r"[.,]", "", match[1])
        return Fraction(f"{whole}.{match[3]}" if match[3] else whole)
    return Fraction(written.replace(",", "."))


def parts_of(words: str) -> set[int]:
    """The figures of citations part by part: `Art. 2.1` and `Điều 2 khoản 1` are both 2 and 1."""
    found = {int(run) for run in figures(words)}
    for first, last in re.findall(r"(\d{1,3})\s*[–-]\s*(?:\d{1,3}\.)?(\d{1,3})(?!\d)", words):
        found |= set(range(int(first), min(int(last), int(first) + 20)))
    return found


def _dates(words: str) -> tuple[str, list[Said]]:
    found = list[Said]()
    for mark, pattern in _DATES:
        for match in pattern.finditer(words) if mark in words else ():
            if day := _date(match):
                found.append(Said(day, match[0], Way.FIGURES, 1, match.end()))
                words = words[: match.start()] + " " * len(match[0]) + words[match.end() :]
    return words, found


def _date(match: re.Match[str]) -> date | None:
    month = match["m"] if match["m"].isdigit() else str(_MONTHS.index(match["m"].lower()) + 1)
    try:
        return date(int(match["y"]), int(month), int(match["d"]))
    except ValueError:
        return None


def _in_figures(words: str) -> list[Said]:
    found = list[Said]()
    for match in _FIGURES.finditer(words):
        after = _TIMES_AFTER.match(words, match.end())
        times = _TIMES[after[0].strip(" -").lower()] if after else 1
        if times > 1 and found and _UP_TO.match(words[found[-1].end : match.start()]):
            found[-1] = found[-1]._replace(times=times)
        found += [Said(value, match[0], Way.FIGURES, times, match.end()) for value in _values(match[0])]
    return found


def _values(written: str) -> list[Number]:
    try:
        return [value_of(written)]
    except ValueError:
        return [int(part) for part in figures(written)]


def _named_months(words: str) -> list[Said]:
    return [
        Said(_MONTHS.index(match[0].lower()) + 1, match[0], Way.HINT, 1, match.end())
        for match in _MONTH_ALONE.finditer(words)
    ]
