"""The CSV of findings and gaps, read again: exact, the same columns in every language, and never a formula."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.csv_cells import guarded, written
from emr_appraise.report.csv_report import COLUMNS, write_csv
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.words import Language, same
from tests.report.cases import HOSTILE, case
from tests.report.xlsx.books import FILES, FORMER, NAMES, told

VI, EN = Language.VI, Language.EN
HEADS = """
    criterion text area area_title required force outcome outcome_words points of reason cell answer evidence
    evidence_date note board order blocks standing proof_only to_do needs effort_days cost_low cost_high due references
"""
SPOKEN = {"text", "area_title", "force", "outcome_words", "reason", "standing", "to_do", "references"}
GAP = HEADS.split()[HEADS.split().index("order") :]


def as_bytes(report: Contents, language: Language = EN) -> bytes:
    """The CSV as a file holds it."""
    out = io.BytesIO()
    write_csv(report, out, language)
    return out.getvalue()


def rows(report: Contents, language: Language = EN) -> list[dict[str, str]]:
    """Its lines by the ids of the columns."""
    return list(csv.DictReader(io.StringIO(as_bytes(report, language).decode("utf-8-sig"), newline="")))


def by_code(name: str, language: Language = EN) -> dict[str, dict[str, str]]:
    """The lines of a report by the codes of the criteria."""
    return {row["criterion"]: row for row in rows(told(name), language)}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", NAMES)
def test_every_criterion_is_one_line_in_the_pack_s_order(name: str, language: Language) -> None:
    report, found = told(name), rows(told(name), language)

    assert [row["criterion"] for row in found] == [finding.code for area in report.findings for finding in area.findings]
    assert {row["criterion"]: row["order"] for row in found if row["order"]} == {gap.code: str(gap.order) for gap in report.gaps}


def test_columns_are_ids_in_every_language() -> None:
    assert list(COLUMNS) == HEADS.split()
    assert as_bytes(told("middling"), VI).splitlines()[0] == as_bytes(told("middling"), EN).splitlines()[0]


def test_file_begins_with_a_mark_and_lines_end_as_offices_expect() -> None:
    content = as_bytes(told("middling"))

    assert content.startswith(b"\xef\xbb\xbfcriterion,")
    assert content.count(b"\n") == content.count(b"\r\n") == 7
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize("name", [*FILES, "middling"])
def test_only_what_is_said_depends_on_the_language(name: str) -> None:
    for vietnamese, english in zip(rows(told(name), VI), rows(told(name), EN), strict=True):
        assert {head for head in HEADS.split() if vietnamese[head] != english[head]} <= SPOKEN


@pytest.mark.parametrize("name", [FORMER, "benh-vien-nhom-3", "hostile 5"])
def test_same_report_gives_same_bytes(name: str) -> None:
    assert as_bytes(told(name)) == as_bytes(told(name))


def test_no_and_not_said_and_unreadable_and_not_applicable_are_different_words() -> None:
    told_apart = {
        "no": by_code("decided without conditions")["ACC-02"],
        "not said": by_code("blank")["ACC-02"],
        "unreadable": by_code("unreadable")["ACC-02"],
        "does not apply": by_code("nothing applies")["ACC-02"],
        "unproven": by_code("without evidence")["ACC-02"],
    }

    assert {said: row["outcome"] for said, row in told_apart.items()} == {
        "no": "not_met",
        "not said": "unanswered",
        "unreadable": "unreadable",
        "does not apply": "not_applicable",
        "unproven": "unsupported",
    }
    assert len({row["outcome_words"] for row in told_apart.values()}) == 5


def test_outcome_is_an_id_and_words() -> None:
    outcomes = {row["outcome"]: row["outcome_words"] for name in NAMES for row in rows(told(name), VI)}

    assert outcomes == {outcome.value: OUTCOMES[outcome].vi for outcome in Outcome}


def test_date_of_evidence_is_a_day_or_nothing_or_unreadable() -> None:
    assert by_code("middling")["BKP-01"]["evidence_date"] == "2026-11-22"
    assert by_code("unreadable")["BKP-01"]["evidence_date"] == "unreadable"
    assert by_code(FORMER)["RUL-01"]["evidence_date"] == ""


def test_points_have_a_decimal_point_in_every_language() -> None:
    for language in Language:
        assert [by_code("middling", language)[code][head] for code in ("BKP-01", "ACC-02") for head in ("points", "of")] == ["1", "1", "0.33", "1"]
    assert [by_code("middling")["BKP-03"][head] for head in ("points", "of")] == ["", ""]


@pytest.mark.parametrize("name", ["benh-vien-nhom-3", FORMER, "middling"])
def test_gap_is_told_exactly(name: str) -> None:
    report, found = told(name), by_code(name)

    for gap in report.gaps:
        row = found[gap.code]
        assert row["blocks"] == " ".join(map(str, gap.blocks))
        assert row["needs"] == " ".join(gap.needs)
        assert row["proof_only"] == ("yes" if gap.proof_only else "no")
        assert row["effort_days"] == ("" if gap.effort_days is None else str(gap.effort_days))
        assert (row["cost_low"], row["cost_high"]) == (tuple(map(str, gap.cost_vnd)) if gap.cost_vnd else ("", ""))
        assert row["due"] == (gap.due.isoformat() if gap.due else "")
        assert row["to_do"] == guarded(gap.to_do.en)
        assert all(source.whole.en in row["references"] for source in gap.sources)


def test_columns_of_gaps_are_empty_where_there_is_none() -> None:
    for row in rows(told("middling")):
        assert bool(row["order"]) == bool(row["to_do"])
        assert row["order"] or not any(row[head] for head in GAP)


@pytest.mark.parametrize("number", range(1, len(HOSTILE) + 1))
def test_hostile_text_is_one_line_of_text(number: int) -> None:
    content = as_bytes(told(f"hostile {number}")).decode("utf-8-sig")
    found = rows(told(f"hostile {number}"))

    assert len(content.splitlines()) == len(found) + 1 == 7
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", content)
    for row in found:
        assert not [head for head, value in row.items() if re.match(r"\s*[=+\-@＝＋－＠]", value)]
        assert row["note"] == guarded(HOSTILE[number - 1])


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("=1+1", "'=1+1"),
        ("+84 24", "'+84 24"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("\t=1", "'=1"),
        ("\x00=1", "'=1"),
        ("a;=1", "a;'=1"),
        ("a\t=1", "a =1"),
        ("a\r\nb", "a b"),
        ("1-1", "1-1"),
        ("'=1", "'=1"),
        ("", ""),
    ],
)
def test_what_an_office_takes_for_a_formula_is_guarded(typed: str, stands: str) -> None:
    assert guarded(typed) == stands
    assert one_line(typed).lstrip("'") in guarded(typed).replace("'", "")


def test_formula_of_a_pack_is_guarded_too() -> None:
    report = told("middling")
    gap = report.gaps[0]._replace(to_do=same("=cmd|' /C calc'!A0"))

    found = {row["criterion"]: row for row in rows(replace(report, gaps=(gap,)))}

    assert found[gap.code]["to_do"] == "'=cmd|' /C calc'!A0"


@pytest.mark.parametrize(
    ("value", "stands"), [(None, ""), (True, "yes"), (False, "no"), (0, "0"), (10**12, "1000000000000"), (date(2026, 1, 2), "2026-01-02"), ("x", "x")]
)
def test_value_is_written_the_same_in_every_language(value: str | bool | int | date | None, stands: str) -> None:
    assert written(value) == stands


@pytest.mark.parametrize("name", ["middling", "good and decided", "benh-vien-nhom-3"])
def test_points_add_up_to_the_total(name: str) -> None:
    found = rows(told(name))

    of = sum(int(row["of"]) for row in found if row["of"])
    assert told(name).total.points.en.endswith(f"/{of}")
    if name == "good and decided":
        assert sum(Fraction(row["points"]) for row in found if row["points"]) == case(name).total.points
