"""The rows of the markdown report's tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from emr_appraise.appraisal.model import Appraisal, Finding
from emr_appraise.criteria.model import Document
from emr_appraise.report import wording
from emr_appraise.report.gap_words import basis, due, estimate, standing, to_do
from emr_appraise.report.level_words import area_of, rung
from emr_appraise.report.numbers import day, percent, points
from emr_appraise.report.remark_kinds import Kind
from emr_appraise.report.sentences import (
    cell as cell_words,
)
from emr_appraise.report.sentences import (
    counted_place,
    counted_typed,
    field_value,
    in_force,
    reason,
)
from emr_appraise.report.verdict import score
from emr_appraise.report.wording_findings import FORCES, NO, OUTCOMES, SEEN, YES
from emr_appraise.submission.model import Remark
from emr_appraise.words import Text, join, same

Row = tuple[Text, ...]
_NOTHING = same("")


def area_rows(appraisal: Appraisal) -> Iterator[Row]:
    """Points of each area, then in total."""
    titles = appraisal.criteria.area_titles
    for area in appraisal.areas:
        level = _NOTHING if area.level is None else rung(area_of(area, appraisal), area.level)
        yield titles[area.area], score(area.score), percent(area.score.percent), level
    yield wording.TOTAL, score(appraisal.total), percent(appraisal.total.percent), _NOTHING


def gap_rows(appraisal: Appraisal) -> Iterator[Row]:
    """Every gap in the order to tackle them."""
    for order, gap in enumerate(appraisal.gaps, 1):
        criterion = gap.finding.criterion
        yield (
            same(order),
            same(criterion.code),
            same(", ".join(str(number) for number in gap.blocks)),
            _cell(gap.finding),
            standing(gap, appraisal.as_of),
            reason(gap.finding, appraisal),
            to_do(gap.finding),
            same(", ".join(gap.needs)),
            estimate(gap) or _NOTHING,
            basis(criterion, appraisal.as_of, len(criterion.references)),
            due(gap) or _NOTHING,
        )


def finding_rows(appraisal: Appraisal, area: str) -> Iterator[Row]:
    """Every finding of an area."""
    for finding in appraisal.findings:
        if finding.criterion.area == area:
            yield _finding_row(finding, appraisal)


def remark_kind_rows(kinds: Iterable[Kind]) -> Iterator[Row]:
    """Each kind of remark once, by its first."""
    for kind in kinds:
        first = kind.first
        times, severity = same(len(kind.remarks)), wording.SEVERITIES[first.severity]
        yield same(first.code), severity, times, _remark_cell(first), first.says, first.hint


def remark_rows(kinds: Iterable[Kind]) -> Iterator[Row]:
    """Every remark of these kinds, in the order that the reader made them."""
    for kind in kinds:
        for remark in kind.remarks:
            yield same(remark.code), _remark_cell(remark), remark.says


def _remark_cell(remark: Remark) -> Text:
    return cell_words(remark.place) if remark.place else _NOTHING


def profile_rows(appraisal: Appraisal) -> Iterator[Row]:
    """Every field of the profile."""
    facts = appraisal.submission.facility.facts
    for field in appraisal.criteria.profile:
        yield field.label, field_value(field, facts.get(field.id))


def document_rows(appraisal: Appraisal) -> Iterator[Row]:
    """Every document that a criterion in force refers to."""
    cited = {each.document.id for criterion in appraisal.criteria.all for each in criterion.references}
    for document in appraisal.criteria.documents:
        if document.id in cited:
            yield _document_row(document, appraisal.as_of)


def _finding_row(finding: Finding, appraisal: Appraisal) -> Row:
    criterion, response = finding.criterion, finding.response
    dated = response.evidence_date
    return (
        same(criterion.code),
        criterion.text,
        YES if criterion.required else NO,
        FORCES[criterion.force],
        OUTCOMES[finding.outcome],
        _points(finding),
        _cell(finding),
        same(counted_typed(finding)),
        same(response.evidence),
        same(day(dated)) if isinstance(dated, date) else _NOTHING,
        same(response.note),
        _board(finding),
        reason(finding, appraisal),
    )


def _points(finding: Finding) -> Text:
    shown = points(finding.points)
    return Text(f"{shown.vi}/{finding.of}", f"{shown.en}/{finding.of}") if finding.of else _NOTHING


def _board(finding: Finding) -> Text:
    """What the board wrote, where it wrote anything."""
    response = finding.response
    return join([same(words) for words in (response.board_typed, response.board_note) if words], "; ")


def _cell(finding: Finding) -> Text:
    place = counted_place(finding)
    return same(place.cell) if place else _NOTHING


def _document_row(document: Document, as_of: date) -> Row:
    return (
        same(document.number),
        document.title,
        FORCES[document.force],
        wording.IN_FORCE[in_force(document, as_of)],
        SEEN[document.seen],
        document.note or _NOTHING,
    )
