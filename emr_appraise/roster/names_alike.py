"""Tell whether two names can be those of one hospital, or of one province, however offices write them."""

from __future__ import annotations

import re
from functools import lru_cache

from emr_appraise.submission.normalise import label_key

_READ, _WORDS = 200, 12
"""Letters and words of a name that are looked at."""
_SHORTEST = 4
"""Letters from which on a word with one letter amiss is taken for a slip of the keyboard."""
_IN_FULL = {
    "bv": "benh vien", "bvdk": "benh vien da khoa", "bvck": "benh vien chuyen khoa", "dk": "da khoa",
    "ck": "chuyen khoa", "tt": "trung tam", "ttyt": "trung tam y te", "pk": "phong kham",
    "pkdk": "phong kham da khoa", "pkck": "phong kham chuyen khoa", "tyt": "tram y te", "tw": "trung uong",
    "kv": "khu vuc", "tp": "thanh pho", "tx": "thi xa", "hcm": "ho chi minh",
    "tphcm": "thanh pho ho chi minh", "hcmc": "ho chi minh", "hn": "ha noi", "cty": "cong ty",
    "cp": "co phan", "i": "1", "ii": "2", "iii": "3", "iv": "4",
}  # fmt: skip
_KIND = re.compile(
    r"\b(?:benh vien|da khoa|chuyen khoa|trung tam|y te|phong kham|nha ho sinh|tram|khu vuc|co so"
    r"|cong ty|tnhh|co phan|(?<!ha )tinh|thanh pho|thi xa|huyen|general|hospital|clinic|polyclinic|medical"
    r"|cent(?:re|er)|the|of|and|va)\b"
)
"""What kind of institution it is, which is written or left out at will; the province is Hà Tĩnh."""
_PROVINCE = re.compile(r"\A(?:thanh pho|tinh|t|province of|city of) | (?:city|province)\Z")
_SAME_PROVINCES = {"thuathienhue": "hue", "saigon": "hochiminh"}


def name_key(name: str) -> str:
    """Equal for names of hospitals that differ in kind, accents, spaces and abbreviations only."""
    return "".join(_words(name))


def province_key(name: str) -> str:
    """Equal for ways to write one province: `TP.HCM`, `Thành phố Hồ Chí Minh`, `Ho Chi Minh City`."""
    key = _PROVINCE.sub("", _full(name)).replace(" ", "")
    return _SAME_PROVINCES.get(key, key)


def clearly_differ(one: str, other: str) -> bool:
    """Whether the names are most likely those of two hospitals.

    So it is where each has a word that the other lacks, slips of the keyboard apart, or where they bear
    different numbers, as Nhi đồng 1 and Nhi đồng 2. An abbreviation by initials, or a blank, tells nothing.
    """
    left, right = _words(one), _words(other)
    if not left or not right or _initials_of(left, right) or _initials_of(right, left):
        return False
    if "".join(left) == "".join(right):
        return False
    numbers = _numbers(left), _numbers(right)
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return True
    return _has_more(left, right) and _has_more(right, left)


def _words(name: str) -> tuple[str, ...]:
    return _telling(name[:_READ])


@lru_cache(maxsize=8192)
def _telling(name: str) -> tuple[str, ...]:
    """What sets a hospital apart from others."""
    return tuple(_KIND.sub(" ", _full(name)).split()[:_WORDS])


def _full(name: str) -> str:
    return " ".join(_IN_FULL.get(word, word) for word in label_key(name[:_READ]).split())


def _initials_of(words: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return len(words) > 1 and "".join(word[0] for word in words) == "".join(short)


def _numbers(words: tuple[str, ...]) -> frozenset[int]:
    return frozenset(int(word) for word in words if word.isascii() and word.isdecimal())


def _has_more(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one of the words has none like it among the others."""
    return any(word not in others and not any(_slip(word, other) for other in others) for word in words)


def _slip(one: str, other: str) -> bool:
    """Whether one letter makes the difference: another, one too many, or one too few."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _SHORTEST:
        return False
    apart = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    at = next(apart, min(len(one), len(other)))
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]
