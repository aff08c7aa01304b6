"""A floor compares one kind of value.

Yêu cầu: Các tiêu chí cùng mang nhãn của một điều kiện sàn (floor) nên dùng cùng một dãy điểm, hoặc cùng một
đơn vị đo.
Vì sao: Số 3 trên thang 0–5 và 3% là hai điều rất khác nhau; một mức sàn chung thì quá dễ với điều này, quá
khó với điều kia.

Asks: Criteria that share the tag of a floor should have the same values on their scales, or the same unit.
Why: A 3 on a scale from 0 to 5 and 3 % are far apart; one floor for both is too easy for the one and too
hard for the other.

Example:

    - {code: ACC-01, answer: {scale: maturity}, tags: [key]}
    - {code: ACC-02, answer: {percent: {at_least: 95}}, tags: [key]}
    # in pack.yaml: {id: floor, floor: {tag: key, at_least: 3}}

Instead:

    - {code: ACC-01, answer: {scale: maturity}, tags: [key]}
    - {code: ACC-02, answer: {percent: {at_least: 95}}, tags: [key-share]}
    # in pack.yaml: {id: floor, floor: {tag: key, at_least: 3}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import AnswerKind, Criterion, Floor, NumberAnswer, ScaleAnswer
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C053",
    Severity.WARNING,
    Text(
        "mức sàn với nhãn “{tag}” so {first} ({allowed}) với {other} ({found})",
        'the floor with the tag "{tag}" compares {first} ({allowed}) with {other} ({found})',
    ),
    Text(
        "dùng mỗi loại giá trị một nhãn và một điều kiện sàn riêng.",
        "use one tag and one floor for each kind of value.",
    ),
)
_SCALE = Text("các điểm {values}", "values {values}")
_UNIT = Text("đơn vị {unit}", "unit {unit}")


def check(subject: Subject) -> Iterator[Problem]:
    """Every floor under values of several kinds, at its tag."""
    for number, group in enumerate(subject.criteria.placement):
        for index, clause in enumerate(group.clauses):
            if isinstance(clause.rule, Floor):
                place = ("placement", number, "clauses", index, "floor", "tag")
                yield from _problems(subject, clause.rule.tag, place)


def _problems(subject: Subject, tag: str, path: tuple[str | int, ...]) -> Iterator[Problem]:
    kinds = _kinds(criterion for criterion in subject.criteria.all if tag in criterion.tags)
    if len(kinds) > 1:
        (allowed, first), (found, other), *_ = kinds.items()
        shown = {"tag": tag, "first": first, "allowed": allowed, "other": other, "found": found}
        yield problem(subject.frame(*path), MESSAGE, **shown)


def _kinds(criteria: Iterator[Criterion]) -> dict[Text, str]:
    """Each kind of value, with the first criterion that has it."""
    found: dict[Text, str] = {}
    for criterion in criteria:
        kind = _kind(criterion.answer)
        if kind is not None:
            found.setdefault(kind, criterion.code)
    return found


def _kind(kind: AnswerKind) -> Text | None:
    match kind:
        case ScaleAnswer(scale):
            values = sorted({option.value for option in scale.options})
            return _SCALE.fill(values=", ".join(map(str, values)))
        case NumberAnswer(unit):
            return _UNIT.fill(unit=unit.label)
        case _:
            return None
