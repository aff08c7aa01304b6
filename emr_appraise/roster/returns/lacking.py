"""What a workbook leaves open, criterion by criterion: blank or unreadable answers, evidence not shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emr_appraise.appraisal.model import Appraisal, Finding, Outcome, Reason
from emr_appraise.criteria.model import Criteria, Criterion, NaRule, ScaleAnswer
from emr_appraise.report.sentences import reason
from emr_appraise.report.wording_findings import EVIDENCE_REMEDIES
from emr_appraise.roster import wording_returns as words
from emr_appraise.submission import remarks_rows, remarks_values
from emr_appraise.submission.annotate_listed import Added
from emr_appraise.submission.annotate_values import asked_column
from emr_appraise.submission.answers import allowed_measure
from emr_appraise.submission.layout import Column
from emr_appraise.submission.model import Remark
from emr_appraise.words import Severity, Text, join

_BLANK_IS_TOLD = frozenset(
    message.code for message in (remarks_rows.NO_ROW, remarks_rows.BOARD_COLUMN, remarks_values.NOT_ASKED)
)
_EVIDENCE_IS_TOLD = {
    Reason.EVIDENCE_MISSING: frozenset((remarks_values.NO_EVIDENCE.code,)),
    Reason.EVIDENCE_IN_FUTURE: frozenset((remarks_values.DATE_AHEAD.code,)),
    Reason.EVIDENCE_DATES_DIFFER: frozenset((remarks_rows.CODE_CONFLICT.code,)),
    Reason.EVIDENCE_DATE_UNREADABLE: frozenset(
        message.code
        for message in (
            remarks_values.BAD_EVIDENCE_DATE,
            remarks_values.EITHER_DAY,
            remarks_rows.CODE_CONFLICT,
            remarks_values.CANNOT_BE_READ,
            remarks_values.UNCALCULATED,
        )
    ),
}
"""The reader's remarks that already say what is wrong."""
Key = tuple[str, int] | str
"""A sheet and a row of it, or a criterion's code."""


def lacking(appraisal: Appraisal, told: Iterable[Remark]) -> Iterator[Added]:
    """Everything left open that no remark of the reader tells of already, in the pack's order.

    `told` are the reader's remarks that call for a correction.
    """
    criteria, by_key = appraisal.criteria, _by_key(told)
    for finding in appraisal.findings:
        codes = set[str]().union(*(by_key.get(key, ()) for key in _keys(finding)))
        match finding.outcome:
            case Outcome.UNANSWERED if not codes & _BLANK_IS_TOLD:
                yield _open(finding, words.NOT_ANSWERED, words.IS_NOT_ANSWERED, criteria)
            case Outcome.UNREADABLE if not codes:
                yield _open(finding, words.NOT_READ, words.ANSWER_NOT_READ, criteria)
            case Outcome.UNSUPPORTED if not codes & _EVIDENCE_IS_TOLD.get(finding.reason, frozenset()):
                yield _unsupported(finding, appraisal)


def allowed(criterion: Criterion, criteria: Criteria) -> Text:
    """What may stand in the cell that answers a criterion, and which cell that is."""
    none = [] if criterion.na is NaRule.FORBIDDEN else [criteria.not_applicable.label]
    if isinstance(criterion.answer, ScaleAnswer):
        options = [option.label for option in criterion.answer.scale.options]
        return words.ANSWER_ONE_OF.fill(allowed=join([*options, *none], "; "))
    template = words.ANSWER_MEASURE_OR_NONE if none else words.ANSWER_MEASURE
    return template.fill(allowed=allowed_measure(criterion.answer), none=join(none))


def _by_key(told: Iterable[Remark]) -> dict[Key, set[str]]:
    """The codes of remarks by the row that they are about, and by what they name: perhaps a criterion."""
    found = dict[Key, set[str]]()
    for each in told:
        keys: tuple[Key, ...] = (each.found.vi, each.place.row_key) if each.place else (each.found.vi,)
        for key in keys:
            found.setdefault(key, set()).add(each.code)
    return found


def _keys(finding: Finding) -> list[Key]:
    places = (finding.response.place, finding.response.evidence_place)
    return [finding.criterion.code, *(place.row_key for place in places if place)]


def _open(finding: Finding, head: Text, says: Text, criteria: Criteria) -> Added:
    criterion = finding.criterion
    said, hint = says.fill(criterion=criterion.code), allowed(criterion, criteria)
    remark = Remark("", Severity.WARNING, said, hint, finding.response.place)
    return Added(remark, head, criterion.code, asked_column(criterion))


def _unsupported(finding: Finding, appraisal: Appraisal) -> Added:
    criterion, place = finding.criterion, finding.response.evidence_place
    hint = EVIDENCE_REMEDIES[finding.reason].fill(show=criterion.evidence.show)
    remark = Remark("", Severity.WARNING, reason(finding, appraisal), hint, place)
    return Added(remark, words.NOT_SHOWN, criterion.code, Column.EVIDENCE)
