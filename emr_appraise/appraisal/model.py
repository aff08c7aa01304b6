"""An appraisal as frozen values: findings, scores, placement, gaps, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.criteria.model import (
    Bar,
    Clause,
    Criteria,
    Criterion,
    Deadline,
    FacilityLevel,
    Group,
)
from emr_appraise.submission.model import Decision, Remark, Response, Submission


class Basis(StrEnum):
    """Whose answers count: the hospital's own, or the board's where it wrote one."""

    SELF = "self"
    BOARD = "board"


class Outcome(StrEnum):
    """What one criterion comes to; only `met` and an allowed `not_applicable` satisfy it."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    UNSUPPORTED = "unsupported"
    UNANSWERED = "unanswered"
    UNREADABLE = "unreadable"

    @property
    def satisfies(self) -> bool:
        """Whether a required criterion with this outcome stands in nobody's way."""
        return self is Outcome.MET or self is Outcome.NOT_APPLICABLE


class Reason(StrEnum):
    """Why a finding has its outcome."""

    ANSWERED = "answered"
    BAR_REACHED = "bar_reached"
    BAR_PARTLY_REACHED = "bar_partly_reached"
    BAR_MISSED = "bar_missed"
    TOO_OLD = "too_old"
    EXPIRED = "expired"
    DATE_IN_FUTURE = "date_in_future"
    PROFILE = "profile"
    NA_ALLOWED = "na_allowed"
    NA_FORBIDDEN = "na_forbidden"
    NA_AGAINST_PROFILE = "na_against_profile"
    BLANK = "blank"
    CANNOT_READ = "cannot_read"
    EVIDENCE_MISSING = "evidence_missing"
    EVIDENCE_UNDATED = "evidence_undated"
    EVIDENCE_DATE_UNREADABLE = "evidence_date_unreadable"
    EVIDENCE_IN_FUTURE = "evidence_in_future"
    EVIDENCE_EXPIRED = "evidence_expired"
    CELLS_DIFFER = "cells_differ"
    """The answer cell and the value cell of a row contradict each other."""
    ROWS_DIFFER = "rows_differ"
    EVIDENCE_DATES_DIFFER = "evidence_dates_differ"


class Finding(NamedTuple):
    """What one criterion comes to for one hospital, and why; a named tuple for the reason of Response."""

    criterion: Criterion
    response: Response
    outcome: Outcome
    reason: Reason
    by_board: bool
    points: Fraction
    of: int
    """Weight in the score; 0 where the criterion does not apply."""
    value: Fraction | None
    """The scale's value or the measured number; None where there is none."""
    bars: tuple[Bar, ...] = ()
    """The bars that the measure had to reach."""
    proven: bool = True
    """Whether the evidence that an answer needs is there."""


class Score(NamedTuple):
    """Counted points; a percentage is only ever derived from them."""

    points: Fraction
    of: int

    @property
    def percent(self) -> Fraction | None:
        """Exact percentage; None where nothing applies."""
        return Fraction(100 * self.points.numerator, self.points.denominator * self.of) if self.of else None


@dataclass(frozen=True, slots=True)
class AreaResult:
    """The score and the level of one area."""

    area: str
    score: Score
    level: int | None
    """The rung reached; 0 below the first; None where the area has no ladder or nothing applies."""


class DecisionState(StrEnum):
    """Whether a decision counts on the as-of date, and if not, why."""

    NONE = "none"
    STANDS = "stands"
    NOT_PASSED = "not_passed"
    OUTCOME_UNKNOWN = "outcome_unknown"
    INCOMPLETE = "incomplete"
    NOT_YET = "not_yet"
    LAPSED = "lapsed"
    OTHER_PACK = "other_pack"


@dataclass(frozen=True, slots=True)
class ClauseResult:
    """Whether a clause holds, and the findings, areas or decision responsible if it does not."""

    clause: Clause
    holds: bool
    findings: tuple[Finding, ...] = ()
    areas: tuple[AreaResult, ...] = ()
    score: Score | None = None
    """The total score, where the clause looked at it."""


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group of the ladder, and how each of its clauses came out."""

    group: Group
    clauses: tuple[ClauseResult, ...]

    @property
    def reached(self) -> bool:
        """Whether every clause holds."""
        return all(clause.holds for clause in self.clauses)

    @property
    def failed(self) -> tuple[ClauseResult, ...]:
        """The clauses that do not hold."""
        return tuple(clause for clause in self.clauses if not clause.holds)


@dataclass(frozen=True, slots=True)
class Placement:
    """The group, and because of what it is none of the better ones."""

    group: Group
    results: tuple[GroupResult, ...]
    """Every group of the ladder, best first."""

    @property
    def because(self) -> tuple[GroupResult, ...]:
        """The better groups, each of which has a clause that failed."""
        numbers = [result.group.number for result in self.results]
        return self.results[: numbers.index(self.group.number)]

    @property
    def next_up(self) -> GroupResult | None:
        """The nearest better group; None at the top."""
        return self.because[-1] if self.because else None


@dataclass(frozen=True, slots=True)
class FacilityStanding:
    """The level of the whole facility, and what stands in the way of the next one."""

    level: FacilityLevel | None
    """None where not even the lowest level is reached."""
    next: FacilityLevel | None
    """None at the top."""
    short: tuple[AreaResult, ...]
    """The areas below the rung that the next level asks of them."""
    responsible: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A finding that stands in the way, or merely falls short, with what it blocks."""

    finding: Finding
    blocks: tuple[int, ...]
    """Better groups that it helps to block; empty where it blocks none."""
    needs: tuple[str, ...]
    """Open gaps that the remedy needs closed first."""
    due: Deadline | None
    toward: int | None
    """The nearest better group that closing it serves: it blocks that, or a gap that needs it does."""


@dataclass(frozen=True, slots=True)
class DeadlineState:
    """A deadline as seen on the as-of date."""

    deadline: Deadline
    days_left: int
    """Days from the as-of date; negative once overdue."""
    applies: bool | None
    """None where the profile does not say what would decide it."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """All of it for one hospital."""

    criteria: Criteria
    submission: Submission
    as_of: date
    basis: Basis
    findings: tuple[Finding, ...]
    total: Score
    areas: tuple[AreaResult, ...]
    placement: Placement
    on_answers_alone: Placement
    """The placement if every claim's evidence were shown."""
    decision: Decision | None
    decision_state: DecisionState
    gaps: tuple[Gap, ...]
    deadlines: tuple[DeadlineState, ...]
    remarks: tuple[Remark, ...]
    facility_standing: FacilityStanding | None = None
    """None where the pack grades no whole facility."""

    def findings_of(self, codes: Iterable[str]) -> tuple[Finding, ...]:
        """The findings of these criteria; those not in force are left out."""
        order = self.criteria.order
        return tuple([self.findings[order[code]] for code in codes if code in order])

    @property
    def facility_level(self) -> FacilityLevel | None:
        """The level of the whole facility; None where none is reached, or the pack has none."""
        return self.facility_standing.level if self.facility_standing else None
