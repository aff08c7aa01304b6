"""Every place of a workbook that got one kind of remark."""

from __future__ import annotations

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.report import wording
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.build import head
from emr_appraise.report.chain.model import Found, RemarkPlaces
from emr_appraise.report.chain.row import safe_place, safe_text
from emr_appraise.report.manual import without_slots
from emr_appraise.submission.model import Remark
from emr_appraise.submission.quotes import places
from emr_appraise.words import Message, Text

Owners = dict[tuple[str, int], str]


def remark_places(appraisal: Appraisal, kind: Message, cause: Text | None) -> RemarkPlaces:
    """The remarks of a kind in the order of the workbook; `cause` says what brings them about."""
    owners = _owners(appraisal)
    found = tuple(_found(each, owners, appraisal) for each in appraisal.remarks if each.code == kind.code)
    return RemarkPlaces(
        head=head(appraisal),
        code=kind.code,
        severity=kind.severity,
        severity_words=wording.SEVERITIES[kind.severity],
        meaning=without_slots(kind.says),
        cause=cause,
        summary=words.PLACES.of(len(found)) if found else words.NO_PLACES,
        places=found,
    )


def _owners(appraisal: Appraisal) -> Owners:
    """The criterion of each row that was taken for one's."""
    return {
        place.row_key: response.code
        for response in appraisal.submission.responses
        for place in places(response)
    }


def _found(remark: Remark, owners: Owners, appraisal: Appraisal) -> Found:
    named = remark.found.vi if remark.found.vi in appraisal.criteria.by_code else ""
    owner = named or (owners.get(remark.place.row_key, "") if remark.place else "")
    return Found(safe_place(remark.place), owner, safe_text(remark.says), safe_text(remark.hint))
