"""No criterion asks what another already asks.

Yêu cầu: Hai tiêu chí cùng có hiệu lực và cùng áp dụng cho một cơ sở không được viết gần như giống nhau
    trong cả hai thứ tiếng, hay giống hệt nhau trong một thứ tiếng. Câu chỉ khác nhau ở con số không tính.
Vì sao: Cơ sở phải trả lời và nộp minh chứng hai lần cho một việc, và việc đó được tính điểm hai lần. Tiêu
    chí chép để sửa mà quên sửa cũng lộ ra ở đây.

Asks: Two criteria that are in force on a common day and apply to a common facility are not worded nearly
    alike in both languages, nor exactly alike in one. Sentences that differ in a number are not meant.
Why: A hospital answers and proves one thing twice, and it counts twice. A criterion that was copied in
    order to be changed, and was not, shows up here too.

Example:

    - {code: BKP-01, text: {vi: Có bản sao lưu tại cơ sở, en: There is a backup on site}}
    - {code: BKP-02, text: {vi: Có bản sao lưu tại cơ sở, en: A copy is kept}}

Instead:

    - {code: BKP-01, text: {vi: Có bản sao lưu tại cơ sở, en: There is a backup on site}}
    - {code: BKP-02, text: {vi: Đã thử khôi phục từ bản sao lưu, en: A restore was tried}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.condition import Condition
from emr_appraise.criteria.lint.days import meet
from emr_appraise.criteria.lint.likeness import Pair, alike, words_apart
from emr_appraise.criteria.lint.possible import ALWAYS, Facilities
from emr_appraise.criteria.lint.spoken import plain_words
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Criterion
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Language, Message, Severity, Text

MESSAGE = Message(
    "C042",
    Severity.WARNING,
    Text("câu này gần như giống câu của {other}: “{found}”", 'this reads nearly like {other}: "{found}"'),
    Text(
        "gộp hai tiêu chí, hoặc viết rõ chúng khác nhau ở đâu.",
        "make one criterion of the two, or say how they differ.",
    ),
)
NEARLY = 9, 10
"""Nine words of ten in common, counted against the longer sentence."""
LEAST = 4
"""Shorter sentences are too short to tell."""


def check(subject: Subject) -> Iterator[Problem]:
    """Every criterion worded like an earlier one, once for each such pair."""
    criteria, facilities = subject.criteria.all, Facilities(subject.criteria)
    for (first, second), language in _worded_alike(criteria).items():
        one, other = criteria[first], criteria[second]
        if meet(one.in_force, other.in_force) and facilities.some(_condition(one), _condition(other)):
            place = subject.of(other.code, "text", language.value)
            yield problem(place, MESSAGE, other=one.code, found=_short(other.text.say(language)))


def _worded_alike(criteria: tuple[Criterion, ...]) -> dict[Pair, Language]:
    """The pairs that read nearly alike in both languages or exactly alike in one, and that language.

    Where each has a word of its own in both languages, the two ask different things: on site, off site.
    """
    said = {language: _words(criteria, language) for language in Language}
    near = {language: set(alike(words, *NEARLY)) for language, words in said.items()}
    in_both = set.intersection(*near.values())
    found = dict[Pair, Language]()
    for language, words in said.items():
        for one, other in near[language]:
            apart = words_apart(words[one], words[other])
            if apart == (0, 0) or (0 in apart and (one, other) in in_both):
                found.setdefault((one, other), language)
    return dict(sorted(found.items()))


def _words(criteria: tuple[Criterion, ...], language: Language) -> list[list[str]]:
    said = (plain_words(criterion.text.say(language)) for criterion in criteria)
    return [words if len(words) >= LEAST else [] for words in said]


def _condition(criterion: Criterion) -> Condition:
    return criterion.applies_if or ALWAYS


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"
