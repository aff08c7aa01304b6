"""The tail of the terminal report: remarks, what comes next, the decision, the books, the footer."""

from __future__ import annotations

from collections.abc import Sequence

from emr_appraise import __version__
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report import wording
from emr_appraise.report.numbers import day
from emr_appraise.report.remark_kinds import Kind, elsewhere, kinds_of, more_remarks
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import accounting, cell
from emr_appraise.report.terminal_page import Page
from emr_appraise.report.verdict import decision, stands_without_conditions
from emr_appraise.report.wording_manual import HOW_TO_EXPLAIN
from emr_appraise.report.wording_placement import DECISION_CONDITIONS_FAIL
from emr_appraise.submission.model import Remark
from emr_appraise.words import Severity

_KINDS, _MESSAGE = 10, 400
"""How many kinds of remark are told, unless more of them are warnings; and letters of one."""


def write_remarks(page: Page, remarks: Sequence[Remark], most_kinds: int = _KINDS) -> None:
    """The remarks, the worst first; those of one kind are told once, with their cells."""
    if not remarks:
        return
    page.heading(wording.REMARKS.of(len(remarks)))
    kinds = kinds_of(remarks)
    grave = [kind for kind in kinds if kind.first.severity is not Severity.INFO]
    shown = max(len(grave), most_kinds)
    for kind in kinds[:shown]:
        _write_kind(page, kind)
    if kinds[shown:]:
        page.line(more_remarks(kinds[shown:]), indent=2)
    page.line(HOW_TO_EXPLAIN.fill(code=kinds[0].first.code), indent=2)


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


def _write_kind(page: Page, kind: Kind) -> None:
    first = kind.first
    label = f"{first.code} {page.say(wording.SEVERITIES[first.severity])}: "
    template = wording.REMARK if first.place else wording.REMARK_NO_CELL
    told = one_line(page.say(first.says), _MESSAGE)
    said = template.fill(says=told, hint=first.hint, cell=cell(first.place))
    page.item(page.ink(label, "bold") + page.ink(said))
    if kind.others:
        page.line(elsewhere(kind), indent=4)
