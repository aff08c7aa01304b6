"""A required criterion cannot be got round by "not applicable".

Yêu cầu: Tiêu chí bắt buộc không để na: allowed; dùng forbidden, hoặc by_profile kèm applies_if.
Vì sao: Với na: allowed, bệnh viện chỉ cần tự ghi “không áp dụng” là coi như đã đáp ứng điều bắt buộc.

Asks: A required criterion must not have na: allowed; use forbidden, or by_profile with applies_if.
Why: With na: allowed a hospital satisfies what is required just by writing "not applicable".

Example:

    required: true
    na: allowed

Instead:

    required: true
    na: by_profile
    applies_if: {has_lab: true}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import NaRule
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C034",
    Severity.ERROR,
    Text(
        "{code} bắt buộc mà để na: allowed, nên ghi “không áp dụng” là coi như đạt; phải là {allowed}",
        '{code} is required and has na: allowed, so "not applicable" passes it; must be {allowed}',
    ),
    Text(
        "nếu có cơ sở thật sự không thuộc diện này, nêu bằng applies_if và na: by_profile.",
        "where it truly does not apply to some, say so by applies_if and na: by_profile.",
    ),
)
_ALLOWED = Text("forbidden hoặc by_profile", "forbidden or by_profile")


def check(subject: Subject) -> Iterator[Problem]:
    """Every required criterion that a mere claim of "not applicable" satisfies."""
    for criterion in subject.criteria.all:
        if criterion.required and criterion.na is NaRule.ALLOWED:
            yield problem(subject.of(criterion.code, "na"), MESSAGE, code=criterion.code, allowed=_ALLOWED)
