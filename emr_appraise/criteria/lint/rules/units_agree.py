"""Units agree in both languages.

Yêu cầu: Đơn vị đứng sau cùng một con số phải như nhau trong tiếng Việt và tiếng Anh: giờ với hours, ngày
    làm việc với working days, triệu với million.
Vì sao: Số đúng mà đơn vị sai thì mức đạt sai hẳn: 24 ngày không phải 24 giờ, 5 tỷ không phải 5 triệu. Với
    hạn theo luật, ngày và ngày làm việc cũng khác nhau.

Asks: The unit after the same number is the same in Vietnamese and in English: giờ and hours, ngày làm việc
    and working days, triệu and million.
Why: A right number with a wrong unit makes a wrong bar: 24 days are not 24 hours, 5 billion are not 5
    million. In legal terms days and working days differ as well.

Example:

    text: {vi: Thẩm định trong 15 ngày làm việc, en: Appraised within 15 days}

Instead:

    text: {vi: Thẩm định trong 15 ngày làm việc, en: Appraised within 15 working days}
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.measures import by_number, measures, unit_name
from emr_appraise.criteria.lint.number_words import Number, firm_words
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Language, Message, Severity, Text, join

MESSAGE = Message(
    "C022",
    Severity.ERROR,
    Text(
        "đơn vị của số {number} không khớp: tiếng Việt ghi {vi}, tiếng Anh ghi {en}",
        "the unit of {number} differs: Vietnamese says {vi}, English says {en}",
    ),
    Text("dùng cùng một đơn vị trong cả hai thứ tiếng.", "use the same unit in both languages."),
)
SENTENCES_ONLY = True


def check(subject: Subject) -> Iterator[Problem]:
    """Every sentence with a number that has one unit in Vietnamese and another in English."""
    for sentence in subject.sentences():
        for number, vi, en in _apart(sentence.text):
            yield problem(sentence.place(Language.EN), MESSAGE, number=figure(number), vi=vi, en=en)


def _apart(words: Text) -> Iterator[tuple[Number, Text, Text]]:
    """Numbers of which each language has a unit that the other has not; one without a unit proves nothing."""
    in_words = bool(firm_words(words.en, Language.EN))
    vi = measures(words.vi, Language.VI, in_words=in_words)
    en = measures(words.en, Language.EN, in_words=in_words) if vi else []
    if not en or vi == en:
        return
    units = by_number(vi, Language.VI), by_number(en, Language.EN)
    for number in units[0].keys() & units[1].keys():
        left = units[0][number] - units[1][number], units[1][number] - units[0][number]
        if all(left):
            yield number, _named(left[0]), _named(left[1])


def _named(units: Counter[int]) -> Text:
    return join([unit_name(row) for row in units])
