"""The whole chain of one criterion."""

from __future__ import annotations

from emr_appraise import __version__
from emr_appraise.appraisal.model import Appraisal, Finding, Gap
from emr_appraise.appraisal.work import only_evidence_lacks
from emr_appraise.report import wording
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.asked import law, question
from emr_appraise.report.chain.effect import effect
from emr_appraise.report.chain.model import Chain, Head, Need, Remedy
from emr_appraise.report.chain.result import result
from emr_appraise.report.chain.retry import Retry, finding_of
from emr_appraise.report.chain.row import row
from emr_appraise.report.chain.what_if import what_if
from emr_appraise.report.gap_words import estimate, to_do
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.submission.model import Register
from emr_appraise.words import Text, same

_NAME, _FILE = 160, 160


def chain(appraisal: Appraisal, code: str, register: Register | None = None) -> Chain:
    """All that leads to what one criterion came to; `code` is one of the criteria's.

    `register` is the one that the appraisal was made with: what would change is found out by appraising
    the workbook again.
    """
    finding = finding_of(code, appraisal)
    gap = next((each for each in appraisal.gaps if each.finding.criterion.code == code), None)
    retry = Retry(appraisal, finding, register)
    closed = retry.closed()
    return Chain(
        head=head(appraisal, finding),
        summary=_summary(finding, gap),
        law=law(finding, appraisal),
        question=question(finding, finding_of(code, closed), appraisal),
        row=row(finding, appraisal),
        result=result(finding, gap, appraisal),
        effect=effect(retry, gap, closed),
        what_if=what_if(retry, closed),
        remedy=_remedy(gap, appraisal) if gap else None,
        colophon=wording.NOT_OFFICIAL.fill(tool=__version__),
    )


def head(appraisal: Appraisal, finding: Finding | None = None) -> Head:
    """Which workbook, by which pack, and which criterion where it is about one."""
    submission, pack, basis = appraisal.submission, appraisal.criteria, appraisal.basis
    file, as_of = one_line(submission.file, _FILE), day(appraisal.as_of)
    area = finding.criterion.area if finding else ""
    return Head(
        code=finding.criterion.code if finding else "",
        area=area,
        area_title=pack.area_titles.get(area, same("")),
        file=file,
        sha256=submission.sha256,
        facility=_facility(appraisal),
        as_of=appraisal.as_of,
        basis=basis,
        read_from=wording.READ_FROM.fill(file=file, as_of=as_of, basis=wording.BASES[basis]),
        pack=pack.id,
        version=pack.version,
        fingerprint=pack.fingerprint,
        pack_words=wording.PACK.fill(id=pack.id, version=pack.version, as_of=as_of),
    )


def _facility(appraisal: Appraisal) -> Text:
    name = one_line(appraisal.submission.facility.name, _NAME)
    return same(name) if name else wording.NAMELESS


def _summary(finding: Finding, gap: Gap | None) -> Text:
    outcome = OUTCOMES[finding.outcome]
    if gap is None or not gap.blocks:
        return words.SUMMARY.fill(outcome=outcome)
    return words.SUMMARY_BLOCKS.of(len(gap.blocks), outcome=outcome, groups=_numbers(gap.blocks))


def _numbers(groups: tuple[int, ...]) -> Text:
    """The groups in words, the best last."""
    *first, last = sorted(groups, reverse=True)
    listed = ", ".join(str(number) for number in first)
    return words.TWO_GROUPS.fill(first=listed, last=last) if first else same(last)


def _remedy(gap: Gap, appraisal: Appraisal) -> Remedy:
    proof_only, remedy = only_evidence_lacks(gap.finding), gap.finding.criterion.remedy
    told = estimate(gap, appraisal)
    return Remedy(
        to_do=to_do(gap.finding, appraisal),
        evidence_only=proof_only,
        effort_days=None if proof_only else remedy.effort_days,
        cost_vnd=None if proof_only else remedy.cost_vnd,
        estimate=words.IS_ESTIMATE.fill(estimate=told) if told else None,
        needs=tuple(_need(code, appraisal) for code in gap.needs),
    )


def _need(code: str, appraisal: Appraisal) -> Need:
    found = finding_of(code, appraisal)
    return Need(code, found.criterion.text, found.outcome, OUTCOMES[found.outcome])
