"""The JSON document on one line, fast: what many hospitals share is encoded once and remembered."""

from __future__ import annotations

from functools import lru_cache
from json.encoder import JSONEncoder, encode_basestring

from emr_appraise.appraisal.model import Appraisal, Finding, Gap
from emr_appraise.appraisal.work import only_evidence_lacks
from emr_appraise.criteria.model import Criteria
from emr_appraise.places import CellPlace
from emr_appraise.report.json_document import Json
from emr_appraise.report.json_findings import also_entries, asked_entry, gap_entry, judged_entry, written_date
from emr_appraise.report.json_report import document_entries, head_entries, tail_entries, work_entries
from emr_appraise.report.likeness import Remembered, asked_facts, likeness
from emr_appraise.report.safe import plain
from emr_appraise.report.sentences import counted_place
from emr_appraise.submission.model import Response
from emr_appraise.words import Language

_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def json_line(appraisal: Appraisal, language: Language) -> bytes:
    """The document of `appraisal_document` as compact JSON in UTF-8, without a line end."""
    pieces = _pieces(appraisal.criteria, language)
    findings = b",".join([pieces.finding(finding, appraisal) for finding in appraisal.findings])
    gaps = b",".join([pieces.gap(gap, appraisal) for gap in appraisal.gaps])
    head, tail = _members(head_entries(appraisal, language)), _members(tail_entries(appraisal, language))
    left, documents = _members(work_entries(appraisal)), pieces.documents(appraisal.criteria)
    return b'{%b,"findings":[%b],"gaps":[%b],%b,%b,%b}' % (head, findings, gaps, left, tail, documents)


class _Pieces:
    """Findings and gaps by one pack in one language, encoded."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.known = Remembered[bytes]()

    def finding(self, finding: Finding, appraisal: Appraisal) -> bytes:
        """The entry of a finding."""
        criterion = finding.criterion
        asked = self.known.get(criterion, lambda: _members(asked_entry(criterion, self.language)))
        judged = self.known.get(
            likeness(finding, appraisal), lambda: _members(judged_entry(finding, appraisal, self.language))
        )
        return b"{%b,%b,%b}" % (asked, judged, _said(finding).encode())

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
            asked_facts(finding, appraisal),
        )
        known = self.known.get(key, lambda: _members(gap_entry(gap, appraisal, self.language)))
        return b"{%b}" % known

    def documents(self, criteria: Criteria) -> bytes:
        """The documents that the pack cites."""
        return self.known.get(criteria, lambda: _members(document_entries(criteria, self.language)))


@lru_cache(maxsize=4)
def _pieces(criteria: Criteria, language: Language) -> _Pieces:  # noqa: ARG001  # each pack has its own
    return _Pieces(language)


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
        f"{_also(response) if response.also else ''}"
    )


def _also(response: Response) -> str:
    return f',"also":{_encode(also_entries(response))}'


def _text(foreign: str) -> str:
    return encode_basestring(plain(foreign)) if foreign else '""'


def _text_or_null(text: str | None) -> str:
    return f'"{text}"' if text else "null"


@lru_cache(maxsize=4096)
def _place(place: CellPlace | None) -> str:
    return f'{{"sheet":{_text(place.sheet)},"cell":"{place.cell}"}}' if place else "null"
