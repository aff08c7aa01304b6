"""`check`: what it prints, writes and answers, and what it never overwrites."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from emr_appraise.cli.main import main
from emr_appraise.words import Language

EXAMPLES = Path(__file__).parents[2] / "examples"
MISTAKES = EXAMPLES / "loi-thuong-gap.xlsx"
IN_ORDER = EXAMPLES / "benh-vien-nhom-1.xlsx"
ON_THE_DAY = ["--as-of", "2026-11-22"]
both_languages = pytest.mark.parametrize("language", Language)


def check(*arguments: str | Path) -> int:
    """The exit code of `check` on the day of the examples, in English."""
    return main(["check", *map(str, arguments), *ON_THE_DAY, "--lang", "en"])


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A hospital's own file, with mistakes."""
    path = tmp_path / "h.xlsx"
    path.write_bytes(MISTAKES.read_bytes())
    return path


@both_languages
def test_it_tells_of_the_file(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(MISTAKES), *ON_THE_DAY, "--lang", language.value]) == 0
    shown = capsys.readouterr().out

    assert shown.startswith(("Tệp " if language is Language.VI else "File ") + "loi-thuong-gap.xlsx\n")
    assert "W203" in shown
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(("path", "strict", "code"), [(MISTAKES, True, 1), (MISTAKES, False, 0), (IN_ORDER, True, 0)])
def test_strict_answers_with_the_exit_code(path: Path, strict: bool, code: int) -> None:
    assert check(path, *(["--strict"] if strict else [])) == code


def test_strict_lets_notes_pass(tmp_path: Path, criteria: object, capsys: pytest.CaptureFixture[str]) -> None:
    book = load_workbook(IN_ORDER)
    for name in list(book.defined_names):
        if name.startswith("emr_appraise"):
            del book.defined_names[name]
    del book["Danh mục"]
    book.save(tmp_path / "no-stamp.xlsx")

    assert check(tmp_path / "no-stamp.xlsx", "--strict", "--format", "json") == 0
    assert {each["severity"] for each in json.loads(capsys.readouterr().out)["remarks"]} == {"info"}


def test_stdin_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(MISTAKES.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stdin)

    assert check("-", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["file"]["bytes"] == MISTAKES.stat().st_size


def test_a_report_goes_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "r.md"

    assert check(MISTAKES, "--format", "markdown", "-o", out) == 0
    assert out.read_text(encoding="utf-8").startswith("# Check of a self-assessment file\n")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04broken"])
def test_a_file_that_cannot_be_read_is_refused(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, copy = tmp_path / "h.xlsx", tmp_path / "copy.xlsx"
    path.write_bytes(content)

    assert check(path, "--annotate", copy) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("error: ")
    assert not copy.exists()


def test_no_such_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "none.xlsx") == 3
    assert ": E101 " in capsys.readouterr().err


@both_languages
def test_the_annotated_copy_is_written(language: Language, workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.xlsx"
    before = workbook.read_bytes()

    assert main(["check", str(workbook), *ON_THE_DAY, "--lang", language.value, "--annotate", str(copy)]) == 0
    captured = capsys.readouterr()
    assert str(copy) in captured.err
    assert "W203" in captured.out
    assert load_workbook(copy).worksheets[-1].title == ("Lưu ý" if language is Language.VI else "Remarks")
    assert workbook.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.xlsx", "h.xlsx"]


def test_a_copy_scores_as_the_original_does(workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.xlsx"
    assert check(workbook, "--annotate", copy) == 0
    capsys.readouterr()
    told = []
    for path in (workbook, copy):
        assert main(["score", str(path), *ON_THE_DAY, "--format", "json"]) == 0
        told.append(json.loads(capsys.readouterr().out))

    assert told[0]["score"] == told[1]["score"]
    assert told[0]["placement"]["group"] == told[1]["placement"]["group"]
    assert told[0]["facility"] == told[1]["facility"]
    assert [each["outcome"] for each in told[0]["findings"]] == [each["outcome"] for each in told[1]["findings"]]


def test_the_same_workbook_gives_the_same_copy(workbook: Path, tmp_path: Path) -> None:
    copies = [tmp_path / "one.xlsx", tmp_path / "two.xlsx"]
    for copy in copies:
        assert check(workbook, "--annotate", copy) == 0

    assert copies[0].read_bytes() == copies[1].read_bytes()


def roads_to(path: Path) -> dict[str, Path]:
    """Other paths to a file."""
    folder = path.parent
    (folder / "linked.xlsx").symlink_to(path)
    os.link(path, folder / "twin.xlsx")
    (folder / "inner").mkdir()
    (folder / "door").symlink_to(folder)
    return {
        "itself": path,
        "dotted": folder / "." / "inner" / ".." / path.name,
        "linked": folder / "linked.xlsx",
        "twin": folder / "twin.xlsx",
        "by another folder": folder / "door" / path.name,
    }


@pytest.mark.parametrize("option", ["--annotate", "--output"])
@pytest.mark.parametrize("road", ["itself", "dotted", "linked", "twin", "by another folder", "relative"])
def test_the_hospitals_own_file_is_never_overwritten(
    road: str, option: str, workbook: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = workbook.read_bytes()
    roads = roads_to(workbook)
    monkeypatch.chdir(workbook.parent)

    assert check(workbook, option, roads.get(road, Path("h.xlsx")), "--force") == 2
    assert ": E162 " in capsys.readouterr().err
    assert workbook.read_bytes() == before
    assert (workbook.parent / "twin.xlsx").samefile(workbook)


def test_copy_and_report_do_not_share_a_file(workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(workbook, "--annotate", tmp_path / "x.xlsx", "-o", tmp_path / "." / "x.xlsx") == 2
    assert ": E162 " in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


def test_another_file_is_overwritten_only_if_asked(workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(b"answers")

    assert check(workbook, "--annotate", copy) == 3
    captured = capsys.readouterr()
    assert ": E133 " in captured.err
    assert captured.out == ""
    assert copy.read_bytes() == b"answers"
    assert check(workbook, "--annotate", copy, "--force") == 0
    assert copy.read_bytes().startswith(b"PK")


def test_a_copy_into_a_missing_folder_is_refused(workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(workbook, "--annotate", tmp_path / "none" / "copy.xlsx") == 3
    assert ": E131 " in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "score"])
@pytest.mark.parametrize("limit", ["seconds", "seconds=", "seconds=x", "seconds=0", "seconds=-1", "no_such=5", "=5", "rows=1e3"])
def test_a_limit_that_is_none_is_misuse(command: str, limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(MISTAKES), *ON_THE_DAY, "--lang", "en", "--limit", limit]) == 2
    err = capsys.readouterr().err
    assert ": E161 " in err
    assert "seconds=20" in err


@pytest.mark.parametrize("command", ["check", "score"])
@pytest.mark.parametrize(("limits", "code"), [(["file_bytes=1000"], 3), (["file_bytes=1000", "file_bytes=90000"], 0), (["rows=9000", "seconds=60"], 0)])
def test_a_limit_holds(command: str, limits: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    options = [word for limit in limits for word in ("--limit", limit)]

    assert main([command, str(MISTAKES), *ON_THE_DAY, *options]) == code
    assert ("1000" in capsys.readouterr().err) is (code == 3)


@both_languages
def test_the_schema_is_printed(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "schema", "--of", "check"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "emr-appraise check"
