"""The level of the whole facility and the rungs of areas, as every report tells them."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.model import Criteria
from emr_appraise.report import FORMATS, SCHEMA_FILE, write_report_file
from emr_appraise.report.terminal import write_terminal
from emr_appraise.submission.model import Said
from emr_appraise.words import Language, Text
from tests.report.cases import CASES, GOOD, HOSTILE, Given, appraisal, case
from tests.report.levels import pack_with_levels

VI, EN = Language.VI, Language.EN
LOW = {**GOOD, "BKP-01": 0}
FIRST = {**GOOD, "ACC-02": 0, "BKP-02": date(2025, 3, 1)}
CLAIMED = {**GOOD, "BKP-02": Said.NOT_APPLICABLE}


def by_levels(said: dict[str, object], criteria: Criteria | None = None) -> Appraisal:
    """What follows by the pack with levels."""
    return appraisal(Given(said), criteria or pack_with_levels())


def report(found: Appraisal, format: str, language: Language) -> str:
    """A whole report."""
    out = io.BytesIO()
    write_report_file(found, format, out, language)
    return out.getvalue().decode()


def section(text: str, heading: str) -> list[str]:
    """The lines of the terminal report under a heading."""
    return text.split(f"\n{heading}\n")[1].split("\n\n")[0].splitlines()


def document(found: Appraisal, language: Language = EN) -> Any:
    """The json report, once it was held against its schema."""
    read = json.loads(report(found, "json", language))
    Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))).validate(read)
    return read


TERMINAL = {
    "lowest missed, vi": (LOW, VI, [
        "  Chưa đạt mức nào",
        "  Mức do người đứng đầu cơ sở quyết định.",
        "  Để lên “Mức 1”, còn 1 nhóm tiêu chí dưới mức cần có:",
        "  - Sao lưu: chưa đạt mức nào, cần mức cơ bản (1)",
        "    BKP-01 (F5)",
        "  Căn cứ của mức 1: 2/2010/TT, Phụ lục II (đọc qua nguồn thứ cấp; không có hiệu",
        "  lực vào ngày đánh giá).",
    ]),
    "in between, en": (FIRST, EN, [
        "  Level 1",
        "  Basis of level 1: 2/2010/TT, Annex II (read in a secondary source; not in",
        "  force on the as-of date).",
        "  The head of the facility decides on the level.",
        '  To reach "Level 2: Partly digital", 2 areas are below the level needed:',
        "  - Backup: now at level basic (1), needs level advanced (2)",
        "    BKP-02 (F6)",
        "  - Access: below the first level, needs level 1",
        "    ACC-02 (F9)",
        "  Basis of level 2: 1/2025/TT, Art. 8 (unverified). The text was not seen.",
    ]),
    "highest, vi": (GOOD, VI, [
        "  Mức 2: Số hóa một phần",
        "  Căn cứ của mức 2: 1/2025/TT, Điều 8 (chưa kiểm chứng). Chưa thấy nguyên văn.",
        "  Mức do người đứng đầu cơ sở quyết định.",
        "  Đây là mức cao nhất.",
    ]),
}  # fmt: skip


@pytest.mark.parametrize(("said", "language", "expected"), TERMINAL.values(), ids=list(TERMINAL))
def test_terminal_tells_the_facility_level(
    said: dict[str, object], language: Language, expected: list[str]
) -> None:
    heading = Text("Mức của toàn cơ sở", "Level of the whole facility").say(language)

    assert section(report(by_levels(said), "terminal", language), heading) == expected


def test_rung_that_a_claim_leaves_empty_is_explained() -> None:
    pack = pack_with_levels()
    backup = pack.areas[0]
    allowed = replace(
        backup, criteria=(backup.criteria[0], _allowing(backup.criteria[1]), backup.criteria[2])
    )
    found = by_levels(CLAIMED, replace(pack, areas=(allowed, *pack.areas[1:])))
    told = section(report(found, "terminal", EN), "Level of the whole facility")

    assert told[-3:-1] == [
        '    at least one criterion of that level must be met; "not applicable" does not',
        "    count",
    ]
    assert "needs level advanced (2); at least one criterion" in report(found, "markdown", EN)
    assert document(found)["facility_level"]["short"][0]["criteria"] == []


def _allowing(criterion: Any) -> Any:
    return replace(criterion, na=type(criterion.na)("allowed"))


AREAS = {
    "a named rung, vi": (FIRST, VI, "mức: cơ bản (1)"),
    "a named rung, en": (GOOD, EN, "level: advanced (2)"),
    "below the first": (LOW, VI, "░ chưa đạt mức nào"),
    "a rung without a name": (GOOD, EN, "█ level 1 Total"),
    "the clause that missed it": (FIRST, VI, "Sao lưu ở mức cơ bản (1); Truy cập ở mức 0; cần mức 2"),
}


@pytest.mark.parametrize(("said", "language", "expected"), AREAS.values(), ids=list(AREAS))
def test_terminal_tells_the_rung_of_an_area(
    said: dict[str, object], language: Language, expected: str
) -> None:
    whole = report(by_levels(said), "terminal", language)

    assert expected in " ".join(whole.split())


@pytest.mark.parametrize("width", [72, 80, 100])
@pytest.mark.parametrize("language", Language)
def test_lines_of_areas_stay_on_one_line_where_titles_are_long(language: Language, width: int) -> None:
    pack = pack_with_levels()
    long = Text("Bảo mật, an toàn thông tin", "Security and safety")
    found = by_levels(GOOD, replace(pack, areas=(replace(pack.areas[0], title=long), *pack.areas[1:])))
    out = io.StringIO()
    write_terminal(found, out, language, width=width, colour=False)
    rows = [line for line in out.getvalue().splitlines() if long.say(language) in line and "3/3" in line]

    assert [row.endswith("(2)") for row in rows] == [True]
    assert all(len(line) <= width for line in out.getvalue().splitlines())


def test_markdown_tells_the_facility_level() -> None:
    told = (
        report(by_levels(FIRST), "markdown", EN)
        .split("## Level of the whole facility\n")[1]
        .split("\n## ")[0]
    )

    assert [line for line in told.splitlines() if line] == [
        "**Level 1**",
        "Basis of level 1: 2/2010/TT, Annex II (read in a secondary source; not in force on the as-of date).",
        "The head of the facility decides on the level.",
        'To reach "Level 2: Partly digital", 2 areas are below the level needed:',
        "- Backup: now at level basic (1), needs level advanced (2). The criteria: BKP-02 (F6).",
        "- Access: below the first level, needs level 1. The criteria: ACC-02 (F9).",
        "Basis of level 2: 1/2025/TT, Art. 8 (unverified). The text was not seen.",
    ]


def test_markdown_names_the_rungs_of_areas() -> None:
    table = report(by_levels(FIRST), "markdown", VI)

    assert "| Sao lưu | 2/3 | 66,6% | cơ bản (1) |" in table
    assert "| Truy cập | 2/3 | 66,6% | 0 |" in table


def test_json_tells_the_facility_level() -> None:
    told = document(by_levels(FIRST))["facility_level"]

    assert (told["reached"]["level"], told["reached"]["title"], told["reached"]["reference"]["seen"]) == (
        1,
        "Level 1",
        "secondary",
    )
    assert told["next"]["areas"] == [{"id": "backup", "level": 2}, {"id": "access", "level": 1}]
    assert told["note"] == "The head of the facility decides on the level."
    assert [
        (
            area["id"],
            area["level"],
            area["level_title"],
            area["needed"],
            area["needed_title"],
            area["criteria"],
        )
        for area in told["short"]
    ] == [("backup", 1, "basic", 2, "advanced", ["BKP-02"]), ("access", 0, None, 1, None, ["ACC-02"])]
    assert told["short"][0]["places"] == [
        {"criterion": "BKP-02", "place": {"sheet": "Tự đánh giá", "cell": "F6"}}
    ]


def test_json_at_the_ends_of_the_ladder() -> None:
    lowest, highest = (document(by_levels(said))["facility_level"] for said in (LOW, GOOD))

    assert (lowest["reached"], lowest["next"]["level"], len(lowest["short"])) == (None, 1, 1)
    assert (highest["reached"]["level"], highest["next"], highest["short"]) == (2, None, [])


def test_json_names_the_rungs_only_of_areas_that_name_them() -> None:
    backup, access = document(by_levels(LOW))["areas"]

    assert (backup["level"], backup["level_title"]) == (0, None)
    assert (access["level"], "level_title" in access) == (1, False)
    assert document(by_levels(GOOD), VI)["areas"][0]["level_title"] == "nâng cao"


def test_rung_beyond_the_names_is_told_by_its_number() -> None:
    pack = pack_with_levels()
    short = replace(pack.areas[0], level_titles=pack.areas[0].level_titles[:1])
    found = by_levels(GOOD, replace(pack, areas=(short, *pack.areas[1:])))

    assert "█ level 2\n" in report(found, "terminal", EN)
    assert document(found)["areas"][0]["level_title"] is None


def test_area_that_is_not_graded_is_said_to_be_so() -> None:
    found = by_levels({**GOOD, "ACC-02": Said.BLANK})
    bare = replace(found.areas[1], level=None)
    assert found.facility_standing is not None
    standing = replace(found.facility_standing, short=(bare,))
    told = report(replace(found, facility_standing=standing), "terminal", EN)

    assert "- Access: not graded, needs level 1" in told


@pytest.mark.parametrize("format", [*FORMATS, "html"])
@pytest.mark.parametrize("language", Language)
def test_pack_without_levels_has_no_word_of_them(format: str, language: Language) -> None:
    told = report(case("middling"), format, language)

    assert not any(word in told for word in ("toàn cơ sở", "whole facility", "facility_level", "level_title"))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", Language)
def test_json_of_every_hospital_fits_the_schema(name: str, language: Language) -> None:
    assert (
        document(appraisal(CASES[name], pack_with_levels()), language)["facility_level"]["short"] is not None
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_of_levels_steer_nothing(text: str) -> None:
    pack = pack_with_levels()
    titled = replace(pack.areas[0], level_titles=(Text(text, text), Text(text, text)))
    levels = tuple(replace(level, title=Text(text, text)) for level in pack.facility_levels)
    found = by_levels(FIRST, replace(pack, areas=(titled, *pack.areas[1:]), facility_levels=levels))

    assert "\x1b" not in report(found, "terminal", EN)
    assert not any(bad in report(found, "markdown", EN) for bad in ("\x1b", "<script>", "[red]", "\n# e"))


def test_name_that_only_repeats_the_number_of_its_rung_is_not_said_twice() -> None:
    pack = pack_with_levels()
    numbered = (Text("mức 1", "level 1"), Text("Mức 2", "Level 2"))
    areas = (replace(pack.areas[0], level_titles=numbered), *pack.areas[1:])
    found = by_levels(FIRST, replace(pack, areas=areas))

    assert "- Backup: now at level 1, needs level 2" in report(found, "terminal", EN)
    assert "| Sao lưu | 2/3 | 66,6% | 1 |" in report(found, "markdown", VI)
    assert document(found)["areas"][0]["level_title"] == "level 1"


@pytest.mark.parametrize(("title", "bars"), [("Sao lưu", 20), ("S" * 28, 17), ("S" * 35, 10), ("S" * 36, 0)])
def test_bars_give_way_to_named_rungs(title: str, bars: int) -> None:
    pack = pack_with_levels()
    areas = (replace(pack.areas[0], title=Text(title, title)), *pack.areas[1:])
    told = section(
        report(by_levels(GOOD, replace(pack, areas=areas)), "terminal", VI), "Điểm theo nhóm tiêu chí"
    )

    assert [line.count("█") for line in told] == [bars, bars, bars, 0]
    assert told[0].endswith("mức: nâng cao (2)")
