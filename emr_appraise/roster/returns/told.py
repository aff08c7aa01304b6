"""All that others than the reader tell a hospital of its workbook: the board, the roster, the appraisal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.model import Criteria
from emr_appraise.report.safe import one_line
from emr_appraise.roster import remarks as roster_remarks
from emr_appraise.roster import wording_returns as words
from emr_appraise.roster.agreement_count import differs
from emr_appraise.roster.model import Opinion, Row
from emr_appraise.roster.returns.lacking import lacking
from emr_appraise.roster.returns.needs import is_to_mend
from emr_appraise.submission import remarks_facility, remarks_files
from emr_appraise.submission.annotate_listed import Added
from emr_appraise.submission.annotate_values import asked_column
from emr_appraise.submission.model import Remark, Response
from emr_appraise.words import Severity, same

_SHOWN, _SAID = 120, 600
_BY_READER = {
    roster_remarks.NO_CODE.code: (
        remarks_facility.IDENTITY_BLANK,
        remarks_files.SHEET_MISSING,
        remarks_files.ONE_SHEET_ONLY,
    ),
    roster_remarks.CODE_NOT_WHOLE.code: (remarks_facility.BAD_FACILITY_CODE,),
}
"""What the roster remarks on only because of what the reader has remarked on."""
_FIELDS = {
    roster_remarks.NO_CODE.code: "code",
    roster_remarks.CODE_NOT_WHOLE.code: "code",
    roster_remarks.NOT_LISTED.code: "code",
    roster_remarks.OTHER_NAME_SAME_CODE.code: "code",
    roster_remarks.NEWEST_UNSURE.code: "submitted_on",
    roster_remarks.OTHER_NAME_LISTED.code: "name",
}
"""The field of the facility that a remark of the roster is about."""


def told_by_others(row: Row, appraisal: Appraisal) -> list[Added]:
    """What the hospital must mend besides what the reader remarked: about the facility, about what is left
    open, then where the board differs, in the pack's order.
    """
    by_reader = [remark for remark in appraisal.submission.remarks if is_to_mend(remark)]
    own = [remark for remark in _beside(appraisal) if is_to_mend(remark)]
    return [
        *(_as_hospitals_read(remark) for remark in (*_of_roster(row, by_reader), *own)),
        *lacking(appraisal, by_reader),
        *_opinions(row.line.opinions, appraisal),
    ]


def _beside(appraisal: Appraisal) -> tuple[Remark, ...]:
    """The remarks of the appraisal itself, which stand behind the reader's."""
    return appraisal.remarks[len(appraisal.submission.remarks) :]


def _of_roster(row: Row, by_reader: Iterable[Remark]) -> Iterator[Remark]:
    told = {remark.code for remark in by_reader}
    for remark in row.remarks:
        causes = {message.code for message in _BY_READER.get(remark.code, ())}
        if is_to_mend(remark) and not causes & told:
            yield remark


def _as_hospitals_read(remark: Remark) -> Added:
    """A remark with what the hospital is to do, and without another hospital's name."""
    hint = words.HINTS.get(remark.code, remark.hint)
    told = words.SAYS.get(remark.code)
    says = told.fill(found=remark.found) if told else remark.says
    return Added(replace(remark, says=says, hint=hint), same(remark.code), field=_FIELDS.get(remark.code, ""))


def _opinions(opinions: Iterable[Opinion], appraisal: Appraisal) -> Iterator[Added]:
    by_code = {response.code: response for response in appraisal.submission.responses}
    for opinion in filter(differs, opinions):
        yield _opinion(opinion, by_code[opinion.criterion], appraisal.criteria)


def _opinion(opinion: Opinion, response: Response, criteria: Criteria) -> Added:
    own, board = (one_line(typed, _SHOWN) for typed in (opinion.own_typed, opinion.board_typed))
    said = one_line(opinion.said, _SAID)
    template = words.BOARD_DIFFERS_SAYING if said else words.BOARD_DIFFERS
    says = template.fill(own=own, board=board, said=said)
    remark = Remark("", Severity.WARNING, says, words.AGREE_OR_EXPLAIN, response.place)
    return Added(remark, words.BOARD, opinion.criterion, asked_column(criteria.by_code[opinion.criterion]))
