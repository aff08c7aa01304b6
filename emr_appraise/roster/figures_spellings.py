"""One name for a province however it is spelt, and the order in which names stand."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from emr_appraise.report.safe import one_line
from emr_appraise.submission.normalise import exact_key, label_key

_LONGEST = 120
_BEFORE = re.compile(r"\A(?:tinh|thanh pho|t ?p|province of)(?:$| )")
_BEHIND = re.compile(r" (?:province|city)\Z")
_BEFORE_SHOWN = re.compile(r"(?i)\A(?:tỉnh|thành\s+phố|province\s+of|t\.?\s?p)(?:\s*[.:]\s*|\s+)")
_BEHIND_SHOWN = re.compile(r"(?i)\s+(?:province|city)\Z")
_SAME = dict.fromkeys(("hcm", "hcmc", "tphcm", "tp hcm", "sai gon"), "ho chi minh")
"""What the city is called for short."""


def cleaned(text: str) -> str:
    """A text as a name: on one line, not too long, in one Unicode form; nothing where no letter is in it."""
    line = unicodedata.normalize("NFC", one_line(text, _LONGEST))
    return line if any(letter.isalnum() for letter in line) else ""


def spelling_key(name: str) -> str:
    """Equal for spellings of one name.

    Case, accents, the place of a tone mark, spaces, signs, and what stands before it, such as `Tỉnh`,
    `Thành phố` or `TP.`, are no matter.
    """
    key = label_key(name)
    bare = _BEHIND.sub("", _BEFORE.sub("", key)).strip()
    return _SAME.get(bare, bare) or key


def shown_names(spellings: Mapping[str, int]) -> dict[str, str]:
    """The name to show for each spelling: of its variants an accented one, not in capitals, the commonest."""
    variants = dict[str, Counter[str]]()
    for spelling, times in spellings.items():
        variants.setdefault(spelling_key(spelling), Counter())[_bare(spelling)] += times
    best = {key: min(found, key=lambda name: _rank(name, found)) for key, found in variants.items()}
    return {spelling: best[spelling_key(spelling)] for spelling in spellings}


def name_order(name: str) -> tuple[str, str, str]:
    """A sort key: by the bare letters, then by the accents, then as it stands."""
    return label_key(name), exact_key(name), name


def _bare(name: str) -> str:
    inside = _BEHIND_SHOWN.sub("", _BEFORE_SHOWN.sub("", name)).strip()
    return inside if cleaned(inside) else name


def _rank(name: str, found: Mapping[str, int]) -> tuple[bool, bool, int, tuple[str, str, str]]:
    one_case = name in (name.upper(), name.lower())
    return name.isascii(), one_case, -found[name], name_order(name)
