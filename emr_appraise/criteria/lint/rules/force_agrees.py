"""Both languages ask with the same force.

Yêu cầu: Mức độ bắt buộc trong hai thứ tiếng phải như nhau: phải, bắt buộc ứng với must, shall; nên, khuyến
    nghị, khuyến khích ứng với should; không được, cấm ứng với must not; có thể ứng với may.
Vì sao: Nghĩa vụ và lời khuyên khác nhau về hậu quả pháp lý. Nếu bản tiếng Việt ghi “nên” mà bản tiếng Anh
    ghi “must” thì một điều chỉ mang tính khuyến khích bị đọc thành vi phạm.

Asks: Both languages are equally binding: phải, bắt buộc go with must, shall; nên, khuyến nghị, khuyến khích
    with should; không được, cấm with must not; có thể with may.
Why: A duty and a piece of advice differ in what follows from them. Where Vietnamese advises and English
    commands, a hospital that missed a mere recommendation is read as breaking the law.

Example:

    text: {vi: Phiên làm việc nên tự đóng, en: A session must close by itself}

Instead:

    text: {vi: Phiên làm việc nên tự đóng, en: A session should close by itself}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.force_words import ABSORBS, Ask, advises, asks
from emr_appraise.criteria.lint.subject import Sentence, Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Language, Message, Severity, Text

MESSAGE = Message(
    "C024",
    Severity.WARNING,
    Text(
        "mức độ bắt buộc không khớp: tiếng Việt ghi “{vi}”, tiếng Anh ghi “{en}”",
        'the force differs: Vietnamese says "{vi}", English says "{en}"',
    ),
    Text(
        "chọn cùng một mức: phải – must, nên – should, không được – must not, có thể – may.",
        "choose one force: phải – must, nên – should, không được – must not, có thể – may.",
    ),
)
_STRENGTH = {Ask.MAY: 0, Ask.SHOULD: 1, Ask.SHOULD_NOT: 1, Ask.MUST: 2, Ask.MUST_NOT: 2}
_PLAIN = Text("không từ nào chỉ mức độ", "no word of force")
_Asks = dict[Ask, str]
SENTENCES_ONLY = True


def check(subject: Subject) -> Iterator[Problem]:
    """Every sentence that binds in one language more than in the other."""
    for sentence in subject.sentences():
        vi = asks(sentence.text.vi, Language.VI)
        en = asks(sentence.text.en, Language.EN) if vi or _is_requirement(sentence) else {}
        if (vi or en) and (found := _apart(sentence, vi, en)):
            yield problem(sentence.place(Language.EN), MESSAGE, vi=found[0], en=found[1])


def _apart(sentence: Sentence, vi: _Asks, en: _Asks) -> tuple[str | Text, str | Text] | None:
    if vi and en:
        differ = not vi.keys() & en.keys() and _strength(vi) != _strength(en)
    else:
        differ = _is_bent(sentence, vi, en)
    return (_first(vi), _first(en)) if differ and not _is_absorbed(sentence.text, vi, en) else None


def _is_bent(sentence: Sentence, vi: _Asks, en: _Asks) -> bool:
    """Whether one language advises what the other, without any word of force, plainly requires."""
    plain = Language.EN if vi else Language.VI
    words = sentence.text.say(plain)
    is_plain = not (advises(words, plain) or ABSORBS[plain].search(words))
    return _is_requirement(sentence) and Ask.SHOULD in (vi or en) and is_plain


def _is_requirement(sentence: Sentence) -> bool:
    """Whether it is what a criterion asks, where saying it without a word of force requires it."""
    return sentence.path[-1] == "text" and sentence.path[-3:-2] == ("criteria",)


def _strength(found: _Asks) -> int | None:
    """How strongly the words ask; None where they ask in several ways."""
    strengths = {_STRENGTH[ask] for ask in found}
    return strengths.pop() if len(strengths) == 1 else None


def _is_absorbed(words: Text, vi: _Asks, en: _Asks) -> bool:
    """Whether the weaker side asks as strongly in words of its own, such as `cần` or `needs to`."""
    weaker = Language.EN if _weight(vi) > _weight(en) else Language.VI
    return bool(ABSORBS[weaker].search(words.say(weaker)))


def _weight(found: _Asks) -> int:
    return max((_STRENGTH[ask] for ask in found), default=3)


def _first(found: _Asks) -> str | Text:
    return next(iter(found.values()), _PLAIN)
