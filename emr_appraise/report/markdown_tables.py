"""The rows of the markdown report's tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Document, Finding, Gap
from emr_appraise.report.expiring import Expiring
from emr_appraise.report.numbers import day_said
from emr_appraise.report.remark_kinds import Kind
from emr_appraise.report.sentences import cell as cell_words
from emr_appraise.report.wording_findings import NO, YES
from emr_appraise.submission.model import Remark
from emr_appraise.words import Text, join, same

Row = tuple[Text, ...]
_NOTHING = same("")


def area_rows(contents: Contents) -> Iterator[Row]:
    """Points of each area, then in total."""
    return (
        (each.title, each.points, each.percent, each.level) for each in (*contents.areas, contents.total)
    )


def gap_row(gap: Gap) -> Row:
    """A gap with all that is needed to close it."""
    return (
        same(gap.order),
        same(gap.code),
        same(", ".join(str(number) for number in gap.blocks)),
        same(gap.cell),
        gap.standing,
        gap.reason,
        gap.to_do,
        same(", ".join(gap.needs)),
        _NOTHING if gap.proof_only else wording.ESTIMATE.fill(effort=gap.effort, cost=gap.cost),
        gap.basis,
        _day(gap.due),
    )


def expiring_row(found: Expiring) -> Row:
    """What counts today and soon will not."""
    return same(found.code), found.said, same(found.cell), _day(found.last_day), found.left


def finding_row(found: Finding) -> Row:
    """What one criterion came to."""
    return (
        same(found.code),
        found.text,
        YES if found.required else NO,
        found.force,
        found.outcome_words,
        found.points,
        same(found.cell),
        same(found.answer),
        same(found.evidence),
        found.evidence_date,
        same(found.note),
        same(found.board),
        found.reason,
    )


def document_row(document: Document) -> Row:
    """A document cited."""
    return (
        same(document.number),
        document.title,
        document.force,
        document.in_force,
        document.seen,
        document.note,
    )


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


def cited(codes_and_cells: Iterable[tuple[str, str]]) -> Text:
    """Criteria with the cells of their answers."""
    return join([same(f"{code} ({cell})" if cell else code) for code, cell in codes_and_cells])


def _remark_cell(remark: Remark) -> Text:
    return cell_words(remark.place) if remark.place else _NOTHING


def _day(when: date | None) -> Text:
    return day_said(when) if when else _NOTHING
