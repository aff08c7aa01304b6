"""`criteria lint` and `explain` at the command line: what is looked at, how it is told, and the exit code."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from emr_appraise.cli.main import main
from emr_appraise.criteria.lint import manual
from emr_appraise.criteria.load import bundled_packs
from tests.criteria.lint.packs import FOLDER, SMALLEST

WARNED = SMALLEST.replace('version: "1"', "version: 2026-01-01")
FAULTY = SMALLEST.replace("force: law\n", "force: lawful\n")


def write(folder: Path, **texts: str) -> None:
    """Packs of one file each."""
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    write(tmp_path, good=SMALLEST, warned=WARNED, faulty=FAULTY)


EXITS = [
    (["good.yaml"], 0),
    (["good.yaml", "--strict"], 0),
    (["warned.yaml"], 0),
    (["warned.yaml", "--strict"], 1),
    (["faulty.yaml"], 1),
    (["good.yaml", "faulty.yaml"], 1),
    (["nothing.yaml"], 1),
    (["."], 1),
    (["--strict"], 0),
    (["good.yaml", "--as-of", "2026-13-01"], 2),
    (["good.yaml", "--format", "xml"], 2),
    (["good.yaml", "-o", "no/such/folder.txt"], 3),
]


@pytest.mark.parametrize(("arguments", "code"), EXITS, ids=[" ".join(row[0]) or "bundled" for row in EXITS])
def test_exit_code(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "lint", *arguments, "--lang", "en"]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_text_names_file_line_and_column_of_every_fault(capsys: pytest.CaptureFixture[str]) -> None:
    main(["criteria", "lint", "faulty.yaml", "warned.yaml", "--lang", "vi"])
    told = capsys.readouterr().out

    assert "faulty.yaml:27:16: C006 " in told
    assert "warned.yaml:3:10: C041 " in told
    assert "gợi ý: " in told
    assert told.endswith("\nGiải thích từng mã: emr-appraise explain MÃ\n")


def test_text_says_of_a_path_that_leads_nowhere_only_the_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "lint", "nothing.yaml", "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith("nothing.yaml: C001 error: ")


def test_github_is_the_format_inside_github(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["criteria", "lint", "faulty.yaml", "--lang", "en"])

    assert capsys.readouterr().out.startswith("::error file=faulty.yaml,line=27,")


@pytest.mark.parametrize("format", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_report_is_the_same_in_a_file(format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["criteria", "lint", ".", "--format", format, "--lang", "vi"]
    main(line)
    shown = capsys.readouterr().out

    assert main([*line, "-o", "report"]) == 1
    assert (tmp_path / "report").read_text(encoding="utf-8") == shown
    assert capsys.readouterr().out == ""
    if format in ("json", "gitlab", "sarif"):
        json.loads(shown)
    if format == "junit":
        ElementTree.fromstring(shown)


def test_sarif_names_files_from_the_current_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(FOLDER, tmp_path / "bộ tiêu chí")
    (tmp_path / "bộ tiêu chí" / "access.yaml").write_text("x: [", encoding="utf-8")
    main(["criteria", "lint", "bộ tiêu chí", "--format", "sarif"])
    [run] = json.loads(capsys.readouterr().out)["runs"]

    assert {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]} == {
        "b%E1%BB%99%20ti%C3%AAu%20ch%C3%AD/access.yaml"
    }


def test_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode()), encoding="ascii"))

    assert main(["criteria", "lint", "-", "--lang", "en"]) == 1
    assert "-:27:16: C006" in capsys.readouterr().out


def test_documents_are_judged_on_the_day_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ending = SMALLEST.replace("force: law, seen", 'force: law, in_force: {from: "2025-01-01", until: "2027-01-01"}, seen')
    write(tmp_path, ending=ending)

    assert main(["criteria", "lint", "ending.yaml", "--as-of", "2026-12-31"]) == 0
    assert main(["criteria", "lint", "ending.yaml", "--as-of", "2027-01-01"]) == 1
    assert "C026" in capsys.readouterr().out


@pytest.mark.parametrize("code", [page.code for page in manual.pages()])
def test_explain_prints_the_page_of_every_code(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = manual.page(code)
    assert page
    for language, words in (("vi", page.asks.vi), ("en", page.asks.en)):
        assert main(["explain", code.lower(), "--lang", language]) == 0
        shown = capsys.readouterr().out

        assert shown.startswith(code)
        assert words.split()[0] in shown
        assert page.example.splitlines()[0] in shown
        assert page.instead.splitlines()[-1].rstrip() in shown
        assert max(len(line) for line in shown.splitlines()) <= 120


EXPLAINED = [("W204", "W204"), ("e101", "E101"), ("E131", "E131"), ("E141", "E141"), ("E151", "E151"), ("BKP-03", "BKP-03"), ("bkp 03", "BKP-03")]


@pytest.mark.parametrize(("code", "head"), EXPLAINED)
def test_explain_knows_remarks_and_criteria(code: str, head: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code, "--as-of", "2026-11-22", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith(head)


@pytest.mark.parametrize("code", ["C999", "W999", "E999", "XYZ-01", "hello"])
def test_explain_of_no_code_is_misuse(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code, "--lang", "en"]) == 2
    assert code.upper() in capsys.readouterr().err.upper()


NEAR = [
    ("C21", "there is no code C21 (C021?)"), ("w4", "there is no code W4\n"), ("e0131", "there is no code E0131 (E131?)"),
    ("bkp-3", "criteria list (BKP-03?)."), ("BKP-99", "criteria list (BKP-16?)."), ("BPK-03", "criteria list (BKP-03?)."),
    ("XYZ-77", "criteria list."), ("BKP-" + "9" * 5000, "criteria list."), ("bkp", "criteria list"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "says"), NEAR, ids=[row[0][:8] for row in NEAR])
def test_explain_offers_the_nearest_code(code: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code, "--as-of", "2026-11-22", "--lang", "en"]) == 2
    told = capsys.readouterr().err

    assert told.startswith("error: explain: E1")
    assert says in told


def test_explain_picks_the_pack_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert "vn-emr-2018" in bundled_packs()
    assert main(["explain", "RIS-62", "--as-of", "2025-04-10", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("RIS-62")
