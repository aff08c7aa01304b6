"""Write every criterion as a line of CSV, and its gap where it is one: UTF-8 with a byte order mark, CRLF."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from io import TextIOWrapper
from typing import BinaryIO, NamedTuple

from emr_appraise.appraisal.model import Score
from emr_appraise.report.contents.model import AreaFindings, Contents, Finding, Gap
from emr_appraise.report.csv_cells import Cell, written
from emr_appraise.report.numbers import as_number
from emr_appraise.submission.model import Said
from emr_appraise.words import Language, Text, join


class _Line(NamedTuple):
    """A criterion with its area, and its gap where it is one."""

    area: AreaFindings
    finding: Finding
    gap: Gap | None


_FINDING: dict[str, Callable[[_Line], Cell | Text]] = {
    "criterion": lambda line: line.finding.code,
    "text": lambda line: line.finding.text,
    "area": lambda line: line.area.id,
    "area_title": lambda line: line.area.title,
    "required": lambda line: line.finding.required,
    "force": lambda line: line.finding.force,
    "outcome": lambda line: line.finding.outcome.value,
    "outcome_words": lambda line: line.finding.outcome_words,
    "points": lambda line: _points(line.finding.score),
    "of": lambda line: line.finding.score.of or None,
    "reason": lambda line: line.finding.reason,
    "cell": lambda line: line.finding.cell,
    "answer": lambda line: line.finding.answer,
    "evidence": lambda line: line.finding.evidence,
    "evidence_date": lambda line: _evidence_day(line.finding),
    "note": lambda line: line.finding.note,
    "board": lambda line: line.finding.board,
}
_GAP: dict[str, Callable[[Gap], Cell | Text]] = {
    "order": lambda gap: gap.order,
    "blocks": lambda gap: " ".join(str(group) for group in gap.blocks),
    "standing": lambda gap: gap.standing,
    "proof_only": lambda gap: gap.proof_only,
    "to_do": lambda gap: gap.to_do,
    "needs": lambda gap: " ".join(gap.needs),
    "effort_days": lambda gap: gap.effort_days,
    "cost_low": lambda gap: gap.cost_vnd[0] if gap.cost_vnd else None,
    "cost_high": lambda gap: gap.cost_vnd[1] if gap.cost_vnd else None,
    "due": lambda gap: gap.due,
    "references": lambda gap: join([source.whole for source in gap.sources], "; "),
}
COLUMNS = (*_FINDING, *_GAP)
"""The ids of the columns, the same in every language."""


def write_csv(contents: Contents, out: BinaryIO, language: Language) -> None:
    """Every criterion in the pack's order; texts in one language, all else the same in every language.

    Days are year-month-day, numbers have a decimal point, several codes or groups a space between them. What
    a criterion has not is empty; whatever an office would take for a formula begins with an apostrophe.
    """
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(line, language) for line in _lines(contents))
    text.flush()
    text.detach()


def _lines(contents: Contents) -> Iterator[_Line]:
    gaps = {gap.code: gap for gap in contents.gaps}
    for area in contents.findings:
        for finding in area.findings:
            yield _Line(area, finding, gaps.get(finding.code))


def _cells(line: _Line, language: Language) -> list[str]:
    of_gap = [take(line.gap) if line.gap else None for take in _GAP.values()]
    values = [*(take(line) for take in _FINDING.values()), *of_gap]
    return [written(each.say(language) if isinstance(each, Text) else each) for each in values]


def _points(score: Score) -> str | None:
    """With a decimal point, cut to two decimals; None where the criterion does not apply."""
    return str(as_number(score.points, 2)) if score.of else None


def _evidence_day(finding: Finding) -> Cell:
    """A day, nothing where none is given, and an id where what is given is no day."""
    day = finding.evidence_day
    return day if isinstance(day, date) else None if day is Said.BLANK else day.value
