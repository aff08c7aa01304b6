"""What stands behind the verdict: what runs out, remarks, every finding, the profile, the documents."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.expiry import SOON
from emr_appraise.report import wording, wording_expiry
from emr_appraise.report.contents.model import (
    AreaFindings,
    Contents,
    Document,
    Fact,
    Finding,
    RemarkKind,
)
from emr_appraise.report.expiring import Expiring
from emr_appraise.report.numbers import day
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.gap_rows import TONES
from emr_appraise.report.pdf.printed import Value, capital, is_long, sentence, stopped
from emr_appraise.report.pdf.speech import own, told
from emr_appraise.report.wording_findings import EVIDENCE_DAY_UNREADABLE
from emr_appraise.words import Language, Text

_CELLS = 24
_DIFFERENT = 8


def expiring(contents: Contents, language: Language) -> Value:
    """What counts today and soon will not."""
    note = wording_expiry.INTRO if contents.expiring else wording_expiry.NOTHING
    columns = (wording.COLUMNS["code"], wording_expiry.TITLE, words.LAST_DAY)
    return {
        "kind": "expiring",
        "title": wording_expiry.TITLE.say(language),
        "note": note.fill(days=SOON).say(language),
        "columns": [text.say(language) for text in columns],
        "rows": [_expiring(each, language) for each in contents.expiring],
    }


def remarks(contents: Contents, language: Language) -> Value:
    """The remarks by kind, and how many cells were read."""
    off = wording.ACCOUNTING_OFF.say(language) if contents.accounting_off else ""
    columns = (words.REMARK_CODE, words.REMARK_SAYS, words.PLACES)
    return {
        "kind": "remarks",
        "title": wording.REMARKS_TITLE.say(language),
        "note": "" if contents.remarks else wording.NO_REMARKS.say(language),
        "accounting": contents.accounting.say(language),
        "accounting_off": off,
        "columns": [text.say(language) for text in columns],
        "rows": [_remark(each, language) for each in contents.remarks],
    }


def findings(contents: Contents, language: Language) -> Value:
    """Every finding, area by area."""
    note = told(wording.ANSWERS_ON.fill(sheet=contents.sheet), language) if contents.sheet else ""
    columns = (words.FINDING_CODE, words.FINDING_SAID, words.FINDING_OUTCOME)
    return {
        "kind": "findings",
        "title": words.EVERY_FINDING.say(language),
        "note": note,
        "columns": [text.say(language) for text in columns],
        "areas": [_area(each, language) for each in contents.findings if each.findings],
    }


def profile(contents: Contents, language: Language) -> Value:
    """Every field of the profile."""
    columns = (wording.COLUMNS["field"], wording.COLUMNS["value"])
    return {
        "kind": "profile",
        "title": wording.PROFILE.say(language),
        "columns": [text.say(language) for text in columns],
        "rows": [[fact.term.say(language), _meaning(fact, language)] for fact in contents.profile],
    }


def documents(contents: Contents, language: Language) -> Value:
    """Every document cited, and how surely it was read."""
    columns = (words.DOCUMENT, words.DOCUMENT_TITLE_COLUMN, words.DOCUMENT_FORCE, words.SEEN)
    return {
        "kind": "documents",
        "title": wording.REFERENCES_TITLE.say(language),
        "columns": [text.say(language) for text in columns],
        "rows": [_document(each, language) for each in contents.documents],
    }


def _meaning(fact: Fact, language: Language) -> str:
    """What reads alike in both languages was written by the facility."""
    written = fact.meaning.vi == fact.meaning.en
    return own(fact.meaning.vi, language) if written else fact.meaning.say(language)


def _expiring(found: Expiring, language: Language) -> Value:
    return {
        "code": found.code,
        "none": wording.EMPTY.say(language),
        "cell": found.cell,
        "said": told(found.said, language),
        "last_day": day(found.last_day),
        "left": found.left.say(language),
    }


def _remark(kind: RemarkKind, language: Language) -> Value:
    first = kind.first
    return {
        "code": first.code,
        "severity": capital(first.severity_words.say(language)),
        "tone": {"error": "bad", "warning": "middle"}.get(first.severity.value, "quiet"),
        "times": words.TIMES.of(kind.times).say(language) if kind.times > 1 else "",
        "says": [sentence(told(said, language)) for said in _different(kind)],
        "hint": sentence(told(first.hint, language)) if first.hint.vi else "",
        "places": told(_places(kind), language),
    }


def _different(kind: RemarkKind) -> list[Text]:
    """What the remarks of a kind say, as far as they differ and a reader wants to be told."""
    return list(dict.fromkeys(each.says for each in kind.all))[:_DIFFERENT]


def _places(kind: RemarkKind) -> Text:
    """Every cell it was made at, as far as a reader wants to be told."""
    cells = list(dict.fromkeys(each.cell for each in kind.all if each.cell.vi))
    named = Text(*("; ".join(each[at] for each in cells[:_CELLS]) for at in range(2)))
    return wording.AND_OTHERS.fill(named=named) if len(cells) > _CELLS else named


def _area(found: AreaFindings, language: Language) -> Value:
    return {"title": found.title.say(language), "rows": [_finding(each, language) for each in found.findings]}


def _finding(found: Finding, language: Language) -> Value:
    about = " ".join(told(each, language) for each in _about(found))
    return {
        "code": found.code,
        "cell": found.cell,
        "text": stopped(found.text.say(language)),
        "force": _force(found).say(language),
        "about": about,
        "outcome": capital(found.outcome_words.say(language)),
        "tone": TONES[found.outcome],
        "points": found.points.say(language),
        "long": is_long(found.text.vi, about),
    }


def _force(found: Finding) -> Text:
    return (words.REQUIRED if found.required else words.FORCE).fill(force=found.force)


def _about(found: Finding) -> Iterator[Text]:
    yield found.reason
    if found.evidence or found.evidence_date.vi:
        yield _evidence(found)
    if found.note:
        yield words.NOTE.fill(note=found.note)
    if found.board:
        yield words.BOARD_SAID.fill(said=found.board)


def _evidence(found: Finding) -> Text:
    if found.evidence_date == EVIDENCE_DAY_UNREADABLE:
        return words.EVIDENCE_DAY_UNREADABLE.fill(evidence=found.evidence)
    if not found.evidence:
        return words.EVIDENCE_DATED.fill(day=found.evidence_date)
    if not found.evidence_date.vi:
        return words.EVIDENCE.fill(evidence=found.evidence)
    return words.EVIDENCE_OF.fill(evidence=found.evidence, day=found.evidence_date)


def _document(found: Document, language: Language) -> Value:
    return {
        "number": own(found.number, language) if " " in found.number else found.number,
        "title": found.title.say(language),
        "note": found.note.say(language),
        "force": capital(found.force.say(language)),
        "in_force": found.in_force.say(language),
        "seen": capital(found.seen.say(language)),
    }
