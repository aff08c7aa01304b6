"""Each clause is one that some answer fails.

Yêu cầu: Mỗi điều kiện của một nhóm phải có câu trả lời làm cho nó không đạt.
Vì sao: Điều kiện mà trả lời thế nào cũng đạt thì không phân loại được ai, nhưng người đọc tưởng đã có yêu
cầu.

Asks: Each clause of a group must be one that some answers fail.
Why: A clause that every answer passes sorts nobody, while readers believe that something is asked.

Example:

    - {id: total, score_at_least: {of: total, percent: 0}}

Instead:

    - {id: total, score_at_least: {of: total, percent: 80}}
"""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.demands import Ladders, ladders_of, no_answer_fails, required_by
from emr_appraise.criteria.lint.figures import figure
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import (
    Criterion,
    Floor,
    LevelAtLeast,
    RequiredMet,
    Rule,
    ScoreAtLeast,
)
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

WHOLE_PACK = True
MESSAGE = Message(
    "C038",
    Severity.ERROR,
    Text(
        "điều kiện “{clause}” trả lời thế nào cũng đạt: {why}",
        'no answer can fail the clause "{clause}": {why}',
    ),
    Text("đặt yêu cầu cao hơn, hoặc bỏ điều kiện này.", "ask for more, or take the clause out."),
)
_ZERO_SCORE = Text("điểm số nào cũng từ 0% trở lên", "every score is 0 % or more")
_NOTHING_REQUIRED = Text(
    "không tiêu chí nào trong phạm vi này là bắt buộc", "no criterion that it looks at is required"
)
_LOW_FLOOR = Text(
    "mức sàn {found} không cao hơn giá trị thấp nhất của tiêu chí nào có nhãn “{tag}”",
    'the floor {found} is not above the lowest value of any criterion with the tag "{tag}"',
)
_NO_LADDER = Text("không nhóm tiêu chí nào chia mức", "no area has graded criteria")

Fault = tuple[tuple[str, ...], Text]


def check(subject: Subject) -> Iterator[Problem]:
    """Every clause that holds whatever is answered."""
    criteria = subject.criteria.all
    ladders = ladders_of(criteria)
    for number, group in enumerate(subject.criteria.placement):
        for index, clause in enumerate(group.clauses):
            if (fault := _fault(clause.rule, criteria, ladders)) is not None:
                path, why = fault
                place = subject.frame("placement", number, "clauses", index, *path)
                yield problem(place, MESSAGE, clause=clause.id, why=why)


def _fault(rule: Rule, criteria: tuple[Criterion, ...], ladders: Ladders) -> Fault | None:
    match rule:
        case ScoreAtLeast(_, percent) if percent <= 0:
            return ("score_at_least", "percent"), _ZERO_SCORE
        case RequiredMet() if not required_by(rule, criteria):
            return ("required_met",), _NOTHING_REQUIRED
        case LevelAtLeast(areas=None) if not ladders.graded:
            return ("level_at_least",), _NO_LADDER
        case Floor() if _passes_all(rule, criteria):
            return ("floor", "at_least"), _LOW_FLOOR.fill(found=figure(rule.at_least), tag=rule.tag)
        case _:
            return None


def _passes_all(rule: Floor, criteria: tuple[Criterion, ...]) -> bool:
    return all(no_answer_fails(each, rule.at_least) for each in criteria if rule.tag in each.tags)
