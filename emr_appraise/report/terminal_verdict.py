"""The head of the terminal report: who, which group, by when, and why not better."""

from __future__ import annotations

from collections.abc import Sequence

from emr_appraise.appraisal.model import Appraisal, ClauseResult, Finding
from emr_appraise.criteria.model import FieldKind
from emr_appraise.report import wording
from emr_appraise.report import wording_placement as words
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import answer_sheet, code_and_cell, field_value
from emr_appraise.report.terminal_page import Page
from emr_appraise.report.verdict import deadline, evidence_needed, failure, is_done, on_answers_alone
from emr_appraise.words import Text, join

_NAMED_CODES = 12
_NAME = 160


def write_facility(page: Page, appraisal: Appraisal) -> None:
    """Who was appraised, from which file, as of when."""
    facility = appraisal.submission.facility
    name = one_line(facility.name, _NAME) or wording.NAMELESS
    code = one_line(facility.code, 40)
    template = wording.FACILITY if code else wording.FACILITY_NO_CODE
    page.line(template.fill(name=name, code=code), style="bold")
    if kinds := _kinds(appraisal):
        page.line(join(kinds))
    basis = wording.BASES[appraisal.basis]
    file = one_line(appraisal.submission.file, 80)
    page.line(wording.READ_FROM.fill(file=file, as_of=day(appraisal.as_of), basis=basis))
    sheet = answer_sheet(appraisal)
    if sheet:
        page.line(wording.ANSWERS_ON.fill(sheet=sheet))


def write_group(page: Page, appraisal: Appraisal) -> None:
    """The group, its meaning, the deadlines, and the group that the answers alone would give."""
    group = appraisal.placement.group
    title = words.GROUP_TITLE.fill(number=group.number, title=group.title)
    page.banner(page.say(title).upper(), _banner_style(appraisal))
    page.line(group.meaning, indent=2)
    page.blank()
    for state in sorted(appraisal.deadlines, key=lambda state: not state.deadline.main):
        if state.deadline.main:
            late = state.days_left < 0 and not is_done(state, appraisal)
            page.line(deadline(state, appraisal), indent=2, style="bold red" if late else "")
    _write_alone(page, appraisal)


def write_reasons(page: Page, appraisal: Appraisal) -> None:
    """Why it is none of the better groups, the nearest first."""
    told = set[str]()
    for result in reversed(appraisal.placement.because):
        page.heading(words.WHY_NOT.fill(number=result.group.number))
        for clause in result.failed:
            page.item(words.CLAUSE_FAILED.fill(title=clause.clause.title, failure=failure(clause, appraisal)))
            _write_responsible(page, clause, told)


def _kinds(appraisal: Appraisal) -> list[Text]:
    """What kind of facility it is: the words of its profile, not its numbers or its yes and no."""
    facts = appraisal.submission.facility.facts
    return [
        field_value(field, facts[field.id])
        for field in appraisal.criteria.profile
        if field.id in facts and field.kind in (FieldKind.CHOICE, FieldKind.TEXT)
    ]


def _write_alone(page: Page, appraisal: Appraisal) -> None:
    better = on_answers_alone(appraisal)
    if better is None:
        return
    needed = evidence_needed(better)
    page.line(words.ON_ANSWERS_ALONE.of(len(needed), number=better.group.number), indent=2, style="bold")


def _write_responsible(page: Page, clause: ClauseResult, told: set[str]) -> None:
    """The codes responsible; those already named for a nearer group are only counted."""
    fresh = [finding for finding in clause.findings if finding.criterion.code not in told]
    above = len(clause.findings) - len(fresh)
    told.update(finding.criterion.code for finding in clause.findings)
    if fresh:
        page.flow([*named_codes(fresh), *([words.NAMED_ABOVE.of(above)] if above else [])], indent=4)
    elif above:
        page.line(words.ALL_NAMED_ABOVE, indent=4)


def named_codes(findings: Sequence[Finding]) -> list[Text]:
    """Codes with their cells; many are cut to the first few and a count."""
    named = [code_and_cell(finding) for finding in findings[:_NAMED_CODES]]
    rest = len(findings) - len(named)
    return [*named, words.OTHERS.of(rest)] if rest else named


def _banner_style(appraisal: Appraisal) -> str:
    ladder = [result.group.number for result in appraisal.placement.results]
    rank = ladder.index(appraisal.placement.group.number)
    colour = "green" if rank == 0 else "red" if rank == len(ladder) - 1 else "yellow"
    return f"bold reverse {colour}"
