"""A case filled in for a pack, ready to be appraised by other criteria again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from emr_appraise.appraisal.findings import Circumstances, judge, judge_all, without_evidence
from emr_appraise.appraisal.model import Basis, Finding, Outcome, Reason
from emr_appraise.appraisal.scores import level
from emr_appraise.criteria.cases import Case
from emr_appraise.criteria.condition import criteria_of
from emr_appraise.criteria.model import Criteria, Criterion, NumberAnswer
from emr_appraise.submission.model import Response, Submission
from emr_appraise.trial.case import appraise_case, submission_of
from emr_appraise.trial.differences import differences

_NOTHING_MET = frozenset[str]()


class View(NamedTuple):
    """All of a finding that anything else is worked out from."""

    outcome: Outcome
    reason: Reason
    points: Fraction
    of: int
    value: Fraction | None
    proven: bool


@dataclass(frozen=True, slots=True, eq=False)
class Filled:
    """A case with its submission."""

    case: Case
    criteria: Criteria
    """Those that it was filled in for."""
    submission: Submission
    responses: Mapping[str, Response]
    views: tuple[Circumstances, ...]
    """With evidence asked for, and on the answers alone."""
    found: tuple[tuple[Finding, ...], ...]
    """What every criterion comes to, in each of these views."""
    met: frozenset[str]
    mentions: frozenset[str]
    """The codes that the case speaks of."""
    known: dict[str, tuple[View, ...]] = field(default_factory=dict)
    """What criteria of the pack come to, once they were judged."""

    @classmethod
    def of(cls, case: Case, criteria: Criteria) -> Filled:
        """A case filled in for the criteria of its as-of date."""
        submission = submission_of(case, criteria)
        basis = Basis.BOARD if case.board else Basis.SELF
        given = Circumstances(submission.facility.facts, criteria.as_of, basis, needs_evidence=True)
        pairs = list(zip(criteria.all, submission.responses, strict=True))
        views = (given, without_evidence(given))
        found = tuple(judge_all(pairs, view) for view in views)
        return cls(
            case,
            criteria,
            submission,
            {response.code: response for response in submission.responses},
            views,
            found,
            frozenset(finding.criterion.code for finding in found[0] if finding.outcome is Outcome.MET),
            frozenset((*dict(case.answers), *dict(case.expect.outcomes), *(case.expect.gaps or ()))),
        )

    def judged(self, criterion: Criterion) -> tuple[View, ...]:
        """What one criterion, as it is or changed, comes to here, in every way that it is looked at."""
        response = self.responses[criterion.code]
        ways = (self.met, _NOTHING_MET) if _asks_met(criterion) else (self.met,)
        return tuple(_view(criterion, response, given, met) for given in self.views for met in ways)

    def judged_as_it_is(self, code: str) -> tuple[View, ...]:
        """The same for a criterion of the pack itself."""
        if code not in self.known:
            self.known[code] = self.judged(self.criteria.by_code[code])
        return self.known[code]

    def level_moves(self, changed: Criterion) -> bool:
        """Whether the area stands on another level once one of its criteria stands on another rung."""
        inside = [[each for each in view if each.criterion.area == changed.area] for view in self.found]
        return any(level(view) != level([_on(changed, each) for each in view]) for view in inside)

    def differs(self, criteria: Criteria) -> bool:
        """Whether the case fails when it is appraised by other criteria."""
        actual = appraise_case(self.case, self.submission, criteria)
        return next(differences(self.case, actual), None) is not None


def _asks_met(criterion: Criterion) -> bool:
    bars = criterion.answer.bars if isinstance(criterion.answer, NumberAnswer) else ()
    return any(bar.when is not None and criteria_of(bar.when) for bar in bars)


def _on(changed: Criterion, finding: Finding) -> Finding:
    return finding._replace(criterion=changed) if finding.criterion.code == changed.code else finding


def _view(criterion: Criterion, response: Response, given: Circumstances, met: frozenset[str]) -> View:
    found = judge(criterion, response, given, met)
    return View(found.outcome, found.reason, found.points, found.of, found.value, found.proven)
