"""Take what stands in the code column for a criterion's code, however Excel or an office has bent it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from emr_appraise.criteria.model import Criterion
from emr_appraise.submission.normalise import MAX_WORDS, code_key
from emr_appraise.submission.vocabulary import Vocabulary

_BEGINS = re.compile(
    r"\W*([a-z]{1,8})([\W_]{0,3})(0*)([1-9][0-9]{0,3})(?:(?P<end>\W*\Z)|(?P<sign>\s*[.:;,)\]\n])|(?P<space>\s))"
)


_CODE = re.compile(r"[^\W\d_]{1,8}\W{0,3}[0-9]{1,4}")


def code_of(typed: str, words: Vocabulary) -> Criterion | None:
    """The criterion that is meant: by its code, with or without zeros, also in front of other words."""
    if not typed or len(typed) > MAX_WORDS * 10:
        return None
    found = words.codes.get(code_key(typed[:MAX_WORDS]))
    if found is not None:
        return found
    begins = _BEGINS.match(unicodedata.normalize("NFKC", typed[:MAX_WORDS]).lower())
    if begins is None:
        return None
    if begins["space"] and (not begins[2].strip() or code_key(begins[0]) not in words.codes):
        return None  # words that merely begin like a code, as in “SEC 2 mục”
    rest = typed[begins.end() : MAX_WORDS]
    if any(code_key(other) in words.codes for other in _CODE.findall(rest)):
        return None  # a list of codes names none of them
    return _numbered(words).get((begins[1], int(begins[4])))


@lru_cache(maxsize=4)
def _numbered(words: Vocabulary) -> dict[tuple[str, int], Criterion]:
    """Criteria by the letters and the number of their codes, where these are unique."""
    found = dict[tuple[str, int], Criterion]()
    twice = set[tuple[str, int]]()
    for key, criterion in words.codes.items():
        parts = re.fullmatch(r"([a-z]+)([0-9]+)", key)
        if parts:
            name = parts[1], int(parts[2])
            twice |= {name} if name in found else set()
            found[name] = criterion
    return {name: criterion for name, criterion in found.items() if name not in twice}
