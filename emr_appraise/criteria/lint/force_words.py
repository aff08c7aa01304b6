"""How strongly a sentence asks: must, should or may, or must not, in Vietnamese or in English."""

from __future__ import annotations

import re
from enum import Enum

from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.words import Language


class Ask(Enum):
    """What a word of force asks for."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    MUST_NOT = "must not"
    SHOULD_NOT = "should not"


_IDIOMS = {
    Language.VI: r"không phải|chẳng phải|chưa phải|(?:bên|tay|phía|góc|chuột|mép|nút|lẽ|gặp|mắc|vấp|vừa|có) phải|phải chăng"
    r"|(?:trở|cho|làm|tạo|dựng|gây|xây|vì vậy|vì thế|do đó|vậy) nên|nên chăng"
    r"|không (?:mang tính )?bắt buộc|chưa bắt buộc|tính bắt buộc|không được (?:phân quyền|cấp|phép hay)|không có thể",
    Language.EN: r"not (?:be )?(?:required|compulsory|mandatory|obligatory)|no longer required|need not|\d may|may \d",
}
"""Words that only look like words of force."""
_ASKS = {
    Language.VI: {
        Ask.MUST_NOT: r"không được(?: phép)?|nghiêm cấm|không thể",
        Ask.SHOULD_NOT: r"không nên",
        Ask.MUST: r"phải|bắt buộc",
        Ask.SHOULD: r"nên|khuyến nghị|khuyến khích|khuyên",
        Ask.MAY: r"được phép|có thể|tùy chọn",
    },
    Language.EN: {
        Ask.MUST_NOT: r"must not|mustn't|shall not|may not|cannot|can't|(?:not|never) (?:be )?(?:allowed|permitted)"
        r"|prohibited|forbidden|(?:must|shall) never",
        Ask.SHOULD_NOT: r"should not|shouldn't|should never",
        Ask.MUST: r"must|shall|has to|have to|is required to|are required to|mandatory|compulsory",
        Ask.SHOULD: r"should|ought to|recommend\w*|advis(?:e|es|ed|able)|encourag\w*",
        Ask.MAY: r"may|optional|optionally",
    },
}
_BECAUSE = re.compile(r"\b(?:vì|do|bởi|tại|nhờ)\b")
_ADVICE = {language: re.compile(rf"\b(?:{asks[Ask.SHOULD]})\b") for language, asks in _ASKS.items()}
_MARKS = {
    Language.VI: ("phải", "nên", "buộc", "có thể", "không được", "khuy", "cấm", "không thể", "phép", "tùy"),
    Language.EN: (
        *("must", "shall", "should", "ought", "may", "recommend", "advis", "encourag", "has to", "have to"),
        *("required to", "mandatory", "compulsory", "can't", "cannot", "allowed", "permitted", "prohib"),
        *("forbid", "option"),
    ),
}
"""Letters without any of which a sentence has no word of force."""


def _pattern(language: Language) -> re.Pattern[str]:
    asks = "|".join(f"(?P<{ask.name}>{ways})" for ask, ways in _ASKS[language].items())
    return re.compile(rf"\b(?:(?P<IDIOM>{_IDIOMS[language]})|{asks})\b")


_PATTERN = {language: _pattern(language) for language in Language}


def asks(words: str, language: Language) -> dict[Ask, str]:
    """What a sentence asks for, each with the word that says it; words that only look so are left out."""
    words = composed(words).lower()
    if not _looks_forceful(words, language):
        return {}
    found = dict[Ask, str]()
    for match in _PATTERN[language].finditer(words):
        kind = str(match.lastgroup)
        if kind != "IDIOM" and not _means_therefore(words, match):
            found.setdefault(Ask[kind], match[0])
    return found


def _looks_forceful(words: str, language: Language) -> bool:
    """The quick look, a plain loop because nearly every sentence of a pack goes through it."""
    for letters in _MARKS[language]:  # noqa: SIM110 - twice as fast as any()
        if letters in words:
            return True
    return False


def advises(words: str, language: Language) -> bool:
    """Whether a sentence holds any word that could be advice, `nên` in every sense of it."""
    return _ADVICE[language].search(composed(words).lower()) is not None


def _means_therefore(words: str, match: re.Match[str]) -> bool:
    """Whether a `nên` draws a conclusion: after a comma, or after a reason in the same clause."""
    if match[0] != "nên":
        return False
    before = re.split(r"[.;:]", words[: match.start()])[-1]
    return before.rstrip().endswith((",", ")")) or bool(_BECAUSE.search(before))


ABSORBS = {
    Language.VI: re.compile(
        r"\b(?:cần|yêu cầu|đòi hỏi|buộc|nghĩa vụ|chỉ được|phải|bắt buộc)\b", re.IGNORECASE
    ),
    Language.EN: re.compile(
        r"\b(?:require\w*|need\w*|oblig\w*|dut(?:y|ies)|bind\w*|bound|only|ban\w*|demand\w*|enforce\w*)\b",
        re.IGNORECASE,
    ),
}
"""Words that ask in a way of their own, with which a sentence is no weaker than one with `must`."""
