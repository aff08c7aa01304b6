"""A required criterion rests on something that was seen.

Yêu cầu: Tiêu chí bắt buộc có ít nhất một căn cứ đã được đọc trong một nguồn nào đó; không được chỉ có căn
    cứ unverified.
Vì sao: Tiêu chí bắt buộc quyết định cơ sở thuộc nhóm nào. Không thể xếp nhóm một bệnh viện bằng điều chưa
    ai kiểm chứng.

Asks: A required criterion has at least one reference that somebody has read in some source, not only ones
    that are `unverified`.
Why: A required criterion decides the group of a hospital. No hospital may be placed by what nobody
    verified.

Example:

    required: true
    references: [{document: TT13, article: {vi: Điều 2, en: Art. 2}, seen: unverified}]

Instead:

    required: true
    references: [{document: TT13, article: {vi: Điều 2, en: Art. 2}, seen: secondary}]
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Seen
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C027",
    Severity.ERROR,
    Text(
        "tiêu chí bắt buộc chỉ dựa vào căn cứ chưa kiểm chứng: {found}",
        "this required criterion rests only on unverified references: {found}",
    ),
    Text(
        "kiểm chứng ít nhất một căn cứ, hoặc đặt required: false.",
        "verify at least one reference, or make it required: false.",
    ),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every required criterion all of whose references are unverified, at the first of them."""
    for criterion in subject.criteria.all:
        references = criterion.references
        if criterion.required and all(each.seen is Seen.UNVERIFIED for each in references):
            numbers = ", ".join(dict.fromkeys(each.document.number for each in references))
            yield problem(subject.of(criterion.code, "references", 0, "seen"), MESSAGE, found=numbers)
