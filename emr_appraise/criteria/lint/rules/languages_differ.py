"""The two languages are two languages.

Yêu cầu: Mỗi câu được viết bằng cả tiếng Việt và tiếng Anh; hai bản không được là cùng một câu, và bản tiếng
    Anh không chứa câu tiếng Việt. Tên riêng, ký hiệu như HL7 FHIR được viết giống nhau.
Vì sao: Một câu chép sang ô kia để dịch sau thường bị quên; người đọc thứ tiếng đó sẽ nhận được câu mà họ
    không hiểu, ngay trong kết quả thẩm định.

Asks: Every sentence is written in Vietnamese and in English; the two are not the same words, and the
    English holds no Vietnamese sentence. Names and signs such as HL7 FHIR may read alike.
Why: A sentence copied into the other language to be translated later is easily forgotten; whoever reads
    that language is then told, in the very verdict, something they cannot read.

Example:

    text: {vi: Có quy chế mật khẩu, en: Có quy chế mật khẩu}

Instead:

    text: {vi: Có quy chế mật khẩu, en: There is a password policy}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from emr_appraise.criteria.lint.spoken import composed, own_words
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Language, Message, Severity, Text

MESSAGE = Message(
    "C020",
    Severity.ERROR,
    Text(
        "tiếng Việt và tiếng Anh là cùng một câu: “{found}”",
        'Vietnamese and English are the same: "{found}"',
    ),
    Text("viết câu này bằng cả hai thứ tiếng.", "say it in both languages."),
)
VIETNAMESE_IN_ENGLISH = Message(
    "C020",
    Severity.ERROR,
    Text("bản tiếng Anh có câu tiếng Việt: “{found}”", 'the English text speaks Vietnamese: "{found}"'),
    Text(
        "dịch phần này; tên riêng tiếng Việt thì đặt trong ngoặc hoặc dấu nháy.",
        "translate this part; put a Vietnamese name in brackets or quotes.",
    ),
)
_ORDINARY = re.compile(r"(?<![^\W_])[a-z]{4,}(?![^\W_])")
_SENTENCE = 4
"""So many small Vietnamese words in a row of English are a sentence, not a name."""


SENTENCES_ONLY = True


def check(subject: Subject) -> Iterator[Problem]:
    """Every pair that says the same words twice, and every English text with a Vietnamese sentence in it."""
    for sentence in subject.sentences():
        vi, en = sentence.text
        if _alike(vi, en) and _is_ordinary(en):
            yield problem(sentence.place(Language.EN), MESSAGE, found=_short(en))
        elif not en.isascii() and len(found := own_words(en)) >= _SENTENCE:
            yield problem(sentence.place(Language.EN), VIETNAMESE_IN_ENGLISH, found=_short(" ".join(found)))


def _alike(vi: str, en: str) -> bool:
    return vi[:1].casefold() == en[:1].casefold() and vi.casefold().split() == en.casefold().split()


def _is_ordinary(words: str) -> bool:
    """Whether it says something: a small word of four letters, or one only Vietnamese can write."""
    return bool(_ORDINARY.search(words) or own_words(composed(words)))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:59] + "…"
