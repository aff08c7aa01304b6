"""Make typed words comparable: Unicode forms, invisible signs, spaces, dashes, case, diacritics."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from emr_appraise.book.model import Percent

MAX_CELL_TEXT = 32_767
"""As many letters as a cell of Excel holds."""
MAX_WORDS = 200
"""Whatever is longer is no code, answer, number, date or heading."""
FACILITY_CODE_LENGTH = 5
_SHORT_CODE = re.compile(rf"[0-9]{{{FACILITY_CODE_LENGTH - 1}}}\Z")
_SPACES = re.compile(r"\s+")
_EDGES = " \t:*()."
_UNSEEN = " \t\n\r\xa0\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff"
"""What text pasted from elsewhere begins or ends with and nobody sees; few, because each text is tried."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_NOT_IN_CODES = re.compile(r"[^a-z0-9]")
_OTHER_THINGS = re.compile(
    "[\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be\u02b0-\u02e4\u1d2c-\u1dbf\u2070-\u209c"
    "\u2100-\u215f\u2189\u2460-\u24ff\u3192-\u319f\u3200-\u33ff\U0001f100-\U0001f2ff]"
)
"""Signs whose plain form says something else: raised, in a fraction, in a circle; 10² is not 102."""
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_SAME_SIGNS: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−⁃˗﹘"), "-"),
    **dict.fromkeys(map(ord, "‘’‚‛′‹›ʼ`"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″«»"), '"'),
    **dict.fromkeys(_VARIATION_SELECTORS, None),
}
_STRUCK_OUT = 1
"""The combining class of strokes through a letter, which take a word back rather than accent it."""
_PAIRS = {"(": ")", "[": "]", "{": "}", '"': '"', "'": "'"}
_TAIL = re.compile(r"(?:(?<!\.)\.(?!\.)|[ ,;:!])+\Z")
_BULLET = re.compile(r"\A(?:[-+*•·●▪◦] |[-*•·●▪◦](?=[^\W\d_]{2}))(?=[^\W\d_])")


def text_of(cell: object) -> str:
    """A cell's value as a person would have typed it; a whole number has no point."""
    if isinstance(cell, str):
        text = cell.strip() if len(cell) <= MAX_CELL_TEXT else cell[:MAX_CELL_TEXT].strip()
        return text if text.isascii() else unicodedata.normalize("NFC", text).strip(_UNSEEN)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return _percent_text(cell) if isinstance(cell, Percent) else _float_text(cell)
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y}" if cell.time().isoformat() == "00:00:00" else f"{cell:%d/%m/%Y %H:%M}"
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell)


@lru_cache(maxsize=8192)
def exact_key(text: str) -> str:
    """Equal for words that look alike: case, spacing, Unicode form, kinds of dash and quote are no matter."""
    return _SPACES.sub(" ", text if text.isascii() else _seen(text)).strip().casefold()


@lru_cache(maxsize=8192)
def loose_key(text: str) -> str:
    """Equal also for words that differ in diacritics only: `Khong dat` and `Không đạt`."""
    return without_diacritics(exact_key(text))


@lru_cache(maxsize=8192)
def answer_key(text: str) -> str:
    """The exact key without what people put around an answer: quotes, brackets, a bullet, a full stop.

    A question mark or an ellipsis is no such thing: it says that the answer is not sure.
    """
    key, before = exact_key(text), ""
    while key != before:
        before = key
        key = _BULLET.sub("", _out_of_pair(without_tail(key))).strip()
    return key


def without_diacritics(key: str) -> str:
    """The bare letters of a key; a letter that is struck out stays so."""
    if key.isascii():
        return key
    letters = unicodedata.normalize("NFD", key)
    bare = "".join(letter for letter in letters if unicodedata.combining(letter) in (0, _STRUCK_OUT))
    return bare.replace("đ", "d")


def without_tail(key: str) -> str:
    """A key without the stops behind it; an ellipsis stays."""
    return _TAIL.sub("", key)


@lru_cache(maxsize=8192)
def label_key(text: str) -> str:
    """Equal for headers and sheet names that a person would take for the same."""
    return _SPACES.sub(" ", _NOT_LETTERS.sub(" ", loose_key(text))).strip(_EDGES)


def heading_key(cell: object) -> str:
    """The label key of a cell that may be a heading, else nothing."""
    return label_key(cell) if isinstance(cell, str) and len(cell) <= MAX_WORDS else ""


@lru_cache(maxsize=8192)
def code_key(text: str) -> str:
    """Equal for criterion codes that differ in case, spaces and kinds of dash: `bkp–03 ` and `BKP-03`."""
    return _NOT_IN_CODES.sub("", loose_key(text))


def whole_code(written: str) -> str:
    """A facility's code with the leading zero that an office takes off what it takes for a number."""
    return written.zfill(FACILITY_CODE_LENGTH) if _SHORT_CODE.match(written) else written


def _seen(text: str) -> str:
    """What a person sees of a text: one form of each letter, dash and quote, and nothing invisible."""
    if not text.isprintable():
        text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    form: Literal["NFC", "NFKC"] = "NFC" if _OTHER_THINGS.search(text) else "NFKC"
    return unicodedata.normalize(form, text.translate(_SAME_SIGNS))


def _out_of_pair(key: str) -> str:
    """What stands between the quotes or brackets that a key begins and ends with."""
    inside = key[1:-1]
    return inside.strip() if inside and _PAIRS.get(key[0]) == key[-1] else key


def _float_text(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _percent_text(number: Percent) -> str:
    """The percentage that the cell shows, in exact decimals."""
    return f"{Decimal(repr(number)).scaleb(2):f}%" if abs(number) < 1e15 else repr(number)
