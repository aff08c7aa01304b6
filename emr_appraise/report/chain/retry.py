"""Appraise the whole workbook again with the response to one criterion changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, AreaResult, Finding
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.submission.model import Answer, Chosen, Measured, Register, Response, Said, Submission
from emr_appraise.trial.case import best_answer

_SHOWN = "✓"
"""Evidence as such: what it says is for a person to judge."""


@dataclass(frozen=True, slots=True, eq=False)
class Retry:
    """A workbook as appraised, and the criterion whose response is changed."""

    appraisal: Appraisal
    finding: Finding
    register: Register | None

    @property
    def by_board(self) -> bool:
        """Whether the board's answer is the one to change, since it is the one that counts."""
        return self.finding.by_board

    @property
    def needs_proof(self) -> bool:
        """Whether the answer to change counts only with evidence."""
        return self.finding.criterion.evidence.required and not self.by_board

    def answered(self, answer: Answer) -> Appraisal:
        """With another answer, proven on the as-of date."""
        response = self.finding.response
        if self.by_board:
            return self._with(response._replace(board_answer=answer))
        return self._with(self._proven(response._replace(answer=answer)))

    def proven(self) -> Appraisal:
        """With the same answer, proven on the as-of date."""
        return self._with(self._proven(self.finding.response))

    def closed(self) -> Appraisal:
        """With an answer that meets the criterion, proven."""
        return self.answered(best_answer(self.finding.criterion, self.appraisal.as_of))

    def with_profile(self, changed: Mapping[str, ProfileValue]) -> Appraisal:
        """With fields of the facility sheet filled in otherwise; the answers stay."""
        found = self.appraisal.submission
        facts = {**found.facility.facts, **changed}
        return self._of(replace(found, facility=replace(found.facility, profile=tuple(facts.items()))))

    def _proven(self, response: Response) -> Response:
        if not self.needs_proof:
            return response
        shown = response.evidence or _SHOWN
        return response._replace(evidence=shown, evidence_date=self.appraisal.as_of)

    def _with(self, response: Response) -> Appraisal:
        found = self.appraisal.submission
        responses = tuple(response if each.code == response.code else each for each in found.responses)
        return self._of(replace(found, responses=responses))

    def _of(self, changed: Submission) -> Appraisal:
        return appraise(self.appraisal.criteria, changed, basis=self.appraisal.basis, register=self.register)


def finding_of(code: str, appraisal: Appraisal) -> Finding:
    """What the criterion of a code came to."""
    return next(finding for finding in appraisal.findings if finding.criterion.code == code)


def area_result(code: str, appraisal: Appraisal) -> AreaResult:
    """What the area of a criterion came to."""
    area = finding_of(code, appraisal).criterion.area
    return next(each for each in appraisal.areas if each.area == area)


def is_better(than: Appraisal, other: Appraisal) -> bool | None:
    """Whether the other's group is the better one; None where it is the same."""
    ladder = [result.group.number for result in than.placement.results]
    now, then = (ladder.index(each.placement.group.number) for each in (than, other))
    return None if then == now else then < now


def _decimal(number: Fraction) -> str:
    """The exact number with a decimal point; as a fraction where its decimals do not end."""
    found = Decimal(number.numerator) / Decimal(number.denominator)
    return f"{found:f}" if Fraction(found) == number else str(number)


def value_of(answer: Answer) -> str:
    """An answer as a value for machines: a scale's value, an exact number, a day."""
    match answer:
        case Chosen(option):
            return str(option.value)
        case Measured(date() as day):
            return day.isoformat()
        case Measured(Fraction() as number):
            return _decimal(number)
        case Said():
            return answer.value
        case _:
            return ""
