"""The gaps in the order to tackle them, each with its remedy and its basis."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from emr_appraise.appraisal import model as judged
from emr_appraise.appraisal.work import only_evidence_lacks
from emr_appraise.criteria.model import Criterion, Reference
from emr_appraise.report.contents.model import Gap, Source
from emr_appraise.report.gap_words import basis, standing, to_do
from emr_appraise.report.numbers import money
from emr_appraise.report.safe import plain
from emr_appraise.report.sentences import counted_place, in_force, reference
from emr_appraise.report.wording_findings import FORCES, SEEN
from emr_appraise.report.wording_numbers import PERSON_DAYS
from emr_appraise.words import Text, same

_NOTHING = same("")


def gaps(appraisal: judged.Appraisal, reasons: Mapping[str, Text]) -> tuple[Gap, ...]:
    """Every gap; what moves the hospital up comes first. `reasons` are those of the findings, by code."""
    return tuple(_gap(order, each, appraisal, reasons) for order, each in enumerate(appraisal.gaps, 1))


@lru_cache(maxsize=1024)
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
        reason=reasons[criterion.code],
        to_do=to_do(finding, appraisal),
        proof_only=proof_only,
        needs=gap.needs,
        effort_days=None if proof_only else remedy.effort_days,
        cost_vnd=None if proof_only else remedy.cost_vnd,
        effort=_NOTHING if proof_only else _effort(remedy.effort_days),
        cost=_NOTHING if proof_only else _money(*remedy.cost_vnd),
        due=gap.due.due if gap.due else None,
        sources=sources(criterion, appraisal.as_of),
        board_note=plain(finding.response.board_note),
        basis=_basis(criterion, appraisal.as_of),
        judged=finding,
    )


@lru_cache(maxsize=1024)
def _basis(criterion: Criterion, as_of: date) -> Text:
    return basis(criterion, as_of, len(criterion.references))


@lru_cache(maxsize=512)
def _effort(days: int) -> Text:
    return PERSON_DAYS.of(days)


@lru_cache(maxsize=512)
def _money(low: int, high: int) -> Text:
    return money(low, high)
