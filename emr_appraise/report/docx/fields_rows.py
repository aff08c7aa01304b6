"""Fields of the tables: areas, findings, what soon runs out, remarks, documents."""

from __future__ import annotations

from collections.abc import Callable

from emr_appraise.report.contents.model import (
    Area,
    AreaFindings,
    Contents,
    Document,
    Finding,
    RemarkKind,
)
from emr_appraise.report.docx import wording_docx as words
from emr_appraise.report.docx.speech import Row
from emr_appraise.report.expiring import Expiring
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_levels import BELOW_FIRST, NEEDED
from emr_appraise.words import Text, join, same

Texts = Callable[[Finding], tuple[str, ...]]
_NOTHING = same("")
_CELLS = 40
"""So many cells of one remark are named."""
SHORT, LONG = 200, 600
"""Longer text is cut on paper; the cell is named, and the json report has all of it."""


def findings_by_area(areas: tuple[AreaFindings, ...]) -> list[Row]:
    """Every area that has findings, with its rows."""
    return [
        {"title": area.title, "findings": [_finding(each) for each in area.findings]}
        for area in areas
        if area.findings
    ]


def findings_cut(contents: Contents, limit: int, answers: Texts, others: Texts) -> Text | str:
    """Where the table of findings cuts answers (to `limit`) and other text (to LONG); empty where nowhere."""
    rows = [each for area in contents.findings for each in area.findings]
    cut = [each.cell for each in rows if _too_long(answers(each), limit) or _too_long(others(each), LONG)]
    if not cut:
        return ""
    more = words.AND_MORE.fill(n=len(cut) - _CELLS) if len(cut) > _CELLS else _NOTHING
    cells = join([same(", ".join(cut[:_CELLS])), more], "")
    return words.CUT.fill(answer=limit, other=LONG, sheet=one_line(contents.sheet), cells=cells)


def written_texts(found: Finding) -> tuple[str, ...]:
    """What the facility and the board wrote beside an answer."""
    return found.evidence, found.note, found.board


def area_row(area: Area) -> Row:
    """The points of an area, or of all together."""
    return {
        "title": area.title,
        "points": area.points,
        "percent": area.percent,
        "level": area.level,
        "level_said": _level_said(area.level),
        "short": area.short,
        "blocking": area.blocking,
    }


def _level_said(level: Text) -> Text:
    return level if level in (_NOTHING, BELOW_FIRST) else NEEDED.fill(rung=level)


def expiring_row(found: Expiring) -> Row:
    """What counts today and soon will not."""
    return {
        "code": found.code,
        "text": found.said,
        "last_day": day(found.last_day),
        "days_left": found.days_left,
        "left": found.left,
        "cell": found.cell,
    }


def remark_row(kind: RemarkKind) -> Row:
    """The remarks of one code together; the first is told in full."""
    first = kind.first
    cells = [each.cell for each in kind.all if each.cell.en][:_CELLS]
    return {
        "code": first.code,
        "severity": first.severity_words,
        "says": first.says,
        "hint": first.hint,
        "times": kind.times,
        "cells": _cells(cells, kind.times),
    }


def document_row(document: Document) -> Row:
    """A document that a criterion cites."""
    return {
        "number": document.number,
        "title": document.title,
        "force": document.force,
        "in_force": document.in_force,
        "seen": document.seen,
        "note": document.note,
    }


def _cells(cells: list[Text], times: int) -> Text | str:
    if not cells:
        return ""
    return cells[0] if times == 1 else words.MORE_TIMES.of(times, cells=join(cells, "; "))


def _finding(finding: Finding) -> Row:
    evidence = one_line(finding.evidence, LONG)
    return {
        "code": finding.code,
        "text": finding.text,
        "required": finding.required,
        "force": finding.force,
        "outcome": finding.outcome_words,
        "points": finding.points,
        "cell": finding.cell,
        "answer": one_line(finding.answer, SHORT),
        "evidence": evidence,
        "evidence_date": finding.evidence_date,
        "evidence_dated": _lines(same(evidence), finding.evidence_date),
        "note": one_line(finding.note, LONG),
        "board": one_line(finding.board, LONG),
        "reason": finding.reason,
        "reason_noted": _noted(finding),
    }


def _noted(finding: Finding) -> Text:
    """The reason, then what the facility and the board wrote beside it."""
    note = words.NOTE.fill(note=one_line(finding.note, LONG)) if finding.note else _NOTHING
    board = words.BOARD.fill(note=one_line(finding.board, LONG)) if finding.board else _NOTHING
    return _lines(finding.reason, note, board)


def _too_long(texts: tuple[str, ...], limit: int) -> bool:
    return any(len(one_line(text)) > limit for text in texts)


def _lines(*texts: Text) -> Text:
    return join([each for each in texts if each.en], "\n")
