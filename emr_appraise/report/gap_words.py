"""Say of one gap what stands in the file, what would close it, what it rests on, and by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from emr_appraise.appraisal.model import Finding, Gap, Outcome
from emr_appraise.criteria.model import Bar, Criterion, DateAnswer, ScaleAnswer
from emr_appraise.report import wording
from emr_appraise.report.numbers import day, money
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import counted_place, counted_typed, reference
from emr_appraise.report.wording_findings import (
    ANSWER_FIRST,
    EVIDENCE_REMEDIES,
    FORCES,
    MISSED,
    NOT_MET_YET,
    OUTCOMES,
    WRITE_AGAIN,
)
from emr_appraise.report.wording_numbers import PERSON_DAYS
from emr_appraise.words import Text, join, same

_TYPED, _EVIDENCE, _REFERENCES = 80, 120, 2


def in_file(finding: Finding) -> Text:
    """The cell of the answer and what was typed there, with the evidence named."""
    typed = one_line(counted_typed(finding), _TYPED)
    place = counted_place(finding)
    if place is None:
        return wording.NO_CELL
    answer = (wording.HOLDS if typed else wording.HOLDS_NOTHING).fill(cell=place.cell, typed=typed)
    evidence = one_line(finding.response.evidence, _EVIDENCE)
    if not evidence:
        return answer
    dated = finding.response.evidence_date
    if isinstance(dated, date):
        return wording.WITH_EVIDENCE_OF.fill(answer=answer, evidence=evidence, day=day(dated))
    return wording.WITH_EVIDENCE.fill(answer=answer, evidence=evidence)


def to_do(finding: Finding) -> Text:
    """What would close the gap."""
    remedy = finding.criterion.remedy.text
    if only_evidence_lacks(finding):
        return EVIDENCE_REMEDIES[finding.reason].fill(show=finding.criterion.evidence.show)
    if finding.outcome is Outcome.UNANSWERED:
        return ANSWER_FIRST.fill(remedy=remedy)
    return WRITE_AGAIN.fill(remedy=remedy) if finding.outcome is Outcome.UNREADABLE else remedy


def only_evidence_lacks(finding: Finding) -> bool:
    """Whether the claim itself reaches the bar, so that no work but the proof is left."""
    return finding.outcome is Outcome.UNSUPPORTED and _claims_enough(finding)


def estimate(gap: Gap) -> Text | None:
    """Effort and cost of the remedy; None where only evidence is to be shown."""
    if only_evidence_lacks(gap.finding):
        return None
    remedy = gap.finding.criterion.remedy
    effort = PERSON_DAYS.of(remedy.effort_days)
    return wording.ESTIMATE.fill(effort=effort, cost=money(*remedy.cost_vnd))


def estimate_of_all(gaps: Sequence[Gap]) -> Text | None:
    """The same of several gaps together; None where no work is left in any."""
    remedies = [gap.finding.criterion.remedy for gap in gaps if not only_evidence_lacks(gap.finding)]
    return estimate_of_work([(remedy.effort_days, remedy.cost_vnd) for remedy in remedies])


def estimate_of_work(work: Sequence[tuple[int, tuple[int, int]]]) -> Text | None:
    """Person-days and VND of several tasks together; None where there is none."""
    if not work:
        return None
    low, high = (sum(cost[end] for _, cost in work) for end in (0, 1))
    effort = PERSON_DAYS.of(sum(days for days, _ in work))
    total = wording.ESTIMATE.fill(effort=effort, cost=money(low, high))
    return wording.ESTIMATE_TOTAL.of(len(work), estimate=total)


def by_force(gaps: Sequence[tuple[Text, bool]]) -> Text:
    """How many gaps there are of each force; of each is told its force, and whether it is unanswered."""
    counts = [_of_force(force, gaps) for force in dict.fromkeys(force for force, _ in gaps)]
    return wording.COUNTS_BY_FORCE.fill(counts=join(counts, "; "))


def _of_force(force: Text, gaps: Sequence[tuple[Text, bool]]) -> Text:
    inside = [unanswered for each, unanswered in gaps if each == force]
    some = wording.BY_FORCE_UNANSWERED if any(inside) else wording.BY_FORCE
    template = wording.BY_FORCE_ALL_UNANSWERED if all(inside) else some
    return template.fill(force=force, n=len(inside), unanswered=sum(inside))


def standing(gap: Gap, as_of: date) -> Text:
    """The outcome in words; what is missed is told by how binding it is, and by when it binds.

    No advice becomes a breach, and no law does before its day.
    """
    if gap.finding.outcome is not Outcome.NOT_MET:
        return OUTCOMES[gap.finding.outcome]
    if gap.due is not None and gap.due.due >= as_of:
        return NOT_MET_YET.fill(day=day(gap.due.due))
    return MISSED[gap.finding.criterion.force]


def basis(criterion: Criterion, as_of: date, most: int = _REFERENCES) -> Text:
    """How binding the criterion is, and its first references."""
    shown = join([reference(each, as_of) for each in criterion.references[:most]], "; ")
    rest = len(criterion.references) - most
    references = wording.AND_REFERENCES.of(rest, references=shown) if rest > 0 else shown
    force = FORCES[criterion.force]
    return wording.BASIS_OF.fill(
        force=Text(force.vi.capitalize(), force.en.capitalize()), references=references
    )


def due(gap: Gap) -> Text | None:
    """The day by which the law wants it."""
    return same(day(gap.due.due)) if gap.due else None


def _claims_enough(finding: Finding) -> bool:
    """Whether the answer alone is met; a date that is judged on its evidence always was."""
    value, answer = finding.value, finding.criterion.answer
    if isinstance(answer, DateAnswer) or value is None:
        return isinstance(answer, DateAnswer)
    if isinstance(answer, ScaleAnswer):
        return value >= answer.met_from
    return all(_reaches(value, each) for each in finding.bars)


def _reaches(value: Fraction, asked: Bar) -> bool:
    enough = asked.at_least is None or value >= asked.at_least
    return enough and (asked.at_most is None or value <= asked.at_most)
