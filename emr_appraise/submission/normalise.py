"""Make what people type comparable: Unicode forms, spaces, case, diacritics, numbers and dates."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from fractions import Fraction
from functools import lru_cache

MAX_CELL_TEXT = 40_000
MAX_WORDS = 200
"""Whatever is longer is no code, answer, number, date or heading."""
FACILITY_CODE_LENGTH = 5
_SHORT_CODE = re.compile(rf"[0-9]{{{FACILITY_CODE_LENGTH - 1}}}\Z")
_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"([+-]?\d{1,12})(?:([.,])(\d{1,9}))?\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\Z")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?\Z")
_EDGES = " \t:*()."


def text_of(cell: object) -> str:
    """A cell's value as a person would have typed it; a whole number has no point."""
    if isinstance(cell, str):
        text = cell.strip() if len(cell) <= MAX_CELL_TEXT else cell[:MAX_CELL_TEXT].strip()
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y}" if cell.time().isoformat() == "00:00:00" else f"{cell:%d/%m/%Y %H:%M}"
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell)


@lru_cache(maxsize=8192)
def exact_key(text: str) -> str:
    """Equal for words that differ in case, spacing or Unicode form only."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip().casefold()


@lru_cache(maxsize=8192)
def loose_key(text: str) -> str:
    """Equal also for words that differ in diacritics only: `Khong dat` and `Không đạt`."""
    letters = unicodedata.normalize("NFKD", exact_key(text))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare.replace("đ", "d")


@lru_cache(maxsize=8192)
def label_key(text: str) -> str:
    """Equal for headers and sheet names that a person would take for the same."""
    return _SPACES.sub(" ", re.sub(r"[\W_]+", " ", loose_key(text))).strip(_EDGES)


def heading_key(cell: object) -> str:
    """The label key of a cell that may be a heading, else nothing."""
    return label_key(cell) if isinstance(cell, str) and len(cell) <= MAX_WORDS else ""


@lru_cache(maxsize=8192)
def code_key(text: str) -> str:
    """Equal for criterion codes that differ in case, spaces and kinds of dash: `bkp–03 ` and `BKP-03`."""
    return re.sub(r"[^a-z0-9]", "", loose_key(text))


def whole_code(written: str) -> str:
    """A facility's code with the leading zero that an office takes off what it takes for a number."""
    return written.zfill(FACILITY_CODE_LENGTH) if _SHORT_CODE.match(written) else written


def number_of(cell: object, units: tuple[str, ...] = ()) -> Fraction | None:
    """The number in a cell, with its unit written behind it or not; None where it cannot be told.

    A comma or a point may begin the decimals; exactly three digits behind one could also be thousands,
    so that is not guessed.
    """
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return _exact(cell) if abs(cell) < 1e15 else None
    if not isinstance(cell, str) or len(cell) > MAX_WORDS:
        return None
    match = _NUMBER.match(_without_unit(exact_key(cell), units))
    if match is None or (match[3] is not None and len(match[3]) == 3):
        return None
    return Fraction(f"{match[1]}.{match[3] or 0}")


def names_unit(cell: object, units: tuple[str, ...]) -> bool:
    """Whether a unit stands behind what was typed."""
    return isinstance(cell, str) and exact_key(cell).endswith(units)


def date_of(cell: object) -> date | None:
    """The date in a cell, typed or formatted as one; None where it cannot be told or is impossible."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str) or len(cell) > MAX_WORDS:
        return None
    words = exact_key(cell)
    if match := _DAY_FIRST.match(words):
        return _real_date(match[3], match[2], match[1])
    if match := _YEAR_FIRST.match(words):
        return _real_date(match[1], match[2], match[3])
    return None


def _real_date(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if 1900 <= found.year <= 2200 else None


def _exact(number: float) -> Fraction:
    return Fraction(int(number)) if number == int(number) else Fraction(repr(number))


def _without_unit(words: str, units: tuple[str, ...]) -> str:
    """The words without the unit behind them; of several that fit, the longest."""
    fitting = [unit for unit in units if words.endswith(unit)]
    return words.removesuffix(max(fitting, key=len, default="")).rstrip()
