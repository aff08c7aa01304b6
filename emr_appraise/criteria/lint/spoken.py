"""What the sentences of a pack are made of: words of either language, placeholders, addresses, codes."""

from __future__ import annotations

import re
import unicodedata

OWN_LETTERS = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
"""Letters that Vietnamese has and English has not, in small."""

_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>()\"“”]+|\b(?:[a-z0-9-]+\.)+(?:vn|com|org|net|gov|edu)\b(?:/[^\s<>()\"“”]*)?"
)
_STANDS_FOR_MORE = (
    re.compile(r"\{[A-Za-z_][\w.]*\}"),
    re.compile(r"</?[^<>\s\d=][^<>]{0,60}>"),
    re.compile(r"`[^`]+`"),
    re.compile(r"(?<![\d%])%(?:\(\w+\))?[sd]\b"),
    re.compile(_ADDRESS),
)
_MARK = re.compile(r"[{<`]|%[sd(]|://|\.(?:[a-z0-9-]+\.)*(?:vn|com|org|net|gov|edu)\b")
"""A sentence without it has nothing of the kind."""
_LANGUAGE_OF_ADDRESS = re.compile(r"(?<=[/=.])(?:vi|en)(?=[/&.]|$)|(?:/)?(?:vi|en)(?=\.)", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)|“[^”]*”|\"[^\"]*\"|`[^`]*`|'[^']*'|\{[^}]*\}|<[^>]*>")
_WORD = re.compile(r"[^\W\d_]+")


def composed(words: str) -> str:
    """The same words with each letter as one character, however the file writes its accents."""
    return words if words.isascii() else unicodedata.normalize("NFC", words)


def placeholders(words: str) -> dict[int, frozenset[str]]:
    """{names}, <names>, `names`, %s and addresses, by their kind; what must read alike in every language."""
    if not _MARK.search(words):
        return {}
    return {
        kind: frozenset(_of_no_language(found.rstrip(".,;:")) for found in pattern.findall(words))
        for kind, pattern in enumerate(_STANDS_FOR_MORE)
    }


def without_placeholders(words: str) -> str:
    """The words with a blank for each such thing."""
    for pattern in _STANDS_FOR_MORE:
        words = pattern.sub(" ", words)
    return words


def codes(words: str, prefixes: re.Pattern[str]) -> frozenset[str]:
    """The criterion codes named in the words."""
    return frozenset(prefixes.findall(words)) if "-" in words else frozenset()


def code_pattern(prefixes: tuple[str, ...]) -> re.Pattern[str]:
    """What a criterion code of a pack with these prefixes looks like."""
    known = "|".join(map(re.escape, prefixes)) or "(?!)"
    return re.compile(rf"\b(?:{known})-\d{{2,3}}\b")


def own_words(words: str) -> list[str]:
    """The small words that only Vietnamese can write, outside quotes, brackets and names."""
    plain = _ASIDE.sub(" ", composed(words))
    return [word for word in _WORD.findall(plain) if word[0].islower() and not _OWN.isdisjoint(word)]


_OWN = frozenset(OWN_LETTERS)


def plain_words(words: str) -> list[str]:
    """Every word in small letters, figures too, without punctuation."""
    return _PLAIN.findall(composed(words).lower())


_PLAIN = re.compile(r"\w+")


def _of_no_language(address: str) -> str:
    """An address without the part that names a language; other things as they are."""
    return _LANGUAGE_OF_ADDRESS.sub("", address) if "." in address else address
