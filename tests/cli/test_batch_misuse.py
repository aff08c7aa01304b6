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
