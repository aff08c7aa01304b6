"""Tell whether a word can be a Vietnamese syllable: by onset, rime, tone and the place of the tone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from unicodedata import normalize

LONGEST = len("nghiêng")
_RISING, _FALLING, _HOOK, _TILDE, _DOT = "\u0301\u0300\u0309\u0303\u0323"
_TONE = {
    normalize("NFC", vowel + tone): (vowel, tone)
    for vowel, tone in product("aăâeêioôơuưy", (_RISING, _FALLING, _HOOK, _TILDE, _DOT))
}
_TONELESS = str.maketrans({letter: vowel for letter, (vowel, _) in _TONE.items()})
_STOPS = ("p", "t", "c", "ch")
_AFTER_STOP = (_RISING, _DOT)
_OPEN = "-"

_ONSETS = ("", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
           "p", "ph", "r", "s", "t", "th", "tr", "v", "x")  # fmt: skip
_ROUNDED_ONSETS = ("", "ch", "d", "đ", "h", "kh", "l", "ng", "nh", "s", "t", "th", "tr", "x")
_Y_ONSETS = ("", "h", "k", "l", "m", "n", "s", "t", "th", "v")

_PLAIN = {
    "a": "- c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": "- c m n ng o p t",
    "ê": "- ch m n nh p t u",
    "i": "- a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "o": "- c i m n ng p t",
    "ô": "- c i m n ng p t",
    "ơ": "- i m n p t",
    "u": "- a c i m n ng p t",
    "uô": "c i m n ng t",
    "ư": "- a c i m n ng t u",
    "ươ": "c i m n ng p t u",
    "y": "-",
    "yê": "m n ng t u",
}
"""What may follow each vowel in a rime without a rounded glide."""
_ROUNDED = {
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng t",
    "oe": "- m n o t",
    "uâ": "n ng t y",
    "uê": "- ch n nh",
    "uơ": "-",
    "uy": "- a ch n nh p t u",
    "uyê": "n t",
}
"""What may follow each vowel behind a rounded glide."""
_AFTER_QU = ("i", "in", "inh", "ich", "it", "ôc", "ơi", "ơn", "ơt", "au", "âp", "ăp", "et", "êt")
"""Rimes behind `qu` besides those that are rounded behind other onsets."""
_G_BEFORE_I = ("i", "in")
_SINGLE_PAIRS = (("b", "oa"), ("b", "uyt"), ("g", "ic"), ("g", "ich"), ("g", "ip"), ("g", "oa"),
                 ("gi", "oăng"), ("m", "oay"), ("n", "oan"), ("ph", "uy"), ("r", "oet"), ("r", "uy"),
                 ("v", "oan"))  # fmt: skip
"""Onset and rime that go together in a word or two only."""
_OTHERS = frozenset(
    ("đắk", "đăk", "đrắk", "lắk", "lăk", "pắk", "păk", "păh", "búk", "tẻh", "kạn", "krông", "kông", "prông",
     "plông", "boong", "boóc", "coong", "goòng", "loong", "moóc", "soóc", "toòng", "xoong")
)  # fmt: skip
"""Syllables that the rules leave out: of place names from other languages of the country, and in `oo`."""


def is_vietnamese(word: str) -> bool:
    """Whether a word (NFC, any case) can be one Vietnamese syllable, by structure; no dictionary is asked.

    The tone of an open `oa`, `oe`, `uy` may stand on either letter: `hòa`, `hoà`.
    """
    return len(word) <= LONGEST and _is_syllable(word.lower())


def lacks_tone(word: str) -> bool:
    """Whether a word (NFC, any case) lacks nothing but the tone that its final stop demands: `môt`."""
    letters = word.lower()
    return len(word) <= LONGEST and letters.endswith(_STOPS) and letters in _syllables()


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    tones = [(place, _TONE[letter][1]) for place, letter in enumerate(word) if letter in _TONE]
    bare = word.translate(_TONELESS)
    places = _syllables().get(bare)
    if places is None or len(tones) > 1:
        return word in _OTHERS
    if not tones:
        return not bare.endswith(_STOPS)
    place, tone = tones[0]
    return place in places and (tone in _AFTER_STOP or not bare.endswith(_STOPS))


@cache
def _syllables() -> dict[str, tuple[int, ...]]:
    """Where the tone may stand, by syllable without its tone."""
    return {
        onset + rime: tuple(len(onset) + place for place in _tone_places(rime)) for onset, rime in _pairs()
    }


def _pairs() -> Iterator[tuple[str, str]]:
    plain, rounded = _rimes(_PLAIN), _rimes(_ROUNDED)
    yield from ((onset, rime) for onset in _ONSETS for rime in plain if _goes_with(onset, rime))
    yield from (pair for pair in product(_ROUNDED_ONSETS, rounded) if _goes_rounded(*pair))
    yield from (("qu", rime) for rime in (*(rime[1:] for rime in rounded), *_AFTER_QU))
    yield from _SINGLE_PAIRS


def _rimes(table: dict[str, str]) -> list[str]:
    return [vowel + final.replace(_OPEN, "") for vowel, finals in table.items() for final in finals.split()]


def _goes_with(onset: str, rime: str) -> bool:
    """Whether the spelling lets an onset stand before a rime that has no rounded glide."""
    front = rime[0] in "eêiy"
    if rime[0] == "y":
        return onset in _Y_ONSETS if rime == "y" else not onset
    if onset == "g" and front:
        return rime in _G_BEFORE_I or rime.startswith("iê")
    if onset in ("k", "gh", "ngh"):
        return front
    if onset == "gi":
        return rime[0] != "i"
    return not (front and onset in ("c", "ng")) and not (not onset and rime.startswith("iê"))


def _goes_rounded(onset: str, rime: str) -> bool:
    """Whether an onset that takes a rounded glide takes it in this rime."""
    return not (onset == "tr" and rime[0] == "o") and (onset, rime) != ("s", "oa")


def _tone_places(rime: str) -> tuple[int, ...]:
    marked = [place for place, letter in enumerate(rime) if letter in "ăâêôơư"]
    if marked:
        return (marked[-1],)
    if rime in ("oa", "oe", "uy"):
        return (0, 1)
    return (1,) if rime.startswith(("oa", "oe", "uy")) else (0,)
