"""A range of cost runs upwards.

Yêu cầu: Khoảng chi phí khắc phục [từ, đến] phải có số đầu không lớn hơn số sau.
Vì sao: Kế hoạch cộng hai đầu của mọi khoảng; khoảng bị đảo làm tổng thấp nhất cao hơn tổng cao nhất, và
    bệnh viện trình một dự toán sai.

Asks: The cost of a remedy [from, to] begins with the smaller number.
Why: A plan adds up both ends of all ranges; one range turned round makes the least total exceed the
    greatest, and a hospital hands in a wrong budget.

Example:

    cost_vnd: [50000000, 20000000]

Instead:

    cost_vnd: [20000000, 50000000]
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C046",
    Severity.ERROR,
    Text("chi phí từ {low} đến {high}: số đầu lớn hơn số sau", "the cost runs from {low} down to {high}"),
    Text("ghi số nhỏ trước: [{high}, {low}].", "write the smaller number first: [{high}, {low}]."),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every remedy whose least cost is above its greatest."""
    for criterion in subject.criteria.all:
        low, high = criterion.remedy.cost_vnd
        if low > high:
            yield problem(subject.of(criterion.code, "remedy", "cost_vnd", 0), MESSAGE, low=low, high=high)
