"""The markdown report: complete, and safe."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from emr_appraise.appraisal import expiry
from emr_appraise.report.markdown import write_markdown
from emr_appraise.report.remark_kinds import kinds_of
from emr_appraise.words import Language
from tests.report.cases import CASES, case

HARMLESS = {
    "heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close", "text", "text_special",
    "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open",
    "tr_close", "th_open", "th_close", "td_open", "td_close", "bullet_list_open", "bullet_list_close",
    "list_item_open",
    "list_item_close", "strong_open", "strong_close",
}  # fmt: skip


def told(name: str, language: Language = Language.VI) -> str:
    out = io.StringIO()
    write_markdown(case(name), out, language)
    return out.getvalue()


def tokens(source: str) -> list[Token]:
    outer = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    return [each for token in outer for each in (token, *(token.children or []))]


def rows(source: str) -> list[list[str]]:
    """Every table row as its cells."""
    found: list[list[str]] = []
    inside = False
    for token in tokens(source):
        if token.type == "tr_open":
            found.append([])
        if token.type in ("td_open", "th_open", "td_close", "th_close"):
            inside = token.type.endswith("open")
        if inside and token.type == "inline":
            found[-1].append("".join(child.content for child in token.children or []))
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CASES)
def test_nothing_but_our_own_markup(name: str, language: Language) -> None:
    found = tokens(told(name, language))

    assert {token.type for token in found} <= HARMLESS


@pytest.mark.parametrize("name", CASES)
def test_every_finding_and_gap_has_its_row(name: str) -> None:
    codes = [row[0] for row in rows(told(name)) if len(row) == 13][1:]
    appraisal = case(name)

    found = [finding.criterion.code for finding in appraisal.findings]
    assert [code for code in codes if "-" in code] == found
    expiring = [row[0] for row in rows(told(name)) if len(row) == 5 and "-" in row[0] + row[3]]
    assert len(expiring) == len(expiry.expiring(appraisal))
    gaps = [row[1] for row in rows(told(name)) if len(row) == 11][1:]
    assert gaps == [gap.finding.criterion.code for gap in appraisal.gaps]
    kinds = [row for row in rows(told(name)) if row[0].startswith("W") and len(row) == 6]
    assert [row[0] for row in kinds] == [kind.first.code for kind in kinds_of(appraisal.remarks)]
    assert sum(int(row[2]) for row in kinds) == len(appraisal.remarks)


def test_languages_have_the_same_shape() -> None:
    vi, en = tokens(told("middling", Language.VI)), tokens(told("middling", Language.EN))

    assert [token.type for token in vi] == [token.type for token in en]


def test_report_says_what_counts() -> None:
    shown = told("decided without conditions", Language.EN)

    assert "## Group 2: Conditions met" in shown
    assert "The decision stands but the conditions do not" in shown
    assert "The criteria: ACC-02 (F9)." in shown
    assert "not an official conclusion" in shown
    assert "a" * 64 in shown
    assert "There are no remarks" not in shown


def test_short_report_says_that_nothing_is_left() -> None:
    shown = told("good and decided", Language.EN)

    assert "There are no gaps." in shown
    assert "There are no remarks." in shown


def test_books_that_do_not_add_up_are_told() -> None:
    found = case("middling")
    wrong = replace(found.submission, accounting=replace(found.submission.accounting, read=11))
    out = io.StringIO()

    write_markdown(replace(found, submission=wrong), out, Language.EN)

    assert "do not add up" in out.getvalue()


def test_document_without_dates_is_not_called_in_force() -> None:
    status = {row[0]: row[3] for row in rows(told("blank", Language.EN)) if len(row) == 6}

    assert status["1/2025/TT"] == "in force"
    assert status["2/2010/TT"] == "not in force"
    assert status["3/CV"] == "not known"
