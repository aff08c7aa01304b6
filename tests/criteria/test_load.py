"""What is in force on a date, what a fingerprint looks at, and which packs there are."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from emr_appraise.criteria.condition import AllOf, AnyOf, FieldIs, FieldWithin, Met, Not
from emr_appraise.criteria.load import bundled_packs, fingerprint, load_criteria, pack_problems, read_pack
from emr_appraise.criteria.model import (
    Bar,
    Criteria,
    DateAnswer,
    DecisionPassed,
    DecisionProof,
    Floor,
    LevelAtLeast,
    NumberAnswer,
    Period,
    RequiredMet,
    ScaleAnswer,
    ScalePoints,
    ScoreAtLeast,
    ScoreOf,
)
from emr_appraise.criteria.problems import CriteriaError

HERE = Path(__file__).parent
EVERYTHING = HERE / "good" / "everything.yaml"
TEXT = EVERYTHING.read_text(encoding="utf-8")
AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def everything() -> Criteria:
    """The pack in which everything stands once."""
    return load_criteria(str(EVERYTHING), AS_OF)


def written(folder: Path, text: str) -> str:
    """A pack as a file."""
    path = folder / "pack.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return str(path)


ANSWERS = {
    "ACC-01": lambda answer: isinstance(answer, ScaleAnswer) and answer.met_from == 1,
    "ACC-02": lambda answer: isinstance(answer, ScaleAnswer) and answer.met_from == 3 and answer.scale.points is ScalePoints.OF_MAXIMUM,
    "ACC-03": lambda answer: isinstance(answer, NumberAnswer) and answer.whole and answer.maximum == 720,
    "ACC-05": lambda answer: isinstance(answer, NumberAnswer) and answer.unit.id == "percent" and answer.maximum == 100,
    "ACC-06": lambda answer: isinstance(answer, DateAnswer) and answer.max_age_months == 12,
}  # fmt: skip


@pytest.mark.parametrize("code", ANSWERS)
def test_answer(code: str, everything: Criteria) -> None:
    assert ANSWERS[code](everything.by_code[code].answer)


def test_bars_in_order_the_one_without_a_condition_last(everything: Criteria) -> None:
    answer = everything.by_code["ACC-04"].answer
    assert isinstance(answer, NumberAnswer)
    bars = [(bar.at_most, bar.partly_at_most, bar.when) for bar in answer.bars]

    assert all(isinstance(bar, Bar) for bar in answer.bars)
    assert bars == [
        (48, 72, Met("ACC-01")),
        (4, None, FieldWithin("beds", Fraction(500), None)),
        (24, None, None),
    ]


CONDITIONS = {
    "ACC-02": AllOf((FieldIs("has_lab", (True,)), FieldIs("ownership", ("public", "private")))),
    "ACC-03": AnyOf((Not(FieldIs("ownership", ("public",))), AllOf((FieldWithin("beds", Fraction(10), Fraction("99.5")), FieldIs("has_lab", (False,)))))),
}  # fmt: skip


@pytest.mark.parametrize("code", CONDITIONS)
def test_condition(code: str, everything: Criteria) -> None:
    assert everything.by_code[code].applies_if == CONDITIONS[code]


RULES = [
    RequiredMet(None, ()),
    ScoreAtLeast(ScoreOf.TOTAL, Fraction(90)),
    ScoreAtLeast(ScoreOf.EACH_AREA, Fraction("80.5")),
    ScoreAtLeast(("access",), Fraction(85)),
    LevelAtLeast(None, 1),
    LevelAtLeast(("access",), 1),
    Floor("key", Fraction(3)),
    DecisionPassed(DecisionProof.RECORD),
    RequiredMet(("access",), ("dossier",)),
]


def test_placement_rules(everything: Criteria) -> None:
    rules = [clause.rule for group in everything.placement for clause in group.clauses]

    assert list(map(str, rules)) == list(map(str, RULES))


def test_levels_of_the_facility_lowest_first_in_whatever_order_they_stand(everything: Criteria) -> None:
    levels = everything.facility_levels

    assert [(level.level, level.title.en, level.areas) for level in levels] == [
        (1, "Level 1", (("access", 1),)),
        (2, "Level 2", (("access", 2),)),
    ]
    assert [(level.reference.document.id, level.reference.seen.value) for level in levels] == [
        ("D", "text"),
        ("D2", "press"),
    ]
    assert everything.facility_levels_note == ("Mức là của cả cơ sở", "A level is of the whole facility")
    assert [area.level_titles for area in everything.areas] == [
        (("cơ bản", "basic"), ("nâng cao", "advanced"))
    ]


def test_levels_of_a_pack_without_any() -> None:
    pack = load_criteria(str(HERE / "good" / "smallest.yaml"), AS_OF)

    assert (pack.facility_levels, pack.facility_levels_note, pack.areas[0].level_titles) == ((), None, ())


def test_groups_may_be_numbered_from_nought(tmp_path: Path) -> None:
    numbered = TEXT.replace("- group: 3", "- group: 0").replace("- group: 1", "- group: 7")

    assert [group.number for group in load_criteria(written(tmp_path, numbered), AS_OF).placement] == [
        7,
        2,
        0,
    ]


DAYS = [
    (date(2024, 12, 31), None),
    (date(2025, 1, 1), 7),
    (date(2025, 12, 31), 7),
    (date(2026, 1, 1), 6),
    (date(2029, 12, 31), 6),
    (date(2030, 1, 1), None),
]


@pytest.mark.parametrize(("day", "count"), DAYS)
def test_criteria_in_force_on_a_date(day: date, count: int | None) -> None:
    if count is None:
        with pytest.raises(CriteriaError, match="C012"):
            load_criteria(str(EVERYTHING), day)
        return
    found = load_criteria(str(EVERYTHING), day)

    assert len(found.all) == count
    assert found.dormant == (("ACC-07",) if count == 6 else ())


PERIODS = [
    (Period(), date(1900, 1, 1), True),
    (Period(date(2025, 1, 1)), date(2024, 12, 31), False),
    (Period(date(2025, 1, 1)), date(2025, 1, 1), True),
    (Period(None, date(2025, 1, 1)), date(2024, 12, 31), True),
    (Period(None, date(2025, 1, 1)), date(2025, 1, 1), False),
]


@pytest.mark.parametrize(("period", "day", "inside"), PERIODS)
def test_period(period: Period, day: date, inside: bool) -> None:
    assert period.holds(day) is inside


ALIKE = {
    "the same": ("", ""),
    "guidance": ("guidance: {vi: Xem, en: Look}", "guidance: {vi: Nhìn, en: See}"),
    "remedy": ("text: {vi: Đặt mật khẩu, en: Set passwords}", "text: {vi: Đặt, en: Set}"),
    "effort": ("effort_days: 1", "effort_days: 9"),
    "cost": ("cost_vnd: [0, 1000000]", "cost_vnd: [5, 6]"),
    "note of a reference": ("note: {vi: Suy ra, en: Inferred}", "note: {vi: Đọc, en: Read}"),
    "note gone": (", note: {vi: Suy ra, en: Inferred}", ""),
    "about": ("about: {vi: Về truy cập, en: About access}", "about: {vi: Về, en: About}"),
    "note of the facility levels": ("en: A level is of the whole facility", "en: A level"),
    "authority": ("authority: {vi: Không ai, en: Nobody}", "authority: {vi: Ai đó, en: Somebody}"),
    "what to show": ("show: {vi: Ảnh, en: Picture}, valid_months", "show: {vi: Tranh, en: Painting}, valid_months"),
    "history": ("change: {vi: Phiên bản đầu, en: First version}", "change: {vi: Đầu, en: First}"),
    "other spellings": ('also: [x, "1"]', 'also: [x, "1", v]'),
    "order of keys": ("        required: true\n        force: law\n", "        force: law\n        required: true\n"),
    "comments": ("# Everything that the format knows, once.", "# Nothing."),
    "quotes": ("id: everything", 'id: "everything"'),
    "line ends": ("\n", "\r\n"),
    "a number's zeros": ("percent: 80.5", "percent: 80.50"),
}  # fmt: skip
DIFFERENT = {
    "text": ("text: {vi: Có mật khẩu, en: There are passwords}", "text: {vi: Có mật khẩu mạnh, en: There are passwords}"),
    "translation": ("en: There are passwords", "en: There are strong passwords"),
    "bar": ("{percent: {at_least: 99.5,", "{percent: {at_least: 99,"),
    "lower bar": ("partly_at_least: 90", "partly_at_least: 91"),
    "bar under a condition": ("at_most: 48, partly_at_most: 72", "at_most: 36, partly_at_most: 72"),
    "age": ("max_age_months: 12", "max_age_months: 6"),
    "required": ("required: true", "required: false"),
    "not applicable": ("na: forbidden", "na: allowed"),
    "condition": ("ownership: [public, private]", "ownership: [public]"),
    "article": ("article: {vi: Mục 1, en: Section 1}", "article: {vi: Mục 2, en: Section 2}"),
    "how it was read": ("seen: unverified}\n        remedy", "seen: press}\n        remedy"),
    "document": ("{document: D2, article", "{document: D, article"),
    "number of a document": ("number: 1/2025", "number: 2/2025"),
    "tag": ("tags: [dossier, key]", "tags: [dossier]"),
    "weight": ("weight: 2", "weight: 3"),
    "level": ("        level: 1\n", "        level: 2\n"),
    "name of a rung": ("en: advanced", "en: higher"),
    "rung of a facility level": ("areas: {access: 2}", "areas: {access: 1}"),
    "number of a facility level": ("  - level: 1\n", "  - level: 0\n"),
    "article of a facility level": ("Art. 6", "Art. 7"),
    "age of evidence": ("valid_months: 12", "valid_months: 24"),
    "evidence needed": ("required: false}", "required: true}"),
    "policy of evidence": ("required_for: required", "required_for: all"),
    "clause": ("score_at_least: {of: total, percent: 90}", "score_at_least: {of: total, percent: 91}"),
    "whose decision": ("accept: record", "accept: claim"),
    "deadline": ("date: 2026-12-31", "date: 2026-12-30"),
    "period": ('in_force: {until: "2026-01-01"}', 'in_force: {until: "2026-01-02"}'),
    "scale": ("{value: 3, label: {vi: Khá, en: Fair}}", "{value: 2, label: {vi: Khá, en: Fair}}"),
    "version": ('version: "2026.1"\ntitle', 'version: "2026.2"\ntitle'),
    "profile": ("{id: beds, label: {vi: Giường, en: Beds}, kind: number}", "{id: beds, label: {vi: Giường, en: Beds}, kind: text}"),
}  # fmt: skip


def changed(folder: Path, old: str, new: str) -> str:
    """The fingerprint of the pack with one thing changed, which need not be sound."""
    assert old in TEXT
    return fingerprint(
        read_pack(written(folder, TEXT.replace(old, new) if old == "\n" else TEXT.replace(old, new, 1)))
    )


@pytest.mark.parametrize(("old", "new"), ALIKE.values(), ids=list(ALIKE))
def test_fingerprint_overlooks(old: str, new: str, tmp_path: Path, everything: Criteria) -> None:
    assert changed(tmp_path, old, new) == everything.fingerprint


@pytest.mark.parametrize(("old", "new"), DIFFERENT.values(), ids=list(DIFFERENT))
def test_fingerprint_notices(old: str, new: str, tmp_path: Path, everything: Criteria) -> None:
    assert changed(tmp_path, old, new) != everything.fingerprint


def test_fingerprint_is_the_same_in_one_file_or_in_several(tmp_path: Path) -> None:
    folder = HERE / "good" / "area-in-its-own-file"
    area = (folder / "access.yaml").read_text(encoding="utf-8").rstrip().replace("\n", "\n    ")
    frame = (folder / "pack.yaml").read_text(encoding="utf-8")
    whole = written(tmp_path, frame.replace("  - access\n", f"  - {area}\n"))

    assert fingerprint(read_pack(whole)) == fingerprint(read_pack(str(folder)))


def test_bundled_pack_is_found_by_name_and_has_no_faults() -> None:
    packs = bundled_packs()

    assert "vn-emr" in packs
    assert [list(pack_problems(read_pack(name))) for name in packs] == [[] for _ in packs]


def test_bundled_pack_loads_alike_by_name_and_by_folder() -> None:
    by_name, by_folder = (
        load_criteria(source, AS_OF) for source in ("vn-emr", str(bundled_packs()["vn-emr"]))
    )

    assert by_name.fingerprint == by_folder.fingerprint
    assert [criterion.code for criterion in by_name.all] == [criterion.code for criterion in by_folder.all]
