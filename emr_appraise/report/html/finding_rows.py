"""Every finding as a row of a compact table, area by area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from emr_appraise.report import wording
from emr_appraise.report.contents.model import AreaFindings, Contents, Finding
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.speech import both, own
from emr_appraise.words import Text, join


class FindingTable(NamedTuple):
    """The findings of an area."""

    id: str
    title: Text
    counts: Text
    """How many of each outcome."""
    rows: Markup


def finding_tables(contents: Contents, gaps: frozenset[str]) -> Iterator[FindingTable]:
    """The findings of every area that has any."""
    for area in contents.findings:
        if area.findings:
            rows = "".join([_row(finding, finding.code in gaps) for finding in area.findings])
            yield FindingTable(f"findings-{area.id}", area.title, _counts(area), Markup(rows))


def _counts(area: AreaFindings) -> Text:
    found = Counter(finding.outcome_words for finding in area.findings)
    return join([_so_many(n, outcome) for outcome, n in found.items()])


@lru_cache(maxsize=1024)
def _so_many(n: int, outcome: Text) -> Text:
    return words.SO_MANY.fill(n=n, outcome=outcome)


def _row(finding: Finding, is_gap: bool) -> str:
    head = _head(finding.code, finding.text, finding.required, finding.force, is_gap)
    outcome = _outcome(finding.outcome.value, finding.outcome_words, finding.points)
    return f'{head}{outcome}<td class="held">{_held(finding)}</td><td>{_why(finding)}</td></tr>\n'


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
    """The cell, what was typed there, and the evidence named."""
    if not finding.cell:
        return f"<small>{both(words.NO_CELL)}</small>"
    answer = own(finding.answer) if finding.answer else f"<i>{both(words.BLANK)}</i>"
    evidence = _labelled(wording.COLUMNS["evidence"], _evidence(finding))
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
