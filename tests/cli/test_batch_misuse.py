"""`batch` asked for what cannot be: one clear error, and no folder is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from emr_appraise.cli.main import main
from tests.roster.rounds import GOOD


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (("--jobs", "0"), 2, "E190"),
        (("--jobs", "9999"), 2, "E190"),
        (("--min-cell", "-1"), 2, "E191"),
        (("--criteria", "-"), 2, "E192"),
        (("--as-of", "never"), 2, "E134"),
        (("--duplicates", "some"), 2, "E140"),
        (("--facilities", "none.csv"), 3, "E101"),
        (("--decisions", "none.csv"), 3, "E101"),
        (("--previous", "none"), 3, "E183"),
        (("--criteria", "none"), 3, "C001"),
        (("--as-of", "2010-01-01"), 3, "C012"),
    ],
)
def test_misuse_is_told_and_nothing_is_written(
    options: tuple[str, ...], code: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"

    asked = ["batch", str(GOOD), "-o", str(out), "--as-of", "2026-11-22", *options]

    assert main(asked) == code
    assert told in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(("paths", "told"), [((), "E139"), (("none",), "E101"), (("-",), "E192")])
def test_nothing_to_read_is_told(paths: tuple[str, ...], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", *paths, "-o", str(tmp_path / "out"), "--as-of", "2026-11-22"]) in (2, 3)
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(("option", "told"), [("--previous", "E183"), ("--returns", "E185")])
def test_folder_of_the_run_itself_serves_for_nothing_else(option: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "link").symlink_to("out")

    assert main(["batch", str(GOOD), "-o", str(tmp_path / "out"), "--as-of", "2026-11-22", option, str(tmp_path / "link")]) == 3
    assert told in capsys.readouterr().err
    assert list((tmp_path / "out").iterdir()) == []


def test_returns_never_go_where_the_workbooks_lie(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.xlsx").write_bytes(GOOD.read_bytes())
    asked = ["-o", str(tmp_path / "out"), "--returns", str(tmp_path), "--as-of", "2026-11-22"]

    for given in (tmp_path, tmp_path / "a.xlsx"):
        assert main(["batch", str(given), *asked]) == 3
        assert "E185" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "here"), [("en", "on this machine"), ("vi", "trên máy này")])
def test_help_says_where_the_reports_are_made(language: str, here: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMR_APPRAISE_LANG", language)
    monkeypatch.setenv("COLUMNS", "80")

    assert main(["batch", "--help"]) == 0

    shown = capsys.readouterr().out
    parts = [" ".join(part.split()) for part in shown.split("\n  --")]
    assert [here in part for part in parts if part.startswith(("reports ", "cluster "))] == [True, True]
