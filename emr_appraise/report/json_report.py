"""The appraisal as one JSON document; the other reports show nothing that it lacks.

Its shape is described by `appraisal.schema.json`; raise FORMAT whenever that shape changes.
"""

from __future__ import annotations

from datetime import date
from typing import TextIO

from emr_appraise.appraisal.expiry import Expiry, expiring
from emr_appraise.appraisal.model import (
    Appraisal,
    AreaResult,
    ClauseResult,
    DeadlineState,
    GroupResult,
    Outcome,
    Score,
)
from emr_appraise.appraisal.work import gap_groups, work
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria, Document
from emr_appraise.report.json_document import TOOL, Json, pack_entry, write_document
from emr_appraise.report.json_findings import (
    accounting_entry,
    exact_number,
    finding_entry,
    gap_entry,
    gap_group_entry,
    place_entry,
    reference_entry,
    remark_entry,
    work_entry,
    written_date,
)
from emr_appraise.report.json_levels import facility_level_entry, level_entries
from emr_appraise.report.numbers import as_number
from emr_appraise.report.safe import plain
from emr_appraise.report.sentences import counted_place, in_force
from emr_appraise.report.verdict import KINDS, evidence_needed, failure, is_done, on_answers_alone
from emr_appraise.submission.model import Decision
from emr_appraise.words import Language

FORMAT = 1


