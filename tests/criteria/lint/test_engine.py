"""All that is wrong with a pack comes in one run: shape, names and meaning, in every file."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from emr_appraise.criteria.lint.engine import lint
from emr_appraise.criteria.load import bundled_packs
from tests.criteria.lint.asked import area, pack
from tests.criteria.lint.packs import (
    AS_OF,
    EVERYTHING,
    FOLDER,
    GOOD,
    SMALLEST,
    linted,
    place_of,
    spots,
    swapped,
)

NUMBERS_DIFFER = "{vi: Trong 24 giờ, en: Within 12 hours}"


@pytest.mark.parametrize("pack", bundled_packs())
def test_bundled_packs_are_without_a_fault(pack: str) -> None:
    result = lint([pack], AS_OF)

    assert [(str(found.place), found.code, found.says.en) for found in result.problems] == []
    assert len(result.files) >= 10


def test_shape_names_and_meaning_are_told_together(tmp_path: Path) -> None:
    text = swapped(
        EVERYTHING,
        ("required: true\n        force: law", "required: perhaps\n        force: law"),
        ("text: {vi: Điều được hỏi, en: What is asked}", "text: " + NUMBERS_DIFFER),
        ("document: D, article: {vi: Điều 1, en: Art. 1}, seen: text}]", "document: E, article: {vi: Điều 1, en: Art. 1}, seen: text}]"),
    )

    assert {code for code, *_ in spots(linted(tmp_path, text))} >= {"C006", "C009", "C021"}


def test_sentence_of_a_criterion_that_cannot_be_built_is_still_read(tmp_path: Path) -> None:
    text = swapped(SMALLEST, ("required: true", "required: perhaps"), ("{vi: Có mật khẩu, en: There are passwords}", NUMBERS_DIFFER))

    assert {code for code, *_ in spots(linted(tmp_path, text))} == {"C006", "C021"}


def test_name_that_a_broken_part_declares_is_not_called_unknown(tmp_path: Path) -> None:
    broken = swapped(EVERYTHING, ("points: of_maximum", "points: never"))

    assert {each.code for each in linted(tmp_path, broken)} - {"C041"} == {"C006"}


BENT_AND_WRONG = {
    "date": ('{from: "2025-01-01"}', "{from: 2025-1-1}", "2025-1-1"),
    "true or false": ("required: true", "required: yes", "yes\n"),
}


@pytest.mark.parametrize(("old", "new", "piece"), BENT_AND_WRONG.values(), ids=list(BENT_AND_WRONG))
def test_value_of_the_wrong_form_is_not_told_to_be_bent_as_well(old: str, new: str, piece: str, tmp_path: Path) -> None:
    text = swapped(SMALLEST, (old, new), ('version: "1"', "version: 2026-01-01"))

    assert spots(linted(tmp_path, text)) == [("C041", 3, 10), ("C006", *place_of(text, piece))]


def test_place_in_a_pack_with_parts_left_out_is_that_of_the_file(tmp_path: Path) -> None:
    text = swapped(
        EVERYTHING,
        ("code: ACC-02\n        text: {vi: Điều được hỏi, en: What is asked}\n        guidance: {vi: Xem, en: Look}\n        answer: {scale: maturity, met_from: 3}\n        required: false",
         "code: ACC-02\n        text: {vi: Điều được hỏi, en: What is asked}\n        guidance: {vi: Xem, en: Look}\n        answer: {scale: maturity, met_from: 3}\n        required: 7"),
        ("max_age_months: 12}}\n", "max_age_months: 12}}\n"),
        ("cost_vnd: [0, 1000000]", "cost_vnd: [1000000, 0]"),
    )  # fmt: skip
    marked = swapped(text, ("needs: [ACC-01]}\n      - code: ACC-07", "needs: [ACC-99]}\n      - code: ACC-07"))

    found = {each.code: (each.place.line, each.place.column) for each in linted(tmp_path, marked)}

    assert found["C006"] == place_of(marked, "7\n        force")
    assert found["C009"] == place_of(marked, "ACC-99")


FAULT = ("cost_vnd: [0, 1000000]", "cost_vnd: [1000000, 0]")
HEADS = {
    "value of the frame": ("required_for: required", "required_for: perhaps", "C006", "perhaps"),
    "key of the frame missing": ("title: {vi: Bộ đầy đủ, en: Whole pack}\n", "", "C007", "format: 1"),
    "day of the frame": ('from: "2025-01-01", until: "2030', 'from: "2025-02-30", until: "2030', "C013", '"2025-02-30"'),
    "title of an area": ("title: {vi: Truy cập, en: Access}", "title: Access", "C006", "Access\n    about"),
    "prefix of an area missing": ("    prefix: ACC\n", "", "C007", "area: access"),
    "item that is nothing": ("  - {id: D2,", "  -\n  - {id: D2,", "C006", "\n  - {id: D2"),
    "area that is none": ("areas:\n", "areas:\n  - 7\n", "C006", "7\n"),
    "area without a file": ("areas:\n", "areas:\n  - nowhere\n", "C009", "nowhere"),
    "level of the facility": ("  - level: 1\n    title", "  - level: one\n    title", "C006", "one\n    title"),
    "level of the facility without its key": ("  - {level: 2, title", "  - {title", "C007", "{title: {vi: Mức 2"),
}


@pytest.mark.parametrize(("old", "new", "code", "at"), HEADS.values(), ids=list(HEADS))
def test_fault_in_a_head_hides_none_below(old: str, new: str, code: str, at: str, tmp_path: Path) -> None:
    text = swapped(EVERYTHING, (old, new), FAULT)

    found = [spot for spot in spots(linted(tmp_path, text)) if spot[0] not in ("C041", "C053")]

    assert sorted(found) == sorted([(code, *place_of(text, at)), ("C046", *place_of(text, "1000000, 0]"))])


def test_area_declared_twice_hides_none_below(tmp_path: Path) -> None:
    start = EVERYTHING.index("  - area: access")
    area = EVERYTHING[start : EVERYTHING.index("placement:")]
    text = swapped(EVERYTHING.replace(area, area + area), FAULT)

    found = {each.code for each in linted(tmp_path, text)}

    assert {"C010", "C046"} <= found
    assert "C042" not in found


@pytest.mark.parametrize(("title", "told"), [("{vi: Nhóm 3, en: Group 3}", []), ("{vi: Nhóm 2, en: Group 2}", ["C019"])])
def test_group_that_is_left_out_is_still_the_last(title: str, told: list[str], tmp_path: Path) -> None:
    filled = EVERYTHING if not told else EVERYTHING.replace("clauses: []", "clauses: [{id: x, title: {vi: A, en: B}, required_met: all}]")
    text = swapped(filled, (f"title: {title}", "title: 3"))

    assert [each.code for each in linted(tmp_path, text) if each.code == "C019"] == told


def test_area_file_that_is_missing_is_told(tmp_path: Path) -> None:
    pack = shutil.copytree(FOLDER, tmp_path / "pack")
    (pack / "access.yaml").unlink()

    found = [each for each in lint([str(pack)], AS_OF).problems if each.code == "C009"]

    assert [each.found for each in found] == ["access"]
    text = (pack / "pack.yaml").read_text(encoding="utf-8")
    assert (found[0].place.line, found[0].place.column) == place_of(text, "access\n")


def test_area_file_beside_a_pack_of_another_name_is_read(tmp_path: Path) -> None:
    pack = shutil.copytree(FOLDER, tmp_path / "pack")
    (pack / "pack.yaml").rename(pack / "ours.yaml")

    result = lint([str(pack / "ours.yaml")], AS_OF)

    assert [Path(file).name for file in result.files] == ["ours.yaml", "access.yaml"]
    assert [each.code for each in result.problems] == []


def test_ids_inside_a_group_or_a_field_are_declared_once(tmp_path: Path) -> None:
    text = swapped(EVERYTHING, ("{id: total, title", "{id: all, title"), ("{id: private, label", "{id: public, label"))

    found = [spot for spot in spots(linted(tmp_path, text)) if spot[0] == "C010"]

    assert found == [("C010", *place_of(text, "public, label: {vi: Tư")), ("C010", *place_of(text, "all, title: {vi: Điều kiện, en: Condition}, score_at_least"))]


def test_a_pack_of_criteria_all_alike_tells_a_few_pairs_of_each(tmp_path: Path) -> None:
    words = "{vi: Hệ thống sao lưu dữ liệu hằng ngày và kiểm tra khôi phục, en: The system backs up data daily and tests restoring it}"
    text = pack(area("access", "ACC", *[""] * 40)).replace("text: {vi: Lời, en: Words}, guidance", f"text: {words}, guidance")

    told = [each.place.line for each in linted(tmp_path, text) if each.code == "C042"]

    assert len(told) == 0 + 1 + 2 + 3 + 4 + 5 * 35
    assert len(set(told)) == 39


def test_broken_area_does_not_make_others_look_wrong(tmp_path: Path) -> None:
    pack = shutil.copytree(bundled_packs()["vn-emr"], tmp_path / "pack")
    (pack / "backup.yaml").write_text("area: [", encoding="utf-8")

    found = lint([str(pack)], AS_OF).problems

    assert [(Path(each.place.file).name, each.code) for each in found] == [("backup.yaml", "C002")]


def test_orphan_files_are_told(tmp_path: Path) -> None:
    pack = shutil.copytree(FOLDER, tmp_path / "pack")
    (pack / "forgotten.yaml").write_text("area: forgotten", encoding="utf-8")
    (pack / "access.yml").write_text("area: access", encoding="utf-8")
    (pack / ".hidden.yaml").write_text("x", encoding="utf-8")

    found = lint([str(pack)], AS_OF).problems

    assert [(Path(each.place.file).name, each.code) for each in found if each.code == "C044"] == [
        ("access.yml", "C044"),
        ("forgotten.yaml", "C044"),
    ]


CASE_FAULTS = """\
- name: a / b
  as_of: "2026-11-31"
  profile: {}
  answers: {ACC-77: x}
  expect:
    group: 9
    gaps: [ACC-01, ACC-88]
    outcomes: {ACC-66: met}
    scores: {nowhere: 1/1}
    levels: {elsewhere: 1}
    clauses: [all, none]
