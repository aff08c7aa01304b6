"""A scale's options can be told apart, and the lowest counts nothing.

Yêu cầu: Trong một thang trả lời, các lựa chọn có điểm khác nhau; tên và cách viết khác (also) không trùng
nhau, cũng không trùng với cách viết “không áp dụng”; lựa chọn thấp nhất có điểm 0. Thang chấm theo điểm
tối đa (points: of_maximum) được bắt đầu từ 1.
Vì sao: Hai lựa chọn viết giống nhau thì không biết bệnh viện trả lời điều nào. Lựa chọn thấp nhất mà lớn
hơn 0 thì câu trả lời kém nhất vẫn được tính là đạt một phần.

Asks: The options of a scale differ in value; no two share a label or another spelling (also), nor one with
"not applicable"; the lowest is worth 0. A scale rated by its maximum (points: of_maximum) may begin at 1.
Why: Where two options are written alike, nobody can tell which one a hospital chose. Where the lowest is
above 0, the worst answer still counts as partly met.

Example:

    options:
      - {value: 1, label: {vi: Có, en: "Yes"}, also: [x]}
      - {value: 0, label: {vi: Không, en: "No"}, also: [x]}

Instead:

    options:
      - {value: 1, label: {vi: Có, en: "Yes"}, also: [x]}
      - {value: 0, label: {vi: Không, en: "No"}, also: [chưa]}
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Option, Scale, ScalePoints, Word
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text, same

MESSAGE = Message(
    "C028",
    Severity.ERROR,
    Text("thang trả lời “{scale}”: {why}", 'the scale "{scale}": {why}'),
    Text(
        "mỗi lựa chọn có điểm riêng, cách viết riêng; lựa chọn thấp nhất có điểm 0.",
        "give each option a value and spellings of its own, and the lowest the value 0.",
    ),
)
_VALUE_TWICE = Text("hai lựa chọn cùng có điểm {found}", "two options have the value {found}")
_WORD_TWICE = Text(
    "“{found}” vừa là cách viết của lựa chọn này, vừa của {other}",
    '"{found}" is a spelling of this option and also of {other}',
)
_OF_OPTION = Text("lựa chọn “{label}”", 'the option "{label}"')
_OF_NOT_APPLICABLE = Text("“không áp dụng”", '"not applicable"')
_LOWEST = Text(
    "lựa chọn thấp nhất có điểm {found}, phải là {allowed}",
    "the lowest option has the value {found}, must be {allowed}",
)
_ZERO, _ZERO_OR_ONE = same("0"), Text("0 hoặc 1", "0 or 1")

Spelling = tuple[tuple[str | int, ...], str]


def check(subject: Subject) -> Iterator[Problem]:
    """Every option whose value or spelling is another's, and every scale that begins too high."""
    for number, scale in enumerate(subject.criteria.scales):
        start = ("scales", number, "options")
        yield from _same_values(subject, scale, start)
        yield from _same_words(subject, scale, start)
        yield from _too_high(subject, scale, start)


def _same_values(subject: Subject, scale: Scale, start: tuple[str | int, ...]) -> Iterator[Problem]:
    seen = set[int]()
    for index, option in enumerate(scale.options):
        if option.value in seen:
            why = _VALUE_TWICE.fill(found=option.value)
            yield problem(subject.frame(*start, index, "value"), MESSAGE, scale=scale.id, why=why)
        seen.add(option.value)


def _same_words(subject: Subject, scale: Scale, start: tuple[str | int, ...]) -> Iterator[Problem]:
    owners = {_key(word): _OF_NOT_APPLICABLE for _, word in _spellings(subject.criteria.not_applicable)}
    for index, option in enumerate(scale.options):
        own = _spellings(option)
        for path, word in own:
            if (other := owners.get(_key(word))) is not None:
                why = _WORD_TWICE.fill(found=word, other=other)
                yield problem(subject.frame(*start, index, *path), MESSAGE, scale=scale.id, why=why)
        named = _OF_OPTION.fill(label=option.label)
        owners = {**{_key(word): named for _, word in own}, **owners}


def _spellings(word: Option | Word) -> list[Spelling]:
    labels: list[Spelling] = [(("label", "vi"), word.label.vi), (("label", "en"), word.label.en)]
    also: list[Spelling] = [(("also", index), written) for index, written in enumerate(word.also)]
    return [*labels, *also]


def _too_high(subject: Subject, scale: Scale, start: tuple[str | int, ...]) -> Iterator[Problem]:
    """A rating may begin at 1, as the ministry's own from 1 to 5 does: its share of the maximum is plain."""
    least, most_allowed = min(option.value for option in scale.options), int(_is_rating(scale))
    if least > most_allowed:
        index = next(at for at, option in enumerate(scale.options) if option.value == least)
        why = _LOWEST.fill(found=least, allowed=_ZERO_OR_ONE if most_allowed else _ZERO)
        yield problem(subject.frame(*start, index, "value"), MESSAGE, scale=scale.id, why=why)


def _is_rating(scale: Scale) -> bool:
    return scale.points is ScalePoints.OF_MAXIMUM


def _key(word: str) -> str:
    """Equal for words that differ in case, spacing or Unicode form only, as when workbooks are read."""
    return " ".join(unicodedata.normalize("NFKC", word).casefold().split())
