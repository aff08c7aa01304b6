"""The README tells the truth: every command's help stands in it, and every command it names exists."""

from __future__ import annotations

import re
import shlex
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from emr_appraise.book.limits import LIMITS, what
from emr_appraise.cli.main import main
from emr_appraise.criteria.lint.manual import pages
from emr_appraise.criteria.shape import shape_problems
from emr_appraise.criteria.yamltree import read_tree

README = Path(__file__).parents[1] / "README.md"
KEEPERS = README.parent / "criteria" / "README.md"
START, END = "<!-- help -->", "<!-- /help -->"
COMMANDS = (
    (), ("demo",), ("form",), ("score",), ("check",), ("batch",), ("explain",), ("criteria",), ("criteria", "list"), ("criteria", "show"),
    ("criteria", "lint"), ("criteria", "test"), ("criteria", "diff"), ("criteria", "docs"), ("criteria", "schema"),
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


def test_readme_holds_every_limit(request: pytest.FixtureRequest) -> None:
    """Refreshed by the same option."""
    limits = [(field.name, getattr(LIMITS, field.name)) for field in fields(LIMITS)]
    rows = [f"| `{name}` | {most:,} | {what(name).vi} | {what(name).en} |" for name, most in limits]
    head = ["| tên · name | cho phép · allowed | về | of |", "|---|---:|---|---|"]
    expected = "\n".join(["<!-- limits -->", *head, *rows, "<!-- /limits -->"])
    text = README.read_text(encoding="utf-8")
    start, end = text.index("<!-- limits -->"), text.index("<!-- /limits -->") + len("<!-- /limits -->")
    if request.config.getoption("--update-readme"):
        README.write_text(text[:start] + expected + text[end:], encoding="utf-8")

    assert expected in README.read_text(encoding="utf-8")


def test_keepers_manual_holds_every_code(request: pytest.FixtureRequest) -> None:
    """Refreshed by the same option."""
    rows = [f"| {page.code} | {_cell(page.asks.vi)} | {_cell(page.asks.en)} |" for page in pages()]
    expected = "\n".join(["<!-- codes -->", "| mã · code | yêu cầu | asks |", "|---|---|---|", *rows, "<!-- /codes -->"])
    text = KEEPERS.read_text(encoding="utf-8")
    start, end = text.index("<!-- codes -->"), text.index("<!-- /codes -->") + len("<!-- /codes -->")
    if request.config.getoption("--update-readme"):
        text = text[:start] + expected + text[end:]
        KEEPERS.write_text(text, encoding="utf-8")

    assert expected in text


def yaml_blocks() -> list[str]:
    """The YAML of the keepers' manual, in order: a criterion, the editors' line, a suppression, a case."""
    return re.findall(r"```yaml\n(.*?)```", KEEPERS.read_text(encoding="utf-8"), re.DOTALL)


AREA = "area: backup\nprefix: BKP\ntitle: {vi: Sao lưu, en: Backup}\ncriteria:\n"


@pytest.mark.parametrize(("block", "kind", "head"), [(0, "area", AREA), (3, "cases", "")])
def test_keepers_manual_shows_yaml_that_fits(block: int, kind: str, head: str) -> None:
    assert list(shape_problems(read_tree(head + yaml_blocks()[block], "README"), kind)) == []


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def named_lines() -> list[str]:
    """Every command line that the README shows outside the help."""
    text = README.read_text(encoding="utf-8").split(START)[0] + KEEPERS.read_text(encoding="utf-8")
    lines = re.findall(r"emr-appraise (?:demo|form|score|check|batch|explain|criteria) [^\n`#]*", text)
    return sorted({re.split(r" \|\|? | > ", line)[0].rstrip(" ).,;") for line in lines})


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
