"""Find criteria that only changed their code: one gone and one come with (nearly) the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from math import ceil
from typing import NamedTuple

NEARLY = 0.9
"""How alike the words of two criteria must be, as difflib measures it, to be one criterion renamed."""
_TRIED = 10
_SHARED = NEARLY / (2 - NEARLY)
"""The part of its words that a text shares at least with any text as alike as that."""
Token = tuple[str, int]


class Asked(NamedTuple):
    """What tells criteria apart besides their codes."""

    words: tuple[str, ...]
    fingerprint: str


def renamed(gone: Mapping[str, Asked], come: Mapping[str, Asked]) -> dict[str, str]:
    """The older code of each renamed criterion by its newer one; each code is used once.

    Equal criteria are paired first, then equal words, then nearly equal ones, best first.
    """
    left, found = dict(gone), dict[str, str]()
    for matched in (_by(left, come, found, whole=True), _by(left, come, found, whole=False)):
        found.update(matched)
    open_ = {code: asked for code, asked in come.items() if code not in found}
    for _, old, new in sorted(_likely(left, open_)):
        if old in left and new not in found:
            found[new] = old
            del left[old]
    return found


def _by(
    left: dict[str, Asked], come: Mapping[str, Asked], found: dict[str, str], *, whole: bool
) -> Iterator[tuple[str, str]]:
    """Pairs of the same words, or the same altogether, in the packs' order; taken out of what is left."""
    codes: dict[object, list[str]] = {}
    for code, asked in reversed(left.items()):
        codes.setdefault(asked if whole else asked.words, []).append(code)
    for new, asked in come.items():
        same = codes.get(asked if whole else asked.words)
        if same and new not in found:
            old = same.pop()
            del left[old]
            yield new, old


def _likely(gone: Mapping[str, Asked], come: Mapping[str, Asked]) -> Iterator[tuple[float, str, str]]:
    """Pairs that are alike enough, with how unlike they are."""
    counts = Counter(word for asked in gone.values() for word in asked.words)
    index: dict[Token, list[str]] = {}
    for code, asked in gone.items():
        for token in _rarest(asked.words, counts):
            index.setdefault(token, []).append(code)
    for new, asked in come.items():
        hits = Counter(code for token in _rarest(asked.words, counts) for code in index.get(token, ()))
        matcher = SequenceMatcher(None, b=asked.words, autojunk=False)
        for old, _ in hits.most_common(_TRIED):
            matcher.set_seq1(gone[old].words)
            if matcher.quick_ratio() >= NEARLY and (alike := matcher.ratio()) >= NEARLY:
                yield -alike, old, new


def _rarest(words: tuple[str, ...], counts: Mapping[str, int]) -> list[Token]:
    """So many of the rarest words that texts alike enough have one of them in common."""
    seen = Counter[str]()
    tokens = []
    for word in words:
        tokens.append((word, seen[word]))
        seen[word] += 1
    tokens.sort(key=lambda token: (counts[token[0]], token))
    return tokens[: len(tokens) - ceil(_SHARED * len(tokens)) + 1]
