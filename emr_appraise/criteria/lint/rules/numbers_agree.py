"""Numbers agree in both languages.

Yêu cầu: Các con số nêu trong tiếng Việt và tiếng Anh của một câu khớp nhau, kể cả ngày tháng, số hiệu văn
    bản và số viết bằng chữ. 1.000 và 1,000, hay 2,5 và 2.5, là cùng một số.
Vì sao: Con số là phần bị kiểm tra. Nếu bản tiếng Việt ghi 24 giờ mà bản tiếng Anh ghi 12 giờ, hai người đọc
    cùng một tiêu chí sẽ làm khác nhau, và một trong hai bị đánh giá sai.

Asks: The numbers said in the Vietnamese and the English of a sentence agree, and so do dates, document
    numbers and numbers in words. 1.000 and 1,000, or 2,5 and 2.5, are the same number.
Why: The number is what is checked. Where Vietnamese says 24 hours and English 12, two readers of one
    criterion do different things, and one of them is judged wrongly.

Example:

    text: {vi: Báo cáo trong 24 giờ, en: Reported within 12 hours}

Instead:

    text: {vi: Báo cáo trong 24 giờ, en: Reported within 24 hours}
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from emr_appraise.criteria.lint.number_words import firm_words
from emr_appraise.criteria.lint.numerals import figures
from emr_appraise.criteria.lint.spoken import code_pattern, without_placeholders
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.lint.tally import Difference, difference, words_apart
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Language, Message, Severity, Text

MESSAGE = Message(
    "C021",
    Severity.ERROR,
    Text(
        "số không khớp; chỉ có trong tiếng Việt: {vi}; chỉ có trong tiếng Anh: {en}",
        "the numbers differ: only Vietnamese has {vi}; only English has {en}",
    ),
    Text("nêu cùng những con số trong cả hai thứ tiếng.", "say the same numbers in both languages."),
)
_DOCUMENT = re.compile(r"\b(\d+(?:/\d{4})?)/([^\W\d_][^\W_]*(?:-[^\W_]+)*)")
_NOTHING = Text("không số nào", "none")
SENTENCES_ONLY = True


def check(subject: Subject) -> Iterator[Problem]:
    """Every sentence whose numbers differ."""
    codes = code_pattern(tuple(area.prefix for area in subject.criteria.areas))
    for sentence in subject.sentences():
        if found := _apart(sentence.text, codes):
            vi, en = map(_listed, found)
            yield problem(sentence.place(Language.EN), MESSAGE, vi=vi, en=en)


def _apart(words: Text, codes: re.Pattern[str]) -> Difference | None:
    """The numbers that differ: the quick looks first, as nearly every sentence is sound."""
    if figures(words.vi) != figures(words.en):
        bare = Text(*(codes.sub(" ", without_placeholders(said)) for said in words))
        return _documents_apart(words) or difference(bare)
    if (found := _documents_apart(words)) or not (en := firm_words(words.en, Language.EN)):
        return found
    return None if en == firm_words(words.vi, Language.VI) else words_apart(words)


def _listed(numbers: list[str]) -> Text:
    return Text(*(", ".join(numbers),) * 2) if numbers else _NOTHING


def _documents_apart(words: Text) -> Difference | None:
    """Document numbers that are alike in their figures but not in their letters."""
    if "/" not in words.vi or "/" not in words.en:
        return None
    vi, en = _documents(words.vi), _documents(words.en)
    for number in vi.keys() & en.keys():
        if vi[number].keys().isdisjoint(en[number]):
            return list(vi[number].values()), list(en[number].values())
    return None


def _documents(words: str) -> dict[str, dict[str, str]]:
    found = dict[str, dict[str, str]]()
    for match in _DOCUMENT.finditer(words):
        found.setdefault(match[1], {})[_without_accents(match[2])] = match[0]
    return found


def _without_accents(letters: str) -> str:
    parts = unicodedata.normalize("NFD", letters.casefold().replace("đ", "d"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
