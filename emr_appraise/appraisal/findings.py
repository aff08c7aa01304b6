"""Judge each criterion: the outcome, its reason, its points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from emr_appraise.appraisal.calendar import within_months
from emr_appraise.appraisal.model import Basis, Finding, Outcome, Reason
from emr_appraise.criteria.condition import ProfileValue, criteria_of, holds, within_bounds
from emr_appraise.criteria.model import (
    AnswerKind,
    Bar,
    Criterion,
    DateAnswer,
    NaRule,
    NumberAnswer,
    ScaleAnswer,
    ScalePoints,
)
from emr_appraise.submission.model import Answer, Chosen, Measured, Response, Said, Stands
from emr_appraise.submission.quotes import contradict, quotes, rows_of

_NONE, _HALF, _FULL = Fraction(0), Fraction(1, 2), Fraction(1)
_CLAIMS = (Outcome.MET, Outcome.PARTLY)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a judgement depends on besides the criterion and its response."""

    profile: Mapping[str, ProfileValue]
    as_of: date
    basis: Basis
    needs_evidence: bool
    """False asks what the answers alone would come to."""


class Judgement(NamedTuple):
    """An outcome with its reason; `share` is the part of the full points earned, 0 to 1."""

    outcome: Outcome
    reason: Reason
    share: Fraction = _NONE
    value: Fraction | None = None
    bars: tuple[Bar, ...] = ()
    proven: bool = True


_UNANSWERED = Judgement(Outcome.UNANSWERED, Reason.BLANK)
_UNREADABLE = Judgement(Outcome.UNREADABLE, Reason.CANNOT_READ)


def judge_all(pairs: Iterable[tuple[Criterion, Response]], given: Circumstances) -> tuple[Finding, ...]:
    """A finding for each criterion, in the order given.

    Bars that depend on another criterion being met are judged after it, whatever the order.
    """
    asked = list(pairs)
    first = {criterion.code: judge(criterion, response, given, frozenset()) for criterion, response in asked}
    met = frozenset(code for code, finding in first.items() if finding.outcome is Outcome.MET)
    return tuple(
        judge(criterion, response, given, met) if _asks_met(criterion) else first[criterion.code]
        for criterion, response in asked
    )


def judge_claims(findings: Iterable[Finding], given: Circumstances) -> tuple[Finding, ...]:
    """What the answers alone come to, whatever the proof; `findings` are what they come to with it.

    A finding that lacks no proof stays as it is, unless it depends on others being met.
    """
    without = without_evidence(given)
    first = [
        finding
        if finding.proven and not _asks_met(finding.criterion)
        else judge(finding.criterion, finding.response, without, frozenset())
        for finding in findings
    ]
    met = frozenset(finding.criterion.code for finding in first if finding.outcome is Outcome.MET)
    return tuple(
        judge(finding.criterion, finding.response, without, met) if _asks_met(finding.criterion) else finding
        for finding in first
    )


def judge(criterion: Criterion, response: Response, given: Circumstances, met: frozenset[str]) -> Finding:
    """What one criterion comes to; `met` are the codes known to be met."""
    by_board = given.basis is Basis.BOARD and response.board_answer is not Said.BLANK
    answer = response.board_answer if by_board else response.answer
    judgement = _on_applicability(criterion, answer, given) or _on_answer(criterion, answer, given, met)
    if given.needs_evidence and not by_board:
        judgement = _on_evidence(judgement, criterion, response, given.as_of)
    if response.also and judgement.reason is Reason.CANNOT_READ:
        judgement = judgement._replace(reason=_why_unreadable(response, by_board=by_board))
    of = 0 if judgement.outcome is Outcome.NOT_APPLICABLE else criterion.weight
    outcome, reason, share, value, bars, proven = judgement
    points = share if of == 1 else share * of
    return Finding(criterion, response, outcome, reason, by_board, points, of, value, bars, proven)


@lru_cache(maxsize=4096)
def _asks_met(criterion: Criterion) -> bool:
    return isinstance(criterion.answer, NumberAnswer) and any(
        bar.when is not None and criteria_of(bar.when) for bar in criterion.answer.bars
    )


def _on_applicability(criterion: Criterion, answer: Answer, given: Circumstances) -> Judgement | None:
    """Not applicable by the profile, or by a claim that the pack allows or refuses; else None."""
    applies = holds(criterion.applies_if, given.profile) if criterion.applies_if else True
    if applies is False:
        return Judgement(Outcome.NOT_APPLICABLE, Reason.PROFILE)
    if answer is not Said.NOT_APPLICABLE:
        return None
    if criterion.na is NaRule.ALLOWED:
        return Judgement(Outcome.NOT_APPLICABLE, Reason.NA_ALLOWED)
    forbidden = criterion.na is NaRule.FORBIDDEN
    return Judgement(Outcome.NOT_MET, Reason.NA_FORBIDDEN if forbidden else Reason.NA_AGAINST_PROFILE)


def _on_answer(criterion: Criterion, answer: Answer, given: Circumstances, met: frozenset[str]) -> Judgement:
    kind = criterion.answer
    if isinstance(answer, Chosen) and isinstance(kind, ScaleAnswer):
        return _chosen(answer.option.value, kind)
    if isinstance(answer, Measured):
        return _measured(answer.value, kind, given, met)
    return _UNANSWERED if answer is Said.BLANK else _UNREADABLE


def _why_unreadable(response: Response, *, by_board: bool) -> Reason:
    """Whether cells contradict each other, and if so, whether they stand in one row."""
    what = Stands.BOARD_ANSWER if by_board else Stands.ANSWER
    if not contradict(response, what):
        return Reason.CANNOT_READ
    several = len(rows_of(quotes(response, what))) > 1
    return Reason.ROWS_DIFFER if several else Reason.CELLS_DIFFER


