"""Every finding by area, with what stands in the workbook's row."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache

from emr_appraise.appraisal import model as judged
from emr_appraise.report.contents.model import AreaFindings, Finding
from emr_appraise.report.likeness import Remembered, likeness
from emr_appraise.report.numbers import day_said
from emr_appraise.report.safe import plain
from emr_appraise.report.sentences import counted_place, counted_typed, reason
from emr_appraise.report.verdict import score
from emr_appraise.report.wording_findings import EVIDENCE_DAY_UNREADABLE, FORCES
from emr_appraise.submission.model import Response, Said, WrittenDate
from emr_appraise.words import Text, same

_NOTHING = same("")
_REASONS = Remembered[Text]()


def findings(appraisal: judged.Appraisal) -> tuple[AreaFindings, ...]:
    """Every area with its findings, in the pack's order."""
    of_area: dict[str, list[Finding]] = {area.id: [] for area in appraisal.criteria.areas}
    for each in appraisal.findings:
        of_area[each.criterion.area].append(_finding(each, appraisal))
    titles = appraisal.criteria.area_titles
    return tuple(AreaFindings(area, titles[area], tuple(found)) for area, found in of_area.items())


def _finding(found: judged.Finding, appraisal: judged.Appraisal) -> Finding:
    criterion, response, place = found.criterion, found.response, counted_place(found)
    answer = plain(counted_typed(found))
    return Finding(
        code=criterion.code,
        text=criterion.text,
        required=criterion.required,
        force=FORCES[criterion.force],
        outcome=found.outcome,
        points=_points(*found.points.as_integer_ratio(), found.of) if found.of else _NOTHING,
        cell=place.cell if place else "",
        answer=answer,
        evidence=plain(response.evidence),
        evidence_date=_day(response.evidence_date),
        note=plain(response.note),
        board=_board(response),
        reason=_REASONS.get(likeness(found, appraisal), lambda: reason(found, appraisal)),
        by_board=found.by_board,
        own_answer=plain(response.typed) if found.by_board else answer,
        score=judged.Score(found.points, found.of),
        evidence_day=response.evidence_date,
    )


def _board(response: Response) -> str:
    return "; ".join([said for said in (plain(response.board_typed), plain(response.board_note)) if said])


@lru_cache(maxsize=1024)
def _points(numerator: int, denominator: int, of: int) -> Text:
    return score(judged.Score(Fraction(numerator, denominator), of))


def _day(written: WrittenDate) -> Text:
    if isinstance(written, date):
        return day_said(written)
    return EVIDENCE_DAY_UNREADABLE if written is Said.UNREADABLE else _NOTHING
