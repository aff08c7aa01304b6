"""From an appraisal to its line of the roster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.findings import Circumstances, judge_all
from emr_appraise.appraisal.model import Appraisal, Basis, Finding, Outcome, Reason
from emr_appraise.appraisal.work import only_evidence_lacks
from emr_appraise.criteria.model import Criteria
from emr_appraise.report.safe import plain
from emr_appraise.roster.agreement_count import agreed
from emr_appraise.roster.model import (
    AreaLine,
    Blocked,
    DecisionLine,
    Due,
    Line,
    Opinion,
    PackMark,
    Told,
)
from emr_appraise.submission.model import Register, Response, Said, Submission

_NOT_SAID = (Said.BLANK, Said.UNREADABLE)


def appraise_for_roster(
    criteria: Criteria, submission: Submission, basis: Basis, register: Register | None
) -> tuple[Appraisal, Line]:
    """The appraisal by the basis asked for, and the line that also tells what the other basis gives."""
    other_basis = Basis.BOARD if basis is Basis.SELF else Basis.SELF
    asked = appraise(criteria, submission, basis=basis, register=register)
    other = asked
    if _board_spoke(submission):
        other = appraise(criteria, submission, basis=other_basis, register=register)
    return asked, line_of(asked, other)


def line_of(asked: Appraisal, other: Appraisal) -> Line:
    """The line of an appraisal; `other` is the same submission by the other basis."""
    submission, criteria = asked.submission, asked.criteria
    own, board = (asked, other) if asked.basis is Basis.SELF else (other, asked)
    outcomes = Counter(finding.outcome for finding in asked.findings)
    opinions = tuple(_opinions(criteria, submission))
    return Line(
        sha256=submission.sha256,
        pack=pack_mark(criteria),
        code=plain(submission.facility.code),
        name=plain(submission.facility.name),
        facts=submission.facility.profile,
        submitted_on=_day(submission.facility.submitted_on),
        basis=asked.basis,
        group=asked.placement.group.number,
        own_group=own.placement.group.number,
        board_group=board.placement.group.number if _board_spoke(submission) else None,
        group_on_answers=asked.on_answers_alone.group.number,
        total=asked.total,
        areas=tuple(_areas(asked)),
        blocking=tuple(_blocking(asked)),
        gaps=len(asked.gaps),
        met=outcomes[Outcome.MET],
        unanswered=outcomes[Outcome.UNANSWERED],
        unreadable=outcomes[Outcome.UNREADABLE],
        unsupported=outcomes[Outcome.UNSUPPORTED],
        decision=_decision(asked),
        due=_due(asked),
        told=_told(asked),
        opinions=opinions,
        agreed=agreed(opinions),
    )


def pack_mark(criteria: Criteria) -> PackMark:
    """Which criteria these are."""
    return PackMark(criteria.id, criteria.version, criteria.fingerprint)


def _board_spoke(submission: Submission) -> bool:
    return any(response.board_answer is not Said.BLANK for response in submission.responses)


def _areas(appraisal: Appraisal) -> Iterator[AreaLine]:
    return (AreaLine(area.area, area.score, area.level) for area in appraisal.areas)


def _blocking(appraisal: Appraisal) -> list[Blocked]:
    """The gaps that block a better group, in the pack's order."""
    order = {criterion.code: index for index, criterion in enumerate(appraisal.criteria.all)}
    found = [
        Blocked(gap.finding.criterion.code, gap.blocks, only_evidence_lacks(gap.finding))
        for gap in appraisal.gaps
        if gap.blocks
    ]
    return sorted(found, key=lambda each: order[each.criterion])


def _decision(appraisal: Appraisal) -> DecisionLine | None:
    found = appraisal.decision
    if found is None:
        return None
    return DecisionLine(plain(found.number), _day(found.date), appraisal.decision_state, found.source)


def _due(appraisal: Appraisal) -> Due | None:
    """The first main deadline that applies for certain."""
    for state in appraisal.deadlines:
        if state.deadline.main and state.applies:
            return Due(state.deadline.id, state.deadline.due, state.days_left)
    return None


def _told(appraisal: Appraisal) -> tuple[Told, ...]:
    counts = Counter((remark.code, remark.severity) for remark in appraisal.remarks)
    return tuple(Told(code, severity, times) for (code, severity), times in sorted(counts.items()))


def _opinions(criteria: Criteria, submission: Submission) -> Iterator[Opinion]:
    """What both sides answered readably, judged by the answers alone.

    What the profile rules out is nobody's opinion.
    """
    if not _board_spoke(submission):
        return
    pairs = list(zip(criteria.all, submission.responses, strict=True))
    facts = submission.facility.facts
    own, board = (
        judge_all(pairs, Circumstances(facts, criteria.as_of, basis, needs_evidence=False))
        for basis in (Basis.SELF, Basis.BOARD)
    )
    for ours, theirs in zip(own, board, strict=True):
        if _both_said(ours.response) and ours.reason is not Reason.PROFILE:
            yield _opinion(ours, theirs)


def _both_said(response: Response) -> bool:
    return response.answer not in _NOT_SAID and response.board_answer not in _NOT_SAID


def _opinion(own: Finding, board: Finding) -> Opinion:
    response = own.response
    return Opinion(
        criterion=own.criterion.code,
        own=_share(own),
        board=_share(board),
        own_typed=plain(response.typed),
        board_typed=plain(response.board_typed),
        said=plain(response.board_note),
        cell=response.place.cell if response.place else "",
    )


def _share(finding: Finding) -> Fraction | None:
    return finding.points / finding.of if finding.of else None


def _day(written: date | Said) -> date | None:
    return written if isinstance(written, date) else None
