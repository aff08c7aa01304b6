"""`criteria test`: what it takes, what it writes, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from emr_appraise.cli.main import main
from emr_appraise.criteria.load import bundled_packs
from tests.trial.pack_folder import case, pack_folder

AREAS = "{one: {AA-01: {na: allowed}}}"
GOOD = case("otherwise: met", "group: 2")
BAD = case("otherwise: met", "group: 3")
DECISION = "decision: {decision_number: 1/QĐ, decision_date: 30/09/2026, decision_outcome: Đạt}"
TRIES_ALL = case(f"otherwise: met, {DECISION}", "group: 1") + case(
    f"{DECISION}, answers: {{AA-01: 'No'}}", "group: 3, gaps: [AA-01]"
)


def run(*arguments: str) -> int:
    return main(["criteria", "test", *arguments, "--lang", "en"])


def write(folder: Path, file: str, cases: str) -> Path:
    path = folder / "cases" / file
    path.write_text(cases, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", ["one", "one/pack.yaml", "one/cases", "one/cases/01.yaml", ".", "one/../one"])
def test_path_that_leads_to_cases(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pack_folder(tmp_path / "one", AREAS, GOOD)
    monkeypatch.chdir(tmp_path)

    assert run(path) == 0
    assert capsys.readouterr().out == "1 case passed, 0 failed\n"


@pytest.mark.parametrize(("inside", "path"), [("one", "cases/01.yaml"), ("one/cases", "01.yaml"), ("one/cases", ".")])
def test_path_from_inside_the_pack(tmp_path: Path, inside: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pack_folder(tmp_path / "one", AREAS, GOOD)
    monkeypatch.chdir(tmp_path / inside)

    assert run(path) == 0


def test_single_file_runs_its_own_cases_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, GOOD + GOOD)
    other = write(folder, "02.yaml", BAD)

    assert run(str(folder / "cases" / "01.yaml")) == 0
    assert run(str(other)) == 1
    assert run(str(folder / "cases" / "01.yaml"), str(other)) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "2 cases passed, 1 failed"


def test_path_given_twice_runs_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, GOOD)

    assert run(str(folder), str(folder)) == 0
    assert capsys.readouterr().out == "1 case passed, 0 failed\n"


def test_folder_of_packs_runs_them_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack_folder(tmp_path / "one", AREAS, GOOD)
    pack_folder(tmp_path / "two", AREAS, BAD)

    assert run(str(tmp_path)) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 case passed, 1 failed"


def test_bundled_pack_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("vn-emr") == 0
    assert ", 0 failed" in capsys.readouterr().out


BROKEN = [
    ("- name: [", ": C002 "),
    ("- {name: x}", ": C007 "),
    ('- {name: x, as_of: "2026-02-30", expect: {group: 1}}', "02.yaml:1:20: C013 "),
    ('- {name: x, as_of: "2019-12-31", expect: {group: 1}}', "02.yaml:1:3: C012 "),
]


@pytest.mark.parametrize(("text", "problem"), BROKEN)
def test_broken_case_file_hides_no_other(
    tmp_path: Path, text: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = pack_folder(tmp_path, AREAS, GOOD + BAD)
    write(folder, "02.yaml", text)

    assert run(str(folder)) == 3
    told = capsys.readouterr()
    assert problem in told.err
    assert "1 case passed, 1 failed" in told.out
    assert "group: expected 3, got 2" in told.out


def test_every_date_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, case("", "group: 3", as_of="2026-13-01") + case("", "group: 3", as_of="x"))

    assert run(str(folder)) == 3
    assert capsys.readouterr().err.count("error: ") == 2


def test_broken_pack_hides_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack_folder(tmp_path / "one", AREAS, GOOD)
    (pack_folder(tmp_path / "two", AREAS, GOOD) / "pack.yaml").write_text("format: 1\n", encoding="utf-8")

    assert run(str(tmp_path)) == 3
    told = capsys.readouterr()
    assert "1 case passed, 0 failed" in told.out
    assert "two/pack.yaml:1:1: C007 " in told.err


def test_pack_without_cases_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, GOOD)
    (folder / "cases" / "01.yaml").unlink()

    assert run(str(folder)) == 2
    assert ": E141 " in capsys.readouterr().err


@pytest.mark.parametrize("path", ["nowhere", "nowhere/cases/01.yaml", "."])
def test_path_that_leads_nowhere(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(path) == 3
    assert ": C001 " in capsys.readouterr().err


def test_case_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, GOOD)

    assert run(str(folder / "cases" / "99.yaml"), str(folder / "cases" / "01.yaml")) == 3
    told = capsys.readouterr()
    assert "99.yaml:1:1: C001 " in told.err
    assert "1 case passed" in told.out


def test_formats_go_to_a_file_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, BAD)

    assert run(str(folder), "--format", "junit", "-o", str(tmp_path / "x.xml")) == 1
    assert run(str(folder), "--format", "json", "-o", str(tmp_path / "x.json")) == 1
    assert capsys.readouterr().out == ""
    assert ElementTree.parse(tmp_path / "x.xml").getroot().attrib["failures"] == "1"
    assert json.loads((tmp_path / "x.json").read_bytes())["failed"] == 1
    assert run(str(folder), "-o", str(tmp_path / "no" / "x")) == 3


def test_same_cases_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, GOOD + BAD)
    told = []
    for _ in range(2):
        for format in ("text", "json", "junit"):
            run(str(folder), "--format", format, "--mutate")
        told.append(capsys.readouterr().out)

    assert told[0] == told[1]


def test_mutants_unnoticed_end_with_no(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_folder(tmp_path, AREAS, GOOD)

    assert run(str(folder)) == 0
    assert run(str(folder), "--mutate") == 1
    told = capsys.readouterr()
    assert "AA-01: no longer required: no case notices" in told.out
    assert "changes, " in told.err


def test_mutants_that_matter_noticed_end_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(pack_folder(tmp_path, AREAS, TRIES_ALL)), "--mutate") == 0
    assert "For information" in capsys.readouterr().out


def test_terminal_sees_the_mutants_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    run(str(pack_folder(tmp_path, AREAS, TRIES_ALL)), "--mutate")

    told = capsys.readouterr().err
    assert told.startswith("\r\x1b[K")
    assert "changes tried" in told
    assert told.endswith("seconds\n")


@pytest.mark.slow
def test_default_is_every_bundled_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--format", "json") == 0
    assert [pack["pack"] for pack in json.loads(capsys.readouterr().out)["packs"]] == list(bundled_packs())
