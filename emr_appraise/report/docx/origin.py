"""Where results come from, as far as the minutes have to say more of it than other reports."""

from __future__ import annotations

from dataclasses import dataclass

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report.safe import one_line
from emr_appraise.submission.model import DecisionSource, Response, Said
from emr_appraise.words import Text


@dataclass(frozen=True, slots=True)
class Origin:
    """By which criteria, how surely a decision is known, and what of the board's is left aside."""

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
        criteria=Text(one_line(title.vi), one_line(title.en)),
        claimed=decision is not None and decision.source is DecisionSource.CLAIM,
        differing=sum(_differs(finding.response) for finding in appraisal.findings),
    )


def _differs(response: Response) -> bool:
    return response.board_answer is not Said.BLANK and response.board_answer != response.answer
