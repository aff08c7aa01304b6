"""The README tells the truth: every command's help stands in it, and every command it names exists."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest

from emr_appraise.cli.main import main

README = Path(__file__).parents[1] / "README.md"
START, END = "<!-- help -->", "<!-- /help -->"
COMMANDS = (
    (), ("demo",), ("form",), ("score",), ("criteria",), ("criteria", "list"), ("criteria", "show"),
    ("criteria", "lint"), ("criteria", "test"), ("criteria", "schema"),
)  # fmt: skip


def help_text(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    """What `--help` prints, in English, 80 columns wide."""
    assert main([*command, "--help"]) == 0
    return "\n".join(line.rstrip() for line in capsys.readouterr().out.strip().splitlines())


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("EMR_APPRAISE_LANG", "en")
    monkeypatch.setenv("NO_COLOR", "1")


def test_readme_holds_every_help(capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest) -> None:
    """Refresh with `pytest tests/test_readme.py --update-readme`."""
    blocks = [f"```text\n$ emr-appraise {' '.join((*c, '--help'))}\n{help_text(c, capsys)}\n```" for c in COMMANDS]
    expected = f"{START}\n" + "\n\n".join(blocks) + f"\n{END}"
    text = README.read_text(encoding="utf-8")
    if request.config.getoption("--update-readme"):
        text = text[: text.index(START)] + expected + text[text.index(END) + len(END) :]
        README.write_text(text, encoding="utf-8")

    assert expected == text[text.index(START) : text.index(END) + len(END)]


def named_lines() -> list[str]:
    """Every command line that the README shows outside the help."""
    text = README.read_text(encoding="utf-8").split(START)[0]
    lines = re.findall(r"emr-appraise (?:demo|form|score|criteria)[^\n`#]*", text)
    return sorted({line.strip() for line in lines})


@pytest.mark.parametrize("line", named_lines())
def test_every_command_and_option_named_exists(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(line)[1:]
    command = tuple(words[:2]) if words[0] == "criteria" else tuple(words[:1])

    assert command in COMMANDS
    shown = help_text(command, capsys)
    assert [word for word in words if word.startswith("-") and word.split("=")[0] not in shown] == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_in_both_languages(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    english = help_text(command, capsys)
    monkeypatch.setenv("EMR_APPRAISE_LANG", "vi")
    vietnamese = help_text(command, capsys)

    assert english != vietnamese
    assert re.search("[ạảãáàắằấầđêệôốơớưứ]", vietnamese)


def test_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert code
    monkeypatch.chdir(README.parent)
    monkeypatch.setattr(sys, "argv", ["x"])

    exec(compile(code[1], "README.md", "exec"), {})  # noqa: S102

    assert capsys.readouterr().out.startswith("# ")
