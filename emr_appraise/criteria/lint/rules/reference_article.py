"""A reference names its place.

Yêu cầu: Căn cứ ghi rõ chỗ trong văn bản (Điều, khoản, điểm, mục, chương, phụ lục, số tiêu chí) hoặc nói
    thẳng là chưa rõ; chưa rõ thì seen không được là text. Hai thứ tiếng nêu cùng một chỗ.
Vì sao: Cơ sở bị kết luận chưa đạt có quyền đọc lại đúng điều luật. Căn cứ không có chỗ thì không ai kiểm
    tra được, và không thể nói là đã đọc nguyên văn.

Asks: A reference says where in the document it stands (article, clause, point, section, chapter, annex,
    number of a criterion), or says openly that the place is not known; then `seen` may not be `text`. Both
    languages name the same place.
Why: A hospital that is told it failed may read the very article. Nobody can check a reference without a
    place, and nobody can have read one in the original.

Example:

    references: [{document: TT13, article: {vi: về sao lưu, en: on backups}, seen: secondary}]

Instead:

    references: [{document: TT13, article: {vi: Điều 2 khoản 4, en: Art. 2.4}, seen: secondary}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from emr_appraise.criteria.lint.cited import Cited, cited, letters_of_points, roman_numerals
from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Force, Seen
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Language, Message, Severity, Text

MESSAGE = Message(
    "C025",
    Severity.ERROR,
    Text("căn cứ không nêu chỗ trong văn bản: “{found}”", 'the reference names no place: "{found}"'),
    Text(
        "ghi Điều, khoản, điểm, mục, chương, phụ lục kèm số; chưa rõ thì viết “chưa rõ điều khoản”.",
        'give article, clause, section, chapter or annex with its number; or write "article not seen".',
    ),
)
READ_NOWHERE = Message(
    "C025",
    Severity.ERROR,
    Text("seen là text, nhưng căn cứ ghi “{found}”", 'seen is text, but the reference says "{found}"'),
    Text(
        "ghi chỗ đã đọc, hoặc đổi seen thành press, secondary hay unverified.",
        "name the place that was read, or make seen press, secondary or unverified.",
    ),
)
ANOTHER_PLACE = Message(
    "C025",
    Severity.ERROR,
    Text(
        "hai thứ tiếng nêu hai chỗ khác nhau: “{vi}” và “{en}”",
        'the two languages name different places: "{vi}" and "{en}"',
    ),
    Text(
        "nêu cùng một chỗ, kể cả chữ của điểm và số La Mã.",
        "name one place, letters of points and Roman numerals too.",
    ),
)
_UNKNOWN = Text(
    r"chưa rõ|không rõ|chưa đọc|chưa thấy|chưa xem|chưa xác định|chưa kiểm chứng|chỉ biết",
    r"not (?:seen|read|known|identified|verified)|unknown|unverified|title only|only the title",
)
_PLACE = Text(
    r"\d|\b[IVXLC]+\b|phụ lục|toàn văn|toàn bộ|cả văn bản|lời nói đầu|phần mở đầu",
    r"\d|\b[IVXLC]+\b|annex|whole|entire|preamble|throughout",
)
_LOOSE = (Force.PLAN, Force.PRACTICE)
"""Plans and practice have aims and events instead of articles."""


def check(subject: Subject) -> Iterator[Problem]:
    """Every reference whose place is missing, unread, or not the same in both languages."""
    for each in cited(subject):
        if _matches(_UNKNOWN, each.reference.article, Language.VI):
            yield from _unread(each)
        elif not (_names_place(each) or each.reference.document.force in _LOOSE):
            yield problem(each.place("article"), MESSAGE, found=each.reference.article)
        if not _same_place(each.reference.article):
            vi, en = each.reference.article
            yield problem(each.place("article", "en"), ANOTHER_PLACE, vi=vi, en=en)


def _unread(each: Cited) -> Iterator[Problem]:
    if each.reference.seen is Seen.TEXT:
        yield problem(each.place("seen"), READ_NOWHERE, found=each.reference.article)


def _names_place(each: Cited) -> bool:
    return all(_matches(_PLACE, each.reference.article, language) for language in Language)


def _same_place(article: Text) -> bool:
    vi, en = Language
    return (
        _matches(_UNKNOWN, article, vi) == _matches(_UNKNOWN, article, en)
        and roman_numerals(article.vi) == roman_numerals(article.en)
        and letters_of_points(article.vi) == letters_of_points(article.en)
    )


def _matches(pattern: Text, words: Text, language: Language) -> bool:
    return re.search(pattern.say(language), composed(words.say(language)), re.IGNORECASE) is not None