"""


def test_names_in_cases_are_checked(tmp_path: Path) -> None:
    pack = shutil.copytree(FOLDER, tmp_path / "pack")
    (pack / "cases").mkdir()
    (pack / "cases" / "one.yaml").write_text(CASE_FAULTS, encoding="utf-8")

    found = [each for each in lint([str(pack)], AS_OF).problems if each.place.file.endswith("one.yaml")]

    assert [(each.code, each.found, each.place.line, each.place.column) for each in found] == [
        ("C013", "2026-11-31", 2, 10),
        ("C009", "ACC-77", 4, 13),
        ("C009", "9", 6, 12),
        ("C009", "ACC-88", 7, 20),
        ("C009", "ACC-66", 8, 16),
        ("C009", "nowhere", 9, 14),
        ("C009", "elsewhere", 10, 14),
        ("C009", "none", 11, 20),
    ]


BENDING = ["no", "yes", "on", "Off", "12:30", "0123", "1e3", "2026-01-01", "1_000", "0x1F", ".inf"]


@pytest.mark.parametrize("written", BENDING)
def test_value_that_yaml_bends_is_told(written: str, tmp_path: Path) -> None:
    text = swapped(SMALLEST, ('number: "1"', f"number: {written}"))
    [found] = linted(tmp_path, text)

    assert (found.code, found.place.line, found.place.column) == ("C041", *place_of(text, f"{written}, title"))
    assert f'"{written}"' in found.hint.vi


@pytest.mark.parametrize("written", ['"no"', "'2026-01-01'", "13/2025", "no.1", "1.2.3", "Không", "vn-emr", "1,5"])
def test_value_that_yaml_leaves_alone_is_not(written: str, tmp_path: Path) -> None:
    text = swapped(SMALLEST, ('number: "1"', f"number: {written}"))

    assert linted(tmp_path, swapped(text, ("1,5", '"1,5"')) if written == "1,5" else text) == ()


@pytest.mark.parametrize("path", [path for path in sorted(GOOD.iterdir()) if path.stem not in ("bare-dates", "everything")], ids=lambda path: path.stem)
def test_good_packs_have_no_fault(path: Path) -> None:
    assert [(str(found.place), found.code) for found in lint([str(path)], AS_OF).problems] == []


def test_pack_on_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"id: [\n"), encoding="ascii"))

    [found] = lint(["-"], AS_OF).problems

    assert (found.code, found.place) == ("C002", ("-", 2, 1))


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(SMALLEST.replace("law", name), encoding="utf-8")
    paths = [str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml")]

    assert lint(paths, AS_OF).problems == lint(paths[::-1], AS_OF).problems


BROKEN_FRAMES = {
    "syntax": lambda frame: "id: [\n" + frame,
    "no documents": lambda frame: frame.replace("documents:", "papers:"),
    "areas of no kind": lambda frame: frame.replace("areas:\n", "areas: access\nareas_before:\n"),
    "nothing": lambda _: "",
}


@pytest.mark.parametrize("broken", BROKEN_FRAMES.values(), ids=list(BROKEN_FRAMES))
def test_frame_that_cannot_be_used_hides_no_fault_of_the_areas(broken: Callable[[str], str], tmp_path: Path) -> None:
    pack = shutil.copytree(bundled_packs()["vn-emr"], tmp_path / "pack")
    frame, area = pack / "pack.yaml", pack / "backup.yaml"
    frame.write_text(broken(frame.read_text(encoding="utf-8")), encoding="utf-8")
    text = swapped(area.read_text(encoding="utf-8"), ("effort_days: 15", "effort_days: five"), ("at least 1 usable", "at least 2 usable"))
    area.write_text(text, encoding="utf-8")

    found = lint([str(pack)], AS_OF).problems

    assert {each.code for each in found if each.place.file.endswith("backup.yaml")} == {"C006", "C021"}
    assert [each for each in found if each.place.file.endswith("pack.yaml")]
    assert {Path(each.place.file).name for each in found} == {"pack.yaml", "backup.yaml"}
