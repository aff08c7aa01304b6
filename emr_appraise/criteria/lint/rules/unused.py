"""Nothing is declared in vain.

Yêu cầu: Thang trả lời, đơn vị đo và văn bản đã khai báo phải được dùng ở ít nhất một chỗ.
Vì sao: Thứ khai báo mà không ai dùng thường là phần còn sót sau khi sửa, hoặc là dấu hiệu một tiêu chí đã
    bị quên; văn bản thừa còn làm người đọc tưởng bộ tiêu chí dựa trên nó.

Asks: Every scale, unit and document that is declared is used in at least one place.
Why: What nobody uses is mostly left over from an edit, or shows that a criterion was forgotten; a document
    too many makes readers believe that the pack rests on it.

Example:

    units: [{id: hours, label: {vi: giờ, en: hours}}]
    answer: {scale: yes_no}

Instead:

    units: [{id: hours, label: {vi: giờ, en: hours}}]
    answer: {number: {unit: hours, at_most: 24}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import KINDS, Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C047",
    Severity.WARNING,
    Text(
        "{kind} “{found}” được khai báo nhưng không dùng ở đâu",
        'the {kind} "{found}" is declared and never used',
    ),
    Text("dùng nó, hoặc xóa phần khai báo.", "use it, or take it out."),
)
WHOLE_PACK = True
_LISTS = {"document": "documents", "scale": "scales", "unit": "units"}
"""What is declared: the key that points to it, and the list that declares it."""


def check(subject: Subject) -> Iterator[Problem]:
    """Every scale, unit and document that no key of the pack's files points to."""
    used = {(kind, name) for tree in subject.trees for kind, name in _pointers(tree.value)}
    for kind, key in _LISTS.items():
        declared = getattr(subject.criteria, key)
        for index, name in enumerate(each.id for each in declared):
            if (kind, name) not in used:
                yield problem(subject.frame(key, index, "id"), MESSAGE, kind=KINDS[kind], found=name)


def _pointers(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                if key in _LISTS:
                    yield key, inner
            else:
                yield from _pointers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _pointers(inner)
