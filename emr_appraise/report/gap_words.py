"""Say of one gap what stands in the file, what would close it, what it rests on, and by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from emr_appraise.appraisal.model import Appraisal, Finding, Gap, Outcome, Reason
from emr_appraise.appraisal.work import GapGroup, Work, only_evidence_lacks
from emr_appraise.criteria.condition import fields_of, holds
from emr_appraise.criteria.model import Criterion, Force, ProfileField
from emr_appraise.places import CellPlace
from emr_appraise.report import wording
from emr_appraise.report.numbers import day, day_said, money
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import counted_place, counted_quotes, counted_typed, reference
from emr_appraise.report.wording_findings import (
    ANSWER_FIRST,
    ESTIMATE_IF_APPLIES,
    EVIDENCE_REMEDIES,
    FIELD_NAMED,
    FILL_IN_FIRST,
    FORCES,
    KEEP_ONE,
    MISSED,
    MISSED_NOT_BINDING,
    NOT_MET_YET,
    OUTCOMES,
    WRITE_AGAIN,
)
from emr_appraise.report.wording_numbers import PERSON_DAYS
from emr_appraise.words import Text, join

_TYPED, _EVIDENCE, _REFERENCES, _CELLS = 80, 120, 2, 4


def in_file(finding: Finding) -> Text:
    """The cell of the answer and what was typed there, with the evidence named."""
    if counted_place(finding) is None:
        return wording.NO_CELL
    answer = _answer_cells(finding)
    evidence = one_line(finding.response.evidence, _EVIDENCE)
    if not evidence:
        return answer
    dated = finding.response.evidence_date
    if isinstance(dated, date):
        return wording.WITH_EVIDENCE_OF.fill(answer=answer, evidence=evidence, day=day(dated))
    return wording.WITH_EVIDENCE.fill(answer=answer, evidence=evidence)


def _answer_cells(finding: Finding) -> Text:
    """The cell of the answer; where cells contradict each other, the first of them."""
    cells = counted_quotes(finding) if finding.reason in KEEP_ONE else ()
    if cells:
        return join([_holds(each.place, each.typed) for each in cells[:_CELLS]], "; ")
    return _holds(counted_place(finding), counted_typed(finding))


def _holds(place: CellPlace | None, typed: str) -> Text:
    shown = one_line(typed, _TYPED)
    template = wording.HOLDS if shown else wording.HOLDS_NOTHING
    return template.fill(cell=place.cell if place else "", typed=shown)


def to_do(finding: Finding, appraisal: Appraisal) -> Text:
    """What would close the gap."""
    remedy = finding.criterion.remedy.text
    if only_evidence_lacks(finding):
        return EVIDENCE_REMEDIES[finding.reason].fill(show=finding.criterion.evidence.show)
    if finding.outcome is Outcome.UNANSWERED:
        return ANSWER_FIRST.fill(remedy=remedy)
    if finding.outcome is Outcome.UNREADABLE:
        return KEEP_ONE.get(finding.reason, WRITE_AGAIN).fill(remedy=remedy)
    lacking = _lacking(finding, appraisal)
    if lacking:
        named = join([FIELD_NAMED.fill(label=field.label) for field in lacking])
        return FILL_IN_FIRST.fill(fields=named, remedy=remedy)
    return remedy


def open_fields(criterion: Criterion, appraisal: Appraisal) -> tuple[ProfileField, ...]:
    """The blank fields of the profile that would tell whether the criterion applies; none where it is known."""
    facts, condition = appraisal.submission.facility.facts, criterion.applies_if
    if condition is None or holds(condition, facts) is not None:
        return ()
    asked = fields_of(condition)
    return tuple(each for each in appraisal.criteria.profile if each.id in asked and each.id not in facts)


def _lacking(finding: Finding, appraisal: Appraisal) -> tuple[ProfileField, ...]:
    """The fields to fill in before a claim that it does not apply can be judged."""
    claimed = finding.reason is Reason.NA_AGAINST_PROFILE
    return open_fields(finding.criterion, appraisal) if claimed else ()


def estimate(gap: Gap, appraisal: Appraisal) -> Text | None:
    """Effort and cost of the remedy; None where only evidence is to be shown."""
    if only_evidence_lacks(gap.finding):
        return None
    remedy = gap.finding.criterion.remedy
    effort = PERSON_DAYS.of(remedy.effort_days)
    told = wording.ESTIMATE.fill(effort=effort, cost=money(*remedy.cost_vnd))
    return ESTIMATE_IF_APPLIES.fill(estimate=told) if _lacking(gap.finding, appraisal) else told


def gap_group_title(found: GapGroup, next_up: bool) -> Text:
    """How many gaps keep the hospital from a group, and how many more have to be closed for that."""
    count, first = len(found.gaps), found.needed_first
    if found.group is None:
        return wording.OTHER_GAPS.of(count)
    template = wording.GAPS_FOR if next_up else wording.GAPS_THEN
    title = template.of(count - first, number=found.group)
    return wording.AND_FIRST.of(first, title=title) if first else title


def estimate_of_work(left: Work) -> Text | None:
    """The same of several gaps together; None where no work is left in any."""
    if not left.tasks:
        return None
    total = wording.ESTIMATE.fill(effort=PERSON_DAYS.of(left.effort_days), cost=money(*left.cost_vnd))
    return wording.ESTIMATE_TOTAL.of(left.tasks, estimate=total)


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

    No advice becomes a breach, no law does before its day, and none that the pack does not hold to bind the facility.
    """
    if gap.finding.outcome is not Outcome.NOT_MET:
        return OUTCOMES[gap.finding.outcome]
    if gap.due is not None and gap.due.due >= as_of:
        return NOT_MET_YET.fill(day=day(gap.due.due))
    criterion = gap.finding.criterion
    loose = criterion.force is Force.LAW and not criterion.required
    return MISSED_NOT_BINDING if loose else MISSED[criterion.force]


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
    return day_said(gap.due.due) if gap.due else None