def _measured(
    value: Fraction | date, kind: AnswerKind, given: Circumstances, met: frozenset[str]
) -> Judgement:
    if isinstance(kind, NumberAnswer) and isinstance(value, Fraction):
        bars = kind.bars if len(kind.bars) == 1 else _bars_in_play(kind, given.profile, met)
        return _number(*value.as_integer_ratio(), bars)
    if isinstance(kind, DateAnswer) and isinstance(value, date):
        return _date(value, kind, given.as_of)
    return _UNREADABLE


@cache
def _chosen(value: int, kind: ScaleAnswer) -> Judgement:
    full = kind.met_from if kind.scale.points is ScalePoints.TO_BAR else kind.scale.maximum
    met, partly = value >= kind.met_from, value > 0
    outcome = Outcome.MET if met else Outcome.PARTLY if partly else Outcome.NOT_MET
    return Judgement(outcome, Reason.ANSWERED, _fraction(min(value, full), full), _fraction(value, 1))


@cache
def _fraction(numerator: int, denominator: int) -> Fraction:
    """Making a Fraction costs more than looking it up, and a scale has few of them."""
    return Fraction(numerator, denominator)


def _bars_in_play(
    kind: NumberAnswer, profile: Mapping[str, ProfileValue], met: frozenset[str]
) -> tuple[Bar, ...]:
    """The first bar whose condition holds, and before it those whose condition cannot be told.

    A silent profile must not lower a bar, so a value has to reach every bar that may be the right one.
    """
    applies = [True if bar.when is None else holds(bar.when, profile, met) for bar in kind.bars]
    counted = applies[: applies.index(True) + 1]
    return tuple(bar for bar, may in zip(kind.bars, counted, strict=False) if may is not False)


@lru_cache(maxsize=8192)
def _number(numerator: int, denominator: int, bars: tuple[Bar, ...]) -> Judgement:
    """Remembered by whole numbers, because comparing and hashing a Fraction takes longer than the rest."""
    number = Fraction(numerator, denominator)
    if all(within_bounds(number, bar.at_least, bar.at_most) for bar in bars):
        return Judgement(Outcome.MET, Reason.BAR_REACHED, _FULL, number, bars)
    if all(_reaches_partly(number, bar) for bar in bars):
        return Judgement(Outcome.PARTLY, Reason.BAR_PARTLY_REACHED, _HALF, number, bars)
    return Judgement(Outcome.NOT_MET, Reason.BAR_MISSED, _NONE, number, bars)


def _reaches_partly(number: Fraction, bar: Bar) -> bool:
    if within_bounds(number, bar.at_least, bar.at_most):
        return True
    has_partly = bar.partly_at_least is not None or bar.partly_at_most is not None
    return has_partly and within_bounds(number, bar.partly_at_least, bar.partly_at_most)


def _date(day: date, kind: DateAnswer, as_of: date) -> Judgement:
    if kind.max_age_months is None:
        valid = as_of <= day
        return (
            Judgement(Outcome.MET, Reason.BAR_REACHED, _FULL)
            if valid
            else Judgement(Outcome.NOT_MET, Reason.EXPIRED)
        )
    if day > as_of:
        return Judgement(Outcome.NOT_MET, Reason.DATE_IN_FUTURE)
    if within_months(day, kind.max_age_months, as_of):
        return Judgement(Outcome.MET, Reason.BAR_REACHED, _FULL)
    return Judgement(Outcome.NOT_MET, Reason.TOO_OLD)


def _on_evidence(judgement: Judgement, criterion: Criterion, response: Response, as_of: date) -> Judgement:
    """A claim without its proof counts for nothing, and so does a partial one, or more would be less."""
    lack = _evidence_lack(criterion, response, as_of) if criterion.evidence.required else None
    if lack is None:
        return judgement
    if judgement.outcome not in _CLAIMS:
        return judgement._replace(proven=False)
    return Judgement(Outcome.UNSUPPORTED, lack, _NONE, judgement.value, judgement.bars, proven=False)


def _evidence_lack(criterion: Criterion, response: Response, as_of: date) -> Reason | None:
    if not response.evidence:
        return Reason.EVIDENCE_MISSING
    day, months = evidence_day(criterion, response), criterion.evidence.valid_months
    if isinstance(day, date):
        return _date_lack(day, months, as_of)
    if months is None:
        return None
    if contradict(response, Stands.EVIDENCE_DATE):
        return Reason.EVIDENCE_DATES_DIFFER
    return Reason.EVIDENCE_DATE_UNREADABLE if day is Said.UNREADABLE else Reason.EVIDENCE_UNDATED


def _date_lack(day: date, months: int | None, as_of: date) -> Reason | None:
    if day > as_of:
        return Reason.EVIDENCE_IN_FUTURE
    fresh = months is None or within_months(day, months, as_of)
    return None if fresh else Reason.EVIDENCE_EXPIRED


def evidence_day(criterion: Criterion, response: Response) -> date | Said:
    """The evidence's date; where none is written, the date measured, the day that the evidence records."""
    if response.evidence_date is not Said.BLANK:
        return response.evidence_date
    records_event = isinstance(criterion.answer, DateAnswer) and criterion.answer.max_age_months is not None
    if records_event and isinstance(response.answer, Measured) and isinstance(response.answer.value, date):
        return response.answer.value
    return Said.BLANK


def without_evidence(given: Circumstances) -> Circumstances:
    """The same circumstances, asking what the answers alone would come to."""
    return replace(given, needs_evidence=False)
