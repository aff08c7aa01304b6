"""The tail of the terminal report: remarks, what comes next, the decision, the books, the footer."""

from __future__ import annotations

from emr_appraise import __version__
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.places import CellPlace
from emr_appraise.report import wording
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import accounting, cell
from emr_appraise.report.terminal_page import Page
from emr_appraise.report.verdict import decision, stands_without_conditions
from emr_appraise.report.wording_placement import DECISION_CONDITIONS_FAIL
from emr_appraise.submission.model import Remark
from emr_appraise.words import Severity, Text, same

_REMARKS, _CELLS, _MESSAGE = 10, 8, 400
_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def write_remarks(page: Page, appraisal: Appraisal) -> None:
    """The remarks, the worst first; those of one kind are told once, with their cells."""
    if not appraisal.remarks:
        return
    page.heading(wording.REMARKS.of(len(appraisal.remarks)))
    kinds = _by_code(appraisal.remarks)
    for alike in kinds[:_REMARKS]:
        _write_kind(page, alike)
    rest = sum(len(alike) for alike in kinds[_REMARKS:])
    if rest:
        page.line(wording.MORE_REMARKS.of(rest), indent=2)


def write_next(page: Page, appraisal: Appraisal) -> None:
    """What is asked next of this group, and how the decision stands."""
    group = appraisal.placement.group
    page.heading(wording.NEXT_STEP.fill(number=group.number))
    page.line(group.next_step, indent=2)
    page.heading(wording.DECISION)
    page.line(decision(appraisal), indent=2)
    if stands_without_conditions(appraisal):
        page.line(DECISION_CONDITIONS_FAIL, indent=2, style="bold")


def write_footer(page: Page, appraisal: Appraisal) -> None:
    """What was read, by which pack, and that none of this is official."""
    found, criteria = appraisal.submission.accounting, appraisal.criteria
    page.blank()
    page.line(accounting(found))
    if not found.adds_up:
        page.line(wording.ACCOUNTING_OFF, style="bold")
    page.line(wording.PACK.fill(id=criteria.id, version=criteria.version, as_of=day(appraisal.as_of)))
    page.line(wording.NOT_OFFICIAL.fill(tool=__version__))


def _by_code(remarks: tuple[Remark, ...]) -> list[list[Remark]]:
    found: dict[tuple[Severity, str], list[Remark]] = {}
    for remark in sorted(remarks, key=lambda remark: _WORST_FIRST.index(remark.severity)):
        found.setdefault((remark.severity, remark.code), []).append(remark)
    return list(found.values())


def _write_kind(page: Page, alike: list[Remark]) -> None:
    first, others = alike[0], alike[1:]
    label = f"{first.code} {page.say(wording.SEVERITIES[first.severity])}: "
    template = wording.REMARK if first.place else wording.REMARK_NO_CELL
    told = one_line(page.say(first.says), _MESSAGE)
    said = template.fill(says=told, hint=first.hint, cell=cell(first.place))
    page.item(page.ink(label, "bold") + page.ink(said))
    if others:
        page.line(_elsewhere(others, first), indent=4)


def _elsewhere(others: list[Remark], first: Remark) -> Text:
    sheet = first.place.sheet if first.place else ""
    cells = [_address(remark.place, sheet) for remark in others if remark.place]
    if not cells:
        return wording.SAME_REMARK_NOWHERE.of(len(others))
    shown = same(", ".join(cells[:_CELLS]))
    named = wording.MORE_CELLS.fill(cells=shown) if cells[_CELLS:] else shown
    return wording.SAME_REMARK.of(len(others), cells=named)


def _address(place: CellPlace, sheet: str) -> str:
    return place.cell if place.sheet == sheet else f"{one_line(place.sheet, 40)}!{place.cell}"
