"""Where results come from, as far as a paper that is signed has to say it."""

from __future__ import annotations

from dataclasses import dataclass

from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.safe import one_line
from emr_appraise.submission.model import DecisionSource, Response, Said
from emr_appraise.words import Text


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose answers counted, by which criteria, and how surely a decision is known."""

    basis: Basis
    criteria: Text
    """Their title."""
    claimed: bool = False
    """Whether the decision is known from the facility's own workbook only."""
    differing: int = 0
    """So many criteria the board answers otherwise than the facility does."""


def origin_of(appraisal: Appraisal) -> Origin:
    """The origin of an appraisal's results."""
    decision, title = appraisal.decision, appraisal.criteria.title
    return Origin(
        basis=appraisal.basis,
        criteria=Text(one_line(title.vi), one_line(title.en)),
        claimed=decision is not None and decision.source is DecisionSource.CLAIM,
        differing=sum(_differs(finding.response) for finding in appraisal.findings),
    )


def basis_of(contents: Contents) -> Basis:
    """The board's where one of its answers counted, for a writer that is not told the basis."""
    by_board = any(each.by_board for area in contents.findings for each in area.findings)
    return Basis.BOARD if by_board else Basis.SELF


def _differs(response: Response) -> bool:
    return response.board_answer is not Said.BLANK and response.board_answer != response.answer
