"""Tell whether a program that could not write Vietnamese letters put other signs in their place."""

from __future__ import annotations

import re

_WORD = re.compile(r"""[^\s,;|"'()\[\]/=&:.<>]+""")
_LETTER = re.compile(r"[^\W\d_]")
_REPLACED = re.compile(r"\?[^\W\d_]|\ufffd")
_UNDERLINED = re.compile(r"(?=.*_)_?[b-df-hj-np-tvx]{0,3}[aeiouyÀ-ỹ_]{1,4}[cghmnpt]{0,2}", re.IGNORECASE)
"""A syllable in which vowels, or a leading đ, are underscores; not a name such as `has_lab`."""
_FEW = 8


def has_lost_letters(text: str) -> bool:
    """Whether every eighth word or more has a sign where a letter was: `Kh?ng ??t`, `b_nh vi_n`."""
    words = [word for word in _WORD.findall(text) if _LETTER.search(word)]
    lost = sum(_has_lost(word) for word in words)
    return lost > 0 and _FEW * lost >= len(words)


def _has_lost(word: str) -> bool:
    return bool(_REPLACED.search(word) or _UNDERLINED.fullmatch(word))
