"""The commands do what they say, in both languages, to the screen, to files and through pipes."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from emr_appraise.cli.language import spoken_language
from emr_appraise.cli.main import main
from emr_appraise.criteria.model import Criteria
from emr_appraise.words import Language
from tests.conftest import perfect_filling

EXAMPLES = Path(__file__).parents[2] / "examples"
ON_THE_DAY = ["--as-of", "2026-11-22"]


def scored(arguments: list[str], capsys: pytest.CaptureFixture[str], language: str = "vi") -> Any:
    """The JSON that `score` prints."""
    assert main(["score", *arguments, *ON_THE_DAY, "--format", "json", "--lang", language]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("language", ["vi", "en", "both"])
def test_blank_form_is_group_3_with_everything_unanswered(
    language: str, tmp_path: Path, criteria: Criteria, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.xlsx"

    assert main(["form", str(path), "--lang", language]) == 0
    told = scored([str(path)], capsys)
    assert told["placement"]["group"] == 3
    assert [finding["outcome"] for finding in told["findings"]] == ["unanswered"] * len(criteria.all)


def test_group_3_example_names_blocking_criteria_with_their_cells(capsys: pytest.CaptureFixture[str]) -> None:
    told = scored([str(EXAMPLES / "benh-vien-nhom-3.xlsx")], capsys)
    blocking = [gap["criterion"] for gap in told["gaps"] if 2 in gap["blocks"]]
    places = {finding["criterion"]: finding["place"] for finding in told["findings"]}

    assert told["placement"]["group"] == 3
    assert blocking
    assert all(places[code]["cell"] for code in blocking)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_languages_differ_in_words_only(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vietnamese, english = scored([str(path)], capsys), scored([str(path)], capsys, "en")

    assert without_words(vietnamese) == without_words(english)
    assert vietnamese != english


WORDS = {
    "language",
    "failure",
    "text",
    "reason",
    "remedy",
    "message",
    "hint",
    "bar",
    "title",
    "meaning",
    "next_step",
    "article",
    "note",
}


def without_words(value: Any) -> Any:
    """A JSON value with every sentence blanked; keys, codes, numbers and order stay."""
    if isinstance(value, dict):
        return {
            key: "…" if key in WORDS and isinstance(inner, str) else without_words(inner)
            for key, inner in value.items()
        }
    return [without_words(inner) for inner in value] if isinstance(value, list) else value


def test_same_input_gives_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    line = ["score", str(EXAMPLES / "loi-thuong-gap.xlsx"), *ON_THE_DAY]
    reports = []
    for _ in range(2):
        assert main(line) == 0
        reports.append(capsys.readouterr().out)

    assert reports[0] == reports[1]


@pytest.mark.parametrize(("group", "code"), [("1", 1), ("2", 1), ("3", 0)])
def test_check_answers_with_the_exit_code(group: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(EXAMPLES / "benh-vien-nhom-3.xlsx"), *ON_THE_DAY, "--check", group]) == code


def test_perfect_form_reaches_group_1(perfect_form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(perfect_form), *ON_THE_DAY, "--check", "1"]) == 0


REGISTER = "code,number,date,outcome,valid until,pack\n79999,{number},30/09/2026,{outcome},{until},\n"


@pytest.mark.parametrize(
    ("number", "outcome", "until", "group", "remark"),
    [
        ("367/QĐ-BV", "Đạt", "", 1, None),
        ("400/QĐ-BV", "Đạt", "", 1, "W401"),
        ("367/QĐ-BV", "Không đạt", "", 2, "W401"),
        ("367/QĐ-BV", "Đạt", "01/10/2026", 2, "W401"),
    ],
)
def test_register_of_decisions_wins(
    number: str,
    outcome: str,
    until: str,
    group: int,
    remark: str | None,
    perfect_form: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    register = tmp_path / "so.csv"
    register.write_text(REGISTER.format(number=number, outcome=outcome, until=until), encoding="utf-8-sig")

    told = scored([str(perfect_form), "--decisions", str(register)], capsys)
    assert told["placement"]["group"] == group
    assert told["placement"]["decision"]["source"] == "record"
    assert [each["code"] for each in told["remarks"] if each["code"].startswith("W4")] == (
        [remark] if remark else []
    )


def test_board_basis_lets_the_board_answer(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(EXAMPLES / "benh-vien-nhom-3.xlsx")
    own, board = scored([path], capsys), scored([path, "--basis", "board"], capsys)

    assert (own["submission"]["basis"], board["submission"]["basis"]) == ("self", "board")
    assert not any(finding["by_board"] for finding in own["findings"])
    assert any(finding["by_board"] for finding in board["findings"])


@pytest.mark.parametrize("format", ["terminal", "json", "markdown"])
def test_report_into_a_file_equals_the_one_on_screen(
    format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["score", str(EXAMPLES / "benh-vien-nhom-2.xlsx"), *ON_THE_DAY, "--format", format]
    target = tmp_path / "report"

    assert main(line) == 0
    shown = capsys.readouterr().out
    assert main([*line, "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == shown
    assert str(target) in capsys.readouterr().err


def test_workbook_from_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    data = (EXAMPLES / "benh-vien-nhom-1.xlsx").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    assert scored(["-"], capsys)["placement"]["group"] == 1


def test_as_of_moves_the_verdict(perfect_form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(perfect_form), "--as-of", "22/11/2028", "--check", "2"]) == 1


def test_facility_file_is_filled_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts, path = tmp_path / "co-so.yaml", tmp_path / "x.xlsx"
    facts.write_text(
        'code: "79998"\nname: Bệnh viện A\nownership: private\nbeds: 120\ninpatient: true\n', encoding="utf-8"
    )

    assert main(["form", str(path), "--facility", str(facts)]) == 0
    facility = scored([str(path)], capsys)["facility"]
    assert {
        "code": "79998",
        "name": "Bệnh viện A",
        "ownership": "private",
        "beds": 120,
        "inpatient": True,
    }.items() <= facility.items()


@pytest.mark.parametrize("text", ["colour: red", "ownership: nobody", "- 1"])
def test_facility_file_with_a_fault(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = tmp_path / "co-so.yaml"
    facts.write_text(text, encoding="utf-8")

    assert main(["form", str(tmp_path / "x.xlsx"), "--facility", str(facts)]) == 3
    assert ": E12" in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_demo_walks_the_whole_road(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["demo", "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert ("NHÓM 3" if language == "vi" else "GROUP 3") in shown
    assert shown.count(" --format json") == 1
    assert (
        len(list((tmp_path / "emr-appraise-demo").glob("*.xlsx"))) == len(list(EXAMPLES.glob("*.xlsx"))) + 1
    )


def test_demo_leaves_answers_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled = tmp_path / "bieu-mau.xlsx"
    filled.write_bytes(b"answers")

    assert main(["demo", "-o", str(tmp_path)]) == 0
    assert filled.read_bytes() == b"answers"


def test_demo_where_a_file_stands_in_the_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").write_text("")

    assert main(["demo", "-o", str(tmp_path / "x")]) == 3
    assert ": E132 " in capsys.readouterr().err


def test_criteria_list_marks_the_required(criteria: Criteria, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "list", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("  ● ") for line in lines) == sum(
        criterion.required for criterion in criteria.all
    )


def test_criteria_show_takes_a_code_as_typed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "show", "bkp 03", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("BKP-03  ")


def test_criteria_show_tells_every_criterion_in_both_languages(
    criteria: Criteria, capsys: pytest.CaptureFixture[str]
) -> None:
    from emr_appraise.cli.commands.criteria_show import lines

    for criterion in criteria.all:
        vietnamese, english = ("\n".join(lines(criterion, criteria, language)) for language in Language)
        assert criterion.code in vietnamese
        assert criterion.code in english
        assert len(vietnamese.splitlines()) >= 12


def test_lint_finds_the_fault_and_says_no(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "pack.yaml"
    pack.write_text("format: 1\nid: x\nid: y\n", encoding="utf-8")

    assert main(["criteria", "lint", str(pack), "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith(f"{pack}:3:1: C003 ")


def test_failing_case_is_told_with_its_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = Path(__file__).parents[2] / "criteria" / "vn-emr"
    for path in source.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "x.yaml").write_text(
        '- name: sai\n  as_of: "2026-11-22"\n  otherwise: met\n  expect: {group: 3}\n', encoding="utf-8"
    )

    assert main(["criteria", "test", str(tmp_path), "--lang", "en"]) == 1
    assert "group: expected 3, got 2" in capsys.readouterr().out


@pytest.mark.parametrize("of", ["pack", "appraisal", "problems", "diff", "check", "explain", "summary"])
def test_schema_is_a_valid_schema(of: str, capsys: pytest.CaptureFixture[str]) -> None:
    from jsonschema import Draft202012Validator

    assert main(["criteria", "schema", "--of", of]) == 0
    Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_examples_fit_the_appraisal_schema(capsys: pytest.CaptureFixture[str]) -> None:
    from jsonschema import Draft202012Validator

    main(["criteria", "schema", "--of", "appraisal"])
    validator = Draft202012Validator(json.loads(capsys.readouterr().out))
    for path in EXAMPLES.glob("*.xlsx"):
        validator.validate(scored([str(path)], capsys))


@pytest.mark.parametrize(
    ("arguments", "environ", "expected"),
    [
        (["score", "--lang", "en"], {"EMR_APPRAISE_LANG": "vi"}, "en"),
        (["score", "--lang=en"], {}, "en"),
        (["score"], {"EMR_APPRAISE_LANG": "en", "LANG": "vi_VN.UTF-8"}, "en"),
        (["score"], {"LANG": "en_GB.UTF-8"}, "en"),
        (["score"], {"LC_ALL": "vi_VN", "LANG": "en_US"}, "vi"),
        (["score"], {"LANG": "C.UTF-8"}, "vi"),
        (["score"], {}, "vi"),
        (["form", "--lang", "both"], {"EMR_APPRAISE_LANG": "en"}, "en"),
        (["score", "--", "--lang", "en"], {}, "vi"),
    ],
)
def test_language_spoken(arguments: list[str], environ: dict[str, str], expected: str) -> None:
    assert spoken_language(arguments, environ) == expected


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("emr-appraise ")


def test_perfect_filling_covers_every_criterion(criteria: Criteria) -> None:
    assert set(perfect_filling(criteria).answers) == {criterion.code for criterion in criteria.all}
    assert criteria.as_of == date(2026, 11, 22)
