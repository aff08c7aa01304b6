"""What the printed report tells, before it is set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf import write
from emr_appraise.report.pdf.document import document
from emr_appraise.report.wording import EMPTY
from emr_appraise.report.wording_levels import BELOW_FIRST
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
    assert {row["code"]: row["order"] for row in rows} == {gap.code: str(gap.order) for gap in example(name).gaps}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [*EXAMPLES, FORMER])
def test_every_note_of_a_gap_s_references_stands_beside_it(name: str, language: Language) -> None:
    rows = {row["code"]: row for part in section(example(name), "gaps", language)["parts"] for row in part["rows"]}
    notes = [(gap.code, bare(source.note.say(language))) for gap in example(name).gaps for source in gap.sources if source.note]

    assert notes
    assert [note for code, note in notes if note.removesuffix(".") not in bare(rows[code]["basis"])] == []


def test_a_criterion_has_the_same_place_of_its_own_in_every_report() -> None:
    """By its place the template is known again, and set without being laid out anew."""
    places = {}
    for name in EXAMPLES:
        for part in section(example(name), "gaps")["parts"]:
            for row in part["rows"]:
                assert places.setdefault(row["code"], row["place"]) == row["place"]

    template = Path(write.__file__).with_name("places.typ").read_text(encoding="utf-8")
    assert len(set(places.values())) == len(places)
    assert max(places.values()) < template.count("=> block(")


def bare(text: str) -> str:
    """A text as it is read, without what marks its languages or lets a long word break."""
    return " ".join(re.sub("[\u200b\u2068\u2069]", "", text).split())


def test_gaps_that_lack_only_proof_are_counted_before_the_estimate() -> None:
    part = section(example("benh-vien-nhom-3"), "gaps")["parts"][0]
    proof = sum(gap.proof_only for gap in example("benh-vien-nhom-3").gap_groups[0].gaps)

    assert proof
    assert part["total"].startswith(f"Trong đó {proof} điểm chỉ thiếu minh chứng. Ước tính")


@pytest.mark.parametrize("language", Language)
def test_every_finding_names_how_binding_it_is(language: Language) -> None:
    found = example("benh-vien-nhom-3")
    told = {row["code"]: row["force"] for area in section(found, "findings", language)["areas"] for row in area["rows"]}

    for each in (each for area in found.findings for each in area.findings):
        template = words.REQUIRED if each.required else words.FORCE
        assert told[each.code] == template.fill(force=each.force).say(language)


def test_area_below_its_first_rung_is_said_to_be_so() -> None:
    """As on the terminal; there is no level 0."""
    levels = {row["area"]: row["level"] for row in section(example(FORMER), "areas")["rows"]}

    assert BELOW_FIRST.vi in levels.values()
    assert "0" not in levels.values()


def test_languages_of_words_are_marked_in_the_english_report_only() -> None:
    vi, en = (" ".join(strings(document(example("loi-thuong-gap"), language))) for language in Language)

    assert not re.search("[\u2068\u2069]", vi)
    assert en.count("\u2068") == en.count("\u2069") > 50
    assert re.search('The cell holds "\u2068[^\u2069]+\u2069"', en)
    assert re.search('sheet "\u2068Tự đánh giá\u2069"', en)
    assert re.search('evidence: "\u2068[^\u2069]+\u2069"', en)


def test_gaps_of_the_nearest_group_come_first() -> None:
    found = example("benh-vien-nhom-3")
    blocks = {gap.code: gap.blocks for gap in found.gaps}
    parts = [[blocks[row["code"]] for row in part["rows"]] for part in section(found, "gaps")["parts"]]

    assert [part[0] for part in parts] == [(1, 2), (1,), ()]
    assert all((1, 2) not in part for part in parts[1:])


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

    assert found.verdict.with_evidence
    assert verdict["with_evidence"] == found.verdict.with_evidence.en
    assert verdict["evidence_needed"] == "Evidence is to be shown for: BKP-01, BKP-02."


def test_area_in_which_nothing_applies_has_no_bar() -> None:
    rows = {row["area"]: row for row in section(contents(case("nothing applies")), "areas")["rows"]}
    measured = contents(case("nothing applies")).areas

    for area in measured:
        assert rows[area.title.vi]["applies"] is (area.share is not None)
        assert (rows[area.title.vi]["short"] == EMPTY.vi) is (area.share is None)


def test_area_without_points_is_not_told_to_lack_nothing() -> None:
    found = example("benh-vien-nhom-1")
    bare = [area._replace(share=None, short=0, blocking=0) for area in found.areas]
    rows = section(replace(found, areas=tuple(bare)), "areas")["rows"]

    assert {row["short"] for row in rows[:-1]} == {EMPTY.vi}


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
