"""The whole report of an appraisal, as every writer takes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from emr_appraise import __version__
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.model import Criteria
from emr_appraise.report import wording
from emr_appraise.report.contents.areas import areas, facility_level, total
from emr_appraise.report.contents.findings import findings
from emr_appraise.report.contents.gap_groups import gap_groups
from emr_appraise.report.contents.gaps import gaps
from emr_appraise.report.contents.model import Contents, Document, Fact, Remark, RemarkKind
from emr_appraise.report.contents.verdict import verdict, why_not
from emr_appraise.report.expiring import expiring
from emr_appraise.report.numbers import day
from emr_appraise.report.remark_kinds import kinds_of
from emr_appraise.report.safe import one_line, plain
from emr_appraise.report.sentences import accounting, answer_sheet, cell, field_value, in_force
from emr_appraise.report.wording_findings import FORCES, SEEN
from emr_appraise.submission import model as read
from emr_appraise.words import Text, same

_NOTHING = same("")
_NAME, _CODE, _FILE = 160, 40, 160


def contents(appraisal: Appraisal) -> Contents:
    """All that a report tells of an appraisal; nothing that its JSON document lacks."""
    facility, found = appraisal.submission.facility, appraisal.submission.accounting
    by_area = findings(appraisal)
    reasons = {each.code: each.reason for area in by_area for each in area.findings}
    all_gaps = gaps(appraisal, reasons)
    return Contents(
        facility=_facility(facility),
        name=one_line(facility.name, _NAME),
        code=one_line(facility.code, _CODE),
        as_of=appraisal.as_of,
        basis=appraisal.basis,
        read_from=wording.READ_FROM.fill(
            file=one_line(appraisal.submission.file, _FILE),
            as_of=day(appraisal.as_of),
            basis=wording.BASES[appraisal.basis],
        ),
        verdict=verdict(appraisal),
        why_not=why_not(appraisal),
        areas=areas(appraisal),
        total=total(appraisal),
        level=facility_level(appraisal),
        gaps=all_gaps,
        gap_groups=tuple(gap_groups(appraisal, all_gaps)),
        expiring=expiring(appraisal),
        findings=by_area,
        sheet=answer_sheet(appraisal),
        remarks=remarks(appraisal),
        accounting=accounting(found),
        accounting_off=not found.adds_up,
        profile=profile(appraisal),
        documents=documents(appraisal),
        colophon=tuple(colophon(appraisal)),
    )


def remarks(appraisal: Appraisal) -> tuple[RemarkKind, ...]:
    """The remarks by kind, the worst first."""
    kinds = kinds_of(appraisal.remarks)
    told = [tuple(_remark(each) for each in kind.remarks) for kind in kinds]
    return tuple(RemarkKind(each[0], len(each), each) for each in told)


def profile(appraisal: Appraisal) -> tuple[Fact, ...]:
    """Every field of the pack's profile."""
    facts = appraisal.submission.facility.facts
    return tuple(
        Fact(each.label, field_value(each, facts.get(each.id))) for each in appraisal.criteria.profile
    )


def documents(appraisal: Appraisal) -> tuple[Document, ...]:
    """Every document that a criterion in force refers to, in the pack's order."""
    return _documents(appraisal.criteria, appraisal.as_of)


@lru_cache(maxsize=4)
def _documents(criteria: Criteria, as_of: date) -> tuple[Document, ...]:
    cited = {each.document.id for criterion in criteria.all for each in criterion.references}
    return tuple(
        Document(
            number=each.number,
            title=each.title,
            force=FORCES[each.force],
            in_force=wording.IN_FORCE[in_force(each, as_of)],
            seen=SEEN[each.seen],
            note=each.note or _NOTHING,
        )
        for each in criteria.documents
        if each.id in cited
    )


def colophon(appraisal: Appraisal) -> Iterator[Text]:
    """By what was judged, what was read, and that none of it is official."""
    criteria = appraisal.criteria
    yield wording.PACK.fill(id=criteria.id, version=criteria.version, as_of=day(appraisal.as_of))
    yield wording.FINGERPRINT.fill(fingerprint=criteria.fingerprint)
    yield wording.FILE_HASH.fill(sha256=appraisal.submission.sha256)
    yield wording.NOT_OFFICIAL.fill(tool=__version__)


def _facility(facility: read.Facility) -> Text:
    name = one_line(facility.name, _NAME) or wording.NAMELESS
    template = wording.FACILITY if facility.code else wording.FACILITY_NO_CODE
    return template.fill(name=name, code=one_line(facility.code, _CODE))


def _remark(found: read.Remark) -> Remark:
    return Remark(
        code=found.code,
        severity=found.severity,
        severity_words=wording.SEVERITIES[found.severity],
        cell=cell(found.place) if found.place else _NOTHING,
        says=_plain(found.says),
        hint=_plain(found.hint),
    )


def _plain(text: Text) -> Text:
    return Text(plain(text.vi), plain(text.en))
