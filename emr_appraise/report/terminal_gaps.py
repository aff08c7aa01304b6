"""The gaps in the terminal report: what blocks a better group in full, the rest briefly."""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.appraisal.model import Appraisal, Gap, Outcome
from emr_appraise.appraisal.work import GapGroup, gap_groups, work
from emr_appraise.report import wording
from emr_appraise.report import wording_findings as words
from emr_appraise.report.gap_words import (
    basis,
    by_force,
    due,
    estimate,
    estimate_of_work,
    gap_group_title,
    in_file,
    standing,
    to_do,
)
from emr_appraise.report.sentences import reason
from emr_appraise.report.terminal_page import Page
from emr_appraise.words import Text, same

_IN_FULL = 12
_OTHERS = 5
_LABELS = (
    wording.ROW_CELL,
    wording.ROW_WHY,
    wording.ROW_TO_DO,
    wording.ROW_FIRST,
    wording.ROW_ESTIMATE,
    wording.ROW_BASIS,
    wording.ROW_DUE,
)


def write_gaps(page: Page, appraisal: Appraisal) -> None:
    """First what serves the next group up, then what serves better ones, then the rest in brief."""
    groups, next_up, told = gap_groups(appraisal), appraisal.placement.next_up, 0
    nearest = next_up.group.number if next_up else None
    if nearest is not None and not any(each.group == nearest for each in groups):
        page.blank()
        page.line(wording.NONE_BLOCKS.fill(number=nearest))
    for each in groups:
        if each.group is None:
            _write_others(page, appraisal, list(each.gaps))
        else:
            _write_serving(page, appraisal, each, told, each.group == nearest)
            told += len(each.gaps)


def _write_serving(page: Page, appraisal: Appraisal, found: GapGroup, told: int, next_up: bool) -> None:
    page.heading(gap_group_title(found, next_up))
    if next_up:
        page.line(wording.IN_ORDER)
        total = estimate_of_work(work(found.gaps))
        if total is not None:
            page.line(total)
            page.line(wording.ESTIMATES)
    _write_list(page, appraisal, list(found.gaps), told)


def _write_list(page: Page, appraisal: Appraisal, gaps: list[Gap], told: int) -> None:
    """The first gaps in full, as many as the report still has room for; the rest as codes by area."""
    room = max(0, _IN_FULL - told)
    for order, gap in enumerate(gaps[:room], told + 1):
        _write_gap(page, appraisal, gap, order)
    if room and gaps[room:]:
        page.blank()
        page.line(wording.THE_REST.of(len(gaps[room:])), indent=2)
    _write_compact(page, appraisal, gaps[room:])


def _write_gap(page: Page, appraisal: Appraisal, gap: Gap, order: int) -> None:
    criterion = gap.finding.criterion
    page.blank()
    page.row(page.ink(f"{order:>2}. {criterion.code}  ", "bold"), criterion.text)
    blank = gap.finding.outcome is Outcome.UNANSWERED
    rows: dict[Text, Text | None] = {
        wording.ROW_CELL: in_file(gap.finding),
        wording.ROW_WHY: None if blank else reason(gap.finding, appraisal),
        wording.ROW_TO_DO: to_do(gap.finding, appraisal),
        wording.ROW_FIRST: same(", ".join(gap.needs)) if gap.needs else None,
        wording.ROW_ESTIMATE: estimate(gap, appraisal),
        wording.ROW_BASIS: basis(criterion, appraisal.as_of),
        wording.ROW_DUE: due(gap),
    }
    column = page.column(_LABELS)
    for label, said in rows.items():
        if said is not None:
            page.row(label, said, indent=4, column=column)


def _write_compact(page: Page, appraisal: Appraisal, gaps: list[Gap]) -> None:
    for title, codes in _by_area(appraisal, gaps).items():
        page.item(wording.BY_AREA.fill(area=title, n=len(codes), codes=", ".join(codes)))


def _by_area(appraisal: Appraisal, gaps: Iterable[Gap]) -> dict[Text, list[str]]:
    titles = appraisal.criteria.area_titles
    found: dict[Text, list[str]] = {}
    for gap in gaps:
        found.setdefault(titles[gap.finding.criterion.area], []).append(gap.finding.criterion.code)
    return found


def _write_others(page: Page, appraisal: Appraisal, gaps: list[Gap]) -> None:
    if not gaps:
        return
    page.heading(wording.OTHER_GAPS.of(len(gaps)))
    forces = [words.FORCES[gap.finding.criterion.force] for gap in gaps]
    unanswered = [gap.finding.outcome is Outcome.UNANSWERED for gap in gaps]
    page.line(by_force(list(zip(forces, unanswered, strict=True))))
    page.line(wording.FIRST_OF_THEM)
    for gap in gaps[:_OTHERS]:
        criterion, status = gap.finding.criterion, standing(gap, appraisal.as_of)
        page.item(wording.OTHER_GAP.fill(code=criterion.code, text=criterion.text, standing=status))
    if len(gaps) > _OTHERS:
        page.line(wording.FULL_LIST)
