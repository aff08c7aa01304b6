"""Of the minutes, the results: by criterion, by area, the conditions of the groups, the documents cited."""

from __future__ import annotations

from collections import Counter

from emr_appraise.appraisal.model import Basis, Outcome
from emr_appraise.report.contents.model import (
    AreaFindings,
    Cited,
    Contents,
    FailedClause,
    Finding,
    Verdict,
    WhyNot,
)
from emr_appraise.report.docx import wording_minutes as words
from emr_appraise.report.docx.fields_rows import (
    area_row,
    document_row,
    findings_by_area,
    findings_cut,
)
from emr_appraise.report.docx.origin import Origin
from emr_appraise.report.docx.speech import Row
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.words import Text, join, same

_ANSWER = 300
"""Longer answers are cut on paper, as `fields_rows.LONG` cuts other text."""


def result_fields(contents: Contents, origin: Origin) -> Row:
    """The fields about what the appraisal found."""
    verdict, level = contents.verdict, contents.level
    return {
        "group": verdict.group,
        "group_title": verdict.title,
        "group_meaning": verdict.meaning,
        "counts": _counts(contents),
        "board_answered": _board_answered(contents),
        "not_counted": _not_counted(contents, origin),
        "areas": [area_row(each) for each in contents.areas],
        "total": area_row(contents.total),
        "facility_level": words.LEVEL.fill(level=begun_small(level.reached)) if level else "",
        "computed": words.COMPUTED.fill(number=verdict.group, title=begun_small(verdict.title)),
        "why_not": [_why_not(each) for each in contents.why_not],
        "decision": words.SO_FAR.fill(said=begun_small(verdict.decision)),
        "decision_warning": verdict.decision_warning or "",
        "with_evidence": _with_evidence(verdict),
        "findings_by_area": _findings(contents),
        "findings_cut": findings_cut(contents, _ANSWER, lambda found: (found.own_answer,), _long_texts),
        "documents": [document_row(each) for each in contents.documents],
    }


def begun_small(sentence: Text) -> Text:
    """A sentence as it goes on after a colon."""
    return Text(*(each[:1].lower() + each[1:] for each in sentence))


def _counts(contents: Contents) -> Text:
    found = Counter(each.outcome for area in contents.findings for each in area.findings)
    counts = [
        words.COUNT_OF.fill(n=found[outcome], outcome=OUTCOMES[outcome])
        for outcome in Outcome
        if found[outcome]
    ]
    return words.COUNTS.of(found.total(), counts=join(counts))


def _board_answered(contents: Contents) -> Text:
    """How much of the result is the board's own work."""
    wrote = [bool(each.board) for area in contents.findings for each in area.findings]
    if contents.basis is Basis.SELF:
        return words.BOARD_WROTE.fill(n=sum(wrote), all=len(wrote)) if any(wrote) else words.BOARD_ASIDE
    if all(wrote):
        return words.BOARD_WROTE_ALL.fill(all=len(wrote))
    said = words.BOARD_WROTE_SOME if any(wrote) else words.BOARD_WROTE_NOTHING
    return said.fill(n=sum(wrote), all=len(wrote))


def _not_counted(contents: Contents, origin: Origin) -> Text | str:
    """What the facility's answers leave aside of the board's."""
    if contents.basis is Basis.BOARD or not origin.differing:
        return ""
    return words.NOT_COUNTED.of(origin.differing)


def _long_texts(found: Finding) -> tuple[str, ...]:
    return found.evidence, found.board


def _why_not(better: WhyNot) -> Row:
    return {
        "group": better.group,
        "text": words.NOT_GROUP.fill(number=better.group, title=better.title),
        "conditions": [{"text": _clause(each), "codes": _codes(each.cited)} for each in better.clauses],
    }


def _clause(clause: FailedClause) -> Text:
    template = words.CLAUSE_BY if clause.cited else words.CLAUSE
    return template.fill(title=clause.title, failure=clause.failure, codes=_codes(clause.cited))


def _codes(cited: tuple[Cited, ...]) -> str:
    return ", ".join(each.code for each in cited)


def _with_evidence(verdict: Verdict) -> Text:
    if verdict.with_evidence is None:
        return same("")
    return words.NEEDS_PROOF.fill(sentence=verdict.with_evidence, codes=_codes(verdict.evidence_needed))


def _findings(contents: Contents) -> list[Row]:
    """Every area with its points and its rows."""
    told = [area for area in contents.findings if area.findings]
    scored = {area.id: area for area in contents.areas}
    return [
        {**area_row(scored[area.id]), "findings": _judged(area, row["findings"])}
        for area, row in zip(told, findings_by_area(contents.findings), strict=True)
    ]


def _judged(area: AreaFindings, rows: object) -> list[Row]:
    assert isinstance(rows, list)
    return [
        {
            **row,
            "own_answer": one_line(found.own_answer, _ANSWER),
            "met": found.outcome is Outcome.MET,
            "satisfied": found.outcome.satisfies,
        }
        for found, row in zip(area.findings, rows, strict=True)
    ]
