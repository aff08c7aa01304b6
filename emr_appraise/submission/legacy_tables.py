"""The letters of the old font encodings TCVN3 (ABC, .VnTime, .VnTimeH) and VNI, as Latin-1 characters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple
from unicodedata import normalize

from emr_appraise.book.syllable import LONGEST, is_vietnamese

_TCVN3_RUNS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
"""Letters of TCVN 5712-3 from each code on."""
_TCVN3 = {chr(first + step): letter for first, run in _TCVN3_RUNS.items() for step, letter in enumerate(run)}
_TCVN3_LETTERS = str.maketrans(_TCVN3)
_TCVN3_CAPITALS = frozenset("¡¢£¤¥¦§")

_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_CIRCUMFLEXES = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVES = {"ê": "", "è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_WITH_CIRCUMFLEX = _TONES | {sign: _CIRCUMFLEX + tone for sign, tone in _CIRCUMFLEXES.items()}
_WITH_BREVE = {sign: _BREVE + tone for sign, tone in _BREVES.items()}
_VNI_MARKS = {
    "a": _WITH_CIRCUMFLEX | _WITH_BREVE, "e": _WITH_CIRCUMFLEX, "o": _WITH_CIRCUMFLEX,
    "u": _TONES, "y": _TONES, "ô": _TONES, "ö": _TONES,
}  # fmt: skip
"""The character behind a vowel, and what it puts on that vowel."""
_VNI_SINGLES = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

WORD = re.compile(f"[A-Za-z{''.join(sign for sign in _TCVN3 if sign < 'À')}À-ÿŒœŠšŽžŸƒ]+")
"""A run of characters that can be letters in one of the two or in Latin-1."""
LETTERS = re.compile(r"[^\W\d_]+")
"""A word of a text in Unicode."""
_LONGEST_WRITTEN = 2 * LONGEST
"""Two characters a letter, as in VNI."""
_ABBREVIATION = re.compile(r"(?=[A-ZĐ]{2,6}\Z)[^AEIOUY]*[AEIOUY]?[^AEIOUY]*\Z")


class Font(NamedTuple):
    """A font encoding: which words it can write, and how its text is read."""

    name: str
    word: re.Pattern[str]
    decode: Callable[[str], str]

    def reads(self, word: str) -> bool:
        """Whether a word reads in it as a Vietnamese syllable, a letter, or an abbreviation such as QĐ."""
        return len(word) <= _LONGEST_WRITTEN and _reads(self, word)


@lru_cache(maxsize=8192)
def _reads(font: Font, word: str) -> bool:
    if not font.word.fullmatch(word):
        return False
    read = font.decode(word)
    return len(read) == 1 or is_vietnamese(read) or is_abbreviation(read)


def is_abbreviation(word: str) -> bool:
    """Whether a word is made of capitals, one vowel at most: QĐ, BVĐK, CĐHA; no foreign word is."""
    return bool(_ABBREVIATION.match(word))


def _from_tcvn3(text: str) -> str:
    """Read TCVN3; words set in a capital font are written in capitals, as they were seen."""
    if not any("a" <= letter <= "z" for letter in text) and any(map(_is_capital, WORD.findall(text))):
        return text.translate(_TCVN3_LETTERS).upper()
    return WORD.sub(lambda word: _tcvn3_word(word[0]), text)


def _tcvn3_word(word: str) -> str:
    read = word.translate(_TCVN3_LETTERS)
    return read.upper() if _is_capital(word) else read


def _is_capital(word: str) -> bool:
    """Whether two letters or more show that a word is in capitals; toned letters have no capital code."""
    telling = [letter for letter in word if letter.isascii() or letter in _TCVN3_CAPITALS]
    return len(telling) > 1 and not any("a" <= letter <= "z" for letter in telling)


def _vni_letters() -> Iterator[tuple[str, str]]:
    for vowel, marks in _VNI_MARKS.items():
        for mark, added in marks.items():
            letter = normalize("NFC", _VNI_SINGLES.get(vowel, vowel) + added)
            yield vowel + mark, letter
            yield from product((vowel.upper() + mark, vowel.upper() + mark.upper()), (letter.upper(),))
    for single, letter in _VNI_SINGLES.items():
        yield from ((single, letter), (single.upper(), letter.upper()))


_VNI = dict(_vni_letters())
_MARKED = [f"{vowel}[{''.join(marks)}]" for vowel, marks in _VNI_MARKS.items()]
_MARKED_CAPITAL = [f"{v.upper()}[{''.join(m)}{''.join(m).upper()}]" for v, m in _VNI_MARKS.items()]
_SINGLES = "".join(_VNI_SINGLES)
_VNI_LETTER = re.compile("|".join([*_MARKED, *_MARKED_CAPITAL, f"[{_SINGLES}{_SINGLES.upper()}]"]))
_SMALL = "|".join([*_MARKED, f"[a-z{_SINGLES}]"])
_CAPITAL = "|".join([*_MARKED_CAPITAL, f"[A-Z{_SINGLES.upper()}]"])


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda letter: _VNI[letter[0]], text)


TCVN3 = Font("TCVN3", re.compile(f"[A-Za-z{''.join(_TCVN3)}]+"), _from_tcvn3)
VNI = Font("VNI", re.compile(f"«?(?:{_CAPITAL})?(?:(?:{_SMALL})*|(?:{_CAPITAL})*)[»®]*"), _from_vni)
