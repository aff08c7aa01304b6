"""What stands for something else is the same in both languages.

Yêu cầu: Chỗ điền như {name} hay <name>, tên đặt trong dấu `…`, mã tiêu chí và địa chỉ web có trong câu
    tiếng Việt thì cũng có trong câu tiếng Anh, và ngược lại.
Vì sao: Chúng dẫn người đọc tới một tiêu chí, một trường hay một trang khác; lệch một ký tự là dẫn nhầm chỗ,
    và chỉ người đọc thứ tiếng kia mới thấy.

Asks: A {name} or <name> to be filled in, a name in `backticks`, a criterion's code and a web address that
    stand in the Vietnamese stand in the English too, and the other way round.
Why: They lead to another criterion, field or page; one letter off leads astray, and only the readers of the
    other language would see it.

Example:

    note: {vi: Xem tiêu chí BKP-03, en: See criterion BKP-04}

Instead:

    note: {vi: Xem tiêu chí BKP-03, en: See criterion BKP-03}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emr_appraise.criteria.lint.spoken import code_pattern, codes, placeholders
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Language, Message, Severity, Text

MESSAGE = Message(
    "C023",
    Severity.ERROR,
    Text(
        "mã, chỗ điền hoặc địa chỉ không khớp; chỉ có trong tiếng Việt: {vi}; chỉ có trong tiếng Anh: {en}",
        "codes, placeholders or addresses differ: only Vietnamese has {vi}; only English has {en}",
    ),
    Text(
        "viết chúng y hệt nhau trong cả hai thứ tiếng.",
        "write them alike, letter by letter, in both languages.",
    ),
)
_NOTHING = Text("không gì", "none")
SENTENCES_ONLY = True


def check(subject: Subject) -> Iterator[Problem]:
    """Every sentence whose codes, placeholders and addresses differ."""
    pattern = code_pattern(tuple(area.prefix for area in subject.criteria.areas))
    for sentence in subject.sentences():
        sides = [placeholders(said) | {-1: codes(said, pattern)} for said in sentence.text]
        if sides[0] == sides[1]:
            continue
        vi, en = _apart(*sides)
        if vi or en:
            yield problem(sentence.place(Language.EN), MESSAGE, vi=_listed(vi), en=_listed(en))


_Kinds = dict[int, frozenset[str]]


def _apart(vi: _Kinds, en: _Kinds) -> tuple[list[str], list[str]]:
    """What only one side has, of the kinds that are not translated."""
    none = frozenset[str]()
    kinds = [(vi.get(kind, none), en.get(kind, none)) for kind in sorted(vi.keys() | en.keys())]
    fixed = [pair for pair in kinds if not _is_translated(pair[0] | pair[1])]
    only_vi = [name for left, right in fixed for name in sorted(left - right)]
    return only_vi, [name for left, right in fixed for name in sorted(right - left)]


def _is_translated(names: Iterable[str]) -> bool:
    """Whether one of them is Vietnamese, such as <tên bệnh viện>: then it is for people to read."""
    return any(not name.isascii() for name in names)


def _listed(names: list[str]) -> Text:
    return Text(*(", ".join(names),) * 2) if names else _NOTHING
