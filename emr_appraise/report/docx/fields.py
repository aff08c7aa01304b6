"""The fields of the self-assessment report: what its template may name, in one language."""

from __future__ import annotations

from emr_appraise.appraisal.model import Basis
from emr_appraise.report.contents.model import Contents, FacilityLevel, Verdict, WhyNot
from emr_appraise.report.docx import wording_docx as words
from emr_appraise.report.docx.fields_gaps import gap_fields
from emr_appraise.report.docx.fields_rows import (
    SHORT,
    area_row,
    document_row,
    expiring_row,
    findings_by_area,
    findings_cut,
    remark_row,
    written_texts,
)
from emr_appraise.report.docx.speech import Row, spoken
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.words import Language, Text


def report_fields(contents: Contents, language: Language) -> dict[str, object]:
    """Every field, as `wording_fields.FIELDS` describes them."""
    fields: Row = {
        "language": language.value,
        "words": words.WORDS,
        **_paper(contents),
        **_facility(contents),
        **_verdict(contents.verdict),
        "why_not": [_why_not(each) for each in contents.why_not],
        "areas": [area_row(each) for each in contents.areas],
        "total": area_row(contents.total),
        "graded": any(each.level.en for each in contents.areas),
        "level": _level(contents.level) if contents.level else None,
        **gap_fields(contents),
        "expiring": [expiring_row(each) for each in contents.expiring],
        "findings_by_area": findings_by_area(contents.findings),
        "findings_cut": findings_cut(contents, SHORT, lambda found: (found.answer,), written_texts),
        "remarks": [remark_row(each) for each in contents.remarks],
        "documents": [document_row(each) for each in contents.documents],
        **_sources(contents),
    }
    return {name: spoken(value, language) for name, value in fields.items()}


def _paper(contents: Contents) -> Row:
    """What the paper calls itself, and whose it is; what the board says is no self-assessment."""
    basis, named = contents.basis, bool(contents.name)
    facility = contents.facility if named else words.FACILITY_DOTS
    return {
        "title": words.TITLES[basis].fill(facility=contents.facility),
        "opening": words.OPENINGS[basis].fill(facility=facility, as_of=day(contents.as_of)),
        "closing": words.CLOSINGS[basis].fill(name=contents.name or words.FACILITY_DOTS),
        "issuer": contents.name.upper() if named and basis is Basis.SELF else words.ISSUERS[basis],
        "subject": words.SUBJECTS[basis],
        "signer_office": words.SIGNERS[basis],
    }


def _facility(contents: Contents) -> Row:
    return {
        "facility": contents.facility,
        "facility_name": contents.name,
        "facility_code": contents.code,
        "as_of": day(contents.as_of),
        "profile": [{"name": fact.term, "value": fact.meaning} for fact in contents.profile],
    }


def _verdict(verdict: Verdict) -> Row:
    codes = ", ".join(each.code for each in verdict.evidence_needed)
    return {
        "group": verdict.group,
        "group_title": verdict.title,
        "placed": words.PLACED.fill(number=verdict.group, title=verdict.title),
        "group_meaning": verdict.meaning,
        "next_step": verdict.next_step,
        "with_evidence": verdict.with_evidence or "",
        "evidence_needed": words.NEEDED.fill(codes=codes) if codes else "",
        "decision": verdict.decision,
        "decision_warning": verdict.decision_warning or "",
        "deadlines": [
            {
                "text": each.said,
                "day": day(each.day),
                "days_left": each.days_left,
                "main": each.main,
                "open": each.open,
            }
            for each in verdict.deadlines
        ],
    }


def _why_not(found: WhyNot) -> Row:
    return {
        "group": found.group,
        "text": words.TO_REACH.fill(number=found.group, title=found.title),
        "conditions": [
            {"text": _clause(each.title, each.failure, codes), "codes": codes}
            for each in found.clauses
            for codes in [", ".join(cited.code for cited in each.cited)]
        ],
    }


def _clause(title: Text, failure: Text, codes: str) -> Text:
    return (words.CLAUSE_OF if codes else words.CLAUSE).fill(title=title, failure=failure, codes=codes)


def _level(level: FacilityLevel) -> Row:
    return {
        "reached": level.reached,
        "about": list(level.about),
        "next_up": level.next_up,
        "short": list(level.short),
        "about_next": list(level.about_next),
    }


def _sources(contents: Contents) -> Row:
    return {
        "read_from": contents.read_from,
        "sheet": one_line(contents.sheet),
        "accounting": contents.accounting,
        "colophon": list(contents.colophon),
        "not_official": contents.colophon[-1],
    }
