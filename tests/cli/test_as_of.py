"""The pack follows the as-of date; a form of another pack is refused with the options that score it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from emr_appraise.cli.main import main

OLD_DAY, NEW_DAY, NO_DAY = "2025-04-10", "2026-11-22", "2025-06-10"


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A blank form of each day's pack."""
    folder = tmp_path_factory.mktemp("forms")
    for day in (OLD_DAY, NEW_DAY):
        assert main(["form", str(folder / f"{day}.xlsx"), "--as-of", day, "--lang", "vi"]) == 0
    return {day: str(folder / f"{day}.xlsx") for day in (OLD_DAY, NEW_DAY)}


@pytest.mark.parametrize(("day", "pack"), [(OLD_DAY, "vn-emr-2018"), (NEW_DAY, "vn-emr")])
def test_score_uses_the_pack_in_force(
    day: str, pack: str, forms: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", forms[day], "--as-of", day, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert (told["criteria"]["id"], told["as_of"]) == (pack, day)
    assert ("facility_level" in told) is (pack == "vn-emr-2018")


def test_show_uses_the_pack_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["criteria", "show", "HIS-08", "--as-of", OLD_DAY]) == 0
    assert main(["criteria", "show", "HIS-08", "--as-of", NEW_DAY]) == 2
    assert "54/2017/TT-BYT" in capsys.readouterr().out


COMMANDS = [["form", "x.xlsx"], ["score", "x.xlsx"], ["criteria", "show", "BKP-01"]]


@pytest.mark.parametrize("words", COMMANDS, ids=[words[-2] for words in COMMANDS])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_day_without_a_pack_is_one_clear_error(
    words: list[str],
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main([*words, "--as-of", NO_DAY, "--lang", language]) == 3
    first, hint = capsys.readouterr().err.splitlines()
    assert all(
        part in first
        for part in ("C012", "10/06/2025", "vn-emr (", "21/07/2025", "vn-emr-2018 (", "01/03/2019")
    )
    assert "--as-of" in hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_form_of_the_old_pack_is_refused_today_with_what_to_do(
    language: str, forms: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", forms[OLD_DAY], "--as-of", NEW_DAY, "--lang", language]) == 3
    first, hint = capsys.readouterr().err.splitlines()
    assert "E111" in first
    assert "--criteria vn-emr-2018 --as-of 2025-06-0" in hint

    options = hint.split("--criteria ")[1].split(" (")[0].split(" --as-of ")
    assert main(["score", forms[OLD_DAY], "--criteria", options[0], "--as-of", options[1]]) == 0


def test_form_of_todays_pack_is_refused_on_an_old_day_with_what_to_do(
    forms: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", forms[NEW_DAY], "--as-of", OLD_DAY, "--lang", "en"]) == 3
    assert "--criteria vn-emr --as-of 2025-07-21 (in force from 21/07/2025)" in capsys.readouterr().err


def test_form_is_refused_by_a_pack_of_ones_own_without_a_day(
    forms: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    own = Path(__file__).parents[1] / "criteria" / "good" / "smallest.yaml"

    assert main(["score", forms[NEW_DAY], "--criteria", str(own), "--as-of", NEW_DAY, "--lang", "en"]) == 3
    hint = capsys.readouterr().err.splitlines()[1]
    assert "--criteria vn-emr;" in hint
    assert "tiny" in hint


READERS = [
    ["criteria", "docs", "vn-emr-2018", "--format", "markdown"],
    ["criteria", "list", "--criteria", "vn-emr-2018"],
    ["criteria", "show", "RIS-62", "--criteria", "vn-emr-2018"],
    ["explain", "RIS-62", "--criteria", "vn-emr-2018"],
]


@pytest.mark.parametrize("arguments", READERS, ids=[" ".join(row[:2]) for row in READERS])
def test_a_pack_of_the_past_is_shown_when_it_is_named(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, "--lang", "en"]) == 0
    assert "RIS-62" in capsys.readouterr().out
    assert main([*arguments, "--as-of", "2026-11-22", "--lang", "en"]) == 3
    assert "C012" in capsys.readouterr().err
