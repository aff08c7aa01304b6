"""`criteria docs`, `list` and `show` as a user meets them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from emr_appraise.cli.main import main
from emr_appraise.criteria.load import bundled_packs
from emr_appraise.criteria.model import Criteria

pytestmark = pytest.mark.slow

EVERYTHING = Path(__file__).parents[1] / "criteria" / "good" / "everything.yaml"


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("EMR_APPRAISE_LANG", "en")


def shown(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["criteria", *arguments]) == 0
    return capsys.readouterr().out


def test_docs_is_a_page_in_both_that_starts_in_the_spoken_language(capsys: pytest.CaptureFixture[str]) -> None:
    page = shown(["docs"], capsys)

    assert '<html lang="en">' in page
    assert '<span lang="vi">' in page


@pytest.mark.parametrize(
    ("lang", "titles"),
    [([], ["# Whole pack"]), (["--lang", "vi"], ["# Bộ đầy đủ"]), (["--lang", "both"], ["# Bộ đầy đủ", "# Whole pack"])],
)
def test_docs_as_markdown(lang: list[str], titles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(["docs", str(EVERYTHING), "--format", "markdown", *lang], capsys)

    assert [line for line in text.splitlines() if line.startswith("# ")] == titles


def test_docs_reads_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "emr_appraise", "criteria", "docs", "-", "--format", "markdown"],
        input=EVERYTHING.read_bytes(), capture_output=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0
    assert done.stdout.startswith(b"# Whole pack")


def test_docs_in_a_file_is_what_stdout_gets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pack.html"

    on_screen = shown(["docs", str(EVERYTHING)], capsys)

    assert main(["criteria", "docs", str(EVERYTHING), "-o", str(path)]) == 0
    assert path.read_bytes().decode() == on_screen
    assert str(path) in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [path]


def test_docs_of_an_unknown_pack_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "docs", "no-such-pack", "-o", str(tmp_path / "x.html")]) == 3
    assert list(tmp_path.iterdir()) == []
    assert "vn-emr" in capsys.readouterr().err


@pytest.mark.parametrize("option", [["--format", "poem"], ["--lang", "fr"], ["--as-of", "31/02/2026"]])
def test_docs_refuses_misuse(option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "docs", *option]) == 2
    assert capsys.readouterr().out == ""


def test_docs_are_the_same_bytes_in_every_process() -> None:
    command = [sys.executable, "-m", "emr_appraise", "criteria", "docs", str(EVERYTHING), "--as-of", "2026-11-22"]
    made = {
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }

    assert len(made) == 1


def test_list_tells_every_bundled_pack_and_its_days(capsys: pytest.CaptureFixture[str]) -> None:
    head = shown(["list", "--as-of", "2026-11-22"], capsys).split("\n\n")[0]
    told = " ".join(head.split())

    assert all(f" {name} " in told for name in bundled_packs())
    assert "in force from 21/07/2025; 143 criteria, 56 required" in told
    assert "from 01/03/2019 through 05/06/2025" in told
    assert "  → vn-emr " in head


def test_list_of_one_pack_tells_that_pack_alone(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(["list", "--criteria", str(EVERYTHING), "--as-of", "2026-11-22"], capsys)

    assert text.startswith("everything 2026.1, as of 22/11/2026\nWhole pack\n")
    assert "1 criterion is not in force on 22/11/2026: ACC-07" in text


@pytest.mark.parametrize("columns", [80, 60])
@pytest.mark.parametrize("arguments", [["list"], ["show", "SEC-05"], ["show", "ACC-04", "--lang", "vi"]])
def test_text_keeps_inside_the_terminal(
    arguments: list[str], columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = shown(arguments, capsys).splitlines()

    assert len(lines) > 20
    assert [line for line in lines if len(line) > columns and len(line.split()) > 1] == []


def test_list_wraps_below_the_text(criteria: Criteria, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(["list"], capsys).splitlines()
    first = next(index for index, line in enumerate(lines) if line.startswith("  ● GOV-01  "))

    assert lines[first + 1].startswith(" " * 12)
    assert lines[first + 1][12] != " "
    assert " ".join(f"{lines[first][12:]} {lines[first + 1]}".split()) == criteria.by_code["GOV-01"].text.en


def test_show_tells_whom_a_criterion_concerns_and_since_when(capsys: pytest.CaptureFixture[str]) -> None:
    told = " ".join(shown(["show", "bkp 09", "--as-of", "2026-11-22"], capsys).split())

    assert told.startswith("BKP-09 Backup and storage · Not required · Law ")
    assert "Only where the facility offers patients an online service over the Internet, and the figure for" in told
    assert "In force from 19/08/2026" in told
    assert "Fingerprint sha256:" in told


def test_show_tells_level_and_weight(capsys: pytest.CaptureFixture[str]) -> None:
    told = " ".join(shown(["show", "ACC-01", "--criteria", str(EVERYTHING), "--as-of", "2026-11-22"], capsys).split())

    assert "Required · Law · Level 1" in told
    assert "Weight Counts 2 points." in told


def test_docs_and_show_take_the_pack_in_force_on_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    document = shown(["docs", "--format", "markdown", "--as-of", "2025-01-01"], capsys)

    assert "- **Pack**: vn-emr-2018" in document
    assert "Fingerprint\n  sha256:" in shown(["show", "HIS-01", "--as-of", "2025-01-01"], capsys)
    assert "  → vn-emr-2018 " in shown(["list", "--as-of", "2025-01-01"], capsys)
