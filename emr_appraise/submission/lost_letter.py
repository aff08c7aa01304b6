"""Put back the letter ư that a program took out of a TCVN3 text, for it is a soft hyphen there."""

from __future__ import annotations

import re

from emr_appraise.book.syllable import LONGEST, is_vietnamese
from emr_appraise.submission.legacy_tables import LETTERS, is_abbreviation

SOFT_HYPHEN = "\u00ad"
_MAY_LACK_IT = re.compile(r"(?i:cha|lu|hu|bu|ngời|dới|lới)|[Tt]h|[Nn]h|t|s")
"""What is left of chưa, lưu, hưu, bưu, người, dưới, lưới, thư, như, tư and sư."""


def with_lost_letter(text: str) -> str:
    """The text (Unicode) with ư wherever a word seems to lack it and there is one way to put it back."""
    return LETTERS.sub(lambda word: _mended(word[0]), text)


def _mended(word: str) -> str:
    if len(word) >= LONGEST or not _seems_to_lack_it(word):
        return word
    letter = "Ư" if word.isupper() else "ư"
    guesses = [word[:place] + letter + word[place:] for place in range(1, len(word) + 1)]
    possible = [guess for guess in guesses if is_vietnamese(guess)]
    return possible[0] if len(possible) == 1 else word


def _seems_to_lack_it(word: str) -> bool:
    if _MAY_LACK_IT.fullmatch(word):
        return True
    return len(word) > 1 and not (word.isascii() or is_vietnamese(word) or is_abbreviation(word))
