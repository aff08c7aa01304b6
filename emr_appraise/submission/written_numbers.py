"""Read a number as people type it: either decimal sign, thousands grouped, its unit behind it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from emr_appraise.book.model import Percent
from emr_appraise.submission.letters import MAX_WORDS, exact_key, without_tail

PERCENT_SIGN = "%"
_TOO_LARGE = 1e15
_SHAPE = re.compile(r"([+-]?[0-9](?:[0-9., ]*[0-9])?) ?(.*)\Z")
_PLAIN = re.compile(r"([+-]?[0-9]{1,12})(?:[.,]([0-9]{1,9}))?\Z")
_GROUPED = re.compile(
    r"(?P<whole>[+-]?[1-9][0-9]{0,2}(?P<sign>[., ])[0-9]{3}(?:(?P=sign)[0-9]{3}){0,2})"
    r"(?:(?!(?P=sign))[.,](?P<decimals>[0-9]{1,9}))?\Z"
)
_MAY_BE_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_SIGNS = str.maketrans("", "", "., ")


def numbers_of(cell: object, units: tuple[str, ...] = ()) -> tuple[Fraction, ...]:
    """Every number that a cell may mean, with one of the units written behind it or none.

    None where it cannot be told; two where exactly three digits stand behind one point or comma, which may
    begin the decimals or part the thousands. A cell shown as percent is a number of that unit only.
    """
    if isinstance(cell, str):
        return _readings(exact_key(cell), units) if len(cell) <= MAX_WORDS else ()
    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or not abs(cell) < _TOO_LARGE:
        return ()
    if isinstance(cell, Percent):
        return (100 * Fraction(repr(cell)),) if PERCENT_SIGN in units else ()
    return _exact(cell)


def number_of(cell: object, units: tuple[str, ...] = ()) -> Fraction | None:
    """The number in a cell; None where there is none or more than one may be meant."""
    readings = numbers_of(cell, units)
    return readings[0] if len(readings) == 1 else None


def names_unit(cell: object, units: tuple[str, ...]) -> bool:
    """Whether a unit stands behind what was typed, or the cell shows it."""
    if isinstance(cell, str):
        return without_tail(exact_key(cell)).endswith(units)
    return isinstance(cell, Percent) and PERCENT_SIGN in units


@lru_cache(maxsize=4096)
def _exact(number: float) -> tuple[Fraction, ...]:
    return (Fraction(int(number)) if number == int(number) else Fraction(repr(number)),)


@lru_cache(maxsize=4096)
def _readings(words: str, units: tuple[str, ...]) -> tuple[Fraction, ...]:
    match = _SHAPE.match(words)
    if match is None:
        return ()
    written, behind = match[1], without_tail(match[2])
    return _values(written) if not behind or behind in units else ()


def _values(written: str) -> tuple[Fraction, ...]:
    """What a number without its unit may be."""
    if plain := _PLAIN.match(written):
        value = Fraction(f"{plain[1]}.{plain[2] or 0}")
        return (value, _joined(written)) if _MAY_BE_THOUSANDS.match(written) else (value,)
    grouped = _GROUPED.match(written)
    if grouped is None or _mixed(grouped):
        return ()
    return (Fraction(f"{_joined(grouped['whole'])}.{grouped['decimals'] or 0}"),)


def _joined(grouped: str) -> Fraction:
    return Fraction(grouped.translate(_SIGNS))


def _mixed(grouped: re.Match[str]) -> bool:
    """Whether a space and a point or comma may both part thousands; then what is meant is not sure."""
    return grouped["sign"] == " " and len(grouped["decimals"] or "") == 3
