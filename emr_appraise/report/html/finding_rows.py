"""Every finding as a row of a compact table, area by area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from html import escape

from markupsafe import Markup

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import AreaFindings, Contents, Finding
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.speech import both, own
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.words import Text, join

_COLUMNS = ("code", "criterion", "outcome")


def finding_tables(contents: Contents, gaps: frozenset[str], held: Mapping[str, str]) -> Markup:
    """The findings of every area that has any; `held` tells what stands in the workbook, by code."""
    return Markup("".join([_table(area, gaps, held) for area in contents.findings if area.findings]))


def held(contents: Contents) -> dict[str, str]:
    """What stands in the workbook for every criterion: the cell, what was typed there, the evidence named."""
    return {finding.code: _held(finding) for area in contents.findings for finding in area.findings}


def _table(area: AreaFindings, gaps: frozenset[str], held: Mapping[str, str]) -> str:
    start, end = _frame(area.id, area.title)
    rows = "".join([_row(each, each.code in gaps, held[each.code]) for each in area.findings])
    return f"{start}{both(_counts(area))}{end}{rows}</tbody>\n</table>\n</details>\n"


@lru_cache(maxsize=64)
def _frame(id: str, title: Text) -> tuple[str, str]:
    """What stands before the counts of an area, and between them and its rows."""
    id = f"findings-{escape(id)}"
    names = [wording.COLUMNS[name] for name in _COLUMNS] + [wording.ROW_CELL, wording.COLUMNS["reason"]]
    heads = "".join([f'<th scope="col">{both(name)}</th>' for name in names])
    return (
        f'<details class="finding-area" id="{id}">\n'
        f'<summary><h3 id="{id}-title">{both(title)}</h3> <span class="note">',
        f'</span></summary>\n<table class="findings" aria-labelledby="{id}-title">\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n",
    )


def _counts(area: AreaFindings) -> Text:
    found = Counter([finding.outcome for finding in area.findings])
    return join([_so_many(found[outcome], outcome) for outcome in Outcome if found[outcome]])


@lru_cache(maxsize=1024)
def _so_many(n: int, outcome: Outcome) -> Text:
    return words.SO_MANY.fill(n=n, outcome=OUTCOMES[outcome])


def _row(finding: Finding, is_gap: bool, held: str) -> str:
    head = _head(finding.code, finding.text, finding.required, finding.force, is_gap)
    outcome = _outcome(finding.outcome.value, finding.outcome_words, finding.points)
    why = _why(finding) if finding.note or finding.board else both(finding.reason)
    return f'{head}{outcome}<td class="held">{held}</td><td>{why}</td></tr>\n'


@lru_cache(maxsize=1024)
def _head(code: str, text: Text, required: bool, force: Text, is_gap: bool) -> str:
    code = escape(code)
    said = f'<a href="#gap-{code}">{code}</a>' if is_gap else code
    binding = f"{both(words.REQUIRED)}, {both(force)}" if required else both(force)
    return (
        f'<tr id="finding-{code}"><th scope="row">{said}</th>'
        f'<td>{both(text)} <small class="force">({binding})</small></td>'
    )


@lru_cache(maxsize=1024)
def _outcome(kind: str, outcome: Text, points: Text) -> str:
    said = f" <small>{both(points)}</small>" if points.vi else ""
    return f'<td><span class="mark {kind}">{both(outcome)}</span>{said}</td>'


def _held(finding: Finding) -> str:
    if not finding.cell:
        return f"<small>{both(words.NO_CELL)}</small>"
    answer = own(finding.answer) if finding.answer else f"<i>{both(words.BLANK)}</i>"
    named = finding.evidence or finding.evidence_date.vi
    evidence = _labelled(wording.COLUMNS["evidence"], _evidence(finding)) if named else ""
    return f'<span class="cell">{finding.cell}</span> {answer}{evidence}'


def _evidence(finding: Finding) -> str:
    dated = f"({both(finding.evidence_date)})" if finding.evidence_date.vi else ""
    return f"{own(finding.evidence)} {dated}" if finding.evidence else dated


def _why(finding: Finding) -> str:
    note = _labelled(words.NOTE, own(finding.note) if finding.note else "")
    board = _labelled(wording.COLUMNS["board"], own(finding.board) if finding.board else "")
    return f"{both(finding.reason)}{note}{board}"


def _labelled(label: Text, inner: str) -> str:
    return f"<p><small>{both(label)}:</small> {inner}</p>" if inner else ""
