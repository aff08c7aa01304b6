"""The gaps in the order to tackle them, each with its remedy and its basis; and what soon runs out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from emr_appraise.appraisal import expiry
from emr_appraise.appraisal import model as judged
from emr_appraise.appraisal.work import only_evidence_lacks
from emr_appraise.criteria.model import Criterion, Reference
from emr_appraise.report import wording_expiry as words
from emr_appraise.report.contents.model import Expiring, Gap, Source
from emr_appraise.report.contents.verdict import cited
from emr_appraise.report.gap_words import basis, in_file, standing, to_do
from emr_appraise.report.numbers import money
from emr_appraise.report.safe import one_line, plain
from emr_appraise.report.sentences import counted_place, in_force, reference
from emr_appraise.report.wording_findings import FORCES, SEEN
from emr_appraise.report.wording_numbers import PERSON_DAYS
from emr_appraise.report.wording_placement import UNNUMBERED
from emr_appraise.words import Text, same

_NOTHING = same("")


def gaps(appraisal: judged.Appraisal, reasons: Mapping[str, Text]) -> tuple[Gap, ...]:
    """Every gap; what moves the hospital up comes first. `reasons` are those of the findings, by code."""
    return tuple(_gap(order, each, appraisal, reasons) for order, each in enumerate(appraisal.gaps, 1))


def sources(criterion: Criterion, as_of: date) -> tuple[Source, ...]:
    """Where a criterion stands in the law."""
    return tuple(source(each, as_of) for each in criterion.references)


@lru_cache(maxsize=1024)
def source(found: Reference, as_of: date) -> Source:
    """One reference of a pack."""
    document = found.document
    return Source(
        number=document.number,
        article=found.article,
        title=document.title,
        seen=found.seen,
        seen_words=SEEN[found.seen],
        in_force=in_force(document, as_of),
        note=found.note,
        whole=reference(found, as_of),
    )


def expiring(appraisal: judged.Appraisal) -> tuple[Expiring, ...]:
    """What counts on the as-of date and runs out within `expiry.SOON` days."""
    return tuple(_expiring(each, appraisal) for each in expiry.expiring(appraisal))


def _gap(order: int, gap: judged.Gap, appraisal: judged.Appraisal, reasons: Mapping[str, Text]) -> Gap:
    finding, criterion = gap.finding, gap.finding.criterion
    place, proof_only = counted_place(finding), only_evidence_lacks(gap.finding)
    remedy = criterion.remedy
    return Gap(
        order=order,
        code=criterion.code,
        text=criterion.text,
        area=criterion.area,
        area_title=appraisal.criteria.area_titles[criterion.area],
        required=criterion.required,
        force=FORCES[criterion.force],
        outcome=finding.outcome,
        standing=standing(gap, appraisal.as_of),
        blocks=gap.blocks,
        cell=place.cell if place else "",
        sheet=plain(place.sheet) if place else "",
        in_file=in_file(finding),
        reason=reasons[criterion.code],
        to_do=to_do(finding, appraisal),
        proof_only=proof_only,
        needs=gap.needs,
        effort_days=None if proof_only else remedy.effort_days,
        cost_vnd=None if proof_only else remedy.cost_vnd,
        effort=_NOTHING if proof_only else PERSON_DAYS.of(remedy.effort_days),
        cost=_NOTHING if proof_only else _money(*remedy.cost_vnd),
        due=gap.due.due if gap.due else None,
        sources=sources(criterion, appraisal.as_of),
        board_note=plain(finding.response.board_note),
        basis=_basis(criterion, appraisal.as_of),
    )


@lru_cache(maxsize=1024)
def _basis(criterion: Criterion, as_of: date) -> Text:
    return basis(criterion, as_of, len(criterion.references))


@lru_cache(maxsize=512)
def _money(low: int, high: int) -> Text:
    return money(low, high)


def _expiring(found: expiry.Expiry, appraisal: judged.Appraisal) -> Expiring:
    left = words.LEFT.of(found.days_left) if found.days_left else words.LAST
    about = _about(found, appraisal)
    code, cell = cited(found.finding) if found.finding else ("", _decision_cell(appraisal))
    return Expiring(code, found.what, about, found.last_day, found.days_left, left, cell)


def _about(found: expiry.Expiry, appraisal: judged.Appraisal) -> Text:
    if found.finding is None:
        number = one_line(appraisal.decision.number, 60) if appraisal.decision else ""
        return words.OF_DECISION.fill(number=number or UNNUMBERED)
    return words.OF_CRITERION[found.what].fill(text=found.finding.criterion.text)


def _decision_cell(appraisal: judged.Appraisal) -> str:
    place = appraisal.decision.place if appraisal.decision else None
    return place.cell if place else ""
