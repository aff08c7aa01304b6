"""Hundreds of remarks stay readable: each cause once, the worst first, nothing lost."""

from __future__ import annotations

import io
import json
import re
from functools import cache

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.places import CellPlace
from emr_appraise.report import write_report
from emr_appraise.report.remark_kinds import kinds_of
from emr_appraise.submission import remarks_files, remarks_rows
from emr_appraise.submission.remark_pages import messages
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Language, Severity, Text
from tests.report.cases import Given, appraisal
from tests.submission.small import PACK, assessment, read, whole

both_languages = pytest.mark.parametrize("language", Language)
BENT = 300


@cache
def crowded() -> Appraisal:
    """A workbook with hundreds of codes in odd spelling, a date to come in each row, and one contradiction at its end."""
    bent = "\n".join(f"| bkp {1:0{1 + row % 4}} | | | | @2027-01-{row % 28 + 1:02} |" for row in range(BENT))
    rows = f"{bent}\n| ACC-02 | Có |\n| ACC-02 | Không |"
    return appraise(PACK, read(assessment(rows, "Mã | Trả lời | Giá trị đo được | Minh chứng | Ngày của minh chứng")))


def told(found: Appraisal, format: str, language: Language) -> str:
    out = io.StringIO()
    write_report(found, format, out, language)
    return out.getvalue()


def test_the_workbook_is_crowded() -> None:
    codes = [each.code for each in crowded().remarks]

    assert codes.count("W212") == BENT
    assert codes.count("W237") == BENT
    assert codes.count("W203") > 1
    assert codes.index("W212") < codes.index("W237") < codes.index("W203")


@both_languages
def test_terminal_tells_each_cause_once_and_the_worst_first(language: Language) -> None:
    shown = told(crowded(), "terminal", language)
    heads = re.findall(r"^  - (W\d+) ", shown, re.MULTILINE)

    assert len(heads) == len(set(heads))
    assert {"W203", "W237"} <= set(heads)
    assert len(shown.splitlines()) < 250
    others = {"vi": "và các chỗ khác", "en": "and others"}[language]
    assert f"E3, E4, E5, E6, E7, E8, E9, E10 {others}." in " ".join(shown.split())


@both_languages
def test_warnings_come_before_notes_in_both_formats(language: Language) -> None:
    for format, head in (("terminal", "  - {} "), ("markdown", "\n| {} |")):
        shown = told(crowded(), format, language)
        places = [shown.index(head.format(code)) for code in ("W203", "W212")]
        assert places == sorted(places)


@both_languages
def test_markdown_tells_each_cause_once_then_every_remark(language: Language) -> None:
    shown = told(crowded(), "markdown", language)
    section = shown[shown.index("\n## " + {"vi": "Lưu ý", "en": "Remarks"}[language]) :].split("\n## ")[1]
    kinds, _, each = section.partition("\n### ")
    codes = [found.code for found in crowded().remarks]

    assert re.findall(r"^\| (W\d+)", kinds, re.MULTILINE) == [kind.first.code for kind in kinds_of(crowded().remarks)]
    assert f"| {BENT} |" in kinds
    assert all(each.count(f"\n| {code} |") == codes.count(code) for code in set(codes) if codes.count(code) > 1)
    assert all(f"\n| {code} |" not in each for code in set(codes) if codes.count(code) == 1)


@both_languages
def test_json_keeps_every_remark_as_the_reader_made_it(language: Language) -> None:
    found = json.loads(told(crowded(), "json", language))["remarks"]

    assert [each["code"] for each in found] == [each.code for each in crowded().remarks]
    assert told(crowded(), "json", language) == told(crowded(), "json", language)


def test_remarks_that_share_a_cell_are_told_apart_by_what_was_found() -> None:
    head = CellPlace("S", 4, 1)
    columns = (Text("Minh chứng", "Evidence"), Text("Ghi chú", "Note"), Text("Trả lời", "Answer"))
    found = appraisal(Given(remarks=tuple(remark(remarks_files.COLUMN_MISSING, head, found=each) for each in columns)))

    assert "Lưu ý này còn lặp lại 2 lần: Ghi chú, Trả lời." in told(found, "terminal", Language.VI)
    assert "The same 2 more times: Note, Answer." in told(found, "terminal", Language.EN)


def test_missing_rows_are_named_by_their_codes() -> None:
    shown = told(appraise(PACK, read(whole("| BKP-01 | Có |"))), "terminal", Language.EN)

    assert re.search(r"BKP-02;.*The same 5 more times: BKP-03, BKP-04, BKP-05, ACC-01, ACC-02\.", " ".join(shown.split()))


def test_all_warnings_are_told_however_many_kinds_there_are() -> None:
    warnings = [each for each in messages() if each.severity is Severity.WARNING]
    slots = dict.fromkeys(("found", "allowed", "near", "other", "value", "count", "read", "encoding", "field"), "1")
    notes = tuple(remark(remarks_rows.CODE_BENT, None, **slots) for _ in range(3))
    shown = told(appraisal(Given(remarks=(*notes, *(remark(each, None, **slots) for each in warnings)))), "terminal", Language.EN)

    assert len(warnings) > 20
    assert [each.code for each in warnings if f"  - {each.code} warning" not in shown] == []
    assert "And 3 more remarks: W212 (3)." in shown
    assert f"emr-appraise explain {warnings[0].code}" in shown


def test_foreign_words_among_the_others_steer_nothing() -> None:
    evil = "x\x1b[31m\u202e| <b>" + "y" * 500
    found = appraisal(Given(remarks=tuple(remark(remarks_files.SECOND_SHEET, None, found=each) for each in ("a", evil))))
    shown = told(found, "terminal", Language.EN)

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "y" * 41 not in shown.split("The same")[1].replace("\n    ", "")
