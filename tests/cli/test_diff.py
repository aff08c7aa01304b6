"""`criteria diff` on the command line: what it prints, what it exits with, and which workbooks it moves."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from emr_appraise.appraisal.model import GroupResult, Placement
from emr_appraise.cli.main import main
from emr_appraise.criteria.load import data_folder, load_criteria
from emr_appraise.criteria.model import Criteria, Group, Period
from emr_appraise.submission.form import Filling
from emr_appraise.trial.effect_causes import moved_up
from emr_appraise.words import same
from tests.conftest import AS_OF, form_bytes, perfect_filling

pytestmark = pytest.mark.slow

EVERYTHING = Path(__file__).parents[1] / "criteria" / "good" / "everything.yaml"
TEXT = EVERYTHING.read_text(encoding="utf-8")
EXAMPLES = Path(__file__).parents[2] / "examples"
ON_THE_DAY = ["--as-of", "2026-11-22"]


def variant(folder: Path, file: str, *edits: tuple[str, str]) -> Path:
    """A copy of the bundled pack with words of one file changed, each once."""
    pack = folder / "variant"
    if not pack.exists():
        shutil.copytree(data_folder("criteria") / "vn-emr", pack)
    path = pack / file
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return pack


def edited(folder: Path, code: str, old: str, new: str) -> Path:
    """The same, with words changed inside one criterion."""
    for file in sorted((data_folder("criteria") / "vn-emr").glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        if f"code: {code}\n" in text:
            block = text[text.index(f"code: {code}\n") :]
            assert old in block
            return variant(folder, file.name, (block, block.replace(old, new, 1)))
    raise AssertionError(code)


def effect_of(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    """The effect that the JSON tells."""
    assert main(["criteria", "diff", *arguments, *ON_THE_DAY, "--format", "json"]) == code
    return json.loads(capsys.readouterr().out)["effect"]


def moved(effect: Any) -> dict[str, tuple[int, int]]:
    """The workbooks that change group, with both groups."""
    groups = {Path(each["file"]).stem: (each["group_old"], each["group_new"]) for each in effect["read"]}
    return {file: pair for file, pair in groups.items() if pair[0] != pair[1]}


def test_nothing_changed_is_one_line_more_than_the_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "diff", "vn-emr", "vn-emr", "--check", "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["The two packs do not differ."]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("required: true", "required: false", 1),
        ("en: Look}", "en: See}", 0),
        ('version: "2026.1"', 'version: "2026.2"', 0),
    ],
)
def test_check_exits_with_1_for_a_change_of_meaning_only(old: str, new: str, code: int, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")

    assert main(["criteria", "diff", str(EVERYTHING), str(path)]) == 0
    assert main(["criteria", "diff", str(EVERYTHING), str(path), "--check"]) == code


@pytest.mark.parametrize("position", [0, 1])
def test_one_pack_comes_from_stdin(
    position: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = TEXT.replace("required: true", "required: false", 1).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sent)))
    sources = [str(EVERYTHING), str(EVERYTHING)]
    sources[position] = "-"

    assert main(["criteria", "diff", *sources, "--lang", "en"]) == 0
    assert ("no longer required" if position else "now required") in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["-", "-"], "E151"),
        (["vn-emr", "vn-emr", "third"], "E152"),
        (["vn-emr", "vn-emr", "--on", "-"], "E153"),
        (["vn-emr", "vn-emr", "--on", "a.xlsx", "-"], "E153"),
        (["vn-emr"], "E139"),
        (["vn-emr", "vn-emr", "--format", "html"], "E140"),
    ],
)
def test_misuse(arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "diff", *arguments]) == 2
    assert f" {code} " in capsys.readouterr().err


def test_faulty_pack_is_told_and_exits_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(TEXT.replace("scale: yes_no", "scale: nowhere", 1), encoding="utf-8")

    assert main(["criteria", "diff", str(EVERYTHING), str(path)]) == 3
    told = capsys.readouterr()
    assert f"{path}:" in told.err
    assert "C009" in told.err
    assert told.out == ""


def test_output_goes_whole_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "diff.md"

    assert main(["criteria", "diff", "vn-emr", "vn-emr", "--format", "markdown", "-o", str(path)]) == 0
    assert capsys.readouterr().out == ""
    assert path.read_text(encoding="utf-8").startswith("**")


def test_longer_age_moves_the_hospital_that_lacked_only_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited(tmp_path, "BKP-03", "valid_months: 12", "valid_months: 18")
    pack = variant(tmp_path, "backup.yaml", ("max_age_months: 12", "max_age_months: 18"))
    effect = effect_of(capsys, "vn-emr", str(pack), "--on", str(EXAMPLES))
    found = next(each for each in effect["read"] if each["file"].endswith("benh-vien-gan-dat.xlsx"))

    assert moved(effect) == {"benh-vien-gan-dat": (3, 1)}
    assert (effect["up"], effect["down"]) == (1, 0)
    assert found["criteria"] == [
        {"criterion": "BKP-03", "outcome_old": "not_met", "outcome_new": "met", "changes": ["threshold", "evidence"]}
    ]


def test_criterion_made_required_moves_down_those_that_miss_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = edited(tmp_path, "ACC-03", "required: false", "required: true")
    effect = effect_of(capsys, "vn-emr", str(pack), "--on", str(EXAMPLES))

    assert moved(effect)
    for each in effect["read"]:
        if each["group_old"] != each["group_new"]:
            assert [cause["criterion"] for cause in each["criteria"]] == ["ACC-03"]
            assert each["criteria"][0]["changes"] == ["made_required", "evidence"]
            assert each["group_new"] > each["group_old"]


def test_new_version_and_new_name_of_a_pack_still_read_the_forms_of_the_old(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = variant(tmp_path, "pack.yaml", ("id: vn-emr", "id: vn-next"), ('version: "', 'version: "9.'))
    effect = effect_of(capsys, "vn-emr", str(pack), "--on", str(EXAMPLES))

    assert not effect["unread"]
    assert effect["unchanged"] == len(list(EXAMPLES.rglob("*.xlsx")))


def test_form_of_the_new_pack_is_read_under_both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = variant(tmp_path, "pack.yaml", ('version: "', 'version: "9.'))
    for file in pack.glob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace("BKP-03", "BKP-93"), encoding="utf-8")
    newer = load_criteria(str(pack), AS_OF)
    form = tmp_path / "new.xlsx"
    form.write_bytes(form_bytes(newer, perfect_filling(newer)))
    effect = effect_of(capsys, "vn-emr", str(pack), "--on", str(form))

    assert [(each["group_old"], each["group_new"]) for each in effect["read"]] == [(1, 1)]


def test_renamed_criterion_is_read_by_the_code_in_the_form(
    tmp_path: Path, perfect_form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = variant(tmp_path, "pack.yaml", ('version: "', 'version: "9.'))
    for file in pack.glob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace("BKP-03", "BKP-93"), encoding="utf-8")
    effect = effect_of(capsys, "vn-emr", str(pack), "--on", str(perfect_form))

    assert [(each["group_old"], each["group_new"]) for each in effect["read"]] == [(1, 1)]


def test_new_criterion_is_not_answered_and_told_as_the_cause(
    tmp_path: Path, perfect_form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = variant(tmp_path, "pack.yaml")
    text = (pack / "backup.yaml").read_text(encoding="utf-8")
    start = text.index("  - code: BKP-03")
    block = text[start : text.index("  - code: BKP-04")]
    other = block.replace("BKP-03", "BKP-93").replace("      vi: Đã khôi phục", "      vi: Một việc khác hẳn, chưa từng được hỏi đến ở bất kỳ đâu, là khôi phục", 1).replace("      en: EMR data have been", "      en: Something else altogether that nobody has ever been asked anywhere, data", 1)  # fmt: skip
    (pack / "backup.yaml").write_text(text.replace(block, block + other), encoding="utf-8")
    effect = effect_of(capsys, "vn-emr", str(pack), "--on", str(perfect_form))
    found = effect["read"][0]

    assert (found["group_old"], found["group_new"]) == (1, 3)
    assert found["criteria"] == [
        {"criterion": "BKP-93", "outcome_old": None, "outcome_new": "unanswered", "changes": ["added"]}
    ]


def test_clause_that_changed_is_told(tmp_path: Path, perfect_form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = variant(tmp_path, "pack.yaml", ("accept: claim", "accept: record"))
    found = effect_of(capsys, "vn-emr", str(pack), "--on", str(perfect_form))["read"][0]

    assert (found["group_old"], found["group_new"]) == (1, 2)
    assert [(clause["group"], clause["id"], clause["changed"]) for clause in found["clauses"]] == [(1, "decision", True)]
    assert found["criteria"] == []


def test_score_clause_blames_the_criteria_whose_points_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], criteria: Criteria
) -> None:
    pack = variant(tmp_path, "pack.yaml", ("        required_met: all\n", "        score_at_least: {of: total, percent: 99}\n"))
    older = load_criteria(str(pack), AS_OF)
    filling = perfect_filling(older)
    code = next(c.code for c in older.all if not c.required and "value" not in filling.answers[c.code])
    answers = {**filling.answers, code: {}}
    form = tmp_path / "form.xlsx"
    form.write_bytes(form_bytes(older, Filling(filling.facility, answers, filling.decision)))
    newer = shutil.copytree(pack, tmp_path / "newer")
    for file in newer.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(f"  - code: {code}\n", f"  - code: {code}\n    weight: 20\n"), encoding="utf-8")
    found = effect_of(capsys, str(pack), str(newer), "--on", str(form))["read"][0]

    assert (found["group_old"], found["group_new"]) == (1, 2)
    assert [(cause["criterion"], cause["changes"]) for cause in found["criteria"]] == [(code, ["weight"])]


def test_workbooks_are_taken_from_option_and_arguments_each_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "c"
    (folder / "b").mkdir(parents=True)
    example = EXAMPLES / "benh-vien-nhom-2.xlsx"
    for name in ("z.xlsx", "b/A.XLSX", "~$z.xlsx", ".hidden.xlsx", "notes.txt", "a.xlsx"):
        shutil.copy(example, folder / name)
    (folder / ".git").mkdir()
    shutil.copy(example, folder / ".git" / "x.xlsx")
    os.symlink(folder, folder / "loop")
    found = effect_of(capsys, "vn-emr", "vn-emr", "--on", str(folder / "z.xlsx"), str(example), str(folder))

    assert [each["file"] for each in found["read"]] == [
        str(folder / "z.xlsx"), str(example), str(folder / "a.xlsx"), str(folder / "b/A.XLSX"),
    ]  # fmt: skip


def test_workbook_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook")
    files = [str(broken), str(tmp_path / "missing.xlsx"), str(EXAMPLES / "benh-vien-nhom-1.xlsx")]

    assert main(["criteria", "diff", "vn-emr", "vn-emr", "--lang", "en", *ON_THE_DAY, "--on", *files]) == 3
    told = capsys.readouterr().out
    lines = [line for line in told.splitlines() if "E101" in line or "broken.xlsx" in line]

    assert "1 workbook scored under both packs" in told
    assert "2 could not be read" in " ".join(told.split())
    assert [line.split(":")[0].strip() for line in lines] == files[:2]


def test_each_pack_is_asked_on_the_nearest_day_of_its_own_period(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = variant(tmp_path, "pack.yaml", ('in_force: {from: "2025-07-21"}', 'in_force: {from: "2025-07-21", until: "2026-11-01"}'))
    example = str(EXAMPLES / "benh-vien-nhom-1.xlsx")
    effect = effect_of(capsys, str(older), "vn-emr", "--on", example)

    assert effect["as_of"] == {"asked": "2026-11-22", "old": "2026-10-31", "new": "2026-11-22"}
    assert main(["criteria", "diff", str(older), "vn-emr", "--on", example, "--lang", "en", *ON_THE_DAY]) == 0
    assert "as of 31/10/2026, the new one as of 22/11/2026" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("start", "end", "asked", "used"),
    [
        (None, None, AS_OF, AS_OF),
        (date(2027, 1, 1), None, AS_OF, date(2027, 1, 1)),
        (None, date(2026, 1, 1), AS_OF, date(2025, 12, 31)),
        (AS_OF, date(2027, 1, 1), AS_OF, AS_OF),
        (None, AS_OF, AS_OF, date(2026, 11, 21)),
    ],
)
def test_nearest_day(start: date | None, end: date | None, asked: date, used: date) -> None:
    assert Period(start, end).nearest(asked) == used


def test_help_names_the_arguments_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for language, words in (("vi", "Bộ cũ"), ("en", "The older pack")):
        assert main(["criteria", "diff", "--help", "--lang", language]) == 0
        assert words in capsys.readouterr().out


def placed(number: int, ladder: tuple[int, ...]) -> Placement:
    """A placement in one group of a ladder, best first."""
    groups = {each: Group(each, same(each), same(each), same(each), ()) for each in ladder}
    return Placement(groups[number], tuple(GroupResult(group, ()) for group in groups.values()))


@pytest.mark.parametrize(
    ("old", "new", "up"),
    [
        (placed(2, (1, 2, 3)), placed(2, (1, 2)), None),
        (placed(3, (1, 2, 3)), placed(2, (1, 2, 3)), True),
        (placed(1, (1, 2, 3)), placed(3, (1, 2, 3)), False),
        (placed(2, (1, 2, 3)), placed(4, (1, 4, 2, 3)), True),
        (placed(4, (1, 4, 2)), placed(2, (1, 2)), False),
        (placed(5, (5, 6)), placed(7, (7, 8)), False),
    ],
)
def test_better_group_is_the_one_higher_on_a_ladder_that_has_both(old: Placement, new: Placement, up: bool | None) -> None:
    assert moved_up(old, new) is up


def test_packs_without_a_common_criterion_are_not_tried_on_hospitals(capsys: pytest.CaptureFixture[str]) -> None:
    example = str(EXAMPLES / "benh-vien-nhom-1.xlsx")

    assert main(["criteria", "diff", "vn-emr-2018", "vn-emr", "--on", example, "--lang", "en"]) == 2
    assert ": E155 " in capsys.readouterr().err
    assert main(["criteria", "diff", "vn-emr-2018", "vn-emr", "--lang", "en"]) == 0
