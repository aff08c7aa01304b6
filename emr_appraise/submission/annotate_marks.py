"""Mark the copy's cells that have remarks, and hang all remarks on a cell in one comment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emr_appraise.submission import wording_annotate as words
from emr_appraise.submission.annotate_cells import Tone, comment, mark
from emr_appraise.submission.annotate_listed import Listed
from emr_appraise.submission.annotate_places import FormCell
from emr_appraise.submission.layout import FormLanguage, sheet_title
from emr_appraise.words import Language

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


def mark_cells(book: Workbook, listed: Iterable[Listed], form: FormLanguage, language: Language) -> None:
    """Colour every cell with a remark; the remarks in its comment stand as in the list."""
    for place, those in _by_cell(listed).items():
        cell = book[sheet_title(place.sheet, form)][place.cell]
        mark(cell, Tone.WARNING if any(each.is_grave for each in those) else Tone.INFO)
        comment(cell, [_passage(each, language) for each in those])


def _by_cell(listed: Iterable[Listed]) -> dict[FormCell, list[Listed]]:
    found = dict[FormCell, list[Listed]]()
    for each in listed:
        for place in each.cells:
            found.setdefault(place, []).append(each)
    return found


def _passage(each: Listed, language: Language) -> str:
    """A remark as a comment tells it."""
    remark = each.remark
    severity = words.SEVERITIES[remark.severity]
    lines = [
        words.COMMENT.fill(code=each.head, severity=severity),
        words.sentence(remark.says),
        words.COMMENT_TO_DO.fill(hint=each.to_do),
    ]
    if remark.place:
        lines.append(words.COMMENT_FROM.fill(cell=remark.place.cell, sheet=remark.place.sheet))
    return "\n".join(line.say(language) for line in lines)
