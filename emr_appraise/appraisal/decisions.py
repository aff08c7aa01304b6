"""Which decision counts for a facility: the board's register where there is one, else the claim."""

from __future__ import annotations

from datetime import date

from emr_appraise.appraisal.model import DecisionState
from emr_appraise.submission import remarks_facility
from emr_appraise.submission.layout import NOT_PASSED, PASSED
from emr_appraise.submission.model import Decision, DecisionSource, Register, Remark, Said, Submission
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Text, join, same

_NO_NUMBER = Text("không ghi số", "no number")
_UNTIL = Text("đến {day}", "until {day}")


def decision_for(
    submission: Submission, register: Register | None, pack: str, as_of: date
) -> tuple[Decision | None, tuple[Remark, ...]]:
    """The decision that counts, and a remark where claim and record differ."""
    claim = submission.decision
    if register is None:
        return claim, ()
    record = _latest(register, submission.facility.code, pack, as_of)
    if claim is None:
        return record, ()
    if record is None:
        return None, (remark(remarks_facility.DECISION_NOT_ON_RECORD, claim.place, found=_named(claim)),)
    if _same(claim, record) and decision_state(claim, pack, as_of) is decision_state(record, pack, as_of):
        return record, ()
    named = {"found": _named(claim), "allowed": _named(record)}
    return record, (remark(remarks_facility.DECISION_CONFLICT, claim.place, **named),)


def decision_state(decision: Decision | None, pack: str, as_of: date) -> DecisionState:
    """Whether a decision counts on the date; if not, the first reason why."""
    if decision is None:
        return DecisionState.NONE
    if decision.pack and decision.pack != pack:
        return DecisionState.OTHER_PACK
    if decision.passed is None:
        return DecisionState.OUTCOME_UNKNOWN
    if not decision.passed:
        return DecisionState.NOT_PASSED
    if not decision.number or not isinstance(decision.date, date):
        return DecisionState.INCOMPLETE
    return _in_effect(decision, decision.date, as_of)


def _in_effect(decision: Decision, signed: date, as_of: date) -> DecisionState:
    if signed > as_of:
        return DecisionState.NOT_YET
    if isinstance(decision.valid_until, date):
        return DecisionState.LAPSED if decision.valid_until < as_of else DecisionState.STANDS
    return DecisionState.STANDS if decision.valid_until is Said.BLANK else DecisionState.INCOMPLETE


def _latest(register: Register, facility: str, pack: str, as_of: date) -> Decision | None:
    """The newest record for the facility and the pack that is signed by the date.

    Of several signed on one day one that did not pass counts; the register's order decides nothing.
    """
    dated = [
        (entry.decision.date, not entry.decision.passed, entry.decision)
        for entry in register
        if facility and entry.facility == facility and entry.decision.pack in ("", pack)
        if isinstance(entry.decision.date, date) and entry.decision.date <= as_of
    ]
    return max(dated, key=lambda found: (*found[:2], repr(found[2])))[2] if dated else None


def _same(claim: Decision, record: Decision) -> bool:
    return (claim.number.casefold(), claim.date, claim.passed) == (
        record.number.casefold(),
        record.date,
        record.passed,
    )


def _named(decision: Decision) -> Text:
    """A decision in a few words; what it leaves open is left out."""
    parts = [same(decision.number[:60]) if decision.number else _NO_NUMBER]
    if isinstance(decision.date, date):
        parts.append(same(f"{decision.date:%d/%m/%Y}"))
    if decision.passed is not None:
        parts.append((PASSED if decision.passed else NOT_PASSED).label)
    if isinstance(decision.valid_until, date):
        parts.append(_UNTIL.fill(day=f"{decision.valid_until:%d/%m/%Y}"))
    return join(parts)


def claimed(decision: Decision | None) -> bool:
    """Whether the decision is only the hospital's own word."""
    return decision is not None and decision.source is DecisionSource.CLAIM
