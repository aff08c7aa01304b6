"""Try a case: fill in the hospital it describes, appraise it, and compare with what it expects."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.criteria.cases import Case, CaseAnswer
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import (
    Criteria,
    Criterion,
    DateAnswer,
    FieldKind,
    NumberAnswer,
    ProfileField,
    ScaleAnswer,
)
from emr_appraise.submission.answers import read_answer
from emr_appraise.submission.layout import NO, YES
from emr_appraise.submission.model import (
    Accounting,
    Answer,
    Chosen,
    Decision,
    DecisionSource,
    Facility,
    Measured,
    Response,
    Said,
    Submission,
    WrittenDate,
)
from emr_appraise.submission.normalise import date_of, number_of
from emr_appraise.submission.vocabulary import option_words, passed, vocabulary
from emr_appraise.trial.differences import Difference, differences, unknown_names


def try_case(case: Case, criteria: Criteria) -> tuple[Difference, ...]:
    """How the appraisal of a case differs from what it expects; `criteria` are those of its as-of date."""
    return tried(case, criteria)[1]


def tried(case: Case, criteria: Criteria) -> tuple[Appraisal, tuple[Difference, ...]]:
    """What a case comes to, and how that differs from what it expects."""
    submission = submission_of(case, criteria)
    actual = appraise_case(case, submission, criteria)
    return actual, (*unknown_names(case, submission, criteria), *differences(case, actual))


def appraise_case(case: Case, submission: Submission, criteria: Criteria) -> Appraisal:
    """What the hospital of a case comes to by criteria, be they those that it was filled in for or others."""
    return appraise(criteria, submission, basis=Basis.BOARD if case.board else Basis.SELF)


def submission_of(case: Case, criteria: Criteria) -> Submission:
    """The workbook that a case describes, as though it had been read."""
    given = dict(case.answers)
    responses = tuple(
        _response(criterion, given.get(criterion.code), case, criteria) for criterion in criteria.all
    )
    facility = Facility(code="00000", name=case.name, profile=_profile(case, criteria))
    return Submission(case.name, "", facility, responses, _decision(case), (), Accounting())


def best_response(criterion: Criterion, as_of: date) -> Response:
    """A response that meets a criterion, with fresh evidence."""
    return Response(criterion.code, best_answer(criterion, as_of), "", "✓", as_of)


def best_answer(criterion: Criterion, as_of: date) -> Answer:
    """An answer that meets a criterion under each of its bars."""
    kind = criterion.answer
    if isinstance(kind, ScaleAnswer):
        return Chosen(max(kind.scale.options, key=lambda option: option.value))
    if isinstance(kind, DateAnswer):
        return Measured(as_of)
    return Measured(_number_over_all_bars(kind))


def _number_over_all_bars(kind: NumberAnswer) -> Fraction:
    least = [bar.at_least for bar in kind.bars if bar.at_least is not None]
    most = [bar.at_most for bar in kind.bars if bar.at_most is not None]
    return max(least) if least else min(most)


def _response(criterion: Criterion, given: CaseAnswer | None, case: Case, criteria: Criteria) -> Response:
    start = best_response(criterion, case.as_of) if case.all_met else Response(criterion.code)
    if given is None:
        return start
    answered = given.answer or given.value or given == CaseAnswer()
    return start._replace(
        answer=_answer(given.answer, given.value, criterion, criteria) if answered else start.answer,
        evidence=_evidence(given.evidence, start.evidence),
        evidence_date=_date(given.evidence_date) if given.evidence_date else start.evidence_date,
        board_answer=_answer(given.board_answer, given.board_value, criterion, criteria),
    )


def _evidence(written: str, otherwise: str) -> str:
    """The evidence of a row; a no says that there is none."""
    return "" if _yes_no(written) == NO.id else written or otherwise


def _answer(answer: str, value: str, criterion: Criterion, criteria: Criteria) -> Answer:
    return read_answer(answer, value, criterion, criteria, vocabulary(criteria)).answer


def _profile(case: Case, criteria: Criteria) -> tuple[tuple[str, ProfileValue], ...]:
    """The facts that a case gives; a field left blank is silent, as in the form."""
    fields = {field.id: field for field in criteria.profile}
    facts = [(name, _fact(written, fields[name])) for name, written in case.profile if name in fields]
    return tuple((name, fact) for name, fact in facts if fact is not None)


def _fact(written: str, field: ProfileField) -> ProfileValue | None:
    if field.kind is FieldKind.YES_NO:
        return {YES.id: True, NO.id: False}.get(_yes_no(written))
    if field.kind is FieldKind.CHOICE:
        option = option_words(field.options).find(written)
        return None if option is None else str(option)
    return number_of(written) if field.kind is FieldKind.NUMBER else written or None


def _yes_no(written: str) -> str:
    return str(option_words((YES, NO)).find(written))


def _decision(case: Case) -> Decision | None:
    if not case.decision:
        return None
    given = dict(case.decision)
    return Decision(
        source=DecisionSource.CLAIM,
        number=given.get("decision_number", ""),
        date=_date(given.get("decision_date", "")),
        passed=passed(given.get("decision_outcome", "")),
        valid_until=_date(given.get("decision_valid_until", "")),
        pack=given.get("decision_pack", ""),
    )


def _date(written: str) -> WrittenDate:
    return (date_of(written) or Said.UNREADABLE) if written else Said.BLANK
