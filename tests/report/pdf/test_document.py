"""What the printed report tells, before it is set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.document import document
from emr_appraise.words import Language
from tests.report.cases import CASES, GOOD, Given, appraisal, case
from tests.report.levels import pack_with_levels
from tests.report.pdf.prints import EXAMPLES, FORMER, example, made
from tests.report.pdf.prints import words as told


def section(found: Contents, kind: str, language: Language = Language.VI) -> dict:
    """One section of a report; KeyError where it has none."""
    return {each["kind"]: each for each in document(found, language)["sections"]}[kind]


def strings(value: object) -> Iterator[str]:
    """Every text of a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)


@pytest.mark.parametrize("name", [*EXAMPLES, FORMER])
def test_every_gap_stands_once_and_the_order_runs_on(name: str) -> None:
    rows = [row for part in section(example(name), "gaps")["parts"] for row in part["rows"]]

    assert sorted(row["code"] for row in rows) == sorted(gap.code for gap in example(name).gaps)
    assert [row["order"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]


def test_gaps_of_the_nearest_group_come_first() -> None:
    found = example("benh-vien-nhom-3")
    blocks = {gap.code: gap.blocks for gap in found.gaps}
    parts = [[blocks[row["code"]] for row in part["rows"]] for part in section(found, "gaps")["parts"]]

    assert [set(part) for part in parts] == [{(1, 2)}, {(1,)}, {()}]


@pytest.mark.parametrize("name", [*EXAMPLES, FORMER])
def test_every_finding_and_every_document_stands_once(name: str) -> None:
    found = example(name)
    codes = [row["code"] for area in section(found, "findings")["areas"] for row in area["rows"]]

    assert codes == [each.code for area in found.findings for each in area.findings]
    assert len(section(found, "documents")["rows"]) == len(found.documents)


def test_group_one_has_no_reasons_to_tell() -> None:
    with pytest.raises(KeyError):
        section(example("benh-vien-nhom-1"), "why")

    assert section(example("benh-vien-nhom-1"), "verdict")["tone"] == "good"


@pytest.mark.parametrize(
    ("name", "tone"), [("benh-vien-nhom-1", "good"), ("benh-vien-nhom-2", "middle"), ("benh-vien-nhom-3", "bad")]
)
def test_group_is_coloured_by_its_rung(name: str, tone: str) -> None:
    assert section(example(name), "verdict")["tone"] == tone


@pytest.mark.parametrize(
    ("answers", "state"),
    [({}, words.OVERDUE), (GOOD, words.CLOSED)],
)
def test_deadline_that_is_past_is_told_by_what_was_done(answers: dict[str, object], state: object) -> None:
    rows = section(contents(appraisal(Given(answers))), "verdict", Language.EN)["deadlines"]["rows"]

    assert rows[0]["day"] == "30/09/2025"
    assert rows[0]["state"].lower() == state.en


def test_decision_without_conditions_is_warned_of() -> None:
    found = contents(case("decided without conditions"))

    assert found.verdict.decision_warning
    assert section(found, "verdict")["warning"] == found.verdict.decision_warning.vi


def test_better_group_once_proven_names_what_to_prove() -> None:
    found = contents(case("without evidence"))
    verdict = section(found, "verdict", Language.EN)

    assert verdict["with_evidence"].startswith("Once proven: group 2.")
    assert verdict["evidence_needed"] == "Evidence is to be shown for: BKP-01, BKP-02."


def test_area_in_which_nothing_applies_has_no_bar() -> None:
    rows = {row["area"]: row for row in section(contents(case("nothing applies")), "areas")["rows"]}
    measured = contents(case("nothing applies")).areas

    for area in measured:
        assert rows[area.title.vi]["applies"] is (area.share is not None)


def test_bar_is_cut_downwards() -> None:
    rows = section(example("benh-vien-nhom-1"), "areas")["rows"]

    assert rows[-1]["total"]
    assert rows[-1]["percent"] == "96,3%"
    assert rows[-1]["permille"] == 963


@pytest.mark.parametrize("language", Language)
def test_level_of_the_facility_is_told_in_full(language: Language) -> None:
    found = contents(appraisal(Given({}), pack_with_levels()))
    level = found.level
    page = told(made(found, language))

    assert level
    for each in (level.reached, *level.about, level.next_up, *level.short, *level.about_next):
        assert each.say(language) in page


def test_remarks_of_a_kind_are_told_apart_and_counted() -> None:
    rows = {row["code"]: row for row in section(contents(case("middling")), "remarks", Language.EN)["rows"]}

    assert rows["W210"]["times"] == "2 times"
    assert ["ACC-03" in said for said in rows["W210"]["says"]] == [True, False]
    assert rows["W205"]["times"] == "20 times"


def test_places_are_cut_where_they_would_fill_a_page() -> None:
    given = CASES["middling"]
    many = replace(given, remarks=tuple(replace(each, place=replace_row(each, row)) for row, each in enumerate(given.remarks[2:3] * 60, 5)))
    places = section(contents(appraisal(many)), "remarks", Language.EN)["rows"][0]["places"]

    assert places.count("cell ") == 24
    assert places.endswith(" and others")


def replace_row(found: object, row: int) -> object:
    """The place of a remark in another row."""
    return found.place._replace(row=row)


@pytest.mark.parametrize(
    ("day", "vi", "en"),
    [
        (date(2026, 11, 22), "Tính đến ngày 22 tháng 11 năm 2026", "As of 22/11/2026"),
        (date(2026, 2, 5), "Tính đến ngày 05 tháng 02 năm 2026", "As of 05/02/2026"),
        (date(2026, 3, 10), "Tính đến ngày 10 tháng 3 năm 2026", "As of 10/03/2026"),
    ],
)
def test_date_is_written_as_official_papers_write_it(day: date, vi: str, en: str) -> None:
    found = replace(example("benh-vien-nhom-1"), as_of=day)

    assert document(found, Language.VI)["head"]["as_of"] == vi
    assert document(found, Language.EN)["head"]["as_of"] == en


def test_languages_tell_the_same_things() -> None:
    vi, en = (list(strings(document(example("benh-vien-nhom-3"), language))) for language in Language)

    assert len(vi) == len(en)
