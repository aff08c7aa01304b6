"""Which of many sentences have nearly the same words, found without comparing each with each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

MOST_FOR_ONE = 5
"""So many earlier sentences are told of each; a thousand all alike would be half a million pairs."""
Pair = tuple[int, int]
_Bag = frozenset[str]
_RARE = 4
"""With one alone, a pack whose sentences are built alike has ten times as many pairs to look at."""


def alike(sentences: Sequence[Sequence[str]], share: int, of: int) -> Iterator[Pair]:
    """Pairs of sentences that share so many words (`share` of every `of`, counted against the longer one).

    Of each sentence the first few that it is like, by their place among the sentences.

    Sentences that differ in a figure are not alike. A sentence is looked up by its rarest words only: two
    that share nine words of ten must share one of the rarest tenth, and four among these and three more.
    """
    bags = [_numbered(words) for words in sentences]
    often = Counter(word for bag in bags for word in bag)
    seen = dict[str, list[int]]()
    for index, bag in enumerate(bags):
        kept = _shared_at_least(len(bag), share, of)
        rarest = sorted(bag, key=lambda word: (often[word], word))[: len(bag) - kept + _RARE]
        shared = Counter(other for word in rarest for other in seen.get(word, ()))
        near = (other for other, count in shared.items() if count >= min(_RARE, kept))
        found = ((other, index) for other in sorted(near) if _are_alike(bags[other], bag, share, of))
        yield from islice(found, MOST_FOR_ONE)
        for word in rarest:
            seen.setdefault(word, []).append(index)


def words_apart(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many words only the one has, and how many only the other."""
    left, right = _numbered(one), _numbered(other)
    return len(left - right), len(right - left)


def _numbered(words: Sequence[str]) -> _Bag:
    """The words as a set in which a word said twice is there twice."""
    once = frozenset(words)
    if len(once) == len(words):
        return once
    again = (f"{word} {number}" for word, count in Counter(words).items() for number in range(2, count + 1))
    return once.union(again)


def _shared_at_least(size: int, share: int, of: int) -> int:
    return -(-size * share // of)


def _are_alike(one: _Bag, other: _Bag, share: int, of: int) -> bool:
    if len(one & other) < _shared_at_least(max(len(one), len(other)), share, of):
        return False
    return not any(word[0].isdigit() for word in one ^ other)
