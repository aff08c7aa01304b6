"""The document on one line: the same bytes as the document itself, however often and for whomever it is made."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.criteria.bundled import load_bundled
from emr_appraise.places import CellPlace
from emr_appraise.report import json_line as under_test
from emr_appraise.report import likeness
from emr_appraise.report.json_line import json_line
from emr_appraise.report.json_report import appraisal_document
from emr_appraise.submission.model import Response, Said
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.report.cases import CASES, case

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xlsx"))
AS_OF = date(2026, 11, 22)


def plainly(appraisal: Appraisal, language: Language) -> bytes:
    document = appraisal_document(appraisal, language)
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CASES)
def test_line_of_a_case_is_its_document(name: str, language: Language) -> None:
    appraisal = case(name)

    assert json_line(appraisal, language) == plainly(appraisal, language)
    assert json_line(appraisal, language) == plainly(appraisal, language)


@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_line_of_an_example_is_its_document(path: Path, basis: Basis) -> None:
    criteria = load_bundled(AS_OF)
    appraisal = appraise(criteria, read_workbook(str(path), criteria), basis=basis)

    for language in Language:
        assert json_line(appraisal, language) == plainly(appraisal, language)


FOREIGN = ['"', "\\", "a\tb\nc", "\u202eđảo\x07", "\u2028", "😀", "x" * 5000, "", "0", "\x7f\u200b"]


@pytest.mark.parametrize("foreign", FOREIGN, ids=ascii)
def test_line_of_foreign_text_is_its_document(foreign: str) -> None:
    appraisal = case(next(iter(CASES)))
    findings = tuple(
        finding._replace(response=hostile(finding.response, foreign)) for finding in appraisal.findings
    )
    bent = replace(appraisal, findings=findings)

    for language in Language:
        assert json_line(bent, language) == plainly(bent, language)


def hostile(response: Response, text: str) -> Response:
    return response._replace(
        typed=text, evidence=text, note=text, board_typed=text, board_note=text,
        evidence_date=Said.UNREADABLE, place=CellPlace(text, 3, 28),
    )  # fmt: skip


def test_line_is_the_same_whatever_came_before(monkeypatch: pytest.MonkeyPatch) -> None:
    appraisals = [case(name) for name in CASES]
    monkeypatch.setattr(likeness, "MOST", 7)
    under_test._pieces.cache_clear()
    forwards = [json_line(appraisal, Language.VI) for appraisal in appraisals]
    backwards = [json_line(appraisal, Language.VI) for appraisal in reversed(appraisals)]

    assert forwards == backwards[::-1] == [plainly(appraisal, Language.VI) for appraisal in appraisals]
    under_test._pieces.cache_clear()


def test_only_so_much_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "MOST", 7)
    under_test._pieces.cache_clear()
    for name in CASES:
        appraisal = case(name)
        json_line(appraisal, Language.EN)

        assert 0 < len(under_test._pieces(appraisal.criteria, Language.EN).known) <= 7
    under_test._pieces.cache_clear()
