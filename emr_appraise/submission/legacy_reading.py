"""Read a text of Western letters that may be Vietnamese in an old font encoding, or encoded twice."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.book.syllable import is_vietnamese, lacks_tone
from emr_appraise.submission.legacy_tables import LETTERS, TCVN3, VNI, WORD, Font, is_abbreviation
from emr_appraise.submission.legacy_text import Legacy
from emr_appraise.submission.lost_letter import SOFT_HYPHEN, with_lost_letter
from emr_appraise.submission.twice_encoded import once_encoded

UTF8_TWICE = "UTF-8 (×2)"
_CAPITAL_INSIDE = re.compile("[a-z][À-Þ]")
_SMALL_INSIDE = re.compile("[A-Za-zÀ-ÿ][a-zà-ÿ]")
_SHORT = 40
"""Characters of an answer, which many cells repeat."""
_SIGN = re.compile("[¡-¿×÷]")
"""What is a letter in TCVN3 only."""
_UNICODE_WORD = "không"
"""In TCVN3 it would be `khụng`, which is no word: a text that holds it is in Unicode, at least in part."""
_UNLIKELY = "cã"
"""Possible, but no word; in TCVN3 it is `có`, the commonest answer of all."""
_SELDOM = frozenset(
    ("chổ", "chửa", "chuỷ", "hử", "lửu", "ngửng", "nguỷ", "nhử", "nhửng", "phuỷ", "trửng", "ủa", "ủi", "ửa",
     "ửu", "gưi", "lưa", "nưa", "nỵ", "rưa", "sưa", "thỵ", "vỵ", "xư")
)  # fmt: skip
"""Possible syllables, seldom or never words, that a common word in one encoding comes to in the other."""


class _Reading(NamedTuple):
    """A text read in one font, and whether all its words come out as Vietnamese."""

    legacy: Legacy
    whole: bool


def latin1_reading(text: str) -> Legacy | None:
    """What a text of Western letters says, if it is in an old encoding; short ones are remembered."""
    return _of_short(text) if len(text) <= _SHORT else _of_latin1(text)


def _of_latin1(text: str) -> Legacy | None:
    if once := once_encoded(text):
        return Legacy(once.text, UTF8_TWICE, once.exact and _is_all_vietnamese(once.text))
    return _in_old_font(text)


_of_short = lru_cache(maxsize=8192)(_of_latin1)


def _in_old_font(text: str) -> Legacy | None:
    words = [word for word in WORD.findall(text) if len(word) > 1 and not word.isascii()]
    # `cÓ` was typed with Caps Lock on; in `vÒ viÖc` it was off, so `vÒ` is odd.
    caps_lock = not _SMALL_INSIDE.search(text)
    odd = [word for word in words if not _is_ordinary(word, caps_lock)]
    if not odd:
        unlikely = text.strip(" .").lower() == _UNLIKELY
        return Legacy(TCVN3.decode(text), TCVN3.name, False) if unlikely else None
    readings = [found for font in (TCVN3, VNI) if (found := _reading(text, words, odd, font))]
    return _likeliest(readings) if readings else None


def _likeliest(readings: list[_Reading]) -> Legacy:
    """The reading that is whole and holds no seldom word; the first one, but not certain, of several such."""
    whole = [reading.legacy for reading in readings if reading.whole]
    best = whole or [reading.legacy for reading in readings]
    best = [read for read in best if not _has_seldom(read.text)] or best
    return best[0] if len(best) == 1 else best[0]._replace(certain=False)


def _has_seldom(text: str) -> bool:
    return not _SELDOM.isdisjoint(LETTERS.findall(text.lower()))


def _is_ordinary(word: str, caps_lock: bool) -> bool:
    """Whether a word may stand in Unicode text: ASCII, Vietnamese (be it without all its tones), or `§§`."""
    if not caps_lock and _CAPITAL_INSIDE.search(word):
        return False
    # A sign may touch a word from outside; an Icelandic Ð was long typed for Đ.
    core = word.lstrip("«»·×÷µ").rstrip("«»®©").replace("Ð", "Đ").replace("ð", "đ")
    return core.isascii() or is_vietnamese(core) or lacks_tone(core) or len(set(word)) == 1


def _reading(text: str, words: list[str], odd: list[str], font: Font) -> _Reading | None:
    """The text read in a font, where more speaks for the font than against it."""
    unread = {word for word in words if word.lower() == _UNICODE_WORD or not font.reads(word)}
    mends = font is TCVN3 and SOFT_HYPHEN not in text
    bad = {word for word in unread if not (mends and _is_mended(word))}
    good = set(odd) - bad
    if not good or len(good) < len(bad):
        return None
    if not any(map(_is_telling, good)) and _is_outweighed(text, bad, set(words) - bad):
        return None
    read = font.decode(text)
    guess = with_lost_letter(read) if mends else read
    return _Reading(Legacy(guess, font.name, certain=not unread and guess == read), whole=not unread)


def _is_mended(word: str) -> bool:
    return bool(_SIGN.search(word)) and is_vietnamese(with_lost_letter(TCVN3.decode(word)))


def _is_telling(word: str) -> bool:
    """Whether a word could hardly be a foreign one: it holds a sign or two special letters: `®¹t`, `ñaït`."""
    return bool(_SIGN.search(word)) or sum(letter > "\x7f" for letter in word) > 1


def _is_outweighed(text: str, bad: set[str], readable: set[str]) -> bool:
    """Whether as many words are foreign as are readable: beside `Defla`, `Aïn` is part of a name."""
    against = len(bad) + sum(map(_is_foreign, LETTERS.findall(text)))
    return 0 < against >= len(readable)


def _is_foreign(word: str) -> bool:
    """Whether a word in ASCII is neither possible in Vietnamese nor an abbreviation."""
    if len(word) == 1 or word.isupper() or not word.isascii():
        return False
    return not (is_vietnamese(word) or lacks_tone(word))


def _is_all_vietnamese(text: str) -> bool:
    words = [word for word in LETTERS.findall(text) if not word.isascii()]
    return bool(words) and all(is_vietnamese(word) or is_abbreviation(word) for word in words)
