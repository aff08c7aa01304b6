"""The units that stand beside the numbers of a sentence, in Vietnamese or in English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from emr_appraise.criteria.lint.number_words import UNITS, Number
from emr_appraise.criteria.lint.numerals import value_of
from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.criteria.model import Word
from emr_appraise.words import Language, Text

_SPOKEN = (
    ("giây", "seconds second secs sec"),
    ("phút", "minutes minute mins min"),
    ("giờ_làm", "working_hours working_hour office_hours business_hours"),
    ("giờ tiếng h", "hours hour hrs h"),
    ("ngày_làm", "working_days working_day business_days business_day"),
    ("ngày", "days day"),
    ("tuần", "weeks week"),
    ("tháng", "months month"),
    ("quý", "quarters quarter"),
    ("năm", "years year"),
    ("% phần_trăm", "% percent per_cent"),
    ("nghìn ngàn", "thousand"),
    ("triệu", "million"),
    ("tỷ tỉ", "billion"),
    ("đồng vnđ vnd", "vnd đồng dong"),
    ("usd đô_la", "usd dollars dollar"),
    ("bản bản_sao", "copies copy backup_copies backup_copy"),
    ("lần lượt", "times"),
    ("ký_tự kí_tự", "characters character"),
    ("giường", "beds bed"),
    ("kb", "kb"),
    ("mb", "mb"),
    ("gb", "gb"),
    ("tb", "tb"),
    ("mbps", "mbps"),
    ("gbps", "gbps"),
    ("mét m", "metres metre meters meter m"),
    ("km", "km kilometres kilometers"),
)
"""Each unit, line by line, as Vietnamese and as English say it; `_` joins two words."""
_ROW = dict[str, int]
_BY_WORDS: dict[Language, _ROW] = {
    language: {way.replace("_", " "): row for row, said in enumerate(_SPOKEN) for way in said[side].split()}
    for side, language in enumerate(Language)
}
PERCENT_ROW = _BY_WORDS[Language.VI]["%"]
_WORKING = {
    _BY_WORDS[Language.VI][plain]: _BY_WORDS[Language.VI][f"{plain} làm"] for plain in ("giờ", "ngày")
}
_SHOWN = {"giờ_làm": "giờ làm việc", "ngày_làm": "ngày làm việc", "usd": "USD", "vnd": "VND"}
_BEFORE_OTHERS = frozenset({"thousand", "million", "billion"})
_BETWEEN = frozenset({"full", "whole", "calendar", "consecutive", "straight", "more", "further"})
_NUMBER_WORDS = {
    language: {word: number for word, number in units.items() if 2 <= number <= 10}
    for language, units in UNITS.items()
}
_NUMBER_WORDS[Language.VI]["mười"] = 10
_AFTER = r"[ \n-]*(%|[^\W\d_]+)(?:\s+([^\W\d_]+))?"
_IN_FIGURES = {
    Language.VI: re.compile(rf"([0-9][0-9.,]*)(?! (?:tháng|năm) \d){_AFTER}"),
    Language.EN: re.compile(rf"([0-9][0-9.,]*){_AFTER}"),
}
_IN_WORDS = {
    language: re.compile(rf"(?<!mười )(?<!mươi )\b({'|'.join(words)})\b{_AFTER}", re.IGNORECASE)
    for language, words in _NUMBER_WORDS.items()
}
Measure = tuple[str, int]
"""A number as written, and the row of its unit."""


def unit_name(row: int) -> Text:
    """The name of a unit, in each language its own."""
    ways = (said.split()[0] for said in _SPOKEN[row])
    return Text(*(_SHOWN.get(way, way.replace("_", " ")) for way in ways))


def rows_of_unit(unit: Word) -> frozenset[int]:
    """The rows of a pack's unit, working days and hours counted in; none where it is none of those known."""
    ways = [(language, way) for language in Language for way in (unit.label.say(language), *unit.also)]
    found = {_BY_WORDS[language].get(composed(way).lower()) for language, way in ways}
    rows = {row for row in found if row is not None}
    return frozenset(rows | {_WORKING[row] for row in rows if row in _WORKING})


def measures(words: str, language: Language, *, in_words: bool) -> list[Measure]:
    """Every number right before a known unit; those in number words only where asked."""
    found = _IN_FIGURES[language].findall(composed(words))
    if in_words:
        found += _IN_WORDS[language].findall(composed(words))
    rows = _BY_WORDS[language]
    return [
        (number, row)
        for number, first, second in found
        for row in _units(first.lower(), second.lower(), rows)
    ]


def by_number(found: Iterable[Measure], language: Language) -> dict[Number, Counter[int]]:
    """The units of each number."""
    units = dict[Number, Counter[int]]()
    for written, row in found:
        if (value := _value(written, language)) is not None:
            units.setdefault(value, Counter())[row] += 1
    return units


def _units(first: str, second: str, rows: _ROW) -> Iterator[int]:
    if first in _BETWEEN:
        first, second = second, ""
    row = rows.get(f"{first} {second}", rows.get(first))
    if row is not None:
        yield row
        if second in rows and _SPOKEN[row][1] in _BEFORE_OTHERS:
            yield rows[second]


def _value(written: str, language: Language) -> Number | None:
    """The number; None for one that measures nothing, such as 1.2.3."""
    if written[0].isdigit():
        try:
            return value_of(written.rstrip(".,"))
        except ValueError:
            return None
    return _NUMBER_WORDS[language][written.lower()]
