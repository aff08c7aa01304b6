"""A criterion is met from one of its scale's values, above the lowest.

Yêu cầu: met_from phải là một trong các điểm của thang trả lời và cao hơn điểm thấp nhất.
Vì sao: Bằng điểm thấp nhất thì câu trả lời nào cũng đạt; cao hơn điểm cao nhất thì không ai đạt; nằm giữa
hai lựa chọn thì người đọc tưởng có một lựa chọn như vậy.

Asks: met_from must be one of the scale's values, and above the lowest.
Why: At the lowest value every answer is met; above the highest none is; between two options the reader
believes in an option that does not exist.

Example:

    answer: {scale: yes_no, met_from: 2}

Instead:

    answer: {scale: yes_no, met_from: 1}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Criterion, ScaleAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C029",
    Severity.ERROR,
    Text(
        "met_from là {found}, phải là một điểm của thang “{scale}” cao hơn điểm thấp nhất: {allowed}",
        'met_from is {found}; must be a value of the scale "{scale}" above its lowest: {allowed}',
    ),
    Text(
        "sửa met_from, hoặc bỏ khóa này để lấy điểm cao nhất của thang.",
        "correct met_from, or leave it out to mean the highest value of the scale.",
    ),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every criterion met from a value that its scale does not have, or that every answer reaches."""
    for criterion in subject.criteria.all:
        kind = criterion.answer
        if isinstance(kind, ScaleAnswer) and not _is_told_elsewhere(criterion, kind):
            allowed = sorted({option.value for option in kind.scale.options})[1:]
            if allowed and kind.met_from not in allowed:
                place = subject.of(criterion.code, "answer", "met_from")
                shown = ", ".join(map(str, allowed))
                yield problem(place, MESSAGE, found=kind.met_from, scale=kind.scale.id, allowed=shown)


def _is_told_elsewhere(criterion: Criterion, kind: ScaleAnswer) -> bool:
    """A required criterion that nobody can satisfy is the graver fault, C036."""
    return criterion.required and kind.met_from > kind.scale.maximum
