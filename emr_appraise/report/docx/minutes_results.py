"""Of the minutes, the results: by criterion, by area, the conditions of the groups, the documents cited."""

from __future__ import annotations

from collections import Counter

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report.contents.model import (
    AreaFindings,
    Cited,
    Contents,
    FailedClause,
    Verdict,
    WhyNot,
)
from emr_appraise.report.docx import wording_minutes as words
from emr_appraise.report.docx.fields_rows import area_row, document_row, findings_by_area
from emr_appraise.report.docx.speech import Row
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.words import Text, join, same

_ANSWER = 300


def result_fields(contents: Contents) -> Row:
    """The fields about what the appraisal found."""
    verdict, level = contents.verdict, contents.level
    return {
        "group": verdict.group,
        "group_title": verdict.title,
        "group_meaning": verdict.meaning,
        "counts": _counts(contents),
        "areas": [area_row(each) for each in contents.areas],
        "total": area_row(contents.total),
        "facility_level": words.LEVEL.fill(level=begun_small(level.reached)) if level else "",
        "computed": words.COMPUTED.fill(number=verdict.group, title=begun_small(verdict.title)),
        "why_not": [_why_not(each) for each in contents.why_not],
        "decision": words.SO_FAR.fill(said=begun_small(verdict.decision)),
        "decision_warning": verdict.decision_warning or "",
        "with_evidence": _with_evidence(verdict),
        "findings_by_area": _findings(contents),
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
