"""The JSON document on one line, fast: what many hospitals share is encoded once and remembered."""

from __future__ import annotations

from functools import lru_cache
from json.encoder import JSONEncoder, encode_basestring

from emr_appraise.appraisal.model import Appraisal, Finding, Gap, Reason
from emr_appraise.criteria.condition import ProfileValue, fields_of
from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.places import CellPlace
from emr_appraise.report.gap_words import only_evidence_lacks
from emr_appraise.report.json_findings import (
    Json,
    asked_entry,
    gap_entry,
    judged_entry,
    written_date,
)
from emr_appraise.report.json_report import document_entries, head_entries, tail_entries
from emr_appraise.report.safe import plain
from emr_appraise.report.sentences import counted_answer, counted_place, counted_typed
from emr_appraise.words import Language

_MOST_REMEMBERED = 8192
"""Pieces of a pack in a language, about a kilobyte each."""
_LONGEST_REMEMBERED = 40
"""Letters of an answer; a longer one is hardly ever given twice."""
_BY_EVIDENCE_DATE = frozenset({Reason.EVIDENCE_IN_FUTURE, Reason.EVIDENCE_EXPIRED})
_BY_PROFILE = frozenset({Reason.PROFILE, Reason.NA_AGAINST_PROFILE})
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def json_line(appraisal: Appraisal, language: Language) -> bytes:
    """The document of `appraisal_document` as compact JSON in UTF-8, without a line end."""
    pieces = _pieces(appraisal.criteria, language)
    findings = b",".join([pieces.finding(finding, appraisal) for finding in appraisal.findings])
    gaps = b",".join([pieces.gap(gap, appraisal) for gap in appraisal.gaps])
    head, tail = _members(head_entries(appraisal, language)), _members(tail_entries(appraisal, language))
    documents = pieces.documents(appraisal.criteria)
    return b'{%b,"findings":[%b],"gaps":[%b],%b,%b}' % (head, findings, gaps, tail, documents)


class _Pieces:
    """Findings and gaps by one pack in one language, encoded."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.known: dict[object, bytes] = {}

    def finding(self, finding: Finding, appraisal: Appraisal) -> bytes:
        """The entry of a finding."""
        asked = self.known.get(finding.criterion) or self.keep(
            finding.criterion, asked_entry(finding.criterion, self.language)
        )
        return b"{%b,%b,%b}" % (asked, self.judged(finding, appraisal), _said(finding).encode())

    def judged(self, finding: Finding, appraisal: Appraisal) -> bytes:
        """What an answer comes to; whoever answers the same on the same grounds is told the same."""
        criterion, reason, typed = finding.criterion, finding.reason, counted_typed(finding)
        if reason in _BY_EVIDENCE_DATE or len(typed) > _LONGEST_REMEMBERED:
            return _members(judged_entry(finding, appraisal, self.language))
        facts = _asked_facts(criterion, appraisal) if reason in _BY_PROFILE else ()
        key = criterion, finding.outcome, reason, finding.bars, counted_answer(finding), typed, facts
        return self.known.get(key) or self.keep(key, judged_entry(finding, appraisal, self.language))

    def gap(self, gap: Gap, appraisal: Appraisal) -> bytes:
        """The entry of a gap."""
        finding = gap.finding
        key = (
            finding.criterion,
            finding.outcome,
            finding.reason,
            only_evidence_lacks(finding),
            gap.blocks,
            gap.needs,
            gap.due,
        )
        known = self.known.get(key) or self.keep(key, gap_entry(gap, appraisal, self.language))
        return b"{%b}" % known

    def documents(self, criteria: Criteria) -> bytes:
        """The documents that the pack cites."""
        return self.known.get(criteria) or self.keep(criteria, document_entries(criteria, self.language))

    def keep(self, key: object, entry: Json) -> bytes:
        """Remember an entry; when there are too many, all are made anew."""
        if len(self.known) >= _MOST_REMEMBERED:
            self.known.clear()
        self.known[key] = _members(entry)
        return self.known[key]


@lru_cache(maxsize=4)
def _pieces(criteria: Criteria, language: Language) -> _Pieces:  # noqa: ARG001  # each pack has its own
    return _Pieces(language)


def _asked_facts(criterion: Criterion, appraisal: Appraisal) -> tuple[ProfileValue | None, ...]:
    """What the profile says on whether a criterion applies."""
    facts = appraisal.submission.facility.facts
    return tuple([facts.get(field) for field in _deciding_fields(criterion)])


@lru_cache(maxsize=1024)
def _deciding_fields(criterion: Criterion) -> tuple[str, ...]:
    return fields_of(criterion.applies_if) if criterion.applies_if else ()


def _members(entry: Json) -> bytes:
    """The members of an object, without its braces."""
    return _encode(entry)[1:-1].encode()


def _said(finding: Finding) -> str:
    """The members of `said_entry`, which no two hospitals share."""
    response = finding.response
    return (
        f'"by_board":{"true" if finding.by_board else "false"},'
        f'"own_answer":{_text(response.typed)},'
        f'"board_answer":{_text(response.board_typed)},'
        f'"board_note":{_text(response.board_note)},'
        f'"evidence":{_text(response.evidence)},'
        f'"evidence_date":{_text_or_null(written_date(response.evidence_date))},'
        f'"note":{_text(response.note)},'
        f'"place":{_place(counted_place(finding))}'
    )


def _text(foreign: str) -> str:
    return encode_basestring(plain(foreign)) if foreign else '""'


def _text_or_null(text: str | None) -> str:
    return f'"{text}"' if text else "null"


@lru_cache(maxsize=4096)
def _place(place: CellPlace | None) -> str:
    return f'{{"sheet":{_text(place.sheet)},"cell":"{place.cell}"}}' if place else "null"