def write_json(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    """Write the document, indented, with a line end."""
    write_document(appraisal_document(appraisal, language), out)


def appraisal_document(appraisal: Appraisal, language: Language) -> Json:
    """The whole appraisal; the two languages differ in words only."""
    return {
        **head_entries(appraisal, language),
        "findings": [finding_entry(finding, appraisal, language) for finding in appraisal.findings],
        "gaps": [gap_entry(gap, appraisal, language) for gap in appraisal.gaps],
        **work_entries(appraisal),
        **tail_entries(appraisal, language),
        **document_entries(appraisal.criteria, language),
    }


def head_entries(appraisal: Appraisal, language: Language) -> Json:
    """What stands before the findings: by what was judged, who, and what it comes to."""
    return {
        "format": FORMAT,
        "tool": TOOL,
        "language": language.value,
        "criteria": pack_entry(appraisal.criteria, language),
        "as_of": appraisal.as_of.isoformat(),
        "submission": _submission(appraisal),
        "facility": _facility(appraisal),
        "placement": _placement(appraisal, language),
        "score": _score(appraisal.total),
        "areas": [_area(area, appraisal, language) for area in appraisal.areas],
        **facility_level_entry(appraisal, language),
        "deadlines": [_deadline(state, appraisal, language) for state in appraisal.deadlines],
    }


def work_entries(appraisal: Appraisal) -> Json:
    """The gaps by the better group that closing them serves; the estimates added up for each and for all."""
    return {
        "gap_groups": [gap_group_entry(each, work(each.gaps)) for each in gap_groups(appraisal)],
        "work": work_entry(work(appraisal.gaps)),
    }


def tail_entries(appraisal: Appraisal, language: Language) -> Json:
    """What stands behind the gaps: what soon runs out, and how the workbook was read."""
    return {
        "expiring": [_expiry(each) for each in expiring(appraisal)],
        "remarks": [remark_entry(remark, language) for remark in appraisal.remarks],
        "accounting": accounting_entry(appraisal.submission.accounting),
    }


def document_entries(criteria: Criteria, language: Language) -> Json:
    """The documents that criteria in force refer to, in the pack's order; the same for every hospital."""
    cited = {each.document.id for criterion in criteria.all for each in criterion.references}
    found = (each for each in criteria.documents if each.id in cited)
    return {"documents": [_document(each, criteria.as_of, language) for each in found]}


def _document(document: Document, as_of: date, language: Language) -> Json:
    return {
        "id": document.id,
        "number": document.number,
        "title": document.title.say(language),
        "force": document.force.value,
        "seen": document.seen.value,
        "in_force": in_force(document, as_of),
        "note": document.note.say(language) if document.note else None,
    }


def _submission(appraisal: Appraisal) -> Json:
    submission = appraisal.submission
    return {
        "file": plain(submission.file),
        "sha256": submission.sha256,
        "basis": appraisal.basis.value,
        "submitted_on": written_date(submission.facility.submitted_on),
    }


def _facility(appraisal: Appraisal) -> Json:
    facility = appraisal.submission.facility
    profile = {field.id: _profile_value(facility.facts.get(field.id)) for field in appraisal.criteria.profile}
    return {**profile, "code": plain(facility.code), "name": plain(facility.name)}


def _profile_value(value: ProfileValue | None) -> str | bool | int | float | None:
    if value is None or isinstance(value, bool):
        return value
    return plain(value) if isinstance(value, str) else exact_number(value)


def _placement(appraisal: Appraisal, language: Language) -> Json:
    group = appraisal.placement.group
    return {
        "group": group.number,
        "title": group.title.say(language),
        "meaning": group.meaning.say(language),
        "next_step": group.next_step.say(language),
        "groups": [_group(result, language) for result in appraisal.placement.results],
        "because": [
            _because(result, clause, appraisal, language)
            for result in appraisal.placement.because
            for clause in result.failed
        ],
        "on_answers_alone": _alone(appraisal, language),
        "decision": _decision(appraisal.decision, appraisal),
    }


def _group(result: GroupResult, language: Language) -> Json:
    return {"number": result.group.number, "title": result.group.title.say(language)}


def _because(result: GroupResult, clause: ClauseResult, appraisal: Appraisal, language: Language) -> Json:
    """A clause that keeps the hospital out of a better group, and what is responsible."""
    return {
        "group": result.group.number,
        "clause": KINDS[type(clause.clause.rule)],
        "id": clause.clause.id,
        "title": clause.clause.title.say(language),
        "failure": failure(clause, appraisal).say(language),
        "criteria": [finding.criterion.code for finding in clause.findings],
        "places": [
            {"criterion": finding.criterion.code, "place": place_entry(counted_place(finding))}
            for finding in clause.findings
        ],
        "areas": [area.area for area in clause.areas],
        "score": _score(clause.score) if clause.score else None,
    }


def _alone(appraisal: Appraisal, language: Language) -> Json:
    """The group that the answers alone would give, and the evidence that is lacking."""
    group = appraisal.on_answers_alone.group
    better = on_answers_alone(appraisal)
    lacking = [finding for finding in appraisal.findings if finding.outcome is Outcome.UNSUPPORTED]
    needed = evidence_needed(better) if better else ()
    return {
        "group": group.number,
        "title": group.title.say(language),
        "evidence_needed": [finding.criterion.code for finding in needed],
        "evidence_missing": [finding.criterion.code for finding in lacking],
    }


def _decision(decision: Decision | None, appraisal: Appraisal) -> Json | None:
    if decision is None:
        return None
    return {
        "source": decision.source.value,
        "state": appraisal.decision_state.value,
        "number": plain(decision.number),
        "date": written_date(decision.date),
        "passed": decision.passed,
        "valid_until": written_date(decision.valid_until),
        "pack": plain(decision.pack),
        "place": place_entry(decision.place),
    }


def _score(score: Score) -> Json:
    return {
        "points": as_number(score.points, 2),
        "points_exact": str(score.points),
        "of": score.of,
        "percent": None if score.percent is None else as_number(score.percent, 1),
    }


def _area(area: AreaResult, appraisal: Appraisal, language: Language) -> Json:
    title = appraisal.criteria.area_titles[area.area].say(language)
    return {
        "id": area.area,
        "title": title,
        **_score(area.score),
        **level_entries(area, appraisal, language),
    }


def _expiry(found: Expiry) -> Json:
    return {
        "criterion": found.finding.criterion.code if found.finding else None,
        "what": found.what.value,
        "last_day": found.last_day.isoformat(),
        "days_left": found.days_left,
    }


def _deadline(state: DeadlineState, appraisal: Appraisal, language: Language) -> Json:
    deadline = state.deadline
    return {
        "id": deadline.id,
        "title": deadline.title.say(language),
        "date": deadline.due.isoformat(),
        "days_left": state.days_left,
        "applies": state.applies,
        "main": deadline.main,
        "done": is_done(state, appraisal),
        "criteria": list(deadline.criteria),
        "reference": reference_entry(deadline.reference, appraisal.as_of, language),
    }
