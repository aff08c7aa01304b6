"""Every finding as a row of a compact table, area by area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape
from itertools import chain

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import AreaFindings, Contents, Finding
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.speech import both, both_bytes, own, told
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.words import Text, join

_COLUMNS = ("code", "criterion", "outcome")


def finding_tables(contents: Contents, gaps: frozenset[str], held: Mapping[str, bytes]) -> Iterator[bytes]:
    """The findings of every area that has any; `held` tells what stands in the workbook, by code."""
    return chain.from_iterable([_table(area, gaps, held) for area in contents.findings if area.findings])


def held(contents: Contents) -> dict[str, bytes]:
    """What stands in the workbook for every criterion: the cell, what was typed there, the evidence named."""
    return {finding.code: _held(finding).encode() for area in contents.findings for finding in area.findings}


def _table(area: AreaFindings, gaps: frozenset[str], held: Mapping[str, bytes]) -> tuple[bytes, ...]:
    start, end = _frame(area.id, area.title)
    rows = chain.from_iterable([_row(each, each.code in gaps, held[each.code]) for each in area.findings])
    return start, told(_counts(area)).encode(), end, *rows, b"</tbody>\n</table>\n</details>\n"


@lru_cache(maxsize=64)
def _frame(id: str, title: Text) -> tuple[bytes, bytes]:
    """What stands before the counts of an area, and between them and its rows."""
    id = f"findings-{escape(id)}"
    names = [wording.COLUMNS[name] for name in _COLUMNS] + [wording.ROW_CELL, wording.COLUMNS["reason"]]
    heads = "".join([f'<th scope="col">{both(name)}</th>' for name in names])
    start = (
        f'<details class="finding-area" id="{id}">\n'
        f'<summary><h3 id="{id}-title">{both(title)}</h3> <span class="note">'
    )
    end = (
        f'</span></summary>\n<table class="findings" aria-labelledby="{id}-title">\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    )
    return start.encode(), end.encode()


def _counts(area: AreaFindings) -> Text:
    found = Counter([finding.outcome for finding in area.findings])
    return join([_so_many(found[outcome], outcome) for outcome in Outcome if found[outcome]])


@lru_cache(maxsize=1024)
def _so_many(n: int, outcome: Outcome) -> Text:
    return words.SO_MANY.fill(n=n, outcome=OUTCOMES[outcome])


def _row(finding: Finding, is_gap: bool, held: bytes) -> tuple[bytes, ...]:
    head = _head(finding.code, finding.text, finding.required, finding.force, is_gap)
    outcome = _outcome(finding.outcome, finding.points)
    more = _more(finding).encode() if finding.note or finding.board else b""
    return head, outcome, held, b"</td><td>", both_bytes(finding.reason), more, b"</td></tr>\n"


@lru_cache(maxsize=1024)
def _head(code: str, text: Text, required: bool, force: Text, is_gap: bool) -> bytes:
    code = escape(code)
    said = f'<a href="#gap-{code}">{code}</a>' if is_gap else code
    binding = f"{both(words.REQUIRED)}, {both(force)}" if required else both(force)
    row = (
        f'<tr id="finding-{code}"><th scope="row">{said}</th>'
        f'<td>{both(text)} <small class="force">({binding})</small></td>'
    )
    return row.encode()


@lru_cache(maxsize=1024)
def _outcome(outcome: Outcome, points: Text) -> bytes:
    said = f" <small>{both(points)}</small>" if points.vi else ""
    mark = f'<span class="mark {outcome.value}">{both(OUTCOMES[outcome])}</span>'
    return f'<td>{mark}{said}</td><td class="held">'.encode()


def _held(finding: Finding) -> str:
    if not finding.cell:
        return f"<small>{both(words.NO_CELL)}</small>"
    answer = _answer(finding.answer) if finding.answer else f"<i>{both(words.BLANK)}</i>"
    evidence = _evidence(finding.evidence, _dated(finding.evidence_date))
    return f'<span class="cell">{finding.cell}</span> {answer}{evidence}'


_answer = lru_cache(maxsize=1024)(own)
"""Answers are few and often the same; evidence hardly ever is."""


def _evidence(named: str, dated: str) -> str:
    if named:
        return f"{_EVIDENCE}{own(named)} {dated}</p>"
    return f"{_EVIDENCE}{dated}</p>" if dated else ""


@lru_cache(maxsize=2048)
def _dated(day: Text) -> str:
    return f"({both(day)})" if day.vi else ""


def _more(finding: Finding) -> str:
    """What the hospital and the board wrote beside."""
    note = f"{_NOTE}{own(finding.note)}</p>" if finding.note else ""
    board = f"{_BOARD}{own(finding.board)}</p>" if finding.board else ""
    return f"{note}{board}"


def _label(label: Text) -> str:
    return f"<p><small>{both(label)}:</small> "


_EVIDENCE, _BOARD = _label(wording.COLUMNS["evidence"]), _label(wording.COLUMNS["board"])
_NOTE = _label(words.NOTE)
